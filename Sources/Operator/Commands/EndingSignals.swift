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

  private static let patience = 2.0

  private let sources: [any DispatchSourceSignal]
  private let arrived = Guarded<Int32?>(nil)

  /// Holds them back. The handler is called, on another thread, when one arrives.
  init(_ handler: @escaping @Sendable () -> Void) {
    sources = Self.held.map { DispatchSource.makeSignalSource(signal: $0, queue: .global()) }
    for (source, number) in zip(sources, Self.held) {
      signal(number, SIG_IGN)
      source.setEventHandler { [arrived] in
        arrived.withLock { $0 = number }
        handler()
        // What waits for a reader of its output that does not come, or for a disk, cannot tidy up.
        DispatchQueue.global().asyncAfter(deadline: .now() + Self.patience) { Self.end(by: number) }
      }
      source.resume()
    }
  }

  /// Lets them through again. One that has arrived meanwhile ends this process now, so that its parent sees why.
  func release() {
    for source in sources { source.cancel() }
    for number in Self.held { signal(number, SIG_DFL) }
    guard let number = arrived.withLock({ $0 }) else { return }
    Self.end(by: number)
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
