import WasmCore

/// Libraries that were compiled in this process, in memory: the second program needs only be compiled itself.
final class LibraryCache: Sendable {
  typealias Product = (name: String, content: [UInt8])

  /// What a compiled library depends on besides its sources, which are part of this program.
  struct Key: Hashable, Sendable {
    var library: String
    var toolchain: ToolchainIdentity
  }

  private enum Entry {
    case building
    case built([Product])
  }

  static let shared = LibraryCache()

  private let entries = Guarded<[Key: Entry]>([:])

  /// The compiled library. The first that asks for it builds it.
  ///
  /// - Parameters:
  ///   - wait: Called again and again while another builds it; waits a moment, and throws to give up.
  ///   - build: Builds it.
  func products(_ key: Key, wait: () throws -> Void, build: () throws -> [Product]) throws -> [Product] {
    while let entry = entry(key) {
      if case .built(let products) = entry { return products }
      try wait()
    }
    do {
      let products = try build()
      entries.withLock { $0[key] = .built(products) }
      return products
    } catch {
      entries.withLock { $0[key] = nil }
      throw error
    }
  }

  /// What there is; if nothing, it is the caller's to build it.
  private func entry(_ key: Key) -> Entry? {
    entries.withLock { entries in
      if let entry = entries[key] { return entry }
      entries[key] = .building
      return nil
    }
  }
}
