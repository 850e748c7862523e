/// One instruction of a function with the threaded code that it became: for the development of the translator.
package struct CodeLine: Sendable {
  /// Where the instruction begins in the module's bytes.
  package var offset: Int
  /// The instruction, as the text format writes it.
  package var text: String
  /// The machine's instructions that it emitted, the first of a function with those before it.
  package var threaded: [String]
}

/// The instructions of a function, each beside its threaded code. Every line is made when it is asked for: a function can have millions.
package struct CodeListing: Sequence, Sendable {
  private let module: Module
  private let instructions: Range<Int>
  private let translated: TranslatedFunction
  private let names: [UInt32: String]

  /// - Parameter own: The index among the functions that the module defines.
  fileprivate init(_ module: Module, own: Int) throws(ModuleError) {
    self.module = module
    instructions = module.syntax.bodies[own].instructions
    translated = try module.code.listing(own)
    names = module.names.functions()
  }

  /// Goes through the lines from the first instruction to the last.
  package struct Iterator: IteratorProtocol {
    private let listing: CodeListing
    private var decoder: InstructionDecoder
    /// The line that comes next.
    private var line = 0
    /// The word of threaded code that comes next.
    private var word = 0

    fileprivate init(_ listing: CodeListing) {
      self.listing = listing
      decoder = InstructionDecoder(listing.module.bytes, range: listing.instructions, features: .supported)
    }

    /// The next line, or nil at the end.
    package mutating func next() -> CodeLine? {
      // Validation has decoded the same bytes, so nothing is thrown here.
      guard let instruction = (try? decoder.next()) ?? nil else { return nil }
      line += 1
      return CodeLine(offset: instruction.offset, text: instruction.text(in: listing.module.bytes), threaded: threaded())
    }

    /// What comes before the code of the line behind. The place of an instruction that another one took in is where that one begins,
    /// so the text goes to the last with the same place.
    private mutating func threaded() -> [String] {
      let (words, places) = (listing.translated.words, listing.translated.places)
      let end = line < places.count ? places[line].word : words.count
      var texts: [String] = []
      while word < end {
        let description = HandlerCatalog.shared[words[word]]
        texts.append("\(word): \(description?.text(words, at: word, listing.names) ?? "?")")
        word += description?.wordCount(words, at: word) ?? 1
      }
      return texts
    }
  }

  /// The lines, from the first on.
  package func makeIterator() -> Iterator { Iterator(self) }
}

extension Module {
  /// The instructions of one of the module's own functions, by its index among all functions. Nil for an imported one.
  ///
  /// - Throws: What is wrong with the function where it is not validated before.
  package func codeListing(ofFunction index: Int) throws(ModuleError) -> CodeListing? {
    let own = index - syntax.importedFunctionCount
    return syntax.bodies.indices.contains(own) ? try CodeListing(self, own: own) : nil
  }
}
