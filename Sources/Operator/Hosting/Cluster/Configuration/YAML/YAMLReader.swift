/// Reads the part of YAML that kubeconfigs are written in: fields and lists by indentation or in brackets, texts plain, in quotes or as blocks, comments.
///
/// JSON is such text. Anchors, tags, several documents, and plain or quoted texts over several lines are errors.
struct YAMLReader {
  struct Line {
    let number: Int
    /// How many spaces come before the text.
    var indent: Int
    var text: ArraySlice<UInt8>

    var isBlank: Bool { text.allSatisfy(YAMLReader.isSpace) }
    var isComment: Bool { text.first == UInt8(ascii: "#") }
    var isSequenceEntry: Bool { text.first == UInt8(ascii: "-") && (text.count == 1 || YAMLReader.isSpace(text[text.startIndex + 1])) }
  }

  var lines: [Line]
  /// The line that is read, of which `text` is what is left.
  var index = 0
  private var depth = 0
  private static let greatestDepth = 32

  static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  // MARK: Documents

  /// The one document that a text consists of.
  static func document(_ bytes: [UInt8]) throws(YAMLError) -> YAMLNode {
    guard bytes.count <= SmallFile.largest else { throw YAMLError(line: 1, reason: "the file has more than \(SmallFile.largest) bytes") }
    guard String(validating: bytes, as: UTF8.self) != nil else { throw YAMLError(line: 1, reason: "the file is not UTF-8") }
    var reader = YAMLReader(lines: Self.lines(bytes))
    try reader.skipMarkers()
    let node = try reader.block(minimum: 0)
    reader.skipBlankLines()
    if let line = reader.nextLine { throw YAMLError(line: line.number, reason: "the indentation fits to no line above") }
    return node
  }

  private init(lines: [Line]) {
    self.lines = lines
  }

  private static func lines(_ bytes: [UInt8]) -> [Line] {
    let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
    return text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated().map { number, line in
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      let indent = line.prefix { $0 == UInt8(ascii: " ") }.count
      return Line(number: number + 1, indent: indent, text: line.dropFirst(indent))
    }
  }

  /// Takes the marker of the beginning and that of the end, and makes sure that there are no others.
  private mutating func skipMarkers() throws(YAMLError) {
    skipBlankLines()
    if index < lines.count, lines[index].isMarker("---") {
      guard lines[index].text.dropFirst(3).allSatisfy(Self.isSpace) else { throw error("nothing can stand behind ---") }
      index += 1
    }
    guard let marker = lines[index...].firstIndex(where: { $0.isMarker("---") || $0.isMarker("...") }) else { return }
    guard lines[(marker + 1)...].allSatisfy({ $0.isBlank || $0.isComment }) else {
      throw YAMLError(line: lines[marker].number, reason: "there are several documents in the file; only one is expected")
    }
    lines.removeSubrange(marker...)
  }

  // MARK: Lines

  mutating func skipBlankLines() {
    while index < lines.count, lines[index].isBlank || lines[index].isComment { index += 1 }
  }

  /// The next line that is neither blank nor a comment.
  var nextLine: Line? { index < lines.count ? lines[index] : nil }

  func error(_ reason: String) -> YAMLError { YAMLError(line: (nextLine ?? lines.last)?.number ?? 1, reason: reason) }

  /// Leaves the line, in which only a comment may be left.
  mutating func endLine() throws(YAMLError) {
    guard Self.isEnd(lines[index].text) else { throw error("something stands behind a value in the same line") }
    index += 1
  }

  private static func isEnd(_ rest: ArraySlice<UInt8>) -> Bool {
    let text = rest.drop(while: isSpace)
    // A comment keeps its distance from what is before it.
    return text.isEmpty || text.first == UInt8(ascii: "#") && text.startIndex > rest.startIndex
  }

  /// Nesting is bounded, as it uses the stack.
  mutating func nested(_ read: (inout YAMLReader) throws(YAMLError) -> YAMLNode) throws(YAMLError) -> YAMLNode {
    guard depth < Self.greatestDepth else { throw error("the values are nested too deeply") }
    depth += 1
    defer { depth -= 1 }
    return try read(&self)
  }

  // MARK: Blocks

  /// The value whose lines are indented by so many spaces or more.
  private mutating func block(minimum: Int) throws(YAMLError) -> YAMLNode {
    let before = nextLine?.number ?? lines.last?.number ?? 1
    skipBlankLines()
    guard let line = nextLine, line.indent >= minimum else { return YAMLNode(line: before, value: .null) }
    return try nested { (reader) throws(YAMLError) in
      if line.isSequenceEntry { return try reader.sequence(line.indent) }
      if try reader.key() != nil { return try reader.mapping(line.indent) }
      return try reader.inlineValue(minimum: minimum)
    }
  }

  private mutating func sequence(_ indent: Int) throws(YAMLError) -> YAMLNode {
    let start = lines[index].number
    var elements: [YAMLNode] = []
    while let line = nextLine, line.indent == indent, line.isSequenceEntry {
      let rest = line.text.dropFirst()
      if Self.isEnd(rest) {
        index += 1
        elements.append(try block(minimum: indent + 1))
      } else {
        // What stands behind the hyphen is a block of its own.
        let spaces = rest.prefix { $0 == UInt8(ascii: " ") }.count
        lines[index].indent = indent + 1 + spaces
        lines[index].text = rest.dropFirst(spaces)
        elements.append(try block(minimum: indent + 1))
      }
      skipBlankLines()
    }
    try checkIndentation(indent)
    return YAMLNode(line: start, value: .sequence(elements))
  }

  private mutating func mapping(_ indent: Int) throws(YAMLError) -> YAMLNode {
    let start = lines[index].number
    var members: [YAMLNode.Member] = []
    var keys: Set<String> = []
    while let line = nextLine, line.indent == indent, !line.isSequenceEntry {
      guard let (key, rest) = try key() else { throw error("a field is expected here: a name, a colon and a space") }
      guard keys.insert(key).inserted else { throw error("the field occurs twice") }
      members.append(YAMLNode.Member(key: key, value: try value(rest, indent)))
      skipBlankLines()
    }
    try checkIndentation(indent)
    return YAMLNode(line: start, value: .mapping(members))
  }

  private func checkIndentation(_ indent: Int) throws(YAMLError) {
    if let line = nextLine, line.indent > indent { throw error("the line is indented further than the one that it should go on from; a text over several lines is written behind | or >") }
  }

  /// The value behind a field's colon, or below it.
  private mutating func value(_ rest: ArraySlice<UInt8>, _ indent: Int) throws(YAMLError) -> YAMLNode {
    guard Self.isEnd(rest) else {
      lines[index].text = rest.drop(while: Self.isSpace)
      if lines[index].isSequenceEntry { throw error("a list begins in a line of its own") }
      return try inlineValue(minimum: indent + 1)
    }
    let number = lines[index].number
    index += 1
    skipBlankLines()
    guard let line = nextLine else { return YAMLNode(line: number, value: .null) }
    // A list below a field may be indented as the field is.
    if line.indent == indent, line.isSequenceEntry { return try nested { (reader) throws(YAMLError) in try reader.sequence(indent) } }
    return line.indent > indent ? try block(minimum: indent + 1) : YAMLNode(line: number, value: .null)
  }

  /// A value that begins in the line, and ends it.
  private mutating func inlineValue(minimum: Int) throws(YAMLError) -> YAMLNode {
    let line = lines[index]
    switch line.text.first {
    case UInt8(ascii: "|"), UInt8(ascii: ">"): return YAMLNode(line: line.number, value: .scalar(try blockScalar(minimum: minimum)))
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "'"):
      let node = try flow()
      try endLine()
      return node
    default:
      let value = try plain(isFlow: false)
      try endLine()
      return YAMLNode(line: line.number, value: value)
    }
  }
}

extension YAMLReader.Line {
  /// Whether the line is a marker of documents.
  fileprivate func isMarker(_ marker: String) -> Bool {
    indent == 0 && text.starts(with: marker.utf8) && (text.count == 3 || YAMLReader.isSpace(text[text.startIndex + 3]))
  }
}
