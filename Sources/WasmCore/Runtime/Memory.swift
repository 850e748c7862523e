/// A linear memory.
///
/// Not `Sendable`: it belongs to its store's execution.
///
/// Specification: *Execution › Runtime Structure › Memory Instances*.
public struct Memory {
  let store: Store
  let state: MemoryState

  init(store: Store, state: MemoryState) { (self.store, self.state) = (store, state) }

  /// A new memory of the smallest size that its type allows, all zeros.
  ///
  /// - Throws: `LimitError` where the store's limit or the system does not allow it.
  public init(_ store: Store, _ type: MemoryType) throws(LimitError) {
    self.init(store: store, state: try MemoryState(store, type))
  }

  /// The type, with the present size for the smallest.
  public var type: MemoryType {
    MemoryType(limits: Limits(minimum: pageCount, maximum: state.type.limits.maximum), addressType: state.type.addressType, isShared: state.type.isShared)
  }

  /// The size in bytes.
  public var byteCount: Int { state.size }
  /// The size in pages of 64 KiB.
  public var pageCount: UInt64 { UInt64(byteCount) / MemoryType.pageSize }

  /// Adds pages of zeros.
  ///
  /// - Returns: The size before in pages, or nil where the type's maximum, the store's limit or the system does not allow it.
  @discardableResult
  public func grow(by pages: UInt64) -> UInt64? { state.grow(by: pages) }

  /// Copies bytes out of the memory.
  public func read(at address: UInt64, count: UInt64) throws(MemoryAccessError) -> [UInt8] {
    [UInt8](try bytes(address, count).buffer)
  }

  /// Copies bytes into the memory.
  public func write(_ bytes: some Collection<UInt8>, at address: UInt64) throws(MemoryAccessError) {
    try self.bytes(address, UInt64(bytes.count)).buffer.copyBytes(from: bytes)
  }

  /// An integer in little-endian order.
  public func load<Integer: FixedWidthInteger & BitwiseCopyable>(_ type: Integer.Type = Integer.self, at address: UInt64) throws(MemoryAccessError) -> Integer {
    Integer(littleEndian: try bytes(address, UInt64(MemoryLayout<Integer>.size)).buffer.loadUnaligned(as: Integer.self))
  }

  /// Stores an integer in little-endian order.
  public func store<Integer: FixedWidthInteger & BitwiseCopyable>(_ value: Integer, at address: UInt64) throws(MemoryAccessError) {
    try bytes(address, UInt64(MemoryLayout<Integer>.size)).buffer.storeBytes(of: value.littleEndian, as: Integer.self)
  }

  /// Text in UTF-8; ill-formed parts become U+FFFD.
  public func string(at address: UInt64, count: UInt64) throws(MemoryAccessError) -> String {
    String(decoding: try bytes(address, count).buffer, as: UTF8.self)
  }

  /// Text in UTF-8 at an address and of a length that a guest passed as `i32` values.
  public func string(at address: Int32, count: Int32) throws(MemoryAccessError) -> String {
    try string(at: UInt64(UInt32(bitPattern: address)), count: UInt64(UInt32(bitPattern: count)))
  }

  /// Lends bytes of the memory without a copy. They are valid until the closure returns; the guest must not run and the memory not grow meanwhile.
  public func withBytes<Result>(at address: UInt64, count: UInt64, _ body: (UnsafeRawBufferPointer) throws -> Result) throws -> Result {
    try body(UnsafeRawBufferPointer(try bytes(address, count).buffer))
  }

  /// Lends bytes of the memory for writing without a copy. They are valid until the closure returns; the guest must not run and the memory not grow meanwhile.
  public func withMutableBytes<Result>(at address: UInt64, count: UInt64, _ body: (UnsafeMutableRawBufferPointer) throws -> Result) throws -> Result {
    try body(try bytes(address, count).buffer)
  }

  private func bytes(_ address: UInt64, _ count: UInt64) throws(MemoryAccessError) -> MemoryBytes {
    guard let bytes = state.bytes(address, count) else { throw MemoryAccessError(address: address, count: count, byteCount: byteCount) }
    return bytes
  }
}

/// An access of the host to bytes that a memory does not have.
public struct MemoryAccessError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The first byte of the access.
  public let address: UInt64
  /// The bytes of the access.
  public let count: UInt64
  /// The size of the memory in bytes.
  public let byteCount: Int

  /// What it says to people.
  public var description: String { "\(count) bytes at address \(address) are outside of a memory of \(byteCount) bytes" }
}

/// What a memory is, as its store owns it.
final class MemoryState {
  let type: MemoryType
  private unowned(unsafe) let store: Store
  private var storage: LinearMemory
  /// The pages that it can grow to.
  private let limit: UInt64

  convenience init(_ store: Store, _ type: MemoryType) throws(LimitError) {
    try self.init(store, type, pages: type.limits.minimum) { LinearMemory(size: $0, largest: $1) }
  }

  /// A memory that begins as an image.
  convenience init(_ store: Store, _ type: MemoryType, _ image: MemoryImage) throws(LimitError) {
    try self.init(store, type, pages: UInt64(image.size) / MemoryType.pageSize) { _, largest in LinearMemory(image, largest: largest) }
  }

  /// - Parameter allocate: Makes a memory of a size in bytes that may grow to another.
  private init(_ store: Store, _ type: MemoryType, pages: UInt64, allocate: (_ size: Int, _ largest: Int) -> LinearMemory?) throws(LimitError) {
    limit = min(Self.mostPages(type), store.limits.memoryBytes / MemoryType.pageSize)
    guard pages <= limit, store.reserveMemory(pages * MemoryType.pageSize) else {
      throw LimitError(.memoryBytes, "a memory of \(pages) pages does not fit in the store's limit of \(store.limits.memoryBytes) bytes")
    }
    guard let storage = allocate(Int(pages * MemoryType.pageSize), Int(limit * MemoryType.pageSize)) else {
      store.releaseMemory(pages * MemoryType.pageSize)
      throw LimitError(.system, "the system has no room for a memory of \(pages) pages")
    }
    self.storage = storage
    (self.store, self.type) = (store, type)
  }

  /// Where handlers find it.
  var block: MemoryBlock.Place { storage.block }
  /// In bytes.
  var size: Int { storage.size }

  /// The pages that a memory of a type may have where no limit of a store forbids it.
  static func mostPages(_ type: MemoryType) -> UInt64 { min(type.limits.maximum ?? .max, type.addressType == .i32 ? 65_536 : 1 << 32) }

  /// The bytes of an access, or nil where it reaches past the end.
  func bytes(_ address: UInt64, _ count: UInt64) -> MemoryBytes? { storage.bytes(address, count) }

  /// Adds pages of zeros; returns how many there were, or nil where that can't be.
  ///
  /// - Parameter move: Moves the bytes where growth needs another place for them, as `LinearMemory.grow` says.
  func grow(by pages: UInt64, move: (Int, (Range<Int>) -> Void) -> Bool = moveAtOnce) -> UInt64? {
    let before = UInt64(size) / MemoryType.pageSize
    guard pages <= limit - before else {
      if pages <= Self.mostPages(type) - min(before, Self.mostPages(type)) { store.noteRefusedMemory() }
      return nil
    }
    guard store.reserveMemory(pages * MemoryType.pageSize) else { return nil }
    guard storage.grow(to: Int((before + pages) * MemoryType.pageSize), largest: Int(limit * MemoryType.pageSize), move: move) else {
      store.releaseMemory(pages * MemoryType.pageSize)
      return nil
    }
    return before
  }

  /// The contents at present, or nil where more bytes than a limit are in pages that aren't zero.
  func image(limit: Int) -> MemoryImage? { bytes(0, UInt64(size)).flatMap { MemoryImage(UnsafeRawBufferPointer($0.buffer), limit: limit) } }

  private static func moveAtOnce(_ count: Int, _ move: (Range<Int>) -> Void) -> Bool {
    move(0..<count)
    return true
  }
}
