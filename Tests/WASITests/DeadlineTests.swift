import Synchronization
import Testing
import WasmCore

@Suite struct DeadlineTests {
  @Test func actionsComeInTheOrderOfTheirTimesAndNeverEarly() async throws {
    struct Call {
      var number: Int
      var lateness: Duration
    }
    let calls = Mutex<[Call]>([])
    let start = SuspendingClock.now
    for number in (1...20).shuffled() {
      let delay = Duration.milliseconds(number * 5)
      _ = Deadline.after(delay) {
        let lateness = SuspendingClock.now - start - delay
        calls.withLock { $0.append(Call(number: number, lateness: lateness)) }
      }
    }
    try await Task.sleep(for: .milliseconds(400))
    let made = calls.withLock { $0 }
    #expect(made.map(\.number) == Array(1...20))
    #expect(made.allSatisfy { $0.lateness >= .zero })
  }

  @Test func cancelledActionsDoNotHappen() async throws {
    let count = Mutex(0)
    let tokens = (1...100).map { delay in Deadline.after(.milliseconds(20 + delay % 7)) { count.withLock { $0 += 1 } } }
    for token in tokens.shuffled() { token.cancel() }
    for token in tokens { token.cancel() }
    try await Task.sleep(for: .milliseconds(60))
    #expect(count.withLock { $0 } == 0)
  }

  @Test("Any duration is a deadline", arguments: [Duration.seconds(Int64.max), .seconds(-1), .zero, .nanoseconds(1), .seconds(1 << 40)])
  func extremes(delay: Duration) async throws {
    let count = Mutex(0)
    let token = Deadline.after(delay) { count.withLock { $0 += 1 } }
    try await Task.sleep(for: .milliseconds(50))
    token.cancel()
    #expect(count.withLock { $0 } == (delay < .seconds(1) ? 1 : 0))
  }
}
