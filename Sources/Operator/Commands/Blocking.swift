import Dispatch
import WasmCore

/// Runs the asynchronous work of a command on its main thread. A signal that would end this process cancels the work first, so that compilers and guests end with it.
func untilSignalled<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) throws -> Value {
  let task = Cancellable()
  let signals = EndingSignals { task.cancel() }
  defer { signals.release() }
  return try blocking { try await task.run(work) }
}

/// Runs a service on the main thread of a command until it is told to end by a signal, which is a good end.
func untilEnded(_ service: @escaping @Sendable () async throws -> Void) throws {
  let task = Cancellable()
  let signals = EndingSignals(patience: 9.5) { task.cancel() }
  defer { signals.forget() }
  try blocking { try await task.run(service) }
}

/// Runs asynchronous work and waits for it on the current thread, which must not belong to Swift's cooperative pool: the main thread of a command.
private func blocking<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) throws -> Value {
  let end = DispatchSemaphore(value: 0)
  let result = ResultBox<Value>()
  Task {
    do {
      result.value.withLock { [value = try await work()] in $0 = .success(value) }
    } catch {
      result.value.withLock { $0 = .failure(error) }
    }
    end.signal()
  }
  end.wait()
  guard let value = result.value.withLock({ $0 }) else { throw CancellationError() }
  return try value.get()
}

private final class ResultBox<Value: Sendable>: Sendable {
  let value = Guarded<Result<Value, any Error>?>(nil)
}

/// A task that can be cancelled before it has begun.
private final class Cancellable: Sendable {
  private struct State {
    var isCancelled = false
    var cancel: (@Sendable () -> Void)?
  }
  private let state = Guarded(State())

  func cancel() {
    let cancel = state.withLock { state in
      state.isCancelled = true
      return state.cancel
    }
    cancel?()
  }

  func run<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
    let task = Task(operation: work)
    let isCancelled = state.withLock { state in
      state.cancel = { task.cancel() }
      return state.isCancelled
    }
    if isCancelled { task.cancel() }
    return try await task.value
  }
}
