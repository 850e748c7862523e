import WasmCore

/// What one run of a command consists of: a store, the system, and what the program imports.
struct CommandRun {
  let store: Store
  let system: Preview1
  let imports: Imports
  private let limits: Command.Limits
  private let fuel: UInt64?

  init(_ command: Command) {
    limits = command.limits
    var resources = ResourceLimits()
    if let bytes = limits.memoryBytes { resources.memoryBytes = bytes }
    if let depth = limits.callDepth { resources.callDepth = depth }
    // The engine counts in signed numbers; so large a limit is none.
    fuel = command.countsHandlers ? nil : (limits.fuel ?? (command.isProfiled ? .max : nil)).map { min($0, UInt64(Int64.max)) }
    store = command.countsHandlers ? Store(countingHandlersWithin: resources) : Store(limits: resources, fuel: fuel, isProfiled: command.isProfiled)
    system = Preview1(command.world, input: command.input, output: command.output, errorOutput: command.errorOutput, outputLimit: limits.outputBytes)
    var imports = Imports()
    system.define(in: &imports, for: command.module)
    self.imports = imports
  }

  /// The fuel that was used; nil where none is counted.
  var fuelUsed: UInt64? { fuel.map { $0 - (store.fuel ?? 0) } }

  /// Lets a body run the program until it ends, reaches a limit or is stopped by the switch; says how it ended, and in which calls. Errors that are no ending are thrown on.
  func perform(_ stop: StopSwitch, _ body: () throws -> Void) throws -> (ending: Outcome.Ending, backtrace: [Trap.Frame]) {
    stop.connect(store.interruption)
    let deadline = limits.time.map { Deadline.after($0) { stop.stop(.timeLimit) } }
    defer { deadline?.cancel() }
    do {
      try body()
      return (.exited(0), [])
    } catch let exit as ProcessExit {
      return (.exited(exit.code), [])
    } catch is OutputLimitExceeded {
      return (.outputLimit, [])
    } catch let trap as Trap {
      switch trap.reason {
      case .interrupted: return (stop.ending ?? .trapped(trap), trap.backtrace)
      case .fuelExhausted: return (.fuelExhausted, trap.backtrace)
      default: return (.trapped(trap), trap.backtrace)
      }
    }
  }
}
