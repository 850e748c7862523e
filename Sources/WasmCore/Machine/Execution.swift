import Synchronization

/// The state of one execution, as the store that owns it sees it. It must be freed by its owner.
struct Execution {
  /// What the context register holds. The request to stop is atomic; the rest belongs to the execution.
  let register: Context
  private var block: UnsafeMutablePointer<ContextBlock> { register.execution }

  init() {
    register = .allocate(byteCount: MemoryLayout<StopRequest>.stride + MemoryLayout<ContextBlock>.size, alignment: 16)
    register.stopRequest.initialize(to: StopRequest())
    register.execution.initialize(to: ContextBlock())
  }

  func free() {
    block.deinitialize(count: 1)
    register.stopRequest.deinitialize(count: 1)
    register.deallocate()
  }

  // MARK: What others ask for

  /// Makes the guest stop at its next taken branch or call. From any thread.
  func requestStop() {
    register.stopRequest.pointee.interruptFlag.store(1, ordering: .sequentiallyConsistent)
    register.stopRequest.pointee.stackLimit.store(0, ordering: .sequentiallyConsistent)
  }

  /// Lets the guest run again.
  func withdrawStop() {
    register.stopRequest.pointee.interruptFlag.store(0, ordering: .sequentiallyConsistent)
    register.setStackLimit(block.pointee.reachedEnd)
  }

  /// Whether a stop was asked for.
  var isStopRequested: Bool { register.stopRequest.pointee.interruptFlag.load(ordering: .acquiring) != 0 }

  /// Sets the value stack's end, and that of its first part: frames that reach beyond this one are noticed.
  func setStack(end: UInt, shallowEnd: UInt) {
    block.pointee.stackEnd = end
    register.setStackLimit(shallowEnd)
  }

  /// Whether frames may have reached beyond the first part of the value stack.
  var hasDeepStack: Bool { block.pointee.reachedEnd == block.pointee.stackEnd }

  // MARK: State

  /// The store; it outlives every execution.
  func setStore(_ store: Store) { block.pointee.store = store }

  /// How many more calls may be active.
  var callsLeft: Int {
    get { block.pointee.callsLeft }
    nonmutating set { block.pointee.callsLeft = newValue }
  }

  /// What is left of the fuel, in metered code.
  var fuel: Int64 {
    get { block.pointee.fuel }
    nonmutating set { block.pointee.fuel = newValue }
  }

  /// The instance whose code runs.
  var instance: InstanceState? { block.pointee.instance?.pointee.owner }

  /// How many calls between instances have not returned.
  var crossingCount: Int { block.pointee.crossings.count }

  /// Whether so many slots are left of the value stack from a frame's first; they count as reached then.
  func hasRoom(_ frame: Frame, slots: Int) -> Bool {
    let top = UInt(bitPattern: frame.slots) + UInt(slots) * 8
    return top <= block.pointee.reachedEnd || register.reach(top)
  }

  /// Does something as nobody's code: the host itself calls, even where an instance waits for an outer call.
  func withoutInstance<Result>(_ body: () -> Result) -> Result {
    let outerInstance = block.pointee.instance
    defer { block.pointee.instance = outerInstance }
    block.pointee.instance = nil
    return body()
  }

  // MARK: Running

  /// Runs a function of an instance on a frame that holds its arguments. Where it fails, the closure can ask for the active calls.
  func run(_ function: FunctionReference, frame: Frame, onFailure: (Outcome, ActiveCalls) -> Void) -> Outcome {
    let function = function.block
    guard let instance = function.pointee.instance, let cell = function.pointee.entry, let entry = Code(bitPattern: cell.pointee.load(ordering: .acquiring)) else { return .finished }
    let slots = frame.slots
    let frameSize = entry.load(fromByteOffset: -8, as: UInt.self)
    return within(instance, callsLeft: callsLeft - 1, onFailure) {
      guard hasRoom(Frame(slots), slots: Int(frameSize / 8)) else { return TrapCode.callStackExhausted.rawValue }
      let link = slots + Int(function.pointee.linkSlot)
      link[0] = UInt64(UInt(bitPattern: exitCode))
      link[1] = UInt64(UInt(bitPattern: slots))
      let memory = instance.pointee.memory.pointee
      return Registers(entry, slots, memory.base, 0, memory.size, register, 0).run(from: entry)
    }
  }

  /// Goes on with a guest of an instance where it was suspended.
  func resume(_ point: SuspensionPoint, of instance: InstanceState, onFailure: (Outcome, ActiveCalls) -> Void) -> Outcome {
    let instance = instance.block
    return within(instance, callsLeft: point.callsLeft, onFailure) {
      let memory = instance.pointee.memory.pointee
      return Registers(point.code, point.slots, memory.base, point.accumulator, memory.size, register, 0).run(from: point.code)
    }
  }

  /// Where the guest is whose call of the host goes on; nil where no guest calls, or one that another instance called.
  var suspensionPoint: SuspensionPoint? {
    guard let code = block.pointee.stoppedCode, let slots = block.pointee.stoppedSlots, block.pointee.crossings.count == 0 else { return nil }
    return SuspensionPoint(code: code, slots: slots, callsLeft: callsLeft)
  }

  /// Lets a closure run an instance's code, after which everything is again as it was outside.
  private func within(
    _ instance: UnsafeMutablePointer<InstanceBlock>, callsLeft: Int, _ onFailure: (Outcome, ActiveCalls) -> Void, _ body: () -> Outcome
  ) -> Outcome {
    let (outerInstance, outerCallsLeft, crossings) = (block.pointee.instance, block.pointee.callsLeft, block.pointee.crossings.count)
    let (outerCode, outerSlots) = (block.pointee.stoppedCode, block.pointee.stoppedSlots)
    block.pointee.stoppedSlots = nil
    block.pointee.instance = instance
    block.pointee.callsLeft = callsLeft
    let outcome = body()
    if outcome != .finished { onFailure(outcome, ActiveCalls(block, outerCrossings: crossings)) }
    block.pointee.crossings.truncate(to: crossings)
    block.pointee.callsLeft = outerCallsLeft
    block.pointee.instance = outerInstance
    block.pointee.stoppedCode = outerCode
    block.pointee.stoppedSlots = outerSlots
    return outcome
  }
}

/// The calls that are active where the machine stopped, from the innermost out to the outermost of a run.
struct ActiveCalls {
  /// Where a call is: at the stopped instruction itself, or behind the one that called.
  private(set) var present: (code: Code, isReturn: Bool)?
  /// The frame of the present call.
  private(set) var slots: Slots?
  /// Where the calls between instances return to, the innermost first.
  private var crossings: ArraySlice<Crossing>

  /// The calls of a suspended guest, none of which another instance made.
  init(_ point: SuspensionPoint) {
    (present, slots, crossings) = ((point.code, false), point.slots, [])
  }

  fileprivate init(_ block: UnsafeMutablePointer<ContextBlock>, outerCrossings: Int) {
    slots = block.pointee.stoppedSlots
    crossings = Array(block.pointee.crossings.innermostFirst.dropLast(outerCrossings))[...]
    if slots != nil, let code = block.pointee.stoppedCode { present = (code, false) }
  }

  /// Moves on to the caller of the present call, in whose frame the link is at a slot.
  mutating func moveOut(linkSlot: Int) {
    present = nil
    guard let link = slots.map({ $0 + linkSlot }), var target = Code(bitPattern: UInt(link[0])), target != exitCode else { return }
    if target == crossingReturnCode {
      guard let crossing = crossings.popFirst() else { return }
      target = crossing.code
    }
    slots = Slots(bitPattern: UInt(link[1]))
    if slots != nil { present = (target, true) }
  }
}
