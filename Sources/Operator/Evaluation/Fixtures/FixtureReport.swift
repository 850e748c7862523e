/// What became of a program's cases.
public struct FixtureReport: Sendable {
  /// What became of a case.
  public enum Verdict: Sendable, Hashable {
    case passed
    /// How it differs from what the files say.
    case failed(String)
    /// Why it was not tried.
    case skipped(String)
    /// The files say now what it did.
    case updated
  }

  /// A case and its verdict.
  public struct Entry: Sendable, Hashable {
    /// The name of the case; that of the source for compiling it.
    public var name: String
    /// What became of it.
    public var verdict: Verdict
    /// How long it took.
    public var duration: Duration
  }

  /// The program.
  public let program: FixtureProgram
  /// The cases in their order; before them compiling, when that is what was checked or what failed.
  public internal(set) var entries: [Entry] = []

  /// What compiling had to say besides: that a damaged module was found in the cache, for instance.
  public internal(set) var notice: String?

  /// Makes failures of what was skipped: the compiler has to be there.
  public mutating func requireAll() {
    for index in entries.indices {
      if case .skipped(let reason) = entries[index].verdict { entries[index].verdict = .failed(reason) }
    }
  }

  /// What failed, and how.
  public var failures: [(name: String, reason: String)] {
    entries.compactMap { entry in
      if case .failed(let reason) = entry.verdict { (entry.name, reason) } else { nil }
    }
  }
}
