import WASI
import WasmCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The time limit of a run that begins with the loading of the module.
struct RunClock {
  /// The limits as the command line gives them.
  let limits: Command.Limits
  private let start = ContinuousClock.now

  /// Starts the clock.
  init(_ limits: Command.Limits) { self.limits = limits }

  /// Loads a module. At the time limit the process ends: loading can't be stopped in another way, and nobody waits for anything else.
  func load(_ path: String, _ terminal: Terminal, _ load: () throws(CommandFailure) -> Module) throws(CommandFailure) -> Module {
    guard let limit = limits.time else { return try load() }
    let isLoaded = Guarded(false)
    let failure = Self.failure(path, limit)
    let deadline = Deadline.after(limit) {
      isLoaded.withLock { isLoaded in
        if isLoaded { return }
        terminal.report(failure)
        _exit(failure.status.rawValue)
      }
    }
    defer { deadline.cancel() }
    let module = try load()
    isLoaded.withLock { $0 = true }
    if limit <= elapsed { throw failure }
    return module
  }

  /// What is left for the program.
  var remainingLimits: Command.Limits {
    var limits = limits
    limits.time = limits.time.map { max($0 - elapsed, .zero) }
    return limits
  }

  private var elapsed: Duration { ContinuousClock.now - start }

  private static func failure(_ path: String, _ limit: Duration) -> CommandFailure {
    CommandFailure("\(path.printable) was not loaded within the time limit of \(limit / .seconds(1)) s", hint: "--\(RunOptions.timeLimit.name) sets it", status: .limit)
  }
}
