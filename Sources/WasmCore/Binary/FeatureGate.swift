/// Lets the features through that a module may use, and notes which it does use.
struct FeatureGate {
  let allowed: Features
  private(set) var used: Features = []

  init(_ allowed: Features) { self.allowed = allowed }

  /// Notes that a form of this feature is used, by its name in the error when it may not be.
  @inline(__always)
  mutating func require(_ feature: Features, _ form: @autoclosure () -> String, offset: Int) throws(ModuleError) {
    guard feature.isSubset(of: allowed) else { throw Self.refusal(feature, form(), offset: offset) }
    used.formUnion(feature)
  }

  /// Notes a feature that is known to be allowed.
  mutating func note(_ feature: Features) { used.formUnion(feature) }

  /// Adds what another gate noted.
  mutating func merge(_ other: FeatureGate) { used.formUnion(other.used) }

  @inline(never)
  static func refusal(_ feature: Features, _ form: String, offset: Int) -> ModuleError {
    let name = Features.names.first { $0.feature == feature }?.name ?? feature.description
    let verb = name.hasSuffix("s") ? "are" : "is"
    let state = feature.isSubset(of: .supported) ? "switched off" : "not supported yet"
    return ModuleError(.unsupported, "\(name) \(verb) \(state): \(form)", offset: offset)
  }
}
