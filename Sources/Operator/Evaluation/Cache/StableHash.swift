/// A hash of 128 bits that is the same in every process and on every machine: MurmurHash3, the variant for 64-bit processors, with the seed 0.
///
/// It finds damage and spreads names. It does not keep out who looks for collisions on purpose.
struct StableHash: Hashable, Sendable {
  private(set) var first: UInt64 = 0
  private(set) var second: UInt64 = 0

  private static let firstFactor: UInt64 = 0x87C3_7B91_1142_53D5
  private static let secondFactor: UInt64 = 0x4CF5_AD43_2745_937F

  init(_ bytes: some Collection<UInt8>) {
    let hash = bytes.withContiguousStorageIfAvailable { Self(UnsafeRawBufferPointer($0)) }
    self = hash ?? Array(bytes).withUnsafeBytes(Self.init)
  }

  private init(_ bytes: UnsafeRawBufferPointer) {
    let tail = bytes.count & ~15
    for offset in stride(from: 0, to: tail, by: 16) {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      add(word, UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)))
    }
    let rest = bytes[tail...]
    first ^= Self.scrambledFirst(UInt64(littleEndianBytes: rest.prefix(8)))
    second ^= Self.scrambledSecond(UInt64(littleEndianBytes: rest.dropFirst(8)))
    finish(UInt64(bytes.count))
  }

  private mutating func add(_ word: UInt64, _ next: UInt64) {
    first ^= Self.scrambledFirst(word)
    first = (Self.rotate(first, 27) &+ second) &* 5 &+ 0x52DC_E729
    second ^= Self.scrambledSecond(next)
    second = (Self.rotate(second, 31) &+ first) &* 5 &+ 0x3849_5AB5
  }

  private static func scrambledFirst(_ word: UInt64) -> UInt64 { rotate(word &* firstFactor, 31) &* secondFactor }

  private static func scrambledSecond(_ word: UInt64) -> UInt64 { rotate(word &* secondFactor, 33) &* firstFactor }

  private mutating func finish(_ count: UInt64) {
    first ^= count
    second ^= count
    first &+= second
    second &+= first
    first = Self.spread(first)
    second = Self.spread(second)
    first &+= second
    second &+= first
  }

  private static func rotate(_ word: UInt64, _ distance: UInt64) -> UInt64 { word << distance | word >> (64 - distance) }

  private static func spread(_ word: UInt64) -> UInt64 {
    let once = (word ^ word >> 33) &* 0xFF51_AFD7_ED55_8CCD
    let twice = (once ^ once >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return twice ^ twice >> 33
  }

  /// Its 16 bytes.
  var bytes: [UInt8] { first.littleEndianBytes + second.littleEndianBytes }

  /// Its 32 digits.
  var digits: String {
    [first, second].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }
}

extension UInt64 {
  var littleEndianBytes: [UInt8] { (0..<8).map { UInt8(truncatingIfNeeded: self >> ($0 * 8)) } }

  init(littleEndianBytes bytes: some BidirectionalCollection<UInt8>) {
    self = bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
