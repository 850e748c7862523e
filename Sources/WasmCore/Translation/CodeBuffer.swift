/// The words of a function's threaded code while it is written.
///
/// An instruction is its handler's address, a word of operands (four fields of 16 bits, or two and an immediate of 32 above them), and perhaps a literal.
struct CodeBuffer {
  private(set) var words: [UInt64] = []

  var count: Int { words.count }

  /// Writes an instruction with up to four fields.
  mutating func emit(_ handler: HandlerAddress, _ a: Int, _ b: Int = 0, _ c: Int = 0, _ d: Int = 0) {
    words.append(handler)
    words.append(UInt64(a) | UInt64(b) << 16 | UInt64(c) << 32 | UInt64(d) << 48)
  }

  /// Writes an instruction with up to two fields and an immediate.
  mutating func emit(_ handler: HandlerAddress, _ a: Int, _ b: Int = 0, immediate: UInt32) {
    words.append(handler)
    words.append(UInt64(a) | UInt64(b) << 16 | UInt64(immediate) << 32)
  }

  mutating func append(_ word: UInt64) { words.append(word) }

  /// Takes back everything from a place on.
  mutating func truncate(to count: Int) { words.removeLast(words.count - count) }

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
