/// The schema that an example value stands for.
struct ExampleSchema {
  /// The keywords of the schema.
  let members: JSONMembers

  /// The schema of a value.
  init(of example: JSONText) {
    members = Self.shape(example, depth: 0)
  }

  /// The schema of an array's items, of which the first one is the example.
  init(ofItemsOf array: JSONText) {
    members = array.firstElement.map { Self.shape($0, depth: 1) } ?? []
  }

  /// Below this depth anything is allowed: schemas are written by recursion, and examples may be nested as deep as their authors like.
  private static let maximumDepth = 32
  /// Examples beyond this size are no defaults: every array within an array repeats what is in it.
  private static let maximumDefaultBytes = 64 << 10

  /// The type, and what is in containers: the members that an object has, and as the schema of others that of its first one.
  private static func shape(_ value: JSONText, depth: Int, hasProperties: Bool = true) -> JSONMembers {
    guard depth < maximumDepth else { return [] }
    switch value.kind {
    case .array:
      let items = value.firstElement.map { shape($0, depth: depth + 1, hasProperties: hasProperties) } ?? []
      return [("type", "array"), ("items", JSONText(object: items))]
    case .object:
      let members = sortedMembers(value)
      let others = members.first.map { shape($0.value, depth: depth + 1, hasProperties: false) } ?? []
      let bare: JSONMembers = [("type", "object"), ("additionalProperties", JSONText(object: others))]
      return hasProperties && !members.isEmpty ? bare + [("properties", properties(members, depth: depth))] : bare
    default: return scalar(value)
    }
  }

  private static func properties(_ members: [(name: String, value: JSONText)], depth: Int) -> JSONText {
    JSONText(object: members.enumerated().map { ($1.name, JSONText(object: property($1.value, depth: depth + 1) + [("propertyOrder", JSONText($0 + 1))])) })
  }

  /// The schema of an object's member: the example is its default.
  private static func property(_ value: JSONText, depth: Int) -> JSONMembers {
    guard depth < maximumDepth else { return [] }
    let defaults: JSONMembers = value.bytes.count <= maximumDefaultBytes ? [("default", value)] : []
    switch value.kind {
    case .null: return []
    case .object: return [("type", "object"), ("properties", properties(sortedMembers(value), depth: depth))]
    case .array:
      let items: JSONMembers = value.firstElement.map { [("items", JSONText(object: property($0, depth: depth + 1)))] } ?? []
      return [("type", "array")] + defaults + items
    default: return scalar(value) + defaults
    }
  }

  private static func scalar(_ value: JSONText) -> JSONMembers {
    switch value.kind {
    case .string: [("type", "string")]
    case .number: [("type", "number")]
    case .bool: [("type", "boolean")]
    default: []
    }
  }

  /// By the bytes of their names; of several with one name the last.
  private static func sortedMembers(_ object: JSONText) -> [(name: String, value: JSONText)] {
    var sorted: [(name: String, value: JSONText)] = []
    let members = object.members().enumerated().sorted {
      $0.element.name.utf8.elementsEqual($1.element.name.utf8) ? $0.offset < $1.offset : $0.element.name.utf8.lexicographicallyPrecedes($1.element.name.utf8)
    }
    for (_, member) in members {
      if let last = sorted.last, last.name.utf8.elementsEqual(member.name.utf8) { sorted.removeLast() }
      sorted.append(member)
    }
    return sorted
  }
}
