import Foundation
import TestSupport
import Testing
import WASI
import WasmCore

@testable import Operator

/// The golden programs, compiled by the compilers of this machine and run by the engine.
@Suite(.serialized) struct FixtureTests {
  @Test(arguments: FixtureProgram.all) func behavesAsItsFilesSay(_ program: FixtureProgram) async throws {
    if let errors = program.fixture.compileErrors(program.toolchain) { return try await expectErrors(errors, program) }
    let module = try Module(try await program.compile())
    for golden in try program.fixture.cases + LargeInput.cases(program.fixture) {
      var command = Command(module)
      command.world.arguments = ["wasm_eval"]
      command.limits = .init(
        time: .seconds(golden.ending == "time limit" ? 1 : 120), outputBytes: golden.ending == "output limit" ? 100_000 : 8 << 20, memoryBytes: 64 << 20)
      let outcome = try await command.run(input: golden.input)
      let errorOutput = String(decoding: outcome.errorOutput, as: UTF8.self)
      #expect(outcome.endingText == golden.ending, "case \(golden.name): \(errorOutput)")
      if let output = golden.output { expectEqual(outcome.output, output, "case \(golden.name)") }
      if let message = golden.message { #expect(errorOutput.contains(message), "case \(golden.name)") }
    }
  }

  private func expectErrors(_ errors: [String], _ program: FixtureProgram) async throws {
    do {
      let module = try await program.compile()
      Issue.record("compiles to \(module.count) bytes")
    } catch CompileError.rejected(let message) {
      for error in errors { #expect(message.contains(error)) }
      #expect(!message.contains(FileManager.default.temporaryDirectory.path))
    }
  }

  /// Compares bytes and shows where they begin to differ, not all of them.
  private func expectEqual(_ actual: [UInt8], _ expected: [UInt8], _ name: String) {
    if actual == expected { return }
    let common = zip(actual, expected).prefix { $0 == $1 }.count
    let start = max(common - 20, 0)
    func excerpt(_ bytes: [UInt8]) -> String { String(decoding: bytes[min(start, bytes.count)...].prefix(100), as: UTF8.self) }
    Issue.record("\(name): output differs at byte \(common): expected …\(excerpt(expected))…, got …\(excerpt(actual))…")
  }
}

/// Inputs of more than a megabyte, which are made here instead of kept in files; in debug builds, whose engine takes a hundred
/// times as long, of a few thousand bytes.
private enum LargeInput {
  #if DEBUG
    private static let byteCount = 20_000
  #else
    private static let byteCount = 1_200_000
  #endif

  static func cases(_ fixture: Fixture) -> [Fixture.Case] {
    switch fixture.name {
    case "sort": [sort]
    case "maps": [maps]
    default: []
    }
  }

  private static var sort: Fixture.Case {
    var random = LinearCongruence()
    let numbers = (0..<byteCount / 20).map { _ in Int64(bitPattern: random.next()) }
    return makeCase(numbers.map { "\($0)" }.joined(separator: "\n"), numbers.sorted().map { "\($0)\n" }.joined())
  }

  private static var maps: Fixture.Case {
    var random = LinearCongruence()
    var counts: [String: Int] = [:]
    var text = ""
    while text.utf8.count < byteCount {
      let word = String(random.next(upperBound: UInt64(20_000)) * 7 + 1000, radix: 36).filter(\.isLetter)
      if word.isEmpty { continue }
      counts[word, default: 0] += 1
      text += word + " "
    }
    let sorted = counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    return makeCase(text, "{" + sorted.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}\n")
  }

  private static func makeCase(_ input: String, _ output: String) -> Fixture.Case {
    Fixture.Case(name: "large", input: Array(input.utf8), output: Array(output.utf8), ending: "exit 0")
  }
}
