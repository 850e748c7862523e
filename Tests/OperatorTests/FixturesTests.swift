import Foundation
import TestSupport
import Testing

@testable import Operator

/// `wasm-module fixtures`, and the library behind it.
@Suite struct FixturesTests {
  /// A directory of fixtures, which is gone with this value.
  private final class Directory {
    let url = FileManager.default.temporaryDirectory.appending(path: "fixtures-\(UUID().uuidString)")
    var path: String { url.path }

    /// - Parameter files: Contents by their paths.
    init(_ files: [String: [UInt8]]) throws {
      for (path, content) in files { try write(content, path) }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ content: [UInt8], _ path: String) throws {
      let file = url.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(content).write(to: file)
    }

    func text(_ path: String) -> String? { try? String(contentsOf: url.appending(path: path), encoding: .utf8) }
  }

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// A program that obeys, with a case of every kind.
  private static let obeying: [String: [UInt8]] = [
    "obeying/module.wasm": ModuleBuilder.obeying, "obeying/limits.json": bytes(#"{"timeoutMs":60000,"memoryMB":2,"outputMB":1}"#),
    "obeying/cases/echo.input": bytes("[1]"), "obeying/cases/echo.expected": bytes("[1]"),
    "obeying/cases/exit.input": bytes("2"), "obeying/cases/exit.ending": bytes("exit 3\n"),
    "obeying/cases/trap.input": bytes("1"), "obeying/cases/trap.ending": bytes("trap: unreachable"),
    "obeying/cases/flood.input": bytes("4"), "obeying/cases/flood.ending": bytes("output limit\n"),
    "obeying/cases/bomb.input": bytes("5"), "obeying/cases/bomb.ending": bytes("trap: unreachable, memory limit"),
    "obeying/cases/nonsense.input": bytes("9"), "obeying/cases/nonsense.ending": bytes("no JSON"),
  ]

  /// The same program, where it is to reach its time limit.
  private static let spinning: [String: [UInt8]] = [
    "spinning/module.wasm": ModuleBuilder.obeying, "spinning/limits.json": bytes(#"{"timeoutMs":200}"#),
    "spinning/cases/loop.input": bytes("3"), "spinning/cases/loop.ending": bytes("time limit\n"),
  ]

  private func run(_ directory: Directory, _ options: String..., environment: [String: String] = ["PATH": "/nowhere"]) async throws -> CommandLineRun {
    try await CommandLineRun.process(arguments: ["fixtures"] + options + [directory.path], environment: environment)
  }

  @Test func whatDoesAsItsFilesSayPasses() async throws {
    // A flood takes an engine that was built without optimisation longer than its time limit.
    let directory = try Directory(Self.obeying.filter { !$0.key.contains("flood") }.merging(Self.spinning) { $1 })
    let run = try await run(directory)
    #expect(run.status == 0)
    #expect(run.errorOutput == "")
    let pattern = /obeying, module\n(  passed   (bomb|echo|exit|nonsense|trap) +[0-9.]+ ms\n){5}spinning, module\n  passed   loop +[0-9.]+ ms\n\n6 passed, 0 failed in [0-9.]+ s\n/
    #expect(run.output.wholeMatch(of: pattern) != nil, "\(run.output)")
  }

  @Test func differencesAreShown() async throws {
    var files = Self.obeying.filter { $0.key.contains("echo") || $0.key.contains("exit") || $0.key.contains("module") }
    files["obeying/cases/echo.input"] = Self.bytes("[\"same\",\n\"other\"]\n")
    files["obeying/cases/echo.expected"] = Self.bytes("[\"same\",\n\"odder\"]\n")
    files["obeying/cases/exit.ending"] = nil
    files["obeying/cases/exit.message"] = Self.bytes("giving up\n")
    let run = try await run(Directory(files))
    #expect(run.status == 1)
    #expect(
      run.output.contains(
        """
                   standard output differs at line 2, column 3 (byte 11 of 18; got 18)
                     expected: "\\"odder\\"]\\n"
                     got:      "\\"other\\"]\\n"

        """), "\(run.output)")
    #expect(run.output.contains("           ends with 'exit 3', expected 'exit 0'\n           standard error lacks 'giving up'\n           It is: \n"))
    #expect(run.output.contains("\n0 passed, 2 failed in "))
  }

  @Test func updateMakesTheFilesSayWhatTheProgramsDo() async throws {
    var files = Self.spinning.filter { !$0.key.hasSuffix("ending") }
    files.merge([
      "obeying/module.wasm": ModuleBuilder.obeying, "obeying/cases/new.input": Self.bytes("[7]"),
      "obeying/cases/new.expected": Self.bytes("[8]"), "obeying/cases/new.ending": Self.bytes("exit 3"), "obeying/cases/exit.input": Self.bytes("2"),
      "obeying/cases/fresh.input": Self.bytes("[9]"),
    ]) { $1 }
    let directory = try Directory(files)
    let updated = try await run(directory, "--update")
    #expect(updated.status == 0)
    #expect(updated.output.contains("0 passed, 0 failed, 4 updated in "), "\(updated.output)")
    #expect(directory.text("obeying/cases/new.expected") == "[7]")
    #expect(directory.text("obeying/cases/new.ending") == nil)
    #expect(directory.text("obeying/cases/exit.ending") == "exit 3\n")
    #expect(directory.text("obeying/cases/fresh.expected") == "[9]" && directory.text("obeying/cases/fresh.ending") == nil)
    // What a program wrote until its time was up is not the same on every run.
    #expect(directory.text("spinning/cases/loop.ending") == "time limit\n" && directory.text("spinning/cases/loop.expected") == nil)
    let again = try await run(directory, "--update")
    #expect(again.output.contains("4 passed, 0 failed in "), "\(again.output)")
  }

  // MARK: Sources

  /// A compiler that makes the obeying program, and rejects a source with the word "broken".
  private func standIn() throws -> StandIn {
    let standIn = try StandIn("grep -q broken main.go && { echo '# command-line-arguments'; echo \"main.go:1:1: $(cat main.go)\"; exit 1; }; cp $HERE/module out.wasm")
    try Data(ModuleBuilder.obeying).write(to: standIn.directory.appending(path: "module"))
    return standIn
  }

  @Test func sourcesAreCompiledAndCompileErrorsExpected() async throws {
    let standIn = try standIn()
    defer { standIn.remove() }
    let directory = try Directory([
      "good/main.go": Self.bytes("fine"), "good/cases/a.input": Self.bytes("[1]"), "good/cases/a.expected": Self.bytes("[1]"),
      "bad/main.go": Self.bytes("broken"), "bad/main.go.message": Self.bytes("main.go:1:1: broken\n"),
      "worse/main.go": Self.bytes("broken"), "worse/main.go.message": Self.bytes("main.go:2:2: nothing\n"),
      "unexpected/main.go": Self.bytes("broken"), "too good/main.go": Self.bytes("fine"), "too good/main.go.message": Self.bytes("main.go:1:1: broken\n"),
    ])
    let run = try await run(directory, "--language", "tinygo", environment: standIn.environment)
    #expect(run.status == 1)
    let verdicts = run.output.matches(of: /(?m)^(.+) in TinyGo\n  (passed |failed )/).map { "\($0.1): \($0.2)" }
    #expect(verdicts == ["bad: passed ", "good: passed ", "too good: failed ", "unexpected: failed ", "worse: failed "], "\(run.output)")
    #expect(run.output.contains("           the compiler's message lacks\n             main.go:2:2: nothing\n"))
    #expect(run.output.contains("the program compiles, but main.go.message says that it must not"))
    // Go, for the same files, is not there.
    let environment = standIn.environment.merging(["WASM_MODULE_GO": standIn.directory.appending(path: "no-go").path]) { $1 }
    #expect(try await self.run(directory, "--filter", "good", "--require", "go", environment: environment).output.contains("good in Go\n  failed   main.go"))
    let both = try await self.run(directory, "--filter", "good", environment: environment)
    #expect(both.output.contains("good in Go\n  skipped  main.go"), "\(both.output)")
  }

  @Test func updateWritesTheMessageOfACompiler() async throws {
    let standIn = try standIn()
    defer { standIn.remove() }
    let directory = try Directory(["bad/main.go": Self.bytes("broken"), "bad/main.go.message": Self.bytes("old\n")])
    #expect(try await run(directory, "--update", "--language", "tinygo", environment: standIn.environment).output.contains("  updated  main.go"))
    #expect(directory.text("bad/main.go.message") == "main.go:1:1: broken\n")
  }

  // MARK: Reports and mistakes

  @Test func aReportForOtherTools() async throws {
    var files = Self.obeying.filter { $0.key.contains("exit") || $0.key.contains("trap") || $0.key.contains("module") }
    files["obeying/cases/trap.ending"] = Self.bytes("exit <0> & \"1\"")
    files["good/main.go"] = Self.bytes("fine")
    let report = TemporaryFile([])
    #expect(try await run(Directory(files), "--junit", report.path).status == 1)
    let document = try XMLDocumentReader.elements(report.text)
    #expect(document["testsuites"]?.first?["tests"] == "4" && document["testsuites"]?.first?["failures"] == "1" && document["testsuites"]?.first?["skipped"] == "2")
    #expect(document["testcase"]?.compactMap { $0["name"] }.sorted() == ["exit", "main.go", "main.go", "trap"])
    #expect(document["failure"]?.first?["message"] == "ends with 'trap: unreachable', expected 'exit <0> & \"1\"'")
  }

  @Test func mistakesAreExplained() async throws {
    func expect(_ arguments: [String], _ status: Int32, _ message: String) async throws {
      let run = try await CommandLineRun.onItsOwnThread(["fixtures"] + arguments)
      #expect(run.status == status)
      #expect(run.errorOutput.contains(message), "\(run.errorOutput)")
    }
    try await expect([], 64, "fixtures needs one directory")
    try await expect(["/nowhere"], 65, "/nowhere cannot be read: No such file or directory\n")
    let caseless = try Directory(["a/module.wasm": ModuleBuilder.copying])
    try await expect([caseless.path], 65, "a checks nothing")
    let empty = try Directory(["a/readme": []])
    try await expect([empty.path], 65, "there are no fixtures in ")
    let directory = try Directory(Self.obeying)
    try await expect(["--filter", "nothing", directory.path], 64, "is of this name and language")
    try await expect(["--language", "ruby", directory.path], 64, "there is no language 'ruby'")
    try await expect(["--junit", "/nowhere/x", directory.path], 1, "cannot write /nowhere/x")
    try directory.write([], "obeying/cases/lonely.expected")
    #expect(try await run(directory).errorOutput.contains("case lonely has no lonely.input"))
    try directory.write(Self.bytes("{"), "obeying/limits.json")
    let limits = try await run(directory)
    #expect(limits.status == 65 && limits.errorOutput.contains("limits.json: at byte 1"), "\(limits.errorOutput)")
  }
}
