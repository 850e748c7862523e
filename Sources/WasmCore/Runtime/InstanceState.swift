/// What an instance is, as its store owns it: the blocks that handlers reach, and what they leave to be done out of line.
final class InstanceState {
  let module: Module
  let code: ModuleCode
  unowned(unsafe) let store: Store
  private var blocks: InstanceBlocks
  private(set) var memories: [MemoryState] = []
  private(set) var tables: [TableState] = []
  private var droppedData: [Bool]
  private var droppedElements: [Bool]

  /// The parts that an instance imports, in the order of their index spaces.
  struct Parts {
    var functions: [FunctionReference] = []
    var memories: [MemoryState] = []
    var tables: [TableState] = []
    var globals: [GlobalCell] = []
  }

  /// An instance with what it imports; its own memories, tables and globals are added by instantiation.
  init(_ module: Module, store: Store, imported: Parts) {
    (self.module, self.store) = (module, store)
    code = module.code(store.instrumentation)
    blocks = InstanceBlocks(module)
    droppedData = Array(repeating: false, count: module.syntax.data.count)
    droppedElements = Array(repeating: false, count: module.syntax.elements.count)
    blocks.begin(self, functions: imported.functions, globals: imported.globals)
    for memory in imported.memories { add(memory) }
    for table in imported.tables { add(table) }
  }

  func add(_ memory: MemoryState) {
    blocks.setMemory(memories.count, memory)
    memories.append(memory)
  }

  func add(_ table: TableState) {
    blocks.setTable(tables.count, table)
    tables.append(table)
  }

  /// Which segments are gone.
  var droppedSegments: (data: [Bool], elements: [Bool]) {
    get { (droppedData, droppedElements) }
    set { (droppedData, droppedElements) = newValue }
  }

  /// The block through which handlers reach the instance.
  var block: InstanceBlock.Place { blocks.block }

  /// The index of a function that the instance has or imports, of which one is a reference that is not null.
  func functionIndex(ofReference bits: UInt64) -> Int? {
    guard let function = FunctionReference(bits: bits) else { return nil }
    if function.owner === self { return function.index }
    return (0..<module.syntax.importedFunctionCount).first { self.function($0).bits == bits }
  }

  /// The cell of the global with an index, imported ones first.
  func globalCell(_ index: Int) -> GlobalCell { blocks.global(index) }

  /// The function with an index, imported ones first.
  func function(_ index: Int) -> FunctionReference { blocks.function(index, module, code) }

  func makeReference(_ index: Int, _ result: Frame) -> Outcome {
    result[0] = function(index).bits
    return .finished
  }

  // MARK: Memories

  /// The number of bytes between two looks at the interrupt flag.
  static let chunk = 256 << 10

  func sizeOfMemory(_ index: Int, _ result: Frame) -> Outcome {
    result[0] = UInt64(memories[index].size) / MemoryType.pageSize
    return .finished
  }

  func growMemory(_ index: Int, _ slots: Frame) -> Outcome {
    let pages = UInt64(UInt32(truncatingIfNeeded: slots[0]))
    var outcome = Outcome.finished
    let before = memories[index].grow(by: pages) { count, move in
      // Whether it has to move is the system's affair, so it costs no fuel.
      outcome = inChunks(of: count, unit: .max, move)
      return outcome == .finished
    }
    if outcome == .finished { slots[0] = before ?? UInt64(UInt32.max) }
    return outcome
  }

  func fillMemory(_ index: Int, _ address: UInt64, _ value: UInt64, _ count: UInt64) -> Outcome {
    guard let target = memories[index].bytes(address, count) else { return TrapCode.outOfBoundsMemoryAccess.rawValue }
    return inChunks(of: target.count, unit: 64) { target.fill($0, with: UInt8(truncatingIfNeeded: value)) }
  }

  func copyMemory(_ to: Int, _ from: Int, _ target: UInt64, _ source: UInt64, _ count: UInt64) -> Outcome {
    guard let target = memories[to].bytes(target, count), let source = memories[from].bytes(source, count) else { return TrapCode.outOfBoundsMemoryAccess.rawValue }
    // Chunks from the end where the target overlaps the source from above, so that none overwrites what a later one reads.
    let backwards = target.begins(after: source)
    return inChunks(of: target.count, unit: 64) { range in
      target.copy(backwards ? target.count - range.upperBound..<target.count - range.lowerBound : range, from: source)
    }
  }

  func initializeMemory(_ index: Int, segment: Int, _ target: UInt64, _ source: UInt64, _ count: UInt64) -> Outcome {
    let bytes = droppedData[segment] ? 0..<0 : module.syntax.data[segment].bytes
    guard source <= UInt64(bytes.count), count <= UInt64(bytes.count) - source, let target = memories[index].bytes(target, count) else {
      return TrapCode.outOfBoundsMemoryAccess.rawValue
    }
    let first = bytes.lowerBound + Int(source)
    return inChunks(of: target.count, unit: 64) { target.write($0, from: module.bytes, at: first) }
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

  func sizeOfTable(_ index: Int, _ result: Frame) -> Outcome {
    result[0] = UInt64(tables[index].elements.count)
    return .finished
  }

  func growTable(_ index: Int, _ slots: Frame) -> Outcome {
    let (table, value) = (tables[index], slots[0])
    let count = UInt64(UInt32(truncatingIfNeeded: slots[1]))
    guard let first = table.reserve(count) else {
      slots[0] = UInt64(UInt32.max)
      return .finished
    }
    let outcome = inChunks(of: Int(count), unit: 8, chunk: Self.tableChunk) { table.elements.fill(first + $0.lowerBound..<first + $0.upperBound, with: value) }
    if outcome == .finished { slots[0] = table.publish(count) ?? UInt64(UInt32.max) }
    return outcome
  }

  func fillTable(_ index: Int, _ first: UInt64, _ value: UInt64, _ count: UInt64) -> Outcome {
    let table = tables[index]
    guard table.contains(first, count) else { return TrapCode.outOfBoundsTableAccess.rawValue }
    let first = Int(first)
    return inChunks(of: Int(count), unit: 8, chunk: Self.tableChunk) { table.elements.fill(first + $0.lowerBound..<first + $0.upperBound, with: value) }
  }

  func copyTable(_ to: Int, _ from: Int, _ target: UInt64, _ source: UInt64, _ count: UInt64) -> Outcome {
    let (to, from) = (tables[to], tables[from])
    guard to.contains(target, count), from.contains(source, count) else { return TrapCode.outOfBoundsTableAccess.rawValue }
    let (target, source, count) = (Int(target), Int(source), Int(count))
    // Within one table as within one memory; between two either order will do.
    let backwards = target > source
    return inChunks(of: count, unit: 8, chunk: Self.tableChunk) { range in
      let first = backwards ? count - range.upperBound : range.lowerBound
      to.elements.copy(range.count, to: target + first, from: from.elements, at: source + first)
    }
  }

  func initializeTable(_ index: Int, segment: Int, _ target: UInt64, _ source: UInt64, _ count: UInt64) -> Outcome {
    let available = droppedElements[segment] ? 0 : module.syntax.elements[segment].items.count
    guard source <= UInt64(available), count <= UInt64(available) - source, tables[index].contains(target, count) else {
      return TrapCode.outOfBoundsTableAccess.rawValue
    }
    let (table, items) = (tables[index], module.syntax.elements[segment].items)
    return inChunks(of: Int(count), unit: 8, chunk: Self.segmentChunk) { range in
      for place in range { table.elements[Int(target) + place] = reference(items, Int(source) + place) }
    }
  }

  private func reference(_ items: ElementSegment.Items, _ place: Int) -> UInt64 {
    switch items {
    case .functions(let indices): function(Int(indices[place])).bits
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
