#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file without a name, of which memory can be mapped. It is gone when nobody has it open or mapped.
final class AnonymousFile: @unchecked Sendable {
  // Nobody writes to it once it is made.
  private let descriptor: Int32

  /// A file of parts one behind the other, or nil where the system has none.
  init?(_ parts: [[UInt8]]) {
    descriptor = Self.open()
    guard descriptor >= 0 else { return nil }
    for part in parts { guard write(part) else { return nil } }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

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

  private func write(_ bytes: [UInt8]) -> Bool {
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

  /// Maps a part of the file at an address, privately; returns whether the system agreed.
  func map(at address: UnsafeMutableRawPointer, count: Int, from offset: Int) -> Bool {
    mmap(address, count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED, descriptor, off_t(offset)) != MAP_FAILED
  }
}

private func systemWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int { write(file, buffer, count) }

#if os(Linux)
  /// The C library has it, but Swift's modules of it don't.
  @_silgen_name("memfd_create") private func createMemoryFile(_ name: UnsafePointer<CChar>, _ flags: UInt32) -> Int32
  /// `MFD_CLOEXEC`.
  private let closeOnExec: UInt32 = 1
#endif
