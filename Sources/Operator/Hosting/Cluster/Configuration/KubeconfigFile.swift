import WasmCore

/// A kubeconfig as it was read.
struct KubeconfigFile {
  let root: KubeconfigField

  init(_ path: String) throws(ClusterConfigurationError) {
    let bytes: [UInt8]
    do {
      bytes = try SmallFile.read(path)
    } catch {
      throw .unreadable(path: path, reason: "\(error)")
    }
    do {
      root = KubeconfigField(file: path, name: "", node: try YAMLReader.document(bytes))
    } catch {
      throw .invalid(path: path, line: error.line, field: nil, reason: error.reason)
    }
    guard case .mapping = root.node.value else { throw root.error("this is no kubeconfig, which has fields at its beginning: apiVersion, kind, clusters") }
  }
}

/// A text of a kubeconfig and where it stands.
struct KubeconfigText {
  var value: String
  var field: KubeconfigField

  func error(_ reason: String) -> ClusterConfigurationError { field.error(reason) }
}

/// A field of a kubeconfig, which knows its name for people who have to correct it.
struct KubeconfigField {
  let file: String
  /// As `users[0].user.token`.
  let name: String
  let node: YAMLNode

  func error(_ reason: String) -> ClusterConfigurationError {
    .invalid(path: file, line: node.line, field: name.isEmpty ? nil : name, reason: reason)
  }

  /// The field of this name, which is null when it is missing.
  func field(_ key: String) throws(ClusterConfigurationError) -> KubeconfigField {
    guard case .mapping(let members) = node.value else { throw error("fields are expected here, as \(key)") }
    let member = members.first { $0.key == key }?.value ?? YAMLNode(line: node.line, value: .null)
    return KubeconfigField(file: file, name: name.isEmpty ? key : "\(name).\(key)", node: member)
  }

  func has(_ key: String) throws(ClusterConfigurationError) -> Bool { try field(key).node.value != .null }

  /// The field of this name, which has fields itself.
  func mapping(_ key: String) throws(ClusterConfigurationError) -> KubeconfigField {
    let field = try field(key)
    guard case .mapping = field.node.value else { throw field.error(field.node.value == .null ? "the field is missing" : "fields are expected here") }
    return field
  }

  func elements(_ key: String) throws(ClusterConfigurationError) -> [KubeconfigField] {
    let field = try field(key)
    switch field.node.value {
    case .null: return []
    case .sequence(let elements): return elements.enumerated().map { KubeconfigField(file: file, name: "\(field.name)[\($0.offset)]", node: $0.element) }
    case .mapping, .scalar: throw field.error("a list is expected here")
    }
  }

  /// The text of a field; nil when it is missing or empty.
  func text(_ key: String) throws(ClusterConfigurationError) -> KubeconfigText? {
    let field = try field(key)
    switch field.node.value {
    case .null: return nil
    case .scalar(let text): return text.isEmpty ? nil : KubeconfigText(value: text, field: field)
    case .mapping, .sequence: throw field.error("a text is expected here")
    }
  }

  func required(_ key: String) throws(ClusterConfigurationError) -> KubeconfigText {
    guard let text = try text(key) else { throw try field(key).error("the field is missing") }
    return text
  }

  func truth(_ key: String) throws(ClusterConfigurationError) -> Bool? {
    guard let text = try text(key) else { return nil }
    switch text.value.lowercased() {
    case "true": return true
    case "false": return false
    default: throw text.error("true or false is expected here")
    }
  }

  /// The path of a file; when it is relative, seen from the kubeconfig.
  func path(_ key: String) throws(ClusterConfigurationError) -> KubeconfigText? {
    guard var text = try text(key) else { return nil }
    if !text.value.hasPrefix("/"), let slash = file.lastIndex(of: "/") { text.value = file[...slash] + text.value }
    return text
  }

  /// What a pair of fields has: the PEM text itself in base64 (`…-data`), which counts more, or the path of a file.
  func pem(_ key: String) throws(ClusterConfigurationError) -> PEMSource? {
    if let data = try text("\(key)-data") {
      // Lines that YAML has joined have spaces between them.
      guard let bytes = Base64.decoded(data.value.utf8.filter { $0 != UInt8(ascii: " ") }) else { throw data.error("this is no base64") }
      try data.checkPEM(bytes)
      return .bytes(PEMBytes(bytes: bytes))
    }
    guard let path = try path(key) else { return nil }
    do {
      try path.checkPEM(try SmallFile.read(path.value))
    } catch let error as ClusterConfigurationError {
      throw error
    } catch {
      throw path.error("cannot read \(path.value.printable): \(error)")
    }
    return .file(path.value)
  }
}

extension KubeconfigText {
  fileprivate func checkPEM(_ bytes: [UInt8]) throws(ClusterConfigurationError) {
    guard bytes.firstRange(of: Array("-----BEGIN ".utf8)) != nil else { throw error("this is no PEM text, which begins with -----BEGIN") }
  }
}
