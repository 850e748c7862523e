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
}

/// Memory for so many words, with those that were there before. By a call of the system's library, which moves large blocks without copying them.
///
/// - Returns: Nil where there is no room; what was there before is there still.
func resizedWords(_ words: UnsafeMutablePointer<UInt64>?, count: Int) -> UnsafeMutablePointer<UInt64>? {
  realloc(words, max(count, 1) * MemoryLayout<UInt64>.stride)?.assumingMemoryBound(to: UInt64.self)
}

/// Gives back what `resizedWords` returned.
func freeWords(_ words: UnsafeMutablePointer<UInt64>) { free(words) }
