/// Takes a client's bytes as they come, in pieces of any size, and gives the requests that they are.
struct HTTPRequestParser {
  /// What the bytes so far amount to.
  enum Step {
    /// More bytes are needed.
    case incomplete
    /// The client waits for a word before it sends the body.
    case expectsContinue
    case request(HTTPRequest, keepsAlive: Bool)
  }

  private enum State {
    case firstLine
    case fields
    case body(remaining: Int)
    case chunkSize
    case chunk(remaining: Int)
    case chunkEnd
    case trailers
  }

  private let limits: HTTPLimits
  private var state = State.firstLine
  private var buffer: ArraySlice<UInt8> = []
  /// How many bytes of the buffer have no line's end.
  private var searched = 0
  /// How many bytes the lines of a head, or of what stands between chunks, may still have.
  private var lineBytes: Int
  private var head: HTTPRequestHead?
  private var body: [UInt8] = []

  init(_ limits: HTTPLimits) {
    (self.limits, lineBytes) = (limits, limits.headBytes)
  }

  /// Whether a part of a request has come.
  var hasBegun: Bool {
    if case .firstLine = state { return !buffer.isEmpty }
    return true
  }

  /// Whether a request's fields have come, but not its whole body.
  var isInBody: Bool {
    switch state {
    case .firstLine, .fields: false
    default: true
    }
  }

  /// Adds what has arrived.
  mutating func append(_ bytes: [UInt8]) {
    if buffer.isEmpty { buffer = bytes[...] } else { buffer += bytes }
  }

  /// The next request, if all of it is there.
  mutating func next() throws(HTTPFault) -> Step {
    while true {
      switch state {
      case .firstLine:
        guard let line = try line() else { return .incomplete }
        // Some clients send an empty line behind a body.
        if line.isEmpty { continue }
        head = try HTTPRequestHead(line: line)
        state = .fields
      case .fields:
        guard let line = try line() else { return .incomplete }
        if !line.isEmpty {
          try add(line)
        } else if try beginBody() {
          return .expectsContinue
        }
      case .body(let remaining):
        let rest = take(remaining)
        state = .body(remaining: rest)
        guard rest == 0 else { return .incomplete }
        if let request = finish() { return request }
      case .chunkSize:
        guard let line = try line() else { return .incomplete }
        try beginChunk(line)
      case .chunk(let remaining):
        let rest = take(remaining)
        state = rest == 0 ? .chunkEnd : .chunk(remaining: rest)
        guard rest == 0 else { return .incomplete }
      case .chunkEnd:
        guard let line = try line() else { return .incomplete }
        guard line.isEmpty else { throw HTTPRequestHead.malformed("a chunk is longer than it says") }
        lineBytes = limits.headBytes
        state = .chunkSize
      case .trailers:
        guard let line = try line() else { return .incomplete }
        if line.isEmpty, let request = finish() { return request }
      }
    }
  }

  // MARK: Parts

  /// Takes a line without its end.
  private mutating func line() throws(HTTPFault) -> ArraySlice<UInt8>? {
    let searchStart = buffer.startIndex + searched
    guard let end = buffer[searchStart...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = buffer.count
      guard buffer.count <= lineBytes else { throw tooLong }
      return nil
    }
    let line = buffer[..<end]
    searched = 0
    lineBytes -= line.count + 1
    guard lineBytes >= 0 else { throw tooLong }
    guard line.last == UInt8(ascii: "\r") else { throw HTTPRequestHead.malformed("a line does not end with CR LF") }
    buffer = buffer[(end + 1)...]
    return line.dropLast()
  }

  private var tooLong: HTTPFault {
    if case .firstLine = state { return HTTPFault(status: .uriTooLong, reason: "the first line is too long") }
    return HTTPFault(status: .headersTooLarge, reason: "the fields have more than \(limits.headBytes) bytes")
  }

  private mutating func add(_ line: ArraySlice<UInt8>) throws(HTTPFault) {
    try head?.add(line: line)
    guard head?.headers.fields.count ?? 0 <= limits.headerFields else {
      throw HTTPFault(status: .headersTooLarge, reason: "a request has at most \(limits.headerFields) fields")
    }
  }

  /// - Returns: Whether the client waits for a word.
  private mutating func beginBody() throws(HTTPFault) -> Bool {
    guard let head else { return false }
    try head.check(limits)
    let framing = try head.framing(limits)
    lineBytes = limits.headBytes
    switch framing {
    case .length(let length): state = .body(remaining: length)
    case .chunked: state = .chunkSize
    }
    return head.expectsContinue && framing != .length(0) && buffer.isEmpty
  }

  private mutating func beginChunk(_ line: ArraySlice<UInt8>) throws(HTTPFault) {
    let digits = line.prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    guard !digits.isEmpty, digits.count <= 15, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }), let size = Int(String(decoding: digits, as: UTF8.self), radix: 16) else {
      throw HTTPRequestHead.malformed("the size of a chunk is no number")
    }
    guard size <= limits.bodyBytes - body.count else { throw HTTPRequestHead.tooLarge(limits) }
    state = size == 0 ? .trailers : .chunk(remaining: size)
  }

  /// Moves bytes to the body; how many are still to come.
  private mutating func take(_ count: Int) -> Int {
    let part = buffer.prefix(count)
    body += part
    buffer = buffer.dropFirst(part.count)
    return count - part.count
  }

  private mutating func finish() -> Step? {
    guard let head else { return nil }
    let request = HTTPRequest(method: head.method, path: head.path, query: head.query, headers: head.headers, body: body)
    (state, lineBytes, self.head, body) = (.firstLine, limits.headBytes, nil, [])
    return .request(request, keepsAlive: head.keepsAlive)
  }
}
