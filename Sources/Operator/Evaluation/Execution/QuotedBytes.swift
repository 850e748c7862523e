import WasmCore

/// Bytes between quotation marks on one line, as Go's `%q` shows them: what is not printable is escaped.
struct QuotedBytes: CustomStringConvertible {
  let description: String

  /// - Parameter limit: How many bytes are shown; of more the beginning, then an ellipsis.
  init(_ bytes: [UInt8], limit: Int) {
    let shown = Self.wholeCharacters(bytes.prefix(limit), isCut: bytes.count > limit)
    var text = "\""
    for character in Self.scalars(shown) {
      switch character {
      case .scalar(let scalar): text += Self.escaped(scalar)
      case .byte(let byte): text += "\\x" + Self.hexadecimal(UInt32(byte), digits: 2)
      }
    }
    description = text + (bytes.count > limit ? "…\"" : "\"")
  }

  private enum Character {
    case scalar(Unicode.Scalar)
    /// A byte that is no part of a character.
    case byte(UInt8)
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _ where scalar.isVisible: String(scalar)
    case _ where scalar.value < 0x80: "\\x" + hexadecimal(scalar.value, digits: 2)
    case _ where scalar.value <= 0xFFFF: "\\u" + hexadecimal(scalar.value, digits: 4)
    default: "\\U" + hexadecimal(scalar.value, digits: 8)
    }
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(digits - text.count, 0)) + text
  }

  /// Leaves out a last character of which the cut has left only a part.
  private static func wholeCharacters(_ bytes: ArraySlice<UInt8>, isCut: Bool) -> ArraySlice<UInt8> {
    guard isCut, let lead = bytes.suffix(3).lastIndex(where: { $0 >= 0xC0 }) else { return bytes }
    let length = bytes[lead] >= 0xF0 ? 4 : bytes[lead] >= 0xE0 ? 3 : 2
    return lead + length > bytes.endIndex ? bytes[..<lead] : bytes
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> [Character] {
    var decoder = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var place = bytes.startIndex
    var characters: [Character] = []
    while true {
      switch decoder.parseScalar(from: &rest) {
      case .valid(let encoded):
        characters.append(.scalar(Unicode.UTF8.decode(encoded)))
        place += encoded.count
      case .error(let length):
        characters += bytes[place..<place + length].map(Character.byte)
        place += length
      case .emptyInput: return characters
      }
    }
  }
}
