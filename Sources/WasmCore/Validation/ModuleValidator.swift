/// Decides whether a decoded module is valid: all of its parts, but bodies only where they are not to be validated later.
///
/// Specification: *Validation › Modules*.
struct ModuleValidator: ~Copyable {
  private let bytes: [UInt8]
  private let module: ModuleSyntax
  private let types: TypeSpace
  private var function: FunctionValidator
  private var gate: FeatureGate
  private var exportIndices: [ExactName: Int] = [:]

  /// Validates a module that the decoder made from these bytes.
  ///
  /// - Returns: the features that the module uses, its types, and what is known of its bodies.
  static func validate(
    _ bytes: [UInt8], _ module: inout ModuleSyntax, _ gate: FeatureGate, _ validation: Module.Validation
  ) throws(ModuleError) -> (Features, TypeRegistration, BodyValidation) {
    let types = try TypeSpace(module)
    let function = FunctionValidator(ModuleContext(bytes, module, types), features: gate.allowed)
    var validator = ModuleValidator(bytes: bytes, module: module, types: types, function: function, gate: gate)
    try validator.checkFunctions()
    try validator.checkTables()
    try validator.checkMemories()
    try validator.checkTags()
    try validator.checkGlobals()
    try validator.checkExports()
    try validator.checkStart()
    try validator.checkElements()
    try validator.checkData()
    let facts = validation == .eager ? try validator.checkBodies() : []
    module.exportIndices = validator.exportIndices
    validator.gate.merge(validator.function.gate)
    let used = validator.gate.used
    switch validation {
    case .eager: return (used, types.registration, BodyValidation(facts))
    case .lazy: return (used, types.registration, BodyValidation(pending: PendingBodies(validator.function, count: module.bodies.count)))
    }
  }

  private func invalid(_ message: String, offset: Int) -> ModuleError { ModuleError(.invalid, message, offset: offset) }

  // MARK: Types of functions, tables, memories, tags and globals

  private func checkFunctions() throws(ModuleError) {
    for (index, type) in module.functions.enumerated() where types.signature(type) == nil {
      throw invalid("unknown type \(type)", offset: offset(of: .function, index))
    }
  }

  private mutating func checkTables() throws(ModuleError) {
    if module.tables.count > 1 {
      try gate.require(.referenceTypes, "multiple tables", offset: module.tables[1].offset)
    }
    for table in module.tables {
      try check(table.type, offset: table.offset)
      if let initializer = table.initializer {
        try function.validate(initializer, ValueType(table.type.element), visibleGlobals: module.importedGlobalCount)
      } else if !table.type.element.isNullable {
        throw invalid("type mismatch: table of references that are not null has no initialiser", offset: table.offset)
      }
    }
  }

  private func check(_ table: TableType, offset: Int) throws(ModuleError) {
    try check(ValueType(table.element), offset: offset)
    try check(table.limits, "table", table.addressType == .i32 ? UInt64(UInt32.max) : .max, "2^32-1 elements", offset: offset)
  }

  private mutating func checkMemories() throws(ModuleError) {
    if module.memories.count > 1 {
      try gate.require(.multiMemory, "multiple memories", offset: offset(of: .memory, 1))
    }
    for (index, memory) in module.memories.enumerated() {
      let (pages, description): (UInt64, String) = memory.addressType == .i32 ? (1 << 16, "65536 pages (4GiB)") : (1 << 48, "2^48 pages")
      try check(memory.limits, "memory", pages, description, offset: offset(of: .memory, index))
    }
  }

  private func check(_ limits: Limits, _ thing: String, _ bound: UInt64, _ description: String, offset: @autoclosure () -> Int) throws(ModuleError) {
    guard limits.minimum <= bound, limits.maximum ?? 0 <= bound else {
      throw invalid("\(thing) size must be at most \(description)", offset: offset())
    }
    guard limits.minimum <= limits.maximum ?? limits.minimum else {
      throw invalid("size minimum must not be greater than maximum", offset: offset())
    }
  }

  private func checkTags() throws(ModuleError) {
    for (index, type) in module.tags.enumerated() {
      guard let signature = types.signature(type) else {
        throw invalid("unknown type \(type)", offset: offset(of: .tag, index))
      }
      guard signature.results.count == 0 else { throw invalid("non-empty tag result type", offset: offset(of: .tag, index)) }
    }
  }

  private mutating func checkGlobals() throws(ModuleError) {
    for index in module.globals.indices {
      let global = module.globals[index]
      try check(global.type.value, offset: global.offset)
      if let initializer = global.initializer { try function.validate(initializer, global.type.value, visibleGlobals: index) }
    }
  }

  private func check(_ type: ValueType, offset: Int) throws(ModuleError) {
    if let unknown = type.unknownIndex(limit: types.entries.count) { throw invalid("unknown type \(unknown)", offset: offset) }
  }

  // MARK: Exports and start

  private mutating func checkExports() throws(ModuleError) {
    exportIndices.reserveCapacity(module.exports.count)
    for (index, export) in module.exports.enumerated() {
      try check(export)
      guard exportIndices.updateValue(index, forKey: ExactName(export.name)) == nil else {
        throw invalid("duplicate export name \(export.name.printable)", offset: export.offset)
      }
    }
  }

  private mutating func check(_ export: ExportSyntax) throws(ModuleError) {
    let (thing, count) =
      switch export.kind {
      case .function: ("function", module.functions.count)
      case .table: ("table", module.tables.count)
      case .memory: ("memory", module.memories.count)
      case .global: ("global", module.globals.count)
      case .tag: ("tag", module.tags.count)
      }
    guard Int(export.index) < count else { throw invalid("unknown \(thing) \(export.index)", offset: export.offset) }
    switch export.kind {
    case .function: function.declare(function: export.index)
    case .global where module.globals[Int(export.index)].type.isMutable:
      try gate.require(.mutableGlobals, "export of a mutable global", offset: export.offset)
    default: break
    }
  }

  private func checkStart() throws(ModuleError) {
    guard let start = module.start else { return }
    guard Int(start.function) < module.functions.count, let signature = types.signature(module.functions[Int(start.function)]) else {
      throw invalid("unknown function \(start.function)", offset: start.offset)
    }
    guard signature.parameters.count == 0, signature.results.count == 0 else {
      throw invalid("start function must not have parameters or results", offset: start.offset)
    }
  }

  // MARK: Segments

  private mutating func checkElements() throws(ModuleError) {
    for index in module.elements.indices {
      let segment = module.elements[index]
      try check(ValueType(segment.type), offset: segment.offset)
      switch segment.items {
      case .functions(let functions):
        for index in functions {
          guard Int(index) < module.functions.count else { throw invalid("unknown function \(index)", offset: segment.offset) }
          function.declare(function: index)
        }
      case .expressions(let expressions):
        for expression in expressions {
          try function.validate(expression, ValueType(segment.type), visibleGlobals: module.globals.count)
        }
      }
      guard case .active(let target, let offset) = segment.mode else { continue }
      guard Int(target) < module.tables.count else { throw invalid("unknown table \(target)", offset: segment.offset) }
      let table = module.tables[Int(target)].type
      guard types.matches(segment.type, table.element) else {
        throw invalid("type mismatch: table of \(table.element) but elements of \(segment.type)", offset: segment.offset)
      }
      try function.validate(offset, table.addressType.valueType, visibleGlobals: module.globals.count)
    }
  }

  private mutating func checkData() throws(ModuleError) {
    for segment in module.data {
      guard case .active(let target, let offset) = segment.mode else { continue }
      guard Int(target) < module.memories.count else { throw invalid("unknown memory \(target)", offset: segment.offset) }
      let type = module.memories[Int(target)].addressType.valueType
      try function.validate(offset, type, visibleGlobals: module.globals.count)
    }
  }

  // MARK: Bodies

  /// Validates all bodies, and says what is known of each.
  private mutating func checkBodies() throws(ModuleError) -> [BodyFacts] {
    var facts: [BodyFacts] = []
    facts.reserveCapacity(module.bodies.count)
    for index in module.bodies.indices { facts.append(try function.validateBody(index)) }
    return facts
  }

  // MARK: Offsets

  /// The byte where a part that keeps no offset of its own is imported or defined. Only errors ask for it.
  private func offset(of kind: ExternalKind, _ index: Int) -> Int {
    var index = index
    for part in module.imports where part.descriptor.kind == kind {
      if index == 0 { return part.offset }
      index -= 1
    }
    let sectionKind: SectionKind = kind == .function ? .function : kind == .memory ? .memory : .tag
    guard let section = module.sections.first(where: { $0.kind == sectionKind }) else { return 0 }
    var reader = ByteReader(bytes, range: section.contents)
    _ = try? reader.u32()
    for _ in 0..<index { try? Self.skipPart(kind, &reader) }
    return reader.position
  }

  private static func skipPart(_ kind: ExternalKind, _ reader: inout ByteReader) throws(ModuleError) {
    // A function is a type index, a tag has a byte before that, a memory has flags, the lowest of which says whether there is a maximum.
    let hasMaximum = kind == .memory ? try reader.byte() & 1 != 0 : false
    if kind == .tag { _ = try reader.byte() }
    _ = try reader.u64()
    if hasMaximum { _ = try reader.u64() }
  }
}

extension ImportDescriptor {
  /// What sort of thing is imported.
  var kind: ExternalKind {
    switch self {
    case .function: .function
    case .table: .table
    case .memory: .memory
    case .global: .global
    case .tag: .tag
    }
  }
}
