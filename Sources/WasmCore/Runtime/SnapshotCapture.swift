/// Takes the state of a suspended instance apart into what is good in any process.
struct SnapshotCapture {
  private let store: Store
  private let state: InstanceState
  private let call: SuspendedCall

  init(_ store: Store, _ state: InstanceState, _ call: SuspendedCall) { (self.store, self.state, self.call) = (store, state, call) }

  func snapshot(byteLimit: Int) throws(SnapshotError) -> Snapshot {
    try checkSurroundings()
    let frames = try frames()
    // What calls and globals take is known before anything is copied; tables and memories are counted while they are.
    let rest = 8 * (frames.slotCount + state.module.syntax.globals.count)
    guard rest <= byteLimit else { throw SnapshotError(.size, "the snapshot may take \(byteLimit) bytes, and its calls and globals have \(rest)") }
    let tables = try tables(byteLimit: byteLimit, rest: byteLimit - rest)
    let memories = try memories(byteLimit: byteLimit, rest: byteLimit - rest - tables.reduce(0) { $0 + $1.byteCount })
    let (slots, globals) = (try slots(frames), try globals())
    return Snapshot(
      module: state.module, fuelUsed: store.fuelUsed, memories: memories, globals: globals, tables: tables,
      droppedData: state.droppedSegments.data, droppedElements: state.droppedSegments.elements, frames: frames, slots: slots, hasRefusedMemory: store.hasRefusedMemory)
  }

  private func checkSurroundings() throws(SnapshotError) {
    guard store.profiler == nil else { throw SnapshotError(.profiled, "the store is profiled") }
    guard store.instances.count == 1 else { throw SnapshotError(.severalInstances, "the store has \(store.instances.count) instances") }
    for item in state.module.imports {
      if case .function = item.type { continue }
      throw SnapshotError(.sharedState, "\(item.printableName) is imported: \(item.type)")
    }
    for (index, type) in state.module.syntax.memories.enumerated() where type.isShared { throw SnapshotError(.sharedState, "memory \(index) is shared") }
  }

  // MARK: The value stack

  private func frames() throws(SnapshotError) -> SuspendedFrames {
    var (positions, bases) = ([SuspendedFrames.Position](), [Int]())
    var calls = ActiveCalls(call.point)
    while let present = calls.present, let slots = calls.slots {
      guard let (function, word) = state.code.position(present.code, isReturn: present.isReturn) else { break }
      positions.append(SuspendedFrames.Position(function: function, word: word))
      bases.append(call.base.distance(to: slots))
      calls.moveOut(linkSlot: state.module.syntax.typeOfFunction(state.module.syntax.importedFunctionCount + function).linkSlot)
    }
    let frames = try SuspendedFrames(positions.reversed(), of: state.module, state.code)
    guard bases.reversed() == frames.bases else { throw SnapshotError(.notOutermost, "the guest waits in a call that began elsewhere") }
    return frames
  }

  private func slots(_ frames: SuspendedFrames) throws(SnapshotError) -> [UInt64] {
    let all = call.base.read(frames.slotCount)
    var slots = frames.emptySlots
    for live in frames.live { slots[live.slot] = all[live.slot] }
    for reference in frames.references { slots[reference.slot] = try encode(slots[reference.slot], reference.type) { "slot \(reference.slot) of the value stack" } }
    return slots
  }

  // MARK: The rest

  private func globals() throws(SnapshotError) -> [UInt64] {
    var globals: [UInt64] = []
    for (index, global) in state.module.syntax.globals.enumerated() {
      globals.append(try encode(state.globalCell(index).bits, global.type.value) { "global \(index)" })
    }
    return globals
  }

  private func tables(byteLimit: Int, rest: Int) throws(SnapshotError) -> [TableImage] {
    var (images, rest) = ([TableImage](), rest)
    for (index, table) in state.tables.enumerated() {
      var image = TableImage()
      let type = ValueType(table.type.element)
      while image.count < table.elements.count {
        let range = table.elements.run(from: image.count)
        image.append(TableImage.Run(count: range.count, bits: try encode(table.elements[range.lowerBound], type) { "element \(range.lowerBound) of table \(index)" }))
        guard image.byteCount <= rest else { throw SnapshotError(.size, "the snapshot may take \(byteLimit) bytes, and table \(index) has more") }
      }
      rest -= image.byteCount
      images.append(image)
    }
    return images
  }

  private func memories(byteLimit: Int, rest: Int) throws(SnapshotError) -> [MemoryImage] {
    var (images, rest) = ([MemoryImage](), rest)
    for (index, memory) in state.memories.enumerated() {
      guard let image = memory.image(limit: rest) else { throw SnapshotError(.size, "the snapshot may take \(byteLimit) bytes, and memory \(index) has more that aren't zero") }
      rest -= image.byteCount
      images.append(image)
    }
    return images
  }

  /// What stands for a value's bits: for a reference to a function its index plus one, since addresses are only good in this store.
  private func encode(_ bits: UInt64, _ type: ValueType, _ place: () -> String) throws(SnapshotError) -> UInt64 {
    guard type.isReference, bits != 0 else { return bits }
    guard type == .funcref else { throw SnapshotError(.foreignReference, "\(place()) refers to an object of the host") }
    guard let index = state.functionIndex(ofReference: bits) else { throw SnapshotError(.foreignReference, "\(place()) refers to a function of the host that the module does not import") }
    return UInt64(index) + 1
  }
}
