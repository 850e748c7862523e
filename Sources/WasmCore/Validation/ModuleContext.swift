/// What expressions can refer to: the specification's context, but for locals, labels and the return type.
///
/// Specification: *Validation › Conventions › Contexts*.
struct ModuleContext: Sendable {
  let bytes: [UInt8]
  let module: ModuleSyntax
  let types: TypeSpace
  /// The types of all element segments.
  let elementTypes: [ReferenceType]
  /// Whether accesses without a memory index have a memory, and one with 32-bit addresses.
  let hasNarrowFirstMemory: Bool
  /// Which functions can be referred to in bodies: those that occur in the module outside of bodies.
  var declaredFunctions: [Bool]

  init(_ bytes: [UInt8], _ module: ModuleSyntax, _ types: TypeSpace) {
    (self.bytes, self.module, self.types) = (bytes, module, types)
    elementTypes = module.elements.map(\.type)
    hasNarrowFirstMemory = module.memories.first?.addressType == .i32
    declaredFunctions = [Bool](repeating: false, count: module.functions.count)
  }
}
