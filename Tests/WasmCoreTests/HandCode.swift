import Synchronization

@testable import WasmCore

/// Threaded code that is written by hand, and not by the translator.
enum HandCode {
  /// What a handler reads and writes.
  struct State: Equatable {
    var slots: [UInt64]
    var memory: [UInt8]
    var accumulator: UInt64
    var floatAccumulator: Double
    var global: UInt64 = 0
  }

  /// Instructions that read more of an instance than its first global, or more code than one function's.
  private static let needInstance: Set<String> = [
    "unreachable", "call.import", "call_indirect", "return_call", "return_call.import", "return_call_indirect", "global.get.import", "global.get.import.float",
    "global.set.import", "table.get", "table.set", "bulk",
  ]

  private static let otherMemory = Set(
    Forms.byOpcode.compactMap { forms in
      switch forms {
      case .load(let load): load.other
      case .store(let store): store.other
      default: nil
      }
    })

  /// Whether a handler needs nothing but slots, memory, a global and a function that it may call.
  static func isPlain(_ handler: HandlerDescription) -> Bool {
    !handler.steps.contains { needInstance.contains($0.name) || otherMemory.contains($0.address) }
  }

  // MARK: Instructions

  /// Where a callee's frame begins, and above it the link's place in there.
  private static let frame: UInt64 = 40 | 1 << 16
  private static let calleeMark: UInt64 = 0xCA11_EE00_CA11_EE00
  /// The slots in which the link of a call is: addresses of code and of slots, which differ from run to run.
  static let linkSlots = 41...42

  /// A call of the callee.
  static var call: [UInt64] { [address(of: callOwn), frame, calleeMark] }

  /// An instruction whose operands are all there, and whose branches lead behind it.
  static func instruction(_ handler: HandlerDescription) -> [UInt64] { [handler.address] + handler.steps.enumerated().flatMap { operands($0.element, place: $0.offset) } }

  /// The words behind the address of a handler that is executed at a place in a sequence, which has slots of its own. Its branches lead so many words further than behind it.
  static func operands(_ step: HandlerDescription, place: Int, branchingOver words: Int = 0) -> [UInt64] {
    // Field 0 is the link's slot, the results begin in slot 5, there is one.
    if step.name.hasPrefix("return") { return [1 | 5 << 16 | 1 << 32] }
    let slot = UInt64(10 + 4 * place)
    var fields = slot | (slot + 1) << 16
    var immediate = slot + 2 | (slot + 3) << 16
    var table: [UInt64] = []
    for operand in step.operands {
      switch operand {
      case .immediate, .offset: immediate = 1
      case .distance: immediate = UInt64(step.words + words)
      case .distances:
        immediate = 1
        table = [UInt64(3) << 32, UInt64(2 + words) << 32]
      case .number(let field) where field == 2: immediate = 1
      default: break
      }
    }
    let isCall = step.name.hasSuffix("call")
    if isCall { fields = frame }
    if step.name == "copy+call" { immediate = slot | (slot + 1) << 16 }
    if step.name == "zero.many" { immediate = 2 }
    if step.name.hasPrefix("global.") && step.words == 2 { immediate = UInt64(InstanceBlock.globalsOffset) }
    let isStackPointer = step.name.hasSuffix("global.set") && step.words == 3
    if isStackPointer { immediate = 0 }
    let literal: [UInt64] = step.words == 3 ? [isCall ? calleeMark : isStackPointer ? UInt64(InstanceBlock.globalsOffset) : 1] : []
    return [fields | immediate << 32] + literal + table
  }

  // MARK: Running

  /// Executes code from its beginning, and says how it ended and what it left.
  static func run(_ code: [UInt64], callee: [UInt64], _ state: State, fuel: Int64) -> (outcome: Outcome, state: State) {
    let execution = Execution()
    (execution.callsLeft, execution.fuel) = (100, fuel)
    let slots = UnsafeMutableBufferPointer<UInt64>.allocate(capacity: state.slots.count)
    _ = slots.initialize(from: state.slots)
    let stackEnd = UInt(bitPattern: slots.baseAddress) + UInt(8 * slots.count)
    execution.setStack(end: stackEnd, shallowEnd: stackEnd)
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: state.memory.count)
    _ = memory.initialize(from: state.memory)
    // Of the instance, only the first global is looked at.
    let instance = UnsafeMutableRawPointer.allocate(byteCount: InstanceBlock.globalsOffset + 8, alignment: 16)
    instance.initializeMemory(as: UInt8.self, repeating: 0, count: InstanceBlock.globalsOffset)
    instance.storeBytes(of: state.global, toByteOffset: InstanceBlock.globalsOffset, as: UInt64.self)
    execution.register.execution.pointee.instance = instance.assumingMemoryBound(to: InstanceBlock.self)
    // The callee follows the code, with the size of its frame before it; its entry cell is what a call names.
    let words = code + [64] + callee
    let buffer = UnsafeMutablePointer<UInt64>.allocate(capacity: words.count)
    buffer.initialize(from: words, count: words.count)
    let cell = UnsafeMutablePointer<Atomic<UInt>>.allocate(capacity: 1)
    cell.initialize(to: Atomic(UInt(bitPattern: buffer + code.count + 1)))
    for index in words.indices where words[index] == calleeMark { buffer[index] = UInt64(UInt(bitPattern: cell)) }
    defer {
      execution.free()
      slots.deallocate()
      memory.deallocate()
      instance.deallocate()
      buffer.deallocate()
      cell.deallocate()
    }
    guard let firstSlot = slots.baseAddress, let firstByte = UnsafeMutableRawPointer(memory.baseAddress) else { return (Outcome.finished, state) }
    let start = UnsafeRawPointer(buffer)
    let outcome = Registers(start, firstSlot, firstByte, state.accumulator, memory.count, execution.register, state.floatAccumulator).run(from: start)
    var left = state
    (left.slots, left.memory) = (Array(slots), Array(memory))
    left.global = instance.load(fromByteOffset: InstanceBlock.globalsOffset, as: UInt64.self)
    return (outcome, left)
  }
}
