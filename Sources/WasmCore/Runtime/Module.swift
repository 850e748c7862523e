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
  /// The features of WebAssembly that the module uses.
  public let featuresUsed: Features

  /// The module's bytes: function bodies and segments are ranges of them.
  public let bytes: [UInt8]
  let syntax: ModuleSyntax
  let types: TypeRegistration
  let names: NameSection
  /// Whether handlers may do the work of several instructions.
  let isFused: Bool
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

  /// Decodes and validates a module as a whole.
  ///
  /// - Parameters:
  ///   - bytes: The module in the binary format.
  ///   - features: What the module may use; at most `Features.supported`.
  ///   - isFused: Whether one step of the interpreter may do the work of several instructions. Without it everything is the same but slower: it is there to find out whether
  ///     a fault lies there.
  /// - Throws: What is wrong, with the offset of the byte at which it was noticed.
  public init(_ bytes: [UInt8], features: Features = .supported, isFused: Bool = true) throws(ModuleError) {
    let validated = try ValidatedModule(bytes, features: features.intersection(.supported))
    let syntax = validated.syntax
    try syntax.checkFrames()
    (self.bytes, self.syntax, self.isFused) = (bytes, syntax, isFused)
    featuresUsed = validated.featuresUsed
    types = validated.types
    names = NameSection(bytes, syntax.customSections)
    imports = syntax.imports.map { Import(module: $0.module, name: $0.name, type: syntax.type(of: $0.descriptor)) }
    exports = syntax.exports.map { Export(name: $0.name, type: syntax.type(of: $0)) }
    let source = CodeSource(bytes: bytes, syntax: syntax, typeIdentifiers: types.identifiers, isFused: isFused)
    code = ModuleCode(source, .none)
    meteredCode = ModuleCode(source, .fuel)
    profiledCode = ModuleCode(source, .profile)
    countedCode = ModuleCode(source, .lineCounts)
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
  /// Makes sure that the slots of each function's frame can be named in the code that it becomes.
  fileprivate func checkFrames() throws(ModuleError) {
    for (own, body) in bodies.enumerated() {
      let index = importedFunctionCount + own
      let slots = FrameLayout(typeOfFunction(index), body).slotCount
      guard slots <= ImplementationLimits.frameSlots else {
        let message = "the locals and operands of the function need \(slots) slots, more than \(ImplementationLimits.frameSlots)"
        throw ModuleError(.limit, message, offset: body.instructions.lowerBound, function: index)
      }
    }
  }

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
