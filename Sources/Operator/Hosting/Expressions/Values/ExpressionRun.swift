import Evaluation

/// The evaluation of one configuration's expressions on one document.
struct ExpressionRun {
  var document: JSONDocument
  var budget: ExpressionBudget
  var patterns = PatternCache()
  let environment: ExpressionEnvironment

  init(_ data: JSONText, _ environment: ExpressionEnvironment, _ budget: ExpressionBudget) {
    document = JSONDocument(data)
    self.budget = budget
    self.environment = environment
  }

  /// What an expression comes to.
  mutating func value(of expression: Expression, at node: Int = JSONDocument.root) throws(ExpressionFailure) -> ExpressionValue {
    var stack: [ExpressionValue] = []
    for instruction in expression.instructions {
      do throws(ExpressionFailure) {
        try budget.spend()
        try perform(instruction.operation, &stack, at: node)
      } catch {
        throw error.at(instruction.offset)
      }
    }
    return stack.popLast() ?? .missing
  }

  private mutating func perform(_ operation: Expression.Operation, _ stack: inout [ExpressionValue], at node: Int) throws(ExpressionFailure) {
    switch operation {
    case .constant(let value): stack.append(value)
    case .path(let path): stack.append(try value(of: path, at: node))
    case .binary(let binary):
      let (right, left) = (stack.popLast() ?? .missing, stack.popLast() ?? .missing)
      stack.append(try apply(binary, left, right))
    case .conditional:
      let (right, left, condition) = (stack.popLast() ?? .missing, stack.popLast() ?? .missing, stack.popLast() ?? .missing)
      stack.append(try isTrueCondition(condition) ? left : right)
    case .numeric(let function):
      let number = try number(stack.popLast() ?? .missing, for: function.rawValue)
      stack.append(.number(function(number)))
    case .call(let function, let count):
      let arguments = Array(stack.suffix(count))
      stack.removeLast(count)
      stack.append(try call(function, arguments))
    }
  }

  // MARK: Kinds

  func kind(of value: ExpressionValue) -> ExpressionValue.Kind {
    switch value {
    case .missing: .missing
    case .null: .null
    case .bool: .bool
    case .number: .number
    case .string: .string
    case .array: .array
    case .node(let node):
      switch document.text(of: node).kind {
      case .null: .null
      case .bool: .bool
      case .number: .number
      case .string: .string
      case .array: .array
      case .object: .object
      }
    }
  }

  /// For `&&`, `||`, `not` and filters, which take an empty object for false.
  mutating func isTrue(_ value: ExpressionValue) throws(ExpressionFailure) -> Bool {
    switch kind(of: value) {
    case .missing, .null: false
    case .bool: bool(value) ?? false
    case .number: try number(value) != 0
    case .string: try string(value) != ""
    case .array, .object: try count(of: value) > 0
    }
  }

  /// For `? :`, which takes any object for true.
  private mutating func isTrueCondition(_ value: ExpressionValue) throws(ExpressionFailure) -> Bool {
    if kind(of: value) == .object { return true }
    return try isTrue(value)
  }

  // MARK: Contents

  func bool(_ value: ExpressionValue) -> Bool? {
    switch value {
    case .bool(let bool): bool
    case .node(let node): document.text(of: node).bool
    default: nil
    }
  }

  /// The number that a value is.
  mutating func number(_ value: ExpressionValue) throws(ExpressionFailure) -> Double? {
    switch value {
    case .number(let number): return number
    case .node(let node):
      let text = document.text(of: node)
      guard text.kind == .number else { return nil }
      try budget.read(text.bytes.count)
      guard let number = text.double, number.isFinite else { throw ExpressionFailure("a number of the data is too large to compute with") }
      return number
    default: return nil
    }
  }

  /// The string that a value is.
  mutating func string(_ value: ExpressionValue) throws(ExpressionFailure) -> String? {
    switch value {
    case .string(let string): return string
    case .node(let node):
      let text = document.text(of: node)
      guard text.kind == .string else { return nil }
      try budget.read(text.bytes.count)
      return text.string
    default: return nil
    }
  }

  /// The values within an array or an object; none in others.
  mutating func children(of value: ExpressionValue) throws(ExpressionFailure) -> [ExpressionValue] {
    switch value {
    case .array(let elements): return elements
    case .node(let node):
      let children = try document.children(of: node, &budget)
      try budget.spend(children.count)
      return children.map(ExpressionValue.node)
    default: return []
    }
  }

  mutating func count(of value: ExpressionValue) throws(ExpressionFailure) -> Int {
    switch value {
    case .array(let elements): elements.count
    case .node(let node): try document.children(of: node, &budget).count
    default: 0
    }
  }

  // MARK: Contents that are asked for

  mutating func number(_ value: ExpressionValue, for name: String) throws(ExpressionFailure) -> Double {
    if let number = try number(value) { return number }
    throw wrongKind(value, "a number", name)
  }

  mutating func integer(_ value: ExpressionValue, for name: String) throws(ExpressionFailure) -> Int {
    let number = try number(value, for: name)
    guard let integer = Int(exactly: number) else { throw ExpressionFailure("\(name) wants a whole number, got \(number)") }
    return integer
  }

  mutating func string(_ value: ExpressionValue, for name: String) throws(ExpressionFailure) -> String {
    if let string = try string(value) { return string }
    throw wrongKind(value, "a string", name)
  }

  func wrongKind(_ value: ExpressionValue, _ wanted: String, _ name: String) -> ExpressionFailure {
    ExpressionFailure("\(name) wants \(wanted), got \(kind(of: value).rawValue)")
  }
}
