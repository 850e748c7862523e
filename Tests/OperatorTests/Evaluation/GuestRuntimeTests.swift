import Foundation
import TestSupport
import TestTraits
import Testing
import WASI
import WasmCore

@testable import Evaluation

/// The library `Guest`, as programs that import it see it.
@Suite(.computing, .serialized) struct GuestRuntimeTests {
  private static func run(_ program: String, _ inputs: [String], memoryBytes: UInt64 = 64 << 20) async throws -> [Outcome] {
    let command = Command(try Module(try await Compiler().compile(Array(program.utf8), with: .swift)))
    var outcomes: [Outcome] = []
    for input in inputs {
      outcomes.append(try await command.run(input: Array(input.utf8), limits: .init(time: .seconds(300), memoryBytes: memoryBytes)))
    }
    return outcomes
  }

  // MARK: JSON text

  private static let echoed: [(input: String, output: String)] = [
    ("null", "null"), (" true\n", "true"), ("false", "false"), ("\t[ ]\r\n", "[]"), ("{ }", "{}"), ("[[[]],{}]", "[[[]],{}]"),
    // Integers are exact, whatever their size.
    ("0", "0"), ("-1", "-1"), ("9223372036854775807", "9223372036854775807"), ("-9223372036854775808", "-9223372036854775808"),
    ("18446744073709551615", "18446744073709551615"), ("-9223372036854775809", "-9223372036854775809"),
    ("123456789012345678901234567890", "123456789012345678901234567890"),
    // Other numbers are the nearest double, in the fewest digits.
    ("-0", "-0"), ("0.0", "0"), ("0e9", "0"), ("1.50", "1.5"), ("1E5", "100000"), ("-2.5e-3", "-0.0025"), ("0.1", "0.1"),
    ("0.30000000000000004", "0.30000000000000004"), ("0.1000000000000000055511151231257827", "0.1"), ("9007199254740993.0", "9007199254740992"),
    ("123456789.125", "123456789.125"), ("1e20", "100000000000000000000"), ("1e21", "1e+21"), ("123456789012345680000.0", "123456789012345680000"),
    ("1e-6", "0.000001"), ("1e-7", "1e-7"), ("1.7976931348623157e308", "1.7976931348623157e+308"), ("4.9e-324", "5e-324"), ("2.2250738585072011e-308", "2.225073858507201e-308"),
    ("2.4703282292062328e-324", "5e-324"), ("2.4703282292062327e-324", "0"), ("1e-400", "0"), ("1e400", "1e400"), ("1.7976931348623159e308", "1.7976931348623159e308"),
    ("1.00000000000000011102230246251565404236316680908203125e0", "1"), ("1.00000000000000011102230246251565404236316680908203126e0", "1.0000000000000002"),
    // Strings.
    (#""""#, #""""#), (#""\"\\\/\b\f\n\r\t""#, #""\"\\/\b\f\n\r\t""#), (#""\u0000\u001F\u007f""#, "\"\\u0000\\u001f\u{7f}\""), (#""\u00e9é\u20AC""#, #""éé€""#),
    (#""\ud83d\ude00😀""#, #""😀😀""#), (#""\ud83d""#, "\"\u{fffd}\""), (#""\ude00\ud83d""#, "\"\u{fffd}\u{fffd}\""), (#""\ud83dx\ud83d\n""#, "\"\u{fffd}x\u{fffd}\\n\""),
    (#""\ud83d\ud83d\ude00""#, "\"\u{fffd}😀\""),
    // Members keep their order; of two with one name the last counts, and names are told apart by their bytes.
    (#"{"b":1,"a":2}"#, #"{"b":1,"a":2}"#), (#"{"a":1,"b":2,"a":3}"#, #"{"a":3,"b":2}"#), ("{\"\u{e9}\":1,\"e\u{301}\":2}", "{\"\u{e9}\":1,\"e\u{301}\":2}"),
    (#"{"1":1,"2":2,"3":3,"4":4,"5":5,"6":6,"7":7,"8":8,"9":9,"10":10,"1":0}"#, #"{"1":0,"2":2,"3":3,"4":4,"5":5,"6":6,"7":7,"8":8,"9":9,"10":10}"#),
    (String(repeating: "[", count: 1000) + String(repeating: "]", count: 1000), String(repeating: "[", count: 1000) + String(repeating: "]", count: 1000)),
  ]

  private static let rejected: [(input: String, message: String)] = [
    ("", "expected a value, got the end of the text at byte 0"), ("[1,]", "expected a value at byte 3"), ("{\"a\" 1}", "expected “:” at byte 5"),
    ("{a:1}", "expected a member's name in quotes at byte 1"), ("{\"a\":1,}", "expected a member's name in quotes at byte 7"), ("tru", "expected “true”, got the end of the text at byte 3"),
    ("01", "a number with a zero in front at byte 0"), ("1.", "expected a digit, got the end of the text at byte 2"), ("1ex", "expected a digit at byte 2"), (".5", "expected a value at byte 0"),
    ("\"a\nb\"", "expected an escape for a control character at byte 2"), ("\"\\x\"", "expected one of \"\\/bfnrtu after “\\” at byte 2"),
    ("\"\\u12g4\"", "expected four hexadecimal digits after “\\u” at byte 5"), ("\"abc", "expected “\"”, got the end of the text at byte 4"), ("1 2", "expected the end at byte 2"),
    ("[1 2]", "expected “,” or “]” at byte 3"), (String(repeating: "[", count: 100_000), "nested more than 1000 deep at byte 1000"),
  ]

  @Test func readsAndWritesJSON() async throws {
    let outcomes = try await Self.run("import Guest\nwriteJSON(readJSON())\n", Self.echoed.map(\.input) + Self.rejected.map(\.input))
    for (outcome, (input, output)) in zip(outcomes, Self.echoed) {
      #expect(String(decoding: outcome.output, as: UTF8.self) == output + "\n", "\(input.prefix(100)): \(String(decoding: outcome.errorOutput, as: UTF8.self))")
      #expect(outcome.isSuccess)
    }
    for (outcome, (input, message)) in zip(outcomes.dropFirst(Self.echoed.count), Self.rejected) {
      #expect(String(decoding: outcome.errorOutput, as: UTF8.self) == "standard input is not JSON: \(message)\n", "\(input.prefix(100))")
      #expect(outcome.exitCode == 1)
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func streamsThatFailAreSaid() async throws {
    let source = try Data(contentsOf: URL(filePath: Repository.path("Fixtures/cat/main.swift")))
    let cat = TemporaryFile(try await Compiler().compile([UInt8](source), with: .swift), suffix: ".wasm")
    let full = try await CommandLineRun.shell("\"$wasm_module\" exec '\(cat.path)' < '\(cat.path)' > /dev/full")
    #expect(full.status == 134)
    #expect(full.errorOutput.hasPrefix("standard output cannot be written\n"))
    let unreadable = try await CommandLineRun.shell("\"$wasm_module\" exec '\(cat.path)' < /tmp")
    #expect(unreadable.status == 134)
    #expect(unreadable.errorOutput.hasPrefix("standard input cannot be read\n"))
  }

  @Test func importsThreeFunctions() async throws {
    func compile(_ fixture: String) async throws -> Module {
      let source = try Data(contentsOf: URL(filePath: Repository.path("Fixtures/\(fixture)/main.swift")))
      return try Module(try await Compiler().compile([UInt8](source), with: .swift))
    }
    let module = try await compile("greet")
    #expect(Set(module.imports.map { "\($0.module).\($0.name)" }) == ["fd_read", "fd_write", "proc_exit"].mapSet { "wasi_snapshot_preview1.\($0)" })
    #expect(Set(module.exports.map(\.name)) == ["memory", "_start"])
    let cat = try await compile("cat")
    #expect(Set(cat.imports.map(\.name)) == ["fd_read", "fd_write"])
  }

  // MARK: JSON values

  @Test func givesAccessToValues() async throws {
    let program = """
      import Guest

      let input = readJSON()
      func show(_ value: Int64?) { print(value.map { "\\($0)" } ?? "nil") }
      func show(_ value: Bool) { print(value ? "true" : "false") }
      show(input["small"]?.int64)
      show(input["whole"]?.int64)
      show(input["half"]?.int64)
      show(input["name"]?.int64)
      show(input["big"]?.int64)
      print(input["big"]?.uint64.map { "\\($0)" } ?? "nil")
      print(input["small"]?.uint64.map { "\\($0)" } ?? "nil")
      print(input["half"]?.double.map { "\\($0)" } ?? "nil")
      print(input["big"]?.double.map { "\\($0)" } ?? "nil")
      show(input["wide"]?.int.map { Int64($0) })
      show(input["small"]?.int.map { Int64($0) })
      print(input["name"]?.string ?? "nil")
      show(input["flag"]?.bool == true)
      show(input["nothing"]?.isNull == true)
      show(input["absent"] == nil)
      show(input["list"]?[1] == 2)
      show(input["list"]?[2] == nil)
      show(input["list"]?["x"] == nil)
      show(input == input)
      show(JSON.object(JSONObject()) == [:])
      let swapped: JSON = ["b": [1.0], "a": "x"]
      show(["a": "x", "b": [1]] == swapped)
      print(String(input["list"]?.array?.count ?? 0))
      print(input["list"]?.text ?? "nil")
      for (key, value) in input["inner"]?.object?.members ?? [] { print("\\(key): \\(value.text)") }

      var made: JSON = ["text": "a \\(input["name"]?.string ?? "")", "numbers": [1, -2.5, nil, true], "big": JSON(UInt64.max)]
      made["added"] = JSON(Double.infinity)
      made["text"] = nil
      for number in 0..<20 { made["key\\(number)"] = JSON(number) }
      for number in 2..<20 { made["key\\(number)"] = nil }
      made["key1"] = [:]
      writeJSON(made)
      do {
        _ = try JSON(parsing: "[1")
      } catch {
        print("\\(error.message), \\(error.offset)")
      }
      """
    let input = """
      {"small": -7, "whole": 1e3, "half": 0.5, "name": "Zoë", "big": 18446744073709551615, "wide": 4294967296, "flag": true, "nothing": null,
       "list": [1, 2], "inner": {"z": [], "a": {"b": 0}}}
      """
    let expected = """
      -7
      1000
      nil
      nil
      nil
      18446744073709551615
      nil
      0.5
      1.8446744073709552e+19
      nil
      -7
      Zoë
      true
      true
      true
      true
      true
      true
      true
      true
      true
      2
      [1,2]
      z: []
      a: {"b":0}
      {"numbers":[1,-2.5,null,true],"big":18446744073709551615,"added":null,"key0":0,"key1":{}}
      expected “,” or “]”, got the end of the text, 2

      """
    let outcome = try await Self.run(program, [input])[0]
    #expect(String(decoding: outcome.errorOutput, as: UTF8.self) == "")
    #expect(String(decoding: outcome.output, as: UTF8.self) == expected)
  }

  // MARK: Memory

  @Test func reusesMemory() async throws {
    #if DEBUG
      let rounds = 4000
    #else
      let rounds = 200_000
    #endif
    let program = """
      import Guest

      struct Block { var start: UnsafeMutableRawPointer; var size: Int; var mark: UInt8 }

      var seed: UInt64 = 42
      func random(_ bound: Int) -> Int {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((seed >> 33) % UInt64(bound))
      }

      func free(_ block: Block) {
        for offset in 0..<block.size where block.start.load(fromByteOffset: offset, as: UInt8.self) != block.mark { fail("damaged") }
        block.start.deallocate()
      }

      // Blocks of all sizes and alignments, of which each keeps its content until it is freed.
      var blocks: [Block] = []
      for round in 0..<\(rounds) {
        if blocks.isEmpty || (blocks.count < 1000 && random(100) < 55) {
          let size = random(20) < 18 ? random(300) : random(20_000)
          let alignment = [4, 8, 8, 8, 8, 16, 64, 4096][random(8)]
          let start = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: alignment)
          if Int(bitPattern: start) % alignment != 0 { fail("not aligned to \\(alignment)") }
          start.initializeMemory(as: UInt8.self, repeating: UInt8(truncatingIfNeeded: round), count: size)
          blocks.append(Block(start: start, size: size, mark: UInt8(truncatingIfNeeded: round)))
        } else {
          let index = random(blocks.count)
          free(blocks[index])
          blocks[index] = blocks[blocks.count - 1]
          blocks.removeLast()
        }
      }
      for block in blocks { free(block) }

      // Many small ones, then few large ones in the same place, again and again: more than memory holds of both together.
      for _ in 0..<4 {
        var small: [UnsafeMutableRawPointer] = []
        for _ in 0..<8000 { small.append(.allocate(byteCount: 400, alignment: 8)) }
        for block in small { block.deallocate() }
        let large = (0..<3).map { _ in UnsafeMutableRawPointer.allocate(byteCount: 1_000_000, alignment: 8) }
        for block in large { block.deallocate() }
      }

      // Values of the language that grow.
      var text = ""
      var numbers: [Int] = []
      for number in 0..<5000 {
        text += "0123456789"
        numbers.append(number)
      }
      writeOutput("\\(text.utf8.count) \\(numbers.count)")
      """
    let outcome = try await Self.run(program, [""], memoryBytes: 16 << 20)[0]
    #expect(outcome.isSuccess, "\(outcome)")
    #expect(String(decoding: outcome.output, as: UTF8.self) == "50000 5000")
  }
}

extension [String] {
  fileprivate func mapSet(_ transform: (String) -> String) -> Set<String> { Set(map(transform)) }
}
