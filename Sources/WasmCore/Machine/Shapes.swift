// The shapes of handlers: one for each way of finding operands, written once and used by every instruction that has them.
// Field 0 names the result's slot. Operands follow in fields 1 and 2; an immediate takes the place of fields 2 and 3.

extension Registers {
  // MARK: Two operands

  @inline(__always) func slotSlot<Value: SlotValue, Result: SlotValue>(_ type: Value.Type, _ operation: (Value, Value) -> Result, then rest: Continuation = Registers.dispatch) -> Outcome {
    finish(operation(slot(1), slot(2)), then: rest)
  }
  @inline(__always) func accumulatorSlot<Value: SlotValue, Result: SlotValue>(_ type: Value.Type, _ operation: (Value, Value) -> Result, then rest: Continuation = Registers.dispatch) -> Outcome {
    finish(operation(accumulated(), slot(1)), then: rest)
  }
  @inline(__always) func slotAccumulator<Value: SlotValue, Result: SlotValue>(_ type: Value.Type, _ operation: (Value, Value) -> Result, then rest: Continuation = Registers.dispatch) -> Outcome {
    finish(operation(slot(1), accumulated()), then: rest)
  }
  @inline(__always) func slotImmediate<Value: SlotValue & FixedWidthInteger, Result: SlotValue>(_ type: Value.Type, _ operation: (Value, Value) -> Result, then rest: Continuation = Registers.dispatch) -> Outcome {
    finish(operation(slot(1), integerImmediate()), then: rest)
  }
  @inline(__always) func accumulatorImmediate<Value: SlotValue & FixedWidthInteger, Result: SlotValue>(_ type: Value.Type, _ operation: (Value, Value) -> Result, then rest: Continuation = Registers.dispatch) -> Outcome {
    finish(operation(accumulated(), integerImmediate()), then: rest)
  }
  @inline(__always) func slotLiteral<Value: SlotValue, Result: SlotValue>(_ type: Value.Type, _ operation: (Value, Value) -> Result, then rest: Continuation = Registers.dispatch) -> Outcome {
    finish(operation(slot(1), Value(slot: literal)), words: 3, then: rest)
  }
  @inline(__always) func accumulatorLiteral<Value: SlotValue, Result: SlotValue>(_ type: Value.Type, _ operation: (Value, Value) -> Result, then rest: Continuation = Registers.dispatch) -> Outcome {
    finish(operation(accumulated(), Value(slot: literal)), words: 3, then: rest)
  }
  @inline(__always) func literalSlot<Value: SlotValue, Result: SlotValue>(_ type: Value.Type, _ operation: (Value, Value) -> Result, then rest: Continuation = Registers.dispatch) -> Outcome {
    finish(operation(Value(slot: literal), slot(1)), words: 3, then: rest)
  }
  @inline(__always) func literalAccumulator<Value: SlotValue, Result: SlotValue>(_ type: Value.Type, _ operation: (Value, Value) -> Result, then rest: Continuation = Registers.dispatch) -> Outcome {
    finish(operation(Value(slot: literal), accumulated()), words: 3, then: rest)
  }

  /// The sign-extended 32-bit immediate.
  @inline(__always) func integerImmediate<Value: FixedWidthInteger>(as type: Value.Type = Value.self) -> Value {
    Value(truncatingIfNeeded: Int32(bitPattern: immediate))
  }

  // MARK: One operand

  @inline(__always) func unarySlot<Value: SlotValue, Result: SlotValue>(_ type: Value.Type, _ operation: (Value) -> Result, then rest: Continuation = Registers.dispatch) -> Outcome {
    finish(operation(slot(1)), then: rest)
  }
  @inline(__always) func unaryAccumulator<Value: SlotValue, Result: SlotValue>(_ type: Value.Type, _ operation: (Value) -> Result, then rest: Continuation = Registers.dispatch) -> Outcome {
    finish(operation(accumulated()), then: rest)
  }

  // MARK: Operations that can trap

  /// An operation that says why it has no result, if it has none.
  typealias Partial<Value, Result> = (_ lhs: Value, _ rhs: Value, _ trap: inout TrapCode?) -> Result

  @inline(__always) private func finish<Result: SlotValue>(partial operation: (inout TrapCode?) -> Result) -> Outcome {
    var reason: TrapCode?
    let value = operation(&reason)
    if let reason { return trap(reason) }
    return finish(value)
  }
  @inline(__always) func partialSlotSlot<Value: SlotValue>(_ type: Value.Type, _ operation: Partial<Value, Value>) -> Outcome {
    finish { operation(slot(1), slot(2), &$0) }
  }
  @inline(__always) func partialAccumulatorSlot<Value: SlotValue>(_ type: Value.Type, _ operation: Partial<Value, Value>) -> Outcome {
    finish { operation(accumulated(), slot(1), &$0) }
  }
  @inline(__always) func partialSlotAccumulator<Value: SlotValue>(_ type: Value.Type, _ operation: Partial<Value, Value>) -> Outcome {
    finish { operation(slot(1), accumulated(), &$0) }
  }
  @inline(__always) func partialSlotImmediate<Value: SlotValue & FixedWidthInteger>(_ type: Value.Type, _ operation: Partial<Value, Value>) -> Outcome {
    finish { operation(slot(1), integerImmediate(), &$0) }
  }
  @inline(__always) func partialAccumulatorImmediate<Value: SlotValue & FixedWidthInteger>(_ type: Value.Type, _ operation: Partial<Value, Value>) -> Outcome {
    finish { operation(accumulated(), integerImmediate(), &$0) }
  }
  @inline(__always) func partialUnarySlot<Value: SlotValue, Result: SlotValue>(_ type: Value.Type, _ operation: (Value, inout TrapCode?) -> Result) -> Outcome {
    finish { operation(slot(1), &$0) }
  }
  @inline(__always) func partialUnaryAccumulator<Value: SlotValue, Result: SlotValue>(_ type: Value.Type, _ operation: (Value, inout TrapCode?) -> Result) -> Outcome {
    finish { operation(accumulated(), &$0) }
  }

  // MARK: Branches on a comparison. Field 0 and 1 name the operands, the distance takes the place of fields 2 and 3.

  @inline(__always) func branchSlotSlot<Value: SlotValue>(_ type: Value.Type, _ condition: (Value, Value) -> Bool) -> Outcome {
    condition(slot(0), slot(1)) ? branch() : next()
  }
  @inline(__always) func branchAccumulatorSlot<Value: SlotValue>(_ type: Value.Type, _ condition: (Value, Value) -> Bool) -> Outcome {
    condition(accumulated(), slot(1)) ? branch() : next()
  }
  @inline(__always) func branchSlotLiteral<Value: SlotValue>(_ type: Value.Type, _ condition: (Value, Value) -> Bool) -> Outcome {
    condition(slot(0), Value(slot: literal)) ? branch() : next(3)
  }
  @inline(__always) func branchAccumulatorLiteral<Value: SlotValue>(_ type: Value.Type, _ condition: (Value, Value) -> Bool) -> Outcome {
    condition(accumulated(), Value(slot: literal)) ? branch() : next(3)
  }
  @inline(__always) func branchSlot<Value: SlotValue>(_ type: Value.Type, _ condition: (Value) -> Bool) -> Outcome {
    condition(slot(0)) ? branch() : next()
  }
  @inline(__always) func branchAccumulator<Value: SlotValue>(_ type: Value.Type, _ condition: (Value) -> Bool) -> Outcome {
    condition(accumulated()) ? branch() : next()
  }

  // MARK: Loads and stores. The static offset takes the place of fields 2 and 3.

  /// The address of an access of so many bytes, or nil where it reaches past the end of memory 0.
  @inline(__always) func effective(_ address: UInt64, bytes: Int) -> Int? { effective(address, bytes: bytes, of: memorySize) }

  /// The address of an access of so many bytes, or nil where it reaches past the end of a memory of some size.
  @inline(__always) func effective(_ address: UInt64, bytes: Int, of memorySize: Int) -> Int? {
    effective(address, offset: UInt64(immediate), bytes: bytes, of: memorySize)
  }

  /// The same with a static offset that is not in the immediate.
  @inline(__always) func effective(_ address: UInt64, offset: UInt64, bytes: Int, of memorySize: Int) -> Int? {
    let effective = Int(truncatingIfNeeded: address &+ offset)
    // FAST: 33-bit sums compare as signed numbers; the difference, negative for a memory smaller than the access, waits for nothing.
    return _fastPath(effective <= memorySize &- bytes) ? effective : nil
  }

  @inline(__always) private func load<Stored: SlotLoadable>(_ type: Stored.Type, at address: UInt64, then rest: Continuation) -> Outcome {
    guard let effective = effective(address, bytes: MemoryLayout<Stored.Memory>.size) else { return trap(.outOfBoundsMemoryAccess) }
    return finish(Stored.value(memory.loadUnaligned(fromByteOffset: effective, as: Stored.Memory.self)), then: rest)
  }
  @inline(__always) func loadSlot<Stored: SlotLoadable>(_ type: Stored.Type, then rest: Continuation = Registers.dispatch) -> Outcome { load(type, at: UInt64(slot(1, as: UInt32.self)), then: rest) }
  @inline(__always) func loadAccumulator<Stored: SlotLoadable>(_ type: Stored.Type, then rest: Continuation = Registers.dispatch) -> Outcome { load(type, at: UInt64(accumulated(as: UInt32.self)), then: rest) }
  @inline(__always) func loadLiteral<Stored: SlotLoadable>(_ type: Stored.Type, then rest: Continuation = Registers.dispatch) -> Outcome { load(type, at: 0, then: rest) }

  @inline(__always) private func store<Stored: BitwiseCopyable>(_ value: Stored, at address: UInt64, words: Int = 2, then rest: Continuation) -> Outcome {
    guard let effective = effective(address, bytes: MemoryLayout<Stored>.size) else { return trap(.outOfBoundsMemoryAccess) }
    memory.storeBytes(of: value, toByteOffset: effective, as: Stored.self)
    return goOn(words, with: rest)
  }
  @inline(__always) func storeSlotSlot<Stored: FixedWidthInteger & BitwiseCopyable>(_ type: Stored.Type, then rest: Continuation = Registers.dispatch) -> Outcome {
    store(Stored(truncatingIfNeeded: slot(1, as: UInt64.self)), at: UInt64(slot(0, as: UInt32.self)), then: rest)
  }
  @inline(__always) func storeSlotAccumulator<Stored: FixedWidthInteger & BitwiseCopyable>(_ type: Stored.Type, then rest: Continuation = Registers.dispatch) -> Outcome {
    store(Stored(truncatingIfNeeded: accumulator), at: UInt64(slot(0, as: UInt32.self)), then: rest)
  }
  @inline(__always) func storeAccumulatorSlot<Stored: FixedWidthInteger & BitwiseCopyable>(_ type: Stored.Type, then rest: Continuation = Registers.dispatch) -> Outcome {
    store(Stored(truncatingIfNeeded: slot(1, as: UInt64.self)), at: UInt64(accumulated(as: UInt32.self)), then: rest)
  }
  @inline(__always) func storeSlotLiteral<Stored: FixedWidthInteger & BitwiseCopyable>(_ type: Stored.Type, then rest: Continuation = Registers.dispatch) -> Outcome {
    store(Stored(truncatingIfNeeded: literal), at: UInt64(slot(0, as: UInt32.self)), words: 3, then: rest)
  }
  @inline(__always) func storeAccumulatorLiteral<Stored: FixedWidthInteger & BitwiseCopyable>(_ type: Stored.Type, then rest: Continuation = Registers.dispatch) -> Outcome {
    store(Stored(truncatingIfNeeded: literal), at: UInt64(accumulated(as: UInt32.self)), words: 3, then: rest)
  }
  @inline(__always) func storeLiteralSlot<Stored: FixedWidthInteger & BitwiseCopyable>(_ type: Stored.Type, then rest: Continuation = Registers.dispatch) -> Outcome {
    store(Stored(truncatingIfNeeded: slot(1, as: UInt64.self)), at: 0, then: rest)
  }
  /// Stores the floating-point accumulator.
  @inline(__always) func storeSlotFloat<Value: SlotValue & BitwiseCopyable>(_ type: Value.Type, then rest: Continuation = Registers.dispatch) -> Outcome {
    store(accumulated(as: Value.self), at: UInt64(slot(0, as: UInt32.self)), then: rest)
  }
}

/// How a load reads memory, and the value that it makes of it.
protocol SlotLoadable {
  associatedtype Memory: BitwiseCopyable
  associatedtype Loaded: SlotValue
  static func value(_ stored: Memory) -> Loaded
}

/// Integers, widened with their own sign to the value's type.
enum Widened<Memory: FixedWidthInteger & BitwiseCopyable, Loaded: FixedWidthInteger & SlotValue>: SlotLoadable {
  @inline(__always) static func value(_ stored: Memory) -> Loaded { Loaded(truncatingIfNeeded: stored) }
}

/// Floating-point numbers, bit for bit.
enum Whole<Loaded: SlotValue & BitwiseCopyable>: SlotLoadable {
  @inline(__always) static func value(_ stored: Loaded) -> Loaded { stored }
}
