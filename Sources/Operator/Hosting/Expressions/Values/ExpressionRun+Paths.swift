/// What paths lead to.
extension ExpressionRun {
  /// Nothing, the one value, or an array of several.
  mutating func value(of path: JSONPath, at node: Int) throws(ExpressionFailure) -> ExpressionValue {
    var matches: [ExpressionValue] = [.node(path.isAbsolute ? JSONDocument.root : node)]
    for step in path.steps { matches = try self.matches(of: step, from: matches) }
    guard matches.count > 1 else { return matches.first ?? .missing }
    try checkNesting(of: matches)
    return .array(matches)
  }

  private mutating func matches(of step: JSONPath.Step, from values: [ExpressionValue]) throws(ExpressionFailure) -> [ExpressionValue] {
    var matches: [ExpressionValue] = []
    switch step {
    case .union(let subscripts):
      for part in subscripts {
        for value in values { try append(part, of: value, to: &matches) }
      }
    case .descent:
      matches = values
      for case .node(let node) in values { try appendContainers(below: node, to: &matches) }
    case .wildcard:
      for case .node(let node) in values { try appendChildren(of: node, to: &matches) }
    case .slice(let start, let end, let step):
      for case .node(let node) in values { try appendSlice(start, end, step, of: node, to: &matches) }
    case .filter(let condition):
      for case .node(let node) in values {
        for child in try document.children(of: node, &budget) {
          if try isTrue(value(of: condition, at: child)) { try append(.node(child), to: &matches) }
        }
      }
    case .script(let script):
      for case .node(let node) in values where document.isContainer(node) { try append(script, at: node, to: &matches) }
    }
    return matches
  }

  private mutating func append(_ value: ExpressionValue?, to matches: inout [ExpressionValue]) throws(ExpressionFailure) {
    try budget.spend(ExpressionLimits.stepsPerMatch)
    if let value { matches.append(value) }
  }

  private mutating func appendChildren(of node: Int, to matches: inout [ExpressionValue]) throws(ExpressionFailure) {
    let children = try document.children(of: node, &budget)
    try budget.spend(1 + children.count * ExpressionLimits.stepsPerMatch)
    matches += children.map(ExpressionValue.node)
  }

  /// All containers within one: first the direct ones, then those below each of them in turn.
  private mutating func appendContainers(below node: Int, to matches: inout [ExpressionValue]) throws(ExpressionFailure) {
    var pending = [node]
    while let next = pending.popLast() {
      let children = try document.children(of: next, &budget)
      try budget.spend(1 + children.count)
      let containers = children.filter(document.isContainer)
      for container in containers { try append(.node(container), to: &matches) }
      pending += containers.reversed()
    }
  }

  // MARK: Subscripts

  private mutating func append(_ part: JSONPath.Subscript, of value: ExpressionValue, to matches: inout [ExpressionValue]) throws(ExpressionFailure) {
    guard case .node(let node) = value else { return }
    switch part {
    case .name(let name): try append(child(of: node, named: name), to: &matches)
    case .script:
      guard document.isArray(node) else { return }
      let index = try integer(of: part, at: node)
      try append(element(of: node, at: index), to: &matches)
    }
  }

  private mutating func child(of node: Int, named name: String) throws(ExpressionFailure) -> ExpressionValue? {
    guard document.isArray(node) else { return try document.child(of: node, named: name, &budget).map(ExpressionValue.node) }
    if name == "length" { return .number(Double(try document.children(of: node, &budget).count)) }
    guard let index = Int(name) else { return nil }
    return try element(of: node, at: index)
  }

  /// An element, of which negative indices count from the end.
  private mutating func element(of node: Int, at index: Int) throws(ExpressionFailure) -> ExpressionValue? {
    let children = try document.children(of: node, &budget)
    // An index cannot overflow here: of the sum only one can be negative.
    let offset = index < 0 ? index + children.count : index
    return 0..<children.count ~= offset ? .node(children.lowerBound + offset) : nil
  }

  private mutating func append(_ script: Expression, at node: Int, to matches: inout [ExpressionValue]) throws(ExpressionFailure) {
    let result = try value(of: script, at: node)
    switch kind(of: result) {
    case .string: try append(child(of: node, key: string(result) ?? ""), to: &matches)
    case .number: try append(child(of: node, key: FloatText(number(result) ?? 0).json), to: &matches)
    case .bool: if bool(result) == true { try appendChildren(of: node, to: &matches) }
    case .missing, .null, .array, .object: break
    }
  }

  /// A child by what it is called: an element is by its index, which has no sign.
  private mutating func child(of node: Int, key: String) throws(ExpressionFailure) -> ExpressionValue? {
    guard document.isArray(node) else { return try child(of: node, named: key) }
    guard let index = Int(key), index >= 0, String(index) == key else { return nil }
    return try element(of: node, at: index)
  }

  private mutating func integer(of part: JSONPath.Subscript, at node: Int) throws(ExpressionFailure) -> Int {
    // Beyond it there are no elements, and sums of two don't overflow.
    let bound = 1 << 53
    switch part {
    case .name(let name): return min(max(Int(name) ?? 0, -bound), bound)
    case .script(let script): return min(max(try integer(value(of: script, at: node), for: "an index"), -bound), bound)
    }
  }

  // MARK: Slices

  private mutating func appendSlice(
    _ start: JSONPath.Subscript?, _ end: JSONPath.Subscript?, _ step: JSONPath.Subscript?, of node: Int, to matches: inout [ExpressionValue]
  ) throws(ExpressionFailure) {
    guard document.isArray(node) else { return }
    let children = try document.children(of: node, &budget)
    guard !children.isEmpty else { return }
    let step = try step.map { part throws(ExpressionFailure) in try integer(of: part, at: node) } ?? 1
    guard step != 0 else { throw ExpressionFailure("the step of a slice is 0") }
    let start = try bound(start, at: node, count: children.count) ?? (step > 0 ? 0 : children.count - 1)
    let end = try bound(end, at: node, count: children.count) ?? (step > 0 ? children.count : -1)
    let indices = step > 0 ? stride(from: max(start, 0), to: min(end, children.count), by: step) : stride(from: min(start, children.count - 1), to: max(end, -1), by: step)
    for index in indices { try append(.node(children.lowerBound + index), to: &matches) }
  }

  private mutating func bound(_ part: JSONPath.Subscript?, at node: Int, count: Int) throws(ExpressionFailure) -> Int? {
    guard let part else { return nil }
    let index = try integer(of: part, at: node)
    return index < 0 ? index + count : index
  }

  // MARK: Several matches

  /// Refuses matches of which one lies within another, as those of `$..` do: no value can be made of them in the original.
  private mutating func checkNesting(of matches: [ExpressionValue]) throws(ExpressionFailure) {
    var picked: Set<Int> = []
    for case .node(let node) in matches { picked.insert(node) }
    try budget.spend(matches.count)
    var clear: Set<Int> = []
    for node in picked {
      var ancestor = document.parent(of: node)
      while let next = ancestor, clear.insert(next).inserted {
        try budget.spend()
        guard !picked.contains(next) else { throw ExpressionFailure("the path's results contain each other") }
        ancestor = document.parent(of: next)
      }
    }
  }
}
