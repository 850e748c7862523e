/// The content of a cache's file: a magic number with the format's version, the lengths of key and value, both, and a checksum of all that.
enum CacheEntry {
  static let magic = Array("wasm-module\0".utf8) + [1, 0, 0, 0]

  private static let headerCount = magic.count + 16
  private static let checksumCount = 16

  /// The file for a value.
  static func encode(_ value: [UInt8], _ key: CacheKey) -> [UInt8] {
    var file: [UInt8] = []
    file.reserveCapacity(headerCount + key.bytes.count + value.count + checksumCount)
    file += magic
    file += UInt64(key.bytes.count).littleEndianBytes
    file += UInt64(value.count).littleEndianBytes
    file += key.bytes
    file += value
    file += StableHash(file).bytes
    return file
  }

  /// The value in a file, or nil if it is another key's, whose name happens to be the same.
  static func decode(_ file: [UInt8], _ key: CacheKey) throws(CacheFailure) -> [UInt8]? {
    if file.isEmpty { throw .damaged("it is empty") }
    guard file.count >= headerCount + checksumCount else { throw .damaged("it is cut off after \(file.count) bytes") }
    guard file.starts(with: magic) else { throw .damaged("it does not begin as an entry does") }
    let lengths = file[magic.count..<headerCount]
    let keyCount = UInt64(littleEndianBytes: lengths.prefix(8))
    let valueCount = UInt64(littleEndianBytes: lengths.suffix(8))
    let content = UInt64(file.count - headerCount - checksumCount)
    guard keyCount <= content, valueCount == content - keyCount else { throw .damaged("it has not the length that it names") }
    let body = file.dropLast(checksumCount)
    guard StableHash(body).bytes.elementsEqual(file.suffix(checksumCount)) else { throw .damaged("its checksum is wrong") }
    let rest = body.dropFirst(headerCount)
    return rest.prefix(Int(keyCount)).elementsEqual(key.bytes) ? Array(rest.dropFirst(Int(keyCount))) : nil
  }
}

/// Why a cache does not give or take an entry.
enum CacheFailure: Error, Hashable, Sendable {
  /// There is something, but not what was stored.
  case damaged(String)
  /// The place for entries cannot be used.
  case unusable(String)
}
