import Evaluation
import Synchronization
import TestSupport
import Testing
import WasmCore

@testable import Hosting

private let nodes = ResourcePath(.tinyNodes, namespace: "n")
private let nodesPath = "/apis/operator.tinysystems.io/v1alpha1/namespaces/n/tinynodes"

/// Answers in turn, the last one for ever.
private func inTurn(_ answers: FakeAPIAnswer...) -> @Sendable (FakeAPIRequest) -> FakeAPIAnswer {
  let count = Guarded(0)
  return { _ in
    answers[
      count.withLock { count in
        defer { count += 1 }
        return min(count, answers.count - 1)
      }]
  }
}

/// Requests to an API server that may misbehave.
@Suite(.timeLimit(.minutes(20))) struct KubernetesClientTests {
  private static let object = #"{"metadata":{"name":"a","resourceVersion":"7"},"spec":{"n":1.0}}"#

  @Test func `Each request is what the API wants`() async throws {
    let server = FakeAPIServer { _ in .json(200, Self.object) }
    var configuration = server.configuration
    configuration.credentials.token = .text(Secret(text: "t0k3n"))
    let client = KubernetesClient(configuration, userAgent: "tests/\r\n1é")
    let object = try await client.get(nodes.named("a"))
    #expect(object.text.text == Self.object)
    _ = try await client.create(object.text, at: nodes)
    _ = try await client.replace(object, at: nodes.named("a"))
    _ = try await client.mergePatch(#"{"status":{}}"#.json, at: nodes.named("a").status)
    try await client.delete(nodes.named("a"))
    let requests = server.requests
    #expect(requests.map(\.line) == ["GET \(nodesPath)/a", "POST \(nodesPath)", "PUT \(nodesPath)/a", "PATCH \(nodesPath)/a/status", "DELETE \(nodesPath)/a"])
    #expect(requests.map(\.body) == ["", Self.object, Self.object, #"{"status":{}}"#, ""])
    #expect(requests.map { $0.headers["content-type"] } == [nil, "application/json", "application/json", "application/merge-patch+json", nil])
    #expect(requests.allSatisfy { $0.headers["authorization"] == "Bearer t0k3n" && $0.headers["accept"] == "application/json" && $0.headers["user-agent"] == "tests/1" })
    // What one request needs of a connection another finds.
    #expect(server.connectionCount == 1)
  }

  @Test func `A large body is sent at once, and a large answer taken`() async throws {
    let large = #"{"metadata":{"name":"a"},"spec":"\#(String(repeating: "x", count: 3 << 20))"}"#
    let server = FakeAPIServer { .json(200, $0.body) }
    let object = try await server.client().create(large.json, at: nodes)
    #expect(object.text.text == large)
    #expect(server.requests.first?.headers["expect"] == nil)
  }

  // MARK: Errors

  @Test(
    arguments: [
      (404, "NotFound", \KubernetesError.isNotFound, false), (409, "Conflict", \.isConflict, true), (409, "AlreadyExists", \.isAlreadyExists, false), (410, "Expired", \.isGone, false),
      (403, "Forbidden", \.isForbidden, false), (422, "Invalid", \.isInvalid, false), (500, "InternalError", \.isServerError, true), (503, "ServiceUnavailable", \.isServerError, true),
      (429, "TooManyRequests", \.isThrottled, true),
    ] as [(Int, String, KeyPath<KubernetesError, Bool> & Sendable, Bool)])
  func `What the server refuses is told in its words`(code: Int, reason: String, isMeant: KeyPath<KubernetesError, Bool> & Sendable, isRetryable: Bool) async throws {
    let server = FakeAPIServer { _ in .status(code, reason, "these words") }
    let error = await #expect(throws: KubernetesError.self) { try await server.client().get(nodes.named("a")) }
    let kinds: [KeyPath<KubernetesError, Bool>] = [\.isNotFound, \.isConflict, \.isAlreadyExists, \.isGone, \.isForbidden]
    #expect(error?[keyPath: isMeant] == true)
    #expect(kinds.count { error?[keyPath: $0] == true } == (kinds.contains(isMeant) ? 1 : 0))
    #expect(error?.isRetryable == isRetryable)
    #expect(error?.description == "GET tinynodes/a in namespace n: the API server refuses: these words (\(code))")
  }

  @Test(arguments: [
    ("<html>Bad \u{1B}[31mgateway</html>", #""<html>Bad \u{1b}[31mgateway</html>" (502)"#), ("", #""" (502)"#), (#"{"message":"no Status"}"#, #"{\"message\":\"no Status\"}" (502)"#),
  ]) func `What others than the API server answer is told as well`(body: String, end: String) async throws {
    let server = FakeAPIServer { _ in .json(502, body) }
    let error = await #expect(throws: KubernetesError.self) { try await server.client().get(nodes.named("a")) }
    #expect(error?.description.hasSuffix(end) == true, "\(error.map { "\($0)" } ?? "")")
  }

  @Test(arguments: ["", "no JSON", "[]", #"{"kind":"x"}"#]) func `An answer that is no object is an error`(body: String) async throws {
    let server = FakeAPIServer { _ in .json(200, body) }
    let error = await #expect(throws: KubernetesError.self) { try await server.client().get(nodes.named("a")) }
    #expect(error?.description.contains("the API server's answer cannot be read") == true)
  }

  @Test(arguments: [
    "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "no HTTP at all", "", "HTTP/1.1 200 OK\r\nContent-Le",
  ]) func `An answer that breaks off is an error that may pass`(bytes: String) async throws {
    let server = FakeAPIServer { _ in .bytes(bytes) }
    let error = await #expect(throws: KubernetesError.self) { try await server.client().get(nodes.named("a")) }
    #expect(error?.isRetryable == true)
  }

  @Test func `A server that is not there is an error that says where it should be`() async throws {
    let port = TCPTestSocket.freePort()
    let client = KubernetesClient(ClusterConfiguration(source: "test", server: "http://127.0.0.1:\(port)"))
    let error = await #expect(throws: KubernetesError.self) { try await client.get(nodes.named("a")) }
    #expect(error?.description.contains("127.0.0.1 port \(port)") == true, "\(error.map { "\($0)" } ?? "")")
  }

  @Test func `An answer larger than the limit is given up`() async throws {
    let server = FakeAPIServer { _ in .json(200, Self.object + String(repeating: " ", count: 100_000)) }
    let error = await #expect(throws: KubernetesError.self) { try await server.client(KubernetesClient.Limits(response: 50_000)).get(nodes.named("a")) }
    #expect(error == .noAnswer(request: "GET tinynodes/a in namespace n", .responseTooLarge(limit: 50_000)))
  }

  @Test func `A server that does not answer is given up after a time`() async throws {
    let server = FakeAPIServer { _ in .silence }
    let error = await #expect(throws: KubernetesError.self) { try await server.client(KubernetesClient.Limits(request: .milliseconds(200))).get(nodes.named("a")) }
    #expect(error?.description.hasPrefix("GET tinynodes/a in namespace n: no answer in time: ") == true)
  }

  @Test func `Whoever is cancelled waits no longer, and the connection is closed`() async throws {
    let closed = Atomic<Bool>(false)
    let server = FakeAPIServer { _ in
      .stream { stream in
        stream.beSilent()
        closed.store(true, ordering: .relaxed)
      }
    }
    let task = Task { try await server.client().get(nodes.named("a")) }
    #expect(await eventually { server.requests.count == 1 })
    task.cancel()
    await #expect(throws: KubernetesError.cancelled) { try await task.value }
    #expect(await eventually { closed.load(ordering: .relaxed) })
  }

  @Test func `Whoever is cancelled before asks for nothing`() async throws {
    let server = FakeAPIServer { _ in .json(200, Self.object) }
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await server.client().get(nodes.named("a"))
    }
    await #expect(throws: KubernetesError.cancelled) { try await task.value }
    #expect(server.requests.isEmpty)
  }

  @Test func `Many requests at once share a few connections`() async throws {
    let server = FakeAPIServer { _ in .json(200, Self.object) }
    let client = server.client()
    try await withThrowingTaskGroup(of: KubernetesObject.self) { group in
      for _ in 0..<200 { group.addTask { try await client.get(nodes.named("a")) } }
      try await group.waitForAll()
    }
    #expect(server.requests.count == 200)
    #expect(server.connectionCount <= 8)
  }

  @Test func `Requests that hang do not keep cancelled ones behind them`() async throws {
    let server = FakeAPIServer { _ in .silence }
    let client = server.client()
    let hanging = (0..<8).map { _ in Task { try await client.get(nodes.named("a")) } }
    #expect(await eventually { server.requests.count == 8 })
    let waiting = Task { try await client.get(nodes.named("b")) }
    waiting.cancel()
    await #expect(throws: KubernetesError.cancelled) { try await waiting.value }
    for task in hanging { task.cancel() }
    #expect(server.requests.count == 8)
  }

  // MARK: Later

  @Test(arguments: [429, 503]) func `A request is made again when the server says when`(code: Int) async throws {
    let server = FakeAPIServer(inTurn(.status(code, headers: ["Retry-After: 0"]), .status(code, headers: ["retry-after:  1 "]), .json(200, Self.object)))
    let start = ContinuousClock.now
    _ = try await server.client().get(nodes.named("a"))
    #expect(server.requests.count == 3)
    #expect(ContinuousClock.now - start >= .seconds(1))
  }

  @Test func `It is not made again for ever, nor when that would take too long or is not asked for`() async throws {
    for (headers, count, retryAfter) in [(["Retry-After: 0"], 5, Duration.zero), (["Retry-After: 60"], 1, .seconds(60)), (["Retry-After: tomorrow"], 1, nil), ([], 1, nil)] {
      let server = FakeAPIServer { _ in .status(429, headers: headers) }
      let error = await #expect(throws: KubernetesError.self) { try await server.client().get(nodes.named("a")) }
      #expect(error?.retryAfter == retryAfter)
      #expect(server.requests.count == count)
    }
  }

  @Test func `A change is made again on what is there when somebody was faster`() async throws {
    let version = Guarded(1)
    let server = FakeAPIServer { request in
      if request.method == "PUT", version.withLock({ $0 }) < 3 {
        version.withLock { $0 += 1 }
        return .status(409, "Conflict")
      }
      return .json(200, request.method == "PUT" ? request.body : FakeAPIStream.object("a", version.withLock { $0 }))
    }
    let written = try await server.client().update(nodes.named("a").status) { $0.setting(["status"], to: "x") }
    #expect(written.resourceVersion == "3")
    #expect(written.status == "x")
    #expect(server.requests.map(\.line) == Array(repeating: ["GET \(nodesPath)/a", "PUT \(nodesPath)/a/status"], count: 3).flatMap(\.self))
  }

  @Test func `Nothing is written when there is nothing to change, and conflicts do not go on for ever`() async throws {
    let server = FakeAPIServer { $0.method == "PUT" ? .status(409, "Conflict") : .json(200, FakeAPIStream.object("a", 1)) }
    #expect(try await server.client().update(nodes.named("a")) { _ in nil }.name == "a")
    #expect(server.requests.map(\.method) == ["GET"])
    let error = await #expect(throws: KubernetesError.self) { try await server.client().update(nodes.named("a"), attempts: 3) { $0 } }
    #expect(error?.isConflict == true)
    #expect(server.requests.count { $0.method == "PUT" } == 3)
  }

  // MARK: Lists

  private static func page(_ names: [String], continuation: String?) -> FakeAPIAnswer {
    let more = continuation.map { #","continue":"\#($0)""# } ?? ""
    return .json(200, #"{"metadata":{"resourceVersion":"9"\#(more)},"items":[\#(names.map { FakeAPIStream.object($0, 1) }.joined(separator: ","))]}"#)
  }

  @Test func `A list is taken page by page`() async throws {
    let server = FakeAPIServer { request in
      switch request.query["continue"] {
      case nil: Self.page(["a", "b"], continuation: "x=&y")
      case "x=&y": Self.page(["c"], continuation: "")
      default: .status(400)
      }
    }
    let (objects, version) = try await server.client().list(nodes, pageSize: 2)
    #expect(objects.map(\.name) == ["a", "b", "c"])
    #expect(version == "9")
    #expect(server.requests.map { $0.query["limit"] } == ["2", "2"])
  }

  @Test func `A list that cannot be continued is taken at once`() async throws {
    let server = FakeAPIServer { request in
      if request.query["limit"] == nil { return Self.page(["a", "b", "c"], continuation: nil) }
      return request.query["continue"] == nil ? Self.page(["a"], continuation: "x") : .status(410, "Expired")
    }
    #expect(try await server.client().list(nodes).objects.map(\.name) == ["a", "b", "c"])
  }

  @Test(arguments: [#"{"metadata":{"resourceVersion":"1"}}"#, #"{"items":[],"metadata":{}}"#, #"{"items":[{}],"metadata":{"resourceVersion":"1"}}"#])
  func `What is no list is an error`(body: String) async throws {
    let server = FakeAPIServer { _ in .json(200, body) }
    let error = await #expect(throws: KubernetesError.self) { try await server.client().list(nodes) }
    #expect(error?.description.contains("the API server's answer cannot be read") == true)
  }
}

extension KubernetesError {
  fileprivate var isInvalid: Bool { description.hasSuffix("(422)") }
  fileprivate var isThrottled: Bool { description.hasSuffix("(429)") }
  fileprivate var isServerError: Bool { description.hasSuffix("(500)") || description.hasSuffix("(503)") }
}

extension String {
  /// JSON that a test has written.
  var json: JSONText { JSONText(checked: Array(utf8)[...]) }
}
