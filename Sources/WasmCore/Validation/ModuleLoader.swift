/// A module that was decoded and found valid.
struct ValidatedModule: Sendable {
  let syntax: ModuleSyntax
  /// The features that the module uses beyond the first version of WebAssembly.
  let featuresUsed: Features

  /// Decodes and validates a whole module, all bodies included.
  ///
  /// - Parameter features: what the module may use; a form of any other feature is an error of kind `.unsupported`.
  init(_ bytes: [UInt8], features: Features = .supported) throws(ModuleError) {
    var (syntax, gate) = try ModuleDecoder.decode(bytes, features: features)
    featuresUsed = try ModuleValidator.validate(bytes, &syntax, gate)
    self.syntax = syntax
  }
}
