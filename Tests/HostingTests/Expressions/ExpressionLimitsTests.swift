import Evaluation
import TestTraits
import Testing

@testable import Hosting

/// What was written to do harm ends, and soon.
@Suite(.computing, .timeLimit(.minutes(20))) struct ExpressionLimitsTests {
  /// Less than usual, so that what ends at a limit ends soon.
  private static let evaluator = ExpressionEvaluator(environment: ExpressionEvaluation.environment, limits: ExpressionLimits(steps: 200_000, madeBytes: 1 << 20))
  private static let tree = #"{"a":"# + String(repeating: #"[{"x":1},"#, count: 60) + "[]" + String(repeating: "]", count: 60) + "}"
  private static let long = #"{"s":""# + String(repeating: "a", count: 100_000) + #"","l":["# + Array(repeating: "1", count: 5000).joined(separator: ",") + "]}"

  @Test func theUsualLimitEndsToo() throws {
    #expect(try ExpressionEvaluation.failure("$..*..*..*..*", data: Self.tree)?.reason == "the configuration's expressions take more than 8000000 steps")
  }

  @Test(
    arguments: [
      "$..*..*..*..*..*..*", "$" + String(repeating: "..*", count: 10_000), "$" + String(repeating: "..", count: 1) + String(repeating: "[*]..", count: 50) + "x", "$..[?(@..[?(@..[?(@..x)])])]", "$" + String(repeating: "[(true)]..", count: 100) + "[0]",
      "length($" + String(repeating: "..*", count: 60) + ")",
    ])
  func pathsThatMultiply(expression: String) throws {
    #expect(try ExpressionEvaluation.value(expression, data: Self.tree, by: Self.evaluator) == nil)
  }

  @Test(
    arguments: [
      "2" + String(repeating: " ** 2", count: 13_000), "9 ** 9 ** 9 ** 9", "factorial(factorial(20))", "factorial(1e308)", "pow10(1e300)", "1 << 1e300", "exp(exp(exp(exp(9))))",
    ])
  func numbersThatGrow(expression: String) throws {
    #expect(try ExpressionEvaluation.value(expression) == nil)
  }

  @Test(
    arguments: [
      "replace($.s, 'a', $.s)", "replace($.s, '', $.s)", "join(split($.s, ''), $.s)", "$.s" + String(repeating: " + $.s", count: 7000), "contains(replace($.s, 'a', 'aaaaaaaaaa'), $.s + 'b')",
      "$.l[?($.s == ($.s + 'b'))]", "$.l[?($.s =~ '(a*)*b')]", "$.l[?(contains($.s, 'b'))]", "$.l[?($.l[?($.l[?(@ == 2)])])]",
      "split(replace($.s, 'a', ',,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,'), ',')", "$.l[?(upper($.s))]",
    ])
  func stringsAndFiltersThatMultiply(expression: String) throws {
    #expect(try ExpressionEvaluation.value(expression, data: Self.long, by: Self.evaluator) == nil)
  }

  @Test(
    arguments: [
      String(repeating: "(", count: 60_000), String(repeating: "(", count: 30_000) + "1" + String(repeating: ")", count: 29_999), String(repeating: "abs(", count: 15_000), String(repeating: "1 ? ", count: 15_000),
      String(repeating: "$[?(", count: 100) + "1" + String(repeating: ")]", count: 100), String(repeating: "$[", count: 30_000), String(repeating: "[", count: 60_000), "$" + String(repeating: "[(@", count: 20_000), String(repeating: "'", count: 60_001),
      "$" + String(repeating: ".", count: 60_000), String(repeating: "1+", count: 30_000), "$['" + String(repeating: "\\", count: 60_000), String(repeating: "**", count: 30_000), String(repeating: "1", count: 60_000), String(repeating: "1 ", count: 40_000),
    ])
  func textThatIsDeepOrLong(expression: String) throws {
    let error = try #require(try ExpressionEvaluation.failure(expression))
    #expect(expression.hasPrefix(error.expression))
    #expect(error.expression.utf8.count <= ExpressionLimits.expressionBytes)
  }

  @Test func deepButRight() throws {
    #expect(try ExpressionEvaluation.value(String(repeating: "(", count: 30_000) + "1" + String(repeating: ")", count: 30_000)) == "1")
    #expect(try ExpressionEvaluation.value(String(repeating: "abs(", count: 10_000) + "1" + String(repeating: ")", count: 10_000)) == "1")
    #expect(try ExpressionEvaluation.value(String(repeating: "0 ? 1 : ", count: 8000) + "2") == "2")
    #expect(try ExpressionEvaluation.value("1" + String(repeating: " + 1", count: 10_000)) == "10001")
    let nesting = ExpressionLimits.nesting
    #expect(try ExpressionEvaluation.value("$" + String(repeating: "[?(@", count: nesting) + String(repeating: ")]", count: nesting), data: "[1]") == "null")
    #expect(try ExpressionEvaluation.value("$" + String(repeating: "[?(@", count: nesting + 1) + String(repeating: ")]", count: nesting + 1), data: "[1]") == nil)
  }

  @Test func veryDeepData() throws {
    let data = #"{"a":"# + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000) + "}"
    #expect(try ExpressionEvaluation.value("$.a[0][0][0] == 1", data: data) == "false")
    #expect(try ExpressionEvaluation.failure("$..x", data: data, by: Self.evaluator)?.reason == "the configuration's expressions take more than 200000 steps")
  }

  @Test func deepData() throws {
    let depth = 1000
    let data = #"{"a":"# + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + #","b":"# + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}"
    #expect(try ExpressionEvaluation.value("$.a[0]", data: data) == String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1))
    let (text, errors) = try ExpressionEvaluation.configuration(#""x {{$.a == $.b}} {{$.a}} {{length(string($))}}""#, data: data)
    #expect(text == #""x {{$.a == $.b}} {{$.a}} \#(data.utf8.count)""#)
    #expect(errors.map(\.reason) == Array(repeating: "a value has more than \(ExpressionLimits.valueNesting) levels", count: 2))
  }

  @Test func oneLargeValueOftenInserted() throws {
    let evaluator = ExpressionEvaluator(limits: ExpressionLimits(madeBytes: 1 << 20))
    for (template, replaced) in [("{{$.s}}", "null"), ("x{{$.s}}", "\"x{{$.s}}\""), ("{{$}}", "null")] {
      let configuration = JSONText(array: Array(repeating: JSONText(string: template), count: 500))
      let (text, errors) = try ExpressionEvaluation.configuration(configuration.text, data: Self.long, by: evaluator)
      #expect(text.utf8.count <= 2 << 20)
      #expect(text.hasSuffix(replaced + "]"))
      #expect(errors.count == ExpressionLimits.errors)
      #expect(errors.allSatisfy { $0.reason == "the results of the configuration's expressions are too large" })
    }
  }

  @Test func longExpressions() throws {
    let sum = "1" + String(repeating: " + 1", count: 10_000)
    let configuration = JSONText(array: Array(repeating: JSONText(string: "{{\(sum)}}"), count: 20))
    let (_, errors) = try ExpressionEvaluation.configuration(configuration.text, by: Self.evaluator)
    #expect(errors.last?.reason == "the configuration's expressions take more than 200000 steps")
  }

  @Test func manyBraces() throws {
    let configuration = JSONText(string: String(repeating: "{", count: 1_000_000)).text
    let (text, errors) = try ExpressionEvaluation.configuration(configuration)
    #expect(text == configuration)
    #expect(errors.isEmpty)
  }

  @Test func whatIsUsedUpStaysSo() throws {
    let (text, errors) = try ExpressionEvaluation.configuration(
      #"["{{1}}","{{$..*..*..*..*..*..*..*}}","{{1}}"]"#, data: Self.tree, by: Self.evaluator)
    #expect(text == "[1,null,null]")
    #expect(errors.map(\.member) == ["[1]", "[2]"])
  }

  @Test func largeDataIsNoProblem() throws {
    let items = (0..<5000).map { #"{"id":\#($0),"name":"item \#($0)","price":\#($0 % 100)}"# }.joined(separator: ",")
    #expect(try ExpressionEvaluation.value("$.items[?(@.price > 98)][0:2].x", data: "{\"items\":[\(items)]}") == "null")
    #expect(try ExpressionEvaluation.value("sum($.items[*].id)", data: "{\"items\":[\(items)]}") == "12497500")
  }
}
