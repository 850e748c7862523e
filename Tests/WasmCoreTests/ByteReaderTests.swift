import Testing

@testable import WasmCore

@Suite struct ByteReaderTests {
  /// A number's bytes, and its value or what is wrong with it.
  struct Row: Sendable, CustomTestStringConvertible {
    var bytes: [UInt8]
    var value: Int64?
    var message: String?
    var testDescription: String { "\(bytes)" }

    init(_ bytes: [UInt8], _ value: Int64) { (self.bytes, self.value) = (bytes, value) }
    init(_ bytes: [UInt8], _ message: String) { (self.bytes, self.message) = (bytes, message) }
  }

  private func check(_ row: Row, _ read: (inout ByteReader) throws(ModuleError) -> Int64) {
    var reader = ByteReader(row.bytes)
    do throws(ModuleError) {
      let value = try read(&reader)
      #expect(value == row.value)
      #expect(reader.isAtEnd)
    } catch {
      #expect(error.kind == .malformed)
      #expect(error.message == row.message)
      #expect(error.offset == (error.message == "unexpected end" ? row.bytes.count : 0))
    }
  }

  @Test(arguments: [
    Row([0x00], 0), Row([0x7F], 127), Row([0x80, 0x01], 128), Row([0xE5, 0x8E, 0x26], 624_485),
    Row([0x80, 0x00], 0), Row([0x83, 0x80, 0x80, 0x80, 0x00], 3), Row([0xFF, 0xFF, 0xFF, 0xFF, 0x0F], 4_294_967_295),
    Row([0xFF, 0xFF, 0xFF, 0xFF, 0x1F], "integer too large"), Row([0x80, 0x80, 0x80, 0x80, 0x70], "integer too large"),
    Row([0x80, 0x80, 0x80, 0x80, 0x80, 0x00], "integer representation too long"),
    Row([], "unexpected end"), Row([0x80], "unexpected end"), Row([0x80, 0x80, 0x80, 0x80], "unexpected end"),
  ])
  func unsigned32(_ row: Row) { check(row) { reader throws(ModuleError) in Int64(try reader.u32()) } }

  @Test(arguments: [
    Row([0x05], 5), Row([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], Int64.max),
    Row([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01], -1),
    Row([0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x02], "integer too large"),
    Row([0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00], "integer representation too long"),
  ])
  func unsigned64(_ row: Row) { check(row) { reader throws(ModuleError) in Int64(bitPattern: try reader.u64()) } }

  @Test(arguments: [
    Row([0x00], 0), Row([0x3F], 63), Row([0x40], -64), Row([0x7F], -1), Row([0xC0, 0x00], 64), Row([0xC0, 0xBB, 0x78], -123_456),
    Row([0x80, 0x80, 0x80, 0x80, 0x78], -2_147_483_648), Row([0xFF, 0xFF, 0xFF, 0xFF, 0x07], 2_147_483_647),
    Row([0xFF, 0xFF, 0xFF, 0xFF, 0x7F], -1), Row([0x80, 0x80, 0x80, 0x80, 0x08], "integer too large"),
    Row([0xFF, 0xFF, 0xFF, 0xFF, 0x0F], "integer too large"), Row([0x80, 0x80, 0x80, 0x80, 0x70], "integer too large"),
    Row([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], "integer representation too long"), Row([0xFF, 0xFF], "unexpected end"),
  ])
  func signed32(_ row: Row) { check(row) { reader throws(ModuleError) in Int64(try reader.s32()) } }

  @Test(arguments: [
    Row([0x40], -64), Row([0xFF, 0xFF, 0xFF, 0xFF, 0x0F], 4_294_967_295), Row([0x80, 0x80, 0x80, 0x80, 0x70], -4_294_967_296),
    Row([0x80, 0x80, 0x80, 0x80, 0x10], "integer too large"),
  ])
  func signed33(_ row: Row) { check(row) { reader throws(ModuleError) in try reader.s33() } }

  @Test(arguments: [
    Row([0x7F], -1), Row([0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7F], Int64.min),
    Row([0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x00], Int64.max),
    Row([0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7E], "integer too large"),
    Row([0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x00], "integer representation too long"),
  ])
  func signed64(_ row: Row) { check(row) { reader throws(ModuleError) in try reader.s64() } }

  @Test(
    arguments: [
      ([0x00], "", nil), ([0x03, 0xE2, 0x82, 0xAC], "€", nil), ([0x04, 0xF0, 0x9F, 0x92, 0xA9], "💩", nil),
      ([0x01, 0x80], nil, "malformed UTF-8 encoding"), ([0x02, 0xC0, 0x80], nil, "malformed UTF-8 encoding"),
      ([0x03, 0xED, 0xA0, 0x80], nil, "malformed UTF-8 encoding"), ([0x04, 0xF4, 0x90, 0x80, 0x80], nil, "malformed UTF-8 encoding"),
      ([0x05, 0x61], nil, "length out of bounds"),
    ] as [([UInt8], String?, String?)])
  func names(_ bytes: [UInt8], _ name: String?, _ message: String?) {
    var reader = ByteReader(bytes)
    do throws(ModuleError) {
      #expect(try reader.name() == name)
    } catch {
      #expect(error.message == message)
    }
  }

  @Test func endsOfRangesAreNotPassed() throws {
    var reader = ByteReader([1, 2, 3, 4], range: 1..<3)
    #expect(try reader.byte() == 2)
    #expect(throws: ModuleError(.malformed, "unexpected end of section or function", offset: 3)) { try reader.skip(2) }
    #expect(try reader.byte() == 3)
    #expect(throws: ModuleError.self) { try reader.byte() }
    #expect(ByteReader([1], range: 0..<9).remaining == 1)
    #expect(ByteReader([1, 2, 3]).reservation(.max) == 3)
  }
}
