import WasmCore

/// What has happened to objects and nobody has taken yet. Of each object only the last is kept, so that a slow reader costs no more memory than the objects are.
final class ListWatchQueue: Sendable {
  private struct Pending {
    /// What is to be told of an object: that it was gone, that it is there, or one after the other.
    struct Entry {
      var deleted: KubernetesObject?
      var changed: KubernetesObject?
    }

    /// A full list, before which nothing counts.
    var synced: [KubernetesObject]?
    var entries: [String: Entry] = [:]
    /// The names of the entries in the order in which they came.
    var order: [String] = []
    var start = 0
    var isFinished = false
    var reader: CheckedContinuation<Void, Never>?

    var isEmpty: Bool { synced == nil && entries.isEmpty }

    mutating func take() -> ListWatch.Event? {
      if let objects = synced {
        synced = nil
        return .synced(objects)
      }
      guard start < order.count else { return nil }
      let name = order[start]
      if let deleted = entries[name]?.deleted {
        entries[name]?.deleted = nil
        if entries[name]?.changed == nil { drop(name) }
        return .deleted(deleted)
      }
      let changed = entries[name]?.changed
      drop(name)
      return changed.map { .changed($0) }
    }

    private mutating func drop(_ name: String) {
      entries[name] = nil
      start += 1
      if start == order.count { (order, start) = ([], 0) }
    }
  }

  private let pending = Guarded(Pending())

  /// Takes a full list, before which nothing counts any more.
  func add(_ objects: [KubernetesObject]) {
    change { pending in
      (pending.entries, pending.order, pending.start) = ([:], [], 0)
      pending.synced = objects
    }
  }

  func add(_ event: WatchEvent) {
    switch event {
    case .changed(let object): entry(object.name) { $0.changed = object }
    case .deleted(let object): entry(object.name) { $0 = Pending.Entry(deleted: object) }
    case .bookmark, .error: break
    }
  }

  /// Nothing more will come.
  func finish() { change { $0.isFinished = true } }

  private func entry(_ name: String, _ update: (inout Pending.Entry) -> Void) {
    change { pending in
      if pending.entries[name] == nil { pending.order.append(name) }
      update(&pending.entries[name, default: Pending.Entry()])
    }
  }

  private func change(_ update: (inout Pending) -> Void) {
    let reader = pending.withLock { pending in
      update(&pending)
      defer { pending.reader = nil }
      return pending.reader
    }
    reader?.resume()
  }

  /// The next event, for one reader; nil at the end, or when the reader is cancelled.
  func next() async -> ListWatch.Event? {
    while !Task.isCancelled {
      let (event, isFinished) = pending.withLock { ($0.take(), $0.isFinished) }
      if let event { return event }
      if isFinished { return nil }
      await withTaskCancellationHandler {
        await withCheckedContinuation { reader in
          let isReady = pending.withLock { pending in
            // Whoever cancels does so before it looks for the reader.
            if !pending.isEmpty || pending.isFinished || Task.isCancelled { return true }
            pending.reader = reader
            return false
          }
          if isReady { reader.resume() }
        }
      } onCancel: {
        change { _ in }
      }
    }
    return nil
  }
}
