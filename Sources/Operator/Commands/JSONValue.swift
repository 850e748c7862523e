/// A JSON text in the making, whose members keep their order.
enum JSONValue {
  case object([(name: String, value: JSONValue)])
  case array([JSONValue])
  case string(String)
  case number(Int)
  case bool(Bool)
  case null

  /// The text, indented by two spaces a level.
  var text: String { text(indent: "") + "\n" }

  private func text(indent: String) -> String {
    switch self {
    case .object(let members): Self.list(members.map { "\(Self.quoted($0.name)): \($0.value.text(indent: indent + "  "))" }, "{", "}", indent)
    case .array(let elements): Self.list(elements.map { $0.text(indent: indent + "  ") }, "[", "]", indent)
    case .string(let string): Self.quoted(string)
    case .number(let number): "\(number)"
    case .bool(let bool): "\(bool)"
    case .null: "null"
    }
  }

  private static func list(_ parts: [String], _ opening: String, _ closing: String, _ indent: String) -> String {
    guard !parts.isEmpty else { return opening + closing }
    return opening + "\n" + parts.map { indent + "  " + $0 }.joined(separator: ",\n") + "\n" + indent + closing
  }

  private static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
