import Foundation

/// A directory for a test, which is gone with the last that knows it.
package final class TemporaryDirectory: Sendable {
  package let url: URL

  package init() throws {
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appending(path: "wasm-module-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  package var path: String { url.path(percentEncoded: false) }

  /// The path of something in it.
  package func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, and gives its path.
  @discardableResult package func write(_ content: [UInt8], to name: String) throws -> String {
    try Data(content).write(to: URL(filePath: path(name)))
    return path(name)
  }

  /// Writes a program that can be run at once, and gives its path.
  @discardableResult package func writeProgram(_ content: [UInt8], to name: String) throws -> String {
    try write(content, to: name)
    try makeExecutable(path(name))
    return path(name)
  }
}
