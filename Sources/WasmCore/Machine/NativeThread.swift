#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Threads of the operating system, for work that may block or run for long and so must not occupy Swift's cooperative pool.
package enum NativeThread {
  private final class Body {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// Runs the closure on a new thread that ends with it.
  ///
  /// - Returns: False when the system has no thread to give; the closure does not run then.
  package static func start(stackBytes: Int, _ body: @escaping @Sendable () -> Void) -> Bool {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    pthread_attr_setstacksize(&attributes, stackBytes)
    let argument = Unmanaged.passRetained(Body(body))
    guard create(&attributes, argument.toOpaque()) else {
      argument.release()
      return false
    }
    return true
  }

  private static func create(_ attributes: inout pthread_attr_t, _ argument: UnsafeMutableRawPointer) -> Bool {
    #if canImport(Darwin)
      var thread: pthread_t?
      return pthread_create(&thread, &attributes, { NativeThread.run($0) }, argument) == 0
    #else
      var thread = pthread_t()
      return pthread_create(&thread, &attributes, { NativeThread.run($0) }, argument) == 0
    #endif
  }

  private static func run(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let argument { Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run() }
    return nil
  }
}
