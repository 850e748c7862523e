import Testing

@testable import WasmCore

/// Bodies and modules that are valid, and others that break one rule each.
@Suite struct ValidationTests {
  typealias Bytes = ModuleBytes

  /// A body that is validated among: functions 0 `[] -> []` (imported), 1 `[i32] -> [i32]` and 2 (the tested one); globals 0 `i32`, 1 `mut i64`; a
  /// table of functions, one of `externref`, a memory, types 3 `[] -> [i32 i32]` and 4 `[i32 i32] -> [i32]`, two segments of each kind.
  struct Body: Sendable, CustomTestStringConvertible {
    var name: String
    var code: [UInt8]
    var parameters: [UInt8]
    var results: [UInt8]
    var message: String?
    var testDescription: String { name }

    init(_ name: String, _ code: [UInt8], _ parameters: [UInt8] = [], _ results: [UInt8] = [], fails message: String? = nil) {
      (self.name, self.code, self.parameters, self.results, self.message) = (name, code, parameters, results, message)
    }

    var module: [UInt8] {
      Bytes.module(
        Bytes.section(
          1,
          items: [
            Bytes.functionType([], []), Bytes.functionType([0x7F], [0x7F]), Bytes.functionType(parameters, results),
            Bytes.functionType([], [0x7F, 0x7F]), Bytes.functionType([0x7F, 0x7F], [0x7F]),
          ]),
        Bytes.section(2, items: [Bytes.name("e") + Bytes.name("f") + [0, 0]]), Bytes.section(3, [2, 1, 2]),
        Bytes.section(4, [2, 0x70, 0, 10, 0x6F, 0, 10]), Bytes.section(5, [1, 0, 1]),
        Bytes.section(6, items: [[0x7F, 0, 0x41, 1, 0x0B], [0x7E, 1, 0x42, 1, 0x0B]]),
        Bytes.section(9, items: [[3, 0, 1, 1], [5, 0x6F, 1, 0xD0, 0x6F, 0x0B]]), Bytes.section(12, [2]),
        Bytes.section(10, items: [Bytes.body([0x20, 0, 0x0B]), Bytes.body(code + [0x0B], locals: [[2, 0x7F], [1, 0x7C]])]),
        Bytes.section(11, items: [[1, 1, 0], [1, 1, 0]]))
    }
  }

  private func check(_ body: Body) {
    let error = loadError(body.module)
    #expect(error?.message == body.message)
    if let error {
      #expect(error.kind == .invalid)
      #expect(error.function == 2)
    }
  }

  private static let (i32, i64, f32, f64): (UInt8, UInt8, UInt8, UInt8) = (0x7F, 0x7E, 0x7D, 0x7C)

  @Test(arguments: [
    Body("add", [0x20, 0, 0x20, 1, 0x6A], [i32, i32], [i32]),
    Body("add of nothing", [0x6A], [], [i32], fails: "type mismatch: i32.add expects i32 but found nothing"),
    Body("add of one", [0x41, 1, 0x6A], [], [i32], fails: "type mismatch: i32.add expects i32 but found nothing"),
    Body("add of f64", [0x41, 1, 0x20, 2, 0x6A], [], [i32], fails: "type mismatch: i32.add expects i32 but found f64"),
    Body("lower operand", [0x20, 2, 0x41, 1, 0x6A], [], [i32], fails: "type mismatch: i32.add expects i32 but found f64"),
    Body("no result", [], [], [i32], fails: "type mismatch: end expects i32 but found nothing"),
    Body("wrong result", [0x42, 1], [], [i32], fails: "type mismatch: end expects i32 but found i64"),
    Body("left over", [0x41, 1], fails: "type mismatch: end expects nothing more on the stack at the end of a block but found i32"),
    Body("two results", [0x41, 1, 0x42, 2], [], [i32, i64]),
    Body("drop", [0x41, 1, 0x1A]),
    Body("drop of nothing", [0x1A], fails: "type mismatch: drop expects an operand but found nothing"),
    Body("load", [0x41, 0, 0x2B, 3, 8], [], [f64]),
    Body("load alignment", [0x41, 0, 0x28, 3, 0, 0x1A], fails: "alignment must not be larger than natural"),
    Body("store", [0x41, 0, 0x42, 5, 0x37, 3, 0]),
    Body("store the wrong way round", [0x42, 5, 0x41, 0, 0x37, 3, 0], fails: "type mismatch: i64.store expects i64 but found i32"),
    Body("offset of five bytes", [0x41, 0, 0x28, 2, 0x80, 0x80, 0x80, 0x80, 0x10, 0x1A], fails: "offset out of range"),
    Body("memory", [0x3F, 0, 0x40, 0, 0x1A]),
    Body("unknown memory", [0x3F, 1, 0x1A], fails: "unknown memory 1"),
    Body("memory.fill", [0x41, 0, 0x41, 0, 0x41, 0, 0xFC, 11, 0]),
    Body("memory.copy", [0x41, 0, 0x41, 0, 0x41, 0, 0xFC, 10, 0, 0]),
    Body("memory.init", [0x41, 0, 0x41, 0, 0x41, 0, 0xFC, 8, 1, 0]),
    Body("unknown data", [0xFC, 9, 2], fails: "unknown data segment 2"),
    Body("sign extension", [0x41, 0, 0xC0], [], [i32]),
    Body("saturating conversion", [0x20, 2, 0xFC, 6], [], [i64]),
  ])
  func plainInstructions(_ body: Body) { check(body) }

  @Test(arguments: [
    Body("locals", [0x20, 0, 0x22, 1, 0x21, 2], [i32]),
    Body("wrong local", [0x41, 0, 0x21, 2], fails: "type mismatch: local.set expects f64 but found i32"),
    Body("unknown local", [0x20, 3, 0x1A], fails: "unknown local 3"),
    Body("far local", [0x20, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0x1A], fails: "unknown local 4294967295"),
    Body("globals", [0x23, 1, 0x24, 1]),
    Body("immutable global", [0x41, 0, 0x24, 0], fails: "immutable global 0"),
    Body("unknown global", [0x23, 2, 0x1A], fails: "unknown global 2"),
    Body("select", [0x41, 1, 0x41, 2, 0x41, 0, 0x1B], [], [i32]),
    Body("select of two types", [0x41, 1, 0x42, 2, 0x41, 0, 0x1B, 0x1A], fails: "type mismatch: select expects i32 but found i64"),
    Body("select of references", [0xD0, 0x70, 0xD0, 0x70, 0x41, 0, 0x1B, 0x1A], fails: "type mismatch: select expects numbers or vectors, or a type but found funcref"),
    Body("typed select", [0xD0, 0x70, 0xD0, 0x70, 0x41, 0, 0x1C, 1, 0x70, 0x1A]),
    Body("select of no type", [0x41, 1, 0x41, 2, 0x41, 0, 0x1C, 0, 0x1A], fails: "invalid result arity"),
    Body("select of several types", [0x41, 1, 0x41, 2, 0x41, 0, 0x1C, 2, 0x7F, 0x7F, 0x1A], fails: "invalid result arity"),
  ])
  func variablesAndSelect(_ body: Body) { check(body) }

  @Test(arguments: [
    Body("block", [0x02, 0x7F, 0x41, 1, 0x0B], [], [i32]),
    Body("block without result", [0x02, 0x7F, 0x0B], [], [i32], fails: "type mismatch: end expects i32 but found nothing"),
    Body("operands outside of a block", [0x41, 1, 0x02, 0x40, 0x1A, 0x0B], fails: "type mismatch: drop expects an operand but found nothing"),
    Body("block with parameters", [0x41, 1, 0x41, 2, 0x02, 4, 0x6A, 0x0B], [], [i32]),
    Body("unknown block type", [0x02, 9, 0x0B], fails: "unknown type 9"),
    Body("if", [0x41, 1, 0x04, 0x7F, 0x41, 1, 0x05, 0x41, 2, 0x0B], [], [i32]),
    Body("if without else", [0x41, 1, 0x04, 0x7F, 0x41, 1, 0x0B], [], [i32], fails: "type mismatch: if without else leaves its parameters, which are not its results"),
    Body("if that passes its parameter", [0x41, 7, 0x41, 1, 0x04, 1, 0x0B], [], [i32]),
    Body("else of a wrong type", [0x41, 1, 0x04, 0x7F, 0x41, 1, 0x05, 0x42, 2, 0x0B], [], [i32], fails: "type mismatch: end expects i32 but found i64"),
    Body("loop takes its parameters", [0x41, 0, 0x03, 1, 0x0C, 0, 0x0B], [], [i32]),
    Body("br out of a block", [0x02, 0x7F, 0x41, 1, 0x0C, 0, 0x0B], [], [i32]),
    Body("br takes the top", [0x02, 0x7F, 0x42, 0, 0x41, 1, 0x0C, 0, 0x0B], [], [i32]),
    Body("br to the function", [0x41, 1, 0x0C, 0], [], [i32]),
    Body("unknown label", [0x0C, 1], fails: "unknown label 1"),
    Body("br_if keeps", [0x41, 1, 0x41, 0, 0x0D, 0], [], [i32]),
    Body("br_if without operand", [0x41, 0, 0x0D, 0, 0x41, 1], [], [i32], fails: "type mismatch: br_if expects i32 but found nothing"),
    Body("br_table", [0x02, 0x40, 0x02, 0x40, 0x41, 0, 0x0E, 2, 0, 1, 2, 0x0B, 0x0B]),
    Body("br_table with operands", [0x02, 0x7F, 0x41, 1, 0x41, 0, 0x0E, 1, 0, 1, 0x0B], [], [i32]),
    Body("br_table of different arities", [0x02, 0x40, 0x41, 1, 0x41, 0, 0x0E, 1, 0, 1, 0x0B, 0x41, 0], [], [i32], fails: "type mismatch: br_table has labels with different numbers of operands"),
    Body("br_table with a bad label", [0x41, 0, 0x0E, 1, 5, 0], fails: "unknown label 5"),
    Body("return", [0x42, 7, 0x41, 1, 0x0F], [], [i32]),
    Body("return of nothing", [0x0F], [], [i32], fails: "type mismatch: return expects i32 but found nothing"),
  ])
  func blocksAndBranches(_ body: Body) { check(body) }

  @Test(arguments: [
    Body("unreachable gives anything", [0x00, 0x6A, 0x1A]),
    Body("unreachable gives results", [0x00], [], [i32, i64]),
    Body("unreachable types are checked", [0x00, 0x42, 1, 0x6A, 0x1A], fails: "type mismatch: i32.add expects i32 but found i64"),
    Body("unreachable select", [0x00, 0x1B, 0x1A]),
    Body("unreachable select with one known", [0x00, 0x42, 1, 0x41, 0, 0x1B], [], [i64]),
    Body("known after unreachable", [0x00, 0x42, 1, 0x41, 0, 0x1B], [], [i32], fails: "type mismatch: end expects i32 but found i64"),
    Body("reachable again after the block", [0x02, 0x40, 0x00, 0x0B, 0x1A], fails: "type mismatch: drop expects an operand but found nothing"),
    Body("unreachable br_table of two types", [0x02, 0x7E, 0x02, 0x7F, 0x00, 0x41, 0, 0x0E, 1, 0, 1, 0x0B, 0x1A, 0x42, 0, 0x0B, 0x1A]),
    Body("left over in unreachable code", [0x00, 0x41, 1], fails: "type mismatch: end expects nothing more on the stack at the end of a block but found i32"),
    Body("is_null of anything", [0x00, 0xD1, 0x1A]),
    Body("after br", [0x0C, 0, 0x7C, 0x1A]),
    Body("after return_call", [0x12, 0, 0x6A, 0x1A]),
  ])
  func unreachableCode(_ body: Body) { check(body) }

  @Test(arguments: [
    Body("call", [0x41, 1, 0x10, 1], [], [i32]),
    Body("call without argument", [0x10, 1, 0x1A], fails: "type mismatch: call expects i32 but found nothing"),
    Body("unknown function", [0x10, 3], fails: "unknown function 3"),
    Body("call_indirect", [0x41, 1, 0x41, 0, 0x11, 1, 0], [], [i32]),
    Body("call_indirect of externref", [0x41, 1, 0x41, 0, 0x11, 1, 1], [], [i32], fails: "type mismatch: call_indirect expects a table of functions but found externref"),
    Body("call_indirect of an unknown type", [0x41, 0, 0x11, 9, 0], fails: "unknown type 9"),
    Body("call_indirect of an unknown table", [0x41, 0, 0x11, 0, 2], fails: "unknown table 2"),
    Body("return_call", [0x41, 1, 0x12, 1], [], [i32]),
    Body("return_call of other results", [0x41, 1, 0x12, 1], [], [i64], fails: "type mismatch: return_call calls a function with other results than the caller's"),
    Body("return_call_indirect", [0x41, 1, 0x41, 0, 0x13, 1, 0], [], [i32]),
    Body("ref.func", [0xD2, 1, 0xD1], [], [i32]),
    Body("ref.func that is not declared", [0xD2, 0, 0x1A], fails: "undeclared function reference 0"),
    Body("ref.func as funcref", [0xD2, 1], [], [0x70]),
    Body("ref.null extern as funcref", [0xD0, 0x6F], [], [0x70], fails: "type mismatch: end expects funcref but found externref"),
    Body("is_null of a number", [0x41, 0, 0xD1, 0x1A], fails: "type mismatch: ref.is_null expects a reference but found i32"),
    Body("table.get and set", [0x41, 0, 0x41, 1, 0x25, 0, 0x26, 0]),
    Body("table.set of the wrong type", [0x41, 0, 0xD0, 0x6F, 0x26, 0], fails: "type mismatch: table.set expects funcref but found externref"),
    Body("table.grow, size and fill", [0xD0, 0x6F, 0x41, 1, 0xFC, 15, 1, 0x1A, 0xFC, 16, 1, 0xD0, 0x6F, 0x41, 1, 0xFC, 17, 1]),
    Body("table.init", [0x41, 0, 0x41, 0, 0x41, 0, 0xFC, 12, 0, 0]),
    Body("table.init of the wrong type", [0x41, 0, 0x41, 0, 0x41, 0, 0xFC, 12, 1, 0], fails: "type mismatch: table.init expects elements of type funcref but found externref"),
    Body("table.copy of the wrong type", [0x41, 0, 0x41, 0, 0x41, 0, 0xFC, 14, 0, 1], fails: "type mismatch: table.copy expects elements of type funcref but found externref"),
    Body("unknown element segment", [0xFC, 13, 2], fails: "unknown elem segment 2"),
  ])
  func callsAndReferences(_ body: Body) { check(body) }

  // MARK: Modules

  /// Sections, and what is wrong with them.
  struct Sections: Sendable, CustomTestStringConvertible {
    var name: String
    var bytes: [UInt8]
    var message: String?
    var testDescription: String { name }

    init(_ name: String, _ sections: [UInt8]..., fails message: String? = nil) {
      (self.name, bytes, self.message) = (name, Bytes.header + sections.flatMap(\.self), message)
    }
  }

  @Test(arguments: [
    Sections("nothing"),
    Sections("type of a function", [1, 4, 1, 0x60, 0, 0], [3, 2, 1, 1], [10, 4, 1, 2, 0, 0x0B], fails: "unknown type 1"),
    Sections("type of an import", [2, 5, 1, 0, 0, 0, 0], fails: "unknown type 0"),
    Sections("memory of 65,536 pages", [5, 5, 1, 0, 0x80, 0x80, 0x04]),
    Sections("memory of more", [5, 5, 1, 0, 0x81, 0x80, 0x04], fails: "memory size must be at most 65536 pages (4GiB)"),
    Sections("memory that may grow to more", [5, 6, 1, 1, 0, 0x81, 0x80, 0x04], fails: "memory size must be at most 65536 pages (4GiB)"),
    Sections("memory that shrinks", [5, 4, 1, 1, 2, 1], fails: "size minimum must not be greater than maximum"),
    Sections("table that shrinks", [4, 5, 1, 0x70, 1, 2, 1], fails: "size minimum must not be greater than maximum"),
    Sections("table of 2^32", [4, 8, 1, 0x70, 0, 0x80, 0x80, 0x80, 0x80, 0x10], fails: "table size must be at most 2^32-1 elements"),
    Sections("global of a wrong type", [6, 6, 1, 0x7F, 0, 0x42, 0, 0x0B], fails: "type mismatch: end expects i32 but found i64"),
    Sections("global without value", [6, 4, 1, 0x7F, 0, 0x0B], fails: "type mismatch: end expects i32 but found nothing"),
    Sections("global of a later one", [6, 6, 1, 0x7F, 0, 0x23, 0, 0x0B], fails: "unknown global 0"),
    Sections("global of an earlier one", [6, 11, 2, 0x7F, 0, 0x41, 0, 0x0B, 0x7F, 0, 0x23, 0, 0x0B]),
    Sections("global of a mutable one", [6, 11, 2, 0x7F, 1, 0x41, 0, 0x0B, 0x7F, 0, 0x23, 0, 0x0B], fails: "constant expression required"),
    Sections("arithmetic in a global", [6, 9, 1, 0x7F, 0, 0x41, 1, 0x41, 2, 0x6C, 0x0B]),
    Sections("division in a global", [6, 9, 1, 0x7F, 0, 0x41, 1, 0x41, 2, 0x6D, 0x0B], fails: "constant expression required"),
    Sections("block in a global", [6, 9, 1, 0x7F, 0, 0x02, 0x7F, 0x41, 2, 0x0B, 0x0B], fails: "constant expression required"),
    Sections("export of nothing", [7, 4, 1, 0, 0, 0], fails: "unknown function 0"),
    Sections("same name twice", [5, 3, 1, 0, 0], [7, 9, 2, 1, 0x61, 2, 0, 1, 0x61, 2, 0], fails: "duplicate export name a"),
    // An accented letter as one code point and as two: equal as text, but not as bytes.
    Sections("names that only look the same", [5, 3, 1, 0, 0], [7, 12, 2, 2, 0xC3, 0xA9, 2, 0, 3, 0x65, 0xCC, 0x81, 2, 0]),
    Sections("start of nothing", [8, 1, 0], fails: "unknown function 0"),
    Sections("start with a result", [1, 5, 1, 0x60, 0, 1, 0x7F], [3, 2, 1, 0], [8, 1, 0], [10, 6, 1, 4, 0, 0x41, 0, 0x0B], fails: "start function must not have parameters or results"),
    Sections("data without memory", [11, 7, 1, 0, 0x41, 0, 0x0B, 1, 0], fails: "unknown memory 0"),
    Sections("data at a long offset", [5, 3, 1, 0, 0], [11, 7, 1, 0, 0x42, 0, 0x0B, 1, 0], fails: "type mismatch: end expects i32 but found i64"),
    Sections("elements without table", [9, 6, 1, 0, 0x41, 0, 0x0B, 0], fails: "unknown table 0"),
    Sections("elements of nothing", [9, 5, 1, 1, 0, 1, 0], fails: "unknown function 0"),
    Sections("elements of a wrong type", [4, 4, 1, 0x6F, 0, 0], [9, 6, 1, 0, 0x41, 0, 0x0B, 0], fails: "type mismatch: table of externref but elements of (ref func)"),
    Sections("null of a wrong type", [9, 7, 1, 5, 0x70, 1, 0xD0, 0x6F, 0x0B], fails: "type mismatch: end expects funcref but found externref"),
  ])
  func modules(_ sections: Sections) {
    let error = loadError(sections.bytes)
    #expect(error?.message == sections.message)
    if let error { #expect(error.kind == .invalid) }
  }

  @Test func offsetsOfErrors() {
    // An unknown type of the second function, after a function import.
    let bytes = Bytes.module([1, 4, 1, 0x60, 0, 0], [2, 5, 1, 0, 0, 0, 0], [3, 3, 2, 0, 7], [10, 7, 2, 2, 0, 0x0B, 2, 0, 0x0B])
    #expect(loadError(bytes) == ModuleError(.invalid, "unknown type 7", offset: 25))
    let body = Bytes.function([0x41, 1, 0x42, 2, 0x6A, 0x1A, 0x0B])
    #expect(loadError(body)?.offset == body.count - 3)
  }
}
