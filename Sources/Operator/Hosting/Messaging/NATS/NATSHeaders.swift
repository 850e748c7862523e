/// The headers of a message: names whose case counts, each with one value or several.
struct NATSHeaders: Hashable, Sendable {
  private(set) var fields: [(name: String, value: String)] = []

  /// No headers.
  init() {}

  var isEmpty: Bool { fields.isEmpty }

  /// The first value of a name. Setting it replaces all.
  subscript(name: String) -> String? {
    get { fields.first { $0.name == name }?.value }
    set {
      fields.removeAll { $0.name == name }
      if let newValue { append(newValue, for: name) }
    }
  }

  /// All values of a name, in their order.
  func values(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// Adds a value to those that the name has.
  mutating func append(_ value: String, for name: String) { fields.append((name, value)) }

  static func == (a: Self, b: Self) -> Bool { a.fields.elementsEqual(b.fields) { $0 == $1 } }

  func hash(into hasher: inout Hasher) {
    for field in fields {
      hasher.combine(field.name)
      hasher.combine(field.value)
    }
  }
}

extension NATSHeaders: ExpressibleByDictionaryLiteral {
  /// These headers in this order.
  init(dictionaryLiteral fields: (String, String)...) { self.fields = fields.map { ($0.0, $0.1) } }
}

// MARK: The block on the wire

extension NATSHeaders {
  /// A block of headers with the status that a server may put into its first line.
  struct Block: Hashable {
    /// `503`: nobody is subscribed to the subject of a request.
    var status: Int?
    var headers: NATSHeaders
  }

  /// Why bytes are no block of headers.
  struct Malformation: Error, Hashable {
    var reason: String
  }

  private static let version = Array("NATS/1.0".utf8)
  private static let lineEnd = Array("\r\n".utf8)

  /// The block, with the names in the order of their bytes, as Go clients send them.
  ///
  /// A line's end in a value would begin another header: it becomes a space.
  func encoded() throws(NATSError) -> [UInt8] {
    var block = Self.version + Self.lineEnd
    for (name, value) in try sorted() {
      block += name
      block += [UInt8(ascii: ":"), UInt8(ascii: " ")]
      block += value.map { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }[...].trimmed
      block += Self.lineEnd
    }
    return block + Self.lineEnd
  }

  /// The sort keeps the order of a name's values.
  private func sorted() throws(NATSError) -> [(name: [UInt8], value: [UInt8])] {
    if let field = fields.first(where: { !Self.isName($0.name) }) { throw .invalidHeaderName(field.name) }
    return fields.map { (Array($0.name.utf8), Array($0.value.utf8)) }.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  /// Whether it is a name that every client reads: a token as in HTTP.
  private static func isName(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
      }
  }

  /// Reads a block.
  static func decode(_ bytes: ArraySlice<UInt8>) throws(Malformation) -> Block {
    var lines = LineReader(rest: bytes)
    guard let first = lines.next(), first.starts(with: version) else { throw Malformation(reason: "they do not begin with NATS/1.0") }
    var block = Block(status: try status(first.dropFirst(version.count)), headers: NATSHeaders())
    while let line = lines.next() {
      if line.isEmpty {
        guard lines.rest.isEmpty else { throw Malformation(reason: "there is something behind their end") }
        return block
      }
      try block.headers.append(line)
    }
    throw Malformation(reason: "their end is missing")
  }

  private static func status(_ text: ArraySlice<UInt8>) throws(Malformation) -> Int? {
    let word = text.trimmed.prefix { $0 != UInt8(ascii: " ") }
    if text.isEmpty || word.isEmpty { return nil }
    guard text.first == UInt8(ascii: " "), word.count == 3, let status = word.decimal else { throw Malformation(reason: "their first line is none") }
    return status
  }

  private mutating func append(_ line: ArraySlice<UInt8>) throws(Malformation) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { throw Malformation(reason: "a line has no colon") }
    let name = line[..<colon]
    guard !name.isEmpty, name.allSatisfy({ (0x21...0x7E).contains($0) }) else { throw Malformation(reason: "a name is empty or has characters that are not allowed") }
    append(String(decoding: line[(colon + 1)...].trimmed, as: UTF8.self), for: String(decoding: name, as: UTF8.self))
  }

  /// Takes lines off a text, each with its end.
  private struct LineReader {
    var rest: ArraySlice<UInt8>

    mutating func next() -> ArraySlice<UInt8>? {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")), end > rest.startIndex, rest[end - 1] == UInt8(ascii: "\r") else { return nil }
      defer { rest = rest[(end + 1)...] }
      return rest[..<(end - 1)]
    }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without spaces and tabs at both ends.
  var trimmed: Self {
    func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
    guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else { return self[endIndex...] }
    return self[first...last]
  }

  /// The number that nothing but digits write, not more than eighteen of them.
  var decimal: Int? {
    guard (1...18).contains(count) else { return nil }
    var number = 0
    for byte in self {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}
