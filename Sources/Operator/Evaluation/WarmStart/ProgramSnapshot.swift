import WASI
import WasmCore

/// A program's state where it first asks for input, at which its requests start.
package final class ProgramSnapshot: Sendable {
  /// The state.
  let command: CommandSnapshot
  /// Whether it was in the cache.
  package let isCached: Bool
  private let share: SnapshotBudget.Share

  init(_ command: CommandSnapshot, isCached: Bool, _ share: SnapshotBudget.Share) { (self.command, self.isCached, self.share) = (command, isCached, share) }

  /// The bytes that it takes.
  package var byteCount: Int { command.byteCount }
  /// How long it took to get to the state and to capture it.
  package var duration: Duration { command.duration }
  /// The fuel that a request saves; nil where none is counted.
  package var fuelUsed: UInt64? { command.fuelUsed }
}

/// Whether a program's requests start where it first asks for input.
package enum WarmStart: Sendable {
  /// Nobody wants that, or there is no program.
  case off
  /// Not yet: the state is being captured.
  case capturing
  /// They do.
  case warm(ProgramSnapshot)
  /// They start at the beginning, and why.
  case cold(String)
}

/// The bytes that all snapshots of a process may take together.
final class SnapshotBudget: Sendable {
  private let limit: Int
  private let taken = Guarded(0)

  init(limit: Int) { self.limit = limit }

  /// The bytes that are taken.
  var byteCount: Int { taken.withLock { $0 } }

  /// Takes bytes until nobody has the share any more; nil where they are not left.
  func take(_ bytes: Int) -> Share? {
    let isTaken = taken.withLock { taken in
      guard bytes <= limit - taken else { return false }
      taken += bytes
      return true
    }
    return isTaken ? Share(self, bytes) : nil
  }

  /// What a snapshot has of the budget.
  final class Share: Sendable {
    private let budget: SnapshotBudget
    private let bytes: Int

    fileprivate init(_ budget: SnapshotBudget, _ bytes: Int) { (self.budget, self.bytes) = (budget, bytes) }
    deinit { budget.taken.withLock { $0 -= bytes } }
  }
}
