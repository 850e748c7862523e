import TestSupport
import Testing
import WasmCore

/// Functions of the host: what they get, what they may return, and where their errors go.
@Suite struct HostFunctionTests {
  private let store = Store()

  struct Failure: Error, Equatable { var number: Int }

  /// A guest that hands its arguments to the imported function and returns what that does.
  private func passing(_ type: String, _ imports: Imports) throws -> Function {
    try store.instantiate(imports) { builder in
      let function = builder.importFunction("host", "f", type)
      let arguments = FunctionType(type).parameters.indices.map { "local.get \($0)" }.joined(separator: " ")
      builder.function("run", type, "\(arguments) call \(function)")
    }.function("run")
  }

  // MARK: - Untyped

  @Test func valuesOfEveryTypePassThrough() throws {
    let type = "i32 i64 f32 f64 funcref externref -> externref funcref f64 f32 i64 i32"
    let object = ExternalReference("object")
    var imports = Imports()
    imports.define("host", "f", parameters: FunctionType(type).parameters, results: FunctionType(type).results) { _, arguments in arguments.reversed() }
    let function = try passing(type, imports)
    let values: [Value] = [.i32(-1), .i64(.min), .f32(-0.0), .f64(.infinity), .funcref(nil), .externref(object)]
    #expect(try function.call(values) == values.reversed())
    #expect(try function.call([.i32(.max), .i64(-1), .f32(.greatestFiniteMagnitude), .f64(.leastNonzeroMagnitude), .funcref(function), .externref(nil)]).last == .i32(.max))
  }

  @Test("Bits of NaNs pass through", arguments: [0x7FC0_0000, 0x7F80_0001, 0xFFFF_FFFF, 0x7FA0_0000] as [UInt32])
  func notANumber(bits: UInt32) throws {
    var imports = Imports()
    imports.define("host", "f", parameters: [.f32], results: [.f32]) { _, arguments in arguments }
    #expect(try passing("f32 -> f32", imports)(.f32(Float(bitPattern: bits))) == [.f32(Float(bitPattern: bits))])
  }

  struct WrongResults: CustomTestStringConvertible, Sendable {
    var type: String
    var results: @Sendable () -> [Value]
    var message: String
    var testDescription: String { message }
  }

  @Test(
    "Results of the wrong number or type end the guest",
    arguments: [
      WrongResults(type: "-> i32", results: { [] }, message: "host.f returned 0 results where its type has 1"),
      WrongResults(type: "-> i32", results: { [1, 2] }, message: "host.f returned 2 results where its type has 1"),
      WrongResults(type: "", results: { [1] }, message: "host.f returned 1 results where its type has 0"),
      WrongResults(type: "-> i32", results: { [.i64(1)] }, message: "expected a value of type i32, but got one of type i64"),
      WrongResults(type: "-> f64 f32", results: { [.f64(1), .f64(1)] }, message: "expected a value of type f32, but got one of type f64"),
      WrongResults(type: "-> funcref", results: { [.externref(nil)] }, message: "expected a value of type funcref, but got one of type externref"),
    ])
  func wrongResults(row: WrongResults) throws {
    var imports = Imports()
    imports.define("host", "f", parameters: [], results: FunctionType(row.type).results) { _, _ in row.results() }
    let function = try passing(row.type, imports)
    #expect(message { try function() } == row.message)
    #expect(message { try function() } == row.message)
  }

  @Test func aFunctionOfAnotherStoreIsNoResult() throws {
    let other = Function(Store(), FunctionType()) { _, _ in [] }
    var imports = Imports()
    imports.define("host", "f", parameters: [], results: [.funcref]) { _, _ in [.funcref(other)] }
    let function = try passing("-> funcref", imports)
    #expect(message { try function() } == "a function of another store can not be used here")
  }

  // MARK: - Typed

  @Test func typedFunctionsOfEveryType() throws {
    var imports = Imports()
    var seen: [String] = []
    imports.define("host", "f") { (_: Caller, a: Int32, b: UInt32, c: Int64, d: UInt64, e: Float, f: Double) -> Double in
      seen = ["\(a)", "\(b)", "\(c)", "\(d)", "\(e)", "\(f)"]
      return f + Double(e)
    }
    let function = try passing("i32 i32 i64 i64 f32 f64 -> f64", imports)
    #expect(try function(.i32(-1), .i32(-1), .i64(-2), .i64(-2), .f32(0.5), .f64(0.25)) == [.f64(0.75)])
    #expect(seen == ["-1", "4294967295", "-2", "18446744073709551614", "0.5", "0.25"])
  }

  @Test("Typed functions return every type", arguments: ["i32", "u32", "i64", "u64", "f32", "f64"])
  func typedResults(kind: String) throws {
    var imports = Imports()
    let (type, expected): (String, Value)
    switch kind {
    case "i32":
      imports.define("host", "f") { (_: Caller) -> Int32 in -5 }
      (type, expected) = ("i32", .i32(-5))
    case "u32":
      imports.define("host", "f") { (_: Caller) -> UInt32 in .max }
      (type, expected) = ("i32", .i32(-1))
    case "i64":
      imports.define("host", "f") { (_: Caller) -> Int64 in .min }
      (type, expected) = ("i64", .i64(.min))
    case "u64":
      imports.define("host", "f") { (_: Caller) -> UInt64 in .max }
      (type, expected) = ("i64", .i64(-1))
    case "f32":
      imports.define("host", "f") { (_: Caller) -> Float in -0.0 }
      (type, expected) = ("f32", .f32(-0.0))
    default:
      imports.define("host", "f") { (_: Caller) -> Double in .pi }
      (type, expected) = ("f64", .f64(.pi))
    }
    #expect(try passing("-> \(type)", imports)() == [expected])
  }

  @Test func eightParametersAndNoResult() throws {
    var imports = Imports()
    var sum: Int64 = 0
    imports.define("host", "f") { (_: Caller, a: Int32, b: Int32, c: Int32, d: Int32, e: Int32, f: Int32, g: Int32, h: Int64) in
      sum = Int64(a) + Int64(b) * 10 + Int64(c) * 100 + Int64(d) * 1_000 + Int64(e) * 10_000 + Int64(f) * 100_000 + Int64(g) * 1_000_000 + h * 10_000_000
    }
    #expect(try passing("i32 i32 i32 i32 i32 i32 i32 i64", imports)(1, 2, 3, 4, 5, 6, 7, .i64(8)) == [])
    #expect(sum == 87_654_321)
  }

  // MARK: - Errors

  @Test("An error passes through the guest as it is", arguments: ["call", "call_indirect", "return_call", "two instances", "start"])
  func errors(way: String) throws {
    var imports = Imports()
    imports.define("host", "f") { (_: Caller, number: Int32) in throw Failure(number: Int(number)) }
    if way == "two instances" {
      imports.define("host", try store.instantiate(imports) { $0.export("f", .function, $0.importFunction("host", "f", "i32")) })
    }
    func instance() throws -> Instance {
      try store.instantiate(imports) { builder in
        let fail = builder.importFunction("host", "f", "i32")
        builder.table(1)
        builder.elements(at: "i32.const 0", [fail])
        let type = builder.type("i32")
        let call = way == "call_indirect" ? "i32.const 0 call_indirect \(type)" : way == "return_call" ? "return_call \(fail)" : "call \(fail)"
        let inner = builder.function(nil, "i32", "local.get 0 \(call)")
        builder.function("run", "i32", "local.get 0 call \(inner)")
        if way == "start" { builder.start(builder.function(nil, "", "i32.const 3 call \(inner)")) }
      }
    }
    if way == "start" {
      #expect(throws: Failure(number: 3)) { try instance() }
      return
    }
    let run = try instance().function("run")
    for number in 0..<3 { #expect(throws: Failure(number: number)) { try run(.i32(Int32(number))) } }
  }

  @Test func aTrapOfTheHostIsThrownAsItIs() throws {
    var imports = Imports()
    imports.define("host", "f") { (caller: Caller) in _ = try caller.memory("memory").load(UInt32.self, at: 1 << 40) }
    let function = try store.instantiate(imports) { builder in
      let function = builder.importFunction("host", "f", "")
      builder.memory(1, export: "memory")
      builder.function("run", "", "call \(function)")
    }.function("run")
    #expect(message { try function() } == "4 bytes at address 1099511627776 are outside of a memory of 65536 bytes")
  }

  // MARK: - The caller

  @Test func callersAreTheInstancesWhoseCodeCalls() throws {
    var imports = Imports()
    var seen: [String] = []
    imports.define("host", "f") { (caller: Caller) in
      seen.append(try caller.memory("memory").string(at: UInt64(0), count: 3))
    }
    let inner = try store.instantiate(imports) { builder in
      let function = builder.importFunction("host", "f", "")
      builder.memory(1, export: "memory")
      builder.data(at: 0, "one".utf8)
      builder.function("f", "", "call \(function)")
    }
    imports.define("inner", inner)
    let outer = try store.instantiate(imports) { builder in
      let function = builder.importFunction("host", "f", "")
      let inner = builder.importFunction("inner", "f", "")
      builder.memory(1, export: "memory")
      builder.data(at: 0, "two".utf8)
      builder.function("run", "", "call \(function) call \(inner) call \(function)")
      builder.function("tail", "", "call \(inner) return_call \(function)")
    }
    try outer.call("run")
    #expect(seen == ["two", "one", "two"])
    try outer.call("tail")
    #expect(seen == ["two", "one", "two", "one", "two"])
  }

  @Test func theHostIsNoInstance() throws {
    var isInstance: [Bool] = []
    let function = Function(store, FunctionType()) { caller, _ in
      isInstance.append(caller.instance != nil)
      return []
    }
    #expect(try function() == [])
    var imports = Imports()
    imports.define("host", "f", .function(function))
    imports.define("host", "g") { (_: Caller) in _ = try function() }
    let instance = try store.instantiate(imports) { builder in
      let direct = builder.importFunction("host", "f", "")
      let indirect = builder.importFunction("host", "g", "")
      builder.export("direct", .function, direct)
      builder.function("run", "", "call \(direct) call \(indirect) call \(direct)")
    }
    try instance.call("direct")
    try instance.call("run")
    #expect(isInstance == [false, false, true, false, true])
    do {
      let failing = Function(store, FunctionType()) { caller, _ in
        _ = try caller.memory("memory")
        return []
      }
      #expect(message { try failing() } == "no instance is calling, so there is no memory \"memory\"")
    }
  }
}
