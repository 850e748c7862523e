import Foundation
import TestSupport
import TestTraits
import Testing
import WASI
import WasmCore

@testable import Evaluation

/// Requests that start where their program first asks for input.
@Suite struct WarmStartTests {
  private static let modules: [String: [UInt8]] = [
    "silent": ModuleBuilder.writing("7"), "trapping": ModuleBuilder.program(ModuleBuilder.Code.unreachable), "spinning": ModuleBuilder.program(ModuleBuilder.Code.spin),
  ]

  private static func component(snapshots: SnapshotService? = SnapshotService(), cache: CompileCache? = nil) throws -> TestComponent {
    try TestComponent(cache: cache, modules: modules, snapshots: snapshots)
  }

  /// Whether a request starts warm, and what it answers.
  private static func answer(_ test: TestComponent, _ input: JSONText = "x") async throws -> (isWarm: Bool, output: String) {
    let answer = await test.component.evaluate(input)
    return (answer.outcome?.isWarm == true, try answer.output.get().text)
  }

  private static func reason(_ start: WarmStart) -> String? { if case .cold(let reason) = start { reason } else { nil } }
  private static func snapshot(_ start: WarmStart) -> ProgramSnapshot? { if case .warm(let snapshot) = start { snapshot } else { nil } }

  @Test func requestsStartWarmOnceTheProgramIsCaptured() async throws {
    let test = try Self.component()
    try await test.apply("copying")
    let snapshot = try #require(Self.snapshot(await test.component.settledWarmStart()))
    #expect(snapshot.byteCount > 0)
    #expect(test.host.snapshots?.byteCount == snapshot.byteCount)
    for text in ["a", "b", "a"] { #expect(try await Self.answer(test, JSONText(string: text)) == (true, "\"\(text)\"")) }
  }

  @Test func itIsSwitchedOffAndOnBySettingsWithoutACompile() async throws {
    let test = try Self.component()
    for isEnabled in [false, true, false, true] {
      try await test.apply("copying", more: #","enableWarmStart":\#(isEnabled)"#)
      #expect((Self.snapshot(await test.component.settledWarmStart()) != nil) == isEnabled)
      #expect(try await Self.answer(test) == (isEnabled, "\"x\""))
    }
    #expect(test.compiles == ["copying"])
  }

  @Test func aHostCanSwitchItOffForAll() async throws {
    let test = try Self.component(snapshots: nil)
    try await test.apply("copying")
    #expect(try await Self.answer(test) == (false, "\"x\""))
  }

  @Test func otherLimitsOfMemoryNeedAnotherSnapshot() async throws {
    let test = try Self.component()
    for (limits, isOther) in [("{}", true), (#"{"memoryMB":32}"#, true), (#"{"memoryMB":32,"timeoutMs":5000,"outputMB":2}"#, false)] {
      let before = Self.snapshot(await test.component.warmStart)
      try await test.apply("copying", more: #","limits":\#(limits)"#)
      let after = try #require(Self.snapshot(await test.component.settledWarmStart()))
      #expect((before !== after) == isOther)
      #expect(try await Self.answer(test) == (true, "\"x\""))
    }
    #expect(test.compiles == ["copying"])
  }

  @Test(
    "Programs that do not get to their input work as before",
    arguments: [
      ("silent", "the program ended before it asked for input: exit code 0", "7"),
      ("trapping", "the program ended before it asked for input: wasm trap: unreachable", "wasm exited: trap: unreachable"),
    ])
  func cold(module: String, reason: String, answer: String) async throws {
    let test = try Self.component()
    try await test.apply(module)
    #expect(Self.reason(await test.component.settledWarmStart())?.hasPrefix(reason) == true)
    let found = await test.component.evaluate(.null)
    #expect(found.outcome?.isWarm == false)
    switch found.output {
    case .success(let text): #expect(text.text == answer)
    case .failure(let error): #expect("\(error)".hasPrefix(answer))
    }
  }

  @Test func snapshotsTakeNoMoreThanTheyMayTogether() async throws {
    let first = try Self.component()
    try await first.apply("copying")
    let bytes = try #require(Self.snapshot(await first.component.settledWarmStart())).byteCount
    let snapshots = SnapshotService(totalByteLimit: bytes + bytes / 2)
    let tests = try (0..<2).map { _ in try Self.component(snapshots: snapshots) }
    for test in tests {
      try await test.apply("copying")
      _ = await test.component.settledWarmStart()
    }
    #expect(Self.snapshot(await tests[0].component.warmStart) != nil)
    #expect(Self.reason(await tests[1].component.warmStart) == "the snapshots of this process take as many bytes as they may")
    #expect(try await Self.answer(tests[1]) == (false, "\"x\""))
    // What is not needed any more makes room.
    try await tests[0].apply(nil)
    #expect(await eventually { snapshots.byteCount == 0 })
    try await tests[1].apply("copying", more: #","limits":{"memoryMB":32}"#)
    #expect(Self.snapshot(await tests[1].component.settledWarmStart()) != nil)
  }

  // MARK: In the cache

  #if os(Linux)
    private static func files(_ directory: TemporaryDirectory) throws -> [URL] {
      try FileManager.default.contentsOfDirectory(at: URL(filePath: directory.path("cache")), includingPropertiesForKeys: nil).filter { $0.pathExtension == "snapshot" }
    }

    /// A process that has just started: what it says of its program after the capture.
    private static func restarted(_ directory: TemporaryDirectory, more: String = "") async throws -> (test: TestComponent, snapshot: ProgramSnapshot?) {
      let test = try component(cache: CompileCache(directory: directory.path("cache")))
      try await test.apply("copying", more: more)
      let snapshot = snapshot(await test.component.settledWarmStart())
      #expect(try await answer(test) == (true, "\"x\""))
      return (test, snapshot)
    }

    @Test func aProcessThatStartsAgainIsWarmAtOnce() async throws {
      let directory = try TemporaryDirectory()
      #expect(try await Self.restarted(directory).snapshot?.isCached == false)
      #expect(try Self.files(directory).count == 1)
      #expect(try await Self.restarted(directory).snapshot?.isCached == true)
      // It was another program under another limit.
      #expect(try await Self.restarted(directory, more: #","limits":{"memoryMB":32}"#).snapshot?.isCached == false)
      #expect(try Self.files(directory).count == 2)
      #expect(try await Self.restarted(directory, more: #","limits":{"memoryMB":32}"#).snapshot?.isCached == true)
    }

    @Test("A snapshot that is damaged is captured anew", arguments: ["cut off", "empty", "changed", "not one", "a directory"])
    func damaged(how: String) async throws {
      let directory = try TemporaryDirectory()
      _ = try await Self.restarted(directory)
      let file = try #require(try Self.files(directory).first)
      let content = try Data(contentsOf: file)
      var changed = content
      changed[content.count - 40] ^= 1
      switch how {
      case "cut off": try content.prefix(content.count - 1).write(to: file)
      case "empty": try Data().write(to: file)
      case "changed": try changed.write(to: file)
      case "not one": try Data("something else".utf8).write(to: file)
      default:
        try FileManager.default.removeItem(at: file)
        try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
      }
      #expect(try await Self.restarted(directory).snapshot?.isCached == false)
      // But for the time that the capture took.
      #expect(try Data(contentsOf: file).count == content.count)
      #expect(try await Self.restarted(directory).snapshot?.isCached == true)
    }

    /// An entry that is whole, but what is in it is no snapshot of the program: another build's, if its name were the same.
    @Test func whatIsNoSnapshotIsCapturedAnew() async throws {
      let directory = try TemporaryDirectory()
      let cache = CompileCache(directory: directory.path("cache"))
      let command = Program(try Module(ModuleBuilder.copying)).command(Settings.Limits())
      let place = try #require(SnapshotPlace(CachePlace(cache: cache, program: CacheKey(.program, FieldList(["p"]))), command))
      let other = Program(try Module(ModuleBuilder.obeying)).command(Settings.Limits())
      try place.store(Self.captured(other))
      #expect(place.snapshot == nil)
      #expect(try Self.files(directory).isEmpty)
      try place.store(Self.captured(command))
      #expect(place.snapshot != nil)
    }

    private static func captured(_ command: Command) throws -> CommandSnapshot { try command.capture() }

    @Test func aCacheThatIsFullKeepsNothing() async throws {
      let directory = try TemporaryDirectory()
      let test = try Self.component(cache: CompileCache(directory: directory.path("cache"), byteLimit: 5000))
      try await test.apply("copying")
      #expect(Self.snapshot(await test.component.settledWarmStart()) != nil)
      #expect(try Self.files(directory).isEmpty)
    }
  #endif

  // MARK: Other settings

  @Test func whatWasTooSlowToBeCapturedIsTriedAgainWithMoreTime() async throws {
    let test = try Self.component(snapshots: SnapshotService(timeLimit: .seconds(1000)))
    try await test.apply("spinning", more: #","limits":{"timeoutMs":100}"#)
    #expect(Self.reason(await test.component.settledWarmStart())?.contains("time limit") == true)
    try await test.apply("spinning", more: #","limits":{"timeoutMs":50}"#)
    #expect(Self.reason(await test.component.warmStart) != nil)
    try await test.apply("spinning", more: #","limits":{"timeoutMs":200000}"#)
    guard case .capturing = await test.component.warmStart else {
      Issue.record("it is not being captured")
      return
    }
    await test.component.stop()
  }

  @Test func otherSettingsStopAProgramOnItsWay() async throws {
    let test = try Self.component(snapshots: SnapshotService(timeLimit: .seconds(1000)))
    try await test.apply("spinning", more: #","limits":{"timeoutMs":200000}"#)
    guard case .capturing = await test.component.warmStart else {
      Issue.record("it is not being captured")
      return
    }
    try await test.apply("copying")
    #expect(Self.snapshot(await test.component.settledWarmStart()) != nil)
    #expect(try await Self.answer(test) == (true, "\"x\""))
    try await test.apply("spinning", more: #","limits":{"timeoutMs":200000}"#)
    await test.component.stop()
    _ = await test.component.settledWarmStart()
  }
}

/// The golden programs from their beginning and from where they first ask for input: the same to the byte, and the same work.
@Suite(.computing, .serialized) struct WarmFixtureTests {
  private static let host = EvaluationHost()
  #if DEBUG
    private static let fuel: UInt64 = 4_000_000
  #else
    private static let fuel: UInt64 = 20_000_000
  #endif
  /// Those that end before they ask for input.
  private static let coldPrograms: Set<String> = ["memory-bomb/main.c", "memory-bomb/main.go"]

  @Test(arguments: try FixtureTests.programs.get()) func aWarmRunIsSeenAsAColdOneIs(_ program: FixtureProgram) async throws {
    guard let toolchain = program.toolchain, let source = try program.fixture.contents(program.fileName) else { return }
    let module: Module
    do {
      module = try await Self.host.compiles.compile(source, with: toolchain).module
    } catch {
      // Where there is to be no module, or its compiler is not installed, that is other tests' affair.
      let isToBeRejected = try program.fixture.contents("\(program.fileName).message") != nil
      #expect(error.hint != nil || isToBeRejected, "\(error)")
      return
    }
    try Self.compareRuns(of: program, Program(module))
  }

  private static func compareRuns(of program: FixtureProgram, _ compiled: Program) throws {
    var command = try compiled.command(program.fixture.limits)
    // Cases that are to reach their time limit end by their fuel, at the same instruction.
    (command.limits.time, command.limits.fuel) = (nil, fuel)
    let snapshot: CommandSnapshot
    do {
      snapshot = try command.capture()
    } catch CaptureError.ended(let ending) {
      #expect(coldPrograms.contains("\(program.fixture.name)/\(program.fileName)"), "\(program.fixture.name)/\(program.fileName): \(ending)")
      return
    }
    for golden in try program.fixture.cases {
      command.input = .bytes(golden.input)
      command.snapshot = nil
      let cold = try command.run()
      command.snapshot = snapshot
      let warm = try command.run()
      #expect(warm.isWarm && !cold.isWarm)
      #expect("\(warm.ending) \(warm.backtrace)" == "\(cold.ending) \(cold.backtrace)", "\(golden.name)")
      let (isOutput, isErrorOutput) = (warm.output == cold.output, warm.errorOutput == cold.errorOutput)
      #expect(isOutput && isErrorOutput, "\(golden.name)")
      #expect(warm.fuelUsed == cold.fuelUsed, "\(golden.name)")
      #expect(warm.memoryBytes == cold.memoryBytes && warm.hasMetMemoryLimit == cold.hasMetMemoryLimit, "\(golden.name)")
    }
  }
}
