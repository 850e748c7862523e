import WasmCore

/// A transfer that somebody waits for.
final class CurlJob: Sendable {
  typealias Outcome = Result<CurlResponse, CurlError>

  private struct State {
    var continuation: CheckedContinuation<Outcome, Never>?
    var isCancelled = false
  }

  /// Makes the request, on the thread of the transfer, because files may be read for it.
  private let makeRequest: @Sendable () throws(CurlError) -> CurlRequest
  private let receiver: (any CurlLineReceiver)?
  private let state = Guarded(State())

  init(_ receiver: (any CurlLineReceiver)? = nil, _ makeRequest: @escaping @Sendable () throws(CurlError) -> CurlRequest) {
    (self.receiver, self.makeRequest) = (receiver, makeRequest)
  }

  var isCancelled: Bool { state.withLock { $0.isCancelled } }

  /// Waits for the outcome of what the closure begins. Whoever is cancelled waits no longer, though the thread may need a second more.
  func outcome(_ begin: () -> Void) async -> Outcome {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isCancelled = state.withLock { state in
          if !state.isCancelled { state.continuation = continuation }
          return state.isCancelled
        }
        if isCancelled { continuation.resume(returning: .failure(.cancelled)) } else { begin() }
      }
    } onCancel: {
      state.withLock { $0.isCancelled = true }
      finish(.failure(.cancelled))
    }
  }

  /// Tells whoever waits; only the first outcome counts.
  func finish(_ outcome: Outcome) {
    let continuation = state.withLock { state in
      defer { state.continuation = nil }
      return state.continuation
    }
    continuation?.resume(returning: outcome)
  }

  /// Makes the transfer on this thread.
  func run(_ handle: CurlHandle) -> Outcome {
    Outcome { () throws(CurlError) in
      if isCancelled { throw .cancelled }
      let request = try makeRequest()
      let transfer = CurlTransfer(receiver, sizeLimit: request.sizeLimit) { self.isCancelled }
      try handle.perform(request, transfer)
      return transfer.response
    }
  }
}
