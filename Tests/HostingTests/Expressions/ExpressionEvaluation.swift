import Evaluation

@testable import Hosting

/// Evaluations in which the time and chance are known.
enum ExpressionEvaluation {
  static let environment = ExpressionEnvironment(now: { 1_700_000_000 }, secondsFromUTC: { _ in 0 }, random: { 0.75 })
  static let evaluator = ExpressionEvaluator(environment: environment)

  /// A configuration's text with the values of its expressions, and what failed.
  static func configuration(
    _ configuration: String, data: String = "{}", leaving literal: [String] = [], by evaluator: ExpressionEvaluator = evaluator
  ) throws -> (text: String, errors: [ExpressionError]) {
    let (value, errors) = evaluator.evaluate(try json(configuration), data: try json(data), leaving: literal)
    // What comes out is JSON, whatever went in.
    return (try json(value.text).text, errors)
  }

  /// The text of one expression's value; nil if it fails.
  static func value(_ expression: String, data: String = "{}", by evaluator: ExpressionEvaluator = evaluator) throws -> String? {
    let (value, errors) = evaluator.evaluate(JSONText(string: "{{\(expression)}}"), data: try json(data))
    guard let error = errors.first else { return try json(value.text).text }
    struct Unexpected: Error { let value: JSONText, errors: [ExpressionError] }
    guard value.isNull, errors.count == 1, error.expression == expression else { throw Unexpected(value: value, errors: errors) }
    return nil
  }

  /// The one failure of one expression.
  static func failure(_ expression: String, data: String = "{}", by evaluator: ExpressionEvaluator = evaluator) throws -> ExpressionError? {
    evaluator.evaluate(JSONText(string: "{{\(expression)}}"), data: try json(data)).errors.first
  }

  static func json(_ text: String) throws -> JSONText { try JSONText(checking: Array(text.utf8)) }
}
