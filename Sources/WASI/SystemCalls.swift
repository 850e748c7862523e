#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The operating system's calls that move bytes and time; the only place of this library with C's types and pointers.
package enum SystemCalls {
  /// Why a call failed: the system's own number and words.
  package struct Failure: Error, Hashable, CustomStringConvertible {
    /// The value of `errno`.
    package let code: Int32

    /// The failure of this number.
    package init(code: Int32) { self.code = code }

    /// Whether there is no such file.
    package var isNotFound: Bool { code == ENOENT }

    /// The system's words for it.
    package var description: String { String(cString: strerror(code)) }

    /// That of the call that has just failed.
    package static var last: Failure { Failure(code: errno) }

    /// Nobody reads from the pipe any more.
    package static let brokenPipe = Failure(code: EPIPE)
    /// The file is larger than the reader takes.
    package static let fileTooLarge = Failure(code: EFBIG)
    /// The disk is full.
    package static let noSpace = Failure(code: ENOSPC)
    /// There is no such descriptor, or it is not open for this use.
    package static let badDescriptor = Failure(code: EBADF)
    /// There is no such file.
    package static let noSuchFile = Failure(code: ENOENT)
    /// It is a directory where a file is wanted.
    package static let isDirectory = Failure(code: EISDIR)

    /// Whether the call only has to be made again, perhaps later.
    fileprivate var isPassing: Bool { code == EINTR || code == EAGAIN || code == EWOULDBLOCK }
  }

  /// What a descriptor is waited for.
  package enum Readiness {
    case readable, writable
  }

  /// The most that a pipe takes at once when it is said to be writable, without blocking.
  private static let pipeAtom = Int(PIPE_BUF)

  /// Reads what is there, at most so many bytes; nothing at the end.
  ///
  /// - Returns: Nil when the call has to be made again: a signal came, or there was nothing yet.
  package static func read(_ descriptor: Int32, atMost count: Int) throws(Failure) -> [UInt8]? {
    var result = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      #if canImport(Glibc)
        result = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        result = Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        result = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      initialized = max(result, 0)
    }
    guard result >= 0 else { return try passing() }
    return bytes
  }

  /// Writes some of the bytes to a descriptor that is writable.
  ///
  /// Only as many as a pipe is sure to take: more could block, and no limit would reach the program then.
  /// - Returns: How many were written; none when the call has to be made again.
  package static func write(_ descriptor: Int32, _ bytes: ArraySlice<UInt8>, isFile: Bool) throws(Failure) -> Int {
    let count = isFile ? bytes.count : min(bytes.count, pipeAtom)
    let result = bytes.withUnsafeBytes { buffer in
      #if canImport(Glibc)
        Glibc.write(descriptor, buffer.baseAddress, count)
      #elseif canImport(Musl)
        Musl.write(descriptor, buffer.baseAddress, count)
      #else
        Darwin.write(descriptor, buffer.baseAddress, count)
      #endif
    }
    guard result >= 0 else { return try passing() ?? 0 }
    return result
  }

  /// Nothing, when the last call only has to be made again; its failure otherwise.
  private static func passing<Value>() throws(Failure) -> Value? {
    let failure = Failure.last
    guard failure.isPassing else { throw failure }
    return nil
  }

  /// Waits until the descriptor is ready, has failed or has been closed at the other end, but not for longer than said.
  package static func wait(for readiness: Readiness, _ descriptor: Int32, milliseconds: Int32) -> Bool {
    // A negative number would be left out of the wait, which then never ended well.
    guard descriptor >= 0 else { return true }
    var request = pollfd(fd: descriptor, events: Int16(readiness == .readable ? POLLIN : POLLOUT), revents: 0)
    return poll(&request, 1, milliseconds) > 0
  }

  /// Whether the descriptor is a file on a disk, of which no write blocks for long.
  package static func isFile(_ descriptor: Int32) -> Bool {
    var status = stat()
    return fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Nanoseconds since 1970.
  static var realtime: UInt64 { time(CLOCK_REALTIME) }

  /// Nanoseconds of a clock that is never set.
  static var monotonic: UInt64 { time(CLOCK_MONOTONIC) }

  private static func time(_ clock: clockid_t) -> UInt64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return UInt64(max(time.tv_sec, 0)) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// Does nothing for so long, or until a signal comes; less than a second.
  static func sleep(nanoseconds: UInt64) {
    var interval = timespec()
    interval.tv_nsec = Int(min(nanoseconds, 999_999_999))
    nanosleep(&interval, nil)
  }
}
