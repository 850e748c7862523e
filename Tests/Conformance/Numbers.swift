/// The types of numbers, and of the lanes of vectors.
enum NumberType: String {
  case i8, i16, i32, i64, f32, f64

  var bitWidth: Int {
    switch self {
    case .i8: 8
    case .i16: 16
    case .i32, .f32: 32
    case .i64, .f64: 64
    }
  }

  private var mask: UInt64 { UInt64.max >> UInt64(64 - bitWidth) }

  /// The exponent's bits and the highest of the fraction, which every quiet NaN has set.
  fileprivate var quietNaN: UInt64 { bitWidth == 32 ? 0x7FC0_0000 : 0x7FF8_0000_0000_0000 }

  fileprivate var allButSign: UInt64 { mask >> 1 }

  /// The bits of an integer that is written signed or unsigned; scripts write floating-point numbers as the integer of their bits.
  func bits(_ text: String) -> UInt64? {
    (UInt64(text) ?? Int64(text).map { UInt64(bitPattern: $0) }).map { $0 & mask }
  }
}

/// What a number may be: one sequence of bits, or any NaN of a kind.
///
/// Specification: *Appendix › Test suite*, and *Execution › Numerics › NaN Propagation*.
enum NumberPattern: Hashable {
  case bits(UInt64)
  case canonicalNaN, arithmeticNaN

  init?(_ text: String, as type: NumberType) {
    switch text {
    case "nan:canonical": self = .canonicalNaN
    case "nan:arithmetic": self = .arithmeticNaN
    default:
      guard let bits = type.bits(text) else { return nil }
      self = .bits(bits)
    }
  }

  func matches(_ bits: UInt64, as type: NumberType) -> Bool {
    switch self {
    case .bits(let expected): bits == expected
    case .canonicalNaN: bits & type.allButSign == type.quietNaN
    case .arithmeticNaN: bits & type.quietNaN == type.quietNaN
    }
  }
}

extension NumberPattern: CustomStringConvertible {
  var description: String {
    switch self {
    case .bits(let bits): "0x\(String(bits, radix: 16))"
    case .canonicalNaN: "nan:canonical"
    case .arithmeticNaN: "nan:arithmetic"
    }
  }
}
