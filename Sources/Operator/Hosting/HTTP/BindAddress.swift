import WASI

/// An address to listen at, as flags name it: `:8081` for every interface, `127.0.0.1:8080`, `[::1]:80`, `localhost:0` for any port that is free.
struct BindAddress: Hashable {
  let text: String
  /// Nil for every interface.
  let host: String?
  let port: UInt16

  init(_ text: String) throws(HTTPServerError) {
    self.text = text
    guard let colon = text.lastIndex(of: ":") else { throw .invalidAddress(text, reason: "it has no port") }
    let digits = text[text.index(after: colon)...]
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let port = UInt16(digits) else {
      throw .invalidAddress(text, reason: "a port is a number from 0 to 65535")
    }
    var host = text[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = host.dropFirst().dropLast()
    } else if host.contains(":") {
      throw .invalidAddress(text, reason: "an address of IPv6 stands in brackets")
    }
    guard host.unicodeScalars.allSatisfy({ $0.isVisible && $0 != " " && $0 != "[" && $0 != "]" }) else { throw .invalidAddress(text, reason: "its host is no name") }
    (self.host, self.port) = (host.isEmpty ? nil : String(host), port)
  }

  /// Listens there.
  func listen() throws(HTTPServerError) -> TCPListener {
    var addresses: [SocketAddress] = []
    switch SocketAddress.search(host, port) {
    case .addresses(let found): addresses = found
    case .failure(let reason): throw .cannotListen(text, reason: reason)
    }
    // A socket of IPv6 for every interface takes connections of IPv4, too; not the other way round.
    if host == nil { addresses.sort { $0.isIPv6 && !$1.isIPv6 } }
    var reason = "the host has no address"
    for address in addresses {
      do {
        return try TCPListener(at: address)
      } catch {
        reason = "\(error)"
      }
    }
    throw .cannotListen(text, reason: reason)
  }
}
