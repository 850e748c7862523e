import WasmCore

/// Why the operator cannot run. It does not begin to.
package enum ServiceError: Error, Hashable, CustomStringConvertible {
  /// There is no name for this pod.
  case noHostName
  /// A way of transport that is left out.
  case unsupportedTransport(String)
  /// The list of servers cannot be used.
  case messageBus(String)
  /// The cluster's configuration cannot be used.
  case configuration(String)
  /// The cluster cannot be talked to at all.
  case cluster(String)
  /// Nothing can listen there.
  case address(flag: String, reason: String)
  /// There is no directory of nodes.
  case directory(String)
  /// The namespace may not host modules.
  case namespace(String, reason: String)

  /// What is wrong and what to do, on one line.
  package var description: String {
    switch self {
    case .noHostName: "HOSTNAME is empty: it is the pod's name, by which the leader is known"
    case .unsupportedTransport(let transport): "TINY_NATS_TRANSPORT=\(transport) is not supported: this module speaks core NATS only; leave the variable out"
    case .messageBus(let reason): "TINY_NATS_URL: \(reason)"
    case .configuration(let reason), .cluster(let reason): reason
    case .address(let flag, let reason): "--\(flag): \(reason)"
    case .directory(let path): "--local \(path.printable): there is no such directory"
    case .namespace(let name, let reason): "the namespace \(name) cannot host modules: \(reason)"
    }
  }
}
