import Foundation

/// Runs a test's long computation beside the cooperative pool, as much at once as the machine has cores.
///
/// The pool has as many threads as the machine has cores, too: tests that compute there for long leave no turn to those that wait for something with a clock, and these fail.
/// The task stays the test's: what is expected in the closure is expected by the test.
package func computing<Result>(_ body: () async throws -> Result) async rethrows -> Result {
  try await withTaskExecutorPreference(ComputingExecutor.shared, operation: body)
}

private final class ComputingExecutor: TaskExecutor {
  static let shared = ComputingExecutor()

  private let operations: OperationQueue

  private init() {
    operations = OperationQueue()
    operations.maxConcurrentOperationCount = ProcessInfo.processInfo.activeProcessorCount
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    operations.addOperation { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
