#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Waits for several descriptors at once.
enum Readiness {
  /// A descriptor and what it is waited for. Whether it is broken is always looked for.
  struct Request {
    var descriptor: Int32
    var reading = true
    var writing = false
  }

  /// What a descriptor is ready for. A broken one is ready for everything, so that the next call says what is wrong.
  struct Result {
    var canRead = false
    var canWrite = false
    var isBroken = false
  }

  /// Waits until one of the descriptors is ready or broken; which are, in their order. None when the time is up.
  static func wait(for requests: [Request], until deadline: ContinuousClock.Instant) -> [Result] {
    var descriptors = requests.map { pollfd(fd: $0.descriptor, events: Int16(($0.reading ? POLLIN : 0) | ($0.writing ? POLLOUT : 0)), revents: 0) }
    // Rounded up: a wait that is too short by a part of a millisecond would be repeated again and again.
    let milliseconds = min(max((deadline - .now) / .milliseconds(1), 0), 60_000).rounded(.up)
    let count = poll(&descriptors, nfds_t(descriptors.count), Int32(milliseconds))
    guard count > 0 else { return requests.map { _ in Result() } }
    return descriptors.map { descriptor in
      let events = Int32(descriptor.revents)
      let isBroken = events & (POLLHUP | POLLERR | POLLNVAL) != 0
      return Result(canRead: isBroken || events & POLLIN != 0, canWrite: isBroken || events & POLLOUT != 0, isBroken: isBroken)
    }
  }
}
