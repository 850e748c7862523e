import TestSupport
import Testing
import WasmCore

/// Memories, tables, globals and references that the host makes and reads.
@Suite struct HostObjectTests {
  private let store = Store()
  private static let funcref = ReferenceType(isNullable: true, heapType: .func)
  private static let externref = ReferenceType(isNullable: true, heapType: .extern)

  // MARK: - Memories

  private func memory(_ minimum: UInt64 = 1, _ maximum: UInt64? = nil) throws -> Memory {
    try Memory(store, MemoryType(limits: Limits(minimum: minimum, maximum: maximum)))
  }

  @Test func memoriesAreZeroAndKeepWhatIsWritten() throws {
    let memory = try memory()
    #expect(memory.byteCount == 65_536)
    #expect(try memory.read(at: 0, count: 65_536).allSatisfy { $0 == 0 })
    try memory.write([1, 2, 3, 4, 5, 6, 7, 8], at: 100)
    #expect(try memory.load(UInt32.self, at: 100) == 0x0403_0201)
    #expect(try memory.load(Int16.self, at: 107) == 8)
    #expect(try memory.load(UInt64.self, at: 100) == 0x0807_0605_0403_0201)
    try memory.store(Int16(-2), at: 100)
    #expect(try memory.read(at: 100, count: 3) == [0xFE, 0xFF, 3])
    try memory.write("grüße".utf8, at: 0)
    #expect(try memory.string(at: UInt64(0), count: 7) == "grüße")
    #expect(try memory.string(at: Int32(0), count: Int32(3)) == "gr\u{FFFD}")
    try memory.withMutableBytes(at: 8, count: 4) { $0.copyBytes(from: [9, 9, 9, 9]) }
    #expect(try memory.withBytes(at: 8, count: 4) { Array($0) } == [9, 9, 9, 9])
  }

  @Test(
    "Accesses end where the memory does",
    arguments: [
      (65_536, 0, true), (65_535, 1, true), (0, 65_536, true), (65_536, 1, false), (65_537, 0, false), (0, 65_537, false), (1, 65_536, false),
      (.max, 1, false), (.max, .max, false), (1 << 63, 1 << 63, false), (0xFFFF_FFFF, 1, false),
    ] as [(UInt64, UInt64, Bool)])
  func bounds(address: UInt64, count: UInt64, isInside: Bool) throws {
    let memory = try memory()
    if isInside {
      #expect(try memory.read(at: address, count: count).count == count)
    } else {
      #expect(message { try memory.read(at: address, count: count) } == "\(count) bytes at address \(address) are outside of a memory of 65536 bytes")
      #expect(throws: MemoryAccessError.self) { try memory.withMutableBytes(at: address, count: count) { _ in } }
      #expect(throws: MemoryAccessError.self) { try memory.string(at: address, count: count) }
    }
  }

  @Test func memoriesGrowToTheirMaximum() throws {
    let memory = try memory(1, 3)
    try memory.store(UInt8(7), at: 65_535)
    #expect(memory.grow(by: 0) == 1)
    #expect(memory.grow(by: 1) == 1)
    #expect(memory.grow(by: 2) == nil)
    #expect(memory.grow(by: .max) == nil)
    #expect(memory.grow(by: 1) == 2)
    #expect(memory.pageCount == 3)
    #expect(try memory.load(UInt16.self, at: 65_535) == 7)
    #expect(store.memoryByteCount == 3 * 65_536)
  }

  // MARK: - Tables

  @Test func tablesOfFunctions() throws {
    let function = Function(store, FunctionType("-> i32")) { _, _ in [5] }
    let table = try Table(store, TableType(element: Self.funcref, limits: Limits(minimum: 2, maximum: 4)), initial: .funcref(function))
    #expect(table.count == 2)
    guard case .funcref(let element?) = table.element(at: 1) else {
      Issue.record("the initial value is not there")
      return
    }
    #expect(try element() == [5])
    try table.setElement(.funcref(nil), at: 0)
    #expect(table.element(at: 0) == .funcref(nil))
    #expect(table.element(at: 2) == nil)
    #expect(table.element(at: -1) == nil)
    #expect(trapReason { try table.setElement(.funcref(nil), at: 2) } == .outOfBoundsTableAccess)
    #expect(trapReason { try table.setElement(.funcref(nil), at: -1) } == .outOfBoundsTableAccess)
    #expect(throws: TypeError.self) { try table.setElement(1, at: 0) }
    #expect(try table.grow(by: 2, with: .funcref(nil)) == 2)
    #expect(try table.grow(by: 1, with: .funcref(nil)) == nil)
    #expect(try table.grow(by: -1, with: .funcref(nil)) == nil)
    #expect(try table.grow(by: 0, with: .funcref(nil)) == 4)
    #expect(table.type.description == "table 4 4 funcref")
  }

  @Test func tablesOfObjects() throws {
    let (one, two) = (ExternalReference(1), ExternalReference(2))
    let table = try Table(store, TableType(element: Self.externref, limits: Limits(minimum: 2)), initial: .externref(one))
    try table.setElement(.externref(two), at: 1)
    #expect(table.element(at: 0) == .externref(one))
    #expect(table.element(at: 1) == .externref(two))
    #expect(throws: TypeError.self) { try Table(store, TableType(element: Self.externref, limits: Limits(minimum: 0)), initial: .funcref(nil)) }
  }

  // MARK: - Globals

  @Test("Globals of every type", arguments: [ValueType.i32, .i64, .f32, .f64, .externref, .funcref])
  func globals(type: ValueType) throws {
    let values: (Value, Value) =
      switch type {
      case .i32: (.i32(-1), .i32(2))
      case .i64: (.i64(-1), .i64(2))
      case .f32: (.f32(-1), .f32(2))
      case .f64: (.f64(-1), .f64(2))
      case .externref: (.externref(nil), .externref(ExternalReference("x")))
      default: (.funcref(nil), .funcref(nil))
      }
    let global = try Global(store, GlobalType(type, isMutable: true), values.0)
    #expect(global.value == values.0)
    try global.set(values.1)
    #expect(global.value == values.1)
    #expect(throws: TypeError.self) { try global.set(type == .i32 ? .i64(1) : .i32(1)) }
    var imports = Imports()
    imports.define("", "g", .global(global))
    let instance = try store.instantiate(imports) { builder in
      builder.importGlobal("", "g", GlobalType(type, isMutable: true))
      builder.function("get", FunctionType(results: [type]), Assembler.code("global.get 0"))
      builder.function("set", FunctionType(parameters: [type]), Assembler.code("local.get 0 global.set 0"))
    }
    #expect(try instance.call("get") == [values.1])
    try instance.call("set", values.0)
    #expect(global.value == values.0)
  }

  @Test func immutableGlobals() throws {
    let global = try Global(store, GlobalType(.i32), 1)
    #expect(message { try global.set(2) } == "an immutable global can not be set")
    #expect(global.value == 1)
    #expect(throws: TypeError.self) { try Global(store, GlobalType(.i32), .i64(1)) }
  }

  // MARK: - References

  @Test func objectsComeBackAsTheyAre() throws {
    final class Thing {}
    let thing = Thing()
    let instance = try store.instantiate { builder in
      builder.table(1, of: .externref, export: "table")
      builder.function("keep", "externref", "i32.const 0 local.get 0 table.set 0")
      builder.function("give", "-> externref", "i32.const 0 table.get 0")
      builder.function("isNull", "externref -> i32", "local.get 0 ref.is_null")
    }
    #expect(try instance.call("give") == [.externref(nil)])
    try instance.call("keep", .externref(ExternalReference(thing)))
    guard case .externref(let reference?) = try instance.call("give").first else {
      Issue.record("nothing came back")
      return
    }
    #expect(reference.value as? Thing === thing)
    #expect(try instance.call("isNull", .externref(reference)) == [0])
    #expect(try instance.call("isNull", .externref(nil)) == [1])
  }

  @Test func functionsOfAnotherStoreAreRefusedEverywhere() throws {
    let stranger = Value.funcref(Function(Store(), FunctionType()) { _, _ in [] })
    let table = try Table(store, TableType(element: Self.funcref, limits: Limits(minimum: 1)), initial: .funcref(nil))
    let global = try Global(store, GlobalType(.funcref, isMutable: true), .funcref(nil))
    let instance = try store.instantiate { $0.function("f", "funcref", "") }
    let expected = "a function of another store can not be used here"
    #expect(message { try table.setElement(stranger, at: 0) } == expected)
    #expect(message { try table.grow(by: 1, with: stranger) } == expected)
    #expect(message { try global.set(stranger) } == expected)
    #expect(message { try Global(store, GlobalType(.funcref), stranger) } == expected)
    #expect(message { try Table(store, TableType(element: Self.funcref, limits: Limits(minimum: 1)), initial: stranger) } == expected)
    #expect(message { try instance.call("f", stranger) } == expected)
    #expect(table.count == 1)
  }
}
