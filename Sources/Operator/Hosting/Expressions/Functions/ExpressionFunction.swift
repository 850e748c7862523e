/// The functions that are more than arithmetic of one number; they are called in any case.
enum ExpressionFunction: String, CaseIterable {
  case pow10, factorial, rand, randint
  case length, size, sum, avg, first, last, key, parent, root, not
  case upper, lower, trim, reverse, b64encode, b64encoden, b64decode, string
  case now, rfc3339
  case contains, hasprefix, hassuffix, index, split, join, replace, substr

  var argumentCounts: ClosedRange<Int> {
    switch self {
    case .contains, .hasprefix, .hassuffix, .index, .split, .join: 2...2
    case .replace: 3...3
    case .substr: 2...3
    default: 1...1
    }
  }
}

extension ExpressionRun {
  /// What a function makes of as many arguments as it takes.
  mutating func call(_ function: ExpressionFunction, _ arguments: [ExpressionValue]) throws(ExpressionFailure) -> ExpressionValue {
    let argument = arguments.first ?? .missing
    switch function {
    case .pow10: return .number(Self.powerOfTen(try integer(argument, for: function.rawValue)))
    case .factorial: return .number(try Self.factorial(integer(argument, for: function.rawValue)))
    case .rand: return .number(try environment.random() * number(argument, for: function.rawValue))
    case .randint: return .number(try randomInteger(argument))
    case .length: return .number(try length(of: argument))
    case .size: return .number(Double(try count(of: argument)))
    case .sum: return try sum(of: argument).map(ExpressionValue.number) ?? .null
    case .avg: return try average(of: argument).map(ExpressionValue.number) ?? .null
    case .first: return try elements(of: argument)?.first ?? .null
    case .last: return try elements(of: argument)?.last ?? .null
    case .key: return key(of: argument)
    case .parent: return parent(of: argument)
    case .root: return root(of: argument)
    case .not: return .bool(try !isTrue(argument))
    case .now: return .number(Double(environment.now()))
    case .rfc3339: return .string(try timeText(argument))
    default: return try callOnStrings(function, arguments)
    }
  }

  // MARK: Numbers

  private static func powerOfTen(_ exponent: Int) -> Double { Double("1e\(min(max(exponent, -400), 400))") ?? .nan }

  private static func factorial(_ number: Int) throws(ExpressionFailure) -> Double {
    guard number >= 0 else { throw ExpressionFailure("factorial wants a number that is not negative, got \(number)") }
    // The next one is beyond the largest double.
    guard number <= 170 else { throw ExpressionFailure("the factorial of \(number) is too large") }
    return (0..<number).reduce(1) { $0 * Double($1 + 1) }
  }

  private mutating func randomInteger(_ argument: ExpressionValue) throws(ExpressionFailure) -> Double {
    let bound = try integer(argument, for: "randint")
    guard bound > 0 else { throw ExpressionFailure("randint wants a positive number, got \(bound)") }
    return min((environment.random() * Double(bound)).rounded(.down), Double(bound - 1))
  }

  // MARK: Containers

  private mutating func length(of value: ExpressionValue) throws(ExpressionFailure) -> Double {
    switch kind(of: value) {
    case .missing: 0
    case .array: Double(try count(of: value))
    case .string: Double(try string(value)?.utf8.count ?? 0)
    case .null, .bool, .number, .object: 1
    }
  }

  /// The sum of what is in a container, or the number that is a value.
  private mutating func sum(of value: ExpressionValue) throws(ExpressionFailure) -> Double? {
    guard kind(of: value) == .array || kind(of: value) == .object else { return try number(value) }
    var sum = 0.0
    for child in try children(of: value) { sum += try number(child, for: "a sum") }
    return sum
  }

  private mutating func average(of value: ExpressionValue) throws(ExpressionFailure) -> Double? {
    let count = try count(of: value)
    return try sum(of: value).map { count > 0 ? $0 / Double(count) : $0 }
  }

  mutating func elements(of value: ExpressionValue) throws(ExpressionFailure) -> [ExpressionValue]? {
    kind(of: value) == .array ? try children(of: value) : nil
  }

  // MARK: The document

  private func key(of value: ExpressionValue) -> ExpressionValue {
    guard case .node(let node) = value else { return .null }
    return document.key(of: node).map(ExpressionValue.string) ?? .null
  }

  private func parent(of value: ExpressionValue) -> ExpressionValue {
    guard case .node(let node) = value else { return .null }
    return document.parent(of: node).map(ExpressionValue.node) ?? .null
  }

  /// Values that are not of the document have themselves for a root.
  private func root(of value: ExpressionValue) -> ExpressionValue {
    switch value {
    case .missing: .null
    case .node: .node(JSONDocument.root)
    case .null, .bool, .number, .string, .array: value
    }
  }

  // MARK: Time

  private mutating func timeText(_ argument: ExpressionValue) throws(ExpressionFailure) -> String {
    guard let number = try number(argument) else { return try timeText(environment.now()) }
    guard let seconds = Int(exactly: number.rounded(.towardZero)) else { throw Timestamp.outOfRange }
    return try timeText(seconds)
  }

  private func timeText(_ seconds: Int) throws(ExpressionFailure) -> String {
    guard Timestamp.range.contains(seconds) else { throw Timestamp.outOfRange }
    return try Timestamp(seconds: seconds, secondsFromUTC: environment.secondsFromUTC(seconds)).text()
  }
}
