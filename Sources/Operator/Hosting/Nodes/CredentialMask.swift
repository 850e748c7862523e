import Evaluation

/// Hides what looks like a credential in the values that a status publishes.
enum CredentialMask {
  /// What a hidden string is replaced by.
  static let replacement = JSONText(string: "<redacted>")

  private static let words = ["secret", "token", "passw", "authorization", "bearer", "credential"]
  private static let pairs = [("api", "key"), ("private", "key"), ("access", "key")]

  /// The value with every string hidden whose nearest name says that it is a credential. Strings with expressions stay: they are no credentials yet. Without any it is the same to the byte.
  static func masked(_ value: JSONText) -> JSONText { masked(value, isSecret: false) ?? value }

  /// Nil when there is nothing to hide.
  private static func masked(_ value: JSONText, isSecret: Bool) -> JSONText? {
    switch value.kind {
    case .string:
      guard isSecret, let text = value.string, !text.isEmpty, !text.contains("{{") else { return nil }
      return replacement
    case .array:
      let elements = value.elements()
      let replaced = elements.map { masked($0, isSecret: isSecret) }
      return replaced.allSatisfy { $0 == nil } ? nil : JSONText(array: zip(replaced, elements).map { $0 ?? $1 })
    case .object:
      let members = value.members()
      let replaced = members.map { masked($0.value, isSecret: isCredential($0.name)) }
      return replaced.allSatisfy { $0 == nil } ? nil : JSONText(object: zip(replaced, members).map { ($1.name, $0 ?? $1.value) })
    case .null, .bool, .number: return nil
    }
  }

  /// Whether a name says that its value is a credential: `apiKey`, `api_key`, `X-Auth-Token`.
  static func isCredential(_ name: String) -> Bool {
    let name = name.lowercased()
    return words.contains { name.contains($0) } || pairs.contains { first, second in ["", "_", "-"].contains { name.contains(first + $0 + second) } }
  }
}
