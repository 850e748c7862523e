import WASI
import WasmCore

/// A connection of a client: one request after the other, each answered before the next is read. Only the server's thread knows it.
final class HTTPConnection {
  private enum Phase {
    /// Waits for a request, or for the rest of one.
    case reading
    /// The handler has the request.
    case handling(isHead: Bool, keepsAlive: Bool)
    /// The answer is on its way.
    case answering(keepsAlive: Bool)
    /// The client is given the time to read the last answer: the system would throw it away if the connection were closed with something unread.
    case lingering
    case closed
  }

  private let socket: TCPSocket
  private let limits: HTTPLimits
  private var parser: HTTPRequestParser
  private var phase = Phase.reading
  private var output: ArraySlice<UInt8> = []
  /// When it began to wait for its next request.
  private(set) var start = ContinuousClock.now
  /// When the client must have done what it is waited for.
  private(set) var deadline: ContinuousClock.Instant?
  /// Set once the server is to end: no further request is taken.
  var isLast = false
  /// What handles the request that was taken last.
  var task: Task<Void, Never>?

  private static let chunkSize = 16 << 10
  private static let lingering: Duration = .seconds(2)

  init(_ socket: TCPSocket, _ limits: HTTPLimits) {
    (self.socket, self.limits, parser) = (socket, limits, HTTPRequestParser(limits))
    deadline = .now + limits.head
  }

  // MARK: What the thread asks

  var isClosed: Bool { if case .closed = phase { true } else { false } }

  /// Whether it waits for a next request of which nothing has come.
  var isIdle: Bool { if case .reading = phase { !parser.hasBegun && output.isEmpty } else { false } }

  var readiness: Readiness.Request {
    let reads =
      switch phase {
      case .reading, .lingering: true
      case .handling, .answering, .closed: false
      }
    return Readiness.Request(descriptor: socket.descriptor, reading: reads, writing: !output.isEmpty)
  }

  // MARK: What happens

  /// Reads and writes what can be.
  ///
  /// - Returns: A request for the handler.
  func serve(_ ready: Readiness.Result) -> HTTPRequest? {
    if ready.canWrite, !output.isEmpty { write() }
    switch phase {
    case .reading where ready.canRead: return read()
    case .lingering where ready.canRead: if receive()?.isEmpty ?? false { close() }
    case .handling where ready.isBroken: close()
    default: break
    }
    return nil
  }

  /// Sends the handler's answer.
  ///
  /// - Returns: A request that has arrived meanwhile.
  func answer(_ response: HTTPResponse) -> HTTPRequest? {
    guard case .handling(let isHead, let keepsAlive) = phase else { return nil }
    task = nil
    send(response, keepsAlive: keepsAlive && !isLast, includesBody: !isHead)
    return next()
  }

  /// Answers a client that is not let in.
  func refuse(_ fault: HTTPFault) { send(fault.response, keepsAlive: false, includesBody: true) }

  /// Ends it when its client has let its time pass.
  func expire(_ now: ContinuousClock.Instant) {
    guard let deadline, deadline <= now else { return }
    if case .reading = phase, parser.hasBegun {
      refuse(HTTPFault(status: .requestTimeout, reason: "the request did not come in time"))
    } else {
      close()
    }
  }

  func close() {
    task?.cancel()
    socket.finish()
    (phase, output, deadline, task) = (.closed, [], nil, nil)
  }

  // MARK: Reading

  private func read() -> HTTPRequest? {
    guard let bytes = receive() else { return nil }
    if bytes.isEmpty {
      close()
      return nil
    }
    let hadBegun = parser.hasBegun
    parser.append(bytes)
    if !hadBegun { deadline = .now + limits.head }
    return next()
  }

  /// What has come; nothing at the end, and nil for nothing yet.
  private func receive() -> [UInt8]? {
    do {
      return try SystemCalls.read(socket.descriptor, atMost: Self.chunkSize)
    } catch {
      return []
    }
  }

  /// Takes the next request out of what has come.
  private func next() -> HTTPRequest? {
    guard case .reading = phase else { return nil }
    do {
      let wasInBody = parser.isInBody
      switch try parser.next() {
      case .incomplete: if parser.isInBody, !wasInBody { deadline = .now + limits.body }
      case .expectsContinue:
        deadline = .now + limits.body
        output += Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)
        write()
      case .request(let request, let keepsAlive):
        (phase, deadline) = (.handling(isHead: request.method == "HEAD", keepsAlive: keepsAlive), nil)
        return request
      }
    } catch {
      refuse(error)
    }
    return nil
  }

  // MARK: Writing

  private func send(_ response: HTTPResponse, keepsAlive: Bool, includesBody: Bool) {
    output += response.bytes(keepsAlive ? .keepAlive : .close, includesBody: includesBody)
    (phase, deadline) = (.answering(keepsAlive: keepsAlive), .now + limits.response)
    write()
  }

  private func write() {
    do {
      while !output.isEmpty {
        let count = try socket.send(output)
        if count == 0 { return }
        output = output.dropFirst(count)
      }
      output = []
      hasWritten()
    } catch {
      close()
    }
  }

  private func hasWritten() {
    guard case .answering(let keepsAlive) = phase else { return }
    if keepsAlive {
      (phase, start) = (.reading, .now)
      deadline = start + (parser.hasBegun ? limits.head : limits.idle)
    } else {
      socket.finishSending()
      (phase, deadline) = (.lingering, .now + Self.lingering)
    }
  }
}
