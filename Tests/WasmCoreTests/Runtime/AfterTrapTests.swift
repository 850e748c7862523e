import TestSupport
import Testing
import WasmCore

/// After any failure a store and its instances go on with the limits that they had.
@Suite struct AfterTrapTests {
  struct Way: CustomTestStringConvertible, Sendable {
    var name: String
    var argument: Int32
    var reason: Trap.Reason?
    var testDescription: String { name }
    init(_ name: String, _ reason: Trap.Reason?, argument: Int32 = 0) { (self.name, self.argument, self.reason) = (name, argument, reason) }
  }

  static let ways = [
    Way("unreachable", .unreachable), Way("divide", .integerDivideByZero), Way("overflow", .integerOverflow), Way("truncate", .invalidConversionToInteger),
    Way("load", .outOfBoundsMemoryAccess, argument: -1), Way("fill", .outOfBoundsMemoryAccess, argument: -1), Way("tableGet", .outOfBoundsTableAccess, argument: 100),
    Way("undefined", .undefinedElement, argument: 100), Way("null", .uninitializedElement, argument: 1), Way("mistyped", .indirectCallTypeMismatch, argument: 2),
    Way("recurse", .callStackExhausted, argument: 1_000_000), Way("host", nil), Way("hostTrap", .unreachable), Way("interrupt", .interrupted),
  ]

  @Test("A failure anywhere leaves everything as it was", arguments: ways, [0, 1, 5])
  func failures(way: Way, depth: Int32) throws {
    let store = Store(limits: ResourceLimits(callDepth: 50, valueStackBytes: 64 << 10))
    var imports = Imports()
    var unreachable: Function?
    imports.define("host", "fail") { (_: Caller) in throw HostFunctionTests.Failure(number: 1) }
    imports.define("host", "trap") { (_: Caller) in _ = try unreachable?() }
    imports.define("host", "interrupt") { (_: Caller) in store.interruption.interrupt() }
    let inner = try store.instantiate(imports) { Self.inner(&$0) }
    unreachable = try inner.function("trap")
    defer { unreachable = nil }
    imports.define("inner", inner)
    // Calls the way at some depth of calls, from another instance.
    let outer = try store.instantiate(imports) { builder in
      let way = builder.importFunction("inner", way.name, "i32")
      let deep = builder.nextFunction
      builder.function("deep", "i32 i32", "local.get 0 i32.eqz if local.get 1 call \(way) else local.get 0 i32.const 1 i32.sub local.get 1 call \(deep) end")
      builder.function("fine", "i32 -> i32", "local.get 0 i32.eqz if i32.const 0 return end local.get 0 i32.const 1 i32.sub call \(deep + 1) i32.const 1 i32.add")
    }
    for _ in 0..<3 {
      var failure: (any Error)?
      do { try outer.call("deep", .i32(depth), .i32(way.argument)) } catch { failure = error }
      #expect((failure as? Trap)?.reason == way.reason)
      if way.reason == nil { #expect(failure as? HostFunctionTests.Failure == HostFunctionTests.Failure(number: 1)) }
      store.interruption.reset()
      // The depth of calls is all there again, to the last one, and no further.
      #expect(try outer.call("fine", 49) == [49])
      #expect(trapReason { try outer.call("fine", 50) } == .callStackExhausted)
      #expect(try inner.call("fine", 12) == [13])
    }
  }

  private static func inner(_ builder: inout ModuleBuilder) {
    let fail = builder.importFunction("host", "fail", "")
    let trap = builder.importFunction("host", "trap", "")
    let interrupt = builder.importFunction("host", "interrupt", "")
    builder.memory(1)
    builder.table(10)
    let type = builder.type("i32")
    let unreachable = builder.function("trap", "", "unreachable")
    builder.function("unreachable", "i32", "unreachable")
    builder.elements(at: "i32.const 2", [unreachable])
    builder.function("divide", "i32", "i32.const 1 local.get 0 i32.div_u drop")
    builder.function("overflow", "i32", "i32.const 0x80000000 local.get 0 i32.const 1 i32.sub i32.div_s drop")
    builder.function("truncate", "i32", "f32.const nan i32.trunc_f32_s drop")
    builder.function("load", "i32", "local.get 0 i64.load drop")
    builder.function("fill", "i32", "local.get 0 i32.const 1 i32.const 2 memory.fill")
    builder.function("tableGet", "i32", "local.get 0 table.get 0 drop")
    for name in ["undefined", "null", "mistyped"] { builder.function(name, "i32", "i32.const 1 local.get 0 call_indirect \(type)") }
    builder.function("recurse", "i32", "local.get 0 call \(builder.nextFunction)")
    builder.function("host", "i32", "call \(fail)")
    builder.function("hostTrap", "i32", "call \(trap)")
    builder.function("interrupt", "i32", "call \(interrupt)")
    builder.function("fine", "i32 -> i32", "local.get 0 i32.const 1 i32.add")
  }

  @Test func memoryAndGlobalsKeepWhatWasWrittenBeforeTheTrap() throws {
    let instance = try Store().instantiate { builder in
      builder.memory(1, export: "memory")
      builder.global(GlobalType(.i32, isMutable: true), "i32.const 0", export: "global")
      builder.function("f", "", "i32.const 0 i32.const 5 i32.store i32.const 6 global.set 0 i32.const 65533 i32.const -1 i32.store")
    }
    #expect(trapReason { try instance.call("f") } == .outOfBoundsMemoryAccess)
    #expect(try instance.memory("memory").load(UInt32.self, at: 0) == UInt32(5))
    #expect(try instance.global("global").value == 6)
    #expect(try instance.memory("memory").read(at: 65_533, count: 3) == [0, 0, 0], "a store that does not fit writes nothing")
  }

  @Test func anInstanceThatFailedToStartLeavesTheStoreUsable() throws {
    let store = Store(limits: ResourceLimits(callDepth: 10))
    for _ in 0..<3 {
      #expect(trapReason { try store.instantiate { $0.start($0.function(nil, "", "unreachable")) } } == .unreachable)
      #expect(trapReason { try store.instantiate { $0.start($0.function(nil, "", "call 0")) } } == .callStackExhausted)
    }
    let instance = try store.instantiate { builder in
      builder.function("fine", "i32 -> i32", "local.get 0 i32.eqz if i32.const 0 return end local.get 0 i32.const 1 i32.sub call 0 i32.const 1 i32.add")
    }
    #expect(try instance.call("fine", 9) == [9])
  }
}
