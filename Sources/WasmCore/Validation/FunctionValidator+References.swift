/// Instructions on references.
///
/// Specification: *Validation › Instructions*, Reference and Control Instructions.
extension FunctionValidator {
  mutating func reference() throws(ModuleError) {
    switch instruction.opcode {
    case .refNull: try push(ValueType(try referenceType(instruction.type)))
    case .refIsNull:
      _ = try popReference()
      try push(.i32)
    case .refFunc: try refFunc(instruction.index)
    case .refEq:
      try pop(.eqref)
      try pop(.eqref)
      try push(.i32)
    case .refAsNonNull:
      let type = try popReference()
      try push(type.nonNull)
    case .brOnNull:
      let type = try popReference()
      try replace(try labelTypes(instruction.index))
      try push(type.nonNull)
    case .brOnNonNull: try branchOnNonNull(instruction.index)
    case .callRef:
      let signature = try functionType(instruction.index)
      try pop(.nullable(.type(instruction.index)))
      try pop(signature.parameters)
      try push(signature.results)
    case .returnCallRef:
      let signature = try functionType(instruction.index)
      try pop(.nullable(.type(instruction.index)))
      try tailCall(signature)
    case .throw:
      try pop(try tagParameters(instruction.index))
      markUnreachable()
    case .throwRef:
      try pop(.nullable(.exn))
      markUnreachable()
    case .tryTable: try tryTable()
    default: try aggregate()
    }
  }

  /// Pops a reference of whatever type; unreachable code gives the type that matches all.
  mutating func popReference() throws(ModuleError) -> ValueType {
    let type = try popAny()
    guard type.isReference || type.isBottom else { throw mismatch("a reference", found: type) }
    return type
  }

  /// The reference type among an instruction's immediates, when what it refers to is there.
  mutating func referenceType(_ type: BlockType) throws(ModuleError) -> ReferenceType {
    guard case .result(let type) = type, let reference = type.reference else { throw error(.malformed, "malformed reference type") }
    if let index = type.unknownIndex(limit: context.types.entries.count) { throw unknown("type", index) }
    return reference
  }

  private mutating func refFunc(_ index: UInt32) throws(ModuleError) {
    guard Int(index) < context.module.functions.count else { throw unknown("function", index) }
    // In an initialiser the reference is itself the declaration.
    guard frames.first?.kind == .constant || context.declaredFunctions[Int(index)] else {
      throw error(.invalid, "undeclared function reference \(index)")
    }
    try push(ValueType(ReferenceType(isNullable: false, heapType: .type(context.module.functions[Int(index)]))))
  }

  private mutating func branchOnNonNull(_ label: UInt32) throws(ModuleError) {
    let types = try labelTypes(label)
    guard types.count > 0, let target = context.types[types, types.count - 1].reference else {
      throw error(.invalid, "type mismatch: br_on_non_null expects a label with a reference")
    }
    try pop(.nullable(target.heapType))
    try push(ValueType(ReferenceType(isNullable: false, heapType: target.heapType)))
    // The reference goes to the label only; what lies below it stays.
    try replace(types)
    _ = try popAny()
  }

  // MARK: Exceptions

  private mutating func tagParameters(_ index: UInt32) throws(ModuleError) -> TypeList {
    guard Int(index) < context.module.tags.count else { throw unknown("tag", index) }
    return try functionType(context.module.tags[Int(index)]).parameters
  }

  private mutating func tryTable() throws(ModuleError) {
    let signature = try signature(of: instruction.type)
    try pop(signature.parameters)
    for clause in try instruction.catches(in: context.bytes) { try check(clause) }
    try pushFrame(.tryTable, parameters: signature.parameters, results: signature.results)
  }

  /// What an exception carries has to be what the label of its clause takes. Labels are counted outside of the block.
  private mutating func check(_ clause: CatchClause) throws(ModuleError) {
    let label = try labelTypes(clause.label)
    let hasTag = clause.kind == .tag || clause.kind == .tagWithReference
    let hasReference = clause.kind == .tagWithReference || clause.kind == .allWithReference
    let carried = hasTag ? try tagParameters(clause.tag) : .empty
    try move(carried.count)
    guard label.count == carried.count + (hasReference ? 1 : 0),
      (0..<carried.count).allSatisfy({ context.types.matches(context.types[carried, $0], context.types[label, $0]) }),
      !hasReference || context.types.matches(.nonNull(.exn), context.types[label, carried.count])
    else { throw error(.invalid, "type mismatch: catch clause does not match label \(clause.label)") }
  }
}

extension ValueType {
  static let eqref = ValueType(ReferenceType(isNullable: true, heapType: .eq))
  static func nullable(_ heapType: HeapType) -> ValueType { ValueType(ReferenceType(isNullable: true, heapType: heapType)) }
  static func nonNull(_ heapType: HeapType) -> ValueType { ValueType(ReferenceType(isNullable: false, heapType: heapType)) }

  /// The type of a reference from unreachable code: it matches every reference type.
  static let bottomReference = ValueType(bits: 0x64)

  /// The type without null.
  var nonNull: ValueType {
    if isBottom || self == .bottomReference { return .bottomReference }
    return reference.map { .nonNull($0.heapType) } ?? self
  }
}
