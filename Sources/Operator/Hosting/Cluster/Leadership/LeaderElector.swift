import Evaluation
import WasmCore

/// Finds out which one of several processes leads, by a lease in the cluster.
///
/// The process leads only while its own clock says that it has renewed the lease in time, whatever becomes of its requests: when the next one may take over, this one has stopped.
final class LeaderElector: Sendable {
  /// How often the lease is looked at, and how long it holds.
  struct Timing: Sendable {
    /// For how long the holder of the lease may be silent before others take it.
    var leaseDuration = Duration.seconds(15)
    /// For how long the holder that cannot renew it goes on leading.
    var renewDeadline = Duration.seconds(10)
    /// The pause between renewals; those who do not lead look after up to 1.2 times as long.
    var retryPause = Duration.seconds(2)
    /// The pause after leadership was lost, twice as long each time.
    var firstPauseAfterLoss = Duration.seconds(5), longestPauseAfterLoss = Duration.seconds(300)
  }

  /// Whether this process leads, each time that changes, for one reader. What nobody has read is replaced by what is true now.
  let changes: AsyncStream<Bool>

  private struct State {
    /// Nil when this process does not lead.
    var leadsUntil: ContinuousClock.Instant?
    var hasSeenLeader = false
    var observation = LeaseObservation()
    var hasFailed = false
  }

  private let client: KubernetesClient
  private let path: ResourcePath
  private let name: String
  private let namespace: String
  private let identity: String
  private let timing: Timing
  private let log: Log
  private let changing: AsyncStream<Bool>.Continuation
  private let state = Guarded(State())

  /// An elector, whose requests wait for nobody else's.
  init(_ client: KubernetesClient, namespace: String, name: String, identity: String, timing: Timing = Timing(), log: Log) {
    // Two tries fit into the time for renewing.
    let limits = KubernetesClient.Limits(request: timing.renewDeadline / 2, attempts: 1)
    (self.client, path) = (client.separate(limits: limits), ResourcePath(.leases, namespace: namespace, name: name))
    (self.name, self.namespace, self.identity, self.timing) = (name, namespace, identity, timing)
    self.log = log.with(["lease": name, "identity": identity])
    (changes, changing) = AsyncStream.makeStream(of: Bool.self, bufferingPolicy: .bufferingNewest(1))
  }

  /// Whether this process leads now.
  var isLeader: Bool { state.withLock { $0.leadsUntil.map { .now < $0 } ?? false } }

  /// Whether it has been seen who leads, this process or another.
  var hasSeenLeader: Bool { state.withLock { $0.hasSeenLeader } }

  /// Competes for the lease until the task is cancelled; after that the process does not lead.
  func run() async {
    var pause = timing.firstPauseAfterLoss
    while !Task.isCancelled {
      if let start = await acquire() {
        begin(start)
        let reason = await hold(start)
        end(reason)
      }
      if Task.isCancelled { break }
      try? await Task.sleep(for: pause)
      pause = min(pause * 2, timing.longestPauseAfterLoss)
    }
    changing.finish()
  }

  /// Lets another process take the lease at once, if this one has it. To be called when `run` has been cancelled, for it would take it again.
  func release(within limit: Duration = .seconds(2)) async {
    let attempt = await attempt(before: .now + limit) { (elector) async throws(KubernetesError) in
      let object = try await elector.client.update(elector.path) { (object) throws(KubernetesError) in
        let record = LeaseRecord(object)
        return record.holder == elector.identity ? record.released(at: Self.now).written(in: object) : nil
      }
      return .heldByOther(LeaseRecord(object).holder)
    }
    if case .failed(let reason) = attempt { log.warning("cannot release the lease, which others will take when it has expired", ["reason": reason]) }
  }

  // MARK: Competing

  private enum Attempt: Sendable {
    /// This process has the lease: since before it asked for it.
    case held(since: ContinuousClock.Instant)
    case heldByOther(String)
    case failed(String)
  }

  /// Tries until the lease is taken; nil when the task is cancelled.
  private func acquire() async -> ContinuousClock.Instant? {
    while !Task.isCancelled {
      let attempt = await attempt(before: .now + timing.renewDeadline) { (elector) async throws(KubernetesError) in try await elector.takeOrRenew() }
      switch attempt {
      case .held(let start): return start
      case .heldByOther: break
      case .failed(let reason): reportFailure("cannot take the lease, trying again", reason)
      }
      try? await Task.sleep(until: nextLook, clock: .continuous)
    }
    return nil
  }

  /// When to look at the lease of another the next time: after a pause, but no later than when it expires, so that the gap between two leaders is as short as it can be.
  private var nextLook: ContinuousClock.Instant {
    let pause = ContinuousClock.now + timing.retryPause * Double.random(in: 1...1.2)
    guard let expiry = state.withLock({ $0.observation.expiry(whenSilentFor: timing.leaseDuration) }), expiry > .now else { return pause }
    return min(pause, expiry + timing.retryPause * Double.random(in: 0...0.1))
  }

  /// Renews the lease for as long as that succeeds. Why it does not any more.
  private func hold(_ start: ContinuousClock.Instant) async -> String {
    var deadline = start + timing.renewDeadline
    var reason = "no time to renew it"
    while !Task.isCancelled {
      try? await Task.sleep(until: min(.now + timing.retryPause, deadline))
      if Task.isCancelled { break }
      guard ContinuousClock.now < deadline else { return reason }
      let attempt = await attempt(before: deadline) { (elector) async throws(KubernetesError) in try await elector.takeOrRenew() }
      switch attempt {
      case .held(let start):
        deadline = start + timing.renewDeadline
        state.withLock { [deadline] in $0.leadsUntil = deadline }
      case .heldByOther(let holder): return "\(holder.printable) has it"
      case .failed(let failure):
        reason = failure
        reportFailure("cannot renew the lease, trying again", failure)
      }
    }
    return "this process ends"
  }

  /// Looks at the lease, and takes it if that is allowed.
  private func takeOrRenew() async throws(KubernetesError) -> Attempt {
    let start = ContinuousClock.now
    guard let object = try await lease() else {
      let time = Self.now
      let record = LeaseRecord(holder: identity, durationSeconds: Int(timing.leaseDuration.components.seconds), acquireTime: time, renewTime: time)
      observe(LeaseRecord(try await client.create(record.object(named: name, in: namespace), at: ResourcePath(.leases, namespace: namespace))))
      return .held(since: start)
    }
    let record = LeaseRecord(object)
    observe(record)
    let isFree = state.withLock { $0.observation.isFree(for: identity, whenSilentFor: timing.leaseDuration) }
    guard isFree else { return .heldByOther(record.holder) }
    let own = record.held(by: identity, for: timing.leaseDuration, at: Self.now)
    observe(LeaseRecord(try await client.replace(own.written(in: object), at: path)))
    return .held(since: start)
  }

  private func lease() async throws(KubernetesError) -> KubernetesObject? {
    do {
      return try await client.get(path)
    } catch {
      guard error.isNotFound else { throw error }
      return nil
    }
  }

  /// Makes an attempt that is over at a time, also when the server is silent.
  private func attempt(
    before deadline: ContinuousClock.Instant, _ body: @escaping @Sendable (LeaderElector) async throws(KubernetesError) -> Attempt
  ) async -> Attempt {
    await withTaskGroup(of: Attempt.self) { group in
      group.addTask { [self] in
        do throws(KubernetesError) {
          return try await body(self)
        } catch {
          return .failed("\(error)")
        }
      }
      group.addTask {
        try? await Task.sleep(until: deadline)
        return .failed("the API server does not answer")
      }
      defer { group.cancelAll() }
      return await group.next() ?? .failed("cancelled")
    }
  }

  /// Microseconds, as the cluster's own controllers write them.
  private static var now: String { Timestamp.utc(LogLine.now, fractionDigits: 6) }

  // MARK: Changes

  private func observe(_ record: LeaseRecord) {
    let isNews = state.withLock { state in
      defer {
        state.observation.observe(record)
        state.hasFailed = false
        if !record.holder.isEmpty { state.hasSeenLeader = true }
      }
      return state.observation.record?.holder != record.holder
    }
    if isNews, !record.holder.isEmpty { log.info("there is a leader", ["leader": record.holder]) }
  }

  private func begin(_ start: ContinuousClock.Instant) {
    state.withLock { $0.leadsUntil = start + timing.renewDeadline }
    log.info("this process leads")
    changing.yield(true)
  }

  private func end(_ reason: String) {
    state.withLock { $0.leadsUntil = nil }
    if Task.isCancelled { log.info("this process leads no more") } else { log.warning("this process leads no more", ["reason": reason]) }
    changing.yield(false)
  }

  /// Only the first of several failures matters.
  private func reportFailure(_ message: String, _ reason: String) {
    if Task.isCancelled { return }
    let isNew = state.withLock { state in
      defer { state.hasFailed = true }
      return !state.hasFailed
    }
    if isNew { log.warning(message, ["reason": reason]) } else { log.debug(message, ["reason": reason]) }
  }
}

extension KubernetesClient {
  /// A client for what only the leader writes: an attempt that is begun while leading is over before another process can lead. Who makes the next looks whether it still leads.
  func forLeader(_ timing: LeaderElector.Timing = LeaderElector.Timing()) -> KubernetesClient {
    var limits = limits
    (limits.attempts, limits.request) = (1, min(limits.request, timing.leaseDuration - timing.renewDeadline))
    return separate(limits: limits)
  }
}
