import Evaluation

/// `wasm-module fixtures`: runs golden programs and says which of them do what their files say.
enum FixturesCommand: Subcommand {
  static let language = Option("language", "NAME", isRepeatable: true, help: "Only programs in this language. Repeatable.")
  static let require = Option("require", "NAME", isRepeatable: true, help: "Count a skipped program in this language as a failure. Repeatable.")
  static let filter = Option("filter", "TEXT", help: "Only fixtures with this in their names.")
  static let update = Option("update", help: "Make the files say what the programs do. Look at the difference before you keep it.")
  static let junit = Option("junit", "FILE", help: "Write a report in the format of JUnit, too.")
  static let noCache = EvalCommand.noCache
  static let cold = EvalCommand.cold

  static let description = CommandDescription(
    name: "fixtures", summary: "Run golden programs and compare what they write.", operands: "DIRECTORY",
    options: [language, require, filter, update, junit, noCache, cold, RunOptions.noFusion],
    discussion: [
      """
      DIRECTORY holds a directory for each fixture, or is one itself:

        main.swift  main.go …      the program, in one language or several
        module.wasm                or compiled already
        main.go.message            it must not compile: lines of the message
        limits.json                {"timeoutMs":10000,"memoryMB":64,"outputMB":8}
        cases/NAME.input           standard input
        cases/NAME.expected        standard output, byte for byte
        cases/NAME.ending          exit 3 | trap: unreachable | time limit | no JSON …
        cases/NAME.message         what standard error contains
      """,
      """
      Programs whose compiler is not installed are skipped. The exit status is 0 when
      nothing failed, else 1; 64 for a command line and 65 for files that are wrong.
      """,
      """
      Examples:
        wasm-module fixtures Fixtures
        wasm-module fixtures --language swift --update Fixtures/greet
      """,
    ])

  static func run(_ arguments: ParsedArguments, _ terminal: Terminal) throws -> ExitStatus {
    guard let path = arguments.operands.first, arguments.operands.count == 1 else {
      throw CommandFailure("fixtures needs one directory", hint: "wasm-module fixtures DIRECTORY")
    }
    let wanted = try languages(language, arguments)
    let required = try languages(require, arguments)
    let report = arguments.value(of: junit)
    if let report { try HostFile.checkWritable(report) }
    let programs = try programs(in: path, wanted, arguments.value(of: filter))
    var runner = FixtureRunner(EvaluationHost(cache: arguments.contains(noCache) ? .off : .standard, isFused: !arguments.contains(RunOptions.noFusion)))
    runner.isUpdating = arguments.contains(update)
    runner.startsWarm = !arguments.contains(cold)

    let summary = try untilSignalled { [runner] in try await run(programs, runner, required, terminal) }
    if let report { try HostFile.write(Array(summary.junit.utf8), to: report) }
    return summary.failureCount == 0 ? .success : .failure
  }

  /// The languages that an option names.
  private static func languages(_ option: Option, _ arguments: ParsedArguments) throws(CommandFailure) -> Set<String> {
    Set(try arguments.values(of: option).map { name throws(CommandFailure) in try EvalCommand.named(name) }.compactMap { $0?.language })
  }

  private static func programs(in path: String, _ languages: Set<String>, _ filter: String?) throws(CommandFailure) -> [FixtureProgram] {
    let all: [FixtureProgram]
    do {
      all = try FixtureProgram.all(in: path)
    } catch {
      throw CommandFailure("\(error)", hint: error.hint, status: .badModule)
    }
    let programs = all.filter { program in
      let isWanted = if case .source(let language) = program.form { languages.isEmpty || languages.contains(language) } else { languages.isEmpty }
      return isWanted && (filter.map { program.fixture.name.contains($0) } ?? true)
    }
    if programs.isEmpty { throw CommandFailure("no fixture of \(path.printable) is of this name and language", hint: "there \(all.count == 1 ? "is one program" : "are \(all.count) programs")") }
    return programs
  }

  private static func run(_ programs: [FixtureProgram], _ runner: FixtureRunner, _ required: Set<String>, _ terminal: Terminal) async throws -> FixtureSummary {
    var summary = FixtureSummary()
    let start = ContinuousClock.now
    // What to install is said once.
    var said: Set<FixtureReport.Verdict> = []
    for program in programs {
      var report: FixtureReport
      do {
        report = try await CompileProgress(terminal: terminal).showing("\(program)") { try await runner.run(program) }
      } catch let error as FixtureError {
        throw CommandFailure("\(error)", hint: error.hint, status: .badModule)
      }
      try Task.checkCancellation()
      if case .source(let language) = program.form, required.contains(language) { report.requireAll() }
      if let notice = report.notice { terminal.errorOutput("wasm-module: \(notice)\n") }
      summary.add(report)
      terminal.output(FixtureSummary.text(report, terminal, alreadySaid: &said))
    }
    terminal.output(summary.total(after: start.duration(to: .now)))
    return summary
  }
}
