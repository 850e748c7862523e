import Foundation
import TestSupport
import Testing

@testable import Evaluation
@testable import Operator

/// `wasm-module eval`.
@Suite struct EvalTests {
  /// The environment of these tests with a cache of its own.
  private let cache: TemporaryDirectory
  private let environment: [String: String]

  init() throws {
    cache = try TemporaryDirectory()
    environment = ProcessInfo.processInfo.environment.merging(["WASM_MODULE_CACHE": cache.path]) { $1 }
  }

  private let greet = Repository.path("Fixtures/greet/main.swift")

  @Test func theREADMEsCommandGreets() async throws {
    let run = try await CommandLineRun.process("eval", greet, "--input", #"{"name":"Ada"}"#, environment: environment)
    #expect(run.output == "{\"greeting\":\"Hello, Ada\"}\n")
    #expect(run.errorOutput == "")
    #expect(run.status == 0)
  }

  @Test func theSecondTimeNothingIsCompiled() async throws {
    let standIn = try StandIn("echo x >> $HERE/calls; cp $HERE/module out.wasm")
    defer { standIn.remove() }
    try Data(ModuleBuilder.copying).write(to: standIn.directory.appending(path: "module"))
    let source = standIn.directory.path + "/program.go"
    try Data("package main\n".utf8).write(to: URL(filePath: source))
    for input in ["1", "2"] { #expect(try await CommandLineRun.process("eval", source, "--input", input, environment: standIn.environment).output == input + "\n") }
    #expect(standIn.note("calls") == "x\n")
    let nowhere = standIn.environment.merging(["WASM_MODULE_CACHE": "/dev/null"]) { $1 }
    let run = try await CommandLineRun.process("eval", source, "--input", "3", environment: nowhere)
    #expect(run.output == "3\n")
    #expect(run.errorOutput == "wasm-module: the compile cache is not used: /dev/null/compiled cannot be made: Not a directory\n")
    #expect(standIn.note("calls") == "x\nx\n")
  }

  @Test func compileErrorsAreTheCompilersOwn() async throws {
    let file = Repository.path("Fixtures/compile-error/main.swift")
    let run = try await CommandLineRun.process("eval", file, environment: environment)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errorOutput.hasPrefix("main.swift:4:32: error: cannot convert value of type 'String?' to specified type 'Int'"))
  }

  // MARK: With a compiler that only hands out a module

  /// Lets a body have a toolchain that hands out a module, and a source file for it.
  private func withProgram<Result>(_ module: [UInt8], _ body: (StandIn, _ source: String) async throws -> Result) async throws -> Result {
    let standIn = try StandIn("cp $HERE/module out.wasm")
    defer { standIn.remove() }
    try Data(module).write(to: standIn.directory.appending(path: "module"))
    let source = standIn.directory.appending(path: "program.go")
    try Data("package main\n".utf8).write(to: source)
    let result = try await body(standIn, source.path)
    #expect(standIn.leftovers.isEmpty)
    return result
  }

  private func evaluate(_ module: [UInt8], _ arguments: [String] = [], input: [UInt8] = []) async throws -> CommandLineRun {
    try await withProgram(module) { standIn, source in
      try await CommandLineRun.process(arguments: ["eval"] + arguments + [source], input: input, environment: standIn.environment)
    }
  }

  @Test func inputComesFromAnOptionAFileOrStandardInput() async throws {
    let copying = ModuleBuilder.copying
    #expect(try await evaluate(copying, ["--input", "[1]"]).output == "[1]\n")
    #expect(try await evaluate(copying, ["--input-file", TemporaryFile(Array("[2]".utf8)).path]).output == "[2]\n")
    #expect(try await evaluate(copying, input: Array("[3]".utf8)).output == "[3]\n")
  }

  @Test func theExitStatusIsThatOfTheProgram() async throws {
    #expect(try await evaluate(ModuleBuilder.exiting(with: 3)).status == 3)
    #expect(try await evaluate(ModuleBuilder.program(ModuleBuilder.Code.unreachable)).status == 134)
    let endless = ModuleBuilder.writing(String(repeating: "x", count: 1000), forever: true)
    #expect(try await evaluate(endless, ["--output-limit", "0.1"]).status == 125)
    #expect(try await evaluate([0, 1, 2]).status == 65)
  }

  // MARK: Many requests

  @Test func answersComeInOrderALineEach() async throws {
    let inputs = (0..<300).map { $0 % 7 == 3 ? "{\"n\":\($0)}" : "[\($0)]" }
    let requests = TemporaryFile(Array((inputs + ["1", "nonsense", "2", "[\t1 ]"]).joined(separator: "\n").utf8))
    let run = try await evaluate(ModuleBuilder.obeying, ["--requests", requests.path, "--concurrency", "3"])
    let failures = [
      #"{"error":"wasm exited: trap: unreachable (in function 3)"}"#, #"{"error":"the request is not JSON: at byte 1: "#, #"{"error":"wasm exited: exit code 3"}"#,
    ]
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.count == 304)
    #expect(Array(lines.prefix(300)) == inputs)
    for (line, failure) in zip(lines[300...], failures) { #expect(line.hasPrefix(failure), "\(line)") }
    #expect(lines.last == "[\t1 ]")
    #expect(run.status == 1)
    #expect(run.errorOutput == "")
  }

  @Test func anAnswerOfSeveralLinesIsOneLine() async throws {
    let program = ModuleBuilder.writing("{\n  \"a\": \"b\\n\",\r\n  \"c\": 1\n}\n")
    #expect(try await evaluate(program, ["--requests", "-"], input: Array("1\n2\n".utf8)).output == String(repeating: #"{   "a": "b\n",    "c": 1 }"# + "\n", count: 2))
    // Alone it stays as it is.
    #expect(try await evaluate(program, ["--input", "1"]).output == "{\n  \"a\": \"b\\n\",\r\n  \"c\": 1\n}\n")
  }

  @Test func statisticsSayWhatItTook() async throws {
    let requests = TemporaryFile(Array("[1]\n[2]\n1\n".utf8))
    let run = try await evaluate(ModuleBuilder.obeying, ["--requests", requests.path, "--stats", "--fuel", "1000000"])
    let patterns: [Regex<Substring>] = [
      /compile +[0-9.]+ ms\n/, /requests +3, 1 failed, [0-9.]+ a second\n/, /time +p50 [0-9.]+ ms, p99 [0-9.]+ ms, maximum [0-9.]+ ms\n/,
      /instructions +p50 [0-9]+, maximum [0-9]+\n/, /memory +0.063 MiB of a program at most, [0-9.]+ MiB of this process\n/,
    ]
    for pattern in patterns { #expect(run.errorOutput.contains(pattern), "\(run.errorOutput)") }
  }

  /// The options, and whether requests may start where the program first asks for input.
  @Test("Statistics say where requests started", arguments: [([], true), (["--cold"], false), (["--cold", "--fuel", "1000000"], false)])
  func statisticsOfWarmStarts(options: [String], isWarm: Bool) async throws {
    let requests = TemporaryFile(Array((0..<2000).map { "[\($0)]\n" }.joined().utf8))
    let run = try await evaluate(ModuleBuilder.obeying, ["--requests", requests.path, "--stats"] + options)
    #expect(run.output == (0..<2000).map { "[\($0)]\n" }.joined())
    #expect(run.errorOutput.contains(/warm start +2000 of 2000 requests/) == isWarm, "\(run.errorOutput)")
    #expect(run.errorOutput.contains("warm start") == isWarm)
  }

  @Test func requestsThatAreProfiledStartAtTheBeginning() async throws {
    let requests = TemporaryFile(Array("[1]\n[2]\n".utf8))
    let run = try await evaluate(ModuleBuilder.obeying, ["--requests", requests.path, "--stats", "--profile", "-"])
    #expect(run.output == "[1]\n[2]\n")
    #expect(run.errorOutput.contains(/warm start +none: a profile is of whole runs\n/), "\(run.errorOutput)")
  }

  @Test func aSingleRequestIsNotCaptured() async throws {
    let run = try await evaluate(ModuleBuilder.obeying, ["--input", "[1]", "--stats"])
    #expect(run.output == "[1]\n")
    #expect(!run.errorOutput.contains("warm start"))
  }

  // MARK: Settings and limits

  @Test func settingsAreThoseOfANode() async throws {
    let settings = TemporaryFile(Array(#"{"source":{"language":"tinygo","content":"package main"},"limits":{"timeoutMs":100},"unknown":1}"#.utf8))
    let standIn = try StandIn("cp $HERE/module out.wasm")
    defer { standIn.remove() }
    try Data(ModuleBuilder.obeying).write(to: standIn.directory.appending(path: "module"))
    func evaluate(_ arguments: String...) async throws -> CommandLineRun {
      try await CommandLineRun.process(arguments: ["eval", "--settings", settings.path] + arguments, environment: standIn.environment)
    }
    #expect(try await evaluate("--input", "[5]", "--time-limit", "60").output == "[5]\n")
    let endless = try await evaluate("--input", "3")
    #expect(endless.status == 124)
    #expect(endless.errorOutput == "wasm-module: the program was stopped: it reached the time limit of 0.1 s\n  --time-limit sets it\n")
    #expect(try await evaluate("--input", "3", "--limits", #"{"timeoutMs":200}"#).errorOutput.contains("time limit of 0.2 s"))
    #expect(try await evaluate("--input", "3", "--limits", #"{"timeoutMs":200}"#, "--time-limit", "0.3").errorOutput.contains("time limit of 0.3 s"))
    #expect(try await evaluate("--input", "3", "--fuel", "1000", "--time-limit", "60").errorOutput.contains("fuel"))
    #expect(try await evaluate("--input", "4", "--output-limit", "0.5", "--time-limit", "300").status == 125)
    #expect(try await evaluate("--input", "5", "--memory-limit", "2", "--time-limit", "60").status == 134)
  }

  @Test("Settings that are wrong", arguments: [(#"{"source":{"content":7}}"#, "source.content"), ("{}", "there is no program in "), ("{", "is not JSON: at byte 1")])
  func wrongSettings(text: String, message: String) async throws {
    let run = try await CommandLineRun.process("eval", "--settings", TemporaryFile(Array(text.utf8)).path, "--input", "1")
    #expect(run.status == 65)
    #expect(run.errorOutput.contains(message), "\(run.errorOutput)")
  }

  @Test func outputThatIsNoJSONIsAFailure() async throws {
    let run = try await evaluate(ModuleBuilder.writing("nope!"), ["--input", "1"])
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errorOutput.hasPrefix("wasm-module: decode output (stdout=\"nope!\"): at byte "))
  }

  @Test func aPanicOnStandardOutputIsShown() async throws {
    var builder = ModuleBuilder()
    let write = builder.importFunction(ModuleBuilder.preview1, "fd_write", .init(parameters: [.i32, .i32, .i32, .i32], results: [.i32]))
    builder.data(at: 0, [16, 0, 0, 0, 5, 0, 0, 0])
    builder.data(at: 16, "panic".utf8)
    builder.function("_start", Assembler.code("i32.const 1 i32.const 0 i32.const 1 i32.const 8 call \(write) drop unreachable"))
    let run = try await evaluate(builder.bytes, ["--input", "1"])
    #expect(run.output == "panic")
    #expect(run.status == 134)
  }

  // MARK: The cache, and a source that changes

  @Test func theSecondRunDoesNotCompile() async throws {
    let standIn = try StandIn("echo x >> $HERE/compiles; cp $HERE/module out.wasm")
    defer { standIn.remove() }
    try Data(ModuleBuilder.copying).write(to: standIn.directory.appending(path: "module"))
    let source = standIn.directory.appending(path: "program.go")
    try Data("package main\n".utf8).write(to: source)
    func evaluate(_ options: String...) async throws -> CommandLineRun {
      try await CommandLineRun.process(arguments: ["eval", source.path, "--input", "1", "--stats"] + options, environment: standIn.environment)
    }
    #expect(try await !evaluate().errorOutput.contains("(cached)"))
    #expect(try await evaluate().errorOutput.contains("(cached)"))
    #expect(standIn.note("compiles") == "x\n")
    #expect(try await !evaluate("--no-cache").errorOutput.contains("(cached)"))
    #expect(standIn.note("compiles") == "x\nx\n")
  }

  @Test func whoWatchesSeesEachChange() async throws {
    let standIn = try StandIn("grep -q broken main.go && { echo 'main.go:1:1: broken'; exit 1; }; cp $HERE/module out.wasm")
    defer { standIn.remove() }
    try Data(ModuleBuilder.copying).write(to: standIn.directory.appending(path: "module"))
    let source = standIn.directory.appending(path: "program.go")
    func write(_ text: String) throws { try Data(text.utf8).write(to: source) }
    try write("first")
    let process = try RunningCommand(arguments: ["eval", "--watch", "--input", "[1]", source.path], environment: standIn.environment)
    defer { process.send(SIGTERM) }
    #expect(await eventually { process.output == "[1]\n" })
    try write("broken, and longer")
    #expect(await eventually { process.errorOutput.contains("main.go:1:1: broken\n") })
    try write("mended, which is longer still")
    #expect(await eventually { process.output == "[1]\n[1]\n" })
    #expect(process.errorOutput.contains("program.go has changed\n"))
    process.send(SIGINT)
    #expect(await eventually { !process.isRunning })
  }

  @Test func aChangeSupersedesTheCompileThatRuns() async throws {
    let standIn = try StandIn("echo $$ >> $HERE/processes; grep -q slow main.go && sleep 1000; cp $HERE/module out.wasm")
    defer { standIn.remove() }
    try Data(ModuleBuilder.copying).write(to: standIn.directory.appending(path: "module"))
    let source = standIn.directory.appending(path: "program.go")
    try Data("slow".utf8).write(to: source)
    let process = try RunningCommand(arguments: ["eval", "--watch", "--input", "[1]", source.path], environment: standIn.environment)
    defer { process.send(SIGTERM) }
    #expect(await eventually { standIn.note("processes") != nil })
    try Data("fast, and longer".utf8).write(to: source)
    #expect(await eventually { process.output == "[1]\n" })
    let first = standIn.note("processes")?.split(separator: "\n").first.flatMap { Int32($0) }
    #expect(await eventually { !processExists(first) })
  }

  @Test func aSignalEndsWhatWaitsForAReader() async throws {
    let standIn = try StandIn("cp $HERE/module out.wasm")
    defer { standIn.remove() }
    try Data(ModuleBuilder.writing("[" + String(repeating: "1,", count: 20_000) + "1]")).write(to: standIn.directory.appending(path: "module"))
    let source = standIn.directory.path + "/program.go"
    try Data("package main\n".utf8).write(to: URL(filePath: source))
    let pipe = standIn.directory.path + "/pipe"
    let environment = standIn.environment.map { "\($0.key)='\($0.value)'" }.joined(separator: " ")
    let line =
      "mkfifo '\(pipe)'; sleep 1000 < '\(pipe)' & reader=$!; yes 1 | head -n 50 | env \(environment) \"$wasm_module\" eval --requests - '\(source)' > '\(pipe)' & pid=$!; "
      + "sleep 2; kill -TERM $pid; wait $pid; echo $?; kill -KILL $reader"
    let run = try await CommandLineRun.shell(line)
    #expect(run.output == "143\n", "\(run.output) \(run.errorOutput)")
  }

  @Test func keepsTheModule() async throws {
    let file = TemporaryFile([])
    _ = try await evaluate(ModuleBuilder.exiting(with: 0), ["--keep", file.path])
    #expect([UInt8](try Data(contentsOf: file.url)) == ModuleBuilder.exiting(with: 0))
  }

  @Test(
    "Where the module can't be kept is known before the compile",
    arguments: [("/nowhere/x.wasm", "No such file or directory"), ("/", "Is a directory"), ("", "No such file or directory"), ("/dev/null/x.wasm", "Not a directory")])
  func unwritableModules(path: String, reason: String) async throws {
    let standIn = try StandIn("touch $HERE/called; exit 1")
    defer { standIn.remove() }
    let source = standIn.directory.appending(path: "program.go")
    try Data("package main\n".utf8).write(to: source)
    let run = try await CommandLineRun.process("eval", "--keep", path, source.path, environment: standIn.environment)
    #expect(run.status == 1)
    #expect(run.errorOutput == "wasm-module: cannot write \(path.isEmpty ? "\"\"" : path): \(reason)\n")
    #expect(standIn.note("called") == nil)
  }

  @Test func aCompileThatFailsLeavesTheFileAsItWas() async throws {
    let standIn = try StandIn("echo no; exit 1")
    defer { standIn.remove() }
    let (source, kept) = (standIn.directory.appending(path: "program.go"), TemporaryFile([1, 2, 3]))
    try Data("package main\n".utf8).write(to: source)
    let run = try await CommandLineRun.process("eval", "--keep", kept.path, source.path, environment: standIn.environment)
    #expect(run.errorOutput == "no\n")
    #expect([UInt8](try Data(contentsOf: kept.url)) == [1, 2, 3])
  }

  @Test func aSignalEndsTheCompilerToo() async throws {
    let standIn = try StandIn("echo $$ > $HERE/leader; sleep 1000")
    defer { standIn.remove() }
    let source = standIn.directory.appending(path: "program.go").path
    try Data("package main\n".utf8).write(to: URL(filePath: source))
    let line =
      "PATH='\(standIn.environment["PATH"] ?? "")' TMPDIR='\(standIn.scratch.path)' WASM_MODULE_CACHE='\(cache.path)' \"$wasm_module\" eval '\(source)' & pid=$!; "
      + "while [ ! -s '\(standIn.directory.path)/leader' ]; do sleep 0.05; done; kill -TERM $pid; wait $pid; echo $?"
    let run = try await CommandLineRun.shell(line)
    #expect(run.output == "143\n", "\(run.errorOutput)")
    #expect(await eventually { !processExists(standIn.process("leader")) })
    #expect(standIn.leftovers.isEmpty)
  }

  // MARK: The command line

  @Test func mistakesAreExplained() async throws {
    func messages(_ arguments: String...) async throws -> String {
      let run = try await CommandLineRun.onItsOwnThread(["eval"] + arguments)
      #expect(run.status == 64)
      return run.errorOutput
    }
    #expect(try await messages() == "wasm-module: eval needs one source file\n  wasm-module eval SOURCE --input JSON\n")
    let ruby = TemporaryFile([], suffix: ".rb").path
    #expect(try await messages(ruby).hasPrefix("wasm-module: \(ruby) has no name by which its language is known\n  name it: --language with one of tinygo, "))
    let module = TemporaryFile([], suffix: ".wasm").path
    #expect(try await messages(module) == "wasm-module: \(module) has the name of a module, which is compiled already\n  'wasm-module exec \(module)' runs it\n")
    #expect(try await messages("--language", "ruby", "a.rb") == "wasm-module: there is no language 'ruby'\n  languages: tinygo, go, swift, zig, c, rust\n")
    #expect(try await messages("a.c", "--input", "1", "--input-file", "b") == "wasm-module: --input and --input-file exclude each other\n")
    #expect(try await messages("a.c", "--requests", "1", "--input-file", "b") == "wasm-module: --input-file and --requests exclude each other\n")
    #expect(try await messages("a.c", "--concurrency", "0") == "wasm-module: --concurrency wants a whole number from 1 to 1024, not '0'\n")
    #expect(try await messages(greet, "--input", "{1}").hasPrefix("wasm-module: --input is not JSON: at byte 1: "))
    #expect(try await messages(greet, "--limits", "{").hasPrefix("wasm-module: --limits is not JSON: at byte 1: "))
    #expect(try await messages(greet, "--input", "1", "--limits", #"{"memoryMB":"1"}"#).hasPrefix("wasm-module: --limits: "))
  }

  @Test("Files that cannot be read, as with exec", arguments: [["/nowhere/a.c"], [Repository.path("Fixtures/greet/main.c"), "--input-file", "/nowhere/a.c"]])
  func missingFiles(arguments: [String]) async throws {
    let run = try await CommandLineRun.onItsOwnThread(["eval"] + arguments)
    #expect(run.status == 65)
    #expect(run.errorOutput == "wasm-module: cannot read /nowhere/a.c: No such file or directory\n  is the path right, seen from here?\n")
  }

  @Test("A directory is no program, whatever it is called", arguments: ["", ".c"])
  func directories(suffix: String) async throws {
    let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + suffix)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let run = try await CommandLineRun.onItsOwnThread(["eval", directory.path])
    #expect(run.status == 65)
    #expect(run.errorOutput == "wasm-module: cannot read \(directory.path): Is a directory\n")
  }

  @Test func theFileNameTellsTheLanguage() async throws {
    let goOnly = try StandIn(as: "go", "")
    let tinyGo = try StandIn(as: "tinygo", "")
    defer {
      goOnly.remove()
      tinyGo.remove()
    }
    func language(_ path: String, _ environment: [String: String]) throws -> String {
      try EvalCommand.toolchain(for: path, Compiler(environment: environment)).language
    }
    let nowhere = ["PATH": "/nowhere"]
    for (path, expected) in [("a.swift", "swift"), ("b/c.zig", "zig"), ("x.c", "c"), ("x.rs", "rust")] {
      #expect(try language(path, nowhere) == expected)
    }
    let neither = #expect(throws: CommandFailure.self) { try language("x.go", nowhere) }
    #expect(neither?.message == "no compiler for x.go is installed")
    #expect(neither?.hint?.contains(/(?s)TinyGo: install TinyGo.*Go: install Go/) == true)
    #expect(try language("x.go", ["PATH": goOnly.directory.path]) == "go")
    #expect(try language("x.go", ["PATH": "\(goOnly.directory.path):\(tinyGo.directory.path)"]) == "tinygo")
    #expect(try EvalCommand.named("swift")?.language == "swift")
    #expect(try EvalCommand.named(nil) == nil)
  }
}
