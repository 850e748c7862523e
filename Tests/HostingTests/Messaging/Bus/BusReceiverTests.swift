import Evaluation
import Foundation
import TestSupport
import Testing

@testable import Hosting

/// A module's nodes behind a real server, with other modules played by plain sockets.
@Suite(.serialized, .timeLimit(.minutes(20)), .enabled(if: NATSServerProcess.isEnabled, NATSServerProcess.howToEnable)) struct BusReceiverTests {
  private static let sender = "1a2b3c4d.http-module-v0.server-q1"

  /// A node as in the worked example, whose program writes its input back.
  private static func node(errorPort: Bool = false) -> TinyNode {
    let input = (from: "\(sender):request", port: "request", configuration: #"{"context":"{{$.context}}","inputData":{"name":"{{$.body.name}}"}}"#)
    return .test("echo", inputs: [input], edges: [.test("\(sender):response")], more: errorPort ? #","enableErrorPort":true"# : "")
  }

  /// What runs a module on a bus.
  private struct Running {
    let module: TestModule
    let client: NATSClient
    let serving: Task<Void, Never>

    init(_ server: NATSServerProcess, _ node: TinyNode, admission: Admission = Admission(), waitLimit: Duration = .milliseconds(300)) async throws {
      client = try NATSClient(servers: NATSServer.list(server.url(nil)))
      module = try TestModule(waitLimit: waitLimit, client: client)
      try await client.connect(within: .seconds(600))
      _ = await module.nodes.update(node)
      let receiver = BusReceiver(client, module.nodes, admission: admission, log: .silent)
      let subscriptions = try receiver.subscribe()
      serving = Task { await receiver.run(subscriptions) }
      try await client.flush(within: .seconds(20))
    }

    func end() async {
      await client.drain(within: .seconds(5))
      await serving.value
      await client.close()
    }
  }

  /// A connection as other modules have it, with these subscriptions.
  private static func peer(_ server: NATSServerProcess, _ subjects: String...) throws -> TCPTestSocket {
    let socket = try #require(TCPTestSocket.connected(to: server.port))
    #expect(socket.receiveLine()?.hasPrefix("INFO ") == true)
    let subscriptions = subjects.enumerated().map { "SUB \($1) \($0 + 1)\r\n" }.joined()
    socket.send("CONNECT {\"verbose\":false,\"headers\":true,\"no_responders\":true}\r\n\(subscriptions)PING\r\n")
    #expect(socket.receiveOperation() == "PONG")
    return socket
  }

  /// The next message: the line without the changing reply subject, that subject, and what follows.
  private static func message(_ socket: TCPTestSocket) throws -> (line: String, reply: String?, content: String) {
    let line = try #require(socket.receiveOperation())
    var words = line.split(separator: " ")
    let count = try #require(words.last.flatMap { Int($0) })
    let isWithHeaders = words[0] == "HMSG"
    let reply = words.count == (isWithHeaders ? 6 : 5) ? String(words.remove(at: 3)) : nil
    return (words.joined(separator: " "), reply, String(socket.receive(count + 2).utf8.dropLast(2)) ?? "")
  }

  private static func block(_ headers: String...) -> String { (["NATS/1.0"] + headers + ["", ""]).joined(separator: "\r\n") }

  @Test(
    arguments: [
      // What the server node answers, and what goes back to the requester.
      (block("x-empty: 1"), "", "HMSG _INBOX.R7.k1 2 24 24", block("x-empty: 1")), (nil, #"{"ok":true}"#, "MSG _INBOX.R7.k1 2 11", #"{"ok":true}"#),
      (block("x-error: no session"), "", "HMSG _INBOX.R7.k1 2 33 33", block("x-error: no session")),
    ] as [(String?, String, String, String)]) func `The worked example is answered to the byte`(headers: String?, body: String, line: String, content: String) async throws
  {
    let server = try await NATSServerProcess()
    let running = try await Running(server, Self.node())
    let requester = try Self.peer(server, "nobody", WorkedExample.replySubject)
    let other = try Self.peer(server, "tinymodule.http-module-v0.msg")
    requester.send(WorkedExample.sent)
    let (hop, reply, sent) = try await onThread { try Self.message(other) }
    let expected = Self.block("Nats-Msg-Id: e2", "x-edge-id: e2", "x-from: \(TinyNode.testName):response", "x-message-depth: 2", "x-to: \(Self.sender):response")
    let emission = #"{"context":{"rid":7000},"outputData":{"name":"Ada"}}"#
    #expect(hop == "HMSG tinymodule.http-module-v0.msg 1 \(expected.utf8.count) \(expected.utf8.count + emission.utf8.count)")
    #expect(sent == expected + emission)
    let subject = try #require(reply)
    if let headers {
      other.send("HPUB \(subject) \(headers.utf8.count) \(headers.utf8.count + body.utf8.count)\r\n\(headers)\(body)\r\n")
    } else {
      other.send("PUB \(subject) \(body.utf8.count)\r\n\(body)\r\n")
    }
    let answer = try await onThread { try Self.message(requester) }
    #expect(answer.line == line)
    #expect(answer.content == content)
    await running.end()
  }

  @Test func `More messages than may be handled at once are refused, and later ones are not`() async throws {
    let server = try await NATSServerProcess()
    let running = try await Running(server, Self.node(), admission: Admission(messageLimit: 3), waitLimit: .seconds(5))
    let client = try NATSClient(servers: NATSServer.list(server.url(nil)))
    try await client.connect(within: .seconds(600))
    let headers: NATSHeaders = ["x-to": "1.wasm-module-v0.nobody:request", "x-from": "signal"]
    let answers = await withTaskGroup(of: String?.self) { group in
      for _ in 0..<5 { group.addTask { try? await client.request(WorkedExample.subject, headers: headers, timeout: .seconds(120)).headers["x-error"] } }
      return await group.reduce(into: [String: Int]()) { $0[$1 ?? "", default: 0] += 1 }
    }
    #expect(answers == ["instance 1.wasm-module-v0.nobody not found after retry": 3, "too many messages: 3 are being handled already": 2])
    let later = try await client.request(WorkedExample.subject, headers: headers, timeout: .seconds(120))
    #expect(later.headers["x-error"] == "instance 1.wasm-module-v0.nobody not found after retry")
    await client.close()
    await running.end()
  }

  @Test func `What was accepted before the end is answered`() async throws {
    let server = try await NATSServerProcess()
    let running = try await Running(server, Self.node(), waitLimit: .milliseconds(300))
    let client = try NATSClient(servers: NATSServer.list(server.url(nil)))
    try await client.connect(within: .seconds(600))
    let headers: NATSHeaders = ["x-to": "1.wasm-module-v0.nobody:request", "x-from": "signal"]
    let witness = try Self.peer(server, WorkedExample.subject)
    async let answer = client.request(WorkedExample.subject, headers: headers, timeout: .seconds(120))
    // The server gives the message to the receiver before it does what is said later.
    _ = try await onThread { try Self.message(witness) }
    await running.end()
    #expect(try await answer.headers["x-error"] == "instance 1.wasm-module-v0.nobody not found after retry")
    await client.close()
  }
}
