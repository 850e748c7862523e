import WasmCore

/// Makes transfers on threads of its own: a few for requests, which wait for each other, and one for each answer that is taken line by line.
///
/// Connections are kept for the next request. A thread that has nothing to do ends.
final class CurlTransport: Sendable {
  private struct State {
    var queue: [CurlJob] = []
    var threads = 0
    var idleHandles: [CurlHandle] = []
  }

  private let threadLimit: Int
  private let state = Guarded(State())
  /// Enough for a TLS handshake.
  private static let stackBytes = 512 << 10

  init(threadLimit: Int = 8) {
    self.threadLimit = threadLimit
  }

  /// Makes a request and waits for the whole answer, whatever its status.
  func perform(_ makeRequest: @escaping @Sendable () throws(CurlError) -> CurlRequest) async throws(CurlError) -> CurlResponse {
    let job = CurlJob(nil, makeRequest)
    return try await job.outcome { enqueue(job) }.get()
  }

  /// Makes a request, hands a successful answer over line by line, and waits for its end. Answers that are errors come as a whole.
  func stream(to receiver: any CurlLineReceiver, _ makeRequest: @escaping @Sendable () throws(CurlError) -> CurlRequest) async throws(CurlError) -> CurlResponse {
    let job = CurlJob(receiver, makeRequest)
    let outcome = await job.outcome {
      if !NativeThread.start(stackBytes: Self.stackBytes, { self.run(job) }) { job.finish(.failure(Self.noThread)) }
    }
    return try outcome.get()
  }

  private static let noThread = CurlError.system(reason: "the system has no thread for a request to the Kubernetes API")

  // MARK: Threads

  private func enqueue(_ job: CurlJob) {
    let needsThread = state.withLock { state in
      state.queue.append(job)
      guard state.threads < threadLimit else { return false }
      state.threads += 1
      return true
    }
    if needsThread, !NativeThread.start(stackBytes: Self.stackBytes, { self.work() }) { loseThread() }
  }

  /// Without any thread nobody would come for those who wait.
  private func loseThread() {
    let abandoned = state.withLock { state in
      state.threads -= 1
      guard state.threads == 0 else { return [CurlJob]() }
      defer { state.queue = [] }
      return state.queue
    }
    for job in abandoned { job.finish(.failure(Self.noThread)) }
  }

  private func work() {
    while let job = nextJob() { run(job) }
  }

  private func nextJob() -> CurlJob? {
    state.withLock { state in
      if !state.queue.isEmpty { return state.queue.removeFirst() }
      state.threads -= 1
      return nil
    }
  }

  private func run(_ job: CurlJob) {
    do {
      let handle = try takeHandle()
      let outcome = job.run(handle)
      // In this order: the next request of whoever waits finds the connection.
      giveBack(handle)
      job.finish(outcome)
    } catch {
      job.finish(.failure(error))
    }
  }

  private func takeHandle() throws(CurlError) -> CurlHandle {
    if let handle = state.withLock({ $0.idleHandles.popLast() }) { return handle }
    return try CurlHandle()
  }

  private func giveBack(_ handle: CurlHandle) {
    state.withLock { state in
      if state.idleHandles.count < threadLimit { state.idleHandles.append(handle) }
    }
  }
}
