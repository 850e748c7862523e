/// A JSON value.
public enum JSON: Sendable {
  case null
  case bool(Bool)
  /// A number without fraction and exponent that 64 bits hold.
  case integer(Int64)
  /// A number with a fraction or an exponent.
  case double(Double)
  /// A number that neither holds, as it was written: a longer integer, or one beyond the range of `Double`.
  case numeral(String)
  case string(String)
  case array([JSON])
  case object(JSONObject)
}

/// Reads standard input as one JSON value. Input that is not JSON ends the program with a message and exit code 1.
@export(interface)
public func readJSON() -> JSON {
  do {
    return try JSON(parsing: readInput())
  } catch {
    fail("standard input is not JSON: \(error.message) at byte \(error.offset)")
  }
}

/// Writes a value to standard output as JSON, without spaces, and a line's end after it.
@export(interface)
public func writeJSON(_ value: JSON) {
  var writer = JSONWriter()
  writer.append(value)
  writer.bytes.append(0x0a)
  writeOutput(writer.bytes)
}

extension JSON {
  /// The boolean, if it is one.
  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

  /// The text, if it is a string.
  public var string: String? { if case .string(let value) = self { value } else { nil } }

  /// The number as a signed 64-bit integer, if it is one. A number like `1.0` or `1e3` counts, one with a fraction does not.
  @export(interface)
  public var int64: Int64? {
    switch self {
    case .integer(let value): value
    case .double(let value): Int64(exactly: value)
    default: nil
    }
  }

  /// The number as an unsigned 64-bit integer, if it is one.
  @export(interface)
  public var uint64: UInt64? {
    switch self {
    case .integer(let value): UInt64(exactly: value)
    case .double(let value): UInt64(exactly: value)
    case .numeral(let text): UInt64(digits: text)
    default: nil
    }
  }

  /// The number as an `Int`, which has 32 bits in WebAssembly, if it fits.
  public var int: Int? { int64.flatMap { Int(exactly: $0) } }

  /// The number as the nearest `Double`, if it is a number.
  @export(interface)
  public var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .double(let value): value
    case .numeral(let text): Double(decimal: text)
    default: nil
    }
  }

  /// The elements, if it is an array.
  public var array: [JSON]? { if case .array(let value) = self { value } else { nil } }

  /// The members, if it is an object.
  public var object: JSONObject? { if case .object(let value) = self { value } else { nil } }

  /// Whether it is `null`.
  public var isNull: Bool { if case .null = self { true } else { false } }

  /// The member of an object; nil when there is none, or this is no object. Setting one makes an object of anything else.
  @export(interface)
  public subscript(key: String) -> JSON? {
    get { if case .object(let object) = self { object[key] } else { nil } }
    set {
      var changed = object ?? JSONObject()
      self = .null
      changed[key] = newValue
      self = .object(changed)
    }
  }

  /// The element of an array; nil when there is none, or this is no array.
  public subscript(index: Int) -> JSON? {
    if case .array(let array) = self, array.indices.contains(index) { array[index] } else { nil }
  }

  /// A number from any integer.
  public init(_ value: some BinaryInteger) {
    self = if let integer = Int64(exactly: value) { .integer(integer) } else { .numeral("\(value)") }
  }

  /// A number.
  public init(_ value: Double) { self = .double(value) }

  /// A string.
  public init(_ value: String) { self = .string(value) }

  /// The value as JSON text, without spaces.
  @export(interface)
  public var text: String {
    var writer = JSONWriter()
    writer.append(self)
    return writer.bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}

extension UInt64 {
  fileprivate init?(digits text: String) {
    var value: UInt64? = 0
    text.withBytes { bytes in
      for byte in bytes {
        let (product, overflow) = (value ?? 0).multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(UInt64(byte &- UInt8(ascii: "0")))
        if overflow || carry || byte < UInt8(ascii: "0") || byte > UInt8(ascii: "9") {
          value = nil
          return
        }
        value = sum
      }
    }
    guard let value else { return nil }
    self = value
  }
}

extension JSON: Equatable {
  /// Numbers are equal when they have the same value, objects when they have the same members in any order.
  @export(interface)
  public static func == (left: JSON, right: JSON) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.integer(let a), .double(let b)), (.double(let b), .integer(let a)): Int64(exactly: b) == a
    case (.double(let a), .double(let b)): a == b
    case (.numeral(let a), .numeral(let b)): a.hasSameBytes(as: b)
    case (.string(let a), .string(let b)): a.hasSameBytes(as: b)
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    default: false
    }
  }
}

extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  /// `null`.
  public init(nilLiteral: ()) { self = .null }
  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// A number.
  public init(integerLiteral value: Int64) { self = .integer(value) }
  /// A number.
  public init(floatLiteral value: Double) { self = .double(value) }
}

extension JSON: ExpressibleByStringInterpolation, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  /// A string.
  public init(stringLiteral value: String) { self = .string(value) }
  /// An array.
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  /// An object.
  @export(interface)
  public init(dictionaryLiteral members: (String, JSON)...) {
    var object = JSONObject()
    for (key, value) in members { object[key] = value }
    self = .object(object)
  }
}
