/// Instructions as the text format writes them.
extension Instruction {
  /// The instruction with its immediates, such as `i32.load offset=8` or `br_table 0 1 2`.
  ///
  /// - Parameter bytes: the module's bytes, where lists of immediates lie.
  func text(in bytes: [UInt8]) -> String {
    let row = InstructionTable.shared[opcode]
    let operands = immediateTexts(row, bytes).filter { !$0.isEmpty }
    return ([row.name.description] + operands).joined(separator: " ")
  }

  private func immediateTexts(_ row: InstructionRow, _ bytes: [UInt8]) -> [String] {
    switch row.immediates {
    case .none, .unassigned, .zeroByte: []
    case .blockType: [type.text]
    case .label, .function, .type, .local, .global, .table, .data, .element, .tag, .lane: ["\(index)"]
    case .memory: [unlessZero(index)]
    case .labels: labels(in: bytes).map(String.init)
    case .catches: [type.text] + ((try? catches(in: bytes)) ?? []).map(\.text)
    case .valueTypes: ["(result\(((try? valueTypes(in: bytes)) ?? []).map { " \($0)" }.joined()))"]
    case .typeAndTable: [unlessZero(secondIndex), "(type \(index))"]
    // The text format names the table or memory first, and leaves it out when it is the first one.
    case .dataAndMemory, .elementAndTable: [unlessZero(secondIndex), "\(index)"]
    case .tables, .memories: index == 0 && secondIndex == 0 ? [] : ["\(index)", "\(secondIndex)"]
    case .typeAndField, .typeAndCount, .typeAndData, .typeAndElement, .types: ["\(index)", "\(secondIndex)"]
    case .memoryArgument: memoryArgumentTexts(row)
    case .memoryArgumentAndLane: memoryArgumentTexts(row) + ["\(secondIndex)"]
    case .i32: ["\(Int32(truncatingIfNeeded: literal))"]
    case .i64: ["\(Int64(bitPattern: literal))"]
    case .f32: [floatText(Float(bitPattern: UInt32(truncatingIfNeeded: literal)), payload: literal & 0x7F_FFFF, canonical: 0x40_0000)]
    case .f64: [floatText(Double(bitPattern: literal), payload: literal & 0xF_FFFF_FFFF_FFFF, canonical: 0x8_0000_0000_0000)]
    case .v128: opcode == .i8x16Shuffle ? vectorBytes.map(String.init) : ["i32x4"] + vectorWords
    case .heapType: [heapTypeText]
    case .castTypes: ["\(index)", type.valueText, ValueType(bits: UInt32(truncatingIfNeeded: literal)).description]
    }
  }

  /// `ref.null` takes a heap type, the casts a reference type.
  private var heapTypeText: String {
    guard case .result(let type) = type, let reference = type.reference else { return "" }
    return opcode == .refNull ? reference.heapType.description : type.description
  }

  private func memoryArgumentTexts(_ row: InstructionRow) -> [String] {
    let offset = literal == 0 ? "" : "offset=\(literal)"
    let align = secondLiteral == UInt64(row.alignment) || secondLiteral >= 64 ? "" : "align=\(UInt64(1) << secondLiteral)"
    return [unlessZero(index), offset, align]
  }

  private var vectorBytes: [UInt8] {
    [literal, secondLiteral].flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> UInt64($0 * 8)) } }
  }

  private var vectorWords: [String] {
    [literal, literal >> 32, secondLiteral, secondLiteral >> 32].map {
      let digits = String(UInt32(truncatingIfNeeded: $0), radix: 16)
      return "0x" + String(repeating: "0", count: 8 - digits.count) + digits
    }
  }

  private func unlessZero(_ index: UInt32) -> String { index == 0 ? "" : "\(index)" }

  private func floatText<Number: BinaryFloatingPoint & CustomStringConvertible>(_ number: Number, payload: UInt64, canonical: UInt64) -> String {
    let sign = number.sign == .minus ? "-" : ""
    if number.isNaN { return payload == canonical ? sign + "nan" : "\(sign)nan:0x\(String(payload, radix: 16))" }
    return number.description
  }
}

extension BlockType {
  /// As it follows `block`: nothing for nothing.
  var text: String {
    switch self {
    case .empty: ""
    case .result(let type): "(result \(type))"
    case .function(let index): "(type \(index))"
    }
  }

  /// The type by itself, where it is one.
  fileprivate var valueText: String { if case .result(let type) = self { type.description } else { "" } }
}

extension CatchClause {
  fileprivate var text: String {
    switch kind {
    case .tag: "(catch \(tag) \(label))"
    case .tagWithReference: "(catch_ref \(tag) \(label))"
    case .all: "(catch_all \(label))"
    case .allWithReference: "(catch_all_ref \(label))"
    }
  }
}
