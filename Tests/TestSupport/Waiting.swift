import WasmCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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

/// Waits until something is so, at most two minutes: of the time of a thread of its own, for tests that compute may leave the pool no turn for longer.
package func eventually(_ condition: @escaping @Sendable () -> Bool) async throws -> Bool {
  try await onThread {
    let end = ContinuousClock.now + .seconds(120)
    while ContinuousClock.now < end {
      if condition() { return true }
      usleep(5000)
    }
    return condition()
  }
}
