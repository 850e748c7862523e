import TestSupport
import Testing

@testable import WasmCore

/// Locals begin as zero, whatever was on the stack before: validation says which of them are read before they are set, and only these are given the zero.
@Suite struct LocalTests {
  struct Row {
    let name: String
    /// Code of a function with an i32 parameter, which is 40, and locals from 1 on.
    let code: String
    var locals = [ValueType](repeating: .i32, count: 3)
    /// The locals that may be read before they are set.
    var readUnset: [Int] = []
    let result: Int32
  }

  static let rows = [
    Row(name: "set first", code: "i32.const 7 local.set 1 local.get 1", result: 7),
    Row(name: "set and kept on the stack first", code: "i32.const 3 local.tee 2 local.get 2 i32.add", result: 6),
    Row(name: "read first", code: "local.get 1 i32.const 7 local.set 1", readUnset: [1], result: 0),
    Row(name: "a parameter", code: "local.get 0", result: 40),
    Row(name: "set before a block and read in it", code: "i32.const 7 local.set 3 block i32 local.get 3 end", result: 7),
    Row(name: "set in a block and read in it", code: "block i32 i32.const 7 local.set 3 local.get 3 end", result: 7),
    Row(name: "set in a block and read behind it", code: "block i32.const 7 local.set 1 end local.get 1", readUnset: [1], result: 7),
    Row(name: "set in a block that is left before", code: "block i32.const 1 br_if 0 i32.const 9 local.set 2 end local.get 2", readUnset: [2], result: 0),
    Row(name: "set in a block that is left from within another", code: "block block i32.const 0 br_table 1 0 end i32.const 9 local.set 2 end local.get 2", readUnset: [2], result: 0),
    Row(name: "set in an arm that is not taken", code: "i32.const 0 if i32.const 7 local.set 1 end local.get 1", readUnset: [1], result: 0),
    Row(name: "set in one arm and read in the other", code: "i32.const 0 if i32 i32.const 7 local.tee 1 else local.get 1 end", readUnset: [1], result: 0),
    Row(name: "set before both arms", code: "i32.const 7 local.tee 1 if i32 local.get 1 else local.get 1 end", result: 7),
    Row(name: "read at the beginning of a loop, set at its end", code: "loop i32 local.get 1 i32.const 1 i32.add local.tee 1 i32.const 3 i32.lt_u br_if 0 local.get 1 end", readUnset: [1], result: 3),
    Row(name: "set at the beginning of a loop", code: "loop i32 i32.const 5 local.set 1 local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0 local.get 1 end", result: 5),
    Row(name: "set behind what can't be reached", code: "block br 0 i32.const 9 local.set 1 local.get 1 drop end local.get 1", readUnset: [1], result: 0),
    Row(name: "the last of as many as are told apart", code: "i32.const 5 local.set 63 local.get 64", locals: Array(repeating: .i32, count: 64), readUnset: [64], result: 0),
    Row(name: "far apart", code: "local.get 1 local.get 8 local.get 9 local.get 33 i32.add i32.add i32.add", locals: Array(repeating: .i32, count: 40), readUnset: [1, 8, 9, 33], result: 0),
    Row(name: "one more than are told apart", code: "local.get 65", locals: Array(repeating: .i32, count: 65), result: 0),
    Row(name: "of a reference", code: "local.get 2 ref.is_null", locals: [.i32, .funcref], readUnset: [2], result: 1),
    Row(name: "of other types", code: "local.get 1 i32.wrap_i64 local.get 2 i32.trunc_f32_u local.get 3 i32.trunc_f64_u i32.add i32.add", locals: [.i64, .f32, .f64], readUnset: [1, 2, 3], result: 0),
  ]

  /// A function whose frame overwrites the stack, the function of a row, and one that calls both.
  private static func module(_ row: Row) -> [UInt8] {
    ModuleBuilder.bytes { builder in
      let soil = builder.soilingFunction(slots: 80)
      let tested = builder.function(nil, "i32 -> i32", locals: row.locals, row.code)
      builder.function("f", "-> i32", "call \(soil) i32.const 40 call \(tested)")
    }
  }

  @Test("A local is what was set, or zero", arguments: rows, [false, true])
  func local(row: Row, isFused: Bool) throws {
    for (fuel, isProfiled) in [(nil, false), (100_000, false), (nil, true)] as [(UInt64?, Bool)] {
      let store = Store(fuel: fuel, isProfiled: isProfiled)
      let function = try store.instantiate(Module(Self.module(row), isFused: isFused)).function("f")
      #expect(try function()[0].i32 == row.result)
    }
  }

  @Test("Validation says which locals are read before they are set", arguments: rows)
  func facts(row: Row) throws {
    for validation in [Module.Validation.eager, .lazy] {
      let found = try ValidatedModule(Self.module(row), validation: validation).bodies.facts(of: 1).localsReadUnset
      #expect((1...64).filter { found.contains(FirstLocals(UInt32($0), behind: 1)) } == row.readUnset)
    }
  }
}
