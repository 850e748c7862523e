import TestTraits
import Testing

/// The official test suite: every assertion whose modules need only features that the engine has.
@Suite("The official test suite", .computing, .enabled(if: Suite.isEnabled, Suite.howToEnable))
struct ConformanceTests {
  /// How many failures of a script are shown.
  private static let shownFailures = 10

  @Test("Script", arguments: Suite.scripts)
  func script(name: String) async throws {
    let score = try await ScoreBoard.shared.score(of: name)
    for failure in score.failures.prefix(Self.shownFailures) { Issue.record("\(name), \(failure)") }
    #expect(score.failures.count <= Self.shownFailures, "\(name): \(score.failures.count) failures altogether")
    #expect(Waiting.list[name] == Waiting(score), "Waiting.swift must say: \(Waiting.row(name, score))")
  }

  @Test("Script, each function validated when it is first called, or executed without fusion", arguments: Suite.scripts, ScriptRunner.Way.others)
  func script(name: String, way: ScriptRunner.Way) async throws {
    let usual = try await ScoreBoard.shared.score(of: name)
    let other = try ScriptRunner.score(of: Suite.script(name), way: way)
    #expect(other.failures.map(\.description) == usual.failures.map(\.description))
    #expect([other.passed, other.failed, other.skipped] == [usual.passed, usual.failed, usual.skipped])
  }

  @Test("The suite is whole, and enough of it passes")
  func totals() async throws {
    var totals: [Area: Score] = [:]
    for name in Suite.scripts {
      totals[Area(script: name), default: Score()] = try await totals[Area(script: name), default: Score()] + ScoreBoard.shared.score(of: name)
    }
    let sum = totals.values.reduce(Score(), +)
    print(Self.table(totals, sum))
    #expect(Suite.scripts.count == Suite.scriptCount)
    #expect(sum.assertions == Suite.assertionCount)
    #expect(sum.passed >= Suite.leastPassed)
  }

  @Test("Everything that is listed as waiting is a script")
  func list() {
    #expect(Set(Waiting.list.keys).subtracting(Suite.scripts).isEmpty)
  }

  private static func table(_ totals: [Area: Score], _ sum: Score) -> String {
    func row(_ title: String, _ cells: [String]) -> String {
      title.padded(to: 26) + cells.map { String(repeating: " ", count: max(1, 9 - $0.count)) + $0 }.joined()
    }
    func row(_ title: String, _ score: Score) -> String {
      row(title, [score.passed, score.failed, score.skipped, score.assertions].map(String.init))
    }
    let rows = Area.allCases.map { row($0.rawValue, totals[$0] ?? Score()) }
    return ([row("assertions", ["passed", "failed", "waiting", "all"])] + rows + [row("altogether", sum)]).joined(separator: "\n")
      + "\nrefused as they must be, but in other words than the suite's: \(sum.refusedInOtherWords) modules"
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
