import Foundation
import TestSupport
import Testing

@testable import Evaluation
@testable import Hosting

/// A real API server for all tests of a run, started by somebody's script when the first of them needs it, and stopped when this process ends, however it does.
final class TestCluster: Sendable {
  static let howToEnable: Comment = "WASM_CLUSTER names no script that starts an API server (docs/testing.md)"

  private static let script = ProcessInfo.processInfo.environment["WASM_CLUSTER"]

  /// Whether there is one; where every tool is required, tests without it fail instead of being skipped.
  static let isEnabled = script != nil || ProcessInfo.processInfo.environment["WASM_REQUIRE_TOOLS"] != nil

  private static let started = Task { try await start() }

  /// The cluster of this run.
  static var shared: TestCluster { get async throws { try await started.value } }

  /// The paths of the kubeconfigs: of one who may do everything, and of one who has the rights that the chart grants.
  let administrator: String
  let `operator`: String
  /// Whose end tells the guardian that this process has ended.
  private let lifeline: Pipe

  /// The namespace that the script makes.
  static let namespace = "tinysystems"

  private init(_ administrator: String, _ operator: String, _ lifeline: Pipe) {
    (self.administrator, self.operator, self.lifeline) = (administrator, `operator`, lifeline)
  }

  /// A guardian outlives this process, and stops the servers when nothing more can come from it.
  private static func start() async throws -> TestCluster {
    let script = try #require(script, howToEnable)
    let directory = FileManager.default.temporaryDirectory.appending(path: "wasm-module-cluster-\(UUID().uuidString)").path(percentEncoded: false)
    let guardian = Process()
    guardian.executableURL = URL(filePath: "/bin/sh")
    guardian.arguments = ["-c", #""$1" start "$2" && read -r line; "$1" stop "$2"; for _ in 1 2 3 4 5; do sleep 1; rm -rf "$2" && break; done"#, "sh", script, directory]
    let (lifeline, output) = (Pipe(), Pipe())
    for handle in [lifeline.fileHandleForReading, lifeline.fileHandleForWriting, output.fileHandleForReading, output.fileHandleForWriting] {
      // Other children of this process must not keep the guardian waiting.
      _ = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC)
    }
    guardian.standardInput = lifeline
    guardian.standardOutput = output
    guardian.standardError = FileHandle.nullDevice
    try guardian.run()
    let line = try await onThread { try Self.firstLine(output.fileHandleForReading) }
    let paths = line.split(separator: " ").map(String.init)
    try #require(paths.count == 2, "the script of WASM_CLUSTER has started no API server: \(line)")
    return TestCluster(paths[0], paths[1], lifeline)
  }

  private static func firstLine(_ output: FileHandle) throws -> String {
    var line = Data()
    while line.last != UInt8(ascii: "\n"), let part = try output.read(upToCount: 1), !part.isEmpty { line += part }
    return String(decoding: line, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  // MARK: Clients

  func configuration(_ kubeconfig: String) throws -> ClusterConfiguration { try ClusterConfiguration.load(kubeconfig: kubeconfig, environment: [:]) }

  /// The client of one who may do everything.
  func administratorClient() throws -> KubernetesClient { KubernetesClient(try configuration(administrator)) }

  /// The client of one who has the rights that the chart grants.
  func operatorClient() throws -> KubernetesClient { KubernetesClient(try configuration(`operator`)) }
}
