import WasmCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An address to connect to, as the system wants it.
struct SocketAddress: Sendable {
  let family: Int32
  private let bytes: [UInt8]

  fileprivate init?(_ entry: addrinfo) {
    guard let address = entry.ai_addr else { return nil }
    family = entry.ai_family
    bytes = Array(UnsafeRawBufferPointer(start: address, count: Int(entry.ai_addrlen)))
  }

  /// Calls the system's `connect`.
  func connect(_ descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      guard let address = buffer.baseAddress?.assumingMemoryBound(to: sockaddr.self) else { return -1 }
      #if canImport(Glibc)
        return Glibc.connect(descriptor, address, socklen_t(buffer.count))
      #elseif canImport(Musl)
        return Musl.connect(descriptor, address, socklen_t(buffer.count))
      #else
        return Darwin.connect(descriptor, address, socklen_t(buffer.count))
      #endif
    }
  }
}

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
    let known = Self.search(host, port, AI_NUMERICHOST)
    if case .addresses = known {
      found.withLock { $0 = known }
      return
    }
    let hasStarted = NativeThread.start(stackBytes: 512 << 10) { [self] in
      let result = Self.search(host, port, 0)
      found.withLock { $0 = result }
      handler()
    }
    if !hasStarted { found.withLock { $0 = .failure("the system has no thread for looking up the host") } }
  }

  private static func search(_ host: String, _ port: UInt16, _ flags: Int32) -> Result {
    var hints = addrinfo()
    hints.ai_flags = flags | AI_NUMERICSERV
    #if canImport(Glibc)
      hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    #else
      hints.ai_socktype = SOCK_STREAM
    #endif
    var list: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, "\(port)", &hints, &list)
    guard code == 0 else { return .failure(String(cString: gai_strerror(code))) }
    defer { freeaddrinfo(list) }
    let addresses = sequence(first: list, next: { $0?.pointee.ai_next }).prefix { $0 != nil }.compactMap { $0.flatMap { SocketAddress($0.pointee) } }
    return addresses.isEmpty ? .failure("the host has no address") : .addresses(addresses)
  }
}
