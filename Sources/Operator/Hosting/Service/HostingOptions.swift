import Evaluation

/// What an installer sets for the guests of a process.
package struct HostingOptions: Sendable {
  /// What nodes may ask for at most.
  package var ceilings = Settings.Limits.defaultCeilings
  /// How many guests run at the same time.
  package var guestThreads = GuestPool.defaultThreadCount
  /// How many requests wait for one of them; more are refused.
  package var queueLimit = 256
  /// How many compilers run at the same time.
  package var simultaneousCompiles = 1
  /// Whether requests start where their program first asks for input.
  package var startsWarm = true

  /// The defaults.
  package init() {}

  /// What the instances of the component share.
  func host(observer: any EvaluationObserver) -> EvaluationHost {
    EvaluationHost(
      pool: GuestPool(threadCount: guestThreads, queueLimit: queueLimit), ceilings: ceilings, simultaneousCompiles: simultaneousCompiles, startsWarm: startsWarm,
      observer: observer)
  }
}
