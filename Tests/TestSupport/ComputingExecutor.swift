import Foundation

/// Executes what computes for long beside the cooperative pool, as much at once as the machine has cores.
///
/// The pool has as many threads as the machine has cores, too: tests that compute there for long leave no turn to those that wait for something with a clock, and these fail.
package final class ComputingExecutor: TaskExecutor {
  package static let shared = ComputingExecutor()

  private let operations: OperationQueue

  private init() {
    operations = OperationQueue()
    operations.maxConcurrentOperationCount = ProcessInfo.processInfo.activeProcessorCount
  }

  package func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    operations.addOperation { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
