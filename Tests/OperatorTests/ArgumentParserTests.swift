import Hosting
import Testing
import WasmCore

@testable import Operator

@Suite struct ArgumentParserTests {
  private static let size = Option("size", "N", help: "A size.")
  private static let name = Option("name", "NAME", isRepeatable: true, help: "A name.")
  private static let fast = Option("fast", help: "A flag.")

  private static func description(_ style: CommandDescription.OperandStyle) -> CommandDescription {
    CommandDescription(name: "try", summary: "Try things.", operands: "FILE", operandStyle: style, options: [size, name, fast])
  }

  @Test func optionsInBothForms() throws {
    let parsed = try Self.description(.mixed).parse(["--size", "1", "a", "--size=2", "--name=x=y", "--name", "", "--fast", "-", "--", "--fast"])
    #expect(parsed.value(of: Self.size) == "2")
    #expect(parsed.values(of: Self.name) == ["x=y", ""])
    #expect(parsed.contains(Self.fast))
    #expect(parsed.operands == ["a", "-", "--fast"])
  }

  @Test func theFirstOperandEndsTheOptionsOfACommandThatRunsAGuest() throws {
    let parsed = try Self.description(.guest).parse(["--size", "1", "module.wasm", "--fast", "--", "-x", "--unknown"])
    #expect(parsed.value(of: Self.size) == "1")
    #expect(!parsed.contains(Self.fast))
    #expect(parsed.operands == ["module.wasm", "--fast", "--", "-x", "--unknown"])
    #expect(try Self.description(.guest).parse(["--fast", "--", "--module", "--", "x"]).operands == ["--module", "--", "x"])
  }

  @Test(
    "Errors name the option and say what to do",
    arguments: [
      (["--sise", "1"], "unknown option --sise", "did you mean --size?"), (["--hepl"], "unknown option --hepl", "did you mean --help?"),
      (["--zzzzzz"], "unknown option --zzzzzz", "run 'wasm-module try --help' for its options"),
      (["-size"], "unknown option -size", "did you mean --size?"), (["--size"], "--size needs a value: --size N", "run 'wasm-module try --help' for its options"),
      (["--fast=yes"], "--fast takes no value", "run 'wasm-module try --help' for its options"),
    ])
  func errors(arguments: [String], message: String, hint: String) {
    #expect(throws: CommandFailure(message, hint: hint)) { try Self.description(.mixed).parse(arguments) }
  }

  @Test func valuesThatDoNotConvert() throws {
    let parsed = try Self.description(.mixed).parse(["--size", "big"])
    #expect(throws: CommandFailure("--size wants a whole number, not 'big'")) { try parsed.value(of: Self.size, as: "a whole number") { Int($0) } }
  }

  @Test func helpIsMadeFromTheOptions() {
    let help = Self.description(.mixed).helpText
    for part in ["Usage: wasm-module try [OPTIONS] FILE", "Try things.", "--size N     A size.", "--name NAME  A name.", "--fast       A flag.", "-h, --help   Show this help."] {
      #expect(help.contains(part))
    }
  }

  @Test("Help of every command fits a terminal", arguments: App.commands.map { $0.description.name })
  func help(name: String) {
    let run = CommandLineRun.inProcess(name, "--help")
    #expect(run.status == 0)
    #expect(run.errorOutput.isEmpty)
    #expect(run.output.hasPrefix("Usage: wasm-module \(name) "))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(CommandLineRun.inProcess("help", name).output == run.output)
    #expect(CommandLineRun.inProcess(name, "-h").output == run.output)
  }

  @Test func theProgramItself() {
    #expect(CommandLineRun.inProcess("--version").output == "wasm-module \(Release.version)\n")
    #expect(CommandLineRun.inProcess("--help").output.contains("exec"))
    let nothing = CommandLineRun.inProcess()
    #expect(nothing.status == 0)
    #expect(nothing.output.contains("Usage"))
    let unknown = CommandLineRun.inProcess("exce")
    #expect(unknown.status == 64)
    #expect(unknown.errorOutput == "wasm-module: there is no command 'exce'\n  did you mean 'exec'?\n")
    #expect(CommandLineRun.inProcess("hello.wasm").errorOutput.contains("wasm-module exec hello.wasm"))
  }

  @Test func colourOnlyWhereItIsWanted() {
    #expect(!CommandLineRun.inProcess("exce").errorOutput.contains("\u{1B}"))
    #expect(CommandLineRun.inProcess("exce", hasColour: true).errorOutput.contains("\u{1B}[31m"))
  }

  // MARK: - Values

  @Test(
    "Values as text",
    arguments: [
      ("0", .i32, "0"), ("-1", .i32, "-1"), ("4294967295", .i32, "-1"), ("0xFFFF_FFFF", .i32, "-1"), ("-2147483648", .i32, "-2147483648"),
      ("-0x80000000", .i32, "-2147483648"), ("+7", .i32, "7"), ("1_000", .i32, "1000"), ("18446744073709551615", .i64, "-1"),
      ("-9223372036854775808", .i64, "-9223372036854775808"), ("0.1", .f32, "0.1"), ("0.1", .f64, "0.1"), ("1", .f64, "1.0"), ("-0", .f64, "-0.0"),
      ("1e100", .f64, "1e+100"), ("0x1.8p3", .f64, "12.0"), ("inf", .f64, "inf"), ("-inf", .f32, "-inf"), ("nan", .f32, "nan"), ("-nan", .f64, "nan"),
      ("1e39", .f32, "inf"), ("16777217", .f32, "16777216.0"), ("null", .externref, "null"), ("null", .funcref, "null"),
    ] as [(String, ValueType, String)])
  func values(text: String, type: ValueType, expected: String) {
    #expect(NumberText.value(text, type).map { "\($0)" } == expected)
  }

  @Test(
    "Text that is no value",
    arguments: [
      ("", .i32), ("4294967296", .i32), ("-2147483649", .i32), ("--1", .i32), ("0x", .i32), ("0x-1", .i32), ("0x+1", .i32), ("1.5", .i32), ("1 ", .i32),
      ("18446744073709551616", .i64), ("-9223372036854775809", .i64), ("abc", .f64), ("", .f32), ("1", .externref), ("1", .funcref), ("1", .v128),
    ] as [(String, ValueType)])
  func noValues(text: String, type: ValueType) {
    #expect(NumberText.value(text, type) == nil)
  }
}
