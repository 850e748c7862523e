import Evaluation

/// The reports of a run of fixtures, for people and for other tools.
struct FixtureSummary: Sendable {
  private var reports: [FixtureReport] = []

  mutating func add(_ report: FixtureReport) { reports.append(report) }

  private var entries: [FixtureReport.Entry] { reports.flatMap(\.entries) }

  var failureCount: Int { entries.count { $0.verdict.isFailure } }

  // MARK: For people

  /// The lines of one program.
  ///
  /// - Parameter alreadySaid: The reasons for skipping that have been shown in full.
  static func text(_ report: FixtureReport, _ terminal: Terminal, alreadySaid: inout Set<FixtureReport.Verdict>) -> String {
    var text = "\(report.program)\n"
    for entry in report.entries {
      let (mark, detail) =
        switch entry.verdict {
        case .passed: ("passed ", "")
        case .updated: ("updated", "")
        case .skipped(let reason): ("skipped", alreadySaid.insert(entry.verdict).inserted ? reason : reason.split(separator: "\n").first.map(String.init) ?? "")
        case .failed(let reason): (terminal.styled("failed ", .red), reason)
        }
      text += "  \(mark)  \(entry.name)  \(milliseconds(entry.duration))\n"
      for line in detail.split(separator: "\n") { text += "           \(line)\n" }
    }
    return text
  }

  /// The line at the end.
  func total(after duration: Duration) -> String {
    let counts: [(Int, String)] = [
      (entries.count { $0.verdict == .passed }, "passed"), (failureCount, "failed"), (entries.count { $0.verdict == .updated }, "updated"),
      (entries.count { $0.verdict.isSkipped }, "skipped"),
    ]
    let text = counts.filter { $0.0 > 0 || $0.1 == "passed" || $0.1 == "failed" }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return "\n\(text) in \(Self.seconds(duration)) s\n"
  }

  private static func milliseconds(_ duration: Duration) -> String { "\((duration / .milliseconds(1) * 10).rounded() / 10) ms" }
  private static func seconds(_ duration: Duration) -> String { "\((duration / .seconds(1) * 1000).rounded() / 1000)" }

  // MARK: For other tools

  /// A report in the format of JUnit: a suite a program, a case a case.
  var junit: String {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites\(Self.counts(entries))>\n"
    for report in reports {
      let suite = "\(report.program)".escapedForXML
      text += "  <testsuite name=\"\(suite)\"\(Self.counts(report.entries))>\n"
      for entry in report.entries {
        text += "    <testcase classname=\"\(suite)\" name=\"\(entry.name.escapedForXML)\" time=\"\(Self.seconds(entry.duration))\""
        switch entry.verdict {
        case .passed, .updated: text += "/>\n"
        case .skipped(let reason): text += "><skipped message=\"\(reason.escapedForXML)\"/></testcase>\n"
        case .failed(let reason): text += "><failure message=\"\(Self.firstLine(reason).escapedForXML)\">\(reason.escapedForXML)</failure></testcase>\n"
        }
      }
      text += "  </testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  private static func counts(_ entries: [FixtureReport.Entry]) -> String {
    let duration = entries.reduce(.zero) { $0 + $1.duration }
    return " tests=\"\(entries.count)\" failures=\"\(entries.count { $0.verdict.isFailure })\" skipped=\"\(entries.count { $0.verdict.isSkipped })\""
      + " time=\"\(seconds(duration))\""
  }

  private static func firstLine(_ text: String) -> String { String(text.prefix { !$0.isNewline }) }
}

extension FixtureReport.Verdict {
  fileprivate var isFailure: Bool { if case .failed = self { true } else { false } }
  fileprivate var isSkipped: Bool { if case .skipped = self { true } else { false } }
}
