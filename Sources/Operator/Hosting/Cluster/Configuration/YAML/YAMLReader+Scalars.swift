extension YAMLReader {
  // MARK: Plain

  /// A text without quotes at the beginning of what is left of the line. In brackets it ends where they or the next element could.
  mutating func plain(isFlow: Bool) throws(YAMLError) -> YAMLNode.Value {
    try checkBeginning()
    let text = lines[index].text
    let end = text.indices.first { Self.endsPlain(text, $0, isFlow: isFlow) } ?? text.endIndex
    if !isFlow, end < text.endIndex, text[end] == UInt8(ascii: ":") { throw error("a text with a colon and a space in it needs quotes") }
    var scalar = text[..<end]
    while let last = scalar.last, Self.isSpace(last) { scalar = scalar.dropLast() }
    // What is left begins behind the text, so that a comment is seen to keep its distance.
    lines[index].text = text[scalar.endIndex...]
    let string = String(decoding: scalar, as: UTF8.self)
    return ["", "~", "null", "Null", "NULL"].contains(string) ? .null : .scalar(string)
  }

  private static func endsPlain(_ text: ArraySlice<UInt8>, _ position: Int, isFlow: Bool) -> Bool {
    switch text[position] {
    case UInt8(ascii: "#"): position > text.startIndex && isSpace(text[position - 1])
    case UInt8(ascii: ":"): isColon(text, position, isFlow: isFlow)
    case let byte: isFlow && isFlowIndicator(byte)
    }
  }

  /// Whether a colon there separates a name from its value.
  static func isColon(_ text: ArraySlice<UInt8>, _ position: Int, isFlow: Bool) -> Bool {
    guard text[position] == UInt8(ascii: ":") else { return false }
    guard position + 1 < text.endIndex else { return true }
    return isSpace(text[position + 1]) || isFlow && isFlowIndicator(text[position + 1])
  }

  private static func isFlowIndicator(_ byte: UInt8) -> Bool { ",[]{}".utf8.contains(byte) }

  /// Refuses what begins no text, or something that is not read here.
  private func checkBeginning() throws(YAMLError) {
    let text = lines[index].text
    switch text.first {
    case UInt8(ascii: "&"), UInt8(ascii: "*"): throw error("anchors and aliases (& and *) are not read; write the value out, or in quotes")
    case UInt8(ascii: "!"): throw error("tags (!) are not read; write the value without, or in quotes")
    case UInt8(ascii: "\t"): throw error("a tab cannot indent a line")
    case UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: ">"): throw error("a text that begins with this character needs quotes")
    case UInt8(ascii: "?") where text.count == 1 || Self.isSpace(text[text.startIndex + 1]): throw error("fields whose names are introduced by ? are not read")
    default: break
    }
  }

  // MARK: Names

  /// The name that the line begins with and what stands behind its colon; nil when the line is no field.
  func key() throws(YAMLError) -> (name: String, rest: ArraySlice<UInt8>)? {
    let text = lines[index].text
    switch text.first {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      var rest = text
      let name = try quoted(&rest)
      rest = rest.drop(while: Self.isSpace)
      guard let colon = rest.indices.first, Self.isColon(rest, colon, isFlow: false) else { return nil }
      return (name, rest.dropFirst())
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "|"), UInt8(ascii: ">"): return nil
    default:
      try checkBeginning()
      guard let end = text.indices.first(where: { Self.endsPlain(text, $0, isFlow: false) }), text[end] == UInt8(ascii: ":") else { return nil }
      let name = text[..<end]
      return (String(decoding: name.prefix(name.count - name.reversed().prefix(while: Self.isSpace).count), as: UTF8.self), text[(end + 1)...])
    }
  }

  // MARK: Quotes

  /// Takes a text in quotes from the beginning of what is left of the line.
  mutating func quoted() throws(YAMLError) -> String {
    var rest = lines[index].text
    let string = try quoted(&rest)
    lines[index].text = rest
    return string
  }

  private func quoted(_ rest: inout ArraySlice<UInt8>) throws(YAMLError) -> String {
    let quote = rest.removeFirst()
    let isDouble = quote == UInt8(ascii: "\"")
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\\") where isDouble: bytes += String(try escape(&rest)).utf8
      case quote:
        guard !isDouble, rest.first == quote else { return String(decoding: bytes, as: UTF8.self) }
        bytes.append(byte)
        rest.removeFirst()
      default: bytes.append(byte)
      }
    }
    throw error("a text in quotes does not end in its line")
  }

  private static let escapes: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "0"): "\0", UInt8(ascii: "a"): "\u{7}", UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "t"): "\t", UInt8(ascii: "n"): "\n",
    UInt8(ascii: "v"): "\u{B}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "r"): "\r", UInt8(ascii: "e"): "\u{1B}", UInt8(ascii: " "): " ",
    UInt8(ascii: "\""): "\"", UInt8(ascii: "/"): "/", UInt8(ascii: "\\"): "\\", UInt8(ascii: "N"): "\u{85}", UInt8(ascii: "_"): "\u{A0}",
    UInt8(ascii: "L"): "\u{2028}", UInt8(ascii: "P"): "\u{2029}",
  ]
  private static let digitCounts = [UInt8(ascii: "x"): 2, UInt8(ascii: "u"): 4, UInt8(ascii: "U"): 8]

  /// The character of an escape whose backslash has been taken.
  private func escape(_ rest: inout ArraySlice<UInt8>) throws(YAMLError) -> Character {
    let letter = rest.popFirst() ?? 0
    if let scalar = Self.escapes[letter] { return Character(scalar) }
    guard let count = Self.digitCounts[letter], var value = Self.hexadecimal(count, &rest) else { throw error("there is an escape that stands for nothing") }
    // JSON writes characters beyond the first 65536 as two halves.
    if 0xD800...0xDBFF ~= value, rest.starts(with: "\\u".utf8) {
      rest.removeFirst(2)
      guard let low = Self.hexadecimal(4, &rest), 0xDC00...0xDFFF ~= low else { throw error("there is half a character") }
      value = 0x1_0000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw error("there is an escape that stands for no character") }
    return Character(scalar)
  }

  private static func hexadecimal(_ count: Int, _ rest: inout ArraySlice<UInt8>) -> UInt32? {
    let digits = rest.prefix(count)
    rest = rest.dropFirst(count)
    guard digits.count == count, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  // MARK: Blocks of text

  /// A text of several lines behind `|`, which keeps its lines, or `>`, which joins them.
  mutating func blockScalar(minimum: Int) throws(YAMLError) -> String {
    let isFolded = lines[index].text.first == UInt8(ascii: ">")
    lines[index].text.removeFirst()
    let (chomping, indentation) = try blockHeader()
    let isContent = { (line: Line) in line.indent >= minimum && !line.isBlank }
    let indent = indentation.map { max(minimum - 1, 0) + $0 } ?? lines[index...].first { !$0.isBlank }.flatMap { isContent($0) ? $0.indent : nil } ?? minimum
    var content: [String] = []
    while let line = nextLine, line.isBlank || line.indent >= indent {
      content.append(String(repeating: " ", count: max(line.indent - indent, 0)) + String(decoding: line.text, as: UTF8.self))
      index += 1
    }
    let trailing = content.reversed().prefix { $0.allSatisfy(\.isWhitespace) }.count
    content.removeLast(trailing)
    let text = isFolded ? Self.folded(content) : content.joined(separator: "\n")
    switch chomping {
    case UInt8(ascii: "-"): return text
    case UInt8(ascii: "+"): return text + String(repeating: "\n", count: content.isEmpty ? trailing : trailing + 1)
    default: return content.isEmpty ? text : text + "\n"
    }
  }

  /// What stands behind `|` or `>`: what happens to line ends at the end, and how far the text is indented.
  private mutating func blockHeader() throws(YAMLError) -> (chomping: UInt8?, indentation: Int?) {
    var chomping: UInt8?
    var indentation: Int?
    while let byte = lines[index].text.first {
      if "+-".utf8.contains(byte), chomping == nil {
        chomping = byte
      } else if UInt8(ascii: "1")...UInt8(ascii: "9") ~= byte, indentation == nil {
        indentation = Int(byte - UInt8(ascii: "0"))
      } else {
        break
      }
      lines[index].text.removeFirst()
    }
    try endLine()
    return (chomping, indentation)
  }

  /// Lines as paragraphs. Those that are indented further stay lines.
  private static func folded(_ lines: [String]) -> String {
    var text = ""
    var blankCount = 0
    var previous: String?
    for line in lines {
      guard !line.isEmpty else {
        blankCount += 1
        continue
      }
      if let last = previous {
        let staysLine = [last, line].contains { $0.first == " " || $0.first == "\t" }
        if staysLine || blankCount == 0 { text += staysLine ? "\n" : " " }
      }
      text += String(repeating: "\n", count: blankCount) + line
      (previous, blankCount) = (line, 0)
    }
    return text
  }
}
