/// Why bytes are not a module that this engine accepts, and where.
public struct ModuleError: Error, Hashable, Sendable {
  /// The classes of failure.
  public enum Kind: Hashable, Sendable {
    /// The bytes do not follow the binary format.
    case malformed
    /// The module breaks a rule of validation.
    case invalid
    /// The module needs a proposal that is switched off or not finished.
    case unsupported
    /// The module is larger than a documented limit of this implementation.
    case limit
  }

  /// The class of failure.
  public var kind: Kind
  /// What is wrong, as the specification's own tests word it where they do.
  public var message: String
  /// The byte of the module at which it was noticed.
  public var offset: Int
  /// The index of the function whose body is at fault, if one is.
  public var function: Int?

  init(_ kind: Kind, _ message: String, offset: Int, function: Int? = nil) {
    (self.kind, self.message, self.offset, self.function) = (kind, message, offset, function)
  }
}

extension ModuleError: CustomStringConvertible {
  /// What it says to people.
  public var description: String {
    let prefix =
      switch kind {
      case .malformed: "malformed module: "
      case .invalid: "invalid module: "
      case .unsupported, .limit: ""
      }
    let place = function.map { " in function \($0)" } ?? ""
    return "\(prefix)\(message)\(place) at offset 0x\(String(offset, radix: 16))"
  }
}
