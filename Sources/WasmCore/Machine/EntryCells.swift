import Synchronization

/// A cell for each function of a module with the address of its code; before the first call that of a stub, which translates it.
///
/// It must be freed by its owner, before which it can be used from any thread.
struct EntryCells: @unchecked Sendable {
  // The cells are atomic, and the stubs behind them do not change.
  private let cells: UnsafeMutablePointer<Atomic<UInt>>
  private let count: Int

  /// The words of a stub: a frame of no size, the handler, its operand.
  private static let stubWords = 3

  init(count: Int) {
    self.count = count
    let raw = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1) * 8 * (1 + Self.stubWords), alignment: 16)
    cells = raw.bindMemory(to: Atomic<UInt>.self, capacity: count)
    let stubs = (raw + 8 * count).bindMemory(to: UInt64.self, capacity: count * Self.stubWords)
    for function in 0..<count {
      let stub = stubs + function * Self.stubWords
      stub[0] = 0
      stub[1] = address(of: translateFirst)
      stub[2] = UInt64(function) << 32
      (cells + function).initialize(to: Atomic(UInt(bitPattern: stub + 1)))
    }
  }

  func free() { UnsafeMutableRawPointer(cells).deallocate() }

  /// The cell of a function.
  subscript(function: Int) -> EntryCell { EntryCell(cells + function) }

  /// The address of a function's cell, as code words hold it.
  func cellAddress(_ function: Int) -> UInt64 { UInt64(UInt(bitPattern: cells + function)) }

  /// The code of a function, if it is translated.
  func code(of function: Int) -> Code? {
    guard let code = Code(bitPattern: cells[function].load(ordering: .acquiring)), self.function(ofStub: code) == nil else { return nil }
    return code
  }

  /// Lets a function's calls from now on lead to its code.
  func publish(_ code: FunctionCode, of function: Int) { cells[function].store(UInt(bitPattern: code.start), ordering: .releasing) }

  /// The function of whose stub an address is part.
  func function(ofStub code: Code) -> Int? {
    let first = Code(cells + count)
    guard code >= first, code < first + 8 * count * Self.stubWords else { return nil }
    return (code - first) / (8 * Self.stubWords)
  }
}

/// The words of a function's code where the machine executes them, with the size of its frame before them. It must be freed by its owner.
struct FunctionCode: @unchecked Sendable {
  // Nobody writes it once it is made, but for counters, which are atomic.
  private let words: UnsafeMutablePointer<UInt64>
  private let count: Int

  init(_ translated: TranslatedFunction) {
    count = translated.words.count
    let block = UnsafeMutablePointer<UInt64>.allocate(capacity: count + 1)
    block[0] = UInt64(translated.frameSize)
    (block + 1).update(from: translated.words, count: count)
    words = block + 1
  }

  func free() { (words - 1).deallocate() }

  var start: Code { Code(words) }

  /// The words as they are now.
  var contents: [UInt64] { (0..<count).map { start.counter(at: 8 * $0).pointee.load(ordering: .relaxed) } }

  /// The word at an address in it; that of the instruction before, where a call may return to the address, which is behind the last word at most.
  func word(at code: Code, isReturn: Bool) -> Int? {
    // The instruction to return to may be the first of the next function's code; the call before it is not.
    let (offset, back) = (code - start, isReturn ? 1 : 0)
    return offset - back >= 0 && offset - back <= 8 * count ? offset / 8 - back : nil
  }
}
