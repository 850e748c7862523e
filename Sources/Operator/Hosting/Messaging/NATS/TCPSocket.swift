import WASI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A TCP connection whose calls never block; with `WakePipe` and `HostLookup` the only place of the client with C's types and pointers.
final class TCPSocket {
  let descriptor: Int32

  /// Begins to connect: when the socket is writable, `connectionFailure` says what came of it.
  init(connectingTo address: SocketAddress) throws(SystemCalls.Failure) {
    descriptor = socket(address.family, Self.stream, 0)
    guard descriptor >= 0 else { throw .last }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    set(Int32(IPPROTO_TCP), TCP_NODELAY)
    #if canImport(Darwin)
      set(SOL_SOCKET, SO_NOSIGPIPE)
    #endif
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

  private func set(_ level: Int32, _ option: Int32) {
    var on: Int32 = 1
    setsockopt(descriptor, level, option, &on, socklen_t(MemoryLayout<Int32>.size))
  }

  private static var stream: Int32 {
    #if canImport(Glibc)
      Int32(SOCK_STREAM.rawValue)
    #else
      SOCK_STREAM
    #endif
  }
}

/// Wakes a thread that waits for descriptors.
final class WakePipe: Sendable {
  /// Readable when somebody has woken the thread.
  let readEnd: Int32
  private let writeEnd: Int32

  init() throws(SystemCalls.Failure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .last }
    (readEnd, writeEnd) = (ends[0], ends[1])
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Wakes the thread. A full pipe wakes it too.
  func wake() { _ = try? SystemCalls.write(writeEnd, [0], isFile: false) }

  /// Takes out what `wake` has put in.
  func reset() { _ = try? SystemCalls.read(readEnd, atMost: 64) }
}

/// Waits for several descriptors at once.
enum Readiness {
  /// Waits until one of the descriptors is ready or broken; which are, in their order. None when the time is up.
  static func wait(for requests: [(descriptor: Int32, forWriting: Bool)], until deadline: ContinuousClock.Instant) -> [(canRead: Bool, canWrite: Bool)] {
    var descriptors = requests.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN) | ($0.forWriting ? Int16(POLLOUT) : 0), revents: 0) }
    // Rounded up: a wait that is too short by a part of a millisecond would be repeated again and again.
    let milliseconds = min(max((deadline - .now) / .milliseconds(1), 0), 60_000).rounded(.up)
    let count = poll(&descriptors, nfds_t(descriptors.count), Int32(milliseconds))
    guard count > 0 else { return requests.map { _ in (false, false) } }
    let broken = POLLHUP | POLLERR | POLLNVAL
    return descriptors.map { (Int32($0.revents) & (POLLIN | broken) != 0, Int32($0.revents) & (POLLOUT | broken) != 0) }
  }
}
