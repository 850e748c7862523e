import Synchronization

// What handlers reach through pointers. Every block has a stable address and is owned by a type of `Runtime`.

/// What other threads may write of an execution. It lies at the address that the context register has, before the rest: an access to that is none to this.
struct StopRequest: ~Copyable {
  /// Anything but zero stops the guest at its next taken branch or call.
  let interruptFlag = Atomic<UInt32>(0)
  /// Up to where frames may reach; zero once the flag is set, so that calls need no check of their own.
  let stackLimit = Atomic<UInt>(0)
}

extension Context {
  /// What other threads may write of an execution.
  @inline(__always) var stopRequest: UnsafeMutablePointer<StopRequest> { assumingMemoryBound(to: StopRequest.self) }
  /// The rest of it.
  @inline(__always) var execution: UnsafeMutablePointer<ContextBlock> { (self + MemoryLayout<StopRequest>.stride).assumingMemoryBound(to: ContextBlock.self) }

  /// Says up to where frames may reach, without undoing an interruption.
  ///
  /// The order is that of `Execution.requestStop` turned round, and total: whichever comes last, the limit is zero when the flag is set.
  @inline(__always) func setStackLimit(_ end: UInt) {
    execution.pointee.reachedEnd = end
    stopRequest.pointee.stackLimit.store(end, ordering: .sequentiallyConsistent)
    if stopRequest.pointee.interruptFlag.load(ordering: .sequentiallyConsistent) != 0 { stopRequest.pointee.stackLimit.store(0, ordering: .sequentiallyConsistent) }
  }

  /// Lets frames reach up to an address, if the value stack does.
  @inline(__always) func reach(_ top: UInt) -> Bool {
    guard top <= execution.pointee.stackEnd else { return false }
    setStackLimit(top <= execution.pointee.reachedEnd ? execution.pointee.reachedEnd : execution.pointee.stackEnd)
    return true
  }
}

/// The state of one execution that is not in registers.
struct ContextBlock: ~Copyable {
  /// How many more calls may be active.
  var callsLeft = 0
  /// What is left of the fuel, in metered code.
  var fuel: Int64 = 0
  /// The instance whose code runs.
  var instance: UnsafeMutablePointer<InstanceBlock>?
  /// Where the chain of handlers ended in a trap, or left for the host.
  var stoppedCode: Code?
  var stoppedSlots: Slots?
  /// The calls between instances that have not returned.
  var crossings = CrossingStack()
  /// The store; it outlives every execution.
  unowned(unsafe) var store: Store?
  #if DEBUG || WASMCORE_DRIVER_LOOP
    /// The registers between two handlers, where these return to the driver.
    var resumption: Registers?
  #endif
  /// The end of the value stack.
  var stackEnd: UInt = 0
  /// Up to where frames may have reached: all of the value stack, or only its first part. Who comes to the end of that is let go on, and known to have been there.
  var reachedEnd: UInt = 0
}

/// One instance's part of the machine's state. Its own globals follow in memory, eight bytes each.
struct InstanceBlock {
  typealias Place = UnsafeMutablePointer<InstanceBlock>
  var memories: UnsafeMutablePointer<UnsafeMutablePointer<MemoryBlock>>
  var tables: UnsafeMutablePointer<UnsafeMutablePointer<TableBlock>>
  var importedGlobals: UnsafeMutablePointer<UnsafeMutablePointer<UInt64>>
  var importedFunctions: UnsafeMutablePointer<UnsafeMutablePointer<FunctionBlock>>
  /// What the registers hold for memory 0; an empty one where the module has none.
  var memory: UnsafeMutablePointer<MemoryBlock>
  unowned(unsafe) var owner: InstanceState

  static let globalsOffset = MemoryLayout<InstanceBlock>.stride
}

struct MemoryBlock {
  typealias Place = UnsafeMutablePointer<MemoryBlock>
  var base: Bytes
  /// In bytes.
  var size: Int
}

struct TableBlock {
  typealias Place = UnsafeMutablePointer<TableBlock>
  var base: UnsafeMutablePointer<UInt64>
  var count: Int
}

/// A function as references, tables and imports name it; a reference's bits are this block's address.
struct FunctionBlock {
  /// The cell that holds the code's address; nil for a function of the host.
  var entry: EntryCell?
  /// The number of the function's type among all types of the process.
  var typeID: UInt32
  /// Where the link lies in the function's frame: the larger number of parameters and results.
  var linkSlot: UInt32
  var parameterCount: UInt32
  var resultCount: UInt32
  var instance: UnsafeMutablePointer<InstanceBlock>?
  /// The index among the module's functions, or among the store's host functions.
  var index: Int
}

/// Holds the address of a function's code: first of the stub that translates it.
typealias EntryCell = UnsafePointer<Atomic<UInt>>

/// A call from one instance to another that has not returned.
struct Crossing {
  /// The instance to return to.
  var instance: UnsafeMutablePointer<InstanceBlock>
  /// Where to return to in its code.
  var code: Code
}

/// The calls between instances that are active, innermost last.
struct CrossingStack {
  private var storage: [Crossing] = []

  var count: Int { storage.count }
  mutating func push(_ crossing: Crossing) { storage.append(crossing) }
  mutating func pop() -> Crossing? { storage.popLast() }
  mutating func truncate(to count: Int) { storage.removeLast(max(0, storage.count - count)) }
  /// The crossings from the innermost out.
  var innermostFirst: ReversedCollection<[Crossing]> { storage.reversed() }
}
