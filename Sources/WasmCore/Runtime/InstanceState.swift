/// What an instance is, as its store owns it: the blocks that handlers reach, and what they leave to be done out of line.
final class InstanceState {
  let module: Module
  let code: ModuleCode
  unowned(unsafe) let store: Store
  let block: UnsafeMutablePointer<InstanceBlock>
  private(set) var memories: [MemoryState] = []
  private(set) var tables: [TableState] = []
  private let importedFunctionCount: Int
  private let importedGlobalCount: Int
  /// The blocks of the module's own functions, filled in as they are referred to.
  private let functions: UnsafeMutablePointer<FunctionBlock>
  private var hasBlock: [Bool]
  private var droppedData: [Bool]
  private var droppedElements: [Bool]
  /// What registers hold for the memory of a module that has none.
  private let noMemory: UnsafeMutablePointer<MemoryBlock>

  /// The parts that an instance imports, in the order of their index spaces.
  struct Parts {
    var functions: [UnsafeMutablePointer<FunctionBlock>] = []
    var memories: [MemoryState] = []
    var tables: [TableState] = []
    var globals: [UnsafeMutablePointer<UInt64>] = []
  }

  /// An instance with what it imports; its own memories, tables and globals are added by instantiation.
  init(_ module: Module, store: Store, imported: Parts) {
    let syntax = module.syntax
    (self.module, self.store) = (module, store)
    code = store.isMetered ? module.meteredCode : module.code
    importedFunctionCount = imported.functions.count
    importedGlobalCount = imported.globals.count
    let ownFunctions = syntax.functions.count - imported.functions.count
    functions = .allocate(capacity: max(ownFunctions, 1))
    hasBlock = Array(repeating: false, count: ownFunctions)
    droppedData = Array(repeating: false, count: syntax.data.count)
    droppedElements = Array(repeating: false, count: syntax.elements.count)
    noMemory = .allocate(capacity: 1)
    noMemory.initialize(to: MemoryBlock(base: Bytes(noMemory), size: 0))
    let ownGlobals = syntax.globals.count - imported.globals.count
    let raw = UnsafeMutableRawPointer.allocate(byteCount: InstanceBlock.globalsOffset + 8 * ownGlobals, alignment: 16)
    block = raw.bindMemory(to: InstanceBlock.self, capacity: 1)
    block.initialize(
      to: InstanceBlock(
        memories: .allocate(capacity: max(syntax.memories.count, 1)), tables: .allocate(capacity: max(syntax.tables.count, 1)),
        importedGlobals: .allocate(capacity: max(imported.globals.count, 1)), importedFunctions: .allocate(capacity: max(imported.functions.count, 1)),
        memory: noMemory, owner: self))
    (raw + InstanceBlock.globalsOffset).initializeMemory(as: UInt64.self, repeating: 0, count: ownGlobals)
    for (index, function) in imported.functions.enumerated() { block.pointee.importedFunctions[index] = function }
    for (index, cell) in imported.globals.enumerated() { block.pointee.importedGlobals[index] = cell }
    for memory in imported.memories { add(memory) }
    for table in imported.tables { add(table) }
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

  func add(_ memory: MemoryState) {
    block.pointee.memories[memories.count] = memory.block
    if memories.isEmpty { block.pointee.memory = memory.block }
    memories.append(memory)
  }

  func add(_ table: TableState) {
    block.pointee.tables[tables.count] = table.block
    tables.append(table)
  }

  func globalCell(_ index: Int) -> UnsafeMutablePointer<UInt64> {
    guard index >= importedGlobalCount else { return block.pointee.importedGlobals[index] }
    return (UnsafeMutableRawPointer(block) + InstanceBlock.globalsOffset + 8 * (index - importedGlobalCount)).assumingMemoryBound(to: UInt64.self)
  }

  /// The block of the function with an index, imported ones first.
  func function(_ index: Int) -> UnsafeMutablePointer<FunctionBlock> {
    guard index >= importedFunctionCount else { return block.pointee.importedFunctions[index] }
    let own = index - importedFunctionCount
    if !hasBlock[own] {
      let type = module.syntax.functions[index]
      (functions + own).initialize(
        to: FunctionBlock(
          module.syntax.functionType(type), entry: code.entryCell(own), typeID: module.types.identifiers[Int(type)], instance: block, index: index))
      hasBlock[own] = true
    }
    return functions + own
  }

  /// The bits of a reference to a function.
  func referenceBits(_ index: Int) -> UInt64 { UInt64(UInt(bitPattern: function(index))) }

  func makeReference(_ index: Int, _ result: Slots) -> Outcome {
    result[0] = referenceBits(index)
    return .finished
  }

  // MARK: Memories

  /// The number of bytes between two looks at the interrupt flag.
  static let chunk = 256 << 10

  func sizeOfMemory(_ index: Int, _ result: Slots) -> Outcome {
    result[0] = UInt64(memories[index].block.pointee.size) / MemoryType.pageSize
    return .finished
  }

  func growMemory(_ index: Int, _ slots: Slots) -> Outcome {
    let pages = UInt64(UInt32(truncatingIfNeeded: slots[0]))
    slots[0] = memories[index].grow(by: pages) ?? UInt64(UInt32.max)
    return .finished
  }

  func fillMemory(_ index: Int, _ address: UInt64, _ value: UInt64, _ count: UInt64) -> Outcome {
    guard let target = memories[index].range(address, count) else { return TrapCode.outOfBoundsMemoryAccess.rawValue }
    return inChunks(of: target.count, unit: 64) { range in
      UnsafeMutableRawBufferPointer(rebasing: target[range]).initializeMemory(as: UInt8.self, repeating: UInt8(truncatingIfNeeded: value))
    }
  }

  func copyMemory(_ to: Int, _ from: Int, _ target: UInt64, _ source: UInt64, _ count: UInt64) -> Outcome {
    guard let target = memories[to].range(target, count), let source = memories[from].range(source, count) else { return TrapCode.outOfBoundsMemoryAccess.rawValue }
    guard let (to, from) = target.baseAddress.flatMap({ to in source.baseAddress.map { (to, $0) } }) else { return .finished }
    // Chunks from the end where the target overlaps the source from above, so that none overwrites what a later one reads.
    let backwards = to > from
    return inChunks(of: target.count, unit: 64) { range in
      let range = backwards ? target.count - range.upperBound..<target.count - range.lowerBound : range
      (to + range.lowerBound).copyMemory(from: from + range.lowerBound, byteCount: range.count)
    }
  }

  func initializeMemory(_ index: Int, segment: Int, _ target: UInt64, _ source: UInt64, _ count: UInt64) -> Outcome {
    let bytes = droppedData[segment] ? 0..<0 : module.syntax.data[segment].bytes
    guard source <= UInt64(bytes.count), count <= UInt64(bytes.count) - source, let target = memories[index].range(target, count) else {
      return TrapCode.outOfBoundsMemoryAccess.rawValue
    }
    let first = bytes.lowerBound + Int(source)
    return inChunks(of: target.count, unit: 64) { range in
      module.bytes.withUnsafeBytes { contents in
        UnsafeMutableRawBufferPointer(rebasing: target[range]).copyMemory(from: UnsafeRawBufferPointer(rebasing: contents[first + range.lowerBound..<first + range.upperBound]))
      }
    }
  }

  func dropData(_ segment: Int) -> Outcome {
    droppedData[segment] = true
    return .finished
  }

  /// Does something to so many places, chunk by chunk, with a charge by size and a look at the interrupt flag before each.
  private func inChunks(of count: Int, unit: Int, chunk: Int = chunk, _ body: (Range<Int>) -> Void) -> Outcome {
    guard store.chargeBulk(UInt64(count / unit)) else { return TrapCode.fuelExhausted.rawValue }
    var done = 0
    while done < count {
      if store.interruption.isInterrupted { return TrapCode.interrupted.rawValue }
      let end = min(done + chunk, count)
      body(done..<end)
      done = end
    }
    return .finished
  }

  // MARK: Tables

  /// The number of elements between two looks at the interrupt flag; fewer where each of them is to be found first.
  private static let tableChunk = chunk / MemoryLayout<UInt64>.stride
  private static let segmentChunk = tableChunk / 16

  func sizeOfTable(_ index: Int, _ result: Slots) -> Outcome {
    result[0] = UInt64(tables[index].block.pointee.count)
    return .finished
  }

  func growTable(_ index: Int, _ slots: Slots) -> Outcome {
    let (table, value) = (tables[index], slots[0])
    let count = UInt64(UInt32(truncatingIfNeeded: slots[1]))
    guard let added = table.reserve(count) else {
      slots[0] = UInt64(UInt32.max)
      return .finished
    }
    let outcome = inChunks(of: Int(count), unit: 8, chunk: Self.tableChunk) { (added + $0.lowerBound).update(repeating: value, count: $0.count) }
    if outcome == .finished { slots[0] = table.publish(count) ?? UInt64(UInt32.max) }
    return outcome
  }

  func fillTable(_ index: Int, _ first: UInt64, _ value: UInt64, _ count: UInt64) -> Outcome {
    let table = tables[index]
    guard table.contains(first, count) else { return TrapCode.outOfBoundsTableAccess.rawValue }
    let target = table.block.pointee.base + Int(first)
    return inChunks(of: Int(count), unit: 8, chunk: Self.tableChunk) { (target + $0.lowerBound).update(repeating: value, count: $0.count) }
  }

  func copyTable(_ to: Int, _ from: Int, _ target: UInt64, _ source: UInt64, _ count: UInt64) -> Outcome {
    guard tables[to].contains(target, count), tables[from].contains(source, count) else { return TrapCode.outOfBoundsTableAccess.rawValue }
    let (to, from) = (tables[to].block.pointee.base + Int(target), tables[from].block.pointee.base + Int(source))
    let count = Int(count)
    let backwards = to > from
    return inChunks(of: count, unit: 8, chunk: Self.tableChunk) { range in
      let range = backwards ? count - range.upperBound..<count - range.lowerBound : range
      (to + range.lowerBound).update(from: from + range.lowerBound, count: range.count)
    }
  }

  func initializeTable(_ index: Int, segment: Int, _ target: UInt64, _ source: UInt64, _ count: UInt64) -> Outcome {
    let available = droppedElements[segment] ? 0 : module.syntax.elements[segment].items.count
    guard source <= UInt64(available), count <= UInt64(available) - source, tables[index].contains(target, count) else {
      return TrapCode.outOfBoundsTableAccess.rawValue
    }
    let base = tables[index].block.pointee.base + Int(target)
    let items = module.syntax.elements[segment].items
    return inChunks(of: Int(count), unit: 8, chunk: Self.segmentChunk) { range in
      for place in range { base[place] = reference(items, Int(source) + place) }
    }
  }

  private func reference(_ items: ElementSegment.Items, _ place: Int) -> UInt64 {
    switch items {
    case .functions(let indices): referenceBits(Int(indices[place]))
    case .expressions(let expressions): evaluate(expressions[place])
    }
  }

  func dropElements(_ segment: Int) -> Outcome {
    droppedElements[segment] = true
    return .finished
  }
}

extension ElementSegment.Items {
  var count: Int {
    switch self {
    case .functions(let indices): indices.count
    case .expressions(let expressions): expressions.count
    }
  }
}
