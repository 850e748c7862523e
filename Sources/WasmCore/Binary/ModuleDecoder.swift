/// Turns a module's bytes into its syntax, section by section.
///
/// Function bodies and initialisers stay where they are, as ranges. Whether what the sections say makes sense is not asked here but by `ModuleValidator`.
///
/// Specification: *Binary Format › Modules*.
struct ModuleDecoder {
  let bytes: [UInt8]
  var module = ModuleSyntax()
  var gate: FeatureGate

  /// The syntax of a module that uses at most these features, and the features that it does use as far as its sections show them.
  static func decode(_ bytes: [UInt8], features: Features) throws(ModuleError) -> (module: ModuleSyntax, gate: FeatureGate) {
    var decoder = ModuleDecoder(bytes: bytes, gate: FeatureGate(features))
    try decoder.decode()
    return (decoder.module, decoder.gate)
  }

  private mutating func decode() throws(ModuleError) {
    var reader = ByteReader(bytes)
    try Self.header(&reader)
    var lastRank = 0
    while !reader.isAtEnd {
      let start = reader.position
      guard let section = SectionKind(rawValue: try reader.byte()) else {
        throw ModuleError(.malformed, "malformed section id", offset: start)
      }
      let range = try reader.sizedRange()
      module.sections.append(SectionSyntax(kind: section, contents: range))
      var contents = ByteReader(bytes, range: range)
      if section == .custom {
        try custom(&contents)
        continue
      }
      guard section.rank > lastRank else { throw ModuleError(.malformed, "unexpected content after last section", offset: start) }
      lastRank = section.rank
      try decode(section, &contents, at: start)
      guard contents.isAtEnd else { throw ModuleError(.malformed, "section size mismatch", offset: contents.position) }
    }
    try checkCounts(atEnd: reader.position)
  }

  private static func header(_ reader: inout ByteReader) throws(ModuleError) {
    guard try reader.littleEndian(byteCount: 4) == 0x6D73_6100 else {
      throw ModuleError(.malformed, "magic header not detected", offset: 0)
    }
    guard try reader.littleEndian(byteCount: 4) == 1 else {
      throw ModuleError(.malformed, "unknown binary version", offset: 4)
    }
  }

  private mutating func decode(_ section: SectionKind, _ reader: inout ByteReader, at start: Int) throws(ModuleError) {
    switch section {
    case .custom: return
    case .type: try types(&reader)
    case .import: try imports(&reader)
    case .function: try functions(&reader)
    case .table: try tables(&reader)
    case .memory: try memories(&reader)
    case .tag:
      try gate.require(.exceptions, "tag section", offset: start)
      try tags(&reader)
    case .global: try globals(&reader)
    case .export: try exports(&reader)
    case .start:
      let offset = reader.position
      module.start = (function: try reader.u32(), offset: offset)
    case .element: try elements(&reader)
    case .dataCount:
      try gate.require(.bulkMemory, "data count section", offset: start)
      module.dataCount = try reader.u32()
    case .code: try code(&reader)
    case .data: try data(&reader)
    }
  }

  private func checkCounts(atEnd offset: Int) throws(ModuleError) {
    guard module.functions.count - module.importedFunctionCount == module.bodies.count else {
      throw ModuleError(.malformed, "function and code section have inconsistent lengths", offset: offset)
    }
    if let count = module.dataCount, Int(count) != module.data.count {
      throw ModuleError(.malformed, "data count and data section have inconsistent lengths", offset: offset)
    }
  }

  // MARK: Custom, import, export

  private mutating func custom(_ reader: inout ByteReader) throws(ModuleError) {
    let name = try reader.name()
    module.customSections.append(CustomSectionSyntax(name: name, contents: reader.skipToEnd()))
  }

  private mutating func imports(_ reader: inout ByteReader) throws(ModuleError) {
    let count = try Self.count(&reader, limit: ImplementationLimits.imports, of: "imports")
    module.imports.reserveCapacity(reader.reservation(count, itemSize: 4))
    for _ in 0..<count {
      let start = reader.position
      let moduleName = try reader.name()
      let name = try reader.name()
      let descriptor = try importDescriptor(&reader, at: start)
      module.imports.append(ImportSyntax(module: moduleName, name: name, descriptor: descriptor, offset: start))
    }
    module.importedFunctionCount = module.functions.count
    module.importedTableCount = module.tables.count
    module.importedMemoryCount = module.memories.count
    module.importedGlobalCount = module.globals.count
    module.importedTagCount = module.tags.count
  }

  /// Reads what is imported, and adds it to the list that it is indexed in.
  private mutating func importDescriptor(_ reader: inout ByteReader, at start: Int) throws(ModuleError) -> ImportDescriptor {
    let kindOffset = reader.position
    guard let kind = ExternalKind(rawValue: try reader.byte()) else {
      throw ModuleError(.malformed, "malformed import kind", offset: kindOffset)
    }
    switch kind {
    case .function:
      let type = try reader.u32()
      module.functions.append(type)
      return .function(type: type)
    case .table:
      let type = try tableType(&reader)
      module.tables.append(TableSyntax(type: type, initializer: nil, offset: start))
      return .table(type)
    case .memory:
      let type = try memoryType(&reader)
      module.memories.append(type)
      return .memory(type)
    case .global:
      let type = try globalType(&reader)
      module.globals.append(GlobalSyntax(type: type, initializer: nil, offset: start))
      if type.isMutable { try gate.require(.mutableGlobals, "import of a mutable global", offset: start) }
      return .global(type)
    case .tag:
      try gate.require(.exceptions, "import of a tag", offset: kindOffset)
      let type = try tagType(&reader)
      module.tags.append(type)
      return .tag(type: type)
    }
  }

  private mutating func exports(_ reader: inout ByteReader) throws(ModuleError) {
    let count = try Self.count(&reader, limit: ImplementationLimits.exports, of: "exports")
    module.exports.reserveCapacity(reader.reservation(count, itemSize: 3))
    for _ in 0..<count {
      let start = reader.position
      let name = try reader.name()
      let kindOffset = reader.position
      guard let kind = ExternalKind(rawValue: try reader.byte()) else {
        throw ModuleError(.malformed, "malformed export kind", offset: kindOffset)
      }
      if kind == .tag { try gate.require(.exceptions, "export of a tag", offset: kindOffset) }
      module.exports.append(ExportSyntax(name: name, kind: kind, index: try reader.u32(), offset: start))
    }
  }

  // MARK: Functions, tables, memories, tags, globals

  private mutating func functions(_ reader: inout ByteReader) throws(ModuleError) {
    let count = try Self.count(&reader, limit: ImplementationLimits.functions, existing: module.functions.count, of: "functions")
    module.functions.reserveCapacity(module.functions.count + reader.reservation(count))
    for _ in 0..<count { module.functions.append(try reader.u32()) }
  }

  private mutating func tables(_ reader: inout ByteReader) throws(ModuleError) {
    let count = try Self.count(&reader, limit: ImplementationLimits.tables, existing: module.tables.count, of: "tables")
    for _ in 0..<count {
      let start = reader.position
      guard reader.peek() == 0x40 else {
        module.tables.append(TableSyntax(type: try tableType(&reader), initializer: nil, offset: start))
        continue
      }
      try gate.require(.functionReferences, "table with an initialiser", offset: start)
      _ = try reader.byte()
      guard try reader.byte() == 0 else { throw ModuleError(.malformed, "malformed table", offset: start) }
      let type = try tableType(&reader)
      module.tables.append(TableSyntax(type: type, initializer: try constantExpression(&reader), offset: start))
    }
  }

  private mutating func memories(_ reader: inout ByteReader) throws(ModuleError) {
    let count = try Self.count(&reader, limit: ImplementationLimits.memories, existing: module.memories.count, of: "memories")
    for _ in 0..<count { module.memories.append(try memoryType(&reader)) }
  }

  private mutating func tags(_ reader: inout ByteReader) throws(ModuleError) {
    let count = try Self.count(&reader, limit: ImplementationLimits.tags, existing: module.tags.count, of: "tags")
    for _ in 0..<count { module.tags.append(try tagType(&reader)) }
  }

  private mutating func globals(_ reader: inout ByteReader) throws(ModuleError) {
    let count = try Self.count(&reader, limit: ImplementationLimits.globals, existing: module.globals.count, of: "globals")
    module.globals.reserveCapacity(module.globals.count + reader.reservation(count, itemSize: 4))
    for _ in 0..<count {
      let start = reader.position
      let type = try globalType(&reader)
      module.globals.append(GlobalSyntax(type: type, initializer: try constantExpression(&reader), offset: start))
    }
  }

  // MARK: Code

  private mutating func code(_ reader: inout ByteReader) throws(ModuleError) {
    let count = try Self.count(&reader, limit: ImplementationLimits.functions, of: "functions")
    module.bodies.reserveCapacity(reader.reservation(count, itemSize: 3))
    for index in 0..<Int(count) {
      do throws(ModuleError) {
        module.bodies.append(try body(&reader))
      } catch {
        var error = error
        error.function = module.importedFunctionCount + index
        throw error
      }
    }
  }

  private mutating func body(_ reader: inout ByteReader) throws(ModuleError) -> FunctionBody {
    let start = reader.position
    let range = try reader.sizedRange()
    guard range.count <= ImplementationLimits.functionBody else {
      throw ModuleError(.limit, "function body has more than \(ImplementationLimits.functionBody) bytes", offset: start)
    }
    var contents = ByteReader(bytes, range: range)
    let locals = try locals(&contents)
    return FunctionBody(locals: locals, instructions: contents.skipToEnd())
  }

  private mutating func locals(_ reader: inout ByteReader) throws(ModuleError) -> [(count: UInt32, type: ValueType)] {
    let start = reader.position
    let count = try reader.u32()
    var runs: [(count: UInt32, type: ValueType)] = []
    runs.reserveCapacity(reader.reservation(count, itemSize: 2))
    var total: UInt64 = 0
    for _ in 0..<count {
      let runLength = try reader.u32()
      total += UInt64(runLength)
      guard total <= UInt64(UInt32.max) else { throw ModuleError(.malformed, "too many locals", offset: start) }
      let type = try reader.valueType(&gate)
      if runLength > 0 { runs.append((count: runLength, type: type)) }
    }
    guard total <= ImplementationLimits.locals else {
      throw ModuleError(.limit, "function has more than \(ImplementationLimits.locals) locals", offset: start)
    }
    return runs
  }

  // MARK: Shared

  /// The length of a list, when with what is already there it keeps to a limit.
  static func count(_ reader: inout ByteReader, limit: UInt32, existing: Int = 0, of things: String) throws(ModuleError) -> UInt32 {
    let start = reader.position
    let count = try reader.u32()
    guard UInt64(count) + UInt64(existing) <= UInt64(limit) else {
      throw ModuleError(.limit, "module has more than \(limit) \(things)", offset: start)
    }
    return count
  }

  /// Skips an initialiser and says where it lies.
  mutating func constantExpression(_ reader: inout ByteReader) throws(ModuleError) -> ConstantExpression {
    let start = reader.position
    var decoder = InstructionDecoder(reader, gate)
    var instruction = Instruction(opcode: .nop, offset: start)
    var constant: (type: ValueType, bits: UInt64)?
    var (count, depth) = (0, 1)
    while depth > 0 {
      let row = try decoder.decode(&instruction)
      switch row.opcode {
      case .block, .loop, .if, .tryTable: depth += 1
      case .end: depth -= 1
      case .i32Const, .i64Const, .f32Const, .f64Const: constant = (ValueType(bits: row.typing.result(.i32)), instruction.literal)
      default: break
      }
      count += 1
    }
    gate = decoder.gate
    reader.move(to: decoder.position)
    return ConstantExpression(range: start..<reader.position, constant: count == 2 ? constant : nil)
  }
}
