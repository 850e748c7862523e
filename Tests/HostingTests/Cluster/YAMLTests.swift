import Testing

@testable import Hosting

extension YAMLNode {
  /// The value as text that shows what is what, without lines.
  fileprivate var shown: String {
    switch value {
    case .null: "null"
    case .scalar(let text): "<\(text)>"
    case .sequence(let elements): "[" + elements.map(\.shown).joined(separator: " ") + "]"
    case .mapping(let members): "{" + members.map { "\($0.key)=\($0.value.shown)" }.joined(separator: " ") + "}"
    }
  }
}

/// The part of YAML that kubeconfigs are written in.
@Suite struct YAMLTests {
  @Test(arguments: [
    // Fields
    ("a: 1\nb: two words\nc:\nd: ~\ne: null\nf: \"\"", "{a=<1> b=<two words> c=null d=null e=null f=<>}"),
    ("a:\n  b:\n    c: 1\n  d: 2\ne: 3", "{a={b={c=<1>} d=<2>} e=<3>}"),
    ("---\n# comment\n\na: 1 # comment\n  # comment\nb: 2#no comment\n...\n", "{a=<1> b=<2#no comment>}"),
    ("a: 1\r\nb:\r\n  c: 2\r\n", "{a=<1> b={c=<2>}}"),
    ("\u{FEFF}a: 1", "{a=<1>}"),
    ("\"a b\": 1\n'c: d' : 2\ne f: 3", "{a b=<1> c: d=<2> e f=<3>}"),
    ("url: https://host:6443/path", "{url=<https://host:6443/path>}"),
    ("a: -1\nb: -----BEGIN X-----\nc: :x\nd: ?x", "{a=<-1> b=<-----BEGIN X-----> c=<:x> d=<?x>}"),
    // Lists, indented as their field or further
    ("a:\n- 1\n- 2\nb:\n  - 3", "{a=[<1> <2>] b=[<3>]}"),
    ("- a: 1\n  b: 2\n-   c: 3\n    d:\n    - 4\n-\n  e: 5\n-", "[{a=<1> b=<2>} {c=<3> d=[<4>]} {e=<5>} null]"),
    ("- - 1\n  - 2\n- - 3", "[[<1> <2>] [<3>]]"),
    ("users:\n- name: a\n  user:\n    token: x\n- user: {}\n  name: b", "{users=[{name=<a> user={token=<x>}} {user={} name=<b>}]}"),
    // Quotes
    (#"a: "x\n\ty\"\\\/\u00e9\x41\ud83d\ude00\U0001F600""#, "{a=<x\n\ty\"\\/éA😀😀>}"),
    ("a: 'it''s # \\n'  # comment", "{a=<it's # \\n>}"),
    // Brackets
    (#"{"a":{"b":[1,"two",null,true]},"c":"https://x:1","d":{}}"# + "\n\n# comment\n", "{a={b=[<1> <two> null <true>]} c=<https://x:1> d={}}"),
    ("{\n  \"a\": [ ],\n\t\"b\":\n\"c\" # comment\n, d: e f, g: }", "{a=[] b=<c> d=<e f> g=null}"),
    ("a: {b: https://x/y, c: [d, 'e', f,]}\ng: []", "{a={b=<https://x/y> c=[<d> <e> <f>]} g=[]}"),
    // Blocks of text
    ("a: |\n  one\n    two\n\n  three\n\nb: 1", "{a=<one\n  two\n\nthree\n> b=<1>}"),
    ("a: |-\n  one\n  # two\nb: |+\n  x\n\nc: 1", "{a=<one\n# two> b=<x\n\n> c=<1>}"),
    ("a: >\n  one\n  two\n\n  three\n    four\n  five\nb: 1", "{a=<one two\nthree\n  four\nfive\n> b=<1>}"),
    ("a: >-\n  one\n\n\n  two\n- x".replacing("\n- x", with: ""), "{a=<one\n\ntwo>}"),
    ("a: |2\n    one\n   two\nb: |\nc: 1", "{a=<  one\n two\n> b=<> c=<1>}"),
    ("- |\n  one\n- |-\n  two\n- 3", "[<one\n> <two> <3>]"),
    // Other values
    ("plain text", "<plain text>"), ("", "null"), ("# nothing", "null"), ("---\n", "null"),
  ]) func `A text is read`(text: String, expected: String) throws {
    #expect(try YAMLReader.document(Array(text.utf8)).shown == expected)
  }

  @Test(arguments: [
    ("a: &x 1", 1, "anchors"), ("a: 1\nb: *x", 2, "anchors"), ("a: !!str 1", 1, "tags"), ("&x a: 1", 1, "anchors"),
    ("a: 1\n---\nb: 2", 2, "several documents"), ("a: 1\n...\nb: 2", 2, "several documents"), ("--- a", 1, "behind ---"),
    ("a: 1\na: 2", 2, "twice"), ("{a: 1,\n a: 2}", 2, "twice"),
    ("a: 1\n  b: 2", 2, "indented further"), ("a:\n    b: 1\n  c: 2", 3, "indented further"), ("a:\n  - 1\n - 2", 3, "indented further"),
    ("a:\n\tb: 1", 2, "tab"), ("a: one\n  two", 2, "indented further"), ("a: b: c", 1, "needs quotes"), ("a: - b", 1, "line of its own"),
    ("a: \"open", 1, "does not end"), ("a: 'open\nb'", 1, "does not end"), (#"a: "\q""#, 1, "escape"), (#"a: "\u12""#, 1, "escape"),
    (#"a: "\ud83dx""#, 1, "no character"), (#"a: "\ud83d\u0041""#, 1, "half a character"), ("a: \"b\" c", 1, "behind a value"), ("a: [1] 2", 1, "behind a value"),
    ("a: 1\nb: {c: [1,\n2", 2, "not closed"), ("a: {b}", 1, "colon"), ("a: [,]", 1, "element is missing"), ("a: [1 [2]]", 1, "comma"), ("{[1]: 2}", 1, "name of a field"),
    ("? a\n: b", 1, "introduced by ?"), ("a: @b", 1, "needs quotes"), ("a: 1\nb", 2, "field is expected"), ("a: |x\n  b", 1, "behind a value"), ("- 1\nb: 2", 2, "fits to no line"),
  ]) func `What is no such text is an error that names the line`(text: String, line: Int, reason: String) {
    let error = #expect(throws: YAMLError.self) { try YAMLReader.document(Array(text.utf8)) }
    #expect(error?.line == line)
    #expect(error?.reason.contains(reason) == true, "\(error?.reason ?? "")")
  }

  @Test(arguments: ["[", "{a: ", "- "]) func `Nesting is bounded`(opening: String) {
    let error = #expect(throws: YAMLError.self) { try YAMLReader.document(Array(String(repeating: opening, count: 100_000).utf8)) }
    #expect(error?.reason.contains("too deeply") == true)
  }

  @Test func `Size is bounded, and text is UTF-8`() {
    #expect(throws: YAMLError(line: 1, reason: "the file has more than 1048576 bytes")) { try YAMLReader.document(Array(repeating: UInt8(ascii: "#"), count: 1 << 20 | 1)) }
    #expect(throws: YAMLError(line: 1, reason: "the file is not UTF-8")) { try YAMLReader.document([0x61, 0x3A, 0x20, 0xFF]) }
  }

  @Test func `Every beginning of a text is read or refused`() throws {
    let text = Array("---\na:\n- 'b' : [1, {c: \"\\u00e9\"}]\n  d: >-\n   x\n\n   y\n- |+\n e\n# f\n".utf8)
    for end in 0...text.count {
      for byte in [nil, UInt8(ascii: "\n"), UInt8(ascii: ":"), UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "-")] {
        _ = try? YAMLReader.document(text[..<end] + (byte.map { [$0] } ?? []))
      }
    }
  }
}
