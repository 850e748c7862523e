import Foundation
import TestSupport
import Testing
// README example
import WASI
import WasmCore

func example(_ bytes: [UInt8], _ program: [UInt8], logger: @escaping (String) -> Void) throws -> [UInt8] {
  let module = try Module(bytes)  // decoded and validated as a whole; Sendable, share it
  logger("\(module.imports.count) imports, exports \(module.exports.map(\.name))")

  var imports = Imports()
  imports.define("env", "log") { (caller: Caller, address: Int32, count: Int32) in
    logger(try caller.memory("memory").string(at: address, count: count))
  }
  let store = Store(limits: ResourceLimits(memoryBytes: 64 << 20, callDepth: 10_000))
  let instance = try store.instantiate(module, imports)
  let sum = try instance.function("add")(.i32(1), .i32(2))  // [.i32(3)]
  let add = try instance.function("add", as: ((Int32, Int32) -> Int32).self)  // typed: checked once, then fast
  logger("\(sum[0]) \(try add(3, 4))")

  let outcome = try Command(Module(program)).run(  // a WASI program, sealed and fresh
    input: Array(#"{"name":"Ada"}"#.utf8),
    arguments: ["greet"],
    limits: .init(time: .seconds(5), outputBytes: 1 << 20))
  logger("exit code \(outcome.exitCode ?? -1)")
  return outcome.output
}
// End of the example

/// The example of the README, word for word, so that it can not rot.
@Suite struct ReadmeExampleTests {
  @Test func doesWhatItSays() throws {
    var math = ModuleBuilder()
    math.importFunction("env", "log", FunctionType(parameters: [.i32, .i32]))
    math.function("add", FunctionType(parameters: [.i32, .i32], results: [.i32]), [0x20, 0x00, 0x20, 0x01, 0x6A])
    var program = ModuleBuilder()
    program.function("_start", [])
    var lines: [String] = []
    let output = try example(math.bytes, program.bytes) { lines.append($0) }
    #expect(output.isEmpty)
    #expect(lines == [#"1 imports, exports ["memory", "add"]"#, "3 7", "exit code 0"])
  }

  @Test func isTheOneOfTheReadme() throws {
    let here = URL(fileURLWithPath: #filePath)
    let root = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let source = try String(contentsOf: here, encoding: .utf8)
    let shown = try #require(readme.components(separatedBy: "```swift\n").dropFirst().first?.components(separatedBy: "```").first)
    let compiled = try #require(source.components(separatedBy: "// README example\n").dropFirst().first?.components(separatedBy: "// End of the example").first)
    #expect(shown == compiled)
  }
}
