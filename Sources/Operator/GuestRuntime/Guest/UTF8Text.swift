// Text as bytes. The general algorithms over a string's views compile to a great deal of code; these do not.

extension String {
  /// Whether both consist of the same bytes. Swift's own equality is that of Unicode, to which differently composed letters
  /// are the same; to JSON they are not.
  func hasSameBytes(as other: String) -> Bool {
    var equal = false
    withBytes { left in
      other.withBytes { right in
        equal = left.count == right.count && haveSameBytes(left, right)
      }
    }
    return equal
  }

  /// FNV-1a.
  var bytesHash: Int {
    var hash: UInt32 = 2_166_136_261
    withBytes { bytes in
      for byte in bytes { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 15)) & 0x7fff_ffff)
  }

  /// Embedded Swift has no strings that are not contiguous UTF-8.
  func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    utf8.withContiguousStorageIfAvailable(body)
  }
}

private func haveSameBytes(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let a = left.baseAddress, let b = right.baseAddress else { return true }
  return compareBytes(a, b, left.count) == 0
}

extension [UInt8] {
  mutating func append(_ text: String) {
    text.withBytes { append(contentsOf: $0) }
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    func append(_ bits: UInt32, _ prefix: UInt32) { self.append(UInt8(truncatingIfNeeded: bits | prefix)) }
    switch value {
    case 0..<0x80:
      append(value, 0)
    case 0x80..<0x800:
      append(value >> 6, 0xc0)
      append(value & 0x3f, 0x80)
    case 0x800..<0x10000:
      append(value >> 12, 0xe0)
      append(value >> 6 & 0x3f, 0x80)
      append(value & 0x3f, 0x80)
    default:
      append(value >> 18, 0xf0)
      append(value >> 12 & 0x3f, 0x80)
      append(value >> 6 & 0x3f, 0x80)
      append(value & 0x3f, 0x80)
    }
  }
}
