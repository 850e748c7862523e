import Foundation
import TestSupport
import Testing
import WasmCore

@testable import Hosting

/// Requests that wait until the test lets them go on.
private actor Gate {
  private var isOpen = false
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private(set) var arrivals = 0

  func pass() async {
    arrivals += 1
    if isOpen { return }
    await withCheckedContinuation { waiting.append($0) }
  }

  func open() {
    isOpen = true
    for continuation in waiting { continuation.resume() }
    waiting = []
  }
}

/// Answers with what it was asked.
private func echo(_ request: HTTPRequest) async -> HTTPResponse {
  HTTPResponse(headers: ["X-Method": request.method, "X-Forged": "a\r\nX-Second: b"], body: Array(request.path.utf8) + request.body)
}

private func server(_ limits: HTTPLimits = HTTPLimits(), _ handler: @escaping HTTPServer.Handler = echo) throws -> HTTPServer {
  try HTTPServer("127.0.0.1:0", limits: limits, handler: handler)
}

private func limits(_ change: (inout HTTPLimits) -> Void) -> HTTPLimits {
  var limits = HTTPLimits()
  change(&limits)
  return limits
}

@Suite struct HTTPServerTests {
  @Test func `An answer has a status, a date, a length and a body, and no field that its values forge`() async throws {
    let server = try server()
    let response = try await server.client { socket in
      socket.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n")
      return socket.receiveResponse()
    }
    await server.stop(within: .seconds(60))
    #expect(response?.status == 200 && response?.body == "/a")
    #expect(response?.headers["connection"] == "keep-alive" && response?.headers["content-length"] == "2")
    #expect(response?.headers["x-forged"] == "a  X-Second: b" && response?.headers["x-second"] == nil)
    #expect(response?.headers["date"]?.hasSuffix(" GMT") == true)
    #expect(HTTPResponse.date(784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
  }

  @Test func `A connection serves one request after the other, also those that come together`() async throws {
    let server = try server(limits { $0.bodyBytes = 1 << 20 })
    let large = String(repeating: "x", count: 1 << 20)
    let bodies = try await server.client { socket in
      socket.send("GET /1 HTTP/1.1\r\nHost: x\r\n\r\nGET /2 HTTP/1.1\r\nHost: x\r\n\r\nPOST /3 HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nab")
      var bodies = (0..<3).map { _ in socket.receiveResponse()?.body }
      socket.send("POST /4 HTTP/1.1\r\nHost: x\r\nContent-Length: \(large.count)\r\n\r\n" + large)
      bodies.append(socket.receiveResponse()?.body)
      socket.send("GET /5 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
      bodies.append(socket.receiveResponse()?.body)
      return bodies + [socket.isAtEnd ? "end" : "open"]
    }
    await server.stop(within: .seconds(60))
    #expect(bodies == ["/1", "/2", "/3ab", "/4" + large, "/5", "end"])
  }

  @Test func `HEAD has the fields of GET and no body`() async throws {
    let server = try server()
    let (head, next) = try await server.client { socket in
      socket.send("HEAD /abc HTTP/1.1\r\nHost: x\r\n\r\nGET /d HTTP/1.1\r\nHost: x\r\n\r\n")
      return (socket.receiveResponse(isHead: true), socket.receiveResponse())
    }
    await server.stop(within: .seconds(60))
    #expect(head?.status == 200 && head?.headers["content-length"] == "4" && head?.headers["x-method"] == "HEAD")
    #expect(next?.body == "/d")
  }

  @Test func `A client that waits for a word before it sends the body gets it, and then the answer`() async throws {
    let server = try server(limits { $0.bodyBytes = 10 })
    let responses = try await server.client { socket in
      socket.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n")
      let word = socket.receiveResponse()
      socket.send("ab")
      let answer = socket.receiveResponse()
      socket.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\nExpect: 100-continue\r\n\r\n")
      return [word, answer, socket.receiveResponse()]
    }
    await server.stop(within: .seconds(60))
    #expect(responses.map { $0?.status } == [100, 200, 413])
    #expect(responses[1]?.body == "/ab")
  }

  @Test(arguments: [("nonsense\r\n\r\n", 400), ("GET / HTTP/3.0\r\n\r\n", 505), ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nabcde", 413), ("GET / HTTP/1.1\r\nHost: evil.example:80\r\n\r\n", 421)])
  func `What is no request is answered, and the connection ends`(text: String, status: Int) async throws {
    let server = try server(limits { $0.hosts = ["localhost", "127.0.0.1"] })
    let (response, isAtEnd) = try await server.client { socket in
      // More than the server reads before it answers: the answer must not be lost for that.
      socket.send(text + String(repeating: "x", count: 100_000))
      return (socket.receiveResponse(), socket.isAtEnd)
    }
    await server.stop(within: .seconds(60))
    #expect(response?.status == status && response?.headers["connection"] == "close" && response?.body.isEmpty == false)
    #expect(isAtEnd)
  }

  @Test(arguments: ["localhost:80", "LOCALHOST", "127.0.0.1:80"]) func `A server that names its hosts serves these`(host: String) async throws {
    let server = try server(limits { $0.hosts = ["localhost", "127.0.0.1"] })
    let response = try await server.client { socket in
      socket.send("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n")
      return socket.receiveResponse()
    }
    await server.stop(within: .seconds(60))
    #expect(response?.status == 200)
  }

  // MARK: Clients that take their time

  @Test(arguments: ["GET / HT", "GET / HTTP/1.1\r\nHost: x\r\n", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nab"])
  func `A request that does not come in time is answered with 408`(text: String) async throws {
    let server = try server(limits { ($0.head, $0.body, $0.bodyBytes) = (.milliseconds(200), .milliseconds(200), 10) })
    let (response, isAtEnd) = try await server.client { socket in
      socket.send(text)
      return (socket.receiveResponse(), socket.isAtEnd)
    }
    await server.stop(within: .seconds(60))
    #expect(response?.status == 408)
    #expect(isAtEnd)
  }

  @Test func `A connection without a request is closed without a word, the first time as later`() async throws {
    let server = try server(limits { ($0.head, $0.idle) = (.milliseconds(200), .milliseconds(200)) })
    let areSilent = try await server.client { socket in
      let other = TCPTestSocket.connected(to: server.port)
      socket.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
      return (socket.receiveResponse()?.status, socket.isAtEnd, other?.isAtEnd)
    }
    await server.stop(within: .seconds(60))
    #expect(areSilent == (200, true, true))
  }

  @Test func `A client that does not take its answer does not keep its place`() async throws {
    let server = try server(limits { $0.response = .milliseconds(300) }) { _ in HTTPResponse(body: [UInt8](repeating: 120, count: 64 << 20)) }
    let count = try await server.client { socket in
      socket.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
      Thread.sleep(forTimeInterval: 1)
      return socket.receive(65 << 20).utf8.count
    }
    await server.stop(within: .seconds(60))
    #expect(count < 64 << 20)
  }

  // MARK: Many clients

  @Test func `Of too many connections those go first that wait, then nobody more is let in`() async throws {
    let gate = Gate()
    let server = try server(limits { $0.connections = 3 }) { request in
      if request.path == "/slow" { await gate.pass() }
      return .text(request.path)
    }
    let slow = Task {
      try await server.client {
        $0.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n"); return $0.receiveResponse()?.body
      }
    }
    #expect(await eventually { await gate.arrivals == 1 })
    let results = try await onThread {
      let idle = (0..<2).compactMap { _ in TCPTestSocket.connected(to: server.port) }
      for socket in idle {
        socket.send("GET /idle HTTP/1.1\r\nHost: x\r\n\r\n")
        _ = socket.receiveResponse()
      }
      let busy = (0..<2).compactMap { _ in TCPTestSocket.connected(to: server.port) }
      for socket in busy { socket.send("GET /half HTTP/1.1\r\nHos") }
      // Both that were idle have made room.
      let areGone = idle.map(\.isAtEnd)
      let refused = TCPTestSocket.connected(to: server.port)
      let response = refused?.receiveResponse()
      for socket in busy { socket.send("t: x\r\n\r\n") }
      return (areGone, response?.status, refused?.isAtEnd, busy.map { $0.receiveResponse()?.body })
    }
    await gate.open()
    #expect(try await slow.value == "/slow")
    await server.stop(within: .seconds(60))
    #expect(results.0 == [true, true])
    #expect(results.1 == 503 && results.2 == true)
    #expect(results.3 == ["/half", "/half"])
  }

  @Test func `Many clients at once are served, each with its own answers`() async throws {
    let server = try server(limits { $0.connections = 32 })
    try await onThreads(16) { client in
      guard let socket = TCPTestSocket.connected(to: server.port) else { throw HTTPServer.NoConnection() }
      for number in 0..<50 {
        socket.send("GET /\(client)/\(number) HTTP/1.1\r\nHost: x\r\n\r\n")
        guard socket.receiveResponse()?.body == "/\(client)/\(number)" else { throw WrongAnswer() }
      }
    }
    await server.stop(within: .seconds(60))
  }

  private struct WrongAnswer: Error {}

  // MARK: Ending

  @Test func `A server that is stopped answers what it has taken, and lets nobody in`() async throws {
    let gate = Gate()
    let server = try server { request in
      await gate.pass()
      return .text(request.path)
    }
    let answer = Task {
      try await server.client { socket in
        socket.send("GET /1 HTTP/1.1\r\nHost: x\r\n\r\n")
        return (socket.receiveResponse(), socket.isAtEnd)
      }
    }
    #expect(await eventually { await gate.arrivals == 1 })
    let stop = Task { await server.stop(within: .seconds(60)) }
    #expect(await eventually { TCPTestSocket.connected(to: server.port) == nil })
    await gate.open()
    await stop.value
    let (response, isAtEnd) = try await answer.value
    #expect(response?.body == "/1" && response?.headers["connection"] == "close")
    #expect(isAtEnd)
    // A second time there is nothing to do.
    await server.stop(within: .zero)
  }

  /// A server whose answers come only when they are cancelled: whether one has begun, and whether it was cancelled.
  private func endlessServer() throws -> (HTTPServer, hasBegun: Guarded<Bool>, wasCancelled: Guarded<Bool>) {
    let (hasBegun, wasCancelled) = (Guarded(false), Guarded(false))
    let server = try server { _ in
      hasBegun.withLock { $0 = true }
      try? await Task.sleep(for: .seconds(600))
      wasCancelled.withLock { $0 = Task.isCancelled }
      return .text("late")
    }
    return (server, hasBegun, wasCancelled)
  }

  @Test func `What runs for longer than a stopped server may is cancelled`() async throws {
    let (server, hasBegun, wasCancelled) = try endlessServer()
    let answer = Task {
      try await server.client {
        $0.send("GET /1 HTTP/1.1\r\nHost: x\r\n\r\n"); return $0.receiveResponse()
      }
    }
    #expect(await eventually { hasBegun.withLock { $0 } })
    await server.stop(within: .milliseconds(100))
    #expect(try await answer.value == nil)
    #expect(await eventually { wasCancelled.withLock { $0 } })
  }

  @Test func `A client that breaks its connection off cancels what it has asked for`() async throws {
    let (server, hasBegun, wasCancelled) = try endlessServer()
    try await server.client { socket in
      socket.send("GET /1 HTTP/1.1\r\nHost: x\r\n\r\n")
      while !hasBegun.withLock({ $0 }) { usleep(1000) }
      socket.breakOff()
    }
    #expect(await eventually { wasCancelled.withLock { $0 } })
    await server.stop(within: .seconds(60))
  }

  // MARK: Addresses

  @Test(
    arguments: [
      (":8081", nil, 8081), ("127.0.0.1:8080", "127.0.0.1", 8080), (":0", nil, 0), ("[::1]:80", "::1", 80), ("localhost:65535", "localhost", 65535),
    ] as [(String, String?, UInt16)]) func `An address is a host, or none for every interface, and a port`(text: String, host: String?, port: UInt16) throws
  {
    let address = try BindAddress(text)
    #expect(address.host == host && address.port == port)
  }

  @Test(arguments: ["", "8080", "localhost", ":", ":http", ":-1", ":+1", ":65536", "::1:80", "a b:80", "[::1:80", "host:٣"])
  func `Anything else is an error that names it`(text: String) {
    #expect { try BindAddress(text) } throws: { "\($0)".hasPrefix("\"\(text)\" is no address to listen at: ") }
  }

  @Test(arguments: [":0", "127.0.0.1:0", "localhost:0", "[::1]:0"]) func `It listens where it is told to`(address: String) async throws {
    // A machine may have no IPv6.
    if address == "[::1]:0", (try? BindAddress(address).listen()) == nil { return }
    let server = try HTTPServer(address) { _ in .text("here") }
    if address == ":0" || address == "127.0.0.1:0" {
      let body = try await server.client {
        $0.send("GET / HTTP/1.0\r\n\r\n"); return $0.receiveResponse()?.body
      }
      #expect(body == "here")
    }
    #expect(server.port != 0)
    await server.stop(within: .seconds(60))
  }

  @Test func `An address that is taken, or that is not of this machine, is an error that says so`() async throws {
    let server = try server()
    let taken = "127.0.0.1:\(server.port)"
    #expect(throws: HTTPServerError.cannotListen(taken, reason: "Address already in use")) { try HTTPServer(taken, handler: echo) }
    #expect(throws: HTTPServerError.cannotListen("192.0.2.1:0", reason: "Cannot assign requested address")) { try HTTPServer("192.0.2.1:0", handler: echo) }
    await server.stop(within: .seconds(60))
  }
}
