/// Checks JSON text (RFC 8259) from beginning to end, once, and says where it goes wrong.
///
/// Nesting costs a bit a level and no stack, so that no text can be too deep.
struct JSONScanner {
  var position = 0
  private var containers = ContainerStack()

  /// Checks that the text is one value with white space around it; where that value lies.
  mutating func document(_ text: Span<UInt8>) throws(JSONError) -> Range<Int> {
    if text.count >= 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF { throw error("expected a value, got a byte order mark") }
    skipSpace(text)
    let start = position
    try value(text)
    let end = position
    skipSpace(text)
    guard position == text.count else { throw unexpected("the end of the text", text) }
    return start..<end
  }

  // MARK: Values

  private mutating func value(_ text: Span<UInt8>) throws(JSONError) {
    repeat {
      skipSpace(text)
      if try opens(text) { continue }
      while try closes(text) {}
    } while !containers.isEmpty
  }

  /// Passes a scalar, an empty container or the beginning of another one; whether the latter, so that its first value is next.
  @inline(__always)
  private mutating func opens(_ text: Span<UInt8>) throws(JSONError) -> Bool {
    switch byte(text) {
    case UInt8(ascii: "{"): return try opensObject(text)
    case UInt8(ascii: "["): return opensArray(text)
    case UInt8(ascii: "\""): try string(text)
    case UInt8(ascii: "t"): try word("true", text)
    case UInt8(ascii: "f"): try word("false", text)
    case UInt8(ascii: "n"): try word("null", text)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number(text)
    default: throw unexpected("a value", text)
    }
    return false
  }

  private mutating func opensObject(_ text: Span<UInt8>) throws(JSONError) -> Bool {
    position += 1
    skipSpace(text)
    if skip(UInt8(ascii: "}"), text) { return false }
    try name("a name in quotes or '}'", text)
    containers.push(isObject: true)
    return true
  }

  private mutating func opensArray(_ text: Span<UInt8>) -> Bool {
    position += 1
    skipSpace(text)
    if skip(UInt8(ascii: "]"), text) { return false }
    containers.push(isObject: false)
    return true
  }

  /// Passes what follows a value; whether that is the end of its container, which is a value itself.
  @inline(__always)
  private mutating func closes(_ text: Span<UInt8>) throws(JSONError) -> Bool {
    if containers.isEmpty { return false }
    skipSpace(text)
    let isObject = containers.isInObject
    if skip(UInt8(ascii: ","), text) {
      guard isObject else { return false }
      skipSpace(text)
      try name("a name in quotes", text)
      return false
    }
    guard skip(isObject ? UInt8(ascii: "}") : UInt8(ascii: "]"), text) else { throw unexpected(isObject ? "',' or '}'" : "',' or ']'", text) }
    containers.pop()
    return true
  }

  /// A member's name and the colon.
  private mutating func name(_ expected: StaticString, _ text: Span<UInt8>) throws(JSONError) {
    guard byte(text) == UInt8(ascii: "\"") else { throw unexpected("\(expected)", text) }
    try string(text)
    skipSpace(text)
    guard skip(UInt8(ascii: ":"), text) else { throw unexpected("':'", text) }
  }

  private mutating func word(_ word: String, _ text: Span<UInt8>) throws(JSONError) {
    for expected in word.utf8 {
      guard skip(expected, text) else { throw unexpected("'\(word)'", text) }
    }
  }

  // MARK: Numbers

  private mutating func number(_ text: Span<UInt8>) throws(JSONError) {
    _ = skip(UInt8(ascii: "-"), text)
    let start = position
    try digits(text)
    if position > start + 1, text[start] == UInt8(ascii: "0") { throw JSONError(offset: start, reason: "a number begins with a 0 too many") }
    if skip(UInt8(ascii: "."), text) { try digits(text) }
    if byte(text) | 0x20 == UInt8(ascii: "e") {
      position += 1
      if !skip(UInt8(ascii: "+"), text) { _ = skip(UInt8(ascii: "-"), text) }
      try digits(text)
    }
  }

  private mutating func digits(_ text: Span<UInt8>) throws(JSONError) {
    let start = position
    while position < text.count, text[position] &- UInt8(ascii: "0") <= 9 { position += 1 }
    if position == start { throw unexpected("a digit", text) }
  }

  // MARK: Bytes

  /// The byte at the position; at the end of the text 0, which JSON has no use for.
  @inline(__always)
  func byte(_ text: Span<UInt8>) -> UInt8 { position < text.count ? text[position] : 0 }

  @inline(__always)
  mutating func skip(_ expected: UInt8, _ text: Span<UInt8>) -> Bool {
    guard position < text.count, text[position] == expected else { return false }
    position += 1
    return true
  }

  @inline(__always)
  private mutating func skipSpace(_ text: Span<UInt8>) { position = text.endOfSpace(from: position) }

  // MARK: Errors

  func error(_ reason: String) -> JSONError { JSONError(offset: position, reason: reason) }

  func unexpected(_ expected: String, _ text: Span<UInt8>) -> JSONError {
    error("expected \(expected), got \(position < text.count ? Self.describe(text[position]) : "the end of the text")")
  }

  private static func describe(_ byte: UInt8) -> String {
    byte > 0x20 && byte < 0x7F ? "'\(Character(Unicode.Scalar(byte)))'" : "byte \(hexadecimal(byte))"
  }

  static func hexadecimal(_ byte: UInt8) -> String { "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true) }
}

/// Which of the containers that are open are objects, a bit each.
private struct ContainerStack {
  private var full: [UInt64] = []
  private var top: UInt64 = 0
  private var count = 0

  var isEmpty: Bool { count == 0 }

  /// Whether the innermost container is an object.
  var isInObject: Bool { top & 1 != 0 }

  mutating func push(isObject: Bool) {
    if count > 0, count.isMultiple(of: 64) { full.append(top) }
    top = top << 1 | (isObject ? 1 : 0)
    count += 1
  }

  mutating func pop() {
    top >>= 1
    count -= 1
    if count.isMultiple(of: 64), let last = full.popLast() { top = last }
  }
}
