/// Finds the parts of JSON text that has been checked.
struct JSONCursor {
  private var position = 0

  /// Where the members of an object lie: names with their quotes, and values.
  static func members(of text: Span<UInt8>) -> [(name: Range<Int>, value: Range<Int>)] {
    var members: [(name: Range<Int>, value: Range<Int>)] = []
    var cursor = JSONCursor()
    while cursor.advance(text) {
      let name = cursor.value(text)
      _ = cursor.advance(text)
      members.append((name, cursor.value(text)))
    }
    return members
  }

  /// Where the elements of an array lie.
  static func elements(of text: Span<UInt8>) -> [Range<Int>] {
    var elements: [Range<Int>] = []
    var cursor = JSONCursor()
    while cursor.advance(text) { elements.append(cursor.value(text)) }
    return elements
  }

  /// How many members an object or elements an array has.
  static func count(of text: Span<UInt8>, isObject: Bool) -> Int {
    var count = 0
    var cursor = JSONCursor()
    while cursor.advance(text) {
      _ = cursor.value(text)
      count += 1
    }
    return isObject ? count / 2 : count
  }

  /// Where the first element of an array lies, if there is one.
  static func firstElement(of text: Span<UInt8>) -> Range<Int>? {
    var cursor = JSONCursor()
    return cursor.advance(text) ? cursor.value(text) : nil
  }

  /// Moves past the bracket, comma or colon to the value behind it; false at the container's end.
  private mutating func advance(_ text: Span<UInt8>) -> Bool {
    position = text.endOfSpace(from: position)
    // The last byte closes the container.
    guard position < text.count - 1 else { return false }
    position = text.endOfSpace(from: position + 1)
    return position < text.count - 1
  }

  private mutating func value(_ text: Span<UInt8>) -> Range<Int> {
    let start = position
    switch text[position] {
    case UInt8(ascii: "\""): skipString(text)
    case UInt8(ascii: "{"), UInt8(ascii: "["): skipContainer(text)
    default: skipWord(text)
    }
    return start..<position
  }

  private mutating func skipString(_ text: Span<UInt8>) {
    position += 1
    while position < text.count {
      position = text.endOfPlainCharacters(from: position)
      guard position < text.count else { return }
      switch text[position] {
      case UInt8(ascii: "\""):
        position += 1
        return
      case UInt8(ascii: "\\"): position += 2
      default: position += 1
      }
    }
  }

  private mutating func skipContainer(_ text: Span<UInt8>) {
    var depth = 0
    repeat {
      switch text[position] {
      case UInt8(ascii: "\""):
        skipString(text)
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      position += 1
    } while depth > 0 && position < text.count
  }

  /// A number, `true`, `false` or `null`.
  private mutating func skipWord(_ text: Span<UInt8>) {
    while position < text.count, !Span<UInt8>.isSpace(text[position]) {
      switch text[position] {
      case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): return
      default: position += 1
      }
    }
  }
}
