import Testing

@testable import WasmCore

@Suite struct InstructionTableTests {
  private let table = InstructionTable.shared
  private let assigned = InstructionTable.assigned

  @Test func eachOpcodeHasOneRow() {
    #expect(assigned.count == Opcode.allCases.count)
    #expect(Set(assigned.map(\.opcode)) == Set(Opcode.allCases))
    for opcode in Opcode.allCases {
      #expect(table[opcode].opcode == opcode)
      #expect(table[opcode].immediates != .unassigned)
    }
  }

  @Test func namesAreUnique() {
    // Three instructions have two opcodes, with different immediates.
    let names = Dictionary(grouping: assigned, by: \.name.description).filter { $0.value.count > 1 }
    #expect(Set(names.keys) == ["select", "ref.test", "ref.cast"])
  }

  @Test(
    arguments: [
      (.i32Add, [.i32, .i32], .i32), (.i64Eqz, [.i64], .i32), (.f32DemoteF64, [.f64], .f32),
      (.i64Store, [.i32, .i64], nil), (.f64Load, [.i32], .f64), (.memoryFill, [.i32, .i32, .i32], nil), (.memoryGrow, [.i32], .i32),
      (.i8x16ReplaceLane, [.v128, .i32], .v128), (.v128Bitselect, [.v128, .v128, .v128], .v128),
      (.memoryAtomicWait64, [.i32, .i64, .i64], .i32), (.i64Const, [], .i64), (.nop, [], nil),
    ] as [(Opcode, [ValueType], ValueType?)])
  func typings(_ opcode: Opcode, _ operands: [ValueType], _ result: ValueType?) {
    let typing = table[opcode].typing
    #expect(typing.isFixed)
    #expect(typing.operands(.i32) == packed(operands))
    #expect(typing.resultType(.i32) == result)
  }

  @Test(
    arguments: [
      (.i64Store, [.i64, .i64], nil), (.memorySize, [], .i64), (.memoryGrow, [.i64], .i64),
      (.memoryFill, [.i64, .i32, .i64], nil), (.memoryInit, [.i64, .i32, .i32], nil), (.i32Add, [.i32, .i32], .i32),
    ] as [(Opcode, [ValueType], ValueType?)])
  func typingsWithWideAddresses(_ opcode: Opcode, _ operands: [ValueType], _ result: ValueType?) {
    #expect(table[opcode].typing.operands(.i64) == packed(operands))
    #expect(table[opcode].typing.resultType(.i64) == result)
  }

  /// Types as a typing has them, the last in the lowest byte.
  private func packed(_ types: [ValueType]) -> UInt32 { types.reduce(0) { $0 << 8 | $1.bits } }

  /// The width that a name tells, `i64.load32_u`, or else that of the type before the dot, is the natural alignment.
  @Test func alignmentsFollowNames() throws {
    for row in assigned where row.immediates == .memoryArgument && row.opcode.rawValue < 0x300 {
      let parts = row.name.description.split(separator: ".")
      let digits = parts[1].drop { !$0.isNumber }.prefix { $0.isNumber }
      let bits = try #require(Int(digits.isEmpty ? parts[0].dropFirst() : digits))
      #expect(8 << Int(row.alignment) == bits, "\(row.name)")
    }
  }

  @Test func lanesFollowShapes() {
    for (opcode, count) in [(Opcode.i8x16ExtractLaneS, 16), (.f32x4ReplaceLane, 4), (.v128Load64Lane, 2), (.v128Store16Lane, 8)] {
      #expect(table[opcode].laneCount == UInt32(count))
    }
  }

  // MARK: Reading what the table describes

  /// Bytes of immediates of each kind, none of them zero where that could go unnoticed.
  private func immediates(_ kind: Immediates, _ opcode: Opcode) -> [UInt8] {
    switch kind {
    case .unassigned, .none: []
    case .blockType: [0x7F]
    case .label, .function, .type, .local, .global, .table, .memory, .data, .element, .tag, .lane: [3]
    case .labels: [2, 5, 6, 7]
    case .catches: [0x40, 2, 0, 4, 5, 2, 6]
    case .valueTypes: [1, 0x7E]
    case .typeAndTable, .dataAndMemory, .elementAndTable, .typeAndField, .typeAndCount, .typeAndData, .typeAndElement, .tables, .memories, .types: [1, 2]
    case .memoryArgument: [0x42, 1, 9]
    case .memoryArgumentAndLane: [0x40, 1, 9, 3]
    case .i32, .i64: [0x7F]
    case .f32: [1, 2, 3, 4]
    case .f64: [1, 2, 3, 4, 5, 6, 7, 8]
    case .v128: Array(1...16)
    case .heapType: [0x70]
    case .castTypes: [3, 1, 0x6E, 0x6C]
    case .zeroByte: [0]
    }
  }

  private func bytes(_ opcode: Opcode) -> [UInt8] {
    let raw = Int(opcode.rawValue)
    guard let page = InstructionTable.pages.last(where: { raw >= $0.first }) else { return [UInt8(raw)] }
    return [page.prefix] + ModuleBytes.unsigned(UInt64(raw - page.first))
  }

  @Test func everyInstructionIsReadWhole() throws {
    for row in assigned {
      let encoded = bytes(row.opcode) + immediates(row.immediates, row.opcode)
      var decoder = InstructionDecoder(encoded + [0x01], range: 0..<encoded.count + 1, features: Features(rawValue: .max))
      let instruction = try #require(try decoder.next())
      #expect(instruction.opcode == row.opcode)
      #expect(decoder.position == encoded.count, "\(row.name)")
      #expect(instruction.text(in: encoded).hasPrefix(row.name.description))
      #expect(try decoder.next()?.opcode == .nop)
      #expect(try decoder.next() == nil)
      #expect(decoder.gate.used.isSuperset(of: row.feature))
    }
  }

  @Test func noInstructionIsReadPastTheEnd() {
    for row in assigned {
      let encoded = bytes(row.opcode) + immediates(row.immediates, row.opcode)
      for end in 1..<max(1, encoded.count) {
        var decoder = InstructionDecoder(encoded, range: 0..<end, features: Features(rawValue: .max))
        #expect(throws: ModuleError.self, "\(row.name) cut to \(end)") { try decoder.next() }
      }
    }
  }

  @Test func opcodesThatMeanNothing() {
    let prefixes = Set(InstructionTable.pages.map(\.prefix))
    for byte in UInt8.min...UInt8.max where table.rows[Int(byte)].immediates == .unassigned && !prefixes.contains(byte) {
      var decoder = InstructionDecoder([byte], range: 0..<1, features: .supported)
      let digits = String(byte, radix: 16)
      #expect(throws: ModuleError(.malformed, "illegal opcode \(digits.count == 1 ? "0" : "")\(digits)", offset: 0)) { try decoder.next() }
    }
    for encoded: [UInt8] in [[0xFB, 0x1F], [0xFC, 0x12], [0xFD, 0x9A, 0x01], [0xFD, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F], [0xFE, 0x04]] {
      var decoder = InstructionDecoder(encoded, range: 0..<encoded.count, features: .supported)
      #expect { try decoder.next() } throws: { ($0 as? ModuleError)?.message.hasPrefix("illegal opcode f") == true }
    }
  }

  // MARK: Text

  @Test(
    arguments: [
      ([0x6A], "i32.add"), ([0x28, 2, 8], "i32.load offset=8"), ([0x28, 0, 0], "i32.load align=1"), ([0x37, 3, 0], "i64.store"),
      ([0x0E, 2, 0, 1, 2], "br_table 0 1 2"), ([0x10, 12], "call 12"), ([0x41, 0x7F], "i32.const -1"), ([0x42, 0x80, 0x01], "i64.const 128"),
      ([0x43, 0, 0, 0x80, 0x3F], "f32.const 1.0"), ([0x44, 0, 0, 0, 0, 0, 0, 0xF8, 0xFF], "f64.const -nan"),
      ([0x43, 1, 0, 0x80, 0x7F], "f32.const nan:0x1"), ([0x02, 0x40], "block"), ([0x04, 0x7F], "if (result i32)"), ([0x03, 5], "loop (type 5)"),
      ([0x11, 3, 0], "call_indirect (type 3)"), ([0x11, 3, 1], "call_indirect 1 (type 3)"), ([0x1C, 1, 0x70], "select (result funcref)"),
      ([0xD0, 0x6F], "ref.null extern"), ([0x3F, 0], "memory.size"), ([0xFC, 0x08, 2, 0], "memory.init 2"), ([0xFC, 0x0A, 0, 0], "memory.copy"),
      ([0xFC, 0x0C, 3, 1], "table.init 1 3"), ([0xFC, 0x0E, 1, 0], "table.copy 1 0"), ([0x20, 4], "local.get 4"), ([0x0B], "end"),
    ] as [([UInt8], String)])
  func textOfInstructions(_ bytes: [UInt8], _ text: String) throws {
    var decoder = InstructionDecoder(bytes, range: 0..<bytes.count, features: .supported)
    #expect(try decoder.next()?.text(in: bytes) == text)
  }

  @Test(
    arguments: [
      ([0xFD, 0x0C] + (1...16).map { UInt8($0) }, "v128.const i32x4 0x04030201 0x08070605 0x0c0b0a09 0x100f0e0d"),
      ([0xFD, 0x15, 7], "i8x16.extract_lane_s 7"), ([0xFD, 0x54, 0, 4, 3], "v128.load8_lane offset=4 3"),
      ([0x1F, 0x40, 2, 0, 4, 5, 3, 6], "try_table (catch 4 5) (catch_all_ref 6)"), ([0xFB, 0x14, 0x70], "ref.test (ref func)"),
      ([0xFB, 0x17, 0x03], "ref.cast (ref null 3)"), ([0xFB, 0x18, 1, 2, 0x6E, 0x6C], "br_on_cast 2 anyref (ref i31)"),
      ([0xFB, 0x02, 1, 2], "struct.get 1 2"), ([0x28, 0x42, 1, 0], "i32.load 1"), ([0xFE, 0x03, 0], "atomic.fence"),
    ] as [([UInt8], String)])
  func textOfInstructionsToCome(_ bytes: [UInt8], _ text: String) throws {
    var decoder = InstructionDecoder(bytes, range: 0..<bytes.count, features: Features(rawValue: .max))
    #expect(try decoder.next()?.text(in: bytes) == text)
  }

  @Test func listsAreReadFromTheBytes() throws {
    let bytes: [UInt8] = [0x0E, 3, 9, 0x80, 0x01, 0, 4]
    var decoder = InstructionDecoder(bytes, range: 0..<bytes.count, features: .supported)
    let instruction = try #require(try decoder.next())
    #expect(instruction.index == 3)
    #expect(instruction.list == 1..<7)
    #expect(Array(instruction.labels(in: bytes)) == [9, 128, 0, 4])
  }
}
