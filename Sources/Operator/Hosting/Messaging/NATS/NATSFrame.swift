import Evaluation

/// What a client sends, as bytes.
struct NATSFrame: Sendable, Hashable {
  /// What a frame is for: what becomes of it when it can't be sent.
  enum Purpose: Sendable, Hashable {
    /// A message that nobody waits for.
    case message
    /// A message whose sender waits for the answer under this number.
    case request(Int)
    /// A question whether the server has handled everything before it, with the number of who waits for that.
    case flush(Int)
    /// A sign that somebody is there, which is answered.
    case ping
    /// The answer to such a sign of the server.
    case pong
    /// What holds for one connection only: with the next one it is said again.
    case control
  }

  var bytes: [UInt8]
  var purpose: Purpose
  /// The size of a message with its headers, and its subject: a server may take only smaller ones.
  var size = 0
  var subject = ""
  var hasHeaders = false

  /// The bytes that count for the outbox. What the client says for itself is little and always has room.
  var weight: Int {
    switch purpose {
    case .message, .request, .flush: bytes.count
    case .ping, .pong, .control: 0
    }
  }

  /// `PING`, the server's answer to which is for whoever the purpose names.
  static func ping(_ purpose: Purpose = .ping) -> NATSFrame { NATSFrame(bytes: Array("PING\r\n".utf8), purpose: purpose) }

  /// `PONG`, the answer to the server's `PING`.
  static let pong = NATSFrame(bytes: Array("PONG\r\n".utf8), purpose: .pong)

  /// `PUB`, or `HPUB` when there are headers.
  static func publish(_ subject: String, reply: String?, headers: NATSHeaders, body: [UInt8], purpose: Purpose) throws(NATSError) -> NATSFrame {
    try check(subject: subject)
    if let reply { try check(subject: reply) }
    let line = subject + (reply.map { " " + $0 } ?? "")
    guard line.utf8.count <= longestSubjects else { throw .invalidSubject(String(subject.prefix(100)), reason: "it is too long") }
    let block = headers.isEmpty ? [] : try headers.encoded()
    let size = block.count + body.count
    let command = headers.isEmpty ? "PUB \(line) \(size)\r\n" : "HPUB \(line) \(block.count) \(size)\r\n"
    var bytes: [UInt8] = []
    bytes.reserveCapacity(command.utf8.count + size + 2)
    bytes += command.utf8
    bytes += block
    bytes += body
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    return NATSFrame(bytes: bytes, purpose: purpose, size: size, subject: subject, hasHeaders: !headers.isEmpty)
  }

  /// `SUB`, to which whoever is in the same queue group takes turns.
  static func subscribe(_ subject: String, queue: String?, sid: Int) -> NATSFrame {
    NATSFrame(bytes: Array("SUB \(subject) \(queue.map { $0 + " " } ?? "")\(sid)\r\n".utf8), purpose: .control)
  }

  /// `UNSUB`, at once or after so many messages since the subscription began.
  static func unsubscribe(sid: Int, after count: Int? = nil) -> NATSFrame {
    NATSFrame(bytes: Array("UNSUB \(sid)\(count.map { " \($0)" } ?? "")\r\n".utf8), purpose: .control)
  }

  /// `CONNECT`, with what lets this client in. These bytes hold secrets.
  static func connect(name: String, version: String, _ credentials: NATSCredentials) -> NATSFrame {
    var members: [(String, JSONText)] = [
      ("verbose", false), ("pedantic", false), ("tls_required", false), ("name", JSONText(string: name)), ("lang", "swift"), ("version", JSONText(string: version)),
      ("protocol", 1), ("echo", true), ("headers", true), ("no_responders", true),
    ]
    if let token = credentials.token { members.append(("auth_token", JSONText(string: token))) }
    if let user = credentials.user { members.append(("user", JSONText(string: user))) }
    if let password = credentials.password { members.append(("pass", JSONText(string: password))) }
    return NATSFrame(bytes: Array("CONNECT \(JSONText(object: members))\r\n".utf8), purpose: .control)
  }

  /// Servers end the connection of a client whose line is longer than 4 KiB.
  private static let longestSubjects = 4000

  /// Checks a subject, a queue group's name or a reply subject: one that is none would end the connection, or begin another command.
  static func check(subject: String) throws(NATSError) {
    func fail(_ reason: String) -> NATSError { .invalidSubject(String(subject.prefix(100)), reason: reason) }
    if subject.isEmpty { throw fail("it is empty") }
    guard subject.utf8.count <= longestSubjects else { throw fail("it is too long") }
    guard subject.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { throw fail("it has a space or a control character") }
    let dot = UInt8(ascii: ".")
    guard subject.utf8.first != dot, subject.utf8.last != dot, !zip(subject.utf8, subject.utf8.dropFirst()).contains(where: { $0 == dot && $1 == dot }) else {
      throw fail("a part between its dots is empty")
    }
  }
}
