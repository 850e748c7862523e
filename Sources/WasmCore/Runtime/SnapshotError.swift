/// Why the state of a guest can't be captured, or no instance be made from it.
public struct SnapshotError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is in the way.
  public enum Cause: Hashable, Sendable {
    /// The instance does not wait in a call of a function that threw `Suspension`.
    case notSuspended
    /// The guest can't wait where the host's function threw `Suspension`: another call of the host, another instance or a start function waits for it.
    case notOutermost
    /// The store has other instances.
    case severalInstances
    /// The instance imports a memory, a table or a global, which others may have as well.
    case sharedState
    /// A reference to an object of the host, or to a function that the module neither has nor imports.
    case foreignReference
    /// The store is profiled.
    case profiled
    /// The snapshot has more bytes than it may.
    case size
    /// The store counts fuel where the snapshot's did not, or the other way round.
    case metering
    /// A limit of the store that the snapshot's state exceeds.
    case limit
    /// The bytes are no snapshot of the module, or one that another build made.
    case encoding
  }

  /// What is in the way.
  public let cause: Cause
  /// What is in the way, and where.
  public let description: String

  init(_ cause: Cause, _ description: String) { (self.cause, self.description) = (cause, description) }
}
