/// The contents of a linear memory at a moment, from which any number of memories begin.
///
/// They lie in a file without a name that memories map privately: the system copies a page when it is first written, so a memory costs the pages that it touches. When a
/// memory is gone, its pages are made what they were, and the mapping is used again.
final class MemoryImage: Sendable {
  /// The size of the memory in bytes.
  let size: Int
  /// The ranges of bytes that are not in pages of zeros, ascending. Each begins at a page.
  let runs: [Range<Int>]
  private let contents: FileContents

  private static let pageSize = Reservation.wholePages(1)
  /// Zeros up to this size between two runs are taken as part of them: every run is a mapping of its own.
  private static let largestGap = 64 << 10
  /// How many runs there are at most: a process may have only so many mappings, and every memory that begins with the image takes two for each run.
  private static let mostRuns = 64

  /// The image of a memory in which these bytes, one run behind the other, are all that is not zero. Every run is of whole pages; returns nil where they do not have so many bytes.
  init?(size: Int, runs: [Range<Int>], _ bytes: [UInt8]) {
    guard bytes.count == runs.reduce(0, { $0 + $1.count }) else { return nil }
    (self.size, self.runs, contents) = (size, runs, FileContents(bytes))
  }

  /// The image of bytes, or nil where more of them than a limit are in pages that aren't zero.
  convenience init?(_ bytes: UnsafeRawBufferPointer, limit: Int) {
    var (runs, total) = ([Range<Int>](), 0)
    for offset in stride(from: 0, to: bytes.count, by: Self.pageSize) {
      let end = min(offset + Self.pageSize, bytes.count)
      guard !isZero(UnsafeRawBufferPointer(rebasing: bytes[offset..<end])) else { continue }
      if let last = runs.last, offset - last.upperBound <= Self.largestGap {
        total += end - last.upperBound
        runs[runs.count - 1] = last.lowerBound..<end
      } else {
        total += end - offset
        runs.append(offset..<end)
      }
      guard total <= limit else { return nil }
    }
    var gap = Self.largestGap
    while runs.count > Self.mostRuns {
      gap *= 4
      runs = runs.reduce(into: []) { joined, run in
        guard let last = joined.last, run.lowerBound - last.upperBound <= gap else { return joined.append(run) }
        joined[joined.count - 1] = last.lowerBound..<run.upperBound
      }
      total = runs.reduce(0) { $0 + $1.count }
      guard total <= limit else { return nil }
    }
    var contents: [UInt8] = []
    contents.reserveCapacity(total)
    for run in runs { contents += bytes[run] }
    self.init(size: bytes.count, runs: runs, contents)
  }

  /// The runs that lie between bounds, two for each, or nil where they are not whole pages of a memory in ascending order, or too many.
  static func runs(_ bounds: [UInt64], size: Int) -> [Range<Int>]? {
    guard bounds.count % 2 == 0, bounds.count <= 2 * mostRuns, bounds.allSatisfy({ $0 <= UInt64(size) && $0 % UInt64(pageSize) == 0 }), zip(bounds, bounds.dropFirst()).allSatisfy({ $0 < $1 }) else { return nil }
    return stride(from: 0, to: bounds.count, by: 2).map { Int(bounds[$0])..<Int(bounds[$0 + 1]) }
  }

  deinit { ReservationPool.memories.forget(ObjectIdentifier(self)) }

  /// The bytes of all runs, one behind the other.
  var bytes: [UInt8] { contents.withBytes { Array($0) } }
  /// How many they are.
  var byteCount: Int { contents.count }

  /// A range of addresses that begins with the image, of so many bytes in all; nil where the system has none, or nothing to map.
  func map(largest: Int) -> Reservation? {
    if let parked = ReservationPool.memories.take(ObjectIdentifier(self), size: largest) { return parked }
    guard contents.isMappable, let reservation = Reservation(size: largest), reservation.commit(size) else { return nil }
    var place = 0
    for run in runs {
      guard contents.map(at: reservation.base + run.lowerBound, place..<place + run.count) else { return nil }
      place += run.count
    }
    return reservation
  }

  /// Takes a range back that `map` made.
  ///
  /// - Parameter used: How many bytes may have been written.
  func giveBack(_ reservation: Reservation, used: Int) {
    if restore(reservation, used: used) { ReservationPool.memories.park(reservation, ObjectIdentifier(self)) }
  }

  /// Makes the pages that were written what they were; returns whether that was possible.
  ///
  /// FAST: pages that stay need no fault when they are written the next time. The others are given back, and the system shows the file again.
  private func restore(_ reservation: Reservation, used: Int) -> Bool {
    let kept = reservation.changedPages(in: used, atMost: ReservationPool.residentBytes / Self.pageSize)
    for page in kept.pages { restore(page * Self.pageSize, reservation.base) }
    return kept.end >= used || reservation.discardChanges(from: kept.end, to: used)
  }

  private func restore(_ offset: Int, _ base: Bytes) {
    let page = UnsafeMutableRawBufferPointer(start: base + offset, count: Self.pageSize)
    var place = 0
    for run in runs {
      if run.contains(offset) {
        contents.withBytes { page.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[place + offset - run.lowerBound..<place + offset - run.lowerBound + page.count])) }
        return
      }
      place += run.count
    }
    page.initializeMemory(as: UInt8.self, repeating: 0)
  }

  /// Writes the image to a memory of zeros.
  func copy(to base: Bytes) {
    contents.withBytes { bytes in
      var rest = bytes[...]
      for run in runs {
        UnsafeMutableRawBufferPointer(start: base + run.lowerBound, count: run.count).copyMemory(from: UnsafeRawBufferPointer(rebasing: rest.prefix(run.count)))
        rest = rest.dropFirst(run.count)
      }
    }
  }
}
