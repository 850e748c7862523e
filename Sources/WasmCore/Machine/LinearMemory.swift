/// The bytes of a linear memory, with the block through which handlers reach them.
///
/// Mostly all that the memory may grow to is reserved at once, so that growth moves nothing. Where the process may not have so many addresses, only what is used is
/// reserved, and growth past that moves the bytes: handlers take base and size from the block anew after everything that may grow a memory.
struct LinearMemory: ~Copyable {
  let block: UnsafeMutablePointer<MemoryBlock>
  private var reservation: Reservation
  /// What the reservation has mapped; nil where it has nothing but memory of its own.
  private var image: MemoryImage?

  /// What is reserved at least where not everything can be: growth by single pages would move each time.
  private static let smallestReservation = 1 << 20

  /// A memory of zeros that may grow, or nil where the system has no room for it.
  init?(size: Int, largest: Int) {
    guard let reservation = ReservationPool.memories.take(size: largest, committed: size) ?? Self.reserve(size, largest: largest) else { return nil }
    self.init(reservation, size: size, image: nil)
  }

  /// A memory that begins as an image and may grow, or nil where the system has no room for it.
  init?(_ image: MemoryImage, largest: Int) {
    if let reservation = image.map(largest: largest) {
      self.init(reservation, size: image.size, image: image)
    } else {
      self.init(size: image.size, largest: largest)
      image.copy(to: block.pointee.base)
    }
  }

  private init(_ reservation: Reservation, size: Int, image: MemoryImage?) {
    (self.reservation, self.image) = (reservation, image)
    block = .allocate(capacity: 1)
    block.initialize(to: MemoryBlock(base: reservation.base, size: size))
  }

  deinit {
    release()
    block.deallocate()
  }

  /// Gives the reservation back.
  private borrowing func release() {
    if let image {
      image.giveBack(reservation, used: size)
    } else {
      ReservationPool.memories.give(reservation, used: size)
    }
  }

  /// A reservation with some room to grow, or with none.
  private static func reserve(_ size: Int, largest: Int) -> Reservation? {
    let roomy = min(largest, max(size + size / 2, smallestReservation))
    return ReservationPool.memories.take(size: roomy, committed: size) ?? ReservationPool.memories.take(size: size, committed: size)
  }

  /// In bytes.
  var size: Int { block.pointee.size }

  /// Grows to a size that is not smaller; returns whether it has.
  ///
  /// - Parameter move: Gets the number of bytes that have to move and what moves a range of them, and says whether it has moved all.
  mutating func grow(to size: Int, largest: Int, move: (Int, (Range<Int>) -> Void) -> Bool) -> Bool {
    if size > reservation.size {
      guard let larger = Self.reserve(size, largest: largest) else { return false }
      let (source, target) = (block.pointee.base, larger.base)
      guard move(self.size, { (target + $0.lowerBound).copyMemory(from: source + $0.lowerBound, byteCount: $0.count) }) else {
        ReservationPool.memories.give(larger, used: self.size)
        return false
      }
      release()
      (reservation, image) = (larger, nil)
      block.pointee.base = target
    } else if !reservation.commit(size) {
      return false
    }
    block.pointee.size = size
    return true
  }

  /// The bytes of an access, or nil where it reaches past the end.
  func bytes(_ address: UInt64, _ count: UInt64) -> MemoryBytes? {
    let (end, overflow) = address.addingReportingOverflow(count)
    guard !overflow, end <= UInt64(size) else { return nil }
    return MemoryBytes(base: block.pointee.base + Int(address), count: Int(count))
  }
}

/// Some bytes of a memory, for as long as it does not grow.
struct MemoryBytes {
  fileprivate let base: Bytes
  let count: Int

  func fill(_ range: Range<Int>, with byte: UInt8) { (base + range.lowerBound).initializeMemory(as: UInt8.self, repeating: byte, count: range.count) }

  /// Copies a range from the same places of other bytes, which may be the same or overlap.
  func copy(_ range: Range<Int>, from other: MemoryBytes) { (base + range.lowerBound).copyMemory(from: other.base + range.lowerBound, byteCount: range.count) }

  /// Writes a range from an array that has the first of all these bytes at a place.
  func write(_ range: Range<Int>, from contents: [UInt8], at first: Int) {
    contents.withUnsafeBytes { contents in
      let source = UnsafeRawBufferPointer(rebasing: contents[first + range.lowerBound..<first + range.upperBound])
      UnsafeMutableRawBufferPointer(start: base + range.lowerBound, count: range.count).copyMemory(from: source)
    }
  }

  /// Whether the bytes begin behind others' beginning, so that a copy of overlapping ones has to go from the end.
  func begins(after other: MemoryBytes) -> Bool { base > other.base }

  /// The bytes for who reads or writes many.
  var buffer: UnsafeMutableRawBufferPointer { UnsafeMutableRawBufferPointer(start: base, count: count) }
}
