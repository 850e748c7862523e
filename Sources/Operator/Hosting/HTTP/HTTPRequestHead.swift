import Foundation
import WasmCore

/// The line and the fields of a request: what they say, and what they demand.
struct HTTPRequestHead {
  /// How the end of the body is found.
  enum Framing: Hashable {
    case length(Int)
    case chunked
  }

  let method: String
  let path: String
  let query: String?
  /// Whether it is 1.1 or a later one of the same kind; else 1.0.
  let isVersion11: Bool
  private(set) var headers = HTTPHeaders()

  // MARK: The first line

  init(line: ArraySlice<UInt8>) throws(HTTPFault) {
    let words = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard words.count == 3, Self.isToken(words[0]) else { throw Self.malformed("the first line is not METHOD TARGET VERSION") }
    isVersion11 = try Self.isVersion11(words[2])
    method = String(decoding: words[0], as: UTF8.self)
    guard words[1].allSatisfy({ (0x21...0x7E).contains($0) }) else { throw Self.malformed("the target has characters that are not allowed there") }
    let target = try Self.originForm(String(decoding: words[1], as: UTF8.self))
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = parts.first.map(String.init), path.removingPercentEncoding != nil else { throw Self.malformed("the path has a wrong escape") }
    (self.path, query) = (path, parts.count == 2 ? String(parts[1]) : nil)
  }

  private static func isVersion11(_ word: ArraySlice<UInt8>) throws(HTTPFault) -> Bool {
    guard word.count == 8, word.starts(with: Array("HTTP/".utf8)), let major = digit(word[word.startIndex + 5]), word[word.startIndex + 6] == UInt8(ascii: "."),
      let minor = digit(word[word.startIndex + 7])
    else { throw malformed("the first line does not end with a version of HTTP") }
    guard major == 1 else { throw HTTPFault(status: .versionNotSupported, reason: "the version is HTTP/1.1") }
    return minor >= 1
  }

  /// The path and the query of a target, which a client may have put behind the scheme and the host.
  private static func originForm(_ target: String) throws(HTTPFault) -> String {
    if target.hasPrefix("/") || target == "*" { return target }
    guard let scheme = target.range(of: "://"), ["http", "https"].contains(target[..<scheme.lowerBound].lowercased()) else {
      throw malformed("the target is no path")
    }
    let rest = target[scheme.upperBound...]
    guard let start = rest.firstIndex(where: { $0 == "/" || $0 == "?" }) else { return "/" }
    return (rest[start] == "/" ? "" : "/") + rest[start...]
  }

  // MARK: Fields

  mutating func add(line: ArraySlice<UInt8>) throws(HTTPFault) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), Self.isToken(line[..<colon]) else {
      throw Self.malformed("a field is not NAME: VALUE")
    }
    guard line[colon...].allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else { throw Self.malformed("a field has a control character") }
    var value = line[(colon + 1)...]
    while let first = value.first, first == 0x20 || first == 0x09 { value.removeFirst() }
    while let last = value.last, last == 0x20 || last == 0x09 { value.removeLast() }
    headers.append(String(decoding: value, as: UTF8.self), for: String(decoding: line[..<colon], as: UTF8.self))
  }

  /// How the body ends. What two readers could take for different lengths is refused: one of them could be a proxy.
  func framing(_ limits: HTTPLimits) throws(HTTPFault) -> Framing {
    let codings = headers.values("Transfer-Encoding")
    let lengths = headers.values("Content-Length")
    if !codings.isEmpty {
      guard isVersion11, lengths.isEmpty else { throw Self.malformed("the length of the body is said in two ways") }
      guard codings.map({ $0.lowercased() }) == ["chunked"] else { throw HTTPFault(status: .notImplemented, reason: "the only transfer coding is chunked") }
      return .chunked
    }
    guard let text = lengths.first else { return .length(0) }
    guard lengths.count == 1, !text.isEmpty, text.utf8.allSatisfy({ Self.digit($0) != nil }) else { throw Self.malformed("the length of the body is no number") }
    guard let length = Int(text), length <= limits.bodyBytes else { throw Self.tooLarge(limits) }
    return .length(length)
  }

  /// Looks at what must be right before anything else is.
  func check(_ limits: HTTPLimits) throws(HTTPFault) {
    let hosts = headers.values("Host")
    guard hosts.count == 1 || hosts.isEmpty && !isVersion11 else { throw Self.malformed("a request has one field Host") }
    if let allowed = limits.hosts, !allowed.contains(Self.hostName(hosts.first ?? "")) {
      throw HTTPFault(status: .misdirectedRequest, reason: "this server is not there for the host \((hosts.first ?? "").quoted)")
    }
    if let expectation = headers["Expect"], expectation.lowercased() != "100-continue" {
      throw HTTPFault(status: .expectationFailed, reason: "the only expectation is 100-continue")
    }
  }

  /// The host without its port.
  private static func hostName(_ host: String) -> String {
    guard let colon = host.lastIndex(of: ":"), host[colon...].dropFirst().allSatisfy(\.isNumber) else { return host.lowercased() }
    return host[..<colon].lowercased()
  }

  /// Whether the client waits for a word before it sends the body.
  var expectsContinue: Bool { isVersion11 && headers["Expect"] != nil }

  /// Whether the client wants to send further requests.
  var keepsAlive: Bool {
    let options = headers.words("Connection")
    return isVersion11 ? !options.contains("close") : options.contains("keep-alive")
  }

  // MARK: Faults and characters

  static func malformed(_ reason: String) -> HTTPFault { HTTPFault(status: .badRequest, reason: reason) }

  static func tooLarge(_ limits: HTTPLimits) -> HTTPFault {
    HTTPFault(status: .contentTooLarge, reason: limits.bodyBytes == 0 ? "no request here has a body" : "a body has at most \(limits.bodyBytes) bytes")
  }

  private static func digit(_ byte: UInt8) -> Int? { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? Int(byte - UInt8(ascii: "0")) : nil }

  private static let symbols = Set("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)

  private static func isToken(_ bytes: ArraySlice<UInt8>) -> Bool { !bytes.isEmpty && bytes.allSatisfy(symbols.contains) }
}
