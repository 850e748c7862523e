/// Everything that a group of instances consists of: their memories, tables, globals and functions, the value stack on which
/// they run, and the limits on all that.
///
/// A store belongs to one execution at a time and so is not `Sendable`; make one wherever instances are to run in parallel.
/// What is created in a store lives until the store and everything that refers to it are gone.
///
/// Specification: *Execution › Runtime Structure › Store*.
public final class Store {
  /// What the store's instances may use together.
  public let limits: ResourceLimits
  /// Stops what runs in the store, from any thread.
  public let interruption = Interruption()

  let instrumentation: Instrumentation
  /// Notes the calls of guests, where somebody wants a profile.
  let profiler: Profiler?
  private(set) var instances: [InstanceState] = []
  private(set) var hostFunctions: [HostFunction] = []
  /// The error that ended the guest: of a function of the host, or of one that is not valid.
  private var hostError: (any Error)?
  private var externals: [UInt64: ExternalReference] = [:]
  private var memories: [MemoryState] = []
  private var tables: [TableState] = []
  private var globals: [GlobalState] = []
  private var memoryBytes: UInt64 = 0
  private var tableElements: UInt64 = 0

  /// The value stack, reserved when something first runs.
  private var valueStack: ValueStack?
  /// Where the next frame may begin.
  private var stackTop: Frame?
  /// How many calls of the host are active.
  private var hostCalls = 0
  /// Whether the outermost of them may wait in a call of the host.
  private var maySuspend = false
  /// The call that waits in a call of the host.
  private(set) var suspendedCall: SuspendedCall?
  /// What gives the results of the outermost of them.
  private var outermost: OutermostCall?

  /// A call of a function, or one that waited and goes on.
  private enum OutermostCall {
    case function(FunctionReference)
    case resumed(results: [ValueType])
  }
  /// The fuel that was set last, and what was used before.
  private var fuelSet: (fuel: Int64, usedBefore: UInt64)

  /// An empty store.
  ///
  /// - Parameters:
  ///   - limits: What its instances may use together.
  ///   - fuel: How many instructions they may execute in all; nil for no limit and no cost of counting. See `fuel`.
  ///   - isProfiled: Whether to note which functions execute how much; without a limit of fuel, one that is never reached is set. See `profile`.
  public convenience init(limits: ResourceLimits = ResourceLimits(), fuel: UInt64? = nil, isProfiled: Bool = false) {
    self.init(limits, isProfiled ? .profile : fuel != nil ? .fuel : .none, fuel: Int64(clamping: fuel ?? (isProfiled ? .max : 0)))
  }

  /// An empty store whose instances run code that counts its handlers: see `Module.handlerCounts`.
  package convenience init(countingHandlersWithin limits: ResourceLimits) { self.init(limits, .lineCounts, fuel: 0) }

  private init(_ limits: ResourceLimits, _ instrumentation: Instrumentation, fuel: Int64) {
    (self.limits, self.instrumentation) = (limits, instrumentation)
    fuelSet = (fuel, 0)
    profiler = instrumentation == .profile ? Profiler(fuel: fuel) : nil
    execution.setStore(self)
    execution.callsLeft = limits.callDepth
    execution.fuel = fuel
  }

  deinit { valueStack?.isDeep = execution.hasDeepStack }

  /// The fuel that is left; nil in a store without metering, in which setting it does nothing.
  ///
  /// An instruction costs 1, but `block`, `loop`, `else`, `end`, `nop`, `drop`, `return` and `unreachable` nothing. Filling, copying and initialising memories and
  /// tables, and the growth of tables, cost 1 more for every 64 bytes or 8 elements, as do the segments that instantiation writes; a call of a function with more than 64
  /// locals costs 1 more for every 8 of them. A straight line of instructions is paid for as a whole before it begins. The same module with the same input uses
  /// the same fuel on every run.
  public var fuel: UInt64? {
    get { instrumentation.isMetered ? UInt64(max(0, execution.fuel)) : nil }
    set {
      guard instrumentation.isMetered, let newValue else { return }
      let fuel = Int64(clamping: newValue)
      profiler?.refuel(from: execution.fuel, to: fuel)
      fuelSet = (fuel, fuelUsed ?? 0)
      execution.fuel = fuel
    }
  }

  /// What the functions of the store's instances have executed so far, by the calls that led to them; nil in a store that is not profiled.
  ///
  /// The sum is the fuel used. Functions of the host execute nothing and are left out: what a guest's function calls through the host is under that function.
  public var profile: Profile? {
    profiler?.settle(execution.fuel)
    return profiler?.profile(of: instances.map(\.module))
  }

  var execution: Execution { interruption.execution }

  // MARK: Contents

  func add(_ instance: InstanceState) { instances.append(instance) }
  func add(_ function: HostFunction) { hostFunctions.append(function) }
  func add(_ memory: MemoryState) { memories.append(memory) }
  var memoryCount: Int { memories.count }
  func add(_ table: TableState) { tables.append(table) }
  func add(_ global: GlobalState) { globals.append(global) }

  /// Lets a closure add to the store; if it throws, what it added is gone and counts no longer. Nothing may refer to it then.
  func adding<Result>(_ body: () throws -> Result) throws -> Result {
    let counts = (hostFunctions.count, memories.count, tables.count, memoryBytes, tableElements)
    do {
      return try body()
    } catch {
      hostFunctions.removeSubrange(counts.0...)
      memories.removeSubrange(counts.1...)
      tables.removeSubrange(counts.2...)
      (memoryBytes, tableElements) = (counts.3, counts.4)
      throw error
    }
  }

  /// Takes so many bytes of the limit for memories; returns whether they were left.
  func reserveMemory(_ bytes: UInt64) -> Bool {
    guard memoryBytes <= limits.memoryBytes, bytes <= limits.memoryBytes - memoryBytes else {
      noteRefusedMemory()
      return false
    }
    memoryBytes += bytes
    return true
  }

  /// Gives back what was reserved but could not be had.
  func releaseMemory(_ bytes: UInt64) { memoryBytes -= bytes }

  /// Whether so many elements are left of the limit for tables.
  func hasRoom(forElements count: UInt64) -> Bool { tableElements <= limits.tableElements && count <= limits.tableElements - tableElements }

  /// Takes so many elements of the limit for tables; returns whether they were left.
  func reserveElements(_ count: UInt64) -> Bool {
    guard hasRoom(forElements: count) else { return false }
    tableElements += count
    return true
  }

  /// Bytes in all memories of the store at present.
  public var memoryByteCount: UInt64 { memoryBytes }

  /// Whether a memory was refused bytes because of the store's limit, not because of its own maximum. A program that ends badly afterwards has run out of memory.
  public private(set) var hasRefusedMemory = false

  func noteRefusedMemory() { hasRefusedMemory = true }

  // MARK: References

  /// The bits of a reference to an object of the host.
  func bits(of reference: ExternalReference?) -> UInt64 {
    guard let reference else { return 0 }
    let bits = UInt64(UInt(bitPattern: ObjectIdentifier(reference)))
    externals[bits] = reference
    return bits
  }

  /// The slot's bits of a value; nil where a reference belongs to another store.
  func bits(of value: Value) -> UInt64? {
    switch value {
    case .i32(let value): value.wasmBits
    case .i64(let value): value.wasmBits
    case .f32(let value): value.wasmBits
    case .f64(let value): value.wasmBits
    case .externref(let reference): bits(of: reference)
    case .funcref(nil): 0
    case .funcref(let function?): function.store === self ? function.reference.bits : nil
    }
  }

  /// The value that a slot's bits are of a type.
  func value(_ bits: UInt64, type: ValueType) -> Value {
    switch type {
    case .i32: .i32(Int32(wasmBits: bits))
    case .i64: .i64(Int64(wasmBits: bits))
    case .f32: .f32(Float(wasmBits: bits))
    case .f64: .f64(Double(wasmBits: bits))
    case .externref: .externref(externals[bits])
    default: .funcref(FunctionReference(bits: bits).map { Function(store: self, reference: $0) })
    }
  }

  // MARK: Execution

  /// Calls a function with arguments that `fill` writes to the first slots of its frame; `read` takes the results from there.
  ///
  /// - Parameter maySuspend: Whether it may wait in a call of the host.
  func call<Results>(_ function: FunctionReference, maySuspend: Bool = true, fill: (Frame) throws -> Void, read: (Frame) throws -> Results) throws -> Results {
    guard !interruption.isInterrupted else { throw Trap(reason: .interrupted, backtrace: []) }
    let frame = try reserveFrame(function)
    try fill(frame)
    if hostCalls == 0 { outermost = .function(function) }
    return try read(try active(frame, maySuspend: maySuspend) { function.isOfHost ? execution.withoutInstance { callHost(function, frame: frame) } : enter(function, frame: frame) })
  }

  /// Lets a closure run a guest whose outermost frame begins somewhere. Returns the frame, with the results in it.
  private func active(_ frame: Frame, maySuspend: Bool, _ body: () -> Outcome) throws -> Frame {
    let outerTop = stackTop
    if hostCalls == 0 { self.maySuspend = maySuspend }
    hostCalls += 1
    defer {
      hostCalls -= 1
      // What waits keeps its frames; calls within another one end where they began, which is above them.
      stackTop = hostCalls == 0 ? suspendedCall?.end ?? outerTop : outerTop
    }
    stackTop = frame
    let outcome = body()
    guard outcome == .finished else { throw error(outcome) }
    return frame
  }

  /// Where the first frame begins, on a value stack that is reserved now if there is none.
  func firstFrame() throws -> Frame {
    if let valueStack { return valueStack.base }
    guard let stack = ValueStack(bytes: limits.valueStackBytes) else { throw LimitError(.system, "the system has no room for a value stack of \(limits.valueStackBytes) bytes") }
    execution.setStack(end: stack.end, shallowEnd: stack.shallowEnd)
    stackTop = stack.base
    valueStack = stack
    return stack.base
  }

  /// The place for the next frame, where at least its arguments, results and link fit.
  private func reserveFrame(_ function: FunctionReference) throws -> Frame {
    let top = try stackTop ?? firstFrame()
    guard execution.hasRoom(top, slots: function.linkSlot + 2), execution.callsLeft > 0, hostCalls < limits.hostCalls else {
      throw Trap(reason: .callStackExhausted, backtrace: [])
    }
    return top
  }

  /// Runs a function of an instance on a frame that holds its arguments.
  private func enter(_ function: FunctionReference, frame: Frame) -> Outcome {
    profiled(from: profiler?.position) { execution.run(function, frame: frame, onFailure: note) }
  }

  /// Lets a closure run a guest that is at a position among the calls of the profile; after that whoever called is again where it was.
  private func profiled(from position: Profiler.Position?, _ body: () -> Outcome) -> Outcome {
    guard let profiler, let position else { return body() }
    let outer = profiler.position
    profiler.goBack(to: position, fuel: execution.fuel)
    defer { profiler.goBack(to: outer, fuel: execution.fuel) }
    return body()
  }

  private func note(_ outcome: Outcome, _ calls: ActiveCalls) {
    // The host's own error says what happened, and a program that exits would pay for the names of all functions.
    guard outcome != TrapCode.hostError.rawValue else { return }
    failure = (outcome, backtrace(of: calls, isUrgent: outcome == TrapCode.interrupted.rawValue))
  }

  /// The outcome of the innermost run that failed, with its calls.
  private var failure: (outcome: Outcome, backtrace: [Trap.Frame])?

  /// Calls a function of the host with its arguments in a frame, where it leaves its results.
  func callHost(_ function: FunctionReference, frame: Frame) -> Outcome {
    let host = hostFunctions[function.index]
    let outerTop = stackTop
    defer { stackTop = outerTop }
    let top = frame.advanced(by: function.linkSlot)
    guard execution.hasRoom(top, slots: 0) else { return TrapCode.callStackExhausted.rawValue }
    stackTop = top
    do {
      try host.body(Caller(store: self, state: execution.instance), frame)
      // A function that waits for something returns early when it is interrupted; its caller must not take that for an answer.
      return interruption.isInterrupted ? TrapCode.interrupted.rawValue : .finished
    } catch {
      hostError = error is Suspension ? suspend() : error
      return TrapCode.hostError.rawValue
    }
  }

  // MARK: Suspension

  /// Lets the guest wait that has just called the host, if it may. Returns what its outermost call throws.
  private func suspend() -> any Error {
    guard hostCalls == 1, maySuspend, suspendedCall == nil, let point = execution.suspensionPoint, let instance = execution.instance, let outermost, let base = valueStack?.base,
      let function = instance.code.position(point.code, isReturn: false)?.function, let layout = try? instance.code.frameLayout(function)
    else {
      return SnapshotError(.notOutermost, "a guest can wait only in a call of its own, while no other call of the host, instance or start function waits for it")
    }
    let results =
      switch outermost {
      case .function(let function): Function(store: self, reference: function).type.results
      case .resumed(let results): results
      }
    let end = Frame(point.slots).advanced(by: layout.slotCount)
    suspend(SuspendedCall(instance: instance, point: point, base: base, end: end, results: results, profilePosition: profiler?.position))
    return Suspension()
  }

  /// Lets a call wait.
  func suspend(_ call: SuspendedCall) {
    suspendedCall = call
    stackTop = call.end
  }

  /// Goes on with the call that waits.
  func resume(_ call: SuspendedCall) throws -> [Value] {
    guard hostCalls == 0 else { throw SnapshotError(.notOutermost, "a call of the host is active") }
    guard !interruption.isInterrupted else { throw Trap(reason: .interrupted, backtrace: []) }
    suspendedCall = nil
    outermost = .resumed(results: call.results)
    stackTop = call.base
    let frame = try active(call.base, maySuspend: true) {
      profiled(from: call.profilePosition) { execution.resume(call.point, of: call.instance, onFailure: note) }
    }
    return call.results.enumerated().map { value(frame[$0.offset], type: $0.element) }
  }

  /// The fuel that was used so far; nil where none is counted.
  var fuelUsed: UInt64? { instrumentation.isMetered ? fuelSet.usedBefore + UInt64(fuelSet.fuel - max(0, execution.fuel)) : nil }

  /// Pays for what a snapshot's guest has executed.
  func chargeSnapshot(_ fuel: UInt64) { execution.fuel -= Int64(clamping: fuel) }

  /// Notes what is wrong with a function that a guest calls; it is to stop.
  func note(_ error: ModuleError) { hostError = error }

  /// What a run that failed throws.
  private func error(_ outcome: Outcome) -> any Error {
    defer { failure = nil }
    guard let code = TrapCode(rawValue: outcome), let reason = Trap.Reason(code) else {
      defer { hostError = nil }
      return hostError ?? Trap(reason: .unreachable, backtrace: [])
    }
    return Trap(reason: reason, backtrace: failure?.backtrace ?? [])
  }

  /// Pays for a bulk operation; returns whether the fuel was there.
  func chargeBulk(_ units: UInt64) -> Bool {
    guard instrumentation.isMetered else { return true }
    let (left, overflow) = execution.fuel.subtractingReportingOverflow(Int64(clamping: units))
    guard !overflow, left >= 0 else { return false }
    execution.fuel = left
    return true
  }
}
