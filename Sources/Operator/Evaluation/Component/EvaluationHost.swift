/// What all instances of the component in a process share: the compilers, the cache of what they have made, the threads for guests, and the operator's limits.
public struct EvaluationHost: Sendable {
  /// Where compiled modules are kept.
  public enum Cache: Sendable, Hashable {
    /// In the directory that `WASM_MODULE_CACHE` names, or in that for the user's caches.
    case standard
    /// In this directory; it may take so many bytes.
    case directory(String, byteLimit: Int)
    /// Nowhere: what is needed again is compiled again.
    case off
  }

  /// The threads on which programs run.
  public let pool: GuestPool
  /// What settings may ask for at most.
  public let ceilings: Settings.Limits
  package let compiles: CompileService
  /// Captures programs where they first ask for input; nil where every request is to start at the beginning.
  package let snapshots: SnapshotService?
  let observer: (any EvaluationObserver)?

  /// What instances share.
  ///
  /// - Parameters:
  ///   - cache: Where compiled modules are kept.
  ///   - pool: The threads on which programs run.
  ///   - ceilings: What settings may ask for at most.
  ///   - simultaneousCompiles: How many compilers run at the same time; others wait.
  ///   - startsWarm: Whether requests start where their program first asks for input, if its settings allow that.
  ///   - isFused: Whether one step of the interpreter may do the work of several instructions: see `Module`.
  ///   - observer: Learns what became of compiles and requests.
  public init(
    cache: Cache = .standard, pool: GuestPool = GuestPool(), ceilings: Settings.Limits = .defaultCeilings, simultaneousCompiles: Int = 1,
    startsWarm: Bool = true, isFused: Bool = true, observer: (any EvaluationObserver)? = nil
  ) {
    let compiler = Compiler()
    let compiles = CompileService(compiler: compiler, cache: cache.onDisk(compiler.environment), simultaneousCompiles: simultaneousCompiles, isFused: isFused)
    self.init(compiles: compiles, pool: pool, ceilings: ceilings, snapshots: startsWarm ? SnapshotService() : nil, observer: observer)
  }

  package init(
    compiles: CompileService, pool: GuestPool = GuestPool(), ceilings: Settings.Limits = .defaultCeilings, snapshots: SnapshotService? = SnapshotService(),
    observer: (any EvaluationObserver)? = nil
  ) {
    (self.compiles, self.pool, self.ceilings, self.snapshots, self.observer) = (compiles, pool, ceilings, snapshots, observer)
  }
}

extension EvaluationHost.Cache {
  fileprivate func onDisk(_ environment: [String: String]) -> CompileCache? {
    switch self {
    case .standard: CompileCache(environment: environment)
    case .directory(let path, let byteLimit): CompileCache(directory: path, byteLimit: byteLimit)
    case .off: nil
    }
  }
}
