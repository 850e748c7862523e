/// What the evaluation of one configuration may cost, whoever wrote its expressions and the data.
struct ExpressionLimits: Sendable {
  /// Work in all: a step is an operation, a value that is looked at or 32 bytes that are read. All of them take about a second.
  var steps = 8_000_000
  /// Bytes that are made in all, of results and of strings on the way to them, unless the input is large.
  var madeBytes = 16 << 20
  /// How many bytes are read in a step.
  static let bytesPerStep = 32
  /// How many bytes of an expression are parsed in a step.
  static let parsedBytesPerStep = 4
  /// What it costs to look into an object or an array for the first time, for each of its values: they then take some hundred bytes each.
  static let stepsPerPart = 8
  /// What it costs that a path picks a value.
  static let stepsPerMatch = 4
  /// How many times the size of configuration and data may be made, if that is more.
  static let madeGrowth = 4
  /// The length of an expression in UTF-8.
  static let expressionBytes = 64 << 10
  /// Filters and scripts within each other.
  static let nesting = 16
  /// Levels of values that are compared or become text; what is only picked may be deeper.
  static let valueNesting = 128
  /// Failures that are reported of one configuration.
  static let errors = 100
  /// The size of a compiled regular expression, and the work of compiling it.
  static let patternInstructions = 10_000
  /// Groups of a regular expression within each other.
  static let patternNesting = 100
  /// How often a part of a regular expression may be repeated by a count, as in RE2.
  static let patternRepetitions = 1000
}

/// What is left of the limits.
struct ExpressionBudget {
  private let limits: ExpressionLimits
  private var steps: Int
  private var bytes: Int

  /// The budget for so many bytes of configuration and data.
  init(_ limits: ExpressionLimits, inputBytes: Int) {
    self.limits = limits
    steps = limits.steps
    bytes = max(limits.madeBytes, inputBytes * ExpressionLimits.madeGrowth)
  }

  mutating func spend(_ cost: Int = 1) throws(ExpressionFailure) {
    // What is used up stays so: what comes next is not to begin either.
    steps = max(steps - cost, -1)
    if steps < 0 { throw ExpressionFailure("the configuration's expressions take more than \(limits.steps) steps") }
  }

  /// Pays for bytes that are read.
  mutating func read(_ count: Int) throws(ExpressionFailure) { try spend(1 + count / ExpressionLimits.bytesPerStep) }

  /// Pays for bytes before they are made.
  mutating func make(_ count: Int) throws(ExpressionFailure) {
    try read(count)
    guard count <= bytes else { throw ExpressionFailure("the results of the configuration's expressions are too large") }
    bytes -= count
  }
}
