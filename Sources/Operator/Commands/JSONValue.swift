import Evaluation
import WasmCore

/// A JSON text in the making, whose members keep their order.
enum JSONValue {
  case object([(name: String, value: JSONValue)])
  /// Elements that are made as they are written: of many there is never more than one.
  case array(any Sequence<JSONValue>)
  case string(String)
  case number(Int)
  case bool(Bool)
  case null

  /// Writes the text, indented by two spaces a level, and a line's end.
  func write(to stream: inout some TextOutputStream) {
    write(to: &stream, indent: "")
    stream.write("\n")
  }

  private func write(to stream: inout some TextOutputStream, indent: String) {
    switch self {
    case .object(let members):
      Self.writeList(members, "{", "}", indent, to: &stream) { member, stream in
        Self.writeQuoted(member.name, to: &stream)
        stream.write(": ")
        member.value.write(to: &stream, indent: indent + "  ")
      }
    case .array(let elements):
      Self.writeList(elements, "[", "]", indent, to: &stream) { element, stream in element.write(to: &stream, indent: indent + "  ") }
    case .string(let string): Self.writeQuoted(string, to: &stream)
    case .number(let number): stream.write("\(number)")
    case .bool(let bool): stream.write("\(bool)")
    case .null: stream.write("null")
    }
  }

  private static func writeList<Items: Sequence, Stream: TextOutputStream>(
    _ items: Items, _ opening: String, _ closing: String, _ indent: String, to stream: inout Stream, _ write: (Items.Element, inout Stream) -> Void
  ) {
    var isEmpty = true
    for item in items {
      stream.write((isEmpty ? opening : ",") + "\n" + indent + "  ")
      write(item, &stream)
      isEmpty = false
    }
    stream.write(isEmpty ? opening + closing : "\n" + indent + closing)
  }

  /// Escapes what is not visible too. JSON asks for that of few characters, but the text may be shown at a terminal.
  private static func writeQuoted(_ string: String, to stream: inout some TextOutputStream) {
    stream.write(JSONString.quoted(string, escaping: { !$0.isVisible }))
  }
}
