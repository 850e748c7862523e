import WasmCore

/// The messages to a subject, for one task that takes them.
///
/// Messages that nobody takes wait, up to a limit; beyond it they are dropped, counted and reported.
final class NATSSubscription: Sendable {
  let subject: String
  let queue: String?
  let sid: Int
  private let limit: NATSOptions.PendingLimit
  private let report: @Sendable (NATSEvent) -> Void
  private let state = Guarded(State())

  private struct State {
    var pending = MessageQueue()
    var bytes = 0
    var dropped = 0
    var reported = 0
    var lastReport: ContinuousClock.Instant?
    var isFinished = false
    var reader: CheckedContinuation<NATSMessage?, Never>?
    var emptied: [CheckedContinuation<Void, Never>] = []

    mutating func tellIfEmpty() {
      guard pending.count == 0 else { return }
      for continuation in emptied { continuation.resume() }
      emptied = []
    }
  }

  init(subject: String, queue: String?, sid: Int, limit: NATSOptions.PendingLimit, report: @escaping @Sendable (NATSEvent) -> Void) {
    (self.subject, self.queue, self.sid, self.limit, self.report) = (subject, queue, sid, limit, report)
  }

  /// The messages dropped so far.
  var dropped: Int { state.withLock { $0.dropped } }

  // MARK: The client's side

  /// Gives a message to whoever waits, or keeps it.
  func offer(_ message: NATSMessage) {
    let event: NATSEvent? = state.withLock { state in
      if let reader = state.reader.take() {
        reader.resume(returning: message)
        return nil
      }
      guard !state.isFinished else { return nil }
      guard state.pending.count < limit.messages, state.bytes + message.size <= limit.bytes else {
        state.dropped += 1
        return dropReport(&state, .now, isEnd: false)
      }
      state.pending.append(message)
      state.bytes += message.size
      return nil
    }
    if let event { report(event) }
  }

  /// Ends the sequence after what has arrived.
  func finish() {
    state.withLock { state in
      state.isFinished = true
      state.reader.take()?.resume(returning: nil)
      state.tellIfEmpty()
    }
  }

  /// Waits until somebody has taken everything that arrived.
  func waitUntilEmpty() async {
    await withCheckedContinuation { continuation in
      state.withLock { state in
        state.emptied.append(continuation)
        state.tellIfEmpty()
      }
    }
  }

  /// Lets go of what nobody will take.
  func discard() {
    state.withLock { state in
      (state.pending, state.bytes) = (MessageQueue(), 0)
      state.tellIfEmpty()
    }
  }

  /// The first message that is dropped is reported at once, others once a second and when it is over.
  private func dropReport(_ state: inout State, _ now: ContinuousClock.Instant, isEnd: Bool) -> NATSEvent? {
    let isDue = isEnd || state.lastReport.map { now - $0 >= .seconds(1) } ?? true
    guard state.dropped > state.reported, isDue else { return nil }
    (state.reported, state.lastReport) = (state.dropped, now)
    return .slowConsumer(subject: subject, dropped: state.dropped)
  }

  // MARK: The reader's side

  fileprivate func next() async -> NATSMessage? {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let event: NATSEvent? = state.withLock { state in
          if let message = state.pending.removeFirst() {
            state.bytes -= message.size
            continuation.resume(returning: message)
            state.tellIfEmpty()
          } else if state.isFinished || Task.isCancelled || state.reader != nil {
            continuation.resume(returning: nil)
          } else {
            state.reader = continuation
          }
          return state.pending.count == 0 ? dropReport(&state, .now, isEnd: true) : nil
        }
        if let event { report(event) }
      }
    } onCancel: {
      state.withLock { $0.reader.take()?.resume(returning: nil) }
    }
  }
}

extension NATSSubscription: AsyncSequence {
  /// Takes the messages in the order in which the server sent them.
  struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate let subscription: NATSSubscription

    /// The next message; none when the subscription has ended or the task is cancelled.
    func next() async -> NATSMessage? { await subscription.next() }
  }

  func makeAsyncIterator() -> AsyncIterator { AsyncIterator(subscription: self) }
}

/// Messages in a ring, so that taking the first costs no more than taking the last.
private struct MessageQueue {
  private var places: [NATSMessage?] = []
  private var first = 0
  private(set) var count = 0

  mutating func append(_ message: NATSMessage) {
    if count == places.count { grow() }
    places[(first + count) % places.count] = message
    count += 1
  }

  mutating func removeFirst() -> NATSMessage? {
    guard count > 0 else { return nil }
    let message = places[first].take()
    first = (first + 1) % places.count
    count -= 1
    // What a burst needed is not kept for ever.
    if count == 0 { self = MessageQueue() }
    return message
  }

  private mutating func grow() {
    places = Array(places[first...] + places[..<first]) + Array(repeating: nil, count: Swift.max(places.count, 16))
    first = 0
  }
}
