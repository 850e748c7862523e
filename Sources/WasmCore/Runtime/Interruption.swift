import Synchronization

/// Stops a store's guest from any thread.
public final class Interruption: @unchecked Sendable {
  // The flag and the limit are atomic; everything else in the block belongs to the store's execution.
  let context: UnsafeMutablePointer<ContextBlock>

  init() {
    context = .allocate(capacity: 1)
    context.initialize(to: ContextBlock())
  }

  deinit {
    context.deinitialize(count: 1)
    context.deallocate()
  }

  /// Ends what runs in the store, and every later call, with a trap whose reason is `interrupted`, until `reset()`.
  ///
  /// The guest notices at its next taken branch or call, and within 1 MiB of a bulk operation: in far less than a millisecond.
  public func interrupt() {
    context.pointee.interruptFlag.store(1, ordering: .sequentiallyConsistent)
    context.pointee.stackLimit.store(0, ordering: .sequentiallyConsistent)
  }

  /// Lets the store run again. Call it from the execution that owns the store.
  public func reset() {
    context.pointee.interruptFlag.store(0, ordering: .sequentiallyConsistent)
    setStackEnd(context.pointee.stackEnd)
  }

  /// Whether a stop was asked for.
  public var isInterrupted: Bool { context.pointee.interruptFlag.load(ordering: .acquiring) != 0 }

  /// Sets the value stack's end, without undoing an interruption.
  ///
  /// The order is that of `interrupt` turned round, and total: whichever comes last, the limit is zero when the flag is set.
  func setStackEnd(_ end: UInt) {
    context.pointee.stackEnd = end
    context.pointee.stackLimit.store(end, ordering: .sequentiallyConsistent)
    if context.pointee.interruptFlag.load(ordering: .sequentiallyConsistent) != 0 { context.pointee.stackLimit.store(0, ordering: .sequentiallyConsistent) }
  }
}
