/// Writes numbers and bytes one behind the other, for `WordReader`.
package struct WordWriter: Hashable, Sendable {
  /// What was written.
  package private(set) var bytes: [UInt8] = []

  /// A writer that has written nothing.
  package init() {}

  /// Writes a number, in eight bytes and little-endian order.
  package mutating func write(_ word: UInt64) { withUnsafeBytes(of: word.littleEndian) { bytes += $0 } }

  /// Writes a number that is not negative.
  package mutating func write(_ count: Int) { write(UInt64(count)) }

  /// Writes how many numbers there are, and them.
  package mutating func write(_ words: [UInt64]) {
    write(words.count)
    for word in words { write(word) }
  }

  /// Writes how many bytes there are, and them.
  package mutating func write(_ part: [UInt8]) {
    write(part.count)
    bytes += part
  }
}

/// Reads what a `WordWriter` has written, from bytes of which nothing is certain.
package struct WordReader {
  /// There is less than what is to be read, or more than what it may be.
  package struct Malformed: Error {
    /// The error.
    package init() {}
  }

  private var rest: ArraySlice<UInt8>

  /// A reader of all these bytes.
  package init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// Whether everything is read.
  package var isAtEnd: Bool { rest.isEmpty }

  /// Reads a number.
  package mutating func word() throws(Malformed) -> UInt64 {
    guard rest.count >= 8 else { throw Malformed() }
    defer { rest = rest.dropFirst(8) }
    return rest.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Reads a number that may be so large.
  package mutating func number(upTo limit: Int) throws(Malformed) -> Int {
    guard let number = Int(exactly: try word()), number <= limit else { throw Malformed() }
    return number
  }

  /// Reads numbers.
  package mutating func words() throws(Malformed) -> [UInt64] {
    // No memory for more than there is.
    let count = try number(upTo: rest.count / 8)
    var words: [UInt64] = []
    words.reserveCapacity(count)
    for _ in 0..<count { words.append(try word()) }
    return words
  }

  /// Reads bytes.
  package mutating func bytes() throws(Malformed) -> [UInt8] {
    let count = try number(upTo: rest.count - 8)
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }
}
