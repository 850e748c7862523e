import TestSupport
import Testing

@testable import Hosting

struct NATSParserTests {
  /// Takes everything that the bytes say.
  private func read(_ bytes: [UInt8], piece: Int, into operations: inout [NATSParser.Operation]) throws {
    var parser = NATSParser()
    var rest = bytes[...]
    while !rest.isEmpty {
      parser.append(Array(rest.prefix(piece)))
      rest = rest.dropFirst(piece)
      while let operation = try parser.next() { operations.append(operation) }
    }
  }

  private func operations(_ text: String, piece: Int = .max) throws -> [NATSParser.Operation] {
    var operations: [NATSParser.Operation] = []
    try read(Array(text.utf8), piece: piece, into: &operations)
    return operations
  }

  private static let message = NATSParser.Operation.message(NATSMessage(subject: "a.b", body: Array("hello".utf8)), sid: 9)

  struct Row: Sendable {
    var text: String
    var operations: [NATSParser.Operation]
  }

  @Test(
    arguments: [
      Row(text: "PING\r\n", operations: [.ping]),
      Row(text: "ping\nPoNg\r\n+ok\r\n", operations: [.ping, .pong, .ok]),
      Row(text: "-ERR 'Authorization Violation'\r\n", operations: [.error("Authorization Violation")]),
      Row(text: "-ERR  plain \r\n-ERR\r\n-ERR '\r\n", operations: [.error("plain"), .error(""), .error("'")]),
      Row(text: "MSG a.b 9 5\r\nhello\r\n", operations: [message]),
      Row(text: "msg\ta.b  9\t5\r\nhello\r\nPING\r\n", operations: [message, .ping]),
      Row(text: "MSG a 1 r.1 0\r\n\r\n", operations: [.message(NATSMessage(subject: "a", replySubject: "r.1"), sid: 1)]),
      Row(text: "MSG a 1 4\r\n\r\n\r\n\r\n", operations: [.message(NATSMessage(subject: "a", body: Array("\r\n\r\n".utf8)), sid: 1)]),
      Row(text: "HMSG a 1 12 14\r\nNATS/1.0\r\n\r\nok\r\n", operations: [.message(NATSMessage(subject: "a", body: Array("ok".utf8)), sid: 1)]),
      Row(text: "HMSG _INBOX.x.3 2 16 16\r\nNATS/1.0 503\r\n\r\n\r\n", operations: [.message(NATSMessage(subject: "_INBOX.x.3", status: 503), sid: 2)]),
      Row(text: WorkedExample.received, operations: [.message(WorkedExample.message, sid: 1)]),
    ], [1, 2, 7, .max])
  func understands(_ row: Row, piece: Int) throws {
    #expect(try operations(row.text, piece: piece) == row.operations)
  }

  @Test(arguments: [
    "HTTP/1.1 400 Bad Request\r\n", "\r\n", "PINGPING\r\n", "MSG\r\n", "MSG a 1\r\n", "MSG a 1 r 5 5\r\n", "MSG a 1 -1\r\n", "MSG a 1 x\r\n", "MSG a x 0\r\n", "MSG a 1 67108865\r\n",
    "MSG a 1 99999999999999999999\r\n", "MSG a 1 2\r\nabcd\r\n", "MSG a 1 2\r\nab\n\n", "HMSG a 1 5\r\n", "HMSG a 1 6 5\r\n", "HMSG a 1 -1 5\r\n", "INFO\r\n", "INFO {\r\n", "INFO {} x\r\n",
    String(repeating: "x", count: 4300), "INFO " + String(repeating: " ", count: 66_000), "MSG " + String(repeating: "a", count: 5000) + " 1 0\r\n", "\u{0}\u{1}\u{2}\n",
  ])
  func isNoProtocol(_ text: String) {
    #expect(throws: NATSParser.Violation.self) { try operations(text) }
    #expect(throws: NATSParser.Violation.self) { try operations(text, piece: 3) }
  }

  /// Changes some bytes of what a server says, a thousand times: whatever that means, it means the same in pieces of any size.
  @Test func changedBytesMeanTheSameInAllPieces() throws {
    let original = Array("INFO {\"max_payload\":100}\r\nPING\r\nMSG a.b 9 5\r\nhello\r\n\(WorkedExample.received)-ERR 'x'\r\nMSG a 1 0\r\n\r\n".utf8)
    var random = LinearCongruence()
    for _ in 0..<1000 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: bytes[place...].prefix(20), at: Int.random(in: 0..<bytes.count, using: &random))
        }
      }
      #expect(meaning(bytes, piece: 1) == meaning(bytes, piece: .max))
      #expect(meaning(bytes, piece: 13) == meaning(bytes, piece: .max))
    }
  }

  private struct Meaning: Equatable {
    var operations: [NATSParser.Operation] = []
    var isViolation = false
  }

  private func meaning(_ bytes: [UInt8], piece: Int) -> Meaning {
    var meaning = Meaning()
    do {
      try read(bytes, piece: piece, into: &meaning.operations)
    } catch {
      meaning.isViolation = true
    }
    return meaning
  }

  /// Any client can send such headers; it must not be able to end another one's connection.
  @Test func malformedHeadersAreTheMessagesFault() throws {
    let found = try operations("HMSG a 1 r 8 10\r\nrubbish!ok\r\nPING\r\n")
    guard case .message(let message, sid: 1) = found.first else { throw NATSError.closed }
    #expect(message.headerDefect == "they do not begin with NATS/1.0")
    #expect(message.headers.isEmpty)
    #expect(message.body == Array("ok".utf8))
    #expect(message.replySubject == "r")
    #expect(found.last == .ping)
  }

  @Test func aServerSaysMuchAboutItself() throws {
    let text = #"{"server_id":"S","max_payload":2048,"headers":true,"tls_required":true,"ldm":true,"connect_urls":["10.0.0.1:4222",7,"[::1]:4223"],"unknown":[{}]}"#
    var info = NATSServerInfo()
    (info.serverID, info.maxPayload, info.hasHeaders, info.requiresTLS, info.isLameDuck) = ("S", 2048, true, true, true)
    info.connectURLs = ["10.0.0.1:4222", "[::1]:4223"]
    #expect(try operations("INFO \(text)\r\n") == [.info(info)])
  }

  @Test(arguments: ["{}", "[]", "null", #"{"max_payload":-5,"headers":"yes","connect_urls":{}}"#, #"{"max_payload":1e400,"server_id":3}"#])
  func whatIsMissingOrOfAnotherTypeIsAsUsual(_ text: String) throws {
    #expect(try operations("INFO \(text)\r\n") == [.info(NATSServerInfo())])
  }

  @Test func aServerCannotNameServersWithoutEnd() throws {
    let urls = (0..<1000).map { #""h:\#($0 + 1)""# }.joined(separator: ",")
    guard case .info(let info) = try operations(#"INFO {"connect_urls":[\#(urls)]}"# + "\r\n").first else { throw NATSError.closed }
    #expect(info.connectURLs.count == 64)
  }
}
