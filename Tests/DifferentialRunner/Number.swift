import WasmCore

/// Values as text that loses no bit: the type and the bits in hexadecimal, as in `f32:7fc00000`; for a reference `null` or, of the host, a number.
enum Number {
  struct Malformed: Error { let text: String }

  static func value(_ text: String) throws -> Value {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { throw Malformed(text: text) }
    let bits = UInt64(parts[1], radix: 16)
    switch (parts[0], bits) {
    case ("i32", let bits?): return .i32(Int32(truncatingIfNeeded: bits))
    case ("i64", let bits?): return .i64(Int64(bitPattern: bits))
    case ("f32", let bits?): return .f32(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
    case ("f64", let bits?): return .f64(Double(bitPattern: bits))
    case ("funcref", nil): return .funcref(nil)
    case ("externref", let bits): return .externref(bits.map { ExternalReference($0) })
    default: throw Malformed(text: text)
    }
  }

  static func text(_ value: Value) -> String {
    switch value {
    case .i32(let value): "i32:" + String(UInt32(bitPattern: value), radix: 16)
    case .i64(let value): "i64:" + String(UInt64(bitPattern: value), radix: 16)
    case .f32(let value): "f32:" + String(value.bitPattern, radix: 16)
    case .f64(let value): "f64:" + String(value.bitPattern, radix: 16)
    case .funcref(let function): function == nil ? "funcref:null" : "funcref:function"
    case .externref(let reference): "externref:" + ((reference?.value as? UInt64).map { String($0, radix: 16) } ?? "null")
    }
  }

  static func isNull(_ value: Value) -> Bool {
    switch value {
    case .funcref(nil), .externref(nil): true
    default: false
    }
  }
}

/// The cyclic redundancy check of zlib, which the other side of the comparison computes as well.
enum Checksum {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 0 ? value >> 1 : 0xEDB8_8320 ^ value >> 1 }
  }

  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    table.withUnsafeBufferPointer { table in
      ~bytes.reduce(UInt32.max) { checksum, byte in table[Int(UInt8(truncatingIfNeeded: checksum) ^ byte)] ^ checksum >> 8 }
    }
  }
}
