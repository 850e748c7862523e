import WasmCore

/// Fields of bytes one after the other, each with its length before it: no two lists have the same bytes.
struct FieldList: Hashable, Sendable {
  private var writer = WordWriter()

  init() {}

  var bytes: [UInt8] { writer.bytes }

  init(_ texts: [String]) {
    for text in texts { append(text) }
  }

  init(_ lists: [FieldList]) {
    for list in lists { append(list) }
  }

  mutating func append(_ field: [UInt8]) { writer.write(field) }

  mutating func append(_ text: String) { append(Array(text.utf8)) }

  /// A list as one field.
  mutating func append(_ list: FieldList) { append(list.bytes) }

  /// The fields of a list that was written out, or nil if the bytes are no such list.
  static func fields(of bytes: [UInt8]) -> [[UInt8]]? {
    var fields: [[UInt8]] = []
    var reader = WordReader(bytes)
    while !reader.isAtEnd {
      guard let field = try? reader.bytes() else { return nil }
      fields.append(field)
    }
    return fields
  }
}
