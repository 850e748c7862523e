import WASI
import WasmCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// `wasm-module exec`: runs a WASI program, or one exported function.
enum ExecCommand: Subcommand {
  static let invoke = Option("invoke", "EXPORT", help: "Call this exported function with the ARGUMENTS and print its results, one a line.")

  static let lazyValidation = Option(
    "lazy-validation", help: "Validate each function before its first call, not all before the program starts: faster to start, but a broken module may be noticed late.")

  static let description = CommandDescription(
    name: "exec", summary: "Run a WebAssembly program (WASI preview 1).", operands: "MODULE [ARGUMENTS…]", operandStyle: .guest,
    options: RunOptions.limits + RunOptions.world + [invoke, ProfileOutput.option, RunOptions.noFusion, lazyValidation],
    discussion: [
      """
      Options come before MODULE; everything after it belongs to the program. The
      program reads standard input and writes standard output and error, and gets
      nothing else of this machine: no files, no network, no real time.
      """,
      RunOptions.exitStatus,
      """
      Exit status 1: the file of --profile cannot be written.
      """,
      """
      Examples:
        wasm-module exec --time-limit 5 greet.wasm Ada < names.txt
        wasm-module exec --invoke add math.wasm 2 -3
      """,
    ])

  static func run(_ arguments: ParsedArguments, _ terminal: Terminal) throws -> ExitStatus {
    guard let path = arguments.operands.first else {
      throw CommandFailure("exec needs a module to run", hint: "wasm-module exec MODULE [ARGUMENTS…]")
    }
    let rest = Array(arguments.operands.dropFirst())
    let limits = try RunOptions.limits(arguments)
    let profileOutput = try ProfileOutput(arguments)
    var world = try RunOptions.world(arguments)
    let clock = RunClock(limits)
    let module = try clock.load(path, terminal) { () throws(CommandFailure) in
      try ModuleFile.module(at: path, validation: arguments.contains(lazyValidation) ? .lazy : .eager, isFused: !arguments.contains(RunOptions.noFusion))
    }
    world.arguments = [HostFile.name(path)]

    var command = Command(module)
    (command.input, command.output, command.errorOutput) = (.descriptor(STDIN_FILENO), .descriptor(STDOUT_FILENO), .descriptor(STDERR_FILENO))
    command.limits = clock.remainingLimits
    command.isProfiled = profileOutput != nil
    if let name = arguments.value(of: invoke) {
      command.world = world
      let values = try values(rest, for: name, of: module, path)
      return try report(path, module, limits, profileOutput, terminal) {
        let (outcome, results) = try command.invoke(name, values)
        for result in results ?? [] { terminal.output("\(result)\n") }
        return outcome
      }
    }
    world.arguments += rest
    command.world = world
    return try report(path, module, limits, profileOutput, terminal) { try command.run() }
  }

  /// Runs something and says how it ended.
  private static func report(
    _ path: String, _ module: Module, _ limits: Command.Limits, _ profileOutput: ProfileOutput?, _ terminal: Terminal, _ run: () throws -> Outcome
  ) throws -> ExitStatus {
    let outcome: Outcome
    do {
      outcome = try run()
    } catch {
      throw RunOptions.failure(error, running: path, module)
    }
    let status = RunOptions.report(outcome, limits, terminal)
    if let profile = outcome.profile { try profileOutput?.write(profile, of: HostFile.name(path), terminal) }
    return status
  }

  /// The arguments of an exported function, from text by the types of its parameters.
  static func values(_ texts: [String], for name: String, of module: Module, _ path: String) throws(CommandFailure) -> [Value] {
    guard case .function(let type)? = module.exports.first(where: { $0.name.utf8.elementsEqual(name.utf8) })?.type else {
      throw CommandFailure("\(path.printable) exports no function '\(name)'", hint: "it exports: \(RunOptions.functionNames(module))")
    }
    guard texts.count == type.parameters.count else {
      throw CommandFailure("'\(name)' takes \(type.parameters.count) arguments, not \(texts.count)", hint: "its type is \(type)")
    }
    var values: [Value] = []
    for (index, text) in texts.enumerated() {
      guard let value = NumberText.value(text, type.parameters[index]) else {
        throw CommandFailure("argument \(index + 1) of '\(name)' must be of type \(type.parameters[index]), not '\(text)'", hint: "its type is \(type)")
      }
      values.append(value)
    }
    return values
  }
}
