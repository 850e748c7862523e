import Dispatch
import WasmCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The signals by which people and systems end a process, held back while there is something to tidy up.
struct EndingSignals {
  private static let held = [SIGINT, SIGTERM, SIGHUP]

  private let sources: [any DispatchSourceSignal]
  private let arrived = Guarded<Int32?>(nil)

  /// Holds them back. The handler is called, on another thread, when one arrives.
  ///
  /// - Parameter patience: The seconds after which one that has arrived ends the process all the same.
  init(patience: Double = 2, _ handler: @escaping @Sendable () -> Void) {
    sources = Self.held.map { DispatchSource.makeSignalSource(signal: $0, queue: .global()) }
    for (source, number) in zip(sources, Self.held) {
      signal(number, SIG_IGN)
      source.setEventHandler { [arrived] in
        arrived.withLock { $0 = number }
        handler()
        // What waits for a reader of its output that does not come, or for a disk, cannot tidy up.
        DispatchQueue.global().asyncAfter(deadline: .now() + patience) { Self.end(by: number) }
      }
      source.resume()
    }
  }

  /// Lets them through again. One that has arrived meanwhile ends this process now, so that its parent sees why.
  func release() {
    forget()
    guard let number = arrived.withLock({ $0 }) else { return }
    Self.end(by: number)
  }

  /// Lets them through again. One that has arrived has done what it was for.
  func forget() {
    for source in sources { source.cancel() }
    for number in Self.held { signal(number, SIG_DFL) }
  }

  private static func end(by number: Int32) {
    signal(number, SIG_DFL)
    // A parent may have passed on a mask by which this thread would not get it.
    var mask = sigset_t()
    sigemptyset(&mask)
    sigaddset(&mask, number)
    pthread_sigmask(SIG_UNBLOCK, &mask, nil)
    kill(getpid(), number)
  }
}
