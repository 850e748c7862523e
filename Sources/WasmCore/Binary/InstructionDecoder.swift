/// Reads the instructions of an expression one after another, each with all of its immediates.
///
/// It knows nothing of blocks: `else` and `end` come like other instructions, and reading stops where the range ends.
///
/// Specification: *Binary Format › Instructions*.
struct InstructionDecoder {
  private(set) var reader: ByteReader
  private(set) var gate: FeatureGate
  private let rows: [InstructionRow]

  /// Reads the instructions in a range of the bytes that use these features.
  init(_ bytes: [UInt8], range: Range<Int>, features: Features) {
    self.init(ByteReader(bytes, range: range), FeatureGate(features))
  }

  init(_ reader: ByteReader, _ gate: FeatureGate) {
    (self.reader, self.gate, rows) = (reader, gate, InstructionTable.shared.rows)
  }

  /// The byte at which the next instruction begins.
  var position: Int { reader.position }
  /// Whether there is no further instruction.
  var isAtEnd: Bool { reader.isAtEnd }

  /// The next instruction, or nil at the end of the range.
  mutating func next() throws(ModuleError) -> Instruction? {
    guard !reader.isAtEnd else { return nil }
    var instruction = Instruction(opcode: .nop, offset: 0)
    _ = try decode(&instruction)
    return instruction
  }

  /// Replaces an instruction by the next one and returns its row; an error at the end of the range.
  ///
  /// FAST: the instruction is built where it stays. A copy of fields that were just written one by one makes the processor wait for them.
  @inline(__always)
  mutating func decode(_ instruction: inout Instruction) throws(ModuleError) -> InstructionRow {
    let start = reader.position
    let row = rows[try opcode()]
    guard row.feature.isSubset(of: gate.allowed) else { throw refusal(row.opcode, offset: start) }
    gate.note(row.feature)
    instruction = Instruction(opcode: row.opcode, offset: start)
    try immediates(row.immediates, of: &instruction)
    return row
  }

  @inline(never)
  private mutating func refusal(_ opcode: Opcode, offset: Int) -> ModuleError {
    let row = InstructionTable.shared[opcode]
    return FeatureGate.refusal(row.feature, row.name.description, offset: offset)
  }

  /// The place of the next instruction's row in the table.
  @inline(__always)
  private mutating func opcode() throws(ModuleError) -> Int {
    let start = reader.position
    let byte = try reader.byte()
    let index = Int(byte)
    // FAST: the prefix bytes have no row, so that one test tells them and bytes that mean nothing.
    if rows[index].immediates != .unassigned { return index }
    return try prefixedOpcode(byte, at: start)
  }

  @inline(never)
  private mutating func prefixedOpcode(_ prefix: UInt8, at start: Int) throws(ModuleError) -> Int {
    guard let page = InstructionTable.pages.first(where: { $0.prefix == prefix }) else {
      throw ModuleError(.malformed, "illegal opcode \(Self.hexadecimal(UInt32(prefix)))", offset: start)
    }
    let number = try reader.u32()
    guard number < UInt32(page.count), rows[page.first + Int(number)].immediates != .unassigned else {
      throw ModuleError(.malformed, "illegal opcode \(Self.hexadecimal(UInt32(prefix))) \(Self.hexadecimal(number))", offset: start)
    }
    return page.first + Int(number)
  }

  private static func hexadecimal(_ number: UInt32) -> String {
    let digits = String(number, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }

  // MARK: Immediates

  @inline(__always)
  private mutating func immediates(_ kind: Immediates, of instruction: inout Instruction) throws(ModuleError) {
    switch kind {
    case .none, .unassigned: return
    case .label, .function, .type, .local, .global, .table, .memory, .data, .element, .tag:
      instruction.index = try reader.u32()
    case .blockType:
      instruction.type = try reader.blockType(&gate)
    case .memoryArgument:
      try memoryArgument(of: &instruction)
    case .i32:
      instruction.literal = UInt64(UInt32(bitPattern: try reader.s32()))
    case .i64:
      instruction.literal = UInt64(bitPattern: try reader.s64())
    case .f32:
      instruction.literal = try reader.littleEndian(byteCount: 4)
    case .f64:
      instruction.literal = try reader.littleEndian(byteCount: 8)
    default:
      try rareImmediates(kind, of: &instruction)
    }
  }

  @inline(__always)
  private mutating func memoryArgument(of instruction: inout Instruction) throws(ModuleError) {
    let start = reader.position
    var flags = try reader.u32()
    if flags >= 0x40 {
      guard flags < 0x80 else { throw ModuleError(.malformed, "malformed memop flags", offset: start) }
      try gate.require(.multiMemory, "a memory index in an access", offset: start)
      flags &= 0x3F
      instruction.index = try reader.u32()
    }
    instruction.secondLiteral = UInt64(flags)
    instruction.literal = try reader.u64()
  }

  @inline(never)
  private mutating func rareImmediates(_ kind: Immediates, of instruction: inout Instruction) throws(ModuleError) {
    switch kind {
    case .labels:
      try labels(of: &instruction)
    case .catches:
      try catches(of: &instruction)
    case .valueTypes:
      try valueTypes(of: &instruction)
    case .typeAndTable, .dataAndMemory, .elementAndTable, .typeAndField, .typeAndCount, .typeAndData, .typeAndElement, .tables, .memories, .types:
      instruction.index = try reader.u32()
      instruction.secondIndex = try reader.u32()
    case .memoryArgumentAndLane:
      try memoryArgument(of: &instruction)
      instruction.secondIndex = UInt32(try reader.byte())
    case .lane:
      instruction.index = UInt32(try reader.byte())
    case .v128:
      instruction.literal = try reader.littleEndian(byteCount: 8)
      instruction.secondLiteral = try reader.littleEndian(byteCount: 8)
    case .heapType:
      let isNullable = instruction.opcode != .refTest && instruction.opcode != .refCast
      instruction.type = .result(ValueType(ReferenceType(isNullable: isNullable, heapType: try reader.heapType(&gate))))
    case .castTypes:
      try castTypes(of: &instruction)
    case .zeroByte:
      let start = reader.position
      guard try reader.byte() == 0 else { throw ModuleError(.malformed, "zero byte expected", offset: start) }
    default:
      return
    }
  }

  private mutating func labels(of instruction: inout Instruction) throws(ModuleError) {
    let start = reader.position
    instruction.index = try reader.u32()
    guard instruction.index <= ImplementationLimits.labelsOfTable else {
      throw ModuleError(.limit, "br_table has more than \(ImplementationLimits.labelsOfTable) labels", offset: start)
    }
    for _ in 0...instruction.index { _ = try reader.u32() }
    instruction.list = start..<reader.position
  }

  private mutating func valueTypes(of instruction: inout Instruction) throws(ModuleError) {
    let start = reader.position
    instruction.index = try reader.u32()
    for _ in 0..<instruction.index {
      let type = try reader.valueType(&gate)
      if instruction.index == 1 { instruction.type = .result(type) }
    }
    instruction.list = start..<reader.position
  }

  private mutating func catches(of instruction: inout Instruction) throws(ModuleError) {
    instruction.type = try reader.blockType(&gate)
    let start = reader.position
    instruction.index = try reader.u32()
    guard instruction.index <= ImplementationLimits.catchClauses else {
      throw ModuleError(.limit, "try_table has more than \(ImplementationLimits.catchClauses) catch clauses", offset: start)
    }
    for _ in 0..<instruction.index { _ = try CatchClause(&reader) }
    instruction.list = start..<reader.position
  }

  private mutating func castTypes(of instruction: inout Instruction) throws(ModuleError) {
    let start = reader.position
    let flags = try reader.byte()
    guard flags < 4 else { throw ModuleError(.malformed, "malformed cast flags", offset: start) }
    instruction.index = try reader.u32()
    let source = ReferenceType(isNullable: flags & 1 != 0, heapType: try reader.heapType(&gate))
    let target = ReferenceType(isNullable: flags & 2 != 0, heapType: try reader.heapType(&gate))
    instruction.type = .result(ValueType(source))
    instruction.literal = UInt64(ValueType(target).bits)
  }
}

/// A clause of `try_table`: which exceptions it catches and where they go.
struct CatchClause: Hashable {
  enum Kind: UInt8 {
    case tag, tagWithReference, all, allWithReference
  }
  var kind: Kind
  /// Meaningful when `kind` says that there is a tag.
  var tag: UInt32 = 0
  var label: UInt32

  init(_ reader: inout ByteReader) throws(ModuleError) {
    let start = reader.position
    guard let kind = Kind(rawValue: try reader.byte()) else { throw ModuleError(.malformed, "malformed catch clause", offset: start) }
    self.kind = kind
    if kind == .tag || kind == .tagWithReference { tag = try reader.u32() }
    label = try reader.u32()
  }
}

// MARK: - The lists that an instruction leaves in the bytes

extension Instruction {
  /// The labels of `br_table`, the default last.
  func labels(in bytes: [UInt8]) -> LabelList { LabelList(bytes, list, count: index) }

  /// The clauses of `try_table`.
  func catches(in bytes: [UInt8]) throws(ModuleError) -> [CatchClause] {
    var reader = ByteReader(bytes, range: list)
    var clauses: [CatchClause] = []
    for _ in 0..<(try reader.u32()) { clauses.append(try CatchClause(&reader)) }
    return clauses
  }

  /// The types of a typed `select`.
  func valueTypes(in bytes: [UInt8]) throws(ModuleError) -> [ValueType] {
    var reader = ByteReader(bytes, range: list)
    var gate = FeatureGate(Features(rawValue: .max))
    var types: [ValueType] = []
    for _ in 0..<(try reader.u32()) { types.append(try reader.valueType(&gate)) }
    return types
  }
}

/// The labels of a decoded `br_table`, read from the module's bytes one at a time; the last is the default.
struct LabelList: Sequence, IteratorProtocol {
  private var reader: ByteReader
  /// The labels that are still to come.
  private(set) var count: Int

  init(_ bytes: [UInt8], _ list: Range<Int>, count: UInt32) {
    reader = ByteReader(bytes, range: list)
    self.count = Int(count) + 1
    _ = try? reader.u32()
  }

  mutating func next() -> UInt32? {
    guard count > 0 else { return nil }
    count -= 1
    // The decoder has read the list before, so that it can't fail.
    return try? reader.u32()
  }
}
