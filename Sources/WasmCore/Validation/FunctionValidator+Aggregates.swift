/// Instructions of garbage collection: structures, arrays, `i31ref` and casts.
///
/// Specification: *Validation › Instructions*, Aggregate, Scalar Reference and Control Instructions.
extension FunctionValidator {
  mutating func aggregate() throws(ModuleError) {
    let index = instruction.index
    switch instruction.opcode {
    case .structNew:
      for field in try structure(index).reversed() { try pop(field.storage.unpacked) }
      try push(.nonNull(.type(index)))
    case .structNewDefault:
      guard try structure(index).allSatisfy(\.storage.unpacked.isDefaultable) else { throw noDefault(index) }
      try push(.nonNull(.type(index)))
    case .structGet, .structGetS, .structGetU:
      let field = try field()
      try checkPacking(field.storage)
      try pop(.nullable(.type(index)))
      try push(field.storage.unpacked)
    case .structSet:
      let field = try field()
      guard field.isMutable else { throw error(.invalid, "immutable field \(instruction.secondIndex)") }
      try pop(field.storage.unpacked)
      try pop(.nullable(.type(index)))

    case .arrayNew:
      let element = try array(index)
      try pop(.i32)
      try pop(element.storage.unpacked)
      try push(.nonNull(.type(index)))
    case .arrayNewDefault:
      guard try array(index).storage.unpacked.isDefaultable else { throw noDefault(index) }
      try pop(.i32)
      try push(.nonNull(.type(index)))
    case .arrayNewFixed: try arrayNewFixed()
    case .arrayNewData, .arrayNewElem:
      try checkSegment(try array(index))
      try pop(.i32)
      try pop(.i32)
      try push(.nonNull(.type(index)))
    case .arrayGet, .arrayGetS, .arrayGetU:
      let element = try array(index)
      try checkPacking(element.storage)
      try pop(.i32)
      try pop(.nullable(.type(index)))
      try push(element.storage.unpacked)
    case .arraySet:
      let element = try mutableArray(index)
      try pop(element.storage.unpacked)
      try popArray(index)
    case .arrayLen:
      try pop(.nullable(.array))
      try push(.i32)
    case .arrayFill:
      let element = try mutableArray(index)
      try pop(.i32)
      try pop(element.storage.unpacked)
      try popArray(index)
    case .arrayCopy: try arrayCopy()
    case .arrayInitData, .arrayInitElem:
      try checkSegment(try mutableArray(index))
      try pop(.i32)
      try pop(.i32)
      try popArray(index)
    default: try cast()
    }
  }

  private mutating func cast() throws(ModuleError) {
    switch instruction.opcode {
    case .refTest, .refTestNull:
      let target = try referenceType(instruction.type)
      try pop(.nullable(target.heapType.top(context.types)))
      try push(.i32)
    case .refCast, .refCastNull:
      let target = try referenceType(instruction.type)
      try pop(.nullable(target.heapType.top(context.types)))
      try push(ValueType(target))
    case .brOnCast, .brOnCastFail: try branchOnCast()
    case .anyConvertExtern: try convert(from: .extern, to: .any)
    case .externConvertAny: try convert(from: .any, to: .extern)
    case .refI31:
      try pop(.i32)
      try push(.nonNull(.i31))
    case .i31GetS, .i31GetU:
      try pop(.nullable(.i31))
      try push(.i32)
    default: throw error(.malformed, "illegal opcode")
    }
  }

  // MARK: Types

  private mutating func composite(_ index: UInt32) throws(ModuleError) -> CompositeType {
    guard Int(index) < context.module.types.count else { throw unknown("type", index) }
    return context.module.types[Int(index)].composite
  }

  private mutating func structure(_ index: UInt32) throws(ModuleError) -> [FieldType] {
    guard case .structure(let fields) = try composite(index) else { throw error(.invalid, "type mismatch: type \(index) is not a struct type") }
    try move(fields.count)
    return fields
  }

  private mutating func array(_ index: UInt32) throws(ModuleError) -> FieldType {
    guard case .array(let element) = try composite(index) else { throw error(.invalid, "type mismatch: type \(index) is not an array type") }
    return element
  }

  private mutating func mutableArray(_ index: UInt32) throws(ModuleError) -> FieldType {
    let element = try array(index)
    guard element.isMutable else { throw error(.invalid, "immutable array \(index)") }
    return element
  }

  private mutating func field() throws(ModuleError) -> FieldType {
    let fields = try structure(instruction.index)
    guard Int(instruction.secondIndex) < fields.count else { throw unknown("field", instruction.secondIndex) }
    return fields[Int(instruction.secondIndex)]
  }

  private mutating func noDefault(_ index: UInt32) -> ModuleError { error(.invalid, "type \(index) has fields without a default value") }

  /// Packed fields are read with a sign or without, others are not.
  private mutating func checkPacking(_ storage: StorageType) throws(ModuleError) {
    let isPlain = instruction.opcode == .structGet || instruction.opcode == .arrayGet
    let isPacked = storage == .i8 || storage == .i16
    guard isPlain != isPacked else {
      throw error(.invalid, "type mismatch: \(InstructionTable.shared[instruction.opcode].name) of a field that is \(isPacked ? "packed" : "not packed")")
    }
  }

  // MARK: Arrays

  private mutating func popArray(_ index: UInt32) throws(ModuleError) {
    try pop(.i32)
    try pop(.nullable(.type(index)))
  }

  private mutating func arrayNewFixed() throws(ModuleError) {
    let type = try array(instruction.index).storage.unpacked
    // Beyond the stack's height all further operands come from unreachable code, and need no step each.
    let count = min(Int(instruction.secondIndex), height - base + 1)
    try move(count)
    for _ in 0..<count { try pop(type) }
    try push(.nonNull(.type(instruction.index)))
  }

  private mutating func arrayCopy() throws(ModuleError) {
    let target = try mutableArray(instruction.index)
    let source = try array(instruction.secondIndex)
    guard context.types.matches(source.storage, target.storage) else { throw error(.invalid, "array types do not match") }
    try pop(.i32)
    try popArray(instruction.secondIndex)
    try popArray(instruction.index)
  }

  /// An array takes numbers from a data segment and references from an element segment.
  private mutating func checkSegment(_ element: FieldType) throws(ModuleError) {
    let type = element.storage.unpacked
    if instruction.opcode == .arrayNewData || instruction.opcode == .arrayInitData {
      guard !type.isReference else { throw error(.invalid, "array type is not numeric or vector") }
      return try checkData(instruction.secondIndex)
    }
    let segment = try elementType(instruction.secondIndex)
    guard context.types.matches(ValueType(segment), type) else { throw mismatch("elements of type \(type)", found: ValueType(segment)) }
  }

  // MARK: Casts

  private mutating func branchOnCast() throws(ModuleError) {
    let source = try referenceType(instruction.type)
    let target = try referenceType(.result(ValueType(bits: UInt32(truncatingIfNeeded: instruction.literal))))
    let label = try labelTypes(instruction.index)
    guard context.types.matches(target, source) else { throw mismatch("a target below \(source)", found: ValueType(target)) }
    // What is left of the source's values when those of the target are taken away: null goes with the target.
    let rest = ReferenceType(isNullable: source.isNullable && !target.isNullable, heapType: source.heapType)
    let (taken, kept) = instruction.opcode == .brOnCast ? (target, rest) : (rest, target)
    try pop(ValueType(source))
    guard label.count > 0, context.types.matches(ValueType(taken), context.types[label, label.count - 1]) else {
      throw error(.invalid, "type mismatch: label \(instruction.index) does not take \(taken)")
    }
    try push(context.types[label, label.count - 1])
    try replace(label)
    _ = try popAny()
    try push(ValueType(kept))
  }

  private mutating func convert(from source: HeapType, to target: HeapType) throws(ModuleError) {
    let type = try popReference()
    guard context.types.matches(type, .nullable(source)) else { throw mismatch(ReferenceType(isNullable: true, heapType: source).description, found: type) }
    try push(type.isDefaultable && !type.isBottom ? .nullable(target) : .nonNull(target))
  }
}

extension HeapType {
  /// The type at the top of the hierarchy that this type is in.
  fileprivate func top(_ types: TypeSpace) -> HeapType {
    guard case .type(let index) = self else { return abstractTop }
    return types.entries[Int(index)].kind == .function ? .func : .any
  }
}
