/// Values to JSON text without spaces: numbers as ECMAScript writes them, strings with no more escapes than needed.
struct JSONWriter {
  var bytes: [UInt8] = []

  mutating func append(_ value: JSON) {
    switch value {
    case .null: append(ascii: "null")
    case .bool(let value): append(ascii: value ? "true" : "false")
    case .integer(let value): append(integer: value)
    case .double(let value): append(value)
    case .numeral(let text): bytes.append(text)
    case .string(let text): append(string: text)
    case .array(let elements): append(elements)
    case .object(let object): append(object)
    }
  }

  private mutating func append(_ elements: [JSON]) {
    bytes.append(UInt8(ascii: "["))
    var first = true
    for element in elements {
      if !first { bytes.append(UInt8(ascii: ",")) }
      first = false
      append(element)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func append(_ object: JSONObject) {
    bytes.append(UInt8(ascii: "{"))
    var first = true
    for (key, value) in object.members {
      if !first { bytes.append(UInt8(ascii: ",")) }
      first = false
      append(string: key)
      bytes.append(UInt8(ascii: ":"))
      append(value)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  // MARK: Strings

  private mutating func append(string text: String) {
    bytes.append(UInt8(ascii: "\""))
    text.withBytes { append(escaping: $0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whole stretches that need no escape are copied at once.
  private mutating func append(escaping source: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for position in source.indices {
      let byte = source[position]
      if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<position]))
      append(escape: byte)
      start = position + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
  }

  private mutating func append(escape byte: UInt8) {
    switch byte {
    case 0x08: append(ascii: "\\b")
    case 0x09: append(ascii: "\\t")
    case 0x0a: append(ascii: "\\n")
    case 0x0c: append(ascii: "\\f")
    case 0x0d: append(ascii: "\\r")
    case UInt8(ascii: "\""): append(ascii: "\\\"")
    case UInt8(ascii: "\\"): append(ascii: "\\\\")
    default:
      append(ascii: byte < 0x10 ? "\\u000" : "\\u001")
      let digit = byte & 15
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }

  // MARK: Numbers

  private mutating func append(integer value: Int64) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let first = bytes.count
    var rest = value.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest != 0
    var low = first
    var high = bytes.count - 1
    while low < high {
      bytes.swapAt(low, high)
      low += 1
      high -= 1
    }
  }

  /// The shortest digits that name this number, laid out as ECMAScript does: `1`, `0.1`, `1e-7`, `1e+21`. JSON has no
  /// infinities and no NaN; they become `null`, as they do there.
  private mutating func append(_ value: Double) {
    guard value.isFinite else { return append(ascii: "null") }
    if value.sign == .minus { bytes.append(UInt8(ascii: "-")) }
    let (digits, point) = shortestDigits(value.magnitude)
    switch point {
    case -5...0:
      append(ascii: "0.")
      appendZeros(-point)
      bytes += digits
    case 1...21:
      append(digits, pointAt: point)
      appendZeros(point - digits.count)
    default:
      append(digits, pointAt: 1)
      append(ascii: point > 0 ? "e+" : "e-")
      append(integer: Int64(point > 0 ? point - 1 : 1 - point))
    }
  }

  private mutating func append(_ digits: [UInt8], pointAt point: Int) {
    for position in digits.indices {
      if position == point { bytes.append(UInt8(ascii: ".")) }
      bytes.append(digits[position])
    }
  }

  /// The digits without zeros at either end, and where the decimal point is: after so many of them. Zero is `0` and 1.
  private func shortestDigits(_ value: Double) -> (digits: [UInt8], point: Int) {
    if value == 0 { return ([UInt8(ascii: "0")], 1) }
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    value.description.withBytes { source in
      var position = 0
      while position < source.count, source[position] != UInt8(ascii: "e") {
        if source[position] == UInt8(ascii: ".") { point = digits.count } else { digits.append(source[position]) }
        position += 1
      }
      if position < source.count { exponent = decimalInteger(source, from: position + 1) }
    }
    var afterPoint = (point ?? digits.count) + exponent
    while digits.first == UInt8(ascii: "0") {
      digits.removeFirst()
      afterPoint -= 1
    }
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return (digits, afterPoint)
  }

  private func decimalInteger(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var value = 0
    for position in start..<source.count where source[position] >= UInt8(ascii: "0") {
      value = value * 10 + Int(source[position] - UInt8(ascii: "0"))
    }
    return source[start] == UInt8(ascii: "-") ? -value : value
  }

  // MARK: Text

  private mutating func appendZeros(_ count: Int) {
    for _ in 0..<max(count, 0) { bytes.append(UInt8(ascii: "0")) }
  }

  private mutating func append(ascii text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
