import WASI
import WasmCore

/// Where the cache keeps a program's state.
///
/// Its key has all that the state depends on: this build, the program's own key, the module, and the limits. An entry that is damaged, or that can't be read for another
/// reason, is removed, and the state is captured anew.
struct SnapshotPlace {
  private let cache: CompileCache
  private let key: CacheKey
  private let command: Command

  /// The place for a command; nil where it can't be known which build this is.
  init?(_ place: CachePlace, _ command: Command) {
    guard let build = BuildIdentity.current else { return nil }
    let world = command.world
    var fields = FieldList(["2", build, command.module.isFused ? "fused" : "unfused", String(world.seed), "\(world.clock)"])
    fields.append(FieldList(world.arguments))
    fields.append(FieldList(world.environment.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }))
    fields.append(FieldList([command.limits.memoryBytes, command.limits.callDepth.map { UInt64($0) }].map { $0.map(String.init) ?? "none" }))
    fields.append(command.limits.fuel == nil ? "unmetered" : "metered")
    // A compiler may make another module of the same source.
    fields.append(StableHash(command.module.bytes).digits)
    fields.append(place.program.bytes)
    (cache, key, self.command) = (place.cache, CacheKey(.snapshot, fields), command)
  }

  /// The state that is kept, if there is one.
  var snapshot: CommandSnapshot? {
    guard let bytes = cache.value(for: key).value else { return nil }
    do {
      return try CommandSnapshot(encoded: bytes, of: command)
    } catch {
      _ = cache.discard(key, "\(error)")
      return nil
    }
  }

  /// Keeps a state, if the cache can: nothing depends on it.
  func store(_ snapshot: CommandSnapshot) { _ = cache.store(snapshot.encoded, for: key) }
}
