import Foundation
import TestSupport
import Testing

@testable import Operator

/// `wasm-module eval`.
@Suite struct EvalTests {
  private let greet = Fixture(name: "greet").directory.appending(path: "main.swift").path

  @Test func theREADMEsCommandGreets() async throws {
    let run = try await CommandLineRun.process("eval", greet, "--input", #"{"name":"Ada"}"#, environment: ProcessInfo.processInfo.environment)
    #expect(run.output == "{\"greeting\":\"Hello, Ada\"}\n")
    #expect(run.errorOutput == "")
    #expect(run.status == 0)
  }

  @Test func compileErrorsAreTheCompilersOwn() async throws {
    let file = Fixture(name: "compile-error").directory.appending(path: "main.swift").path
    let run = try await CommandLineRun.process("eval", file, environment: ProcessInfo.processInfo.environment)
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

  @Test func aProgramWhoseReaderGoesAwayEndsSilently() async throws {
    let run = try await withProgram(ModuleBuilder.writing("line\n", forever: true)) { standIn, source in
      let environment = "PATH='\(standIn.environment["PATH"] ?? "")' TMPDIR='\(standIn.scratch.path)'"
      return try await CommandLineRun.shell("trap '' PIPE; (\(environment) \"$wasm_module\" eval --time-limit 60 '\(source)'; echo $? >&2) | head -n 2")
    }
    #expect(run.output == "line\nline\n")
    #expect(run.errorOutput == "141\n")
  }

  @Test func inputComesFromAnOptionAFileOrStandardInput() async throws {
    let copying = ModuleBuilder.copying
    #expect(try await evaluate(copying, ["--input", "[1]"]).output == "[1]")
    #expect(try await evaluate(copying, ["--input-file", TemporaryFile(Array("[2]".utf8)).path]).output == "[2]")
    #expect(try await evaluate(copying, input: Array("[3]".utf8)).output == "[3]")
  }

  @Test func theExitStatusIsThatOfTheProgram() async throws {
    #expect(try await evaluate(ModuleBuilder.exiting(with: 3)).status == 3)
    #expect(try await evaluate(ModuleBuilder.program(ModuleBuilder.Code.unreachable)).status == 134)
    let endless = ModuleBuilder.writing("x", forever: true)
    #expect(try await evaluate(endless, ["--output-limit", "0.1"]).status == 125)
    #expect(try await evaluate([0, 1, 2]).status == 65)
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
      "PATH='\(standIn.environment["PATH"] ?? "")' TMPDIR='\(standIn.scratch.path)' \"$wasm_module\" eval '\(source)' & pid=$!; "
      + "while [ ! -s '\(standIn.directory.path)/leader' ]; do sleep 0.05; done; kill -TERM $pid; wait $pid; echo $?"
    let run = try await CommandLineRun.shell(line)
    #expect(run.output == "143\n", "\(run.errorOutput)")
    #expect(await eventually { !processExists(standIn.process("leader")) })
    #expect(standIn.leftovers.isEmpty)
  }

  // MARK: The command line

  @Test func mistakesAreExplained() {
    func messages(_ arguments: String...) -> String {
      let run = CommandLineRun.inProcess(arguments: ["eval"] + arguments)
      #expect(run.status == 64)
      return run.errorOutput
    }
    #expect(messages() == "wasm-module: eval needs one source file\n  wasm-module eval SOURCE --input JSON\n")
    let ruby = TemporaryFile([], suffix: ".rb").path
    #expect(messages(ruby).hasPrefix("wasm-module: \(ruby) has no name by which its language is known\n  name it: --language with one of tinygo, "))
    #expect(messages("--language", "ruby", "a.rb") == "wasm-module: there is no language 'ruby'\n  languages: tinygo, go, swift, zig, c, rust\n")
    #expect(messages("a.c", "--input", "1", "--input-file", "b") == "wasm-module: --input and --input-file exclude each other\n")
  }

  @Test("Files that cannot be read, as with exec", arguments: [["/nowhere/a.c"], ["a.c", "--input-file", "/nowhere/a.c"]])
  func missingFiles(arguments: [String]) {
    let run = CommandLineRun.inProcess(arguments: ["eval"] + arguments)
    #expect(run.status == 65)
    #expect(run.errorOutput == "wasm-module: cannot read /nowhere/a.c: No such file or directory\n  is the path right, seen from here?\n")
  }

  @Test("A directory is no program, whatever it is called", arguments: ["", ".c"])
  func directories(suffix: String) throws {
    let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + suffix)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let run = CommandLineRun.inProcess("eval", directory.path)
    #expect(run.status == 65)
    #expect(run.errorOutput == "wasm-module: cannot read \(directory.path): Is a directory\n")
  }

  @Test func theFileNameTellsTheLanguage() throws {
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
    for (path, expected) in [("a.swift", "swift"), ("b/c.zig", "zig"), ("x.c", "c"), ("x.rs", "rust"), ("x.go", "tinygo")] {
      #expect(try language(path, nowhere) == expected)
    }
    #expect(try language("x.go", ["PATH": goOnly.directory.path]) == "go")
    #expect(try language("x.go", ["PATH": "\(goOnly.directory.path):\(tinyGo.directory.path)"]) == "tinygo")
    #expect(try EvalCommand.named("swift")?.language == "swift")
    #expect(try EvalCommand.named(nil) == nil)
  }
}
