/// Makes paths of their text.
struct PathParser {
  private var cursor: ExpressionCursor
  private var steps: [JSONPath.Step] = []

  private init(_ cursor: ExpressionCursor) {
    self.cursor = cursor
  }

  /// Takes the path that begins here.
  static func parse(_ cursor: inout ExpressionCursor) throws(ExpressionFailure) -> JSONPath {
    let end = try endOfToken(cursor)
    var parser = PathParser(cursor.part(cursor.position..<end))
    cursor.position = end
    return try parser.parse()
  }

  /// Where the path ends. Of what is outside of brackets this decides before names are read: `$.n*2` is one name.
  private static func endOfToken(_ cursor: ExpressionCursor) throws(ExpressionFailure) -> Int {
    var position = cursor.position
    while position < cursor.end {
      let byte = cursor.bytes[position]
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        guard let stop = cursor.endOfQuotes(from: position) else { throw ExpressionFailure("the string is not closed", at: position) }
        position = stop
      case UInt8(ascii: "["), UInt8(ascii: "("): position = try cursor.endOfBrackets(from: position)
      case UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: "$"), UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"): position += 1
      case _ where ExpressionCursor.isWord(byte): position += 1
      default: return position
      }
    }
    return position
  }

  private mutating func parse() throws(ExpressionFailure) -> JSONPath {
    let isAbsolute = cursor.byte == UInt8(ascii: "$")
    cursor.position += 1
    while !cursor.isAtEnd {
      switch cursor.byte {
      case UInt8(ascii: "."): try dot()
      case UInt8(ascii: "["): try brackets()
      default: throw cursor.unexpected("'.' or '['")
      }
    }
    return JSONPath(isAbsolute: isAbsolute, steps: steps)
  }

  // MARK: Dots

  private mutating func dot() throws(ExpressionFailure) {
    cursor.position += 1
    if cursor.byte == UInt8(ascii: ".") {
      cursor.position += 1
      steps.append(.descent)
      if cursor.isAtEnd || cursor.byte == UInt8(ascii: "[") { return }
    }
    let start = cursor.position
    while !cursor.isAtEnd, cursor.byte != UInt8(ascii: "."), cursor.byte != UInt8(ascii: "[") {
      cursor.position += cursor.byte == UInt8(ascii: "\\") ? 2 : 1
    }
    cursor.position = min(cursor.position, cursor.end)
    guard cursor.position > start else { throw cursor.unexpected("a name") }
    let name = cursor.text(start..<cursor.position)
    steps.append(name == "*" ? .wildcard : .union([.name(name)]))
  }

  // MARK: Brackets

  private mutating func brackets() throws(ExpressionFailure) {
    let end = try cursor.endOfBrackets(from: cursor.position)
    let inner = trimmed(cursor.position + 1..<end - 1)
    cursor.position = end
    steps.append(try step(inner))
  }

  private func step(_ inner: Range<Int>) throws(ExpressionFailure) -> JSONPath.Step {
    guard let first = cursor.bytes[inner].first else { throw ExpressionFailure("the brackets are empty", at: inner.lowerBound) }
    if cursor.text(inner) == "*" { return .wildcard }
    if first == UInt8(ascii: "?") { return .filter(try nested(inner.dropFirst())) }
    let bounds = try split(inner, at: UInt8(ascii: ":"))
    if bounds.count > 1 { return try slice(bounds) }
    var subscripts: [JSONPath.Subscript] = []
    for part in try split(inner, at: UInt8(ascii: ",")) { subscripts.append(try subscriptValue(part)) }
    if subscripts.count == 1, case .script(let script)? = subscripts.first { return .script(script) }
    return .union(subscripts)
  }

  private func slice(_ bounds: [Range<Int>]) throws(ExpressionFailure) -> JSONPath.Step {
    guard bounds.count <= 3 else { throw ExpressionFailure("a slice has at most two colons", at: bounds[3].lowerBound) }
    var parts: [JSONPath.Subscript?] = []
    for bound in bounds { parts.append(bound.isEmpty ? nil : try sliceBound(bound)) }
    return .slice(start: parts[0], end: parts[1], step: parts.count > 2 ? parts[2] : nil)
  }

  private func sliceBound(_ range: Range<Int>) throws(ExpressionFailure) -> JSONPath.Subscript {
    let bound = try subscriptValue(range)
    if case .name(let name) = bound, Int(name) == nil { throw ExpressionFailure("a slice has whole numbers, got '\(name)'", at: range.lowerBound) }
    return bound
  }

  private func subscriptValue(_ range: Range<Int>) throws(ExpressionFailure) -> JSONPath.Subscript {
    switch cursor.bytes[range].first {
    case nil: throw ExpressionFailure("expected a name or an index", at: range.lowerBound)
    case UInt8(ascii: "("): return .script(try nested(range))
    case UInt8(ascii: "'"), UInt8(ascii: "\""):
      var part = cursor.part(range)
      let name = try part.string()
      guard part.isAtEnd else { throw part.unexpected("the end of the name") }
      return .name(name)
    default: return .name(cursor.text(range))
    }
  }

  /// An expression in parentheses.
  private func nested(_ range: Range<Int>) throws(ExpressionFailure) -> Expression {
    let range = trimmed(range)
    guard cursor.bytes[range].first == UInt8(ascii: "("), try cursor.endOfBrackets(from: range.lowerBound) == range.upperBound else {
      throw ExpressionFailure("expected an expression in parentheses", at: range.lowerBound)
    }
    return try ExpressionParser.parse(cursor.part(range, isNested: true))
  }

  // MARK: Parts

  /// The parts between separators that are in no brackets and quotes.
  private func split(_ range: Range<Int>, at separator: UInt8) throws(ExpressionFailure) -> [Range<Int>] {
    let inner = cursor.part(range)
    var parts: [Range<Int>] = []
    var (start, position) = (range.lowerBound, range.lowerBound)
    while position < range.upperBound {
      switch cursor.bytes[position] {
      case separator:
        parts.append(trimmed(start..<position))
        position += 1
        start = position
      case UInt8(ascii: "["), UInt8(ascii: "("): position = try inner.endOfBrackets(from: position)
      case UInt8(ascii: "'"), UInt8(ascii: "\""): position = inner.endOfQuotes(from: position) ?? range.upperBound
      default: position += 1
      }
    }
    return parts + [trimmed(start..<range.upperBound)]
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let rest = cursor.bytes[range].drop(while: ExpressionCursor.isSpace)
    let count = rest.reversed().drop(while: ExpressionCursor.isSpace).count
    return rest.startIndex..<rest.startIndex + count
  }
}
