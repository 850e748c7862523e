import WasmCore

/// Whether the process is alive, and whether it is ready for messages.
///
/// It is alive as long as it makes progress: as long as tasks get their turn on Swift's cooperative pool. A process that only waits for others, for the bus or the
/// cluster, is alive: restarting it would help nobody.
package final class Health: Sendable {
  /// Something that must be so for the process to be ready.
  package typealias Condition = @Sendable () async -> Bool

  private struct State {
    var lastBeat = ContinuousClock.now
    var isStopping = false
  }

  private let conditions: [(name: String, isMet: Condition)]
  private let patience: Duration
  private let state = Guarded(State())

  /// A health with what must be so for the process to be ready, by names for people.
  ///
  /// - Parameter patience: How long tasks may get no turn.
  package init(patience: Duration = .seconds(30), _ conditions: KeyValuePairs<String, Condition>) {
    self.conditions = conditions.map { ($0.key, $0.value) }
    self.patience = patience
  }

  /// Says again and again that tasks get their turn, until the task is cancelled.
  package func beat(every interval: Duration = .seconds(1)) async {
    repeat { state.withLock { $0.lastBeat = .now } } while (try? await Task.sleep(for: interval)) != nil
  }

  /// From now on it is not ready: it takes no further messages.
  package func stop() { state.withLock { $0.isStopping = true } }

  /// Whether the process makes progress.
  var isAlive: Bool { state.withLock { $0.lastBeat.duration(to: .now) < patience } }

  /// What must be so, and whether it is.
  func readiness() async -> [(name: String, isMet: Bool)] {
    var results: [(String, Bool)] = [("not stopping", !state.withLock { $0.isStopping })]
    for condition in conditions { results.append((condition.name, await condition.isMet())) }
    return results
  }
}
