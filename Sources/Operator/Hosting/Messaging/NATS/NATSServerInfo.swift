import Evaluation

/// What a server says about itself, at first and whenever that changes.
struct NATSServerInfo: Hashable, Sendable {
  var serverID = ""
  /// The largest message, headers and body together.
  var maxPayload = 1 << 20
  var hasHeaders = false
  var requiresTLS = false
  /// Whether it is going to end and wants its clients to leave.
  var isLameDuck = false
  /// Other servers, as `host:port`.
  var connectURLs: [String] = []

  /// No server needs to name more, and a client keeps them all.
  private static let mostURLs = 64

  /// What a server of these properties says.
  init() {}

  /// Reads the object behind `INFO`. What is missing or of another type is as in servers that do not say it.
  init(_ text: ArraySlice<UInt8>) throws(JSONError) {
    let object = try JSONText(checking: text)
    func isSet(_ name: String) -> Bool { object.member(name)?.bool ?? false }
    serverID = object.member("server_id")?.string ?? ""
    if let limit = object.member("max_payload")?.integer, limit > 0 { maxPayload = limit }
    hasHeaders = isSet("headers")
    requiresTLS = isSet("tls_required")
    isLameDuck = isSet("ldm")
    connectURLs = (object.member("connect_urls")?.elements() ?? []).prefix(Self.mostURLs).compactMap(\.string)
  }
}
