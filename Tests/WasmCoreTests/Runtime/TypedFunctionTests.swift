import TestSupport
import Testing
import WasmCore

/// Exports as closures of Swift types, and calls with values.
@Suite struct TypedFunctionTests {
  private let store = Store()

  private func instance() throws -> Instance {
    try store.instantiate { builder in
      builder.function("nothing", "", "")
      builder.function("i32", "i32 i32 -> i32", "local.get 0 local.get 1 i32.sub")
      builder.function("i64", "i64 i64 -> i64", "local.get 0 local.get 1 i64.sub")
      builder.function("f32", "f32 f32 -> f32", "local.get 0 local.get 1 f32.sub")
      builder.function("f64", "f64 f64 -> f64", "local.get 0 local.get 1 f64.sub")
      builder.function("mixed", "i32 i64 f32 f64 -> f64", "local.get 0 f64.convert_i32_s local.get 1 f64.convert_i64_s f64.add local.get 2 f64.promote_f32 f64.add local.get 3 f64.add")
      builder.function("eight", "i32 i32 i32 i32 i32 i32 i32 i32 -> i32", (1..<8).reduce("local.get 0") { "\($0) i32.const 10 i32.mul local.get \($1) i32.add" })
      builder.function("sink", "i64", "local.get 0 i64.eqz if unreachable end")
      builder.function("two", "-> i32 i64", "i32.const 1 i64.const 2")
      builder.function("fail", "-> i32", "unreachable")
    }
  }

  @Test func everyType() throws {
    let instance = try instance()
    let int = try instance.function("i32", as: ((Int32, Int32) -> Int32).self)
    #expect(try int(3, 5) == -2)
    let unsignedInt = try instance.function("i32", as: ((UInt32, UInt32) -> UInt32).self)
    #expect(try unsignedInt(3, 5) == .max - 1)
    let long = try instance.function("i64", as: ((Int64, Int64) -> Int64).self)
    #expect(try long(.min, 1) == .max)
    let unsignedLong = try instance.function("i64", as: ((UInt64, Int64) -> UInt64).self)
    #expect(try unsignedLong(0, 1) == .max)
    let float = try instance.function("f32", as: ((Float, Float) -> Float).self)
    #expect(try float(0.5, 2) == -1.5)
    let double = try instance.function("f64", as: ((Double, Double) -> Double).self)
    #expect(try double(0.5, 2) == -1.5)
    let mixed = try instance.function("mixed", as: ((Int32, Int64, Float, Double) -> Double).self)
    #expect(try mixed(-1, -2, 0.5, 0.25) == -2.25)
    let eight = try instance.function("eight", as: ((Int32, Int32, Int32, Int32, Int32, Int32, Int32, Int32) -> Int32).self)
    #expect(try eight(1, 2, 3, 4, 5, 6, 7, 8) == 12_345_678)
  }

  @Test func noResult() throws {
    let instance = try instance()
    try instance.function("nothing", as: (() -> Void).self)()
    let sink = try instance.function("sink", as: ((Int64) -> Void).self)
    try sink(1)
    #expect(trapReason { try sink(0) } == .unreachable)
    try sink(1)
  }

  @Test func otherTypesAreRefusedOnce() throws {
    let instance = try instance()
    let expected = "the function has the type (i32, i32) -> (i32), not (i32, i64) -> (i32)"
    #expect(message { try instance.function("i32", as: ((Int32, Int64) -> Int32).self) } == expected)
    #expect(throws: TypeError.self) { try instance.function("i32", as: ((Int32) -> Int32).self) }
    #expect(throws: TypeError.self) { try instance.function("i32", as: ((Int32, Int32) -> Void).self) }
    #expect(throws: TypeError.self) { try instance.function("two", as: (() -> Int32).self) }
    #expect(throws: TypeError.self) { try instance.function("nothing", as: (() -> Int32).self) }
    #expect(throws: ExportError.self) { try instance.function("absent", as: (() -> Void).self) }
  }

  @Test func trapsOfTypedFunctions() throws {
    let fail = try instance().function("fail", as: (() -> Int32).self)
    for _ in 0..<3 { #expect(trapReason { _ = try fail() } == .unreachable) }
  }

  @Test func argumentsAreChecked() throws {
    let function = try instance().function("i32")
    #expect(message { try function(1) } == "the function takes 2 arguments, but got 1")
    #expect(message { try function(1, 2, 3) } == "the function takes 2 arguments, but got 3")
    #expect(message { try function(1, .f32(2)) } == "expected a value of type i32, but got one of type f32")
    #expect(try function(1, 2) == [-1])
  }

  /// A closure keeps what it needs.
  @Test func closuresOutliveWhatTheyCameFrom() throws {
    func make() throws -> (Int32, Int32) throws -> Int32 {
      let store = Store()
      return try store.instantiate { $0.function("f", "i32 i32 -> i32", "local.get 0 local.get 1 i32.mul") }.function("f", as: ((Int32, Int32) -> Int32).self)
    }
    let multiply = try make()
    #expect(try multiply(6, 7) == 42)
  }

  @Test func functionsOfTheHostAreTypedAsWell() throws {
    let function = Function(store, FunctionType("i32 -> i32")) { _, arguments in [.i32(arguments[0].i32 * 2)] }
    let double = try function.typed(as: ((Int32) -> Int32).self)
    #expect(try double(21) == 42)
    #expect(throws: TypeError.self) { try function.typed(as: ((Int64) -> Int32).self) }
  }
}
