import TestSupport
import Testing
import WasmCore

/// The host calls a guest, which calls the host, which calls a guest: each run is its own, and what happens in one leaves the others as they were.
@Suite struct ReentryTests {
  private let store = Store()

  /// A guest whose `run` calls the host with its argument, between two values that it keeps.
  private func guest(_ imports: Imports) throws -> Instance {
    try store.instantiate(imports) { builder in
      let host = builder.importFunction("host", "f", "i32 -> i32")
      builder.memory(1, export: "memory")
      builder.global(GlobalType(.i32, isMutable: true), "i32.const 0", export: "count")
      builder.function(
        "run", "i32 -> i32", locals: [.i32, .i64],
        """
        global.get 0 i32.const 1 i32.add global.set 0
        local.get 0 i32.const 1000 i32.mul local.set 1
        i64.const 77 local.set 2
        local.get 1
        local.get 0 call \(host)
        i32.add
        local.get 2 i32.wrap_i64 i32.add
        """)
      builder.function("fail", "-> i32", "unreachable")
      builder.function("recurse", "i32 -> i32", "local.get 0 if i32 local.get 0 i32.const 1 i32.sub call \(host + 3) i32.const 1 i32.add else i32.const 0 end")
      builder.function("divide", "i32 -> i32", "i32.const 1 local.get 0 i32.div_s")
    }
  }

  @Test func callsWithinCalls() throws {
    var imports = Imports()
    var run: Function?
    imports.define("host", "f") { (_: Caller, depth: Int32) -> Int32 in
      guard depth > 0 else { return 5 }
      return try run?(.i32(depth - 1)).first?.i32 ?? 0
    }
    let instance = try guest(imports)
    run = try instance.function("run")
    // Each level adds 1000 times its depth and 77.
    let sum: Int32 = 10 * 1_000 + 5 * 77 + 5
    #expect(try instance.call("run", 4) == [.i32(sum)])
    #expect(try instance.call("run", 0) == [82])
    #expect(try instance.global("count").value == 6)
    run = nil
  }

  @Test("A run within a run traps, and the host goes on", arguments: ["fail", "recurse", "divide"])
  func caughtTraps(name: String) throws {
    var imports = Imports()
    var inner: Function?
    var reasons: [Trap.Reason?] = []
    imports.define("host", "f") { (_: Caller, depth: Int32) -> Int32 in
      for _ in 0..<3 { reasons.append(trapReason { try inner?.call(name == "fail" ? [] : name == "recurse" ? [1_000_000] : [0]) }) }
      return 1
    }
    let instance = try guest(imports)
    inner = try instance.function(name)
    let expected: Trap.Reason = name == "fail" ? .unreachable : name == "recurse" ? .callStackExhausted : .integerDivideByZero
    for _ in 0..<2 { #expect(try instance.call("run", 2) == [2_078]) }
    #expect(reasons == Array(repeating: expected, count: 6))
    // Calls are as deep as before.
    #expect(try instance.call("recurse", 9_000) == [9_000])
    inner = nil
  }

  @Test func aTrapPassesThroughHostAndGuests() throws {
    var imports = Imports()
    var inner: Function?
    imports.define("host", "f") { (_: Caller, depth: Int32) -> Int32 in
      try inner?.call([.i32(depth)]).first?.i32 ?? 0
    }
    let instance = try guest(imports)
    inner = try instance.function("divide")
    let trap = try #require(trap { try instance.call("run", 0) })
    #expect(trap.reason == .integerDivideByZero)
    // The trap of the inner run, as it was thrown there.
    #expect(trap.backtrace.map(\.function) == [4])
    #expect(try instance.call("run", 1) == [1_078])
    inner = nil
  }

  @Test func anErrorPassesThroughRunsWithinRuns() throws {
    var imports = Imports()
    var run: Function?
    imports.define("host", "f") { (_: Caller, depth: Int32) -> Int32 in
      guard depth > 0 else { throw HostFunctionTests.Failure(number: 9) }
      return try run?(.i32(depth - 1)).first?.i32 ?? 0
    }
    let instance = try guest(imports)
    run = try instance.function("run")
    for _ in 0..<3 { #expect(throws: HostFunctionTests.Failure(number: 9)) { try instance.call("run", 5) } }
    run = nil
  }

  /// A run within a run has the caller's arguments and locals below it and must not touch them.
  @Test func aRunWithinARunHasItsOwnStack() throws {
    var imports = Imports()
    var inner: Function?
    imports.define("host", "f") { (_: Caller) in _ = try inner?.call([]) }
    let instance = try store.instantiate(imports) { builder in
      let host = builder.importFunction("host", "f", "")
      let locals = Array(repeating: ValueType.i64, count: 200)
      builder.function("scribble", "", locals: locals, (0..<200).map { "i64.const -1 local.set \($0)" }.joined(separator: " "))
      let values = (0..<60).map { "local.get \($0 % 2) i64.const \($0) i64.add" }.joined(separator: " ")
      builder.function("run", "i64 i64 -> i64", "\(values) call \(host) \(Array(repeating: "i64.add", count: 59).joined(separator: " "))")
    }
    inner = try instance.function("scribble")
    let sum: Int64 = 30 * 1_000 + 30 * 100_000 + 59 * 30
    #expect(try instance.call("run", .i64(1_000), .i64(100_000)) == [.i64(sum)])
    inner = nil
  }

  @Test func theHostCallsAnotherInstanceWhichCallsBack() throws {
    var imports = Imports()
    var second: Function?
    imports.define("host", "f") { (_: Caller, depth: Int32) -> Int32 in
      depth == 0 ? 0 : try second?(.i32(depth - 1)).first?.i32 ?? 0
    }
    let instance = try guest(imports)
    imports.define("guest", instance)
    let other = try store.instantiate(imports) { builder in
      let run = builder.importFunction("guest", "run", "i32 -> i32")
      builder.memory(2, export: "memory")
      builder.function("run", "i32 -> i32", "local.get 0 call \(run) memory.size i32.const 100000 i32.mul i32.add")
    }
    second = try other.function("run")
    let sum: Int32 = 6 * 1_000 + 4 * 77 + 4 * 200_000
    #expect(try other.call("run", 3) == [.i32(sum)])
    second = nil
  }

  /// Runs within runs are on the native stack, so they end earlier than calls do: a guest can't make the process overflow its stack.
  @Test func endlessReentryIsATrap() throws {
    var imports = Imports()
    var run: Function?
    var deepest = 0
    var depth = 0
    imports.define("host", "f") { (_: Caller, argument: Int32) -> Int32 in
      depth += 1
      deepest = max(deepest, depth)
      defer { depth -= 1 }
      return try run?(.i32(argument)).first?.i32 ?? 0
    }
    let instance = try guest(imports)
    run = try instance.function("run")
    for _ in 0..<2 { #expect(trapReason { try instance.call("run", 1) } == .callStackExhausted) }
    #expect(deepest >= 50)
    #expect(depth == 0)
    run = nil
  }
}
