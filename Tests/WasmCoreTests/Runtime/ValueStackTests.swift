import TestSupport
import Testing

@testable import WasmCore

/// How far frames have reached, which says how much of a value stack is to be given back.
@Suite struct ValueStackTests {
  /// Calls itself so many times, by every kind of call.
  private static func instance(_ store: Store) throws -> Instance {
    try store.instantiate { builder in
      builder.function("direct", "i64 -> i64", "local.get 0 i64.eqz if i64 i64.const 1 else local.get 0 i64.const 1 i64.sub call 0 i64.const 1 i64.add end")
      builder.function("wide", FunctionType("-> i64"), locals: Array(repeating: .i64, count: 40_000), Assembler.code("i64.const 7 local.set 39999 local.get 39999"))
      builder.function("tail", "-> i64", "return_call 1")
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
    let instance = try Self.instance(store)
    #expect(try instance.call("direct", .i64(1)) == [.i64(2)])
    store.interruption.interrupt()
    for name in ["direct", "wide", "tail"] {
      let arguments: [Value] = name == "direct" ? [.i64(9000)] : []
      #expect(trapReason { try instance.function(name).call(arguments) } == .interrupted)
    }
    store.interruption.reset()
    #expect(try instance.call("direct", .i64(9000)) == [.i64(9001)])
  }

  @Test("The end of the value stack is the same, wherever its first part ends", arguments: [64 << 10, 128 << 10, 136 << 10, 1 << 20])
  func end(bytes: Int) throws {
    let store = Store(limits: ResourceLimits(valueStackBytes: bytes))
    let instance = try Self.instance(store)
    let depths = (0..<20_000)
    var (fitting, failing) = (depths.lowerBound, depths.upperBound)
    while failing - fitting > 1 {
      let depth = (fitting + failing) / 2
      if trapReason({ try instance.call("direct", .i64(Int64(depth))) }) == nil { fitting = depth } else { failing = depth }
    }
    // Each frame is as large as the others, so as many more fit as there are more bytes.
    let frameBytes = Double(bytes) / Double(fitting)
    #expect(fitting == 9_999 || (16...64).contains(frameBytes), "\(fitting) frames")
  }
}
