import Evaluation

/// What a lease says about who leads.
struct LeaseRecord: Hashable, Sendable {
  /// Empty when nobody does.
  var holder = ""
  /// How long the holder may be silent.
  var durationSeconds: Int?
  var acquireTime = ""
  var renewTime = ""
  /// How often the holder has changed.
  var transitions = 0
}

extension LeaseRecord {
  init(_ object: KubernetesObject) {
    let spec = object.spec
    holder = spec.member("holderIdentity")?.string ?? ""
    durationSeconds = spec.member("leaseDurationSeconds")?.integer
    acquireTime = spec.member("acquireTime")?.string ?? ""
    renewTime = spec.member("renewTime")?.string ?? ""
    transitions = spec.member("leaseTransitions")?.integer ?? 0
  }

  private var members: [(String, JSONText)] {
    [
      ("holderIdentity", JSONText(string: holder)), ("leaseDurationSeconds", durationSeconds.map { JSONText($0) } ?? .null),
      ("acquireTime", JSONText(string: acquireTime)), ("renewTime", JSONText(string: renewTime)), ("leaseTransitions", JSONText(transitions)),
    ]
  }

  /// The lease with this in it, and all else as it was.
  func written(in object: KubernetesObject) -> KubernetesObject {
    members.reduce(object) { $0.setting(["spec", $1.0], to: $1.1) }
  }

  /// A new lease.
  func object(named name: String, in namespace: String) -> JSONText {
    [
      "apiVersion": "coordination.k8s.io/v1", "kind": "Lease", "metadata": ["name": JSONText(string: name), "namespace": JSONText(string: namespace)],
      "spec": JSONText(object: members),
    ]
  }

  // MARK: Taking and giving back

  /// The record of a holder that has been heard of now.
  func held(by identity: String, for duration: Duration, at time: String) -> LeaseRecord {
    var record = self
    if holder != identity {
      (record.holder, record.acquireTime) = (identity, time)
      record.transitions = transitions &+ 1
    }
    (record.durationSeconds, record.renewTime) = (Int(duration.components.seconds), time)
    return record
  }

  /// The record of a lease that everybody may take at once.
  func released(at time: String) -> LeaseRecord {
    LeaseRecord(holder: "", durationSeconds: 1, acquireTime: time, renewTime: time, transitions: transitions)
  }
}

/// When the record of a lease was last seen to change, by this process's own clock: clocks of different machines are never compared.
struct LeaseObservation: Sendable {
  private(set) var record: LeaseRecord?
  private var since = ContinuousClock.now

  mutating func observe(_ record: LeaseRecord, at now: ContinuousClock.Instant = .now) {
    if record == self.record { return }
    (self.record, since) = (record, now)
  }

  /// Whether somebody may take the lease, or has it.
  func isFree(for identity: String, whenSilentFor duration: Duration, at now: ContinuousClock.Instant = .now) -> Bool {
    guard let record, !record.holder.isEmpty, record.holder != identity else { return true }
    return now >= expiry(whenSilentFor: duration) ?? now
  }

  /// When the record expires unless it changes; nil before it has been seen.
  func expiry(whenSilentFor duration: Duration) -> ContinuousClock.Instant? {
    record.map { since + ($0.durationSeconds.map { .seconds($0) } ?? duration) }
  }
}
