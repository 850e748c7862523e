import Foundation
import TestSupport
import Testing
import WasmCore

@testable import Evaluation

/// An instance of the component whose compiler is a stand-in, with what it emits.
///
/// The stand-in takes the name of a module from the source's first word, and how it behaves from the second.
final class TestComponent: Sendable {
  let standIn: StandIn
  let host: EvaluationHost
  let component: WasmEval
  private let emissions: Emissions

  /// What the receivers of emissions answer, and what they have got.
  final class Emissions: Sendable {
    let all = Guarded<[(port: String, message: String)]>([])
  }

  /// The modules by the names that sources have them by.
  static let modules: [String: [UInt8]] = [
    "obeying": ModuleBuilder.obeying, "copying": ModuleBuilder.copying, "invalid": [0, 1, 2], "foreign": foreign, "startless": ModuleBuilder().bytes,
  ]

  private static var foreign: [UInt8] {
    var builder = ModuleBuilder()
    _ = builder.importFunction("env", "secret", .init())
    builder.function("_start", [])
    return builder.bytes
  }

  /// - Parameter answer: What is answered to emissions on a port.
  init(
    pool: GuestPool = GuestPool(), cache: CompileCache? = nil, ceilings: Settings.Limits = .defaultCeilings, modules: [String: [UInt8]] = [:], timeLimit: Duration = .seconds(300),
    snapshots: SnapshotService? = SnapshotService(), answer: @escaping @Sendable (String, JSONText) async throws -> [UInt8]? = { _, _ in nil }
  ) throws {
    standIn = try StandIn(
      """
      read -r module order argument < main.go
      echo "$module" >> $HERE/compiles
      case "$order" in
        sleep) echo $$ >> $HERE/processes; sleep "$argument";;
        fail) echo "# command-line-arguments" >&2; echo "main.go:3:8: $argument" >&2; exit 1;;
        kill) kill -9 $$;;
      esac
      cp "$HERE/$module.wasm" out.wasm
      """)
    for (name, bytes) in Self.modules.merging(modules, uniquingKeysWith: { $1 }) { try Data(bytes).write(to: standIn.directory.appending(path: "\(name).wasm")) }
    host = EvaluationHost(compiles: CompileService(compiler: standIn.compiler(timeLimit: timeLimit), cache: cache), pool: pool, ceilings: ceilings, snapshots: snapshots)
    let emissions = Emissions()
    self.emissions = emissions
    component = WasmEval(host) { port, message in
      emissions.all.withLock { $0.append((port, message.text)) }
      return try await answer(port, message)
    }
  }

  deinit { standIn.remove() }

  /// Settings of a node, as JSON.
  static func settings(_ source: String?, language: String = "tinygo", errorPort: Bool = false, statusPort: Bool = false, more: String = "") throws -> JSONText {
    let quoted = JSONText(string: source ?? "").text
    let text = #"{"source":{"language":"\#(language)","content":\#(quoted)},"enableErrorPort":\#(errorPort),"enableStatusPort":\#(statusPort)\#(more)}"#
    return try JSONText(checking: Array(text.utf8))
  }

  /// Applies settings with a source.
  func apply(_ source: String?, language: String = "tinygo", errorPort: Bool = false, statusPort: Bool = false, more: String = "") async throws {
    try await component.apply(try Self.settings(source, language: language, errorPort: errorPort, statusPort: statusPort, more: more))
  }

  /// Sends a request and returns what its hop answers.
  func request(_ message: String) async throws -> String? {
    try await component.handle("request", try JSONText(checking: Array(message.utf8))).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What was emitted on a port.
  func emitted(_ port: String) -> [String] { emissions.all.withLock { $0.filter { $0.port == port }.map(\.message) } }

  /// The modules that were compiled, in order.
  var compiles: [String] { (standIn.note("compiles") ?? "").split(separator: "\n").map(String.init) }

  /// The processes of compilers that were slow.
  var processes: [Int32] { (standIn.note("processes") ?? "").split(separator: "\n").compactMap { Int32($0) } }
}
