import Testing

@testable import WasmCore

/// Types of versions to come: matching, recursive groups, and locals without a value.
@Suite struct MatchingTests {
  typealias Bytes = ModuleBytes
  private static let all = Features(rawValue: .max)

  /// Types 0 `struct (field i8)` open, 1 `struct (field i8) (field i32)` below 0, 2 `func`, 3 `array i32`, 4 a group of its own that is equal to 0.
  private func space() throws -> TypeSpace {
    let open: [UInt8] = [0x50, 0, 0x5F, 1, 0x78, 0]
    let bytes = Bytes.module(Bytes.section(1, items: [open, [0x50, 1, 0, 0x5F, 2, 0x78, 0, 0x7F, 0], [0x60, 0, 0], [0x5E, 0x7F, 1], open]))
    return try TypeSpace(try ModuleDecoder.decode(bytes, features: Self.all).module)
  }

  @Test(arguments: [
    (HeapType.none, HeapType.any, true), (.i31, .eq, true), (.eq, .any, true), (.any, .eq, false), (.struct, .array, false), (.nofunc, .func, true),
    (.func, .any, false), (.noextern, .extern, true), (.extern, .any, false), (.noexn, .exn, true), (.none, .i31, true), (.none, .func, false),
    (.type(0), .struct, true), (.type(0), .any, true), (.type(0), .array, false), (.type(1), .type(0), true), (.type(0), .type(1), false),
    (.type(2), .func, true), (.type(2), .any, false), (.type(3), .array, true), (.none, .type(3), true), (.none, .type(2), false), (.nofunc, .type(2), true),
    (.type(4), .type(0), true), (.type(0), .type(4), true), (.type(1), .type(4), true), (.struct, .type(0), false),
  ])
  func heapTypes(_ type: HeapType, _ expected: HeapType, _ matches: Bool) throws {
    let space = try space()
    #expect(space.matches(type, expected) == matches)
    #expect(space.matches(.nonNull(type), .nullable(expected)) == matches)
    #expect(space.matches(.nullable(type), .nonNull(expected)) == false)
  }

  @Test(
    arguments: [
      ([[0x5F, 1, 0x78, 0], [0x4F, 1, 0, 0x5F, 1, 0x78, 0]], "sub type 1 does not match its supertype 0"),
      ([[0x50, 0, 0x5F, 1, 0x7F, 0], [0x4F, 1, 0, 0x5F, 1, 0x7E, 0]], "sub type 1 does not match its supertype 0"),
      ([[0x50, 0, 0x5F, 1, 0x7F, 1], [0x4F, 1, 0, 0x5F, 1, 0x7F, 0]], "sub type 1 does not match its supertype 0"),
      ([[0x50, 1, 0, 0x60, 0, 0]], "unknown type 0"),
      ([[0x5F, 1, 0x63, 1, 0], [0x60, 0, 0]], "unknown type 1"),
      ([[0x4E, 2, 0x5F, 1, 0x63, 1, 0, 0x60, 0, 0]], nil),
      ([[0x50, 0, 0x60, 1, 0x6D, 1, 0x6E], [0x50, 1, 0, 0x60, 1, 0x6E, 1, 0x6D]], nil),
    ] as [([[UInt8]], String?)])
  func declarations(_ types: [[UInt8]], _ message: String?) {
    #expect(loadError(Bytes.module(Bytes.section(1, items: types)), features: Self.all)?.message == message)
  }

  @Test func hierarchiesHaveABound() {
    let top: [UInt8] = [0x50, 0, 0x60, 0, 0]
    let chain = [top] + (0..<64).map { [0x50, 1, UInt8($0), 0x60, 0, 0] }
    #expect(loadError(Bytes.module(Bytes.section(1, items: Array(chain.prefix(64)))), features: Self.all) == nil)
    #expect(loadError(Bytes.module(Bytes.section(1, items: chain)), features: Self.all)?.kind == .limit)
  }

  /// A local of type `(ref func)`, and what is done with it.
  @Test(
    arguments: [
      ([0x20, 1, 0x1A, 0x0B], "uninitialized local 1"),
      ([0x20, 0, 0x21, 1, 0x20, 1, 0x1A, 0x0B], nil),
      ([0x20, 0, 0x22, 1, 0x1A, 0x20, 1, 0x1A, 0x0B], nil),
      ([0x02, 0x40, 0x20, 0, 0x21, 1, 0x0B, 0x20, 1, 0x1A, 0x0B], "uninitialized local 1"),
      ([0x41, 0, 0x04, 0x40, 0x20, 0, 0x21, 1, 0x05, 0x20, 1, 0x1A, 0x0B, 0x0B], "uninitialized local 1"),
      ([0x20, 0, 0x21, 1, 0x03, 0x40, 0x20, 1, 0x21, 1, 0x0B, 0x20, 1, 0x1A, 0x0B], nil),
    ] as [([UInt8], String?)])
  func localsWithoutDefault(_ code: [UInt8], _ message: String?) {
    let bytes = Bytes.module(
      Bytes.section(1, items: [[0x60, 1, 0x64, 0x70, 0]]), Bytes.section(3, [1, 0]),
      Bytes.section(10, items: [Bytes.body(code, locals: [[1, 0x64, 0x70]])]))
    #expect(loadError(bytes, features: Self.all)?.message == message)
  }
}
