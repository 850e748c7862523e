import WASI

/// The component `wasm_eval`: compiles the program of its settings once, and answers every request with a fresh instance of it.
///
/// It knows neither a cluster nor a message bus. Whoever hosts it delivers messages to its ports and gets its own through `Emit`.
///
/// ```swift
/// let component = WasmEval(host) { port, message in
///   print(port, message)
///   return nil
/// }
/// try await component.handle("_settings", settings)
/// try await component.handle("request", JSONText(checking: Array(#"{"context": 7, "inputData": {"name": "Ada"}}"#.utf8)))
/// ```
public actor WasmEval {
  /// Hands a message of a port on to whoever is connected with it.
  ///
  /// - Returns: The bytes that these answered, which become the answer to the message that is being handled; nil for nothing.
  public typealias Emit = @Sendable (_ port: String, _ message: JSONText) async throws -> [UInt8]?

  /// The settings that were delivered last and were right.
  public private(set) var settings = Settings()
  /// Where it is between settings and requests.
  public private(set) var phase = Phase.uninitialized
  /// What is wrong with the settings that were delivered last, as they were delivered or by their program; nil when nothing is, or while it compiles.
  public var settingsFailure: String? {
    if let settingsError { return "\(settingsError)" }
    guard case .failed(let error) = phase else { return nil }
    return "\(failure(error))"
  }
  /// What the last compile had to say besides its result: that a damaged module was found in the cache, for instance.
  public private(set) var notice: String?
  /// Whether the module came out of the cache.
  package private(set) var isCached = false

  /// Whether requests start where the program first asks for input.
  package private(set) var warmStart = WarmStart.off

  private let host: EvaluationHost
  private nonisolated let emit: Emit
  private let statuses: StatusEmitter
  /// The compile that runs; its number tells it from those that it has superseded.
  private var compile: (number: Int, task: Task<Void, Never>)?
  private var compileCount = 0
  /// The capture of the program's state that runs; its number tells it from those that it has superseded.
  private var capture: (number: Int, task: Task<Void, Never>)?
  private var captureCount = 0
  /// Where the cache can keep what is made from the program.
  private var place: CachePlace?
  /// What is wrong with the settings that were delivered last, when they were not even taken.
  private var settingsError: SettingsError?
  /// What stops the requests that run.
  private var running: [Int: Task<Program.Answer, Never>] = [:]
  private var requestCount = 0
  private var isStopped = false

  /// An instance without settings.
  public init(_ host: EvaluationHost, emit: @escaping Emit) {
    (self.host, self.emit) = (host, emit)
    statuses = StatusEmitter(emit)
  }

  deinit { statuses.finish() }

  /// The ports at present: which there are follows the settings, and so do their schemas and values.
  public var ports: [ComponentPort] { settings.ports }
  /// Whether there is a port of this name at present.
  public func hasPort(_ name: String) -> Bool { settings.portNames.contains(name) }

  /// Handles a message to one of the ports `_settings` and `request`.
  ///
  /// - Returns: What those have answered to whom the result was emitted; nil for nothing.
  /// - Throws: `SettingsError`, `SettingsFailure`, `EvaluationError`, and what `Emit` throws.
  public nonisolated func handle(_ port: String, _ message: JSONText) async throws -> [UInt8]? {
    switch port {
    case PortName.settings:
      try await apply(message)
      return nil
    case PortName.request: return try await answer(message)
    default: throw EvaluationError.unknownPort(port)
    }
  }

  // MARK: - Settings

  /// Applies settings, and compiles the program if it is another than before. Returns when there is a program, or none because there is no source.
  ///
  /// Settings that come while a compile runs stop it if they have another source; whoever waits for the first then waits for the last.
  /// - Throws: `SettingsError` for settings that are wrong, which change nothing; `SettingsFailure` for a program that does not compile.
  public func apply(_ json: JSONText) async throws {
    do {
      try await apply(try Settings(json, ceilings: host.ceilings))
    } catch let error as SettingsError {
      settingsError = error
      throw error
    }
  }

  package func apply(_ new: Settings) async throws {
    let isUnchanged = new.source.content == settings.source.content && new.source.languageOrDefault == settings.source.languageOrDefault
    let needsSnapshot = !new.sharesSnapshots(with: settings) || isCold && new.limits.timeout > settings.limits.timeout
    settings = new
    settingsError = nil
    if isStopped { throw EvaluationError.cancelled }
    if !isUnchanged || isWorthAnotherTry { startCompile() } else if needsSnapshot { startCapture() }
    while let compile { await compile.task.value }
    if isStopped { throw EvaluationError.cancelled }
    if case .failed(let error) = phase { throw failure(error) }
  }

  /// Whether the program could not be captured, perhaps for want of time.
  private var isCold: Bool { if case .cold = warmStart { true } else { false } }

  private func failure(_ error: CompileError) -> SettingsFailure { SettingsFailure(language: settings.source.languageOrDefault, error: error) }

  /// Whether a source that failed may do better when it is tried again: the fault was not the program's.
  private var isWorthAnotherTry: Bool {
    if case .failed(let error) = phase { !error.isFaultOfProgram } else { false }
  }

  private func startCompile() {
    compile?.task.cancel()
    compile = nil
    stopCapture()
    (notice, isCached) = (nil, false)
    let source = settings.source
    if source.isEmpty {
      phase = .uninitialized
      return
    }
    phase = .compiling(language: source.languageOrDefault, since: .now)
    publish(Phase.compilingMessage(source.languageOrDefault), after: .zero)
    compileCount += 1
    let number = compileCount
    compile = (number, Task { [host] in finish(number, await Self.compile(source, host)) })
  }

  /// What became of a source: a program and what to say of it, or the reason why there is none.
  private typealias Compiled = Result<(program: Program, compiled: CompiledProgram), CompileError>

  private static func compile(_ source: Settings.Source, _ host: EvaluationHost) async -> Compiled {
    let start = ContinuousClock.now
    let result = await compile(source, host.compiles)
    host.observer?.hasCompiled(CompileReport(result: reportedResult(result), duration: start.duration(to: .now)))
    return result
  }

  private static func reportedResult(_ result: Compiled) -> CompileReport.Result {
    switch result {
    case .success((_, let compiled)): compiled.origin == .cached ? .cached : .compiled
    case .failure(let error): CompileReport.Result(error)
    }
  }

  private static func compile(_ source: Settings.Source, _ compiles: CompileService) async -> Compiled {
    guard let toolchain = Toolchain.named(source.languageOrDefault) else { return .failure(.unknownLanguage(source.languageOrDefault)) }
    do {
      let compiled = try await compiles.compile(Array(source.content.utf8), with: toolchain)
      try Command(compiled.module).check()
      return .success((Program(compiled.module), compiled))
    } catch let error as CompileError {
      return .failure(error)
    } catch {
      return .failure(.notProgram("\(error)".onOneLine))
    }
  }

  private func finish(_ number: Int, _ result: Compiled) {
    guard number == compile?.number, case .compiling(_, let start) = phase else { return }
    compile = nil
    let elapsed = start.duration(to: .now)
    switch result {
    case .success((let program, let compiled)):
      phase = .ready(program)
      place = compiled.place
      startCapture()
      (notice, isCached) = (compiled.notice, compiled.origin == .cached)
      publish("compiled in \(elapsed.text(roundedTo: .milliseconds(1)))" + (isCached ? " (cached)" : ""), after: elapsed)
    case .failure(let error):
      phase = .failed(error)
      publish("\(error)", after: elapsed)
    }
  }

  // MARK: - Warm start

  /// Lets the program run to where it asks for input, so that requests can start there. Those that come meanwhile start at the beginning.
  private func startCapture() {
    stopCapture()
    guard case .ready(var program) = phase else { return }
    program.snapshot = nil
    phase = .ready(program)
    guard settings.enableWarmStart, let snapshots = host.snapshots else { return }
    guard !settings.isProfiled else { return warmStart = .cold("a profile is of whole runs") }
    captureCount += 1
    let number = captureCount
    warmStart = .capturing
    capture = (number, Task { [program, settings, place] in finishCapture(number, await snapshots.capture(program, settings.limits, place)) })
  }

  private func stopCapture() {
    capture?.task.cancel()
    capture = nil
    warmStart = .off
  }

  private func finishCapture(_ number: Int, _ result: WarmStart) {
    guard number == capture?.number, case .ready(var program) = phase else { return }
    capture = nil
    warmStart = result
    host.observer?.hasCaptured(CaptureReport(result))
    guard case .warm(let snapshot) = result else { return }
    program.snapshot = snapshot
    phase = .ready(program)
  }

  /// Waits until it is known where requests start.
  package func settledWarmStart() async -> WarmStart {
    while let capture { await capture.task.value }
    return warmStart
  }

  /// Emits the phase, when the settings want that.
  private func publish(_ message: String, after elapsed: Duration) {
    guard settings.enableStatusPort else { return }
    var members: [(String, JSONText)] = [("phase", JSONText(string: phase.name)), ("message", JSONText(string: message))]
    if elapsed.wholeMilliseconds > 0 { members.append(("elapsedMs", JSONText(elapsed.wholeMilliseconds))) }
    statuses.add(JSONText(object: members))
  }

  // MARK: - Requests

  /// Answers a request: `{"context": any, "inputData": any}`.
  ///
  /// - Returns: What those have answered to whom the response, or the failure when there is an error port, was emitted.
  public nonisolated func answer(_ message: JSONText) async throws -> [UInt8]? {
    let context = message.member("context") ?? .null
    let output: JSONText
    do {
      guard message.kind == .object else { throw EvaluationError.message("a request is an object, not \(message.kind)") }
      output = try await evaluate(message.member("inputData") ?? .null).output.get()
    } catch let error as EvaluationError {
      guard await settings.enableErrorPort else { throw error }
      return try await emit(PortName.error, JSONText(object: [("context", context), ("error", JSONText(string: "\(error)"))]))
    }
    return try await emit(PortName.response, JSONText(object: [("context", context), ("outputData", output)]))
  }

  /// Runs the program once; emits nothing.
  package nonisolated func evaluate(_ input: JSONText) async -> Program.Answer {
    guard let observer = host.observer else { return await run(input) }
    let start = ContinuousClock.now
    let answer = await run(input)
    observer.hasAnswered(RequestReport(answer, duration: start.duration(to: .now)))
    return answer
  }

  private nonisolated func run(_ input: JSONText) async -> Program.Answer {
    let run: (number: Int, task: Task<Program.Answer, Never>)
    do {
      run = try await start(input)
    } catch {
      return Program.Answer(output: .failure(error))
    }
    let answer = await withTaskCancellationHandler {
      await run.task.value
    } onCancel: {
      run.task.cancel()
    }
    await forget(run.number)
    return answer
  }

  private func start(_ input: JSONText) throws(EvaluationError) -> (number: Int, task: Task<Program.Answer, Never>) {
    if isStopped { throw .cancelled }
    let program = try phase.program()
    requestCount += 1
    let task = Task.detached { [settings, pool = host.pool] in await program.answer(input, limits: settings.limits, on: pool, isProfiled: settings.isProfiled) }
    running[requestCount] = task
    return (requestCount, task)
  }

  private func forget(_ number: Int) { running[number] = nil }

  /// Stops what runs: the compile, the requests, and the emission of statuses. Nothing is handled afterwards.
  public func stop() {
    isStopped = true
    compile?.task.cancel()
    compile = nil
    stopCapture()
    for task in running.values { task.cancel() }
    statuses.finish()
  }
}

/// Settings were right but have not led to a program.
public struct SettingsFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// The language of the program.
  public let language: String
  /// The compiler's text, or why there is none.
  public let error: CompileError

  /// What the node's status shows.
  public var description: String { "compile \(language): \(error)" + (error.hint.map { "\n\($0)" } ?? "") }
}
