import Foundation
import TestSupport
import Testing
import WasmCore

@testable import Evaluation

/// The golden programs, compiled by the compilers of this machine and run by the engine.
@Suite(.serialized) struct FixtureTests {
  /// All, but in debug builds those which take a minute there.
  static let programs = Result {
    let all = try FixtureProgram.all(in: Repository.path("Fixtures"))
    #if DEBUG
      return all.filter { $0.form != .source(language: "go") || !["garbage", "memory-bomb"].contains($0.fixture.name) }
    #else
      return all
    #endif
  }

  @Test(arguments: try programs.get()) func behavesAsItsFilesSay(_ program: FixtureProgram) async throws {
    var runner = FixtureRunner()
    runner.patience = 100
    let report = try await runner.run(program, additionalCases: LargeInput.cases(program.fixture))
    for (name, reason) in report.failures { Issue.record("\(name): \(reason)") }
    for entry in report.entries {
      if case .skipped(let reason) = entry.verdict { try Skipping.skip(program, reason) }
    }
  }

  @Test func eachLanguageThatIsToBeHadGreets() throws {
    let greet = try #require(try Fixture.all(in: Repository.path("Fixtures")).first { $0.name == "greet" })
    #expect(greet.programs.count == Toolchain.all.count)
  }
}

/// Tests whose compiler is not installed.
private enum Skipping {
  /// The languages whose tests may not be skipped: that of the toolchain which builds this and, where all tools are required, those whose compilers CI can install.
  private static let required: Set = ProcessInfo.processInfo.environment["WASM_REQUIRE_TOOLS"] == nil ? ["swift"] : ["swift", "go", "zig", "c", "rust"]
  private static let said = Guarded<Set<String>>([])

  /// Cancels the test, unless it must not be; says it once a language, for the test runner keeps cancellations to itself.
  static func skip(_ program: FixtureProgram, _ reason: String) throws {
    guard case .source(let language) = program.form, !required.contains(language) else {
      Issue.record("\(reason)")
      return
    }
    if said.withLock({ $0.insert(language).inserted }) { print("Fixtures in \(language) are skipped: \(reason)") }
    try Test.cancel("\(reason)")
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
    Fixture.Case(name: "large", input: Array(input.utf8), output: Array(output.utf8))
  }
}
