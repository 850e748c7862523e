import Foundation
import TestSupport
import WasmCore

@testable import Hosting

/// A server that says what a test wants it to.
final class FakeNATSServer: Sendable {
  private let listener = TCPTestSocket.listening()

  /// Serves each connection on a thread of its own; the number counts them from 0. When the closure returns the connection is closed.
  init(_ serve: @escaping @Sendable (FakeNATSConnection, Int) -> Void) {
    Thread.detachNewThread { [listener] in
      var count = 0
      while let socket = listener.accept() {
        let (connection, number) = (FakeNATSConnection(socket: socket), count)
        Thread.detachNewThread { serve(connection, number) }
        count += 1
      }
    }
  }

  deinit { listener.shutDown() }

  /// The server's address with a token.
  func url(token: String? = nil) -> String { "nats://\(token.map { $0 + "@" } ?? "")127.0.0.1:\(listener.port)" }

  var name: String { "127.0.0.1:\(listener.port)" }
}

/// A client's connection to it.
struct FakeNATSConnection: Sendable {
  let socket: TCPTestSocket

  /// Says what it is and lets the client in. What the client says of itself.
  @discardableResult func greet(_ info: String = #"{"server_id":"F","headers":true,"max_payload":1000}"#) -> String {
    socket.send("INFO \(info)\r\n")
    let introduction = socket.receiveLine() ?? ""
    _ = socket.receiveLine()
    socket.send("PONG\r\n")
    return introduction
  }

  /// The next line but answered pings; none at the end.
  func nextLine() -> String? {
    while let line = socket.receiveLine() {
      guard line == "PING" else { return line }
      socket.send("PONG\r\n")
    }
    return nil
  }

  /// Answers pings until the client leaves.
  func stay() { while nextLine() != nil {} }

  /// The next message: its subjects and its body.
  func nextMessage() -> (subject: String, reply: String?, body: String)? {
    while let line = nextLine() {
      let fields = line.split(separator: " ").map(String.init)
      let numbers = fields.first == "HPUB" ? 2 : 1
      guard let word = fields.first, ["PUB", "HPUB"].contains(word), let last = fields.last, let size = Int(last) else { continue }
      let headerSize = numbers == 2 ? Int(fields[fields.count - 2]) ?? 0 : 0
      let payload = socket.receive(size + 2)
      return (fields[1], fields.count == 3 + numbers ? fields[2] : nil, String(payload.dropFirst(headerSize).dropLast()))
    }
    return nil
  }
}

/// What a client has reported, in order.
final class NATSEventLog: Sendable {
  private let events = Guarded<[NATSEvent]>([])

  init(_ client: NATSClient) {
    Task { for await event in client.events { events.withLock { $0.append(event) } } }
  }

  var all: [NATSEvent] { events.withLock { $0 } }

  /// Everything as it would stand in a log.
  var text: String { all.map { "\($0)\n" }.joined() }

  /// Waits for an event, for long; whether it came.
  func waits(for isMeant: @Sendable (NATSEvent) -> Bool) async -> Bool { await eventually { self.all.contains(where: isMeant) } }
}

extension NATSOptions {
  /// Short pauses, so that tests are; a server that answers has as long as a busy machine needs.
  static let hasty = NATSOptions(connectLimit: .seconds(600), reconnectPause: .milliseconds(100))

  /// A server that is left has as long to confirm the end as it needs.
  static let patient = NATSOptions(connectLimit: .seconds(600), reconnectPause: .seconds(600))
}

extension TCPTestSocket {
  /// The next line of a server, but for its questions whether somebody is there, which it asks from time to time.
  func receiveOperation() -> String? {
    while let line = receiveLine() { if line != "PING" { return line } }
    return nil
  }
}
