// Linking and initialising instances, in the order of effects that the specification demands.
//
// Specification: *Execution › Modules › Instantiation*.

extension Store {
  /// Makes an instance of a module: links its imports, allocates what it defines, writes its segments, and runs its start function.
  ///
  /// - Throws: `LinkError` for imports that are missing or have the wrong type, `LimitError`, `Trap` where a segment does not fit or the start function traps,
  ///   and what a function of the host or one that is not valid throws in it. What a failed instance has written to shared memories and tables stays.
  public func instantiate(_ module: Module, _ imports: Imports = Imports()) throws -> Instance {
    let state = try adding {
      let state = InstanceState(module, store: self, imported: try link(module, imports))
      guard instances.count < limits.instances else { throw LimitError(.instances, "the store's limit of \(limits.instances) instances is reached") }
      try state.allocate()
      return state
    }
    // From here on it stays, even if it fails: its functions may be in tables that others have.
    add(state)
    try state.writeSegments()
    if let start = module.syntax.start { try call(state.function(Int(start.function)), maySuspend: false, fill: { _ in }, read: { _ in }) }
    return Instance(store: self, state: state)
  }

  /// Looks whether a module could be instantiated with these imports, without doing it.
  package func checkLinks(of module: Module, _ imports: Imports) throws(LinkError) { _ = try link(module, imports) }

  /// Finds what a module imports.
  func link(_ module: Module, _ imports: Imports) throws(LinkError) -> InstanceState.Parts {
    var parts = InstanceState.Parts()
    var failures: [LinkError.Failure] = []
    for (expected, syntax) in zip(module.imports, module.syntax.imports) {
      let definition = imports.definitions[Imports.Key(expected.module, expected.name)]
      let typeIndex: UInt32? = if case .function(let index) = syntax.descriptor { index } else { nil }
      guard let external = external(definition, expected.type, typeID: typeIndex.map { module.types.identifiers[Int($0)] }) else {
        failures.append(LinkError.Failure(expected: expected, found: definition?.type, isOfAnotherStore: definition?.isForeign(to: self) ?? false))
        continue
      }
      switch external {
      case .function(let function): parts.functions.append(function.reference)
      case .table(let table): parts.tables.append(table.state)
      case .memory(let memory): parts.memories.append(memory.state)
      case .global(let global): parts.globals.append(global.cell)
      }
    }
    guard failures.isEmpty else { throw LinkError(failures: failures) }
    return parts
  }

  /// What a definition is in this store, if it has the type that is asked for, of which the number is known if it is that of a function.
  private func external(_ definition: Imports.Definition?, _ expected: ExternalType, typeID: UInt32?) -> External? {
    switch definition {
    case nil: nil
    case .external(let external)?: external.store === self && external.type.matches(expected) ? external : nil
    case .function(let type, let body): ExternalType.function(type).matches(expected) ? .function(Function(self, type, typeID: typeID, body: body(self))) : nil
    }
  }
}

extension Imports.Definition {
  /// Whether it belongs to another store.
  fileprivate func isForeign(to store: Store) -> Bool { if case .external(let external) = self { external.store !== store } else { false } }

  fileprivate var type: ExternalType {
    switch self {
    case .external(let external): external.type
    case .function(let type, _): .function(type)
    }
  }
}

extension ExternalType {
  /// Whether something of this type can be imported where another is asked for.
  ///
  /// Specification: *Validation › Matching › External Types*.
  func matches(_ expected: ExternalType) -> Bool {
    switch (self, expected) {
    case (.function(let type), .function(let expected)): type == expected
    case (.table(let type), .table(let expected)):
      type.element == expected.element && type.addressType == expected.addressType && type.limits.matches(expected.limits)
    case (.memory(let type), .memory(let expected)):
      type.addressType == expected.addressType && type.isShared == expected.isShared && type.limits.matches(expected.limits)
    case (.global(let type), .global(let expected)): type == expected
    default: false
    }
  }
}

extension Limits {
  fileprivate func matches(_ expected: Limits) -> Bool {
    guard minimum >= expected.minimum else { return false }
    guard let largest = expected.maximum else { return true }
    return maximum.map { $0 <= largest } ?? false
  }
}

extension InstanceState {
  /// Allocates the memories, tables and globals that the module defines.
  fileprivate func allocate() throws {
    for type in module.syntax.memories.dropFirst(module.syntax.importedMemoryCount) {
      guard store.memoryCount < store.limits.memories else { throw LimitError(.memories, "the store's limit of \(store.limits.memories) memories is reached") }
      let memory = try MemoryState(store, type)
      store.add(memory)
      add(memory)
    }
    for index in module.syntax.importedGlobalCount..<module.syntax.globals.count {
      if let initializer = module.syntax.globals[index].initializer { globalCell(index).bits = evaluate(initializer) }
    }
    for definition in module.syntax.tables.dropFirst(module.syntax.importedTableCount) {
      let table = try TableState(store, definition.type, initial: definition.initializer.map(evaluate) ?? 0)
      store.add(table)
      add(table)
    }
  }

  /// Writes the active segments, in the module's order; each is gone after that.
  fileprivate func writeSegments() throws {
    for (index, segment) in module.syntax.elements.enumerated() {
      if case .active(let table, let offset) = segment.mode {
        try check(initializeTable(Int(table), segment: index, evaluate(offset), 0, UInt64(segment.items.count)))
      }
      if case .passive = segment.mode { continue }
      _ = dropElements(index)
    }
    for (index, segment) in module.syntax.data.enumerated() {
      if case .active(let memory, let offset) = segment.mode {
        try check(initializeMemory(Int(memory), segment: index, evaluate(offset), 0, UInt64(segment.bytes.count)))
        _ = dropData(index)
      }
    }
  }

  private func check(_ outcome: Outcome) throws {
    if let reason = TrapCode(rawValue: outcome).flatMap(Trap.Reason.init) { throw Trap(reason: reason, backtrace: []) }
  }

  /// The bits of a constant expression's value. Validation has made sure that there is one.
  ///
  /// Specification: *Validation › Instructions › Constant Expressions*.
  func evaluate(_ expression: ConstantExpression) -> UInt64 {
    if let constant = expression.constant { return constant.bits }
    var decoder = InstructionDecoder(module.bytes, range: expression.range, features: .supported)
    var stack: [UInt64] = []
    func binary(_ operation: (UInt64, UInt64) -> UInt64) {
      guard stack.count >= 2 else { return }
      let right = stack.removeLast()
      stack[stack.count - 1] = operation(stack[stack.count - 1], right)
    }
    while let instruction = (try? decoder.next()) ?? nil {
      switch instruction.opcode {
      case .i32Const, .i64Const, .f32Const, .f64Const: stack.append(instruction.literal)
      case .refNull: stack.append(0)
      case .refFunc: stack.append(function(Int(instruction.index)).bits)
      case .globalGet: stack.append(globalCell(Int(instruction.index)).bits)
      case .i32Add: binary { ($0 &+ $1) & 0xFFFF_FFFF }
      case .i32Sub: binary { ($0 &- $1) & 0xFFFF_FFFF }
      case .i32Mul: binary { ($0 &* $1) & 0xFFFF_FFFF }
      case .i64Add: binary(&+)
      case .i64Sub: binary(&-)
      case .i64Mul: binary(&*)
      default: return stack.last ?? 0
      }
    }
    return stack.last ?? 0
  }
}
