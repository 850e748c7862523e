/// The words of a function's threaded code while it is written.
///
/// An instruction is its handler's address, a word of operands (four fields of 16 bits, or two and an immediate of 32 above them), and perhaps a literal.
/// Where a handler executes the two latest instructions of a straight line, one after the other, its address takes the place of the first's, and the second's is left out:
/// the second still counts as beginning at the word before its operands.
struct CodeBuffer {
  private(set) var words: [UInt64] = []
  /// The sequences that one handler executes.
  let sequences: SequenceTable
  /// The present straight line: instructions that are executed one after another, if nothing traps.
  private var line: [Step] = []
  /// The words at which instructions begin that are executed by the handler of the one before, though that is no word of their own.
  private(set) var joints: [Int] = []

  /// An instruction of the line.
  private struct Step {
    /// How many words there were before it.
    let start: Int
    /// The word with the address of the handler that executes it.
    let head: Int
    /// The handler that was there before, if this instruction has joined it.
    let joined: HandlerAddress?
  }

  init(_ sequences: SequenceTable) { self.sequences = sequences }

  var count: Int { words.count }

  /// Writes an instruction with up to four fields; returns the word at which it begins.
  @discardableResult
  mutating func emit(_ handler: HandlerAddress, _ a: Int, _ b: Int = 0, _ c: Int = 0, _ d: Int = 0) -> Int {
    begin(handler, UInt64(a) | UInt64(b) << 16 | UInt64(c) << 32 | UInt64(d) << 48)
  }

  /// Writes an instruction with up to two fields and an immediate; returns the word at which it begins.
  @discardableResult
  mutating func emit(_ handler: HandlerAddress, _ a: Int, _ b: Int = 0, immediate: UInt32) -> Int {
    begin(handler, UInt64(a) | UInt64(b) << 16 | UInt64(immediate) << 32)
  }

  /// Writes a handler's address, or lets the one before execute the instruction as well; then the word of operands.
  private mutating func begin(_ handler: HandlerAddress, _ operands: UInt64) -> Int {
    if let head = line.last?.head, let both = sequences[words[head], handler] {
      line.append(Step(start: count, head: head, joined: words[head]))
      joints.append(count - 1)
      words[head] = both
    } else {
      line.append(Step(start: count, head: count, joined: nil))
      words.append(handler)
    }
    words.append(operands)
    return count - 2
  }

  /// Ends the straight line: what follows can be reached from elsewhere, or what was before does not always go on here.
  mutating func endLine() { line.removeAll(keepingCapacity: true) }

  mutating func append(_ word: UInt64) { words.append(word) }

  /// Takes back everything from a place on, which is in the present line.
  mutating func truncate(to count: Int) {
    words.removeLast(words.count - count)
    while let step = line.last, step.start >= count {
      line.removeLast()
      if let joined = step.joined {
        if step.head < count { words[step.head] = joined }
        joints.removeLast()
      }
    }
  }

  /// Replaces field 0 of the instruction that begins at a place.
  mutating func setTarget(ofInstructionAt start: Int, to slot: Int) { words[start + 1] = words[start + 1] & ~0xFFFF | UInt64(slot) }

  // MARK: Branches. A distance counts words from the one before it; until it is known its place links to the branch before with the same label.

  mutating func setImmediate(_ value: UInt32, at index: Int) { words[index] = words[index] & 0xFFFF_FFFF | UInt64(value) << 32 }

  func immediate(at index: Int) -> UInt32 { UInt32(truncatingIfNeeded: words[index] >> 32) }

  /// Makes the distance at a place lead to another one.
  mutating func setDistance(at index: Int, to target: Int) { setImmediate(UInt32(bitPattern: Int32(target - (index - 1))), at: index) }
}

/// The address of a handler, as code words hold it.
typealias HandlerAddress = UInt64
