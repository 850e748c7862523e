import TestTraits
import Testing

@testable import Hosting

/// The syntax of RE2, and that no pattern takes long.
@Suite(.computing) struct RegularExpressionTests {
  private func matches(_ pattern: String, _ text: String) throws -> Bool {
    var budget = ExpressionBudget(ExpressionLimits(steps: 1_000_000), inputBytes: 0)
    return try RegularExpression(pattern).matches(text, &budget)
  }

  @Test(
    arguments: [
      ("", ["", "a"], []), ("b", ["abc"], ["", "ac"]), ("^a", ["ab"], ["ba", ""]), ("c$", ["abc"], ["abcd", "c\n"]), ("^$", [""], ["a"]), ("a.c", ["abc", "aéc"], ["ac", "a\nc"]), ("a|bc|", [""], []), ("^(a|bc)$", ["a", "bc"], ["abc", ""]),
      ("^a*$", ["", "aaa"], ["ab"]), ("^a+$", ["a", "aa"], [""]), ("^a?$", ["", "a"], ["aa"]), ("^a{2}$", ["aa"], ["a", "aaa"]), ("^a{2,}$", ["aa", "aaaa"], ["a"]), ("^a{1,3}$", ["a", "aaa"], ["", "aaaa"]), ("^a{0}$", [""], ["a"]),
      ("a{,2}", ["a{,2}"], ["aa"]), ("a{", ["a{"], ["a"]), ("a{1", ["a{1"], ["a"]), ("{", ["{"], [""]), ("^(ab)*$", ["", "abab"], ["aba"]), ("^(a*)*$", ["", "aaa"], ["b"]), ("^(a|b)+?c$", ["abc"], ["c"]), ("(?:a|b){2}", ["ba"], ["ac"]),
      ("[abc]", ["xbx"], ["x"]), ("[^abc]", ["ax"], ["abc"]), ("[a-c]", ["b"], ["d", "-"]), ("[a-]", ["-", "a"], ["b"]), ("[-a]", ["-", "a"], ["b"]), ("[]a]", ["]", "a"], ["["]), ("[^]a]", ["["], ["]", "a"]), ("[a\\]b]", ["]"], ["\\"]),
      (#"[\d-]"#, ["5", "-"], ["a"]), (#"[\w.]+@"#, ["a.b@"], ["@"]), (#"[^\d]"#, ["a"], ["1"]), ("[[:alpha:]]", ["a"], ["1"]), ("[[:^alpha:]]", ["1"], ["a"]), ("[x[:digit:]]", ["x", "5"], ["y"]), ("[[:word:]]", ["_"], ["-"]),
      (#"^\d+$"#, ["0123456789"], ["a", "٣"]), (#"\D"#, ["a"], ["1"]), (#"^\w+$"#, ["aZ_9"], ["é", "-"]), (#"\W"#, ["é"], ["a"]), (#"^\s+$"#, [" \t\n\r\u{C}"], ["\u{B}", "a"]), (#"\S"#, ["a"], [" "]), (#"\bfoo\b"#, ["a foo b", "foo"], ["food", "éfoo1"]),
      (#"\Boo"#, ["foo"], ["oo"]), (#"\Afoo\z"#, ["foo"], ["foo\n", "afoo"]), ("(?m)^b$", ["a\nb\nc"], ["ab"]), ("(?s)a.b", ["a\nb"], []), ("(?i)ab[c-d]", ["ABC", "aBD"], ["abe"]), ("(?i)É", ["é"], ["e"]), ("(?i)[^a]", ["b"], ["A", "a"]),
      ("a(?i)b", ["aB"], ["AB"]), ("(?i:a)b", ["Ab"], ["AB"]), ("((?i)a)b", ["Ab"], ["AB"]), ("(?i)(?-i)a", ["a"], ["A"]), ("(?i)k", ["\u{212A}"], []), ("(?U)a+", ["a"], []), ("(?P<name>a)(?<other>b)", ["ab"], ["ba"]),
      (#"\x41\x{1F600}\101\n\t\."#, ["A😀A\n\t."], ["A😀A\n\ta"]), (#"\Qa.b*\E+c"#, ["a.b**c", "a.b*c"], ["a.b*b*c", "axb*c"]), (#"\pL"#, ["é"], ["1"]), (#"^\p{Lu}\p{Ll}$"#, ["Éa"], ["aa"]), (#"\PN"#, ["a"], ["5"]),
      (#"\p{^L}"#, ["1"], ["a"]), (#"[\p{Nd}x]"#, ["٣", "x"], ["a"]), ("\\\\", ["\\"], ["/"]), ("日本", ["東日本"], ["日", "本"]), ("e\u{301}", ["e\u{301}"], ["é"]), ("^.$", ["😀"], ["e\u{301}"]), ("a^b", [], ["ab", "a\nb"]), ("^*a", ["a"], []),
    ] as [(String, [String], [String])])
  func patterns(pattern: String, matching: [String], others: [String]) throws {
    for text in matching { #expect(try matches(pattern, text), "\(pattern) in \(text)") }
    for text in others { #expect(try !matches(pattern, text), "\(pattern) not in \(text)") }
  }

  @Test(
    arguments: [
      "(", ")", "a)", "(a", "[a", "[", "[z-a]", "*", "+a", "?", "(*)", "a|*", "a**", "a+*", "a{2}{3}", "a{1001}", "a{2,1}", "a{99999999999999999999}", "\\", "\\8", "\\1", "\\C", "\\y", "(?=a)", "(?!a)", "(?<=a)", "(?P=n)", "(?x)a", "(?i", "(?P<n",
      "[[:nope:]]", "\\p{Nope}", "\\p", "\\p{Greek}", "\\x", "\\x4", "\\x{110000}", "\\x{D800}", "\\x{", "[\\", "(?i-i-i)",
    ])
  func wrongPatterns(pattern: String) {
    #expect(throws: ExpressionFailure.self) { try RegularExpression(pattern) }
  }

  @Test(
    arguments: [
      "((a{100}){100}){100}", "(((((){1000}){1000}){1000}){1000}){1000}", String(repeating: "(", count: 60_000), String(repeating: "(a", count: 50_000), String(repeating: "a", count: 60_000), "(.{1000}){1000}",
      String(repeating: "(?:", count: 101) + String(repeating: ")", count: 101),
    ])
  func largePatternsAreRefused(pattern: String) {
    #expect(throws: ExpressionFailure.self) { try RegularExpression(pattern) }
  }

  @Test(arguments: ["(a*)*b", "(a|a)*b", "(a|aa)+$b", "^(([a-z])+.)+[A-Z]([a-z])+$", "(a?){30}a{30}b", "(.*)(.*)(.*)(.*)(.*)[^a]"])
  func whatMakesOthersGoBackTakesNoLongerHere(pattern: String) throws {
    #expect(try !matches(pattern, String(repeating: "a", count: 5000)))
  }

  @Test func theTimeIsBounded() throws {
    #expect(throws: ExpressionFailure.self) { try matches("(a?){1000}(a?){1000}b", String(repeating: "a", count: 100_000)) }
  }
}
