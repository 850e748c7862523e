import Testing

@testable import Hosting

struct NATSFrameTests {
  private func text(_ frame: NATSFrame) -> String { String(decoding: frame.bytes, as: UTF8.self) }

  private func publish(_ subject: String, reply: String? = nil, headers: NATSHeaders = [:], body: String = "") throws -> NATSFrame {
    try .publish(subject, reply: reply, headers: headers, body: Array(body.utf8), purpose: .message)
  }

  @Test func messages() throws {
    #expect(text(try publish("a.b")) == "PUB a.b 0\r\n\r\n")
    #expect(text(try publish("a.b", reply: "r", body: "é")) == "PUB a.b r 2\r\né\r\n")
    #expect(text(try publish("a.b", headers: ["x-empty": "1"])) == "HPUB a.b 24 24\r\nNATS/1.0\r\nx-empty: 1\r\n\r\n\r\n")
    #expect(text(try publish(WorkedExample.subject, reply: WorkedExample.replySubject, headers: WorkedExample.headers, body: WorkedExample.body)) == WorkedExample.sent)
  }

  @Test func subscriptions() {
    #expect(text(.subscribe("a.*", queue: nil, sid: 3)) == "SUB a.* 3\r\n")
    #expect(text(.subscribe("a.>", queue: "q", sid: 4)) == "SUB a.> q 4\r\n")
    #expect(text(.unsubscribe(sid: 3)) == "UNSUB 3\r\n")
    #expect(text(.unsubscribe(sid: 3, after: 12)) == "UNSUB 3 12\r\n")
    #expect(text(.ping()) == "PING\r\n")
    #expect(text(.pong) == "PONG\r\n")
  }

  private static let common =
    #"CONNECT {"verbose":false,"pedantic":false,"tls_required":false,"name":"tiny-module","lang":"swift","version":"1","protocol":1,"echo":true,"headers":true,"no_responders":true"#

  @Test(arguments: [
    (NATSCredentials.none, "}\r\n"), (.token("s3\"cret"), #","auth_token":"s3\"cret"}"# + "\r\n"), (.user("ada", password: "p\nw"), #","user":"ada","pass":"p\nw"}"# + "\r\n"),
  ])
  func introductions(_ credentials: NATSCredentials, _ end: String) {
    #expect(text(.connect(name: "tiny-module", version: "1", credentials)) == Self.common + end)
  }

  @Test(arguments: ["", "a b", "a\r\nPUB x 0", "a\t", ".a", "a.", "a..b", "\u{7F}", String(repeating: "a", count: 4001)]) func subjectsThatAreNone(_ subject: String) {
    #expect(throws: NATSError.self) { try publish(subject) }
    #expect(throws: NATSError.self) { try publish("a", reply: subject) }
  }

  /// A line that is too long would end the connection, for all who use it.
  @Test func subjectsThatAreTooLongTogether() {
    let half = String(repeating: "a", count: 2500)
    #expect(throws: Never.self) { try publish(half) }
    #expect(throws: NATSError.self) { try publish(half, reply: half) }
  }
}
