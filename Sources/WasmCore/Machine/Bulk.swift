// Instructions on whole memories, tables and segments, and references. Their operands lie in successive slots from field 0 on, where the result goes too.
// The work is done out of line by the instance's state, which looks at the interrupt flag as it goes.

@c(wasmcore_memory_size) func memorySize(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.finish(UInt64($0.instance.pointee.memories[Int($0.immediate)].pointee.size &>> 16)) } }
@c(wasmcore_memory_grow) func memoryGrow(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).bulk { owner, slots, first, _ in owner.growMemory(first, slots) } }
@c(wasmcore_memory_fill) func memoryFill(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).bulk { owner, slots, first, _ in owner.fillMemory(first, slots[0], slots[1], slots[2]) } }
@c(wasmcore_memory_copy) func memoryCopy(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).bulk(words: 3) { owner, slots, first, second in owner.copyMemory(first, second, slots[0], slots[1], slots[2]) } }
@c(wasmcore_memory_init) func memoryInit(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).bulk(words: 3) { owner, slots, first, second in owner.initializeMemory(first, segment: second, slots[0], slots[1], slots[2]) } }
@c(wasmcore_data_drop) func dataDrop(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).bulk { owner, _, first, _ in owner.dropData(first) } }

@c(wasmcore_table_size) func tableSize(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.finish(UInt64($0.instance.pointee.tables[Int($0.immediate)].pointee.count)) } }
@c(wasmcore_table_get) func tableGet(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).getElement() }
@c(wasmcore_table_set) func tableSet(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).setElement() }
@c(wasmcore_table_grow) func tableGrow(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).bulk { owner, slots, first, _ in owner.growTable(first, slots) } }
@c(wasmcore_table_fill) func tableFill(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).bulk { owner, slots, first, _ in owner.fillTable(first, slots[0], slots[1], slots[2]) } }
@c(wasmcore_table_copy) func tableCopy(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).bulk(words: 3) { owner, slots, first, second in owner.copyTable(first, second, slots[0], slots[1], slots[2]) } }
@c(wasmcore_table_init) func tableInit(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).bulk(words: 3) { owner, slots, first, second in owner.initializeTable(first, segment: second, slots[0], slots[1], slots[2]) } }
@c(wasmcore_elem_drop) func elemDrop(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).bulk { owner, _, first, _ in owner.dropElements(first) } }

@c(wasmcore_ref_func) func refFunc(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).bulk { owner, slots, first, _ in owner.makeReference(first, slots) } }

/// An instruction done out of line: on the instance, the operands' slots, and the indices from the immediate or the two halves of the literal.
typealias BulkOperation = (InstanceState, Slots, Int, Int) -> Outcome

extension Registers {
  /// Lets the instance's state do something with the operands.
  @inline(__always) func bulk(_ operation: BulkOperation) -> Outcome {
    goOn(perform(operation, code, slots, context, Int(immediate), 0), words: 2)
  }

  /// The same for an instruction with two indices.
  @inline(__always) func bulk(words: Int, _ operation: BulkOperation) -> Outcome {
    goOn(perform(operation, code, slots, context, Int(code.load(fromByteOffset: 16, as: UInt32.self)), Int(code.load(fromByteOffset: 20, as: UInt32.self))), words: words)
  }

  @inline(__always) private func goOn(_ outcome: Outcome, words: Int) -> Outcome {
    guard outcome == .finished else { return outcome }
    var registers = self
    registers.memorySize = instance.pointee.memory.pointee.size
    return registers.next(words)
  }

  /// Fields: result, index. Immediate: the table.
  @inline(__always) func getElement() -> Outcome {
    let table = instance.pointee.tables[Int(immediate)]
    let index = Int(slot(1, as: UInt32.self))
    guard index < table.pointee.count else { return trap(.outOfBoundsTableAccess) }
    return finish(table.pointee.base[index])
  }

  /// Fields: index, value. Immediate: the table.
  @inline(__always) func setElement() -> Outcome {
    let table = instance.pointee.tables[Int(immediate)]
    let index = Int(slot(0, as: UInt32.self))
    guard index < table.pointee.count else { return trap(.outOfBoundsTableAccess) }
    table.pointee.base[index] = slot(1)
    return next()
  }
}

/// The call that a handler makes, apart from it so that the handler has nothing to clean up when it jumps on.
@inline(never)
private func perform(_ operation: BulkOperation, _ code: Code, _ slots: Slots, _ context: Context, _ first: Int, _ second: Int) -> Outcome {
  let execution = context.assumingMemoryBound(to: ContextBlock.self)
  guard let instance = execution.pointee.instance else { return TrapCode.unreachable.rawValue }
  let operands = slots + Int(code.load(fromByteOffset: 8, as: UInt16.self))
  let outcome = operation(instance.pointee.owner, operands, first, second)
  if outcome != .finished { (execution.pointee.stoppedCode, execution.pointee.stoppedSlots) = (code, slots) }
  return outcome
}
