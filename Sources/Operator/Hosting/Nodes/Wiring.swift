import Evaluation

/// What a node's description says of its messages, prepared for looking up.
struct Wiring: Sendable {
  /// A configuration as it is used: an object, or why it is none.
  typealias Configuration = Result<JSONText, MessageError>

  /// The configuration of the settings; nil when the node keeps those that it has.
  let settings: Configuration?
  /// The configurations of the ports, by sender; without one a port gets its default.
  private let inputs: [Input: Configuration]
  /// The edges of each port, each target once.
  private let edges: [String: [TinyNode.Edge]]
  /// The ids of all edges.
  let edgeIDs: Set<String>

  private struct Input: Hashable {
    var from: String
    var port: String
  }

  /// That of a node without a description: nothing is configured, and nothing goes anywhere.
  init() { (settings, inputs, edges, edgeIDs) = (nil, [:], [:], []) }

  init(_ node: TinyNode) {
    var inputs: [Input: Configuration?] = [:]
    for entry in node.ports {
      let input = Input(from: entry.from, port: entry.port)
      // The first entry counts, also when there is nothing in it.
      if inputs[input] == nil { inputs[input] = .some(Self.configuration(entry.configuration)) }
    }
    var edges: [String: [TinyNode.Edge]] = [:]
    for edge in node.edges where edges[edge.port]?.contains(where: { $0.target == edge.target }) != true { edges[edge.port, default: []].append(edge) }
    settings = inputs.removeValue(forKey: Input(from: "", port: PortName.settings)) ?? nil
    (self.inputs, self.edges, edgeIDs) = (inputs.compactMapValues { $0 }, edges, Set(node.edges.map(\.id)))
  }

  /// The configuration of a port for a sender.
  func input(from: String, port: String) -> Configuration? { inputs[Input(from: from, port: port)] }

  /// Where the messages of a port go.
  func edges(from port: String) -> [TinyNode.Edge] { edges[port] ?? [] }

  private static func configuration(_ bytes: [UInt8]) -> Configuration? {
    if bytes.isEmpty { return nil }
    do {
      let json = try JSONText(checking: bytes)
      if json.isNull { return nil }
      guard json.kind == .object else { return .failure(MessageError("eval port edge settings config: it is no object but \(json.kind)")) }
      return .success(json)
    } catch {
      return .failure(MessageError("eval port edge settings config: \(error)"))
    }
  }
}
