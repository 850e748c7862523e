import Foundation
import WasmCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A socket on this machine, with calls that block; a peer that says nothing ends them after some minutes: tests that compute may keep its tasks from their turn for as long.
final class TCPTestSocket: Sendable {
  let descriptor: Int32

  private init(descriptor: Int32) {
    self.descriptor = descriptor
    var limit = timeval()
    limit.tv_sec = 1200
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var on: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { close(descriptor) }

  private convenience init() {
    #if canImport(Glibc)
      self.init(descriptor: socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0))
    #else
      self.init(descriptor: socket(AF_INET, SOCK_STREAM, 0))
    #endif
  }

  /// A socket that others connect to, at a port that is free.
  static func listening() -> TCPTestSocket {
    let socket = TCPTestSocket()
    _ = withAddress(port: 0) { bind(socket.descriptor, $0, $1) }
    listen(socket.descriptor, 16)
    return socket
  }

  static func connected(to port: UInt16) -> TCPTestSocket? {
    let socket = TCPTestSocket()
    return withAddress(port: port) { connect(socket.descriptor, $0, $1) } == 0 ? socket : nil
  }

  /// A port that nobody listens at, nor will before it is used: the system chooses by itself among higher ones.
  static func freePort() -> UInt16 {
    while true {
      let port = lastPort.withLock { last in
        last = ports.contains(last + 1) ? last + 1 : ports.lowerBound
        return last
      }
      let socket = TCPTestSocket()
      if withAddress(port: port, { bind(socket.descriptor, $0, $1) }) == 0 { return port }
    }
  }

  private static let ports: Range<UInt16> = 20_000..<32_000
  private static let lastPort = Guarded(UInt16.random(in: ports))

  private static func withAddress(port: UInt16, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return withUnsafePointer(to: &address) { $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_in>.size)) } }
  }

  var port: UInt16 {
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    _ = withUnsafeMutablePointer(to: &address) { $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &size) } }
    return UInt16(bigEndian: address.sin_port)
  }

  /// The next that connects; none when the socket has been shut down, or nobody came for long.
  func accept() -> TCPTestSocket? {
    #if canImport(Glibc)
      let peer = Glibc.accept(descriptor, nil, nil)
    #elseif canImport(Musl)
      let peer = Musl.accept(descriptor, nil, nil)
    #else
      let peer = Darwin.accept(descriptor, nil, nil)
    #endif
    return peer < 0 ? nil : TCPTestSocket(descriptor: peer)
  }

  /// Ends what blocks.
  func shutDown() { shutdown(descriptor, Int32(SHUT_RDWR)) }

  /// Ends the connection without a farewell, as a crashed machine's system does.
  func breakOff() {
    var option = linger(l_onoff: 1, l_linger: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
    var none = sockaddr()
    none.sa_family = sa_family_t(AF_UNSPEC)
    connect(descriptor, &none, socklen_t(MemoryLayout<sockaddr>.size))
  }

  func send(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.send(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
        #elseif canImport(Musl)
          Musl.send(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL))
        #else
          Darwin.send(descriptor, buffer.baseAddress, buffer.count, 0)
        #endif
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// So many bytes, or what came before the end.
  func receive(_ count: Int) -> String {
    var bytes: [UInt8] = []
    while bytes.count < count {
      var part = [UInt8](repeating: 0, count: count - bytes.count)
      let size = recv(descriptor, &part, part.count, 0)
      guard size > 0 else { break }
      bytes += part.prefix(size)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A line without its end; none at the end.
  func receiveLine() -> String? {
    var line = ""
    while true {
      let character = receive(1)
      if character.isEmpty { return nil }
      if character == "\n" { return line.hasSuffix("\r") ? String(line.dropLast()) : line }
      line += character
    }
  }
}
