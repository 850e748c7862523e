import Evaluation
import Foundation

/// A node as the platform describes it, as far as this process reads it (the custom resource `TinyNode`).
package struct TinyNode: Sendable, Hashable {
  /// What a port receives from one sender, or the node's own settings.
  struct PortConfiguration: Sendable, Hashable {
    /// The full name of the sender's port; empty for settings.
    var from = ""
    /// The port of this node.
    var port: String
    /// JSON with expressions in it; empty when nothing is configured.
    var configuration: [UInt8] = []
  }

  /// Where messages of a port go.
  struct Edge: Sendable, Hashable {
    /// It travels with the message.
    var id: String
    /// The port of this node that the messages leave.
    var port: String
    /// The full name of the port that they go to.
    var target: String
    /// How long its sender waits for an answer; nil for as long as the platform waits.
    var timeout: Duration?
  }

  var name: String
  /// Changes with every change of the description.
  var generation = 0
  /// The component that it is an instance of.
  var component: String
  var ports: [PortConfiguration] = []
  var edges: [Edge] = []
}

extension TinyNode {
  /// What is not as the custom resource has it, and where.
  package struct Malformation: Error, Hashable, CustomStringConvertible {
    var field: String
    var reason: String

    package var description: String { "\(field) \(reason)" }
  }

  /// A node as the API server has it.
  package init(_ object: JSONText) throws(Malformation) {
    let metadata = object.member("metadata") ?? .null
    guard let name = metadata.member("name")?.string, !name.isEmpty else { throw Malformation(field: "metadata.name", reason: "is missing") }
    let spec = object.member("spec") ?? .null
    self.init(name: name, generation: metadata.member("generation")?.integer ?? 0, component: spec.member("component")?.string ?? "")
    for (index, entry) in (spec.member("ports")?.elements() ?? []).enumerated() { ports.append(try PortConfiguration(entry, "spec.ports[\(index)]")) }
    for (index, entry) in (spec.member("edges")?.elements() ?? []).enumerated() { edges.append(try Edge(entry, "spec.edges[\(index)]")) }
  }
}

extension TinyNode.PortConfiguration {
  fileprivate init(_ entry: JSONText, _ place: String) throws(TinyNode.Malformation) {
    self.init(from: entry.member("from")?.string ?? "", port: try entry.required("port", place))
    guard let encoded = entry.member("configuration"), !encoded.isNull else { return }
    guard let text = encoded.string, let data = Data(base64Encoded: text) else { throw .init(field: "\(place).configuration", reason: "is not base64") }
    configuration = Array(data)
  }
}

extension TinyNode.Edge {
  fileprivate init(_ entry: JSONText, _ place: String) throws(TinyNode.Malformation) {
    self.init(id: entry.member("id")?.string ?? "", port: try entry.required("port", place), target: try entry.required("to", place))
    if let milliseconds = entry.member("retryPolicy")?.member("timeoutMs")?.integer, milliseconds > 0 { timeout = .milliseconds(milliseconds) }
  }
}

extension JSONText {
  fileprivate func required(_ field: String, _ place: String) throws(TinyNode.Malformation) -> String {
    guard let text = member(field)?.string else { throw .init(field: "\(place).\(field)", reason: "is no string") }
    return text
  }
}
