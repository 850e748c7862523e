import Foundation
import TestSupport
import Testing

@testable import Hosting

private let pem = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"

/// How a cluster is found.
@Suite struct ClusterConfigurationTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  /// A kubeconfig whose cluster and user have these fields.
  private func kubeconfig(cluster: String = "server: https://host:6443/", user: String = "token: t0k3n", context: String = "", current: String = "c") -> String {
    """
    apiVersion: v1
    kind: Config
    clusters:
    - name: other
      cluster: {server: https://other}
    - name: a
      cluster:
        \(cluster)
    users:
    - name: u
      user:
        \(user)
    contexts:
    - name: c
      context:
        cluster: a
        user: u\(context)
    current-context: \(current)
    """
  }

  @discardableResult private func write(_ text: String, to name: String = "config") throws -> String { try directory.write(Array(text.utf8), to: name) }

  private func load(_ text: String) throws -> ClusterConfiguration { try ClusterConfiguration.load(kubeconfig: write(text), environment: [:]) }

  // MARK: Kubeconfigs

  @Test func `The current context names server, user and namespace`() throws {
    let configuration = try load(kubeconfig(context: "\n    namespace: n"))
    #expect(configuration.server == "https://host:6443")
    #expect(configuration.namespace == "n")
    #expect(configuration.credentials.token == .text(Secret(text: "t0k3n")))
    #expect(configuration.isServerVerified)
    #expect(configuration.authorities == nil)
    #expect(configuration.source == "kubeconfig \(directory.path("config")), context c")
    #expect(try configuration.credentials.authorization() == "Authorization: Bearer t0k3n")
  }

  @Test func `JSON is as good`() throws {
    let text = """
      {"apiVersion":"v1","kind":"Config","current-context":"test","preferences":{},
       "clusters":[{"name":"test","cluster":{"server":"https://localhost:1","certificate-authority-data":"\(Data(pem.utf8).base64EncodedString())"}}],
       "users":[{"name":"test","user":{"token":"x"}}],"contexts":[{"name":"test","context":{"cluster":"test","user":"test"}}]}
      """
    let configuration = try load(text)
    #expect(configuration.server == "https://localhost:1")
    #expect(try configuration.security().authorities == Array(pem.utf8))
  }

  @Test func `Files are meant from the kubeconfig's folder, and read anew`() throws {
    try write(pem, to: "ca.crt")
    try write("first\n", to: "token")
    let configuration = try load(kubeconfig(cluster: "server: https://host\n    certificate-authority: ca.crt", user: "tokenFile: token\n    token: other"))
    #expect(try configuration.security().authorities == Array(pem.utf8))
    #expect(try configuration.credentials.authorization() == "Authorization: Bearer first")
    try write("second", to: "token")
    try write(pem + pem, to: "ca.crt")
    #expect(try configuration.credentials.authorization() == "Authorization: Bearer second")
    #expect(try configuration.security().authorities == Array((pem + pem).utf8))
    for broken in ["", "a b", "a\r\nX-Forged: 1"] {
      try write(broken, to: "token")
      #expect(throws: CurlError.unprepared(reason: "the token file \(directory.path("token")) has no token in it")) { try configuration.credentials.authorization() }
    }
  }

  @Test func `A user has a certificate, or a name and a password`() throws {
    let data = Data(pem.utf8).base64EncodedString()
    try write("key", to: "client.key")
    #expect(throws: ClusterConfigurationError.self) { try load(kubeconfig(user: "client-certificate-data: \(data)\n    client-key: client.key")) }
    try write(pem, to: "client.key")
    let configuration = try load(kubeconfig(user: "client-certificate-data: >-\n      \(data.prefix(20))\n      \(data.dropFirst(20))\n    client-key: client.key"))
    #expect(try configuration.security().clientCertificate == Array(pem.utf8))
    #expect(try configuration.security().clientKey == Array(pem.utf8))
    #expect(try configuration.credentials.authorization() == nil)
    let basic = try load(kubeconfig(user: "username: ada\n    password: 'p: w'"))
    #expect(try basic.credentials.authorization() == "Authorization: Basic YWRhOnA6IHc=")
  }

  @Test func `A server is not verified only when that is asked for`() throws {
    let configuration = try load(kubeconfig(cluster: "server: https://host\n    insecure-skip-tls-verify: true"))
    #expect(!configuration.isServerVerified)
    #expect(try !configuration.security().isServerVerified)
  }

  @Test(arguments: [
    ("server: ftp://host", "token: x", "clusters[1].cluster.server", 8, "no URL"), ("server: https://user@host", "token: x", "clusters[1].cluster.server", 8, "no URL"),
    ("server: \"https://host\\r\\nX: 1\"", "token: x", "clusters[1].cluster.server", 8, "no URL"), ("x: 1", "token: x", "clusters[1].cluster.server", 8, "missing"),
    ("server: https://h\n    insecure-skip-tls-verify: maybe", "token: x", "clusters[1].cluster.insecure-skip-tls-verify", 9, "true or false"),
    ("server: https://h\n    certificate-authority-data: '%'", "token: x", "clusters[1].cluster.certificate-authority-data", 9, "no base64"),
    ("server: https://h\n    certificate-authority-data: eA==", "token: x", "clusters[1].cluster.certificate-authority-data", 9, "no PEM"),
    ("server: https://h\n    certificate-authority: nowhere.crt", "token: x", "clusters[1].cluster.certificate-authority", 9, "No such file"),
    ("server: https://h\n    proxy-url: http://p", "token: x", "clusters[1].cluster.proxy-url", 9, "does not know"),
    ("server: https://h", "token: [x]", "users[0].user.token", 12, "text is expected"), ("server: https://h", "token: 's3cret s3cret'", "users[0].user.token", 12, "white space"),
    ("server: https://h", "tokenFile: nowhere", "users[0].user.tokenFile", 12, "No such file"),
    ("server: https://h", "exec: {command: aws}", "users[0].user.exec", 12, "not run"), ("server: https://h", "auth-provider: {name: gcp}", "users[0].user.auth-provider", 12, "not run"),
    ("server: https://h", "as: admin", "users[0].user.as", 12, "others"), ("server: https://h", "client-key-data: LS0tLS1CRUdJTiB4", "users[0].user", 12, "one is missing"),
  ]) func `What is wrong is told with its file, line and field, and without secrets`(cluster: String, user: String, field: String, line: Int, reason: String) throws {
    let error = #expect(throws: ClusterConfigurationError.self) { try load(kubeconfig(cluster: cluster, user: user)) }
    let text = "\(try #require(error))"
    #expect(text.hasPrefix("the kubeconfig \(directory.path("config")), line \(line), \(field): "))
    #expect(text.contains(reason), "\(text)")
    #expect(!text.contains("s3cret"))
  }

  @Test(arguments: [
    ("current-context: c\ncontexts: {}", "line 2, contexts: a list is expected"), ("contexts: []", "current-context: no context is chosen"),
    ("current-context: d\ncontexts: [{name: c}]", #"line 1, current-context: there is no "d" in contexts"#), ("- a", "line 1: this is no kubeconfig"), ("a: &b c", "line 1: anchors"),
    ("current-context: c\ncontexts:\n- name: c", "line 3, contexts[0].context: the field is missing"),
    ("current-context: c\ncontexts: [{name: c, context: {cluster: x}}]", #"line 2, contexts[0].context.cluster: there is no "x" in clusters"#),
  ]) func `A kubeconfig that leads nowhere is an error`(text: String, message: String) throws {
    let error = #expect(throws: ClusterConfigurationError.self) { try load(text) }
    #expect("\(try #require(error))".contains(message), "\(error.map { "\($0)" } ?? "")")
  }

  @Test func `Nothing that is secret shows itself`() throws {
    let secrets = try load(kubeconfig(user: "token: s3cret\n    username: ada\n    password: s3cret\n    client-certificate-data: LS0tLS1CRUdJTiB4\n    client-key-data: LS0tLS1CRUdJTiB4"))
    var dumped = ""
    dump(secrets, to: &dumped)
    for text in ["\(secrets)", String(reflecting: secrets), dumped] {
      #expect(!text.contains("s3cret"))
      #expect(!text.contains("\(Array("BEGIN".utf8)[0]), \(Array("BEGIN".utf8)[1])"))
    }
  }

  // MARK: Where it is looked for

  @Test func `A kubeconfig that is named counts more than others, and is never passed over`() throws {
    let named = try write(kubeconfig(cluster: "server: https://named"), to: "named")
    let variable = try write(kubeconfig(cluster: "server: https://variable"), to: "variable")
    let home = try home(kubeconfig(cluster: "server: https://home"))
    let environment = ["KUBECONFIG": variable, "HOME": home, "KUBERNETES_SERVICE_HOST": "10.0.0.1", "KUBERNETES_SERVICE_PORT": "443"]
    #expect(try ClusterConfiguration.load(kubeconfig: named, environment: environment).server == "https://named")
    #expect(try ClusterConfiguration.load(kubeconfig: "", environment: environment).server == "https://variable")
    #expect(try ClusterConfiguration.load(kubeconfig: nil, environment: ["HOME": home]).server == "https://home")
    #expect(throws: ClusterConfigurationError.unreadable(path: directory.path("nowhere"), reason: "No such file or directory")) {
      try ClusterConfiguration.load(kubeconfig: directory.path("nowhere"), environment: environment)
    }
    #expect(throws: ClusterConfigurationError.unreadable(path: directory.path("nowhere"), reason: "No such file or directory")) {
      try ClusterConfiguration.load(kubeconfig: nil, environment: environment.merging(["KUBECONFIG": directory.path("nowhere")]) { $1 })
    }
  }

  @Test func `KUBECONFIG may name several files, whose contents count together`() throws {
    let first = try write("current-context: c\nclusters: [{name: a, cluster: {server: https://first}}]", to: "first")
    let second = try write(kubeconfig(cluster: "server: https://second", current: "d"), to: "second")
    let configuration = try ClusterConfiguration.load(kubeconfig: nil, environment: ["KUBECONFIG": "\(first):\(directory.path("nowhere")):\(second)"])
    #expect(configuration.server == "https://first")
    #expect(configuration.credentials.token == .text(Secret(text: "t0k3n")))
  }

  private func home(_ kubeconfig: String?) throws -> String {
    let home = directory.path("home")
    try FileManager.default.createDirectory(atPath: "\(home)/.kube", withIntermediateDirectories: true)
    if let kubeconfig { try Data(kubeconfig.utf8).write(to: URL(filePath: "\(home)/.kube/config")) }
    return home
  }

  // MARK: Pods

  private func loadInPod(_ environment: [String: String] = [:]) throws -> ClusterConfiguration {
    let pod = ["KUBERNETES_SERVICE_HOST": "10.0.0.1", "KUBERNETES_SERVICE_PORT": "443"]
    return try ClusterConfiguration.load(kubeconfig: nil, environment: pod.merging(environment) { $1 }, serviceAccountDirectory: directory.path)
  }

  private func writeServiceAccount() throws {
    try write("t0k3n\n", to: "token")
    try write(pem, to: "ca.crt")
    try write("n\n", to: "namespace")
  }

  @Test func `A pod has its service account`() throws {
    try writeServiceAccount()
    let configuration = try loadInPod()
    #expect(configuration.server == "https://10.0.0.1:443")
    #expect(configuration.namespace == "n")
    #expect(try configuration.security().authorities == Array(pem.utf8))
    #expect(try configuration.credentials.authorization() == "Authorization: Bearer t0k3n")
    try write("r0tated", to: "token")
    #expect(try configuration.credentials.authorization() == "Authorization: Bearer r0tated")
    #expect(try loadInPod(["KUBERNETES_SERVICE_HOST": "fd00::1"]).server == "https://[fd00::1]:443")
    #expect(configuration.notice == nil)
  }

  @Test func `A broken kubeconfig in the home directory gives way to the pod, which is told`() throws {
    try writeServiceAccount()
    let home = try home("a: *b")
    let configuration = try loadInPod(["HOME": home])
    #expect(configuration.server == "https://10.0.0.1:443")
    #expect(configuration.notice?.contains("line 1: anchors") == true)
    #expect(throws: ClusterConfigurationError.self) { try ClusterConfiguration.load(kubeconfig: nil, environment: ["HOME": home]) }
  }

  @Test(arguments: [
    ("token", ["HOME": "/nowhere"], "No such file"), ("ca.crt", [:], "ca.crt: No such file"), (nil, ["KUBERNETES_SERVICE_HOST": "a/b"], "KUBERNETES_SERVICE_HOST"),
    (nil, ["KUBERNETES_SERVICE_PORT": "http"], "KUBERNETES_SERVICE_PORT"),
  ]) func `A pod that lacks something is an error that says what`(missing: String?, environment: [String: String], reason: String) throws {
    try writeServiceAccount()
    if let missing { try FileManager.default.removeItem(atPath: directory.path(missing)) }
    let error = #expect(throws: ClusterConfigurationError.self) { try loadInPod(environment) }
    let text = "\(try #require(error))"
    #expect(text.contains("this pod") && text.contains(reason), "\(text)")
  }

  @Test func `Without anything to go by the error says what was looked for`() throws {
    let error = #expect(throws: ClusterConfigurationError.self) { try ClusterConfiguration.load(kubeconfig: nil, environment: ["HOME": "/nowhere"]) }
    let text = "\(try #require(error))"
    for part in ["--kubeconfig", "KUBECONFIG", "/nowhere/.kube/config", "KUBERNETES_SERVICE_HOST"] { #expect(text.contains(part)) }
  }
}
