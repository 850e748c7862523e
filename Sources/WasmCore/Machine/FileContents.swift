#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes in a file without a name, of which memory can be mapped; in an array where the system has no such file, or there are many already.
final class FileContents: @unchecked Sendable {
  // Nobody writes to them once they are there.
  private let storage: Storage
  /// How many of these have a file. Descriptors are few, and others need them.
  private static let fileCount = Guarded(0)
  private static let mostFiles = 256
  let count: Int

  private enum Storage {
    case file(Int32, UnsafeMutableRawPointer)
    case array([UInt8])
  }

  init(_ bytes: [UInt8]) {
    count = bytes.count
    storage = bytes.isEmpty ? .array([]) : Self.file(bytes) ?? .array(bytes)
  }

  deinit {
    guard case .file(let descriptor, let base) = storage else { return }
    munmap(base, count)
    close(descriptor)
    Self.fileCount.withLock { $0 -= 1 }
  }

  /// Whether memory can show them without a copy; nothing is shown in any case.
  var isMappable: Bool { if case .file = storage { true } else { count == 0 } }

  /// Maps a range of them at an address, privately; returns whether the system agreed.
  func map(at address: UnsafeMutableRawPointer, _ range: Range<Int>) -> Bool {
    guard case .file(let descriptor, _) = storage else { return false }
    return mmap(address, range.count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED, descriptor, off_t(range.lowerBound)) != MAP_FAILED
  }

  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    switch storage {
    case .file(_, let base): body(UnsafeRawBufferPointer(start: base, count: count))
    case .array(let bytes): bytes.withUnsafeBytes(body)
    }
  }

  // MARK: Files

  private static func file(_ bytes: [UInt8]) -> Storage? {
    let isAllowed = fileCount.withLock { count in
      guard count < mostFiles else { return false }
      count += 1
      return true
    }
    guard isAllowed else { return nil }
    if let file = makeFile(bytes) { return file }
    fileCount.withLock { $0 -= 1 }
    return nil
  }

  private static func makeFile(_ bytes: [UInt8]) -> Storage? {
    let descriptor = open()
    guard descriptor >= 0 else { return nil }
    if write(bytes, to: descriptor), let base = mmap(nil, bytes.count, PROT_READ, MAP_SHARED, descriptor, 0), base != MAP_FAILED { return .file(descriptor, base) }
    close(descriptor)
    return nil
  }

  private static func open() -> Int32 {
    #if os(Linux)
      let descriptor = createMemoryFile("wasm-module", closeOnExec)
      if descriptor >= 0 { return descriptor }
    #endif
    return openTemporary()
  }

  /// A temporary file whose name is gone at once.
  private static func openTemporary() -> Int32 {
    let directory = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(directory)/wasm-module-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return -1 }
    unlink(template)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        let count = systemWrite(descriptor, part.baseAddress, part.count)
        if count > 0 { rest = rest.dropFirst(count) } else if count == 0 || errno != EINTR { return false }
      }
      return true
    }
  }
}

private func systemWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int { write(file, buffer, count) }

#if os(Linux)
  /// The C library has it, but Swift's modules of it don't.
  @_silgen_name("memfd_create") private func createMemoryFile(_ name: UnsafePointer<CChar>, _ flags: UInt32) -> Int32
  /// `MFD_CLOEXEC`.
  private let closeOnExec: UInt32 = 1
#endif
