/// Writes instructions as bytes, from their names in the text format: `local.get 0 i32.const 1 i32.add`.
///
/// Blocks are written as in a binary, with `end`, and everything is named by its index. The table is the tests' own, so that it can't share a mistake with the engine's.
package enum Assembler {
  /// The instructions of a text, without the `end` of the function.
  package static func code(_ text: String) -> [UInt8] {
    var tokens = Tokens(text)
    var bytes: [UInt8] = []
    while let name = tokens.next() {
      guard let row = rows[name] else { preconditionFailure("unknown instruction \(name)") }
      bytes += row.code
      row.immediates.write(from: &tokens, to: &bytes)
    }
    return bytes
  }

  /// An unsigned number in LEB128.
  package static func unsigned(_ value: UInt64) -> [UInt8] {
    var (value, bytes) = (value, [UInt8]())
    while value >= 0x80 {
      bytes.append(UInt8(value & 0x7F) | 0x80)
      value >>= 7
    }
    return bytes + [UInt8(value)]
  }

  /// A signed number in LEB128.
  package static func signed(_ value: Int64) -> [UInt8] {
    var (value, bytes) = (value, [UInt8]())
    while !(-64..<64).contains(value) {
      bytes.append(UInt8(value & 0x7F) | 0x80)
      value >>= 7
    }
    return bytes + [UInt8(value & 0x7F)]
  }

  /// The types of values by their names.
  static let types: [String: UInt8] = ["i32": 0x7F, "i64": 0x7E, "f32": 0x7D, "f64": 0x7C, "funcref": 0x70, "externref": 0x6F]

  // MARK: Instructions

  private struct Row {
    var code: [UInt8]
    var immediates = Immediates.none
  }

  fileprivate enum Immediates {
    case none, block, labels, access, i32, i64, f32, f64, heapType
    /// So many indices that must be there.
    case indices(Int)
    /// An index that is 0 if it isn't there, after so many that must be.
    case optionalIndex(after: Int)
    /// Two indices that are 0 if they aren't there.
    case optionalPair
  }

  private static let rows: [String: Row] = {
    var rows: [String: Row] = [
      "unreachable": Row(code: [0x00]), "nop": Row(code: [0x01]), "else": Row(code: [0x05]), "end": Row(code: [0x0B]), "return": Row(code: [0x0F]),
      "drop": Row(code: [0x1A]), "select": Row(code: [0x1B]), "ref.is_null": Row(code: [0xD1]),
      "block": Row(code: [0x02], immediates: .block), "loop": Row(code: [0x03], immediates: .block), "if": Row(code: [0x04], immediates: .block),
      "br_table": Row(code: [0x0E], immediates: .labels), "ref.null": Row(code: [0xD0], immediates: .heapType),
      "i32.const": Row(code: [0x41], immediates: .i32), "i64.const": Row(code: [0x42], immediates: .i64),
      "f32.const": Row(code: [0x43], immediates: .f32), "f64.const": Row(code: [0x44], immediates: .f64),
      "call_indirect": Row(code: [0x11], immediates: .optionalIndex(after: 1)), "return_call_indirect": Row(code: [0x13], immediates: .optionalIndex(after: 1)),
      "memory.size": Row(code: [0x3F], immediates: .optionalIndex(after: 0)), "memory.grow": Row(code: [0x40], immediates: .optionalIndex(after: 0)),
      "memory.init": Row(code: [0xFC, 8], immediates: .optionalIndex(after: 1)), "memory.copy": Row(code: [0xFC, 10], immediates: .optionalPair),
      "memory.fill": Row(code: [0xFC, 11], immediates: .optionalIndex(after: 0)), "table.init": Row(code: [0xFC, 12], immediates: .optionalIndex(after: 1)),
      "table.copy": Row(code: [0xFC, 14], immediates: .optionalPair),
    ]
    let indexed: [(String, [UInt8])] = [
      ("br", [0x0C]), ("br_if", [0x0D]), ("call", [0x10]), ("return_call", [0x12]), ("local.get", [0x20]), ("local.set", [0x21]), ("local.tee", [0x22]),
      ("global.get", [0x23]), ("global.set", [0x24]), ("ref.func", [0xD2]), ("data.drop", [0xFC, 9]), ("elem.drop", [0xFC, 13]),
    ]
    for (name, code) in indexed { rows[name] = Row(code: code, immediates: .indices(1)) }
    let tables: [(String, [UInt8])] = [
      ("table.get", [0x25]), ("table.set", [0x26]), ("table.grow", [0xFC, 15]), ("table.size", [0xFC, 16]), ("table.fill", [0xFC, 17]),
    ]
    for (name, code) in tables { rows[name] = Row(code: code, immediates: .optionalIndex(after: 0)) }
    for (place, name) in accesses.split(separator: " ").enumerated() { rows[String(name)] = Row(code: [UInt8(0x28 + place)], immediates: .access) }
    for (place, name) in numeric.split(separator: " ").enumerated() { rows[String(name)] = Row(code: [UInt8(0x45 + place)]) }
    return rows
  }()

  private static let accesses = """
    i32.load i64.load f32.load f64.load i32.load8_s i32.load8_u i32.load16_s i32.load16_u i64.load8_s i64.load8_u i64.load16_s i64.load16_u \
    i64.load32_s i64.load32_u i32.store i64.store f32.store f64.store i32.store8 i32.store16 i64.store8 i64.store16 i64.store32
    """

  private static let numeric = """
    i32.eqz i32.eq i32.ne i32.lt_s i32.lt_u i32.gt_s i32.gt_u i32.le_s i32.le_u i32.ge_s i32.ge_u \
    i64.eqz i64.eq i64.ne i64.lt_s i64.lt_u i64.gt_s i64.gt_u i64.le_s i64.le_u i64.ge_s i64.ge_u \
    f32.eq f32.ne f32.lt f32.gt f32.le f32.ge f64.eq f64.ne f64.lt f64.gt f64.le f64.ge \
    i32.clz i32.ctz i32.popcnt i32.add i32.sub i32.mul i32.div_s i32.div_u i32.rem_s i32.rem_u i32.and i32.or i32.xor i32.shl i32.shr_s i32.shr_u i32.rotl i32.rotr \
    i64.clz i64.ctz i64.popcnt i64.add i64.sub i64.mul i64.div_s i64.div_u i64.rem_s i64.rem_u i64.and i64.or i64.xor i64.shl i64.shr_s i64.shr_u i64.rotl i64.rotr \
    f32.abs f32.neg f32.ceil f32.floor f32.trunc f32.nearest f32.sqrt f32.add f32.sub f32.mul f32.div f32.min f32.max f32.copysign \
    f64.abs f64.neg f64.ceil f64.floor f64.trunc f64.nearest f64.sqrt f64.add f64.sub f64.mul f64.div f64.min f64.max f64.copysign \
    i32.wrap_i64 i32.trunc_f32_s i32.trunc_f32_u i32.trunc_f64_s i32.trunc_f64_u i64.extend_i32_s i64.extend_i32_u i64.trunc_f32_s i64.trunc_f32_u \
    i64.trunc_f64_s i64.trunc_f64_u f32.convert_i32_s f32.convert_i32_u f32.convert_i64_s f32.convert_i64_u f32.demote_f64 \
    f64.convert_i32_s f64.convert_i32_u f64.convert_i64_s f64.convert_i64_u f64.promote_f32 i32.reinterpret_f32 i64.reinterpret_f64 f32.reinterpret_i32 \
    f64.reinterpret_i64 i32.extend8_s i32.extend16_s i64.extend8_s i64.extend16_s i64.extend32_s
    """

  // MARK: Immediates

  fileprivate struct Tokens {
    private var rest: ArraySlice<Substring>
    init(_ text: String) { rest = text.split { $0.isWhitespace }[...] }

    var isNumberNext: Bool { rest.first?.first.map { $0.isNumber } ?? false }
    mutating func next() -> String? { rest.popFirst().map(String.init) }
    mutating func next(if isWanted: (Substring) -> Bool) -> String? { rest.first.map(isWanted) == true ? next() : nil }

    mutating func integer() -> Int64 {
      guard let token = next() else { preconditionFailure("a number is missing") }
      let digits = token.filter { $0 != "_" }
      let value = digits.hasPrefix("0x") ? Int64(digits.dropFirst(2), radix: 16) : Int64(digits)
      guard let value else { preconditionFailure("\(token) is no number") }
      return value
    }

    mutating func float<Number: LosslessStringConvertible>(_ type: Number.Type) -> Number {
      guard let token = next(), let value = Number(token) else { preconditionFailure("a number is missing") }
      return value
    }

    mutating func index() -> [UInt8] { unsigned(UInt64(integer())) }
    mutating func optionalIndex() -> [UInt8] { isNumberNext ? index() : [0] }

    /// The number behind a key, as in `offset=8`.
    mutating func option(_ key: String) -> UInt64? { next { $0.hasPrefix(key + "=") }.flatMap { UInt64($0.dropFirst(key.count + 1)) } }
  }
}

extension Assembler.Immediates {
  fileprivate func write(from tokens: inout Assembler.Tokens, to bytes: inout [UInt8]) {
    switch self {
    case .none: break
    case .indices(let count): for _ in 0..<count { bytes += tokens.index() }
    case .optionalIndex(let count):
      for _ in 0..<count { bytes += tokens.index() }
      bytes += tokens.optionalIndex()
    case .optionalPair:
      bytes += tokens.optionalIndex()
      bytes += tokens.optionalIndex()
    case .block:
      if let type = tokens.next(if: { Assembler.types[String($0)] != nil }) {
        bytes.append(Assembler.types[type] ?? 0x40)
      } else {
        bytes += tokens.isNumberNext ? Assembler.signed(tokens.integer()) : [0x40]
      }
    case .labels:
      var labels: [[UInt8]] = []
      while tokens.isNumberNext { labels.append(tokens.index()) }
      bytes += Assembler.unsigned(UInt64(labels.count - 1)) + labels.joined()
    case .access:
      let memory = tokens.option("memory")
      let offset = Assembler.unsigned(tokens.option("offset") ?? 0)
      bytes += memory.map { [0x40] + Assembler.unsigned($0) + offset } ?? [0] + offset
    case .i32: bytes += Assembler.signed(Int64(Int32(truncatingIfNeeded: tokens.integer())))
    case .i64: bytes += Assembler.signed(tokens.integer())
    case .f32: bytes += withUnsafeBytes(of: tokens.float(Float.self).bitPattern.littleEndian) { Array($0) }
    case .f64: bytes += withUnsafeBytes(of: tokens.float(Double.self).bitPattern.littleEndian) { Array($0) }
    case .heapType: bytes.append(tokens.next() == "extern" ? 0x6F : 0x70)
    }
  }
}
