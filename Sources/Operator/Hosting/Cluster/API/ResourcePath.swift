import WasmCore

/// A kind of objects of the Kubernetes API.
struct ResourceType: Hashable, Sendable {
  /// Empty for the core group.
  var group: String
  var version: String
  /// The name of the kind in paths, in the plural and lower case.
  var plural: String

  private static let operatorGroup = "operator.tinysystems.io"
  static let tinyNodes = ResourceType(group: operatorGroup, version: "v1alpha1", plural: "tinynodes")
  static let tinyModules = ResourceType(group: operatorGroup, version: "v1alpha1", plural: "tinymodules")
  static let leases = ResourceType(group: "coordination.k8s.io", version: "v1", plural: "leases")
  static let namespaces = ResourceType(group: "", version: "v1", plural: "namespaces")
}

/// Where objects, or one of them, are found in the Kubernetes API.
struct ResourcePath: Hashable, Sendable {
  var type: ResourceType
  /// Nil for kinds that belong to the whole cluster.
  var namespace: String?
  /// Nil for all objects.
  var name: String?
  /// A part of the object that is written by itself: `status`.
  var subresource: String?

  init(_ type: ResourceType, namespace: String? = nil, name: String? = nil) {
    (self.type, self.namespace, self.name) = (type, namespace, name)
  }

  /// One of the objects.
  func named(_ name: String) -> ResourcePath {
    var path = self
    path.name = name
    return path
  }

  /// The status of the object.
  var status: ResourcePath {
    var path = self
    path.subresource = "status"
    return path
  }

  /// The path in a URL. Names cannot leave their place in it.
  func encoded() throws(KubernetesError) -> String {
    var parts = type.group.isEmpty ? ["api", type.version] : ["apis", type.group, type.version]
    if let namespace { parts += ["namespaces", namespace] }
    parts += [type.plural] + [name, subresource].compactMap(\.self)
    guard parts.allSatisfy({ !["", ".", ".."].contains($0) }) else { throw .invalidPath(self) }
    return parts.map { "/" + Self.encoded($0) }.joined()
  }

  /// Text as a part of a URL, in which it has no meaning but its own.
  static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }
}

extension ResourcePath: CustomStringConvertible {
  /// `tinynodes/a of namespace b`, for people.
  var description: String {
    let parts = [type.plural, name, subresource].compactMap(\.self).map(\.printable).joined(separator: "/")
    return namespace.map { "\(parts) in namespace \($0.printable)" } ?? parts
  }
}
