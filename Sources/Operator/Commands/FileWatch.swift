import Foundation

/// Waits for files to change, by looking at them a few times a second: it works on every file system, and with editors that replace the file.
struct FileWatch {
  private let paths: [String]
  private var seen: [Stamp?]

  private struct Stamp: Equatable {
    var modified: Date?
    var size: Int?
    var number: Int?
  }

  /// Remembers how the files are now.
  init(_ paths: [String]) {
    self.paths = paths
    seen = paths.map(Self.stamp)
  }

  /// Waits until one of the files is there and is another than before.
  mutating func change() async throws -> String {
    while true {
      try await Task.sleep(for: .milliseconds(200))
      for (index, path) in paths.enumerated() {
        guard let stamp = Self.stamp(path), stamp != seen[index] else { continue }
        // An editor may not have written all of it yet.
        try await Task.sleep(for: .milliseconds(50))
        seen[index] = Self.stamp(path)
        return path
      }
    }
  }

  private static func stamp(_ path: String) -> Stamp? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
    return Stamp(modified: attributes[.modificationDate] as? Date, size: attributes[.size] as? Int, number: attributes[.systemFileNumber] as? Int)
  }
}
