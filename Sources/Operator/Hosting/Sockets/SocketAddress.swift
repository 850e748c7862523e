#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An address to connect to or to listen at, as the system wants it.
struct SocketAddress: Sendable {
  let family: Int32
  private let bytes: [UInt8]

  fileprivate init?(_ entry: addrinfo) {
    guard let address = entry.ai_addr else { return nil }
    family = entry.ai_family
    bytes = Array(UnsafeRawBufferPointer(start: address, count: Int(entry.ai_addrlen)))
  }

  var isIPv6: Bool { family == AF_INET6 }

  /// Calls the system's `connect`.
  func connect(_ descriptor: Int32) -> Int32 {
    withPointer { address, size in
      #if canImport(Glibc)
        Glibc.connect(descriptor, address, size)
      #elseif canImport(Musl)
        Musl.connect(descriptor, address, size)
      #else
        Darwin.connect(descriptor, address, size)
      #endif
    }
  }

  /// Calls the system's `bind`.
  func bind(_ descriptor: Int32) -> Int32 {
    withPointer { address, size in
      #if canImport(Glibc)
        Glibc.bind(descriptor, address, size)
      #elseif canImport(Musl)
        Musl.bind(descriptor, address, size)
      #else
        Darwin.bind(descriptor, address, size)
      #endif
    }
  }

  private func withPointer(_ call: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      guard let address = buffer.baseAddress?.assumingMemoryBound(to: sockaddr.self) else { return -1 }
      return call(address, socklen_t(buffer.count))
    }
  }

  /// The addresses of a host, or of every interface of this machine when there is none. Takes as long as the system does.
  static func search(_ host: String?, _ port: UInt16, numbersOnly: Bool = false) -> HostLookup.Result {
    var hints = addrinfo()
    hints.ai_flags = AI_NUMERICSERV | (host == nil ? AI_PASSIVE : 0) | (numbersOnly ? AI_NUMERICHOST : 0)
    hints.ai_socktype = TCPSocket.stream
    var list: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, "\(port)", &hints, &list)
    guard code == 0 else { return .failure(String(cString: gai_strerror(code))) }
    defer { freeaddrinfo(list) }
    let addresses = sequence(first: list, next: { $0?.pointee.ai_next }).prefix { $0 != nil }.compactMap { $0.flatMap { SocketAddress($0.pointee) } }
    return addresses.isEmpty ? .failure("the host has no address") : .addresses(addresses)
  }
}
