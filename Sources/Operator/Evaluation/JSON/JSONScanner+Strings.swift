extension JSONScanner {
  /// Passes a string, from quote to quote.
  mutating func string(_ text: Span<UInt8>) throws(JSONError) {
    position += 1
    while true {
      position = text.endOfPlainCharacters(from: position)
      guard position < text.count else { throw endWithinString }
      switch text[position] {
      case UInt8(ascii: "\""):
        position += 1
        return
      case UInt8(ascii: "\\"): try escape(text)
      case 0x80...: repeat { try character(text) } while byte(text) >= 0x80
      case let control: throw error("a string cannot contain the control character \(Self.hexadecimal(control)) unless it is escaped")
      }
    }
  }

  private var endWithinString: JSONError { error("the text ends within a string") }

  private mutating func escape(_ text: Span<UInt8>) throws(JSONError) {
    position += 1
    guard position < text.count else { throw endWithinString }
    switch text[position] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): position += 1
    case UInt8(ascii: "u"):
      position += 1
      for _ in 0..<4 {
        guard position < text.count else { throw endWithinString }
        guard JSONString.hexadecimalDigit(text[position]) != nil else { throw unexpected("a hexadecimal digit", text) }
        position += 1
      }
    default: throw unexpected("one of \"\\/bfnrtu after '\\'", text)
    }
  }

  // MARK: UTF-8

  /// Passes a character of two to four bytes (RFC 3629, section 4).
  private mutating func character(_ text: Span<UInt8>) throws(JSONError) {
    let lead = text[position]
    let (count, second) = try continuation(of: lead)
    guard position + 1 < text.count else { return try endWithinCharacter(text) }
    let next = text[position + 1]
    guard second.contains(next) else { throw invalidUTF8(0x80...0xBF ~= next ? Self.outOfRange(lead) : Self.incomplete(lead)) }
    for offset in 2..<max(count, 2) {
      guard position + offset < text.count else { return try endWithinCharacter(text) }
      guard 0x80...0xBF ~= text[position + offset] else { throw invalidUTF8(Self.incomplete(lead)) }
    }
    position += count
  }

  /// How many bytes a character with this first byte has, and what its second one may be.
  private func continuation(of lead: UInt8) throws(JSONError) -> (count: Int, second: ClosedRange<UInt8>) {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0x80...0xBF: throw invalidUTF8("byte \(Self.hexadecimal(lead)) continues a character that has not begun")
    case 0xC0, 0xC1: throw invalidUTF8(Self.outOfRange(lead))
    default: throw invalidUTF8("byte \(Self.hexadecimal(lead)) does not occur in it")
    }
  }

  private mutating func endWithinCharacter(_ text: Span<UInt8>) throws(JSONError) {
    position = text.count
    throw endWithinString
  }

  private func invalidUTF8(_ reason: String) -> JSONError { error("invalid UTF-8: \(reason)") }

  private static func incomplete(_ lead: UInt8) -> String { "the character that begins with byte \(hexadecimal(lead)) is incomplete" }

  /// What it means that the second byte is none of those that the first allows.
  private static func outOfRange(_ lead: UInt8) -> String {
    switch lead {
    case 0xED: "half of a surrogate pair"
    case 0xF4: "a character beyond U+10FFFF"
    default: "a character in more bytes than it needs"
    }
  }
}
