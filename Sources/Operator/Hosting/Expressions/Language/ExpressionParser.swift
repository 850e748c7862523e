/// Makes expressions of text, with a stack of what waits for its operands (Dijkstra's shunting-yard), so that parentheses cost no recursion.
struct ExpressionParser {
  /// What waits for operands or for its end.
  private enum Pending {
    case binary(BinaryOperator)
    /// A `?` whose `:` has not come.
    case question
    /// A `? :` that waits for its last operand.
    case conditional
    case parenthesis
    case call(ExpressionFunction, arguments: Int)
    case numeric(NumericFunction)
  }

  private var cursor: ExpressionCursor
  private var output: [Expression.Instruction] = []
  private var stack: [(pending: Pending, offset: Int)] = []
  private var isOperandNext = true

  private init(_ cursor: ExpressionCursor) {
    self.cursor = cursor
  }

  static func parse(_ text: String) throws(ExpressionFailure) -> Expression {
    guard text.utf8.count <= ExpressionLimits.expressionBytes else { throw ExpressionFailure("the expression is longer than \(ExpressionLimits.expressionBytes) bytes") }
    return try parse(ExpressionCursor(text))
  }

  /// The expression that the rest of the cursor's part is.
  static func parse(_ cursor: ExpressionCursor) throws(ExpressionFailure) -> Expression {
    guard cursor.level <= ExpressionLimits.nesting else { throw cursor.failure("there are more than \(ExpressionLimits.nesting) filters within each other") }
    var parser = ExpressionParser(cursor)
    return try parser.parse()
  }

  private mutating func parse() throws(ExpressionFailure) -> Expression {
    cursor.skipSpace()
    while !cursor.isAtEnd {
      if isOperandNext { try operand() } else { try continuation() }
      cursor.skipSpace()
    }
    guard !isOperandNext else { throw cursor.unexpected("an operand") }
    while let top = stack.popLast() {
      switch top.pending {
      case .question: throw ExpressionFailure("'?' without ':'", at: top.offset)
      case .parenthesis, .call, .numeric: throw ExpressionFailure("'(' is not closed", at: top.offset)
      case .binary, .conditional: emit(top)
      }
    }
    return Expression(instructions: output)
  }

  // MARK: Operands

  private mutating func operand() throws(ExpressionFailure) {
    let offset = cursor.position
    switch cursor.byte {
    case UInt8(ascii: "("):
      cursor.position += 1
      stack.append((.parenthesis, offset))
      return
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): emit(.constant(.number(try cursor.number())), offset)
    case UInt8(ascii: "'"), UInt8(ascii: "\""): emit(.constant(.string(try cursor.string())), offset)
    case UInt8(ascii: "$"), UInt8(ascii: "@"): emit(.path(try PathParser.parse(&cursor)), offset)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): return try word(offset)
    default: throw cursor.unexpected("an operand")
    }
    isOperandNext = false
  }

  /// A function's name with its parenthesis, or a constant.
  private mutating func word(_ offset: Int) throws(ExpressionFailure) {
    let word = cursor.word()
    guard cursor.byte == UInt8(ascii: "(") else {
      guard let constant = ExpressionConstants.value(word.lowercased()) else { throw ExpressionFailure("'\(word)' is not a constant", at: offset) }
      emit(.constant(constant), offset)
      isOperandNext = false
      return
    }
    cursor.position += 1
    if let function = NumericFunction(rawValue: word.lowercased()) {
      stack.append((.numeric(function), offset))
    } else if let function = ExpressionFunction(rawValue: word.lowercased()) {
      stack.append((.call(function, arguments: 1), offset))
    } else {
      throw ExpressionFailure("'\(word)' is not a function", at: offset)
    }
  }

  // MARK: What follows operands

  private mutating func continuation() throws(ExpressionFailure) {
    let offset = cursor.position
    switch cursor.byte {
    case UInt8(ascii: ")"):
      cursor.position += 1
      try close(offset)
    case UInt8(ascii: ","):
      cursor.position += 1
      try nextArgument(offset)
    case UInt8(ascii: "?"):
      cursor.position += 1
      unwind()
      stack.append((.question, offset))
      isOperandNext = true
    case UInt8(ascii: ":"):
      cursor.position += 1
      unwind()
      guard case .question? = stack.popLast()?.pending else { throw ExpressionFailure("':' without '?'", at: offset) }
      stack.append((.conditional, offset))
      isOperandNext = true
    default:
      guard let next = cursor.binaryOperator() else { throw cursor.unexpected("an operator") }
      while let top = stack.last, case .binary(let waiting) = top.pending, waiting.precedes(next) {
        stack.removeLast()
        emit(top)
      }
      stack.append((.binary(next), offset))
      isOperandNext = true
    }
  }

  /// Emits what has all its operands, down to what has not ended. A `? :` is among it, so that chains of them group to the left.
  private mutating func unwind() {
    while let top = stack.last {
      switch top.pending {
      case .binary, .conditional:
        stack.removeLast()
        emit(top)
      case .question, .parenthesis, .call, .numeric: return
      }
    }
  }

  private mutating func close(_ offset: Int) throws(ExpressionFailure) {
    unwind()
    guard let top = stack.popLast() else { throw ExpressionFailure("')' without '('", at: offset) }
    switch top.pending {
    case .question: throw ExpressionFailure("'?' without ':'", at: top.offset)
    case .call(let function, let count):
      guard function.argumentCounts.contains(count) else {
        throw ExpressionFailure("\(function.rawValue) wants \(Self.text(function.argumentCounts)), got \(count)", at: top.offset)
      }
      emit(.call(function, arguments: count), top.offset)
    case .numeric(let function): emit(.numeric(function), top.offset)
    case .parenthesis, .binary, .conditional: break
    }
  }

  private static func text(_ counts: ClosedRange<Int>) -> String {
    let upper = counts.count > 1 ? " to \(counts.upperBound)" : ""
    return "\(counts.lowerBound)\(upper) argument\(counts.upperBound == 1 ? "" : "s")"
  }

  private mutating func nextArgument(_ offset: Int) throws(ExpressionFailure) {
    unwind()
    guard let top = stack.popLast(), case .call(let function, let count) = top.pending else { throw ExpressionFailure("',' outside of a function's arguments", at: offset) }
    stack.append((.call(function, arguments: count + 1), top.offset))
    isOperandNext = true
  }

  private mutating func emit(_ item: (pending: Pending, offset: Int)) {
    switch item.pending {
    case .binary(let binary): emit(.binary(binary), item.offset)
    case .conditional: emit(.conditional, item.offset)
    case .question, .parenthesis, .call, .numeric: break
    }
  }

  private mutating func emit(_ operation: Expression.Operation, _ offset: Int) {
    output.append(Expression.Instruction(offset: offset, operation: operation))
  }
}
