import Evaluation
import Foundation
import Testing

@testable import Hosting

/// What descriptions of nodes lead to.
@Suite struct DescriptionTests {
  @Test func `The program's text is taken literally, other settings are evaluated`() async throws {
    let module = try TestModule()
    let outcome = await module.nodes.update(.test(#"echo {{1}} {{"a"}}"#, more: #","inputData":"{{1 + 2}}""#))
    #expect(outcome.failure == nil)
    let settings = try #require(await module.nodes.instance(TinyNode.testName)?.component.settings)
    #expect(settings.source.content == #"echo {{1}} {{"a"}}"#)
    #expect(settings.inputData.text == "3")
  }

  @Test func `A compile error stays until the settings change, and compiles nothing again`() async throws {
    let module = try TestModule()
    let failing = TinyNode.test("fail undefined")
    for _ in 0..<3 {
      let failure = await module.nodes.update(failing).failure
      #expect(failure == "compile tinygo: main.go:3:8: undefined")
    }
    #expect(module.compiles == 1)
    #expect(await module.nodes.update(.test("echo", generation: 2)).failure == nil)
    #expect(await module.nodes.update(.test("echo", generation: 3)).failure == nil)
    #expect(module.compiles == 2)
  }

  @Test func `Settings of the wrong type are a failure that names the field, and change nothing`() async throws {
    let module = try TestModule(surroundings: .local)
    _ = await module.nodes.update(.test("echo"))
    let outcome = await module.nodes.update(.test("echo", more: #","limits":{"timeoutMs":"x"}"#))
    #expect(outcome.failure == "map decode from config map to port input type: settings: limits.timeoutMs is a string, it has to be a number")
    #expect(await module.deliver(#"{"inputData":[1]}"#) == #"{"context":null,"outputData":[1]}"#)
  }

  @Test func `A node whose entry of settings goes keeps its settings`() async throws {
    let module = try TestModule(surroundings: .local)
    _ = await module.nodes.update(.test("echo"))
    #expect(await module.nodes.update(.test(nil, generation: 2)).failure == nil)
    #expect(await module.deliver(#"{"inputData":[1]}"#) == #"{"context":null,"outputData":[1]}"#)
    let fresh = try TestModule()
    #expect(await fresh.nodes.update(.test(nil)).failure == nil)
  }

  @Test func `New settings that fail leave the edges as they were until the settings are looked at again`() async throws {
    let module = try TestModule { message in Array(message.target.utf8) }
    _ = await module.nodes.update(.test("echo", edges: [.test("1.m.x:old", port: "error")], more: #","enableErrorPort":true"#))
    let failing = TinyNode.test("fail", generation: 2, edges: [.test("1.m.x:new", port: "error")], more: #","enableErrorPort":true"#)
    _ = await module.nodes.update(failing)
    #expect(await module.deliver("{}") == "1.m.x:old")
    _ = await module.nodes.update(failing)
    #expect(await module.deliver("{}") == "1.m.x:new")
  }

  @Test func `A first description that fails has its edges at once`() async throws {
    let module = try TestModule { message in Array(message.target.utf8) }
    _ = await module.nodes.update(.test("fail", edges: [.test("1.m.x:new", port: "error")], more: #","enableErrorPort":true"#))
    #expect(await module.deliver("{}") == "1.m.x:new")
  }

  @Test func `A newer description ends the compile of an older one, and both end with what the newer leads to`() async throws {
    let module = try TestModule(surroundings: .local)
    async let older = module.nodes.update(.test("sleep 100"))
    while module.compiles == 0 { try await Task.sleep(for: .milliseconds(5)) }
    #expect(await module.deliver("{}")?.hasPrefix("error: still compiling (") == true)
    let newer = await module.nodes.update(.test("echo", generation: 2))
    #expect(newer.failure == nil)
    #expect(await older.failure == nil)
    #expect(await module.deliver(#"{"inputData":[1]}"#) == #"{"context":null,"outputData":[1]}"#)
  }

  @Test func `A slow compile delays no other node`() async throws {
    let module = try TestModule(surroundings: .local)
    let slow = Task { await module.nodes.update(.test("sleep 100", name: "a.wasm-module-v0.slow")) }
    while module.compiles == 0 { try await Task.sleep(for: .milliseconds(5)) }
    #expect(await module.nodes.update(.test(nil, name: "a.wasm-module-v0.other")).failure == nil)
    await module.nodes.remove("a.wasm-module-v0.slow")
    #expect(await slow.value.failure?.isEmpty == false)
  }

  @Test func `A component that this module does not have is a failure`() async throws {
    var node = TinyNode.test(nil)
    node.component = "js_eval"
    let module = try TestModule()
    #expect(await module.nodes.update(node).failure == "component js_eval is not registered")
    #expect(module.nodes.instance(TinyNode.testName) == nil)
  }

  @Test func `A system message with settings applies them as they are, until the description's are looked at again`() async throws {
    let module = try TestModule(surroundings: .local)
    _ = await module.nodes.update(.test("echo", more: #","inputData":1"#))
    #expect(await module.deliver(#"{"source":{"content":"echo"},"inputData":"{{1}}"}"#, to: "_settings") == nil)
    #expect(await module.nodes.instance(TinyNode.testName)?.component.settings.inputData.text == #""{{1}}""#)
    _ = await module.nodes.update(.test("echo", more: #","inputData":1"#))
    #expect(await module.nodes.instance(TinyNode.testName)?.component.settings.inputData.text == "1")
  }

  // MARK: The API's form

  @Test func `A node is read as the API server has it`() throws {
    let object = """
      {"apiVersion":"operator.tinysystems.io/v1alpha1","kind":"TinyNode","metadata":{"name":"a.b.c","generation":3},"spec":{"module":"m","component":"wasm_eval",
      "ports":[{"port":"_settings","configuration":"e30="},{"from":"x.y.z:out","port":"request","configuration":null}],
      "edges":[{"id":"e1","port":"response","to":"x.y.z:in","flowID":"f","retryPolicy":{"maxAttempts":3,"timeoutMs":1500}},{"id":"e2","port":"response","to":"x.y.z:in","flowID":"f"}]}}
      """
    let node = try TinyNode(JSONText(checking: Array(object.utf8)))
    let edges = [TinyNode.Edge.test("x.y.z:in", id: "e1", timeout: .milliseconds(1500)), .test("x.y.z:in", id: "e2")]
    let ports = [TinyNode.PortConfiguration(port: "_settings", configuration: Array("{}".utf8)), .init(from: "x.y.z:out", port: "request")]
    #expect(node == TinyNode(name: "a.b.c", generation: 3, component: "wasm_eval", ports: ports, edges: edges))
  }

  @Test(arguments: [
    (#"{"metadata":{}}"#, "metadata.name is missing"), (#"{"metadata":{"name":"a"},"spec":{"ports":[{}]}}"#, "spec.ports[0].port is no string"),
    (#"{"metadata":{"name":"a"},"spec":{"ports":[{"port":"p","configuration":"*"}]}}"#, "spec.ports[0].configuration is not base64"),
    (#"{"metadata":{"name":"a"},"spec":{"edges":[{"port":"p"}]}}"#, "spec.edges[0].to is no string"),
  ]) func `What is not as it has to be is named`(object: String, error: String) throws {
    let object = try JSONText(checking: Array(object.utf8))
    #expect { try TinyNode(object) } throws: { "\($0)" == error }
  }
}
