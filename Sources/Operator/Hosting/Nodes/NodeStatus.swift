import Evaluation
import Foundation

/// The status of a node as the platform shows it.
struct NodeStatus: Sendable {
  var module: ModuleIdentity
  var outcome: NodeOutcome
  /// The generation of the description that it is about.
  var generation: Int
  var time: Date

  /// What the status says in the place of a failure when there is none.
  static let fine = "OK"

  /// What stands for the component of a node whose component this module does not have: the custom resource requires it.
  /// Nothing in it is empty, because there are API servers that make an empty string of a merge patch null.
  private static let noComponent: JSONText = ["description": "Unknown component", "info": "This module has no component of that name."]

  /// The members of the status, as a merge patch takes them.
  ///
  /// - Parameter keepsPorts: Whether the component and the ports that are published already stay as they are.
  func json(keepsPorts: Bool = false) -> JSONText {
    var members: [(String, JSONText)] = [
      ("module", module.json), ("status", JSONText(string: outcome.failure ?? Self.fine)), ("error", outcome.failure == nil ? .null : true),
      ("observedGeneration", JSONText(generation)), ("lastUpdateTime", JSONText(string: time.formatted(.iso8601))),
    ]
    if !keepsPorts {
      members.append(("component", outcome.component?.json ?? Self.noComponent))
      members.append(("ports", JSONText(array: outcome.ports.sorted { Array($0.name.utf8).lexicographicallyPrecedes(Array($1.name.utf8)) }.map(\.nodeJSON))))
    }
    return JSONText(object: members)
  }
}

extension ModuleIdentity {
  /// The release of the platform's library for modules that this one follows is not told by it.
  static let sdkVersion = JSONText(string: "unknown")

  /// The module in a node's status.
  var json: JSONText { ["name": JSONText(string: name), "version": JSONText(string: version), "sdkVersion": Self.sdkVersion] }
}

extension ComponentDescription {
  fileprivate var json: JSONText {
    ["description": JSONText(string: description), "info": JSONText(string: info), "tags": JSONText(array: tags.map { JSONText(string: $0) })]
  }
}

extension ComponentPort {
  /// The port in a node's status.
  fileprivate var nodeJSON: JSONText {
    [
      "name": JSONText(string: name), "label": JSONText(string: label), "position": JSONText(position.rawValue), "source": JSONText(isSource), "schema": schema.base64,
      "configuration": CredentialMask.masked(configuration).base64,
    ]
  }

  /// The port in a module's status.
  fileprivate var moduleJSON: JSONText {
    var members: [(String, JSONText)] = [("name", JSONText(string: name)), ("label", JSONText(string: label)), ("source", JSONText(isSource))]
    if position != .top { members.append(("position", JSONText(position.rawValue))) }
    return JSONText(object: members + [("schema", schema.base64)])
  }
}

extension JSONText {
  /// The value's text as the API has binary data.
  fileprivate var base64: JSONText { JSONText(string: Data(bytes).base64EncodedString()) }
}

/// The status of the module as the platform shows it.
struct ModuleStatus: Sendable {
  var module: ModuleIdentity
  /// Where messages go; nobody connects to it.
  var address: String

  var json: JSONText {
    let component = WasmEval.description
    let listed: JSONText = [
      "name": JSONText(string: component.name), "description": JSONText(string: component.description), "info": JSONText(string: component.info),
      "tags": JSONText(array: component.tags.map { JSONText(string: $0) }), "ports": JSONText(array: Settings().ports.map(\.moduleJSON)),
    ]
    return [
      "addr": JSONText(string: address), "name": JSONText(string: module.name), "version": JSONText(string: module.version), "sdkVersion": ModuleIdentity.sdkVersion,
      "components": [listed],
    ]
  }
}
