/// Instructions whose typing depends on their immediates or on the stacks: blocks, branches, calls, variables and the parametric ones.
///
/// Specification: *Validation › Instructions*.
extension FunctionValidator {
  mutating func special() throws(ModuleError) {
    switch instruction.opcode {
    case .localGet: try localGet(instruction.index)
    case .localSet: _ = try localSet(instruction.index)
    case .localTee: try push(try localSet(instruction.index))
    case .globalGet: try push(try globalType(instruction.index).value)
    case .globalSet:
      let type = try globalType(instruction.index)
      guard type.isMutable else { throw error(.invalid, "immutable global \(instruction.index)") }
      try pop(type.value)

    case .block: try block(.block, instruction.type)
    case .loop: try block(.loop, instruction.type)
    case .if:
      try pop(.i32)
      try block(.if, instruction.type)
    case .else: try otherwise()
    case .end: try end()

    case .br:
      try pop(try labelTypes(instruction.index))
      markUnreachable()
    case .brIf:
      try pop(.i32)
      try replace(try labelTypes(instruction.index))
    case .brTable: try branchTable()
    case .return:
      try pop(functionResults())
      markUnreachable()
    case .unreachable: markUnreachable()

    case .call: try call(try functionType(ofFunction: instruction.index))
    case .callIndirect:
      let type = try indirectCallee()
      try call(type)
    case .returnCall: try tailCall(try functionType(ofFunction: instruction.index))
    case .returnCallIndirect:
      let type = try indirectCallee()
      try tailCall(type)

    case .drop: _ = try popAny()
    case .select: try select()
    case .selectTyped: try selectTyped()
    default: try tableOrReference()
    }
  }

  // MARK: Variables

  /// The type of a local.
  @inline(__always)
  private mutating func localType(_ index: UInt32) throws(ModuleError) -> ValueType {
    if Int(index) < locals.types.count { return locals.types[Int(index)] }
    guard let type = locals.type(index, context.types) else { throw unknown("local", index) }
    return type
  }

  @inline(__always)
  private mutating func localGet(_ index: UInt32) throws(ModuleError) {
    let type = try localType(index)
    if !type.isDefaultable, !locals.hasValue(index) { throw error(.invalid, "uninitialized local \(index)") }
    locals.noteGet(index)
    try push(type)
  }

  /// Pops the value of a local; returns its type.
  @inline(__always)
  private mutating func localSet(_ index: UInt32) throws(ModuleError) -> ValueType {
    let type = try localType(index)
    try pop(type)
    if !type.isDefaultable { locals.initialize(index) }
    locals.noteSet(index)
    return type
  }

  mutating func globalType(_ index: UInt32) throws(ModuleError) -> GlobalType {
    guard Int(index) < context.module.globals.count else { throw unknown("global", index) }
    return context.module.globals[Int(index)].type
  }

  // MARK: Blocks

  private mutating func block(_ kind: ControlFrame.Kind, _ type: BlockType) throws(ModuleError) {
    let signature = try signature(of: type)
    try pop(signature.parameters)
    try pushFrame(kind, parameters: signature.parameters, results: signature.results)
  }

  private mutating func otherwise() throws(ModuleError) {
    guard frames.last?.kind == .if else { throw error(.malformed, "END opcode expected") }
    let frame = try popFrame()
    try pushFrame(.else, parameters: frame.parameters, results: frame.results)
  }

  private mutating func end() throws(ModuleError) {
    let frame = try popFrame()
    // Without `else` the parameters go on as results.
    if frame.kind == .if, !context.types.matches(frame.parameters, frame.results) {
      throw error(.invalid, "type mismatch: if without else leaves its parameters, which are not its results")
    }
    if !frames.isEmpty { try push(frame.results) }
  }

  // MARK: Branches and calls

  mutating func functionResults() -> TypeList { frames.first?.results ?? .empty }

  private mutating func branchTable() throws(ModuleError) {
    try pop(.i32)
    var labels = instruction.labels(in: context.bytes)
    // The default comes last but decides how many operands there are, so all labels are compared with the first one.
    var arity: Int?
    while let label = labels.next() {
      let types = try labelTypes(label)
      guard types.count == arity ?? types.count else { throw error(.invalid, "type mismatch: br_table has labels with different numbers of operands") }
      arity = types.count
      try check(types)
      if labels.count == 0 { try pop(types) }
    }
    markUnreachable()
  }

  private mutating func call(_ signature: Signature) throws(ModuleError) {
    try pop(signature.parameters)
    try push(signature.results)
  }

  mutating func tailCall(_ signature: Signature) throws(ModuleError) {
    try move(signature.results.count)
    guard context.types.matches(signature.results, functionResults()) else {
      throw error(.invalid, "type mismatch: \(InstructionTable.shared[instruction.opcode].name) calls a function with other results than the caller's")
    }
    try pop(signature.parameters)
    markUnreachable()
  }

  /// The type of a function, by the function's index.
  @inline(__always)
  mutating func functionType(ofFunction index: UInt32) throws(ModuleError) -> Signature {
    guard Int(index) < context.module.functions.count else { throw unknown("function", index) }
    return try functionType(context.module.functions[Int(index)])
  }

  /// The function type with this index.
  mutating func functionType(_ index: UInt32) throws(ModuleError) -> Signature {
    if let signature = context.types.signature(index) { return signature }
    guard Int(index) < context.types.entries.count else { throw unknown("type", index) }
    throw error(.invalid, "type mismatch: type \(index) is not a function type")
  }

  private mutating func indirectCallee() throws(ModuleError) -> Signature {
    let table = try tableType(instruction.secondIndex)
    guard context.types.matches(table.element.heapType, .func) else {
      throw error(.invalid, "type mismatch: \(InstructionTable.shared[instruction.opcode].name) expects a table of functions but found \(table.element)")
    }
    let signature = try functionType(instruction.index)
    try pop(table.addressType.valueType)
    return signature
  }

  // MARK: Parametric instructions

  private mutating func select() throws(ModuleError) {
    try pop(.i32)
    let second = try popAny()
    let first = try popAny()
    guard first.isSelectable, second.isSelectable else {
      throw mismatch("numbers or vectors, or a type", found: first.isSelectable ? second : first)
    }
    guard first == second || first.isBottom || second.isBottom else { throw mismatch(first.description, found: second) }
    try push(first.isBottom ? second : first)
  }

  private mutating func selectTyped() throws(ModuleError) {
    guard instruction.index == 1, case .result(let type) = instruction.type else { throw error(.invalid, "invalid result arity") }
    if let index = type.unknownIndex(limit: context.types.entries.count) { throw unknown("type", index) }
    try pop(.i32)
    try pop(type)
    try pop(type)
    try push(type)
  }
}

extension ValueType {
  /// Whether `select` takes it without being told the type.
  fileprivate var isSelectable: Bool { isNumber || self == .v128 || isBottom }
}
