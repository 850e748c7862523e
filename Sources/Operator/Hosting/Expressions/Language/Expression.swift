/// An expression in postfix form: operands first, then what is done with them.
struct Expression {
  struct Instruction {
    /// Where in the expression's text it stands, in bytes.
    let offset: Int
    let operation: Operation
  }

  enum Operation {
    case constant(ExpressionValue)
    case path(JSONPath)
    case binary(BinaryOperator)
    /// `? :`, of three operands.
    case conditional
    case numeric(NumericFunction)
    case call(ExpressionFunction, arguments: Int)
  }

  let instructions: [Instruction]
}

/// A path into the document.
struct JSONPath {
  enum Step {
    /// `.name`, `['name']`, `[1]` and several of them.
    case union([Subscript])
    /// `..`
    case descent
    /// `*`
    case wildcard
    case slice(start: Subscript?, end: Subscript?, step: Subscript?)
    /// `[?(…)]`
    case filter(Expression)
    /// `[(…)]`
    case script(Expression)
  }

  enum Subscript {
    /// The name of a member, or digits that are an index if it comes to an array.
    case name(String)
    case script(Expression)
  }

  /// Whether it begins at the document's root, as `$` does, and not at the current value.
  let isAbsolute: Bool
  let steps: [Step]
}

/// The operators between two operands.
enum BinaryOperator: String {
  case power = "**"
  case multiply = "*"
  case divide = "/"
  case remainder = "%"
  case shiftLeft = "<<"
  case shiftRight = ">>"
  case bitAnd = "&"
  case bitClear = "&^"
  case bitOr = "|"
  case bitXor = "^"
  case add = "+"
  case subtract = "-"
  case equal = "=="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case matches = "=~"
  case and = "&&"
  case or = "||"

  /// How tightly it binds. `+` and `-` are on the level of comparisons: the platform has it so, and flows depend on it.
  private var precedence: Int {
    switch self {
    case .power: 6
    case .multiply, .divide, .remainder, .shiftLeft, .shiftRight, .bitAnd, .bitClear: 5
    case .bitOr, .bitXor: 4
    case .add, .subtract, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .matches: 3
    case .and: 2
    case .or: 1
    }
  }

  /// Whether it takes what is on its right before an operator that follows does.
  func precedes(_ next: BinaryOperator) -> Bool {
    precedence > next.precedence || precedence == next.precedence && self != .power
  }
}
