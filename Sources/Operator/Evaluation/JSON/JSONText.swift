/// One JSON value as it was written: checked, not decoded.
///
/// Numbers keep all their digits, objects the order of their members and those that occur twice, strings their escapes: what is
/// taken out of a text and put into another one is the same to the byte.
///
/// ```swift
/// let message = try JSONText(checking: Array(#"{"context":{"id":12345678901234567890},"inputData":{"name":"Ada"}}"#.utf8))
/// let context = message.member("context") ?? .null
/// let answer = JSONText(object: [("context", context), ("outputData", JSONText(string: "Hello, Ada"))])
/// answer.text  // {"context":{"id":12345678901234567890},"outputData":"Hello, Ada"}
/// ```
public struct JSONText: Sendable, Hashable {
  /// The bytes of the value without white space around it: a view of what it was checked in, not a copy.
  public let bytes: ArraySlice<UInt8>

  /// The one value that the bytes consist of, with white space allowed around it (RFC 8259, UTF-8). Offsets of errors count from the beginning of the bytes.
  public init(checking bytes: [UInt8]) throws(JSONError) {
    try self.init(checking: bytes[...])
  }

  /// The one value that a part of an array consists of.
  public init(checking bytes: ArraySlice<UInt8>) throws(JSONError) {
    var scanner = JSONScanner()
    let value = try scanner.document(bytes.span)
    self.init(checked: bytes[(bytes.startIndex + value.lowerBound)..<(bytes.startIndex + value.upperBound)])
  }

  /// Bytes that are known to be one value without white space around it.
  package init(checked bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  /// `null`.
  public static let null = JSONText(checked: Array("null".utf8)[...])

  /// The value as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The kinds of JSON values.
  public enum Kind: Sendable, Hashable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool
    /// A number of any size and precision.
    case number
    /// A string.
    case string
    /// An array.
    case array
    /// An object.
    case object
  }

  /// Which kind of value it is.
  public var kind: Kind {
    switch bytes[bytes.startIndex] {
    case UInt8(ascii: "n"): .null
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .bool
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "["): .array
    case UInt8(ascii: "{"): .object
    default: .number
    }
  }

  /// Whether it is `null`.
  public var isNull: Bool { kind == .null }
}

extension JSONText: CustomStringConvertible {
  /// The value as text.
  public var description: String { text }
}
