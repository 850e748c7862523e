import Foundation
import TestSupport
import Testing
import WasmCore

@testable import Hosting

/// The client with real servers.
@Suite(.serialized, .timeLimit(.minutes(20)), .enabled(if: NATSServerProcess.isEnabled, NATSServerProcess.howToEnable)) struct NATSBusTests {
  private func connected(_ urls: String, _ options: NATSOptions = .hasty) async throws -> NATSClient {
    let client = try NATSClient(servers: NATSServer.list(urls), options: options)
    try await client.connect(within: .seconds(600))
    return client
  }

  /// Answers each request with its body, and counts how often it got each.
  private func echo(_ client: NATSClient, _ subject: String, queue: String? = nil) throws -> EchoCounts {
    let subscription = try client.subscribe(subject, queue: queue)
    let counts = EchoCounts()
    Task {
      for await message in subscription {
        counts.add(message.body)
        if let reply = message.replySubject { try await client.publish(reply, body: message.body) }
      }
    }
    return counts
  }

  /// How often which body came.
  private final class EchoCounts: Sendable {
    private let counts = Guarded<[[UInt8]: Int]>([:])

    func add(_ body: [UInt8]) { counts.withLock { $0[body, default: 0] += 1 } }

    var total: Int { counts.withLock { $0.values.reduce(0, +) } }
    func count(of body: [UInt8]) -> Int { counts.withLock { $0[body] ?? 0 } }
    var most: Int { counts.withLock { $0.values.max() ?? 0 } }
  }

  /// Tells other tasks that something is over.
  private final class Flag: Sendable {
    private let state = Guarded(false)

    var isSet: Bool { state.withLock { $0 } }
    func set() { state.withLock { $0 = true } }
  }

  // MARK: Authorisation

  private static let users = "authorization { users = [ { user: ada, password: \"p@ss/wörd\" }, { user: limited, password: x, permissions: { publish: \"allowed\" } } ] }"

  @Test func aTokenLetsIn() async throws {
    let server = try await NATSServerProcess(["--auth", "t0k3n"])
    let client = try await connected(server.url("t0k3n"))
    try await client.flush(within: .seconds(20))
    await client.close()
  }

  @Test(arguments: ["wrong-s3cret", "s3cret:s3cret", nil]) func anotherTokenDoesNot(_ credentials: String?) async throws {
    try await expectRefusal(try await NATSServerProcess(["--auth", "t0k3n"]), credentials)
  }

  @Test func aUserAndAPasswordLetIn() async throws {
    let server = try await NATSServerProcess(configuration: Self.users)
    let client = try await connected(server.url("ada:p%40ss%2Fw%C3%B6rd"))
    await client.close()
    for wrong in ["ada:s3cret", "eve:p%40ss%2Fw%C3%B6rd", "ada"] { try await expectRefusal(server, wrong) }
  }

  /// The server does not let the client in, which says so again and again, and nothing of what is secret.
  private func expectRefusal(_ server: NATSServerProcess, _ credentials: String?) async throws {
    let client = try NATSClient(servers: NATSServer.list(server.url(credentials)), options: .hasty)
    let log = NATSEventLog(client)
    await #expect(throws: NATSError.self) { try await client.connect(within: .milliseconds(200)) }
    let refusal = NATSEvent.connectionFailed(.unauthorized(server: server.name, reason: "Authorization Violation"))
    #expect(await eventually { log.all.count { $0 == refusal } > 1 })
    #expect(!log.text.contains("s3cret"))
    #expect(!client.isConnected)
    await client.close(within: .zero)
  }

  @Test func whatAUserMayNotIsReported() async throws {
    let server = try await NATSServerProcess(configuration: Self.users)
    let client = try await connected(server.url("limited:x"))
    let log = NATSEventLog(client)
    try await client.publish("forbidden")
    #expect(await log.waits { $0 == .error(.serverError(server: server.name, message: #"Permissions Violation for Publish to "forbidden""#)) })
    try await client.flush(within: .seconds(20))
    await client.close()
  }

  // MARK: Messages

  @Test func messagesArriveWhereTheyShouldInOrder() async throws {
    let server = try await NATSServerProcess()
    let (sender, receiver) = (try await connected(server.url()), try await connected(server.url()))
    let (one, all, none) = (try receiver.subscribe("a.*"), try receiver.subscribe("a.>"), try receiver.subscribe("b"))
    try await receiver.flush(within: .seconds(20))
    let large = (0..<1 << 20).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    for body in [[], [1], large] { try await sender.publish("a.b", reply: "r", body: body) }
    try await sender.publish("a.b.c")
    for subscription in [one, all] {
      let messages = subscription.makeAsyncIterator()
      for body in [[], [1], large] { #expect(await messages.next() == NATSMessage(subject: "a.b", replySubject: "r", body: body)) }
    }
    #expect(await all.makeAsyncIterator().next() == NATSMessage(subject: "a.b.c"))
    receiver.unsubscribe(none)
    #expect(await none.makeAsyncIterator().next() == nil)
    await sender.close()
    await receiver.close()
  }

  @Test func aQueueGroupGetsEachMessageOnce() async throws {
    let server = try await NATSServerProcess()
    let sender = try await connected(server.url())
    let members = [try await connected(server.url()), try await connected(server.url()), try await connected(server.url())]
    let counts = try members.map { try echo($0, "work", queue: "workers") }
    for member in members { try await member.flush(within: .seconds(20)) }
    let listener = try echo(members[0], "work")
    try await members[0].flush(within: .seconds(20))
    for index in 0..<300 { try await sender.publish("work", body: Array("\(index)".utf8)) }
    let total = { @Sendable in counts.reduce(0) { $0 + $1.total } }
    #expect(await eventually { total() == 300 && listener.total == 300 })
    try await Task.sleep(for: .milliseconds(100))
    #expect(total() == 300)
    #expect(counts.allSatisfy { $0.total > 0 && $0.most == 1 })
    for client in members + [sender] { await client.close() }
  }

  @Test func headersArriveAsTheyWereSent() async throws {
    let server = try await NATSServerProcess()
    let client = try await connected(server.url())
    let messages = try client.subscribe("a").makeAsyncIterator()
    let headers: NATSHeaders = ["X-Case": "1", "x-case": "2", "list": "a", "list": "b", "x-empty": "", "x-error": "line 1\r\nline: 2", "x-from": "größer"]
    try await client.publish("a", headers: headers, body: [7])
    let message = try #require(await messages.next())
    #expect(message.headers == ["X-Case": "1", "list": "a", "list": "b", "x-case": "2", "x-empty": "", "x-error": "line 1  line: 2", "x-from": "größer"])
    #expect(message.body == [7])
    await client.close()
  }

  /// The other side is a socket, so that every byte is seen.
  @Test func theWorkedExampleIsTheSameToTheByte() async throws {
    let server = try await NATSServerProcess()
    let client = try await connected(server.url())
    let messages = try client.subscribe(WorkedExample.subject, queue: "wasm-module-v0").makeAsyncIterator()
    try await client.flush(within: .seconds(20))
    let socket = try #require(TCPTestSocket.connected(to: server.port))
    _ = socket.receiveLine()
    socket.send("CONNECT {\"verbose\":false,\"headers\":true,\"echo\":false}\r\nSUB \(WorkedExample.subject) 1\r\n\(WorkedExample.sent)PING\r\n")
    #expect(socket.receiveOperation() == "PONG")
    #expect(await messages.next() == WorkedExample.message)
    try await client.publish(WorkedExample.subject, reply: WorkedExample.replySubject, headers: WorkedExample.headers, body: Array(WorkedExample.body.utf8))
    let line = try #require(socket.receiveOperation()) + "\r\n"
    #expect(line + socket.receive(WorkedExample.received.utf8.count - line.utf8.count) == WorkedExample.received)
    await client.close()
  }

  @Test func aMessageThatIsTooLargeIsNotSent() async throws {
    let server = try await NATSServerProcess(configuration: "max_payload: 1000")
    let client = try await connected(server.url())
    let log = NATSEventLog(client)
    let counts = try echo(client, "a")
    await #expect(throws: NATSError.payloadTooLarge(subject: "a", size: 1001, limit: 1000)) { try await client.publish("a", body: [UInt8](repeating: 0, count: 1001)) }
    await #expect(throws: NATSError.payloadTooLarge(subject: "a", size: 1020, limit: 1000)) {
      try await client.request("a", headers: ["a": "b"], body: [UInt8](repeating: 0, count: 1002), timeout: .seconds(20))
    }
    let most = [UInt8](repeating: 0, count: 1000)
    #expect(try await client.request("a", body: most, timeout: .seconds(20)).body == most)
    #expect(counts.total == 1)
    #expect(await eventually { log.all == [.connected(server: server.name)] })
    await client.close()
  }

  // MARK: Requests

  @Test func eachRequestGetsItsAnswer() async throws {
    let server = try await NATSServerProcess()
    let (client, service) = (try await connected(server.url()), try await connected(server.url()))
    _ = try echo(service, "echo")
    try await service.flush(within: .seconds(20))
    let wrong = await withTaskGroup(of: Int.self) { group in
      for worker in 0..<16 {
        group.addTask {
          var wrong = 0
          for index in 0..<50 {
            let body = Array("\(worker)/\(index)".utf8)
            if (try? await client.request("echo", body: body, timeout: .seconds(60)).body) != body { wrong += 1 }
          }
          return wrong
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
    await client.close()
    await service.close()
  }

  @Test func nobodyThereIsSaidAtOnce() async throws {
    let server = try await NATSServerProcess()
    let client = try await connected(server.url())
    let error = await #expect(throws: NATSError.noResponders(subject: "nobody.there")) { try await client.request("nobody.there", timeout: .seconds(1000)) }
    #expect(error?.description == "no responders for nobody.there")
    let silent = try client.subscribe("silent")
    let timeout = NATSError.timeout(subject: "silent", limit: .milliseconds(200), wasInterrupted: false)
    await #expect(throws: timeout) { try await client.request("silent", timeout: .milliseconds(200)) }
    client.unsubscribe(silent)
    await client.close()
  }

  // MARK: Subscriptions

  @Test func aSubscriptionCanEndAfterSomeMessages() async throws {
    let server = try await NATSServerProcess()
    let client = try await connected(server.url())
    let subscription = try client.subscribe("a")
    for index in 0..<3 { try await client.publish("a", body: [UInt8(index)]) }
    try await client.flush(within: .seconds(20))
    client.unsubscribe(subscription, after: 5)
    for index in 3..<10 { try await client.publish("a", body: [UInt8(index)]) }
    var bodies: [[UInt8]] = []
    for await message in subscription { bodies.append(message.body) }
    #expect(bodies == [[0], [1], [2], [3], [4]])
    await client.close()
  }

  @Test func aSlowConsumerLosesMessagesAndItIsReported() async throws {
    let server = try await NATSServerProcess()
    let client = try await connected(server.url())
    let log = NATSEventLog(client)
    let subscription = try client.subscribe("a", pendingLimit: NATSOptions.PendingLimit(messages: 10, bytes: 1000))
    let bulky = try client.subscribe("a", pendingLimit: NATSOptions.PendingLimit(messages: 1000, bytes: 99))
    for index in 0..<100 { try await client.publish("a", body: [UInt8](repeating: UInt8(index), count: 10)) }
    try await client.flush(within: .seconds(20))
    #expect((subscription.dropped, bulky.dropped) == (90, 91))
    let messages = subscription.makeAsyncIterator()
    for index in 0..<10 { #expect(await messages.next()?.body.first == UInt8(index)) }
    #expect(await log.waits { $0 == .slowConsumer(subject: "a", dropped: 1) })
    #expect(await log.waits { $0 == .slowConsumer(subject: "a", dropped: 90) })
    try await client.publish("a", body: [7])
    #expect(await messages.next()?.body == [7])
    await client.close()
  }

  @Test func drainingLosesNothing() async throws {
    let server = try await NATSServerProcess()
    let (client, sender) = (try await connected(server.url()), try await connected(server.url()))
    let subscription = try client.subscribe("a", queue: "q")
    for _ in 0..<500 { try await client.publish("a", reply: "done") }
    try await client.flush(within: .seconds(20))
    let answers = try echo(sender, "done")
    try await sender.flush(within: .seconds(20))
    let working = Task {
      var count = 0
      for await message in subscription {
        try await client.publish(message.replySubject ?? "", body: Array("\(count)".utf8))
        count += 1
      }
      return count
    }
    await client.drain(within: .seconds(60))
    #expect(try await working.value == 500)
    await client.close(within: .seconds(60))
    #expect(await eventually { answers.total == 500 })
    await #expect(throws: NATSError.noResponders(subject: "a")) { try await sender.request("a", timeout: .seconds(20)) }
    await sender.close()
  }

  @Test func drainingEndsWithoutAReader() async throws {
    let server = try await NATSServerProcess()
    let client = try await connected(server.url())
    let subscription = try client.subscribe("a")
    try await client.publish("a")
    try await client.flush(within: .seconds(20))
    await client.drain(within: .milliseconds(200))
    #expect(await subscription.makeAsyncIterator().next() == nil)
    await client.close()
  }

  // MARK: Faults

  /// What became of many requests.
  private struct Outcomes: Sendable {
    var answered = 0
    var wrong = 0
    var failed: [String: Int] = [:]
  }

  /// Sends requests from several tasks until told to stop.
  private func load(_ client: NATSClient, _ subject: String, timeout: Duration, while goesOn: @escaping @Sendable () -> Bool) async -> Outcomes {
    await withTaskGroup(of: Outcomes.self) { group in
      for worker in 0..<8 {
        group.addTask {
          var outcomes = Outcomes()
          var index = 0
          while goesOn() {
            let body = Array("\(worker)/\(index)".utf8)
            index += 1
            do {
              if try await client.request(subject, body: body, timeout: timeout).body == body { outcomes.answered += 1 } else { outcomes.wrong += 1 }
            } catch {
              outcomes.failed["\(error)", default: 0] += 1
              try? await Task.sleep(for: .milliseconds(10))
            }
          }
          return outcomes
        }
      }
      return await group.reduce(into: Outcomes()) { all, part in
        all.answered += part.answered
        all.wrong += part.wrong
        all.failed.merge(part.failed, uniquingKeysWith: +)
      }
    }
  }

  /// Publishes numbers until told to stop; how many.
  private func publishNumbers(_ client: NATSClient, _ subject: String, while goesOn: @Sendable () -> Bool) async throws -> Int {
    var count = 0
    while goesOn() {
      try await client.publish(subject, body: Array("\(count)".utf8))
      try await Task.sleep(for: .milliseconds(1))
      count += 1
    }
    return count
  }

  @Test func aServerThatIsKilledUnderLoadLosesNothingSilently() async throws {
    let server = try await NATSServerProcess(["--auth", "t0k3n"])
    let (client, service) = (try await connected(server.url("t0k3n")), try await connected(server.url("t0k3n")))
    let counts = try echo(service, "echo", queue: "q")
    try await service.flush(within: .seconds(20))
    let isOver = Flag()
    async let outcomes = load(client, "echo", timeout: .seconds(2)) { !isOver.isSet }
    for _ in 0..<3 {
      try await Task.sleep(for: .milliseconds(400))
      let before = counts.total
      server.end()
      try await Task.sleep(for: .milliseconds(300))
      try await server.start()
      #expect(await eventually { client.isConnected && service.isConnected && counts.total > before + 50 })
    }
    isOver.set()
    let result = await outcomes
    print("NATS: killed three times: \(result.answered) answered, failed: \(result.failed)")
    #expect(result.wrong == 0)
    #expect(result.answered > 0)
    #expect(counts.most == 1)
    let expected = ["no answer from echo within 2.0 seconds", "no responders for echo"]
    #expect(result.failed.keys.allSatisfy { text in expected.contains { text.hasPrefix($0) } })
    #expect(try await client.request("echo", body: [1], timeout: .seconds(20)).body == [1])
    await client.close()
    await service.close()
  }

  @Test func anotherServerTakesOverWhenOneIsKilled() async throws {
    let servers = [try await NATSServerProcess(), try await NATSServerProcess()]
    let urls = servers.map { $0.url() }.joined(separator: ",")
    let (client, service) = (try await connected(urls), try await connected(urls))
    _ = try echo(service, "echo")
    try await service.flush(within: .seconds(20))
    #expect(client.server == servers[0].name)
    for (killed, remaining) in [(0, 1), (1, 0)] {
      servers[killed].end()
      let name = servers[remaining].name
      #expect(await eventually { client.server == name && service.server == name && client.isConnected && service.isConnected })
      try await service.flush(within: .seconds(20))
      #expect(try await client.request("echo", body: [UInt8(killed)], timeout: .seconds(20)).body == [UInt8(killed)])
      try await servers[killed].start()
    }
    await client.close()
    await service.close()
  }

  @Test func aServerThatStandsStillIsNoticed() async throws {
    let server = try await NATSServerProcess()
    let client = try await connected(server.url(), NATSOptions(connectLimit: .milliseconds(500), reconnectPause: .milliseconds(100), pingInterval: .milliseconds(300)))
    let log = NATSEventLog(client)
    _ = try echo(client, "echo")
    server.pause()
    let interrupted = Task { try await client.request("echo", body: [1], timeout: .seconds(30)) }
    #expect(await log.waits { $0 == .disconnected(.stalled(server: server.name)) })
    #expect(await log.waits { if case .connectionFailed = $0 { true } else { false } })
    server.resume()
    #expect(await eventually { client.isConnected })
    #expect(await eventually { (try? await client.request("echo", body: [2], timeout: .seconds(20)).body) == [2] })
    interrupted.cancel()
    await client.close()
  }

  /// Two servers of a cluster, of which one leaves: neither requests nor messages notice.
  @Test func aLameDuckIsLeftQuietly() async throws {
    let cluster = TCPTestSocket.freePort()
    func configuration(_ name: String, _ port: UInt16) -> String {
      "server_name: \(name)\ncluster { name: c, listen: \"127.0.0.1:\(port)\", routes: [\"nats://127.0.0.1:\(cluster)\"], no_advertise: true }\nlame_duck_duration: \"30s\"\nlame_duck_grace_period: \"10s\""
    }
    let first = try await NATSServerProcess(configuration: configuration("one", cluster))
    let second = try await NATSServerProcess(configuration: configuration("two", TCPTestSocket.freePort()))
    let (service, client) = (try await connected("\(first.url()),\(second.url())", .patient), try await connected(second.url()))
    let log = NATSEventLog(service)
    let counts = try echo(service, "echo", queue: "q")
    let plain = try echo(service, "plain")
    // The first answer shows that the two servers have found each other.
    #expect(await eventually { (try? await client.request("echo", body: [1], timeout: .seconds(5))) != nil })
    let isOver = Flag()
    async let outcomes = load(client, "echo", timeout: .seconds(120)) { !isOver.isSet }
    async let published = publishNumbers(client, "plain") { !isOver.isSet }
    try await Task.sleep(for: .milliseconds(200))
    try first.becomeLameDuck()
    #expect(await log.waits { $0 == .connected(server: second.name) })
    let before = counts.total
    #expect(await eventually { counts.total > before + 50 })
    isOver.set()
    let result = await outcomes
    print("NATS: lame duck: \(result.answered) answered, failed: \(result.failed)")
    #expect(result.failed == [:])
    #expect(result.wrong == 0)
    #expect(counts.most == 1)
    // Between the two servers a plain subscription may miss messages, but it gets none twice.
    let numbers = try await published
    #expect(numbers > 0)
    try await client.publish("plain", body: Array("last".utf8))
    #expect(await eventually { plain.count(of: Array("last".utf8)) == 1 })
    #expect(plain.most == 1)
    #expect(plain.total > numbers / 2)
    #expect(await eventually { log.all == [.connected(server: first.name), .lameDuck(server: first.name), .connected(server: second.name)] })
    await client.close()
    await service.close()
  }

  // MARK: Speed

  /// No time is a condition: the figures are for people.
  @Test func manyMessages() async throws {
    let server = try await NATSServerProcess()
    let (sender, receiver) = (try await connected(server.url()), try await connected(server.url()))
    let count = 100_000
    let subscription = try receiver.subscribe("many", pendingLimit: NATSOptions.PendingLimit(messages: count, bytes: 1 << 30))
    receiver.unsubscribe(subscription, after: count)
    try await receiver.flush(within: .seconds(20))
    let start = ContinuousClock.now
    let body = [UInt8](repeating: 120, count: 100)
    async let received = subscription.reduce(0) { count, message in message.body == body ? count + 1 : count }
    for _ in 0..<count { try await sender.publish("many", headers: ["x-from": "a"], body: body) }
    #expect(await received == count)
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    print("NATS: \(count) messages in \(seconds) s, \(Int(Double(count) / seconds)) a second")

    _ = try echo(receiver, "echo")
    try await receiver.flush(within: .seconds(20))
    var times: [Duration] = []
    for _ in 0..<1000 {
      let start = ContinuousClock.now
      _ = try await sender.request("echo", body: body, timeout: .seconds(20))
      times.append(ContinuousClock.now - start)
    }
    times.sort()
    print("NATS: a request takes \(times[500]) (p50), \(times[990]) (p99)")
    await sender.close()
    await receiver.close()
  }
}
