import Foundation
import TestSupport
import Testing

@testable import WasmCore

/// How far frames have reached, which says how much of a value stack is to be given back.
@Suite struct ValueStackTests {
  /// Functions that reach deep: by many calls, by one with many locals, by a tail call of that, and again and again for ever.
  private static func instance(_ store: Store) throws -> Instance {
    try store.instantiate { builder in
      builder.function("direct", "i64 -> i64", "local.get 0 i64.eqz if i64 i64.const 1 else local.get 0 i64.const 1 i64.sub call 0 i64.const 1 i64.add end")
      builder.function("wide", FunctionType("-> i64"), locals: Array(repeating: .i64, count: 40_000), Assembler.code("i64.const 7 local.set 39999 local.get 39999"))
      builder.function("tail", "-> i64", "return_call 1")
      builder.function("forever", "", "loop i64.const 9000 call 0 drop br 0 end")
    }
  }

  @Test(
    "A store knows whether its frames have left the first part of the value stack",
    arguments: [("direct", 10, 11, false), ("direct", 9000, 9001, true), ("wide", nil, 7, true), ("tail", nil, 7, true)] as [(String, Int64?, Int64, Bool)])
  func reach(name: String, argument: Int64?, result: Int64, isDeep: Bool) throws {
    let store = Store()
    let function = try Self.instance(store).function(name)
    for _ in 0..<2 {
      #expect(try function.call(argument.map { [.i64($0)] } ?? []) == [.i64(result)])
      #expect(store.execution.hasDeepStack == isDeep)
    }
  }

  @Test func anInterruptionIsNotUndoneByTheWayDown() throws {
    let store = Store()
    let base = try store.firstFrame()
    let limit = { store.execution.register.stopRequest.pointee.stackLimit.load(ordering: .relaxed) }
    let shallow = limit()
    #expect(shallow != 0)
    store.interruption.interrupt()
    #expect(store.execution.hasRoom(base, slots: 100_000))
    #expect(store.execution.hasDeepStack)
    #expect(limit() == 0)
    store.interruption.reset()
    #expect(limit() > shallow)
  }

  @Test("A guest on its way down is interrupted at any moment", .timeLimit(.minutes(20)), arguments: 0..<40)
  func interrupted(round: UInt32) throws {
    let store = Store()
    let instance = try Self.instance(store)
    let interruption = store.interruption
    #expect(
      NativeThread.start(stackBytes: 1 << 18) {
        usleep(round * 25)
        interruption.interrupt()
      })
    #expect(trapReason { try instance.call("forever") } == .interrupted)
  }

  @Test func theEndIsTheSameWhereverTheFirstPartEnds() throws {
    func depth(_ bytes: Int) throws -> Int {
      let function = try Self.instance(Store(limits: ResourceLimits(callDepth: 1_000_000, valueStackBytes: bytes))).function("direct")
      var (fitting, failing) = (0, 1_000_000)
      while failing - fitting > 1 {
        let depth = (fitting + failing) / 2
        if trapReason({ try function.call([.i64(Int64(depth))]) }) == nil { fitting = depth } else { failing = depth }
      }
      return fitting
    }
    let (least, most) = (64 << 10, 1 << 20)
    let (fewest, many) = (try depth(least), try depth(most))
    let frameBytes = Double(most - least) / Double(many - fewest)
    for bytes in [128 << 10, 132 << 10, 136 << 10, 512 << 10] {
      #expect(abs(Double(try depth(bytes) - fewest) - Double(bytes - least) / frameBytes) < 1.5, "\(bytes) bytes")
    }
  }
}
