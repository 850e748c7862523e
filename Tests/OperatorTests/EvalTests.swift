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

  private let greet = Fixture(name: "greet").directory.appending(path: "main.swift").path

  @Test func theREADMEsCommandGreets() throws {
    let run = try CommandLineRun.process("eval", greet, "--input", #"{"name":"Ada"}"#, environment: environment)
    #expect(run.output == "{\"greeting\":\"Hello, Ada\"}\n")
    #expect(run.errorOutput == "")
    #expect(run.status == 0)
  }

  @Test func theSecondTimeNothingIsCompiled() throws {
    let standIn = try StandIn("echo x >> $HERE/calls; cp $HERE/module out.wasm")
    defer { standIn.remove() }
    try Data(ModuleBuilder.copying).write(to: standIn.directory.appending(path: "module"))
    let source = standIn.directory.path + "/program.go"
    try Data("package main\n".utf8).write(to: URL(filePath: source))
    for input in ["1", "2"] { #expect(try CommandLineRun.process("eval", source, "--input", input, environment: standIn.environment).output == input) }
    #expect(standIn.note("calls") == "x\n")
    let nowhere = standIn.environment.merging(["WASM_MODULE_CACHE": "/dev/null"]) { $1 }
    let run = try CommandLineRun.process("eval", source, "--input", "3", environment: nowhere)
    #expect(run.output == "3")
    #expect(run.errorOutput == "wasm-module: the compile cache is not used: /dev/null/compiled cannot be made: Not a directory\n")
    #expect(standIn.note("calls") == "x\nx\n")
  }

  @Test func compileErrorsAreTheCompilersOwn() throws {
    let file = Fixture(name: "compile-error").directory.appending(path: "main.swift").path
    let run = try CommandLineRun.process("eval", file, environment: environment)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errorOutput.hasPrefix("main.swift:4:32: error: cannot convert value of type 'String?' to specified type 'Int'"))
  }

  // MARK: With a compiler that only hands out a module

  private func evaluate(_ module: [UInt8], _ arguments: [String] = [], input: [UInt8] = []) throws -> CommandLineRun {
    let standIn = try StandIn("cp $HERE/module out.wasm")
    defer { standIn.remove() }
    try Data(module).write(to: standIn.directory.appending(path: "module"))
    let source = standIn.directory.appending(path: "program.go")
    try Data("package main\n".utf8).write(to: source)
    let line = ["eval"] + arguments + [source.path]
    let process = try CommandLineRun.process(arguments: line, input: input, environment: standIn.environment)
    #expect(standIn.leftovers.isEmpty)
    return process
  }

  @Test func inputComesFromAnOptionAFileOrStandardInput() throws {
    let copying = ModuleBuilder.copying
    #expect(try evaluate(copying, ["--input", "[1]"]).output == "[1]")
    #expect(try evaluate(copying, ["--input-file", TemporaryFile(Array("[2]".utf8)).path]).output == "[2]")
    #expect(try evaluate(copying, input: Array("[3]".utf8)).output == "[3]")
  }

  @Test func theExitStatusIsThatOfTheProgram() throws {
    #expect(try evaluate(ModuleBuilder.exiting(with: 3)).status == 3)
    #expect(try evaluate(ModuleBuilder.program(ModuleBuilder.Code.unreachable)).status == 134)
    let endless = ModuleBuilder.writing("x", forever: true)
    #expect(try evaluate(endless, ["--output-limit", "0.1"]).status == 125)
    #expect(try evaluate([0, 1, 2]).status == 65)
  }

  @Test func keepsTheModule() throws {
    let file = TemporaryFile([])
    _ = try evaluate(ModuleBuilder.exiting(with: 0), ["--keep", file.path])
    #expect([UInt8](try Data(contentsOf: file.url)) == ModuleBuilder.exiting(with: 0))
    let elsewhere = try evaluate(ModuleBuilder.exiting(with: 0), ["--keep", "/nowhere/x.wasm"])
    #expect(elsewhere.status == 1)
    #expect(elsewhere.errorOutput.hasPrefix("wasm-module: cannot write /nowhere/x.wasm: "))
  }

  @Test func aSignalEndsTheCompilerToo() async throws {
    let standIn = try StandIn("echo $$ > $HERE/leader; sleep 1000")
    defer { standIn.remove() }
    let source = standIn.directory.appending(path: "program.go").path
    try Data("package main\n".utf8).write(to: URL(filePath: source))
    let line =
      "PATH='\(standIn.environment["PATH"] ?? "")' TMPDIR='\(standIn.scratch.path)' WASM_MODULE_CACHE='\(cache.path)' \"$wasm_module\" eval '\(source)' & pid=$!; "
      + "while [ ! -s '\(standIn.directory.path)/leader' ]; do sleep 0.05; done; kill -TERM $pid; wait $pid; echo $?"
    let run = try CommandLineRun.shell(line)
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
    #expect(messages("a.rb").hasPrefix("wasm-module: a.rb has no name by which its language is known\n  name it: --language with one of tinygo, "))
    #expect(messages("--language", "ruby", "a.rb") == "wasm-module: there is no language 'ruby'\n  languages: tinygo, go, swift, zig, c, rust\n")
    #expect(messages("/nowhere/a.c") == "wasm-module: cannot read /nowhere/a.c: No such file or directory\n  is the path right, seen from here?\n")
    #expect(messages("a.c", "--input", "1", "--input-file", "b") == "wasm-module: --input and --input-file exclude each other\n")
  }

  @Test func theFileNameTellsTheLanguage() throws {
    let goOnly = try StandIn(as: "go", "")
    let tinyGo = try StandIn(as: "tinygo", "")
    defer {
      goOnly.remove()
      tinyGo.remove()
    }
    func language(_ path: String, _ environment: [String: String], _ named: String? = nil) throws -> String {
      try EvalCommand.toolchain(for: path, named, Compiler(environment: environment)).language
    }
    let nowhere = ["PATH": "/nowhere"]
    for (path, expected) in [("a.swift", "swift"), ("b/c.zig", "zig"), ("x.c", "c"), ("x.rs", "rust"), ("x.go", "tinygo")] {
      #expect(try language(path, nowhere) == expected)
    }
    #expect(try language("x.go", ["PATH": goOnly.directory.path]) == "go")
    #expect(try language("x.go", ["PATH": "\(goOnly.directory.path):\(tinyGo.directory.path)"]) == "tinygo")
    #expect(try language("x.txt", nowhere, "swift") == "swift")
  }
}
