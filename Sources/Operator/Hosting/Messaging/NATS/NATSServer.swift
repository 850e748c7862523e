/// A server, and what a client shows it to be let in.
struct NATSServer: Hashable, Sendable, CustomStringConvertible {
  var host: String
  var port: UInt16
  var credentials: NATSCredentials

  private static let defaultPort: UInt16 = 4222

  /// Host and port: what may be logged.
  var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

}

// MARK: Reading

extension NATSServer {
  /// The servers of a list with commas: `nats://token@host:port,nats://user:password@host`.
  ///
  /// No error quotes the list: a token in the wrong place would be shown.
  static func list(_ text: String) throws(NATSError) -> [NATSServer] {
    let entries = text.split(separator: ",", omittingEmptySubsequences: false).map { entry in
      String(entry.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
    guard entries.contains(where: { !$0.isEmpty }) else { throw .invalidServers(reason: "none is named; nats://host:4222 would be one") }
    var servers: [NATSServer] = []
    for (index, entry) in entries.enumerated() {
      let place = entries.count == 1 ? "" : "server \(index + 1): "
      do {
        servers.append(try NATSServer(url: entry))
      } catch {
        throw .invalidServers(reason: place + error.reason)
      }
    }
    return servers
  }

  /// A server that another one has named: `host:port`.
  init?(discovered text: String, credentials: NATSCredentials) {
    guard let server = try? NATSServer(authority: text[...], credentials) else { return nil }
    self = server
  }

  private struct Fault: Error {
    var reason: String
  }

  private init(url: String) throws(Fault) {
    var rest = url[...]
    if let mark = url.firstRange(of: "://") {
      guard try Self.isPlain(scheme: url[..<mark.lowerBound]) else { throw Fault(reason: "the URL begins neither with nats:// nor with a host") }
      rest = url[mark.upperBound...]
    }
    let authority = rest.prefix { $0 != "/" }
    guard rest.dropFirst(authority.count).dropFirst().isEmpty else { throw Fault(reason: "there is a path behind host and port; a '/' in a token or password is written %2F") }
    guard let at = authority.lastIndex(of: "@") else {
      try self.init(authority: authority, .none)
      return
    }
    try self.init(authority: authority[authority.index(after: at)...], Self.credentials(authority[..<at]))
  }

  private static func isPlain(scheme: Substring) throws(Fault) -> Bool {
    switch scheme.lowercased() {
    case "nats": return true
    case "tls", "wss": throw Fault(reason: "TLS is asked for, which this program cannot speak; give the server a listener without TLS")
    default: return false
    }
  }

  private static func credentials(_ text: Substring) throws(Fault) -> NATSCredentials {
    if text.isEmpty { return .none }
    guard let colon = text.firstIndex(of: ":") else { return .token(try decoded(text)) }
    let user = try decoded(text[..<colon])
    guard !user.isEmpty else { throw Fault(reason: "there is a password without a user") }
    return .user(user, password: try decoded(text[text.index(after: colon)...]))
  }

  private init(authority: Substring, _ credentials: NATSCredentials) throws(Fault) {
    var host = authority
    var port: Substring?
    if authority.first == "[" {
      guard let end = authority.firstIndex(of: "]") else { throw Fault(reason: "the address has no ']'") }
      host = authority[authority.index(after: authority.startIndex)..<end]
      let rest = authority[authority.index(after: end)...]
      guard rest.isEmpty || rest.first == ":" else { throw Fault(reason: "there is something between address and port") }
      port = rest.isEmpty ? nil : rest.dropFirst()
    } else if let colon = authority.lastIndex(of: ":") {
      (host, port) = (authority[..<colon], authority[authority.index(after: colon)...])
    }
    guard !host.isEmpty else { throw Fault(reason: "the host is missing") }
    let allowed = authority.first == "[" ? ".:%" : ".-_"
    guard host.utf8.count < 256, host.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || allowed.contains($0)) }) else {
      throw Fault(reason: "the host has characters that are not allowed")
    }
    let number = port.map { UInt16($0) ?? 0 } ?? Self.defaultPort
    guard number > 0 else { throw Fault(reason: "the port is no number from 1 to 65535") }
    self.init(host: String(host), port: number, credentials: credentials)
  }

  /// A part of a URL without its escapes.
  private static func decoded(_ text: Substring) throws(Fault) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let digits = String(rest.prefix(2)), digits.utf8.count == 2, digits.allSatisfy(\.isHexDigit), let value = UInt8(digits, radix: 16) else {
        throw Fault(reason: "a '%' in a token, user or password is written %25")
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    guard let decoded = String(validating: bytes, as: UTF8.self) else { throw Fault(reason: "a token, user or password is not UTF-8") }
    return decoded
  }
}

/// A token, or a user and a password. They show themselves to servers only.
struct NATSCredentials: Hashable, Sendable {
  private(set) var token: String?
  private(set) var user: String?
  private(set) var password: String?

  static let none = NATSCredentials()
  static func token(_ token: String) -> Self { NATSCredentials(token: token) }
  static func user(_ user: String, password: String) -> Self { NATSCredentials(user: user, password: password) }

  /// A server's text without what is secret: it has been told, and could say it again.
  func redacted(_ text: String) -> String {
    [token, password].compactMap(\.self).filter { !$0.isEmpty }.reduce(text) { $0.replacing($1, with: "…") }
  }
}

extension NATSCredentials: CustomStringConvertible, CustomReflectable {
  /// Nothing of them.
  var description: String { self == .none ? "no credentials" : "credentials" }
  /// Nothing of them.
  var customMirror: Mirror { Mirror(self, children: []) }
}
