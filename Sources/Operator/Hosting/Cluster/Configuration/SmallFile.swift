import WASI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files that people and the cluster put there for this program: configurations, tokens, certificates.
enum SmallFile {
  /// The most that such a file has.
  static let largest = 1 << 20

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func read(_ path: String) throws(SystemCalls.Failure) -> [UInt8] {
    // The system would take the part before a zero byte for the path.
    guard !path.utf8.contains(0) else { throw .noSuchFile }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    while true {
      guard let part = try SystemCalls.read(descriptor, atMost: 64 << 10) else { continue }
      if part.isEmpty { return bytes }
      bytes += part
      guard bytes.count <= largest else { throw .fileTooLarge }
    }
  }
}
