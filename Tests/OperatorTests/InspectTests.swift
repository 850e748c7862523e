import Foundation
import TestSupport
import Testing

@testable import Operator

@Suite struct InspectTests {
  private static var sample: [UInt8] {
    var builder = ModuleBuilder(pages: 3)
    builder.importFunction(ModuleBuilder.preview1, "fd_close", FunctionTypes.pair)
    builder.function("add", FunctionTypes.addition, ModuleBuilder.Code.local(0) + ModuleBuilder.Code.local(1) + [0x6A])
    builder.function("spin", FunctionTypes.none, ModuleBuilder.Code.spin)
    return builder.bytes
  }

  private static let valid = TemporaryFile(sample, suffix: ".wasm")
  /// Its function leaves nothing where its type wants a number.
  private static let invalid = {
    var builder = ModuleBuilder()
    builder.function("add", FunctionTypes.addition, [])
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

  @Test func severalModules() {
    let run = CommandLineRun.inProcess("inspect", Self.valid.path, Self.invalid.path, "/nonexistent.wasm")
    #expect(run.status == 65)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.first.map(String.init) == "valid \(Self.valid.path)")
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("invalid ") })
    #expect(CommandLineRun.inProcess("inspect", Self.valid.path, Self.valid.path).status == 0)
  }

  @Test func aBatchFromStandardInput() throws {
    let paths = "\(Self.valid.path)\n\(Self.invalid.path)\n\n\(Self.valid.path)"
    let run = try CommandLineRun.process("inspect", "--batch", input: Array(paths.utf8))
    #expect(run.status == 65)
    #expect(run.output.split(separator: "\n").map { $0.prefix(6) } == ["valid ", "invali", "valid "])
  }

  @Test func aModuleOnStandardInput() throws {
    let run = try CommandLineRun.process("inspect", "-", input: Self.sample)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("valid -: \(Self.sample.count) bytes"))
  }

  @Test func code() throws {
    let run = CommandLineRun.inProcess("inspect", "--code", "1", Self.valid.path)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("function 1"))
    for part in ["local.get 0", "i32.add", "│"] { #expect(run.output.contains(part), "\(run.output)") }
    let json = CommandLineRun.inProcess("inspect", "--json", "--code", "1", Self.valid.path)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((report["code"] as? [[String: Any]])?.contains { $0["instruction"] as? String == "i32.add" } == true)
  }

  @Test("Functions that have no code", arguments: [("0", "is imported"), ("3", "have the indices 1 to 2"), ("nobody", "have the indices 1 to 2")])
  func missingCode(function: String, message: String) {
    let run = CommandLineRun.inProcess("inspect", "--code", function, Self.valid.path)
    #expect(run.status == 64)
    #expect(run.errorOutput.contains(message))
  }

  @Test func wrongUsage() {
    #expect(CommandLineRun.inProcess("inspect").status == 64)
    #expect(CommandLineRun.inProcess("inspect", "--batch", Self.valid.path).status == 64)
    #expect(CommandLineRun.inProcess("inspect", "--code", "0", Self.valid.path, Self.valid.path).status == 64)
  }

  @Test("Strings in JSON", arguments: ["plain", "\"quoted\\\"", "line\nbreak\ttab\r", "\u{1}\u{1F}", "größe 😀"])
  func jsonStrings(text: String) throws {
    let json = JSONValue.array([.string(text), .null, .bool(true), .number(-1), .object([]), .array([])]).text
    let values = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [Any])
    #expect(values.first as? String == text)
    #expect(values.count == 6)
  }
}
