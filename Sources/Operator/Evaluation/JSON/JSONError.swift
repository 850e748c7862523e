/// Why bytes are not one JSON value, and where.
public struct JSONError: Error, Hashable, Sendable {
  /// How many bytes come before the place.
  public var offset: Int
  /// What is wrong there: `expected ',' or ']', got 'x'`.
  public var reason: String

  /// A line and a column, both from 1, for people who look at the text in an editor; columns count characters.
  public func location(in text: [UInt8]) -> (line: Int, column: Int) {
    let before = text.prefix(offset)
    let newline = UInt8(ascii: "\n")
    let line = before.reduce(1) { $1 == newline ? $0 + 1 : $0 }
    let lineStart = before.indices.last { before[$0] == newline }.map(before.index(after:)) ?? before.startIndex
    return (line, String(decoding: before[lineStart...], as: UTF8.self).count + 1)
  }
}

extension JSONError: CustomStringConvertible {
  /// `at byte 17: expected ',' or ']', got 'x'`.
  public var description: String { "at byte \(offset): \(reason)" }
}
