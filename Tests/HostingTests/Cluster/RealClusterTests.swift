import Evaluation
import Foundation
import TestSupport
import Testing
import WasmCore

@testable import Hosting

/// The client, with the rights that the chart grants, and a real API server.
@Suite(.timeLimit(.minutes(20)), .enabled(if: TestCluster.isEnabled, TestCluster.howToEnable)) struct RealClusterTests {
  private let nodes = ResourcePath(.tinyNodes, namespace: TestCluster.namespace)

  /// A name that no other test has.
  private func uniqueName() -> String { "x\(UUID().uuidString.lowercased().prefix(8)).m.c-1" }

  private func node(_ name: String) -> JSONText {
    [
      "apiVersion": "operator.tinysystems.io/v1alpha1", "kind": "TinyNode", "metadata": ["name": JSONText(string: name), "namespace": "tinysystems"],
      "spec": ["module": "m", "component": "wasm_eval"],
    ]
  }

  private static let status: JSONText = [
    "status": [
      "module": ["name": "m", "version": "1"], "component": ["description": "d", "info": "i"], "status": "OK",
      "ports": [["name": "p", "label": "P", "position": 3, "source": false, "schema": "e30=", "configuration": "e30="]],
    ]
  ]

  @Test func `An object lives from its creation to its end`() async throws {
    let client = try await TestCluster.shared.operatorClient()
    let path = nodes.named(uniqueName())
    let created = try await client.create(node(path.name ?? ""), at: nodes)
    #expect(created.generation == 1 && !created.uid.isEmpty)
    let twice = await #expect(throws: KubernetesError.self) { try await client.create(node(path.name ?? ""), at: nodes) }
    #expect(twice?.isAlreadyExists == true && twice?.isConflict == false)

    let held = try await client.update(path) { $0.setting(finalizers: ["io.tinysystems/node-finalizer"]) }
    #expect(held.finalizers == ["io.tinysystems/node-finalizer"])
    let late = await #expect(throws: KubernetesError.self) { try await client.replace(created.setting(finalizers: []), at: path) }
    #expect(late?.isConflict == true)

    let patched = try await client.mergePatch(Self.status, at: path.status)
    #expect(patched.status.member("ports")?.elements().count == 1)
    #expect(patched.generation == 1)
    let incomplete = await #expect(throws: KubernetesError.self) { try await client.mergePatch(["status": ["ports": [["name": "p"]]]], at: path.status) }
    #expect(incomplete?.description.hasSuffix("(422)") == true)

    try await client.delete(path)
    #expect(try await client.get(path).isBeingDeleted)
    _ = try await client.update(path) { $0.setting(finalizers: []) }
    let gone = await #expect(throws: KubernetesError.self) { try await client.get(path) }
    #expect(gone?.isNotFound == true)
  }

  @Test func `What is not granted is refused`() async throws {
    let client = try await TestCluster.shared.operatorClient()
    let secrets = ResourcePath(ResourceType(group: "", version: "v1", plural: "secrets"), namespace: TestCluster.namespace)
    let error = await #expect(throws: KubernetesError.self) { try await client.list(secrets) }
    #expect(error?.isForbidden == true)
    #expect(error?.description.contains(#"User \"operator\" cannot list resource \"secrets\""#) == true, "\(error.map { "\($0)" } ?? "")")
  }

  @Test func `Changes are told as they happen, and what is missed comes with a list`() async throws {
    let client = try await TestCluster.shared.operatorClient()
    let path = nodes.named(uniqueName())
    let name = path.name ?? ""
    let watch = ListWatch(client, nodes, log: LogRecord().log)
    let told = Guarded<[String]>([])
    let reader = Task {
      for await event in watch.events {
        switch event {
        case .synced(let objects): told.withLock { $0.append("synced \(objects.contains { $0.name == name })") }
        case .changed(let object) where object.name == name: told.withLock { $0.append("changed \(object.status.member("status")?.string ?? "")") }
        case .deleted(let object) where object.name == name: told.withLock { $0.append("deleted") }
        case .changed, .deleted: break
        }
      }
    }
    let runner = Task { await watch.run() }
    #expect(await eventually { watch.hasSynced && told.withLock { $0.count } == 1 })
    _ = try await client.create(node(name), at: nodes)
    #expect(await eventually { told.withLock { $0.last } == "changed " })
    _ = try await client.mergePatch(Self.status, at: path.status)
    #expect(await eventually { told.withLock { $0.last } == "changed OK" })
    try await client.delete(path)
    #expect(await eventually { told.withLock { $0.last } == "deleted" })
    #expect(told.withLock { $0 } == ["synced false", "changed ", "changed OK", "deleted"])
    runner.cancel()
    await runner.value
    await reader.value
  }

  @Test func `A long list comes in pages, and whole`() async throws {
    let client = try await TestCluster.shared.operatorClient()
    let names = (0..<7).map { _ in uniqueName() }
    for name in names { _ = try await client.create(node(name), at: nodes) }
    let (objects, version) = try await client.list(nodes, pageSize: 2)
    #expect(Set(names).isSubset(of: objects.map(\.name)))
    #expect(!version.isEmpty)
    for name in names { try await client.delete(nodes.named(name)) }
  }

  @Test func `Of two that compete for the lease one leads, and hands it over`() async throws {
    let client = try await TestCluster.shared.operatorClient()
    let name = "\(uniqueName().prefix(9))-lock"
    let timing = LeaderElector.Timing(retryPause: .milliseconds(200))
    let electors = ["pod-1", "pod-2"].map { LeaderElector(client, namespace: TestCluster.namespace, name: name, identity: $0, timing: timing, log: LogRecord().log) }
    let tasks = electors.map { elector in Task { await elector.run() } }
    #expect(await eventually { electors.allSatisfy(\.hasSeenLeader) && electors.contains(where: \.isLeader) })
    let first = electors[0].isLeader ? 0 : 1
    #expect(!electors[1 - first].isLeader)
    tasks[first].cancel()
    await tasks[first].value
    await electors[first].release()
    #expect(await eventually { electors[1 - first].isLeader })
    let lease = try await client.get(ResourcePath(.leases, namespace: TestCluster.namespace, name: name))
    let record = LeaseRecord(lease)
    #expect((record.holder, record.durationSeconds, record.transitions) == ("pod-\(2 - first)", 15, 1))
    tasks[1 - first].cancel()
    await tasks[1 - first].value
  }

  // MARK: Trust

  @Test func `A pod's service account leads to the same server`() async throws {
    let cluster = try await TestCluster.shared
    let known = try cluster.configuration(cluster.operator)
    let directory = try TemporaryDirectory()
    try directory.write(known.security().authorities ?? [], to: "ca.crt")
    try directory.write(Array("wrong".utf8), to: "token")
    try directory.write(Array(TestCluster.namespace.utf8), to: "namespace")
    let port = try #require(known.server.split(separator: ":").last)
    let environment = ["KUBERNETES_SERVICE_HOST": "localhost", "KUBERNETES_SERVICE_PORT": String(port)]
    let configuration = try ClusterConfiguration.load(kubeconfig: nil, environment: environment, serviceAccountDirectory: directory.path)
    let client = KubernetesClient(configuration)
    let refused = await #expect(throws: KubernetesError.self) { try await client.list(nodes) }
    #expect(refused?.description.hasSuffix("(401)") == true)
    // The token is replaced while the client lives.
    let token = try #require(try known.credentials.authorization()).dropFirst("Authorization: Bearer ".count)
    try directory.write(Array(token.utf8), to: "token")
    _ = try await client.list(nodes)
  }

  @Test func `A server that an unknown authority vouches for is not spoken to, unless that is asked for`() async throws {
    let cluster = try await TestCluster.shared
    var configuration = try cluster.configuration(cluster.operator)
    configuration.authorities = nil
    let error = await #expect(throws: KubernetesError.self) { try await KubernetesClient(configuration).list(nodes) }
    #expect(error?.description.contains("certificate") == true, "\(error.map { "\($0)" } ?? "")")
    configuration.isServerVerified = false
    _ = try await KubernetesClient(configuration).list(nodes)
  }

  @Test func `A server that has another name is not spoken to`() async throws {
    let cluster = try await TestCluster.shared
    var configuration = try cluster.configuration(cluster.operator)
    configuration.server = configuration.server.replacing("localhost", with: "127.0.0.2")
    let error = await #expect(throws: KubernetesError.self) { try await KubernetesClient(configuration).list(nodes) }
    guard case .noAnswer = error else {
      Issue.record("\(error.map { "\($0)" } ?? "no error")")
      return
    }
  }
}
