import Evaluation

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
    case .object(let members): Self.list(members.map { "\(JSONString.quoted($0.name)): \($0.value.text(indent: indent + "  "))" }, "{", "}", indent)
    case .array(let elements): Self.list(elements.map { $0.text(indent: indent + "  ") }, "[", "]", indent)
    case .string(let string): JSONString.quoted(string)
    case .number(let number): "\(number)"
    case .bool(let bool): "\(bool)"
    case .null: "null"
    }
  }

  private static func list(_ parts: [String], _ opening: String, _ closing: String, _ indent: String) -> String {
    guard !parts.isEmpty else { return opening + closing }
    return opening + "\n" + parts.map { indent + "  " + $0 }.joined(separator: ",\n") + "\n" + indent + closing
  }
}
