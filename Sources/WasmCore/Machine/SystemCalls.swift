#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A range of the process's addresses, reserved at once and committed as it is needed.
///
/// Fresh pages read as zeros.
final class Reservation: @unchecked Sendable {
  // Whoever has it is the only one.
  let base: UnsafeMutableRawPointer
  /// In bytes, whole pages of the machine.
  let size: Int
  private var committed = 0

  private static let pageSize = Int(getpagesize())

  /// So many bytes, rounded up to whole pages.
  static func wholePages(_ bytes: Int) -> Int {
    let (padded, overflow) = max(bytes, 1).addingReportingOverflow(pageSize - 1)
    return (overflow ? Int.max : padded) / pageSize * pageSize
  }

  /// Reserves so many bytes, rounded up to whole pages, or returns nil where the system has no such range free.
  init?(size: Int) {
    self.size = Self.wholePages(size)
    #if os(Linux)
      let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
    #else
      let flags = MAP_PRIVATE | MAP_ANON | MAP_NORESERVE
    #endif
    guard let base = mmap(nil, self.size, PROT_NONE, flags, -1, 0), base != MAP_FAILED else { return nil }
    self.base = base
  }

  /// Makes the first so many bytes usable; returns whether the system agreed.
  func commit(_ bytes: Int) -> Bool {
    guard bytes > committed else { return true }
    let target = min(size, Self.wholePages(bytes))
    guard bytes <= size, mprotect(base, target, PROT_READ | PROT_WRITE) == 0 else { return false }
    committed = target
    return true
  }

  /// Zeroes the first so many bytes.
  func clear(_ bytes: Int) { memset(base, 0, min(bytes, committed)) }

  /// Gives the system back what is in whole pages of a range, which read as zeros after that; returns whether it agreed.
  func discard(from start: Int, to end: Int) -> Bool {
    let end = min(committed, Self.wholePages(end))
    #if os(Linux)
      return madvise(base + start, end - start, MADV_DONTNEED) == 0
    #else
      return mmap(base + start, end - start, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON | MAP_NORESERVE | MAP_FIXED, -1, 0) != MAP_FAILED
    #endif
  }

  deinit { munmap(base, size) }

  // MARK: Changes to what is mapped from a file

  /// The pages that may differ from what was mapped, from the first byte on: at most so many of the first so many bytes.
  ///
  /// - Returns: Their numbers, and where the first byte is of which nothing is said.
  func changedPages(in bytes: Int, atMost limit: Int) -> (pages: [Int], end: Int) {
    var pages: [Int] = []
    #if os(Linux)
      let isComplete = PageMap.forEachEntry(of: base, pages: Self.wholePages(bytes) / Self.pageSize) { page, entry in
        guard entry.isPrivate else { return true }
        pages.append(page)
        return pages.count <= limit
      }
      if isComplete { return (pages, bytes) }
      if let end = pages.popLast() { return (pages, end * Self.pageSize) }
    #endif
    return ([], 0)
  }

  /// Makes whole pages of a range again what was mapped, or zeros; returns whether the system can.
  func discardChanges(from start: Int, to end: Int) -> Bool {
    #if os(Linux)
      discard(from: start, to: end)
    #else
      false
    #endif
  }
}

/// Whether all bytes are zero.
func isZero(_ bytes: UnsafeRawBufferPointer) -> Bool {
  guard let first = bytes.baseAddress, bytes.count > 0 else { return true }
  return first.load(as: UInt8.self) == 0 && memcmp(first, first + 1, bytes.count - 1) == 0
}

#if os(Linux)
  /// What the system says of this process's pages.
  private enum PageMap {
    /// Stays open: whoever opens a file for each look waits longer for that than for the answer.
    private static let descriptor = open("/proc/self/pagemap", O_RDONLY | O_CLOEXEC)
    private static let entriesAtOnce = 512

    /// Of a page, as the kernel's documentation has it (*pagemap, from the userspace perspective*).
    struct Entry {
      let bits: UInt64

      /// Whether the process has a copy of its own, in memory or swapped out, of what was mapped.
      var isPrivate: Bool {
        let (isPresent, isSwapped, isOfFile) = (bits >> 63 & 1 != 0, bits >> 62 & 1 != 0, bits >> 61 & 1 != 0)
        return isSwapped || isPresent && !isOfFile
      }
    }

    /// Gives the entries of pages to a closure until it has enough. Returns whether it got all; it got none where the system does not say.
    static func forEachEntry(of base: UnsafeRawPointer, pages: Int, _ body: (Int, Entry) -> Bool) -> Bool {
      guard descriptor >= 0 else { return false }
      let first = Int(bitPattern: base) / Reservation.wholePages(1)
      return withUnsafeTemporaryAllocation(of: UInt64.self, capacity: entriesAtOnce) { entries in
        var page = 0
        while page < pages {
          let count = min(entriesAtOnce, pages - page)
          guard pread(descriptor, entries.baseAddress, 8 * count, off_t(8 * (first + page))) == 8 * count else { return false }
          for index in 0..<count { guard body(page + index, Entry(bits: entries[index])) else { return false } }
          page += count
        }
        return true
      }
    }
  }
#endif

/// Memory for so many words, with those that were there before. By a call of the system's library, which moves large blocks without copying them.
///
/// - Returns: Nil where there is no room; what was there before is there still.
func resizedWords(_ words: UnsafeMutablePointer<UInt64>?, count: Int) -> UnsafeMutablePointer<UInt64>? {
  realloc(words, max(count, 1) * MemoryLayout<UInt64>.stride)?.assumingMemoryBound(to: UInt64.self)
}

/// Memory for so many words that are zero; of many the system makes pages when they are first used.
///
/// - Returns: Nil where there is no room.
func zeroedWords(_ count: Int) -> UnsafeMutablePointer<UInt64>? {
  calloc(max(count, 1), MemoryLayout<UInt64>.stride)?.assumingMemoryBound(to: UInt64.self)
}

/// Gives back what `resizedWords` or `zeroedWords` returned.
func freeWords(_ words: UnsafeMutablePointer<UInt64>) { free(words) }
