import Evaluation
import WASI
import WasmCore

/// Compiles and runs what a plan says, once or whenever the source changes.
struct EvalSession {
  let plan: EvalPlan
  let terminal: Terminal

  func run() async throws -> ExitStatus {
    Heap.useFewArenas()
    let host = EvaluationHost(
      cache: plan.usesCache ? .standard : .off, pool: GuestPool(threadCount: plan.concurrency, queueLimit: plan.concurrency * RequestLines.window), isFused: plan.isFused)
    let component = WasmEval(host) { _, _ in nil }
    return try await withTaskCancellationHandler {
      try await run(component)
    } onCancel: {
      Task { await component.stop() }
    }
  }

  private func run(_ component: WasmEval) async throws -> ExitStatus {
    guard plan.watches else { return try await round(component) }
    var files = FileWatch(plan.watched)
    while true {
      // What a change finds running is of no interest any more: the compile is superseded by the next, and the requests are stopped.
      let round = Task {
        do {
          _ = try await self.round(component)
        } catch let failure as CommandFailure {
          if !Task.isCancelled { terminal.report(failure) }
        }
      }
      defer { round.cancel() }
      let changed = try await files.change()
      terminal.errorOutput(terminal.styled("\(changed.printable) has changed", .bold) + "\n")
    }
  }

  /// Compiles once and answers all requests.
  private func round(_ component: WasmEval) async throws -> ExitStatus {
    let settings = try plan.settings()
    let start = ContinuousClock.now
    guard let program = try await compile(settings, component) else { return .failure }
    let compiled = start.duration(to: .now)
    // Many requests at once would keep the program from getting to where they could start.
    if case .lines = plan.input { _ = await component.settledWarmStart() }
    try Task.checkCancellation()
    var statistics = EvalStatistics(compile: compiled, isCached: await component.isCached)
    if let keep = plan.keep { try HostFile.write(program.module.bytes, to: keep) }
    // Nothing but a cancellation is thrown, after which nobody wants to see them.
    let status = try await answer(settings, component, &statistics)
    if plan.showsStatistics, !Task.isCancelled { terminal.errorOutput(statistics.text(await component.warmStart)) }
    if let output = plan.profileOutput, !Task.isCancelled { try output.write(statistics.profile, of: plan.programName, terminal) }
    return status
  }

  private func answer(_ settings: Settings, _ component: WasmEval, _ statistics: inout EvalStatistics) async throws -> ExitStatus {
    switch plan.input {
    case .single(let input):
      let answer = await component.evaluate(input)
      try Task.checkCancellation()
      return await report(answer, settings.limits, &statistics)
    case .lines(let bytes):
      let lines = RequestLines(bytes: bytes, concurrency: plan.concurrency)
      return await lines.answer(with: component, terminal, &statistics) ? .success : .failure
    }
  }

  /// The program; nil when it does not compile, which has been said then.
  private func compile(_ settings: Settings, _ component: WasmEval) async throws -> Program? {
    let language = settings.source.languageOrDefault
    do {
      try await CompileProgress(terminal: terminal).showing("compiling \(language)") { try await component.apply(settings) }
    } catch let failure as SettingsFailure {
      guard case .rejected(let message) = failure.error else {
        throw CommandFailure("\(failure.error)", hint: failure.error.hint, status: failure.error.isFaultOfModule ? .badModule : .failure)
      }
      if !Task.isCancelled { terminal.errorOutput(message + "\n") }
      return nil
    }
    if let notice = await component.notice { terminal.errorOutput("wasm-module: \(notice)\n") }
    guard case .ready(let program) = await component.phase else { return nil }
    return program
  }

  /// Prints the output of a program, or why there is none.
  private func report(_ answer: Program.Answer, _ limits: Settings.Limits, _ statistics: inout EvalStatistics) async -> ExitStatus {
    statistics.add(answer)
    if let outcome = answer.outcome { terminal.writeError(outcome.errorOutput) }
    switch answer.output {
    case .success(let output):
      await terminal.deliver(Array(output.bytes) + [UInt8(ascii: "\n")])
      return .success
    case .failure(let error):
      guard let outcome = answer.outcome, !outcome.isSuccess else {
        terminal.report(CommandFailure("\(error)"))
        return .failure
      }
      // What it has written before it failed may say why.
      await terminal.deliver(outcome.output)
      if outcome.hasMetMemoryLimit {
        terminal.errorOutput("wasm-module: the program did not get more memory than \(limits.memoryBytes) bytes\n  --\(RunOptions.memoryLimit.name) sets the limit\n")
      }
      return RunOptions.report(outcome, limits.ofCommand, terminal)
    }
  }
}
