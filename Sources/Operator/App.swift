import Hosting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program `wasm-module`.
@main
struct App {
  /// The commands, in the order of the help text.
  static var commands: [any Subcommand.Type] { [ExecCommand.self, EvalCommand.self, FixturesCommand.self, InspectCommand.self, RunCommand.self, PreInstallCommand.self, PreDeleteCommand.self] }

  static func main() {
    // What a command prints ends silently where its reader goes away, as others in a pipeline do, even where the parent had switched that off.
    signal(SIGPIPE, SIG_DFL)
    exit(run(ProcessArguments.text, .standard).rawValue)
  }

  /// Runs the command that the arguments name.
  static func run(_ arguments: () throws(CommandFailure) -> [String], _ terminal: Terminal) -> ExitStatus {
    do {
      return try dispatch(try arguments(), terminal)
    } catch let failure as CommandFailure {
      terminal.report(failure)
      return failure.status
    } catch {
      terminal.report(CommandFailure("\(error)", status: .failure))
      return .failure
    }
  }

  private static func dispatch(_ arguments: [String], _ terminal: Terminal) throws -> ExitStatus {
    guard let name = arguments.first else { return show(helpText, terminal) }
    let rest = arguments.dropFirst()
    switch name {
    case "--help", "-h": return show(helpText, terminal)
    case "--version": return show("wasm-module \(Release.version)\n", terminal)
    case "help":
      guard let topic = rest.first else { return show(helpText, terminal) }
      return show(try command(named: topic).description.helpText, terminal)
    default:
      let command = try command(named: name)
      return try run(command, rest, terminal)
    }
  }

  private static func run(_ command: any Subcommand.Type, _ arguments: ArraySlice<String>, _ terminal: Terminal) throws -> ExitStatus {
    do {
      let parsed = try command.description.parse(arguments)
      if parsed.contains(.help) { return show(command.description.helpText, terminal) }
      return try command.run(parsed, terminal)
    } catch var failure as CommandFailure where failure.status == .usage {
      failure.status = command.description.usageStatus
      throw failure
    }
  }

  private static func show(_ text: String, _ terminal: Terminal) -> ExitStatus {
    terminal.output(text)
    return .success
  }

  private static func command(named name: String) throws(CommandFailure) -> any Subcommand.Type {
    if let command = commands.first(where: { $0.description.name == name }) { return command }
    let nearest = commands.map { $0.description.name }.min { editDistance($0, name) < editDistance($1, name) }
    if let nearest, editDistance(nearest, name) <= 2 {
      throw CommandFailure("there is no command '\(name)'", hint: "did you mean '\(nearest)'?")
    }
    let isModule = name.hasSuffix(".wasm")
    throw CommandFailure(
      "there is no command '\(name)'", hint: isModule ? "to run a module: wasm-module exec \(name)" : "run 'wasm-module --help' for the commands")
  }

  private static var helpText: String {
    let rows = commands.map { ($0.description.name, $0.description.summary) }
    let lines =
      ["Usage: wasm-module COMMAND [OPTIONS] …", "", "Runs and examines WebAssembly modules.", "", "Commands:"] + HelpLayout.columns(rows)
      + ["", "Options:"] + HelpLayout.columns([("--help", "Show this help."), ("--version", "Show the version.")])
      + ["", "'wasm-module COMMAND --help' says more about a command."]
    return lines.joined(separator: "\n") + "\n"
  }
}
