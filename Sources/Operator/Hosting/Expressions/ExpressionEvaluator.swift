import Evaluation

/// Puts data into configurations: the values of the expressions in `{{…}}`.
///
/// ```swift
/// let configuration = try JSONText(checking: Array(#"{"inputData":{"name":"{{$.body.name}}"}}"#.utf8))
/// let data = try JSONText(checking: Array(#"{"body":{"name":"Ada"}}"#.utf8))
/// let (value, errors) = ExpressionEvaluator().evaluate(configuration, data: data)
/// value.text  // {"inputData":{"name":"Ada"}}
/// ```
///
/// A string that is one expression becomes its value; expressions within a text are replaced by the text of theirs. What fails is reported
/// and becomes null or stays text: one mistake doesn't stop the message. What has no expression stays the same to the byte, as does what an
/// expression only picks from the data. Numbers that are computed are doubles. `ExpressionLimits` bounds what it all costs.
struct ExpressionEvaluator: Sendable {
  var environment = ExpressionEnvironment.system
  var limits = ExpressionLimits()

  /// The configuration with the values of its expressions, and what failed.
  ///
  /// - Parameter literal: The names of the members that lead to a value in which nothing is evaluated; upper and lower case are the same, as for what reads the result.
  func evaluate(_ configuration: JSONText, data: JSONText, leaving literal: [String] = []) -> (value: JSONText, errors: [ExpressionError]) {
    let budget = ExpressionBudget(limits, inputBytes: configuration.bytes.count + data.bytes.count)
    var rewriting = ConfigurationRewriting(configuration, ExpressionRun(data, environment, budget))
    rewriting.replaceExpressions(leaving: literal)
    return (rewriting.result, rewriting.errors)
  }
}

/// One configuration in which the strings with expressions are being replaced.
private struct ConfigurationRewriting {
  private let configuration: JSONText
  private var run: ExpressionRun
  private var scanner: ConfigurationScanner
  private var output: [UInt8] = []
  /// Up to where the output has what the configuration has, or what replaces it.
  private var end: Int
  private(set) var errors: [ExpressionError] = []

  init(_ configuration: JSONText, _ run: ExpressionRun) {
    self.configuration = configuration
    self.run = run
    scanner = ConfigurationScanner(configuration.bytes)
    end = configuration.bytes.startIndex
  }

  var result: JSONText {
    output.isEmpty ? configuration : JSONText(checked: (output + configuration.bytes[end...])[...])
  }

  mutating func replaceExpressions(leaving literal: [String]) {
    while let string = scanner.next() {
      guard Self.mayHaveExpressions(configuration.bytes[string]), !scanner.isWithin(literal) else { continue }
      guard let replacement = value(of: JSONText(checked: configuration.bytes[string]).string ?? "") else { continue }
      output += configuration.bytes[end..<string.lowerBound]
      output += replacement.bytes
      end = string.upperBound
    }
  }

  /// Whether there are two braces in a row, written as such or as escapes.
  private static func mayHaveExpressions(_ string: ArraySlice<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in string {
      if byte == UInt8(ascii: "{"), previous == byte { return true }
      if byte == UInt8(ascii: "u"), previous == UInt8(ascii: "\\") { return true }
      previous = byte
    }
    return false
  }

  /// What replaces a string, if anything does.
  private mutating func value(of string: String) -> JSONText? {
    let template = Template(string)
    if let expression = template.wholeExpression {
      return result(of: expression) { run, value throws(ExpressionFailure) in try run.json(value) } ?? .null
    }
    guard template.hasExpressions else { return nil }
    var text: [UInt8] = []
    for part in template.parts {
      switch part {
      case .text(let piece): text += piece
      case .expression(let expression, let original):
        text += result(of: expression) { run, value throws(ExpressionFailure) in try run.text(value) } ?? Array(original)
      }
    }
    return JSONText(string: String(decoding: text, as: UTF8.self))
  }

  private mutating func result<Result>(
    of expression: String, as form: (inout ExpressionRun, ExpressionValue) throws(ExpressionFailure) -> Result
  ) -> Result? {
    do throws(ExpressionFailure) {
      try run.budget.spend(expression.utf8.count / ExpressionLimits.parsedBytesPerStep)
      let value = try run.value(of: ExpressionParser.parse(expression))
      return try form(&run, value)
    } catch {
      report(error, expression)
      return nil
    }
  }

  private mutating func report(_ failure: ExpressionFailure, _ expression: String) {
    guard errors.count < ExpressionLimits.errors else { return }
    let text = expression.utf8.count <= ExpressionLimits.expressionBytes ? expression : String(expression.unicodeScalars.prefix(200))
    errors.append(ExpressionError(expression: text, offset: failure.offset ?? 0, reason: failure.reason, member: scanner.place))
  }
}
