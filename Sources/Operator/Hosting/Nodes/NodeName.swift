import Evaluation

/// The name of a node: `<flow>.<module>.<component>`, of which the last part may have further dots.
struct NodeName: Sendable, Hashable {
  /// The whole name.
  let text: String
  /// The part that says which module serves it.
  let module: Substring

  /// The parts of a name; nil when there are fewer than three.
  init?(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    (self.text, module) = (text, parts[1])
  }
}

/// The full name of a port: `<node>:<port>`.
struct PortAddress: Sendable, Hashable {
  /// The node's name; empty when only a port is named.
  var node: String
  /// The port's name.
  var port: String

  init(node: String, port: String) { (self.node, self.port) = (node, port) }

  /// The parts of a full name. With more than one colon it names nothing.
  init(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: self.init(node: "", port: text)
    case 2: self.init(node: String(parts[0]), port: String(parts[1]))
    default: self.init(node: "", port: "")
    }
  }
}

extension PortAddress: CustomStringConvertible {
  var description: String { "\(node):\(port)" }
}
