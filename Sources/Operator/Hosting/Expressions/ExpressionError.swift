/// Why an expression has no value.
struct ExpressionError: Error, Hashable, Sendable {
  /// The expression as it was written, without the braces and the space within them; of one that is too long only the beginning.
  var expression: String
  /// How many bytes of the expression's UTF-8 come before the place.
  var offset: Int
  /// What is wrong there.
  var reason: String
  /// Where the expression stands in the configuration: `inputData.items[2].name`.
  var member: String
}

extension ExpressionError: CustomStringConvertible {
  /// `inputData.name: {{upper($.n)}}, at byte 0: upper wants a string, got a number`.
  var description: String { "\(member.isEmpty ? "" : "\(member): "){{\(expression)}}, at byte \(offset): \(reason)" }
}

/// Why an expression has no value, before it is known which expression it is.
struct ExpressionFailure: Error {
  var reason: String
  var offset: Int?

  init(_ reason: String, at offset: Int? = nil) {
    self.reason = reason
    self.offset = offset
  }

  /// The failure at this place, unless an inner one is known.
  func at(_ offset: Int) -> ExpressionFailure { ExpressionFailure(reason, at: self.offset ?? offset) }
}
