/// Where two texts begin to differ, shown so that a person sees it.
struct TextDifference: CustomStringConvertible {
  let description: String

  /// Nil when they are the same.
  init?(expected: [UInt8], actual: [UInt8]) {
    guard expected != actual else { return nil }
    let place = zip(expected, actual).prefix { $0 == $1 }.count
    let lineStart = expected[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let line = 1 + expected[..<place].count { $0 == UInt8(ascii: "\n") }
    description = """
      differs at line \(line), column \(place - lineStart + 1) (byte \(place) of \(expected.count); got \(actual.count))
        expected: \(Self.excerpt(expected, lineStart, place))
        got:      \(Self.excerpt(actual, lineStart, place))
      """
  }

  /// What is shown before the difference and after it.
  private static let context = 40

  /// The line with the difference; of a long one the part around it.
  private static func excerpt(_ bytes: [UInt8], _ lineStart: Int, _ place: Int) -> String {
    if place == bytes.count, place == lineStart { return "(the end)" }
    let start = max(lineStart, place - context)
    let lineEnd = bytes[place...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    let end = min(lineEnd, place + context)
    return (start > lineStart ? "…" : "") + "\(QuotedBytes(Array(bytes[start..<end]), limit: end - start))" + (end < lineEnd ? "…" : "")
  }
}
