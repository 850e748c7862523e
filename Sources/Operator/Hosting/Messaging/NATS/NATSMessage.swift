/// A message as it arrived.
struct NATSMessage: Hashable, Sendable {
  var subject: String
  /// Where an answer is awaited.
  var replySubject: String?
  var headers = NATSHeaders()
  /// A status of the server itself; messages of clients have none.
  var status: Int?
  var body: [UInt8] = []
  /// What is wrong with the headers, which are left out then. Who awaits an answer should get that one.
  var headerDefect: String?

  /// The bytes that it takes of a subscription's limit. Many short headers take more memory than they have characters.
  var size: Int {
    subject.utf8.count + (replySubject?.utf8.count ?? 0) + body.count + headers.fields.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count + Self.headerOverhead }
  }

  private static let headerOverhead = MemoryLayout<(String, String)>.size

  /// Whether it is the server's word that nobody is subscribed to the subject of a request.
  var saysNoResponders: Bool { status == 503 && body.isEmpty }
}
