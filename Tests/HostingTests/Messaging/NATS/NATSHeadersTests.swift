import Testing

@testable import Hosting

struct NATSHeadersTests {
  struct Encoding: Sendable {
    var headers: NATSHeaders
    var block: String
  }

  @Test(arguments: [
    Encoding(headers: ["x-empty": "1"], block: "NATS/1.0\r\nx-empty: 1\r\n\r\n"),
    Encoding(headers: ["x-to": "b", "Nats-Msg-Id": "e1", "x-from": "a"], block: "NATS/1.0\r\nNats-Msg-Id: e1\r\nx-from: a\r\nx-to: b\r\n\r\n"),
    Encoding(headers: ["Key": "2", "key": "x", "Key": "1"], block: "NATS/1.0\r\nKey: 2\r\nKey: 1\r\nkey: x\r\n\r\n"),
    Encoding(headers: ["x-edge-id": ""], block: "NATS/1.0\r\nx-edge-id: \r\n\r\n"),
    Encoding(headers: ["x-error": "main.go:1\r\nevil: header\nend"], block: "NATS/1.0\r\nx-error: main.go:1  evil: header end\r\n\r\n"),
    Encoding(headers: ["x-error": " kept: inside \n"], block: "NATS/1.0\r\nx-error: kept: inside\r\n\r\n"),
    Encoding(headers: ["x-error": "größer 🦊"], block: "NATS/1.0\r\nx-error: größer 🦊\r\n\r\n"),
  ])
  func areEncoded(_ row: Encoding) throws {
    #expect(String(decoding: try row.headers.encoded(), as: UTF8.self) == row.block)
  }

  @Test(arguments: ["", "a b", "a:b", "a\r\nb", "ä"]) func haveNamesThatEveryClientReads(_ name: String) {
    #expect(throws: NATSError.invalidHeaderName(name)) { try NATSHeaders(dictionaryLiteral: (name, "x")).encoded() }
  }

  struct Decoding: Sendable {
    var block: String
    var headers: NATSHeaders
    var status: Int?
  }

  @Test(arguments: [
    Decoding(block: "NATS/1.0\r\n\r\n", headers: [:]),
    Decoding(block: "NATS/1.0 503\r\n\r\n", headers: [:], status: 503),
    Decoding(block: "NATS/1.0 503 No Responders\r\n\r\n", headers: [:], status: 503),
    Decoding(block: "NATS/1.0\r\na:1\r\nA: 2\r\na:\t 3 \r\n\r\n", headers: ["a": "1", "A": "2", "a": "3"]),
    Decoding(block: "NATS/1.0\r\nx-empty:\r\nurl: nats://a:1\r\n\r\n", headers: ["x-empty": "", "url": "nats://a:1"]),
  ])
  func areDecoded(_ row: Decoding) throws {
    let block = try NATSHeaders.decode(Array(row.block.utf8)[...])
    #expect(block == NATSHeaders.Block(status: row.status, headers: row.headers))
  }

  @Test(arguments: [
    "", "\r\n", "NATS/1.0", "NATS/1.0\r\n", "NATS/1.0\n\n", "nats/1.0\r\n\r\n", "HTTP/1.1 200\r\n\r\n", "NATS/1.05\r\n\r\n", "NATS/1.0 OK\r\n\r\n", "NATS/1.0 99999999999999999999\r\n\r\n",
    "NATS/1.0\r\nx\r\n\r\n", "NATS/1.0\r\n: x\r\n\r\n", "NATS/1.0\r\n a: x\r\n\r\n", "NATS/1.0\r\na b: x\r\n\r\n", "NATS/1.0\r\na: x\r\n", "NATS/1.0\r\na: x\nb: y\r\n\r\n\r\n",
    "NATS/1.0\r\na: x\ny\r\n\r\n", "NATS/1.0\r\n\r\nmore", "NATS/1.0\r\nä: x\r\n\r\n",
  ])
  func areMalformed(_ block: String) {
    #expect(throws: NATSHeaders.Malformation.self) { try NATSHeaders.decode(Array(block.utf8)[...]) }
  }

  @Test func whatIsEncodedIsDecoded() throws {
    let headers: NATSHeaders = ["Traceparent": "00-ab-cd-01", "x-from": "a:b", "x-from": "c:d", "x-to": "e"]
    #expect(try NATSHeaders.decode(headers.encoded()[...]).headers == headers)
  }

  @Test func oneNameCanHaveSeveralValues() {
    var headers: NATSHeaders = ["a": "1", "A": "2", "a": "3"]
    #expect(headers.values("a") == ["1", "3"])
    #expect(headers["A"] == "2")
    headers["a"] = "4"
    #expect(headers.values("a") == ["4"])
    headers["a"] = nil
    #expect(headers == ["A": "2"])
  }
}
