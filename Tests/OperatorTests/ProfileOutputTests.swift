import Foundation
import TestSupport
import Testing
import WASI
import WasmCore

@testable import Evaluation
@testable import Operator

/// `--profile` of `exec` and `eval`: the three forms, and when they are written.
@Suite struct ProfileOutputTests {
  /// A program that calls two functions; the deeper one ends it with a status.
  private static let exiting = ModuleBuilder.bytes { builder in
    let exit = builder.importFunction(ModuleBuilder.preview1, "proc_exit", "i32")
    let start = builder.function("_start", "", "call 2 i32.const 1 drop")
    builder.memory(1, export: "memory")
    builder.name(start, "main")
    builder.name(builder.function(nil, "", "i32.const 1 drop i32.const 1 drop call 3"), "work<a & b>")
    builder.name(builder.function(nil, "", "i32.const 7 call \(exit)"), "$s4main4stopyyF")
  }

  /// Without a `PATH` there is no `swift-demangle`.
  private func profile(_ suffix: String, environment: [String: String] = ["PATH": ""]) async throws -> (run: CommandLineRun, text: String) {
    let (module, output) = (TemporaryFile(Self.exiting, suffix: ".wasm"), TemporaryFile([], suffix: suffix))
    let run = try await CommandLineRun.process("exec", "--profile", output.path, module.path, environment: environment)
    return (run, output.text.replacing(module.url.lastPathComponent, with: "program.wasm"))
  }

  @Test func foldedStacks() async throws {
    let (run, text) = try await profile(".folded")
    #expect(run.status == 7)
    #expect(run.errorOutput == "")
    #expect(text == "main 1\nmain;work<a & b> 3\nmain;work<a & b>;$s4main4stopyyF 2\n")
  }

  static let table = """
    6 instructions in 3 functions

    own     %  total      %  function
      3  50.0      5   83.3  work<a & b>
      2  33.3      2   33.3  $s4main4stopyyF
      1  16.7      6  100.0  main

    """

  @Test func tableInAFileOrOnStandardError() async throws {
    #expect(try await profile(".txt").text == Self.table)
    let run = try await CommandLineRun.process("exec", "--profile", "-", TemporaryFile(Self.exiting, suffix: ".wasm").path, environment: ["PATH": ""])
    #expect(run.errorOutput == Self.table)
    #expect(run.output == "")
  }

  static let picture = """
    <?xml version="1.0" encoding="UTF-8"?>
    <svg xmlns="http://www.w3.org/2000/svg" width="1200" height="118" viewBox="0 0 1200 118" role="img" aria-label="program.wasm: 6 instructions">
    <style>text{font:11px monospace;fill:#000;pointer-events:none}rect:hover{stroke:#000}</style>
    <rect width="1200" height="118" fill="#fff" pointer-events="none"/>
    <text x="10" y="24">program.wasm: 6 instructions</text>
    <rect x="10.00" y="91" width="1180.00" height="16" rx="1" fill="#ddd"><title>all: 6 instructions (100.0 %)</title></rect><text x="13.00" y="103">all</text>
    <rect x="10.00" y="74" width="1180.00" height="16" rx="1" fill="COLOUR"><title>main: 6 instructions (100.0 %), 1 of its own (16.7 %)</title></rect><text x="13.00" y="86">main</text>
    <rect x="10.00" y="57" width="983.33" height="16" rx="1" fill="COLOUR"><title>work&lt;a &amp; b&gt;: 5 instructions (83.3 %), 3 of its own (50.0 %)</title></rect><text x="13.00" y="69">work&lt;a &amp; b&gt;</text>
    <rect x="10.00" y="40" width="393.33" height="16" rx="1" fill="COLOUR"><title>$s4main4stopyyF: 2 instructions (33.3 %), 2 of its own (33.3 %)</title></rect><text x="13.00" y="52">$s4main4stopyyF</text>
    </svg>

    """

  @Test func flameGraph() async throws {
    let text = try await profile(".svg").text
    #expect(text.replacing(/rgb\([0-9]+,[0-9]+,[0-9]+\)/, with: "COLOUR") == Self.picture)
    #expect(text.matches(of: /rgb\([0-9]+,[0-9]+,[0-9]+\)/).count == 3)
    #expect(try XMLDocumentReader.elements(text)["rect"]?.count == 5)
    #expect(try await profile(".svg").text == text)
  }

  @Test func namesOfSwiftAreAsInItsSources() async throws {
    let standIn = try TemporaryDirectory()
    // One line an argument, without the two options.
    try standIn.writeProgram(Array("#!/bin/sh\nshift 2\nfor name; do echo \"stop() of $name\"; done\n".utf8), to: "swift-demangle")
    #expect(try await profile(".folded", environment: ["PATH": standIn.path]).text.hasSuffix(";stop() of $s4main4stopyyF 2\n"))
    // One that fails changes nothing.
    try standIn.writeProgram(Array("#!/bin/sh\necho nonsense\nexit 1\n".utf8), to: "swift-demangle")
    #expect(try await profile(".folded", environment: ["PATH": standIn.path]).text.hasSuffix(";$s4main4stopyyF 2\n"))
  }

  @Test("Names that are made to stop the demangler, or to be something else than a name, do no harm to others", .timeLimit(.minutes(20)))
  func hostileNames() async throws {
    let standIn = try TemporaryDirectory()
    let script = """
      #!/bin/sh
      shift 2
      for name; do
        case $name in
        *lines) printf 'one\\ntwo\\n' ;;
        *blank) echo ;;
        *escape) printf '\\033[31mred\\n' ;;
        *abort) kill -KILL $$ ;;
        *endless) while :; do :; done ;;
        *) echo "text of $name" ;;
        esac
      done
      """
    try standIn.writeProgram(Array(script.utf8), to: "swift-demangle")
    let names = ["$sa", "$sb_lines", "$sc", "$sd_escape", "$se_abort", "$sf_blank", "$sg"]
    let expected = ["$sa": "text of $sa", "$sc": "text of $sc", "$sd_escape": #""\u{1b}[31mred""#, "$sf_blank": #""""#, "$sg": "text of $sg"]
    #expect(try await onThread { SwiftNames.demangled(Set(names), environment: ["PATH": standIn.path], patience: .seconds(600)) } == expected)
    #expect(try await onThread { SwiftNames.demangled(["$sa", "$sb_endless"], environment: ["PATH": standIn.path]) }["$sb_endless"] == nil)
  }

  @Test("A name that says no form, or no file that can be written", arguments: [("out", "ends in"), ("out.png", "ends in"), ("", "ends in"), ("/nowhere/at/all/out.svg", "cannot write")])
  func wrongNames(name: String, message: String) {
    let run = CommandLineRun.inProcess("exec", "--profile", name, TemporaryFile(Self.exiting, suffix: ".wasm").path)
    #expect(run.errorOutput.contains(message), "\(run.errorOutput)")
    #expect(run.status != 0 && run.status != 7)
  }

  @Test func exportsAndTrapsHaveProfilesToo() async throws {
    let module = ModuleBuilder.bytes { $0.function("fail", "i32", "local.get 0 drop unreachable") }
    let run = CommandLineRun.inProcess("exec", "--profile", "-", "--invoke", "fail", TemporaryFile(module, suffix: ".wasm").path, "1")
    #expect(run.status == 134)
    #expect(run.errorOutput.hasSuffix("  1  100.0      1  100.0  function 0\n"))
  }

  @Test func requestsAreSummedUp() async throws {
    let standIn = try StandIn("cp $HERE/module out.wasm")
    defer { standIn.remove() }
    try Data(ModuleBuilder.copying).write(to: standIn.directory.appending(path: "module"))
    let source = standIn.directory.appending(path: "program.go").path
    try Data("package main\n".utf8).write(to: URL(filePath: source))
    func count(_ requests: String) async throws -> UInt64 {
      let output = TemporaryFile([], suffix: ".folded")
      let arguments = ["eval", "--requests", "-", "--concurrency", "2", "--profile", output.path, source]
      let run = try await CommandLineRun.process(arguments: arguments, input: Array(requests.utf8), environment: standIn.environment)
      #expect(run.output == requests)
      return output.text.split(separator: "\n").reduce(0) { $0 + (UInt64($1.split(separator: " ").last ?? "") ?? 0) }
    }
    let one = try await count("1\n")
    #expect(one > 10)
    #expect(try await count("1\n2\n3\n") == 3 * one)
  }
}

/// Rust's names.
@Suite struct RustNamesTests {
  @Test(
    "Names of the legacy mangling",
    arguments: [
      ("_ZN4core9panicking9panic_fmt17hfe24bec0337a4754E", "core::panicking::panic_fmt"),
      ("_ZN3std9panicking19begin_panic_handler28_$u7b$$u7b$closure$u7d$$u7d$17h9e9ba254d816924bE", "std::panicking::begin_panic_handler::{{closure}}"),
      ("_ZN44_$LT$$RF$T$u20$as$u20$core..fmt..Display$GT$3fmt17h0123456789abcdefE", "<&T as core::fmt::Display>::fmt"),
      ("_ZN1a3$x$17h0123456789abcdefE", "a::$x$"), ("_ZN1a5$u1b$17h0123456789abcdefE", "a::$u1b$"),
    ])
  func legacy(name: String, text: String) { #expect(RustNames.demangled(name) == text) }

  @Test(
    "Names of others stay as they are",
    arguments: [
      "", "main", "_ZN", "_ZNE", "_ZN4coreE", "_ZN3foo3barEv", "_ZN17h0123456789abcdefE", "_ZN1a17h0123456789abcdef", "_ZN1a17h0123456789abcdeE", "_ZN1a17g0123456789abcdefE",
      "_ZN99aE", "_ZN99999999999999999999aE", "_ZN0E", "_ZN-1aE", "_RNvC1a1b", "_ZN1é17h0123456789abcdefE",
    ])
  func others(name: String) { #expect(RustNames.demangled(name) == nil) }
}

/// The figures and the boxes of profiles that no small program makes.
@Suite struct ProfileFiguresTests {
  @Test("Numbers for people", arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567"), (.max, "18,446,744,073,709,551,615")] as [(UInt64, String)])
  func grouped(number: UInt64, text: String) { #expect(number.grouped == text) }

  @Test("Percentages", arguments: [(0, 0, "0.0"), (1, 3, "33.3"), (2, 3, "66.7"), (5, 5, "100.0"), (.max, .max, "100.0"), (1, .max, "0.0")] as [(UInt64, UInt64, String)])
  func percent(part: UInt64, whole: UInt64, text: String) { #expect(part.percent(of: whole) == text) }

  /// A recursive function's total counts each instruction once; boxes too narrow to be seen are left out.
  @Test func recursionAndSmallBoxes() throws {
    let store = Store(isProfiled: true)
    let instance = try store.instantiate(
      try Module(
        ModuleBuilder.bytes { builder in
          let loop = "i32.const 1000 local.set 1 loop local.get 1 i32.const 1 i32.sub local.tee 1 br_if 0 end"
          builder.name(builder.function("run", "i32", locals: [.i32], "call 1 \(loop) local.get 0 if i32.const 0 call 0 end"), "run")
          builder.name(builder.function(nil, "", "i32.const 1 drop"), "tiny")
        }))
    _ = try instance.function("run").call([.i32(1)])
    let profile = try #require(store.profile)
    #expect(
      ProfileTable(profile).text == """
        10,014 instructions in 2 functions

           own      %   total      %  function
        10,012  100.0  10,014  100.0  run
             2    0.0       2    0.0  tiny

        """)
    let svg = FlameGraph(profile, title: "<run>").svg
    #expect(svg.contains("aria-label=\"&lt;run&gt;: 10,014 instructions\""))
    #expect(svg.contains("run: 10,014"))
    #expect(!svg.contains("tiny"))
  }

  @Test func ofNothingThereIsOnlyTheGround() throws {
    #expect(try XMLDocumentReader.elements(FlameGraph(Profile(), title: "nothing").svg)["rect"]?.count == 2)
    #expect(ProfileTable(Profile()).text == "0 instructions in 0 functions\n\nown  %  total  %  function\n")
  }

  @Test func longTablesEnd() throws {
    let store = Store(isProfiled: true)
    let module = ModuleBuilder.bytes { builder in
      builder.function("run", "", (1..<60).map { "call \($0)" }.joined(separator: " "))
      for _ in 1..<60 { builder.function(nil, "", "i32.const 1 drop") }
    }
    _ = try store.instantiate(try Module(module)).function("run").call([])
    let lines = ProfileTable(try #require(store.profile)).text.split(separator: "\n")
    #expect(lines.first == "118 instructions in 60 functions")
    #expect(lines.count == 43)
    #expect(lines.last == "and 20 more functions with 20 instructions of their own")
  }
}
