/// Strings as JSON writes them.
package enum JSONString {
  /// A string in quotes with no more escapes than JSON requires, and those for characters that `escapes` picks.
  package static func quoted(_ string: String, escaping isEscaped: (Unicode.Scalar) -> Bool = { _ in false }) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      if let escape = UInt8(exactly: scalar.value).flatMap(requiredEscape) {
        text += escape
      } else if isEscaped(scalar) {
        for unit in String(scalar).utf16 { text += escape(unit) }
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }

  /// The bytes of a string in quotes with the escapes that JSON requires.
  static func bytes(quoting string: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(string.utf8.count + 2)
    bytes.append(quote)
    for byte in string.utf8 {
      if byte >= 0x20, byte != quote, byte != backslash { bytes.append(byte) } else { bytes += (requiredEscape(byte) ?? "").utf8 }
    }
    bytes.append(quote)
    return bytes
  }

  /// What stands for a character that must not stand for itself.
  private static func requiredEscape(_ byte: UInt8) -> String? {
    switch byte {
    case quote: "\\\""
    case backslash: "\\\\"
    case UInt8(ascii: "\n"): "\\n"
    case UInt8(ascii: "\r"): "\\r"
    case UInt8(ascii: "\t"): "\\t"
    case ..<0x20: escape(UInt16(byte))
    default: nil
    }
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  // MARK: Reading

  /// What a checked string, without its quotes, stands for. Half of a surrogate pair becomes U+FFFD, because a Swift string cannot hold it.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(backslash) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes
    while let next = rest.firstIndex(of: backslash) {
      result += rest[..<next]
      rest = rest[(next + 1)...]
      append(escape: &rest, to: &result)
    }
    result += rest
    return String(decoding: result, as: UTF8.self)
  }

  private static let backslash = UInt8(ascii: "\\")
  private static let quote = UInt8(ascii: "\"")

  /// Takes an escape whose backslash has been taken.
  private static func append(escape rest: inout ArraySlice<UInt8>, to result: inout [UInt8]) {
    switch rest.popFirst() {
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"): result += Character(scalar(&rest)).utf8
    case let other?: result.append(other)
    case nil: break
    }
  }

  /// Takes four digits, and the escape behind them when both are a pair.
  private static func scalar(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar {
    let first = unit(rest.prefix(4))
    rest = rest.dropFirst(4)
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), rest.starts(with: [backslash, UInt8(ascii: "u")]) else { return "\u{FFFD}" }
    let second = unit(rest.dropFirst(2).prefix(4))
    guard UTF16.isTrailSurrogate(second) else { return "\u{FFFD}" }
    rest = rest.dropFirst(6)
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  private static func unit(_ digits: ArraySlice<UInt8>) -> UInt16 {
    digits.reduce(0) { $0 << 4 | UInt16(hexadecimalDigit($1) ?? 0) }
  }

  static func hexadecimalDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
