import Evaluation
import Foundation
import Testing

@testable import Hosting

@Suite struct StatusTests {
  private static func status(_ failure: String? = nil, component: ComponentDescription? = WasmEval.description, settings: Settings = Settings()) -> NodeStatus {
    NodeStatus(module: .test, outcome: NodeOutcome(failure: failure, component: component, ports: component == nil ? [] : settings.ports), generation: 3, time: Date(timeIntervalSince1970: 1_767_323_045))
  }

  private static func decoded(_ text: JSONText?) -> String? { text?.string.flatMap { Data(base64Encoded: $0) }.map { String(decoding: $0, as: UTF8.self) } }

  @Test func `A status has everything that the custom resource requires, with the ports in the order of their names`() throws {
    let json = Self.status(settings: Settings(enableErrorPort: true, enableStatusPort: true)).json()
    #expect(json.members().map(\.name) == ["module", "status", "error", "observedGeneration", "lastUpdateTime", "component", "ports"])
    #expect(json.member("module")?.text == #"{"name":"wasm-module-v0","version":"1.2.3","sdkVersion":"unknown"}"#)
    #expect(json.member("status")?.text == #""OK""#)
    #expect(json.member("error")?.text == "null")
    #expect(json.member("observedGeneration")?.text == "3")
    #expect(json.member("lastUpdateTime")?.text == #""2026-01-02T03:04:05Z""#)
    #expect(json.member("component")?.members().map(\.name) == ["description", "info", "tags"])
    let ports = try #require(json.member("ports")).elements()
    #expect(ports.map { $0.member("name")?.string } == ["_settings", "error", "request", "response", "status"])
    #expect(ports.map { $0.member("label")?.string } == ["Settings", "Error", "Request", "Response", "Status"])
    #expect(ports.map { $0.member("position")?.integer } == [0, 2, 3, 1, 2])
    #expect(ports.map { $0.member("source")?.bool } == [false, true, false, true, true])
    #expect(ports.map { Self.decoded($0.member("configuration")) }.dropFirst() == [#"{"context":null,"error":""}"#, "{}", #"{"context":null,"outputData":null}"#, #"{"phase":""}"#])
    for port in ports { _ = try JSONText(checking: Array(#require(Self.decoded(port.member("schema"))).utf8)) }
  }

  @Test func `A failure is shown with an error, and may leave the published ports as they are`() {
    let json = Self.status("compile tinygo: x").json(keepsPorts: true)
    #expect(json.member("status")?.string == "compile tinygo: x")
    #expect(json.member("error")?.bool == true)
    #expect(json.members().map(\.name) == ["module", "status", "error", "observedGeneration", "lastUpdateTime"])
  }

  @Test func `A node whose component is not there has a complete status all the same, with nothing empty that the custom resource requires`() {
    let json = Self.status("component x is not registered", component: nil).json()
    #expect(json.member("component")?.text == #"{"description":"Unknown component","info":"This module has no component of that name."}"#)
    #expect(json.member("ports")?.text == "[]")
  }

  @Test func `The module lists the component with the ports of a fresh instance, in the order of their declaration`() throws {
    let json = ModuleStatus(module: .test, address: "nats://tinymodule.wasm-module-v0.msg").json
    #expect(json.members().map(\.name) == ["addr", "name", "version", "sdkVersion", "components"])
    let component = try #require(json.member("components")?.elements().first)
    #expect(component.member("name")?.string == "wasm_eval")
    let ports = try #require(component.member("ports")).elements()
    #expect(ports.map { $0.member("name")?.string } == ["request", "response", "_settings"])
    #expect(ports.map { $0.members().map(\.name) }.last == ["name", "label", "source", "schema"])
  }

  // MARK: Credentials

  @Test(arguments: [
    (#"{"apiKey":"x"}"#, #"{"apiKey":"<redacted>"}"#), (#"{ "token" : "x", "n":1.50 }"#, #"{"token":"<redacted>","n":1.50}"#),
    (#"{"a":{"Api-Key":["x","y"]}}"#, #"{"a":{"Api-Key":["<redacted>","<redacted>"]}}"#), (#"{"password":{"hint":"x"}}"#, #"{"password":{"hint":"x"}}"#),
    (#"{"access_key":"{{$.k}}"}"#, #"{"access_key":"{{$.k}}"}"#), (#"{"secret":""}"#, #"{"secret":""}"#), (#"{"secret":5}"#, #"{"secret":5}"#),
    (#"{ "name" : "x" }"#, #"{ "name" : "x" }"#), (#""x""#, #""x""#), (#"{"privateKey":"x","bearer":"y"}"#, #"{"privateKey":"<redacted>","bearer":"<redacted>"}"#),
  ]) func `What looks like a credential is hidden, and everything else is as it was`(value: String, masked: String) throws {
    #expect(CredentialMask.masked(try JSONText(checking: Array(value.utf8))).text == masked)
  }
}
