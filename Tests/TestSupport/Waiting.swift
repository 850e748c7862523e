import WasmCore

/// The system has no thread for a test.
package struct NoThread: Error {}

/// Runs a closure on a thread of its own and waits for it.
///
/// Tests run on Swift's cooperative pool, which has as many threads as the machine has cores: a test that waited there for a descriptor, a process
/// or a time limit would keep all others from going on, and with them what it waits for. Expectations belong behind it: on that thread they are of no test.
package func onThread<Result: Sendable>(stackBytes: Int = 1 << 20, _ body: @escaping @Sendable () throws -> Result) async throws -> Result {
  try await withCheckedThrowingContinuation { continuation in
    let isStarted = NativeThread.start(stackBytes: stackBytes) { continuation.resume(with: Swift.Result { try body() }) }
    if !isStarted { continuation.resume(throwing: NoThread()) }
  }
}

/// Runs a closure on so many threads at once and waits for all; the first error is thrown.
package func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) throws -> Void) async throws {
  try await withThrowingTaskGroup(of: Void.self) { group in
    for index in 0..<count { group.addTask { try await onThread { try body(index) } } }
    try await group.waitForAll()
  }
}

/// Waits until something is so. Looks so many times, not for so long: tests that compute may leave the pool no turn for minutes, and then time says nothing.
package func eventually(_ condition: () async -> Bool) async -> Bool {
  for _ in 0..<6000 {
    if await condition() { return true }
    try? await Task.sleep(for: .milliseconds(10))
    // A timer's turn may come before that of tasks that have waited for longer; after a new task's turn theirs has been.
    await Task {}.value
  }
  return await condition()
}
