import Evaluation
import TestSupport
import Testing
import WasmCore

@testable import Hosting

/// What a server is like.
enum LeaseServerMood: Sendable {
  case fine, silent, failing, conflicting
}

/// A server that has one lease, and may misbehave.
private final class LeaseServer: Sendable {
  private struct State {
    var text: JSONText?
    var version = 0
    var mood = LeaseServerMood.fine
    /// Everybody who has ever held the lease, in order.
    var holders: [String] = []

    mutating func answer(_ request: FakeAPIRequest) -> FakeAPIAnswer {
      switch mood {
      case .silent: return .silence
      case .failing: return .status(500)
      case .conflicting where request.method != "GET": return .status(409, "Conflict")
      default: break
      }
      let old = text.flatMap { KubernetesObject($0) }
      guard request.method != "GET" else { return old.map { .json(200, versioned($0).text.text) } ?? .status(404, "NotFound") }
      guard let new = KubernetesObject(request.body.json) else { return .status(400) }
      if request.method == "POST", old != nil { return .status(409, "AlreadyExists") }
      if request.method == "PUT", new.resourceVersion != "\(version)" || old == nil { return .status(409, "Conflict") }
      version += 1
      text = new.text
      if holders.last != LeaseRecord(new).holder { holders.append(LeaseRecord(new).holder) }
      return .json(200, versioned(new).text.text)
    }

    private func versioned(_ object: KubernetesObject) -> KubernetesObject {
      object.setting(["metadata", "resourceVersion"], to: JSONText(string: "\(version)"))
    }
  }

  private let state: Guarded<State>
  let api: FakeAPIServer

  init(_ lease: String? = nil) {
    state = Guarded(State(text: lease?.json))
    api = FakeAPIServer { [state] request in state.withLock { $0.answer(request) } }
  }

  var record: LeaseRecord? { state.withLock { $0.text.flatMap { KubernetesObject($0) }.map { LeaseRecord($0) } } }
  var text: String { state.withLock { $0.text?.text ?? "" } }
  var holders: [String] { state.withLock { $0.holders } }

  func become(_ mood: LeaseServerMood) { state.withLock { $0.mood = mood } }

  /// Somebody else writes the lease.
  func write(_ lease: String?) {
    state.withLock { state in
      state.version += 1
      state.text = lease?.json
    }
  }
}

/// A lease that does not expire during a test, however busy the machine is, unless it is to.
private func lease(holder: String, seconds: Int = 3600, transitions: Int = 3) -> String {
  #"{"kind":"Lease","metadata":{"name":"m-lock","labels":{"\u0061":"b"}},"spec":{"holderIdentity":"\#(holder)","leaseDurationSeconds":\#(seconds),"acquireTime":"2026-01-02T03:04:05.000000Z","renewTime":"2026-01-02T03:04:06.000000Z","leaseTransitions":\#(transitions),"strategy":1.0}}"#
}

/// An elector that runs.
private final class Candidate: Sendable {
  let elector: LeaderElector
  let record = LogRecord()
  private let task: Task<Void, Never>
  private let noted = Guarded<[Bool]>([])

  init(_ server: LeaseServer, _ identity: String, _ timing: LeaderElector.Timing = .hasty) {
    elector = LeaderElector(server.api.client(), namespace: "n", name: "m-lock", identity: identity, timing: timing, log: record.log)
    task = Task { [elector] in await elector.run() }
    Task { [self] in for await isLeader in elector.changes { noted.withLock { $0.append(isLeader) } } }
  }

  var changes: [Bool] { noted.withLock { $0 } }

  func leads() async -> Bool { await eventually { self.elector.isLeader } }

  /// Ends as a process does that is killed.
  func end() async {
    task.cancel()
    await task.value
  }
}

extension LeaderElector.Timing {
  /// Short pauses; limits that no test reaches, however busy the machine is.
  fileprivate static let hasty = LeaderElector.Timing(
    leaseDuration: .seconds(3600), renewDeadline: .seconds(1800), retryPause: .milliseconds(20), firstPauseAfterLoss: .milliseconds(50))
}

/// Who leads, by a lease.
@Suite(.timeLimit(.minutes(20))) struct LeaderElectorTests {
  @Test func `Where there is no lease it is made`() async throws {
    let server = LeaseServer()
    let candidate = Candidate(server, "pod-1")
    #expect(!candidate.elector.hasSeenLeader)
    #expect(await candidate.leads())
    #expect(candidate.elector.hasSeenLeader)
    #expect(await eventually { candidate.changes == [true] })
    await candidate.end()
    let request = try #require(server.api.requests.first { $0.method == "POST" })
    #expect(request.path == "/apis/coordination.k8s.io/v1/namespaces/n/leases")
    let object = try #require(KubernetesObject(request.body.json))
    #expect((object.name, object.namespace, object.text.member("kind")?.string, object.text.member("apiVersion")?.string) == ("m-lock", "n", "Lease", "coordination.k8s.io/v1"))
    let record = LeaseRecord(object)
    #expect((record.holder, record.durationSeconds, record.transitions) == ("pod-1", 3600, 0))
    #expect(record.acquireTime.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z/) != nil)
    #expect(record.acquireTime == record.renewTime)
  }

  @Test func `A lease lasts for 15 seconds unless something else is said`() async throws {
    let server = LeaseServer()
    let candidate = Candidate(server, "pod-1", LeaderElector.Timing())
    #expect(await eventually { server.record?.durationSeconds == 15 })
    await candidate.end()
  }

  @Test func `A lease without a holder is taken at once, and nothing else in it changed`() async throws {
    let server = LeaseServer(lease(holder: ""))
    let candidate = Candidate(server, "pod-1")
    #expect(await candidate.leads())
    await candidate.end()
    let record = try #require(server.record)
    #expect((record.holder, record.durationSeconds, record.transitions) == ("pod-1", 3600, 4))
    #expect(record.acquireTime > "2026-01-02T03:04:06")
    #expect(server.text.contains(#""labels":{"\u0061":"b"}"#) && server.text.contains(#""strategy":1.0"#))
  }

  @Test func `A process that had the lease before it was started again leads at once`() async throws {
    let server = LeaseServer(lease(holder: "pod-1"))
    let candidate = Candidate(server, "pod-1")
    #expect(await candidate.leads())
    await candidate.end()
    #expect(server.record?.transitions == 3)
    #expect(server.record?.acquireTime == "2026-01-02T03:04:05.000000Z")
  }

  @Test func `The holder renews the lease`() async throws {
    let server = LeaseServer()
    let candidate = Candidate(server, "pod-1")
    #expect(await candidate.leads())
    let first = server.record?.renewTime ?? ""
    #expect(await eventually { server.record?.renewTime ?? "" > first })
    #expect(server.record?.acquireTime == first || server.record?.acquireTime ?? "" < first)
    await candidate.end()
    #expect(server.record?.transitions == 0)
  }

  // MARK: Others

  @Test func `A lease that another holds is left to it, whatever its times say`() async throws {
    let server = LeaseServer(lease(holder: "pod-2"))
    let candidate = Candidate(server, "pod-1")
    #expect(await eventually { server.api.requests.count > 3 })
    #expect(candidate.elector.hasSeenLeader && !candidate.elector.isLeader)
    #expect(server.api.requests.allSatisfy { $0.method == "GET" })
    #expect(await candidate.record.says("there is a leader lease=m-lock identity=pod-1 leader=pod-2"))
    await candidate.end()
    #expect(candidate.changes.isEmpty)
  }

  @Test func `By this process's own clock the holder must have been silent for as long as its lease lasts`() {
    let start = ContinuousClock.now
    var observation = LeaseObservation()
    func isFree(_ seconds: Double, for identity: String = "me") -> Bool {
      observation.isFree(for: identity, whenSilentFor: .seconds(15), at: start + .seconds(seconds))
    }
    #expect(isFree(0))
    var record = LeaseRecord(holder: "other", durationSeconds: 5, acquireTime: "a", renewTime: "1", transitions: 0)
    observation.observe(record, at: start)
    #expect(!isFree(4.9) && isFree(5) && isFree(0, for: "other"))
    // Seen again without a change it grows old; with any change it is young.
    observation.observe(record, at: start + .seconds(4))
    #expect(isFree(5))
    record.renewTime = "0"
    observation.observe(record, at: start + .seconds(4))
    #expect(!isFree(8.9) && isFree(9))
    record.durationSeconds = nil
    observation.observe(record, at: start)
    #expect(!isFree(14.9) && isFree(15))
    record.holder = ""
    observation.observe(record, at: start)
    #expect(isFree(0))
  }

  @Test func `When the holder falls silent another takes over`() async throws {
    let server = LeaseServer()
    let first = Candidate(server, "pod-1")
    #expect(await first.leads())
    let second = Candidate(server, "pod-2")
    #expect(await eventually { second.elector.hasSeenLeader })
    #expect(!second.elector.isLeader)
    await first.end()
    #expect(server.record?.holder == "pod-1")
    server.write(lease(holder: "pod-1", seconds: 1, transitions: 0))
    #expect(await second.leads())
    await second.end()
    #expect(server.holders == ["pod-1", "pod-2"])
    #expect(server.record?.transitions == 1)
  }

  @Test func `Of many that begin at once one leads`() async throws {
    let server = LeaseServer()
    let candidates = (0..<5).map { Candidate(server, "pod-\($0)") }
    #expect(await eventually { candidates.allSatisfy(\.elector.hasSeenLeader) })
    #expect(candidates.count(where: \.elector.isLeader) == 1)
    for candidate in candidates { await candidate.end() }
    #expect(server.holders.count == 1)
  }

  // MARK: Losing

  @Test(arguments: [LeaseServerMood.silent, .failing, .conflicting]) func `Who cannot renew the lease in time leads no more, and competes again`(mood: LeaseServerMood) async throws {
    let server = LeaseServer()
    let timing = LeaderElector.Timing(
      leaseDuration: .seconds(3600), renewDeadline: .milliseconds(500), retryPause: .milliseconds(20), firstPauseAfterLoss: .milliseconds(50), longestPauseAfterLoss: .milliseconds(50))
    let candidate = Candidate(server, "pod-1", timing)
    #expect(await candidate.leads())
    server.become(mood)
    #expect(await eventually { !candidate.elector.isLeader })
    #expect(await eventually { candidate.changes.last == false })
    #expect(await candidate.record.says("warning this process leads no more"))
    server.become(.fine)
    #expect(await candidate.leads())
    await candidate.end()
    #expect(!candidate.elector.isLeader)
  }

  @Test func `Who finds another in the lease leads no more at once`() async throws {
    let server = LeaseServer()
    let candidate = Candidate(server, "pod-1", LeaderElector.Timing(renewDeadline: .seconds(600), retryPause: .milliseconds(20)))
    #expect(await candidate.leads())
    server.write(lease(holder: "pod-2"))
    #expect(await eventually { !candidate.elector.isLeader })
    #expect(await candidate.record.says("pod-2 has it"))
    await candidate.end()
    #expect(server.record?.holder == "pod-2")
  }

  @Test func `A lease that somebody deletes is made anew`() async throws {
    let server = LeaseServer()
    let candidate = Candidate(server, "pod-1")
    #expect(await candidate.leads())
    server.write(nil)
    #expect(await eventually { server.record?.holder == "pod-1" })
    #expect(candidate.elector.isLeader)
    await candidate.end()
    #expect(candidate.changes.first == true)
  }

  @Test func `Conflicts are tried again later`() async throws {
    let server = LeaseServer(lease(holder: ""))
    server.become(.conflicting)
    let candidate = Candidate(server, "pod-1")
    #expect(await eventually { server.api.requests.count { $0.method == "PUT" } > 2 })
    #expect(!candidate.elector.isLeader)
    server.become(.fine)
    #expect(await candidate.leads())
    await candidate.end()
  }

  // MARK: Ending

  @Test func `A lease that is released is free`() async throws {
    let server = LeaseServer(lease(holder: ""))
    let first = Candidate(server, "pod-1")
    #expect(await first.leads())
    await first.end()
    #expect(!first.elector.isLeader)
    await first.elector.release(within: .seconds(600))
    let record = try #require(server.record)
    #expect((record.holder, record.durationSeconds, record.transitions) == ("", 1, 4))
    #expect(record.renewTime > "2026-01-02T03:04:06" && record.acquireTime == record.renewTime)
    #expect(server.text.contains(#""strategy":1.0"#))
    let second = Candidate(server, "pod-2")
    #expect(await second.leads())
    await second.end()
    #expect(server.record?.transitions == 5)
  }

  @Test func `Nobody releases the lease of another`() async throws {
    let server = LeaseServer(lease(holder: "pod-2"))
    let candidate = Candidate(server, "pod-1")
    await candidate.end()
    await candidate.elector.release()
    #expect(server.text == lease(holder: "pod-2"))
  }

  @Test func `A server that is silent does not keep a process from ending`() async throws {
    let server = LeaseServer()
    let candidate = Candidate(server, "pod-1", LeaderElector.Timing(renewDeadline: .seconds(600), retryPause: .milliseconds(20)))
    #expect(await candidate.leads())
    let count = server.api.requests.count
    server.become(.silent)
    #expect(await eventually { server.api.requests.count > count })
    await candidate.end()
    await candidate.elector.release(within: .milliseconds(100))
    #expect(await candidate.record.says("warning cannot release the lease"))
  }
}
