/// Waits until the current task is cancelled.
func untilCancelled() async {
  let (stream, end) = AsyncStream.makeStream(of: Never.self)
  await withTaskCancellationHandler {
    for await _ in stream {}
  } onCancel: {
    end.finish()
  }
}

/// Waits for something, but not for longer than this; then the task is cancelled, and waited for.
func finish(_ task: Task<Void, Never>, within limit: Duration) async {
  let timer = Task {
    try await Task.sleep(for: limit)
    task.cancel()
  }
  await task.value
  timer.cancel()
}
