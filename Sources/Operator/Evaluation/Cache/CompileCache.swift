import Foundation

/// Results of compiles in a directory, for this process and all others of this user.
///
/// An entry is a file with its whole key in it. Files appear and go as a whole, so processes need no locks: the worst that happens
/// to one is that it compiles again. Nothing that goes wrong here makes a compile fail; it is said in a notice.
package struct CompileCache: Sendable {
  /// What came of a look into the cache.
  struct Lookup {
    var value: [UInt8]?
    var notice: String?
  }

  /// Where the entries are.
  package var directory: String
  /// How many bytes they may take together.
  package var byteLimit: Int

  /// A process that writes a file this slowly has been killed.
  private static let temporaryLifetime = 600.0

  /// A cache in a directory, which is made when it is needed.
  package init(directory: String, byteLimit: Int = 1 << 30) {
    (self.directory, self.byteLimit) = (directory, byteLimit)
  }

  /// The cache of a process with this environment: in `WASM_MODULE_CACHE`, in the user's directory for caches or, for one who has none, in that for temporary files.
  package init(environment: [String: String]) {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    func absolute(_ name: String) -> String? { value(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
    let place =
      value("WASM_MODULE_CACHE") ?? absolute("XDG_CACHE_HOME").map { "\($0)/wasm-module" } ?? absolute("HOME").map { "\($0)/.cache/wasm-module" }
      ?? "\(value("TMPDIR") ?? "/tmp")/wasm-module-cache-\(geteuid())"
    self.init(directory: "\(place)/compiled")
  }

  /// The value for a key. An entry that is damaged is removed.
  func value(for key: CacheKey) -> Lookup {
    do {
      let open = try CacheDirectory(directory)
      do {
        guard let file = try open.read(key.fileName, limit: byteLimit), let value = try CacheEntry.decode(file, key) else { return Lookup() }
        open.touch(key.fileName)
        return Lookup(value: value)
      } catch .damaged(let reason) {
        open.remove(key.fileName)
        return Lookup(notice: damage(key, reason))
      }
    } catch {
      return Lookup(notice: Self.notice(error))
    }
  }

  /// Keeps a value, and lets the ones go that were not used for longest.
  ///
  /// - Returns: A notice, if it could not be kept.
  func store(_ value: [UInt8], for key: CacheKey) -> String? {
    let entry = CacheEntry.encode(value, key)
    let size = CacheDirectory.diskSize(entry.count)
    guard size <= byteLimit else { return "the compile cache does not take what is larger than itself: \(entry.count) bytes, and it may have \(byteLimit)" }
    do {
      let open = try CacheDirectory(directory)
      makeRoom(for: size, in: open, besides: key.fileName)
      try open.write(entry, to: key.fileName)
      return nil
    } catch {
      return Self.notice(error)
    }
  }

  /// Removes an entry of which its reader finds that it is of no use.
  ///
  /// - Returns: A notice that says so.
  func discard(_ key: CacheKey, _ reason: String) -> String {
    if let open = try? CacheDirectory(directory) { open.remove(key.fileName) }
    return damage(key, reason)
  }

  private func damage(_ key: CacheKey, _ reason: String) -> String { "the cache entry \(directory)/\(key.fileName) is damaged and made anew: \(reason)" }

  private static func notice(_ failure: CacheFailure) -> String {
    switch failure {
    case .damaged(let reason), .unusable(let reason): "the compile cache is not used: \(reason)"
    }
  }

  private func makeRoom(for size: Int, in open: CacheDirectory, besides replaced: String) {
    let items = open.items()
    let oldest = Date.now.timeIntervalSince1970 - Self.temporaryLifetime
    let leftovers = items.temporaries.filter { $0.modified.seconds < oldest }
    for leftover in leftovers { open.remove(leftover.name) }
    let entries = items.entries.filter { $0.name != replaced }
    var total = size + (entries + items.temporaries).reduce(0) { $0 + $1.size } - leftovers.reduce(0) { $0 + $1.size }
    for entry in entries.sorted(by: { ($0.modified.tv_sec, $0.modified.tv_nsec, $0.name) < ($1.modified.tv_sec, $1.modified.tv_nsec, $1.name) }) {
      if total <= byteLimit { return }
      open.remove(entry.name)
      total -= entry.size
    }
  }
}
