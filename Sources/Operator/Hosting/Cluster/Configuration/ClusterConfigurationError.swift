import WasmCore

/// Why it is not known how to reach a cluster. No case carries what is secret.
enum ClusterConfigurationError: Error, Hashable, Sendable {
  /// The file that was named cannot be read.
  case unreadable(path: String, reason: String)
  /// Something is wrong in a kubeconfig: in which line, in which field.
  case invalid(path: String, line: Int?, field: String?, reason: String)
  /// The files of a pod's service account are not as they should be.
  case notInCluster(reason: String)
  /// There is nothing to go by: no kubeconfig is named, and this is no pod.
  case nothing(defaultPath: String?)
}

extension ClusterConfigurationError: CustomStringConvertible {
  /// One line for people.
  var description: String {
    switch self {
    case .unreadable(let path, let reason): "cannot read the kubeconfig \(path.printable): \(reason)"
    case .invalid(let path, let line, let field, let reason):
      "the kubeconfig \(path.printable)" + (line.map { ", line \($0)" } ?? "") + (field.map { ", \($0.printable)" } ?? "") + ": \(reason)"
    case .notInCluster(let reason): "the configuration of this pod cannot be used: \(reason)"
    case .nothing(let path):
      "there is no cluster: --kubeconfig and KUBECONFIG name no file, " + (path.map { "\($0.printable) does not exist" } ?? "HOME is not set")
        + ", and KUBERNETES_SERVICE_HOST, which every pod has, is not set"
    }
  }
}
