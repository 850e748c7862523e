import WasmCore

/// Values as people write them at a terminal: the literals of WebAssembly's text format.
enum NumberText {
  /// A value of a type. Integers are decimal or hexadecimal and fit the type either signed or unsigned; floating-point numbers may be
  /// hexadecimal, `inf` or `nan`; of references there is only `null`.
  static func value(_ text: String, _ type: ValueType) -> Value? {
    switch type {
    case .i32: integer(text, Int32.self).map(Value.i32)
    case .i64: integer(text, Int64.self).map(Value.i64)
    case .f32: Float(text).map(Value.f32)
    case .f64: Double(text).map(Value.f64)
    case .funcref: text == "null" ? .funcref(nil) : nil
    case .externref: text == "null" ? .externref(nil) : nil
    default: nil
    }
  }

  /// An unsigned integer, decimal or hexadecimal.
  static func unsigned(_ text: String) -> UInt64? {
    let isHexadecimal = text.hasPrefix("0x") || text.hasPrefix("0X")
    let digits = text.dropFirst(isHexadecimal ? 2 : 0).filter { $0 != "_" }
    // The conversion would take a sign.
    return digits.allSatisfy(\.isHexDigit) ? UInt64(digits, radix: isHexadecimal ? 16 : 10) : nil
  }

  private static func integer<Integer: FixedWidthInteger & SignedInteger>(_ text: String, _ type: Integer.Type) -> Integer? {
    let isNegative = text.hasPrefix("-")
    let digits = isNegative || text.hasPrefix("+") ? String(text.dropFirst()) : text
    guard let magnitude = unsigned(digits) else { return nil }
    guard isNegative else { return Integer.Magnitude(exactly: magnitude).map { Integer(truncatingIfNeeded: $0) } }
    return magnitude <= UInt64(Integer.min.magnitude) ? Integer(truncatingIfNeeded: 0 &- magnitude) : nil
  }
}
