import Foundation
import TestSupport
import TestTraits
import Testing
import WasmCore

@testable import Operator

@Suite(.computing) struct InspectTests {
  private static var sample: [UInt8] {
    var builder = ModuleBuilder(pages: 3)
    builder.importFunction(ModuleBuilder.preview1, "fd_close", FunctionType("i32 i32 -> i32"))
    builder.function("add", FunctionType("i32 i32 -> i32"), ModuleBuilder.Code.local(0) + ModuleBuilder.Code.local(1) + [0x6A])
    builder.function("spin", FunctionType(), ModuleBuilder.Code.spin)
    return builder.bytes
  }

  private static let valid = TemporaryFile(sample, suffix: ".wasm")
  /// Its function leaves nothing where its type wants a number.
  private static let invalid = {
    var builder = ModuleBuilder()
    builder.function("add", FunctionType("i32 i32 -> i32"), [])
    return TemporaryFile(builder.bytes, suffix: ".wasm")
  }()

  @Test func aValidModule() {
    let run = CommandLineRun.inProcess("inspect", Self.valid.path)
    #expect(run.status == 0)
    #expect(run.errorOutput.isEmpty)
    let parts = [
      "valid \(Self.valid.path): \(Self.sample.count) bytes", "wasi_snapshot_preview1.fd_close", "func (i32, i32) -> (i32)", "memory  memory 3",
      "functions: 2 defined, 1 imported", "function 1", "3 pages of 64 KiB",
    ]
    for part in parts { #expect(run.output.contains(part), "\(run.output)") }
  }

  @Test func anInvalidModule() {
    let run = CommandLineRun.inProcess("inspect", Self.invalid.path)
    #expect(run.status == 65)
    #expect(run.output.hasPrefix("invalid \(Self.invalid.path): invalid module: type mismatch"))
    #expect(run.output.contains("offset 0x"))
  }

  @Test func json() throws {
    let run = CommandLineRun.inProcess("inspect", "--json", Self.valid.path)
    #expect(run.status == 0)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(report["valid"] as? Bool == true)
    #expect(report["bytes"] as? Int == Self.sample.count)
    #expect((report["imports"] as? [[String: String]])?.first?["name"] == "fd_close")
    #expect((report["exports"] as? [[String: String]])?.map { $0["name"] } == ["memory", "add", "spin"])
    #expect((report["memories"] as? [[String: Any]])?.first?["minimum"] as? Int == 3)

    let failure = CommandLineRun.inProcess("inspect", "--json", Self.invalid.path)
    #expect(failure.status == 65)
    let reason = try #require(try JSONSerialization.jsonObject(with: Data(failure.output.utf8)) as? [String: Any])
    #expect(reason["valid"] as? Bool == false)
    #expect(reason["function"] as? Int == 0)
    #expect(reason["offset"] as? Int != nil)
  }

  @Test func theLargestFunctionsComeFirst() throws {
    let bytes = ModuleBuilder.bytes { builder in
      for length in [1, 3, 2, 3] { builder.function(nil, FunctionType(), [UInt8](repeating: 0x01, count: length)) }
    }
    let run = CommandLineRun.inProcess("inspect", "--json", TemporaryFile(bytes, suffix: ".wasm").path)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect((report["largestFunctions"] as? [[String: Any]])?.map { $0["index"] as? Int } == [1, 3, 2, 0])
  }

  @Test func severalModules() {
    let run = CommandLineRun.inProcess("inspect", Self.valid.path, Self.invalid.path, "/nonexistent.wasm")
    #expect(run.status == 65)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.first.map(String.init) == "valid \(Self.valid.path)")
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("invalid ") })
    #expect(CommandLineRun.inProcess("inspect", Self.valid.path, Self.valid.path).status == 0)
  }

  @Test func aBatchFromStandardInput() async throws {
    let paths = "\(Self.valid.path)\n\(Self.invalid.path)\n\n\(Self.valid.path)"
    let run = try await CommandLineRun.process("inspect", "--batch", input: Array(paths.utf8))
    #expect(run.status == 65)
    #expect(run.output.split(separator: "\n").map { $0.prefix(6) } == ["valid ", "invali", "valid "])
  }

  @Test func aModuleOnStandardInput() async throws {
    let run = try await CommandLineRun.process("inspect", "-", input: Self.sample)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("valid -: \(Self.sample.count) bytes"))
  }

  @Test func code() throws {
    let run = CommandLineRun.inProcess("inspect", "--code", "1", Self.valid.path)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("function 1"))
    for part in ["local.get 0", "i32.add", "│"] { #expect(run.output.contains(part), "\(run.output)") }
    let instructions = run.output.split(separator: "\n").dropFirst().filter { !$0.hasPrefix(" ") }
    #expect(instructions.count == 4)
    #expect(instructions.allSatisfy { $0.prefix(2).allSatisfy(\.isHexDigit) && $0.dropFirst(2).hasPrefix("  ") }, "offsets of equal width: \(run.output)")
    let json = CommandLineRun.inProcess("inspect", "--json", "--code", "1", Self.valid.path)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((report["code"] as? [[String: Any]])?.contains { $0["instruction"] as? String == "i32.add" } == true)
  }

  @Test("Functions that have no code", arguments: [("0", "is imported"), ("3", "have the indices 1 to 2"), ("-1", "have the indices 1 to 2"), ("nobody", "have the indices 1 to 2")])
  func missingCode(function: String, message: String) {
    let run = CommandLineRun.inProcess("inspect", "--code", function, Self.valid.path)
    #expect(run.status == 64)
    #expect(run.errorOutput.contains(message))
  }

  @Test func aModuleWithoutFunctionsHasNoneToShow() {
    let run = CommandLineRun.inProcess("inspect", "--code", "0", TemporaryFile(ModuleBuilder().bytes, suffix: ".wasm").path)
    #expect(run.status == 64)
    #expect(run.errorOutput.hasSuffix(" has no function '0'\n  it defines no function\n"))
  }

  // MARK: Names

  private static let hostile = {
    var builder = ModuleBuilder()
    builder.importFunction("env\n", "\u{1B}[2J", FunctionType())
    builder.function("\u{202E}live", FunctionType(), ModuleBuilder.Code.call(0))
    builder.function("", FunctionType(), ModuleBuilder.Code.call(1))
    builder.name(1, "line\nforged")
    return TemporaryFile(builder.bytes, suffix: ".wasm")
  }()

  @Test("No name that a module chooses forges a line or reaches the terminal", arguments: [[], ["--code", "1"], ["--code", "2"], ["--code", "forged"]])
  func hostileNames(options: [String]) {
    let run = CommandLineRun.inProcess(arguments: ["inspect"] + options + [Self.hostile.path])
    let shown = run.output + run.errorOutput
    #expect(shown.contains(options.isEmpty ? #""env\n"."\u{1b}[2J""# : #""line\nforged""#), "\(shown)")
    #expect(shown.unicodeScalars.allSatisfy { $0 == "\n" || ![.control, .format].contains($0.properties.generalCategory) })
    #expect(shown.split(separator: "\n").allSatisfy { !$0.hasPrefix("forged") && !$0.contains("live ") || $0.contains(#"\u{202e}live"#) })
  }

  @Test func emptyNamesAreSeen() {
    let lines = CommandLineRun.inProcess("inspect", Self.hostile.path).output.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("  \"\"  ") && $0.hasSuffix("  func () -> ()") })
  }

  @Test func namesInJSONAreExact() throws {
    let run = CommandLineRun.inProcess("inspect", "--json", Self.hostile.path)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let imports = try #require(report["imports"] as? [[String: String]])
    #expect(imports.first?["module"] == "env\n" && imports.first?["name"] == "\u{1B}[2J")
    #expect((report["exports"] as? [[String: String]])?.map { $0["name"] } == ["memory", "\u{202E}live", ""])
    #expect((report["largestFunctions"] as? [[String: Any]])?.first?["name"] as? String == "line\nforged")
    let code = CommandLineRun.inProcess("inspect", "--json", "--code", "1", Self.hostile.path)
    let listing = try #require(try JSONSerialization.jsonObject(with: Data(code.output.utf8)) as? [String: Any])
    #expect(listing["name"] as? String == "line\nforged")
  }

  // MARK: Code

  @Test("The code of a function is the same on every run", arguments: [[], ["--json"]])
  func repeatedCode(options: [String]) async throws {
    var builder = ModuleBuilder()
    builder.importFunction("env", "host", FunctionType())
    builder.function("callee", FunctionType(), [])
    builder.table(1)
    builder.function("caller", "", "call 0 call 1 i32.const 0 call_indirect 0 return_call 1")
    let file = TemporaryFile(builder.bytes, suffix: ".wasm")
    let line = ["inspect", "--code", "2"] + options + [file.path]
    let output = try await CommandLineRun.process(arguments: line).output
    #expect(try await CommandLineRun.process(arguments: line).output == output)
    #expect(output.contains("call r2, function 1"))
  }

  @Test func aLongFunctionIsWrittenPieceByPiece() throws {
    let count = 20_000
    var builder = ModuleBuilder()
    builder.function("long", FunctionType(), Array(repeating: ModuleBuilder.Code.i32(1) + ModuleBuilder.Code.drop, count: count).flatMap(\.self))
    let file = TemporaryFile(builder.bytes, suffix: ".wasm")
    let longest = Guarded((pieces: 0, bytes: 0, text: ""))
    let terminal = Terminal(
      writeOutput: { piece in longest.withLock { $0 = ($0.pieces + 1, max($0.bytes, piece.count), $0.text + String(decoding: piece, as: UTF8.self)) } },
      writeError: { _ in }, hasColour: false)
    #expect(App.run({ ["inspect", "--json", "--code", "0", file.path] }, terminal) == .success)
    let (pieces, bytes, text) = longest.withLock { $0 }
    #expect(pieces > 10 && bytes < 128 << 10)
    let listing = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect((listing["code"] as? [Any])?.count == 2 * count + 1)
  }

  // MARK: What handlers ran

  /// A program that divides twice and ends itself with the first byte of its input as its status.
  private static let dividing = TemporaryFile(
    ModuleBuilder.bytes { builder in
      let (read, exit) = (builder.importFunction(ModuleBuilder.preview1, "fd_read", "i32 i32 i32 i32 -> i32"), builder.importFunction(ModuleBuilder.preview1, "proc_exit", "i32"))
      let write = builder.importFunction(ModuleBuilder.preview1, "fd_write", "i32 i32 i32 i32 -> i32")
      builder.memory(1, export: "memory")
      builder.data(at: 0, [8, 0, 0, 0, 1, 0, 0, 0])
      let divide = "local.get 0 local.get 0 i64.div_u local.set 0"
      let io = "i32.const 0 i32.const 1 i32.const 16"
      builder.function(
        "_start", "", locals: [.i64], "i64.const 5 local.set 0 \(divide) \(divide) i32.const 0 \(io) call \(read) drop i32.const 1 \(io) call \(write) drop i32.const 0 i32.load8_u offset=8 call \(exit)")
    }, suffix: ".wasm")

  @Test func handlersThatRan() async throws {
    let run = try await CommandLineRun.process("inspect", "--profile", Self.dividing.path, input: [7])
    #expect(run.status == 7)
    #expect(run.errorOutput == "\u{7}")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines[0].contains(" handlers ran for 23 instructions, "))
    #expect(lines.filter { $0.hasSuffix("  handler") || $0.hasSuffix("  pair") || $0.hasSuffix("  triple") }.count == 3)
    #expect(lines.contains { $0.contains(/^ *1 .*  i64\.div_u slot, slot$/) })
    #expect(lines.contains { $0.contains(/^ *1 .*  i64\.div_u slot, slot; i64\.div_u acc, slot$/) })
  }

  @Test func handlersThatRanAsJSON() async throws {
    let run = try await CommandLineRun.process("inspect", "--json", "--profile", Self.dividing.path, input: [0])
    #expect(run.status == 0)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(report["instructions"] as? Int == 23)
    let tables = try ["handlers", "pairs", "triples"].map { try #require(report[$0] as? [[String: Any]]) }
    #expect(tables[0].reduce(0) { $0 + ($1["count"] as? Int ?? 0) } == report["dispatches"] as? Int)
    for (length, table) in tables.enumerated() { #expect(!table.isEmpty && table.allSatisfy { ($0["handlers"] as? [String])?.count == length + 1 }) }
  }

  @Test func theProgramThatIsCountedGetsItsArguments() async throws {
    let file = TemporaryFile(ModuleBuilder.showingStrings, suffix: ".wasm")
    let run = try await CommandLineRun.process("inspect", "--profile", file.path, "--", "one", "--two")
    #expect(run.errorOutput == "\(file.url.lastPathComponent)\0one\0--two\0")
  }

  @Test func handlersBeforeATrap() async throws {
    let file = TemporaryFile(ModuleBuilder.bytes { $0.function("_start", "", "unreachable") }, suffix: ".wasm")
    let run = try await CommandLineRun.process("inspect", "--profile", file.path)
    #expect(run.status == 134)
    #expect(run.errorOutput.hasPrefix("wasm trap: unreachable\n"))
    #expect(run.output.hasPrefix("1 handlers ran for 0 instructions, 0.00 for each\n"))
  }

  @Test func whatIsNoProgramHasNoHandlersToCount() {
    #expect(CommandLineRun.inProcess("inspect", "--profile", Self.valid.path).status == 65)
    #expect(CommandLineRun.inProcess("inspect", "--profile", Self.invalid.path).status == 65)
    #expect(CommandLineRun.inProcess("inspect", "--profile", "--code", "0", Self.valid.path).status == 64)
    #expect(CommandLineRun.inProcess("inspect", "--profile", "--batch").status == 64)
  }

  // MARK: Paths

  @Test func pathsOfABatchThatAreNotText() async throws {
    let run = try await CommandLineRun.process("inspect", "--batch", input: [0x61, 0xFF, 0x1B, 0x0A] + Array("\(Self.valid.path)\n\(Self.valid.path)\0x".utf8))
    #expect(run.status == 65)
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "invalid \"a\u{FFFD}\\u{1b}\": the path is not UTF-8")
    #expect(lines.dropFirst().first.map(String.init) == "valid \(Self.valid.path)")
    #expect(lines.dropFirst(2).first?.hasPrefix("invalid \"\(Self.valid.path)\\u{0}x\": cannot read ") == true)
  }

  @Test func eachLineOfABatchIsAnsweredBeforeTheNextOneComes() async throws {
    let directory = try TemporaryDirectory()
    let answered = directory.path("answered")
    // The second line comes when the first has been answered, or when nobody would wait for that any more.
    let writer = "echo '\(Self.valid.path)'; for i in $(seq 3000); do [ -e \(answered) ] && break; sleep 0.1; done; echo end >&2; printf '%s' '\(Self.valid.path)'"
    let reader = "read line; echo \"$line\" >&2; touch \(answered); read line; echo \"$line\" >&2"
    let run = try await CommandLineRun.shell("(\(writer)) | \"$wasm_module\" inspect --batch | (\(reader))")
    #expect(run.errorOutput == "valid \(Self.valid.path)\nend\nvalid \(Self.valid.path)\n")
  }

  @Test func wrongUsage() {
    #expect(CommandLineRun.inProcess("inspect").status == 64)
    #expect(CommandLineRun.inProcess("inspect", "--batch", Self.valid.path).status == 64)
    #expect(CommandLineRun.inProcess("inspect", "--code", "0", Self.valid.path, Self.valid.path).status == 64)
  }

  @Test(
    "Strings in JSON are exact, and fit to be shown",
    arguments: ["plain", "", "\"quoted\\\"", "line\nbreak\ttab\r", "\0\u{1}\u{1B}\u{1F}\u{7F}\u{9B}", "\u{2028}\u{202E}\u{E0041}", "größe 😀"])
  func jsonStrings(text: String) throws {
    var json = ""
    JSONValue.array([JSONValue.string(text), .null, .bool(true), .number(-1), .object([]), .array([])]).write(to: &json)
    #expect(json.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && ![.control, .format, .lineSeparator].contains($0.properties.generalCategory) })
    let values = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [Any])
    #expect(values.first as? String == text)
    #expect(values.count == 6)
  }
}
