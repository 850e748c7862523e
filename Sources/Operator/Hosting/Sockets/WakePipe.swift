import WASI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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
