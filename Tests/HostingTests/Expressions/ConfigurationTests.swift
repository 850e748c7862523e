import Evaluation
import Testing

@testable import Hosting

/// What becomes of a configuration around its expressions.
@Suite struct ConfigurationTests {
  private static let data = #"{"id": 12345678901234567890, "f": 1.000, "o": { "b" : 1.50 , "b":2, "a":"\u00e9" }, "s":"\u007b\u007bx}}", "n": 7, "a": [ 1e2, null, "x" ], "d":{"y":{"z":[true,{}]}}}"#

  @Test(
    arguments: [
      (#""{{$}}""#, data), (#""{{$.id}}""#, "12345678901234567890"), (#""{{$.f}}""#, "1.000"), (#""{{$.o}}""#, #"{ "b" : 1.50 , "b":2, "a":"\u00e9" }"#), (#""{{$.a}}""#, #"[ 1e2, null, "x" ]"#), (#""{{$.a[*]}}""#, #"[1e2,null,"x"]"#),
      (#""{{$.s}}""#, #""\u007b\u007bx}}""#), (#""{{$.f * 1}}""#, "1"), (#""{{first($.a)}}""#, "1e2"), (#""{{parent($.o.a)}}""#, #"{ "b" : 1.50 , "b":2, "a":"\u00e9" }"#), (#""{{true ? $.f : 0}}""#, "1.000"),
    ])
  func whatIsPickedStaysTheSameToTheByte(configuration: String, value: String) throws {
    let (text, errors) = try ExpressionEvaluation.configuration(configuration, data: Self.data)
    #expect(text == value)
    #expect(errors.isEmpty)
  }

  @Test(
    arguments: [
      "{}", "[]", "7", "1.50", "null", #"{ "a" : [ 1.0 , { "{{$.n}}" : "\u00e9\/" , "{{$.n}}":null } ] , "a":"{ {$.n} }" }"#, #""\u007b\u007b""#, #""{{ \n }}""#, #"{"}}":"{{","b":"}}"}"#, #"["\\{","\\u007b{"]"#,
    ])
  func whatHasNoExpressionStaysTheSameToTheByte(configuration: String) throws {
    let (text, errors) = try ExpressionEvaluation.configuration(configuration, data: Self.data)
    #expect(text == configuration)
    #expect(errors.isEmpty)
  }

  @Test(
    arguments: [
      (#"{ "x" : 1.0, "{{$.n}}" : "{{$.n}}" , "y":[ "{{$.f}}",{"z": "n={{$.n}}!"} ] }"#, #"{ "x" : 1.0, "{{$.n}}" : 7 , "y":[ 1.000,{"z": "n=7!"} ] }"#),
      (#"["\u007b{$.n}\u007d","\u007B\u007B$.n}}","{{'\\u0041'}}","{{\"q\"}}","\"{{$.n}}\""]"#, #"[7,7,"A","q","\"7\""]"#),
      (#"["{{{$.n}}}","{{$.n}}}","{{{{$.n}}","x{{$.n}}}","{{$.n","$.n}}","x{{}}}{{$.n}}"]"#, #"[null,null,null,"x7}","{{$.n","$.n}}","x{{}}}7"]"#),
      (#"["\n{{$.n}}","{{$.n}}\n","x{{\n{{$.n}}","{{\t$.n\u00a0}}","x{{'\\n'}}"]"#, #"["\n7","7\n","x{{\n7",7,"x\n"]"#),
      (#"{"text":"a {{$.a}} {{$.d}} {{$.o}} {{$.id}} {{$.f}}."}"#, #"{"text":"a [100 <nil> x] map[y:map[z:[true map[]]]] map[a:é b:2] 1.2345678901234567e+19 1."}"#),
    ])
  func expressionsAreReplacedInValuesOfAnyDepth(configuration: String, value: String) throws {
    #expect(try ExpressionEvaluation.configuration(configuration, data: Self.data).text == value)
  }

  @Test func theWorkedExample() throws {
    let (text, errors) = try ExpressionEvaluation.configuration(
      #"{"context":"{{$.context}}","inputData":{"name":"{{$.body.name}}"}}"#, data: #"{"body":{"name":"Ada"},"context":{"rid":7000}}"#)
    #expect(text == #"{"context":{"rid":7000},"inputData":{"name":"Ada"}}"#)
    #expect(errors.isEmpty)
  }

  @Test func deepConfigurationsAreNoProblem() throws {
    let depth = 100_000
    let (text, errors) = try ExpressionEvaluation.configuration(String(repeating: "[", count: depth) + "\"{{1}}\",\"{{nope}}\"" + String(repeating: "]", count: depth))
    #expect(text == String(repeating: "[", count: depth) + "1,null" + String(repeating: "]", count: depth))
    #expect(errors.map(\.member) == ["…" + String(repeating: "[0]", count: 15) + "[1]"])
  }

  // MARK: Literal members

  @Test(
    arguments: [
      #"{"source":{"content":"{{1}}","x":{"content":"{{1}}"}},"content":"{{1}}","list":[{"source":{"content":"{{1}}"}}]}"#: #"{"source":{"content":"{{1}}","x":{"content":1}},"content":1,"list":[{"source":{"content":1}}]}"#,
      #"{"Source":{"CONTENT":"{{1}}"},"\u0073ource":{"content":"a {{1}}"}}"#: #"{"Source":{"CONTENT":"{{1}}"},"\u0073ource":{"content":"a {{1}}"}}"#,
      #"{"source":{"content":["{{1}}",{"x":"{{1}}"}],"after":"{{1}}"},"source":"{{1}}"}"#: #"{"source":{"content":["{{1}}",{"x":"{{1}}"}],"after":1},"source":1}"#,
      #"[{"source":{"content":"{{1}}"}}]"#: #"[{"source":{"content":1}}]"#,
    ])
  func programTextIsNotEvaluated(configuration: String, value: String) throws {
    let (text, errors) = try ExpressionEvaluation.configuration(configuration, leaving: ["source", "content"])
    #expect(text == value)
    #expect(errors.isEmpty)
  }

  // MARK: Errors

  @Test(
    arguments: [
      ("$.n +", 5, "expected an operand, got the end"), ("1 $.n", 2, "expected an operator, got '$'"), ("upper($.n)", 0, "upper wants a string, got a number"), ("1 / ($.n - 7)", 2, "division by zero"),
      ("$.a[?(@ + 'x')]", 8, "'+' wants a number, got a string"), ("(1 + 2", 0, "'(' is not closed"), ("foo(1)", 0, "'foo' is not a function"), ("$.a['x", 4, "the string is not closed"), ("01", 0, "a number begins with a 0 too many"),
      ("'x' =~ '[b'", 4, "the regular expression is wrong at character 0: '[' is not closed"), ("$..", 0, "the path's results contain each other"), ("é", 0, "expected an operand, got 'é'"),
      ("replace('a')", 0, "replace wants 3 arguments, got 1"), ("substr('a')", 0, "substr wants 2 to 3 arguments, got 1"),
    ])
  func errorsNameTheExpressionAndThePlace(expression: String, offset: Int, reason: String) throws {
    let error = try #require(try ExpressionEvaluation.failure(expression, data: Self.data))
    #expect(error == ExpressionError(expression: expression, offset: offset, reason: reason, member: ""))
  }

  @Test func errorsNameTheMember() throws {
    let (text, errors) = try ExpressionEvaluation.configuration(#"{"a":{"b":[0,{"c d":"{{oops}}"},"x {{ 1 + }} {{2}}"]},"":"{{}} {{?}}"}"#)
    #expect(text == #"{"a":{"b":[0,{"c d":null},"x {{ 1 + }} 2"]},"":null}"#)
    #expect(errors.map(\.member) == ["a.b[1].c d", "a.b[2]", ""])
    #expect(errors.first?.description == "a.b[1].c d: {{oops}}, at byte 0: 'oops' is not a constant")
    #expect(errors.last?.description == "{{}} {{?}}, at byte 0: expected an operand, got '}'")
  }
}
