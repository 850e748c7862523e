// Instances that begin where another was captured.

extension Store {
  /// Makes an instance from a snapshot: it waits in the same call of the host, which `Instance.resume` makes again.
  ///
  /// The functions of the host are those of the imports given here. The store has to be new, and to have at least the limits that the state needs. Where it counts fuel,
  /// the snapshot must have counted it, too, and what was used then is used here.
  /// - Throws: `LinkError` for imports that are missing or have the wrong type, `LimitError`, `SnapshotError` where the store is not one for the snapshot.
  public func instantiate(_ snapshot: Snapshot, _ imports: Imports = Imports()) throws -> Instance {
    try check(snapshot)
    let state = try adding {
      let state = InstanceState(snapshot.module, store: self, imported: try link(snapshot.module, imports))
      try state.allocate(snapshot)
      return state
    }
    add(state)
    try restore(snapshot, of: state)
    return Instance(store: self, state: state)
  }

  private func check(_ snapshot: Snapshot) throws(SnapshotError) {
    guard instances.isEmpty, suspendedCall == nil else { throw SnapshotError(.severalInstances, "the store has an instance already") }
    guard profiler == nil else { throw SnapshotError(.profiled, "the store is profiled, and what the snapshot's guest did before was not") }
    guard snapshot.instrumentation == instrumentation else {
      throw SnapshotError(.metering, "the snapshot was taken \(snapshot.fuelUsed == nil ? "without" : "with") fuel being counted, and the store is not such a one")
    }
    if let used = snapshot.fuelUsed, let fuel, used > fuel { throw SnapshotError(.limit, "the snapshot used \(used) of fuel, and the store has \(fuel)") }
    guard snapshot.frames.positions.count <= limits.callDepth else {
      throw SnapshotError(.limit, "the snapshot has \(snapshot.frames.positions.count) active calls, and the store allows \(limits.callDepth)")
    }
  }

  private func restore(_ snapshot: Snapshot, of state: InstanceState) throws {
    let base = try firstFrame()
    guard execution.hasRoom(base, slots: snapshot.frames.extent) else {
      throw SnapshotError(.limit, "the snapshot's calls need \(8 * snapshot.frames.extent) bytes of value stack, and the store allows \(limits.valueStackBytes)")
    }
    let frames = snapshot.frames
    base.write(snapshot.slots)
    for reference in frames.references { base[reference.slot] = state.decode(base[reference.slot], reference.type) }
    for link in frames.links { base.link(at: link.slot, to: link.target, caller: link.caller) }
    guard let point = frames.call.suspension(in: base, at: frames.innermost, callsLeft: limits.callDepth - frames.positions.count) else { return }
    if let used = snapshot.fuelUsed { chargeSnapshot(used) }
    if snapshot.hasRefusedMemory { noteRefusedMemory() }
    suspend(SuspendedCall(instance: state, point: point, base: base, end: base.advanced(by: frames.slotCount), results: frames.results))
  }
}

extension InstanceState {
  /// Allocates the memories, tables and globals that the module defines, as a snapshot has them.
  fileprivate func allocate(_ snapshot: Snapshot) throws {
    for (type, image) in zip(module.syntax.memories, snapshot.memories) {
      guard store.memoryCount < store.limits.memories else { throw LimitError(.memories, "the store's limit of \(store.limits.memories) memories is reached") }
      let memory = try MemoryState(store, type, image)
      store.add(memory)
      add(memory)
    }
    for (index, bits) in snapshot.globals.enumerated() { globalCell(index).bits = decode(bits, module.syntax.globals[index].type.value) }
    for (definition, image) in zip(module.syntax.tables, snapshot.tables) {
      let table = try TableState(store, definition.type, count: UInt64(image.count), initial: 0)
      store.add(table)
      add(table)
      var place = 0
      for run in image.runs {
        if run.bits != 0 { table.elements.fill(place..<place + run.count, with: decode(run.bits, ValueType(definition.type.element))) }
        place += run.count
      }
    }
    droppedSegments = (snapshot.droppedData, snapshot.droppedElements)
  }

  /// The bits of a value as a snapshot has it.
  fileprivate func decode(_ bits: UInt64, _ type: ValueType) -> UInt64 {
    type.isReference && bits != 0 ? function(Int(bits) - 1).bits : bits
  }
}
