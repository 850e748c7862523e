import TestSupport
import Testing
import WasmCore

/// What several instances of a store hold together: each sees what another does to it.
@Suite struct SharingTests {
  private let store = Store()

  /// An instance that exports one of everything, with functions that change and show it.
  private func owner() throws -> Instance {
    try store.instantiate { builder in
      builder.memory(1, 4, export: "memory")
      builder.table(4, 8, export: "table")
      builder.global(GlobalType(.i32, isMutable: true), "i32.const 7", export: "global")
      builder.function("poke", "i32 i32", "local.get 0 local.get 1 i32.store")
      builder.function("peek", "i32 -> i32", "local.get 0 i32.load")
      builder.function("set", "i32", "local.get 0 global.set 0")
      builder.function("get", "-> i32", "global.get 0")
      builder.function("size", "-> i32", "memory.size")
      builder.function("length", "-> i32", "table.size")
      builder.function("answer", "-> i32", "i32.const 42")
    }
  }

  /// An instance that imports all of that and changes and shows it as well.
  private func sharer(_ owner: Instance) throws -> Instance {
    var imports = Imports()
    imports.define("owner", owner)
    return try store.instantiate(imports) { builder in
      builder.importMemory("owner", "memory", 1, 4)
      builder.importTable("owner", "table", 4, 8)
      builder.importGlobal("owner", "global", GlobalType(.i32, isMutable: true))
      let size = builder.importFunction("owner", "size", "-> i32")
      let answer = builder.importFunction("owner", "answer", "-> i32")
      let unary = builder.type("-> i32")
      builder.declare(answer)
      builder.function("poke", "i32 i32", "local.get 0 local.get 1 i32.store")
      builder.function("peek", "i32 -> i32", "local.get 0 i32.load")
      builder.function("set", "i32", "local.get 0 global.set 0")
      builder.function("get", "-> i32", "global.get 0")
      builder.function("grow", "i32 -> i32", "local.get 0 memory.grow")
      builder.function("ownersSize", "-> i32", "call \(size)")
      builder.function("growTable", "i32 -> i32", "ref.null func local.get 0 table.grow 0")
      builder.function("put", "i32", "local.get 0 ref.func \(answer) table.set 0")
      builder.function("callAt", "i32 -> i32", "local.get 0 call_indirect \(unary)")
    }
  }

  @Test func memory() throws {
    let owner = try owner()
    let sharer = try sharer(owner)
    try owner.call("poke", 16, 1)
    #expect(try sharer.call("peek", 16) == [1])
    try sharer.call("poke", 16, 2)
    #expect(try owner.call("peek", 16) == [2])
    try owner.memory("memory").store(UInt32(3), at: 16)
    #expect(try sharer.call("peek", 16) == [3])
  }

  @Test func growthOfAMemory() throws {
    let owner = try owner()
    let sharer = try sharer(owner)
    #expect(trapReason { try owner.call("poke", 65_536, 1) } == .outOfBoundsMemoryAccess)
    #expect(try sharer.call("grow", 1) == [1])
    try owner.call("poke", 65_536, 1)
    #expect(try sharer.call("peek", 65_536) == [1])
    #expect(try owner.call("size") == [2])
    #expect(try owner.memory("memory").pageCount == 2)
    #expect(try sharer.call("grow", 3) == [-1])
    #expect(try owner.memory("memory").grow(by: 2) == UInt64(2))
    #expect(try sharer.call("ownersSize") == [4])
    try sharer.call("poke", .i32(4 * 65_536 - 4), 1)
  }

  @Test func global() throws {
    let owner = try owner()
    let sharer = try sharer(owner)
    #expect(try sharer.call("get") == [7])
    try sharer.call("set", 8)
    #expect(try owner.call("get") == [8])
    try owner.global("global").set(9)
    #expect(try sharer.call("get") == [9])
    #expect(try owner.global("global").value == 9)
  }

  @Test func table() throws {
    let owner = try owner()
    let sharer = try sharer(owner)
    #expect(trapReason { try sharer.call("callAt", 2) } == .uninitializedElement)
    try owner.table("table").setElement(.funcref(try owner.function("answer")), at: 2)
    #expect(try sharer.call("callAt", 2) == [42])
    try sharer.call("put", 3)
    guard case .funcref(let function?) = try owner.table("table").element(at: 3) else {
      Issue.record("nothing was put")
      return
    }
    #expect(try function() == [42])
  }

  @Test func growthOfATable() throws {
    let owner = try owner()
    let sharer = try sharer(owner)
    #expect(trapReason { try sharer.call("callAt", 4) } == .undefinedElement)
    #expect(try sharer.call("growTable", 4) == [4])
    #expect(try owner.call("length") == [8])
    #expect(trapReason { try sharer.call("callAt", 4) } == .uninitializedElement)
    #expect(try sharer.call("growTable", 1) == [-1])
    #expect(try owner.table("table").grow(by: 1, with: .funcref(nil)) == nil)
  }

  /// The memory's size is in a register while a guest runs: a callee elsewhere changes it under a caller that waits.
  @Test("A memory grows while an instance that uses it is in a call", arguments: ["call", "call_indirect", "host", "tail call and back"])
  func growthDuringACall(way: String) throws {
    let owner = try owner()
    var imports = Imports()
    imports.define("owner", owner)
    imports.define("host", "grow") { (_: Caller, pages: Int32) -> Int32 in
      try owner.memory("memory").grow(by: UInt64(pages)).map(Int32.init) ?? -1
    }
    let grower = try store.instantiate(imports) { builder in
      builder.importMemory("owner", "memory", 1)
      builder.function("grow", "i32 -> i32", "local.get 0 memory.grow")
    }
    imports.define("grower", grower)
    let instance = try store.instantiate(imports) { builder in
      builder.importMemory("owner", "memory", 1)
      let unary = builder.type("i32 -> i32")
      let host = builder.importFunction("host", "grow", "i32 -> i32")
      let other = builder.importFunction("grower", "grow", "i32 -> i32")
      builder.table(1)
      builder.elements(at: "i32.const 0", [other])
      let call =
        switch way {
        case "call": "call \(other)"
        case "host": "call \(host)"
        case "call_indirect": "i32.const 0 call_indirect \(unary)"
        default: "call \(other + 1)"
        }
      builder.function(nil, "i32 -> i32", "local.get 0 return_call \(other)")
      // Past the end before the call, at the end after it.
      builder.function("run", "i32 -> i32", "i32.const 1 \(call) drop local.get 0 i32.const 99 i32.store local.get 0 i32.load")
    }
    #expect(try instance.call("run", .i32(2 * 65_536 - 4)) == [99])
    #expect(trapReason { try instance.call("run", .i32(3 * 65_536 - 3)) } == .outOfBoundsMemoryAccess)
  }

  @Test func aTableGrowsWhileAnInstanceThatUsesItIsInACall() throws {
    var imports = Imports()
    let table = try Table(store, TableType(element: ReferenceType(isNullable: true, heapType: .func), limits: Limits(minimum: 1)), initial: .funcref(nil))
    let answer = Function(store, FunctionType(results: [.i32])) { _, _ in [42] }
    imports.define("env", "table", .table(table))
    imports.define("env", "grow") { (_: Caller) in
      try table.grow(by: 10_000, with: .funcref(answer))
    }
    let instance = try store.instantiate(imports) { builder in
      builder.importTable("env", "table", 1)
      let grow = builder.importFunction("env", "grow", "")
      let type = builder.type("-> i32")
      builder.function("run", "-> i32", "call \(grow) i32.const 9999 call_indirect \(type)")
    }
    #expect(try instance.call("run") == [42])
  }

  @Test func anImportThatIsExportedAgainIsTheSame() throws {
    let owner = try owner()
    var imports = Imports()
    imports.define("owner", owner)
    let middle = try store.instantiate(imports) { builder in
      builder.export("function", .function, builder.importFunction("owner", "answer", "-> i32"))
      builder.export("memory", .memory, builder.importMemory("owner", "memory", 1))
      builder.export("table", .table, builder.importTable("owner", "table", 1))
      builder.export("global", .global, builder.importGlobal("owner", "global", GlobalType(.i32, isMutable: true)))
    }
    try middle.memory("memory").store(UInt8(5), at: 3)
    #expect(try owner.memory("memory").load(UInt8.self, at: 3) == UInt8(5))
    try middle.global("global").set(1)
    #expect(try owner.call("get") == [1])
    try middle.table("table").setElement(.funcref(try middle.function("function")), at: 0)
    #expect(try owner.table("table").element(at: 0) != .funcref(nil))
    #expect(try middle.call("function") == [42])
    #expect(middle.exports.map(\.name) == ["function", "memory", "table", "global"])
  }

  @Test func instancesOfAModuleShareNothingElse() throws {
    let module = try Module { builder in
      builder.memory(1, export: "memory")
      builder.global(GlobalType(.i32, isMutable: true), "i32.const 0")
      builder.function("count", "-> i32", "global.get 0 i32.const 1 i32.add global.set 0 i32.const 0 global.get 0 i32.store8 global.get 0")
    }
    let (first, second) = (try store.instantiate(module), try store.instantiate(module))
    #expect(try first.call("count") == [1])
    #expect(try first.call("count") == [2])
    #expect(try second.call("count") == [1])
    #expect(try first.memory("memory").load(UInt8.self, at: 0) == 2)
    #expect(try second.memory("memory").load(UInt8.self, at: 0) == 1)
  }

  /// A function keeps its own instance's memory, wherever it is called from.
  @Test("Each function works on its own instance", arguments: ["call", "call_indirect", "return_call", "return_call_indirect"])
  func functionsKeepTheirInstance(way: String) throws {
    let callee = try store.instantiate { builder in
      builder.memory(1, export: "memory")
      builder.global(GlobalType(.i64, isMutable: true), "i64.const 5")
      builder.data(at: 0, [11])
      builder.function("get", "i32 -> i64", "local.get 0 i32.load8_u i64.extend_i32_u global.get 0 i64.add")
    }
    var imports = Imports()
    imports.define("callee", callee)
    let caller = try store.instantiate(imports) { builder in
      let type = builder.type("i32 -> i64")
      let get = builder.importFunction("callee", "get", "i32 -> i64")
      builder.memory(1, export: "memory")
      builder.global(GlobalType(.i64, isMutable: true), "i64.const 1000")
      builder.data(at: 0, [200])
      builder.table(1)
      builder.elements(at: "i32.const 0", [get])
      let call = way.hasSuffix("indirect") ? "i32.const 0 \(way) \(type)" : "\(way) \(get)"
      let outer = builder.function(nil, "i32 -> i64", "local.get 0 \(call)")
      builder.function("run", "-> i64", "i32.const 0 call \(outer) global.get 0 i64.add i32.const 0 i32.load8_u i64.extend_i32_u i64.add")
    }
    #expect(try caller.call("run") == [.i64(11 + 5 + 1000 + 200)])
  }
}
