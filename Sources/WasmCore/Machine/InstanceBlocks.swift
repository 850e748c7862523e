/// The blocks through which handlers reach the parts of an instance.
struct InstanceBlocks: ~Copyable {
  let block: UnsafeMutablePointer<InstanceBlock>
  /// The blocks of the module's own functions, filled in as they are referred to.
  private let functions: UnsafeMutablePointer<FunctionBlock>
  private var hasFunction: [Bool]
  /// What registers hold for the memory of a module that has none.
  private let noMemory: UnsafeMutablePointer<MemoryBlock>
  private let importedFunctionCount: Int
  private let importedGlobalCount: Int
  private let ownGlobalCount: Int

  /// Room for the parts of an instance. Until `begin` nothing is in it.
  ///
  /// FAST: here and below the syntax stays in its module. To copy it counts two dozen references.
  init(_ module: Module) {
    (importedFunctionCount, importedGlobalCount) = (module.syntax.importedFunctionCount, module.syntax.importedGlobalCount)
    ownGlobalCount = module.syntax.globals.count - importedGlobalCount
    hasFunction = Array(repeating: false, count: module.syntax.functions.count - importedFunctionCount)
    functions = .allocate(capacity: max(hasFunction.count, 1))
    noMemory = .allocate(capacity: 1)
    let raw = UnsafeMutableRawPointer.allocate(byteCount: InstanceBlock.globalsOffset + 8 * ownGlobalCount, alignment: 16)
    block = raw.bindMemory(to: InstanceBlock.self, capacity: 1)
  }

  /// Makes the blocks those of an instance with what it imports. Its own globals are zero, and there are no memories and tables yet.
  func begin(_ owner: InstanceState, functions: [FunctionReference], globals: [GlobalCell]) {
    noMemory.initialize(to: MemoryBlock(base: Bytes(noMemory), size: 0))
    block.initialize(
      to: InstanceBlock(
        memories: .allocate(capacity: max(owner.module.syntax.memories.count, 1)), tables: .allocate(capacity: max(owner.module.syntax.tables.count, 1)),
        importedGlobals: .allocate(capacity: max(importedGlobalCount, 1)), importedFunctions: .allocate(capacity: max(importedFunctionCount, 1)),
        memory: noMemory, owner: owner))
    (UnsafeMutableRawPointer(block) + InstanceBlock.globalsOffset).initializeMemory(as: UInt64.self, repeating: 0, count: ownGlobalCount)
    for (index, function) in functions.enumerated() { block.pointee.importedFunctions[index] = function.block }
    for (index, cell) in globals.enumerated() { block.pointee.importedGlobals[index] = cell.pointer }
  }

  deinit {
    block.pointee.memories.deallocate()
    block.pointee.tables.deallocate()
    block.pointee.importedGlobals.deallocate()
    block.pointee.importedFunctions.deallocate()
    UnsafeMutableRawPointer(block).deallocate()
    functions.deallocate()
    noMemory.deallocate()
  }

  /// Sets the memory with an index.
  func setMemory(_ index: Int, _ memory: MemoryState) {
    block.pointee.memories[index] = memory.block
    if index == 0 { block.pointee.memory = memory.block }
  }

  /// Sets the table with an index.
  func setTable(_ index: Int, _ table: TableState) { block.pointee.tables[index] = table.block }

  /// The cell of the global with an index, imported ones first.
  func global(_ index: Int) -> GlobalCell {
    guard index >= importedGlobalCount else { return GlobalCell(pointer: block.pointee.importedGlobals[index]) }
    let place = InstanceBlock.globalsOffset + 8 * (index - importedGlobalCount)
    return GlobalCell(pointer: (UnsafeMutableRawPointer(block) + place).assumingMemoryBound(to: UInt64.self))
  }

  /// The function with an index, imported ones first.
  mutating func function(_ index: Int, _ module: Module, _ code: ModuleCode) -> FunctionReference {
    guard index >= importedFunctionCount else { return FunctionReference(block.pointee.importedFunctions[index]) }
    let own = index - importedFunctionCount
    if !hasFunction[own] {
      let type = module.syntax.functions[index]
      (functions + own).initialize(
        to: FunctionBlock(
          module.syntax.functionType(type), entry: code.entryCell(own), typeID: module.types.identifiers[Int(type)], instance: block, index: index))
      hasFunction[own] = true
    }
    return FunctionReference(functions + own)
  }
}
