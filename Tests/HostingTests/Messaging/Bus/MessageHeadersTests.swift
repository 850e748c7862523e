import Testing

@testable import Hosting

@Suite struct MessageHeadersTests {
  @Test func `A message of the bus has what its headers say`() {
    let message = Message(WorkedExample.message)
    #expect(message.target == "1a2b3c4d.wasm-module-v0.eval-x7k2p:request")
    #expect(message.source == "1a2b3c4d.http-module-v0.server-q1:request")
    #expect((message.edgeID, message.depth, message.mode) == ("e1", 1, .port))
    #expect(String(decoding: message.body, as: UTF8.self) == WorkedExample.body)
    #expect(message.headers == WorkedExample.headers || message.headers.fields.sorted { $0.name < $1.name }.map(\.value) == WorkedExample.message.headers.fields.map(\.value))
  }

  @Test(arguments: [(nil, 0), ("", 0), ("7", 7), ("x", 0), ("-5", 0), ("99999999999999999999", 0)] as [(String?, Int)]) func `A depth that is no number is none`(text: String?, depth: Int) {
    var headers: NATSHeaders = ["x-to": "a.b.c:d"]
    headers["x-message-depth"] = text
    #expect(Message(NATSMessage(subject: "s", headers: headers)).depth == depth)
  }

  @Test func `A first hop has no depth, and traces are handed on as they came`() {
    let message = Message(target: "a.b.c:d", source: "e.f.g:h", edgeID: "", body: [], trace: [.init(name: "Traceparent", value: "00-1-2-01")])
    #expect(message.headers == ["Nats-Msg-Id": "", "x-edge-id": "", "x-from": "e.f.g:h", "x-to": "a.b.c:d", "Traceparent": "00-1-2-01"])
    #expect(Message(NATSMessage(subject: "s", headers: ["Traceparent": "00-1-2-01", "traceparent": "x", "x-mode": "rpc"])).trace == [.init(name: "Traceparent", value: "00-1-2-01")])
  }

  @Test(
    arguments: [
      (.success(nil), ["x-empty": "1"], ""), (.success(Array("raw <bytes>".utf8)), [:], "raw <bytes>"), (.failure(MessageError("it failed")), ["x-error": "it failed"], ""),
      (.failure(MessageError("E1: it failed", code: "E1")), ["x-error": "E1: it failed", "x-error-code": "E1"], ""),
    ] as [(MessageReply, NATSHeaders, String)]) func `A reply is an error, empty, or the value's bytes, and is read as it was written`(reply: MessageReply, headers: NATSHeaders, body: String)
  {
    let frame = reply.frame
    #expect(frame.headers == headers)
    #expect(String(decoding: frame.body, as: UTF8.self) == body)
    #expect(MessageReply(NATSMessage(subject: "s", headers: frame.headers, body: frame.body)) == reply)
  }

  @Test func `An empty body is no value, and an error counts before a value`() {
    #expect(MessageReply(NATSMessage(subject: "s")) == .success(nil))
    #expect(MessageReply(NATSMessage(subject: "s", headers: ["x-error": "e"], body: [1])) == .failure(MessageError("e")))
  }
}
