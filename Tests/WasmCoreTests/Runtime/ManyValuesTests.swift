import TestSupport
import TestTraits
import Testing
import WasmCore

/// Functions and blocks with many parameters and results, up to the limits of the implementation.
@Suite(.computing) struct ManyValuesTests {
  private let store = Store()
  static let counts = [0, 1, 2, 3, 7, 100, 999, 1_000]

  private func values(_ count: Int) -> [Value] { (0..<count).map { .i64(Int64($0 * $0 + 1)) } }
  private func type(_ count: Int) -> FunctionType { FunctionType(parameters: Array(repeating: .i64, count: count), results: Array(repeating: .i64, count: count)) }
  private func gets(_ indices: some Sequence<Int>) -> String { indices.map { "local.get \($0)" }.joined(separator: " ") }

  @Test("Parameters come back as results", arguments: counts)
  func functions(count: Int) throws {
    let type = type(count)
    var imports = Imports()
    imports.define("host", "same", parameters: type.parameters, results: type.results) { _, arguments in arguments }
    let other = try store.instantiate(imports) { builder in
      builder.function("same", type, Assembler.code(gets(0..<count)))
    }
    imports.define("other", other)
    let instance = try store.instantiate(imports) { builder in
      let host = builder.importFunction("host", "same", type)
      let other = builder.importFunction("other", "same", type)
      let index = builder.type(type)
      builder.table(3)
      let (gets, backwards) = (gets(0..<count), gets((0..<count).reversed()))
      let same = builder.function("own", type, Assembler.code(gets))
      builder.function("backwards", type, Assembler.code(backwards))
      builder.elements(at: "i32.const 0", [same, other, host])
      for (name, callee) in [("callsOwn", same), ("callsOther", other), ("callsHost", host)] {
        builder.function(name, type, Assembler.code("i64.const 5 \(gets) call \(callee) \(count > 0 ? "return" : "drop")"))
        builder.function("tail-" + name, type, Assembler.code("i64.const 5 \(gets) return_call \(callee)"))
        builder.function("twice-" + name, type, Assembler.code("\(gets) call \(callee) call \(callee)"))
      }
      for table in 0..<3 {
        builder.function("indirect\(table)", type, Assembler.code("\(gets) i32.const \(table) call_indirect \(index)"))
        builder.function("tail-indirect\(table)", type, Assembler.code("\(gets) i32.const \(table) return_call_indirect \(index)"))
      }
    }
    let values = values(count)
    for (name, function) in instance.exports {
      guard case .function(let function) = function else { continue }
      #expect(try function.call(values) == (name == "backwards" ? values.reversed() : values), "\(name)")
    }
  }

  @Test("Blocks with parameters and results", arguments: counts)
  func blocks(count: Int) throws {
    let type = type(count)
    let instance = try store.instantiate { builder in
      let index = builder.type(type)
      let (gets, sets) = (gets(0..<count), (0..<count).reversed().map { "local.set \($0)" }.joined(separator: " "))
      func add(_ name: String, _ code: String) { builder.function(name, type, locals: [.i32], Assembler.code(code)) }
      add("block", "\(gets) block \(index) end")
      add("br", "\(gets) block \(index) br 0 end")
      add("br from above", "\(gets) block \(index) \(sets) i64.const 1 i64.const 2 \(gets) br 0 end")
      add("br_if", "\(gets) block \(index) i32.const 1 br_if 0 \(sets) \(gets) end")
      add("br_if from above", "\(gets) block \(index) \(sets) i64.const 1 \(gets) local.get \(count) i32.eqz br_if 0 \(sets) drop \(gets) end")
      add("return", "\(gets) block \(index) return end")
      add("br_table", "\(gets) block \(index) block \(index) i32.const 1 br_table 0 1 end unreachable end")
      add("br_table from above", "\(gets) block \(index) \(sets) i64.const 1 \(gets) block \(index) local.get \(count) br_table 1 0 1 end unreachable end")
      add("if", "\(gets) i32.const 1 if \(index) else unreachable end")
      add("else", "\(gets) i32.const 0 if \(index) unreachable else \(sets) \(gets) end")
      // Three rounds, each with the operands that the last one left.
      add("loop", "\(gets) loop \(index) \(sets) \(gets) local.get \(count) i32.const 1 i32.add local.tee \(count) i32.const 3 i32.lt_u br_if 0 end")
      add("loop from above", "\(gets) loop \(index) \(sets) i64.const 9 \(gets) local.get \(count) i32.const 1 i32.add local.tee \(count) i32.const 3 i32.lt_u br_if 0 return end")
    }
    let values = values(count)
    for (name, function) in instance.exports {
      guard case .function(let function) = function else { continue }
      #expect(try function.call(values) == values, "\(name)")
    }
  }

  @Test func resultsOfEveryTypeInAnyOrder() throws {
    let type = "i32 i64 f32 f64 funcref externref -> externref f64 i32 funcref f32 i64"
    let object = ExternalReference(1)
    let instance = try store.instantiate { builder in
      builder.function("swap", type, "local.get 5 local.get 3 local.get 0 local.get 4 local.get 2 local.get 1")
      builder.function("run", type, "local.get 0 local.get 1 local.get 2 local.get 3 local.get 4 local.get 5 call 0")
    }
    #expect(
      try instance.call("run", 1, .i64(2), .f32(3), .f64(4), .funcref(nil), .externref(object)) == [.externref(object), .f64(4), 1, .funcref(nil), .f32(3), .i64(2)])
  }

  @Test func moreThanTheLimitIsRefused() {
    for type in [FunctionType(parameters: Array(repeating: .i32, count: 1_001)), FunctionType(results: Array(repeating: .i32, count: 1_001))] {
      let error = #expect(throws: ModuleError.self) { try Module { $0.importFunction("", "f", type) } }
      #expect(error?.kind == .limit)
    }
  }
}
