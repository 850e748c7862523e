import WASI

/// The thread of a server: it lets connections in, moves bytes, and keeps the time.
final class HTTPServerLoop {
  private let server: HTTPServer
  private var listener: TCPListener?
  private var connections: [Int: HTTPConnection] = [:]
  private var lastNumber = 0
  /// Until when the system is left alone that has no descriptor for another connection.
  private var pause = ContinuousClock.now

  /// Clients that are told that there are too many take the place of connections, too, if only for a moment.
  private static let refusalLimit = 32
  private static let pauseLength: Duration = .milliseconds(100)

  init(_ server: HTTPServer, _ listener: TCPListener) {
    (self.server, self.listener) = (server, listener)
  }

  /// Serves until the server is stopped.
  func run() {
    while true {
      let (answers, end) = server.takeAnswers()
      for (number, response) in answers {
        if let connection = connections[number] { handle(connection.answer(response), number) }
      }
      if let end, finish(by: end) { break }
      serveReady(until: end)
      expire()
    }
    server.hasEnded()
  }

  /// Waits until something happens, and serves where it did.
  private func serveReady(until end: ContinuousClock.Instant?) {
    let numbers = Array(connections.keys)
    var requests = [Readiness.Request(descriptor: server.wakePipe.readEnd)] + numbers.compactMap { connections[$0]?.readiness }
    let accepts = listener != nil && pause <= .now && connections.count < server.limits.connections + Self.refusalLimit
    if accepts, let listener { requests.append(Readiness.Request(descriptor: listener.descriptor)) }
    let ready = Readiness.wait(for: requests, until: nextDeadline(end))
    for (number, ready) in zip(numbers, ready.dropFirst()) {
      if let connection = connections[number] { handle(connection.serve(ready), number) }
    }
    if accepts, ready.last?.canRead == true { acceptAll() }
  }

  /// The time of the first who loses patience.
  private func nextDeadline(_ end: ContinuousClock.Instant?) -> ContinuousClock.Instant {
    let now = ContinuousClock.now
    let deadlines = connections.values.compactMap(\.deadline) + [end, pause > now ? pause : nil].compactMap(\.self)
    return deadlines.min() ?? now + .seconds(60)
  }

  private func handle(_ request: HTTPRequest?, _ number: Int) {
    if let request { connections[number]?.task = server.handle(request, of: number) }
    if connections[number]?.isClosed == true { connections[number] = nil }
  }

  private func expire() {
    let now = ContinuousClock.now
    for (number, connection) in connections {
      connection.expire(now)
      handle(nil, number)
    }
  }

  // MARK: Letting in

  private func acceptAll() {
    do {
      while connections.count < server.limits.connections + Self.refusalLimit, let socket = try listener?.accept() { add(socket) }
    } catch {
      pause = .now + Self.pauseLength
    }
  }

  private func add(_ socket: TCPSocket) {
    lastNumber += 1
    let connection = HTTPConnection(socket, server.limits)
    if connections.count >= server.limits.connections { closeIdle() }
    if connections.count >= server.limits.connections {
      connection.refuse(HTTPFault(status: .serviceUnavailable, reason: "there are too many connections"))
    }
    connections[lastNumber] = connection
    handle(nil, lastNumber)
  }

  /// Makes room by the connection that has waited longest for a next request.
  private func closeIdle() {
    let idle = connections.filter { $0.value.isIdle }.min { $0.value.start < $1.value.start }
    guard let (number, connection) = idle else { return }
    connection.close()
    handle(nil, number)
  }

  // MARK: Ending

  /// - Returns: Whether nothing is left to do, or no time to do it.
  private func finish(by end: ContinuousClock.Instant) -> Bool {
    listener?.stop()
    listener = nil
    let isOver = end <= .now
    for (number, connection) in connections {
      connection.isLast = true
      if connection.isIdle || isOver { connection.close() }
      handle(nil, number)
    }
    return connections.isEmpty
  }
}
