import Evaluation

/// A place in an expression's text, in front of the next token.
struct ExpressionCursor {
  let bytes: [UInt8]
  var position: Int
  /// Where the part ends that is being read.
  let end: Int
  /// In how many filters and scripts the part lies.
  let level: Int

  init(_ text: String) {
    bytes = Array(text.utf8)
    (position, end, level) = (0, bytes.count, 0)
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>, level: Int) {
    self.bytes = bytes
    (position, end) = (range.lowerBound, range.upperBound)
    self.level = level
  }

  /// The same text, of which only a part is to be read.
  func part(_ range: Range<Int>, isNested: Bool = false) -> ExpressionCursor {
    ExpressionCursor(bytes, range, level: level + (isNested ? 1 : 0))
  }

  var isAtEnd: Bool { position >= end }

  /// The next byte; 0, of which there is no use, at the end.
  var byte: UInt8 { byte(after: 0) }

  func byte(after count: Int) -> UInt8 { position + count < end ? bytes[position + count] : 0 }

  mutating func skipSpace() {
    while !isAtEnd, Self.isSpace(byte) { position += 1 }
  }

  static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }

  static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte }

  static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte || byte == UInt8(ascii: "_")
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  // MARK: Tokens

  mutating func word() -> String {
    let start = position
    while Self.isWord(byte) { position += 1 }
    return text(start..<position)
  }

  /// The longest operator that begins here.
  mutating func binaryOperator() -> BinaryOperator? {
    for length in [2, 1] where position + length <= end {
      if let found = BinaryOperator(rawValue: text(position..<position + length)) {
        position += length
        return found
      }
    }
    return nil
  }

  /// A number as JSON writes it.
  mutating func number() throws(ExpressionFailure) -> Double {
    let start = position
    if byte == UInt8(ascii: "-") {
      guard Self.isDigit(byte(after: 1)) else { throw unexpected("an operand") }
      position += 1
    }
    while Self.isDigit(byte) || byte == UInt8(ascii: ".") || isInExponent { position += 1 }
    let literal: JSONText
    do { literal = try JSONText(checking: bytes[start..<position]) } catch { throw ExpressionFailure(error.reason, at: start + error.offset) }
    guard let number = literal.double, number.isFinite else { throw ExpressionFailure("the number is too large", at: start) }
    return number
  }

  /// Whether the byte begins or signs an exponent.
  private var isInExponent: Bool {
    let isSign = byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
    return byte | 0x20 == UInt8(ascii: "e") || isSign && bytes[position - 1] | 0x20 == UInt8(ascii: "e")
  }

  /// A string in single or double quotes.
  mutating func string() throws(ExpressionFailure) -> String {
    let start = position
    guard let stop = endOfQuotes(from: position) else { throw ExpressionFailure("the string is not closed", at: start) }
    let quote = byte
    // As JSON, of which only the quotes within may have to be written differently.
    var json: [UInt8] = [UInt8(ascii: "\"")]
    var isEscaped = false
    for index in start + 1..<stop - 1 {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\""), quote != byte {
        guard !isEscaped else { throw ExpressionFailure("'\\\"' is no escape in single quotes", at: index) }
        json += [UInt8(ascii: "\\"), byte]
      } else if byte == UInt8(ascii: "'"), isEscaped {
        guard quote == byte else { throw ExpressionFailure("\"\\'\" is no escape in double quotes", at: index) }
        json[json.count - 1] = byte
      } else {
        json.append(byte)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    json.append(UInt8(ascii: "\""))
    position = stop
    do {
      return try JSONText(checking: json).string ?? ""
    } catch {
      throw ExpressionFailure(error.reason, at: start)
    }
  }

  // MARK: Brackets

  /// Where a string ends that begins here with its quote: behind the next same quote that no backslash escapes.
  func endOfQuotes(from start: Int) -> Int? {
    var position = start + 1
    while position < end {
      if bytes[position] == bytes[start] { return position + 1 }
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// Where a bracket or parenthesis that opens here is closed: behind the one that does, those within and those in quotes aside.
  func endOfBrackets(from start: Int) throws(ExpressionFailure) -> Int {
    var open: [UInt8] = []
    var position = start
    while position < end {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        guard let stop = endOfQuotes(from: position) else { throw ExpressionFailure("the string is not closed", at: position) }
        position = stop
        continue
      case UInt8(ascii: "["): open.append(UInt8(ascii: "]"))
      case UInt8(ascii: "("): open.append(UInt8(ascii: ")"))
      case UInt8(ascii: "]"), UInt8(ascii: ")"):
        guard open.popLast() == byte else { throw ExpressionFailure("'\(Character(Unicode.Scalar(byte)))' closes nothing", at: position) }
        if open.isEmpty { return position + 1 }
      default: break
      }
      position += 1
    }
    throw ExpressionFailure("'\(Character(Unicode.Scalar(bytes[start])))' is not closed", at: start)
  }

  // MARK: Errors

  func failure(_ reason: String) -> ExpressionFailure { ExpressionFailure(reason, at: position) }

  func unexpected(_ expected: String) -> ExpressionFailure {
    let got = isAtEnd ? "the end" : text(position..<end).unicodeScalars.first.map { "'\($0)'" } ?? ""
    return failure("expected \(expected), got \(got)")
  }
}
