extension ClusterService {
  /// What ending may take, within the ten seconds that the chart gives a pod.
  enum Patience {
    /// For the bus to send no more.
    static let drain = Duration.seconds(1)
    /// For what is being handled; then its programs are stopped, and who asked is told.
    static let messages = Duration.seconds(5)
    static let lease = Duration.seconds(2)
    static let close = Duration.seconds(1)
  }

  /// Ends in order: no more messages are taken, what was accepted is answered, another pod becomes the leader.
  func stop(_ leading: Task<Void, Never>, _ background: [Task<Void, Never>], _ messages: Task<Void, Never>, _ servers: [HTTPServer]) async {
    log.info("ending")
    health.stop()
    async let released: Void = release(leading, background)
    doNotBegin(messages)
    await bus?.drain(within: Patience.drain)
    await finish(messages)
    await bus?.close(within: Patience.close)
    await released
    await nodes.stop()
    for server in servers { await server.stop(within: .zero) }
    log.info("ended")
    await log.flush()
  }

  /// Waits for what is being handled, and stops it when that takes too long: also the compile of settings that came as a message, which is not ended by its waiter's being cancelled.
  private func finish(_ messages: Task<Void, Never>) async {
    let timer = Task {
      try await Task.sleep(for: Patience.messages)
      messages.cancel()
      await nodes.stop()
    }
    await messages.value
    timer.cancel()
  }

  /// Ends the work on statuses, and then lets another pod do it.
  private func release(_ leading: Task<Void, Never>, _ background: [Task<Void, Never>]) async {
    await reconciler.stop()
    for task in background + [leading] { task.cancel() }
    await leading.value
    await elector.release(within: Patience.lease)
  }
}
