import TestSupport
import Testing
import WasmCore

/// Which imports fit, and what is said about those that don't.
@Suite struct LinkingTests {
  private let store = Store()
  private static let funcref = ReferenceType(isNullable: true, heapType: .func)

  @Test func everyImportThatIsMissingOrWrongIsListed() throws {
    let module = try Module { builder in
      builder.importFunction("env", "missing", "i32 i64 -> f32")
      builder.importFunction("env", "mistyped", "i32")
      builder.importFunction("env", "fine")
      builder.importMemory("env", "memory", 2, 3)
      builder.importTable("env", "table", 10)
      builder.importGlobal("env", "global", GlobalType(.i64, isMutable: true))
      builder.importFunction("other", "fine")
    }
    var imports = Imports()
    imports.define("env", "mistyped") { (_: Caller, _: Int64) in }
    imports.define("env", "fine") { (_: Caller) in }
    imports.define("env", "memory", .memory(try Memory(store, MemoryType(limits: Limits(minimum: 1, maximum: 3)))))
    imports.define("env", "table", .global(try Global(store, GlobalType(.i32), 0)))
    do {
      _ = try store.instantiate(module, imports)
      Issue.record("linked all the same")
    } catch let error as LinkError {
      #expect(error.failures.map(\.expected.name) == ["missing", "mistyped", "memory", "table", "global", "fine"])
      #expect(error.failures.map { $0.found == nil } == [true, false, false, false, true, true])
      #expect(
        error.description.split(separator: "\n") == [
          "unknown import: env.missing, func (i32, i64) -> (f32)",
          "incompatible import type: env.mistyped must be func (i32) -> (), but is func (i64) -> ()",
          "incompatible import type: env.memory must be memory 2 3, but is memory 1 3",
          "incompatible import type: env.table must be table 10 funcref, but is global i32",
          "unknown import: env.global, global (mut i64)",
          "unknown import: other.fine, func () -> ()",
        ])
    }
    #expect(store.memoryByteCount == 65_536, "only the host's own memory is there")
  }

  struct Match: CustomTestStringConvertible, Sendable {
    var expected: Limits
    var found: Limits
    var fits: Bool
    var testDescription: String { "\(found) where \(expected) is asked for" }

    init(_ expected: (UInt64, UInt64?), _ found: (UInt64, UInt64?), _ fits: Bool) {
      (self.expected, self.found) = (Limits(minimum: expected.0, maximum: expected.1), Limits(minimum: found.0, maximum: found.1))
      self.fits = fits
    }
  }

  @Test(
    "Limits match",
    arguments: [
      Match((1, nil), (1, nil), true), Match((1, nil), (2, nil), true), Match((1, nil), (1, 5), true), Match((2, nil), (1, nil), false),
      Match((1, 5), (1, 5), true), Match((1, 5), (1, 4), true), Match((1, 5), (5, 5), true), Match((1, 5), (1, 6), false), Match((1, 5), (1, nil), false),
      Match((0, 0), (0, 0), true), Match((0, nil), (0, 0), true),
    ])
  func limits(match: Match) throws {
    var imports = Imports()
    imports.define("", "memory", .memory(try Memory(store, MemoryType(limits: match.found))))
    imports.define("", "table", .table(try Table(store, TableType(element: Self.funcref, limits: match.found), initial: .funcref(nil))))
    for kind in ["memory", "table"] {
      let module = try Module { builder in
        if kind == "memory" {
          builder.importMemory("", kind, match.expected.minimum, match.expected.maximum)
        } else {
          builder.importTable("", kind, match.expected.minimum, match.expected.maximum)
        }
      }
      #expect(((try? store.instantiate(module, imports)) != nil) == match.fits)
    }
  }

  @Test func thePresentSizeCounts() throws {
    let memory = try Memory(store, MemoryType(limits: Limits(minimum: 1, maximum: 4)))
    var imports = Imports()
    imports.define("", "memory", .memory(memory))
    let module = try Module { $0.importMemory("", "memory", 2) }
    #expect(throws: LinkError.self) { try store.instantiate(module, imports) }
    memory.grow(by: 1)
    #expect(throws: Never.self) { try store.instantiate(module, imports) }
    #expect(memory.type.description == "memory 2 4")
  }

  @Test("Types of functions match exactly", arguments: [("i32 -> i32", true), ("i32", false), ("-> i32", false), ("i64 -> i32", false), ("i32 -> i32 i32", false)])
  func functions(type: String, fits: Bool) throws {
    var imports = Imports()
    imports.define("", "f") { (_: Caller, x: Int32) -> Int32 in x }
    let module = try Module { $0.importFunction("", "f", type) }
    #expect(((try? store.instantiate(module, imports)) != nil) == fits)
  }

  @Test("Types of globals match exactly", arguments: [(ValueType.i32, true, true), (.i32, false, false), (.i64, true, false), (.funcref, true, false)])
  func globals(type: ValueType, isMutable: Bool, fits: Bool) throws {
    var imports = Imports()
    imports.define("", "g", .global(try Global(store, GlobalType(.i32, isMutable: true), 0)))
    let module = try Module { $0.importGlobal("", "g", GlobalType(type, isMutable: isMutable)) }
    #expect(((try? store.instantiate(module, imports)) != nil) == fits)
  }

  @Test("Elements of tables match exactly", arguments: [(ValueType.funcref, true), (.externref, false)])
  func tables(type: ValueType, fits: Bool) throws {
    var imports = Imports()
    imports.define("", "t", .table(try Table(store, TableType(element: Self.funcref, limits: Limits(minimum: 0)), initial: .funcref(nil))))
    let module = try Module { $0.importTable("", "t", 0, of: type) }
    #expect(((try? store.instantiate(module, imports)) != nil) == fits)
  }

  @Test func laterDefinitionsReplaceEarlierOnes() throws {
    var imports = Imports()
    imports.define("", "f") { (_: Caller) -> Int32 in 1 }
    imports.define("", "f") { (_: Caller) -> Int32 in 2 }
    let instance = try store.instantiate(imports) { builder in
      builder.export("f", .function, builder.importFunction("", "f", "-> i32"))
    }
    #expect(try instance.call("f") == [2])
  }

  /// Names are equal if they are the same code points, not if they look the same.
  @Test func namesAreExact() throws {
    let (composed, decomposed) = ("\u{E9}", "e\u{301}")
    var imports = Imports()
    imports.define("", composed) { (_: Caller) -> Int32 in 1 }
    let module = try Module { $0.importFunction("", decomposed, "-> i32") }
    #expect(throws: LinkError.self) { try store.instantiate(module, imports) }
    imports.define("", decomposed) { (_: Caller) -> Int32 in 2 }
    let instance = try store.instantiate(imports) { builder in
      builder.export(composed, .function, builder.importFunction("", decomposed, "-> i32"))
      builder.export(decomposed, .function, builder.importFunction("", composed, "-> i32"))
    }
    #expect(try instance.call(composed) == [2])
    #expect(try instance.call(decomposed) == [1])
  }

  @Test func whatBelongsToAnotherStoreIsRefused() throws {
    let other = Store()
    let exporter = try other.instantiate { builder in
      builder.memory(1, export: "memory")
      builder.table(1, export: "table")
      builder.global(GlobalType(.i32), "i32.const 0", export: "global")
      builder.function("function", "", "")
    }
    var imports = Imports()
    imports.define("other", exporter)
    let module = try Module { builder in
      builder.importMemory("other", "memory", 1)
      builder.importTable("other", "table", 1)
      builder.importGlobal("other", "global", GlobalType(.i32))
      builder.importFunction("other", "function")
    }
    do {
      _ = try store.instantiate(module, imports)
      Issue.record("linked all the same")
    } catch let error as LinkError {
      #expect(error.failures.count == 4)
      #expect(error.failures.allSatisfy { $0.description.contains("another store") }, "\(error)")
    }
    #expect(throws: Never.self) { try other.instantiate(module, imports) }
  }

  @Test func exportsThatAreNotThere() throws {
    let instance = try store.instantiate { builder in
      builder.memory(1, export: "data")
      builder.function("run", "i32 -> i32", "local.get 0")
    }
    #expect(message { try instance.function("start") } == "the module exports no function \"start\"; it exports \"data\", \"run\"")
    #expect(message { try instance.memory("run") } == "the module exports \"run\" as func (i32) -> (i32), not as a memory")
    #expect(throws: ExportError.self) { try instance.table("data") }
    #expect(throws: ExportError.self) { try instance.global("data") }
    #expect(instance.export("start") == nil)
    #expect(instance.export("data") != nil)
  }
}
