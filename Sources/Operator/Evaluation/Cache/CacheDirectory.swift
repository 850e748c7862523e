import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// An open directory that belongs to this user and that nobody else can write to: what is read from it is what this user's processes have written.
///
/// Files are looked up in the directory that was checked, whatever happens to its path meanwhile.
final class CacheDirectory {
  /// A file as the directory lists it.
  struct Item {
    var name: String
    /// What it takes on the disk.
    var size: Int
    var modified: timespec
  }

  let path: String
  private let descriptor: Int32

  /// Opens a directory, and makes it if there is none.
  init(_ path: String) throws(CacheFailure) {
    self.path = path
    try Self.make(path)
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (try Self.isLinkOfThisUser(path) ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else { throw .unusable("\(path) cannot be opened: \(SystemError.last)") }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unusable("\(path) cannot be opened: \(SystemError.last)") }
    guard status.st_uid == geteuid() else { throw .unusable("\(path) belongs to another user") }
    guard status.st_mode & 0o022 == 0 else { throw .unusable("others can write to \(path); it has to be this user's alone (chmod 700)") }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  private static func make(_ path: String) throws(CacheFailure) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    let parent = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
    try? FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    // Another process may have made it by now.
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .unusable("\(path) cannot be made: \(SystemError.last)") }
  }

  /// Whether it is a link. Another user's could be made to lead anywhere, later.
  private static func isLinkOfThisUser(_ path: String) throws(CacheFailure) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return false }
    guard status.st_uid == geteuid() || status.st_uid == 0 else { throw .unusable("\(path) is a symbolic link of another user's") }
    return true
  }

  // MARK: Files

  /// The content of a file, or nil if there is none.
  func read(_ name: String, limit: Int) throws(CacheFailure) -> [UInt8]? {
    // Not blocking: it may be a pipe that nobody writes to.
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      switch errno {
      case ENOENT: return nil
      case EMFILE, ENFILE, ENOMEM, EINTR: throw .unusable("\(path)/\(name) cannot be read: \(SystemError.last)")
      default: throw .damaged("it cannot be read: \(SystemError.last)")
      }
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .damaged("it cannot be read: \(SystemError.last)") }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .damaged("it is not a file") }
    guard status.st_uid == geteuid() else { throw .damaged("it belongs to another user") }
    guard status.st_size <= limit else { throw .damaged("it has \(status.st_size) bytes, more than the cache may have") }
    return try Self.contents(of: file, count: Int(status.st_size))
  }

  private static func contents(of file: Int32, count: Int) throws(CacheFailure) -> [UInt8] {
    var failure: String?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let part = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled..<count])
        let result = systemRead(file, part.baseAddress, part.count)
        if result == 0 { return }
        if result > 0 { filled += result } else if errno != EINTR { return failure = SystemError.last }
      }
    }
    if let failure { throw .damaged("it cannot be read: \(failure)") }
    return bytes
  }

  /// Writes a file as a whole: others see the old one or the new one. It is not forced to the disk; after a power failure a checksum tells.
  func write(_ content: [UInt8], to name: String) throws(CacheFailure) {
    let temporary = "\(Self.temporaryPrefix)\(getpid())-\(UInt64.random(in: 0 ... .max))"
    do throws(CacheFailure) {
      try fill(temporary, with: content)
      if renameat(descriptor, temporary, descriptor, name) != 0 {
        // Something is in its place that a file does not replace.
        remove(name)
        guard renameat(descriptor, temporary, descriptor, name) == 0 else { throw unwritable() }
      }
    } catch {
      unlinkat(descriptor, temporary, 0)
      throw error
    }
  }

  private func fill(_ name: String, with content: [UInt8]) throws(CacheFailure) {
    let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw unwritable() }
    let isComplete = content.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        let result = systemWrite(file, part.baseAddress, part.count)
        if result >= 0 { rest = rest.dropFirst(result) } else if errno != EINTR { return false }
      }
      return true
    }
    let failure = isComplete ? nil : unwritable()
    guard close(file) == 0 || failure != nil else { throw unwritable() }
    if let failure { throw failure }
  }

  private func unwritable() -> CacheFailure { .unusable("\(path) cannot be written: \(SystemError.last)") }

  /// Notes that a file was used now.
  func touch(_ name: String) { utimensat(descriptor, name, nil, AT_SYMLINK_NOFOLLOW) }

  /// Removes what has a name, whatever it is.
  func remove(_ name: String) {
    if unlinkat(descriptor, name, 0) != 0, errno != ENOENT { try? FileManager.default.removeItem(atPath: "\(path)/\(name)") }
  }

  // MARK: Listing

  private static let temporaryPrefix = ".writing-"

  /// The files with names of entries, and the temporary files of processes that write now or were killed.
  func items() -> (entries: [Item], temporaries: [Item]) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return (names.filter(CacheKey.isFileName).compactMap(item), names.filter { $0.hasPrefix(Self.temporaryPrefix) }.compactMap(item))
  }

  private func item(_ name: String) -> Item? {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    return Item(name: name, size: Self.diskSize(Int(status.st_size)), modified: status.modificationTime)
  }

  /// What a file takes on a disk that is given out in usual blocks.
  static func diskSize(_ count: Int) -> Int { (count + 4095) & ~4095 }
}

extension timespec {
  /// Seconds, for people's measures.
  var seconds: Double { Double(tv_sec) + Double(tv_nsec) / 1e9 }
}

extension stat {
  var modificationTime: timespec {
    #if canImport(Darwin)
      st_mtimespec
    #else
      st_mtim
    #endif
  }

  var changeTime: timespec {
    #if canImport(Darwin)
      st_ctimespec
    #else
      st_ctim
    #endif
  }
}

private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int { read(file, buffer, count) }
private func systemWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int { write(file, buffer, count) }
