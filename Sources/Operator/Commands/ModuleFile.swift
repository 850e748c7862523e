import WASI
import WasmCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Loads modules from files, and says what is wrong with those that are none.
///
/// By the system's own calls: Foundation would cost a short program more than everything else together.
enum ModuleFile {
  /// A module that can be used.
  static func module(at path: String) throws(CommandFailure) -> Module {
    let bytes = try bytes(at: path)
    do {
      return try Module(bytes)
    } catch {
      throw failure(error, bytes, path)
    }
  }

  /// What is wrong with bytes that are no module, with what they may be instead.
  static func failure(_ error: ModuleError, _ bytes: [UInt8], _ path: String) -> CommandFailure {
    CommandFailure("\(path): \(error)", hint: hint(for: bytes), status: .badModule)
  }

  /// The bytes of a file; `-` is standard input.
  static func bytes(at path: String) throws(CommandFailure) -> [UInt8] {
    let bytes: [UInt8]
    do {
      bytes = try path == "-" ? contents(of: STDIN_FILENO, sizeHint: 0) : contents(ofFile: path)
    } catch {
      throw CommandFailure("cannot read \(path): \(error)", hint: error.isNotFound ? "is the path right, seen from here?" : nil, status: .badModule)
    }
    if bytes.isEmpty { throw CommandFailure("\(path) is empty", hint: "was the compiler interrupted?", status: .badModule) }
    return bytes
  }

  /// A file of more bytes is not read: it can't be a module that anybody would run, and may never end.
  private static let largestFile = 1 << 30

  private static func contents(ofFile path: String) throws(SystemCalls.Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemCalls.Failure.last }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemCalls.Failure.last }
    guard status.st_size <= largestFile else { throw SystemCalls.Failure.fileTooLarge }
    return try contents(of: descriptor, sizeHint: Int(status.st_size))
  }

  private static func contents(of descriptor: Int32, sizeHint: Int) throws(SystemCalls.Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      // One more than the size, so that a file of this size is read in one piece and its end seen by the next.
      guard let part = try SystemCalls.read(descriptor, atMost: max(sizeHint - bytes.count + 1, 64 << 10)) else { continue }
      if part.isEmpty { return bytes }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      guard bytes.count <= largestFile else { throw SystemCalls.Failure.fileTooLarge }
    }
  }

  /// What a file that is no module may be instead.
  private static func hint(for bytes: [UInt8]) -> String? {
    let start = bytes.prefix(64).drop { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
    if start.starts(with: "(module".utf8) || start.starts(with: "(component".utf8) || start.starts(with: ";;".utf8) {
      return "this is the text format; translate it first, for instance with 'wasm-tools parse' or 'wat2wasm'"
    }
    if bytes.starts(with: [0x00, 0x61, 0x73, 0x6D, 0x0D, 0x00, 0x01, 0x00]) {
      return "this is a component, of which only core modules can be run; compile for 'wasip1' or 'wasm32-wasi'"
    }
    if bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46]) { return "this is a program for this machine; compile it for 'wasm32-wasi'" }
    return nil
  }
}
