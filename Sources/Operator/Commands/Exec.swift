/// `wasm-module exec`: runs a WASI program.
enum ExecCommand: Subcommand {
  static let description = CommandDescription(
    name: "exec", summary: "Run a WebAssembly program (WASI preview1).", operands: "MODULE [ARGUMENTS…]", operandStyle: .guest, options: [])

  static func run(_ arguments: ParsedArguments, _ terminal: Terminal) throws -> ExitStatus { .success }
}
