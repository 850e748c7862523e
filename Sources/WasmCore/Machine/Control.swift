// Branches, copies between slots, and what begins and ends a function's code.

@c(wasmcore_trap_unreachable) func trapUnreachable(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).trap(.unreachable) }
@c(wasmcore_br) func br(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branch() }
@c(wasmcore_br_table_s) func brTableS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.branchTable($0.slot(0)) } }
@c(wasmcore_br_table_a) func brTableA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.branchTable($0.accumulated()) } }

// Copies: field 0 is the target

@c(wasmcore_copy_slot) func copySlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.finish($0.slot(1, as: UInt64.self)) } }
@c(wasmcore_copy_float) func copyFloat(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.finish($0.slot(1, as: Double.self)) } }
@c(wasmcore_copy_accumulator) func copyAccumulator(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.finish($0.accumulated(as: UInt64.self)) } }
@c(wasmcore_copy_immediate) func copyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) } }
@c(wasmcore_copy_literal) func copyLiteral(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.set($0.literal, words: 3) } }
@c(wasmcore_copy_many) func copyMany(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).copyBlock() }

@c(wasmcore_select_s) func selectS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.select(if: $0.slot(3)) } }
@c(wasmcore_select_a) func selectA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.select(if: $0.accumulated()) } }

// A function's first instructions

@c(wasmcore_zero_slots) func zeroSlots(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).zeroSlots() }
@c(wasmcore_zero_many_slots) func zeroManySlots(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).zeroManySlots() }
@c(wasmcore_charge_fuel) func chargeFuel(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).charge() }

// Returns: field 0 is the link's slot

@c(wasmcore_return_nothing) func returnNothing(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).returnToCaller() }
@c(wasmcore_return_slot) func returnSlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.returnToCaller(with: $0.slot(1, as: UInt64.self)) } }
@c(wasmcore_return_accumulator) func returnAccumulator(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.returnToCaller(with: $0.accumulator) } }
@c(wasmcore_return_float_accumulator) func returnFloatAccumulator(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.returnToCaller(with: $0.floatAccumulator) } }
@c(wasmcore_return_immediate) func returnImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.returnToCaller(with: UInt64($0.immediate)) } }
@c(wasmcore_return_many) func returnMany(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).returnToCallerMany() }
@c(wasmcore_exit) func exit(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).finishRun() }

extension Registers {
  /// Branches by an index: the third word on are the targets, the default last, each with its distance from the word before it.
  @inline(__always) func branchTable(_ index: UInt32) -> Outcome {
    guard _fastPath(context.stopRequest.pointee.interruptFlag.load(ordering: .relaxed) == 0) else { return trap(.interrupted) }
    let entry = code + 8 * (1 + Int(min(index, immediate)))
    return jump(to: entry + 8 * Int(entry.load(fromByteOffset: 12, as: Int32.self)))
  }

  /// Writes a slot and leaves the accumulators alone.
  @inline(__always) func set(_ bits: UInt64, words: Int = 2, then rest: Continuation = Registers.dispatch) -> Outcome {
    slots[field(0)] = bits
    return goOn(words, with: rest)
  }

  /// Copies as many slots as field 2 says, first to last: the target lies below the source.
  @inline(__always) func copyBlock() -> Outcome {
    let (target, source) = (slots + field(0), slots + field(1))
    for index in 0..<field(2) { target[index] = source[index] }
    return next()
  }

  @inline(__always) func select(if condition: UInt32, then rest: Continuation = Registers.dispatch) -> Outcome {
    let bits: UInt64 = condition != 0 ? slot(1) : slot(2)
    slots[field(0)] = bits
    var registers = self
    // The value may be of either kind.
    registers.accumulator = bits
    registers.floatAccumulator = Double(bitPattern: bits)
    return registers.goOn(with: rest)
  }

  /// Zeroes eight slots: locals, and perhaps operands that nobody has read yet.
  @inline(__always) func zeroSlots(then rest: Continuation = Registers.dispatch) -> Outcome {
    let first = UnsafeMutableRawPointer(slots + field(0))
    first.storeBytes(of: SIMD8<UInt64>(), as: SIMD8<UInt64>.self)
    return goOn(with: rest)
  }

  @inline(__always) func zeroManySlots() -> Outcome {
    fillWithZeros(slots + field(0), count: Int(immediate))
    return next()
  }

  /// Pays for a basic block.
  @inline(__always) func charge() -> Outcome {
    let fuel = execution.pointee.fuel &- Int64(immediate)
    guard _fastPath(fuel >= 0) else { return trap(.fuelExhausted) }
    execution.pointee.fuel = fuel
    return next()
  }

  // MARK: Returns

  /// Goes on behind the call; the frame's first slots hold the results.
  @inline(__always) func returnToCaller() -> Outcome {
    let link = slots + field(0)
    execution.pointee.callsLeft &+= 1
    var registers = self
    registers.slots = Slots(bitPattern: UInt(link[1])).unsafelyUnwrapped
    return registers.jump(to: Code(bitPattern: UInt(link[0])).unsafelyUnwrapped)
  }

  /// Returns one result, in the accumulators of both kinds: the caller knows which it is.
  @inline(__always) func returnToCaller(with bits: UInt64) -> Outcome {
    var registers = self
    registers.accumulator = bits
    registers.floatAccumulator = Double(bitPattern: bits)
    let link = slots + field(0)
    registers.execution.pointee.callsLeft &+= 1
    registers.slots = Slots(bitPattern: UInt(link[1])).unsafelyUnwrapped
    let target = Code(bitPattern: UInt(link[0])).unsafelyUnwrapped
    slots[0] = bits
    return registers.jump(to: target)
  }

  @inline(__always) func returnToCaller(with value: Double) -> Outcome {
    slots[0] = value.bitPattern
    return returnToCaller()
  }

  /// Returns as many results as field 2 says, from the slots that field 1 begins.
  @inline(__always) func returnToCallerMany() -> Outcome { returnToCaller(link: slots + field(0), results: slots + field(1), count: field(2)) }

  /// Returns so many results that lie anywhere.
  @inline(__always) func returnToCaller(link: Slots, results: Slots, count: Int) -> Outcome {
    // The results may lie over the link: read it first.
    let (target, caller) = (link[0], link[1])
    for index in 0..<count { slots[index] = results[index] }
    execution.pointee.callsLeft &+= 1
    var registers = self
    registers.slots = Slots(bitPattern: UInt(caller)).unsafelyUnwrapped
    return registers.jump(to: Code(bitPattern: UInt(target)).unsafelyUnwrapped)
  }

  @inline(__always) func finishRun() -> Outcome { .finished }
}

@inline(never) private func fillWithZeros(_ first: Slots, count: Int) { first.update(repeating: 0, count: count) }
