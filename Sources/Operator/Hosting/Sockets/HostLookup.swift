import WasmCore

/// A search for the addresses of a host, which can take longer than anybody waits, on a thread of its own.
final class HostLookup: Sendable {
  enum Result: Sendable {
    case addresses([SocketAddress])
    case failure(String)
  }

  private let found = Guarded<Result?>(nil)

  /// What was found, once the search has ended.
  var result: Result? { found.withLock { $0 } }

  /// Begins to search. The handler is called at the end; not when nothing needs to be searched for, for an address in numbers.
  init(_ host: String, port: UInt16, _ handler: @escaping @Sendable () -> Void) {
    let known = SocketAddress.search(host, port, numbersOnly: true)
    if case .addresses = known {
      found.withLock { $0 = known }
      return
    }
    let hasStarted = NativeThread.start(stackBytes: 512 << 10) { [self] in
      let result = SocketAddress.search(host, port)
      found.withLock { $0 = result }
      handler()
    }
    if !hasStarted { found.withLock { $0 = .failure("the system has no thread for looking up the host") } }
  }
}
