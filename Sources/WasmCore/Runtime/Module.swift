/// A WebAssembly module: decoded, validated, and translated function by function as these are first called.
///
/// A module is immutable. Any number of threads may instantiate it at once, and they share its translated code.
///
/// Specification: *Structure › Modules*.
public final class Module: Sendable {
  /// What the module needs, in the order in which it says so.
  public let imports: [Import]
  /// What the module offers, in the order in which it says so.
  public let exports: [Export]
  /// When the bodies of the module's functions are validated.
  public let validation: Validation

  /// The module's bytes: function bodies and segments are ranges of them.
  public let bytes: [UInt8]
  let syntax: ModuleSyntax
  /// What is known of the bodies of its functions.
  private let bodies: BodyValidation
  /// The features that it was found to use when it was loaded.
  private let featuresUsedAtLoad: Features
  let types: TypeRegistration
  let names: NameSection
  /// Whether handlers may do the work of several instructions.
  package let isFused: Bool
  /// The code with each instrumentation.
  let code: ModuleCode
  let meteredCode: ModuleCode
  let profiledCode: ModuleCode
  let countedCode: ModuleCode

  /// Something that a module needs.
  public struct Import: Hashable, Sendable {
    /// The name of the module that it is to come from.
    public let module: String
    /// Its name there.
    public let name: String
    /// What it must be.
    public let type: ExternalType

    /// Both names, as people are shown them.
    package var printableName: String { "\(module.printable).\(name.printable)" }
  }

  /// Something that a module offers.
  public struct Export: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// What it is.
    public let type: ExternalType
  }

  /// When the bodies of functions are validated. Everything outside of them always is when the module is loaded.
  ///
  /// Specification: *Appendix › Implementation Limitations › Validation*, which lets an implementation defer validation of a function until it is first invoked.
  public enum Validation: Hashable, Sendable {
    /// All when the module is loaded, so that there is no module with a function that is not valid.
    case eager
    /// Each before its function is first called, once for all threads. Of a function that is not valid, every call throws the `ModuleError` that the module's
    /// initializer would have thrown had all other bodies been valid; the module's other functions work. Of what a module may have in all, such as operands that are moved,
    /// those that are validated first take their part first. Loading takes a fraction of the time.
    case lazy
  }

  /// Decodes and validates a module.
  ///
  /// - Parameters:
  ///   - bytes: The module in the binary format.
  ///   - features: What the module may use; at most `Features.supported`.
  ///   - validation: When the bodies of its functions are validated.
  ///   - isFused: Whether one step of the interpreter may do the work of several instructions. Without it everything is the same but slower: it is there to find out whether
  ///     a fault lies there.
  /// - Throws: What is wrong, with the offset of the byte at which it was noticed.
  public init(_ bytes: [UInt8], features: Features = .supported, validation: Validation = .eager, isFused: Bool = true) throws(ModuleError) {
    let validated = try ValidatedModule(bytes, features: features.intersection(.supported), validation: validation)
    let syntax = validated.syntax
    self.bytes = bytes
    self.syntax = syntax
    (self.validation, self.isFused) = (validation, isFused)
    bodies = validated.bodies
    featuresUsedAtLoad = validated.featuresUsed
    types = validated.types
    names = NameSection(bytes, syntax.customSections)
    imports = syntax.imports.map { Import(module: $0.module, name: $0.name, type: syntax.type(of: $0.descriptor)) }
    exports = syntax.exports.map { Export(name: $0.name, type: syntax.type(of: $0)) }
    let source = CodeSource(bytes: bytes, syntax: syntax, bodies: bodies, typeIdentifiers: types.identifiers, isFused: isFused)
    code = ModuleCode(source, .none)
    meteredCode = ModuleCode(source, .fuel)
    profiledCode = ModuleCode(source, .profile)
    countedCode = ModuleCode(source, .lineCounts)
  }

  /// The features of WebAssembly that the module uses. Of bodies that are validated lazily, only those count that have been so far: see `validateBodies()`.
  public var featuresUsed: Features { featuresUsedAtLoad.union(bodies.featuresUsed) }

  /// Validates the bodies that nobody has validated yet; after that the module is as one that was validated eagerly.
  ///
  /// - Throws: What is wrong with the first body that is not valid.
  public func validateBodies() throws(ModuleError) {
    for own in syntax.bodies.indices { _ = try bodies.facts(of: own) }
  }

  /// The code with an instrumentation.
  func code(_ instrumentation: Instrumentation) -> ModuleCode {
    switch instrumentation {
    case .none: code
    case .fuel: meteredCode
    case .profile: profiledCode
    case .lineCounts: countedCode
    }
  }

  /// The module's name, if it has a section of names with one.
  public var name: String? { names.module }

  /// The contents of the custom sections with a name, in order.
  public func customSections(named name: String) -> [ArraySlice<UInt8>] {
    syntax.customSections.filter { ExactName($0.name) == ExactName(name) }.map { bytes[$0.contents] }
  }
}

extension ModuleSyntax {
  /// The function type with an index that validation has checked.
  func functionType(_ index: UInt32) -> FunctionType { types[Int(index)].function ?? FunctionType() }

  /// The type of the function with an index that validation has checked.
  func typeOfFunction(_ index: Int) -> FunctionType { functionType(functions[index]) }

  func type(of descriptor: ImportDescriptor) -> ExternalType {
    switch descriptor {
    case .function(let type): .function(functionType(type))
    case .table(let type): .table(type)
    case .memory(let type): .memory(type)
    case .global(let type): .global(type)
    case .tag(let type): .tag(functionType(type))
    }
  }

  func type(of export: ExportSyntax) -> ExternalType {
    let index = Int(export.index)
    return switch export.kind {
    case .function: .function(typeOfFunction(index))
    case .table: .table(tables[index].type)
    case .memory: .memory(memories[index])
    case .global: .global(globals[index].type)
    case .tag: .tag(functionType(tags[index]))
    }
  }
}
