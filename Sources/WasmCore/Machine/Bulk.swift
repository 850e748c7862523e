// Instructions on whole memories, tables and segments, and references. Their operands lie in successive slots from field 0 on, where the result goes too.
// Field 1 says which it is: the work is done out of line by the instance's state.

@c(wasmcore_bulk) func bulk(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).performBulk(words: 2) }
@c(wasmcore_bulk_pair) func bulkPair(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).performBulk(words: 3) }

// Filling and copying within memory 0, as long as it takes no time worth an interruption.
@c(wasmcore_memory_fill) func memoryFill(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).fillMemory() }
@c(wasmcore_memory_copy) func memoryCopy(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).copyMemory() }

@c(wasmcore_table_get) func tableGet(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).getElement() }
@c(wasmcore_table_set) func tableSet(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).setElement() }

/// The instructions that are done out of line.
///
/// A number in the code and not handlers of their own: the compiler merges functions that differ only in a constant into one that they call, and then they no longer
/// end in a jump.
enum BulkOperation: Int {
  case memorySize, memoryGrow, memoryFill, memoryCopy, memoryInit, dataDrop, tableSize, tableGrow, tableFill, tableCopy, tableInit, elemDrop, refFunc
}

extension Registers {
  /// Lets the instance's state do something with the operands; the third word, if there is one, has two indices.
  @inline(__always) func performBulk(words: Int) -> Outcome {
    let outcome = perform(code, slots, context)
    guard outcome == .finished else { return outcome }
    var registers = self
    registers.reloadMemory()
    return registers.next(words)
  }

  /// The instruction as `bulk` has it, done here where it is short and in bounds.
  @inline(__always) func fillMemory() -> Outcome {
    let operands = slots + field(0)
    let (address, count) = (Int(UInt32(truncatingIfNeeded: operands[0])), Int(UInt32(truncatingIfNeeded: operands[2])))
    guard _fastPath(mayGoOn(count) && address &+ count <= memorySize) else { return outOfLine(bulk) }
    (memory + address).initializeMemory(as: UInt8.self, repeating: UInt8(truncatingIfNeeded: operands[1]), count: count)
    return next()
  }

  /// The instruction as `bulkPair` has it, done here where it is short and in bounds.
  @inline(__always) func copyMemory() -> Outcome {
    let operands = slots + field(0)
    let (target, source) = (Int(UInt32(truncatingIfNeeded: operands[0])), Int(UInt32(truncatingIfNeeded: operands[1])))
    let count = Int(UInt32(truncatingIfNeeded: operands[2]))
    guard _fastPath(mayGoOn(count) && target &+ count <= memorySize && source &+ count <= memorySize) else { return outOfLine(bulkPair) }
    (memory + target).copyMemory(from: memory + source, byteCount: count)
    return next(3)
  }

  /// Whether so many bytes take no longer than an interruption may wait, and none is asked for: there may be many such instructions without a branch between them.
  @inline(__always) private func mayGoOn(_ count: Int) -> Bool {
    count <= InstanceState.chunk && context.stopRequest.pointee.interruptFlag.load(ordering: .relaxed) == 0
  }

  @inline(__always) private func outOfLine(_ handler: Handler) -> Outcome { handler(code, slots, memory, accumulator, memorySize, context, floatAccumulator) }

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
private func perform(_ code: Code, _ slots: Slots, _ context: Context) -> Outcome {
  let execution = context.execution
  let operation = BulkOperation(rawValue: Int(code.load(fromByteOffset: 10, as: UInt16.self)))
  guard let operation, let instance = execution.pointee.instance else { return TrapCode.unreachable.rawValue }
  let operands = Frame(slots + Int(code.load(fromByteOffset: 8, as: UInt16.self)))
  let outcome = operation.perform(instance.pointee.owner, operands, code)
  if outcome != .finished { (execution.pointee.stoppedCode, execution.pointee.stoppedSlots) = (code, slots) }
  return outcome
}

extension BulkOperation {
  fileprivate func perform(_ owner: InstanceState, _ operands: Frame, _ code: Code) -> Outcome {
    var index: Int { Int(code.load(fromByteOffset: 12, as: UInt32.self)) }
    var first: Int { Int(code.load(fromByteOffset: 16, as: UInt32.self)) }
    var second: Int { Int(code.load(fromByteOffset: 20, as: UInt32.self)) }
    return switch self {
    case .memorySize: owner.sizeOfMemory(index, operands)
    case .memoryGrow: owner.growMemory(index, operands)
    case .memoryFill: owner.fillMemory(index, operands[0], operands[1], operands[2])
    case .memoryCopy: owner.copyMemory(first, second, operands[0], operands[1], operands[2])
    case .memoryInit: owner.initializeMemory(first, segment: second, operands[0], operands[1], operands[2])
    case .dataDrop: owner.dropData(index)
    case .tableSize: owner.sizeOfTable(index, operands)
    case .tableGrow: owner.growTable(index, operands)
    case .tableFill: owner.fillTable(index, operands[0], operands[1], operands[2])
    case .tableCopy: owner.copyTable(first, second, operands[0], operands[1], operands[2])
    case .tableInit: owner.initializeTable(first, segment: second, operands[0], operands[1], operands[2])
    case .elemDrop: owner.dropElements(index)
    case .refFunc: owner.makeReference(index, operands)
    }
  }
}
