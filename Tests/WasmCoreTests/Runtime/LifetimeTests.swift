import TestSupport
import Testing

@testable import WasmCore

/// What lives how long: a store and all that is in it, as long as something refers to any of it.
@Suite struct LifetimeTests {
  private static func build(_ builder: inout ModuleBuilder) {
    let host = builder.importFunction("host", "f", "i32 -> i32")
    builder.memory(1, export: "memory")
    builder.table(2, export: "table")
    builder.global(GlobalType(.externref, isMutable: true), "ref.null extern", export: "global")
    builder.function("run", "i32 -> i32", "local.get 0 call \(host)")
    builder.function("fail", "", "unreachable")
    builder.elements(at: "i32.const 0", [1])
  }

  private static func instance() throws -> Instance {
    var imports = Imports()
    imports.define("host", "f") { (_: Caller, value: Int32) -> Int32 in value + 1 }
    return try Store().instantiate(imports) { build(&$0) }
  }

  @Test("A store ends with the last reference to it", arguments: ["used", "trapped", "failed", "typed"])
  func storesEnd(way: String) throws {
    weak var store: Store?
    do {
      let instance = try Self.instance()
      store = instance.store
      switch way {
      case "trapped": #expect(trapReason { try instance.call("fail") } == .unreachable)
      case "failed": #expect(throws: LinkError.self) { try instance.store.instantiate { $0.importFunction("", "missing") } }
      case "typed":
        let run = try instance.function("run", as: ((Int32) -> Int32).self)
        #expect(try run(1) == 2)
      default: #expect(try instance.call("run", 1) == [2])
      }
      #expect(store != nil)
    }
    #expect(store == nil)
  }

  @Test func eachOfItsThingsKeepsAStore() throws {
    weak var store: Store?
    do {
      let function = try Self.instance().function("run")
      store = function.store
      #expect(try function(1) == [2])
    }
    #expect(store == nil)
    do {
      let memory = try Self.instance().memory("memory")
      store = memory.store
      try memory.store(UInt32(1), at: 65_532)
      #expect(memory.grow(by: 1) == 1)
    }
    #expect(store == nil)
    do {
      let table = try Self.instance().table("table")
      store = table.store
      guard case .funcref(let function?) = table.element(at: 0) else {
        Issue.record("the element is not there")
        return
      }
      #expect(try function(5) == [6])
    }
    #expect(store == nil)
  }

  @Test func hostFunctionsDoNotKeepTheirStore() throws {
    weak var store: Store?
    do {
      let function = Function(Store(), FunctionType("-> i32")) { _, _ in [1] }
      store = function.store
      #expect(try function() == [1])
    }
    #expect(store == nil)
  }

  @Test func objectsOfTheHostEndWithTheStoreThatTheyWerePassedTo() throws {
    final class Thing {}
    weak var thing: Thing?
    do {
      let instance = try Self.instance()
      do {
        let new = Thing()
        thing = new
        try instance.global("global").set(.externref(ExternalReference(new)))
      }
      guard case .externref(let reference?) = try instance.global("global").value else {
        Issue.record("the reference is not there")
        return
      }
      #expect(reference.value as? Thing === thing)
    }
    #expect(thing == nil)
  }

  /// A function may call into its store in any way but on another thread.
  @Test func theHostInstantiatesDuringACall() throws {
    var imports = Imports()
    var made: [Instance] = []
    let store = Store()
    imports.define("host", "f") { (caller: Caller, value: Int32) -> Int32 in
      for _ in 0..<50 {
        made.append(
          try caller.store.instantiate { builder in
            builder.memory(1, export: "memory")
            builder.global(GlobalType(.i32, isMutable: true), "i32.const 0", export: "global")
            builder.start(builder.function(nil, "", "i32.const \(value) global.set 0"))
            builder.function("get", "-> i32", "global.get 0")
          })
      }
      return try made.reduce(0) { try $0 + ($1.call("get").first?.i32 ?? 0) }
    }
    let instance = try store.instantiate(imports) { Self.build(&$0) }
    #expect(try instance.call("run", 3) == [150])
    #expect(try instance.call("run", 4) == [350])
    made = []
  }
}
