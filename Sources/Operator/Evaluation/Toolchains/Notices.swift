/// What went wrong on the way without keeping anything from being done.
struct Notices: Sendable {
  private(set) var lines: [String] = []

  /// Adds a line that is not there yet.
  mutating func add(_ line: String?) {
    if let line, !lines.contains(line) { lines.append(line) }
  }

  mutating func add(_ others: Notices) {
    for line in others.lines { add(line) }
  }

  /// The lines, or nil if there are none.
  var text: String? { lines.isEmpty ? nil : lines.joined(separator: "\n") }
}
