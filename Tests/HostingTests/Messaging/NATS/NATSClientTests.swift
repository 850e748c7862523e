import Foundation
import TestSupport
import Testing
import WasmCore

@testable import Hosting

/// The client against servers that do what real ones do seldom or never.
@Suite(.timeLimit(.minutes(20))) struct NATSClientTests {
  private func client(_ server: FakeNATSServer, _ options: NATSOptions = .hasty, token: String? = nil) throws -> NATSClient {
    try NATSClient(servers: NATSServer.list(server.url(token: token)), options: options)
  }

  @Test func introducesItself() async throws {
    let said = Guarded("")
    let server = FakeNATSServer { connection, _ in
      let introduction = connection.greet()
      said.withLock { $0 = introduction }
      connection.stay()
    }
    let client = try client(server, NATSOptions(version: "9.9"), token: "s3cret")
    try await client.connect(within: .seconds(600))
    #expect(client.isConnected)
    #expect(client.server == server.name)
    let options = #""name":"tiny-module","lang":"swift","version":"9.9","protocol":1,"echo":true,"headers":true,"no_responders":true"#
    #expect(said.withLock { $0 } == #"CONNECT {"verbose":false,"pedantic":false,"tls_required":false,\#(options),"auth_token":"s3cret"}"#)
    await client.close()
    #expect(!client.isConnected)
    await #expect(throws: NATSError.closed) { try await client.publish("a") }
    await #expect(throws: NATSError.closed) { try await client.connect() }
  }

  @Test func nothingWorksBeforeItIsToConnect() async throws {
    let client = try NATSClient(servers: NATSServer.list("localhost"))
    await #expect(throws: NATSError.closed) { try await client.publish("a") }
    await #expect(throws: NATSError.closed) { try await client.request("a", timeout: .seconds(60)) }
    await #expect(throws: NATSError.closed) { try await client.flush(within: .seconds(60)) }
    await client.close()
  }

  struct Reception: Sendable {
    /// What the server says at once.
    var says: String
    var reason: String
    /// Whether it leaves then; else it stays, and says nothing.
    var leaves = false
  }

  private static let info = #"INFO {"server_id":"F"}"# + "\r\n"
  private static let noAnswer = "no answer within 0.5 seconds"

  @Test(arguments: [
    Reception(says: "", reason: "closed the connection before it had let this client in", leaves: true),
    Reception(says: info, reason: "closed the connection before it had let this client in", leaves: true),
    Reception(says: "", reason: noAnswer),
    Reception(says: info, reason: noAnswer),
    Reception(says: "INFO {\"server_id\":\"", reason: noAnswer),
    Reception(says: "HTTP/1.1 400 Bad Request\r\n", reason: #"does not keep to the protocol: it says something unknown: "HTTP/1.1 400 Bad Request""#),
    Reception(says: "echo \(String(repeating: "x", count: 30)) s3cret\r\n", reason: "it says something unknown"),
    Reception(says: "INFO {]\r\n", reason: "INFO is no JSON: at byte 1"),
    Reception(says: "INFO " + String(repeating: "[", count: 70_000), reason: "a line has more than 65536 bytes"),
    Reception(says: String(repeating: "x", count: 70_000), reason: "a line has more than"),
    Reception(says: "INFO {\"tls_required\":true}\r\n", reason: "requires TLS, which this program cannot speak"),
    Reception(says: info + "-ERR 'Authorization Violation'\r\n", reason: "refuses this client: Authorization Violation", leaves: true),
    Reception(says: info + "-ERR 'Authentication of s3cret failed\u{1B}[2J'\r\n", reason: #"refuses this client: "Authentication of … failed\u{1b}[2J""#),
    Reception(says: info + "-ERR 'maximum connections exceeded'\r\n", reason: "reports: maximum connections exceeded", leaves: true),
    Reception(says: info + "MSG a 1 2000000000\r\n", reason: "a message has 2000000000 bytes, this client takes at most 67108864"),
  ])
  func aReceptionThatFailsIsExplainedAndRepeated(_ reception: Reception) async throws {
    let visits = Guarded(0)
    let server = FakeNATSServer { connection, _ in
      visits.withLock { $0 += 1 }
      connection.socket.send(reception.says)
      // What is left unread could take the last words with it.
      var linesToRead = !reception.leaves ? Int.max : reception.says.isEmpty ? 0 : 2
      while linesToRead > 0, connection.socket.receiveLine() != nil { linesToRead -= 1 }
    }
    // Whoever answers may take as long as a busy machine needs.
    let connectLimit: Duration = reception.reason == Self.noAnswer ? .milliseconds(500) : .seconds(600)
    let client = try client(server, NATSOptions(connectLimit: connectLimit, reconnectPause: .milliseconds(50)), token: "s3cret")
    let log = NATSEventLog(client)
    await #expect(throws: NATSError.self) { try await client.connect(within: .milliseconds(100)) }
    #expect(await log.waits { if case .connectionFailed(let failure) = $0 { "\(failure)".contains(reception.reason) } else { false } })
    let error = await #expect(throws: NATSError.self) { try await client.connect(within: .milliseconds(100)) }
    let message = try #require(error).description
    #expect(message.contains(reception.reason), "\(message)")
    #expect(await eventually { visits.withLock { $0 > 1 } })
    #expect(!log.text.contains("s3cret"))
    #expect(!client.isConnected)
    await client.close(within: .zero)
  }

  @Test(arguments: [
    "MSG a 1 500000000\r\n", "MSG a 1 2\r\nabcd\r\n", "nonsense\r\n", "INFO rubbish\r\n", "HMSG a 1 30 20\r\n", String(repeating: "y", count: 100_000), "\u{0}", "-ERR 'Stale Connection'\r\n",
  ])
  func nonsenseOfAConnectedServerEndsOnlyTheConnection(_ nonsense: String) async throws {
    let server = FakeNATSServer { connection, number in
      connection.greet()
      if number > 0 { return connection.stay() }
      // A subscription comes when the client holds itself to be connected.
      _ = connection.nextLine()
      connection.socket.send(nonsense)
      usleep(100_000)
    }
    let client = try client(server)
    let log = NATSEventLog(client)
    _ = try client.subscribe("a")
    try await client.connect(within: .seconds(600))
    #expect(await log.waits { if case .disconnected = $0 { true } else { false } })
    #expect(await eventually { log.all.count { $0 == .connected(server: server.name) } == 2 })
    await client.close()
  }

  @Test func messagesThatAreNotWhatTheyShouldBeReachNobodyElse() async throws {
    let server = FakeNATSServer { connection, _ in
      connection.greet()
      while let line = connection.nextLine() {
        guard line == "SUB a 1" else { continue }
        connection.socket.send("MSG a 77 2\r\nno\r\n" + "MSG a 2 2\r\nno\r\n" + "HMSG a 1 r 4 6\r\nHTTPab\r\n" + "-ERR 'Permissions Violation for Publish to \"x\"'\r\n" + "MSG a 1 3\r\nyes\r\n")
      }
    }
    let client = try client(server)
    let log = NATSEventLog(client)
    let messages = try client.subscribe("a").makeAsyncIterator()
    try await client.connect(within: .seconds(600))
    #expect(await messages.next() == NATSMessage(subject: "a", replySubject: "r", body: Array("ab".utf8), headerDefect: "they do not begin with NATS/1.0"))
    #expect(await messages.next() == NATSMessage(subject: "a", body: Array("yes".utf8)))
    let events: [NATSEvent] = [
      .connected(server: server.name), .error(.malformedHeaders(subject: "a", reason: "they do not begin with NATS/1.0")),
      .error(.serverError(server: server.name, message: #"Permissions Violation for Publish to "x""#)),
    ]
    #expect(await eventually { log.all == events })
    await client.close()
    #expect(await messages.next() == nil)
  }

  @Test func aRequestHasOneAnswer() async throws {
    let server = FakeNATSServer { connection, _ in
      connection.greet()
      while let message = connection.nextMessage() {
        guard let reply = message.reply else { continue }
        for answer in ["first", "second"] { connection.socket.send("MSG \(reply) 1 \(answer.utf8.count)\r\n\(answer)\r\n") }
        for wrong in [reply + "0", reply + ".1", reply.replacing("INBOX", with: "inbox"), "_INBOX", "x"] { connection.socket.send("MSG \(wrong) 1 5\r\nwrong\r\n") }
      }
    }
    let client = try client(server)
    try await client.connect(within: .seconds(600))
    for _ in 0..<20 { #expect(try await client.request("a", timeout: .seconds(20)).body == Array("first".utf8)) }
    await client.close()
  }

  @Test(arguments: [
    ("HMSG REPLY 1 16 16\r\nNATS/1.0 503\r\n\r\n\r\n", NATSError.noResponders(subject: "a.b")),
    ("HMSG REPLY 1 7 7\r\nrubbish\r\n", NATSError.malformedHeaders(subject: "REPLY", reason: "they do not begin with NATS/1.0")),
    ("", NATSError.timeout(subject: "a.b", limit: .milliseconds(300), wasInterrupted: false)),
  ])
  func aRequestThatFailsSaysWhy(_ answer: String, _ expected: NATSError) async throws {
    let server = FakeNATSServer { connection, _ in
      connection.greet()
      while let message = connection.nextMessage() { connection.socket.send(answer.replacing("REPLY", with: message.reply ?? "")) }
    }
    let client = try client(server)
    try await client.connect(within: .seconds(600))
    let error = await #expect(throws: NATSError.self) { try await client.request("a.b", timeout: .milliseconds(answer.isEmpty ? 300 : 20_000)) }
    if case .malformedHeaders(_, let reason) = error { #expect(.malformedHeaders(subject: "REPLY", reason: reason) == expected) } else { #expect(error == expected) }
    await client.close()
  }

  @Test func aRequestEndsWithItsTask() async throws {
    let server = FakeNATSServer { connection, _ in
      connection.greet()
      connection.stay()
    }
    let client = try client(server)
    try await client.connect(within: .seconds(600))
    let request = Task { try await client.request("a", timeout: .seconds(1000)) }
    try await Task.sleep(for: .milliseconds(50))
    request.cancel()
    await #expect(throws: NATSError.cancelled) { try await request.value }
    let waiting = Task { try await client.request("a", timeout: .seconds(1000)) }
    try await Task.sleep(for: .milliseconds(50))
    await client.close()
    await #expect(throws: NATSError.closed) { try await waiting.value }
  }

  @Test func aServerThatDoesNotAnswerIsLeft() async throws {
    let server = FakeNATSServer { connection, number in
      connection.greet()
      if number > 0 { return connection.stay() }
      while connection.socket.receiveLine() != nil {}
    }
    let client = try client(server, NATSOptions(reconnectPause: .milliseconds(50), pingInterval: .milliseconds(200)))
    let log = NATSEventLog(client)
    try await client.connect(within: .seconds(600))
    #expect(await log.waits { $0 == .disconnected(.stalled(server: server.name)) })
    #expect(await eventually { client.isConnected })
    await client.close()
  }

  @Test func itsServersPingsAreAnswered() async throws {
    let answered = Guarded(false)
    let server = FakeNATSServer { connection, _ in
      connection.greet()
      connection.socket.send("PING\r\n")
      if connection.nextLine() == "PONG" { answered.withLock { $0 = true } }
      connection.stay()
    }
    let client = try client(server)
    try await client.connect(within: .seconds(600))
    #expect(await eventually { answered.withLock { $0 } })
    await client.close()
  }

  @Test func aServerThatAsksWithoutTakingAnswersIsLeft() async throws {
    let server = FakeNATSServer { connection, number in
      connection.greet()
      if number > 0 { return connection.stay() }
      _ = connection.nextLine()
      // What fits into the system's own buffers is more than a thousand answers.
      for _ in 0..<2000 { connection.socket.send(String(repeating: "PING\r\n", count: 1000)) }
      while connection.socket.receiveLine() != nil {}
    }
    let client = try client(server)
    let log = NATSEventLog(client)
    _ = try client.subscribe("a")
    try await client.connect(within: .seconds(600))
    #expect(await log.waits { $0 == .disconnected(.protocolViolation(server: server.name, reason: "it sends pings and does not take the answers")) })
    await client.close()
  }

  @Test func aServerIsFoundThroughAnother() async throws {
    let introductions = Guarded<[String]>([])
    let second = FakeNATSServer { connection, _ in
      let introduction = connection.greet()
      introductions.withLock { $0.append(introduction) }
      connection.stay()
    }
    let first = FakeNATSServer { [name = second.name] connection, _ in
      connection.greet(#"{"server_id":"1","connect_urls":["\#(name)"]}"#)
    }
    let client = try client(first, token: "s3cret")
    try await client.connect(within: .seconds(600))
    #expect(await eventually { client.isConnected && client.server == second.name })
    #expect(introductions.withLock { $0.allSatisfy { $0.contains(#""auth_token":"s3cret""#) } })
    await client.close()
  }

  @Test func theLimitOfTheServerHolds() async throws {
    let server = FakeNATSServer { connection, _ in
      connection.greet(#"{"max_payload":20}"#)
      while let message = connection.nextMessage() {
        if message.body == "grow" { connection.socket.send("INFO {\"max_payload\":100,\"headers\":true}\r\n") }
      }
    }
    let client = try client(server)
    try await client.connect(within: .seconds(600))
    let large = [UInt8](repeating: 1, count: 21)
    let error = await #expect(throws: NATSError.payloadTooLarge(subject: "a", size: 21, limit: 20)) { try await client.publish("a", body: large) }
    #expect(error?.description == "the message for a has 21 bytes with its headers, the NATS server takes 20 (max_payload)")
    await #expect(throws: NATSError.headersUnsupported(server: server.name)) { try await client.publish("a", headers: ["a": "b"]) }
    await #expect(throws: NATSError.payloadTooLarge(subject: "a", size: 21, limit: 20)) { try await client.request("a", body: large, timeout: .seconds(20)) }
    try await client.publish("a", body: Array("grow".utf8))
    #expect(await eventually { (try? await client.publish("a", headers: ["a": "b"], body: large)) != nil })
    #expect(client.isConnected)
    await client.close()
  }

  @Test func whatWaitsForAConnectionIsBoundedAndSentOnce() async throws {
    let received = Guarded<[String]>([])
    let isOpen = Guarded(true)
    let server = FakeNATSServer { connection, number in
      guard isOpen.withLock({ $0 }) else { return }
      connection.greet()
      if number == 0 { return isOpen.withLock { $0 = false } }
      while let message = connection.nextMessage() { received.withLock { $0.append(message.body) } }
    }
    let client = try client(server, NATSOptions(reconnectPause: .milliseconds(50), outboxLimit: 2000))
    try await client.connect(within: .seconds(600))
    #expect(await eventually { !client.isConnected })
    // Nobody waits for this one any more when there is a connection again.
    let timeout = NATSError.timeout(subject: "a", limit: .milliseconds(20), wasInterrupted: false)
    await #expect(throws: timeout) { try await client.request("a", body: Array("late".utf8), timeout: .milliseconds(20)) }
    var sent: [String] = []
    let error = await #expect(throws: NATSError.self) {
      for index in 0..<10_000 {
        try await client.publish("a", body: Array("\(index)".utf8))
        sent.append("\(index)")
      }
    }
    #expect(error == .outboxFull(limit: 2000))
    isOpen.withLock { $0 = true }
    #expect(await eventually { client.isConnected })
    try await client.flush(within: .seconds(20))
    #expect(sent.count > 50)
    #expect(received.withLock { $0 } == sent)
    await client.close()
  }

  @Test func aServerThatTakesNothingMakesSendersWait() async throws {
    let mayRead = Guarded(false)
    let received = Guarded(0)
    let server = FakeNATSServer { connection, _ in
      connection.greet(#"{"max_payload":1048576}"#)
      while !mayRead.withLock({ $0 }) { usleep(10_000) }
      while connection.nextMessage() != nil { received.withLock { $0 += 1 } }
    }
    let client = try client(server, NATSOptions(pingInterval: .seconds(3600), outboxLimit: 1 << 20))
    try await client.connect(within: .seconds(600))
    let published = Guarded(0)
    let count = 48
    let publishing = Task {
      for _ in 0..<count {
        try await client.publish("a", body: [UInt8](repeating: 120, count: 1 << 20))
        published.withLock { $0 += 1 }
      }
    }
    #expect(await eventually { published.withLock { $0 > 0 } })
    try await Task.sleep(for: .milliseconds(500))
    #expect(published.withLock { $0 } < count)
    mayRead.withLock { $0 = true }
    try await publishing.value
    #expect(await eventually { received.withLock { $0 } == count })
    await client.close()
  }

  @Test func sendersWaitNoLongerThanTheConnectionLasts() async throws {
    let isOver = Guarded(false)
    let server = FakeNATSServer { connection, number in
      if number > 0 { return }
      connection.greet(#"{"max_payload":1048576}"#)
      while !isOver.withLock({ $0 }) { usleep(10_000) }
    }
    let client = try client(server, NATSOptions(pingInterval: .seconds(3600), outboxLimit: 1 << 20))
    try await client.connect(within: .seconds(600))
    let published = Guarded(0)
    let publishing = Task {
      while true {
        try await client.publish("a", body: [UInt8](repeating: 120, count: 1 << 20))
        published.withLock { $0 += 1 }
      }
    }
    #expect(await eventually { published.withLock { $0 > 0 } })
    try await Task.sleep(for: .milliseconds(300))
    isOver.withLock { $0 = true }
    await #expect(throws: NATSError.outboxFull(limit: 1 << 20)) { try await publishing.value }
    await client.close(within: .zero)
  }

  /// Whether somebody handled it cannot be known.
  @Test func aRequestThatHasBeenSentIsNotSentAgain() async throws {
    let received = Guarded<[String]>([])
    let server = FakeNATSServer { connection, number in
      connection.greet()
      while let message = connection.nextMessage() {
        received.withLock { $0.append(message.body) }
        if number == 0 { return }
        connection.socket.send("MSG \(message.reply ?? "") 1 0\r\n\r\n")
      }
    }
    let client = try client(server)
    try await client.connect(within: .seconds(600))
    let timeout = NATSError.timeout(subject: "a", limit: .seconds(10), wasInterrupted: true)
    await #expect(throws: timeout) { try await client.request("a", body: Array("first".utf8), timeout: .seconds(10)) }
    _ = try await client.request("a", body: Array("second".utf8), timeout: .seconds(20))
    #expect(received.withLock { $0 } == ["first", "second"])
    await client.close()
  }

  /// A queue group is subscribed to at the new server before it is left at the old one, a plain subject only when the old one brings nothing more.
  @Test func aLameDuckIsLeftInTheRightOrder() async throws {
    let lines = Guarded<[String]>([])
    @Sendable func serve(_ connection: FakeNATSConnection, _ name: String) {
      while let line = connection.socket.receiveLine() {
        lines.withLock { $0.append("\(name) \(line)") }
        if line == "PING" { connection.socket.send("PONG\r\n") }
        if name == "old", line == "SUB work q 2" { connection.socket.send(#"INFO {"server_id":"old","ldm":true}"# + "\r\n") }
      }
    }
    let old = FakeNATSServer { connection, _ in
      connection.greet(#"{"server_id":"old"}"#)
      serve(connection, "old")
    }
    let new = FakeNATSServer { connection, _ in
      connection.greet(#"{"server_id":"new"}"#)
      serve(connection, "new")
    }
    let client = try NATSClient(servers: NATSServer.list("\(old.url()),\(new.url())"), options: .patient)
    let log = NATSEventLog(client)
    let subscriptions = [try client.subscribe("plain"), try client.subscribe("work", queue: "q")]
    try await client.connect(within: .seconds(600))
    let expected = ["new SUB work q 2", "new PING", "old UNSUB 1", "old UNSUB 2", "old PING", "new SUB plain 1"]
    #expect(await eventually { lines.withLock { $0.contains("new SUB plain 1") } })
    // Afterwards the new connection shows that it is there.
    #expect(lines.withLock { Array($0.drop { $0.hasPrefix("old SUB") }.prefix(expected.count)) } == expected)
    #expect(await eventually { log.all == [.connected(server: old.name), .lameDuck(server: old.name), .connected(server: new.name)] })
    for subscription in subscriptions { client.unsubscribe(subscription) }
    await client.close()
  }

  @Test func aServerThatCannotBeReachedIsTriedAgain() async throws {
    let client = try NATSClient(servers: NATSServer.list("s3cret@127.0.0.1:\(TCPTestSocket.freePort()),nats://s3cret@does-not-exist.invalid"), options: .hasty)
    let log = NATSEventLog(client)
    let error = await #expect(throws: NATSError.self) { try await client.connect(within: .seconds(3)) }
    #expect(error?.description.hasPrefix("cannot connect to the NATS server ") == true)
    #expect(await eventually { log.all.count > 3 })
    #expect(log.text.contains("does-not-exist.invalid:4222"))
    #expect(!log.text.contains("s3cret"))
    await client.close(within: .zero)
  }
}
