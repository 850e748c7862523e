import WASI
import WasmCore

/// Runs fixtures and compares what programs do with what the files say.
public struct FixtureRunner: Sendable {
  /// What the programs are compiled with and run on.
  public var host: EvaluationHost
  /// What time limits are multiplied with, but for cases that are to reach theirs: for engines that were built without optimisation.
  public var patience = 1
  /// Whether the files are made to say what the programs do.
  public var isUpdating = false
  /// Whether cases start where the program first asks for input, as requests to a node do.
  public var startsWarm = true

  /// A runner.
  public init(_ host: EvaluationHost = EvaluationHost()) { self.host = host }

  /// Compiles a program and runs its cases.
  ///
  /// - Throws: `FixtureError` for files that cannot be read or written. What programs do wrong is in the report.
  public func run(_ program: FixtureProgram, additionalCases: [Fixture.Case] = []) async throws(FixtureError) -> FixtureReport {
    var report = FixtureReport(program: program)
    let start = ContinuousClock.now
    let messageFile = program.fileName + ".message"
    let expectedMessage = try program.fixture.line(messageFile)
    do {
      let module = try await module(program, &report)
      if expectedMessage == nil { return try await run(module, additionalCases, report) }
      report.entries.append(entry(program.fileName, .failed("the program compiles, but \(messageFile) says that it must not"), start))
    } catch {
      report.entries.append(entry(program.fileName, try verdict(error, program, expectedMessage, messageFile), start))
    }
    return report
  }

  private func entry(_ name: String, _ verdict: FixtureReport.Verdict, _ start: ContinuousClock.Instant) -> FixtureReport.Entry {
    FixtureReport.Entry(name: name, verdict: verdict, duration: start.duration(to: .now))
  }

  // MARK: Compiling

  private func module(_ program: FixtureProgram, _ report: inout FixtureReport) async throws -> Module {
    guard let content = try program.fixture.contents(program.fileName) else { throw FixtureError("\(program.fixture.path(program.fileName)) is gone") }
    guard let toolchain = program.toolchain else { return try Module(content, isFused: host.compiles.isFused) }
    let compiled = try await host.compiles.compile(content, with: toolchain)
    report.notice = compiled.notice
    return compiled.module
  }

  /// What it means that there is no module.
  private func verdict(
    _ error: any Error, _ program: FixtureProgram, _ expected: String?, _ messageFile: String
  ) throws(FixtureError) -> FixtureReport.Verdict {
    if let error = error as? FixtureError { throw error }
    guard let error = error as? CompileError else { return .failed("\(error)") }
    if let hint = error.hint { return .skipped("\(error)\n\(hint)") }
    guard let expected, case .rejected(let message) = error else { return .failed("\(error)") }
    let missing = expected.split(separator: "\n").filter { !message.contains($0) }
    if missing.isEmpty { return .passed }
    if isUpdating {
      let errors = message.split(separator: "\n").filter { $0.hasPrefix("\(program.fileName):") }
      try program.fixture.write(Array((errors.joined(separator: "\n") + "\n").utf8), to: messageFile)
      return .updated
    }
    return .failed("the compiler's message lacks\n  \(missing.joined(separator: "\n  "))\nIt is\n  \(message.replacing("\n", with: "\n  "))")
  }

  // MARK: Running

  private func run(_ module: Module, _ additionalCases: [Fixture.Case], _ report: FixtureReport) async throws(FixtureError) -> FixtureReport {
    var report = report
    let limits = try report.program.fixture.limits
    let cases = try report.program.fixture.cases + additionalCases
    if cases.isEmpty { throw FixtureError("\(report.program.fixture.path) checks nothing", hint: "give it cases: cases/NAME.input and cases/NAME.expected") }
    let snapshot = startsWarm ? await snapshot(module, limits) : nil
    for golden in cases {
      let start = ContinuousClock.now
      let verdict: FixtureReport.Verdict
      do {
        let outcome = try await host.pool.run(command(module, golden, limits, snapshot)) { $0 }
        let differences = golden.differences(from: outcome)
        let needsUpdate = isUpdating && (golden.saysNothing || !differences.isEmpty)
        verdict = needsUpdate ? try update(golden, outcome, report.program.fixture) : differences.isEmpty ? .passed : .failed(differences.joined(separator: "\n"))
      } catch let error as FixtureError {
        throw error
      } catch {
        verdict = .failed("\(error)")
      }
      report.entries.append(entry(golden.name, verdict, start))
    }
    return report
  }

  private func command(_ module: Module, _ golden: Fixture.Case, _ limits: Settings.Limits, _ snapshot: CommandSnapshot?) -> Command {
    var command = Program(module).command(limits)
    command.input = .bytes(golden.input)
    command.snapshot = snapshot
    if golden.ending != Outcome.Ending.timeLimit.fixtureText { command.limits.time = limits.timeout * patience }
    return command
  }

  /// Where the program first asks for input; nil where it does not, or can't be captured.
  private func snapshot(_ module: Module, _ limits: Settings.Limits) async -> CommandSnapshot? {
    var command = Program(module).command(limits)
    command.limits.time = limits.timeout * patience
    return try? await host.pool.perform({ [command] stop -> CommandSnapshot? in try command.capture(stop) }) { nil }
  }

  /// Makes the files of a case say what the program did. Output without end is left out: nobody wants to read it.
  private func update(_ golden: Fixture.Case, _ outcome: Outcome, _ fixture: Fixture) throws(FixtureError) -> FixtureReport.Verdict {
    let ending = outcome.fixtureEndings[0]
    if outcome.ending.isOrderly { try fixture.write(outcome.output, to: CaseFile(name: golden.name, part: .expected).path) }
    try fixture.write(ending == Fixture.Case.success ? nil : Array((ending + "\n").utf8), to: CaseFile(name: golden.name, part: .ending).path)
    let rest = Fixture.Case(name: golden.name, input: golden.input, message: golden.message).differences(from: outcome, inMessageOnly: true)
    return rest.isEmpty ? .updated : .failed(rest.joined(separator: "\n"))
  }
}

extension Fixture.Case {
  /// Whether there is an input and nothing else yet.
  fileprivate var saysNothing: Bool { output == nil && ending == Self.success && message == nil }

  /// How a run differs from the case, a paragraph each.
  fileprivate func differences(from outcome: Outcome, inMessageOnly: Bool = false) -> [String] {
    let errorOutput = String(decoding: outcome.errorOutput, as: UTF8.self)
    var differences: [String] = []
    if !inMessageOnly {
      if !outcome.fixtureEndings.contains(ending) {
        differences.append("ends with '\(outcome.fixtureEndings[0])', expected '\(ending)'" + (errorOutput.isEmpty ? "" : "\nstandard error: \(errorOutput)"))
      }
      if let output, let difference = TextDifference(expected: output, actual: outcome.output) { differences.append("standard output \(difference)") }
    }
    if let message, !errorOutput.contains(message) { differences.append("standard error lacks '\(message)'\nIt is: \(errorOutput)") }
    return differences
  }
}

extension Outcome {
  /// How the run ended, as fixtures may say it; the first says most.
  fileprivate var fixtureEndings: [String] {
    var endings = [ending.fixtureText]
    if hasMetMemoryLimit, endings[0] != Fixture.Case.success { endings.insert(endings[0] + ", memory limit", at: 0) }
    // What a node takes for a failure, though the program does not.
    if isSuccess, !output.isEmpty, (try? JSONText(checking: output)) == nil { endings.append(Fixture.Case.noJSON) }
    return endings
  }
}

extension Outcome.Ending {
  /// How the run ended, as fixtures say it.
  fileprivate var fixtureText: String {
    switch self {
    case .exited(let code): "exit \(code)"
    case .trapped(let trap): "trap: \(trap.reason)"
    case .timeLimit: "time limit"
    case .outputLimit: "output limit"
    case .fuelExhausted: "fuel"
    case .cancelled: "cancelled"
    }
  }

  /// Whether the program came to an end of its own.
  fileprivate var isOrderly: Bool {
    switch self {
    case .exited, .trapped: true
    case .timeLimit, .outputLimit, .fuelExhausted, .cancelled: false
    }
  }
}
