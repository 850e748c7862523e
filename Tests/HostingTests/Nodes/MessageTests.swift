import Evaluation
import Testing

@testable import Hosting

@Suite struct MessageTests {
  // MARK: Input

  private static let sender = "1a2b3c4d.http-module-v0.server-q1:request"

  @Test(arguments: [
    (#"{"context":"{{$.context}}","inputData":{"name":"{{$.body.name}}"}}"#, #"{"body":{"name":"Ada"},"context":{"rid":7000}}"#, #"{"context":{"rid":7000},"outputData":{"name":"Ada"}}"#),
    (#"{"inputData":"{{$.n}}","unknown":1}"#, #"{"n":-12345678901234567890}"#, #"{"context":null,"outputData":-12345678901234567890}"#),
    (#"{"INPUTDATA":[1]}"#, "{}", #"{"context":null,"outputData":[1]}"#),
    (#"{"inputData":"{{oops}}"}"#, "{}", #"{"context":null,"outputData":null}"#),
    ("[1]", "{}", "error: eval port edge settings config: it is no object but array"),
    ("{", "{}", "error: eval port edge settings config: at byte 1: "),
    (#"{"inputData":1}"#, "no JSON", "error: ajson parse requestData payload error: "),
    // Without a configuration the sender's data is thrown away.
    ("", #"{"body":1}"#, #"{"context":null,"outputData":"example"}"#),
    ("null", #"{"body":1}"#, #"{"context":null,"outputData":"example"}"#),
  ]) func `A port gets what the configuration for the sender makes of the message, or its default`(configuration: String, body: String, answer: String) async throws {
    let module = try TestModule(surroundings: .local)
    let inputs = [(from: "1.2.3:other", port: "request", configuration: "{}"), (Self.sender, "request", configuration), (Self.sender, "request", #"{"inputData":"second"}"#)]
    #expect(await module.nodes.update(.test("echo", inputs: inputs, more: #","inputData":"example""#)).failure == nil)
    let got = await module.deliver(body, from: Self.sender)
    #expect(answer.hasPrefix("error: ") ? got?.hasPrefix(answer) == true : got == answer, "\(got ?? "nothing")")
  }

  @Test func `A signal is taken as it is, and a message without a sender gets the default`() async throws {
    let module = try TestModule(surroundings: .local)
    _ = await module.nodes.update(.test("echo"))
    #expect(await module.deliver(#"{"context":1,"inputData":"{{$.x}}"}"#) == #"{"context":1,"outputData":"{{$.x}}"}"#)
    #expect(await module.deliver(#"{"context":1,"inputData":2}"#, from: "") == #"{"context":null,"outputData":null}"#)
    #expect(await module.deliver("nothing")?.hasPrefix("error: ajson parse requestData payload error: ") == true)
  }

  // MARK: Refusals

  @Test(arguments: [
    ("a.wasm-module-v0.x:request", "instance a.wasm-module-v0.x not found after retry"), ("nonsense", "instance  not found after retry"),
    ("\(TinyNode.testName):_control", "port _control not ready on node \(TinyNode.testName)"), ("\(TinyNode.testName):error", "port error not ready on node \(TinyNode.testName)"),
    ("\(TinyNode.testName):response", "unknown port: response"),
  ]) func `A message to what is not there waits, and is then refused`(target: String, error: String) async throws {
    let module = try TestModule(waitLimit: .milliseconds(50))
    _ = await module.nodes.update(.test("echo"))
    await #expect(throws: MessageError(error)) { try await module.nodes.deliver(Message(target: target, source: Message.signal, body: Array("{}".utf8)[...])) }
  }

  @Test func `A message waits for its node, and for the port that settings make`() async throws {
    let module = try TestModule(surroundings: .local, waitLimit: .seconds(60))
    async let early = module.deliver(#"{"inputData":1}"#)
    async let toError = module.deliver("{}", to: "error")
    try await Task.sleep(for: .milliseconds(30))
    _ = await module.nodes.update(.test("echo"))
    let answer = await early ?? ""
    #expect(answer == #"{"context":null,"outputData":1}"# || answer.hasPrefix("error: still compiling") || answer.hasPrefix("error: no compiled module"))
    _ = await module.nodes.update(.test("echo", more: #","enableErrorPort":true"#))
    #expect(await toError == "error: unknown port: error")
  }

  @Test func `A node that goes while a message waits for its port is no longer there`() async throws {
    let module = try TestModule(waitLimit: .seconds(60))
    _ = await module.nodes.update(.test("echo"))
    async let waiting = module.deliver("{}", to: "error")
    try await Task.sleep(for: .milliseconds(30))
    await module.nodes.remove(TinyNode.testName)
    #expect(await waiting == "error: instance \(TinyNode.testName) no longer exists")
  }

  @Test(arguments: [
    ("", "rpc: msg.To is empty (need component name)"), ("wasm_eval", "rpc: component \"wasm_eval\" does not opt into AgentTool"), ("x", "rpc: component \"x\" not registered on this module"),
  ]) func `No component is called as a whole`(target: String, error: String) async throws {
    let module = try TestModule()
    await #expect(throws: MessageError(error)) { try await module.nodes.deliver(Message(target: target, source: "", mode: .remoteProcedureCall, body: [])) }
  }

  @Test func `A flow that turns in a circle ends`() async throws {
    let module = try TestModule()
    let circle = [(from: "\(TinyNode.testName):response", port: "request", configuration: #"{"inputData":"{{$.outputData}}"}"#)]
    _ = await module.nodes.update(.test("echo", inputs: circle, edges: [.test("\(TinyNode.testName):request")]))
    #expect(await module.deliver(#"{"inputData":"x"}"#) == "error: max message depth 256 exceeded (possible cycle in flow graph)")
  }

  @Test func `A reconcile from outside is answered at once with nothing`() async throws {
    let module = try TestModule()
    #expect(await module.deliver("", to: "_reconcile", of: "no.such.node") == nil)
  }

  // MARK: Emission

  @Test(
    arguments: [
      // The value wins over failures and empty answers; without one the failure, without that nothing.
      (["value", "", "fail"], "value"), (["", "fail"], "error: refused"), (["", ""], nil), (["fail"], "error: refused"), ([], nil), (["value"], "value"),
    ] as [([String], String?)]) func `The answer is the first value of all edges, or the first failure`(answers: [String], result: String?) async throws
  {
    let module = try TestModule { message in
      switch message.target.split(separator: ":").last?.split(separator: "-").first {
      case "value": Array("value".utf8)
      case "fail": throw MessageError("refused")
      default: nil
      }
    }
    let edges = answers.enumerated().map { TinyNode.Edge.test("1.other-module.x:\($1)-\($0)", id: "e\($0)") }
    _ = await module.nodes.update(.test("echo", edges: edges))
    #expect(await module.deliver(#"{"context":{"rid":7},"inputData":"<&>"}"#, depth: 4) == result)
    #expect(module.bus.messages.count == answers.count)
    for message in module.bus.messages {
      #expect(message.source == "\(TinyNode.testName):response")
      #expect(message.depth == 5)
      #expect(String(decoding: message.body, as: UTF8.self) == #"{"context":{"rid":7},"outputData":"<&>"}"#)
    }
  }

  @Test func `Edges to the same port are sent along once, as the first`() async throws {
    let module = try TestModule()
    _ = await module.nodes.update(.test("echo", edges: [.test("1.m.x:p", id: "first"), .test("1.m.x:p", id: "second"), .test("1.m.x:p", id: "other", port: "error")]))
    _ = await module.deliver("{}")
    #expect(module.bus.messages.map(\.edgeID) == ["first"])
  }

  @Test func `A hop within the module is handled here, and its answer goes back through the chain`() async throws {
    let module = try TestModule { _ in Array("ok".utf8) }
    let second = "1a2b3c4d.wasm-module-v0.eval-second"
    _ = await module.nodes.update(.test("echo", edges: [.test("\(second):request", id: "inner")]))
    let input = (from: "\(TinyNode.testName):response", port: "request", configuration: #"{"context":"{{$.context}}","inputData":"{{$.outputData}}"}"#)
    _ = await module.nodes.update(.test("echo", name: second, inputs: [input], edges: [.test("1a2b3c4d.http-module-v0.server-q1:response", id: "outer")]))
    #expect(await module.deliver(#"{"context":7,"inputData":"x"}"#, depth: 1) == "ok")
    #expect(module.bus.summary == [#"1a2b3c4d.http-module-v0.server-q1:response < \#(second):response @3: {"context":7,"outputData":"x"}"#])
  }

  @Test func `What fails behind another node fails the hop, and does not go to the error port of the node before`() async throws {
    let module = try TestModule()
    let second = "1a2b3c4d.wasm-module-v0.eval-second"
    _ = await module.nodes.update(.test("echo", edges: [.test("\(second):request")], more: #","enableErrorPort":true"#))
    _ = await module.nodes.update(.test("fail x", name: second))
    #expect(await module.deliver("{}")?.hasPrefix("error: last compile failed: ") == true)
    #expect(module.bus.messages.isEmpty)
  }

  @Test func `A failure goes to the error port when there is one, else to who asked`() async throws {
    let module = try TestModule { _ in Array("noted".utf8) }
    _ = await module.nodes.update(.test("echo"))
    #expect(await module.deliver(#"{"inputData":2}"#) == "error: wasm exited: exit code 3")
    _ = await module.nodes.update(.test("echo", edges: [.test("1.m.x:log", port: "error")], more: #","enableErrorPort":true"#))
    #expect(await module.deliver(#"{"context":5,"inputData":2}"#) == "noted")
    #expect(module.bus.summary == [#"1.m.x:log < \#(TinyNode.testName):error @1: {"context":5,"error":"wasm exited: exit code 3"}"#])
  }

  @Test(arguments: ["1.m:p", "p", "a:b:c"]) func `A target that is no node fails the hop`(target: String) async throws {
    let module = try TestModule()
    _ = await module.nodes.update(.test("echo", edges: [.test(target)]))
    #expect(await module.deliver("{}")?.hasPrefix("error: parse destination error: ") == true)
  }

  @Test func `An edge's timeout ends the wait, also within the module`() async throws {
    let module = try TestModule()
    let second = "1a2b3c4d.wasm-module-v0.eval-second"
    _ = await module.nodes.update(.test("echo", edges: [.test("\(second):request", timeout: .milliseconds(50))]))
    let endless = (from: "\(TinyNode.testName):response", port: "request", configuration: #"{"inputData":3}"#)
    _ = await module.nodes.update(.test("echo", name: second, inputs: [endless]))
    #expect(await module.deliver("{}") == "error: no answer from \(second):request within 50 ms")
  }

  @Test func `What is on its way along an edge is stopped when the edge is taken away`() async throws {
    let module = try TestModule { _ in
      try await Task.sleep(for: .seconds(300))
      return nil
    }
    _ = await module.nodes.update(.test("echo", edges: [.test("1.m.x:p", id: "slow")]))
    async let answer = module.deliver("{}")
    while module.bus.messages.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
    _ = await module.nodes.update(.test("echo", generation: 2, edges: [.test("1.m.x:p", id: "other")]))
    #expect(await answer == "error: the request was cancelled")
  }

  @Test func `Removing a node stops what runs for it`() async throws {
    let module = try TestModule()
    _ = await module.nodes.update(.test("echo"))
    let request = Task { await module.deliver(#"{"inputData":3}"#) }
    try await Task.sleep(for: .milliseconds(100))
    await module.nodes.remove(TinyNode.testName)
    #expect(await request.value?.hasPrefix("error: ") == true)
  }
}
