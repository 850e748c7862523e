import TestSupport
import Testing
import WasmCore

/// Each limit of a store: what just fits, and how going past it fails.
@Suite struct ResourceLimitTests {
  private static let page = MemoryType.pageSize

  // MARK: - Memory

  @Test("Memories at instantiation", arguments: [(4, 0, true), (5, 0, false), (3, 1, true), (2, 3, false), (0, 4, true)] as [(UInt64, UInt64, Bool)])
  func initialMemory(first: UInt64, second: UInt64, fits: Bool) throws {
    let store = Store(limits: ResourceLimits(memoryBytes: 4 * Self.page))
    let module = try Module { builder in
      builder.memory(first)
      builder.memory(second)
    }
    if fits {
      _ = try store.instantiate(module)
      #expect(store.memoryByteCount == (first + second) * Self.page)
      #expect(throws: LimitError.self) { try Memory(store, MemoryType(limits: Limits(minimum: 1))) }
    } else {
      #expect(throws: LimitError.self) { try store.instantiate(module) }
      #expect(store.memoryByteCount == 0, "a failed instance keeps nothing")
      _ = try Memory(store, MemoryType(limits: Limits(minimum: 4)))
    }
  }

  @Test func growthOfMemory() throws {
    let store = Store(limits: ResourceLimits(memoryBytes: 10 * Self.page + 65_535))
    let host = try Memory(store, MemoryType(limits: Limits(minimum: 1)))
    let instance = try store.instantiate { builder in
      builder.memory(2)
      builder.function("grow", "i32 -> i32", "local.get 0 memory.grow")
      builder.function("size", "-> i32", "memory.size")
    }
    #expect(try instance.call("grow", 8) == [-1])
    #expect(try instance.call("grow", 3) == [2])
    #expect(host.grow(by: 5) == nil)
    #expect(host.grow(by: 4) == 1)
    #expect(try instance.call("grow", 1) == [-1])
    #expect(try instance.call("grow", 0) == [5])
    #expect(try instance.call("size") == [5])
    #expect(store.memoryByteCount == 10 * Self.page)
  }

  @Test func noMemoryAtAll() throws {
    let store = Store(limits: ResourceLimits(memoryBytes: 0))
    let instance = try store.instantiate { builder in
      builder.memory(0)
      builder.function("grow", "i32 -> i32", "local.get 0 memory.grow")
      builder.function("load", "i32 -> i32", "local.get 0 i32.load8_u")
    }
    #expect(try instance.call("grow", 1) == [-1])
    #expect(trapReason { try instance.call("load", 0) } == .outOfBoundsMemoryAccess)
  }

  @Test func memories() throws {
    let store = Store(limits: ResourceLimits(memories: 3))
    let module = try Module { builder in
      builder.memory(0)
      builder.memory(0)
    }
    _ = try store.instantiate(module)
    #expect(message { try store.instantiate(module) } == "the store's limit of 3 memories is reached")
    _ = try store.instantiate { $0.memory(0) }
    #expect(throws: LimitError.self) { try store.instantiate { $0.memory(0) } }
  }

  // MARK: - Tables

  @Test func tableElements() throws {
    let store = Store(limits: ResourceLimits(tableElements: 100))
    let module = try Module { builder in
      builder.table(60)
      builder.table(30, of: .externref)
      builder.function("grow", "i32 -> i32", "ref.null func local.get 0 table.grow 0")
      builder.function("growOther", "i32 -> i32", "ref.null extern local.get 0 table.grow 1")
    }
    let instance = try store.instantiate(module)
    #expect(throws: LimitError.self) { try store.instantiate(module) }
    #expect(try instance.call("grow", 11) == [-1])
    #expect(try instance.call("grow", -1) == [-1])
    #expect(try instance.call("growOther", 4) == [30])
    #expect(try instance.call("grow", 6) == [60])
    #expect(try instance.call("grow", 1) == [-1])
    #expect(try instance.call("growOther", 0) == [34])
    let type = TableType(element: ReferenceType(isNullable: true, heapType: .func), limits: Limits(minimum: 1))
    #expect(throws: LimitError.self) { try Table(store, type, initial: .funcref(nil)) }
  }

  @Test func aFailedInstanceGivesItsElementsBack() throws {
    let store = Store(limits: ResourceLimits(memoryBytes: 0, tableElements: 10))
    for _ in 0..<3 {
      #expect(throws: LimitError.self) {
        try store.instantiate { builder in
          builder.table(10)
          builder.table(1)
        }
      }
    }
    _ = try store.instantiate { $0.table(10) }
  }

  // MARK: - Calls

  /// `deep` calls itself so often and returns the number of calls; `other` does so by way of another instance.
  private func recursion(_ store: Store) throws -> Instance {
    var imports = Imports()
    var back: Function?
    imports.define("host", "back") { (_: Caller, count: Int32) -> Int32 in try back?(.i32(count)).first?.i32 ?? 0 }
    let instance = try store.instantiate(imports) { builder in
      let host = builder.importFunction("host", "back", "i32 -> i32")
      let type = builder.type("i32 -> i32")
      builder.table(4)
      let deep = builder.nextFunction
      builder.function("deep", "i32 -> i32", Self.recursive("call \(deep)"))
      builder.function("indirect", "i32 -> i32", Self.recursive("i32.const 0 call_indirect \(type)"))
      builder.function("host", "i32 -> i32", Self.recursive("call \(host)"))
      builder.elements(at: "i32.const 0", [deep + 1])
      builder.export("table", .table, 0)
    }
    var exports = Imports()
    exports.define("guest", instance)
    let other = try store.instantiate(exports) { builder in
      builder.importTable("guest", "table", 4)
      let type = builder.type("i32 -> i32")
      builder.elements(at: "i32.const 1", [builder.function("other", "i32 -> i32", Self.recursive("i32.const 2 call_indirect \(type)"))])
    }
    let third = try store.instantiate(exports) { builder in
      builder.importTable("guest", "table", 4)
      let type = builder.type("i32 -> i32")
      builder.elements(at: "i32.const 2", [builder.function("third", "i32 -> i32", Self.recursive("i32.const 1 call_indirect \(type)"))])
    }
    back = try instance.function("host")
    _ = (other, third)
    return instance
  }

  private static func recursive(_ call: String) -> String {
    "local.get 0 i32.const 1 i32.eq if i32 i32.const 1 else local.get 0 i32.const 1 i32.sub \(call) i32.const 1 i32.add end"
  }

  private static let ways = ["deep", "indirect", "between instances"]

  @Test("The depth of calls is exact", arguments: ways, [1, 2, 3, 7, 100, 5_000])
  func callDepth(way: String, depth: Int) throws {
    let store = Store(limits: ResourceLimits(callDepth: depth))
    let instance = try recursion(store)
    var function = try? instance.function(way)
    if way == "between instances", case .funcref(let other) = try instance.table("table").element(at: 1) { function = other }
    let run = try #require(function)
    for _ in 0..<3 {
      #expect(try run(.i32(Int32(depth))) == [.i32(Int32(depth))])
      let trap = try #require(trap { try run(.i32(Int32(depth + 1))) })
      #expect(trap.description.hasPrefix("call stack exhausted"))
    }
    #expect(try run(.i32(Int32(depth))) == [.i32(Int32(depth))])
  }

  @Test func callsOfTheHostCountAsWell() throws {
    let store = Store(limits: ResourceLimits(callDepth: 40))
    let instance = try recursion(store)
    // Each of these is a run of its own, with one call in it.
    #expect(try instance.call("host", 40) == [40])
    #expect(trapReason { try instance.call("host", 41) } == .callStackExhausted)
    #expect(try instance.call("host", 40) == [40])
  }

  @Test func noCalls() throws {
    let store = Store(limits: ResourceLimits(callDepth: 0))
    let instance = try store.instantiate { $0.function("f", "", "") }
    #expect(trapReason { try instance.call("f") } == .callStackExhausted)
    let module = try Module { $0.start($0.function(nil, "", "")) }
    #expect(trapReason { try store.instantiate(module) } == .callStackExhausted)
  }

  /// Calls in tail position take no depth.
  @Test func tailCallsHaveNoDepth() throws {
    let store = Store(limits: ResourceLimits(callDepth: 1))
    let instance = try store.instantiate { builder in
      builder.function("count", "i32 -> i32", "local.get 0 i32.eqz if i32.const 7 return end local.get 0 i32.const 1 i32.sub return_call 0")
    }
    #expect(try instance.call("count", 100_000) == [7])
  }

  // MARK: - The value stack

  @Test("A value stack has at least a page", arguments: [Int.min, -1, 0, 1])
  func smallestValueStack(bytes: Int) throws {
    let store = Store(limits: ResourceLimits(valueStackBytes: bytes))
    let instance = try store.instantiate { builder in builder.function("seven", "-> i32", "i32.const 7") }
    #expect(try instance.call("seven") == [7])
  }

  @Test("Frames fill the value stack", arguments: [64 << 10, 1 << 20, 16 << 20])
  func valueStack(bytes: Int) throws {
    let store = Store(limits: ResourceLimits(callDepth: .max, valueStackBytes: bytes))
    let instance = try store.instantiate { builder in
      builder.function("deep", "i32 -> i32", locals: Array(repeating: .i64, count: 100), Self.recursive("call 0"))
      builder.function("wide", "-> i32", locals: Array(repeating: .i64, count: 50_000), "local.get 49999 i32.wrap_i64")
    }
    // A frame has 100 locals and little more than that.
    let most = Int32(bytes / 800)
    #expect(trapReason { try instance.call("deep", .i32(most)) } == .callStackExhausted)
    var (fits, tooDeep) = (Int32(1), most)
    while tooDeep - fits > 1 {
      let middle = (fits + tooDeep) / 2
      if (try? instance.call("deep", .i32(middle))) != nil { fits = middle } else { tooDeep = middle }
    }
    #expect(fits > most * 8 / 10)
    #expect(trapReason { try instance.call("deep", .i32(fits + 1)) } == .callStackExhausted)
    #expect(try instance.call("deep", .i32(fits)) == [.i32(fits)])
    if bytes < 400_000 {
      #expect(trapReason { try instance.call("wide") } == .callStackExhausted)
    } else {
      #expect(try instance.call("wide") == [0])
    }
    #expect(try instance.call("deep", .i32(fits)) == [.i32(fits)])
  }

  @Test("The smallest value stack is a page", arguments: [.min, -1, 0, 1, 4_096])
  func tinyValueStack(bytes: Int) throws {
    let store = Store(limits: ResourceLimits(callDepth: .max, valueStackBytes: bytes))
    let instance = try store.instantiate { builder in
      builder.function("deep", "i32 -> i32", Self.recursive("call 0"))
      builder.function("many", FunctionType(parameters: Array(repeating: .i64, count: 1_000)), [])
    }
    #expect(try instance.call("deep", 3) == [3])
    #expect(trapReason { try instance.call("deep", 1_000_000) } == .callStackExhausted)
    #expect(trapReason { try instance.function("many").call(Array(repeating: .i64(1), count: 1_000)) } == .callStackExhausted)
    #expect(try instance.call("deep", 3) == [3])
  }

  @Test func aValueStackThatTheSystemCanNotGive() throws {
    let instance = try Store(limits: ResourceLimits(valueStackBytes: .max)).instantiate { $0.function("f", "", "") }
    for _ in 0..<2 { #expect(throws: LimitError.self) { try instance.call("f") } }
  }

  @Test("Calls of the host within each other", arguments: [1, 2, 10])
  func hostCalls(limit: Int) throws {
    let instance = try recursion(Store(limits: ResourceLimits(hostCalls: limit)))
    for _ in 0..<2 {
      #expect(try instance.call("host", .i32(Int32(limit))) == [.i32(Int32(limit))])
      #expect(trapReason { try instance.call("host", .i32(Int32(limit + 1))) } == .callStackExhausted)
    }
    #expect(try instance.call("deep", 5_000) == [5_000])
  }

  @Test func noCallsOfTheHost() throws {
    let instance = try Store(limits: ResourceLimits(hostCalls: 0)).instantiate { $0.function("f", "", "") }
    #expect(trapReason { try instance.call("f") } == .callStackExhausted)
  }

  // MARK: - Instances

  @Test func instances() throws {
    let store = Store(limits: ResourceLimits(instances: 2))
    let module = try Module { $0.function("f", "", "") }
    let first = try store.instantiate(module)
    _ = try store.instantiate(module)
    #expect(message { try store.instantiate(module) } == "the store's limit of 2 instances is reached")
    try first.call("f")
  }

  /// An instance that could not be made counts no longer, unless something may refer to it.
  @Test func failedInstancesDoNotCount() throws {
    let store = Store(limits: ResourceLimits(memoryBytes: 65_536, instances: 1))
    for _ in 0..<3 {
      #expect(throws: LinkError.self) { try store.instantiate { $0.importFunction("", "f") } }
      #expect(throws: LimitError.self) { try store.instantiate { $0.memory(2) } }
    }
    _ = try store.instantiate { $0.memory(1) }
  }
}
