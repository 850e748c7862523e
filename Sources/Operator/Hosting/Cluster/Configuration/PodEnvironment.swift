import WasmCore

/// What a pod's environment says about the API server.
struct PodEnvironment {
  private let server: String

  /// Nil where there is no pod.
  init?(_ environment: [String: String]) throws(ClusterConfigurationError) {
    guard let host = environment["KUBERNETES_SERVICE_HOST"], !host.isEmpty else { return nil }
    guard host.utf8.allSatisfy({ Self.isPartOfHost($0) }) else { throw .notInCluster(reason: "KUBERNETES_SERVICE_HOST is no host: \(host.quoted)") }
    let port = environment["KUBERNETES_SERVICE_PORT"] ?? ""
    guard let number = UInt16(port), number > 0 else { throw .notInCluster(reason: "KUBERNETES_SERVICE_PORT is no port: \(port.quoted)") }
    server = "https://\(host.contains(":") ? "[\(host)]" : host):\(number)"
  }

  private static func isPartOfHost(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: ".-:".utf8.contains(byte)
    }
  }

  /// The configuration of the pod's service account, whose files are in a folder.
  func configuration(_ directory: String) throws(ClusterConfigurationError) -> ClusterConfiguration {
    let token = "\(directory)/token"
    do {
      _ = try ClusterCredentials.token(inFile: token)
    } catch {
      throw .notInCluster(reason: "\(error)")
    }
    var configuration = ClusterConfiguration(source: "service account of this pod", server: server)
    configuration.credentials.token = .file(token)
    configuration.authorities = .file("\(directory)/ca.crt")
    configuration.namespace = try namespace("\(directory)/namespace")
    do {
      _ = try configuration.security()
    } catch {
      throw .notInCluster(reason: "\(error)")
    }
    return configuration
  }

  private func namespace(_ path: String) throws(ClusterConfigurationError) -> String? {
    guard SmallFile.exists(path) else { return nil }
    do {
      let name = String(decoding: try SmallFile.read(path), as: UTF8.self).filter { !$0.isWhitespace }
      return name.isEmpty ? nil : name
    } catch {
      throw .notInCluster(reason: "cannot read \(path.printable): \(error)")
    }
  }
}
