import Synchronization
import TestSupport
import Testing

@testable import WasmCore

/// A handler must end in a jump, not in a call: in a release build each of them runs 100,000 rounds on a thread whose stack would not hold the calls.
@Suite struct HandlerStackTests {
  #if DEBUG
    /// A debug build's driver has larger frames, but no chain of them.
    static let stackSize = 512 << 10
    static let rounds = 1_000
  #else
    static let rounds = 100_000
    static let stackSize = 64 << 10
  #endif

  /// Handlers that need nothing but slots, memory and the context.
  static let plain = HandlerCatalog.shared.all.filter { LoopCode.isPlain($0) }

  @Test("A handler in a loop needs no stack", arguments: plain.indices)
  func loop(index: Int) async throws {
    let handler = Self.plain[index]
    let outcome = try await onThread(stackBytes: Self.stackSize) { LoopCode.runLoop(of: handler) }
    #expect(outcome == TrapCode.fuelExhausted.rawValue, "\(handler.name) \(handler.operands)")
  }

  @Test("Calls, globals, tables and bulk operations in a loop need no stack")
  func loopOfModule() async throws {
    let results = try await onThread(stackBytes: Self.stackSize) { try LoopModule.run(rounds: Int32(Self.rounds)) }
    #expect(results == [Int32](repeating: Int32(Self.rounds), count: results.count))
  }

  @Test("Every handler of the catalog is in one of the two")
  func everyHandlerRuns() throws {
    let inModule = try LoopModule.handlers()
    let missing = HandlerCatalog.shared.all.filter { handler in !LoopCode.isPlain(handler) && !inModule.contains(handler.address) }
    #expect(missing.map(\.name) == ["unreachable"], "unreachable ends the run")
  }
}

/// Threaded code that is written here, and not by the translator.
private enum LoopCode {
  /// Instructions that read an instance, or another function's code.
  private static let needInstance: Set<String> = [
    "unreachable", "call.import", "call_indirect", "return_call", "return_call.import", "return_call_indirect", "global.get.import", "global.get.import.float",
    "global.set.import", "table.get", "table.set", "bulk",
  ]

  static func isPlain(_ handler: HandlerDescription) -> Bool {
    !handler.steps.contains { needInstance.contains($0.name) } && !isOtherMemory(handler)
  }

  private static func isOtherMemory(_ handler: HandlerDescription) -> Bool { otherMemory.contains(handler.address) }

  private static let otherMemory = Set(
    Forms.byOpcode.compactMap { forms in
      switch forms {
      case .load(let load): load.other
      case .store(let store): store.other
      default: nil
      }
    })

  /// The handler's instruction, a charge of one unit of fuel, and a branch back, until the fuel is used up.
  static func runLoop(of handler: HandlerDescription) -> Outcome {
    let execution = Execution()
    execution.callsLeft = 100
    execution.fuel = Int64(HandlerStackTests.rounds)
    let slots = UnsafeMutablePointer<UInt64>.allocate(capacity: 1024)
    slots.initialize(repeating: 1, count: 1024)
    execution.setStackEnd(UInt(bitPattern: slots + 1024))
    let memory = UnsafeMutableRawPointer.allocate(byteCount: 65_536, alignment: 16)
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: 65_536)
    // Of the instance, only the first global is looked at.
    let instance = UnsafeMutableRawPointer.allocate(byteCount: InstanceBlock.globalsOffset + 8, alignment: 16)
    instance.initializeMemory(as: UInt8.self, repeating: 0, count: InstanceBlock.globalsOffset + 8)
    execution.register.execution.pointee.instance = instance.assumingMemoryBound(to: InstanceBlock.self)
    let (code, callee) = words(of: handler)
    let buffer = UnsafeMutablePointer<UInt64>.allocate(capacity: code.count)
    buffer.initialize(from: code, count: code.count)
    // The entry cell that a call names: the callee follows the loop.
    let cell = UnsafeMutablePointer<Atomic<UInt>>.allocate(capacity: 1)
    cell.initialize(to: Atomic(UInt(bitPattern: buffer + callee)))
    for index in code.indices where code[index] == calleeMark { buffer[index] = UInt64(UInt(bitPattern: cell)) }
    defer {
      execution.free()
      slots.deallocate()
      memory.deallocate()
      instance.deallocate()
      buffer.deallocate()
      cell.deallocate()
    }
    let start = UnsafeRawPointer(buffer)
    return Registers(start, slots, memory, 1, 65_536, execution.register, 1).run(from: start)
  }

  /// Where a callee's frame begins, and above it the link's place in there.
  private static let frame: UInt64 = 20 | 1 << 16

  private static let calleeMark: UInt64 = 0xCA11_EE00_CA11_EE00

  /// The loop, then a function that it may call, and where that function begins.
  private static func words(of handler: HandlerDescription) -> (code: [UInt64], callee: Int) {
    // A return is tested by the function that is called; it returns to the loop.
    let isReturn = handler.steps.contains { $0.name.hasPrefix("return") }
    var loop: [UInt64] = isReturn ? [address(of: callOwn), frame, calleeMark] : instruction(handler)
    // Both accumulators hold a 1 again in every round, as do the slots that are operands of one step and results of another.
    loop = [address(of: copySlot), 10 | 31 << 16, address(of: copySlot), 11 | 31 << 16, address(of: copyFloat), 32 | 33 << 16] + loop
    let back = UInt32(bitPattern: Int32(-(loop.count + 2)))
    loop += [address(of: chargeFuel), 1 << 32, address(of: br), UInt64(back) << 32]
    let callee: [UInt64] = isReturn ? instruction(handler) : [address(of: returnNothing), 1]
    let frameSize: [UInt64] = [64]
    return (loop + frameSize + callee, loop.count + 1)
  }

  /// An instruction whose operands are all there, and whose branches lead behind it.
  private static func instruction(_ handler: HandlerDescription) -> [UInt64] { [handler.address] + handler.steps.flatMap(operands) }

  /// The words behind the handler's address.
  private static func operands(_ step: HandlerDescription) -> [UInt64] {
    // Field 0 is the link's slot, the results begin in slot 5, there is one.
    if step.name.hasPrefix("return") { return [1 | 5 << 16 | 1 << 32] }
    var fields: UInt64 = 10 | 11 << 16
    var immediate: UInt64 = 12 | 13 << 16
    var table: [UInt64] = []
    for operand in step.operands {
      switch operand {
      case .immediate, .offset: immediate = 1
      case .distance: immediate = UInt64(step.words)
      case .distances:
        immediate = 1
        table = [UInt64(3) << 32, UInt64(2) << 32]
      case .number(let field) where field == 2: immediate = 1
      default: break
      }
    }
    let isCall = step.name.hasSuffix("call")
    if isCall { fields = frame }
    if step.name == "zero.many" { immediate = 2 }
    if step.name.hasPrefix("global.") && step.words == 2 { immediate = UInt64(InstanceBlock.globalsOffset) }
    let isStackPointer = step.name.hasSuffix("global.set") && step.words == 3
    if isStackPointer { immediate = 0 }
    let literal: [UInt64] = step.words == 3 ? [isCall ? calleeMark : isStackPointer ? UInt64(InstanceBlock.globalsOffset) : 1] : []
    return [fields | immediate << 32] + literal + table
  }
}
