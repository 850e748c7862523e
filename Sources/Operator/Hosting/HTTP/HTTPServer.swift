import WASI
import WasmCore

/// A small server of HTTP/1.1 for probes, metrics, and requests from the same machine: no TLS, no streams, bodies in memory.
///
/// One thread of its own serves all connections, and the handler runs in tasks: nothing blocks Swift's cooperative pool. What clients may use is bounded.
/// It keeps itself alive until it is stopped.
///
/// ```swift
/// let server = try HTTPServer("127.0.0.1:8080") { request in
///   request.path == "/hello" ? .text("hello\n") : .text("there is nothing here\n", .notFound)
/// }
/// await server.stop(within: .seconds(5))
/// ```
package final class HTTPServer: Sendable {
  /// Answers a request. When the client goes away, or the server is stopped and its time is over, the task is cancelled.
  package typealias Handler = @Sendable (HTTPRequest) async -> HTTPResponse

  /// What others tell the thread.
  struct Mailbox {
    var answers: [(connection: Int, response: HTTPResponse)] = []
    /// When the server has to end whatever still runs; nil while it is not to end at all.
    var end: ContinuousClock.Instant?
    var hasEnded = false
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  /// The port at which it listens, also when the system has chosen it.
  package let port: UInt16
  let limits: HTTPLimits
  let wakePipe: WakePipe
  private let handler: Handler
  private let mailbox = Guarded(Mailbox())

  /// A server that listens from now on.
  ///
  /// - Parameters:
  ///   - address: Where it listens, as flags name it: `:8081` for every interface, `127.0.0.1:8080`, `[::1]:80`; the port 0 is any that is free.
  ///   - limits: What clients may use.
  package init(_ address: String, limits: HTTPLimits = HTTPLimits(), handler: @escaping Handler) throws(HTTPServerError) {
    let listener = try BindAddress(address).listen()
    do {
      wakePipe = try WakePipe()
    } catch {
      throw .cannotListen(address, reason: "\(error)")
    }
    (port, self.limits, self.handler) = (listener.port, limits, handler)
    let box = Handed(listener)
    let hasStarted = NativeThread.start(stackBytes: 512 << 10) { [self] in
      if let listener = box.take() { HTTPServerLoop(self, listener).run() }
    }
    if !hasStarted { throw .cannotListen(address, reason: "the system has no thread for it") }
  }

  /// Lets nobody in any more and waits until the requests that run are answered, but not for longer than this.
  package func stop(within limit: Duration) async {
    await withCheckedContinuation { continuation in
      let hasEnded = mailbox.withLock { mailbox in
        mailbox.end = min(mailbox.end ?? .now + limit, .now + limit)
        if !mailbox.hasEnded { mailbox.waiting.append(continuation) }
        return mailbox.hasEnded
      }
      if hasEnded { continuation.resume() } else { wakePipe.wake() }
    }
  }

  // MARK: The side of the thread

  /// Lets the handler answer.
  func handle(_ request: HTTPRequest, of connection: Int) -> Task<Void, Never> {
    Task.detached { [self] in
      let response = await handler(request)
      mailbox.withLock { $0.answers.append((connection, response)) }
      wakePipe.wake()
    }
  }

  /// What the handler has answered since the last time, and when the server has to end.
  func takeAnswers() -> (answers: [(connection: Int, response: HTTPResponse)], end: ContinuousClock.Instant?) {
    // In this order: what is added between the two is taken now, and the pipe wakes the thread once more for nothing.
    wakePipe.reset()
    return mailbox.withLock { mailbox in
      defer { mailbox.answers = [] }
      return (mailbox.answers, mailbox.end)
    }
  }

  func hasEnded() {
    let waiting = mailbox.withLock { mailbox in
      mailbox.hasEnded = true
      defer { mailbox.waiting = [] }
      return mailbox.waiting
    }
    for continuation in waiting { continuation.resume() }
  }
}

/// Hands something that only one thread may use over to that thread.
private final class Handed<Value>: @unchecked Sendable {
  private let value: Guarded<Value?>

  init(_ value: sending Value) { self.value = Guarded(value) }

  func take() -> sending Value? {
    value.withLock { value in
      defer { value = nil }
      return value
    }
  }
}
