/// A module that was decoded and found valid, but perhaps for bodies that are still to be validated.
struct ValidatedModule: Sendable {
  let syntax: ModuleSyntax
  /// The features that the module uses beyond the first version of WebAssembly, as far as it is validated.
  let featuresUsed: Features
  /// The numbers of its types in the process.
  let types: TypeRegistration
  /// What is known of its bodies.
  let bodies: BodyValidation

  /// Decodes and validates a module.
  ///
  /// - Parameters:
  ///   - features: what the module may use; a form of any other feature is an error of kind `.unsupported`.
  ///   - validation: whether bodies are validated now or when they are needed.
  init(_ bytes: [UInt8], features: Features = .supported, validation: Module.Validation = .eager) throws(ModuleError) {
    var (syntax, gate) = try ModuleDecoder.decode(bytes, features: features)
    (featuresUsed, types, bodies) = try ModuleValidator.validate(bytes, &syntax, gate, validation)
    self.syntax = syntax
  }
}
