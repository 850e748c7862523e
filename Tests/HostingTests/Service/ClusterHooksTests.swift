import TestSupport
import Testing

@testable import Hosting

@Suite(.timeLimit(.minutes(20))) struct ClusterHooksTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  /// Hooks for a server.
  private func hooks(_ server: FakeAPIServer) throws -> ClusterHooks {
    let kubeconfig = """
      current-context: c
      contexts: [{name: c, context: {cluster: c, user: u}}]
      clusters: [{name: c, cluster: {server: "\(server.configuration.server)"}}]
      users: [{name: u, user: {token: t}}]
      """
    return try ClusterHooks(kubeconfig: directory.write(Array(kubeconfig.utf8), to: "config"), environment: [:], log: .silent)
  }

  @Test func `A hook tries once more when the server says so, and then gives up: Helm waits for it`() async throws {
    let server = FakeAPIServer { _ in .status(429, "TooManyRequests", headers: ["Retry-After: 0"]) }
    await #expect(throws: KubernetesError.self) { try await hooks(server).deleteModule(.test, namespace: "n") }
    #expect(server.requests.map(\.line) == Array(repeating: "DELETE /apis/operator.tinysystems.io/v1alpha1/namespaces/n/tinymodules/wasm-module-v0", count: 2))
  }
}
