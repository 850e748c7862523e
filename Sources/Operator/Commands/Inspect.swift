/// `wasm-module inspect`: says whether a module is valid, and what is in it.
enum InspectCommand: Subcommand {
  static let description = CommandDescription(
    name: "inspect", summary: "Validate a module and show what is in it.", operands: "MODULE…", options: [])

  static func run(_ arguments: ParsedArguments, _ terminal: Terminal) throws -> ExitStatus { .success }
}
