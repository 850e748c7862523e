import WASI
import WasmCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that a command line names.
///
/// By the system's own calls: Foundation would cost a short program more than everything else together.
enum HostFile {
  /// A file of more bytes is not read: it can't be a module that anybody would run, and may never end.
  private static let largestFile = 1 << 30

  /// A file's name without its directories.
  static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The bytes of a file.
  static func contents(at path: String) throws(CommandFailure) -> [UInt8] {
    do {
      return try read(path)
    } catch {
      throw unreadable(path, error)
    }
  }

  /// All that comes from standard input.
  static func standardInput() throws(CommandFailure) -> [UInt8] {
    do {
      return try contents(of: STDIN_FILENO, sizeHint: 0)
    } catch {
      throw unreadable("standard input", error)
    }
  }

  private static func unreadable(_ path: String, _ failure: SystemCalls.Failure) -> CommandFailure {
    CommandFailure("cannot read \(path.printable): \(failure)", hint: failure.isNotFound ? "is the path right, seen from here?" : nil, status: .badModule)
  }

  private static func read(_ path: String) throws(SystemCalls.Failure) -> [UInt8] {
    // The system would take the part before a zero byte for the path.
    guard !path.utf8.contains(0) else { throw .noSuchFile }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    guard status.st_size <= largestFile else { throw .fileTooLarge }
    return try contents(of: descriptor, sizeHint: Int(status.st_size))
  }

  private static func contents(of descriptor: Int32, sizeHint: Int) throws(SystemCalls.Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      // One more than the size, so that a file of this size is read in one piece and its end seen by the next.
      guard let part = try SystemCalls.read(descriptor, atMost: max(sizeHint - bytes.count + 1, 64 << 10)) else { continue }
      if part.isEmpty { return bytes }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      guard bytes.count <= largestFile else { throw .fileTooLarge }
    }
  }

  // MARK: Writing

  /// Makes sure, as far as that can be known before, that a file can be written.
  static func checkWritable(_ path: String) throws(CommandFailure) {
    var status = stat()
    if stat(path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { throw unwritable(path, .isDirectory) }
      if access(path, W_OK) != 0 { throw unwritable(path, .last) }
    } else {
      guard !path.isEmpty else { throw unwritable(path, .noSuchFile) }
      let directory = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
      if access(directory, W_OK | X_OK) != 0 { throw unwritable(path, .last) }
    }
  }

  /// Writes a file, in place of what is there.
  static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    do throws(SystemCalls.Failure) {
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw .last }
      defer { close(descriptor) }
      var rest = bytes[...]
      while !rest.isEmpty { rest = rest.dropFirst(try SystemCalls.write(descriptor, rest, isFile: true)) }
    } catch {
      throw unwritable(path, error)
    }
  }

  private static func unwritable(_ path: String, _ failure: SystemCalls.Failure) -> CommandFailure {
    CommandFailure("cannot write \(path.printable): \(failure)", status: .failure)
  }
}
