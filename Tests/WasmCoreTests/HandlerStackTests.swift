import TestSupport
import TestTraits
import Testing

@testable import WasmCore

/// A handler must end in a jump, not in a call: in a release build each of them runs 100,000 rounds on a thread whose stack would not hold the calls.
@Suite(.computing) struct HandlerStackTests {
  #if DEBUG
    /// A debug build's driver has larger frames, but no chain of them.
    static let stackSize = 512 << 10
    static let rounds = 1_000
  #else
    static let rounds = 100_000
    static let stackSize = 64 << 10
  #endif

  /// Handlers that need nothing but slots, memory and the context.
  static let plain = HandlerCatalog.shared.all.filter { HandCode.isPlain($0) }

  @Test("A handler in a loop needs no stack", arguments: plain.indices)
  func loop(index: Int) async throws {
    let handler = Self.plain[index]
    let outcome = try await onThread(stackBytes: Self.stackSize) { loop(of: handler) }
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
    let missing = HandlerCatalog.shared.all.filter { handler in !HandCode.isPlain(handler) && !inModule.contains(handler.address) }
    #expect(missing.map(\.name) == ["unreachable"], "unreachable ends the run")
  }

  /// The handler's instruction, a charge of one unit of fuel, and a branch back, until the fuel is used up.
  private func loop(of handler: HandlerDescription) -> Outcome {
    // A return is tested by the function that is called; it returns to the loop.
    let isReturn = handler.steps.contains { $0.name.hasPrefix("return") }
    let body = isReturn ? HandCode.call : HandCode.instruction(handler)
    // Both accumulators hold a 1 again in every round, as do the slots that are operands of one step and results of another.
    var loop = [address(of: copySlot), 10 | 31 << 16, address(of: copySlot), 11 | 31 << 16, address(of: copyFloat), 32 | 33 << 16] + body
    let back = UInt32(bitPattern: Int32(-(loop.count + 2)))
    loop += [address(of: chargeFuel), 1 << 32, address(of: br), UInt64(back) << 32]
    let state = HandCode.State(slots: Array(repeating: 1, count: 1024), memory: Array(repeating: 0, count: 65_536), accumulator: 1, floatAccumulator: 1)
    return HandCode.run(loop, callee: isReturn ? HandCode.instruction(handler) : [address(of: returnNothing), 1], state, fuel: Int64(Self.rounds)).outcome
  }
}
