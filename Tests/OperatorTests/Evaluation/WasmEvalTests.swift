import Foundation
import TestSupport
import Testing

@testable import Evaluation

/// The component, from settings to answers.
@Suite struct WasmEvalTests {
  // MARK: Phases

  @Test func aNewInstanceRefusesRequests() async throws {
    let test = try TestComponent()
    await #expect(throws: EvaluationError.noProgram) { try await test.request("{}") }
    #expect("\(EvaluationError.noProgram)" == "no compiled module — provide Settings.Source.Content")
  }

  @Test("Settings without a program", arguments: ["{}", #"{"source":null}"#, #"{"source":{"language":"","content":""}}"#, #"{"source":{"content":""}}"#])
  func noSource(settings: String) async throws {
    let test = try TestComponent()
    try await test.apply("copying")
    #expect(try await test.component.handle("_settings", JSONText(checking: Array(settings.utf8))) == nil)
    #expect(await test.component.phase.name == "")
    // The program of before is not used.
    await #expect(throws: EvaluationError.noProgram) { try await test.request("{}") }
  }

  @Test func whileItCompilesRequestsAreRefusedAtOnce() async throws {
    let test = try TestComponent()
    let settings = Task { try await test.apply("copying sleep 1000") }
    #expect(await eventually { !test.processes.isEmpty })
    let error = await #expect(throws: EvaluationError.self) { try await test.request("{}") }
    #expect("\(try #require(error))".contains(/^still compiling \([0-9hm]+s elapsed\): compiling tinygo source$/))
    await test.component.stop()
    await #expect(throws: (any Error).self) { try await settings.value }
    #expect(await eventually { test.processes.allSatisfy { !processExists($0) } && test.standIn.leftovers.isEmpty })
  }

  @Test func afterACompileErrorRequestsAreRefusedWithIt() async throws {
    let test = try TestComponent()
    try await test.apply("copying")
    let message = "# command-line-arguments\nmain.go:3:8: oh"
    let failure = await #expect(throws: SettingsFailure.self) { try await test.apply("copying fail oh") }
    #expect("\(try #require(failure))" == "compile tinygo: " + message)
    await #expect(throws: EvaluationError.compileFailed(message)) { try await test.request("{}") }
    #expect("\(EvaluationError.compileFailed(message))" == "last compile failed: " + message)
  }

  private static let unusable: [(source: String, language: String, message: String)] = [
    ("invalid", "tinygo", "compile wasm: "), ("foreign", "tinygo", "instantiate wasi: "), ("startless", "tinygo", "instantiate wasi: "),
    ("copying", "cobol", "unsupported language \"cobol\" (languages: tinygo, go, swift, zig, c, rust)"),
    ("copying kill", "tinygo", "the compiler for TinyGo was killed by signal 9"), ("copying", "zig", "the compiler for Zig is missing"),
  ]

  @Test("Sources that become no program", arguments: unusable) func failures(source: String, language: String, message: String) async throws {
    let test = try TestComponent()
    let failure = await #expect(throws: SettingsFailure.self) { try await test.apply(source, language: language) }
    #expect("\(try #require(failure))".hasPrefix("compile \(language): \(message)"), "\(String(describing: failure))")
    let refusal = await #expect(throws: EvaluationError.self) { try await test.request("{}") }
    #expect("\(try #require(refusal))".hasPrefix("last compile failed: \(message)"))
  }

  @Test func settingsThatAreWrongChangeNothing() async throws {
    let test = try TestComponent()
    try await test.apply("copying")
    await #expect(throws: SettingsError.self) { try await test.component.handle("_settings", JSONText(checking: Array(#"{"source":7}"#.utf8))) }
    _ = try await test.request(#"{"inputData":1}"#)
    #expect(test.emitted("response") == [#"{"context":null,"outputData":1}"#])
  }

  // MARK: What is compiled, and when

  @Test func anUnchangedSourceDoesNotCompile() async throws {
    let test = try TestComponent()
    try await test.apply("copying")
    try await test.apply("copying", errorPort: true, more: #","inputData":{"name":"Ada"},"limits":{"timeoutMs":500}"#)
    #expect(test.compiles == ["copying"])
    #expect(await test.component.settings.limits.timeout == .milliseconds(500))
    try await test.apply("obeying")
    #expect(test.compiles == ["copying", "obeying"])
  }

  @Test func aProgramThatDoesNotCompileIsNotTriedAgain() async throws {
    let test = try TestComponent()
    for _ in 0..<3 { await #expect(throws: SettingsFailure.self) { try await test.apply("copying fail oh") } }
    #expect(test.compiles == ["copying"])
  }

  @Test func aFaultThatIsNotTheProgramsIsTriedAgain() async throws {
    let test = try TestComponent()
    for _ in 0..<3 { await #expect(throws: SettingsFailure.self) { try await test.apply("copying kill") } }
    #expect(test.compiles == ["copying", "copying", "copying"])
  }

  @Test func theLastOfManySettingsWins() async throws {
    let test = try TestComponent()
    // Each but the last compiles for longer than the test may take; the last waits for none of them.
    var settings: [Task<Void, any Error>] = []
    for index in 0..<100 {
      let source = "copying sleep \(1000 + index)"
      settings.append(Task { try await test.apply(source) })
      while await test.component.settings.source.content != source { await Task.yield() }
      if index % 10 == 0 {
        let count = test.processes.count
        #expect(await eventually { test.processes.count > count })
      }
    }
    try await test.apply("obeying")
    for task in settings { try await task.value }
    _ = try await test.request(#"{"inputData":[1]}"#)
    #expect(test.emitted("response") == [#"{"context":null,"outputData":[1]}"#])
    #expect(test.compiles.last == "obeying")
    #expect(await eventually { test.processes.allSatisfy { !processExists($0) } && test.standIn.leftovers.isEmpty })
  }

  // MARK: Statuses

  @Test func statusesComeInOrderWithRealTimes() async throws {
    let test = try TestComponent()
    try await test.apply("copying sleep 0.2", statusPort: true)
    await #expect(throws: SettingsFailure.self) { try await test.apply("copying fail oh", statusPort: true) }
    try await test.apply("obeying", statusPort: true)
    #expect(await eventually { test.emitted("status").count == 6 })
    let statuses = try test.emitted("status").map { try JSONText(checking: Array($0.utf8)) }
    #expect(statuses.map { $0.member("phase")?.string } == ["compiling", "ready", "compiling", "error", "compiling", "ready"])
    for index in [0, 2, 4] { #expect(statuses[index].text == #"{"phase":"compiling","message":"compiling tinygo source"}"#) }
    let elapsed = try #require(Int(statuses[1].member("elapsedMs")?.text ?? ""))
    #expect(elapsed >= 200)
    #expect(statuses[1].member("message")?.string?.contains(/^compiled in [0-9.hm]+s$/) == true)
    #expect(statuses[3].member("message")?.string == "# command-line-arguments\nmain.go:3:8: oh")
  }

  @Test func withoutTheStatusPortNothingIsSaid() async throws {
    let test = try TestComponent()
    try await test.apply("copying")
    try await test.apply("obeying")
    try await Task.sleep(for: .milliseconds(50))
    #expect(test.emitted("status") == [])
  }

  @Test func aReceiverOfStatusesThatHangsHoldsNothingUp() async throws {
    let hang = Task { try await Task.sleep(for: .seconds(1000)) }
    defer { hang.cancel() }
    let test = try TestComponent { port, _ in
      if port == "status" { try await hang.value }
      return nil
    }
    try await test.apply("copying", statusPort: true)
    try await test.apply("obeying", statusPort: true)
    _ = try await test.request("{}")
    #expect(test.emitted("response").count == 1)
  }

  // MARK: Requests

  private static let contexts = [
    "null", "1", "-0", "1e400", "12345678901234567890123456789", "1.000", #""text""#, #""\ud800 \u00e9 \/ \n""#, #"{"a":1,"a":2,"A":3}"#, "[ 1 ,\t2\r\n]",
    #"{ "rid" : 7000 , "nested":[{},[],""] }"#, "\"\u{1F600}\u{2028}\"", #"{"\u0000":"\u0000"}"#,
  ]

  @Test("The context passes through byte for byte", arguments: contexts) func context(text: String) async throws {
    let test = try TestComponent()
    try await test.apply("copying")
    _ = try await test.request(#"{"context":  \#(text)  ,"inputData":0}"#)
    #expect(test.emitted("response") == [#"{"context":\#(text),"outputData":0}"#])
    _ = try await test.request(#"{"inputData":\#(text),"context":0}"#)
    #expect(test.emitted("response").last == #"{"context":0,"outputData":\#(text)}"#)
  }

  @Test func aContextOfTenMegabytesPassesThrough() async throws {
    let test = try TestComponent()
    try await test.apply("copying")
    let text = "[" + String(repeating: #"{"n":12345678901234567890,"s":"\ud800 x"}, "#, count: 240_000) + "0]"
    #expect(text.utf8.count > 10_000_000)
    _ = try await test.request(#"{"context":\#(text),"inputData":{}}"#)
    #expect(test.emitted("response") == [#"{"context":\#(text),"outputData":{}}"#])
  }

  private static let messages: [(message: String, response: String)] = [
    ("{}", #"{"context":null,"outputData":null}"#), (#"{"inputData":null}"#, #"{"context":null,"outputData":null}"#),
    (#"{"INPUTDATA":[2],"Context":1}"#, #"{"context":1,"outputData":[2]}"#), (#"{"inputData":1,"inputData":0}"#, #"{"context":null,"outputData":0}"#),
    (#"{"unknown":[],"inputData":"é"}"#, #"{"context":null,"outputData":"é"}"#), (#"{"inputData":8}"#, #"{"context":null,"outputData":null}"#),
    (#"{"inputData":6}"#, #"{"context":null,"outputData":7}"#),
  ]

  @Test("Requests and responses", arguments: messages) func responses(message: String, response: String) async throws {
    let test = try TestComponent()
    try await test.apply("obeying")
    _ = try await test.request(message)
    #expect(test.emitted("response") == [response])
  }

  @Test func theHopAnswersWhatTheReceiverAnswers() async throws {
    let test = try TestComponent { port, message in
      switch port {
      case "response" where message.member("outputData")?.text == "0": throw Refusal()
      case "response": Array(#"{"ok":"thanks"}"#.utf8)
      case "error": Array(#""seen""#.utf8)
      default: nil
      }
    }
    try await test.apply("obeying", errorPort: true)
    #expect(try await test.request(#"{"inputData":[]}"#) == #"{"ok":"thanks"}"#)
    #expect(try await test.request(#"{"inputData":1}"#) == #""seen""#)
    // What the receiver throws is no failure of the program.
    await #expect(throws: Refusal.self) { try await test.request(#"{"inputData":0}"#) }
    #expect(test.emitted("error").count == 1)
  }

  private struct Refusal: Error {}

  private static let failing: [(input: String, limits: String, text: String)] = [
    ("1", "", "wasm exited: trap: unreachable (in function 3)"), ("2", "", "wasm exited: exit code 3"),
    ("3", #","limits":{"timeoutMs":1000}"#, "wasm exited: time limit of 1 s exceeded (in function 3)"),
    ("4", #","limits":{"outputMB":1,"timeoutMs":300000}"#, "wasm exited: output limit of 1 MB exceeded"),
    ("5", #","limits":{"memoryMB":2}"#, "wasm exited: memory limit of 2 MB exceeded (trap: unreachable) (in function 3)"),
    ("9", "", #"decode output (stdout="nope!"): "#),
  ]

  @Test("Failures, with and without an error port", arguments: failing) func failures(input: String, limits: String, text: String) async throws {
    let test = try TestComponent()
    try await test.apply("obeying", more: limits)
    let error = await #expect(throws: EvaluationError.self) { try await test.request(#"{"context":{"id":1},"inputData":\#(input)}"#) }
    #expect("\(try #require(error))".hasPrefix(text), "\(String(describing: error))")
    #expect(test.emitted("error") == [])

    try await test.apply("obeying", errorPort: true, more: limits)
    #expect(try await test.request(#"{"context":{"id":1},"inputData":\#(input)}"#) == nil)
    let emitted = try JSONText(checking: Array(try #require(test.emitted("error").first).utf8))
    #expect(emitted.member("context")?.text == #"{"id":1}"#)
    #expect(emitted.member("error")?.string == "\(try #require(error))")
    // The next request knows nothing of it, and has longer than one that is to reach its limit.
    try await test.apply("obeying", errorPort: true)
    _ = try await test.request(#"{"inputData":[1]}"#)
    #expect(test.emitted("response") == [#"{"context":null,"outputData":[1]}"#])
  }

  @Test func refusalsGoToTheErrorPortToo() async throws {
    let test = try TestComponent()
    try await test.apply(nil, errorPort: true)
    _ = try await test.request(#"{"context":5}"#)
    #expect(test.emitted("error") == [#"{"context":5,"error":"no compiled module — provide Settings.Source.Content"}"#])
  }

  @Test("Ports that take no messages", arguments: ["response", "error", "status", "_control", "", "Request"]) func ports(name: String) async throws {
    let test = try TestComponent()
    await #expect(throws: EvaluationError.unknownPort(name)) { try await test.component.handle(name, .null) }
    #expect("\(EvaluationError.unknownPort(name))" == "unknown port: \(name)")
  }

  @Test("Messages that are no request", arguments: ["null", "[]", "7", #""x""#]) func noObjects(message: String) async throws {
    let test = try TestComponent()
    try await test.apply("copying")
    await #expect(throws: EvaluationError.self) { try await test.request(message) }
  }

  @Test func portsFollowTheSettings() async throws {
    let test = try TestComponent()
    #expect(await test.component.ports.map(\.name) == ["request", "response", "_settings"])
    try await test.apply("copying", errorPort: true, statusPort: true, more: #","inputData":{"name":"Ada"}"#)
    let ports = await test.component.ports
    #expect(ports.map(\.name) == ["request", "response", "_settings", "error", "status"])
    #expect(ports[0].configuration.text == #"{"inputData":{"name":"Ada"}}"#)
  }

  @Test(
    "What TinyGo has made, as its stand-in hands it out",
    .enabled(if: RealTinyGo.directory != nil, "set WASM_REAL_MODULES to a directory of modules, as docs/testing.md says, to run this"),
    arguments: [
      ("cat", #"{"context":1,"outputData":null}"#), ("cli", #"{"context":1,"error":"wasm exited: exit code 1 (stdout: bad arguments)"}"#),
      (
        "panic",
        #"{"context":1,"error":"wasm exited: trap: unreachable (stdout: panic: NOOOOOOOOOOOOOOO) (in runtime._panic, main.c, main.b, main.a, main.main, "#
      ),
    ])
  func tinyGo(module: String, emission: String) async throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: try #require(RealTinyGo.directory) + "/tinygo/\(module).wasm")))
    let test = try TestComponent(modules: [module: bytes])
    try await test.apply(module, errorPort: true)
    _ = try await test.request(#"{"context":1,"inputData":{"name":"Ada"}}"#)
    let emitted = try #require(test.emitted("response").first ?? test.emitted("error").first)
    #expect(emitted.hasPrefix(emission), "\(emitted)")
  }

  private enum RealTinyGo {
    static let directory = ProcessInfo.processInfo.environment["WASM_REAL_MODULES"]
  }

  @Test func settingsThatFailedAreRemembered() async throws {
    let test = try TestComponent()
    func failure(_ settings: String) async throws -> String? {
      _ = try? await test.component.handle("_settings", JSONText(checking: Array(settings.utf8)))
      return await test.component.settingsFailure
    }
    #expect(try await failure("{}") == nil)
    #expect(try await failure(#"{"source":{"content":7}}"#) == "settings: source.content is a number, it has to be a string")
    #expect(try await failure(#"{"source":{"content":"copying fail oh"}}"#) == "compile tinygo: # command-line-arguments\nmain.go:3:8: oh")
    #expect(try await failure(#"{"source":{"content":7}}"#)?.hasPrefix("settings: ") == true)
    // The same source has the same fault.
    #expect(try await failure(#"{"source":{"content":"copying fail oh"}}"#)?.hasPrefix("compile tinygo: ") == true)
    #expect(try await failure(#"{"source":{"content":"copying"}}"#) == nil)
  }

  @Test func aMemoryThatIsTooSmallToBeginWith() async throws {
    let test = try TestComponent()
    try await test.apply("copying")
    var limits = await test.component.settings
    limits.limits.memoryBytes = 1000
    try await test.component.apply(limits)
    let error = await #expect(throws: EvaluationError.self) { try await test.request("{}") }
    #expect("\(try #require(error))".hasPrefix("wasm exited: memory limit of 0.00095367431640625 MB exceeded (a memory of 1 pages does not fit"))
  }

  @Test func afterStopNothingIsHandled() async throws {
    let test = try TestComponent()
    try await test.apply("obeying", more: #","limits":{"timeoutMs":300000}"#)
    let endless = Task { try await test.request(#"{"inputData":3}"#) }
    try await Task.sleep(for: .milliseconds(100))
    await test.component.stop()
    await #expect(throws: EvaluationError.cancelled) { try await endless.value }
    await #expect(throws: EvaluationError.cancelled) { try await test.request("{}") }
    await #expect(throws: EvaluationError.cancelled) { try await test.apply("copying") }
  }
}
