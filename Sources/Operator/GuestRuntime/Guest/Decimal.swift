// Decimal text to the nearest `Double`. Embedded Swift's standard library prints floating-point numbers but does not read them.

extension Double {
  /// The nearest value to a number in decimal notation, such as `-12.5e3`; infinite beyond the type's range, nil when the text
  /// is not of that form.
  @export(interface)
  public init?(decimal text: String) {
    var value: Double?
    text.withBytes { value = Double(decimal: $0) }
    guard let value else { return nil }
    self = value
  }

  init?(decimal text: UnsafeBufferPointer<UInt8>) {
    guard let number = DecimalNumber(text) else { return nil }
    let magnitude = number.exactMagnitude ?? number.roundedMagnitude
    self = number.isNegative ? -magnitude : magnitude
  }
}

/// A number as its significant digits and a power of ten.
private struct DecimalNumber {
  private(set) var isNegative = false
  private var digits: [UInt8] = []
  private var exponent = 0

  /// No double needs more digits than this to be told from its neighbours; whether any that follow is not zero still matters.
  private static let significantDigits = 800

  init?(_ text: UnsafeBufferPointer<UInt8>) {
    var position = 0
    if position < text.count, text[position] == UInt8(ascii: "-") {
      isNegative = true
      position += 1
    }
    guard let whole = appendDigits(text, &position), whole > 0 else { return nil }
    if position < text.count, text[position] == UInt8(ascii: ".") {
      position += 1
      guard let fraction = appendDigits(text, &position), fraction > 0 else { return nil }
      exponent -= fraction
    }
    if position < text.count, text[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      guard let power = Self.power(text, &position) else { return nil }
      exponent += power
    }
    if position != text.count { return nil }
  }

  /// Takes over the digits at a position, without zeros in front, and says how many there were.
  private mutating func appendDigits(_ text: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Int? {
    let start = position
    while position < text.count {
      let digit = text[position] &- UInt8(ascii: "0")
      if digit > 9 { break }
      position += 1
      if digits.count < Self.significantDigits {
        if digit != 0 || !digits.isEmpty { digits.append(digit) }
      } else {
        if digit != 0 { digits[Self.significantDigits - 1] |= 1 }
        exponent += 1
      }
    }
    return position - start
  }

  private static func power(_ text: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Int? {
    var negative = false
    if position < text.count, text[position] == UInt8(ascii: "+") || text[position] == UInt8(ascii: "-") {
      negative = text[position] == UInt8(ascii: "-")
      position += 1
    }
    if position == text.count { return nil }
    var value = 0
    while position < text.count {
      let digit = text[position] &- UInt8(ascii: "0")
      if digit > 9 { return nil }
      value = min(value * 10 + Int(digit), 100_000_000)
      position += 1
    }
    return negative ? -value : value
  }

  private static let exactPowers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// The value when one operation on two exact doubles gives it (Clinger's fast path), which is nearly always.
  var exactMagnitude: Double? {
    if digits.isEmpty { return 0 }
    guard digits.count <= 15, abs(exponent) < Self.exactPowers.count else { return nil }
    var integer: Int64 = 0
    for digit in digits { integer = integer &* 10 &+ Int64(digit) }
    let power = Self.exactPowers[abs(exponent)]
    return exponent < 0 ? Double(integer) / power : Double(integer) * power
  }

  /// The value by long division in binary, rounded to the nearest and at a tie to the even one.
  var roundedMagnitude: Double {
    if digits.count + exponent > 310 { return .infinity }
    if digits.count + exponent < -330 { return 0 }
    var dividend = BigInteger(0)
    for digit in digits { dividend.multiply(by: 10, adding: UInt32(digit)) }
    var divisor = BigInteger(1)
    for _ in 0..<max(exponent, 0) { dividend.multiply(by: 10, adding: 0) }
    for _ in 0..<max(-exponent, 0) { divisor.multiply(by: 10, adding: 0) }

    // From here on the number is dividend / divisor × 2^scale, and the quotient at least 1 and below 2.
    var scale = dividend.bitWidth - divisor.bitWidth
    if scale >= 0 { divisor.shiftLeft(by: scale) } else { dividend.shiftLeft(by: -scale) }
    if dividend.isLess(than: divisor) {
      dividend.shiftLeft(by: 1)
      scale -= 1
    }
    if scale > 1023 { return .infinity }
    let bits = min(53, 53 + 1022 + scale)
    if bits < 0 { return 0 }
    var quotient: Int64 = 0
    for _ in 0..<bits {
      quotient <<= 1
      if !dividend.isLess(than: divisor) {
        dividend.subtract(divisor)
        quotient |= 1
      }
      dividend.shiftLeft(by: 1)
    }
    let atLeastHalf = !dividend.isLess(than: divisor)
    let atMostHalf = !divisor.isLess(than: dividend)
    if atLeastHalf, !atMostHalf || quotient & 1 == 1 { quotient += 1 }
    return Double(sign: .plus, exponent: scale - bits + 1, significand: Double(quotient))
  }
}

/// A natural number of any size: what reading a decimal exactly needs of one.
private struct BigInteger {
  /// Lowest first, none of value zero at the end.
  private var words: [UInt32]

  init(_ value: UInt32) { words = value == 0 ? [] : [value] }

  var bitWidth: Int { words.isEmpty ? 0 : words.count * 32 - words[words.count - 1].leadingZeroBitCount }

  mutating func multiply(by factor: UInt32, adding addend: UInt32) {
    var carry = UInt64(addend)
    for position in words.indices {
      carry += UInt64(words[position]) * UInt64(factor)
      words[position] = UInt32(truncatingIfNeeded: carry)
      carry >>= 32
    }
    if carry != 0 { words.append(UInt32(truncatingIfNeeded: carry)) }
  }

  mutating func shiftLeft(by count: Int) {
    if words.isEmpty { return }
    let bits = UInt64(count % 32)
    var carry: UInt64 = 0
    if bits != 0 {
      for position in words.indices {
        carry |= UInt64(words[position]) << bits
        words[position] = UInt32(truncatingIfNeeded: carry)
        carry >>= 32
      }
      if carry != 0 { words.append(UInt32(truncatingIfNeeded: carry)) }
    }
    if count >= 32 { words.insert(contentsOf: repeatElement(0, count: count / 32), at: 0) }
  }

  func isLess(than other: BigInteger) -> Bool {
    if words.count != other.words.count { return words.count < other.words.count }
    for position in words.indices.reversed() where words[position] != other.words[position] {
      return words[position] < other.words[position]
    }
    return false
  }

  /// Subtracts a number that is not larger.
  mutating func subtract(_ other: BigInteger) {
    var borrow: Int64 = 0
    for position in words.indices {
      borrow += Int64(words[position])
      if position < other.words.count { borrow -= Int64(other.words[position]) }
      words[position] = UInt32(truncatingIfNeeded: borrow)
      borrow >>= 32
    }
    while words.last == 0 { words.removeLast() }
  }
}
