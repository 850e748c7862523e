/// Stops a store's guest from any thread.
public final class Interruption: @unchecked Sendable {
  // Other threads only ask for a stop, and whether one was asked for; the rest belongs to the store.
  let execution = Execution()

  init() {}

  deinit { execution.free() }

  /// Ends what runs in the store, and every later call, with a trap whose reason is `interrupted`, until `reset()`.
  ///
  /// The guest notices at its next taken branch or call, and within 256 KiB of a bulk operation: in far less than a millisecond.
  public func interrupt() { execution.requestStop() }

  /// Lets the store run again. Call it from the execution that owns the store.
  public func reset() { execution.withdrawStop() }

  /// Whether a stop was asked for.
  public var isInterrupted: Bool { execution.isStopRequested }
}
