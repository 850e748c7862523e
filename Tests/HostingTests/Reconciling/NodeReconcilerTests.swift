import Evaluation
import Foundation
import TestSupport
import Testing
import WasmCore

@testable import Hosting

@Suite(.timeLimit(.minutes(20))) struct NodeReconcilerTests {
  /// A reconciler of nodes in an API server that has one node, and does with requests what it is told.
  private final class Reconciled: Sendable {
    let module: TestModule
    let server: FakeAPIServer
    let reconciler: NodeReconciler
    let isLeader: Guarded<Bool>

    /// - Parameter answer: What is answered to a request instead of what the server would.
    init(isLeader: Bool = true, hindrance: String? = nil, object: JSONText, answer: @escaping @Sendable (FakeAPIRequest) -> FakeAPIAnswer? = { _ in nil }) throws {
      module = try TestModule()
      server = FakeAPIServer { request in answer(request) ?? .json(200, request.method == "PUT" ? request.body : object.text) }
      let leads = Guarded(isLeader)
      self.isLeader = leads
      let pace = NodeReconciler.Pace(firstRetry: .milliseconds(10), longestRetry: .milliseconds(50))
      reconciler = NodeReconciler(module.nodes, server.client(), namespace: "n", hindrance: hindrance, pace: pace, log: .silent) { leads.withLock(\.self) }
    }

    func take(_ object: JSONText) async throws { await reconciler.take(.changed(try #require(KubernetesObject(object)))) }

    /// Waits until so many requests of a method were made, and gives the last.
    func request(_ method: String, _ count: Int = 1) async throws -> FakeAPIRequest {
      #expect(await eventually { self.server.requests.count { $0.method == method } >= count }, "\(method) was asked too rarely")
      return try #require(server.requests.last { $0.method == method })
    }

    /// The status that was written last, of so many.
    func status(_ count: Int = 1) async throws -> JSONText {
      let patch = try await request("PATCH", count)
      #expect(patch.path == "/apis/operator.tinysystems.io/v1alpha1/namespaces/n/tinynodes/\(TinyNode.testName)/status")
      #expect(patch.headers["content-type"] == "application/merge-patch+json")
      return try #require(try JSONText(checking: Array(patch.body.utf8)).member("status"))
    }

    /// How many requests there are when none has come for a while.
    func settledCount() async throws -> Int {
      try await Task.sleep(for: .milliseconds(150))
      return server.requests.count
    }
  }

  /// A node as the API server has it.
  private static func object(
    _ source: String = "echo", name: String = TinyNode.testName, uid: String = "1", generation: Int = 1, finalizers: String = #"["io.tinysystems/node-finalizer"]"#,
    metadata more: String = "", status: String = "{}"
  ) throws -> JSONText {
    let settings = Data(#"{"source":{"content":"\#(source)"}}"#.utf8).base64EncodedString()
    let text = """
      {"kind":"TinyNode","metadata":{"name":"\(name)","namespace":"n","uid":"\(uid)","generation":\(generation),"resourceVersion":"7","finalizers":\(finalizers)\(more)},
      "spec":{"component":"wasm_eval","unknown":1.50,"ports":[{"port":"_settings","configuration":"\(settings)"}]},"status":\(status)}
      """
    return try JSONText(checking: Array(text.utf8))
  }

  @Test func `A new node gets the finalizer, with everything else as it was, and a complete status`() async throws {
    let object = try Self.object(finalizers: #"["other"]"#)
    let test = try Reconciled(object: object)
    try await test.take(object)
    let put = try await test.request("PUT")
    #expect(put.body == object.text.replacing(#"["other"]"#, with: #"["other","io.tinysystems/node-finalizer"]"#))
    let status = try await test.status()
    #expect(status.member("status")?.string == "OK")
    #expect(status.member("observedGeneration")?.integer == 1)
    #expect(status.member("ports")?.elements().count == 3)
    #expect(status.member("component") != nil)
    await test.reconciler.stop()
  }

  @Test func `Who does not lead has instances and writes no status, until it leads`() async throws {
    let object = try Self.object()
    let test = try Reconciled(isLeader: false, object: object)
    try await test.take(object)
    #expect(await eventually { test.module.nodes.instance(TinyNode.testName) != nil })
    #expect(try await test.settledCount() == 0)
    test.isLeader.withLock { $0 = true }
    await test.reconciler.lookAtAll()
    #expect(try await test.status().member("status")?.string == "OK")
    await test.reconciler.stop()
  }

  @Test func `A status that the server puts off is not written any more when another leads by then`() async throws {
    let object = try Self.object()
    let test = try Reconciled(object: object) { request in request.method == "PATCH" ? .status(429, "TooManyRequests", headers: ["Retry-After: 1"]) : nil }
    try await test.take(object)
    _ = try await test.status()
    test.isLeader.withLock { $0 = false }
    try await Task.sleep(for: .milliseconds(1500))
    #expect(try await test.settledCount() == 1)
    await test.reconciler.stop()
  }

  @Test func `Only another generation, state or deletion is looked at`() async throws {
    let object = try Self.object()
    let test = try Reconciled(object: object)
    try await test.take(object)
    _ = try await test.status()
    try await test.take(try Self.object(metadata: #","labels":{"a":"b"}"#, status: #"{"status":"OK"}"#))
    #expect(try await test.settledCount() == 1)
    try await test.take(try Self.object(generation: 2))
    #expect(try await test.status(2).member("observedGeneration")?.integer == 2)
    try await test.take(try Self.object(generation: 2, status: #"{"metadata":{"k":"v"}}"#))
    _ = try await test.status(3)
    await test.reconciler.stop()
  }

  @Test(arguments: [
    // A first status is complete, later ones leave what a node had before it failed.
    ("{}", true), (#"{"component":{},"ports":[]}"#, false), (#"{"component":{}}"#, true),
  ]) func `A failure is published, and stays`(status: String, isComplete: Bool) async throws {
    let object = try Self.object("fail undefined", status: status)
    let test = try Reconciled(object: object)
    try await test.take(object)
    let first = try await test.status()
    #expect(first.member("status")?.string == "compile tinygo: main.go:3:8: undefined")
    #expect(first.member("error")?.bool == true)
    #expect((first.member("ports") != nil) == isComplete)
    await test.reconciler.lookAtAll()
    #expect(try await test.status(2).member("error")?.bool == true)
    await test.reconciler.stop()
  }

  @Test func `What keeps all nodes from receiving is said besides their own failures`() async throws {
    let object = try Self.object("fail x")
    let test = try Reconciled(hindrance: "no bus", object: object)
    try await test.take(object)
    #expect(try await test.status().member("status")?.string == "compile tinygo: main.go:3:8: x\nno bus")
    await test.reconciler.stop()
  }

  @Test func `Ports follow the settings also when the node cannot receive messages`() async throws {
    let object = try Self.object(status: #"{"component":{},"ports":[]}"#)
    let test = try Reconciled(hindrance: "no bus", object: object)
    try await test.take(object)
    let status = try await test.status()
    #expect(status.member("status")?.string == "no bus")
    #expect(status.member("error")?.bool == true)
    #expect(status.member("ports")?.elements().count == 3)
    await test.reconciler.stop()
  }

  @Test(arguments: [(uid: "1", generation: 2), (uid: "2", generation: 1)])
  func `A description that still waits for the server takes no effect when there is a later one, or another node of the same name`(uid: String, generation: Int) async throws {
    let object = try Self.object("echo", finalizers: "[]")
    let gate = DispatchSemaphore(value: 0)
    let test = try Reconciled(object: object) { request in
      if request.method == "PUT" { gate.wait() }
      return nil
    }
    try await test.take(object)
    _ = try await test.request("PUT")
    try await test.take(try Self.object("fail later", uid: uid, generation: generation))
    #expect(try await test.status().member("status")?.string == "compile tinygo: main.go:3:8: later")
    gate.signal()
    _ = try await test.settledCount()
    #expect(await test.module.deliver(#"{"inputData":[]}"#) == "error: last compile failed: main.go:3:8: later")
    #expect(test.module.compiles == 1)
    await test.reconciler.stop()
  }

  @Test func `Failures of the server are tried again, and the node serves meanwhile`() async throws {
    let object = try Self.object(finalizers: "[]")
    let answers = Guarded<[Int]>([409, 500, 409, 503])
    let test = try Reconciled(object: object) { request in
      request.method == "GET" ? nil : answers.withLock { $0.isEmpty ? nil : .status($0.removeFirst(), "Conflict") }
    }
    try await test.take(object)
    #expect(try await test.status().member("status")?.string == "OK")
    #expect(await test.module.deliver(#"{"inputData":[]}"#) == nil)
    await test.reconciler.stop()
  }

  @Test func `A node serves until the watch says that it has gone, whatever else the server answers`() async throws {
    let object = try Self.object()
    let refusals = Guarded([FakeAPIAnswer.status(404, "NotFound")])
    let test = try Reconciled(object: object) { request in request.method == "PATCH" ? refusals.withLock { $0.popLast() } : nil }
    try await test.take(object)
    #expect(try await test.status(2).member("status")?.string == "OK")
    #expect(await test.module.deliver(#"{"inputData":[]}"#) == nil)
    await test.reconciler.stop()
  }

  @Test func `A node that is to go is stopped, and loses only this finalizer`() async throws {
    let object = try Self.object(finalizers: #"["io.tinysystems/node-finalizer","other"]"#, metadata: #","deletionTimestamp":"2026-01-01T00:00:00Z""#)
    let test = try Reconciled(object: object)
    _ = await test.module.nodes.update(.test("echo"))
    try await test.take(object)
    #expect(try await test.request("PUT").body == object.text.replacing(#"["io.tinysystems/node-finalizer","other"]"#, with: #"["other"]"#))
    #expect(test.module.nodes.instance(TinyNode.testName) == nil)
    await test.reconciler.take(.deleted(try #require(KubernetesObject(object))))
    #expect(try await test.settledCount() == 2)
  }

  @Test func `A node that has gone, or is another of the same name, has no old instance`() async throws {
    let object = try Self.object()
    let test = try Reconciled(object: object)
    try await test.take(object)
    _ = try await test.status()
    let first = try #require(test.module.nodes.instance(TinyNode.testName))
    try await test.take(try Self.object(uid: "2"))
    _ = try await test.status(2)
    #expect(test.module.nodes.instance(TinyNode.testName) !== first)
    await test.reconciler.take(.synced([]))
    #expect(test.module.nodes.instance(TinyNode.testName) == nil)
  }

  @Test(arguments: ["a.other-module.x", "nonsense"]) func `Nodes of other modules are left alone`(name: String) async throws {
    let object = try Self.object(name: name)
    let test = try Reconciled(object: object)
    await test.reconciler.take(.synced([try #require(KubernetesObject(object))]))
    #expect(await test.reconciler.isSettled)
    #expect(try await test.settledCount() == 0)
    #expect(test.module.nodes.count == 0)
  }
}
