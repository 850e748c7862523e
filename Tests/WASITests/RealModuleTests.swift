import Foundation
import TestTraits
import Testing
import WASI
import WasmCore

/// Modules that other people's compilers built. They are not part of this project; the tests run where they are to be found.
@Suite(.computing, .enabled(if: RealModules.directory != nil, "set WASM_REAL_MODULES to a directory of modules, as docs/testing.md says, to run these"))
struct RealModuleTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var module: String
    var arguments: [String] = []
    /// All that comes from each of the streams.
    var output = ""
    var errorOutput = ""
    /// Nil for a program that ends with the trap `unreachable`.
    var exitCode: Int32? = 0

    var testDescription: String { "\(module) \(arguments.joined(separator: " "))" }
  }

  private static let notTerminals = "stdin isatty: false\nstdout isatty: false\nstderr isatty: false\n"

  static let rows = [
    Row(module: "tinygo/cli.wasm", arguments: ["2", "3"], output: "result: 5\n"),
    Row(module: "tinygo/cli.wasm", arguments: ["-sub", "10", "3"], output: "result: 7\n"),
    Row(module: "tinygo/cli.wasm", arguments: ["x"], output: "bad arguments\n", exitCode: 1),
    Row(module: "tinygo/cat.wasm", arguments: ["nofile"], exitCode: 1),
    Row(module: "tinygo/wasi.wasm", arguments: ["stat"], output: notTerminals + "panic: fstat : errno 8\n", exitCode: nil),
    Row(
      module: "rust/wasi.wasm", arguments: ["ls", "."],
      errorOutput: "failed to read directory: failed to find a pre-opened file descriptor through which \".\" could be opened\n"),
    Row(module: "rust/wasi.wasm", arguments: ["stat"], output: notTerminals + "/ isatty: false\n"),
    Row(module: "c/zig-cc-wasi.wasm", arguments: ["ls", "."], output: "No such file or directory\n"),
    Row(module: "c/zig-cc-wasi.wasm", arguments: ["stat"], output: notTerminals + "/ isatty: false\n"),
    Row(module: "zig/wasi.wasm", arguments: ["stat"], output: notTerminals + "/ isatty: false\n"),
  ]

  @Test("Programs behave as they do elsewhere", arguments: rows)
  func program(row: Row) throws {
    let outcome = try Command(RealModules.module(row.module)).run(arguments: [row.module] + row.arguments, limits: .init(time: .seconds(60)))
    let (output, errorOutput) = (String(decoding: outcome.output, as: UTF8.self), String(decoding: outcome.errorOutput, as: UTF8.self))
    #expect(output == row.output)
    #expect(errorOutput == row.errorOutput)
    if case .trapped(let trap) = outcome.ending {
      #expect(row.exitCode == nil && trap.reason == .unreachable)
    } else {
      #expect(outcome.exitCode == row.exitCode && row.exitCode != nil, "\(outcome.ending)")
    }
  }

  @Test func aPanicIsATrapWithANamedBacktrace() throws {
    let outcome = try Command(RealModules.module("tinygo/panic.wasm")).run()
    #expect(String(decoding: outcome.output, as: UTF8.self) == "panic: NOOOOOOOOOOOOOOO\n")
    #expect(outcome.errorOutput.isEmpty)
    guard case .trapped(let trap) = outcome.ending else {
      Issue.record("ended otherwise: \(outcome.ending)")
      return
    }
    #expect(trap.reason == .unreachable)
    let names = trap.backtrace.compactMap(\.name)
    let expected = ["runtime._panic", "main.c", "main.b", "main.a", "main.main"]
    #expect(names.filter { expected.contains($0) } == expected, "\(names)")
  }

  @Test func aReactorAdds() throws {
    let (outcome, results) = try Command(RealModules.module("tinygo/add.wasm")).invoke("add", [.i32(2), .i32(3)])
    #expect(outcome.exitCode == 0)
    #expect(results?.map(\.i32) == [5])
  }

  @Test func aGuestAllocatesForItsHost() throws {
    let module = try RealModules.module("tinygo/allocation-greet.wasm")
    var logged: [String] = []
    let system = Preview1()
    var imports = Imports()
    system.define(in: &imports)
    imports.define("env", "log") { (caller: Caller, address: UInt32, count: UInt32) in
      logged.append(try caller.memory("memory").string(at: UInt64(address), count: UInt64(count)))
    }
    let instance = try Store().instantiate(module, imports)
    let start = module.exports.contains { $0.name == "_initialize" } ? "_initialize" : "_start"
    _ = try instance.function(start)()

    let name = Array("Gophers".utf8)
    let memory = try instance.memory("memory")
    let address = try instance.function("malloc")(.i32(Int32(name.count)))[0]
    try memory.write(name, at: UInt64(UInt32(bitPattern: address.i32)))
    _ = try instance.function("greet")(address, .i32(Int32(name.count)))
    #expect(logged == ["wasm >> Hello, Gophers!"])
    let result = try instance.function("greeting")(address, .i32(Int32(name.count)))[0].i64
    let (place, count) = (UInt64(bitPattern: result) >> 32, UInt64(bitPattern: result) & 0xFFFF_FFFF)
    #expect(try memory.string(at: place, count: count) == "Hello, Gophers!")
    _ = try instance.function("free")(address)
  }

  @Test("Programs behave the same where each function is validated when it is first called", arguments: rows, [false, true])
  func validatedLazily(row: Row, isProfiled: Bool) throws {
    let outcomes = try [Module.Validation.eager, .lazy].map { validation in
      var command = Command(try RealModules.module(row.module, validation))
      command.isProfiled = isProfiled
      return try command.run(arguments: ["program"] + row.arguments, limits: .init(fuel: 1_000_000_000))
    }
    #expect("\(outcomes[0].ending)" == "\(outcomes[1].ending)")
    #expect(outcomes[0].output == outcomes[1].output)
    #expect(outcomes[0].errorOutput == outcomes[1].errorOutput)
    #expect(outcomes[0].fuelUsed == outcomes[1].fuelUsed)
  }

  @Test("What they answer is the same on every run", arguments: rows)
  func repeatable(row: Row) throws {
    let command = Command(try RealModules.module(row.module))
    let outcomes = try (0..<2).map { _ in try command.run(arguments: ["program"] + row.arguments, limits: .init(fuel: 1_000_000_000)) }
    #expect(outcomes[0].output == outcomes[1].output)
    #expect(outcomes[0].errorOutput == outcomes[1].errorOutput)
    #expect(outcomes[0].fuelUsed == outcomes[1].fuelUsed)
  }
}

extension RealModuleTests {
  @Test("Where they ask for input they can be captured, and go on as from the beginning", arguments: rows)
  func warm(row: Row) throws {
    var command = Command(try RealModules.module(row.module))
    (command.world.arguments, command.limits) = (["program"] + row.arguments, .init(fuel: 1_000_000_000))
    let cold = try command.run()
    do {
      command.snapshot = try command.capture()
    } catch let error as CaptureError {
      // Most of them read files, and there are none.
      guard case .ended(let ending) = error else { throw error }
      #expect("\(ending)" == "\(cold.ending)")
      return
    }
    let warm = try command.run()
    #expect(warm.isWarm)
    #expect(warm.output == cold.output && warm.errorOutput == cold.errorOutput && warm.fuelUsed == cold.fuelUsed)
  }
}

/// Where the modules of other people are.
enum RealModules {
  static let directory = ProcessInfo.processInfo.environment["WASM_REAL_MODULES"]

  static func module(_ name: String, _ validation: Module.Validation = .eager) throws -> Module {
    let path = try #require(directory) + "/" + name
    return try Module([UInt8](try Data(contentsOf: URL(filePath: path))), validation: validation)
  }
}
