/// The parts of JSON text that are most of it, passed quickly.
extension Span<UInt8> {
  /// Where the white space that begins here ends.
  @inline(__always)
  func endOfSpace(from start: Int) -> Int {
    var position = start
    while position < count, Self.isSpace(self[position]) { position += 1 }
    return position
  }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte <= 0x20 && (byte == 0x20 || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\t"))
  }

  /// Where a stretch of a string ends that is ASCII without quotes, backslashes and control characters.
  @inline(__always)
  func endOfPlainCharacters(from start: Int) -> Int {
    var position = start
    while position <= count - 8 {
      let special = Self.special(word(at: position))
      if special != 0 { return position + special.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < count, Self.special(UInt64(self[position]) | 0x2020_2020_2020_2000) == 0 { position += 1 }
    return position
  }

  /// Eight bytes, the first in the lowest place: the compiler makes one load of it.
  @inline(__always)
  private func word(at position: Int) -> UInt64 {
    var word: UInt64 = 0
    for offset in 0..<8 { word |= UInt64(self[position + offset]) << UInt64(8 * offset) }
    return word
  }

  /// The highest bit of the first byte that is a quote, a backslash, a control character or not ASCII, and perhaps of later ones
  /// (Mycroft's test for zero bytes: a borrow only ever goes to the bytes behind the first).
  @inline(__always)
  private static func special(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = (word ^ (ones &* UInt64(UInt8(ascii: "\"")))) &- ones
    let backslashes = (word ^ (ones &* UInt64(UInt8(ascii: "\\")))) &- ones
    return (word | (word &- ones &* 0x20) | quotes | backslashes) & (ones &* 0x80)
  }
}
