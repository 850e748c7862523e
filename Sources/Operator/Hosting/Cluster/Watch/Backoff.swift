/// How long to wait before something that has failed is tried again: longer each time, up to a limit, and never as long as others who have failed at the same time.
struct Backoff: Sendable {
  private let first: Duration
  private let longest: Duration
  /// How often it has failed since it last succeeded.
  private(set) var failures = 0

  init(first: Duration, longest: Duration) {
    (self.first, self.longest) = (first, longest)
  }

  /// The next pause: up to its half shorter than it could be.
  mutating func next() -> Duration {
    var pause = first
    for _ in 0..<failures where pause < longest { pause = min(pause * 2, longest) }
    failures += 1
    return pause * Double.random(in: 0.5...1)
  }

  mutating func reset() { failures = 0 }
}
