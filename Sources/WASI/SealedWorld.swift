/// What a program learns of the world beside its input: arguments, environment, time, and random numbers.
///
/// A sealed world is the same on every run: the same program with the same input then has the same output, whenever and wherever it runs.
/// Two seals can be broken by hand, the clock's and the random seed's.
public struct SealedWorld: Sendable, Hashable {
  /// The clocks that a program reads and sleeps by.
  public enum Clock: Sendable, Hashable {
    /// A clock that only moves when it is looked at: each reading takes a microsecond, sleeping takes no real time.
    ///
    /// `realtime` starts at the given time since the beginning of 1970, `monotonic` at nothing.
    case virtual(startingAt: Duration)
    /// The host's clocks; sleeping takes its time.
    case host
  }

  /// The program's arguments; by custom the first is its name.
  public var arguments: [String]
  /// The environment variables; the program gets them sorted by name.
  public var environment: [String: String]
  /// The clocks.
  public var clock: Clock
  /// What the random numbers grow from: SplitMix64 beginning with this state.
  public var seed: UInt64

  /// The beginning of 2022 (UTC), where virtual clocks start if nothing else is said.
  public static let defaultStart = Duration.seconds(1_640_995_200)
  /// The seed of random numbers if nothing else is said.
  public static let defaultSeed: UInt64 = 0

  /// A world; sealed if nothing else is said.
  public init(
    arguments: [String] = [], environment: [String: String] = [:], clock: Clock = .virtual(startingAt: defaultStart), seed: UInt64 = defaultSeed
  ) {
    (self.arguments, self.environment, self.clock, self.seed) = (arguments, environment, clock, seed)
  }
}

/// SplitMix64 (Steele, Lea, Flood: *Fast Splittable Pseudorandom Number Generators*, 2014): the state grows by a constant
/// and each number is a mix of the state's bits.
///
/// `random_get` fills its buffer with successive numbers, least significant byte first, and throws away what is left of the last one.
struct SplitMix64: RandomNumberGenerator {
  private(set) var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// The two clocks of a run, in nanoseconds.
struct WorldClock {
  enum Identifier: UInt32 {
    case realtime = 0
    case monotonic = 1
  }

  /// The resolution of both clocks, virtual or not, and how far a reading moves a virtual one.
  static let resolution: UInt64 = 1000

  private enum Source {
    /// Realtime at the start, and how far the run has come since.
    case virtual(start: UInt64, elapsed: UInt64)
    /// The host's monotonic clock at the start.
    case host(start: UInt64)
  }
  private var source: Source
  /// Whether anybody has looked at it.
  private(set) var wasUsed = false

  /// - Parameter elapsed: How far a virtual clock has come already.
  init(_ clock: SealedWorld.Clock, elapsed: UInt64 = 0) {
    source =
      switch clock {
      case .virtual(let start): .virtual(start: Self.nanoseconds(start), elapsed: elapsed)
      case .host: .host(start: SystemCalls.monotonic)
      }
  }

  /// What the clock says; a virtual one moves on.
  mutating func read(_ identifier: Identifier) -> UInt64 {
    wasUsed = true
    let time = now(identifier)
    advance(by: Self.resolution)
    return time
  }

  /// How far a virtual clock has come; nothing for the host's.
  var elapsed: UInt64 { if case .virtual(_, let elapsed) = source { elapsed } else { 0 } }

  /// Whether it is the host's.
  var isOfHost: Bool { if case .host = source { true } else { false } }

  /// The clocks as they are, for who compares times with them.
  mutating func look() -> WorldClock {
    wasUsed = true
    return self
  }

  /// What the clock says, without moving it.
  func now(_ identifier: Identifier) -> UInt64 {
    switch (source, identifier) {
    case (.virtual(let start, let elapsed), .realtime): Self.sum(start, elapsed)
    case (.virtual(_, let elapsed), .monotonic): elapsed
    case (.host, .realtime): SystemCalls.realtime
    case (.host(let start), .monotonic): SystemCalls.monotonic &- start
    }
  }

  /// Lets a part of an interval pass: all of it at once on a virtual clock, at most so much of real time on the host's.
  ///
  /// - Returns: How much has passed.
  mutating func pass(_ interval: UInt64, atMost slice: UInt64) -> UInt64 {
    guard case .host = source else {
      advance(by: interval)
      return interval
    }
    let before = SystemCalls.monotonic
    SystemCalls.sleep(nanoseconds: min(interval, slice))
    return min(interval, SystemCalls.monotonic &- before)
  }

  private mutating func advance(by interval: UInt64) {
    guard case .virtual(let start, let elapsed) = source else { return }
    source = .virtual(start: start, elapsed: Self.sum(elapsed, interval))
  }

  /// The end of time instead of an overflow: a guest can sleep for any number of nanoseconds.
  private static func sum(_ time: UInt64, _ interval: UInt64) -> UInt64 {
    let (sum, overflow) = time.addingReportingOverflow(interval)
    return overflow ? .max : sum
  }

  private static func nanoseconds(_ duration: Duration) -> UInt64 {
    let (seconds, attoseconds) = duration.components
    let (whole, overflow) = UInt64(max(seconds, 0)).multipliedReportingOverflow(by: 1_000_000_000)
    return overflow ? .max : sum(whole, UInt64(max(attoseconds, 0)) / 1_000_000_000)
  }
}
