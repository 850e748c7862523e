// Hashing of contiguous elements in one go: one at a time it takes several times as long.

extension Hasher {
  /// Adds bytes.
  mutating func combine(contiguous bytes: [UInt8]) { bytes.withUnsafeBytes { combine(bytes: $0) } }

  /// Adds the bytes of a text, and an end, so that several texts in a row are told from others.
  mutating func combine(utf8 text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ combine(bytes: UnsafeRawBufferPointer($0)) }) == nil {
      for byte in text.utf8 { combine(byte) }
    }
    combine(0xFF as UInt8)
  }
}
