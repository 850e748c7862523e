/// Reads regular expressions.
struct PatternParser {
  private struct Flags {
    var ignoresCase = false
    var isMultiline = false
    var dotTakesNewlines = false
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var flags = Flags()
  private var level = 0

  init(_ pattern: String) {
    scalars = Array(pattern.unicodeScalars)
  }

  mutating func parse() throws(ExpressionFailure) -> PatternNode {
    let node = try alternatives()
    guard position == scalars.count else { throw failure("')' without '('") }
    return node
  }

  private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func take(_ text: String) -> Bool {
    guard scalars[position...].starts(with: text.unicodeScalars) else { return false }
    position += text.unicodeScalars.count
    return true
  }

  private func failure(_ reason: String) -> ExpressionFailure { ExpressionFailure("the regular expression is wrong at character \(position): \(reason)") }

  // MARK: Structure

  private mutating func alternatives() throws(ExpressionFailure) -> PatternNode {
    level += 1
    defer { level -= 1 }
    guard level <= ExpressionLimits.patternNesting else { throw failure("there are more than \(ExpressionLimits.patternNesting) groups within each other") }
    var nodes = [try sequence()]
    while take("|") { nodes.append(try sequence()) }
    return nodes.count > 1 ? .alternatives(nodes) : nodes[0]
  }

  private mutating func sequence() throws(ExpressionFailure) -> PatternNode {
    var nodes: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      if take("\\Q") {
        nodes += quoted()
        // What follows repeats the last character only.
        if let last = nodes.popLast() { nodes.append(try repeated(last)) }
      } else if let node = try item() {
        nodes.append(try repeated(node))
      }
    }
    return .sequence(nodes)
  }

  /// Everything up to `\E`, as it stands.
  private mutating func quoted() -> [PatternNode] {
    var nodes: [PatternNode] = []
    while let scalar = next, !take("\\E") {
      position += 1
      nodes.append(.set(literal(scalar)))
    }
    return nodes
  }

  /// One item without what says how often; nothing for flags.
  private mutating func item() throws(ExpressionFailure) -> PatternNode? {
    let scalar = scalars[position]
    switch scalar {
    case "(": return try group()
    case "[": return .set(try bracketed())
    case "\\": return try escape()
    case "*", "+", "?": throw failure("'\(scalar)' repeats nothing")
    case ".":
      position += 1
      return .set(flags.dotTakesNewlines ? .all : ScalarSet.one("\n").negated)
    case "^":
      position += 1
      return .assertion(flags.isMultiline ? .lineStart : .textStart)
    case "$":
      position += 1
      return .assertion(flags.isMultiline ? .lineEnd : .textEnd)
    default:
      position += 1
      return .set(literal(scalar))
    }
  }

  private func literal(_ scalar: Unicode.Scalar) -> ScalarSet { cased(.one(scalar)) }

  private func cased(_ set: ScalarSet) -> ScalarSet {
    var set = set
    set.ignoresCase = flags.ignoresCase
    return set
  }

  // MARK: Repetition

  private mutating func repeated(_ node: PatternNode) throws(ExpressionFailure) -> PatternNode {
    guard let (minimum, maximum) = try counts() else { return node }
    // Whether many or few are preferred does not matter to whether there is a match.
    _ = take("?")
    let start = position
    guard try counts() == nil else {
      position = start
      throw failure("a repetition is repeated")
    }
    return .repetition(node, minimum: minimum, maximum: maximum)
  }

  private mutating func counts() throws(ExpressionFailure) -> (Int, Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    let start = position
    guard take("{"), let minimum = number() else {
      position = start
      return nil
    }
    var maximum: Int? = minimum
    if take(",") { maximum = number() }
    guard take("}") else {
      // Braces that say no count are characters.
      position = start
      return nil
    }
    let limit = ExpressionLimits.patternRepetitions
    guard minimum <= min(maximum ?? limit, limit), maximum ?? limit <= limit else { throw failure("the count of a repetition is wrong or more than \(limit)") }
    return (minimum, maximum)
  }

  /// A decimal number; of one that is far too large, just one that is too large.
  private mutating func number() -> Int? {
    let digits = scalars[position...].prefix { "0"..."9" ~= $0 }
    position += digits.count
    return digits.isEmpty ? nil : digits.reduce(0) { min($0 * 10 + Int($1.value - 48), 1 << 20) }
  }

  // MARK: Groups

  private mutating func group() throws(ExpressionFailure) -> PatternNode? {
    let start = position
    position += 1
    let outer = flags
    if take("?P<") || take("?<") {
      while let scalar = next, scalar == "_" || ScalarSet.word.contains(scalar) { position += 1 }
      guard take(">") else { throw failure("a group's name does not end") }
    } else if take("?") {
      try setFlags()
      if take(")") { return nil }
      guard take(":") else { throw failure("expected flags, ':' or ')'") }
    }
    let node = try alternatives()
    guard take(")") else {
      position = start
      throw failure("'(' is not closed")
    }
    flags = outer
    return node
  }

  private mutating func setFlags() throws(ExpressionFailure) {
    var value = true
    while let scalar = next, scalar != ":", scalar != ")" {
      switch scalar {
      case "i": flags.ignoresCase = value
      case "m": flags.isMultiline = value
      case "s": flags.dotTakesNewlines = value
      // Which of several matches is preferred does not matter.
      case "U": break
      case "-" where value: value = false
      default: throw failure("there is no flag '\(scalar)'")
      }
      position += 1
    }
  }

  // MARK: Escapes

  private mutating func escape() throws(ExpressionFailure) -> PatternNode {
    if take("\\A") { return .assertion(.textStart) }
    if take("\\z") { return .assertion(.textEnd) }
    if take("\\b") { return .assertion(.wordBoundary) }
    if take("\\B") { return .assertion(.noWordBoundary) }
    if let set = try escapedSet() { return .set(cased(set)) }
    return .set(literal(try escapedScalar()))
  }

  private mutating func escapedSet() throws(ExpressionFailure) -> ScalarSet? {
    guard next == "\\", position + 1 < scalars.count else { return nil }
    let letter = scalars[position + 1]
    if let set = ScalarSet.perl(letter) {
      position += 2
      return set
    }
    guard letter == "p" || letter == "P" else { return nil }
    position += 2
    let set = try unicodeSet()
    return letter == "P" ? set.negated : set
  }

  private mutating func unicodeSet() throws(ExpressionFailure) -> ScalarSet {
    var name = ""
    if take("{") {
      while let scalar = next, !take("}") {
        position += 1
        name.unicodeScalars.append(scalar)
      }
    } else if let scalar = next {
      position += 1
      name.unicodeScalars.append(scalar)
    }
    let isNegated = name.hasPrefix("^")
    guard let set = ScalarSet.unicode(isNegated ? String(name.dropFirst()) : name) else { throw failure("there is no class \\p{\(name)} here") }
    return isNegated ? set.negated : set
  }

  /// A character behind a backslash.
  private mutating func escapedScalar() throws(ExpressionFailure) -> Unicode.Scalar {
    position += 1
    guard let scalar = next else { throw failure("nothing follows the last '\\'") }
    position += 1
    switch scalar {
    case "a": return "\u{7}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "v": return "\u{B}"
    case "x": return try hexadecimal()
    case "0"..."7": return try octal(first: scalar)
    case _ where scalar.isASCII && !ScalarSet.word.contains(scalar) || scalar == "_": return scalar
    default: throw failure("there is no escape \\\(scalar)")
    }
  }

  private mutating func hexadecimal() throws(ExpressionFailure) -> Unicode.Scalar {
    let isBraced = take("{")
    let digits = scalars[position...].prefix(isBraced ? 8 : 2).prefix { $0.properties.isASCIIHexDigit }
    position += digits.count
    let value = UInt32(String(String.UnicodeScalarView(digits)), radix: 16)
    guard let scalar = value.flatMap(Unicode.Scalar.init), isBraced ? take("}") : digits.count == 2 else { throw failure("\\x has no character's number") }
    return scalar
  }

  /// Up to three octal digits; a single one that is not 0 would refer to a group, which RE2 doesn't have.
  private mutating func octal(first: Unicode.Scalar) throws(ExpressionFailure) -> Unicode.Scalar {
    let digits = scalars[position...].prefix(2).prefix { "0"..."7" ~= $0 }
    guard first == "0" || !digits.isEmpty else { throw failure("there is no escape \\\(first)") }
    position += digits.count
    return Unicode.Scalar(digits.reduce(first.value - 48) { $0 * 8 + $1.value - 48 }) ?? first
  }

  // MARK: Bracketed sets

  private mutating func bracketed() throws(ExpressionFailure) -> ScalarSet {
    let start = position
    position += 1
    let isNegated = take("^")
    var items: [ScalarSet.Item] = []
    // A bracket that comes first is a character.
    while items.isEmpty || next != "]" {
      guard next != nil else {
        position = start
        throw failure("'[' is not closed")
      }
      items.append(try bracketedItem())
    }
    position += 1
    var set = cased(ScalarSet(items))
    set.isNegated = isNegated
    return set
  }

  private mutating func bracketedItem() throws(ExpressionFailure) -> ScalarSet.Item {
    if let set = try posixSet() { return .set(set) }
    if let set = try escapedSet() { return .set(set) }
    let low = try bracketedScalar()
    // A hyphen that comes last is a character.
    guard next == "-", position + 1 < scalars.count, scalars[position + 1] != "]" else { return .range(low.value...low.value) }
    position += 1
    let high = try bracketedScalar()
    guard low <= high else { throw failure("the range \(low)-\(high) is empty") }
    return .range(low.value...high.value)
  }

  private mutating func bracketedScalar() throws(ExpressionFailure) -> Unicode.Scalar {
    guard let scalar = next else { throw failure("'[' is not closed") }
    if scalar == "\\" { return try escapedScalar() }
    position += 1
    return scalar
  }

  private mutating func posixSet() throws(ExpressionFailure) -> ScalarSet? {
    guard next == "[", position + 1 < scalars.count, scalars[position + 1] == ":" else { return nil }
    let rest = scalars[(position + 2)...]
    guard let end = rest.firstIndex(of: ":"), end + 1 < scalars.count, scalars[end + 1] == "]" else { return nil }
    let name = String(String.UnicodeScalarView(rest[..<end]))
    let isNegated = name.hasPrefix("^")
    guard let set = ScalarSet.posix(isNegated ? String(name.dropFirst()) : name) else { throw failure("there is no class [:\(name):]") }
    position = end + 2
    return isNegated ? set.negated : set
  }
}
