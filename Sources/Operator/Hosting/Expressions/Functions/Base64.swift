import Foundation

/// Base64 with the standard alphabet (RFC 4648, section 4).
enum Base64 {
  private static let values: [UInt8: UInt32] = Dictionary(
    uniqueKeysWithValues: zip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8, 0..<64))
  private static let padding = UInt8(ascii: "=")

  static func encoded(_ bytes: [UInt8], isPadded: Bool) -> [UInt8] {
    let text = Data(bytes).base64EncodedData()
    return Array(isPadded ? text[...] : text.prefix { $0 != padding })
  }

  /// What text with all of its padding or none stands for; line ends do not count.
  static func decoded(_ text: [UInt8]) -> [UInt8]? {
    let text = text.filter { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let digits = text.prefix { $0 != padding }
    let paddingCount = text.count - digits.count
    guard digits.count % 4 != 1, text[digits.count...].allSatisfy({ $0 == padding }) else { return nil }
    guard paddingCount == 0 || digits.count % 4 != 0 && text.count % 4 == 0 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 4 * 3 + 3)
    for start in stride(from: 0, to: digits.count, by: 4) {
      let group = digits[start..<min(start + 4, digits.count)]
      var bits: UInt32 = 0
      for digit in group {
        guard let value = values[digit] else { return nil }
        bits = bits << 6 | value
      }
      bits <<= UInt32(6 * (4 - group.count))
      for index in 0..<group.count - 1 { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(16 - 8 * index))) }
    }
    return bytes
  }
}
