import Foundation
import WASI
import WasmCore

/// The threads on which guests run: a fixed number of them, with a bounded queue before them.
///
/// Guests compute for as long as they may, so they never run on Swift's cooperative pool. What the queue cannot hold is refused at once: a caller that hears of it can
/// go elsewhere, one that waits in an endless queue cannot.
public final class GuestPool: Sendable {
  /// A request that was refused because as many wait as may.
  public struct Full: Error, Hashable, CustomStringConvertible {
    /// How many guests run at the same time.
    public let threadCount: Int
    /// How many requests may wait.
    public let queueLimit: Int

    /// What happened, in words.
    public var description: String { "too many requests: \(threadCount) run and \(queueLimit) wait already" }
  }

  /// How many guests run at the same time.
  public let threadCount: Int
  /// How many requests may wait for a thread.
  public let queueLimit: Int

  private let jobs: JobQueue

  /// A pool. Its threads start with the first requests and end when the pool is gone.
  ///
  /// - Parameters:
  ///   - threadCount: How many guests run at the same time, at least one; more than processors, so that some that compute for long leave room for others.
  ///   - queueLimit: How many requests may wait for a thread.
  public init(threadCount: Int = GuestPool.defaultThreadCount, queueLimit: Int = 256) {
    (self.threadCount, self.queueLimit) = (max(threadCount, 1), max(queueLimit, 0))
    jobs = JobQueue(threadLimit: self.threadCount, queueLimit: self.queueLimit)
  }

  deinit { jobs.close() }

  /// Four threads for each processor, and at least sixteen.
  public static var defaultThreadCount: Int { max(4 * ProcessInfo.processInfo.activeProcessorCount, 16) }

  /// How many requests wait for a thread at present.
  public var queueLength: Int { jobs.queueLength }

  /// How many programs run at present.
  public var runningCount: Int { jobs.runningCount }

  /// Runs a program on one of the threads. When the task is cancelled the program is stopped, or never starts.
  ///
  /// - Parameter result: Makes the result of the outcome, also when that is a trap, a limit or a cancellation; on the same thread, so that work on a large output
  ///   does not occupy Swift's cooperative pool either.
  /// - Throws: `Full`; what `Command.run` throws.
  public func run<Value: Sendable>(_ command: Command, _ result: @escaping @Sendable (Outcome) -> Value) async throws -> Value {
    try await perform({ stop in result(try command.start(stop)) }) { result(.cancelledBeforeStart) }
  }

  /// Does work on one of the threads. When the task is cancelled the work's switch stops it, or it never starts.
  ///
  /// - Parameter dropped: Makes the result where it never starts.
  /// - Throws: `Full`; what the work throws.
  func perform<Value: Sendable>(_ work: @escaping @Sendable (StopSwitch) throws -> Value, dropped: @escaping @Sendable () -> Value) async throws -> Value {
    let stop = StopSwitch()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let job = Job(
          stop: stop, run: { continuation.resume(with: Result { try work(stop) }) }, drop: { continuation.resume(returning: dropped()) })
        switch jobs.add(job) {
        case .accepted: break
        case .full: continuation.resume(throwing: Full(threadCount: threadCount, queueLimit: queueLimit))
        case .noThread: continuation.resume(throwing: CommandError.noThread)
        }
      }
    } onCancel: {
      stop.stop(.cancelled)
      jobs.remove(stop)?.drop()
    }
  }
}

/// A request that waits or runs.
private struct Job: Sendable {
  let stop: StopSwitch
  /// Runs the program and resumes who waits for it.
  let run: @Sendable () -> Void
  /// Resumes who waits for it without running the program.
  let drop: @Sendable () -> Void
}

/// The queue, and the threads that serve it. The condition guards everything that changes.
private final class JobQueue: @unchecked Sendable {
  enum Answer {
    case accepted, full, noThread
  }

  private let threadLimit: Int
  private let queueLimit: Int
  private let condition = NSCondition()
  private var waiting: [Job] = []
  private var threadCount = 0
  private var idleCount = 0
  private var isClosed = false

  init(threadLimit: Int, queueLimit: Int) {
    (self.threadLimit, self.queueLimit) = (threadLimit, queueLimit)
  }

  var queueLength: Int { condition.withLock { max(waiting.count - idleCount, 0) } }

  /// With those whose thread is just about to take them.
  var runningCount: Int { condition.withLock { threadCount - max(idleCount - waiting.count, 0) } }

  /// Files a job, which has its thread already when one is idle or can still be started.
  func add(_ job: Job) -> Answer {
    condition.withLock {
      if waiting.count >= idleCount, threadCount < threadLimit {
        if NativeThread.start(stackBytes: Command.stackBytes, { self.serve() }) {
          threadCount += 1
          // It counts as idle from now on: the job that it was started for does not wait for another.
          idleCount += 1
        } else if threadCount == 0 {
          return .noThread
        }
      }
      guard waiting.count < idleCount + queueLimit else { return .full }
      waiting.append(job)
      condition.signal()
      return .accepted
    }
  }

  /// Takes a job out again that no thread has taken yet.
  func remove(_ stop: StopSwitch) -> Job? {
    condition.withLock {
      guard let place = waiting.firstIndex(where: { $0.stop === stop }) else { return nil }
      return waiting.remove(at: place)
    }
  }

  /// Lets the threads end when there is nothing left to do.
  func close() {
    condition.withLock {
      isClosed = true
      condition.broadcast()
    }
  }

  private func serve() {
    while let job = next() {
      job.run()
      condition.withLock { idleCount += 1 }
    }
  }

  /// Waits for a job; nil when the queue is closed and empty. The thread is counted as idle until it has one.
  private func next() -> Job? {
    condition.withLock {
      while waiting.isEmpty {
        if isClosed { return nil }
        condition.wait()
      }
      idleCount -= 1
      return waiting.removeFirst()
    }
  }
}
