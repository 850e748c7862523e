import TestSupport
import Testing
import WasmCore

@Suite struct DeadlineTests {
  private static func now() -> SuspendingClock.Instant { SuspendingClock.now }

  @Test func actionsComeInTheOrderOfTheirTimesAndNeverEarly() async {
    // Between these an action is due: it was filed at some time between two looks at the clock.
    var due: [Int: ClosedRange<SuspendingClock.Instant>] = [:]
    let calls = Guarded<[(number: Int, time: SuspendingClock.Instant)]>([])
    for number in (1...20).shuffled() {
      let delay = Duration.milliseconds(number * 5)
      let before = Self.now() + delay
      _ = Deadline.after(delay) {
        let time = Self.now()
        calls.withLock { $0.append((number, time)) }
      }
      due[number] = before...Self.now() + delay
    }
    #expect(await eventually { calls.withLock { $0.count } == 20 })
    let made = calls.withLock { $0 }
    #expect(Set(made.map(\.number)) == Set(1...20))
    for call in made { #expect(due[call.number].map { call.time >= $0.lowerBound } == true) }
    for (call, next) in zip(made, made.dropFirst()) {
      guard let earlier = due[call.number], let later = due[next.number] else { continue }
      #expect(earlier.lowerBound <= later.upperBound, "\(call.number) before \(next.number)")
    }
  }

  @Test func cancelledActionsDoNotHappen() async {
    // Where the machine is so busy that some were due before they were cancelled, it says nothing, and is done again.
    var wasInTime = false
    while !wasInTime {
      let delay = Duration.milliseconds(100)
      let count = Guarded(0)
      let start = Self.now()
      let tokens = (1...100).map { number in Deadline.after(delay + .milliseconds(number % 7)) { count.withLock { $0 += 1 } } }
      for token in tokens.shuffled() { token.cancel() }
      for token in tokens { token.cancel() }
      wasInTime = Self.now() - start < delay
      // What is due later happens later: when this has, all of them would have.
      let isOver = Guarded(false)
      _ = Deadline.after(delay + .milliseconds(10)) { isOver.withLock { $0 = true } }
      #expect(await eventually { isOver.withLock { $0 } })
      if wasInTime { #expect(count.withLock { $0 } == 0) }
    }
  }

  @Test("Any duration is a deadline", arguments: [Duration.seconds(-1), .zero, .nanoseconds(1)])
  func soon(delay: Duration) async {
    let count = Guarded(0)
    let token = Deadline.after(delay) { count.withLock { $0 += 1 } }
    #expect(await eventually { count.withLock { $0 } == 1 })
    token.cancel()
    #expect(count.withLock { $0 } == 1)
  }

  @Test("No duration is too long for one", arguments: [Duration.seconds(Int64.max), .seconds(1 << 40), .seconds(1000)])
  func late(delay: Duration) async throws {
    let count = Guarded(0)
    let token = Deadline.after(delay) { count.withLock { $0 += 1 } }
    try await Task.sleep(for: .milliseconds(50))
    token.cancel()
    #expect(count.withLock { $0 } == 0)
  }
}
