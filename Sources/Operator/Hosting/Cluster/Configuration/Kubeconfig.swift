import WasmCore

/// Kubeconfigs: the clusters, users and contexts that people keep in files.
struct Kubeconfig {
  private let files: [KubeconfigFile]

  /// The configuration of the current context. Of several files, of which some may not exist, the first that has something counts for it.
  static func configuration(files paths: [String]) throws(ClusterConfigurationError) -> ClusterConfiguration {
    let present = paths.count > 1 ? paths.filter(SmallFile.exists) : paths
    guard let first = present.first else { throw .unreadable(path: paths.joined(separator: ":"), reason: "none of the files exists") }
    var files: [KubeconfigFile] = []
    for path in present { files.append(try KubeconfigFile(path)) }
    return try Kubeconfig(files: files).currentConfiguration(first)
  }

  private func currentConfiguration(_ path: String) throws(ClusterConfigurationError) -> ClusterConfiguration {
    guard let current = try first({ (file) throws(ClusterConfigurationError) in try file.root.text("current-context") }) else {
      throw .invalid(path: path, line: nil, field: "current-context", reason: "no context is chosen; kubectl config use-context NAME does it")
    }
    let context = try entry("contexts", current, at: "context")
    let cluster = try entry("clusters", try context.required("cluster"), at: "cluster")
    var configuration = ClusterConfiguration(source: "kubeconfig \(path.printable), context \(current.value.printable)", server: try Self.server(cluster))
    configuration.namespace = try context.text("namespace")?.value
    try Self.read(cluster, into: &configuration)
    if let user = try context.text("user") { configuration.credentials = try Self.credentials(try entry("users", user, at: "user")) }
    return configuration
  }

  private func first<Value>(_ find: (KubeconfigFile) throws(ClusterConfigurationError) -> Value?) throws(ClusterConfigurationError) -> Value? {
    for file in files {
      if let value = try find(file) { return value }
    }
    return nil
  }

  /// What a list has under a name.
  private func entry(_ list: String, _ name: KubeconfigText, at key: String) throws(ClusterConfigurationError) -> KubeconfigField {
    let entry = try first { (file) throws(ClusterConfigurationError) in
      for entry in try file.root.elements(list) where try entry.text("name")?.value == name.value { return entry }
      return nil
    }
    guard let entry else { throw name.error("there is no \(name.value.quoted) in \(list)") }
    return try entry.mapping(key)
  }

  // MARK: Clusters

  private static func server(_ cluster: KubeconfigField) throws(ClusterConfigurationError) -> String {
    let server = try cluster.required("server")
    let rest = ["https://", "http://"].first { server.value.hasPrefix($0) }.map { server.value.dropFirst($0.count) }
    guard let rest, !rest.isEmpty, rest.utf8.allSatisfy({ 0x21...0x7E ~= $0 && !"?#@\"<>\\^`{|}".utf8.contains($0) }) else {
      throw server.error("this is no URL of a server: it begins with https:// or http://, and has no user, question or fragment")
    }
    return server.value.hasSuffix("/") ? String(server.value.dropLast()) : server.value
  }

  private static func read(_ cluster: KubeconfigField, into configuration: inout ClusterConfiguration) throws(ClusterConfigurationError) {
    for field in ["proxy-url", "tls-server-name"] {
      if let text = try cluster.text(field) { throw text.error("this program does not know how to do this") }
    }
    configuration.isServerVerified = try cluster.truth("insecure-skip-tls-verify") != true
    configuration.authorities = try cluster.pem("certificate-authority")
    if !configuration.isServerVerified, configuration.authorities != nil {
      throw try cluster.field("insecure-skip-tls-verify").error("a certificate authority makes no sense together with this")
    }
  }

  // MARK: Users

  private static func credentials(_ user: KubeconfigField) throws(ClusterConfigurationError) -> ClusterCredentials {
    for field in ["exec", "auth-provider"] where try user.has(field) {
      throw try user.field(field).error("programs that make credentials are not run; use a token, a tokenFile or a client certificate, for example of a service account")
    }
    for field in ["as", "as-uid", "as-groups", "as-user-extra"] where try user.has(field) {
      throw try user.field(field).error("this program does not act in the name of others")
    }
    var credentials = ClusterCredentials()
    credentials.token = try token(user)
    if let name = try user.text("username") { credentials.basic = (name.value, Secret(text: try user.text("password")?.value ?? "")) }
    credentials.certificate = try user.pem("client-certificate")
    credentials.key = try user.pem("client-key")
    if (credentials.certificate == nil) != (credentials.key == nil) { throw user.error("client-certificate and client-key belong together, and one is missing") }
    return credentials
  }

  /// A file's token counts more than one that is written down, as for kubectl.
  private static func token(_ user: KubeconfigField) throws(ClusterConfigurationError) -> ClusterCredentials.Token? {
    if let path = try user.path("tokenFile") {
      do {
        _ = try ClusterCredentials.token(inFile: path.value)
      } catch {
        throw path.error("\(error)")
      }
      return .file(path.value)
    }
    guard let token = try user.text("token") else { return nil }
    guard ClusterCredentials.isToken(token.value) else { throw token.error("a token has no white space and no characters beyond ASCII") }
    return .text(Secret(text: token.value))
  }
}
