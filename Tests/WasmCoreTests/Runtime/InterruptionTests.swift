import TestSupport
import Testing

@testable import WasmCore

/// A guest stops soon after another thread asks for it, whatever it does, and stays stopped until the host lets it go on.
@Suite(.serialized) struct InterruptionTests {
  /// Something that would run for long or for ever, as the function `run` of a module.
  struct Work: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var build: @Sendable (inout ModuleBuilder) -> Void

    init(_ name: String, _ build: @escaping @Sendable (inout ModuleBuilder) -> Void) { (testDescription, self.build) = (name, build) }

    /// A function without parameters that has two locals of type `i32`.
    init(_ name: String, _ code: String) { self.init(name) { $0.function("run", "", locals: [.i32, .i32], code) } }

    /// The same with a memory of 2 GiB.
    static func onMemory(_ name: String, _ code: String) -> Work {
      Work(name) { builder in
        builder.memory(32_768)
        builder.function("run", "", locals: [.i32, .i32], code)
      }
    }

    /// The same with two tables of four million elements.
    static func onTables(_ name: String, _ code: String) -> Work {
      Work(name) { builder in
        builder.table(4_000_000)
        builder.table(4_000_000)
        builder.function("run", "", locals: [.i32, .i32], code)
      }
    }
  }

  static let loops = [
    Work("a loop", "loop br 0 end"),
    Work("a loop of one condition", "loop i32.const 1 br_if 0 end"),
    Work("a loop with a comparison", "loop local.get 0 i32.const -1 i32.ne br_if 0 end"),
    Work("a loop with a comparison of floats", "loop f64.const 1 f64.const 2 f64.lt br_if 0 end"),
    Work("a loop in a loop", "loop i32.const 100 local.set 0 loop local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0 end br 0 end"),
    Work("a loop by a table", "loop local.get 0 i32.const 1 i32.add i32.const 3 i32.and local.tee 0 br_table 0 0 0 0 end"),
    Work("a loop with branches forward", "loop block local.get 0 br_if 0 local.get 1 br_if 0 end br 0 end"),
    Work("a loop with an if", "loop local.get 0 i32.eqz if i32.const 1 local.set 0 else i32.const 0 local.set 0 end br 0 end"),
    Work("a loop that grows a memory by nothing") { builder in
      builder.memory(1)
      builder.function("run", "", "loop i32.const 0 memory.grow drop br 0 end")
    },
    Work("a loop that loads and stores") { builder in
      builder.memory(1)
      builder.function("run", "", "loop i32.const 0 i32.const 0 i32.load i32.const 1 i32.add i32.store br 0 end")
    },
  ]

  static let calls = [
    Work("recursion that branches out") { builder in
      builder.function(nil, "i32 -> i32", "local.get 0 i32.eqz if i32.const 1 return end local.get 0 i32.const 1 i32.sub call 0 local.get 0 i32.const 1 i32.sub call 0 i32.add")
      builder.function("run", "", "i32.const 60 call 0 drop")
    },
    Work("recursion without a branch, caught by nothing but the calls") { builder in
      // Each of forty functions calls the next one twice.
      for index in UInt32(0)..<40 { builder.function(index == 0 ? "run" : nil, "", index == 39 ? "nop" : "call \(index + 1) call \(index + 1)") }
    },
    Work("a loop of calls") { builder in
      builder.function(nil, "", "")
      builder.function("run", "", "loop call 0 br 0 end")
    },
    Work("a loop of indirect calls") { builder in
      builder.table(1)
      builder.elements(at: "i32.const 0", [builder.function(nil, "", "")])
      builder.function("run", "", "loop i32.const 0 call_indirect 0 br 0 end")
    },
    Work("a loop of calls of the host") { builder in
      let host = builder.importFunction("host", "nothing", "")
      builder.function("run", "", "loop call \(host) br 0 end")
    },
    Work("a tail call of itself") { $0.function("run", "", "return_call 0") },
    Work("two functions that tail-call each other") { builder in
      builder.function("run", "", "return_call 1")
      builder.function(nil, "", locals: [.i64, .i64], "return_call 0")
    },
    Work("tail calls through a table") { builder in
      builder.table(1)
      builder.elements(at: "i32.const 0", [0])
      builder.function("run", "", "i32.const 0 return_call_indirect 0")
    },
    Work("tail calls of the host in a loop") { builder in
      let host = builder.importFunction("host", "nothing", "")
      builder.function(nil, "", "return_call \(host)")
      builder.function("run", "", "loop call 1 br 0 end")
    },
  ]

  static let bulk = [
    Work.onMemory("filling a gigabyte", "loop i32.const 0 local.get 0 i32.const 0x40000000 memory.fill br 0 end"),
    Work.onMemory("copying a gigabyte down", "i32.const 0 i32.const 0x40000000 i32.const 0x40000000 memory.copy loop br 0 end"),
    Work.onMemory("copying a gigabyte up by one", "i32.const 1 i32.const 0 i32.const 0x40000000 memory.copy loop br 0 end"),
    Work.onMemory("megabytes in a straight line", Array(repeating: "i32.const 0 i32.const 1 i32.const 0x100000 memory.fill", count: 20_000).joined(separator: " ")),
    Work.onMemory("copies in a straight line", Array(repeating: "i32.const 0 i32.const 0x100000 i32.const 0x100000 memory.copy", count: 20_000).joined(separator: " ")),
    Work("writing a segment of megabytes") { builder in
      builder.memory(32)
      let segment = builder.passiveData(repeatElement(1, count: 2 << 20))
      builder.function("run", "", "loop i32.const 0 i32.const 0 i32.const \(2 << 20) memory.init \(segment) br 0 end")
    },
    Work.onTables("filling millions of elements", "loop i32.const 0 ref.null func i32.const 4000000 table.fill 0 br 0 end"),
    Work.onTables("copying millions of elements", "loop i32.const 0 i32.const 0 i32.const 4000000 table.copy 0 1 br 0 end"),
    Work.onTables("growing by a million elements", "ref.null func i32.const 1000000 table.grow 0 drop ref.null func i32.const 1000000 table.grow 1 drop loop br 0 end"),
    Work("writing a segment of many elements") { builder in
      builder.table(500_000)
      let function = builder.function(nil, "", "")
      let segment = builder.passiveElements(Array(repeating: function, count: 500_000))
      builder.function("run", "", "loop i32.const 0 i32.const 0 i32.const 500000 table.init \(segment) br 0 end")
    },
  ]

  /// Runs something and interrupts it after some milliseconds. Returns what it threw.
  private func interrupted(_ store: Store, _ body: () throws -> Void) -> Trap? {
    let interruption = store.interruption
    let deadline = Deadline.after(.milliseconds(20)) { interruption.interrupt() }
    defer { deadline.cancel() }
    return trap(body)
  }

  private var imports: Imports {
    var imports = Imports()
    imports.define("host", "nothing") { (_: Caller) in }
    return imports
  }

  @Test("It stops", .timeLimit(.minutes(20)), arguments: loops + calls + bulk)
  func stops(work: Work) throws {
    let module = try Module { work.build(&$0) }
    let store = Store()
    let instance = try store.instantiate(module, imports)
    let trap = interrupted(store) { try instance.call("run") }
    #expect(trap?.reason == .interrupted)
  }

  @Test func tailCallsBetweenInstancesStopAndTakeNoSpace() throws {
    let store = Store(limits: ResourceLimits(callDepth: 3, valueStackBytes: 4096))
    var crossings = 0
    let table = try Table(store, TableType(element: ReferenceType(isNullable: true, heapType: .func), limits: Limits(minimum: 2)), initial: .funcref(nil))
    var imports = Imports()
    imports.define("", "table", .table(table))
    imports.define("", "look") { (_: Caller) in crossings = max(crossings, store.execution.crossingCount) }
    for (place, type) in ["i32 -> i32", "i32 -> i32"].enumerated() {
      let instance = try store.instantiate(imports) { builder in
        builder.importTable("", "table", 2)
        let look = builder.importFunction("", "look", "")
        let code = "call \(look) local.get 0 i32.eqz if i32.const 5 return end local.get 0 i32.const 1 i32.sub i32.const \(1 - place)"
        builder.function("run", type, locals: Array(repeating: .i64, count: 20 * place), "\(code) return_call_indirect \(builder.type(type))")
      }
      try table.setElement(.funcref(try instance.function("run")), at: place)
    }
    guard case .funcref(let run?) = table.element(at: 0) else { return }
    #expect(try run(100_000) == [5])
    #expect(crossings == 1)
    let trap = interrupted(store) { _ = try run(.i32(-1)) }
    #expect(trap?.reason == .interrupted)
    store.interruption.reset()
    #expect(try run(11) == [5])
  }

  /// To find an offset takes a translation of the whole function, for which nobody waits who wants the guest to stop.
  @Test(arguments: [(10, true), (20_000, false)])
  func offsetsAreFoundWhereThatIsQuick(instructions: Int, isFound: Bool) throws {
    let store = Store()
    var imports = Imports()
    imports.define("host", "interrupt") { (_: Caller) in store.interruption.interrupt() }
    let instance = try store.instantiate(imports) { builder in
      let interrupt = builder.importFunction("host", "interrupt", "")
      builder.function("run", "", "call \(interrupt) loop \(String(repeating: "nop ", count: instructions)) br 0 end")
    }
    let trap = trap { try instance.call("run") }
    #expect(trap?.reason == .interrupted)
    #expect(trap?.backtrace.map(\.function) == [1])
    #expect((trap?.backtrace.first?.offset != nil) == isFound)
  }

  @Test func aStartFunctionStops() throws {
    let store = Store()
    let module = try Module { $0.start($0.function(nil, "", "loop br 0 end")) }
    #expect(interrupted(store) { _ = try store.instantiate(module) }?.reason == .interrupted)
  }

  // MARK: - Until it is reset

  private func instance(_ store: Store) throws -> Instance {
    try store.instantiate { builder in
      builder.function("nothing", "", "")
      builder.function("count", "i32 -> i32", "local.get 0 i32.eqz if i32.const 0 return end local.get 0 i32.const 1 i32.sub call 1 i32.const 1 i32.add")
    }
  }

  @Test func everyCallEndsUntilReset() throws {
    let store = Store()
    let instance = try instance(store)
    try instance.call("nothing")
    store.interruption.interrupt()
    #expect(store.interruption.isInterrupted)
    for _ in 0..<3 {
      #expect(trapReason { try instance.call("nothing") } == .interrupted)
      #expect(trapReason { try instance.call("count", 5) } == .interrupted)
      #expect(trapReason { try store.instantiate { $0.start($0.function(nil, "", "")) } } == .interrupted)
    }
    store.interruption.reset()
    #expect(!store.interruption.isInterrupted)
    #expect(try instance.call("count", 5) == [5])
    #expect(try instance.call("count", 5_000) == [5_000])
  }

  @Test func interruptionBeforeAnythingRan() throws {
    let store = Store()
    store.interruption.interrupt()
    let instance = try instance(store)
    #expect(trapReason { try instance.call("count", 1) } == .interrupted)
    store.interruption.reset()
    #expect(try instance.call("count", 1_000) == [1_000])
  }

  @Test func resettingWithoutAnInterruptionIsNothing() throws {
    let store = Store()
    store.interruption.reset()
    let instance = try instance(store)
    #expect(try instance.call("count", 10) == [10])
    store.interruption.reset()
    #expect(try instance.call("count", 10) == [10])
  }

  /// The host function's own answer does not count, nor does what the host makes of the trap of a call within.
  @Test("An interruption during a call of the host ends the guest", arguments: ["returns", "throws", "swallows"])
  func duringACallOfTheHost(way: String) throws {
    let store = Store()
    var imports = Imports()
    var inner: Function?
    var reasons: [Trap.Reason?] = []
    imports.define("host", "f") { (_: Caller) -> Int32 in
      store.interruption.interrupt()
      if way == "swallows" { reasons.append(trapReason { try inner?() }) }
      if way == "throws" { throw HostFunctionTests.Failure(number: 1) }
      return 1
    }
    let instance = try store.instantiate(imports) { builder in
      let host = builder.importFunction("host", "f", "-> i32")
      builder.global(GlobalType(.i32, isMutable: true), "i32.const 0", export: "reached")
      builder.function("run", "-> i32", "call \(host) i32.const 1 global.set 0")
      builder.function("inner", "", "")
    }
    inner = try instance.function("inner")
    defer { inner = nil }
    if way == "throws" {
      #expect(throws: HostFunctionTests.Failure(number: 1)) { try instance.call("run") }
    } else {
      #expect(trapReason { try instance.call("run") } == .interrupted)
    }
    #expect(try instance.global("reached").value == 0)
    #expect(reasons == (way == "swallows" ? [.interrupted] : []))
    store.interruption.reset()
    try instance.call("inner")
  }

  @Test func anInterruptionMayOutliveItsStore() {
    let interruption = Store().interruption
    interruption.interrupt()
    #expect(interruption.isInterrupted)
  }

  @Test func otherStoresGoOn() throws {
    let (first, second) = (Store(), Store())
    let (one, two) = (try instance(first), try instance(second))
    first.interruption.interrupt()
    #expect(trapReason { try one.call("nothing") } == .interrupted)
    #expect(try two.call("count", 100) == [100])
  }
}
