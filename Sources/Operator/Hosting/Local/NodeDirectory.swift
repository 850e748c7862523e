import Evaluation
import Foundation
import WasmCore

/// Reads nodes from a directory of JSON files: as the API server prints them, or in a plain form.
///
/// ```json
/// {
///   "name": "greet",
///   "settings": {"source": {"language": "swift", "file": "greet.swift"}},
///   "edges": [{"port": "response", "to": "shout:request", "configuration": {"context": "{{$.context}}", "inputData": "{{$.outputData}}"}}]
/// }
/// ```
struct NodeDirectory: Sendable {
  let path: String
  /// The name of the module that short names of nodes belong to.
  let module: String

  /// What cannot be used, and why.
  struct Problem: Error, Hashable, CustomStringConvertible {
    /// The file's name in the directory.
    var file: String
    var reason: String

    var description: String { "\(file): \(reason)" }
  }

  /// What a directory has at a moment.
  struct Content: Sendable, Hashable {
    var nodes: [Entry] = []
    var problems: [Problem] = []
  }

  /// A node, and where it is described.
  struct Entry: Sendable, Hashable {
    var node: TinyNode
    var file: String
  }

  private static let largestFile = 16 << 20
  private static let mostFiles = 1000

  /// Reads all files. One that cannot be used is a problem, and does not hide the others.
  func read() -> Content {
    var content = Content()
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.sorted()
    } catch {
      return Content(problems: [Problem(file: path, reason: "the directory cannot be read")])
    }
    var inputs: [(target: PortAddress, configuration: TinyNode.PortConfiguration)] = []
    for name in names.prefix(Self.mostFiles) {
      do throws(Problem) {
        for described in try nodes(in: name) { try content.add(Entry(node: described.node, file: name), &inputs, described.inputs) }
      } catch {
        content.problems.append(error)
      }
    }
    if names.count > Self.mostFiles { content.problems.append(Problem(file: names[Self.mostFiles], reason: "only \(Self.mostFiles) files are read")) }
    for (target, configuration) in inputs {
      for index in content.nodes.indices where content.nodes[index].node.name == target.node { content.nodes[index].node.ports.append(configuration) }
    }
    return content
  }

  /// The name by which a node is known; a short one is completed.
  func fullName(_ name: String) -> String { NodeName(name) == nil ? "local.\(module).\(name)" : name }

  // MARK: Files

  /// A node and what it configures at others.
  private typealias Described = (node: TinyNode, inputs: [(target: PortAddress, configuration: TinyNode.PortConfiguration)])

  private func nodes(in file: String) throws(Problem) -> [Described] {
    let text = try contents(of: file, file)
    let json: JSONText
    do throws(JSONError) {
      json = try JSONText(checking: text)
    } catch {
      throw Problem(file: file, reason: "\(error)")
    }
    let objects = json.member("items")?.elements() ?? (json.kind == .array ? json.elements() : [json])
    var nodes: [Described] = []
    for object in objects { nodes.append(try node(object, file)) }
    return nodes
  }

  private func node(_ object: JSONText, _ file: String) throws(Problem) -> Described {
    guard object.kind == .object else { throw Problem(file: file, reason: "a node is an object, not \(object.kind)") }
    if object.member("metadata") == nil { return try plainNode(object, file) }
    do throws(TinyNode.Malformation) {
      return (try TinyNode(object), [])
    } catch {
      throw Problem(file: file, reason: "\(error)")
    }
  }

  // MARK: The plain form

  private static let members: Set<String> = ["name", "component", "settings", "edges"]
  private static let edgeMembers: Set<String> = ["id", "port", "to", "timeoutMs", "configuration"]

  private func plainNode(_ object: JSONText, _ file: String) throws(Problem) -> Described {
    // Somebody writes these by hand: what is misspelt should not just have no effect.
    try refuseUnknown(object, Self.members, "", file)
    let name = fullName(try string(object, "name", "", file))
    var node = TinyNode(name: name, component: object.member("component")?.string ?? WasmEval.description.name)
    if let settings = object.member("settings") {
      node.ports.append(TinyNode.PortConfiguration(port: PortName.settings, configuration: Array(try completed(settings, file).bytes)))
    }
    var inputs: [(target: PortAddress, configuration: TinyNode.PortConfiguration)] = []
    for (index, edge) in (object.member("edges")?.elements() ?? []).enumerated() {
      let place = "edges[\(index)]"
      guard edge.kind == .object else { throw Problem(file: file, reason: "\(place) is no object") }
      try refuseUnknown(edge, Self.edgeMembers, place + ".", file)
      let port = try string(edge, "port", place + ".", file)
      var target = PortAddress(try string(edge, "to", place + ".", file))
      guard !target.node.isEmpty else { throw Problem(file: file, reason: "\(place).to names no port of a node: NODE:PORT") }
      target.node = fullName(target.node)
      let milliseconds = edge.member("timeoutMs")?.integer.flatMap { $0 > 0 ? $0 : nil }
      node.edges.append(
        TinyNode.Edge(id: edge.member("id")?.string ?? "\(name)#\(index)", port: port, target: "\(target)", timeout: milliseconds.map { .milliseconds($0) }))
      if let configuration = edge.member("configuration") {
        let from = "\(PortAddress(node: name, port: port))"
        inputs.append((target, TinyNode.PortConfiguration(from: from, port: target.port, configuration: Array(configuration.bytes))))
      }
    }
    return (node, inputs)
  }

  /// Settings whose source may be named as a file beside this one.
  private func completed(_ settings: JSONText, _ file: String) throws(Problem) -> JSONText {
    guard let source = settings.member("source"), let name = source.member("file") else { return settings }
    guard let name = name.string, !name.isEmpty, !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
      throw Problem(file: file, reason: "settings.source.file is no name of a file beside this one")
    }
    if source.member("content") != nil { throw Problem(file: file, reason: "settings.source has both file and content") }
    let text = try contents(of: name, file)
    guard let content = String(validating: text, as: UTF8.self) else { throw Problem(file: file, reason: "\(name.printable) is not UTF-8") }
    var members = source.members().filter { $0.name.lowercased() != "file" }.map { ($0.name, $0.value) }
    members.append(("content", JSONText(string: content)))
    let complete = JSONText(object: members)
    return JSONText(object: settings.members().map { ($0.name, $0.name.lowercased() == "source" ? complete : $0.value) })
  }

  // MARK: Reading

  private func contents(of name: String, _ file: String) throws(Problem) -> [UInt8] {
    let place = "\(path)/\(name)"
    let attributes = try? FileManager.default.attributesOfItem(atPath: URL(filePath: place).resolvingSymlinksInPath().path)
    guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular, let size = attributes[.size] as? Int else {
      throw Problem(file: file, reason: name == file ? "is no file that can be read" : "\(name.printable) is no file that can be read")
    }
    guard size <= Self.largestFile else { throw Problem(file: file, reason: "\(name.printable) has \(size) bytes, at most \(Self.largestFile) are read") }
    guard let data = FileManager.default.contents(atPath: place) else { throw Problem(file: file, reason: "\(name.printable) cannot be read") }
    return Array(data)
  }

  private func string(_ object: JSONText, _ field: String, _ prefix: String, _ file: String) throws(Problem) -> String {
    guard let text = object.member(field)?.string, !text.isEmpty else { throw Problem(file: file, reason: "\(prefix)\(field) is missing, it has to be a string") }
    return text
  }

  private func refuseUnknown(_ object: JSONText, _ known: Set<String>, _ prefix: String, _ file: String) throws(Problem) {
    for (name, _) in object.members() where !known.contains(where: { JSONText.isName(name, of: $0) }) {
      throw Problem(file: file, reason: "\(prefix)\(name.printable) is not known here; there are \(known.sorted().joined(separator: ", "))")
    }
  }
}

extension NodeDirectory.Content {
  fileprivate mutating func add(
    _ entry: NodeDirectory.Entry, _ inputs: inout [(target: PortAddress, configuration: TinyNode.PortConfiguration)],
    _ new: [(target: PortAddress, configuration: TinyNode.PortConfiguration)]
  ) throws(NodeDirectory.Problem) {
    if let other = nodes.first(where: { $0.node.name == entry.node.name }) {
      throw NodeDirectory.Problem(file: entry.file, reason: "\(entry.node.name) is described in \(other.file) already")
    }
    nodes.append(entry)
    inputs += new
  }
}
