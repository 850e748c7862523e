/// The threaded code of a module's functions, translated as they are first called and shared by all its instances.
final class ModuleCode: Sendable {
  private let source: CodeSource
  private let instrumentation: Instrumentation
  /// Made when something first refers to a function.
  private let cells = Guarded<EntryCells?>(nil)
  private let translated = Guarded<[(function: Int, code: FunctionCode)]>([])

  init(_ source: CodeSource, _ instrumentation: Instrumentation) { (self.source, self.instrumentation) = (source, instrumentation) }

  deinit {
    cells.withLock { $0?.free() }
    translated.withLock { translated in
      for (_, code) in translated { code.free() }
    }
  }

  private var table: EntryCells {
    cells.withLock { cells in
      let table = cells ?? EntryCells(count: source.syntax.bodies.count)
      cells = table
      return table
    }
  }

  /// The cell with the code of one of the module's own functions.
  func entryCell(_ function: Int) -> EntryCell { table[function] }

  /// The code of a function, translated now if nobody has done it before.
  ///
  /// - Throws: What is wrong with the function where it is not validated before.
  func translate(_ function: Int) throws(ModuleError) -> Code {
    let table = table
    return try translated.withLock { translated throws(ModuleError) in
      if let code = table.code(of: function) { return code }
      let code = FunctionCode(try Translator.translate(source, function: function, instrumentation: instrumentation, entryCell: table.cellAddress))
      translated.append((function, code))
      table.publish(code, of: function)
      return code.start
    }
  }

  /// The function of whose code an address is part, and the word of the instruction there, or one of the instruction before where one returns to.
  /// There is no word where the function is not translated yet.
  func locate(_ code: Code, isReturn: Bool) -> (function: Int, word: Int?)? {
    translated.withLock { translated in
      for function in translated {
        if let word = function.code.word(at: code, isReturn: isReturn) { return (function.function, word) }
      }
      return nil
    } ?? table.function(ofStub: code).map { ($0, nil) }
  }

  /// The words of each function that is translated, with what they have counted so far.
  func words() -> [[UInt64]] { translated.withLock { $0.map(\.code.contents) } }

  /// The function of whose code an address is part, or behind whose call it is, and the words from its first to the address.
  func position(_ code: Code, isReturn: Bool) -> (function: Int, word: Int)? {
    guard let (function, word) = locate(code, isReturn: isReturn), let word else { return nil }
    return (function, isReturn ? word + 1 : word)
  }

  /// Where the parts of a function's frame lie.
  ///
  /// - Throws: What is wrong with the function where it is not validated before.
  func frameLayout(_ function: Int) throws(ModuleError) -> FrameLayout {
    FrameLayout(
      source.syntax.typeOfFunction(source.syntax.importedFunctionCount + function), source.syntax.bodies[function], maximumStackHeight: try source.bodies.facts(of: function).maximumStackHeight)
  }

  /// The calls at some words of a function's code: the function is translated anew, since nobody else needs them.
  ///
  /// - Throws: What is wrong with the function where it is not validated before.
  func callSites(_ function: Int, words: Set<Int>) throws(ModuleError) -> [CallSite] {
    try Translator.callSites(source, function: function, instrumentation: instrumentation, words: words, entryCell: table.cellAddress)
  }

  /// A function translated anew with a note of where each instruction comes from: traps are rare, and the notes would cost every function.
  ///
  /// Instead of what is only good in this process, the code has the module's own indices: of functions instead of their cells, of types instead of their numbers.
  func listing(_ function: Int) throws(ModuleError) -> TranslatedFunction {
    var symbolic = source
    symbolic.typeIdentifiers = nil
    return try Translator.translate(symbolic, function: function, instrumentation: instrumentation, recordsPlaces: true) { [source] own in
      UInt64(source.syntax.importedFunctionCount + own)
    }
  }
}
