import TestSupport
import Testing
import WasmCore

/// A frame of a backtrace.
private struct Place: Equatable {
  var function: Int
  var name: String?
  var offset: Int?
}

extension Trap {
  fileprivate var places: [Place] { backtrace.map { Place(function: $0.function, name: $0.name, offset: $0.offset) } }
}

/// What a trap says about where it happened: reason, functions, names, and the offsets of instructions in the module's bytes.
@Suite struct BacktraceTests {
  private let store = Store()

  /// The bytes of a module, with a way to find an instruction in it: each function begins with a constant that no other has.
  private struct Marked {
    var bytes: [UInt8]

    /// Where the instruction lies that follows so many bytes behind a marker.
    func offset(_ marker: Int32, _ code: String) throws -> Int {
      let pattern = Assembler.code("i32.const \(marker) drop \(code)")
      let instruction = Assembler.code(code)
      let start = try #require((0...bytes.count - pattern.count).first { bytes[$0..<$0 + pattern.count].elementsEqual(pattern) })
      // The last instruction of the code: all in these tests are of one or two bytes.
      return start + pattern.count - instruction.count
    }
  }

  private static func marked(_ marker: Int32, _ code: String) -> String { "i32.const \(marker) drop \(code)" }

  // MARK: - Reasons

  struct Row: CustomTestStringConvertible, Sendable {
    var code: String
    var reason: Trap.Reason
    var text: String
    /// The instruction that traps, the last of its kind.
    var instruction: String
    var testDescription: String { code }
    init(_ code: String, _ reason: Trap.Reason, _ text: String, at instruction: String) {
      (self.code, self.reason, self.text, self.instruction) = (code, reason, text, instruction)
    }
  }

  static let rows = [
    Row("nop unreachable nop", .unreachable, "unreachable", at: "unreachable"),
    Row("i32.const 1 local.get 0 i32.div_s drop", .integerDivideByZero, "integer divide by zero", at: "i32.div_s"),
    Row("local.get 0 i64.extend_i32_u local.set 1 i64.const 1 local.get 1 i64.rem_u drop", .integerDivideByZero, "integer divide by zero", at: "i64.rem_u"),
    Row("i32.const 0x80000000 local.get 0 i32.const 1 i32.sub i32.div_s drop", .integerOverflow, "integer overflow", at: "i32.div_s"),
    Row("f64.const inf i32.trunc_f64_s drop", .integerOverflow, "integer overflow", at: "i32.trunc_f64_s"),
    Row("f32.const nan i64.trunc_f32_u drop", .invalidConversionToInteger, "invalid conversion to integer", at: "i64.trunc_f32_u"),
    Row("local.get 0 i32.load offset=65533 drop", .outOfBoundsMemoryAccess, "out of bounds memory access", at: "i32.load offset=65533"),
    Row("i32.const -1 i32.load8_u drop", .outOfBoundsMemoryAccess, "out of bounds memory access", at: "i32.load8_u"),
    Row("local.get 0 i32.const 1 i32.sub i64.const 5 i64.store", .outOfBoundsMemoryAccess, "out of bounds memory access", at: "i64.store"),
    Row("local.get 0 f64.const 5 f64.store offset=65529", .outOfBoundsMemoryAccess, "out of bounds memory access", at: "f64.store offset=65529"),
    // One handler executes what traps together with what comes before or after it.
    Row("local.get 0 i32.load i32.load offset=65533 drop", .outOfBoundsMemoryAccess, "out of bounds memory access", at: "i32.load offset=65533"),
    Row("local.get 0 i32.load offset=65533 i32.load drop", .outOfBoundsMemoryAccess, "out of bounds memory access", at: "i32.load offset=65533"),
    Row("local.get 0 i32.const -1 i32.add i32.load drop", .outOfBoundsMemoryAccess, "out of bounds memory access", at: "i32.load"),
    Row("local.get 0 i32.load8_u i32.const -2 i32.add i64.const 1 i64.store8 i32.const 1 drop", .outOfBoundsMemoryAccess, "out of bounds memory access", at: "i64.store8"),
    Row("i32.const 65536 local.get 0 i32.const 1 memory.fill", .outOfBoundsMemoryAccess, "out of bounds memory access", at: "memory.fill"),
    Row("i32.const 0 i32.const 65535 i32.const 2 memory.copy", .outOfBoundsMemoryAccess, "out of bounds memory access", at: "memory.copy"),
    Row("i32.const 3 table.get 0 drop", .outOfBoundsTableAccess, "out of bounds table access", at: "table.get 0"),
    Row("i32.const 3 ref.null func table.set 0", .outOfBoundsTableAccess, "out of bounds table access", at: "table.set 0"),
    Row("i32.const 0 ref.null func i32.const 4 table.fill 0", .outOfBoundsTableAccess, "out of bounds table access", at: "table.fill 0"),
    Row("local.get 0 i32.const 3 call_indirect 0 drop", .undefinedElement, "undefined element", at: "call_indirect 0"),
    Row("local.get 0 i32.const 1 call_indirect 0 drop", .uninitializedElement, "uninitialized element", at: "call_indirect 0"),
    Row("local.get 0 i32.const 0 call_indirect 0 drop", .indirectCallTypeMismatch, "indirect call type mismatch", at: "call_indirect 0"),
  ]

  @Test("The reason and the instruction", .withAndWithoutFusion, arguments: rows, [false, true])
  func reasons(row: Row, isMetered: Bool) throws {
    let bytes = ModuleBuilder.bytes { builder in
      _ = builder.type("i32 -> i32")
      builder.memory(1)
      builder.table(3)
      let other = builder.function(nil, "", "")
      builder.elements(at: "i32.const 0", [other])
      builder.function("run", "i32", locals: [.i64], "block i32.const 5 i32.eqz br_if 0 loop \(row.code) end end")
    }
    let store = Store(fuel: isMetered ? 1_000 : nil)
    let instance = try store.instantiate(try Module(bytes, isFused: Fusion.isOn))
    let trap = try #require(trap { try instance.call("run", 0) })
    #expect(trap.reason == row.reason)
    #expect(trap.reason.description == row.text)
    let code = Assembler.code(row.code)
    let start = try #require((0...bytes.count - code.count).last { bytes[$0..<$0 + code.count].elementsEqual(code) })
    let instruction = Assembler.code(row.instruction)
    let place = try #require((0...code.count - instruction.count).last { code[$0..<$0 + instruction.count].elementsEqual(instruction) })
    // A block is paid for at its beginning, but what traps is still the instruction.
    #expect(trap.places == [Place(function: 1, name: nil, offset: start + place)])
    #expect(trap.description == "\(row.text)\n  0: function 1 at offset 0x\(String(start + place, radix: 16))")
  }

  // MARK: - Calls

  @Test func callsOfOneModule() throws {
    let marked = Marked(
      bytes: ModuleBuilder.bytes { builder in
        let type = builder.type("i32 -> i32")
        builder.table(1)
        builder.name(builder.function(nil, "", Self.marked(700, "unreachable")), "boom")
        builder.function(nil, "i32 -> i32", Self.marked(701, "call 0") + " i32.const 1")
        builder.name(builder.function(nil, "i32 -> i32", "local.get 0 \(Self.marked(702, "i32.const 0 call_indirect \(type)")) i32.const 2 i32.add"), "middle")
        builder.name(builder.function("run", "i32 -> i32", "local.get 0 \(Self.marked(703, "call 2")) local.get 0 i32.mul"), "run it")
        builder.elements(at: "i32.const 0", [1])
      })
    let instance = try store.instantiate(try Module(marked.bytes))
    for _ in 0..<2 {
      let trap = try #require(trap { try instance.call("run", 1) })
      #expect(
        trap.places == [
          Place(function: 0, name: "boom", offset: try marked.offset(700, "unreachable")),
          Place(function: 1, name: nil, offset: try marked.offset(701, "call 0")),
          Place(function: 2, name: "middle", offset: try marked.offset(702, "i32.const 0 call_indirect 0") + 2),
          Place(function: 3, name: "run it", offset: try marked.offset(703, "call 2")),
        ])
    }
  }

  @Test func callsBetweenInstances() throws {
    let inner = Marked(
      bytes: ModuleBuilder.bytes { builder in
        builder.name(builder.function("fail", "i32 -> i32", Self.marked(600, "unreachable")), "inner")
      })
    let outer = Marked(
      bytes: ModuleBuilder.bytes { builder in
        let fail = builder.importFunction("inner", "fail", "i32 -> i32")
        builder.name(builder.function("middle", "i32 -> i32", "local.get 0 \(Self.marked(601, "call \(fail)"))"), "middle")
        builder.name(builder.function("run", "i32 -> i32", "local.get 0 \(Self.marked(602, "call 1"))"), "run")
      })
    var imports = Imports()
    imports.define("inner", try store.instantiate(try Module(inner.bytes)))
    let instance = try store.instantiate(try Module(outer.bytes), imports)
    let frames = [
      Place(function: 0, name: "inner", offset: try inner.offset(600, "unreachable")),
      Place(function: 1, name: "middle", offset: try outer.offset(601, "call 0")),
      Place(function: 2, name: "run", offset: try outer.offset(602, "call 1")),
    ]
    for _ in 0..<2 { #expect(trap { try instance.call("run", 0) }?.places == frames) }
  }

  /// The calls that wait are there, the calls that were replaced are not.
  @Test("Tail calls", arguments: ["within an instance", "between instances"])
  func tailCalls(way: String) throws {
    let inner = Marked(
      bytes: ModuleBuilder.bytes { builder in
        builder.name(builder.function("fail", "", Self.marked(600, "unreachable")), "fail")
        builder.function("tail", "", "return_call 0")
      })
    var imports = Imports()
    imports.define("inner", try store.instantiate(try Module(inner.bytes)))
    let outer = Marked(
      bytes: ModuleBuilder.bytes { builder in
        let tail = builder.importFunction("inner", "tail", "")
        let own = builder.function(nil, "", Self.marked(601, "unreachable"))
        let target = way == "between instances" ? tail : own
        builder.name(builder.function(nil, "i32", "return_call \(target)"), "replaced")
        builder.name(builder.function("run", "", Self.marked(602, "i32.const 0 call 2")), "waits")
      })
    let instance = try store.instantiate(try Module(outer.bytes), imports)
    let last =
      way == "between instances"
      ? Place(function: 0, name: "fail", offset: try inner.offset(600, "unreachable"))
      : Place(function: 1, name: nil, offset: try outer.offset(601, "unreachable"))
    for _ in 0..<2 {
      #expect(trap { try instance.call("run") }?.places == [last, Place(function: 3, name: "waits", offset: try outer.offset(602, "i32.const 0 call 2") + 2)])
    }
  }

  /// A backtrace is of one run: the runs outside of it have their own.
  @Test func theTrapOfAHostsOwnCall() throws {
    var imports = Imports()
    var inner: Function?
    imports.define("host", "f") { (_: Caller) in _ = try inner?() }
    imports.define("host", "g") { (_: Caller) in _ = try? inner?() }
    let marked = Marked(
      bytes: ModuleBuilder.bytes { builder in
        let call = builder.importFunction("host", "f", "")
        let attempt = builder.importFunction("host", "g", "")
        builder.function("fail", "", Self.marked(600, "unreachable"))
        builder.function("run", "", "call \(call)")
        builder.function("goOn", "", "call \(attempt) \(Self.marked(601, "unreachable"))")
      })
    let instance = try store.instantiate(try Module(marked.bytes), imports)
    inner = try instance.function("fail")
    defer { inner = nil }
    #expect(trap { try instance.call("run") }?.places == [Place(function: 2, name: nil, offset: try marked.offset(600, "unreachable"))])
    #expect(trap { try instance.call("goOn") }?.places == [Place(function: 4, name: nil, offset: try marked.offset(601, "unreachable"))])
  }

  // MARK: - Limits

  @Test func exhaustionOfTheStack() throws {
    let marked = Marked(bytes: ModuleBuilder.bytes { $0.name($0.function("run", "", Self.marked(500, "call 0")), "recursive") })
    let store = Store(limits: ResourceLimits(callDepth: 30))
    let instance = try store.instantiate(try Module(marked.bytes))
    let frame = Place(function: 0, name: "recursive", offset: try marked.offset(500, "call 0"))
    for _ in 0..<2 { #expect(trap { try instance.call("run") }?.places == Array(repeating: frame, count: 30)) }
    let deep = try Store(limits: ResourceLimits(callDepth: 500)).instantiate(try Module(marked.bytes))
    #expect(trap { try deep.call("run") }?.places == Array(repeating: frame, count: 100), "the innermost hundred")
  }

  /// The call that is one too many leads elsewhere, but has not got there.
  @Test("Exhaustion between instances", arguments: ["call", "return_call"], [100, 9])
  func exhaustionBetweenInstances(way: String, callDepth: Int) throws {
    // Two instances that call each other, with frames so large that nine fill the value stack, if nine calls are allowed.
    let store = Store(limits: ResourceLimits(callDepth: callDepth, valueStackBytes: 9 * 240_000 + 100_000))
    let table = try Table(store, TableType(element: ReferenceType(isNullable: true, heapType: .func), limits: Limits(minimum: 2)), initial: .funcref(nil))
    var imports = Imports()
    imports.define("", "table", .table(table))
    for (place, name) in ["ping", "pong"].enumerated() {
      let instance = try store.instantiate(imports) { builder in
        builder.importTable("", "table", 2)
        let type = builder.type("")
        let large = Array(repeating: ValueType.i64, count: 30_000)
        let next = "i32.const \(1 - place) \(way)_indirect \(type)"
        builder.name(builder.function(name, FunctionType(), locals: large, Assembler.code(way == "call" ? next : "call 1")), name)
        if way == "return_call" { builder.name(builder.function(nil, "", next), "tail") }
      }
      try table.setElement(.funcref(try instance.function(name)), at: place)
    }
    guard case .funcref(let first?) = table.element(at: 0) else { return }
    for _ in 0..<2 {
      let trap = try #require(trap { try first() })
      #expect(trap.reason == .callStackExhausted)
      var names = trap.backtrace.map { $0.name ?? "?" }
      if way == "return_call", names.first == "tail" { names.removeFirst() }
      #expect(names == (0..<9).map { $0 % 2 == 0 ? "ping" : "pong" })
    }
  }

  @Test func interruptionAndFuel() throws {
    let marked = Marked(bytes: ModuleBuilder.bytes { $0.function("spin", "", "loop \(Self.marked(500, "br 0")) end") })
    let metered = try Store(fuel: 1_000).instantiate(try Module(marked.bytes))
    let exhausted = try #require(trap { try metered.call("spin") })
    #expect(exhausted.reason == .fuelExhausted)
    // A straight line is paid for at its first instruction.
    #expect(exhausted.backtrace.map(\.offset) == [try marked.offset(500, "br 0") - 4])
    let store = Store()
    var imports = Imports()
    imports.define("", "stop") { (_: Caller) in store.interruption.interrupt() }
    let stopping = Marked(
      bytes: ModuleBuilder.bytes { builder in
        let stop = builder.importFunction("", "stop", "")
        builder.function("run", "", Self.marked(501, "call \(stop)"))
      })
    let interrupted = try #require(trap { try store.instantiate(try Module(stopping.bytes), imports).call("run") })
    #expect(interrupted.reason == .interrupted)
    #expect(interrupted.backtrace.map(\.offset) == [try stopping.offset(501, "call 0")])
  }

  // MARK: - Names

  @Test func aBrokenNameSectionIsNoNames() throws {
    let bytes = ModuleBuilder.bytes { $0.function("run", "", "unreachable") } + [0, 9, 4] + Array("name".utf8) + [1, 0x7F, 3, 0]
    let trap = try #require(trap { try store.instantiate(try Module(bytes)).call("run") })
    #expect(trap.backtrace.map(\.name) == [nil])
    #expect(trap.backtrace.map(\.function) == [0])
  }
}
