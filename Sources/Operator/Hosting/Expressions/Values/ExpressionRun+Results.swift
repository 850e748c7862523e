import Evaluation

/// What values look like outside of expressions.
extension ExpressionRun {
  /// A value as JSON; one that was only picked from the document is what stands there.
  mutating func json(_ value: ExpressionValue) throws(ExpressionFailure) -> JSONText {
    let json = try uncountedJSON(value)
    try budget.make(json.bytes.count)
    return json
  }

  private mutating func uncountedJSON(_ value: ExpressionValue) throws(ExpressionFailure) -> JSONText {
    switch value {
    case .missing, .null: return .null
    case .bool(let bool): return JSONText(bool)
    case .number(let number): return JSONText(checked: Array(try Self.finite(number).json.utf8)[...])
    case .string(let string): return JSONText(string: string)
    case .node(let node): return document.text(of: node)
    case .array(let elements):
      var texts: [JSONText] = []
      // Each is counted before all are put together: the same long value may be picked often.
      for element in elements { texts.append(try json(element)) }
      return JSONText(array: texts)
    }
  }

  /// A value within a text, as Go writes it there; nothing for what is null.
  mutating func text(_ value: ExpressionValue) throws(ExpressionFailure) -> [UInt8] {
    var text: [UInt8] = []
    switch kind(of: value) {
    case .missing, .null: break
    default: try append(value, to: &text, level: 0)
    }
    return text
  }

  private mutating func append(_ value: ExpressionValue, to text: inout [UInt8], level: Int) throws(ExpressionFailure) {
    switch kind(of: value) {
    case .missing, .null: try append("<nil>", to: &text)
    case .bool: try append(bool(value) == true ? "true" : "false", to: &text)
    case .number: try append(numberText(value), to: &text)
    case .string: try append(string(value) ?? "", to: &text)
    case .array, .object: try appendContents(of: value, to: &text, level: level)
    }
  }

  private mutating func append(_ piece: String, to text: inout [UInt8]) throws(ExpressionFailure) {
    try budget.make(piece.utf8.count)
    text += piece.utf8
  }

  /// `[a b]` and `map[k:v k2:v2]`.
  private mutating func appendContents(of value: ExpressionValue, to text: inout [UInt8], level: Int) throws(ExpressionFailure) {
    guard level < ExpressionLimits.valueNesting else { throw Self.tooDeep }
    try append(kind(of: value) == .object ? "map[" : "[", to: &text)
    for (index, child) in try children(of: value).enumerated() {
      if index > 0 { try append(" ", to: &text) }
      if case .node(let node) = child, let key = document.key(of: node), kind(of: value) == .object { try append("\(key):", to: &text) }
      try append(child, to: &text, level: level + 1)
    }
    try append("]", to: &text)
  }

  static var tooDeep: ExpressionFailure { ExpressionFailure("a value has more than \(ExpressionLimits.valueNesting) levels") }

  mutating func numberText(_ value: ExpressionValue) throws(ExpressionFailure) -> String {
    try Self.finite(try number(value) ?? 0).text
  }

  private static func finite(_ number: Double) throws(ExpressionFailure) -> FloatText {
    guard number.isFinite else { throw ExpressionFailure(number.isNaN ? "the result is not a number" : "the result is infinite") }
    return FloatText(number)
  }
}
