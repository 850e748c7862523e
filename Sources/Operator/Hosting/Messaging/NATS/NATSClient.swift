import WASI
import WasmCore

/// A client of a NATS message bus (core protocol): it stays connected to one of several servers, for as long as it is not closed.
///
/// A thread of its own serves the connection, and keeps the client alive until it is closed; no call blocks the thread it is made on.
///
/// ```swift
/// let client = try NATSClient(servers: NATSServer.list("nats://token@localhost"))
/// try await client.connect()
/// let subscription = try client.subscribe("greetings", queue: "workers")
/// for await message in subscription {
///   if let reply = message.replySubject { try await client.publish(reply, body: Array("hello".utf8)) }
/// }
/// ```
final class NATSClient: Sendable {
  /// What happens to the connection, for one reader. Of more than 256 that nobody reads the oldest are dropped.
  let events: AsyncStream<NATSEvent>

  let wakePipe: WakePipe
  private let servers: [NATSServer]
  private let options: NATSOptions
  private let reporting: AsyncStream<NATSEvent>.Continuation
  private let state: Guarded<NATSClientState>
  /// Subjects that nobody else subscribes to.
  private let inboxPrefix = "_INBOX." + String((0..<22).compactMap { _ in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".randomElement() })

  /// A client that is not connected yet.
  init(servers: [NATSServer], options: NATSOptions = NATSOptions()) throws(NATSError) {
    guard !servers.isEmpty else { throw .invalidServers(reason: "none is named") }
    do {
      wakePipe = try WakePipe()
    } catch {
      throw .system(reason: "\(error)")
    }
    (self.servers, self.options) = (servers, options)
    (events, reporting) = AsyncStream.makeStream(of: NATSEvent.self, bufferingPolicy: .bufferingNewest(256))
    state = Guarded(NATSClientState(outboxLimit: options.outboxLimit))
  }

  /// Whether there is a connection.
  var isConnected: Bool { state.withLock { $0.phase == .connected } }

  /// The server that the client is connected to, or was last.
  var server: String { state.withLock { $0.server } }

  /// Begins to connect, and waits for the first connection.
  ///
  /// When there is none in time this says why, but the client goes on trying until it is closed.
  func connect(within limit: Duration = .seconds(5)) async throws(NATSError) {
    if state.withLock({ $0.start() }) {
      let hasStarted = NativeThread.start(stackBytes: 512 << 10) { [self] in NATSConnectionLoop(self, servers: servers, options: options).run() }
      if !hasStarted {
        end()
        throw .system(reason: "there is no thread for it")
      }
    }
    do {
      _ = try await wait(limit, .notConnected(limit: limit)) { $0.awaitConnection($1) }
    } catch .notConnected {
      throw state.withLock { $0.lastFailure } ?? .notConnected(limit: limit)
    }
  }

  // MARK: Subscribing

  /// Subscribes to a subject, which may have wildcards. In a queue group each message goes to one subscriber only.
  ///
  /// The subscription lasts until it is ended, also over lost connections and when nobody reads it.
  func subscribe(_ subject: String, queue: String? = nil, pendingLimit: NATSOptions.PendingLimit? = nil) throws(NATSError) -> NATSSubscription {
    try NATSFrame.check(subject: subject)
    if let queue { try NATSFrame.check(subject: queue) }
    return try waking { state throws(NATSError) in
      try state.subscribe { sid in
        NATSSubscription(subject: subject, queue: queue, sid: sid, limit: pendingLimit ?? options.pendingLimit) { [reporting] in reporting.yield($0) }
      }
    }
  }

  /// Ends a subscription, at once or after so many messages since it began. What has arrived can still be read.
  func unsubscribe(_ subscription: NATSSubscription, after count: Int? = nil) {
    waking { $0.unsubscribe(subscription.sid, after: count) }
  }

  // MARK: Sending

  /// Sends a message to whoever is subscribed.
  ///
  /// Without a connection it waits for the next one, up to a limit of bytes. With a connection that takes no more, the caller waits.
  func publish(_ subject: String, reply: String? = nil, headers: NATSHeaders = [:], body: [UInt8] = []) async throws(NATSError) {
    let frame = try NATSFrame.publish(subject, reply: reply, headers: headers, body: body, purpose: .message)
    while try !waking({ state throws(NATSError) in try state.enqueue(frame) }) { try await waitForRoom(frame, until: nil, .closed) }
  }

  /// Sends a message and waits for the first answer.
  func request(_ subject: String, headers: NATSHeaders = [:], body: [UInt8] = [], timeout: Duration) async throws(NATSError) -> NATSMessage {
    let expiry = NATSError.timeout(subject: subject, limit: timeout, wasInterrupted: false)
    let deadline = ContinuousClock.now + timeout
    let (token, inbox) = state.withLock { state in
      let token = state.makeToken()
      return (token, state.inboxSubject(token, inboxPrefix))
    }
    let frame = try NATSFrame.publish(subject, reply: inbox, headers: headers, body: body, purpose: .request(token))
    while true {
      let outcome = await wait(token, deadline, expiry) { state in
        do throws(NATSError) {
          return try state.enqueue(frame) ? nil : .noRoom
        } catch {
          return .failure(error)
        }
      }
      switch outcome {
      case .answer(let message): return message
      case .failure(let error): throw error
      case .done, .noRoom: try await waitForRoom(frame, until: deadline, expiry)
      }
    }
  }

  private func waitForRoom(_ frame: NATSFrame, until deadline: ContinuousClock.Instant?, _ expiry: NATSError) async throws(NATSError) {
    let token = state.withLock { $0.makeToken() }
    if case .failure(let error) = await wait(token, deadline, expiry, { $0.awaitRoom(token, for: frame.bytes.count) }) { throw error }
  }

  /// Waits until the server has handled everything that was sent before.
  func flush(within limit: Duration) async throws(NATSError) {
    try await wait(limit, .unconfirmed(limit: limit)) { $0.enqueueFlush($1) }
  }

  // MARK: Ending

  /// Ends all subscriptions so that nothing is lost: the server sends no more, and somebody reads what it had sent. Messages can be published still.
  ///
  /// What nobody has read in time is dropped.
  func drain(within limit: Duration) async {
    let deadline = ContinuousClock.now + limit
    let subscriptions = waking { $0.drain() }
    if isConnected { try? await flush(within: limit) }
    state.withLock { state in
      for subscription in subscriptions { state.end(subscription: subscription.sid) }
    }
    let patience = Task {
      try await Task.sleep(until: deadline, clock: .continuous)
      for subscription in subscriptions { subscription.discard() }
    }
    for subscription in subscriptions { await subscription.waitUntilEmpty() }
    patience.cancel()
  }

  /// Sends what waits, within a time, and ends the connection. Whoever still waits for something fails.
  func close(within limit: Duration = .seconds(2)) async {
    if limit > .zero { try? await flush(within: limit) }
    let hasThread = state.withLock { state in
      defer { state.close() }
      return state.phase != .idle && state.phase != .closed
    }
    if hasThread { wake() } else { reporting.finish() }
  }

  // MARK: Waiting

  private func wait(_ limit: Duration, _ expiry: NATSError, _ register: @Sendable (inout NATSClientState, Int) -> NATSClientState.Wait.Outcome?) async throws(NATSError) {
    let token = state.withLock { $0.makeToken() }
    if case .failure(let error) = await wait(token, .now + limit, expiry, { register(&$0, token) }) { throw error }
  }

  /// Waits under a number until somebody ends it, unless the registration says that there is nothing to wait for.
  private func wait(
    _ token: Int, _ deadline: ContinuousClock.Instant?, _ expiry: NATSError, _ register: (inout NATSClientState) -> NATSClientState.Wait.Outcome?
  ) async -> NATSClientState.Wait.Outcome {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let outcome = waking { state -> NATSClientState.Wait.Outcome? in
          // Whoever cancels does so before it looks for the number.
          if Task.isCancelled { return .failure(.cancelled) }
          if let outcome = register(&state) { return outcome }
          state.add(NATSClientState.Wait(continuation: continuation, deadline: deadline, expiry: expiry), token)
          return nil
        }
        if let outcome { continuation.resume(returning: outcome) }
      }
    } onCancel: {
      state.withLock { $0.end(token, .failure(.cancelled)) }
    }
  }

  /// Changes the state and wakes the thread to look at it.
  private func waking<Value, Failure: Error>(_ change: (inout NATSClientState) throws(Failure) -> Value) throws(Failure) -> Value {
    let (value, needsWaking) = try state.withLock { state throws(Failure) in
      let value = try change(&state)
      return (value, state.needsWaking())
    }
    if needsWaking { wakePipe.wake() }
    return value
  }
}

// MARK: The side of the connection's thread

extension NATSClient {
  var isClosed: Bool { state.withLock { $0.phase == .closed } }

  /// When the first of those who wait loses patience.
  var nextDeadline: ContinuousClock.Instant? { state.withLock { $0.nextDeadline } }

  func wake() { waking { _ in } }

  func hasWoken() {
    // In this order: what somebody changes between the two is looked at after this, though no byte is in the pipe for it.
    wakePipe.reset()
    state.withLock { $0.hasWoken() }
  }

  func expire() { state.withLock { $0.expire(.now) } }

  func report(_ event: NATSEvent) { reporting.yield(event) }

  /// What fails because the client is closed is no failure.
  func hasFailedToConnect(_ error: NATSError) {
    if error == .closed { return }
    state.withLock { $0.fail(error) }
    report(.connectionFailed(error))
  }

  func takeFrames() -> [NATSFrame] {
    let (frames, failures) = state.withLock { $0.takeFrames() }
    for failure in failures { report(.error(failure)) }
    return frames
  }

  func hasWritten(_ count: Int) {
    if count > 0 { state.withLock { $0.hasWritten(count) } }
  }

  func receive(_ message: NATSMessage, sid: Int, from server: NATSServer) {
    if let defect = message.headerDefect { report(.error(.malformedHeaders(subject: message.subject, reason: defect))) }
    guard let (subscription, isLast) = state.withLock({ $0.receiver(of: message, sid: sid) }) else { return }
    subscription.offer(message)
    if isLast { state.withLock { $0.end(subscription: sid) } }
  }

  func confirm(_ token: Int?) {
    if let token { state.withLock { $0.end(token, .done) } }
  }

  func update(_ info: NATSServerInfo) { state.withLock { $0.update(info) } }

  /// - Returns: What to send first.
  func hasConnected(to server: NATSServer, _ info: NATSServerInfo) -> [NATSFrame] {
    let frames = state.withLock { state in
      state.connect(to: "\(server)", info)
      return state.inboxFrames() + state.restoringFrames()
    }
    report(.connected(server: "\(server)"))
    return frames
  }

  func hasDisconnected(_ error: NATSError, unsent: [NATSFrame], unconfirmed: [Int]) {
    state.withLock { $0.disconnect(unsent: unsent, unconfirmed: unconfirmed) }
    report(.disconnected(error))
  }

  func inboxFrames() -> [NATSFrame] { state.withLock { $0.inboxFrames() } }

  func restoringFrames(where isIncluded: (NATSClientState.Entry) -> Bool) -> [NATSFrame] { state.withLock { $0.restoringFrames(where: isIncluded) } }

  func endingFrames() -> [NATSFrame] { state.withLock { $0.endingFrames() } }

  func hasMoved(to server: NATSServer, _ info: NATSServerInfo, unsent: [NATSFrame], unconfirmed: [Int]) {
    state.withLock { $0.move(to: "\(server)", info, unsent: unsent, unconfirmed: unconfirmed) }
    report(.connected(server: "\(server)"))
  }

  /// The thread has ended, or there will be none.
  func end() {
    state.withLock { $0.close() }
    reporting.finish()
  }
}
