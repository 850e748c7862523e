import WASI
import WasmCore

/// Captures programs where they first ask for input, one after another on a thread of its own: requests never wait for it.
package final class SnapshotService: Sendable {
  /// What one snapshot takes at most.
  static let byteLimit = Command.snapshotBytes
  /// What all snapshots of a process take at most.
  static let totalByteLimit = 512 << 20

  private let thread = GuestPool(threadCount: 1, queueLimit: 1 << 20)
  private let budget: SnapshotBudget
  private let timeLimit: Duration

  /// A service whose snapshots take so many bytes together.
  ///
  /// - Parameter timeLimit: How long a program may take to get to its input; others wait meanwhile.
  package init(totalByteLimit: Int = SnapshotService.totalByteLimit, timeLimit: Duration = .seconds(10)) {
    (budget, self.timeLimit) = (SnapshotBudget(limit: totalByteLimit), timeLimit)
  }

  /// The bytes of all snapshots.
  package var byteCount: Int { budget.byteCount }

  /// Captures a program under limits, or takes its state out of the cache. When the task is cancelled, the program is stopped.
  ///
  /// - Parameter place: Where the state can be kept.
  func capture(_ program: Program, _ limits: Settings.Limits, _ place: CachePlace?) async -> WarmStart {
    var command = program.command(limits)
    command.limits.time = min(limits.timeout, timeLimit)
    do {
      return try await thread.perform({ [budget, command] stop in
        let kept = place.flatMap { SnapshotPlace($0, command) }
        let found = kept?.snapshot
        let snapshot = try found ?? command.capture(stop, byteLimit: Self.byteLimit)
        guard let share = budget.take(snapshot.byteCount) else { return .cold("the snapshots of this process take as many bytes as they may") }
        if found == nil { kept?.store(snapshot) }
        return .warm(ProgramSnapshot(snapshot, isCached: found != nil, share))
      }) { .off }
    } catch {
      return .cold("\(error)".onOneLine)
    }
  }
}
