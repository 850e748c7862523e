/// The fields of a message: names whose case does not count, in their order.
package struct HTTPHeaders: Hashable, Sendable {
  /// A field.
  package struct Field: Hashable, Sendable {
    package var name: String
    package var value: String
  }

  package private(set) var fields: [Field] = []

  /// No fields.
  package init() {}

  /// The first value of a name.
  package subscript(name: String) -> String? { values(name).first }

  /// All values of a name.
  package func values(_ name: String) -> [String] {
    let name = name.lowercased()
    return fields.filter { $0.name.lowercased() == name }.map(\.value)
  }

  /// Adds a field behind the others.
  package mutating func append(_ value: String, for name: String) { fields.append(Field(name: name, value: value)) }

  /// The words of a list that may be spread over several fields, in lower case.
  func words(_ name: String) -> [String] {
    values(name).flatMap { $0.lowercased().split(separator: ",") }.map { $0.trimmingPrefix(while: \.isWhitespace) }.map { String($0.prefix { !$0.isWhitespace }) }
  }
}

extension HTTPHeaders: ExpressibleByDictionaryLiteral {
  /// These fields in this order.
  package init(dictionaryLiteral fields: (String, String)...) { self.fields = fields.map { Field(name: $0.0, value: $0.1) } }
}
