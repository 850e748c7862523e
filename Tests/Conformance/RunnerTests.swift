import Foundation
import Testing

/// The runner itself: it has to notice what a faulty engine would do.
@Suite("The runner of scripts")
struct RunnerTests {
  @Test("Assertions that hold pass")
  func passes() throws {
    let score = try Self.score([
      Self.load("exports"), Self.answer(line: 2, is: 42), Self.trap(line: 3, "fail", "unreachable"), Self.rejected(line: 4, "garbage", "malformed"),
    ])
    #expect(score.passed == 3)
    #expect(score.failures.isEmpty)
  }

  @Test("A wrong result, a wrong trap, none at all, and a module that should not be accepted, or not so, fail")
  func fails() throws {
    let score = try Self.score([
      Self.load("exports"), Self.answer(line: 2, is: 43), Self.trap(line: 3, "fail", "integer overflow"),
      Self.trap(line: 4, "answer", "unreachable"), Self.trap(line: 5, "missing", "unreachable"),
      Self.rejected(line: 6, "exports", "malformed"), Self.rejected(line: 7, "exports", "unlinkable"),
      Self.rejected(line: 8, "garbage", "invalid"), Self.rejected(line: 9, "exports", "uninstantiable"),
    ])
    #expect(score.failures.map(\.line) == Array(2...9))
    #expect(score.failed == 8)
    #expect(score.passed == 0)
  }

  @Test("A module that does not load fails, and so does what asks it something")
  func brokenModule() throws {
    let score = try Self.score([Self.load("garbage"), Self.answer(line: 2, is: 42)])
    #expect(score.failures.map(\.line) == [1, 2])
    #expect(score.failed == 1)
  }

  @Test("A guest that hangs is stopped, and its line is named")
  func hang() throws {
    let spin = #"{"type": "assert_return", "line": 2, "action": {"type": "invoke", "field": "spin", "args": []}, "expected": []}"#
    let score = try Self.score([Self.load("exports"), spin, Self.answer(line: 3, is: 42)], limit: .seconds(2))
    #expect(score.failures.map(\.line) == [2])
    #expect(score.failures.first?.message.contains("interrupted") == true)
  }

  @Test("What asks a module that waits for a feature is skipped, and modules that import from it")
  func waiting() throws {
    let score = try Self.score([
      Self.load("vectors"), Self.answer(line: 2, is: 42), #"{"type": "register", "line": 3, "as": "vectors"}"#,
      Self.load("importer"), Self.answer(line: 4, is: 42), Self.rejected(line: 5, "vectors", "invalid"),
      Self.load("exports"), Self.answer(line: 7, is: 42),
    ])
    #expect(score.failures.isEmpty)
    #expect(score.skipped == 3)
    #expect(score.passed == 1)
    #expect(Waiting.row("script", score) == "script 2 3 SIMD")
  }

  @Test(
    "NaNs of a kind",
    arguments: [
      (NumberType.f32, 0x7FC0_0000, true, true), (.f32, 0xFFC0_0000, true, true), (.f32, 0x7FC0_0001, false, true),
      (.f32, 0x7FA0_0000, false, false), (.f32, 0x7F80_0000, false, false), (.f32, 0x4228_0000, false, false),
      (.f64, 0x7FF8_0000_0000_0000, true, true), (.f64, 0xFFF8_0000_0000_0000, true, true), (.f64, 0x7FFC_0000_0000_0000, false, true),
      (.f64, 0x7FF4_0000_0000_0000, false, false), (.f64, 0x7FF0_0000_0000_0000, false, false), (.f64, 0, false, false),
    ] as [(NumberType, UInt64, Bool, Bool)])
  func nan(type: NumberType, bits: UInt64, isCanonical: Bool, isArithmetic: Bool) {
    #expect(NumberPattern.canonicalNaN.matches(bits, as: type) == isCanonical)
    #expect(NumberPattern.arithmeticNaN.matches(bits, as: type) == isArithmetic)
    #expect(NumberPattern.bits(bits).matches(bits, as: type))
    #expect(!NumberPattern.bits(bits).matches(bits ^ 1, as: type))
  }

  @Test(
    "Values are read as scripts write them",
    arguments: [
      (#"{"type": "i32", "value": "-1"}"#, .number(.i32, .bits(0xFFFF_FFFF))),
      (#"{"type": "i64", "value": "18446744073709551615"}"#, .number(.i64, .bits(.max))),
      (#"{"type": "f64", "value": "nan:canonical"}"#, .number(.f64, .canonicalNaN)),
      (#"{"type": "v128", "lane_type": "f64", "value": ["nan:arithmetic", "1"]}"#, .vector(.f64, lanes: [.arithmeticNaN, .bits(1)])),
      (#"{"type": "v128", "lane_type": "i32", "value": ["1", "-2", "3", "4"]}"#, .vector(.i32, lanes: [1, 0xFFFF_FFFE, 3, 4].map { .bits($0) })),
      (#"{"type": "externref", "value": "null"}"#, .null), (#"{"type": "refnull"}"#, .null),
      (#"{"type": "externref", "value": "7"}"#, .host(type: "externref", 7)), (#"{"type": "funcref"}"#, .object(type: "funcref")),
      (#"{"type": "either", "values": [{"type": "i32", "value": "1"}]}"#, .either([.number(.i32, .bits(1))])),
    ] as [(String, Expectation)])
  func values(json: String, expectation: Expectation) throws {
    #expect(try JSONDecoder().decode(Expectation.self, from: Data(json.utf8)) == expectation)
  }

  @Test(
    "What is no value of a script is refused",
    arguments: [
      #"{"type": "i32", "value": "one"}"#, #"{"type": "i32"}"#, #"{"type": "v128", "lane_type": "i64", "value": ["1"]}"#,
      #"{"type": "externref", "value": "-1"}"#,
    ])
  func noValue(json: String) {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Argument.self, from: Data(json.utf8)) }
  }
}

// MARK: - Scripts

extension RunnerTests {
  /// What the modules are, as text, and their bytes.
  private static let modules = [
    // (func (export "spin") (loop br 0)) (func (export "answer") (result i32) i32.const 42) (func (export "fail") unreachable)
    "exports": "0061736d010000000108026000006000017f030403000100071803047370696e000006616e737765720001046661696c00020a1203070003400c000b0b0400412a0b0300000b",
    // (func (export "vector") (param v128))
    "vectors": "0061736d0100000001050160017b0003020100070a0106766563746f7200000a040102000b",
    // (import "vectors" "vector" (func)) (func (export "answer") (result i32) i32.const 42)
    "importer": "0061736d010000000108026000006000017f02120107766563746f727306766563746f72000003020101070a0106616e7377657200010a06010400412a0b",
    "garbage": "0061736d02000000",
  ]

  private static func score(_ commands: [String], limit: Duration = .seconds(60)) throws -> Score {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, bytes) in modules { try Data(bytes.hexadecimal).write(to: folder.appendingPathComponent("\(name).wasm")) }
    let file = folder.appendingPathComponent("script.json")
    try Data(#"{"commands": [\#(commands.joined(separator: ","))]}"#.utf8).write(to: file)
    return try ScriptRunner.score(of: Script(name: "script", file: file), limit: limit)
  }

  private static func load(_ module: String) -> String {
    #"{"type": "module", "line": 1, "filename": "\#(module).wasm", "module_type": "binary"}"#
  }

  private static func answer(line: Int, is value: Int) -> String {
    let action = #"{"type": "invoke", "field": "answer", "args": []}"#
    return #"{"type": "assert_return", "line": \#(line), "action": \#(action), "expected": [{"type": "i32", "value": "\#(value)"}]}"#
  }

  private static func trap(line: Int, _ function: String, _ text: String) -> String {
    #"{"type": "assert_trap", "line": \#(line), "action": {"type": "invoke", "field": "\#(function)", "args": []}, "text": "\#(text)"}"#
  }

  private static func rejected(line: Int, _ module: String, _ how: String) -> String {
    #"{"type": "assert_\#(how)", "line": \#(line), "filename": "\#(module).wasm", "module_type": "binary", "text": "\#(how)"}"#
  }
}

extension String {
  /// The bytes that pairs of hexadecimal digits say.
  fileprivate var hexadecimal: [UInt8] {
    let digits = compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
