#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What operators do.
extension ExpressionRun {
  mutating func apply(_ binary: BinaryOperator, _ left: ExpressionValue, _ right: ExpressionValue) throws(ExpressionFailure) -> ExpressionValue {
    switch binary {
    case .add, .subtract: return try sum(binary, left, right)
    case .power, .multiply, .divide: return .number(try product(binary, left, right))
    case .remainder, .shiftLeft, .shiftRight, .bitAnd, .bitClear, .bitOr, .bitXor: return .number(Double(try bits(binary, left, right)))
    case .equal, .notEqual:
      // A missing side is neither equal to anything nor different.
      if kind(of: left) == .missing || kind(of: right) == .missing { return .bool(false) }
      return .bool(try isEqual(left, right, level: 0) == (binary == .equal))
    case .less, .lessOrEqual, .greater, .greaterOrEqual: return .bool(try isOrdered(binary, left, right))
    case .matches:
      let pattern = try patterns.compiled(string(right, for: "'=~'"), &budget)
      return .bool(try pattern.matches(string(left, for: "'=~'"), &budget))
    case .and:
      let (left, right) = (try isTrue(left), try isTrue(right))
      return .bool(left && right)
    case .or:
      let (left, right) = (try isTrue(left), try isTrue(right))
      return .bool(left || right)
    }
  }

  // MARK: Numbers

  private mutating func product(_ binary: BinaryOperator, _ left: ExpressionValue, _ right: ExpressionValue) throws(ExpressionFailure) -> Double {
    let (left, right) = (try number(left, for: name(binary)), try number(right, for: name(binary)))
    switch binary {
    case .power: return pow(left, right)
    case .multiply: return left * right
    default:
      guard right != 0 else { throw ExpressionFailure("division by zero") }
      return left / right
    }
  }

  private mutating func bits(_ binary: BinaryOperator, _ left: ExpressionValue, _ right: ExpressionValue) throws(ExpressionFailure) -> Int {
    let (left, right) = (try integer(left, for: name(binary)), try integer(right, for: name(binary)))
    switch binary {
    case .remainder:
      guard right != 0 else { throw ExpressionFailure("division by zero") }
      return left.remainderReportingOverflow(dividingBy: right).partialValue
    case .shiftLeft, .shiftRight:
      guard right >= 0 else { throw ExpressionFailure("\(name(binary)) by a negative number") }
      return binary == .shiftLeft ? left << right : left >> right
    case .bitAnd: return left & right
    case .bitClear: return left & ~right
    case .bitOr: return left | right
    default: return left ^ right
    }
  }

  private func name(_ binary: BinaryOperator) -> String { "'\(binary.rawValue)'" }

  // MARK: Sums

  private mutating func sum(_ binary: BinaryOperator, _ left: ExpressionValue, _ right: ExpressionValue) throws(ExpressionFailure) -> ExpressionValue {
    guard kind(of: left) == .string else {
      let (left, right) = (try number(left, for: name(binary)), try number(right, for: name(binary)))
      return .number(binary == .add ? left + right : left - right)
    }
    let (left, right) = (try string(left, for: name(binary)), try string(right, for: "\(name(binary)) after a string"))
    if let shifted = try timeSum(left, right, isSubtraction: binary == .subtract) { return .string(shifted) }
    guard binary == .add else { throw ExpressionFailure("'-' wants numbers, times or durations, got strings") }
    try budget.make(left.utf8.count + right.utf8.count)
    return .string(left + right)
  }

  /// A time that a duration shifts, on whichever side it is, or two durations.
  private mutating func timeSum(_ left: String, _ right: String, isSubtraction: Bool) throws(ExpressionFailure) -> String? {
    try budget.read(left.utf8.count + right.utf8.count)
    let durations = (GoDuration(left), GoDuration(right))
    if let duration = durations.1, let time = Timestamp(left) { return try time.shifted(by: duration, backwards: isSubtraction) }
    guard let duration = durations.0 else { return nil }
    if let time = Timestamp(right) { return try time.shifted(by: duration, backwards: isSubtraction) }
    guard let other = durations.1 else { return nil }
    return FloatText(isSubtraction ? duration.seconds - other.seconds : duration.seconds + other.seconds).text + "s"
  }

  // MARK: Comparisons

  private mutating func isEqual(_ left: ExpressionValue, _ right: ExpressionValue, level: Int) throws(ExpressionFailure) -> Bool {
    try budget.spend()
    if case .node(let left) = left, case .node(let right) = right, left == right { return true }
    guard kind(of: left) == kind(of: right) else { return false }
    switch kind(of: left) {
    case .missing, .null: return true
    case .bool: return bool(left) == bool(right)
    case .number: return try number(left) == number(right)
    case .string: return try (string(left) ?? "").isSame(as: string(right) ?? "")
    case .array, .object: return try hasEqualContents(left, right, level: level)
    }
  }

  private mutating func hasEqualContents(_ left: ExpressionValue, _ right: ExpressionValue, level: Int) throws(ExpressionFailure) -> Bool {
    guard level < ExpressionLimits.valueNesting else { throw Self.tooDeep }
    guard try count(of: left) == count(of: right) else { return false }
    let isObject = kind(of: left) == .object
    for (left, right) in zip(try children(of: left), try children(of: right)) {
      guard !isObject || hasSameKey(left, right), try isEqual(left, right, level: level + 1) else { return false }
    }
    return true
  }

  private func hasSameKey(_ left: ExpressionValue, _ right: ExpressionValue) -> Bool {
    guard case .node(let left) = left, case .node(let right) = right else { return false }
    return (document.key(of: left) ?? "").isSame(as: document.key(of: right) ?? "")
  }

  private mutating func isOrdered(_ binary: BinaryOperator, _ left: ExpressionValue, _ right: ExpressionValue) throws(ExpressionFailure) -> Bool {
    guard kind(of: left) == kind(of: right), kind(of: left) != .missing else { return false }
    switch kind(of: left) {
    case .number: return Self.compare(binary, try number(left) ?? 0, try number(right) ?? 0, by: <)
    case .string: return Self.compare(binary, try string(left) ?? "", try string(right) ?? "") { $0.precedes($1) }
    default: throw wrongKind(left, "numbers or strings", name(binary))
    }
  }

  private static func compare<Value>(_ binary: BinaryOperator, _ left: Value, _ right: Value, by isLess: (Value, Value) -> Bool) -> Bool {
    switch binary {
    case .less: isLess(left, right)
    case .lessOrEqual: !isLess(right, left)
    case .greater: isLess(right, left)
    default: !isLess(left, right)
    }
  }
}
