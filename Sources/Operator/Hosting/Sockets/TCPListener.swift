import WASI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A socket that others connect to, whose calls never block.
final class TCPListener {
  /// Negative when it is closed.
  private(set) var descriptor: Int32

  /// Listens at an address.
  init(at address: SocketAddress) throws(SystemCalls.Failure) {
    descriptor = socket(address.family, TCPSocket.stream, 0)
    guard descriptor >= 0 else { throw .last }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    // Connections of a process that has just ended do not keep its successor from listening.
    SocketOption.set(descriptor, SOL_SOCKET, SO_REUSEADDR)
    if address.isIPv6 { SocketOption.set(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, 0) }
    guard address.bind(descriptor) == 0, listen(descriptor, Self.backlog) == 0 else { throw .last }
  }

  deinit { stop() }

  /// Lets nobody in any more, whoever still knows it.
  func stop() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  private static let backlog: Int32 = 128

  /// The port at which it listens, also when the system has chosen it.
  var port: UInt16 {
    var address = sockaddr_storage()
    var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
    return withUnsafeMutablePointer(to: &address) { storage in
      guard storage.withMemoryRebound(to: sockaddr.self, capacity: 1, { getsockname(descriptor, $0, &size) }) == 0 else { return 0 }
      // The port stands at the same place in the addresses of both families.
      return storage.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { UInt16(bigEndian: $0.pointee.sin_port) }
    }
  }

  /// The next connection; nil when there is none now.
  ///
  /// - Throws: When the system has no descriptor for it: it waits, and comes again.
  func accept() throws(SystemCalls.Failure) -> TCPSocket? {
    #if canImport(Glibc)
      let peer = Glibc.accept(descriptor, nil, nil)
    #elseif canImport(Musl)
      let peer = Musl.accept(descriptor, nil, nil)
    #else
      let peer = Darwin.accept(descriptor, nil, nil)
    #endif
    if peer >= 0 { return TCPSocket(accepted: peer) }
    guard [EMFILE, ENFILE, ENOBUFS, ENOMEM].contains(errno) else { return nil }
    throw .last
  }
}
