import WasmCore

/// Libraries that were compiled in this process, in memory: the second program needs only be compiled itself.
final class LibraryCache: Sendable {
  typealias Product = (name: String, content: [UInt8])

  private enum Entry {
    case building
    case built([Product])
  }

  static let shared = LibraryCache()

  private let entries = Guarded<[CacheKey: Entry]>([:])

  /// The compiled library. The first that asks for it builds it.
  ///
  /// - Parameters:
  ///   - wait: Called again and again while another builds it; waits a moment, and throws to give up.
  ///   - build: Builds it.
  func products(_ key: CacheKey, wait: () throws(CompileError) -> Void, build: () throws(CompileError) -> [Product]) throws(CompileError) -> [Product] {
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
  private func entry(_ key: CacheKey) -> Entry? {
    entries.withLock { entries in
      if let entry = entries[key] { return entry }
      entries[key] = .building
      return nil
    }
  }
}
