/// A module that was decoded and found valid.
struct ValidatedModule: Sendable {
  let syntax: ModuleSyntax
  /// The features that the module uses beyond the first version of WebAssembly.
  let featuresUsed: Features
  /// The numbers of its types in the process.
  let types: TypeRegistration

  /// Decodes and validates a whole module, all bodies included.
  ///
  /// - Parameter features: what the module may use; a form of any other feature is an error of kind `.unsupported`.
  init(_ bytes: [UInt8], features: Features = .supported) throws(ModuleError) {
    var (syntax, gate) = try ModuleDecoder.decode(bytes, features: features)
    (featuresUsed, types) = try ModuleValidator.validate(bytes, &syntax, gate)
    self.syntax = syntax
  }
}
