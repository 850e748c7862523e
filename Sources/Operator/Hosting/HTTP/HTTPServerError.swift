import WasmCore

/// Why a server cannot listen.
package enum HTTPServerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text is no address.
  case invalidAddress(String, reason: String)
  /// The system does not let this process listen there.
  case cannotListen(String, reason: String)

  /// What is wrong, and where.
  package var description: String {
    switch self {
    case .invalidAddress(let text, let reason): "\(text.quoted) is no address to listen at: \(reason); it is HOST:PORT, such as 127.0.0.1:8080, [::1]:8080 or :8080 for every interface"
    case .cannotListen(let text, let reason): "cannot listen at \(text.printable): \(reason.printable)"
    }
  }
}
