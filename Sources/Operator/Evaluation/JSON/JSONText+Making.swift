extension JSONText {
  /// An object of these members in this order, whose values are copied as they are.
  public init(object members: [(String, JSONText)]) {
    self.init(joining: members.map { (JSONString.bytes(quoting: $0.0) + [UInt8(ascii: ":")], $0.1) }, "{", "}")
  }

  /// An array of these elements, which are copied as they are.
  public init(array elements: [JSONText]) {
    self.init(joining: elements.map { ([], $0) }, "[", "]")
  }

  /// A string.
  public init(string: String) {
    self.init(checked: JSONString.bytes(quoting: string)[...])
  }

  /// A whole number.
  public init(_ value: Int) {
    self.init(checked: Array("\(value)".utf8)[...])
  }

  /// `true` or `false`.
  public init(_ value: Bool) {
    self.init(checked: Array("\(value)".utf8)[...])
  }

  /// Copies every value once, into memory of the right size.
  private init(joining parts: [(prefix: [UInt8], value: JSONText)], _ opening: Unicode.Scalar, _ closing: Unicode.Scalar) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(2) { $0 + $1.prefix.count + $1.value.bytes.count + 1 })
    bytes.append(UInt8(ascii: opening))
    for (prefix, value) in parts {
      if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
      bytes += prefix
      bytes += value.bytes
    }
    bytes.append(UInt8(ascii: closing))
    self.init(checked: bytes[...])
  }
}

// Literals, for texts that are part of a program.
// There is none of `nil`, which would make `member(…) == nil` ambiguous.
extension JSONText: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  /// An object of these members in this order.
  public init(dictionaryLiteral members: (String, JSONText)...) { self.init(object: members) }

  /// An array of these elements.
  public init(arrayLiteral elements: JSONText...) { self.init(array: elements) }

  /// A string: its characters, not JSON text.
  public init(stringLiteral value: String) { self.init(string: value) }

  /// A whole number.
  public init(integerLiteral value: Int) { self.init(value) }

  /// `true` or `false`.
  public init(booleanLiteral value: Bool) { self.init(value) }
}
