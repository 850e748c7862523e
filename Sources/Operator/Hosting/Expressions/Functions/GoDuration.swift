/// A duration as Go reads it: `300ms`, `1.5h`, `2h45m`, `-10s`, `0`.
struct GoDuration {
  let nanoseconds: Int

  /// Nil for text that is no duration, or one of more than 292 years.
  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    guard !rest.isEmpty else { return nil }
    var total = 0
    if rest.count != 1 || rest.first != UInt8(ascii: "0") {
      while !rest.isEmpty {
        guard let part = Self.part(&rest) else { return nil }
        let (sum, overflow) = total.addingReportingOverflow(part)
        if overflow { return nil }
        total = sum
      }
    }
    nanoseconds = isNegative ? -total : total
  }

  /// Whole seconds and the rest, as Go adds them up.
  var seconds: Double { Double(nanoseconds / 1_000_000_000) + Double(nanoseconds % 1_000_000_000) / 1e9 }

  /// Takes a number and its unit.
  private static func part(_ rest: inout ArraySlice<UInt8>) -> Int? {
    let whole = digits(&rest)
    var fraction: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      fraction = digits(&rest)
    }
    guard !whole.isEmpty || !fraction.isEmpty, let unit = unit(&rest) else { return nil }
    guard let count = whole.isEmpty ? 0 : Int(String(decoding: whole, as: UTF8.self)) else { return nil }
    let (product, overflow) = count.multipliedReportingOverflow(by: unit)
    let share = fraction.isEmpty ? 0 : (Double("0." + String(decoding: fraction, as: UTF8.self)) ?? 0) * Double(unit)
    let (sum, overflowed) = product.addingReportingOverflow(Int(share))
    return overflow || overflowed ? nil : sum
  }

  private static func digits(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let digits = rest.prefix(while: ExpressionCursor.isDigit)
    rest = rest[digits.endIndex...]
    return digits
  }

  private static func unit(_ rest: inout ArraySlice<UInt8>) -> Int? {
    let name = rest.prefix { !ExpressionCursor.isDigit($0) && $0 != UInt8(ascii: ".") }
    rest = rest[name.endIndex...]
    return switch String(decoding: name, as: UTF8.self) {
    case "ns": 1
    case "us", "\u{B5}s", "\u{3BC}s": 1000
    case "ms": 1_000_000
    case "s": 1_000_000_000
    case "m": 60_000_000_000
    case "h": 3_600_000_000_000
    default: nil
    }
  }
}
