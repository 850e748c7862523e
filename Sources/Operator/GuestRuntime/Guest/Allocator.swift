/// The heap: all of linear memory above the program's own data.
///
/// Memory is one row of chunks. A chunk begins with a word that holds its size and two flags; payloads are aligned to eight
/// bytes. Small chunks that are freed wait in lists of their exact size, where the next allocation of that size finds them
/// in a few instructions. Larger ones are merged with free neighbours and kept in bins by size, four to a power of two.
/// The small ones are merged too, all at once, before the heap would have to grow.
enum Heap {
  private static let inUse: UInt32 = 1
  private static let previousInUse: UInt32 = 2
  private static let flags: UInt32 = 7
  private static let minimumChunk: UInt32 = 16
  private static let largestQuick: UInt32 = 512
  private static let growthStep: UInt32 = 256 << 10

  /// Words at the heap's start: heads of the quick lists (index: size / 8), then heads of the bins.
  private static let quickLists: UInt32 = 65
  private static let bins: UInt32 = 128

  private nonisolated(unsafe) static var table: UInt32 = 0
  private nonisolated(unsafe) static var occupiedBins: (UInt64, UInt64) = (0, 0)
  /// What lies between `top` and `end` has not been cut into chunks yet. The chunk before it is always in use: a free one
  /// becomes part of it.
  private nonisolated(unsafe) static var top: UInt32 = 0
  private nonisolated(unsafe) static var end: UInt32 = 0
  private nonisolated(unsafe) static var quickBytes: UInt32 = 0

  static func allocate(_ size: UInt32, alignment: UInt32) -> UInt32 {
    if alignment > 8 { return allocateAligned(size, alignment) }
    if size > 0x7fff_0000 { outOfMemory() }
    let chunkSize = size <= 12 ? minimumChunk : (size &+ 11) & ~7
    if chunkSize <= largestQuick, table != 0 {
      let head = table &+ (chunkSize >> 1)
      let chunk = word(head)
      if chunk != 0 {
        setWord(head, word(chunk &+ 4))
        quickBytes &-= chunkSize
        return chunk &+ 4
      }
    }
    return allocateChunk(chunkSize) &+ 4
  }

  static func deallocate(_ address: UInt32) {
    let chunk = address &- 4
    let size = word(chunk) & ~flags
    if size <= largestQuick {
      let head = table &+ (size >> 1)
      setWord(chunk &+ 4, word(head))
      setWord(head, chunk)
      quickBytes &+= size
    } else {
      release(chunk)
    }
  }

  // MARK: Chunks

  private static func allocateChunk(_ size: UInt32) -> UInt32 {
    if let chunk = takeFromBins(size) ?? takeFromTop(size) { return chunk }
    if quickBytes >= (end &- table) / 8 {
      releaseQuickLists()
      if let chunk = takeFromBins(size) ?? takeFromTop(size) { return chunk }
    }
    if !grow(by: size) {
      releaseQuickLists()
      guard let chunk = takeFromBins(size) ?? takeFromTop(size) else { outOfMemory() }
      return chunk
    }
    guard let chunk = takeFromTop(size) else { outOfMemory() }
    return chunk
  }

  private static func takeFromTop(_ size: UInt32) -> UInt32? {
    guard end &- top >= size else { return nil }
    let chunk = top
    setWord(chunk, size | inUse | previousInUse)
    top = chunk &+ size
    return chunk
  }

  /// A request with an alignment of more than eight bytes: takes more, and gives the part before the address back.
  private static func allocateAligned(_ size: UInt32, _ alignment: UInt32) -> UInt32 {
    if size > 0x7fff_0000 || alignment > 0x1000_0000 { outOfMemory() }
    let chunk = allocateChunk(((size &+ 11) & ~7) &+ alignment &+ minimumChunk)
    var address = (chunk &+ 4 &+ alignment &- 1) & ~(alignment &- 1)
    var gap = address &- 4 &- chunk
    if gap == 0 { return address }
    if gap < minimumChunk {
      address &+= alignment
      gap &+= alignment
    }
    let header = word(chunk)
    setWord(chunk &+ gap, ((header & ~flags) &- gap) | inUse | previousInUse)
    setWord(chunk, gap | inUse | (header & previousInUse))
    release(chunk)
    return address
  }

  /// Marks a chunk as free, merged with its free neighbours.
  private static func release(_ freed: UInt32) {
    var chunk = freed
    var size = word(chunk) & ~flags
    if word(chunk) & previousInUse == 0 {
      let previousSize = word(chunk &- 4)
      chunk &-= previousSize
      size &+= previousSize
      removeFromBin(chunk, previousSize)
    }
    let next = chunk &+ size
    if next == top {
      top = chunk
      return
    }
    let nextHeader = word(next)
    if nextHeader & inUse == 0 {
      size &+= nextHeader & ~flags
      removeFromBin(next, nextHeader & ~flags)
    } else {
      setWord(next, nextHeader & ~previousInUse)
    }
    addToBin(chunk, size)
  }

  private static func releaseQuickLists() {
    for index in 2..<quickLists {
      var chunk = word(table &+ index * 4)
      setWord(table &+ index * 4, 0)
      while chunk != 0 {
        let next = word(chunk &+ 4)
        release(chunk)
        chunk = next
      }
    }
    quickBytes = 0
  }

  // MARK: Bins

  /// Four bins to a power of two; all chunks of a bin are at least as large as its lower bound.
  private static func bin(of size: UInt32) -> UInt32 {
    let exponent = UInt32(31 &- size.leadingZeroBitCount)
    return (exponent &- 4) &* 4 &+ ((size >> (exponent &- 2)) & 3)
  }

  private static func takeFromBins(_ size: UInt32) -> UInt32? {
    if table == 0 { return nil }
    let exact = bin(of: size)
    var chunk = word(binHead(exact))
    var tries = 8
    while chunk != 0, word(chunk) & ~flags < size {
      tries &-= 1
      chunk = tries == 0 ? 0 : word(chunk &+ 4)
    }
    if chunk == 0 {
      guard let larger = firstOccupiedBin(after: exact) else { return nil }
      chunk = word(binHead(larger))
    }
    let whole = word(chunk) & ~flags
    removeFromBin(chunk, whole)
    let rest = whole &- size
    if rest >= minimumChunk {
      setWord(chunk, size | inUse | previousInUse)
      addToBin(chunk &+ size, rest)
    } else {
      setWord(chunk, whole | inUse | previousInUse)
      setWord(chunk &+ whole, word(chunk &+ whole) | previousInUse)
    }
    return chunk
  }

  private static func firstOccupiedBin(after bin: UInt32) -> UInt32? {
    let low = bin < 63 ? occupiedBins.0 & (~1 << UInt64(bin)) : 0
    if low != 0 { return UInt32(low.trailingZeroBitCount) }
    let high = bin < 64 ? occupiedBins.1 : occupiedBins.1 & (~1 << UInt64(bin &- 64))
    return high == 0 ? nil : 64 &+ UInt32(high.trailingZeroBitCount)
  }

  /// A free chunk: header, next and previous of its bin, …, size once more in its last word. Its neighbours are in use.
  private static func addToBin(_ chunk: UInt32, _ size: UInt32) {
    setWord(chunk, size | previousInUse)
    setWord(chunk &+ size &- 4, size)
    let index = bin(of: size)
    let first = word(binHead(index))
    setWord(chunk &+ 4, first)
    setWord(chunk &+ 8, 0)
    if first != 0 { setWord(first &+ 8, chunk) }
    setWord(binHead(index), chunk)
    if index < 64 { occupiedBins.0 |= 1 << UInt64(index) } else { occupiedBins.1 |= 1 << UInt64(index &- 64) }
  }

  private static func removeFromBin(_ chunk: UInt32, _ size: UInt32) {
    let next = word(chunk &+ 4)
    let previous = word(chunk &+ 8)
    if next != 0 { setWord(next &+ 8, previous) }
    if previous != 0 {
      setWord(previous &+ 4, next)
      return
    }
    let index = bin(of: size)
    setWord(binHead(index), next)
    if next != 0 { return }
    if index < 64 { occupiedBins.0 &= ~(1 << UInt64(index)) } else { occupiedBins.1 &= ~(1 << UInt64(index &- 64)) }
  }

  private static func binHead(_ bin: UInt32) -> UInt32 { table &+ (quickLists &+ bin) &* 4 }

  // MARK: Linear memory

  /// Makes the top at least `size` bytes long; false when memory is at its limit.
  private static func grow(by size: UInt32) -> Bool {
    let first = table == 0
    let needed = size &- (end &- top) &+ (first ? (quickLists &+ bins) &* 4 &+ 16 : 0)
    let generous = max(needed, growthStep, (end &- table) / 8)
    var pages = (generous &+ 0xffff) >> 16
    var previous = growMemory(0, Int32(pages))
    if previous < 0 {
      pages = (needed &+ 0xffff) >> 16
      previous = growMemory(0, Int32(pages))
      if previous < 0 { return false }
    }
    let start = UInt32(previous) << 16
    if first {
      table = start
      top = (start &+ (quickLists &+ bins) &* 4 &+ 7) & ~7 | 4
      end = top
    }
    // The last word stays free, so that the end of memory may be at 4 GiB without an overflow.
    end = start &+ (pages << 16) &- 4
    return true
  }

  private static func outOfMemory() -> Never {
    writeError("out of memory\n")
    fatalError()
  }

  private static func word(_ address: UInt32) -> UInt32 {
    UnsafePointer<UInt32>(bitPattern: UInt(address)).unsafelyUnwrapped.pointee
  }

  private static func setWord(_ address: UInt32, _ value: UInt32) {
    UnsafeMutablePointer<UInt32>(bitPattern: UInt(address)).unsafelyUnwrapped.pointee = value
  }
}

@_extern(c, "llvm.wasm.memory.grow.i32")
private func growMemory(_ memory: Int32, _ pages: Int32) -> Int32
