import WasmCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Stops work that runs child processes, from any thread and at any time.
package final class Cancellation: Sendable {
  private struct State {
    var isCancelled = false
    /// The leader of the process group that runs now.
    var group: pid_t?
  }
  private let state = Guarded(State())

  /// Work that goes on until it is cancelled.
  package init() {}

  /// Whether the work is to stop.
  package var isCancelled: Bool { state.withLock { $0.isCancelled } }

  /// Stops the work: kills the process group that runs now and keeps others from starting.
  package func cancel() {
    state.withLock {
      $0.isCancelled = true
      if let group = $0.group { kill(-group, SIGKILL) }
    }
  }

  /// Makes a process group the one that is killed, at once if the work has been cancelled already.
  func attach(_ group: pid_t) {
    state.withLock {
      $0.group = group
      if $0.isCancelled { kill(-group, SIGKILL) }
    }
  }

  /// Kills what is left of the process group; nothing is killed afterwards.
  func detach() {
    state.withLock {
      if let group = $0.group { kill(-group, SIGKILL) }
      $0.group = nil
    }
  }
}
