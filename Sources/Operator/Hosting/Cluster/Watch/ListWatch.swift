import WasmCore

/// Knows which objects are there, all the time: lists them, watches what happens to them, and begins again when something comes in between.
///
/// ```swift
/// let nodes = ListWatch(client, ResourcePath(.tinyNodes, namespace: "tinysystems"), log: log)
/// async let watching: Void = nodes.run()
/// for await event in nodes.events { … }
/// ```
final class ListWatch: Sendable {
  enum Event: Sendable {
    /// All objects that are there: those that are not among them are gone. It comes first, and again whenever something may have been missed.
    case synced([KubernetesObject])
    /// The object is there, new or changed.
    case changed(KubernetesObject)
    /// The object is gone; this is how it was at last.
    case deleted(KubernetesObject)
  }

  /// How long to watch and to wait.
  struct Timing: Sendable {
    /// The shortest time for which the server is asked to watch at once; up to the half more is added, so that not all watches end together.
    var watch = Duration.seconds(120)
    var firstPause = Duration.milliseconds(300), longestPause = Duration.seconds(30)
    /// A watch that is cut earlier, and brought nothing, is a failure.
    var shortestWatch = Duration.milliseconds(500)
  }

  /// What happens, for one reader. When several things happen to an object before they are read only the last is told.
  let events: AsyncStream<Event>

  private let client: KubernetesClient
  private let path: ResourcePath
  private let timing: Timing
  private let log: Log
  private let queue = ListWatchQueue()
  private let state = Guarded((hasSynced: false, isInTrouble: false))
  /// After so many failures in a row the objects are listed again: the server may have lost the state that is asked for.
  private static let failuresBeforeList = 4

  init(_ client: KubernetesClient, _ path: ResourcePath, timing: Timing = Timing(), log: Log) {
    (self.client, self.path, self.timing, self.log) = (client, path, timing, log)
    events = AsyncStream { [queue] in await queue.next() }
  }

  /// Whether the objects have been listed once.
  var hasSynced: Bool { state.withLock { $0.hasSynced } }

  /// Goes on until the task is cancelled; the events end then.
  func run() async {
    defer { queue.finish() }
    var course = Course(backoff: Backoff(first: timing.firstPause, longest: timing.longestPause))
    while !Task.isCancelled {
      do {
        try await listAndWatch(&course)
      } catch {
        if Task.isCancelled { return }
        if error.requiresList || course.backoff.failures >= Self.failuresBeforeList { course.resourceVersion = nil }
        let pause = max(course.backoff.next(), min(error.retryAfter ?? .zero, timing.longestPause))
        report(error, hasServed: course.hasServed)
        try? await Task.sleep(for: pause)
      }
    }
  }

  /// What is remembered from one watch to the next.
  private struct Course {
    /// The state up to which everything is known; nil when the objects are to be listed.
    var resourceVersion: String?
    var backoff: Backoff
    /// Whether the last watch was of use.
    var hasServed = false
  }

  /// Lists the objects if that is needed, and watches them once.
  private func listAndWatch(_ course: inout Course) async throws(Interruption) {
    course.hasServed = false
    let version = if let version = course.resourceVersion { version } else { try await list() }
    let session = WatchSession(since: version, onBegin: { [self] in reportRecovery() }) { [queue] in queue.add($0) }
    var interruption: Interruption?
    do {
      try await client.watch(path, since: version, for: timing.watch * Double.random(in: 1...1.5), to: session)
    } catch {
      interruption = .request(error)
    }
    let progress = session.progress
    course.resourceVersion = progress.resourceVersion
    if let fault = progress.fault { interruption = .fault(fault) }
    course.hasServed = progress.start.map { ContinuousClock.now - $0 >= timing.shortestWatch } == true
    if course.hasServed { course.backoff.reset() }
    if let interruption { throw interruption }
    if !course.hasServed { throw .shortWatch }
  }

  private func list() async throws(Interruption) -> String {
    do {
      let (objects, version) = try await client.list(path)
      queue.add(objects)
      state.withLock { $0.hasSynced = true }
      return version
    } catch {
      throw .request(error)
    }
  }

  // MARK: Reports

  /// Why the objects are not watched for now.
  private enum Interruption: Error, CustomStringConvertible {
    case request(KubernetesError)
    case fault(WatchSession.Fault)
    case shortWatch

    /// Whether going on from the last known state would be in vain.
    var requiresList: Bool {
      switch self {
      case .request(.noAnswer(_, .lineTooLong)): true
      case .request(let error): error.isGone
      case .fault(.error(let status)): status.isGone
      case .fault(.malformed): true
      case .shortWatch: false
      }
    }

    /// How long the server wants to be left alone.
    var retryAfter: Duration? {
      switch self {
      case .request(let error): error.retryAfter
      case .fault(.error(let status)): status.retryAfter
      case .fault(.malformed), .shortWatch: nil
      }
    }

    var description: String {
      switch self {
      case .request(let error): "\(error)"
      case .fault(.error(let status)): "the API server ends the watch: \(status)"
      case .fault(.malformed(let malformed)): "the API server sends an event that cannot be read: \(malformed.reason)"
      case .shortWatch: "the API server ends the watch at once"
      }
    }
  }

  /// A watch that ends after a time is nothing special; the first of several failures is.
  private func report(_ interruption: Interruption, hasServed: Bool) {
    let isNew = state.withLock { state in
      defer { if !hasServed { state.isInTrouble = true } }
      return !hasServed && !state.isInTrouble
    }
    if isNew {
      log.warning("cannot watch, trying again", ["objects": "\(path)", "reason": "\(interruption)"])
    } else {
      log.debug("watching again", ["objects": "\(path)", "reason": "\(interruption)"])
    }
  }

  private func reportRecovery() {
    let wasInTrouble = state.withLock { state in
      defer { state.isInTrouble = false }
      return state.isInTrouble
    }
    if wasInTrouble { log.info("watching again", ["objects": "\(path)"]) }
  }
}
