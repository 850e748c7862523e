/// The elements of a table as a snapshot has them. Mostly many that follow one another are the same: null.
struct TableImage: Sendable {
  /// Elements that are the same.
  struct Run: Sendable {
    var count: Int
    /// Zero for null, else a function's index plus one.
    var bits: UInt64
  }

  private(set) var runs: [Run] = []
  private(set) var count = 0

  /// The bytes that it takes.
  var byteCount: Int { runs.count * MemoryLayout<Run>.stride }

  /// Adds elements behind the last.
  mutating func append(_ run: Run) {
    runs.append(run)
    count += run.count
  }
}
