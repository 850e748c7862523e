import TestSupport

/// What came of a script.
struct Score {
  struct Failure: CustomStringConvertible {
    var line: Int
    var message: String

    var description: String { "line \(line): \(message)" }
  }

  private(set) var passed = 0
  private(set) var failed = 0
  private(set) var skipped = 0
  /// Modules that could not be loaded because they wait for a feature.
  private(set) var skippedModules = 0
  /// The features that what was skipped waits for.
  private(set) var awaited: Set<String> = []
  /// What went wrong: failed assertions, and other commands that did not do what they should.
  private(set) var failures: [Failure] = []
  /// Modules that were refused as they must be, by a message that isn't the suite's.
  var refusedInOtherWords = 0

  var assertions: Int { passed + failed + skipped }

  mutating func pass(_ command: Command) {
    if command.isAssertion { passed += 1 }
  }

  mutating func skip(_ command: Command, waitingFor feature: String) {
    awaited.insert(feature)
    if command.isAssertion { skipped += 1 }
    if command.isModule { skippedModules += 1 }
  }

  mutating func fail(_ command: Command, _ message: String) {
    if command.isAssertion { failed += 1 }
    failures.append(Failure(line: command.line, message: message))
  }
}

extension Score {
  static func + (one: Score, other: Score) -> Score {
    var sum = one
    sum.passed += other.passed
    sum.failed += other.failed
    sum.skipped += other.skipped
    sum.skippedModules += other.skippedModules
    sum.refusedInOtherWords += other.refusedInOtherWords
    sum.awaited.formUnion(other.awaited)
    sum.failures += other.failures
    return sum
  }
}

/// The scores of the suite's scripts; each script runs once, whichever test asks first.
actor ScoreBoard {
  static let shared = ScoreBoard()

  private var scores: [String: Task<Score, any Error>] = [:]

  func score(of name: String) async throws -> Score {
    let score = scores[name] ?? Task(executorPreference: ComputingExecutor.shared) { try ScriptRunner.score(of: Suite.script(name)) }
    scores[name] = score
    return try await score.value
  }
}
