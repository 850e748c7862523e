import TestSupport
import Testing
import WasmCore

/// What instantiation does, in which order, and what stays of it where it fails half-way.
@Suite struct InstantiationTests {
  private let store = Store()
  private static let funcref = ReferenceType(isNullable: true, heapType: .func)

  /// A memory and a table of the host's, and imports of them.
  private func shared() throws -> (memory: Memory, table: Table, imports: Imports) {
    let memory = try Memory(store, MemoryType(limits: Limits(minimum: 1)))
    let table = try Table(store, TableType(element: Self.funcref, limits: Limits(minimum: 10)), initial: .funcref(nil))
    var imports = Imports()
    imports.define("", "memory", .memory(memory))
    imports.define("", "table", .table(table))
    return (memory, table, imports)
  }

  private static func importShared(_ builder: inout ModuleBuilder) {
    builder.importMemory("", "memory", 1)
    builder.importTable("", "table", 10)
  }

  private func isSet(_ table: Table, _ index: Int) -> Bool { table.element(at: index) != .funcref(nil) }

  // MARK: - Order

  @Test func whatALaterSegmentStopsIsThereAlready() throws {
    let (memory, table, imports) = try shared()
    let reason = trapReason {
      try store.instantiate(imports) { builder in
        Self.importShared(&builder)
        let function = builder.function(nil, "-> i32", "i32.const 0 i32.load8_u")
        builder.start(builder.function(nil, "", "i32.const 100 i32.const 1 i32.store8"))
        builder.elements(at: "i32.const 0", [function])
        builder.data(at: 0, [7])
        builder.data(at: 65_535, [8, 9])
        builder.data(at: 1, [10])
      }
    }
    #expect(reason == .outOfBoundsMemoryAccess)
    #expect(isSet(table, 0), "elements come before data")
    #expect(try memory.read(at: 0, count: 2) == [7, 0])
    #expect(try memory.load(UInt8.self, at: 65_535) == UInt8(0), "a segment that does not fit writes nothing")
    #expect(try memory.load(UInt8.self, at: 100) == UInt8(0), "and nothing starts")
    // The function that was left in the table still works on its instance.
    guard case .funcref(let function?) = table.element(at: 0) else { return }
    #expect(try function() == [7])
  }

  @Test func whatALaterElementSegmentStopsIsThereAlready() throws {
    let (memory, table, imports) = try shared()
    let reason = trapReason {
      try store.instantiate(imports) { builder in
        Self.importShared(&builder)
        let function = builder.function(nil, "", "")
        builder.elements(at: "i32.const 2", [function, function])
        builder.elements(at: "i32.const 9", [function, function])
        builder.elements(at: "i32.const 5", [function])
        builder.data(at: 0, [7])
      }
    }
    #expect(reason == .outOfBoundsTableAccess)
    #expect((0..<10).map { isSet(table, $0) } == [false, false, true, true, false, false, false, false, false, false])
    #expect(try memory.load(UInt8.self, at: 0) == UInt8(0))
  }

  @Test("Empty segments", arguments: [(65_536, 10, nil), (65_537, 10, .outOfBoundsMemoryAccess), (0, 11, .outOfBoundsTableAccess)] as [(Int32, Int32, Trap.Reason?)])
  func emptySegments(address: Int32, index: Int32, reason: Trap.Reason?) throws {
    let imports = try shared().imports
    let actual = trapReason {
      try store.instantiate(imports) { builder in
        Self.importShared(&builder)
        builder.data(at: address, [])
        builder.elements(at: "i32.const \(index)", [])
      }
    }
    #expect(actual == reason)
  }

  @Test func aLinkErrorChangesNothing() throws {
    let (memory, table, imports) = try shared()
    #expect(throws: LinkError.self) {
      try store.instantiate(imports) { builder in
        Self.importShared(&builder)
        builder.importFunction("", "missing")
        builder.data(at: 0, [7])
        builder.elements(at: "i32.const 0", [builder.function(nil, "", "")])
      }
    }
    #expect(try memory.load(UInt8.self, at: 0) == UInt8(0))
    #expect(!isSet(table, 0))
  }

  // MARK: - Start

  @Test func theStartFunctionSeesEverything() throws {
    var imports = try shared().imports
    var seen: [Int32] = []
    imports.define("", "see") { (_: Caller, value: Int32) in seen.append(value) }
    let instance = try store.instantiate(imports) { builder in
      Self.importShared(&builder)
      let see = builder.importFunction("", "see", "i32")
      let type = builder.type("-> i32")
      builder.global(GlobalType(.i32, isMutable: true), "i32.const 3", export: "global")
      let function = builder.function(nil, "-> i32", "i32.const 2")
      builder.elements(at: "i32.const 4", [function])
      builder.data(at: 10, [1])
      builder.start(builder.function(nil, "", "i32.const 10 i32.load8_u call \(see) i32.const 4 call_indirect \(type) call \(see) global.get 0 call \(see) i32.const 9 global.set 0"))
    }
    #expect(seen == [1, 2, 3])
    #expect(try instance.global("global").value == 9)
  }

  @Test func anImportedFunctionCanBeTheStart() throws {
    var imports = Imports()
    var count = 0
    imports.define("", "begin") { (_: Caller) in count += 1 }
    let module = try Module { $0.start($0.importFunction("", "begin")) }
    _ = try store.instantiate(module, imports)
    _ = try store.instantiate(module, imports)
    #expect(count == 2)
  }

  @Test func aStartThatTrapsLeavesItsEffects() throws {
    let (memory, table, imports) = try shared()
    let module = try Module { builder in
      Self.importShared(&builder)
      let function = builder.function(nil, "-> i32", "i32.const 3 i32.load8_u")
      builder.elements(at: "i32.const 1", [function])
      builder.name(builder.function(nil, "", "i32.const 3 i32.const 44 i32.store8 unreachable"), "begin")
      builder.start(1)
    }
    let trap = try #require(trap { try store.instantiate(module, imports) })
    #expect(trap.reason == .unreachable)
    #expect(trap.backtrace.map(\.name) == ["begin"])
    #expect(try memory.load(UInt8.self, at: 3) == UInt8(44))
    guard case .funcref(let function?) = table.element(at: 1) else { return }
    #expect(try function() == [44])
  }

  // MARK: - Initial values

  @Test func globalsFromConstantExpressions() throws {
    var imports = Imports()
    imports.define("", "base", .global(try Global(store, GlobalType(.i32), 100)))
    imports.define("", "long", .global(try Global(store, GlobalType(.i64), .i64(1 << 40))))
    let instance = try store.instantiate(imports) { builder in
      builder.importGlobal("", "base", GlobalType(.i32))
      builder.importGlobal("", "long", GlobalType(.i64))
      builder.memory(1, export: "memory")
      builder.table(4, export: "table")
      let function = builder.function("answer", "-> i32", "i32.const 42")
      builder.global(GlobalType(.i32), "global.get 0 i32.const 2 i32.mul i32.const 1 i32.sub", export: "sum")
      builder.global(GlobalType(.i32), "global.get 2 i32.const 1 i32.add", export: "next")
      builder.global(GlobalType(.i32), "i32.const 0x7fffffff i32.const 0x7fffffff i32.add", export: "wrapped")
      builder.global(GlobalType(.i64), "global.get 1 i64.const -3 i64.mul", export: "product")
      builder.global(GlobalType(.f32), "f32.const -0.5", export: "f32")
      builder.global(GlobalType(.f64), "f64.const 1e300", export: "f64")
      builder.global(GlobalType(.funcref), "ref.func \(function)", export: "function")
      builder.global(GlobalType(.externref), "ref.null extern", export: "null")
      builder.data(at: "global.get 0 i32.const 4 i32.mul", [5])
      builder.elements(at: "global.get 0 i32.const 98 i32.sub", [function])
    }
    let values: [(String, Value)] = [
      ("sum", 199), ("next", 200), ("wrapped", -2), ("product", .i64(-3 << 40)), ("f32", .f32(-0.5)), ("f64", .f64(1e300)), ("null", .externref(nil)),
    ]
    for (name, value) in values { #expect(try instance.global(name).value == value) }
    guard case .funcref(let function?) = try instance.global("function").value else {
      Issue.record("no function")
      return
    }
    #expect(try function() == [42])
    #expect(try instance.memory("memory").load(UInt8.self, at: 400) == UInt8(5))
    #expect(isSet(try instance.table("table"), 2))
  }

  @Test func activeAndDeclarativeSegmentsAreGone() throws {
    let instance = try store.instantiate { builder in
      builder.memory(1)
      builder.table(4)
      let function = builder.function(nil, "", "")
      builder.elements(at: "i32.const 0", [function])
      builder.declare(function)
      builder.data(at: 0, [1])
      let passiveElements = builder.passiveElements([function])
      let passive = builder.passiveData([2])
      builder.function("data", "i32", "i32.const 0 i32.const 0 local.get 0 memory.init 0")
      builder.function("elements", "i32", "i32.const 0 i32.const 0 local.get 0 table.init 0")
      builder.function("declared", "i32", "i32.const 0 i32.const 0 local.get 0 table.init 1")
      builder.function("passive", "i32", "i32.const 0 i32.const 0 local.get 0 memory.init \(passive) i32.const 0 i32.const 0 local.get 0 table.init \(passiveElements)")
      builder.function("drop", "", "data.drop \(passive) elem.drop \(passiveElements) data.drop 0 elem.drop 0")
    }
    for name in ["data", "elements", "declared"] {
      try instance.call(name, 0)
      #expect(trapReason { try instance.call(name, 1) } == (name == "data" ? .outOfBoundsMemoryAccess : .outOfBoundsTableAccess))
    }
    try instance.call("passive", 1)
    try instance.call("passive", 1)
    try instance.call("drop")
    try instance.call("drop")
    try instance.call("passive", 0)
    #expect(trapReason { try instance.call("passive", 1) } == .outOfBoundsMemoryAccess)
  }

  /// Dropping is an instance's own affair.
  @Test func segmentsAreDroppedInOneInstanceOnly() throws {
    let module = try Module { builder in
      builder.memory(1)
      let passive = builder.passiveData([2])
      builder.function("use", "", "i32.const 0 i32.const 0 i32.const 1 memory.init \(passive)")
      builder.function("drop", "", "data.drop \(passive)")
    }
    let (first, second) = (try store.instantiate(module), try store.instantiate(module))
    try first.call("drop")
    #expect(trapReason { try first.call("use") } == .outOfBoundsMemoryAccess)
    try second.call("use")
  }

  @Test func severalMemories() throws {
    let instance = try store.instantiate { builder in
      builder.memory(1, export: "first")
      builder.memory(2, export: "second")
      builder.data(memory: 1, at: 65_536, [1, 2, 3])
      builder.data(memory: 0, at: 1, [4])
      builder.function("load", "i32 -> i32", "local.get 0 i32.load8_u memory=1")
      builder.function("copy", "", "i32.const 0 i32.const 65536 i32.const 3 memory.copy 0 1")
      builder.function("sizes", "-> i32 i32", "memory.size 0 memory.size 1")
      builder.function("store", "i32 i32", "local.get 0 local.get 1 i32.store memory=1")
    }
    #expect(try instance.call("load", 65_537) == [2])
    try instance.call("copy")
    #expect(try instance.memory("first").read(at: 0, count: 4) == [1, 2, 3, 0])
    #expect(try instance.call("sizes") == [1, 2])
    #expect(trapReason { try instance.call("store", 131_069, 1) } == .outOfBoundsMemoryAccess)
    try instance.call("store", 131_068, 1)
  }
}
