import WasmCore

/// A WASI program with all that one run of it needs to know.
///
/// A value is only a description: run it as often as you like, from several tasks at once; each run is a fresh instance.
///
/// ```swift
/// let outcome = try Command(module).run(
///   input: Array(#"{"name":"Ada"}"#.utf8), arguments: ["greet"],
///   limits: .init(time: .seconds(5), outputBytes: 1 << 20))
/// ```
public struct Command: Sendable {
  /// What a run may use; what is nil is not limited by the command.
  public struct Limits: Sendable, Hashable {
    /// The time from start to end, as a clock on the wall measures it.
    public var time: Duration?
    /// The bytes that may be written to both outputs together.
    public var outputBytes: Int?
    /// The bytes of all linear memories; `memory.grow` fails beyond.
    public var memoryBytes: UInt64?
    /// How deep functions may call each other.
    public var callDepth: Int?
    /// The fuel: a measure of work that is the same on every machine.
    public var fuel: UInt64?

    /// Limits.
    public init(time: Duration? = nil, outputBytes: Int? = nil, memoryBytes: UInt64? = nil, callDepth: Int? = nil, fuel: UInt64? = nil) {
      (self.time, self.outputBytes, self.memoryBytes, self.callDepth, self.fuel) = (time, outputBytes, memoryBytes, callDepth, fuel)
    }
  }

  /// The program.
  public let module: Module
  /// What it learns of the world.
  public var world: SealedWorld
  /// Where its standard input comes from.
  public var input = StandardInput.bytes([])
  /// Where its standard output goes.
  public var output = StandardOutput.captured
  /// Where its error output goes.
  public var errorOutput = StandardOutput.captured
  /// What it may use.
  public var limits = Limits()
  /// Where runs start that are the same from there as from the beginning: with the same world, memory and call depth, and limits that the snapshot keeps. Others start cold,
  /// and so do those that have a profile.
  public var snapshot: CommandSnapshot?
  /// Whether to note which of its functions execute how much: see `Outcome.profile`.
  public var isProfiled = false
  /// Whether to run code that counts its handlers, and nothing else: no profile, and no limit of fuel. See `Module.handlerCounts`.
  package var countsHandlers = false

  /// A program that gets its own name as its only argument, no input, and a sealed world.
  public init(_ module: Module) {
    self.module = module
    world = SealedWorld(arguments: [module.name ?? "program"])
  }

  /// Looks whether the module is a program: whether it has a start function and imports nothing but what WASI offers. Executes nothing.
  public func check() throws {
    guard let start = module.exports.first(where: { $0.name == Self.start }), case .function(let type) = start.type else {
      throw CommandError.missingExport(Self.start)
    }
    guard type == FunctionType() else { throw CommandError.wrongType(Self.start, type) }
    var imports = Imports()
    Preview1(world).define(in: &imports, for: module)
    try Store().checkLinks(of: module, imports)
  }

  /// Runs the program on the current thread until it ends or reaches a limit. Parameters that are left out are taken from the command.
  ///
  /// - Returns: The outcome, also when it is a trap or a limit.
  /// - Throws: `LinkError` or `CommandError` for a module that can't be run; what a provider of input or a consumer of output throws.
  public func run(
    input: [UInt8]? = nil, arguments: [String]? = nil, environment: [String: String]? = nil, limits: Limits? = nil
  ) throws -> Outcome {
    try configured(input, arguments, environment, limits).start(StopSwitch())
  }

  /// Runs the program on a thread of its own, so that it never occupies Swift's cooperative pool. When the task is cancelled, the program is stopped.
  ///
  /// - Returns: The outcome, also when it is a trap, a limit or a cancellation.
  /// - Throws: What the function that isn't asynchronous throws.
  public func run(
    input: [UInt8]? = nil, arguments: [String]? = nil, environment: [String: String]? = nil, limits: Limits? = nil
  ) async throws -> Outcome {
    let command = configured(input, arguments, environment, limits)
    let stop = StopSwitch()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let isStarted = NativeThread.start(stackBytes: Self.stackBytes) {
          continuation.resume(with: Result { try command.start(stop) })
        }
        if !isStarted { continuation.resume(throwing: CommandError.noThread) }
      }
    } onCancel: {
      stop.stop(.cancelled)
    }
  }

  /// Calls an exported function instead of the program's start, on the current thread.
  ///
  /// A reactor's `_initialize` is called before.
  /// - Returns: The outcome, and the function's results if it returned.
  public func invoke(_ name: String, _ arguments: [Value]) throws -> (outcome: Outcome, results: [Value]?) {
    var results: [Value]?
    let outcome = try execute(StopSwitch()) { instance in
      if module.exports.contains(where: { $0.name == Self.initializer }) { try Self.procedure(Self.initializer, of: instance)() }
      results = try instance.function(name).call(arguments)
    }
    return (outcome, results)
  }

  /// Enough for the engine, which keeps the guest's frames elsewhere, and for host functions with some depth.
  package static let stackBytes = 1 << 20
  static let start = "_start"
  private static let initializer = "_initialize"

  private func configured(_ input: [UInt8]?, _ arguments: [String]?, _ environment: [String: String]?, _ limits: Limits?) -> Command {
    var command = self
    if let input { command.input = .bytes(input) }
    if let arguments { command.world.arguments = arguments }
    if let environment { command.world.environment = environment }
    if let limits { command.limits = limits }
    return command
  }

  /// Runs the program on the current thread until it ends, reaches a limit or is stopped by the switch.
  package func start(_ stop: StopSwitch) throws -> Outcome {
    try execute(stop, from: usableSnapshot) { try Self.procedure(Self.start, of: $0)() }
  }

  /// A function without parameters and results.
  static func procedure(_ name: String, of instance: Instance) throws -> () throws -> Void {
    guard case .function(let function)? = instance.export(name) else { throw CommandError.missingExport(name) }
    guard function.type == FunctionType() else { throw CommandError.wrongType(name, function.type) }
    return { _ = try function.call([]) }
  }

  // MARK: - One run

  /// Runs what a body calls of a fresh instance, or where there is a snapshot to start from the rest of the program.
  private func execute(_ stop: StopSwitch, from snapshot: CommandSnapshot? = nil, _ body: (Instance) throws -> Void) throws -> Outcome {
    let start = ContinuousClock.now
    let run = CommandRun(self)
    var called: ContinuousClock.Instant?
    let (ending, backtrace) = try run.perform(stop) {
      if let snapshot {
        let instance = try run.store.instantiate(snapshot.instance, run.imports)
        called = .now
        try run.system.restore(snapshot.system, run.store.interruption)
        _ = try instance.resume()
      } else {
        let instance = try run.store.instantiate(module, run.imports)
        called = .now
        try body(instance)
      }
    }
    let end = ContinuousClock.now
    return Outcome(
      ending: ending, backtrace: backtrace, output: run.system.output, errorOutput: run.system.errorOutput, memoryBytes: run.store.memoryByteCount,
      hasMetMemoryLimit: run.store.hasRefusedMemory, duration: start.duration(to: end), instantiation: start.duration(to: called ?? end), fuelUsed: run.fuelUsed,
      profile: run.store.profile, isWarm: snapshot != nil)
  }
}

/// Stops a run from another thread, and remembers why.
package final class StopSwitch: Sendable {
  package enum Reason: Sendable {
    case timeLimit, cancelled
  }

  private struct State {
    var reason: Reason?
    var interruption: Interruption?
  }
  private let state = Guarded(State())

  package init() {}

  /// Stops the run, now or as soon as it is connected. The first reason counts.
  package func stop(_ reason: Reason) {
    state.withLock {
      if $0.reason == nil { $0.reason = reason }
      $0.interruption?.interrupt()
    }
  }

  func connect(_ interruption: Interruption) {
    state.withLock {
      $0.interruption = interruption
      if $0.reason != nil { interruption.interrupt() }
    }
  }

  /// How a run that was stopped ended; nil when it was not stopped from here.
  var ending: Outcome.Ending? {
    switch state.withLock({ $0.reason }) {
    case .timeLimit: .timeLimit
    case .cancelled: .cancelled
    case nil: nil
    }
  }
}
