extension JSONText {
  /// The truth value, if it is one.
  public var bool: Bool? { kind == .bool ? bytes.first == UInt8(ascii: "t") : nil }

  /// The string without escapes, if it is one. An escape of half a surrogate pair becomes U+FFFD here; the text itself keeps it.
  public var string: String? { kind == .string ? JSONString.decoded(bytes.dropFirst().dropLast()) : nil }

  /// The number rounded to what a `Double` can hold, if it is one; infinite when it is too large.
  public var double: Double? { kind == .number ? Double(text) : nil }

  /// The number if it is whole and an `Int` can hold it. What is written with a fraction or an exponent (`1e3`, `10.0`) is rounded as a `Double` first.
  public var integer: Int? { kind == .number ? Int(text) ?? double.flatMap(Int.init(exactly:)) : nil }

  /// The members of an object as they are written, including those whose names occur again; none for other values.
  public func members() -> [(name: String, value: JSONText)] {
    memberRanges.map { (Self.name(bytes[range($0.name)]), part($0.value)) }
  }

  /// The elements of an array; none for other values.
  public func elements() -> [JSONText] {
    kind == .array ? JSONCursor.elements(of: bytes.span).map(part) : []
  }

  /// How many members or elements there are, counted without taking them out.
  package var count: Int {
    switch kind {
    case .object: JSONCursor.count(of: bytes.span, isObject: true)
    case .array: JSONCursor.count(of: bytes.span, isObject: false)
    case .null, .bool, .number, .string: 0
    }
  }

  /// The first element of an array that is not empty, found without looking at the others.
  var firstElement: JSONText? {
    kind == .array ? JSONCursor.firstElement(of: bytes.span).map(part) : nil
  }

  /// The member that Go's `encoding/json` gives to a field of this name, which is ASCII: upper and lower case are the same, and the last one counts.
  public func member(_ field: String) -> JSONText? {
    let folded = Self.folded(field)
    // Quotes, and that what folds to a letter of ASCII, or is an escape of it, is longer: most names need not be looked at.
    let lengths = folded.count + 2...6 * folded.count + 2
    let match = memberRanges.last {
      lengths.contains($0.name.count) && Self.folded(Self.name(bytes[range($0.name)])) == folded
    }
    return match.map { part($0.value) }
  }

  /// Whether Go's `encoding/json` takes a member of this name for a field.
  package static func isName(_ name: String, of field: String) -> Bool { folded(name) == folded(field) }

  private static func folded(_ name: String) -> [Unicode.Scalar] { name.unicodeScalars.map(folded) }

  private var memberRanges: [(name: Range<Int>, value: Range<Int>)] {
    kind == .object ? JSONCursor.members(of: bytes.span) : []
  }

  private func part(_ offsets: Range<Int>) -> JSONText { JSONText(checked: bytes[range(offsets)]) }

  private func range(_ offsets: Range<Int>) -> Range<Int> {
    bytes.startIndex + offsets.lowerBound..<bytes.startIndex + offsets.upperBound
  }

  private static func name(_ quoted: ArraySlice<UInt8>) -> String { JSONString.decoded(quoted.dropFirst().dropLast()) }

  /// The letter that stands for all those which Unicode's simple case folding holds to be the same, as far as one of them is ASCII.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "A"..."Z": Unicode.Scalar(UInt8(scalar.value) + 32)
    case "\u{17F}": "s"
    case "\u{212A}": "k"
    default: scalar
    }
  }
}
