import WasmCore

/// What happens to a client without anybody having asked, for logs.
enum NATSEvent: Hashable, Sendable {
  /// There is a connection; subscriptions are in force again.
  case connected(server: String)
  /// The connection is gone. Others are tried.
  case disconnected(NATSError)
  /// An attempt to connect failed. It is not the last.
  case connectionFailed(NATSError)
  /// Something went wrong, and the connection stays.
  case error(NATSError)
  /// The server is going to end and wants its clients to leave.
  case lameDuck(server: String)
  /// A subscription's messages were dropped because nobody took them: so many since its beginning.
  case slowConsumer(subject: String, dropped: Int)
}

extension NATSEvent: CustomStringConvertible {
  /// One line for people.
  var description: String {
    switch self {
    case .connected(let server): "connected to the NATS server \(server)"
    case .disconnected(let error): "disconnected: \(error)"
    case .connectionFailed(let error), .error(let error): "\(error)"
    case .lameDuck(let server): "the NATS server \(server) is going to end"
    case .slowConsumer(let subject, let dropped): "slow consumer of \(subject.printable): \(dropped) messages dropped so far"
    }
  }
}
