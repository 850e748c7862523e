import WasmCore

/// The list of events that a guest waits for.
struct SubscriptionList {
  /// What is waited for.
  enum Event {
    case clock(WorldClock.Identifier, timeout: UInt64, isAbsolute: Bool)
    case stream(UInt32)
    /// A clock or a kind of event that there is not; it happens at once, as an error.
    case unknown
  }

  struct Subscription {
    /// The guest's own mark, handed back with the event.
    var mark: UInt64
    /// The kind, handed back as well.
    var kind: UInt8
    var event: Event
  }

  let address: UInt32
  let count: UInt32
  private let version: Preview1.Version

  init(at address: UInt32, count: UInt32, _ version: Preview1.Version) {
    (self.address, self.count, self.version) = (address, count, version)
  }

  /// The size of a subscription. The earlier snapshot has a further mark before what a clock is waited for.
  var stride: UInt64 { version == .preview1 ? 48 : 56 }
  private var clockOffset: UInt64 { version == .preview1 ? 16 : 24 }

  func subscription(_ index: UInt64, _ call: GuestCall) throws(Errno) -> Subscription {
    let base = UInt64(address) + index * stride
    let kind = try call.load(UInt8.self, at: base + 8)
    let event: Event =
      switch kind {
      case 0: try clock(at: base + clockOffset, call)
      case 1, 2: .stream(try call.load(UInt32.self, at: base + 16))
      default: .unknown
      }
    return Subscription(mark: try call.load(UInt64.self, at: base), kind: kind, event: event)
  }

  /// A clock's number, then eight bytes further the time, the precision and the flags.
  private func clock(at base: UInt64, _ call: GuestCall) throws(Errno) -> Event {
    guard let identifier = WorldClock.Identifier(rawValue: try call.load(UInt32.self, at: base)) else { return .unknown }
    let flags = try call.load(UInt16.self, at: base + 24)
    return .clock(identifier, timeout: try call.load(UInt64.self, at: base + 8), isAbsolute: flags & 1 != 0)
  }
}

extension GuestCall {
  private static let eventSize: UInt64 = 32
  /// The longest that a sleeping program can't be stopped.
  private static let slice: UInt64 = 10_000_000

  /// `poll_oneoff`: streams are ready at once; if only clocks are waited for, time passes until the earliest.
  func poll(_ list: SubscriptionList, _ events: UInt32, _ result: UInt32) throws -> Errno {
    guard list.count > 0 else { return .invalid }
    try check(list.address, count: UInt64(list.count) * list.stride)
    try check(events, count: UInt64(list.count) * Self.eventSize)
    try check(result, count: 4)
    if system.suspendsForInput {
      try forEach(list.count) { index in
        if case .stream(let number) = try list.subscription(index, self).event, (try? system.streams.inputStream(number)) != nil { throw Suspension() }
      }
    }
    let start = system.clock.look()
    var earliest = UInt64.max
    try forEach(list.count) { index in
      earliest = min(earliest, try list.subscription(index, self).event.delay(from: start))
    }
    try sleep(earliest)
    var count: UInt32 = 0
    try forEach(list.count) { index in
      let subscription = try list.subscription(index, self)
      guard subscription.event.delay(from: start) <= earliest else { return }
      try report(subscription, at: UInt64(events) + UInt64(count) * Self.eventSize)
      count += 1
    }
    try store(count, at: UInt64(result))
    return .success
  }

  private func sleep(_ interval: UInt64) throws {
    var rest = interval
    while rest > 0 {
      try interruption.check()
      rest -= system.clock.pass(rest, atMost: Self.slice)
    }
  }

  /// Writes an event: the mark, the error and the kind, and for streams how many bytes can be moved.
  private func report(_ subscription: SubscriptionList.Subscription, at address: UInt64) throws(Errno) {
    let (errno, byteCount) = outcome(of: subscription.event)
    let kind = UInt64(errno.rawValue) | UInt64(subscription.kind) << 16
    for (place, value) in [subscription.mark, kind, UInt64(byteCount), 0].enumerated() {
      try store(value, at: address + UInt64(place) * 8)
    }
  }

  private func outcome(of event: SubscriptionList.Event) -> (Errno, byteCount: Int) {
    switch event {
    case .clock: return (.success, 0)
    case .unknown: return (.invalid, 0)
    case .stream(let number):
      guard let descriptor = try? system.streams.descriptor(number) else { return (.badDescriptor, 0) }
      return (.success, descriptor == .input ? system.streams.input.readyCount : StandardStreams.chunk)
    }
  }
}

extension SubscriptionList.Event {
  /// How long it is until the event, seen from a time at which the clocks stood so.
  func delay(from start: WorldClock) -> UInt64 {
    guard case .clock(let identifier, let timeout, let isAbsolute) = self else { return 0 }
    guard isAbsolute else { return timeout }
    let now = start.now(identifier)
    return timeout > now ? timeout - now : 0
  }
}
