/// What all instances of the component in a process share: the compilers, the threads for guests, and the operator's limits.
public struct EvaluationHost: Sendable {
  /// The threads on which programs run.
  public let pool: GuestPool
  /// What settings may ask for at most.
  public let ceilings: Settings.Ceilings
  package let compiles: CompileService

  package init(compiles: CompileService, pool: GuestPool = GuestPool(), ceilings: Settings.Ceilings = Settings.Ceilings()) {
    (self.compiles, self.pool, self.ceilings) = (compiles, pool, ceilings)
  }
}
