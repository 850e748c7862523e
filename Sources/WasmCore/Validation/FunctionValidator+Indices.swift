/// Instructions on memories and tables, and everything else that names a part of the module.
///
/// Specification: *Validation › Instructions*, Memory and Table Instructions.
extension FunctionValidator {
  // MARK: Immediates of instructions with a fixed typing

  /// Checks the indices of an instruction, and says which type addresses have when it is one on a memory.
  @inline(never)
  mutating func checkIndices(_ row: InstructionRow) throws(ModuleError) -> AddressType {
    switch row.immediates {
    case .memoryArgumentAndLane:
      try checkLane(instruction.secondIndex, count: row.laneCount)
      return try memoryAccess(row)
    case .memory: return try memoryType(instruction.index).addressType
    case .dataAndMemory:
      let memory = try memoryType(instruction.secondIndex)
      try checkData(instruction.index)
      return memory.addressType
    case .data: try checkData(instruction.index)
    case .element: _ = try elementType(instruction.index)
    case .lane: try checkLane(instruction.index, count: row.laneCount)
    case .v128 where instruction.opcode == .i8x16Shuffle: try checkShuffle()
    default: break
    }
    return .i32
  }

  /// Checks an access to memory and says which type its address has.
  @inline(never)
  mutating func memoryAccess(_ row: InstructionRow) throws(ModuleError) -> AddressType {
    let memory = try memoryType(instruction.index)
    let isAtomic = row.feature == .threads
    guard instruction.secondLiteral <= row.alignment else { throw error(.invalid, "alignment must not be larger than natural") }
    guard !isAtomic || instruction.secondLiteral == row.alignment else { throw error(.invalid, "atomic alignment must be natural") }
    guard memory.addressType == .i64 || instruction.literal <= UInt32.max else { throw error(.invalid, "offset out of range") }
    return memory.addressType
  }

  private mutating func checkLane(_ lane: UInt32, count: UInt32) throws(ModuleError) {
    guard lane < count else { throw error(.invalid, "invalid lane index \(lane)") }
  }

  private mutating func checkShuffle() throws(ModuleError) {
    // A lane is a byte below 32.
    guard (instruction.literal | instruction.secondLiteral) & 0xE0E0_E0E0_E0E0_E0E0 == 0 else { throw error(.invalid, "invalid lane index") }
  }

  // MARK: Index spaces

  mutating func memoryType(_ index: UInt32) throws(ModuleError) -> MemoryType {
    guard Int(index) < context.module.memories.count else { throw unknown("memory", index) }
    return context.module.memories[Int(index)]
  }

  mutating func tableType(_ index: UInt32) throws(ModuleError) -> TableType {
    guard Int(index) < context.module.tables.count else { throw unknown("table", index) }
    return context.module.tables[Int(index)].type
  }

  mutating func elementType(_ index: UInt32) throws(ModuleError) -> ReferenceType {
    guard Int(index) < context.elementTypes.count else { throw unknown("elem segment", index) }
    return context.elementTypes[Int(index)]
  }

  /// Bodies can be read before the data section, so its length has to be known from the data count section.
  mutating func checkData(_ index: UInt32) throws(ModuleError) {
    guard let count = context.module.dataCount else { throw error(.malformed, "data count section required") }
    guard index < count else { throw unknown("data segment", index) }
  }

  // MARK: Tables, and memory.copy

  mutating func tableOrReference() throws(ModuleError) {
    switch instruction.opcode {
    case .tableGet:
      let table = try tableType(instruction.index)
      try pop(table.addressType.valueType)
      try push(ValueType(table.element))
    case .tableSet:
      let table = try tableType(instruction.index)
      try pop(ValueType(table.element))
      try pop(table.addressType.valueType)
    case .tableSize:
      try push(try tableType(instruction.index).addressType.valueType)
    case .tableGrow:
      let table = try tableType(instruction.index)
      try pop(table.addressType.valueType)
      try pop(ValueType(table.element))
      try push(table.addressType.valueType)
    case .tableFill:
      let table = try tableType(instruction.index)
      try pop(table.addressType.valueType)
      try pop(ValueType(table.element))
      try pop(table.addressType.valueType)
    case .tableInit: try tableInit()
    case .tableCopy:
      let target = try tableType(instruction.index)
      let source = try tableType(instruction.secondIndex)
      try checkCopy(source.element, to: target.element)
      try popCopy(from: source.addressType, to: target.addressType)
    case .memoryCopy:
      let target = try memoryType(instruction.index)
      let source = try memoryType(instruction.secondIndex)
      try popCopy(from: source.addressType, to: target.addressType)
    default: try reference()
    }
  }

  private mutating func tableInit() throws(ModuleError) {
    let table = try tableType(instruction.secondIndex)
    try checkCopy(try elementType(instruction.index), to: table.element)
    try pop(.i32)
    try pop(.i32)
    try pop(table.addressType.valueType)
  }

  mutating func checkCopy(_ source: ReferenceType, to target: ReferenceType) throws(ModuleError) {
    guard context.types.matches(source, target) else { throw mismatch("elements of type \(target)", found: ValueType(source)) }
  }

  /// Pops the length, the source and the target of a copy; the length is limited by the smaller of both sides.
  private mutating func popCopy(from source: AddressType, to target: AddressType) throws(ModuleError) {
    try pop(source == .i64 && target == .i64 ? .i64 : .i32)
    try pop(source.valueType)
    try pop(target.valueType)
  }
}
