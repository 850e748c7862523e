import TestSupport
import Testing
import WasmCore

/// Fuel: what it costs to run, that it is the same every time, and that it ends a guest exactly where it is used up.
@Suite struct FuelTests {
  private static let plenty: UInt64 = 1_000_000_000

  struct Row: CustomTestStringConvertible, Sendable {
    var code: String
    var cost: UInt64
    var testDescription: String { code }
    init(_ code: String, _ cost: UInt64) { (self.code, self.cost) = (code, cost) }
  }

  /// Instructions with an `i32` parameter of 5, two locals, a memory, a table of 1,000 elements, and an empty function 1.
  static let rows = [
    Row("", 0), Row("nop nop", 0), Row("i32.const 1 drop", 1), Row("block nop end", 0), Row("loop end", 0), Row("return", 0),
    Row("local.get 0 i32.const 1 i32.add local.set 0", 4), Row("local.get 0 local.tee 1 drop", 2),
    Row("local.get 0 if end", 2), Row("local.get 0 if nop else i32.const 1 drop end", 2), Row("i32.const 0 if nop else i32.const 1 drop end", 3),
    Row("block br 0 end", 1), Row("block local.get 0 br_if 0 i32.const 1 drop end", 2), Row("block local.get 1 br_if 0 i32.const 1 drop end", 3),
    Row("block block local.get 0 br_table 0 1 end i32.const 1 drop end", 2),
    // Five rounds of six, and the block before.
    Row("i32.const 7 local.set 1 loop local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0 end", 2 + 5 * 5),
    Row("call 1", 1), Row("i32.const 0 call_indirect 0", 2), Row("call 1 call 1 i32.const 1 drop", 3), Row("return_call 1", 1),
    Row("i32.const 0 i32.load drop", 2), Row("i32.const 0 i64.const 5 i64.store", 3), Row("memory.size drop", 1), Row("i32.const 1 memory.grow drop", 2),
    Row("i32.const 1 i32.const 2 local.get 0 select drop", 4), Row("global.get 0 global.set 0", 2),
    Row("i32.const 0 i32.const 1 i32.const 0 memory.fill", 4), Row("i32.const 0 i32.const 1 i32.const 63 memory.fill", 4),
    Row("i32.const 0 i32.const 1 i32.const 64 memory.fill", 5), Row("i32.const 0 i32.const 1 i32.const 65536 memory.fill", 4 + 1_024),
    Row("i32.const 0 i32.const 64 i32.const 640 memory.copy", 4 + 10), Row("i32.const 0 i32.const 0 i32.const 128 memory.init 0", 4 + 2), Row("data.drop 0", 1),
    Row("i32.const 0 ref.null func i32.const 7 table.fill 0", 4), Row("i32.const 0 ref.null func i32.const 80 table.fill 0", 4 + 10),
    Row("i32.const 0 i32.const 1 i32.const 800 table.copy", 4 + 100), Row("i32.const 0 i32.const 0 i32.const 16 table.init 1", 4 + 2),
    Row("ref.null func i32.const 80 table.grow 0 drop", 3 + 10), Row("ref.null func i32.const -1 table.grow 0 drop", 3), Row("table.size 0 drop", 1),
    Row("i32.const 0 table.get 0 i32.const 1 drop drop", 3), Row("ref.func 1 ref.is_null drop", 2), Row("elem.drop 1", 1),
  ]

  private func module(_ code: String) throws -> Module {
    try Module { builder in
      _ = builder.type("")
      builder.memory(1, 4)
      builder.table(1_000, 2_000)
      builder.global(GlobalType(.i32, isMutable: true), "i32.const 0")
      builder.function("run", "i32", locals: [.i32, .i64], code)
      let empty = builder.function(nil, "", "")
      builder.elements(at: "i32.const 0", [empty])
      builder.passiveElements(Array(repeating: empty, count: 16))
      builder.passiveData(repeatElement(1, count: 128))
    }
  }

  @Test("Costs", arguments: rows)
  func costs(row: Row) throws {
    let module = try module(row.code)
    for _ in 0..<2 {
      let store = Store(fuel: Self.plenty)
      let instance = try store.instantiate(module)
      try instance.call("run", 5)
      #expect(store.fuel == Self.plenty - row.cost)
    }
    // Exactly so much is needed.
    let exact = Store(fuel: row.cost)
    try exact.instantiate(module).call("run", 5)
    #expect(exact.fuel == 0)
    if row.cost > 0 {
      let short = Store(fuel: row.cost - 1)
      let instance = try short.instantiate(module)
      #expect(trapReason { try instance.call("run", 5) } == .fuelExhausted)
    }
  }

  // MARK: - Programs

  private func program() throws -> Module {
    try Module { builder in
      builder.memory(1)
      builder.function(
        "fib", "i32 -> i32", "local.get 0 i32.const 2 i32.lt_s if local.get 0 return end local.get 0 i32.const 1 i32.sub call 0 local.get 0 i32.const 2 i32.sub call 0 i32.add")
      builder.function(
        "sort", "", locals: [.i32, .i32, .i32],
        """
        loop
          local.get 0 local.get 0 i32.const 7919 i32.mul i32.const 1021 i32.rem_u i32.store16 offset=0
          local.get 0 i32.const 2 i32.add local.tee 0 i32.const 200 i32.lt_u br_if 0
        end
        loop
          i32.const 0 local.set 1
          loop
            local.get 1 i32.load16_u local.get 1 i32.load16_u offset=2 i32.gt_u if
              local.get 1 i32.load16_u local.set 2
              local.get 1 local.get 1 i32.load16_u offset=2 i32.store16
              local.get 1 local.get 2 i32.store16 offset=2
            end
            local.get 1 i32.const 2 i32.add local.tee 1 i32.const 198 i32.lt_u br_if 0
          end
          local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0
        end
        """)
      builder.function("fail", "i32", "local.get 0 i32.const 1 i32.sub local.tee 0 if local.get 0 call 2 end i32.const 1 i32.const 0 i32.div_s drop")
    }
  }

  /// The numbers are the same in every build and on every machine.
  @Test("Programs cost the same everywhere", arguments: [("fib", 1, 5), ("fib", 15, 17_753), ("fib", 20, 197_015), ("sort", 0, 282_140)] as [(String, Int32, UInt64)])
  func programs(name: String, argument: Int32, cost: UInt64) throws {
    let module = try program()
    for _ in 0..<3 {
      let store = Store(fuel: Self.plenty)
      let instance = try store.instantiate(module)
      if name == "sort" { try instance.call(name) } else { try instance.call(name, .i32(argument)) }
      #expect(store.fuel == Self.plenty - cost)
    }
  }

  @Test func exhaustionIsExactAndRepeatable() throws {
    let module = try program()
    #expect(throws: Never.self) { try Store(fuel: 17_753).instantiate(module).call("fib", 15) }
    var traps: Set<[Trap.Frame]> = []
    for _ in 0..<3 {
      let store = Store(fuel: 17_752)
      let trap = try #require(try trap(in: store, module))
      #expect(trap.reason == .fuelExhausted)
      traps.insert(trap.backtrace)
      #expect(store.fuel ?? .max < 5, "less is left than the block would have cost")
    }
    #expect(traps.count == 1)
  }

  private func trap(in store: Store, _ module: Module) throws -> Trap? {
    let instance = try store.instantiate(module)
    return WasmCoreTests.trap { try instance.call("fib", 15) }
  }

  @Test func trapsTakeNoMoreThanWhatRan() throws {
    let store = Store(fuel: Self.plenty)
    let instance = try store.instantiate(try program())
    var before = Self.plenty
    for _ in 0..<5 {
      #expect(trapReason { try instance.call("fail", 3) } == .integerDivideByZero)
      // Three calls down: each block of a call is paid for when it begins.
      let left = try #require(store.fuel)
      #expect(before - left == 3 * 5 + 2 * 2 + 3)
      before = left
    }
    #expect(try instance.call("fib", 15) == [610])
    #expect(store.fuel == before - 17_753)
  }

  @Test func fuelCanBeAdded() throws {
    let store = Store(fuel: 0)
    let instance = try store.instantiate(try program())
    #expect(trapReason { try instance.call("fib", 1) } == .fuelExhausted)
    store.fuel = 5
    #expect(try instance.call("fib", 1) == [1])
    #expect(store.fuel == 0)
    #expect(trapReason { try instance.call("fib", 1) } == .fuelExhausted)
    store.fuel = .max
    #expect(try instance.call("fib", 1) == [1])
    #expect(store.fuel == UInt64(Int64.max) - 5, "more than that can't be counted")
  }

  @Test func storesWithoutFuelHaveNone() throws {
    let store = Store()
    #expect(store.fuel == nil)
    store.fuel = 1
    #expect(store.fuel == nil)
    #expect(try store.instantiate(try program()).call("fib", 15) == [610])
  }

  /// Calls of the host into the guest, and of the guest into itself, take from the same fuel.
  @Test func runsWithinRunsShareFuel() throws {
    let store = Store(fuel: 10_000)
    var imports = Imports()
    var inner: Function?
    imports.define("host", "f") { (_: Caller) in
      _ = try inner?(15)
    }
    let fib = try store.instantiate(try program())
    inner = try fib.function("fib")
    defer { inner = nil }
    let outer = try store.instantiate(imports) { builder in
      let host = builder.importFunction("host", "f", "")
      builder.function("run", "", "call \(host)")
    }
    #expect(trapReason { try outer.call("run") } == .fuelExhausted)
    store.fuel = 1 + 17_753
    try outer.call("run")
    #expect(store.fuel == 0)
  }

  @Test func segmentsArePaidForByTheirSize() throws {
    let module = try Module { builder in
      builder.memory(1)
      builder.table(100)
      let function = builder.function(nil, "", "")
      builder.data(at: 0, repeatElement(1, count: 640))
      builder.elements(at: "i32.const 0", Array(repeating: function, count: 80))
    }
    let store = Store(fuel: 100)
    _ = try store.instantiate(module)
    #expect(store.fuel == UInt64(80))
    #expect(trapReason { try Store(fuel: 19).instantiate(module) } == .fuelExhausted)
  }

  /// Zeroing is work too.
  @Test("Many locals", arguments: [(64, 0), (65, 8), (50_000, 6_250)] as [(Int, UInt64)])
  func manyLocals(count: Int, cost: UInt64) throws {
    let store = Store(fuel: Self.plenty)
    let instance = try store.instantiate { $0.function("run", "", locals: Array(repeating: .i64, count: count), "i32.const 1 drop") }
    try instance.call("run")
    #expect(store.fuel == Self.plenty - cost - 1)
  }

  /// A module can be run with and without fuel at the same time: it is translated for both.
  @Test func bothKindsOfCode() throws {
    let module = try program()
    let (plain, metered) = (Store(), Store(fuel: Self.plenty))
    let (one, two) = (try plain.instantiate(module), try metered.instantiate(module))
    for _ in 0..<2 {
      #expect(try one.call("fib", 15) == two.call("fib", 15))
    }
    #expect(metered.fuel == Self.plenty - 2 * 17_753)
  }
}
