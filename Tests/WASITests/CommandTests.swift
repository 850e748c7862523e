import Foundation
import TestSupport
import Testing
import WASI
import WasmCore

/// Programs and how their runs end.
@Suite struct CommandTests {
  private typealias Code = ModuleBuilder.Code

  private func command(_ bytes: [UInt8]) throws -> Command { Command(try Module(bytes)) }

  @Test("The exit code is the program's", arguments: [(0, 0), (1, 1), (71, 71), (255, 255), (256, 256), (-1, -1)] as [(Int32, Int32)])
  func exiting(code: Int32, expected: Int32) throws {
    let outcome = try command(ModuleBuilder.exiting(with: code)).run()
    #expect(outcome.exitCode == expected)
    #expect(outcome.isSuccess == (expected == 0))
  }

  @Test func returningIsSuccess() throws {
    let outcome = try command(ModuleBuilder.program([])).run()
    #expect(outcome.exitCode == 0)
    #expect(outcome.fuelUsed == nil)
  }

  @Test func outputsAreCaptured() throws {
    #expect(try command(ModuleBuilder.writing("to output")).run().output == Array("to output".utf8))
    #expect(try command(ModuleBuilder.writing("to error output", to: 2)).run().errorOutput == Array("to error output".utf8))
  }

  @Test func inputIsCopiedToOutput() throws {
    let input = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    let outcome = try command(ModuleBuilder.copying).run(input: input)
    #expect(outcome.exitCode == 0)
    let isCopied = outcome.output == input
    #expect(isCopied)
  }

  @Test func whatARunIsGivenTakesThePlaceOfWhatTheCommandHas() throws {
    var command = try command(ModuleBuilder.showingStrings)
    command.world = SealedWorld(arguments: ["own"], environment: ["OWN": "1"])
    #expect(try command.run().output == Array("own\0OWN=1\0".utf8))
    #expect(try command.run(arguments: ["a", "b"], environment: ["C": "2"]).output == Array("a\0b\0C=2\0".utf8))
    #expect(try command.run(environment: [:]).output == Array("own\0".utf8))
    #expect(try command.run().output == Array("own\0OWN=1\0".utf8))
  }

  @Test func trapsAreOutcomes() throws {
    var builder = ModuleBuilder()
    let write = builder.importFunction(ModuleBuilder.preview1, "fd_write", FunctionType(parameters: [.i32, .i32, .i32, .i32], results: [.i32]))
    builder.data(at: 0, [16, 0, 0, 0, 4, 0, 0, 0])
    builder.data(at: 16, "last".utf8)
    builder.function("_start", Code.i32(1) + Code.i32(0) + Code.i32(1) + Code.i32(8) + Code.call(write) + Code.drop + Code.unreachable)
    let outcome = try command(builder.bytes).run()
    guard case .trapped(let trap) = outcome.ending else {
      Issue.record("ended otherwise: \(outcome.ending)")
      return
    }
    #expect(trap.reason == .unreachable)
    #expect(trap.backtrace.map(\.function) == [1])
    #expect(outcome.exitCode == nil)
    #expect(outcome.output == Array("last".utf8))
  }

  @Test func endlessRecursionIsATrap() throws {
    var builder = ModuleBuilder()
    builder.function("_start", Code.call(0))
    let outcome = try command(builder.bytes).run(limits: .init(callDepth: 500))
    guard case .trapped(let trap) = outcome.ending else {
      Issue.record("ended otherwise: \(outcome.ending)")
      return
    }
    #expect(trap.reason == .callStackExhausted)
  }

  // MARK: - Limits

  @Test func timeLimitEndsALoopButNotBefore() async throws {
    let command = try command(ModuleBuilder.program(Code.spin))
    let start = ContinuousClock.now
    let outcome = try await onThread { try command.run(limits: .init(time: .milliseconds(50))) }
    let time = ContinuousClock.now - start
    guard case .timeLimit = outcome.ending else {
      Issue.record("ended otherwise: \(outcome.ending)")
      return
    }
    #expect(time >= .milliseconds(50))
  }

  @Test func timeLimitIsNotReachedByAProgramThatEnds() throws {
    for _ in 0..<100 {
      #expect(try command(ModuleBuilder.program([])).run(limits: .init(time: .seconds(1000))).exitCode == 0)
    }
  }

  @Test(
    "An interruption ends a call of the host that a guest makes as long as it can",
    arguments: [
      // 134 million empty buffers, 22 million subscriptions, a gigabyte of random numbers; a thousand years of sleep by the host's clock.
      ("fd_write", [1, 128, 134_000_000, 0]), ("fd_read", [0, 128, 134_000_000, 0]), ("poll_oneoff", [128, 128, 22_000_000, 0]), ("random_get", [64, 1 << 30 - 64]),
      ("poll_oneoff", [64, 256, 1, 0]),
    ] as [(String, [Int])])
  func interruptionEndsALongCallOfTheHost(name: String, arguments: [Int]) async throws {
    let (reason, result) = try await onThread {
      let guest = try Guest(ModuleBuilder.preview1, SealedWorld(clock: .host), pages: 1 << 14)
      // The subscription of the last row, to the monotonic clock.
      try guest.memory.write([1, 0, 0, 0, 0, 0, 0, 0] + [0, 0, 0, 0, 0, 0, 0, 0x7F], at: 64 + 16)
      // Where a call that comes to its end writes something.
      let place: UInt64 = name == "random_get" ? 1 << 30 - 4 : 0
      try guest.memory.store(UInt32.max, at: place)
      let interruption = guest.store.interruption
      let deadline = Deadline.after(.milliseconds(50)) { interruption.interrupt() }
      defer { deadline.cancel() }
      var reason: Trap.Reason?
      do throws(any Error) { try guest.call(name, arguments) } catch { reason = (error as? Trap)?.reason }
      return (reason, try guest.u32(place))
    }
    #expect(reason == .interrupted)
    #expect(result == .max)
  }

  @Test func outputLimitEndsAWriter() throws {
    let outcome = try command(ModuleBuilder.writing("0123456789", forever: true)).run(limits: .init(outputBytes: 25))
    guard case .outputLimit = outcome.ending else {
      Issue.record("ended otherwise: \(outcome.ending)")
      return
    }
    #expect(outcome.output == Array("0123456789012345678901234".utf8))
  }

  @Test func fuelEndsALoopAfterTheSameNumberOfInstructions() throws {
    for _ in 0..<2 {
      let outcome = try command(ModuleBuilder.program(Code.spin)).run(limits: .init(fuel: 10_000))
      guard case .fuelExhausted = outcome.ending else {
        Issue.record("ended otherwise: \(outcome.ending)")
        return
      }
      #expect(outcome.fuelUsed == 10_000)
    }
    let one = try command(ModuleBuilder.copying).run(input: [1, 2, 3], limits: .init(fuel: 1_000_000))
    let other = try command(ModuleBuilder.copying).run(input: [1, 2, 3], limits: .init(fuel: 500_000))
    #expect(one.fuelUsed == other.fuelUsed)
    #expect((one.fuelUsed ?? 0) > 10)
    #expect(try command(ModuleBuilder.copying).run(input: [1, 2, 3], limits: .init(fuel: .max)).fuelUsed == one.fuelUsed)
  }

  /// A profile is of what the fuel is, and changes nothing.
  @Test("Profiles", arguments: [ModuleBuilder.copying, ModuleBuilder.exiting(with: 3), ModuleBuilder.program(Code.unreachable), ModuleBuilder.writing("text")])
  func profiles(module: [UInt8]) throws {
    var command = try command(module)
    command.input = .bytes([1, 2, 3])
    command.limits.fuel = 1_000_000
    let plain = try command.run()
    #expect(plain.profile == nil)
    command.isProfiled = true
    let profiled = try command.run()
    command.limits.fuel = nil
    let unlimited = try command.run()
    for outcome in [profiled, unlimited] {
      #expect(outcome.ending.description == plain.ending.description)
      #expect(outcome.output == plain.output)
      #expect(outcome.fuelUsed == plain.fuelUsed)
      #expect(outcome.profile?.total == plain.fuelUsed)
    }
    #expect(profiled.profile?.folded == unlimited.profile?.folded)
  }

  @Test func memoryLimitRefusesAProgramThatBeginsLarger() throws {
    let bytes = { () -> [UInt8] in
      var builder = ModuleBuilder(pages: 17)
      builder.function("_start", [])
      return builder.bytes
    }()
    #expect(throws: LimitError.self) { try command(bytes).run(limits: .init(memoryBytes: 1 << 20)) }
    #expect(try command(bytes).run(limits: .init(memoryBytes: 17 << 16)).exitCode == 0)
  }

  // MARK: - Modules that are no programs

  @Test func reactorsAreNoPrograms() throws {
    var builder = ModuleBuilder()
    builder.function("_initialize", [])
    let bytes = builder.bytes
    #expect(throws: CommandError.missingExport("_start")) { try command(bytes).run() }
  }

  @Test func startTakesNothingAndReturnsNothing() throws {
    let type = FunctionType(parameters: [.i32])
    var builder = ModuleBuilder()
    builder.function("_start", type, [])
    let bytes = builder.bytes
    #expect(throws: CommandError.wrongType("_start", type)) { try command(bytes).run() }
  }

  @Test func exportsCanBeCalledAndReactorsAreInitialisedBefore() throws {
    var builder = ModuleBuilder()
    // `_initialize` puts 40 where `add` looks for it.
    builder.function("_initialize", Code.i32(0) + Code.i32(40) + [0x36, 0x02, 0x00])
    builder.function("add", FunctionType(parameters: [.i32], results: [.i32]), Code.load(0) + Code.local(0) + [0x6A])
    let (outcome, results) = try command(builder.bytes).invoke("add", [.i32(2)])
    #expect(outcome.exitCode == 0)
    #expect(results?.map(\.i32) == [42])
  }

  // MARK: - Tasks

  @Test func runningInATask() async throws {
    let outcome = try await command(ModuleBuilder.copying).run(input: [1, 2, 3])
    #expect(outcome.output == [1, 2, 3])
  }

  @Test func cancellingATaskStopsItsProgram() async throws {
    let command = try command(ModuleBuilder.program(Code.spin))
    let task = Task { try await command.run(limits: .init(time: .seconds(300))) }
    try await Task.sleep(for: .milliseconds(20))
    task.cancel()
    guard case .cancelled = try await task.value.ending else {
      Issue.record("ended otherwise")
      return
    }
  }

  @Test func aCancelledTaskRunsNothing() async throws {
    let command = try command(ModuleBuilder.exiting(with: 3))
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try await command.run()
    }
    task.cancel()
    guard case .cancelled = try await task.value.ending else {
      Issue.record("ended otherwise")
      return
    }
  }

  @Test func theFirstReasonToStopCounts() async throws {
    var command = try command(ModuleBuilder.copying)
    let (isLate, running) = (Guarded(false), Guarded<Task<Outcome, any Error>?>(nil))
    // Cancels the program on its own thread, when a deadline has come that was set after its time limit.
    command.input = .provider { _ in
      _ = Deadline.after(.milliseconds(20)) { isLate.withLock { $0 = true } }
      while !isLate.withLock({ $0 }) || running.withLock({ $0 == nil }) { usleep(1000) }
      running.withLock { $0?.cancel() }
      return []
    }
    let task = Task { [command] in try await command.run(limits: .init(time: .milliseconds(10))) }
    running.withLock { $0 = task }
    guard case .timeLimit = try await task.value.ending else {
      Issue.record("ended otherwise")
      return
    }
  }

  @Test func programsInManyTasksDoNotOccupyTheCooperativePool() async throws {
    let command = try command(ModuleBuilder.program(Code.spin))
    let tasks = (0..<2 * ProcessInfo.processInfo.activeProcessorCount).map { _ in
      Task { try await command.run(limits: .init(time: .seconds(300))) }
    }
    // If they did, this test would go on only when they have come to their limits.
    try await Task.sleep(for: .milliseconds(20))
    for task in tasks { task.cancel() }
    for task in tasks {
      guard case .cancelled = try await task.value.ending else {
        Issue.record("ended otherwise")
        return
      }
    }
  }
}
