import Foundation
import WasmCore

/// Runs work that blocks, each on a thread of its own, so that it never occupies Swift's cooperative pool: at most so many at once, the others in the order in which they asked.
final class WorkQueue: Sendable {
  /// What work is told.
  struct Turn: Sendable {
    /// Cancelled when the task is that asked.
    var cancellation: Cancellation
    /// Whether others had to end first.
    var hasWaited: Bool
  }

  private struct State {
    var running = 0
    var lastTicket: UInt64 = 0
    var waiting: [(ticket: UInt64, continuation: CheckedContinuation<Entrance, Never>)] = []
  }

  private enum Entrance {
    case atOnce
    case afterOthers
    case never
  }

  private let limit: Int
  private let state = Guarded(State())

  init(limit: Int) {
    self.limit = limit
  }

  /// The works that run or wait.
  var count: Int { state.withLock { $0.running + $0.waiting.count } }

  /// Runs work when its turn comes. When the task is cancelled before, it does not run; when it is cancelled afterwards, the work's `cancellation` is.
  func run<Result: Sendable>(_ work: @escaping @Sendable (Turn) throws(CompileError) -> Result) async throws(CompileError) -> Result {
    let cancellation = Cancellation()
    let ticket = state.withLock { state in
      state.lastTicket += 1
      return state.lastTicket
    }
    let result: Swift.Result<Result, CompileError> = await withTaskCancellationHandler {
      let entrance = await withCheckedContinuation { enter(ticket, cancellation, $0) }
      if entrance == .never { return .failure(.cancelled) }
      defer { leave() }
      let turn = Turn(cancellation: cancellation, hasWaited: entrance == .afterOthers)
      return await withCheckedContinuation { continuation in
        Thread.detachNewThread {
          continuation.resume(returning: Swift.Result { () throws(CompileError) in try work(turn) })
        }
      }
    } onCancel: {
      cancellation.cancel()
      abandon(ticket)
    }
    return try result.get()
  }

  private func enter(_ ticket: UInt64, _ cancellation: Cancellation, _ continuation: CheckedContinuation<Entrance, Never>) {
    let entrance: Entrance? = state.withLock { state in
      // Whoever cancels does so before it looks for the ticket.
      if cancellation.isCancelled { return .never }
      if state.running == limit {
        state.waiting.append((ticket, continuation))
        return nil
      }
      state.running += 1
      return .atOnce
    }
    if let entrance { continuation.resume(returning: entrance) }
  }

  /// Gives the place to the next.
  private func leave() {
    let next = state.withLock { state in
      guard state.waiting.isEmpty else { return state.waiting.removeFirst().continuation as CheckedContinuation<Entrance, Never>? }
      state.running -= 1
      return nil
    }
    next?.resume(returning: .afterOthers)
  }

  private func abandon(_ ticket: UInt64) {
    let abandoned = state.withLock { state in
      state.waiting.firstIndex { $0.ticket == ticket }.map { state.waiting.remove(at: $0).continuation }
    }
    abandoned?.resume(returning: .never)
  }
}
