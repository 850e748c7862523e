/// The module that this process serves, under the names by which the platform knows it.
package struct ModuleIdentity: Sendable, Hashable {
  /// The name as it was installed: `tinysystems/wasm-module-v0`.
  package let name: String
  /// The version, without a `v`.
  package let version: String
  /// The name in subjects, in names of objects and in those of nodes: `tinysystems-wasm-module-v0`.
  package let sanitizedName: String

  /// A module.
  ///
  /// - Throws: `ModuleIdentityError` for a name or a version that the platform cannot use.
  package init(name: String, version: String) throws(ModuleIdentityError) {
    guard !name.isEmpty else { throw .emptyName }
    guard !version.isEmpty else { throw .emptyVersion }
    guard !version.hasPrefix("v") else { throw .versionWithPrefix(version) }
    (self.name, self.version, sanitizedName) = (name, version, Self.sanitized(name))
    guard !sanitizedName.isEmpty else { throw .unusableName(name) }
  }

  /// A name as objects of the cluster may have it: lower case, with one dash for everything that is neither a letter nor a digit of ASCII. Of a long one the end is kept.
  package static func sanitized(_ name: String) -> String {
    let kept = dashed(name).suffix(48)
    return String(kept.drop { $0 == "-" }.reversed().drop { $0 == "-" }.reversed())
  }

  /// The same without cutting and trimming, as the leader's identity has it.
  package static func dashed(_ name: String) -> String {
    var result = ""
    for scalar in name.lowercased().unicodeScalars {
      let isKept = scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      if isKept { result.unicodeScalars.append(scalar) } else if result.last != "-" { result.append("-") }
    }
    return result
  }

  /// Whether a node belongs to this module. The platform is tolerant here: the name of the publisher may be missing on either side.
  func owns(_ node: NodeName) -> Bool {
    let (own, other) = (Self.comparable(name), Self.comparable(node.module))
    if own.isEmpty || other.isEmpty { return false }
    return own == other || own.hasSuffix("-" + other) || other.hasSuffix("-" + own)
  }

  private static func comparable(_ name: some StringProtocol) -> String { name.lowercased().replacing("/", with: "-") }
}

/// Why a module cannot be served under its name and version.
package enum ModuleIdentityError: Error, Hashable, CustomStringConvertible {
  /// There is no name.
  case emptyName
  /// There is no version.
  case emptyVersion
  /// A version begins with `v`.
  case versionWithPrefix(String)
  /// A name has neither a letter nor a digit.
  case unusableName(String)

  /// What is wrong, naming the option.
  package var description: String {
    switch self {
    case .emptyName: "--name is empty: it is the module's name, for instance tinysystems/wasm-module-v0"
    case .emptyVersion: "--version is empty: it is the module's version, for instance 1.2.3"
    case .versionWithPrefix(let version): "--version \(version) begins with v: the platform wants \(version.drop { $0 == "v" })"
    case .unusableName(let name): "--name \(name) has neither a letter nor a digit"
    }
  }
}
