#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The contents of a linear memory at a moment, from which any number of memories begin.
///
/// Where little of it is not zero, it is copied into memory that is at hand. Otherwise it lies in a file without a name that memories map privately: the system copies a page
/// when it is first written, so a memory costs the pages that it touches. What a memory has changed is forgotten by giving its pages back, and the mapping is used again.
final class MemoryImage: Sendable {
  /// The size of the memory in bytes.
  let size: Int
  /// The bytes that are not in pages of zeros, in ascending order.
  let runs: [Run]
  /// The same in a file, each run at the offset that its predecessors' sizes give; nil where they are copied.
  private let file: AnonymousFile?

  /// Successive pages, as bytes of the memory from an offset on.
  struct Run: Sendable {
    var offset: Int
    var bytes: [UInt8]
  }

  private static let pageSize = Reservation.wholePages(1)
  /// Zeros up to this size between two runs are taken as part of them: every run is a mapping of its own.
  private static let largestGap = 64 << 10
  /// What is copied at most: to map pages and to have each copied when it is written takes longer than to copy so many at once.
  static let largestCopy = 128 << 10

  /// The image of a memory that consists of these bytes and zeros. Runs begin at whole pages.
  init(size: Int, runs: [Run], largestCopy: Int = largestCopy) {
    self.size = size
    self.runs = runs
    file = runs.reduce(0) { $0 + $1.bytes.count } > largestCopy ? AnonymousFile(runs.map(\.bytes)) : nil
  }

  /// The image of bytes, or nil where more of them than a limit are in pages that aren't zero.
  convenience init?(_ bytes: UnsafeRawBufferPointer, limit: Int) {
    var (runs, total) = ([Run](), 0)
    for offset in stride(from: 0, to: bytes.count, by: Self.pageSize) {
      let page = UnsafeRawBufferPointer(rebasing: bytes[offset..<min(offset + Self.pageSize, bytes.count)])
      guard !Self.isZero(page) else { continue }
      let end = runs.last.map { $0.offset + $0.bytes.count } ?? 0
      let gap = runs.isEmpty ? Int.max : offset - end
      total += page.count + (gap <= Self.largestGap ? gap : 0)
      guard total <= limit else { return nil }
      if gap <= Self.largestGap {
        runs[runs.count - 1].bytes += bytes[end..<offset + page.count]
      } else {
        runs.append(Run(offset: offset, bytes: Array(page)))
      }
    }
    self.init(size: bytes.count, runs: runs)
  }

  private static func isZero(_ page: UnsafeRawBufferPointer) -> Bool {
    guard let first = page.baseAddress else { return true }
    return first.load(as: UInt8.self) == 0 && memcmp(first, first + 1, page.count - 1) == 0
  }

  deinit { ReservationPool.memories.forget(ObjectIdentifier(self)) }

  /// The bytes that the image itself takes.
  var byteCount: Int { runs.reduce(0) { $0 + $1.bytes.count } }

  /// Whether memories map the image.
  var isMapped: Bool { file != nil }

  /// A range of addresses that begins with the image, of so many bytes in all; nil where the system has none, or none to map.
  func map(largest: Int) -> Reservation? {
    guard let file else { return nil }
    let key = ObjectIdentifier(self)
    if let parked = ReservationPool.memories.take(key, size: largest) { return parked }
    guard let reservation = Reservation(size: largest), reservation.commit(size) else { return nil }
    var fileOffset = 0
    for run in runs {
      guard file.map(at: reservation.base + run.offset, count: run.bytes.count, from: fileOffset) else { return nil }
      fileOffset += run.bytes.count
    }
    return reservation
  }

  /// Takes a range back that `map` made. What was written is forgotten.
  ///
  /// - Parameter used: How many bytes may have been written.
  func giveBack(_ reservation: Reservation, used: Int) {
    #if os(Linux)
      // The system forgets the changes to a private mapping, which then shows the file again.
      if reservation.discard(from: 0, to: used) { ReservationPool.memories.park(reservation, ObjectIdentifier(self)) }
    #endif
  }

  /// Writes the image to a memory of zeros.
  func copy(to base: Bytes) {
    for run in runs { run.bytes.withUnsafeBytes { (base + run.offset).copyMemory(from: $0.baseAddress.unsafelyUnwrapped, byteCount: $0.count) } }
  }
}
