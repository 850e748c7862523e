/// What the tasks that use a client and the thread that serves its connection share.
struct NATSClientState {
  enum Phase {
    case idle
    case disconnected
    case connected
    case closed
  }

  /// Somebody who waits.
  struct Wait {
    enum Outcome {
      case answer(NATSMessage)
      case done
      /// There was no room to send; there will be.
      case noRoom
      case failure(NATSError)
    }

    var continuation: CheckedContinuation<Outcome, Never>
    var deadline: ContinuousClock.Instant?
    /// The failure when there was nothing in time.
    var expiry: NATSError
  }

  /// A subscription, and how far it has come.
  struct Entry {
    var subscription: NATSSubscription
    var delivered = 0
    var most: Int?
    /// Whether it only waits for what the server had sent before.
    var isDraining = false
  }

  private(set) var phase = Phase.idle
  private(set) var server = ""
  private(set) var lastFailure: NATSError?
  private(set) var outbox: NATSOutbox
  private var info: NATSServerInfo?
  private var entries: [Int: Entry] = [:]
  private var lastSID = 0
  /// The subscription to the answers, when there has been a request.
  private var inbox: (sid: Int, prefix: String)?
  private var waits: [Int: Wait] = [:]
  private var lastToken = 0
  private var waitsForRoom: [Int] = []
  private var waitsForConnection: [Int] = []
  /// Nobody waits for less; a wait that ended early may have set it.
  private(set) var nextDeadline: ContinuousClock.Instant?
  private var isWaking = false

  init(outboxLimit: Int) {
    outbox = NATSOutbox(limit: outboxLimit)
  }

  // MARK: Waking

  /// Whether the thread has to be woken: not when somebody has done so already.
  mutating func needsWaking() -> Bool {
    defer { isWaking = true }
    return !isWaking
  }

  /// The thread is awake.
  mutating func hasWoken() { isWaking = false }

  // MARK: Waiting

  mutating func makeToken() -> Int {
    lastToken += 1
    return lastToken
  }

  mutating func add(_ wait: Wait, _ token: Int) {
    waits[token] = wait
    if let deadline = wait.deadline { nextDeadline = nextDeadline.map { min($0, deadline) } ?? deadline }
  }

  mutating func end(_ token: Int, _ outcome: Wait.Outcome) {
    waits.removeValue(forKey: token)?.continuation.resume(returning: outcome)
  }

  /// Ends the waits whose time is up.
  mutating func expire(_ now: ContinuousClock.Instant) {
    guard let nextDeadline, nextDeadline <= now else { return }
    for (token, wait) in waits {
      if let deadline = wait.deadline, deadline <= now { end(token, .failure(wait.expiry)) }
    }
    self.nextDeadline = waits.values.compactMap(\.deadline).min()
  }

  /// Lets a wait end when there is room in the outbox, or when there is no connection any more.
  mutating func awaitRoom(_ token: Int, for count: Int) -> Wait.Outcome? {
    if phase != .connected || outbox.hasRoom(for: count, isConnected: true) { return .done }
    waitsForRoom.append(token)
    return nil
  }

  /// Lets a wait end when there is a connection.
  mutating func awaitConnection(_ token: Int) -> Wait.Outcome? {
    switch phase {
    case .connected: return .done
    case .idle, .closed: return .failure(.closed)
    case .disconnected:
      waitsForConnection.append(token)
      return nil
    }
  }

  private mutating func roomHasChanged() {
    for token in waitsForRoom { end(token, .done) }
    waitsForRoom = []
  }

  // MARK: Sending

  /// Whether there is a thread that sends and keeps the time.
  private var isOpen: Bool { phase == .connected || phase == .disconnected }

  /// Puts a frame into the outbox.
  ///
  /// - Returns: False when there is a connection and no room now.
  mutating func enqueue(_ frame: NATSFrame) throws(NATSError) -> Bool {
    guard isOpen else { throw .closed }
    try check(frame)
    guard outbox.hasRoom(for: frame.bytes.count, isConnected: phase == .connected) else {
      if phase == .connected { return false }
      throw .outboxFull(limit: outbox.limit)
    }
    outbox.append(frame)
    return true
  }

  /// Checks that the server, or the last one, takes the message.
  private func check(_ frame: NATSFrame) throws(NATSError) {
    guard let info else { return }
    if frame.size > info.maxPayload { throw .payloadTooLarge(subject: frame.subject, size: frame.size, limit: info.maxPayload) }
    if frame.hasHeaders, !info.hasHeaders { throw .headersUnsupported(server: server) }
  }

  /// Asks the server to confirm everything before.
  mutating func enqueueFlush(_ token: Int) -> Wait.Outcome? {
    guard isOpen else { return .failure(.closed) }
    outbox.append(.ping(.flush(token)))
    return nil
  }

  /// Takes out what is to be written: not what nobody waits for any more, nor what this server would not take.
  ///
  /// - Returns: The frames, and why others that nobody waits for were dropped.
  mutating func takeFrames() -> (frames: [NATSFrame], failures: [NATSError]) {
    if outbox.isEmpty { return ([], []) }
    var failures: [NATSError] = []
    let all = outbox.takeAll()
    let frames = all.filter { frame in
      if case .request(let token) = frame.purpose, waits[token] == nil { return false }
      do throws(NATSError) {
        try check(frame)
      } catch {
        if case .request(let token) = frame.purpose { end(token, .failure(error)) } else { failures.append(error) }
        return false
      }
      return true
    }
    if frames.count < all.count { hasWritten(all.weight - frames.weight) }
    return (frames, failures)
  }

  mutating func hasWritten(_ count: Int) {
    if count == 0 { return }
    outbox.release(count)
    if outbox.byteCount <= outbox.limit / 2 { roomHasChanged() }
  }

  // MARK: Subscriptions

  /// Adds a subscription; the frame only says it to a server that is there.
  mutating func subscribe(_ make: (Int) -> NATSSubscription) throws(NATSError) -> NATSSubscription {
    if phase == .closed { throw .closed }
    lastSID += 1
    let subscription = make(lastSID)
    entries[lastSID] = Entry(subscription: subscription)
    sayNow(.subscribe(subscription.subject, queue: subscription.queue, sid: lastSID))
    return subscription
  }

  /// The subject for the answer to a request; with the first the subscription to all of them.
  mutating func inboxSubject(_ token: Int, _ prefix: String) -> String {
    if inbox == nil {
      lastSID += 1
      inbox = (lastSID, prefix)
      sayNow(.subscribe("\(prefix).*", queue: nil, sid: lastSID))
    }
    return "\(prefix).\(token)"
  }

  /// Ends a subscription, at once or after so many messages since it began.
  mutating func unsubscribe(_ sid: Int, after most: Int?) {
    guard var entry = entries[sid] else { return }
    entry.most = most
    guard let most, entry.delivered < most else {
      end(subscription: sid)
      sayNow(.unsubscribe(sid: sid))
      return
    }
    entries[sid] = entry
    sayNow(.unsubscribe(sid: sid, after: most))
  }

  /// Tells the server to send no more to any subscription; what it has sent still arrives.
  mutating func drain() -> [NATSSubscription] {
    for sid in entries.keys.sorted() where entries[sid]?.isDraining == false {
      entries[sid]?.isDraining = true
      sayNow(.unsubscribe(sid: sid))
    }
    return entries.values.map(\.subscription)
  }

  /// Nothing more will arrive for the subscription.
  mutating func end(subscription sid: Int) {
    entries.removeValue(forKey: sid)?.subscription.finish()
  }

  private mutating func sayNow(_ frame: NATSFrame) {
    if phase == .connected { outbox.append(frame) }
  }

  /// The frames by which a new connection gets the subscriptions.
  func restoringFrames(where isIncluded: (Entry) -> Bool = { _ in true }) -> [NATSFrame] {
    entries.sorted { $0.key < $1.key }.filter { !$0.value.isDraining && isIncluded($0.value) }.flatMap { sid, entry in
      [.subscribe(entry.subscription.subject, queue: entry.subscription.queue, sid: sid)] + (entry.most.map { [.unsubscribe(sid: sid, after: $0 - entry.delivered)] } ?? [])
    }
  }

  /// The frame by which a new connection gets the answers.
  func inboxFrames() -> [NATSFrame] { inbox.map { [.subscribe("\($0.prefix).*", queue: nil, sid: $0.sid)] } ?? [] }

  /// The frames by which an old connection gets nothing more.
  func endingFrames() -> [NATSFrame] { (entries.keys.sorted() + (inbox.map { [$0.sid] } ?? [])).map { .unsubscribe(sid: $0) } }

  // MARK: Receiving

  /// Gives an answer to who waits for it. Of any other message, the subscription that gets it, and whether it is the last one there.
  mutating func receiver(of message: NATSMessage, sid: Int) -> (subscription: NATSSubscription, isLast: Bool)? {
    if let inbox, inbox.sid == sid {
      answer(message, inbox.prefix)
      return nil
    }
    guard var entry = entries[sid] else { return nil }
    entry.delivered += 1
    entries[sid] = entry
    return (entry.subscription, entry.most.map { entry.delivered >= $0 } ?? false)
  }

  /// A second answer finds nobody who waits.
  private mutating func answer(_ message: NATSMessage, _ prefix: String) {
    guard let token = Array(message.subject.utf8.dropFirst(prefix.utf8.count + 1))[...].decimal, let wait = waits[token], case .timeout(let subject, _, _) = wait.expiry else { return }
    if message.saysNoResponders {
      end(token, .failure(.noResponders(subject: subject)))
    } else if let defect = message.headerDefect {
      end(token, .failure(.malformedHeaders(subject: message.subject, reason: defect)))
    } else {
      end(token, .answer(message))
    }
  }

  // MARK: The connection

  mutating func start() -> Bool {
    guard phase == .idle else { return false }
    phase = .disconnected
    return true
  }

  mutating func update(_ info: NATSServerInfo) { self.info = info }

  /// There is a connection. What held for the last one only is forgotten.
  mutating func connect(to server: String, _ info: NATSServerInfo) {
    guard phase != .closed else { return }
    (phase, self.server, self.info) = (.connected, server, info)
    outbox.dropControl()
    for token in waitsForConnection { end(token, .done) }
    waitsForConnection = []
  }

  /// Another connection has taken over. What was said to the last one since is said to it too.
  mutating func move(to server: String, _ info: NATSServerInfo, unsent: [NATSFrame], unconfirmed: [Int]) {
    for token in unconfirmed { end(token, .failure(.connectionLost(server: self.server))) }
    outbox.putBack(unsent)
    (self.server, self.info) = (server, info)
  }

  /// The connection is gone. What was not written goes with the next one; what waits for a confirmation from this one waits no longer.
  mutating func disconnect(unsent: [NATSFrame], unconfirmed: [Int]) {
    outbox.putBack(unsent)
    outbox.dropControl()
    for token in unconfirmed { end(token, .failure(.connectionLost(server: server))) }
    for (token, wait) in waits {
      guard case .timeout(let subject, let limit, _) = wait.expiry else { continue }
      waits[token]?.expiry = .timeout(subject: subject, limit: limit, wasInterrupted: true)
    }
    if phase == .connected { phase = .disconnected }
    roomHasChanged()
  }

  mutating func fail(_ error: NATSError) { lastFailure = error }

  /// The end: nobody waits any longer, nothing more arrives.
  mutating func close() {
    phase = .closed
    for token in waits.keys { end(token, .failure(.closed)) }
    for sid in entries.keys { end(subscription: sid) }
  }
}
