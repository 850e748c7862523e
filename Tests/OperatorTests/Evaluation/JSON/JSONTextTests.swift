import TestTraits
import Testing

@testable import Evaluation

/// What JSON values say about themselves, and that they are the same to the byte wherever they go.
@Suite(.computing) struct JSONTextTests {
  private func json(_ text: String) throws -> JSONText { try JSONText(checking: Array(text.utf8)) }

  // MARK: Values

  @Test(
    arguments: [
      ("null", .null), ("true", .bool), ("false", .bool), ("0", .number), ("-1.5e3", .number), ("\"\"", .string), ("\"null\"", .string), ("[]", .array), ("{}", .object),
    ] as [(String, JSONText.Kind)])
  func kinds(text: String, kind: JSONText.Kind) throws {
    let value = try json("\n \(text)\t\r ")
    #expect(value.kind == kind)
    #expect(value.isNull == (kind == .null))
    #expect((value.bool != nil) == (kind == .bool))
    #expect((value.string != nil) == (kind == .string))
    #expect((value.double != nil) == (kind == .number))
    #expect(value.text == text)
    #expect("\(value)" == text)
    #expect(value.members().isEmpty)
    #expect(value.elements().isEmpty)
    #expect(value.member("") == nil)
    #expect(value.count == 0)
  }

  @Test func truthValues() throws {
    #expect(try json("true").bool == true)
    #expect(try json("false").bool == false)
  }

  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("42", 42), ("-42", -42), ("9223372036854775807", .max), ("-9223372036854775808", .min), ("1e3", 1000), ("1.0", 1), ("1200e-2", 12),
      ("9223372036854775808", nil), ("1e19", nil), ("1e400", nil), ("1.5", nil), ("1e-400", 0), ("\"1\"", nil), ("null", nil), ("true", nil), ("[1]", nil),
      (String(repeating: "9", count: 100_000), nil),
    ] as [(String, Int?)])
  func integers(text: String, value: Int?) throws {
    #expect(try json(text).integer == value)
  }

  @Test(arguments: [("0.1", 0.1), ("-2.5e-3", -0.0025), ("1e400", .infinity), ("-1e400", -.infinity), ("9007199254740993", 9007199254740992)] as [(String, Double)])
  func doubles(text: String, value: Double) throws {
    #expect(try json(text).double == value)
  }

  @Test(
    arguments: [
      (#""""#, ""), (#""plain""#, "plain"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u00e9\u20AC""#, "Aé€"), (#""\u0000""#, "\0"),
      (#""\ud83d\ude00""#, "😀"), (#""a\uD83D\uDE00b""#, "a😀b"), (#""\uDBFF\uDFFF""#, "\u{10FFFF}"), (#""\uD800""#, "\u{FFFD}"), (#""\uDC00""#, "\u{FFFD}"),
      (#""\uD800\uD800""#, "\u{FFFD}\u{FFFD}"), (#""\uDC00\uD800""#, "\u{FFFD}\u{FFFD}"), (#""\uD800\uD83D\uDE00""#, "\u{FFFD}😀"), (#""\uD800x""#, "\u{FFFD}x"),
      (#""\uD800\n""#, "\u{FFFD}\n"), (#""\uD800\u0041""#, "\u{FFFD}A"), (#""\uD800\\uDC00""#, "\u{FFFD}\\uDC00"), (#""\\u0041""#, "\\u0041"), (#""\ufeffx""#, "\u{FEFF}x"),
      (#""日\n本""#, "日\n本"), (#""e\u0301""#, "e\u{301}"),
    ])
  func strings(text: String, value: String) throws {
    let decoded = try #require(try json(text).string)
    #expect(Array(decoded.unicodeScalars) == Array(value.unicodeScalars))
  }

  // MARK: Contents

  @Test(arguments: [("[]", 0), ("[ ]", 0), ("[1]", 1), (#"[[1,2],{"a":1},"x,y"]"#, 3), ("{}", 0), (#"{"a":[1,2],"b":{"c":1,"d":2},"a":":,"}"#, 3)] as [(String, Int)])
  func counts(text: String, count: Int) throws {
    let value = try json(text)
    #expect(value.count == count)
    #expect(value.members().count + value.elements().count == count)
  }

  @Test(arguments: [("content", true), ("CONTENT", true), ("contenT ", false), ("conten", false), ("", false)] as [(String, Bool)])
  func namesOfFields(name: String, isSame: Bool) {
    #expect(JSONText.isName(name, of: "Content") == isSame)
  }

  @Test func membersAreInOrderWithThoseThatOccurTwice() throws {
    let members = try json(#" { "b" : 1 , "a":[ 1,{"x":"}"} ], "b":"\"]" ,"":null, "\u0061\n" :-0.50e+1 } "#).members()
    #expect(members.map(\.name) == ["b", "a", "b", "", "a\n"])
    #expect(members.map(\.value.text) == ["1", #"[ 1,{"x":"}"} ]"#, #""\"]""#, "null", "-0.50e+1"])
  }

  @Test func elementsAreInOrder() throws {
    let elements = try json(#"[ 1 ,"a,b]", [ [ ] ,[2]],{"c":[3]} , true,null,"\\" ]"#).elements()
    #expect(elements.map(\.text) == ["1", #""a,b]""#, "[ [ ] ,[2]]", #"{"c":[3]}"#, "true", "null", #""\\""#])
    #expect(elements[2].elements()[1].elements().map(\.text) == ["2"])
    #expect(try json("[ ]").elements().isEmpty)
    #expect(try json("[[]]").elements().map(\.text) == ["[]"])
  }

  @Test(
    arguments: [
      (#"{"inputData":1}"#, "inputData", "1"), (#"{"INPUTDATA":1}"#, "inputData", "1"), (#"{"inputdata":1}"#, "inputData", "1"), (#"{"input":1}"#, "inputData", nil),
      (#"{"inputData ":1}"#, "inputData", nil), (#"{"inputData":1,"INPUTDATA":2}"#, "inputData", "2"), (#"{"INPUTDATA":2,"inputData":1}"#, "inputData", "1"),
      (#"{"inputData":1,"inputData":null}"#, "inputData", "null"), (#"{"\u0069nput\u0044ata":1}"#, "inputData", "1"), (#"{"\u0049nputData":1}"#, "inputData", "1"), (#"{"\u0049\u0044":1}"#, "id", "1"),
      // The two characters beyond ASCII that fold to letters of it: long s and the Kelvin sign.
      (#"{"ſource":1}"#, "source", "1"), (#"{"\u017Fource":1}"#, "source", "1"), (#"{"to\u212Aen":1}"#, "token", "1"), (#"{"toKen":1}"#, "token", "1"),
      // Others look or compose alike, and are not the same.
      (#"{"ﬁeld":1}"#, "field", nil), (#"{"ınput":1}"#, "input", nil), (#"{"İnput":1}"#, "input", nil), (#"{"source\u0301":1}"#, "source", nil),
      (#"{"a":{"b":1}}"#, "b", nil), (#"{"a":"b"}"#, "b", nil), (#"{"":1}"#, "", "1"), (#"{"a":1}"#, "", nil), ("{}", "a", nil), (#"["a",1]"#, "a", nil),
    ] as [(String, String, String?)])
  func membersAreFoundAsGoFindsThem(text: String, field: String, value: String?) throws {
    #expect(try json(text).member(field)?.text == value)
  }

  @Test func membersOfLargeObjects() throws {
    let text = "{" + (0..<20_000).map { #""k\#($0)":\#($0)"# }.joined(separator: ",") + "}"
    let object = try json(text)
    #expect(object.members().count == 20_000)
    #expect(object.member("K19999")?.integer == 19_999)
  }

  @Test func aPartIsAViewOfTheText() throws {
    let bytes = Array((#"{"a":""# + String(repeating: "x", count: 100_000) + #""}"#).utf8)
    let part = try #require(try JSONText(checking: bytes).member("a"))
    let isView = bytes.withUnsafeBufferPointer { whole in
      part.bytes.withUnsafeBufferPointer { whole.baseAddress.map { $0 + 5 } == $0.baseAddress }
    }
    #expect(isView)
  }

  // MARK: Making

  @Test func valuesAreWritten() {
    #expect(JSONText(0).text == "0")
    #expect(JSONText(Int.min).text == "-9223372036854775808")
    #expect(JSONText(true).text == "true")
    #expect(JSONText(false).text == "false")
    #expect(JSONText.null.text == "null")
    #expect(JSONText(array: []).text == "[]")
    #expect(JSONText(object: []).text == "{}")
    #expect(JSONText(array: [1, [], "a"]).text == #"[1,[],"a"]"#)
    #expect(JSONText(object: [("b", 1), ("a\"", .null), ("b", [true])]).text == #"{"b":1,"a\"":null,"b":[true]}"#)
    let literal: JSONText = ["a": [1, "x", false, ["b": .null]]]
    #expect(literal.text == #"{"a":[1,"x",false,{"b":null}]}"#)
  }

  @Test func stringsAreWrittenWithTheEscapesThatJSONRequires() throws {
    for value in 0..<UInt32(0x3000) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let written = JSONText(string: "a\(scalar)b")
      let checked = try JSONText(checking: Array(written.bytes))
      #expect(checked.string.map { Array($0.unicodeScalars) } == ["a", scalar, "b"])
      #expect(written.text.contains("\\") == (value < 0x20 || scalar == "\"" || scalar == "\\"))
    }
    #expect(JSONText(string: "\"\\/\n\r\t\u{8}\u{1F}\u{7F}é😀").text == "\"\\\"\\\\/\\n\\r\\t\\u0008\\u001f\u{7F}é😀\"")
    #expect(JSONString.quoted("a\u{202E}😀", escaping: { !$0.isASCII }) == #""a\u202e\ud83d\ude00""#)
  }

  // MARK: Exactness

  @Test func theExampleOfTheDocumentation() throws {
    let message = try json(#"{"context":{"id":12345678901234567890},"inputData":{"name":"Ada"}}"#)
    let context = message.member("context") ?? .null
    let answer = JSONText(object: [("context", context), ("outputData", JSONText(string: "Hello, Ada"))])
    #expect(answer.text == #"{"context":{"id":12345678901234567890},"outputData":"Hello, Ada"}"#)
  }

  private static let exact = [
    "12345678901234567890", "-0", "0.10", "1E+05", "1.0000000000000000000000000000000000001", "123456789012345678901234567890123456789e-400",
    #"{"b":1,"a":2,"b":3}"#, "[ 1 ,\t2,\r\n3 ]", "{ \"a\" : { } }", #""\ud800""#, #""\uDC00\uD800 \uD83D""#, #""\u0041\/\u00E9é""#, #"{"\uD800":"\uDFFF"}"#, "\"\u{7F}\u{2028}<>&\"",
    "\"e\u{301}\u{E9}\"", #"{"é":1,"é":2}"#,
  ]

  @Test(arguments: exact) func whatIsTakenOutAndPutInIsTheSameToTheByte(text: String) throws {
    let message = try json("{ \"inputData\" : {\"name\":1} ,\n\"context\":\t\(text)\n}")
    let context = try #require(message.member("context"))
    #expect(Array(context.bytes) == Array(text.utf8))
    let answer = JSONText(object: [("context", context), ("outputData", JSONText(array: [context, context]))])
    #expect(Array(answer.bytes) == Array(#"{"context":\#(text),"outputData":[\#(text),\#(text)]}"#.utf8))
    #expect(try JSONText(checking: Array(answer.bytes)) == answer)
  }

  @Test func tenMegabytesAreTheSameToTheByte() throws {
    let item = #"{"id": 12345678901234567890, "text":"äöü \ud800 \"quoted\"", "id":1.50, "list":[ ]}"#
    let text = "[" + [String](repeating: item, count: 10_500_000 / item.utf8.count).joined(separator: " , ") + "]"
    let message = try json(#"{"context":\#(text),"inputData":null}"#)
    let context = try #require(message.member("CONTEXT"))
    #expect(context.bytes.count > 10_000_000)
    #expect(context.bytes.elementsEqual(text.utf8))
    #expect(context.elements().count == 10_500_000 / item.utf8.count)
    let answer = JSONText(object: [("context", context), ("outputData", 1)])
    #expect(answer.bytes.elementsEqual(#"{"context":\#(text),"outputData":1}"#.utf8))
  }
}
