import Evaluation
import Foundation
import TestSupport
import Testing

@testable import Hosting

@Suite struct NodeDirectoryTests {
  private static func read(_ files: [String: String]) throws -> NodeDirectory.Content {
    let directory = try TemporaryDirectory()
    for (name, content) in files { try directory.write(Array(content.utf8), to: name) }
    return NodeDirectory(path: directory.path, module: "wasm-module").read()
  }

  @Test func `A plain node has a name, settings whose source may be a file, and edges that say what arrives`() throws {
    let content = try Self.read([
      "greet.json": """
      {"name": "greet", "settings": {"source": {"language": "go", "file": "greet.go"}, "inputData": {"name": "Ada"}},
       "edges": [{"port": "response", "to": "shout:request", "timeoutMs": 500, "configuration": {"inputData": "{{$.outputData}}"}}]}
      """,
      "greet.go": "package main\n", "shout.json": #"{"name": "shout"}"#, "notes.txt": "no node", ".hidden.json": "{",
    ])
    #expect(content.problems.isEmpty)
    let (greet, shout) = (content.nodes[0].node, content.nodes[1].node)
    #expect(greet.name == "local.wasm-module.greet")
    #expect(greet.component == "wasm_eval")
    #expect(String(decoding: greet.ports[0].configuration, as: UTF8.self) == #"{"source":{"language":"go","content":"package main\n"},"inputData":{"name": "Ada"}}"#)
    #expect(greet.edges == [TinyNode.Edge(id: "local.wasm-module.greet#0", port: "response", target: "local.wasm-module.shout:request", timeout: .milliseconds(500))])
    let input = TinyNode.PortConfiguration(from: "local.wasm-module.greet:response", port: "request", configuration: Array(#"{"inputData": "{{$.outputData}}"}"#.utf8))
    #expect(shout.ports == [input])
  }

  @Test func `Nodes are also read as kubectl prints them, one or a list`() throws {
    func node(_ name: String) -> String { #"{"apiVersion":"operator.tinysystems.io/v1alpha1","kind":"TinyNode","metadata":{"name":"\#(name)","generation":4},"spec":{"component":"wasm_eval"}}"# }
    let content = try Self.read(["one.json": node("a.m.x"), "list.json": #"{"kind":"List","items":[\#(node("b.m.x")),\#(node("c.m.x"))]}"#])
    #expect(content.nodes.map(\.node.name).sorted() == ["a.m.x", "b.m.x", "c.m.x"])
    #expect(content.nodes.allSatisfy { $0.node.generation == 4 })
  }

  @Test(arguments: [
    ("{", "at byte 1: "), ("7", "a node is an object, not number"), ("{}", "name is missing, it has to be a string"), (#"{"name":"x","sourc":1}"#, "sourc is not known here; there are "),
    (#"{"name":"x","settings":{"source":{"file":"no.go"}}}"#, "no.go is no file that can be read"),
    (#"{"name":"x","settings":{"source":{"file":"../x.go"}}}"#, "settings.source.file is no name of a file beside this one"),
    (#"{"name":"x","settings":{"source":{"file":"/etc/hostname"}}}"#, "settings.source.file is no name of a file beside this one"),
    (#"{"name":"x","settings":{"source":{"file":"x.go","content":"y"}}}"#, "settings.source has both file and content"),
    (#"{"name":"x","edges":[{"port":"response"}]}"#, "edges[0].to is missing"), (#"{"name":"x","edges":[{"port":"response","to":"request"}]}"#, #"edges[0].to is "request"; it has to be NODE:PORT"#),
    (#"{"name":"x","edges":[{"port":"reponse","to":"good:request"}]}"#, #"edges[0].port is "reponse"; messages leave response, error, status"#),
    (#"{"name":"x","settings":{"sourc":1}}"#, "settings.sourc is not known here"), (#"{"name":"x","settings":{"source":{"contents":""}}}"#, "settings.source.contents is not known here"),
    (#"{"metadata":{"name":"x"},"spec":{"ports":[{}]}}"#, "spec.ports[0].port is no string"), (#"{"name":"good"}"#, "local.wasm-module.good is described in good.json already"),
  ]) func `A file that cannot be used is named with the reason, and hides no other`(text: String, reason: String) throws {
    let content = try Self.read(["good.json": #"{"name":"good"}"#, "x.json": text])
    #expect(content.nodes.map(\.node.name) == ["local.wasm-module.good"])
    #expect(content.problems.map(\.file) == ["x.json"])
    #expect(content.problems.first?.reason.hasPrefix(reason) == true, "\(content.problems)")
  }

  @Test func `What a file described holds while it cannot be used, also at other nodes`() throws {
    let directory = try TemporaryDirectory()
    try directory.write(Array(#"{"name":"a","edges":[{"port":"response","to":"b:request","configuration":{"inputData":1}}]}"#.utf8), to: "a.json")
    try directory.write(Array(#"{"name":"b"}"#.utf8), to: "b.json")
    let source = NodeDirectory(path: directory.path, module: "m")
    let before = source.read()
    try directory.write(Array("{".utf8), to: "a.json")
    let after = source.read(after: before)
    #expect(after.nodes == before.nodes)
    #expect(after.nodes[1].node.ports.count == 1)
    #expect(after.problems.map(\.file) == ["a.json"])
    // Another file with the same name does not take the node over.
    try directory.write(Array(#"{"name":"b","settings":{}}"#.utf8), to: "0.json")
    let last = source.read(after: after)
    #expect(last.nodes == before.nodes)
    #expect(last.problems.map(\.reason).contains("local.m.b is described in b.json already"))
  }

  @Test func `An edge to a node that is not there is a problem`() throws {
    let content = try Self.read(["a.json": #"{"name":"a","edges":[{"port":"response","to":"b:request"}]}"#])
    #expect(content.problems == [NodeDirectory.Problem(file: "a.json", reason: "an edge of local.wasm-module.a leads to local.wasm-module.b, which is not there")])
    #expect(content.nodes.count == 1)
  }

  @Test func `A directory that is not there is a problem`() {
    #expect(NodeDirectory(path: "/there/is/no/such", module: "m").read().problems.map(\.reason) == ["the directory cannot be read"])
  }
}
