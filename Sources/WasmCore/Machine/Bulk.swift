// Instructions on whole memories, tables and segments, and references. Their operands lie in successive slots from field 0 on, where the result goes too.
// The work is done out of line by the instance's state, which looks at the interrupt flag as it goes.

@c(wasmcore_memory_size) func memorySize(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.finish(UInt64($0.instance.pointee.memories[Int($0.immediate)].pointee.size / Int(MemoryType.pageSize))) } }
@c(wasmcore_memory_grow) func memoryGrow(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).growMemory() }
@c(wasmcore_memory_fill) func memoryFill(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).bulk { $1.fillMemory(Int($0.immediate), $2[0], $2[1], $2[2]) } }
@c(wasmcore_memory_copy) func memoryCopy(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).bulk(words: 3) { $1.copyMemory(Int($0.lowLiteral), Int($0.highLiteral), $2[0], $2[1], $2[2]) } }
@c(wasmcore_memory_init) func memoryInit(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).bulk(words: 3) { $1.initializeMemory(Int($0.lowLiteral), segment: Int($0.highLiteral), $2[0], $2[1], $2[2]) } }
@c(wasmcore_data_drop) func dataDrop(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).bulk { registers, owner, _ in owner.dropData(Int(registers.immediate)) } }

@c(wasmcore_table_size) func tableSize(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.finish(UInt64($0.instance.pointee.tables[Int($0.immediate)].pointee.count)) } }
@c(wasmcore_table_get) func tableGet(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).getElement() }
@c(wasmcore_table_set) func tableSet(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).setElement() }
@c(wasmcore_table_grow) func tableGrow(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).bulk { $1.growTable(Int($0.immediate), $2) } }
@c(wasmcore_table_fill) func tableFill(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).bulk { $1.fillTable(Int($0.immediate), $2[0], $2[1], $2[2]) } }
@c(wasmcore_table_copy) func tableCopy(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).bulk(words: 3) { $1.copyTable(Int($0.lowLiteral), Int($0.highLiteral), $2[0], $2[1], $2[2]) } }
@c(wasmcore_table_init) func tableInit(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).bulk(words: 3) { $1.initializeTable(Int($0.lowLiteral), segment: Int($0.highLiteral), $2[0], $2[1], $2[2]) } }
@c(wasmcore_elem_drop) func elemDrop(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).bulk { registers, owner, _ in owner.dropElements(Int(registers.immediate)) } }

@c(wasmcore_ref_func) func refFunc(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).bulk { $1.makeReference(Int($0.immediate), $2) } }

extension Registers {
  @inline(__always) var lowLiteral: UInt32 { code.load(fromByteOffset: 16, as: UInt32.self) }
  @inline(__always) var highLiteral: UInt32 { code.load(fromByteOffset: 20, as: UInt32.self) }

  /// Lets the instance's state do something with the operands; it returns zero, or why the guest must stop.
  @inline(__always) func bulk(words: Int = 2, _ body: (Registers, InstanceState, Slots) -> Outcome) -> Outcome {
    let reason = body(self, instance.pointee.owner, slots + field(0))
    guard reason == .finished else { return trapOutOfLine(self, reason) }
    var registers = self
    registers.memorySize = instance.pointee.memory.pointee.size
    return registers.next(words)
  }

  @inline(__always) func growMemory() -> Outcome { bulk { $1.growMemory(Int($0.immediate), $2) } }

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

@inline(never) private func trapOutOfLine(_ registers: Registers, _ reason: Outcome) -> Outcome {
  registers.execution.pointee.stoppedCode = registers.code
  registers.execution.pointee.stoppedSlots = registers.slots
  return reason
}
