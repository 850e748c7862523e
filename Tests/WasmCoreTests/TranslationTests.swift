import Testing

@testable import WasmCore

/// What the translator must not get wrong, in functions that would return something else if it did.
///
/// `scripts/differential.py` searches for such functions; what it finds becomes a row here.
@Suite struct TranslationTests {
  struct Row {
    let name: String
    let parameters: [UInt8]
    let results: [UInt8]
    var locals: [[UInt8]] = []
    let code: [UInt8]
    let cases: [(arguments: [Value], results: [Value])]
  }

  static var rows: [Row] {
    [
      Row(
        name: "A constant on the left of a comparison that has no immediate form", parameters: [i64], results: [i32],
        // i64.const 2^40, local.get 0, i64.lt_s
        code: [0x42, 0x80, 0x80, 0x80, 0x80, 0x80, 0x20, 0x20, 0, 0x53, 0x0B],
        cases: [([.i64(1 << 41)], [.i32(1)]), ([.i64(1 << 40)], [.i32(0)]), ([.i64(0)], [.i32(0)])]),
      Row(
        name: "A float on the left of a comparison with a local", parameters: [f32], results: [i32],
        // f32.const 1, local.get 0, f32.le
        code: [0x43, 0, 0, 0x80, 0x3F, 0x20, 0, 0x5F, 0x0B],
        cases: [([.f32(2)], [.i32(1)]), ([.f32(1)], [.i32(1)]), ([.f32(0)], [.i32(0)]), ([.f32(.nan)], [.i32(0)])]),
      Row(
        name: "A local changes in a loop while its old value waits below", parameters: [i32], results: [i32],
        // local.get 0; loop: 0 += 1, again while local 1 was 0 and is set to 1; i32.const 0, i32.add
        locals: [[1, i32]],
        code: [
          0x20, 0, 0x03, 0x40, 0x20, 0, 0x41, 1, 0x6A, 0x21, 0, 0x20, 1, 0x45, 0x41, 1, 0x21, 1, 0x0D, 0, 0x0B, 0x20, 0, 0x41, 10, 0x6C, 0x6A, 0x0B,
        ],
        cases: [([.i32(5)], [.i32(75)])]),
      Row(
        name: "A local changes on one way through a block while its old value waits below", parameters: [i32, i32], results: [i32],
        // local.get 0; block: leave if 1, else local 0 = 7; i32.sub of what waits and the local
        code: [0x20, 0, 0x02, 0x40, 0x20, 1, 0x0D, 0, 0x41, 7, 0x21, 0, 0x0B, 0x20, 0, 0x6B, 0x0B],
        cases: [([.i32(5), .i32(1)], [.i32(0)]), ([.i32(5), .i32(0)], [.i32(-2)])]),
      Row(
        name: "An integer local is set from the bits of a float that was just computed", parameters: [i32, f32], results: [i32],
        // 2 = 0 + 1; 2 = bits of the negated 1; 2 + 1
        locals: [[1, i32]],
        code: [0x20, 0, 0x41, 1, 0x6A, 0x21, 2, 0x20, 1, 0x8C, 0xBC, 0x21, 2, 0x20, 2, 0x41, 1, 0x6A, 0x0B],
        cases: [([.i32(5), .f32(-1)], [.i32(0x3F80_0001)])]),
      Row(
        name: "Tests of a float comparison's opposite, into a branch", parameters: [f64], results: [i32],
        // block: 44, local.get 0 < 1, eqz, br_if; 55
        code: [0x02, i32, 0x41, 0x2C, 0x20, 0, 0x44, 0, 0, 0, 0, 0, 0, 0xF0, 0x3F, 0x63, 0x45, 0x0D, 0, 0x1A, 0x41, 0x37, 0x0B, 0x0B],
        cases: [([.f64(0)], [.i32(55)]), ([.f64(1)], [.i32(44)]), ([.f64(.nan)], [.i32(44)])]),
      Row(
        name: "A branch with values leaves others behind, and falls through with them", parameters: [i32], results: [i32],
        // block: 1000, 5, local.get 0, br_if; i32.add
        code: [0x02, i32, 0x41, 0xE8, 0x07, 0x41, 5, 0x20, 0, 0x0D, 0, 0x6A, 0x0B, 0x0B],
        cases: [([.i32(1)], [.i32(5)]), ([.i32(0)], [.i32(1005)])]),
    ]
  }

  @Test("A function returns what the specification says", arguments: rows.indices, [false, true])
  func function(index: Int, isMetered: Bool) throws {
    let row = Self.rows[index]
    let bytes = ModuleBytes.module(
      ModuleBytes.section(1, items: [ModuleBytes.functionType(row.parameters, row.results)]), ModuleBytes.section(3, [1, 0]),
      ModuleBytes.section(7, items: [ModuleBytes.name("f") + [0, 0]]), ModuleBytes.section(10, items: [ModuleBytes.body(row.code, locals: row.locals)]))
    let instance = try Store(fuel: isMetered ? 1_000 : nil).instantiate(Module(bytes))
    for (arguments, results) in row.cases {
      #expect(try instance.function("f").call(arguments).map(\.description) == results.map(\.description), "\(row.name): \(arguments)")
    }
  }

  @Test("A constant address and its offset are added in more than 32 bits")
  func address() throws {
    // i32.const -1, i32.load8_u offset=1
    let bytes = ModuleBytes.module(
      ModuleBytes.section(1, items: [ModuleBytes.functionType([], [Self.i32])]), ModuleBytes.section(3, [1, 0]), ModuleBytes.section(5, [1, 0, 1]),
      ModuleBytes.section(7, items: [ModuleBytes.name("f") + [0, 0]]), ModuleBytes.section(10, items: [ModuleBytes.body([0x41, 0x7F, 0x2D, 0, 1, 0x0B])]))
    let function = try Store().instantiate(Module(bytes)).function("f")
    #expect(throws: Trap.self) { try function() }
  }

  private static let (i32, i64, f32, f64): (UInt8, UInt8, UInt8, UInt8) = (0x7F, 0x7E, 0x7D, 0x7C)
}
