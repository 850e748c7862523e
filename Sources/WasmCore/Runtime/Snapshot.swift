/// The whole state of an instance that waits in a call of the host, from which any number of instances begin, on any thread.
///
/// A function of the host throws `Suspension` where a guest is to stop: the call has no effect then, and `Instance.resume` makes it again.
///
/// ```swift
/// imports.define("env", "next") { (_: Caller) throws -> Int32 in throw Suspension() }
/// let first = try Store().instantiate(module, imports)
/// do { _ = try first.function("run")() } catch is Suspension {}
/// let snapshot = try first.snapshot()
///
/// imports.define("env", "next") { (_: Caller) -> Int32 in 7 }
/// let results = try Store().instantiate(snapshot, imports).resume()
/// ```
///
/// It has the memories, tables and globals, the value stack with all calls, the segments that are gone, and the fuel used. It does not have what the host's functions remember.
/// What can't be captured is an error: references to objects of the host, memories, tables and globals that are imported, other instances in the store, calls that the host
/// makes within a call of the guest, and profiles.
public final class Snapshot: Sendable {
  /// The module.
  public let module: Module
  /// The fuel that was used until then; nil where none was counted.
  public let fuelUsed: UInt64?
  let memories: [MemoryImage]
  /// The bits of the module's own globals; of references as `encode` has them.
  let globals: [UInt64]
  let tables: [TableImage]
  let droppedData: [Bool]
  let droppedElements: [Bool]
  let frames: SuspendedFrames
  /// The value stack up to the last slot that somebody may read: references as `encode` has them, zeros for links and for slots that nobody reads.
  let slots: [UInt64]
  /// Whether a memory was refused bytes.
  let hasRefusedMemory: Bool

  init(
    module: Module, fuelUsed: UInt64?, memories: [MemoryImage], globals: [UInt64], tables: [TableImage], droppedData: [Bool], droppedElements: [Bool], frames: SuspendedFrames,
    slots: [UInt64], hasRefusedMemory: Bool
  ) {
    (self.module, self.fuelUsed, self.memories, self.globals, self.tables) = (module, fuelUsed, memories, globals, tables)
    (self.droppedData, self.droppedElements, self.frames, self.slots) = (droppedData, droppedElements, frames, slots)
    self.hasRefusedMemory = hasRefusedMemory
  }

  /// The bytes that it takes: those of the memories that are not in pages of zeros, and the rest.
  public var byteCount: Int { memories.reduce(0) { $0 + $1.byteCount } + tables.reduce(0) { $0 + $1.byteCount } + 8 * (slots.count + globals.count) }

  /// The bytes of all memories that an instance begins with.
  public var memoryByteCount: Int { memories.reduce(0) { $0 + $1.size } }

  /// What it is for: code that counts fuel, or code that does not.
  var instrumentation: Instrumentation { fuelUsed == nil ? .none : .fuel }
}

/// What a function of the host throws to let the guest wait: its call has no effect, and is made again when the guest goes on.
///
/// The outermost call into the guest throws it on; from then on its instance can be captured with `snapshot` and goes on with `resume`.
public struct Suspension: Error, Hashable {
  /// A suspension.
  public init() {}
}
