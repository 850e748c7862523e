import TestSupport
import TestTraits
import Testing
import WasmCore

/// Guests that wait in a call of the host, go on there, and begin there any number of times.
@Suite(.computing) struct SnapshotTests {
  /// A program whose function `run` calls `env.next`, and then makes its result of all that it has.
  struct Program: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var arguments: [Int32] = []
    /// Gets the index of `env.next`, which takes nothing and returns an `i32`.
    let build: @Sendable (inout ModuleBuilder, UInt32) -> Void

    init(_ name: String, _ arguments: [Int32] = [], _ build: @escaping @Sendable (inout ModuleBuilder, UInt32) -> Void) {
      (testDescription, self.arguments, self.build) = (name, arguments, build)
    }

    func module() throws -> Module {
      try Module { builder in
        let next = builder.importFunction("env", "next", "-> i32")
        build(&builder, next)
      }
    }

    var values: [Value] { arguments.map(Value.i32) }
  }

  static let programs: [Program] = [
    Program("the call alone") { builder, next in builder.function("run", "-> i32", "call \(next)") },
    Program("locals and operands of every number type", [3]) { builder, next in
      builder.function(
        "run", "i32 -> i32 i64 f32 f64", locals: [.i64, .f32, .f64],
        """
        i64.const 5000000000 local.set 1 f32.const 1.5 local.set 2 f64.const 2.25 local.set 3
        local.get 0 i32.const 10 i32.mul local.get 1 i64.const 1 i64.add local.get 2 f32.sqrt local.get 3 f64.sqrt
        call \(next) drop
        """)
    },
    Program("operands that are still in locals, and constants", [3]) { builder, next in
      builder.function("run", "i32 -> i32", locals: [.i32], "local.get 0 i32.const 100 local.get 0 call \(next) local.set 0 i32.add i32.add local.get 0 i32.sub")
    },
    Program("locals that are set later, of references as well, where the frame of another call was") { builder, next in
      let soil = builder.soilingFunction(slots: 40)
      let inner = builder.function(
        nil, "-> i32", locals: [.i32, .funcref, .i64, .funcref], "call \(next) local.set 0 i64.const 5 local.set 2 ref.func \(soil) local.set 1 local.get 1 ref.is_null local.get 0 i32.add local.get 2 i32.wrap_i64 i32.add")
      builder.declare(soil)
      builder.function("run", "-> i32", "call \(soil) call \(inner)")
    },
    Program("a local that is set in a block, and one that is set in the arm that is not taken, where the frame of another call was") { builder, next in
      let soil = builder.soilingFunction(slots: 40)
      let inner = builder.function(
        nil, "i32 -> i32", locals: [.funcref, .i32],
        "block i32 i32.const 5 local.set 2 local.get 0 if i32 ref.func \(soil) local.set 1 i32.const 1 else call \(next) end local.get 2 i32.add end")
      builder.declare(soil)
      builder.function("run", "-> i32", "call \(soil) i32.const 0 call \(inner)")
    },
    Program("a memory that was written, filled and grown") { builder, next in
      builder.memory(1, 20, export: "memory")
      builder.data(at: 1000, 1...9)
      builder.function(
        "run", "-> i32",
        """
        i32.const 4 memory.grow drop i32.const 70000 i32.const 11 i32.store i32.const 300000 i32.const 7 i32.const 9 memory.fill
        i32.const 65530 call \(next) i32.store
        i32.const 3 memory.grow i32.const 70000 i32.load i32.add i32.const 300004 i32.load8_u i32.add i32.const 65530 i32.load i32.add
        i32.const 1003 i32.load8_u i32.add i32.const 500000 i32.const 5 i32.store8 memory.size i32.add
        """)
    },
    Program("a memory of which too much is not zero to be copied") { builder, next in
      builder.memory(8, 20, export: "memory")
      builder.function(
        "run", "-> i32", locals: [.i32, .i32],
        """
        i32.const 1000 i32.const 3 i32.const 300000 memory.fill call \(next) local.set 1 i32.const 2 memory.grow drop
        i32.const 2000 local.get 1 i32.store i32.const 600000 local.get 1 i32.store
        loop local.get 1 local.get 0 i32.load8_u i32.add local.set 1 local.get 0 i32.const 97 i32.add local.tee 0 i32.const 655360 i32.lt_u br_if 0 end local.get 1
        """)
    },
    Program("a memory that is overwritten afterwards, a little or as a whole", [300_000]) { builder, next in
      builder.memory(8, 20, export: "memory")
      let sum =
        "i32.const 0 local.set 1 loop local.get 2 local.get 1 i32.load8_u i32.add local.set 2 local.get 1 i32.const 509 i32.add local.tee 1 i32.const 655360 i32.lt_u br_if 0 end"
      builder.function(
        "run", "i32 -> i32", locals: [.i32, .i32],
        """
        i32.const 5000 i32.const 3 i32.const 40000 memory.fill i32.const 400000 i32.const 5 i32.const 100000 memory.fill i32.const 2 memory.grow drop call \(next) local.set 2 \(sum)
        i32.const 7000 i32.const 9 i32.const 300 memory.fill i32.const 200000 i32.const 9 i32.const 100 memory.fill i32.const 450000 i32.const 9 i32.const 100 memory.fill
        i32.const 1 memory.grow drop i32.const 655360 i32.const 9 i32.const 60000 memory.fill
        local.get 0 i32.const 8 local.get 0 memory.fill local.get 2
        """)
    },
    Program("several memories") { builder, next in
      builder.memory(1, export: "first")
      builder.memory(1, export: "second")
      builder.data(memory: 1, at: 8, [5])
      builder.function("run", "-> i32", "i32.const 0 i32.const 9 i32.store call \(next) i32.const 0 i32.const 0 i32.const 4 memory.copy 1 0 i32.const 0 i32.load i32.add")
    },
    Program("globals") { builder, next in
      let f = builder.function(nil, "-> i32", "i32.const 30")
      builder.declare(f)
      builder.table(1)
      let type = builder.type("-> i32")
      builder.global(GlobalType(.i32, isMutable: true), "i32.const 1")
      builder.global(GlobalType(.f64, isMutable: true), "f64.const 1")
      builder.global(GlobalType(.funcref, isMutable: true), "ref.null func")
      builder.global(GlobalType(.externref, isMutable: true), "ref.null extern")
      builder.function(
        "run", "-> i32",
        """
        i32.const 5 global.set 0 f64.const 2.5 global.set 1 ref.func \(f) global.set 2 call \(next)
        global.get 0 i32.add global.get 1 i32.trunc_f64_s i32.add i32.const 0 global.get 2 table.set i32.const 0 call_indirect \(type) i32.add
        global.get 3 ref.is_null i32.add
        """)
    },
    Program("tables that were changed and grown") { builder, next in
      let functions = (0..<4).map { builder.function(nil, "-> i32", "i32.const \($0 * 100)") }
      let type = builder.type("-> i32")
      builder.table(3, 10)
      builder.table(2, of: .externref)
      builder.elements(at: "i32.const 0", [functions[0], functions[1]])
      builder.declare(functions[2], functions[3])
      builder.function(
        "run", "-> i32",
        """
        i32.const 0 ref.func \(functions[2]) table.set ref.func \(functions[3]) i32.const 2 table.grow drop call \(next)
        i32.const 0 call_indirect \(type) i32.add i32.const 1 call_indirect \(type) i32.add i32.const 4 call_indirect \(type) i32.add
        table.size i32.add i32.const 2 table.get ref.is_null i32.add table.size 1 i32.add
        """)
    },
    Program("imported functions in tables") { builder, next in
      builder.table(1)
      builder.elements(at: "i32.const 0", [next])
      let type = builder.type("-> i32")
      builder.function("run", "-> i32", "call \(next) i32.const 0 call_indirect \(type) i32.add")
    },
    Program("references to functions in locals and operands") { builder, next in
      let functions = (0..<3).map { builder.function(nil, "-> i32", "i32.const \(($0 + 1) * 1000)") }
      builder.declare(functions[0], functions[1], functions[2], next)
      builder.table(4)
      let type = builder.type("-> i32")
      builder.function(
        "run", "-> i32", locals: [.funcref, .funcref, .i64],
        """
        ref.func \(functions[0]) local.set 0 i32.const 1 ref.func \(functions[1]) local.get 0 ref.func \(functions[2]) local.set 0
        call \(next) i64.extend_i32_u local.set 2 local.set 1 table.set i32.const 2 local.get 1 table.set i32.const 3 local.get 0 table.set
        i32.const 1 call_indirect \(type) i32.const 2 call_indirect \(type) i32.add i32.const 3 call_indirect \(type) i32.add local.get 2 i32.wrap_i64 i32.add
        """)
    },
    Program("a deep stack", [200]) { builder, next in
      builder.function(
        "run", "i32 -> i32", locals: [.i32, .i64],
        """
        local.get 0 i32.const 3 i32.mul local.set 1 local.get 1 i64.extend_i32_u local.set 2
        local.get 0 if i32 local.get 1 local.get 0 i32.const 1 i32.sub call 1 i32.add else call \(next) end local.get 2 i32.wrap_i64 i32.add
        """)
    },
    Program("calls through a table", [6]) { builder, next in
      let type = builder.type("i32 -> i32")
      builder.table(2)
      builder.elements(at: "i32.const 0", [1, 2])
      builder.function(nil, "i32 -> i32", locals: [.i32], "local.get 0 if i32 local.get 0 local.get 0 i32.const 1 i32.sub i32.const 1 call_indirect \(type) i32.add else call \(next) end")
      builder.function("run", "i32 -> i32", "i32.const 5 local.get 0 i32.const 0 call_indirect \(type) i32.add")
    },
    Program("several results and parameters") { builder, next in
      builder.function(nil, "i32 i64 -> i32 i64 i32", locals: [.f64], "local.get 0 call \(next) i32.add local.get 1 i32.const 8")
      builder.function("run", "-> i32 i64 i32", "i32.const 1 i64.const 2 call 1")
    },
    Program("the host called through a table") { builder, next in
      builder.table(3)
      builder.elements(at: "i32.const 2", [next])
      let type = builder.type("-> i32")
      builder.function("run", "-> i32", locals: [.i32], "i32.const 40 i32.const 1 i32.const 1 i32.add call_indirect \(type) i32.add")
    },
    Program("the host called through a table with the index in a local", [2]) { builder, next in
      builder.table(3)
      builder.elements(at: "i32.const 2", [next])
      let type = builder.type("-> i32")
      builder.function("run", "i32 -> i32", "i32.const 40 local.get 0 call_indirect \(type) i32.add")
    },
    Program("a tail call of the host") { builder, next in
      builder.function(nil, "i32 -> i32", locals: [.i32], "return_call \(next)")
      builder.function("run", "-> i32", "i32.const 40 i32.const 1 call 1 i32.add")
    },
    Program("a tail call of the host through a table") { builder, next in
      builder.table(1)
      builder.elements(at: "i32.const 0", [next])
      let type = builder.type("-> i32")
      builder.function(nil, "i32 -> i32", locals: [.i32], "i32.const 0 return_call_indirect \(type)")
      builder.function("run", "-> i32", "i32.const 40 i32.const 1 call 1 i32.add")
    },
    Program("tail calls between frames of different sizes") { builder, next in
      builder.function(nil, "i32 i32 i32 -> i32", locals: [.i64, .i64], "local.get 2 call \(next) i32.add local.get 0 i32.add")
      builder.function(nil, "i32 -> i32", "local.get 0 i32.const 20 i32.const 300 return_call 1")
      builder.function("run", "-> i32", "i32.const 40 i32.const 1 call 2 i32.add")
    },
    Program("segments that are gone") { builder, next in
      builder.memory(1)
      builder.table(2)
      let data = builder.passiveData([1, 2, 3])
      let elements = builder.passiveElements([next])
      builder.function(
        "run", "-> i32",
        """
        i32.const 0 i32.const 0 i32.const 3 memory.init \(data) data.drop \(data) i32.const 0 i32.const 0 i32.const 1 table.init \(elements) elem.drop \(elements)
        call \(next) i32.const 0 i32.const 0 i32.const 0 memory.init \(data) i32.const 0 i32.const 0 i32.const 0 table.init \(elements) i32.const 2 i32.load8_u i32.add
        """)
      builder.function("initialize", "", "i32.const 0 i32.const 0 i32.const 1 memory.init \(data)")
      builder.function("initializeTable", "", "i32.const 0 i32.const 0 i32.const 1 table.init \(elements)")
    },
    Program("many locals") { builder, next in
      builder.function("run", "-> i32", locals: Array(repeating: .i32, count: 100), "i32.const 6 local.set 99 call \(next) local.get 99 i32.add local.get 50 i32.add")
    },
  ]

  static func program(_ name: String) throws -> Program { try #require(programs.first { $0.testDescription == name }) }

  static let fuels: [UInt64?] = [nil, 1_000_000]

  /// Imports whose `env.next` answers, or throws.
  static func imports(_ answer: @escaping @Sendable () throws -> Int32 = { 7 }) -> Imports {
    var imports = Imports()
    imports.define("env", "next") { (_: Caller) throws -> Int32 in try answer() }
    return imports
  }

  /// An instance that waits in the call of `env.next`, whose later calls are answered.
  static func suspended(_ module: Module, fuel: UInt64? = nil, limits: ResourceLimits = ResourceLimits(), _ arguments: [Value] = []) throws -> Instance {
    let store = Store(limits: limits, fuel: fuel)
    let isWaiting = Guarded(true)
    let instance = try store.instantiate(
      module,
      imports {
        try isWaiting.withLock { isWaiting in
          defer { isWaiting = false }
          if isWaiting { throw Suspension() }
        }
        return 7
      })
    #expect(throws: Suspension.self) { try instance.function("run").call(arguments) }
    return instance
  }

  /// What a run leaves.
  struct Result: Equatable, Sendable {
    var values: [String]
    var fuel: UInt64?
    var memoryBytes: UInt64
    var memories: [[UInt8]]

    init(_ values: [Value], _ instance: Instance) throws {
      (self.values, fuel, memoryBytes) = (values.map { "\($0.type) \($0)" }, instance.store.fuel, instance.store.memoryByteCount)
      memories = try instance.exports.compactMap { if case .memory(let memory) = $0.value { try memory.read(at: 0, count: UInt64(memory.byteCount)) } else { nil } }
    }
  }

  static func cold(_ program: Program, fuel: UInt64?) throws -> Result {
    let instance = try Store(fuel: fuel).instantiate(program.module(), imports())
    return try Result(instance.function("run").call(program.values), instance)
  }

  @Test("A guest that was suspended goes on as if the host had only taken its time", arguments: programs, fuels)
  func resumed(program: Program, fuel: UInt64?) throws {
    let instance = try Self.suspended(program.module(), fuel: fuel, program.values)
    #expect(instance.isSuspended)
    #expect(try Result(instance.resume(), instance) == Self.cold(program, fuel: fuel))
    #expect(!instance.isSuspended)
  }

  @Test("Instances from a snapshot do what one from the beginning does", arguments: programs, fuels)
  func started(program: Program, fuel: UInt64?) throws {
    let first = try Self.suspended(program.module(), fuel: fuel, program.values)
    let snapshot = try first.snapshot()
    let expected = try Self.cold(program, fuel: fuel)
    #expect(try Result(first.resume(), first) == expected)
    for _ in 0..<3 {
      let instance = try Store(fuel: fuel).instantiate(snapshot, Self.imports())
      #expect(instance.isSuspended)
      #expect(try Result(instance.resume(), instance) == expected)
    }
  }

  @Test("A snapshot of an instance from a snapshot is as good", arguments: programs, fuels)
  func again(program: Program, fuel: UInt64?) throws {
    let first = try Self.suspended(program.module(), fuel: fuel, program.values).snapshot()
    let second = try Store(fuel: fuel).instantiate(first, Self.imports()).snapshot()
    #expect(second.fuelUsed == first.fuelUsed)
    #expect(second.byteCount == first.byteCount)
    let instance = try Store(fuel: fuel).instantiate(second, Self.imports())
    #expect(try Result(instance.resume(), instance) == Self.cold(program, fuel: fuel))
  }

  @Test("Threads start instances at once, and none sees another's memory", arguments: programs)
  func threads(program: Program) async throws {
    let snapshot = try Self.suspended(program.module(), program.values).snapshot()
    let expected = try Self.cold(program, fuel: nil)
    try await onThreads(4) { _ in
      for _ in 0..<50 {
        let instance = try Store().instantiate(snapshot, Self.imports())
        guard try Result(instance.resume(), instance) == expected else { throw Wrong() }
      }
    }
  }

  struct Wrong: Error {}

  /// Each image has a file; where there are too many, memories get copies.
  @Test func manySnapshotsAreKeptAtOnce() throws {
    let program = try Self.program("a memory that is overwritten afterwards, a little or as a whole")
    let expected = try Self.cold(program, fuel: nil)
    let first = try Self.suspended(program.module(), program.values)
    let snapshots = try (0..<300).map { _ in try first.snapshot() }
    for snapshot in [snapshots[0], snapshots[298], snapshots[299], snapshots[299]] {
      let instance = try Store().instantiate(snapshot, Self.imports())
      #expect(try Result(instance.resume(), instance) == expected)
    }
  }

  // MARK: Waiting

  private static func counting() throws -> Module {
    try Module { builder in
      let next = builder.importFunction("env", "next", "-> i32")
      builder.global(GlobalType(.i32, isMutable: true), "i32.const 0")
      builder.function("run", "-> i32", locals: [.i32], "loop local.get 0 call \(next) i32.add local.set 0 local.get 0 i32.const 20 i32.lt_u br_if 0 end local.get 0")
      builder.function("add", "i32 -> i32", "global.get 0 local.get 0 i32.add global.set 0 global.get 0")
      builder.function("deep", "i32 -> i32", locals: [.i64], "local.get 0 if i32 local.get 0 i32.const 1 i32.sub call 3 else i32.const 0 end")
      builder.function("traps", "", "call \(next) drop unreachable")
    }
  }

  @Test func aGuestCanWaitAgainAndAgain() throws {
    let calls = Guarded(0)
    let instance = try Store().instantiate(
      Self.counting(),
      Self.imports {
        try calls.withLock { calls in
          calls += 1
          if calls % 2 == 1 { throw Suspension() }
        }
        return 7
      })
    #expect(throws: Suspension.self) { try instance.call("run") }
    #expect(throws: Suspension.self) { try instance.resume() }
    #expect(throws: Suspension.self) { try instance.resume() }
    #expect(try instance.resume() == [21])
    #expect(calls.withLock { $0 } == 6)
  }

  @Test func otherCallsLeaveWhatWaitsAlone() throws {
    let instance = try Self.suspended(Self.counting())
    #expect(try instance.call("add", 5) == [5])
    #expect(try instance.call("deep", 500) == [0])
    #expect(try instance.call("add", 5) == [10])
    #expect(try instance.resume() == [21])
    #expect(try instance.call("run") == [21])
  }

  @Test("Calls that the host makes within another call keep that one's frames while a guest waits")
  func nestedCallsWhileAGuestWaits() throws {
    let module = try Module { builder in
      let next = builder.importFunction("env", "next", "-> i32")
      let back = builder.importFunction("env", "back", "")
      builder.function("run", "-> i32", "call \(next) i32.const 1 i32.add")
      builder.function("outer", "i32 -> i32", locals: [.i32, .i32], "local.get 0 i32.const 3 i32.mul local.set 1 i32.const 5 local.set 2 call \(back) local.get 0 local.get 1 i32.add local.get 2 i32.add")
      builder.function("scribble", "i32 -> i32", locals: [.i64, .i64, .i64], "i64.const -1 local.set 1 i64.const -1 local.set 2 i64.const -1 local.set 3 local.get 0 if i32 local.get 0 i32.const 1 i32.sub call 4 else i32.const 0 end")
    }
    var imports = Self.imports()
    let isWaiting = Guarded(true)
    imports.define("env", "next") { (_: Caller) throws -> Int32 in
      try isWaiting.withLock { isWaiting in
        defer { isWaiting = false }
        if isWaiting { throw Suspension() }
      }
      return 7
    }
    imports.define("env", "back") { (caller: Caller) in
      let instance = try #require(caller.instance)
      for depth in [3, 0, 8] as [Int32] { _ = try instance.function("scribble").call([.i32(depth)]) }
    }
    let instance = try Store().instantiate(module, imports)
    #expect(throws: Suspension.self) { try instance.call("run") }
    #expect(try instance.call("outer", 100) == [405])
    #expect(try instance.call("outer", 1) == [9])
    #expect(try instance.resume() == [8])
    #expect(try instance.call("outer", 2) == [13])
  }

  @Test("A guest that waits a second time has the results of its own function, whatever was called meanwhile, also where it began from a snapshot")
  func resultsAfterOtherCalls() throws {
    let module = try Module { builder in
      let next = builder.importFunction("env", "next", "-> i32")
      builder.function("run", "-> i64", "call \(next) drop call \(next) drop i64.const 5000000000")
      builder.function("other", "-> f32", "f32.const 1.5")
    }
    func imports() -> Imports {
      let calls = Guarded(0)
      return Self.imports {
        try calls.withLock { calls in
          calls += 1
          if calls % 2 == 1 { throw Suspension() }
        }
        return 7
      }
    }
    let first = try Store().instantiate(module, imports())
    #expect(throws: Suspension.self) { try first.call("run") }
    let second = try Store().instantiate(first.snapshot(), Self.imports { throw Suspension() })
    for instance in [first, second] {
      #expect(try instance.call("other") == [.f32(1.5)])
      #expect(throws: Suspension.self) { try instance.resume() }
      #expect(try instance.call("other") == [.f32(1.5)])
      #expect(instance.isSuspended)
    }
    #expect(try first.resume() == [.i64(5_000_000_000)])
    #expect(try Store().instantiate(second.snapshot(), Self.imports()).resume() == [.i64(5_000_000_000)])
  }

  @Test("What all but memories takes counts against the limit, and a memory of many islands has few runs")
  func sizes() throws {
    let tables = try Module { builder in
      let next = builder.importFunction("env", "next", "-> i32")
      builder.table(10_000)
      builder.table(1_000_000)
      let run = builder.function("run", "-> i32", "call \(next)")
      builder.elements(at: "i32.const 0", (0..<10_000).map { $0 % 2 == 0 ? next : run })
    }
    #expect(#expect(throws: SnapshotError.self) { try Self.suspended(tables).snapshot(byteLimit: 10_000) }.map { "\($0)".contains("table 0 has more") } == true)
    // Elements that are the same are there once.
    #expect(try 160_000..<161_000 ~= Self.suspended(tables).snapshot(byteLimit: 200_000).byteCount)
    // A byte every 72 KiB of 32 MiB.
    let islands = try Module { builder in
      let next = builder.importFunction("env", "next", "-> i32")
      builder.memory(512, 512, export: "memory")
      builder.function(
        "run", "-> i32", locals: [.i32, .i32],
        """
        loop local.get 0 i32.const 9 i32.store8 local.get 0 i32.const 73728 i32.add local.tee 0 i32.const 33000000 i32.lt_u br_if 0 end
        call \(next) drop i32.const 0 local.set 0
        loop local.get 1 local.get 0 i32.load8_u i32.add local.set 1 local.get 0 i32.const 73728 i32.add local.tee 0 i32.const 33000000 i32.lt_u br_if 0 end local.get 1
        """)
    }
    let first = try Self.suspended(islands)
    let snapshot = try first.snapshot()
    #expect(try Store().instantiate(snapshot, Self.imports()).resume() == first.resume())
    #expect(throws: SnapshotError.self) { try Self.suspended(islands).snapshot(byteLimit: 4 << 20) }
  }

  @Test func aTrapAfterTheWaitHasTheWholeBacktrace() throws {
    let module = try Module { builder in
      let next = builder.importFunction("env", "next", "-> i32")
      builder.name(builder.function(nil, "", "call \(next) drop unreachable"), "inner")
      builder.name(builder.function("run", "", "call 1"), "outer")
    }
    let first = try Self.suspended(module)
    let second = try Store().instantiate(first.snapshot(), Self.imports())
    for instance in [first, second] {
      let trap = trap { try instance.resume() }
      #expect(trap?.reason == .unreachable)
      #expect(trap?.backtrace.map(\.name) == ["inner", "outer"])
      #expect(trap?.backtrace.allSatisfy { $0.offset != nil } == true)
    }
  }

  @Test func theCallDepthIsThatOfTheWholeCall() throws {
    let module = try Module { builder in
      let next = builder.importFunction("env", "next", "-> i32")
      builder.function("run", "i32 -> i32", "local.get 0 if local.get 0 i32.const 1 i32.sub call 1 drop else call \(next) call 2 drop end i32.const 1")
      builder.function(nil, "i32 -> i32", "local.get 0 if i32 local.get 0 i32.const 1 i32.sub call 2 else i32.const 1 end")
    }
    // 11 calls wait; the function that is called after that calls itself seven times.
    for (depth, isEnough) in [(19, true), (18, false)] {
      let limits = ResourceLimits(callDepth: depth)
      let first = try Self.suspended(module, limits: limits, [10])
      let second = try Store(limits: limits).instantiate(first.snapshot(), Self.imports())
      for instance in [first, second] { #expect(trapReason { try instance.resume() } == (isEnough ? nil : .callStackExhausted)) }
    }
  }

  @Test func theFuelIsThatOfTheWholeRun() throws {
    let program = try Self.program("operands that are still in locals, and constants")
    let cold = try #require(try Self.cold(program, fuel: 1000).fuel)
    let snapshot = try Self.suspended(program.module(), fuel: 1000, program.values).snapshot()
    #expect(snapshot.fuelUsed.map { $0 > 0 } == true)
    let enough = try Store(fuel: 1000 - cold).instantiate(snapshot, Self.imports())
    _ = try enough.resume()
    #expect(enough.store.fuel == 0)
    let tooLittle = try Store(fuel: 1000 - cold - 1).instantiate(snapshot, Self.imports())
    #expect(trapReason { try tooLittle.resume() } == .fuelExhausted)
  }

  @Test func memoryStaysWithinItsLimit() throws {
    let module = try Module { builder in
      let next = builder.importFunction("env", "next", "-> i32")
      builder.memory(1)
      builder.function("run", "-> i32", "i32.const 9 memory.grow drop call \(next) drop i32.const 1 memory.grow")
    }
    let limits = ResourceLimits(memoryBytes: 4 << 16)
    let snapshot = try Self.suspended(module, limits: limits).snapshot()
    let instance = try Store(limits: limits).instantiate(snapshot, Self.imports())
    #expect(instance.store.hasRefusedMemory)
    #expect(try instance.resume() == [1])
    #expect(instance.store.memoryByteCount == 2 << 16)
  }

  @Test func anInterruptionEndsWhatGoesOn() throws {
    let instance = try Self.suspended(Self.counting())
    instance.store.interruption.interrupt()
    #expect(trapReason { try instance.resume() } == .interrupted)
  }

  // MARK: What can't be

  /// What an attempt fails with.
  static func cause<Result>(_ body: () throws -> Result) -> SnapshotError.Cause? {
    do {
      _ = try body()
      return nil
    } catch {
      return (error as? SnapshotError)?.cause
    }
  }

  @Test func anInstanceThatDoesNotWaitCannotBeCaptured() throws {
    let instance = try Store().instantiate(Self.counting(), Self.imports())
    #expect(Self.cause { try instance.snapshot() } == .notSuspended)
    #expect(Self.cause { try instance.resume() } == .notSuspended)
    _ = try instance.call("run")
    #expect(Self.cause { try instance.snapshot() } == .notSuspended)
  }

  @Test func aGuestInACallOfTheHostCannotWait() throws {
    let module = try Module { builder in
      let next = builder.importFunction("env", "next", "-> i32")
      let again = builder.importFunction("env", "again", "-> i32")
      builder.function("run", "-> i32", "call \(again)")
      builder.function("inner", "-> i32", "call \(next)")
    }
    var imports = Self.imports { throw Suspension() }
    imports.define("env", "again") { (caller: Caller) throws -> Int32 in
      guard let instance = caller.instance else { return 0 }
      return try instance.function("inner")()[0].i32
    }
    let instance = try Store().instantiate(module, imports)
    #expect(Self.cause { try instance.call("run") } == .notOutermost)
    #expect(!instance.isSuspended)
  }

  @Test func aStartFunctionCannotWait() throws {
    let module = try Module { builder in
      let next = builder.importFunction("env", "next", "-> i32")
      builder.start(builder.function(nil, "", "call \(next) drop"))
    }
    #expect(Self.cause { try Store().instantiate(module, Self.imports { throw Suspension() }) } == .notOutermost)
  }

  @Test func aGuestThatAnotherInstanceCalledCannotWait() throws {
    let store = Store()
    let inner = try store.instantiate(Self.counting(), Self.imports { throw Suspension() })
    var imports = Imports()
    imports.define("inner", inner)
    let outer = try store.instantiate(imports) { builder in
      let run = builder.importFunction("inner", "run", "-> i32")
      builder.function("run", "-> i32", "call \(run)")
    }
    #expect(Self.cause { try outer.call("run") } == .notOutermost)
  }

  @Test func aStoreWithAnotherInstanceCannotBeCaptured() throws {
    let instance = try Self.suspended(Self.counting())
    _ = try instance.store.instantiate { $0.function("f", "", "nop") }
    #expect(Self.cause { try instance.snapshot() } == .severalInstances)
    #expect(try instance.resume() == [21])
  }

  @Test func aProfiledStoreCannotBeCaptured() throws {
    let store = Store(isProfiled: true)
    let instance = try store.instantiate(Self.counting(), Self.imports { throw Suspension() })
    #expect(throws: Suspension.self) { try instance.call("run") }
    #expect(Self.cause { try instance.snapshot() } == .profiled)
  }

  /// State that is shared with others, and what it is called.
  static let shared: [(String, @Sendable (inout ModuleBuilder) -> Void)] = [
    ("m.memory", { $0.importMemory("m", "memory", 1) }), ("m.table", { $0.importTable("m", "table", 1) }),
    ("m.global", { $0.importGlobal("m", "global", GlobalType(.i32, isMutable: true)) }),
  ]

  @Test("State that others have as well can't be captured", arguments: shared.indices)
  func sharedState(index: Int) throws {
    let (name, define) = Self.shared[index]
    let module = try Module { builder in
      let next = builder.importFunction("env", "next", "-> i32")
      define(&builder)
      builder.function("run", "-> i32", "call \(next)")
    }
    let store = Store()
    var imports = Self.imports { throw Suspension() }
    imports.define("m", "memory", .memory(try Memory(store, MemoryType(limits: Limits(minimum: 1)))))
    imports.define("m", "table", .table(try Table(store, TableType(element: ReferenceType(isNullable: true, heapType: .func), limits: Limits(minimum: 1)), initial: .funcref(nil))))
    imports.define("m", "global", .global(try Global(store, GlobalType(.i32, isMutable: true), 1)))
    let instance = try store.instantiate(module, imports)
    #expect(throws: Suspension.self) { try instance.call("run") }
    let error = #expect(throws: SnapshotError.self) { try instance.snapshot() }
    #expect(error?.cause == .sharedState)
    #expect(error?.description.contains(name) == true)
  }

  /// Where a reference of the host can be.
  static let places: [(String, @Sendable (inout ModuleBuilder, UInt32) -> Void)] = [
    ("slot 0 of the value stack", { builder, next in builder.function("run", "externref -> i32", "call \(next)") }),
    (
      "slot 5 of the value stack",
      { builder, next in builder.function("run", "externref -> externref i32", locals: [.i32], "local.get 0 ref.null extern local.set 0 call \(next)") }
    ),
    (
      "global 0",
      { builder, next in
        builder.global(GlobalType(.externref, isMutable: true), "ref.null extern")
        builder.function("run", "externref -> i32", "local.get 0 global.set 0 ref.null extern local.set 0 call \(next)")
      }
    ),
    (
      "element 2 of table 0",
      { builder, next in
        builder.table(4, of: .externref)
        builder.function("run", "externref -> i32", "i32.const 2 local.get 0 table.set ref.null extern local.set 0 call \(next)")
      }
    ),
  ]

  @Test("References to objects of the host can't be captured", arguments: places.indices)
  func hostReferences(index: Int) throws {
    let (place, build) = Self.places[index]
    let module = try Module { builder in
      let next = builder.importFunction("env", "next", "-> i32")
      build(&builder, next)
    }
    let instance = try Self.suspended(module, [.externref(ExternalReference("an object"))])
    let error = #expect(throws: SnapshotError.self) { try instance.snapshot() }
    #expect(error?.cause == .foreignReference)
    #expect(error?.description.hasPrefix(place) == true, "\(error?.description ?? "")")
    // Null is no such reference.
    _ = try Self.suspended(module, [.externref(nil)]).snapshot()
  }

  @Test func functionsOfTheHostThatAreNotImportedCannotBeCaptured() throws {
    let module = try Module { builder in
      let next = builder.importFunction("env", "next", "-> i32")
      builder.table(2, export: "table")
      builder.function("run", "-> i32", "call \(next)")
    }
    let instance = try Self.suspended(module)
    try instance.table("table").setElement(.funcref(Function(instance.store, FunctionType()) { _, _ in [] }), at: 1)
    let error = #expect(throws: SnapshotError.self) { try instance.snapshot() }
    #expect(error?.cause == .foreignReference)
    #expect(error?.description.hasPrefix("element 1 of table 0") == true)
  }

  @Test func aSnapshotHasNoMoreBytesThanItMay() throws {
    let module = try Module { builder in
      let next = builder.importFunction("env", "next", "-> i32")
      builder.memory(4)
      builder.function("run", "-> i32", "i32.const 0 i32.const 1 i32.const 200000 memory.fill call \(next)")
    }
    let instance = try Self.suspended(module)
    #expect(Self.cause { try instance.snapshot(byteLimit: 190_000) } == .size)
    let snapshot = try instance.snapshot(byteLimit: 220_000)
    #expect(snapshot.byteCount >= 200_000)
    #expect(snapshot.byteCount <= 220_000)
    #expect(snapshot.memoryByteCount == 4 << 16)
  }

  /// The outer call waits low on its stack of operands, and goes on higher than the inner one ever was.
  @Test func aStoreHasToFitTheFramesThatGoOn() throws {
    let module = try Module { builder in
      let next = builder.importFunction("env", "next", "-> i32")
      let (inner, three): (UInt32, UInt32) = (next + 2, next + 3)
      let operands = Array(repeating: "call \(three)", count: 1000) + Array(repeating: "i32.add", count: 999)
      builder.function("run", "-> i32", "call \(inner) " + operands.joined(separator: " "))
      builder.function("inner", "", "call \(next) drop")
      builder.function("three", "-> i32", "i32.const 3")
    }
    let snapshot = try Self.suspended(module).snapshot()
    #expect(Self.cause { try Store(limits: ResourceLimits(valueStackBytes: 4096)).instantiate(snapshot, Self.imports()) } == .limit)
    #expect(try Store(limits: ResourceLimits(valueStackBytes: 16384)).instantiate(snapshot, Self.imports()).resume() == [3000])
  }

  @Test func aStoreHasToFitTheSnapshot() throws {
    let program = try Self.program("operands that are still in locals, and constants")
    let plain = try Self.suspended(program.module(), program.values).snapshot()
    let metered = try Self.suspended(program.module(), fuel: 1000, program.values).snapshot()
    #expect(Self.cause { try Store(fuel: 1000).instantiate(plain, Self.imports()) } == .metering)
    #expect(Self.cause { try Store().instantiate(metered, Self.imports()) } == .metering)
    #expect(Self.cause { try Store(isProfiled: true).instantiate(metered, Self.imports()) } == .profiled)
    #expect(Self.cause { try Store(fuel: 1).instantiate(metered, Self.imports()) } == .limit)
    #expect(Self.cause { try Store(limits: ResourceLimits(callDepth: 0)).instantiate(plain, Self.imports()) } == .limit)
    let deep = try Self.program("a deep stack")
    let snapshot = try Self.suspended(deep.module(), deep.values).snapshot()
    #expect(Self.cause { try Store(limits: ResourceLimits(valueStackBytes: 4096)).instantiate(snapshot, Self.imports()) } == .limit)
    let store = Store()
    _ = try store.instantiate(plain, Self.imports())
    #expect(Self.cause { try store.instantiate(plain, Self.imports()) } == .severalInstances)
    #expect(throws: LinkError.self) { try Store().instantiate(plain) }
  }
}
