import Evaluation
import Testing

@testable import Hosting

/// That expressions come to what they come to in the original.
@Suite struct ExpressionTableTests {
  @Test(arguments: ExpressionTable.expressions.indices)
  func expression(row: Int) throws {
    let (expression, value) = ExpressionTable.expressions[row]
    #expect(try ExpressionEvaluation.value(expression, data: ExpressionTable.data) == value, "\(expression)")
  }

  @Test(arguments: ExpressionTable.expressions.filter { $0.value == nil }.map(\.expression))
  func whatFailsWithinTextStays(expression: String) throws {
    let template = JSONText(string: "x {{\(expression)}}").text
    let (text, errors) = try ExpressionEvaluation.configuration(template, data: ExpressionTable.data)
    #expect(text == template)
    #expect(errors.map(\.expression) == [expression])
  }

  @Test(arguments: ExpressionTable.templates.indices)
  func template(row: Int) throws {
    let (template, value, failures) = ExpressionTable.templates[row]
    let (text, errors) = try ExpressionEvaluation.configuration(template, data: ExpressionTable.data)
    #expect(text == value)
    #expect(errors.count == failures)
  }
}
