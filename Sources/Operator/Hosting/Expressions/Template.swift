/// A string of a configuration, and where the expressions in it are.
struct Template {
  /// What a string consists of.
  enum Part {
    case text(ArraySlice<UInt8>)
    /// An expression without the space around it, and what it was with braces.
    case expression(String, original: ArraySlice<UInt8>)
  }

  private static let newline = UInt8(ascii: "\n")
  private let bytes: [UInt8]

  init(_ string: String) {
    bytes = Array(string.utf8)
  }

  /// The expression that the string is from beginning to end: everything on the one line between the first and the last two braces.
  var wholeExpression: String? {
    guard bytes.count > 4, opens(at: 0), closes(at: bytes.count - 2), !bytes.contains(Self.newline) else { return nil }
    return Self.expression(bytes[2..<bytes.count - 2])
  }

  var hasExpressions: Bool { nextExpression(from: 0) != nil }

  /// The string in pieces, in which the shortest match counts.
  var parts: [Part] {
    var parts: [Part] = []
    var position = 0
    while let match = nextExpression(from: position) {
      parts.append(.text(bytes[position..<match.lowerBound]))
      parts.append(.expression(Self.expression(bytes[match].dropFirst(2).dropLast(2)), original: bytes[match]))
      position = match.upperBound
    }
    parts.append(.text(bytes[position...]))
    return parts
  }

  /// The first braces with at least one character between them, and no line feed.
  private func nextExpression(from start: Int) -> Range<Int>? {
    var position = start
    while position + 4 < bytes.count {
      guard opens(at: position), bytes[position + 2] != Self.newline else {
        position += 1
        continue
      }
      let stop = (position + 3..<bytes.count).first { closes(at: $0) || bytes[$0] == Self.newline } ?? bytes.count
      if stop < bytes.count, closes(at: stop) { return position..<stop + 2 }
      // What begins before the line's end doesn't close before it either.
      position = stop
    }
    return nil
  }

  private func opens(at position: Int) -> Bool { pair(UInt8(ascii: "{"), at: position) }

  private func closes(at position: Int) -> Bool { pair(UInt8(ascii: "}"), at: position) }

  private func pair(_ brace: UInt8, at position: Int) -> Bool {
    position + 1 < bytes.count && bytes[position] == brace && bytes[position + 1] == brace
  }

  private static func expression(_ inner: ArraySlice<UInt8>) -> String {
    String(decoding: inner, as: UTF8.self).trimmingWhiteSpace
  }
}

extension String {
  /// The string without Unicode's white space at both ends.
  var trimmingWhiteSpace: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }), let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(scalars[first...last])
  }
}
