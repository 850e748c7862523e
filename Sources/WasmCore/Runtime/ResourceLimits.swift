/// What the instances of one store may use together.
public struct ResourceLimits: Hashable, Sendable {
  /// Bytes in all linear memories.
  public var memoryBytes: UInt64
  /// Elements in all tables.
  public var tableElements: UInt64
  /// Calls that are active at the same time, those of the host into the guest among them.
  public var callDepth: Int
  /// Bytes of the value stack, on which every call has its parameters, locals and operands.
  public var valueStackBytes: Int
  /// Calls of the host that are active at the same time: a function of the host that a guest called can call a guest again.
  ///
  /// Guests' own calls are on the value stack, but each of these is on the thread's stack, with the frames of the host between. A thread with a small stack needs
  /// a lower limit.
  public var hostCalls: Int
  /// Instances.
  public var instances: Int
  /// Linear memories, of whatever size: each takes a range of the process's addresses.
  public var memories: Int

  /// Limits. The defaults let every usual program run: 4 GiB of memory, ten million table elements, 10,000 calls, 16 MiB of value stack, 100 calls of the host
  /// within each other, 10,000 instances, 10,000 memories.
  public init(
    memoryBytes: UInt64 = 4 << 30, tableElements: UInt64 = 10_000_000, callDepth: Int = 10_000, valueStackBytes: Int = 16 << 20, hostCalls: Int = 100,
    instances: Int = 10_000, memories: Int = 10_000
  ) {
    (self.memoryBytes, self.tableElements, self.callDepth) = (memoryBytes, tableElements, callDepth)
    (self.valueStackBytes, self.hostCalls, self.instances) = (valueStackBytes, hostCalls, instances)
    self.memories = memories
  }
}

/// A limit of a store that creating or instantiating something would exceed.
public struct LimitError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Whose limit it is.
  public enum Cause: Hashable, Sendable {
    /// That of the store for bytes in memories.
    case memoryBytes
    /// That of the store for elements in tables.
    case tableElements
    /// That of the store for instances.
    case instances
    /// That of the store for memories.
    case memories
    /// The system's own.
    case system
  }

  /// Whose limit it is.
  public let cause: Cause
  /// Which limit, and what would have been needed.
  public let description: String

  init(_ cause: Cause, _ description: String) { (self.cause, self.description) = (cause, description) }
}
