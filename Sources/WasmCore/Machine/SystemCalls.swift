#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A range of the process's addresses, reserved at once and committed as it is needed.
///
/// Its base never moves. Fresh pages read as zeros.
final class Reservation {
  let base: UnsafeMutableRawPointer
  /// In bytes, whole pages of the machine.
  let size: Int
  private var committed = 0

  /// Reserves so many bytes, rounded up to whole pages, or returns nil where the system has no such range free.
  init?(size: Int) {
    let pageSize = Int(getpagesize())
    let (padded, overflow) = max(size, 1).addingReportingOverflow(pageSize - 1)
    guard !overflow else { return nil }
    self.size = padded / pageSize * pageSize
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
    let pageSize = Int(getpagesize())
    let target = min(size, (bytes + pageSize - 1) / pageSize * pageSize)
    guard bytes <= size, mprotect(base, target, PROT_READ | PROT_WRITE) == 0 else { return false }
    committed = target
    return true
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
