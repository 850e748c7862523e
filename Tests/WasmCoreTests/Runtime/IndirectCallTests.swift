import TestSupport
import Testing
import WasmCore

/// Calls through tables: which function is called, and when there is none to call.
@Suite struct IndirectCallTests {
  private let store = Store()

  /// A module with many other types before the one of its function, so that equal types have different indices.
  private func exporter(_ type: String, fillers: Int) throws -> Instance {
    try store.instantiate { builder in
      for count in 0..<fillers { _ = builder.type(FunctionType(parameters: Array(repeating: .f32, count: count + 1))) }
      let results = FunctionType(type).results.map { "\($0).const 7" }.joined(separator: " ")
      builder.function("f", type, results)
    }
  }

  struct Row: CustomTestStringConvertible, Sendable {
    var found: String
    var wanted: String
    var fits: Bool
    var testDescription: String { "(\(found)) called as (\(wanted))" }
    init(_ found: String, _ wanted: String, _ fits: Bool) { (self.found, self.wanted, self.fits) = (found, wanted, fits) }
  }

  static let rows = [
    Row("", "", true), Row("i32 -> i32", "i32 -> i32", true), Row("i32 i64 f32 f64 -> i64", "i32 i64 f32 f64 -> i64", true), Row("-> i32 i64", "-> i32 i64", true),
    Row("", "-> i32", false), Row("i32", "", false), Row("i32 -> i32", "i32 -> i64", false), Row("i32 i64 -> i32", "i64 i32 -> i32", false),
    Row("-> i32 i64", "-> i64 i32", false), Row("-> i32", "-> i32 i32", false), Row("funcref", "externref", false), Row("externref", "externref", true),
  ]

  @Test("Types are equal by what they are, in whichever module", arguments: rows, ["call_indirect of a guest", "call_indirect of a host", "return_call_indirect of a guest", "return_call_indirect of a host"])
  func types(row: Row, way: String) throws {
    let instruction = way.prefix { $0 != " " }
    var imports = Imports()
    if way.hasSuffix("guest") {
      imports.define("", try exporter(row.found, fillers: 9))
    } else {
      let type = FunctionType(row.found)
      imports.define("", "f", parameters: type.parameters, results: type.results) { _, _ in
        type.results.map { $0 == .i32 ? .i32(7) : $0 == .i64 ? .i64(7) : $0 == .f32 ? .f32(7) : .f64(7) }
      }
    }
    let instance = try store.instantiate(imports) { builder in
      let function = builder.importFunction("", "f", row.found)
      builder.table(3)
      builder.elements(at: "i32.const 1", [function])
      let wanted = FunctionType(row.wanted)
      let arguments = wanted.parameters.indices.map { "local.get \($0)" }.joined(separator: " ")
      builder.function("run", row.wanted, "\(arguments) i32.const 1 \(instruction) \(builder.type(row.wanted))")
    }
    let run = try instance.function("run")
    let arguments = run.type.parameters.map { type -> Value in
      switch type {
      case .i32: .i32(1)
      case .i64: .i64(1)
      case .f32: .f32(1)
      case .f64: .f64(1)
      case .funcref: .funcref(nil)
      default: .externref(nil)
      }
    }
    if row.fits {
      #expect(try run.call(arguments).map(\.description) == run.type.results.map { $0 == .i32 || $0 == .i64 ? "7" : "7.0" })
    } else {
      #expect(trapReason { try run.call(arguments) } == .indirectCallTypeMismatch)
    }
  }

  @Test("Indices", arguments: [(0, nil), (1, .uninitializedElement), (3, .undefinedElement), (-1, .undefinedElement), (.max, .undefinedElement)] as [(Int32, Trap.Reason?)])
  func indices(index: Int32, reason: Trap.Reason?) throws {
    let instance = try store.instantiate { builder in
      builder.table(3)
      builder.elements(at: "i32.const 0", [builder.function(nil, "", "")])
      builder.function("run", "i32", "local.get 0 call_indirect 0")
      builder.function("tail", "i32", "local.get 0 return_call_indirect 0")
    }
    #expect(trapReason { try instance.call("run", .i32(index)) } == reason)
    #expect(trapReason { try instance.call("tail", .i32(index)) } == reason)
  }

  @Test func severalTables() throws {
    let instance = try store.instantiate { builder in
      let type = builder.type("-> i32")
      for (table, value) in [(UInt32(0), 10), (1, 20), (2, 30)] {
        builder.table(2)
        builder.elements(table: table, at: "i32.const 1", [builder.function(nil, "-> i32", "i32.const \(value)")])
      }
      for table in 0..<3 { builder.function("call\(table)", "-> i32", "i32.const 1 call_indirect \(type) \(table)") }
      builder.function("copy", "", "i32.const 1 i32.const 1 i32.const 1 table.copy 0 2")
    }
    #expect(try (0..<3).map { try instance.call("call\($0)") } == [[10], [20], [30]])
    try instance.call("copy")
    #expect(try (0..<3).map { try instance.call("call\($0)") } == [[30], [20], [30]])
  }

  @Test func aFunctionOfTheHostInATableIsCalledWithItsOwnType() throws {
    let table = try Table(store, TableType(element: ReferenceType(isNullable: true, heapType: .func), limits: Limits(minimum: 1)), initial: .funcref(nil))
    var imports = Imports()
    imports.define("", "table", .table(table))
    let instance = try store.instantiate(imports) { builder in
      builder.importTable("", "table", 1)
      let type = builder.type("i64 i64 -> i64")
      builder.function("run", "i64 i64 -> i64", "local.get 0 local.get 1 i32.const 0 call_indirect \(type) i64.const 1 i64.add")
    }
    for factor in 1...3 {
      try table.setElement(.funcref(Function(store, FunctionType("i64 i64 -> i64")) { _, arguments in [.i64((arguments[0].i64 - arguments[1].i64) * Int64(factor))] }), at: 0)
      #expect(try instance.call("run", .i64(10), .i64(3)) == [.i64(7 * Int64(factor) + 1)])
    }
  }
}
