import Foundation
import TestSupport
import Testing
import WASI
import WasmCore

@testable import Evaluation
@testable import Operator

/// `wasm-module exec` as a process: its streams and its exit status.
@Suite struct ExecTests {
  private typealias Code = ModuleBuilder.Code

  private static func file(_ bytes: [UInt8]) -> TemporaryFile { TemporaryFile(bytes, suffix: ".wasm") }

  @Test func outputAndErrorOutputAreTheProgramsOwn() async throws {
    let hello = try await CommandLineRun.process("exec", Self.file(ModuleBuilder.writing("hello\n")).path)
    #expect(hello.status == 0)
    #expect(hello.output == "hello\n")
    #expect(hello.errorOutput == "")
    #expect(try await CommandLineRun.process("exec", Self.file(ModuleBuilder.writing("oh\n", to: 2)).path).errorOutput == "oh\n")
  }

  @Test func inputIsStreamed() async throws {
    let input = (0..<2_000_000).map { UInt8(ascii: "a") + UInt8($0 % 26) }
    let run = try await CommandLineRun.process("exec", Self.file(ModuleBuilder.copying).path, input: input)
    #expect(run.status == 0)
    let isCopied = run.output == String(decoding: input, as: UTF8.self)
    #expect(isCopied)
  }

  @Test("The exit status is the program's", arguments: [(0, 0), (3, 3), (124, 124), (134, 134), (255, 255), (256, 255), (512, 255), (257, 1), (-256, 255), (-1, 255)] as [(Int32, Int32)])
  func exitStatus(code: Int32, expected: Int32) async throws {
    #expect(try await CommandLineRun.process("exec", Self.file(ModuleBuilder.exiting(with: code)).path).status == expected)
  }

  @Test func trapsAreReportedWithABacktrace() async throws {
    let run = try await CommandLineRun.process("exec", Self.file(ModuleBuilder.program(Code.unreachable)).path)
    #expect(run.status == 134)
    #expect(!run.isSignalled)
    #expect(run.errorOutput.hasPrefix("wasm trap: unreachable\n  0: function 0"))
    #expect(run.output.isEmpty)
  }

  @Test(
    "Limits end a program",
    arguments: [
      (["--time-limit", "0.05"], 124, "time limit of 0.05 s"), (["--fuel=100000"], 124, "fuel of 100000 instructions"),
      (["--output-limit=0.5"], 125, "output limit of 524288 bytes"),
    ] as [([String], Int32, String)])
  func limits(options: [String], status: Int32, message: String) async throws {
    let module = Self.file(ModuleBuilder.writing(String(repeating: "x", count: 1000), forever: true))
    let line = "\"$wasm_module\" exec \(options.joined(separator: " ")) '\(module.path)' > /dev/null"
    let run = try await CommandLineRun.shell(line)
    #expect(run.status == status)
    #expect(run.errorOutput.contains(message))
  }

  /// Makes descriptor 3 of a shell one that nothing comes from, and that does not end.
  private static var silentInput: String {
    let pipe = TemporaryFile([]).path + ".pipe"
    return "mkfifo '\(pipe)'; exec 3<> '\(pipe)'"
  }

  @Test func timeLimitEndsAProgramThatWaitsForInput() async throws {
    let module = Self.file(ModuleBuilder.copying)
    let run = try await CommandLineRun.shell("\(Self.silentInput); \"$wasm_module\" exec --time-limit 0.1 '\(module.path)' <&3; echo $? >&2")
    #expect(run.errorOutput.hasSuffix("124\n"))
  }

  @Test func aProgramWhoseReaderGoesAwayEndsSilently() async throws {
    let module = Self.file(ModuleBuilder.writing("line\n", forever: true))
    let run = try await CommandLineRun.shell("(\"$wasm_module\" exec --time-limit 60 '\(module.path)'; echo $? >&2) | head -n 2")
    #expect(run.output == "line\nline\n")
    #expect(run.errorOutput == "141\n")
    let ignoring = try await CommandLineRun.shell("trap '' PIPE; (\"$wasm_module\" exec --time-limit 60 '\(module.path)'; echo $? >&2) | head -n 2")
    #expect(ignoring.errorOutput == "141\n")
  }

  @Test func argumentsAndEnvironmentReachTheProgram() async throws {
    let module = Self.file(ModuleBuilder.showingStrings)
    let arguments = try await CommandLineRun.process("exec", "--env", "A=1", module.path, "--env", "-x", "größe", environment: ["HOME": "/root"])
    #expect(arguments.output == "\(module.url.lastPathComponent)\0--env\0-x\0größe\0A=1\0")
  }

  // MARK: - Exports

  private static var mathematics: [UInt8] {
    var builder = ModuleBuilder()
    builder.function("add", FunctionType("i32 i32 -> i32"), Code.local(0) + Code.local(1) + [0x6A])
    builder.function("half", FunctionType("f64 -> f64"), Code.local(0) + [0x44, 0, 0, 0, 0, 0, 0, 0xE0, 0x3F, 0xA2])
    builder.function("swap", FunctionType("i32 i64 -> i64 i32"), Code.local(1) + Code.local(0))
    builder.function("fail", FunctionType(), Code.unreachable)
    return builder.bytes
  }

  @Test(
    "Exports called by name",
    arguments: [
      ("add", ["2", "-5"], "-3\n"), ("add", ["0xFFFFFFFF", "1"], "0\n"), ("half", ["5"], "2.5\n"), ("half", ["-inf"], "-inf\n"), ("half", ["nan"], "nan\n"),
      ("swap", ["1", "9000000000"], "9000000000\n1\n"),
    ])
  func invoking(name: String, arguments: [String], output: String) {
    let module = Self.file(Self.mathematics)
    let parameters = ["exec", "--invoke", name, module.path] + arguments
    let run = CommandLineRun.inProcess(arguments: parameters)
    #expect(run.output == output)
    #expect(run.errorOutput.isEmpty)
    #expect(run.status == 0)
  }

  @Test(
    "Calls that can't be made",
    arguments: [
      ("add", ["2"], 64, "'add' takes 2 arguments, not 1"), ("add", ["2", "x"], 64, "argument 2 of 'add' must be of type i32, not 'x'"),
      ("sub", [], 64, "exports no function 'sub'"), ("fail", [], 134, "wasm trap: unreachable"),
    ] as [(String, [String], Int32, String)])
  func invokingWrongly(name: String, arguments: [String], status: Int32, message: String) {
    let run = CommandLineRun.inProcess(arguments: ["exec", "--invoke", name, Self.file(Self.mathematics).path] + arguments)
    #expect(run.status == status)
    #expect(run.errorOutput.contains(message))
  }

  /// A function that returns nothing where it has to return a number is noticed when the module is loaded, or when it is called.
  @Test(
    "Functions that are not valid",
    arguments: [([], "good", 65, ""), (["--lazy-validation"], "good", 0, "7\n"), (["--lazy-validation"], "bad", 65, "")] as [([String], String, Int32, String)])
  func validatingLazily(options: [String], name: String, status: Int32, output: String) {
    let module = Self.file(
      ModuleBuilder.bytes { builder in
        builder.function("good", FunctionType("-> i32"), [0x41, 7])
        builder.function("bad", FunctionType("-> i32"), [])
      })
    let run = CommandLineRun.inProcess(arguments: ["exec"] + options + ["--invoke", name, module.path])
    #expect(run.status == status)
    #expect(run.output == output)
    #expect(run.errorOutput.contains("type mismatch: end expects i32 but found nothing in function 1 at offset 0x") == (status == 65))
  }

  // MARK: - Errors

  @Test(
    "Options that make no sense",
    arguments: [
      ["--time-limit", "0"], ["--time-limit=-1"], ["--time-limit", "nan"], ["--time-limit", "soon"], ["--memory-limit", "-1"], ["--output-limit", "x"],
      ["--fuel", "1.5"], ["--env", "NAME"], ["--env", "=x"], ["--seed", "dice"], ["--clock", "sundial"], ["--invoke"], ["--turbo"],
    ])
  func wrongOptions(options: [String]) {
    let run = CommandLineRun.inProcess(arguments: ["exec"] + options + ["module.wasm"])
    if options == ["--invoke"] {
      #expect(run.errorOutput.contains("needs a module"))
    } else {
      #expect(run.errorOutput.hasPrefix("wasm-module: "))
      #expect(run.errorOutput.contains(options[0].split(separator: "=")[0]))
    }
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
  }

  // MARK: - The time to load

  @Test("The time limit also ends the loading of a module", arguments: [[], ["--invoke", "f"]])
  func timeLimitOfLoading(options: [String]) async throws {
    let run = try await CommandLineRun.shell("\(Self.silentInput); \"$wasm_module\" exec --time-limit 0.1 \(options.joined(separator: " ")) - <&3; echo $? >&2")
    #expect(run.errorOutput == "wasm-module: - was not loaded within the time limit of 0.1 s\n  --time-limit sets it\n124\n")
  }

  @Test func theProgramGetsWhatTheLoadingHasLeft() async throws {
    let module = Self.file(ModuleBuilder.program(Code.spin))
    let run = try await CommandLineRun.shell("(sleep 0.3; cat '\(module.path)') | \"$wasm_module\" exec --time-limit 5 -")
    #expect(run.status == 124)
    #expect(run.errorOutput.hasPrefix("wasm-module: the program was stopped: it reached the time limit of 5.0 s\n"))
  }

  @Test func aLimitThatIsOverWhenTheModuleIsThereLeavesNothingForTheProgram() {
    var limits = RunClock(.init(time: .nanoseconds(1))).remainingLimits
    #expect(limits.time == .zero)
    limits = RunClock(.init(outputBytes: 3)).remainingLimits
    #expect(limits == .init(outputBytes: 3))
  }

  // MARK: - Backtraces

  @Test func callsThatAreTheSameAreALine() async throws {
    var builder = ModuleBuilder()
    let again = builder.function(nil, "", "call 0")
    builder.function("_start", "", "call \(again)")
    let run = try await CommandLineRun.process("exec", Self.file(builder.bytes).path)
    #expect(run.status == 134)
    #expect(run.errorOutput.wholeMatch(of: /wasm trap: call stack exhausted\n  0: function 0 at offset 0x[0-9a-f]+\n  1 to 99: the same\n/) != nil, "\(run.errorOutput)")
  }

  @Test("Names of functions are those of the sources", .enabled(if: ExecutableSearch(environment: ProcessInfo.processInfo.environment).find("swift-demangle") != nil, "it needs swift-demangle in PATH"))
  func namesInBacktracesAreThoseOfSources() async throws {
    var builder = ModuleBuilder()
    builder.function("_start", Code.unreachable)
    builder.name(0, "$e7Program9fibonacciyS2iF")
    let run = try await CommandLineRun.process("exec", Self.file(builder.bytes).path, environment: ProcessInfo.processInfo.environment)
    #expect(run.errorOutput.hasPrefix("wasm trap: unreachable\n  0: fibonacci(_:) (function 0) at offset 0x"), "\(run.errorOutput)")
  }

  // MARK: - Names

  @Test func namesInBacktracesForgeNothing() async throws {
    var builder = ModuleBuilder()
    builder.function("_start", Code.unreachable)
    builder.name(0, "x\n  1: innocent\u{1B}[2J")
    let run = try await CommandLineRun.process("exec", Self.file(builder.bytes).path)
    #expect(run.status == 134)
    #expect(run.errorOutput.hasPrefix(#"wasm trap: unreachable\#n  0: "x\n  1: innocent\u{1b}[2J" (function 0) at offset 0x"#))
    #expect(run.errorOutput.split(separator: "\n").count == 2)
  }

  @Test func namesOfImportsAndExportsForgeNothing() {
    var linking = ModuleBuilder()
    linking.importFunction("a\nb", "\u{9B}2J", FunctionType())
    linking.function("_start", [])
    #expect(CommandLineRun.inProcess("exec", Self.file(linking.bytes).path).errorOutput.contains(#"unknown import: "a\nb"."\u{9b}2J", func () -> ()"#))
    var reactor = ModuleBuilder()
    reactor.function("go\u{7}", [])
    let run = CommandLineRun.inProcess("exec", Self.file(reactor.bytes).path)
    #expect(run.errorOutput.contains(#"with NAME among "go\u{7}""#))
  }

  // MARK: - Arguments that are not text

  @Test("Arguments that are not UTF-8 are refused", arguments: [("exec '%s'", 2), ("exec m.wasm x '%s'", 4), ("eval '%s.c'", 2), ("'%s'", 1)])
  func argumentsInOtherEncodings(line: String, place: Int) async throws {
    let argument = "$(printf 'a\\377\\033')"
    let run = try await CommandLineRun.shell("\"$wasm_module\" " + line.replacing("'%s'", with: "\"\(argument)\"").replacing("'%s.c'", with: "\"\(argument).c\""))
    #expect(run.status == 64)
    #expect(run.errorOutput.hasPrefix("wasm-module: argument \(place) is not UTF-8: \"a\u{FFFD}\\u{1b}"))
  }

  private func world(_ options: String...) throws -> SealedWorld { try RunOptions.world(try ExecCommand.description.parse(options + ["module.wasm"])) }

  @Test func optionsBreakTheSealsOfTheWorld() throws {
    #expect(try world().clock == .virtual(startingAt: SealedWorld.defaultStart))
    #expect(try world("--clock", "virtual").clock == .virtual(startingAt: SealedWorld.defaultStart))
    #expect(try world("--clock", "host").clock == .host)
    #expect(try world().seed == SealedWorld.defaultSeed)
    #expect(try world("--seed", "0x10").seed == 16)
    #expect(try Set((0..<5).map { _ in try world("--seed", "random").seed }).count == 5)
    #expect(try world("--env", "A=1", "--env=B=x=y", "--env", "A=2").environment == ["A": "2", "B": "x=y"])
  }

  @Test func withoutAModule() {
    #expect(CommandLineRun.inProcess("exec").status == 64)
  }

  @Test(
    "Files that are no modules",
    arguments: [
      ("", "is empty"), ("(module)", "text format"), ("\n ;; a comment\n(module)", "text format"), ("\0asm\u{D}\0\u{1}\0", "component"),
      ("\u{7F}ELF", "program for this machine"), ("#!/bin/sh", "magic"),
    ])
  func noModules(contents: String, message: String) {
    let run = CommandLineRun.inProcess("exec", Self.file(Array(contents.utf8)).path)
    #expect(run.status == 65)
    #expect(run.errorOutput.contains(message))
  }

  @Test func aSourceIsForEval() {
    let file = TemporaryFile(Array("print(1)".utf8), suffix: ".swift")
    let run = CommandLineRun.inProcess("exec", file.path)
    #expect(run.status == 65)
    #expect(run.errorOutput.hasSuffix("\n  this is the source of a program: 'wasm-module eval \(file.path)' compiles and runs it\n"))
  }

  @Test func filesThatCannotBeRead() {
    let missing = CommandLineRun.inProcess("exec", "/nonexistent/module.wasm")
    #expect(missing.status == 65)
    #expect(missing.errorOutput.hasPrefix("wasm-module: cannot read /nonexistent/module.wasm: No such file or directory\n"))
    let directory = CommandLineRun.inProcess("exec", FileManager.default.temporaryDirectory.path(percentEncoded: false))
    #expect(directory.status == 65)
    #expect(directory.errorOutput.contains("Is a directory"))
  }

  @Test func modulesThatDoNotLink() {
    var builder = ModuleBuilder()
    builder.importFunction("env", "log", FunctionType())
    builder.importFunction("env", "exit", FunctionType("i32 i32 -> i32"))
    builder.function("_start", [])
    let run = CommandLineRun.inProcess("exec", Self.file(builder.bytes).path)
    #expect(run.status == 65)
    #expect(run.errorOutput.contains("env.log") && run.errorOutput.contains("env.exit"))
  }

  @Test func reactorsAreExplained() {
    let run = CommandLineRun.inProcess("exec", Self.file(Self.mathematics).path)
    #expect(run.status == 65)
    #expect(run.errorOutput.contains("no function '_start'"))
    #expect(run.errorOutput.contains("--invoke NAME"))
    #expect(run.errorOutput.contains("add, half, swap, fail"))
  }

  @Test func tableLimitIsExplainedAndNoOptionNamed() {
    var builder = ModuleBuilder()
    builder.table(20_000_000)
    builder.function("_start", [])
    let file = Self.file(builder.bytes)
    let run = CommandLineRun.inProcess("exec", file.path)
    #expect(run.status == 65)
    #expect(run.errorOutput == "wasm-module: \(file.path): a table of 20000000 elements does not fit in the store's limit of 10000000\n")
  }

  @Test func anEmptyPathIsSeen() {
    let run = CommandLineRun.inProcess("exec", "")
    #expect(run.status == 65)
    #expect(run.errorOutput.hasPrefix("wasm-module: cannot read \"\": No such file or directory\n"))
  }

  @Test func manyExportsAreNotAllListed() {
    var builder = ModuleBuilder()
    for index in 0..<12 { builder.function("f\(index)", []) }
    let run = CommandLineRun.inProcess("exec", Self.file(builder.bytes).path)
    #expect(run.errorOutput.contains("among f0, f1, f2, f3, f4, f5, f6, f7, f8, f9 and 2 more\n"))
  }

  @Test func aFileOfMoreThanAGigabyteIsNotRead() throws {
    let file = Self.file([])
    let handle = try FileHandle(forWritingTo: file.url)
    try handle.truncate(atOffset: 1 << 30 + 1)
    try handle.close()
    let run = CommandLineRun.inProcess("exec", file.path)
    #expect(run.status == 65)
    #expect(run.errorOutput == "wasm-module: cannot read \(file.path): File too large\n")
  }

  /// The shell limits the process to less than the 4 GiB that a memory may grow to.
  @Test func memoriesGrowWhereAddressesAreScarce() async throws {
    var builder = ModuleBuilder()
    let code = [
      "i32.const 4 i32.const 77 i32.store", "i32.const 160 memory.grow i32.const 4 i32.load i32.add",
      "i32.const 10000000 i32.const 5 i32.store", "i32.const 1000 memory.grow i32.add i32.const 10000000 i32.load i32.add",
      "i32.const 70000000 i32.load i32.add i32.const 60000 memory.grow i32.add",
    ]
    builder.function("run", "-> i32", code.joined(separator: " "))
    let module = Self.file(builder.bytes)
    let run = try await CommandLineRun.shell("ulimit -v 2000000 && \"$wasm_module\" exec --invoke run '\(module.path)'")
    #expect(run.errorOutput == "")
    // The sizes before growth, 1 and 161, what was stored, 77 and 5, a zero of the new part, and the -1 of what can't be had.
    #expect(run.output == "243\n")
    var largeBuilder = ModuleBuilder(pages: 40_000)
    largeBuilder.function("run", [])
    let large = Self.file(largeBuilder.bytes)
    let failed = try await CommandLineRun.shell("ulimit -v 2000000 && \"$wasm_module\" exec --invoke run '\(large.path)'")
    #expect(failed.errorOutput.contains("the system has no room for a memory of 40000 pages"))
  }

  @Test func memoryLimitIsExplained() {
    var builder = ModuleBuilder(pages: 32)
    builder.function("_start", [])
    let run = CommandLineRun.inProcess("exec", "--memory-limit", "1", Self.file(builder.bytes).path)
    #expect(run.status == 65)
    #expect(run.errorOutput.contains("--memory-limit"))
  }
}
