import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A fresh directory that only this user may enter (mode 0700).
struct PrivateDirectory: Sendable {
  /// Its path, without symbolic links.
  let path: String

  /// Runs the body with a directory that is gone afterwards, however the body ends.
  static func with<Result>(in parent: String, _ body: (PrivateDirectory) throws -> Result) throws -> Result {
    let directory = try PrivateDirectory(in: parent)
    defer { directory.remove() }
    return try body(directory)
  }

  private init(in parent: String) throws {
    var template = Array((parent + "/wasm-module-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw CompileError.system("no directory can be made in \(parent): \(SystemError.last)") }
    let made = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    path = URL(filePath: made).resolvingSymlinksInPath().path(percentEncoded: false)
  }

  /// The path of a file in it.
  func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file.
  func write(_ content: [UInt8], to name: String) throws {
    guard NewFile.write(content, to: path(name)) else { throw CompileError.system("\(name) cannot be written: \(SystemError.last)") }
  }

  /// The content of a file, or nil if there is none.
  func contents(of name: String) throws -> [UInt8]? {
    guard FileManager.default.fileExists(atPath: path(name)) else { return nil }
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: path(name))))
    } catch {
      throw CompileError.system("\(name) cannot be read: \(SystemError.text(error))")
    }
  }

  /// Removes it. Processes that were killed a moment ago may still be making files, hence the patience.
  private func remove() {
    for _ in 0..<50 {
      try? FileManager.default.removeItem(atPath: path)
      if !FileManager.default.fileExists(atPath: path) { return }
      Self.openDirectories(path)
      usleep(20_000)
    }
  }

  /// Gives this user back the right to remove what is in a directory: some tools make theirs read-only.
  private static func openDirectories(_ path: String) {
    chmod(path, 0o700)
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
      var status = stat()
      if lstat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFDIR { openDirectories("\(path)/\(name)") }
    }
  }
}

/// Files that are written in one go.
enum NewFile {
  /// Writes a file. One that is there is replaced where that is said, or else in the way.
  ///
  /// - Returns: Whether all was written; if not, the system's last failure says why.
  static func write(_ content: [UInt8], to path: String, replacing: Bool = false) -> Bool {
    guard let file = fopen(path, replacing ? "wb" : "wbx") else { return false }
    let written = fwrite(content, 1, content.count, file)
    return fclose(file) == 0 && written == content.count
  }
}

/// What the system says of its last failure.
package enum SystemError {
  package static var last: String { String(cString: strerror(errno)) }

  /// What the system said when Foundation failed, without Foundation's own sentence around it.
  static func text(_ error: any Error) -> String {
    guard let cause = (error as? CocoaError)?.underlying as? POSIXError else { return error.localizedDescription }
    return String(cString: strerror(cause.code.rawValue))
  }
}
