import Foundation
import TestSupport
import Testing

@testable import Evaluation

/// No request sees another's doing, and none keeps the others from their answers.
@Suite struct IsolationTests {
  @Test("What a program does is not there for the next", arguments: ["1", "2", "4", "5", "6", "8", "9"]) func leftovers(order: String) async throws {
    let test = try TestComponent(pool: GuestPool(threadCount: 1))
    try await test.apply("obeying", errorPort: true, more: #","limits":{"timeoutMs":60000,"outputMB":1,"memoryMB":4}"#)
    for round in 0..<5 {
      _ = try await test.request(#"{"inputData":\#(order)}"#)
      _ = try await test.request(#"{"inputData":"round \#(round)"}"#)
      #expect(test.emitted("response").last == #"{"context":null,"outputData":"round \#(round)"}"#)
    }
  }

  @Test func endlessLoopsEndAtTheirTimeAndLeaveThePoolWorking() async throws {
    let test = try TestComponent(pool: GuestPool())
    try await test.apply("obeying", more: #","limits":{"timeoutMs":1000}"#)
    let start = ContinuousClock.now
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<10 {
        group.addTask {
          let error = await #expect(throws: EvaluationError.self) { try await test.request(#"{"inputData":3}"#) }
          #expect(error.map { "\($0)" }?.hasPrefix("wasm exited: time limit of 1 s exceeded") == true)
        }
      }
    }
    #expect(start.duration(to: .now) >= .seconds(1))
    try await test.apply("obeying")
    _ = try await test.request(#"{"inputData":[7]}"#)
    #expect(test.emitted("response") == [#"{"context":null,"outputData":[7]}"#])
  }

  @Test func endlessLoopsRunTogether() async throws {
    let pool = GuestPool()
    let test = try TestComponent(pool: pool)
    try await test.apply("obeying", more: #","limits":{"timeoutMs":300000}"#)
    let requests = (0..<10).map { _ in Task { try await test.request(#"{"inputData":3}"#) } }
    #expect(await eventually { pool.runningCount == 10 })
    for request in requests { request.cancel() }
    for request in requests { await #expect(throws: EvaluationError.cancelled) { try await request.value } }
  }

  @Test func whatTheQueueDoesNotHoldIsRefused() async throws {
    let test = try TestComponent(pool: GuestPool(threadCount: 1, queueLimit: 2))
    try await test.apply("obeying", more: #","limits":{"timeoutMs":300000}"#)
    // One runs and two wait.
    let requests = (0..<3).map { _ in Task { try await test.request(#"{"inputData":3}"#) } }
    #expect(await eventually { test.host.pool.queueLength == 2 })
    let error = await #expect(throws: EvaluationError.self) { try await test.request(#"{"inputData":3}"#) }
    #expect("\(try #require(error))" == "too many requests: 1 run and 2 wait already")
    for request in requests { request.cancel() }
    for request in requests { await #expect(throws: EvaluationError.cancelled) { try await request.value } }
    _ = try await test.request(#"{"inputData":"still here"}"#)
    #expect(test.emitted("response").count == 1)
  }

  @Test func aRequestThatIsCancelledStopsItsProgram() async throws {
    let test = try TestComponent(pool: GuestPool(threadCount: 1))
    try await test.apply("obeying", more: #","limits":{"timeoutMs":300000}"#)
    for _ in 0..<20 {
      let request = Task { try await test.request(#"{"inputData":3}"#) }
      try await Task.sleep(for: .milliseconds(5))
      request.cancel()
      await #expect(throws: EvaluationError.cancelled) { try await request.value }
    }
  }

  @Test func everyRequestIsAnsweredOnceWithItsOwnData() async throws {
    let emissions = RequestLoad.Emissions()
    let test = try TestComponent { port, message in
      emissions.add(port, message)
      return nil
    }
    try await test.component.apply(RequestLoad.settings(source: "obeying"))
    #if DEBUG
      let load = RequestLoad(count: 2000, longestInput: 500)
    #else
      let load = RequestLoad(count: 20_000)
    #endif
    let report = await load.run(test.component, emissions)
    #expect(report.faults == [])
    #expect(report.responses + report.errors + report.cancellations == load.count)
    #expect(report.cancellations > 0 && report.errors > 0)
  }
}
