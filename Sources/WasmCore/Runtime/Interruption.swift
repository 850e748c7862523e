import Synchronization

/// Stops a store's guest from any thread.
public final class Interruption: @unchecked Sendable {
  /// What the context register holds. The request to stop is atomic; the rest belongs to the store's execution.
  let register: Context
  var context: UnsafeMutablePointer<ContextBlock> { register.execution }
  private var stopRequest: UnsafeMutablePointer<StopRequest> { register.stopRequest }

  init() {
    register = .allocate(byteCount: MemoryLayout<StopRequest>.stride + MemoryLayout<ContextBlock>.size, alignment: 16)
    register.stopRequest.initialize(to: StopRequest())
    register.execution.initialize(to: ContextBlock())
  }

  deinit {
    context.deinitialize(count: 1)
    stopRequest.deinitialize(count: 1)
    register.deallocate()
  }

  /// Ends what runs in the store, and every later call, with a trap whose reason is `interrupted`, until `reset()`.
  ///
  /// The guest notices at its next taken branch or call, and within 256 KiB of a bulk operation: in far less than a millisecond.
  public func interrupt() {
    stopRequest.pointee.interruptFlag.store(1, ordering: .sequentiallyConsistent)
    stopRequest.pointee.stackLimit.store(0, ordering: .sequentiallyConsistent)
  }

  /// Lets the store run again. Call it from the execution that owns the store.
  public func reset() {
    stopRequest.pointee.interruptFlag.store(0, ordering: .sequentiallyConsistent)
    setStackEnd(context.pointee.stackEnd)
  }

  /// Whether a stop was asked for.
  public var isInterrupted: Bool { stopRequest.pointee.interruptFlag.load(ordering: .acquiring) != 0 }

  /// Sets the value stack's end, without undoing an interruption.
  ///
  /// The order is that of `interrupt` turned round, and total: whichever comes last, the limit is zero when the flag is set.
  func setStackEnd(_ end: UInt) {
    context.pointee.stackEnd = end
    stopRequest.pointee.stackLimit.store(end, ordering: .sequentiallyConsistent)
    if stopRequest.pointee.interruptFlag.load(ordering: .sequentiallyConsistent) != 0 { stopRequest.pointee.stackLimit.store(0, ordering: .sequentiallyConsistent) }
  }
}
