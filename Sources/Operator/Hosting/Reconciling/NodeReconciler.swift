import Evaluation
import Foundation

/// Keeps the nodes of this process in line with those that the cluster has for the module, and their statuses with what became of them.
///
/// Every pod has an instance of every node; only the leader writes statuses. Each node is looked at by itself, so that a program that takes minutes to
/// compile delays no other.
actor NodeReconciler {
  /// When a node is looked at again without a change.
  struct Pace: Sendable {
    /// After a status was written: it is the sign that somebody looks after the node.
    var leader = Duration.seconds(300)
    var follower = Duration.seconds(60)
    /// After a failure; twice as long after each further one.
    var firstRetry = Duration.milliseconds(200)
    var longestRetry = Duration.seconds(30)
  }

  /// What keeps the platform from letting a node go before this process has.
  static let finalizer = "io.tinysystems/node-finalizer"

  private struct Known {
    var object: KubernetesObject
    /// The pass that counts; 0 before the first.
    var pass = 0
    var task: Task<Void, Never>?
    /// What was wrong when its settings last led to something; nil when they have not yet.
    var failure: String??
  }

  private let nodes: NodeTable
  private let client: KubernetesClient
  private let statusClient: KubernetesClient
  private let path: ResourcePath
  private let pace: Pace
  private let log: Log
  private let isLeader: @Sendable () -> Bool
  /// What every status says as well, when something keeps all nodes from receiving messages.
  private let hindrance: String?
  private var known: [String: Known] = [:]
  /// Tells each pass from those before, also from those of a node of the same name that has gone.
  private var passCount = 0
  private var hasSynced = false
  private var isStopped = false

  init(
    _ nodes: NodeTable, _ client: KubernetesClient, namespace: String, hindrance: String?, pace: Pace = Pace(), log: Log, isLeader: @escaping @Sendable () -> Bool
  ) {
    (self.nodes, self.client, self.hindrance, self.pace, self.log, self.isLeader) = (nodes, client, hindrance, pace, log, isLeader)
    (path, statusClient) = (ResourcePath(.tinyNodes, namespace: namespace), client.forLeader())
  }

  /// Whether the first list is in, and each node of it has been brought as far as it goes.
  var isSettled: Bool { hasSynced && known.values.allSatisfy { $0.failure != nil } }

  // MARK: What the cluster tells

  /// Takes over a change.
  func take(_ change: ListWatch.Event) async {
    switch change {
    case .synced(let objects):
      let names = Set(objects.map(\.name))
      for name in known.keys where !names.contains(name) { await forget(name) }
      for object in objects { await take(object) }
      hasSynced = true
    case .changed(let object): await take(object)
    case .deleted(let object): await forget(object.name)
    }
  }

  /// Looks at all nodes now: this process has begun to write their statuses.
  func lookAtAll() {
    for name in known.keys { begin(name) }
  }

  /// Ends all passes. What the nodes do is not touched.
  func stop() {
    isStopped = true
    for node in known.values { node.task?.cancel() }
  }

  private func take(_ object: KubernetesObject) async {
    guard !isStopped, let name = NodeName(object.name), nodes.module.owns(name) else { return }
    let old = known[object.name]?.object
    // Another object of the same name begins anew.
    if let old, old.uid != object.uid { await forget(object.name) }
    let isChanged = old.map { $0.uid != object.uid || $0.isDifferent(object) } ?? true
    known[object.name, default: Known(object: object)].object = object
    if isChanged { begin(object.name) }
  }

  private func forget(_ name: String) async {
    guard let node = known.removeValue(forKey: name) else { return }
    node.task?.cancel()
    await nodes.remove(name)
    log.info("the node is gone", ["node": name])
  }

  // MARK: Passes

  /// Begins a pass, which supersedes the one before, and others after it in time.
  private func begin(_ name: String) {
    guard var node = known[name] else { return }
    node.task?.cancel()
    passCount += 1
    node.pass = passCount
    node.task = Task { [pass = node.pass] in await keep(name, pass) }
    known[name] = node
  }

  private func keep(_ name: String, _ pass: Int) async {
    var retry = pace.firstRetry
    while isCurrent(name, pass) {
      let pause: Duration
      do throws(KubernetesError) {
        guard let next = try await reconcile(name, pass) else { return }
        (pause, retry) = (next, pace.firstRetry)
      } catch {
        guard isCurrent(name, pass) else { return }
        // What the server refuses for good is tried again as well: somebody may give the right that is missing, and that a node has gone is for the watch to say.
        if !error.isRetryable { retry = pace.longestRetry }
        log.warning("the node will be looked at again", ["node": name, "error": "\(error)", "in": "\(retry)"])
        (pause, retry) = (max(retry, error.retryAfter ?? .zero), min(retry * 2, pace.longestRetry))
      }
      guard (try? await Task.sleep(for: pause * Double.random(in: 1...1.1))) != nil else { return }
    }
  }

  private func isCurrent(_ name: String, _ pass: Int) -> Bool { !isStopped && known[name]?.pass == pass }

  /// One look at a node.
  ///
  /// - Returns: When to look again; nil when there is nothing more to do.
  private func reconcile(_ name: String, _ pass: Int) async throws(KubernetesError) -> Duration? {
    guard let object = known[name]?.object else { return nil }
    if object.isBeingDeleted {
      await nodes.remove(name)
      if object.finalizers.contains(Self.finalizer) { try await setFinalizer(of: name, false) }
      return nil
    }
    // The node serves also when this fails for a while.
    var failure: KubernetesError?
    do { try await addFinalizer(to: object) } catch { failure = error }
    // What is delivered last holds: that must not be a description from before.
    guard isCurrent(name, pass) else { return nil }
    let outcome = await outcome(of: object)
    guard isCurrent(name, pass) else {
      // The node may have gone while its instance was about to be made.
      if known[name] == nil { await nodes.remove(name) }
      return nil
    }
    report(outcome, name)
    if let failure { throw failure }
    guard isLeader() else { return pace.follower }
    try await publish(outcome, for: known[name]?.object ?? object, generation: object.generation)
    return pace.leader
  }

  /// Says what became of a node when that is news.
  private func report(_ outcome: NodeOutcome, _ name: String) {
    let reported = known[name]?.failure
    known[name]?.failure = .some(outcome.failure)
    if reported == .some(outcome.failure) { return }
    if let failure = outcome.failure { log.warning("the node has failed", ["node": name, "error": failure]) } else { log.info("the node is ready", ["node": name]) }
  }

  private func addFinalizer(to object: KubernetesObject) async throws(KubernetesError) {
    if !object.finalizers.contains(Self.finalizer) { try await setFinalizer(of: object.name, true) }
  }

  private func setFinalizer(of name: String, _ isWanted: Bool) async throws(KubernetesError) {
    do {
      _ = try await client.update(path.named(name)) { (object) throws(KubernetesError) in
        guard object.finalizers.contains(Self.finalizer) != isWanted, !(isWanted && object.isBeingDeleted) else { return nil }
        return object.setting(finalizers: isWanted ? object.finalizers + [Self.finalizer] : object.finalizers.filter { $0 != Self.finalizer })
      }
    } catch {
      // An object that has gone needs none.
      if isWanted || !error.isNotFound { throw error }
    }
  }

  private func outcome(of object: KubernetesObject) async -> NodeOutcome {
    do {
      return await nodes.update(try TinyNode(object.text))
    } catch {
      return NodeOutcome(failure: "\(error)")
    }
  }

  private func publish(_ outcome: NodeOutcome, for object: KubernetesObject, generation: Int) async throws(KubernetesError) {
    // What is published of a node that has failed stays; but a first status is complete, or the API server would not take it.
    let hasPorts = object.status.member("component") != nil && object.status.member("ports") != nil
    let keepsPorts = outcome.failure != nil && hasPorts
    var outcome = outcome
    // It is no failure of the node, whose ports follow its settings all the same.
    if let hindrance { outcome.failure = [outcome.failure, hindrance].compactMap(\.self).joined(separator: "\n") }
    let status = NodeStatus(module: nodes.module, outcome: outcome, generation: generation, time: Date())
    _ = try await statusClient.mergePatch(["status": status.json(keepsPorts: keepsPorts)], at: path.named(object.name).status)
    log.debug("the status is published", ["node": object.name, "status": outcome.failure ?? NodeStatus.fine])
  }
}

extension KubernetesObject {
  /// Whether another state of the same object asks for a look at it. Statuses and labels do not.
  fileprivate func isDifferent(_ other: KubernetesObject) -> Bool {
    generation != other.generation || isBeingDeleted != other.isBeingDeleted || status.member("metadata") != other.status.member("metadata")
  }
}
