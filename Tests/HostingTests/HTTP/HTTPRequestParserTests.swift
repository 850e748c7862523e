import TestSupport
import TestTraits
import Testing

@testable import Hosting

/// A text as a client sends it, and what it is.
struct RequestRow: Sendable, CustomTestStringConvertible {
  enum Meaning: Sendable, Equatable {
    /// Each request in one line: the method, the path, the query, the body, and whether the connection stays.
    case requests([String])
    case refused(Int)
    case incomplete
  }

  var text: String
  var meaning: Meaning
  var testDescription: String { String(text.prefix(80)) }

  init(_ text: String, _ meaning: Meaning) { (self.text, self.meaning) = (text, meaning) }

  static var limits: HTTPLimits {
    var limits = HTTPLimits()
    (limits.headBytes, limits.headerFields, limits.bodyBytes) = (300, 5, 20)
    return limits
  }

  static let table: [RequestRow] = [
    // Lines and targets
    .init("GET / HTTP/1.1\r\nHost: a\r\n\r\n", .requests(["GET / - '' keep"])),
    .init("GET /a?b=c?d HTTP/1.1\r\nHost: a\r\n\r\n", .requests(["GET /a b=c?d '' keep"])),
    .init("\r\n\r\nGET /a HTTP/1.1\r\nHost: a\r\n\r\n", .requests(["GET /a - '' keep"])),
    .init("GET http://a:1/b?c HTTP/1.1\r\nHost: a\r\n\r\n", .requests(["GET /b c '' keep"])),
    .init("GET http://a HTTP/1.1\r\nHost: a\r\n\r\n", .requests(["GET / - '' keep"])),
    .init("GET HTTPS://a?b HTTP/1.1\r\nHost: a\r\n\r\n", .requests(["GET / b '' keep"])),
    .init("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", .requests(["OPTIONS * - '' keep"])),
    .init("GET /a HTTP/1.1\r\nHost: a\r\n\r\nHEAD /b HTTP/1.1\r\nHost: a\r\n\r\n", .requests(["GET /a - '' keep", "HEAD /b - '' keep"])),
    .init("CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", .refused(400)),
    .init("GET  / HTTP/1.1\r\nHost: a\r\n\r\n", .refused(400)),
    .init("GET / HTTP/1.1 \r\nHost: a\r\n\r\n", .refused(400)),
    .init("GET /\r\n\r\n", .refused(400)),
    .init("G(T / HTTP/1.1\r\nHost: a\r\n\r\n", .refused(400)),
    .init("GET /ä HTTP/1.1\r\nHost: a\r\n\r\n", .refused(400)),
    .init("GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", .refused(400)),
    .init("GET / HTTP/1.1\nHost: a\n\n", .refused(400)),
    .init("\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}\u{0}\n", .refused(400)),
    .init("GET / HTTP/1.x\r\n\r\n", .refused(400)),
    .init("GET / http/1.1\r\n\r\n", .refused(400)),
    .init("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", .refused(505)),
    .init("GET / HTTP/0.9\r\n\r\n", .refused(505)),
    .init("GET /\(String(repeating: "a", count: 300)) HTTP/1.1\r\n", .refused(414)),
    .init(String(repeating: "a", count: 301), .refused(414)),
    .init("GET / HTTP/1.1\r\nHost: a\r\n", .incomplete),
    .init("GET", .incomplete),
    // Fields
    .init("GET / HTTP/1.1\r\n\r\n", .refused(400)),
    .init("GET / HTTP/1.1\r\nHost: a\r\nhost: b\r\n\r\n", .refused(400)),
    .init("GET / HTTP/1.0\r\n\r\n", .requests(["GET / - '' close"])),
    .init("GET / HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", .requests(["GET / - '' keep"])),
    .init("GET / HTTP/1.1\r\nHost: a\r\nConnection: foo,  Close\r\n\r\n", .requests(["GET / - '' close"])),
    .init("GET / HTTP/1.7\r\nHost: a\r\n\r\n", .requests(["GET / - '' keep"])),
    .init("GET / HTTP/1.1\r\nHost : a\r\n\r\n", .refused(400)),
    .init("GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n", .refused(400)),
    .init("GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n", .refused(400)),
    .init("GET / HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n", .refused(400)),
    .init("GET / HTTP/1.1\r\nHost: a\rb\r\n\r\n", .refused(400)),
    .init("GET / HTTP/1.1\r\nHost: a\u{0}\r\n\r\n", .refused(400)),
    .init("GET / HTTP/1.1\r\nHost: a\r\n\(String(repeating: "a: b\r\n", count: 5))\r\n", .refused(431)),
    .init("GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "a", count: 300))\r\n\r\n", .refused(431)),
    .init("GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "a", count: 300))", .refused(431)),
    // Bodies
    .init("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", .requests(["POST / - 'abc' keep"])),
    .init("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nab", .incomplete),
    .init("POST / HTTP/1.1\r\nHost: a\r\n\r\n", .requests(["POST / - '' keep"])),
    .init("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 03\r\n\r\nabcGET / HTTP/1.0\r\n\r\n", .requests(["POST / - 'abc' keep", "GET / - '' close"])),
    .init("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 21\r\n\r\n", .refused(413)),
    .init("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999999\r\n\r\n", .refused(413)),
    .init("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", .refused(400)),
    .init("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: +1\r\n\r\n", .refused(400)),
    .init("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1, 1\r\n\r\n", .refused(400)),
    .init("POST / HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n\r\n", .refused(400)),
    .init("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", .refused(400)),
    .init("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", .refused(400)),
    .init("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", .refused(501)),
    .init("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n", .refused(501)),
    .init("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", .refused(400)),
    .init("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n\r\n3;x=y\r\nabc\r\nA \r\n0123456789\r\n0\r\nT: u\r\n\r\n", .requests(["POST / - 'abc0123456789' keep"])),
    .init("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", .requests(["POST / - '' keep"])),
    .init("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n0123456789abcdef\r\n5\r\n", .refused(413)),
    .init("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nfffffffffffffff\r\n", .refused(413)),
    .init("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n", .refused(400)),
    .init("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0x1\r\n", .refused(400)),
    .init("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n", .refused(400)),
    .init("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n\r\n", .refused(400)),
    .init("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n", .refused(400)),
    .init("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1;\(String(repeating: "a", count: 300))\r\n", .refused(431)),
    .init("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\(String(repeating: "a: b\r\n", count: 60))", .refused(431)),
    .init("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nExpect: 100-continue\r\n\r\na", .requests(["POST / - 'a' keep"])),
    .init("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nExpect: a miracle\r\n\r\na", .refused(417)),
  ]
}

/// What a parser makes of bytes that come in pieces.
private func meaning(_ bytes: [UInt8], pieces: Int, _ limits: HTTPLimits) -> RequestRow.Meaning {
  var parser = HTTPRequestParser(limits)
  var requests: [String] = []
  var rest = bytes[...]
  do {
    while !rest.isEmpty {
      parser.append(Array(rest.prefix(pieces)))
      rest = rest.dropFirst(pieces)
      loop: while true {
        switch try parser.next() {
        case .incomplete: break loop
        case .expectsContinue: continue
        case .request(let request, let keepsAlive):
          let body = String(decoding: request.body, as: UTF8.self)
          requests.append("\(request.method) \(request.path) \(request.query ?? "-") '\(body)' \(keepsAlive ? "keep" : "close")")
        }
      }
    }
  } catch {
    return .refused(error.status.rawValue)
  }
  return requests.isEmpty ? .incomplete : .requests(requests)
}

@Suite(.computing) struct HTTPRequestParserTests {
  @Test(arguments: RequestRow.table) func `Bytes are the requests that they are, or refused, in whatever pieces they come`(row: RequestRow) {
    for pieces in [1, 2, 7, 10_000] { #expect(meaning(Array(row.text.utf8), pieces: pieces, RequestRow.limits) == row.meaning, "in pieces of \(pieces)") }
  }

  @Test func `Changed requests are taken for the same in any pieces`() {
    var random = LinearCongruence()
    let seeds = RequestRow.table.map { Array($0.text.utf8) }
    for _ in 0..<20_000 {
      var bytes = seeds[Int.random(in: 0..<seeds.count, using: &random)]
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8(Int.random(in: 0..<256, using: &random))
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(Array("\r\n :;09aF\u{0}".utf8)[Int.random(in: 0..<10, using: &random)], at: place)
        default: bytes += seeds[Int.random(in: 0..<seeds.count, using: &random)]
        }
        if bytes.isEmpty { bytes = [0] }
      }
      let whole = meaning(bytes, pieces: 100_000, RequestRow.limits)
      #expect(meaning(bytes, pieces: 1 + Int.random(in: 0..<9, using: &random), RequestRow.limits) == whole, "\(String(decoding: bytes, as: UTF8.self).debugDescription)")
    }
  }

  @Test(arguments: [("/", []), ("/nodes/a%2Fb/request", ["nodes", "a/b", "request"]), ("//x//", ["x"]), ("/%C3%A4", ["ä"])])
  func `The parts of a path are decoded each by itself`(path: String, segments: [String]) { #expect(HTTPRequest(path: path).segments == segments) }
}
