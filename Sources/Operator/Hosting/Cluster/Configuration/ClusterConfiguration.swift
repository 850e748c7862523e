import WasmCore

/// How to reach a cluster's API server.
struct ClusterConfiguration: Hashable, Sendable {
  /// Where it comes from, for the log.
  var source: String
  /// The URL that all paths are appended to, without a `/` at its end.
  var server: String
  /// The namespace that is meant where none is named.
  var namespace: String?
  /// Whom to believe who the server is; nil stands for those whom the system believes.
  var authorities: PEMSource?
  var isServerVerified = true
  var credentials = ClusterCredentials()
  /// What is to be known about how the configuration was found.
  var notice: String?

  /// Where a pod finds what it may do in the cluster.
  static let serviceAccountDirectory = "/var/run/secrets/kubernetes.io/serviceaccount"

  /// Finds the configuration: the kubeconfig that is named, else those of `KUBECONFIG`, else that of the home directory, else that of a pod.
  ///
  /// A kubeconfig that somebody has named is used or an error. One that merely lies in the home directory gives way to the pod's configuration when it cannot be used.
  static func load(
    kubeconfig: String?, environment: [String: String], serviceAccountDirectory: String = serviceAccountDirectory
  ) throws(ClusterConfigurationError) -> ClusterConfiguration {
    if let kubeconfig, !kubeconfig.isEmpty { return try Kubeconfig.configuration(files: [kubeconfig]) }
    let paths = (environment["KUBECONFIG"] ?? "").split(separator: ":").map(String.init)
    if !paths.isEmpty { return try Kubeconfig.configuration(files: paths) }
    let home = environment["HOME"].flatMap { $0.isEmpty ? nil : "\($0)/.kube/config" }
    let pod = try PodEnvironment(environment)
    var notice: String?
    if let home, SmallFile.exists(home) {
      do {
        return try Kubeconfig.configuration(files: [home])
      } catch {
        if pod == nil { throw error }
        notice = "\(error)"
      }
    }
    guard let pod else { throw .nothing(defaultPath: home) }
    var configuration = try pod.configuration(serviceAccountDirectory)
    configuration.notice = notice
    return configuration
  }

  /// What a transfer needs to know of servers and clients, with files as they are now.
  func security() throws(CurlError) -> CurlSecurity {
    CurlSecurity(
      authorities: try authorities?.read(), isServerVerified: isServerVerified,
      clientCertificate: try credentials.certificate?.read(), clientKey: try credentials.key?.read())
  }
}
