/// What a server is asked for, and how.
struct CurlRequest: Sendable {
  var method = "GET"
  var url: String
  var headers: [String] = []
  var body: [UInt8]?
  var security = CurlSecurity()
  /// For the connection, and for everything.
  var connectLimit = Duration.seconds(5), timeLimit: Duration
  /// The bytes of an answer that are taken, or of one line of it when it is taken line by line.
  var sizeLimit: Int
}

/// How server and client prove who they are. Certificates and keys are PEM text.
struct CurlSecurity: Sendable {
  /// Whom to believe who the server is; nil stands for those whom the system believes.
  var authorities: [UInt8]?
  var isServerVerified = true
  var clientCertificate: [UInt8]?
  var clientKey: [UInt8]?
}

/// What a server has answered.
struct CurlResponse: Sendable {
  /// The status of HTTP: 200 for success.
  var status = 0
  /// The header of this name, as it was written.
  var retryAfter: String?
  /// Empty when it was taken line by line.
  var body: [UInt8] = []
}

/// Takes a successful answer line by line, on the thread of the transfer.
protocol CurlLineReceiver: Sendable {
  /// The server has agreed; lines may follow.
  func begin()
  /// A line without its end; false ends the transfer as if the server had ended it.
  func receive(_ line: ArraySlice<UInt8>) -> Bool
}
