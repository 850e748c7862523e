import Synchronization

/// The threaded code of a module's functions, translated as they are first called and shared by all its instances.
final class ModuleCode: @unchecked Sendable {
  // The cells are atomic; the rest is written under the lock, or before anybody else can see it.
  private let source: CodeSource
  private let isMetered: Bool
  private let count: Int
  /// A cell for each function with the address of its code; before the first call that of its stub.
  private let cells = Guarded<UnsafeMutablePointer<Atomic<UInt>>?>(nil)
  private let translated = Guarded<[CodeRange]>([])

  /// Where a function's code lies.
  private struct CodeRange: @unchecked Sendable {
    let function: Int
    let words: UnsafeMutablePointer<UInt64>
    let count: Int

    /// The addresses of instructions, and the one behind the last, where a call may return to.
    var addresses: ClosedRange<UInt> { UInt(bitPattern: words)...UInt(bitPattern: words + count) }
  }

  init(_ source: CodeSource, isMetered: Bool) {
    (self.source, self.isMetered) = (source, isMetered)
    count = source.syntax.bodies.count
  }

  deinit {
    cells.withLock { cells in
      guard let cells else { return }
      UnsafeMutableRawPointer(cells).deallocate()
    }
    translated.withLock { ranges in
      for range in ranges { (range.words - 1).deallocate() }
    }
  }

  /// The words of a stub: a frame of no size, the handler, its operand.
  private static let stubWords = 3

  /// The cells, with a stub for each function behind them.
  private var table: UnsafeMutablePointer<Atomic<UInt>> {
    cells.withLock { cells in
      if let cells { return cells }
      let raw = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1) * 8 * (1 + Self.stubWords), alignment: 16)
      let table = raw.bindMemory(to: Atomic<UInt>.self, capacity: count)
      let stubs = (raw + 8 * count).bindMemory(to: UInt64.self, capacity: count * Self.stubWords)
      for function in 0..<count {
        let stub = stubs + function * Self.stubWords
        stub[0] = 0
        stub[1] = address(of: translateFirst)
        stub[2] = UInt64(function) << 32
        (table + function).initialize(to: Atomic(UInt(bitPattern: stub + 1)))
      }
      cells = table
      return table
    }
  }

  /// The cell with the code of one of the module's own functions.
  func entryCell(_ function: Int) -> EntryCell { EntryCell(table + function) }

  /// The code of a function, translated now if nobody has done it before.
  func translate(_ function: Int) -> Code {
    let table = table
    return translated.withLock { ranges in
      let present = Code(bitPattern: table[function].load(ordering: .acquiring))
      if let present, locateStub(present) == nil { return present }
      let result = Translator.translate(source, function: function, isMetered: isMetered, entryCell: Self.cellAddress(table))
      let block = UnsafeMutablePointer<UInt64>.allocate(capacity: result.words.count + 1)
      block[0] = UInt64(result.frameSize)
      (block + 1).update(from: result.words, count: result.words.count)
      ranges.append(CodeRange(function: function, words: block + 1, count: result.words.count))
      table[function].store(UInt(bitPattern: block + 1), ordering: .releasing)
      return Code(block + 1)
    }
  }

  private static func cellAddress(_ table: UnsafeMutablePointer<Atomic<UInt>>) -> (Int) -> UInt64 {
    { UInt64(UInt(bitPattern: table + $0)) }
  }

  /// The function of whose code an address is part, and the word of the instruction there, or one of the instruction before where one returns to.
  /// There is no word where the function is not translated yet.
  func locate(_ code: Code, isReturn: Bool) -> (function: Int, word: Int?)? {
    // The instruction to return to may be the first of the next function's code; the call before it is not.
    let address = UInt(bitPattern: code) - (isReturn ? 1 : 0)
    let range = translated.withLock { ranges in ranges.first { $0.addresses.contains(address) } }
    guard let range else { return locateStub(code).map { ($0, nil) } }
    return (range.function, (code - Code(range.words)) / 8 - (isReturn ? 1 : 0))
  }

  /// A function translated anew with a note of where each instruction comes from: traps are rare, and the notes would cost every function.
  ///
  /// Instead of what is only good in this process, the code has the module's own indices: of functions instead of their cells, of types instead of their numbers.
  func listing(_ function: Int) -> TranslatedFunction {
    var symbolic = source
    symbolic.typeIdentifiers = nil
    return Translator.translate(symbolic, function: function, isMetered: isMetered, recordsPlaces: true) { [source] own in
      UInt64(source.syntax.importedFunctionCount + own)
    }
  }

  private func locateStub(_ code: Code) -> Int? {
    let first = Code(table + count)
    guard code >= first, code < first + 8 * count * Self.stubWords else { return nil }
    return (code - first) / (8 * Self.stubWords)
  }
}
