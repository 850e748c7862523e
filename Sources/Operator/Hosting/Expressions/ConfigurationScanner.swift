import Evaluation

/// Finds the strings of JSON text that are values, not names, and where they stand.
///
/// It goes along the text and not down into it, so that no nesting is too deep.
struct ConfigurationScanner {
  private enum Level {
    case member(name: Range<Int>)
    case element(Int)
  }

  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var levels: [Level] = []
  private var isNameNext = false

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The next string with its quotes.
  mutating func next() -> Range<Int>? {
    while position < bytes.endIndex {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        let string = string()
        guard isNameNext else { return string }
        setTop(.member(name: string))
      } else {
        position += 1
        pass(byte)
      }
    }
    return nil
  }

  private mutating func pass(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "{"):
      levels.append(.member(name: position..<position))
      isNameNext = true
    case UInt8(ascii: "["):
      levels.append(.element(0))
      isNameNext = false
    case UInt8(ascii: "}"), UInt8(ascii: "]"): _ = levels.popLast()
    case UInt8(ascii: ":"): isNameNext = false
    case UInt8(ascii: ","):
      if case .element(let index)? = levels.last { setTop(.element(index + 1)) } else { isNameNext = true }
    default: break
    }
  }

  private mutating func setTop(_ level: Level) {
    _ = levels.popLast()
    levels.append(level)
  }

  private mutating func string() -> Range<Int> {
    let start = position
    position += 1
    while position < bytes.endIndex, bytes[position] != UInt8(ascii: "\"") {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    position = min(position + 1, bytes.endIndex)
    return start..<position
  }

  // MARK: Places

  /// Whether these members lead to the last string, or to a value that contains it.
  func isWithin(_ members: [String]) -> Bool {
    guard !members.isEmpty, members.count <= levels.count else { return false }
    return zip(levels, members).allSatisfy { level, member in
      if case .member(let name) = level { JSONText.isName(self.name(name), of: member) } else { false }
    }
  }

  private func name(_ quoted: Range<Int>) -> String {
    quoted.isEmpty ? "" : JSONText(checked: bytes[quoted]).string ?? ""
  }

  /// Where the last string stands: `inputData.items[2].name`; of what is very deep or has long names only as much as one can read.
  var place: String {
    let shown = 16
    var place = levels.count > shown ? "…" : ""
    for level in levels.suffix(shown) {
      switch level {
      case .element(let index): place += "[\(index)]"
      case .member(let name): place += (place.isEmpty ? "" : ".") + self.name(name).unicodeScalars.prefix(64).reduce(into: "") { $0.unicodeScalars.append($1) }
      }
    }
    return place
  }
}
