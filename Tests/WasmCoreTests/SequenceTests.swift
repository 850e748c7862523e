import TestSupport
import TestTraits
import Testing

@testable import WasmCore

/// A handler that executes a sequence of instructions does what handlers of each do one after the other.
@Suite(.computing) struct SequenceTests {
  #if DEBUG
    /// So slow a build would keep others' tests waiting.
    static let rounds = 2
  #else
    static let rounds = 40
  #endif

  static let rows = SequenceTable.shared.rows.filter { HandlerCatalog.shared[$0.both].map(HandCode.isPlain) ?? false }

  @Test("All sequences can be looked at, and none calls what may be a function of the host: a guest that waits there makes that call again by its own handler")
  func sequences() {
    #expect(Self.rows.count == SequenceTable.shared.rows.count)
  }

  @Test("A sequence leaves what its parts leave, and ends as they do", arguments: rows.indices)
  func sequence(index: Int) throws {
    let sequence = try #require(HandlerCatalog.shared[Self.rows[index].both])
    let steps = sequence.steps
    let last = try #require(steps.last)
    let operands = steps.enumerated().map { place, step in HandCode.operands(step, place: place, branchingOver: place == steps.count - 1 ? Self.marker.count : 0) }
    let apart = zip(steps, operands).flatMap { [$0.address] + $1 }
    let together = [sequence.address] + operands.joined()
    var random = LinearCongruence(seed: UInt64(index))
    for round in 0..<Self.rounds {
      let state = Self.state(&random, withSmallNumbers: round % 2 == 0)
      #expect(Self.run(apart, last, state) == Self.run(together, last, state), "\(sequence.signature)")
    }
  }

  /// Sets a slot: what a branch that is taken leads over.
  private static let marker: [UInt64] = [address(of: copyImmediate), 50 | 7 << 32]

  /// Executes instructions, and shows the accumulators in memory afterwards.
  private static func run(_ body: [UInt64], _ last: HandlerDescription, _ state: HandCode.State) -> Ending {
    let isReturn = last.name.hasPrefix("return")
    let end: [UInt64] = marker + [address(of: store64SA), 51 | UInt64(60_000) << 32, address(of: f64StoreSA), 51 | UInt64(60_008) << 32, address(of: exit)]
    let ran = HandCode.run((isReturn ? HandCode.call : body) + end, callee: isReturn ? body : [address(of: returnNothing), 1], state, fuel: 0)
    var left = ran.state
    for slot in HandCode.linkSlots { left.slots[slot] = 0 }
    return Ending(outcome: ran.outcome, state: left)
  }

  private struct Ending: Equatable {
    var outcome: Outcome
    var state: HandCode.State
  }

  /// Numbers that serve as addresses, or any.
  private static func state(_ random: inout LinearCongruence, withSmallNumbers areSmall: Bool) -> HandCode.State {
    var slots = (0..<128).map { _ in areSmall ? random.next() % 3000 : random.next() % 4 == 0 ? random.next() : random.next() & 0xFFFF_FFFF }
    slots[51] = 0
    let memory = (0..<8192).flatMap { _ in withUnsafeBytes(of: random.next()) { Array($0) } }
    return HandCode.State(
      slots: slots, memory: memory, accumulator: areSmall ? random.next() % 3000 : random.next() & 0xFFFF_FFFF, floatAccumulator: Double(random.next() % 1000) / 8, global: random.next() % 3000)
  }
}
