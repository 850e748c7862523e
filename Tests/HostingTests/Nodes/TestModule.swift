import Evaluation
import Foundation
import TestSupport
import WasmCore

@testable import Hosting

/// A module with nodes whose compiler is a stand-in: a source that begins with `fail` does not compile, one that begins with `sleep` takes so many seconds,
/// any other is a program that writes its input back, or does what a digit in it says (`ModuleBuilder.obeying`).
final class TestModule: Sendable {
  static let identity = ModuleIdentity.test
  let nodes: NodeTable
  let bus: TestBus
  private let standIn: StandIn

  /// - Parameters:
  ///   - client: What takes messages to other modules; nil for `bus`.
  ///   - answer: What other modules answer.
  init(surroundings: NodeTable.Surroundings = .cluster, waitLimit: Duration = .milliseconds(300), client: NATSClient? = nil, answer: @escaping @Sendable (Message) async throws -> [UInt8]? = { _ in nil }) throws {
    standIn = try StandIn(
      """
      read -r order argument < main.go
      echo "$order" >> $HERE/compiles
      case "$order" in
        sleep) sleep "$argument";;
        fail) echo "main.go:3:8: $argument" >&2; exit 1;;
      esac
      cp $HERE/obeying.wasm out.wasm
      """)
    try Data(ModuleBuilder.obeying).write(to: standIn.directory.appending(path: "obeying.wasm"))
    bus = TestBus(answer)
    let host = EvaluationHost(compiles: CompileService(compiler: standIn.compiler(), cache: nil))
    nodes = NodeTable(.test, host: host, bus: client.map { NATSMessageBus(client: $0) } ?? bus, log: .silent, surroundings: surroundings, waitLimit: waitLimit)
  }

  deinit { standIn.remove() }

  /// How often the compiler was called.
  var compiles: Int { (standIn.note("compiles") ?? "").split(separator: "\n").count }

  /// Delivers a message, and gives the answer as text; a failure's text begins with `error: `.
  func deliver(_ body: String, to port: String = "request", of node: String = TinyNode.testName, from source: String = Message.signal, depth: Int = 0) async -> String? {
    do {
      let message = Message(target: "\(node):\(port)", source: source, edgeID: "e1", depth: depth, body: Array(body.utf8)[...])
      return try await nodes.deliver(message).map { String(decoding: $0, as: UTF8.self) }
    } catch {
      return "error: \(error)"
    }
  }
}

/// What other modules would get, and what they answer.
final class TestBus: MessageBus {
  private let answer: @Sendable (Message) async throws -> [UInt8]?
  private let received = Guarded<[Message]>([])

  init(_ answer: @escaping @Sendable (Message) async throws -> [UInt8]?) { self.answer = answer }

  package func request(_ message: Message, to module: String, timeout: Duration) async throws(MessageError) -> [UInt8]? {
    received.withLock { $0.append(message) }
    do {
      return try await answer(message)
    } catch {
      throw MessageError(error)
    }
  }

  var messages: [Message] { received.withLock { $0 } }

  /// The messages as `target < source @depth: body`, in the order of their targets.
  var summary: [String] { messages.map { "\($0.target) < \($0.source) @\($0.depth): \(String(decoding: $0.body, as: UTF8.self))" }.sorted() }
}

extension ModuleIdentity {
  static let test: ModuleIdentity = {
    do { return try ModuleIdentity(name: "wasm-module-v0", version: "1.2.3") } catch { fatalError("\(error)") }
  }()
}

extension Log {
  /// A log that nobody reads.
  static let silent = Log(level: .error) { _ in }
}

extension TinyNode {
  static let testName = "1a2b3c4d.wasm-module-v0.eval-x7k2p"

  /// A node with a program.
  ///
  /// - Parameters:
  ///   - inputs: What ports get from whom, as JSON.
  ///   - more: More members of the settings, with a comma before them.
  static func test(
    _ source: String?, name: String = testName, generation: Int = 1, inputs: [(from: String, port: String, configuration: String)] = [], edges: [Edge] = [], more: String = ""
  ) -> TinyNode {
    var node = TinyNode(name: name, generation: generation, component: "wasm_eval", edges: edges)
    if let source {
      let settings = #"{"source":{"language":"tinygo","content":\#(JSONText(string: source).text)}\#(more)}"#
      node.ports.append(PortConfiguration(port: "_settings", configuration: Array(settings.utf8)))
    }
    node.ports += inputs.map { PortConfiguration(from: $0.from, port: $0.port, configuration: Array($0.configuration.utf8)) }
    return node
  }
}

extension TinyNode.Edge {
  /// An edge from the port `response`.
  static func test(_ target: String, id: String = "e2", port: String = "response", timeout: Duration? = nil) -> Self {
    Self(id: id, port: port, target: target, timeout: timeout)
  }
}
