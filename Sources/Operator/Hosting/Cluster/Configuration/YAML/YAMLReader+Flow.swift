/// Values in brackets, which may go on in the next lines whatever their indentation.
extension YAMLReader {
  /// The value at the beginning of what is left of the line.
  mutating func flow() throws(YAMLError) -> YAMLNode {
    let number = lines[index].number
    switch lines[index].text.first {
    case UInt8(ascii: "{"): return try nested { (reader) throws(YAMLError) in try reader.flowMapping() }
    case UInt8(ascii: "["): return try nested { (reader) throws(YAMLError) in try reader.flowSequence() }
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return YAMLNode(line: number, value: .scalar(try quoted()))
    default: return YAMLNode(line: number, value: try plain(isFlow: true))
    }
  }

  private mutating func flowMapping() throws(YAMLError) -> YAMLNode {
    let number = lines[index].number
    var members: [YAMLNode.Member] = []
    var keys: Set<String> = []
    lines[index].text.removeFirst()
    while try nextFlowByte(from: number) != UInt8(ascii: "}") {
      guard case .scalar(let key) = try flow().value else { throw error("the name of a field is expected here") }
      guard keys.insert(key).inserted else { throw error("the field occurs twice") }
      guard try nextFlowByte(from: number) == UInt8(ascii: ":") else { throw error("a colon is expected behind the name of a field") }
      lines[index].text.removeFirst()
      _ = try nextFlowByte(from: number)
      members.append(YAMLNode.Member(key: key, value: try flow()))
      try separate(UInt8(ascii: "}"), from: number)
    }
    lines[index].text.removeFirst()
    return YAMLNode(line: number, value: .mapping(members))
  }

  private mutating func flowSequence() throws(YAMLError) -> YAMLNode {
    let number = lines[index].number
    var elements: [YAMLNode] = []
    lines[index].text.removeFirst()
    while try nextFlowByte(from: number) != UInt8(ascii: "]") {
      if lines[index].text.first == UInt8(ascii: ",") { throw error("an element is missing") }
      elements.append(try flow())
      try separate(UInt8(ascii: "]"), from: number)
    }
    lines[index].text.removeFirst()
    return YAMLNode(line: number, value: .sequence(elements))
  }

  /// Takes the comma behind an element, if the bracket does not follow.
  private mutating func separate(_ bracket: UInt8, from number: Int) throws(YAMLError) {
    let byte = try nextFlowByte(from: number)
    if byte == UInt8(ascii: ",") {
      lines[index].text.removeFirst()
    } else if byte != bracket {
      throw error("a comma or a closing bracket is expected here")
    }
  }

  /// Passes space, comments and line ends.
  private mutating func nextFlowByte(from number: Int) throws(YAMLError) -> UInt8 {
    while index < lines.count {
      let text = lines[index].text.drop(while: Self.isSpace)
      let isComment = text.first == UInt8(ascii: "#") && (text.startIndex > lines[index].text.startIndex || lines[index].isComment)
      if let byte = text.first, !isComment {
        lines[index].text = text
        return byte
      }
      // The last line stays, so that there is one for what is reported.
      guard index + 1 < lines.count else { break }
      index += 1
    }
    throw YAMLError(line: number, reason: "the bracket that is opened in this line is not closed")
  }
}
