/// How Go writes doubles: with the fewest digits that read back the same.
struct FloatText {
  private let isNegative: Bool
  /// Digits without zeros at either end; one zero for zero.
  private let digits: [UInt8]
  /// The power of ten of the first digit.
  private let exponent: Int

  /// A number that is neither infinite nor no number.
  init(_ value: Double) {
    isNegative = value.sign == .minus
    let parts = "\(value.magnitude)".utf8.split(separator: UInt8(ascii: "e"))
    let mantissa = parts.first.map(Array.init) ?? []
    let point = mantissa.firstIndex(of: UInt8(ascii: ".")) ?? mantissa.count
    var digits = mantissa.filter { $0 != UInt8(ascii: ".") }
    let leadingZeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    digits.removeFirst(leadingZeros)
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    let power = parts.count > 1 ? Int(String(decoding: Array(parts[1]), as: UTF8.self)) ?? 0 : 0
    exponent = digits.isEmpty ? 0 : power + point - 1 - leadingZeros
    self.digits = digits.isEmpty ? [UInt8(ascii: "0")] : digits
  }

  /// As `encoding/json`: with an exponent below 1e-6 and from 1e21.
  var json: String { -6..<21 ~= exponent ? decimal : scientific(exponentDigits: exponent < 0 ? 1 : 2) }

  /// As `fmt` in texts: with an exponent below 1e-4 and from 1e6.
  var text: String { -4..<6 ~= exponent ? decimal : scientific(exponentDigits: 2) }

  private var sign: String { isNegative ? "-" : "" }

  private var decimal: String {
    let zeros = exponent < 0 ? [UInt8](repeating: UInt8(ascii: "0"), count: -exponent) : []
    var all = zeros + digits
    let whole = max(exponent, 0) + 1
    while all.count < whole { all.append(UInt8(ascii: "0")) }
    let fraction = all.count > whole ? "." + Self.string(all[whole...]) : ""
    return sign + Self.string(all[..<whole]) + fraction
  }

  private func scientific(exponentDigits: Int) -> String {
    let fraction = digits.count > 1 ? "." + Self.string(digits[1...]) : ""
    let power = String(exponent.magnitude)
    let padding = String(repeating: "0", count: max(exponentDigits - power.count, 0))
    return sign + Self.string(digits[..<1]) + fraction + "e" + (exponent < 0 ? "-" : "+") + padding + power
  }

  private static func string(_ digits: ArraySlice<UInt8>) -> String { String(decoding: digits, as: UTF8.self) }
}
