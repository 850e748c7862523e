import WASI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A TCP connection whose calls never block; with the rest of this folder the only place of the network's code with C's types and pointers.
final class TCPSocket {
  let descriptor: Int32

  /// Takes over a connection that somebody else has opened.
  init(accepted descriptor: Int32) {
    self.descriptor = descriptor
    prepare()
  }

  /// Begins to connect: when the socket is writable, `connectionFailure` says what came of it.
  init(connectingTo address: SocketAddress) throws(SystemCalls.Failure) {
    descriptor = socket(address.family, Self.stream, 0)
    guard descriptor >= 0 else { throw .last }
    prepare()
    guard address.connect(descriptor) == 0 || errno == EINPROGRESS || errno == EINTR else { throw .last }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Why there is no connection, once the socket is writable.
  var connectionFailure: SystemCalls.Failure? {
    var code: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    guard getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &code, &size) == 0 else { return .last }
    return code == 0 ? nil : SystemCalls.Failure(code: code)
  }

  /// Sends some of the bytes; none when the system takes none now.
  func send(_ bytes: ArraySlice<UInt8>) throws(SystemCalls.Failure) -> Int {
    let count = bytes.withUnsafeBytes { buffer in
      #if canImport(Darwin)
        Darwin.send(descriptor, buffer.baseAddress, buffer.count, 0)
      #elseif canImport(Musl)
        Musl.send(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
      #else
        Glibc.send(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
      #endif
    }
    if count >= 0 { return count }
    guard [EAGAIN, EWOULDBLOCK, EINTR].contains(errno) else { throw .last }
    return 0
  }

  /// Tells the other side that nothing more will be sent; what it sends can still be read.
  func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Ends the connection in both directions, also where a child of this process has the descriptor, too.
  func finish() { shutdown(descriptor, Int32(SHUT_RDWR)) }

  private func prepare() {
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    SocketOption.set(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY)
    #if canImport(Darwin)
      SocketOption.set(descriptor, SOL_SOCKET, SO_NOSIGPIPE)
    #endif
  }

  static var stream: Int32 {
    #if canImport(Glibc)
      Int32(SOCK_STREAM.rawValue)
    #else
      SOCK_STREAM
    #endif
  }
}

/// Options of sockets.
enum SocketOption {
  /// Switches an option on, or off.
  static func set(_ descriptor: Int32, _ level: Int32, _ option: Int32, _ value: Int32 = 1) {
    var value = value
    setsockopt(descriptor, level, option, &value, socklen_t(MemoryLayout<Int32>.size))
  }
}
