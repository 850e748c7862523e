/// At an instruction's first word: the handler's address, then its operands.
typealias Code = UnsafeRawPointer
/// A frame: parameters or results, the link, locals, operands.
typealias Slots = UnsafeMutablePointer<UInt64>
/// The base of memory 0.
typealias Bytes = UnsafeMutableRawPointer
/// The execution: `ContextBlock`. Raw, since C functions take no pointers to Swift types.
typealias Context = UnsafeMutableRawPointer
/// An integer or reference in the accumulator.
typealias Word = UInt64
/// Why the chain of handlers returned: `Outcome.finished`, `.resume` or the raw value of a `TrapCode`.
typealias Outcome = Int

/// A function that executes one instruction and jumps to the next one's.
typealias Handler = @convention(c) (Code, Slots, Bytes, Word, Int, Context, Double) -> Outcome

extension Outcome {
  /// The outermost function returned.
  static let finished = 0
  /// The driver is to call the next handler: builds in which a call in tail position is no jump.
  static let resume = -1
}

/// Whether handlers return to the driver instead of jumping: debug builds, where a chain of calls would fill the stack, and sanitizers.
@inline(__always) var handlersReturn: Bool {
  #if WASMCORE_DRIVER_LOOP
    true
  #else
    _isDebugAssertConfiguration()
  #endif
}

/// The machine's registers while one handler runs: its arguments.
///
/// FAST: the order is that of the platform's argument registers. The accumulator is the fourth on purpose: on x86-64 that is `rcx`,
/// which shifts and rotates need for their count.
struct Registers {
  var code: Code, slots: Slots, memory: Bytes, accumulator: Word, memorySize: Int, context: Context, floatAccumulator: Double

  @inline(__always)
  init(_ code: Code, _ slots: Slots, _ memory: Bytes, _ accumulator: Word, _ memorySize: Int, _ context: Context, _ floatAccumulator: Double) {
    (self.code, self.slots, self.memory, self.accumulator) = (code, slots, memory, accumulator)
    (self.memorySize, self.context, self.floatAccumulator) = (memorySize, context, floatAccumulator)
  }

  /// The execution's state.
  @inline(__always) var execution: UnsafeMutablePointer<ContextBlock> { context.execution }

  /// The state of the instance that runs.
  @inline(__always) var instance: UnsafeMutablePointer<InstanceBlock> { execution.pointee.instance.unsafelyUnwrapped }

  // MARK: Operands
  // FAST: each is loaded as a field of its own; a whole word shifted apart makes longer chains of dependent instructions.

  /// One of the four 16-bit fields of the instruction's second word.
  @inline(__always) func field(_ index: Int) -> Int { Int(code.load(fromByteOffset: 8 + 2 * index, as: UInt16.self)) }
  /// The upper half of the second word, which overlaps fields 2 and 3.
  @inline(__always) var immediate: UInt32 { code.load(fromByteOffset: 12, as: UInt32.self) }
  /// The third word.
  @inline(__always) var literal: UInt64 { code.load(fromByteOffset: 16, as: UInt64.self) }
  /// The third word's halves.
  @inline(__always) var lowLiteral: UInt32 { code.load(fromByteOffset: 16, as: UInt32.self) }
  @inline(__always) var highLiteral: UInt32 { code.load(fromByteOffset: 20, as: UInt32.self) }
  /// The value in the slot that a field names.
  @inline(__always) func slot<Value: SlotValue>(_ index: Int, as type: Value.Type = Value.self) -> Value { Value(slot: slots[field(index)]) }
  /// The value in the accumulator of its kind.
  @inline(__always) func accumulated<Value: SlotValue>(as type: Value.Type = Value.self) -> Value { Value(accumulatorOf: self) }

  /// Lets a handler of one line name the registers.
  @inline(__always) func execute(_ handler: (Registers) -> Outcome) -> Outcome { handler(self) }

  // MARK: Ways out of a handler

  /// Goes on with the instruction that follows this one of so many words.
  @inline(__always) func next(_ words: Int = 2) -> Outcome { jump(to: code + 8 * words) }

  /// Goes on with the instruction at an address.
  @inline(__always) func jump(to target: Code) -> Outcome {
    if handlersReturn { return suspend(at: target) }
    return unsafeBitCast(target.load(as: UInt.self), to: Handler.self)(target, slots, memory, accumulator, memorySize, context, floatAccumulator)
  }

  /// Writes an instruction's result to its slot and to the accumulator of its kind, and goes on.
  @inline(__always) func finish<Value: SlotValue>(_ value: Value, words: Int = 2, then rest: Continuation = Registers.dispatch) -> Outcome {
    slots[field(0)] = value.slot
    var registers = self
    value.accumulate(in: &registers)
    return registers.goOn(words, with: rest)
  }

  // MARK: Sequences. A handler that executes two instructions has the second's operand words directly behind the first's.

  /// What comes after an instruction, with the code at the word before the operands of the one that follows: mostly the next handler.
  typealias Continuation = (Registers) -> Outcome

  /// The continuation of a handler that ends here.
  @inline(__always) static func dispatch(_ registers: Registers) -> Outcome { registers.next(1) }

  /// Goes on behind this instruction of so many words.
  @inline(__always) func goOn(_ words: Int = 2, with rest: Continuation) -> Outcome {
    var registers = self
    registers.code += 8 * (words - 1)
    return rest(registers)
  }

  /// Ends the chain of handlers.
  ///
  /// FAST: a call in tail position to a function with the handlers' own signature, so that the hot path needs no frame.
  @inline(__always) func trap(_ reason: TrapCode) -> Outcome {
    stopHandler(code, slots, memory, Word(reason.rawValue), memorySize, context, floatAccumulator)
  }

  /// Where the distance in the second word leads: words from this instruction's first.
  @inline(__always) var branchTarget: Code { code + 8 * Int(Int32(bitPattern: immediate)) }

  /// Takes the branch whose distance is in the second word.
  ///
  /// Every taken branch looks at the interrupt flag, forward ones too: the load depends on nothing and its branch is never taken, so one set of handlers serves both.
  @inline(__always) func branch() -> Outcome {
    guard _fastPath(context.stopRequest.pointee.interruptFlag.load(ordering: .relaxed) == 0) else { return trap(.interrupted) }
    return jump(to: branchTarget)
  }

  @inline(__always) func suspend(at target: Code) -> Outcome {
    #if DEBUG || WASMCORE_DRIVER_LOOP
      var registers = self
      registers.code = target
      execution.pointee.resumption = registers
    #endif
    return .resume
  }

  /// Runs handlers from an address on until the chain ends.
  func run(from target: Code) -> Outcome {
    var outcome = unsafeBitCast(target.load(as: UInt.self), to: Handler.self)(target, slots, memory, accumulator, memorySize, context, floatAccumulator)
    #if DEBUG || WASMCORE_DRIVER_LOOP
      while outcome == .resume, let registers = execution.pointee.resumption {
        outcome = unsafeBitCast(registers.code.load(as: UInt.self), to: Handler.self)(
          registers.code, registers.slots, registers.memory, registers.accumulator, registers.memorySize, registers.context, registers.floatAccumulator)
      }
    #endif
    return outcome
  }
}

/// Notes where the chain of handlers stops and why.
@inline(never)
private func stopHandler(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  let registers = Registers(c, s, m, a, n, x, f)
  registers.execution.pointee.stoppedCode = c
  registers.execution.pointee.stoppedSlots = s
  return Outcome(truncatingIfNeeded: a)
}

/// A value as a slot holds it, and the accumulator that it passes through.
///
/// Slots of 32-bit values have zero upper halves.
protocol SlotValue {
  init(slot: UInt64)
  var slot: UInt64 { get }
  init(accumulatorOf registers: Registers)
  func accumulate(in registers: inout Registers)
}

/// Values that pass through the integer accumulator.
protocol IntegerSlotValue: SlotValue {}

extension IntegerSlotValue {
  @inline(__always) init(accumulatorOf registers: Registers) { self.init(slot: registers.accumulator) }
  @inline(__always) func accumulate(in registers: inout Registers) { registers.accumulator = slot }
}

extension UInt32: IntegerSlotValue {
  @inline(__always) init(slot: UInt64) { self.init(truncatingIfNeeded: slot) }
  @inline(__always) var slot: UInt64 { UInt64(self) }
}

extension Int32: IntegerSlotValue {
  @inline(__always) init(slot: UInt64) { self.init(truncatingIfNeeded: slot) }
  @inline(__always) var slot: UInt64 { UInt64(UInt32(bitPattern: self)) }
}

extension UInt64: IntegerSlotValue {
  @inline(__always) init(slot: UInt64) { self = slot }
  @inline(__always) var slot: UInt64 { self }
}

extension Int64: IntegerSlotValue {
  @inline(__always) init(slot: UInt64) { self.init(bitPattern: slot) }
  @inline(__always) var slot: UInt64 { UInt64(bitPattern: self) }
}

/// The result of a comparison: an `i32`.
extension Bool: IntegerSlotValue {
  @inline(__always) init(slot: UInt64) { self = UInt32(truncatingIfNeeded: slot) != 0 }
  @inline(__always) var slot: UInt64 { self ? 1 : 0 }
}

extension Double: SlotValue {
  @inline(__always) init(slot: UInt64) { self.init(bitPattern: slot) }
  @inline(__always) var slot: UInt64 { bitPattern }
  @inline(__always) init(accumulatorOf registers: Registers) { self = registers.floatAccumulator }
  @inline(__always) func accumulate(in registers: inout Registers) { registers.floatAccumulator = self }
}

/// An `f32` lies in the low half of its slot and of the accumulator.
extension Float: SlotValue {
  @inline(__always) init(slot: UInt64) { self.init(bitPattern: UInt32(truncatingIfNeeded: slot)) }
  @inline(__always) var slot: UInt64 { UInt64(bitPattern) }
  @inline(__always) init(accumulatorOf registers: Registers) { self.init(slot: registers.floatAccumulator.bitPattern) }
  @inline(__always) func accumulate(in registers: inout Registers) { registers.floatAccumulator = Double(bitPattern: slot) }
}
