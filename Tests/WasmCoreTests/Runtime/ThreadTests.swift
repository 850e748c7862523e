import TestSupport
import Testing
import WasmCore

/// A module is shared by any number of threads, each with stores of its own.
@Suite(.serialized) struct ThreadTests {
  /// Many functions, so that threads translate them at the same time, that call each other, memory, a table, and the host.
  private static func program() throws -> Module {
    try Module { builder in
      let host = builder.importFunction("host", "double", "i32 -> i32")
      let type = builder.type("i32 -> i32")
      builder.memory(1, 2, export: "memory")
      builder.table(64)
      builder.global(GlobalType(.i32, isMutable: true), "i32.const 0")
      builder.data(at: 0, 0..<64)
      var functions: [UInt32] = []
      for index in 0..<64 {
        let code = "local.get 0 i32.const \(index) i32.load8_u i32.add call \(host) global.get 0 i32.const 1 i32.add global.set 0 i32.const 1 i32.shr_u"
        functions.append(builder.function(nil, "i32 -> i32", code))
      }
      builder.elements(at: "i32.const 0", functions)
      builder.function(
        "run", "i32 -> i32", locals: [.i32],
        "loop local.get 0 local.get 1 call_indirect \(type) local.set 0 local.get 1 i32.const 1 i32.add local.tee 1 i32.const 64 i32.lt_u br_if 0 end local.get 0 global.get 0 i32.add")
      builder.function("direct", "i32 -> i32", functions.reduce("local.get 0") { "\($0) call \($1)" })
      builder.name(builder.function("fail", "i32", "local.get 0 i32.const 1 i32.sub local.tee 0 if local.get 0 call \(builder.nextFunction) end unreachable"), "fail")
    }
  }

  /// The sum of 0 to 63.
  private static let sum: Int32 = 2_016

  private static func check(_ module: Module, fuel: UInt64?) throws {
    let store = Store(fuel: fuel)
    var imports = Imports()
    imports.define("host", "double") { (_: Caller, value: Int32) -> Int32 in value * 2 }
    let instance = try store.instantiate(module, imports)
    guard try instance.call("run", 5) == [.i32(5 + sum + 64)], try instance.call("direct", 1) == [.i32(1 + sum)] else { throw Wrong() }
    let trap = trap { try instance.call("fail", 3) }
    guard trap?.reason == .unreachable, trap?.backtrace.map(\.name) == ["fail", "fail", "fail"] else { throw Wrong() }
  }

  private struct Wrong: Error {}

  @Test("Threads run one module at once", arguments: [nil, 1_000_000] as [UInt64?])
  func oneModule(fuel: UInt64?) async throws {
    let module = try Self.program()
    try await onThreads(8) { _ in for _ in 0..<200 { try Self.check(module, fuel: fuel) } }
  }

  /// Every round begins with a module that nobody has translated.
  @Test func threadsTranslateAtOnce() async throws {
    for _ in 0..<10 {
      let module = try Self.program()
      try await onThreads(8) { index in try Self.check(module, fuel: index % 2 == 0 ? nil : 1_000_000) }
    }
  }

  @Test func threadsLoadModulesAtOnce() async throws {
    try await onThreads(8) { _ in for _ in 0..<20 { try Self.check(try Self.program(), fuel: nil) } }
  }

  /// An interruption from outside ends each run, whenever it comes: before, at the beginning, or in the midst.
  @Test func interruptionAtAnyMoment() async throws {
    let module = try Module { builder in
      builder.function("loop", "", "loop br 0 end")
      builder.function("recurse", "i32 -> i32", "local.get 0 i32.eqz if i32.const 1 return end local.get 0 i32.const 1 i32.sub call 1 local.get 0 i32.const 1 i32.sub call 1 i32.add")
    }
    try await onThreads(4) { index in
      for round in 0..<50 {
        let store = Store()
        let interruption = store.interruption
        let token = Deadline.after(.microseconds(round * 20)) { interruption.interrupt() }
        defer { token.cancel() }
        let instance = try store.instantiate(module)
        for _ in 0..<2 {
          let reason = trapReason { index % 2 == 0 ? try instance.call("loop") : try instance.call("recurse", 60) }
          guard reason == .interrupted else { throw Wrong() }
        }
        interruption.reset()
        guard try instance.call("recurse", 3) == [8] else { throw Wrong() }
      }
    }
  }

  /// A store may go from thread to thread, if only one uses it at a time.
  @Test func aStoreMovesBetweenThreads() async throws {
    struct Box: @unchecked Sendable { let instance: Instance }
    let store = Store()
    let instance = try store.instantiate { builder in
      builder.global(GlobalType(.i32, isMutable: true), "i32.const 0")
      builder.function("count", "-> i32", "global.get 0 i32.const 1 i32.add global.set 0 global.get 0")
    }
    let box = Box(instance: instance)
    for round in 1...20 {
      try await onThreads(1) { _ in guard try box.instance.call("count") == [.i32(Int32(round))] else { throw Wrong() } }
    }
  }
}
