import Evaluation

/// A JSON value that paths lead through: immutable, and looked into only where a path goes.
struct JSONDocument {
  private struct Node {
    let text: JSONText
    let parent: Int?
    /// The name of a member; elements have none.
    let key: String?
    /// The values within it, once somebody has looked.
    var children: Range<Int>?
  }

  static let root = 0
  private var nodes: [Node]

  init(_ text: JSONText) {
    nodes = [Node(text: text, parent: nil, key: nil)]
  }

  func text(of node: Int) -> JSONText { nodes[node].text }

  func parent(of node: Int) -> Int? { nodes[node].parent }

  func key(of node: Int) -> String? { nodes[node].key }

  func isContainer(_ node: Int) -> Bool { isArray(node) || isObject(node) }

  func isArray(_ node: Int) -> Bool { nodes[node].text.kind == .array }

  func isObject(_ node: Int) -> Bool { nodes[node].text.kind == .object }

  /// The elements of an array in order, or the members of an object in the order of their names, of which each occurs once: the last one counts.
  mutating func children(of node: Int, _ budget: inout ExpressionBudget) throws(ExpressionFailure) -> Range<Int> {
    if let children = nodes[node].children { return children }
    let text = nodes[node].text
    let start = nodes.count
    if text.kind == .array || text.kind == .object {
      // Once to count, once to take out.
      try budget.read(2 * text.bytes.count)
      try budget.spend(text.count * ExpressionLimits.stepsPerPart)
      nodes += text.elements().map { Node(text: $0, parent: node, key: nil) }
      nodes += Self.distinct(text.members()).map { Node(text: $0.value, parent: node, key: $0.name) }
    }
    nodes[node].children = start..<nodes.count
    return start..<nodes.count
  }

  private static func distinct(_ members: [(name: String, value: JSONText)]) -> [(name: String, value: JSONText)] {
    let sorted = members.enumerated().sorted { first, second in
      if first.element.name.precedes(second.element.name) { return true }
      return first.offset < second.offset && !second.element.name.precedes(first.element.name)
    }
    return sorted.indices.filter { $0 + 1 == sorted.count || !sorted[$0].element.name.isSame(as: sorted[$0 + 1].element.name) }.map { sorted[$0].element }
  }

  /// The member of an object.
  mutating func child(of node: Int, named name: String, _ budget: inout ExpressionBudget) throws(ExpressionFailure) -> Int? {
    guard isObject(node) else { return nil }
    var range = try children(of: node, &budget)
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let key = nodes[middle].key ?? ""
      if key.isSame(as: name) { return middle }
      range = key.precedes(name) ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }
}

/// Strings by their bytes: those of JSON that look the same to a reader are different names.
extension String {
  func precedes(_ other: String) -> Bool { utf8.lexicographicallyPrecedes(other.utf8) }

  func isSame(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
