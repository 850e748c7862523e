import TestSupport
import TestTraits
import Testing
import WasmCore

/// Profiles: which functions execute how much on behalf of whom, to the instruction.
@Suite(.computing) struct ProfileTests {
  private static let plenty: UInt64 = 1_000_000_000

  struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let folded: [String]
    let build: @Sendable (inout ModuleBuilder) -> Void
    var testDescription: String { name }

    /// A module whose function `run` is called with 3.
    init(_ name: String, _ folded: String..., build: @escaping @Sendable (inout ModuleBuilder) -> Void) { (self.name, self.folded, self.build) = (name, folded, build) }
  }

  static let rows = [
    Row("One function", "run 1") { $0.named("run", "i32", "i32.const 1 drop") },
    Row("A function without an instruction that costs") { $0.named("run", "i32", "nop") },
    Row("Recursion", "run 6", "run;run 6", "run;run;run 6", "run;run;run;run 2") {
      $0.named("run", "i32", "local.get 0 if local.get 0 i32.const 1 i32.sub call 0 end")
    },
    Row("Mutual recursion", "run 6", "run;odd 6", "run;odd;run 6", "run;odd;run;odd 2") { builder in
      for (name, other) in [("run", 1), ("odd", 0)] { builder.named(name, "i32", "local.get 0 if local.get 0 i32.const 1 i32.sub call \(other) end") }
    },
    Row("The same function called from two", "run 2", "run;a 1", "run;a;leaf 1", "run;b 2", "run;b;leaf 2") { builder in
      builder.named("run", "i32", "call 1 call 2")
      builder.named("a", "", "call 3")
      builder.named("b", "", "call 3 call 3")
      builder.named("leaf", "", "i32.const 1 drop")
    },
    Row("A loop", "run 18", "run;leaf 3") { builder in
      builder.named("run", "i32", "loop call 1 local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0 end")
      builder.named("leaf", "", "i32.const 1 drop")
    },
    Row("call_indirect", "run 3", "run;leaf 1") { builder in
      _ = builder.type("")
      builder.table(1)
      builder.named("run", "i32", "i32.const 0 call_indirect \(builder.type("")) i32.const 1 drop")
      builder.elements(at: "i32.const 0", [builder.named("leaf", "", "i32.const 1 drop")])
    },
    Row("Tail calls take the place of their callers", "run 2", "run;a 1", "run;b 2", "run;c 1") { builder in
      _ = builder.type("")
      builder.table(1)
      builder.named("run", "i32", "call 1 i32.const 1 drop")
      builder.named("a", "", "return_call 2")
      builder.named("b", "", "i32.const 0 return_call_indirect \(builder.type(""))")
      builder.elements(at: "i32.const 0", [builder.named("c", "", "i32.const 1 drop")])
    },
    Row("A tail call of the outermost function", "leaf 1", "run 1") { builder in
      builder.named("run", "i32", "return_call 1")
      builder.named("leaf", "", "i32.const 1 drop")
    },
    Row("All ways to return", "run 6", "run;br 1", "run;br_if 2", "run;br_table 2", "run;br_table of two 4", "run;return 2") { builder in
      builder.named("run", "i32", "call 1 call 2 call 3 call 4 drop drop call 5 drop drop i32.const 1 drop")
      builder.named("br", "", "br 0")
      builder.named("br_if", "", "i32.const 1 br_if 0 i32.const 1 drop")
      builder.named("br_table", "", "block i32.const 1 br_table 0 1 end i32.const 1 drop")
      builder.named("br_table of two", "-> i32 i32", "i32.const 1 i32.const 2 i32.const 3 br_table 0")
      builder.named("return", "-> i32 i32", "i32.const 1 i32.const 2 return")
    },
    Row("What a function pays before its first block", "run 1", "run;many 9") { builder in
      builder.named("run", "i32", "call 1")
      builder.named("many", "", locals: Array(repeating: .i64, count: 65), "i32.const 1 drop")
    },
    Row("Bulk operations and segments", "[segments] 10", "run 5") { builder in
      builder.memory(1)
      builder.named("run", "i32", "i32.const 0 i32.const 1 i32.const 64 memory.fill")
      builder.data(at: 0, repeatElement(1, count: 640))
    },
    Row("A start function", "run 1", "start 1") { builder in
      builder.named("run", "i32", "i32.const 1 drop")
      builder.start(builder.named("start", "", "i32.const 1 drop"))
    },
    Row("A trap in the middle", "run 1", "run;a 1", "run;a;b 1") { builder in
      builder.named("run", "i32", "call 1 i32.const 1 drop")
      builder.named("a", "", "call 2 i32.const 1 drop")
      builder.named("b", "", "i32.const 1 drop unreachable")
    },
    Row("A tail call that traps", "run 2") { builder in
      builder.table(1)
      builder.named("run", "i32", "i32.const 0 return_call_indirect \(builder.type(""))")
    },
    Row("Functions without names", "function 0 1", "function 0;function 1 1") { builder in
      builder.function("run", "i32", "call 1")
      builder.function(nil, "", "i32.const 1 drop")
    },
    Row("Names that could forge lines", "run 1", "run;\"a:b 7\\n\" 1") { builder in
      builder.named("run", "i32", "call 1")
      builder.name(builder.function(nil, "", "i32.const 1 drop"), "a;b 7\n")
    },
  ]

  /// How a call of `run` in a store ended.
  private func trap(in store: Store, _ module: Module) throws -> Trap? {
    let instance = try store.instantiate(module)
    return WasmCoreTests.trap { try instance.call("run", 3) }
  }

  @Test("Instructions by calls", arguments: rows)
  func folded(row: Row) throws {
    let module = try Module(row.build)
    let (profiled, metered) = (Store(fuel: Self.plenty, isProfiled: true), Store(fuel: Self.plenty))
    let (trap, expected) = (try trap(in: profiled, module), try trap(in: metered, module))
    let profile = try #require(profiled.profile)
    #expect(profile.folded == row.folded.map { $0 + "\n" }.joined())
    #expect(trap?.reason == expected?.reason)
    #expect(trap?.backtrace == expected?.backtrace)
    #expect(profiled.fuel == metered.fuel)
    #expect(profile.total == Self.plenty - (profiled.fuel ?? 0))
    // Without a limit it is the same.
    let unlimited = Store(isProfiled: true)
    _ = try self.trap(in: unlimited, module)
    #expect(unlimited.profile?.folded == profile.folded)
  }

  @Test func onlyProfiledStoresHaveProfiles() throws {
    #expect(Store().profile == nil)
    #expect(Store(fuel: 1).profile == nil)
    #expect(Store(isProfiled: true).profile?.total == 0)
    #expect(Store(isProfiled: true).profile?.calls.isEmpty == true)
  }

  @Test func usedUpFuelIsAllInTheProfile() throws {
    let module = try Module { $0.named("run", "i32", "loop local.get 0 drop br 0 end") }
    let store = Store(fuel: 1_000, isProfiled: true)
    #expect(try trap(in: store, module)?.reason == .fuelExhausted)
    #expect(store.profile?.folded == "run 1000\n")
  }

  // MARK: Several runs and instances

  private struct Refusal: Error {}

  /// The host calls back into the guest, which traps or not, and the guest goes on.
  @Test func callsThroughTheHost() throws {
    let store = Store(isProfiled: true)
    var imports = Imports()
    imports.define("host", "f") { (caller: Caller) in
      let instance = try #require(caller.instance)
      try instance.call("leaf")
      #expect(trapReason { try instance.call("fail") } == .unreachable)
    }
    imports.define("host", "g") { (_: Caller) in throw Refusal() }
    let instance = try store.instantiate(imports) { builder in
      let (f, g) = (builder.importFunction("host", "f"), builder.importFunction("host", "g"))
      builder.named("run", "", "call \(f) i32.const 1 drop call \(builder.nextFunction + 1) i32.const 1 drop")
      builder.named("refuse", "", "call \(g) i32.const 1 drop")
      builder.named("leaf", "", "i32.const 1 drop")
      builder.named("fail", "", "i32.const 1 drop call 4 unreachable")
    }
    #expect(throws: Refusal.self) { try instance.call("run") }
    #expect(store.profile?.folded == "run 3\nrun;fail 2\nrun;fail;leaf 1\nrun;leaf 1\nrun;refuse 1\n")
    // Nothing is left of the calls that the error ended.
    try instance.call("leaf")
    #expect(store.profile?.folded == "leaf 1\nrun 3\nrun;fail 2\nrun;fail;leaf 1\nrun;leaf 1\nrun;refuse 1\n")
  }

  @Test func callsBetweenInstances() throws {
    let store = Store(isProfiled: true)
    let library = try store.instantiate { builder in
      builder.named("leaf", "", "i32.const 1 drop")
      builder.named("tail", "", "return_call 0")
    }
    var imports = Imports()
    imports.define("library", library)
    let instance = try store.instantiate(imports) { builder in
      let (leaf, tail) = (builder.importFunction("library", "leaf"), builder.importFunction("library", "tail"))
      builder.named("run", "", "call \(leaf) call \(tail) call \(builder.nextFunction + 1) i32.const 1 drop")
      builder.named("across", "", "return_call \(leaf)")
    }
    try instance.call("run")
    #expect(store.profile?.folded == "run 4\nrun;across 1\nrun;leaf 3\nrun;tail 1\n")
  }

  @Test func changedFuelIsNobodysWork() throws {
    let store = Store(fuel: 10, isProfiled: true)
    let instance = try store.instantiate { $0.named("run", "", "i32.const 1 drop") }
    try instance.call("run")
    store.fuel = 5
    try instance.call("run")
    store.fuel = 1_000
    try instance.call("run")
    #expect(store.profile?.folded == "run 3\n")
  }

  @Test func profilesAddUp() throws {
    let store = Store(isProfiled: true)
    let instance = try store.instantiate { builder in
      builder.named("a", "", "i32.const 1 drop")
      builder.named("b", "", "call 0")
    }
    var sum = Profile()
    for name in ["a", "b"] {
      try instance.call(name)
      sum.add(try #require(store.profile))
    }
    #expect(sum.folded == "a 2\nb 1\nb;a 1\n")
    #expect(sum.renamed { $0 == "b" ? "a" : $0 }.folded == "a 3\na;a 1\n")
    #expect(sum.total == 4)
  }

  // MARK: Bounds

  @Test func deepCallsCountAsTheirCallers() throws {
    let store = Store(isProfiled: true)
    let instance = try store.instantiate { $0.named("run", "i32", "local.get 0 if local.get 0 i32.const 1 i32.sub call 0 end") }
    try instance.call("run", 1_000)
    // A thousand calls of 6 and one of 2; 127 of them have lines of their own.
    let expected = (1...128).map { Array(repeating: "run", count: $0).joined(separator: ";") + ($0 < 128 ? " 6\n" : " \(6_002 - 127 * 6)\n") }.joined()
    let isExpected = store.profile?.folded == expected
    #expect(isExpected)
    // The way back is counted as well as the way down.
    try instance.call("run", 0)
    let first = try #require(store.profile?.calls.first)
    #expect(first.own == 6 + 2)
  }

  /// Each call makes two others, so that there are 2¹⁶ paths.
  @Test func manyPathsAreSummedUp() throws {
    let module = try Module { builder in
      for name in ["run", "other"] {
        builder.named(name, "i32", "local.get 0 if local.get 0 i32.const 1 i32.sub call 0 local.get 0 i32.const 1 i32.sub call 1 end i32.const 1 drop")
      }
    }
    var texts: Set<String> = []
    for _ in 0..<2 {
      let store = Store(fuel: Self.plenty, isProfiled: true)
      try store.instantiate(module).call("run", 16)
      let profile = try #require(store.profile)
      #expect(profile.total == Self.plenty - (store.fuel ?? 0))
      let others = try #require(profile.calls.first)
      #expect(others.name == "[other calls]")
      #expect(others.own > 0)
      #expect(profile.calls.map(\.name) == ["[other calls]", "run"])
      // So many names are in the lines, besides that of the rest.
      let count = profile.folded.utf8.count { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\n") }
      #expect(count <= (1 << 18) + 1)
      texts.insert(profile.folded)
      var sum = profile
      sum.add(profile)
      #expect(sum.total == 2 * profile.total, "nor does a sum of profiles lose anything")
    }
    #expect(texts.count == 1)
  }

  @Test("A guest that waits in a call of the host goes on among the calls where it was", arguments: [0, 1, 3])
  func waiting(times: Int) throws {
    let waits = Guarded(times)
    var imports = Imports()
    imports.define("env", "next") { (_: Caller) throws in
      try waits.withLock { waits in
        defer { waits -= 1 }
        if waits > 0 { throw Suspension() }
      }
    }
    let module = try Module { builder in
      let next = builder.importFunction("env", "next", "")
      builder.named("run", "", "i32.const 1 drop call \(next + 2) i32.const 1 drop")
      builder.named("inner", "", "i32.const 1 drop call \(next) call \(next + 3) i32.const 2 drop")
      builder.named("leaf", "", "i32.const 1 drop")
    }
    let store = Store(fuel: Self.plenty, isProfiled: true)
    let instance = try store.instantiate(module, imports)
    if times == 0 { try instance.call("run") } else { #expect(throws: Suspension.self) { try instance.call("run") } }
    for round in 0..<times {
      // What others call meanwhile is theirs.
      try instance.call("leaf")
      if round < times - 1 { #expect(throws: Suspension.self) { try instance.resume() } } else { _ = try instance.resume() }
    }
    let profile = try #require(store.profile)
    let calls = profile.folded.split(separator: "\n").filter { !$0.hasPrefix("leaf") }
    #expect(calls == ["run 3", "run;inner 4", "run;inner;leaf 1"])
    #expect(profile.total == Self.plenty - (store.fuel ?? 0))
  }

  @Test func longNamesAreCut() throws {
    let store = Store(isProfiled: true)
    let instance = try store.instantiate { builder in
      builder.name(builder.function("run", "", "i32.const 1 drop"), String(repeating: "x", count: 600))
    }
    try instance.call("run")
    #expect(store.profile?.folded == String(repeating: "x", count: 512) + "… 1\n")
  }
}

extension ModuleBuilder {
  /// Adds a function with a name for people, under which it is exported, too.
  @discardableResult
  fileprivate mutating func named(_ name: String, _ type: String, locals: [ValueType] = [], _ code: String) -> UInt32 {
    let index = function(name, type, locals: locals, code)
    self.name(index, name)
    return index
  }
}
