import Synchronization

/// Libraries that were compiled in this process, in memory: the second program needs only be compiled itself.
final class LibraryCache: Sendable {
  typealias Product = (name: String, content: [UInt8])

  /// What a compiled library depends on besides its sources, which are part of this program.
  struct Key: Hashable, Sendable {
    var library: String
    var compiler: FoundTool
    var version: String
  }

  static let shared = LibraryCache()

  private let entries = Mutex<[Key: [Product]]>([:])

  /// The compiled library; the body compiles it if it is not there. Two that ask at once may both compile.
  func products(_ key: Key, _ build: () throws -> [Product]) throws -> [Product] {
    if let products = entries.withLock({ $0[key] }) { return products }
    let products = try build()
    entries.withLock { $0[key] = products }
    return products
  }
}
