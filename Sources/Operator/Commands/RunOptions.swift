import WASI
import WasmCore

/// The options by which a person limits a program and breaks its seals: those of every command that runs one.
enum RunOptions {
  static let timeLimit = Option("time-limit", "SECONDS", help: "Stop the program after so long, the loading of the module included; fractions are understood.")
  static let memoryLimit = Option("memory-limit", "MIB", help: "Let its memories grow to so many MiB together.")
  static let outputLimit = Option("output-limit", "MIB", help: "Stop the program when it has written so many MiB.")
  static let fuel = Option("fuel", "N", help: "Stop the program when it has executed so many instructions; the same on every machine.")
  static let environment = Option("env", "NAME=VALUE", isRepeatable: true, help: "Set an environment variable of the program, which has none otherwise. Repeatable.")
  static let seed = Option("seed", "N|random", help: "What its random numbers grow from; they are the same on every run unless this is 'random'.")
  static let clock = Option("clock", "virtual|host", help: "A clock that starts in 2022 and never waits (the default), or the real one.")

  static let noFusion = Option("no-fusion", help: "Execute every instruction in a step of its own, slower: to find out whether a fault of the engine lies there.")

  static let limits = [timeLimit, memoryLimit, outputLimit, fuel]
  static let world = [environment, seed, clock]

  /// What the help text says of the exit status of a program that was run.
  static let exitStatus = """
    The exit status is the lower eight bits of the program's own, also above 125,
    but 255 where they are 0 and the program did not say 0; and else:
       64  the command line is wrong
       65  the module does not load or does not link, or a file cannot be read
      124  the limit of time or fuel was reached
      125  the limit of output was reached
      134  the program trapped; the reason and a backtrace are on standard error
    """

  /// The limits that the arguments set.
  static func limits(_ arguments: ParsedArguments) throws(CommandFailure) -> Command.Limits {
    let mebibytes = "a number of MiB"
    return Command.Limits(
      time: try arguments.value(of: timeLimit, as: "a number of seconds above 0", seconds),
      outputBytes: try arguments.value(of: outputLimit, as: mebibytes, bytes),
      memoryBytes: try arguments.value(of: memoryLimit, as: mebibytes, bytes).map(UInt64.init),
      fuel: try arguments.value(of: fuel, as: "a whole number of instructions", NumberText.unsigned))
  }

  /// A world with the seals that the arguments break.
  static func world(_ arguments: ParsedArguments) throws(CommandFailure) -> SealedWorld {
    var world = SealedWorld()
    for assignment in arguments.values(of: environment) {
      guard let equals = assignment.firstIndex(of: "="), equals != assignment.startIndex else {
        throw CommandFailure("--\(environment.name) wants NAME=VALUE, not '\(assignment)'")
      }
      world.environment[String(assignment[..<equals])] = String(assignment[equals...].dropFirst())
    }
    if let seed = try arguments.value(of: seed, as: "a whole number or 'random'", seed) { world.seed = seed }
    if let clock = try arguments.value(of: clock, as: "'virtual' or 'host'", clock) { world.clock = clock }
    return world
  }

  private static func seconds(_ text: String) -> Duration? {
    // The bound keeps the conversion to a duration from overflowing; it is longer than any machine runs.
    guard let number = Double(text), number > 0, number < 1e12 else { return nil }
    return .seconds(number)
  }

  private static func bytes(_ text: String) -> Int? {
    guard let number = Double(text), number >= 0, number < 1e12 else { return nil }
    return Int(number * 1_048_576)
  }

  private static func seed(_ text: String) -> UInt64? {
    text == "random" ? UInt64.random(in: .min ... .max) : NumberText.unsigned(text)
  }

  private static func clock(_ text: String) -> SealedWorld.Clock? {
    switch text {
    case "virtual": .virtual(startingAt: SealedWorld.defaultStart)
    case "host": .host
    default: nil
    }
  }
}

// MARK: - The end of a run

extension RunOptions {
  /// Says on standard error why a run did not end by itself, and turns its end into an exit status.
  static func report(_ outcome: Outcome, _ limits: Command.Limits, _ terminal: Terminal) -> ExitStatus {
    switch outcome.ending {
    case .exited(let code):
      return ExitStatus(ofProgram: code)
    case .trapped(let trap):
      terminal.errorOutput("\(terminal.styled("wasm trap: \(trap.reason)", .red))\n")
      for line in BacktraceText(trap.backtrace).lines { terminal.errorOutput("  \(line)\n") }
      return .trap
    case .timeLimit:
      let limit = limits.time.map { " of \($0 / .seconds(1)) s" } ?? ""
      terminal.report(CommandFailure("the program was stopped: it reached the time limit\(limit)", hint: "--\(timeLimit.name) sets it"))
      return .limit
    case .fuelExhausted:
      let limit = limits.fuel.map { " of \($0) instructions" } ?? ""
      terminal.report(CommandFailure("the program was stopped: it used up its fuel\(limit)", hint: "--\(fuel.name) sets it"))
      return .limit
    case .outputLimit:
      let limit = limits.outputBytes.map { " of \($0) bytes" } ?? ""
      terminal.report(CommandFailure("the program was stopped: it reached the output limit\(limit)", hint: "--\(outputLimit.name) sets it"))
      return .outputLimit
    case .cancelled:
      terminal.report(CommandFailure("the program was stopped: it was cancelled"))
      return .limit
    }
  }

  /// Words for a module that is valid but can't be run, with what the person can do about it.
  static func failure(_ error: any Error, running path: String, _ module: Module) -> CommandFailure {
    let path = path.printable
    return switch error {
    case let error as LinkError:
      CommandFailure("\(path) does not link:\n  \("\(error)".replacing("\n", with: "\n  "))", hint: "programs get the functions of WASI preview 1 and nothing else", status: .badModule)
    case CommandError.missingExport:
      CommandFailure("\(path) is not a program: it exports no function '_start'", hint: exportHint(module), status: .badModule)
    case let error as LimitError:
      CommandFailure("\(path): \(error)", hint: error.cause == .memoryBytes ? "--\(memoryLimit.name) sets the limit of memory" : nil, status: .badModule)
    default:
      CommandFailure("\(path): \(error)", status: .badModule)
    }
  }

  private static func exportHint(_ module: Module) -> String {
    let names = functionNames(module)
    if names.isEmpty { return "it exports no function at all; was it linked as a program?" }
    return "to call one of its exports: wasm-module exec --invoke NAME … with NAME among \(names)"
  }

  /// The functions that a module exports, for a message; not all, if they are many.
  static func functionNames(_ module: Module) -> String {
    let names = module.exports.compactMap { if case .function = $0.type { $0.name.printable } else { nil } }
    let shown = names.prefix(10).joined(separator: ", ")
    return names.count > 10 ? shown + " and \(names.count - 10) more" : shown
  }
}
