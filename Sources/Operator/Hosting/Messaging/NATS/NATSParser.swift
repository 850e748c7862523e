/// Takes a server's bytes as they come, in pieces of any size, and gives what they say.
struct NATSParser {
  /// What a server says.
  enum Operation: Hashable {
    case info(NATSServerInfo)
    case message(NATSMessage, sid: Int)
    case ping
    case pong
    case ok
    case error(String)
  }

  /// Why the bytes are no part of the protocol.
  struct Violation: Error, Hashable {
    var reason: String
    /// The server's own words.
    var said: String?
  }

  /// Servers let no client send longer lines, and what they add themselves are numbers.
  private static let longestLine = 4 << 10 + 128
  /// A line about the server may name all others.
  private static let longestInfo = 64 << 10
  /// Not the server's own limit: another server of its cluster may have let in more.
  private static let largestMessage = 64 << 20

  private var buffer: [UInt8] = []
  /// Where the bytes begin that have not been given.
  private var position = 0
  /// Where the search for a line's end goes on.
  private var searched = 0
  /// A message whose bytes have not all arrived.
  private var announced: Announcement?

  private struct Announcement {
    var message: NATSMessage
    var sid: Int
    /// Without a number of header bytes it has none.
    var headerSize: Int?
    var size: Int
  }

  /// Adds what has arrived.
  mutating func append(_ bytes: [UInt8]) {
    if position == buffer.count {
      // What one large message needed is not kept for ever.
      buffer.removeAll(keepingCapacity: buffer.capacity <= 1 << 18)
      (position, searched) = (0, 0)
    } else if position > buffer.count / 2 {
      buffer.removeSubrange(..<position)
      (position, searched) = (0, searched - position)
    }
    buffer += bytes
  }

  /// The next thing that the server says, if all of it is there.
  mutating func next() throws(Violation) -> Operation? {
    while true {
      if let announced { return try message(announced) }
      guard let line = try line() else { return nil }
      if let operation = try operation(line) { return operation }
    }
  }

  // MARK: Lines

  private mutating func line() throws(Violation) -> ArraySlice<UInt8>? {
    searched = max(searched, position)
    guard let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = buffer.count
      try checkLength(buffer[position...])
      return nil
    }
    defer { position = end + 1 }
    let line = buffer[position..<end]
    try checkLength(line)
    return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
  }

  private func checkLength(_ line: ArraySlice<UInt8>) throws(Violation) {
    if line.count <= Self.longestLine { return }
    let limit = Self.isWord("INFO", line.prefix(4)) ? Self.longestInfo : Self.longestLine
    if line.count > limit { throw Violation(reason: "a line has more than \(limit) bytes") }
  }

  /// What a line says; nothing when it announces a message.
  private mutating func operation(_ line: ArraySlice<UInt8>) throws(Violation) -> Operation? {
    let word = line.prefix { !Self.isSpace($0) }
    let rest = line[word.endIndex...]
    switch word.count {
    case 3 where Self.isWord("MSG", word): announced = try announcement(rest, hasHeaders: false)
    case 4 where Self.isWord("HMSG", word): announced = try announcement(rest, hasHeaders: true)
    case 4 where Self.isWord("PING", word): return .ping
    case 4 where Self.isWord("PONG", word): return .pong
    case 4 where Self.isWord("INFO", word): return .info(try info(rest.trimmed))
    case 3 where Self.isWord("+OK", word): return .ok
    case 4 where Self.isWord("-ERR", word): return .error(Self.unquoted(rest.trimmed))
    default: throw Violation(reason: "it says something unknown", said: String(decoding: line, as: UTF8.self))
    }
    return nil
  }

  private func info(_ text: ArraySlice<UInt8>) throws(Violation) -> NATSServerInfo {
    do {
      return try NATSServerInfo(text)
    } catch {
      throw Violation(reason: "INFO is no JSON: \(error)")
    }
  }

  private static func unquoted(_ text: ArraySlice<UInt8>) -> String {
    let quote = UInt8(ascii: "'")
    let isQuoted = text.count >= 2 && text.first == quote && text.last == quote
    return String(decoding: isQuoted ? text.dropFirst().dropLast() : text, as: UTF8.self)
  }

  // MARK: Messages

  /// `subject sid [reply] [header size] size`
  private func announcement(_ text: ArraySlice<UInt8>, hasHeaders: Bool) throws(Violation) -> Announcement {
    let fields = text.split(whereSeparator: Self.isSpace)
    let numbers = hasHeaders ? 2 : 1
    guard fields.count == 2 + numbers || fields.count == 3 + numbers else { throw Violation(reason: "a message is announced with \(fields.count) fields") }
    guard let sid = fields[1].decimal else { throw Violation(reason: "a message is for no subscription of this client") }
    guard let size = fields[fields.count - 1].decimal else { throw Violation(reason: "a message's size is no number") }
    guard size <= Self.largestMessage else { throw Violation(reason: "a message has \(size) bytes, this client takes at most \(Self.largestMessage)") }
    var headerSize: Int?
    if hasHeaders {
      guard let count = fields[fields.count - 2].decimal, count <= size else { throw Violation(reason: "a message's headers are larger than itself") }
      headerSize = count
    }
    let message = NATSMessage(
      subject: String(decoding: fields[0], as: UTF8.self), replySubject: fields.count == 3 + numbers ? String(decoding: fields[2], as: UTF8.self) : nil)
    return Announcement(message: message, sid: sid, headerSize: headerSize, size: size)
  }

  /// The message that was announced, if it is there.
  private mutating func message(_ announced: Announcement) throws(Violation) -> Operation? {
    let end = position + announced.size
    guard buffer.count >= end + 2 else { return nil }
    guard buffer[end] == UInt8(ascii: "\r"), buffer[end + 1] == UInt8(ascii: "\n") else { throw Violation(reason: "a message does not end where it was announced to") }
    var message = announced.message
    var body = buffer[position..<end]
    if let headerSize = announced.headerSize {
      message.takeHeaders(body.prefix(headerSize))
      body = body.dropFirst(headerSize)
    }
    message.body = Array(body)
    position = end + 2
    self.announced = nil
    return .message(message, sid: announced.sid)
  }

  // MARK: Bytes

  private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  /// Upper and lower case are the same.
  private static func isWord(_ word: StaticString, _ bytes: ArraySlice<UInt8>) -> Bool {
    word.withUTF8Buffer { word in
      word.count == bytes.count && zip(word, bytes).allSatisfy { $0 == $1 || $0 & 0xDF == $1 & 0xDF && ($0 | 0x20 >= UInt8(ascii: "a")) }
    }
  }
}

extension NATSMessage {
  /// Reads the headers. Whoever sent the message wrote them, not the server: that they are malformed is no reason to leave it.
  fileprivate mutating func takeHeaders(_ bytes: ArraySlice<UInt8>) {
    do {
      let block = try NATSHeaders.decode(bytes)
      (headers, status) = (block.headers, block.status)
    } catch {
      headerDefect = error.reason
    }
  }
}
