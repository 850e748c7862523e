/// Reads the values of the binary format from a range of a module's bytes.
///
/// Specification: *Binary Format › Values*.
struct ByteReader {
  let bytes: [UInt8]
  /// The byte that is read next.
  private(set) var position: Int
  /// Where the range ends.
  let end: Int
  /// Whether the range is a section or function within the module; it only changes what an error says.
  private let isPart: Bool

  /// Reads all of the bytes.
  init(_ bytes: [UInt8]) {
    (self.bytes, position, end, isPart) = (bytes, 0, bytes.count, false)
  }

  /// Reads a range of the bytes, cut where they end.
  init(_ bytes: [UInt8], range: Range<Int>) {
    let range = range.clamped(to: 0..<bytes.count)
    (self.bytes, position, end, isPart) = (bytes, range.lowerBound, range.upperBound, true)
  }

  var isAtEnd: Bool { position >= end }
  var remaining: Int { end - position }

  /// How much to reserve for a list that is said to have this many items of at least so many bytes: never more than there are bytes for.
  func reservation(_ count: UInt32, itemSize: Int = 1) -> Int { min(Int(count), remaining / itemSize) }

  // MARK: Bytes

  mutating func byte() throws(ModuleError) -> UInt8 {
    guard position < end else { throw unexpectedEnd() }
    let byte = bytes[position]
    position += 1
    return byte
  }

  /// The next byte, left in place.
  func peek() -> UInt8? { position < end ? bytes[position] : nil }

  /// Moves past this many bytes and returns where they lie.
  mutating func skip(_ count: Int) throws(ModuleError) -> Range<Int> {
    guard count >= 0, count <= remaining else { throw unexpectedEnd() }
    defer { position += count }
    return position..<position + count
  }

  /// Moves on to a place within the range, where another reader of the same bytes has come to.
  mutating func move(to position: Int) { self.position = max(self.position, min(position, end)) }

  /// Moves to the end of the range and returns what lay between.
  mutating func skipToEnd() -> Range<Int> {
    defer { position = end }
    return position..<end
  }

  /// A little-endian number of this many bytes.
  mutating func littleEndian(byteCount: Int) throws(ModuleError) -> UInt64 {
    let range = try skip(byteCount)
    var result: UInt64 = 0
    for index in range.reversed() { result = result << 8 | UInt64(bytes[index]) }
    return result
  }

  /// The length that comes first, then a range of that many bytes.
  mutating func sizedRange() throws(ModuleError) -> Range<Int> {
    let start = position
    let length = Int(try u32())
    guard length <= remaining else { throw ModuleError(.malformed, "length out of bounds", offset: start) }
    return try skip(length)
  }

  /// A name: UTF-8 with its length before it.
  mutating func name() throws(ModuleError) -> String {
    let range = try sizedRange()
    guard let name = String(validating: bytes[range], as: UTF8.self) else {
      throw ModuleError(.malformed, "malformed UTF-8 encoding", offset: range.lowerBound)
    }
    return name
  }

  // MARK: Integers

  // FAST: nearly all indices and constants take one byte; everything else is out of line.

  @inline(__always)
  mutating func u32() throws(ModuleError) -> UInt32 {
    if position < end {
      let byte = bytes[position]
      if byte < 0x80 {
        position += 1
        return UInt32(byte)
      }
    }
    return UInt32(truncatingIfNeeded: try unsigned(bits: 32))
  }

  @inline(__always)
  mutating func u64() throws(ModuleError) -> UInt64 {
    if position < end {
      let byte = bytes[position]
      if byte < 0x80 {
        position += 1
        return UInt64(byte)
      }
    }
    return try unsigned(bits: 64)
  }

  mutating func s32() throws(ModuleError) -> Int32 { Int32(truncatingIfNeeded: try shortSigned(bits: 32)) }
  mutating func s33() throws(ModuleError) -> Int64 { try shortSigned(bits: 33) }
  mutating func s64() throws(ModuleError) -> Int64 { try shortSigned(bits: 64) }

  @inline(__always)
  private mutating func shortSigned(bits: UInt64) throws(ModuleError) -> Int64 {
    if position < end {
      let byte = bytes[position]
      if byte < 0x80 {
        position += 1
        return (Int64(byte) << 57) >> 57
      }
    }
    return try signed(bits: bits)
  }

  @inline(never)
  private mutating func unsigned(bits: UInt64) throws(ModuleError) -> UInt64 {
    let start = position
    var result: UInt64 = 0
    var shift: UInt64 = 0
    while shift < bits {
      let byte = try byte()
      let payload = UInt64(byte & 0x7F)
      if shift + 7 > bits, payload >> (bits - shift) != 0 { throw tooLarge(start) }
      result |= payload << shift
      if byte & 0x80 == 0 { return result }
      shift += 7
    }
    throw tooLong(start)
  }

  @inline(never)
  private mutating func signed(bits: UInt64) throws(ModuleError) -> Int64 {
    let start = position
    var result: Int64 = 0
    var shift: UInt64 = 0
    while shift < bits {
      let byte = try byte()
      // The last byte's surplus bits must repeat the sign.
      let payload = Int64(truncatingIfNeeded: byte & 0x7F)
      let extended = (payload << 57) >> 57
      if shift + 7 > bits {
        let surplus = extended >> Int64(truncatingIfNeeded: bits - shift - 1)
        if surplus != 0, surplus != -1 { throw tooLarge(start) }
      }
      result |= payload << Int64(truncatingIfNeeded: shift)
      shift += 7
      if byte & 0x80 == 0 { return shift < 64 && extended < 0 ? result | -1 << Int64(truncatingIfNeeded: shift) : result }
    }
    throw tooLong(start)
  }

  // MARK: Errors

  @inline(never)
  func unexpectedEnd() -> ModuleError {
    ModuleError(.malformed, isPart ? "unexpected end of section or function" : "unexpected end", offset: end)
  }

  @inline(never)
  private func tooLarge(_ offset: Int) -> ModuleError { ModuleError(.malformed, "integer too large", offset: offset) }

  @inline(never)
  private func tooLong(_ offset: Int) -> ModuleError { ModuleError(.malformed, "integer representation too long", offset: offset) }
}
