/// What of a script is skipped because it waits for a feature. The list can only shrink: a script that skips more fails,
/// and one that skips less must have its row changed.
struct Waiting: Equatable {
  /// Modules that are not loaded.
  var modules: Int
  /// Assertions on such modules, and on modules that import from them.
  var assertions: Int
  /// The features, as `Features` names them.
  var features: Set<String>

  /// What a script skipped, if it did.
  init?(_ score: Score) {
    guard score.skippedModules + score.skipped > 0 else { return nil }
    (modules, assertions, features) = (score.skippedModules, score.skipped, score.awaited)
  }

  private init?(row: Substring) {
    let columns = row.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: true)
    guard columns.count == 4, let modules = Int(columns[1]), let assertions = Int(columns[2]) else { return nil }
    (self.modules, self.assertions) = (modules, assertions)
    features = Set(columns[3].split(separator: ",").map { String($0.drop(while: \.isWhitespace)) })
  }

  /// A script's row as it has to be in the table.
  static func row(_ name: String, _ score: Score) -> String {
    guard let waiting = Waiting(score) else { return "nothing of \(name)" }
    return "\(name) \(waiting.modules) \(waiting.assertions) \(waiting.features.sorted().joined(separator: ", "))"
  }

  /// The scripts that are skipped in whole or in part.
  static let list = Dictionary(
    uniqueKeysWithValues: table.split(separator: "\n").dropFirst().compactMap { row in
      Waiting(row: row).map { (String(row.prefix { $0 != " " }), $0) }
    })

  private static let table = """
    script modules assertions features
    """
}
