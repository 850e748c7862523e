import WasmCore

/// One watch, from the server's consent to its end.
final class WatchSession: CurlLineReceiver {
  /// What has come of it so far.
  struct Progress {
    /// The state up to which everything is known.
    var resourceVersion: String
    /// When the server agreed to the watch, if it did.
    var start: ContinuousClock.Instant?
    /// What ended the watch, if it was something that the server said.
    var fault: Fault?
  }

  enum Fault {
    case malformed(WatchEvent.Malformed)
    case error(KubernetesStatus)
  }

  private let state: Guarded<Progress>
  private let takeBegin: @Sendable () -> Void
  private let take: @Sendable (WatchEvent) -> Void

  init(since resourceVersion: String, onBegin: @escaping @Sendable () -> Void, _ take: @escaping @Sendable (WatchEvent) -> Void) {
    state = Guarded(Progress(resourceVersion: resourceVersion))
    (takeBegin, self.take) = (onBegin, take)
  }

  var progress: Progress { state.withLock { $0 } }

  func begin() {
    state.withLock { $0.start = .now }
    takeBegin()
  }

  func receive(_ line: ArraySlice<UInt8>) -> Bool {
    do {
      let event = try WatchEvent(line: line)
      if case .error(let status) = event { return fail(.error(status)) }
      take(event)
      // After the event was taken, so that a watch from there misses nothing.
      state.withLock { progress in
        progress.resourceVersion = event.resourceVersion ?? progress.resourceVersion
      }
      return true
    } catch {
      return fail(.malformed(error))
    }
  }

  private func fail(_ fault: Fault) -> Bool {
    state.withLock { $0.fault = fault }
    return false
  }
}

extension WatchEvent {
  /// The state in which the event leaves what is watched.
  fileprivate var resourceVersion: String? {
    switch self {
    case .changed(let object), .deleted(let object): object.resourceVersion
    case .bookmark(let version): version
    case .error: nil
    }
  }
}
