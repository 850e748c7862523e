import WasmCore

/// Why something did not work on the message bus. No case carries a token or a password.
enum NATSError: Error, Hashable, Sendable {
  /// The list of servers cannot be used.
  case invalidServers(reason: String)
  /// The server, or its URL, asks for a transport security that is not there.
  case securityUnsupported(server: String)
  /// There is no connection to the server.
  case unreachable(server: String, reason: String)
  /// The server does not let this client in.
  case unauthorized(server: String, reason: String)
  /// The server complains.
  case serverError(server: String, message: String)
  /// The server does not keep to the protocol.
  case protocolViolation(server: String, reason: String)
  /// The server does not answer any more, though the connection is open.
  case stalled(server: String)
  /// The connection was lost before the server had confirmed.
  case connectionLost(server: String)
  /// Nobody is subscribed to the subject of a request.
  case noResponders(subject: String)
  /// There was no answer in time; it cannot be known whether somebody handled the request.
  case timeout(subject: String, limit: Duration, wasInterrupted: Bool)
  /// The server did not confirm in time.
  case unconfirmed(limit: Duration)
  /// There was no connection in time, and why not as far as it is known.
  case notConnected(limit: Duration)
  /// The message is larger than the server takes. Nothing was sent.
  case payloadTooLarge(subject: String, size: Int, limit: Int)
  /// The server does not know headers. Nothing was sent.
  case headersUnsupported(server: String)
  /// Too much waits for a connection already. Nothing was sent.
  case outboxFull(limit: Int)
  /// The subject, the queue group or the reply subject is none. Nothing was sent.
  case invalidSubject(String, reason: String)
  /// The header's name is none. Nothing was sent.
  case invalidHeaderName(String)
  /// The headers of an answer cannot be read.
  case malformedHeaders(subject: String, reason: String)
  /// The machine has no descriptor or thread to give.
  case system(reason: String)
  /// The client has been closed, or was never connected.
  case closed
  /// The task that waited has been cancelled.
  case cancelled
}

extension NATSError: CustomStringConvertible {
  /// One line for people; what peers chose in it is shown so that it cannot forge others.
  var description: String {
    switch self {
    case .invalidServers(let reason): "NATS servers: \(reason)"
    case .securityUnsupported(let server): "the NATS server \(server) requires TLS, which this program cannot speak; give it a listener without TLS"
    case .unreachable(let server, let reason): "cannot connect to the NATS server \(server): \(reason)"
    case .unauthorized(let server, let reason): "the NATS server \(server) refuses this client: \(reason.printable)"
    case .serverError(let server, let message): "the NATS server \(server) reports: \(message.printable)"
    case .protocolViolation(let server, let reason): "the NATS server \(server) does not keep to the protocol: \(reason)"
    case .stalled(let server): "the NATS server \(server) does not answer any more"
    case .connectionLost(let server): "the connection to the NATS server \(server) was lost"
    case .noResponders(let subject): "no responders for \(subject.printable)"
    case .timeout(let subject, let limit, let wasInterrupted):
      "no answer from \(subject.printable) within \(limit)" + (wasInterrupted ? "; the connection was lost meanwhile" : "")
    case .unconfirmed(let limit): "the NATS server did not confirm within \(limit)"
    case .notConnected(let limit): "no connection to a NATS server within \(limit)"
    case .payloadTooLarge(let subject, let size, let limit):
      "the message for \(subject.printable) has \(size) bytes with its headers, the NATS server takes \(limit) (max_payload)"
    case .headersUnsupported(let server): "the NATS server \(server) does not know headers; it is older than 2.2"
    case .outboxFull(let limit): "\(limit) bytes wait for a connection to a NATS server already"
    case .invalidSubject(let subject, let reason): "\(subject.quoted) is no subject: \(reason)"
    case .invalidHeaderName(let name): "\(name.quoted) is no name of a header"
    case .malformedHeaders(let subject, let reason): "the headers of a message to \(subject.printable) are malformed: \(reason)"
    case .system(let reason): "cannot start the NATS client: \(reason)"
    case .closed: "the NATS client is not open"
    case .cancelled: "cancelled"
    }
  }
}
