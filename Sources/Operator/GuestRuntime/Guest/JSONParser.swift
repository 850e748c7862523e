/// What is wrong with a text that should be JSON, and at which byte.
public struct JSONError: Error {
  /// What is wrong.
  public let message: String
  /// How many bytes come before the place.
  public let offset: Int
}

extension JSON {
  /// How deep arrays and objects may be nested.
  public static let maximumDepth = 1000

  /// Parses one JSON value in UTF-8, with white space before and after it (RFC 8259).
  ///
  /// An escape of half a surrogate pair becomes U+FFFD: a Swift string cannot hold it.
  @export(interface)
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    var parser = JSONParser(bytes: bytes)
    self = try parser.parseDocument()
  }

  /// Parses one JSON value.
  @export(interface)
  public init(parsing text: String) throws(JSONError) {
    var bytes: [UInt8] = []
    bytes.append(text)
    try self.init(parsing: bytes)
  }
}

private struct JSONParser {
  let bytes: [UInt8]
  var position = 0
  var depth = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func parseDocument() throws(JSONError) -> JSON {
    let value = try parseValue()
    skipSpace()
    if position < bytes.count { throw unexpected("the end") }
    return value
  }

  private mutating func parseValue() throws(JSONError) -> JSON {
    skipSpace()
    switch peek() {
    case UInt8(ascii: "{"): return .object(try parseObject())
    case UInt8(ascii: "["): return .array(try parseArray())
    case UInt8(ascii: "\""): return .string(try parseString())
    case UInt8(ascii: "t"): return try parse("true", .bool(true))
    case UInt8(ascii: "f"): return try parse("false", .bool(false))
    case UInt8(ascii: "n"): return try parse("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try parseNumber()
    default: throw unexpected("a value")
    }
  }

  private mutating func parse(_ word: StaticString, _ value: JSON) throws(JSONError) -> JSON {
    for offset in 0..<word.utf8CodeUnitCount {
      if peek() != word.utf8Start[offset] { throw unexpected("“\(word)”") }
      position += 1
    }
    return value
  }

  // MARK: Arrays and objects

  private mutating func parseArray() throws(JSONError) -> [JSON] {
    try enter()
    var elements: [JSON] = []
    if skip(UInt8(ascii: "]")) { return leave(elements) }
    while true {
      elements.append(try parseValue())
      skipSpace()
      if skip(UInt8(ascii: "]")) { return leave(elements) }
      if !skip(UInt8(ascii: ",")) { throw unexpected("“,” or “]”") }
    }
  }

  private mutating func parseObject() throws(JSONError) -> JSONObject {
    try enter()
    var object = JSONObject()
    if skip(UInt8(ascii: "}")) { return leave(object) }
    while true {
      skipSpace()
      if peek() != UInt8(ascii: "\"") { throw unexpected("a member's name in quotes") }
      let key = try parseString()
      skipSpace()
      if !skip(UInt8(ascii: ":")) { throw unexpected("“:”") }
      object[key] = try parseValue()
      skipSpace()
      if skip(UInt8(ascii: "}")) { return leave(object) }
      if !skip(UInt8(ascii: ",")) { throw unexpected("“,” or “}”") }
    }
  }

  private mutating func enter() throws(JSONError) {
    if depth == JSON.maximumDepth { throw JSONError(message: "nested more than \(depth) deep", offset: position) }
    depth += 1
    position += 1
    skipSpace()
  }

  private mutating func leave<Value>(_ value: Value) -> Value {
    depth -= 1
    return value
  }

  // MARK: Strings

  private mutating func parseString() throws(JSONError) -> String {
    position += 1
    let start = position
    skipPlainCharacters()
    if peek() == UInt8(ascii: "\"") {
      position += 1
      return try string(bytes, from: start, to: position - 1)
    }
    var buffer: [UInt8] = []
    append(from: start, to: &buffer)
    while true {
      switch peek() {
      case UInt8(ascii: "\""):
        position += 1
        return try string(buffer, from: 0, to: buffer.count)
      case UInt8(ascii: "\\"):
        position += 1
        try parseEscape(into: &buffer)
      default:
        throw unexpected(position < bytes.count ? "an escape for a control character" : "“\"”")
      }
      let plain = position
      skipPlainCharacters()
      append(from: plain, to: &buffer)
    }
  }

  private mutating func skipPlainCharacters() {
    bytes.withUnsafeBufferPointer { source in
      var current = position
      while current < source.count {
        let byte = source[current]
        if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
        current &+= 1
      }
      position = current
    }
  }

  /// Appends the bytes up to the position.
  private func append(from start: Int, to buffer: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer.append(contentsOf: UnsafeBufferPointer(rebasing: $0[start..<position])) }
  }

  private func string(_ source: [UInt8], from start: Int, to end: Int) throws(JSONError) -> String {
    let text = source.withUnsafeBufferPointer { String(validating: UnsafeBufferPointer(rebasing: $0[start..<end]), as: UTF8.self) }
    guard let text else { throw JSONError(message: "a string that is not UTF-8", offset: position - 1) }
    return text
  }

  private mutating func parseEscape(into buffer: inout [UInt8]) throws(JSONError) {
    let character = peek()
    switch character {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): buffer.append(character)
    case UInt8(ascii: "b"): buffer.append(0x08)
    case UInt8(ascii: "f"): buffer.append(0x0c)
    case UInt8(ascii: "n"): buffer.append(0x0a)
    case UInt8(ascii: "r"): buffer.append(0x0d)
    case UInt8(ascii: "t"): buffer.append(0x09)
    case UInt8(ascii: "u"):
      position += 1
      buffer.append(try parseScalar())
      return
    default: throw unexpected("one of \"\\/bfnrtu after “\\”")
    }
    position += 1
  }

  /// The digits of one escape, and of a second that completes a surrogate pair.
  private mutating func parseScalar() throws(JSONError) -> Unicode.Scalar {
    let unit = try parseHexadecimal()
    if UTF16.isLeadSurrogate(unit), peek() == UInt8(ascii: "\\"), peek(1) == UInt8(ascii: "u") {
      let escape = position
      position += 2
      let trail = try parseHexadecimal()
      if UTF16.isTrailSurrogate(trail) {
        return Unicode.Scalar(0x10000 + (UInt32(unit) - 0xd800) << 10 + (UInt32(trail) - 0xdc00)) ?? "\u{fffd}"
      }
      position = escape
    }
    return Unicode.Scalar(unit) ?? "\u{fffd}"
  }

  private mutating func parseHexadecimal() throws(JSONError) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      let byte = peek()
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw unexpected("four hexadecimal digits after “\\u”")
      }
      value = value << 4 | UInt16(digit)
      position += 1
    }
    return value
  }

  // MARK: Numbers

  private mutating func parseNumber() throws(JSONError) -> JSON {
    let start = position
    let negative = skip(UInt8(ascii: "-"))
    var magnitude: UInt64 = 0
    var fits = true
    let digitsStart = position
    while let digit = digit() {
      let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
      magnitude = product &+ UInt64(digit)
      if overflow || magnitude < product { fits = false }
      position += 1
    }
    if position == digitsStart { throw unexpected("a digit") }
    if bytes[digitsStart] == UInt8(ascii: "0"), position > digitsStart + 1 {
      throw JSONError(message: "a number with a zero in front", offset: digitsStart)
    }
    let isInteger = try !skipFraction()
    if isInteger, fits, let integer = integer(magnitude, negative) { return .integer(integer) }
    if !isInteger || (fits && magnitude == 0) {
      let value = bytes.withUnsafeBufferPointer { Double(decimal: UnsafeBufferPointer(rebasing: $0[start..<position])) }
      if let value, value.isFinite { return .double(value) }
    }
    return .numeral(try string(bytes, from: start, to: position))
  }

  /// Minus zero is left to `Double`, which has one.
  private func integer(_ magnitude: UInt64, _ negative: Bool) -> Int64? {
    if !negative { return Int64(exactly: magnitude) }
    return magnitude == 0 || magnitude > Int64.min.magnitude ? nil : 0 &- Int64(truncatingIfNeeded: magnitude)
  }

  /// Skips fraction and exponent; false when there are none.
  private mutating func skipFraction() throws(JSONError) -> Bool {
    let start = position
    if skip(UInt8(ascii: ".")) { try skipDigits() }
    if peek() | 0x20 == UInt8(ascii: "e") {
      position += 1
      if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
      try skipDigits()
    }
    return position > start
  }

  private mutating func skipDigits() throws(JSONError) {
    if digit() == nil { throw unexpected("a digit") }
    while digit() != nil { position += 1 }
  }

  private func digit() -> UInt8? {
    let value = peek() &- UInt8(ascii: "0")
    return value <= 9 ? value : nil
  }

  // MARK: Bytes

  /// The byte at the position; 0, which no JSON text needs outside of its strings, at the end.
  private func peek(_ ahead: Int = 0) -> UInt8 {
    position + ahead < bytes.count ? bytes[position + ahead] : 0
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    if peek() != byte { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while true {
      switch peek() {
      case 0x20, 0x09, 0x0a, 0x0d: position += 1
      default: return
      }
    }
  }

  private func unexpected(_ expected: String) -> JSONError {
    JSONError(message: position < bytes.count ? "expected \(expected)" : "expected \(expected), got the end of the text", offset: position)
  }
}
