import Synchronization

// Calls. Field 0 is where the callee's frame begins: at the first argument. The link lies above its parameters or results, whichever are more.

@c(wasmcore_call_own) func callOwn(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).call() }
@c(wasmcore_call_import) func callImport(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).callImport() }
@c(wasmcore_call_indirect_s) func callIndirectS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.callIndirect(index: $0.slot(2)) } }
@c(wasmcore_call_indirect_a) func callIndirectA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.callIndirect(index: $0.accumulated()) } }

@c(wasmcore_return_call_own) func returnCallOwn(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).returnCall() }
@c(wasmcore_return_call_import) func returnCallImport(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).returnCallImport() }
@c(wasmcore_return_call_by_index) func returnCallByIndex(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).returnCallIndirect() }

@c(wasmcore_translate_first) func translateFirst(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).translate() }
@c(wasmcore_return_across) func returnAcross(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).returnAcross() }

extension Registers {
  // MARK: Calls

  /// Calls a function of the module. Fields: frame, link. Third word: the address of its entry cell.
  @inline(__always) func call() -> Outcome {
    enter(entry(in: EntryCell(bitPattern: UInt(literal)).unsafelyUnwrapped), frame: slots + field(0), linkSlot: field(1), returnTo: code + 24)
  }

  /// Calls an imported function. Field: frame. Immediate: the index among the imported functions.
  @inline(__always) func callImport() -> Outcome {
    callElsewhere(instance.pointee.importedFunctions[Int(immediate)], after: callElsewhereAfterTwoWords)
  }

  /// Calls through a table. Fields: frame, link, index. Third word: the type's number, above it the table.
  @inline(__always) func callIndirect(index: UInt32) -> Outcome {
    let function: UnsafeMutablePointer<FunctionBlock>
    switch element(at: index) {
    case .success(let found): function = found
    case .failure(let reason): return trap(reason)
    }
    guard _fastPath(function.pointee.instance == execution.pointee.instance), let cell = function.pointee.entry else {
      return callElsewhere(function, after: callElsewhereAfterThreeWords)
    }
    return enter(entry(in: cell), frame: slots + field(0), linkSlot: field(1), returnTo: code + 24)
  }

  /// The function that an element of a table refers to, if it has the type that the third word asks for.
  @inline(__always) private func element(at index: UInt32) -> ElementLookup {
    let literal = literal
    let table = instance.pointee.tables[Int(literal >> 32)]
    guard _fastPath(Int(index) < table.pointee.count) else { return .failure(.undefinedElement) }
    guard let function = UnsafeMutablePointer<FunctionBlock>(bitPattern: UInt(table.pointee.base[Int(index)])) else { return .failure(.uninitializedElement) }
    guard _fastPath(function.pointee.typeID == UInt32(truncatingIfNeeded: literal)) else { return .failure(.indirectCallTypeMismatch) }
    return .success(function)
  }

  private enum ElementLookup {
    case success(UnsafeMutablePointer<FunctionBlock>)
    case failure(TrapCode)
  }

  @inline(__always) private func entry(in cell: EntryCell) -> Code {
    Code(bitPattern: cell.pointee.load(ordering: .acquiring)).unsafelyUnwrapped
  }

  /// Begins a function of the instance that runs: its frame must fit in the value stack, and one more call be allowed.
  @inline(__always) private func enter(_ entry: Code, frame: Slots, linkSlot: Int, returnTo target: Code) -> Outcome {
    guard _fastPath(fits(entry, at: frame)) else { return trapAtCall() }
    guard _fastPath(execution.pointee.callsLeft > 0) else { return trap(.callStackExhausted) }
    return begin(entry, frame: frame, linkSlot: linkSlot, returnTo: target)
  }

  @inline(__always) private func fits(_ entry: Code, at frame: Slots) -> Bool {
    let frameSize = entry.load(fromByteOffset: -8, as: UInt.self)
    let top = UInt(bitPattern: frame) &+ frameSize
    if _fastPath(top <= context.stopRequest.pointee.stackLimit.load(ordering: .relaxed)) { return true }
    return context.reach(top) && context.stopRequest.pointee.interruptFlag.load(ordering: .relaxed) == 0
  }

  @inline(__always) private func begin(_ entry: Code, frame: Slots, linkSlot: Int, returnTo target: Code) -> Outcome {
    execution.pointee.callsLeft &-= 1
    let link = frame + linkSlot
    link[0] = UInt64(UInt(bitPattern: target))
    link[1] = UInt64(UInt(bitPattern: slots))
    var registers = self
    registers.slots = frame
    return registers.jump(to: entry)
  }

  /// A request to stop empties the value stack, so that calls need not look at the flag.
  @inline(__always) private func trapAtCall() -> Outcome {
    trap(context.stopRequest.pointee.interruptFlag.load(ordering: .relaxed) != 0 ? .interrupted : .callStackExhausted)
  }

  /// Calls a function of another instance or of the host.
  ///
  /// FAST: by a jump to a function that has a frame for it, so that a call within the instance needs none. The accumulator takes the function along.
  @inline(__always) private func callElsewhere(_ function: UnsafeMutablePointer<FunctionBlock>, after handler: Handler) -> Outcome {
    handler(code, slots, memory, Word(UInt(bitPattern: function)), memorySize, context, floatAccumulator)
  }

  @inline(__always) func callElsewhere(returnTo target: Code) -> Outcome {
    let function = UnsafeMutablePointer<FunctionBlock>(bitPattern: UInt(accumulator)).unsafelyUnwrapped
    let frame = slots + field(0)
    var registers = self
    guard let callee = function.pointee.instance, let cell = function.pointee.entry else {
      let reason = callHost(function, code, slots, frame, context)
      if reason != 0 { return reason }
      registers.reloadMemory()
      registers.accumulator = frame[0]
      registers.floatAccumulator = Double(bitPattern: frame[0])
      return registers.jump(to: target)
    }
    let entry = entry(in: cell)
    // Whatever forbids the call must do so before the crossing: a backtrace pairs crossings with the frames that return by them.
    guard fits(entry, at: frame) else { return trapAtCall() }
    guard execution.pointee.callsLeft > 0 else { return trap(.callStackExhausted) }
    cross(context, returningTo: target)
    registers.execution.pointee.instance = callee
    registers.reloadMemory()
    return registers.begin(entry, frame: frame, linkSlot: Int(function.pointee.linkSlot), returnTo: crossingReturnCode)
  }

  /// Takes over the memory of the instance that runs now, or what became of it after somebody else may have made it grow.
  @inline(__always) mutating func reloadMemory() {
    let block = instance.pointee.memory
    memory = block.pointee.base
    memorySize = block.pointee.size
  }

  /// Returns from an instance to the one that called it.
  @inline(__always) func returnAcross() -> Outcome {
    let target = crossBack(context)
    var registers = self
    registers.reloadMemory()
    return registers.jump(to: target)
  }

  // MARK: Tail calls

  /// Replaces this frame by that of a function of the module. Fields: first argument, own link, number of arguments, the callee's link. Third word: the entry cell's address.
  @inline(__always) func returnCall() -> Outcome {
    let link = slots + field(1)
    let entry = entry(in: EntryCell(bitPattern: UInt(literal)).unsafelyUnwrapped)
    guard _fastPath(fits(entry, at: slots)) else { return trapAtCall() }
    return replaceFrame(entry, arguments: slots + field(0), count: field(2), linkSlot: field(3), returnTo: link[0], caller: link[1])
  }

  /// Fields: first argument, own link. Immediate: the index among the imported functions.
  @inline(__always) func returnCallImport() -> Outcome {
    returnCall(to: instance.pointee.importedFunctions[Int(immediate)])
  }

  /// Fields: first argument, own link, index. Third word as in `callIndirect`.
  @inline(__always) func returnCallIndirect() -> Outcome {
    switch element(at: slot(2)) {
    case .success(let function): returnCall(to: function)
    case .failure(let reason): trap(reason)
    }
  }

  @inline(__always) private func returnCall(to function: UnsafeMutablePointer<FunctionBlock>) -> Outcome {
    let (link, arguments) = (slots + field(1), slots + field(0))
    var registers = self
    guard let callee = function.pointee.instance, let cell = function.pointee.entry else {
      let reason = callHost(function, code, slots, arguments, context)
      if reason != 0 { return reason }
      registers.reloadMemory()
      registers.accumulator = arguments[0]
      registers.floatAccumulator = Double(bitPattern: arguments[0])
      return registers.returnToCaller(link: link, results: arguments, count: Int(function.pointee.resultCount))
    }
    let entry = entry(in: cell)
    guard fits(entry, at: slots) else { return trapAtCall() }
    var target = link[0]
    if callee != execution.pointee.instance {
      // A frame that was itself called from another instance returns there already: a ring of tail calls needs one crossing, not ever more.
      if target != UInt64(UInt(bitPattern: crossingReturnCode)) {
        cross(context, returningTo: Code(bitPattern: UInt(target)).unsafelyUnwrapped)
        target = UInt64(UInt(bitPattern: crossingReturnCode))
      }
      registers.execution.pointee.instance = callee
      registers.reloadMemory()
    }
    return registers.replaceFrame(
      entry, arguments: arguments, count: Int(function.pointee.parameterCount), linkSlot: Int(function.pointee.linkSlot), returnTo: target, caller: link[1])
  }

  @inline(__always) private func replaceFrame(_ entry: Code, arguments: Slots, count: Int, linkSlot: Int, returnTo target: UInt64, caller: UInt64) -> Outcome {
    for index in 0..<count { slots[index] = arguments[index] }
    slots[linkSlot] = target
    slots[linkSlot + 1] = caller
    return jump(to: entry)
  }

  // MARK: Translation

  /// What a function's entry cell leads to before its first call: translates the function and begins it. Immediate: its index among the module's own functions.
  @inline(__always) func translate() -> Outcome {
    guard let entry = translateFunction(context, Int(immediate)) else { return trap(.hostError) }
    guard fits(entry, at: slots) else { return trapAtCall() }
    return jump(to: entry)
  }
}

@inline(never) @c(wasmcore_call_elsewhere_2)
private func callElsewhereAfterTwoWords(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).callElsewhere(returnTo: c + 16)
}

@inline(never) @c(wasmcore_call_elsewhere_3)
private func callElsewhereAfterThreeWords(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).callElsewhere(returnTo: c + 24)
}

// What handlers call, out of line so that they need no frame for it before they do.

/// Returns nil where the function is not valid, which the store notes.
@inline(never) private func translateFunction(_ context: Context, _ index: Int) -> Code? {
  let execution = context.execution
  do throws(ModuleError) {
    return try execution.pointee.instance.unsafelyUnwrapped.pointee.owner.code.translate(index)
  } catch {
    execution.pointee.store?.note(error)
    return nil
  }
}

/// Calls a function of the host with its arguments in a frame, where it leaves its results. Returns zero, or why the guest must stop.
@inline(never) private func callHost(_ function: UnsafeMutablePointer<FunctionBlock>, _ code: Code, _ slots: Slots, _ frame: Slots, _ context: Context) -> Outcome {
  let execution = context.execution
  execution.pointee.stoppedCode = code
  execution.pointee.stoppedSlots = slots
  guard let store = execution.pointee.store else { return TrapCode.hostError.rawValue }
  return store.callHost(FunctionReference(function), frame: Frame(frame))
}

@inline(never) private func cross(_ context: Context, returningTo target: Code) {
  let execution = context.execution
  execution.pointee.crossings.push(Crossing(instance: execution.pointee.instance.unsafelyUnwrapped, code: target))
}

@inline(never) private func crossBack(_ context: Context) -> Code {
  let execution = context.execution
  guard let crossing = execution.pointee.crossings.pop() else { return exitCode }
  execution.pointee.instance = crossing.instance
  return crossing.code
}

/// Code of one instruction that every run needs.
private func soleInstruction(_ handler: Handler) -> Code {
  let word = UnsafeMutablePointer<UInt>.allocate(capacity: 1)
  word.initialize(to: UInt(address(of: handler)))
  return Code(word)
}

/// Where the outermost function returns to.
nonisolated(unsafe) let exitCode = soleInstruction(exit)
/// Where a function returns to that another instance called.
nonisolated(unsafe) let crossingReturnCode = soleInstruction(returnAcross)

/// The address of a handler, as code words hold it.
func address(of handler: Handler) -> UInt64 { UInt64(UInt(bitPattern: unsafeBitCast(handler, to: Int.self))) }
