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
    /// What each file describes.
    fileprivate var files: [String: [Description]] = [:]
  }

  /// A node, and where it is described.
  struct Entry: Sendable, Hashable {
    var node: TinyNode
    var file: String
  }

  /// A node as a file describes it, with what it configures at others.
  fileprivate struct Description: Sendable, Hashable {
    var node: TinyNode
    var inputs: [Input] = []
  }

  /// What a node configures at another.
  fileprivate struct Input: Sendable, Hashable {
    var target: PortAddress
    var configuration: TinyNode.PortConfiguration
  }

  private static let largestFile = 16 << 20
  private static let mostFiles = 1000

  /// Reads all files. One that cannot be used is a problem and does not hide the others; what it described before still holds, for an editor may have written only half of it.
  func read(after old: Content = Content()) -> Content {
    var content = Content()
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".json") && !$0.hasPrefix(".") }.sorted()
    } catch {
      return Content(nodes: old.nodes, problems: [Problem(file: path, reason: "the directory cannot be read")], files: old.files)
    }
    for name in names.prefix(Self.mostFiles) {
      do throws(Problem) {
        content.files[name] = try nodes(in: name)
      } catch {
        content.problems.append(error)
        content.files[name] = old.files[name]
      }
    }
    if names.count > Self.mostFiles { content.problems.append(Problem(file: names[Self.mostFiles], reason: "only \(Self.mostFiles) files are read")) }
    // Of two files with a node of the same name the one counts that had it before.
    let (known, new) = (names.filter { old.files[$0] != nil }, names.filter { old.files[$0] == nil })
    for name in known + new { content.add(content.files[name] ?? [], name) }
    content.connect()
    return content
  }

  /// The name by which a node is known; a short one is completed.
  func fullName(_ name: String) -> String { NodeName(name) == nil ? "local.\(module).\(name)" : name }

  // MARK: Files

  private func nodes(in file: String) throws(Problem) -> [Description] {
    let text = try contents(of: file, file)
    let json: JSONText
    do throws(JSONError) {
      json = try JSONText(checking: text)
    } catch {
      throw Problem(file: file, reason: "\(error)")
    }
    let objects = json.member("items")?.elements() ?? (json.kind == .array ? json.elements() : [json])
    var nodes: [Description] = []
    for object in objects { nodes.append(try node(object, file)) }
    return nodes
  }

  private func node(_ object: JSONText, _ file: String) throws(Problem) -> Description {
    guard object.kind == .object else { throw Problem(file: file, reason: "a node is an object, not \(object.kind)") }
    if object.member("metadata") == nil { return try plainNode(object, file) }
    do throws(TinyNode.Malformation) {
      return Description(node: try TinyNode(object))
    } catch {
      throw Problem(file: file, reason: "\(error)")
    }
  }

  // MARK: The plain form

  private static let members: Set<String> = ["name", "component", "settings", "edges"]
  private static let edgeMembers: Set<String> = ["id", "port", "to", "timeoutMs", "configuration"]
  private static let settingsMembers: Set<String> = ["source", "inputData", "outputData", "enableErrorPort", "enableStatusPort", "limits", "enableWarmStart"]
  private static let sourceMembers: Set<String> = ["language", "content", "file"]
  private static let sourcePorts = [PortName.response, PortName.error, PortName.status]

  private func plainNode(_ object: JSONText, _ file: String) throws(Problem) -> Description {
    // Somebody writes these by hand: what is misspelt should not just have no effect.
    try refuseUnknown(object, Self.members, "", file)
    let name = fullName(try string(object, "name", "", file))
    var node = TinyNode(name: name, component: object.member("component")?.string ?? WasmEval.description.name)
    if let settings = object.member("settings") {
      node.ports.append(TinyNode.PortConfiguration(port: PortName.settings, configuration: Array(try completed(settings, file).bytes)))
    }
    var inputs: [Input] = []
    for (index, edge) in (object.member("edges")?.elements() ?? []).enumerated() {
      let place = "edges[\(index)]"
      guard edge.kind == .object else { throw Problem(file: file, reason: "\(place) is no object") }
      try refuseUnknown(edge, Self.edgeMembers, place + ".", file)
      let port = try string(edge, "port", place + ".", file)
      guard Self.sourcePorts.contains(port) else { throw Problem(file: file, reason: "\(place).port is \(port.quoted); messages leave \(Self.sourcePorts.joined(separator: ", "))") }
      var target = PortAddress(try string(edge, "to", place + ".", file))
      guard !target.node.isEmpty else { throw Problem(file: file, reason: "\(place).to is \(edge.member("to")?.text ?? ""); it has to be NODE:PORT, such as greet:request") }
      target.node = fullName(target.node)
      let milliseconds = edge.member("timeoutMs")?.integer.flatMap { $0 > 0 ? $0 : nil }
      node.edges.append(
        TinyNode.Edge(id: edge.member("id")?.string ?? "\(name)#\(index)", port: port, target: "\(target)", timeout: milliseconds.map { .milliseconds($0) }))
      if let configuration = edge.member("configuration") {
        let from = "\(PortAddress(node: name, port: port))"
        inputs.append(Input(target: target, configuration: TinyNode.PortConfiguration(from: from, port: target.port, configuration: Array(configuration.bytes))))
      }
    }
    return Description(node: node, inputs: inputs)
  }

  /// Settings whose source may be named as a file beside this one.
  private func completed(_ settings: JSONText, _ file: String) throws(Problem) -> JSONText {
    try refuseUnknown(settings, Self.settingsMembers, "settings.", file)
    if let source = settings.member("source") { try refuseUnknown(source, Self.sourceMembers, "settings.source.", file) }
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
  fileprivate mutating func add(_ described: [NodeDirectory.Description], _ file: String) {
    for description in described {
      if let other = nodes.first(where: { $0.node.name == description.node.name }) {
        problems.append(NodeDirectory.Problem(file: file, reason: "\(description.node.name) is described in \(other.file) already"))
      } else {
        nodes.append(NodeDirectory.Entry(node: description.node, file: file))
      }
    }
  }

  /// Gives nodes what others configure at them, and says which edges lead nowhere.
  fileprivate mutating func connect() {
    let places = Dictionary(uniqueKeysWithValues: nodes.indices.map { (nodes[$0].node.name, $0) })
    for entry in nodes {
      for edge in entry.node.edges {
        let target = PortAddress(edge.target).node
        if places[target] == nil { problems.append(NodeDirectory.Problem(file: entry.file, reason: "an edge of \(entry.node.name) leads to \(target), which is not there")) }
      }
      for input in files[entry.file]?.first(where: { $0.node.name == entry.node.name })?.inputs ?? [] {
        if let place = places[input.target.node] { nodes[place].node.ports.append(input.configuration) }
      }
    }
  }
}
