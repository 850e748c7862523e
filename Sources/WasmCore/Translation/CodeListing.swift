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
    let translated = code.listing(own)
    var decoder = InstructionDecoder(bytes, range: syntax.bodies[own].instructions, features: .supported)
    var lines: [CodeLine] = []
    while let instruction = (try? decoder.next()) ?? nil {
      lines.append(CodeLine(offset: instruction.offset, text: instruction.text(in: bytes), threaded: []))
    }
    // The place of an instruction that another one took in is where that one begins, so the text goes to the last with the same place.
    var word = 0
    var line = -1
    while word < translated.words.count {
      while line + 1 < translated.places.count, translated.places[line + 1].word <= word { line += 1 }
      let description = HandlerCatalog.shared[translated.words[word]]
      let text = description?.text(translated.words, at: word) ?? "?"
      if line >= 0, line < lines.count { lines[line].threaded.append("\(word): \(text)") }
      word += description?.wordCount(translated.words, at: word) ?? 1
    }
    return lines
  }
}
