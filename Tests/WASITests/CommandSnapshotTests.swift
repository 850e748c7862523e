import TestSupport
import TestTraits
import Testing
import WASI
import WasmCore

/// Programs that start where they first ask for input: nobody can tell, except by time.
@Suite(.computing) struct CommandSnapshotTests {
  /// A program that does something, reads its input to the end, and writes what it has read and what else it learns.
  struct Program: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What it does first.
    var first = ""
    /// Whether it asks for input at all.
    var reads = true
    /// What it does last.
    var last = ""

    // At 0 the buffer to read into, at 16 that to write from: its length is where the count of bytes read is put.
    // At 32 the buffer with what it learns, at 48 one for what it says before, at 64 one of no bytes, at 72 one outside of memory.
    private static let buffers: [(Int32, [UInt32])] = [(0, [4096, 30_000]), (16, [4096, 0]), (32, [1024, 128]), (48, [2048, 6]), (64, [4096, 0]), (72, [65_000, 1_000_000])]

    /// The functions that the code names by their places here.
    private static let functions = [
      "fd_read": "i32 i32 i32 i32 -> i32", "fd_write": "i32 i32 i32 i32 -> i32", "clock_time_get": "i32 i64 i32 -> i32", "random_get": "i32 i32 -> i32",
      "poll_oneoff": "i32 i32 i32 i32 -> i32", "fd_close": "i32 -> i32", "proc_exit": "i32", "args_get": "i32 i32 -> i32",
    ].sorted { $0.key < $1.key }

    func module() throws -> Module {
      var builder = ModuleBuilder(pages: nil)
      for (name, type) in Self.functions { builder.importFunction(ModuleBuilder.preview1, name, type) }
      builder.memory(1, 40, export: "memory")
      for (address, words) in Self.buffers { builder.data(at: address, words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } }) }
      builder.data(at: 2048, "first\n".utf8)
      let read = "loop call fd_read 0 0 1 20 drop call fd_write 1 16 1 40 drop i32.const 20 i32.load br_if 0 end"
      let learn = "clock 0 1024 clock 1 1032 random 1040 24"
      builder.function("_start", "", Self.code([first, reads ? read : "", last, learn, "call fd_write 1 32 1 40 drop"].joined(separator: " ")))
      return try Module(builder.bytes)
    }

    /// The instructions of a text with calls that have their constant arguments behind them.
    static func code(_ text: String) -> String {
      var (code, words) = ([String](), text.split(separator: " ").map(String.init)[...])
      func call(_ name: String, _ arguments: [String]) {
        code += arguments + ["call \(functions.firstIndex { $0.key == name } ?? 0)"]
      }
      func integers(_ count: Int) -> [String] { (0..<count).map { _ in "i32.const \(words.popFirst() ?? "0")" } }
      while let word = words.popFirst() {
        switch word {
        case "clock":
          let (identifier, address) = (integers(1), integers(1))
          call("clock_time_get", identifier + ["i64.const 0"] + address)
          code.append("drop")
        case "random":
          call("random_get", integers(2))
          code.append("drop")
        case "call":
          let name = words.popFirst() ?? ""
          let type = functions.first { $0.key == name }?.value ?? ""
          call(name, integers(type.split(separator: "-")[0].split(separator: " ").count))
        default: code.append(word)
        }
      }
      return code.joined(separator: " ")
    }
  }

  /// A subscription for a clock to have gone on, and one for the input to be there.
  private static let sleep = "i32.const 3000 i64.const 77 i64.store i32.const 3016 i32.const 1 i32.store i32.const 3024 i64.const 5000000 i64.store call poll_oneoff 3000 3200 1 1100 drop"
  private static let poll = "i32.const 3000 i64.const 78 i64.store i32.const 3008 i32.const 1 i32.store8 call poll_oneoff 3000 3200 1 1100 drop i32.const 1104 i32.const 3216 i64.load i64.store"

  static let programs: [Program] = [
    Program(testDescription: "reads at once"),
    Program(testDescription: "reads clocks and random numbers before", first: "clock 0 1064 clock 1 1072 random 1080 20"),
    Program(testDescription: "sleeps before", first: sleep),
    Program(testDescription: "writes to both outputs before", first: "call fd_write 1 48 1 40 drop call fd_write 2 48 1 40 drop call fd_write 1 48 1 40 drop"),
    Program(testDescription: "closes a descriptor before", first: "call fd_close 2 drop", last: "i32.const 1100 call fd_write 2 48 1 40 i32.store"),
    Program(testDescription: "has more memory before", first: "i32.const 10 memory.grow drop i32.const 300000 i32.const 9 i32.const 300000 memory.fill", last: "i32.const 1100 i32.const 599999 i32.load8_u i32.store"),
    Program(testDescription: "is refused memory before", first: "i32.const 1100 i32.const 30 memory.grow i32.store"),
    Program(testDescription: "reads nothing and to bad addresses before", first: "i32.const 1100 call fd_read 0 64 1 20 i32.store i32.const 1104 call fd_read 0 72 1 20 i32.store i32.const 1108 call fd_read 9 0 1 20 i32.store"),
    Program(testDescription: "gets its arguments before", first: "call args_get 1100 1110 drop"),
    Program(testDescription: "waits for input before it reads", first: poll),
    Program(testDescription: "exits with a code after", last: "call proc_exit 3"),
    Program(testDescription: "traps after", last: "unreachable"),
    Program(testDescription: "computes for long before", first: "i32.const 4000 i32.const 20000 i32.store loop i32.const 4000 i32.const 4000 i32.load i32.const 1 i32.sub i32.store i32.const 4000 i32.load br_if 0 end"),
  ]

  private static let limits = Command.Limits(time: .seconds(60), outputBytes: 1 << 20, memoryBytes: 20 << 16)
  private static let fuels: [UInt64?] = [nil, 10_000_000]

  /// What a run leaves that others can see.
  struct Seen: Equatable {
    var ending: String
    var output: [UInt8]
    var errorOutput: [UInt8]
    var memoryBytes: UInt64
    var hasMetMemoryLimit: Bool
    var fuelUsed: UInt64?

    init(_ outcome: Outcome) {
      (ending, output, errorOutput) = ("\(outcome.ending) \(outcome.backtrace)", outcome.output, outcome.errorOutput)
      (memoryBytes, hasMetMemoryLimit, fuelUsed) = (outcome.memoryBytes, outcome.hasMetMemoryLimit, outcome.fuelUsed)
    }
  }

  private static func command(_ program: Program, fuel: UInt64? = nil) throws -> Command {
    var command = Command(try program.module())
    command.world.arguments = ["program", "argument"]
    command.limits = limits
    command.limits.fuel = fuel
    return command
  }

  @Test("A warm run is seen as a cold one is", arguments: programs, fuels)
  func same(program: Program, fuel: UInt64?) throws {
    let cold = try Self.command(program, fuel: fuel)
    var warm = cold
    warm.snapshot = try cold.capture()
    for input in [[], Array("input".utf8), (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }, []] {
      let (expected, found) = (try cold.run(input: input), try warm.run(input: input))
      #expect(found.isWarm && !expected.isWarm)
      let isSame = Seen(found) == Seen(expected)
      #expect(isSame, "\(found.ending), \(found.output.count) bytes of output; \(expected.ending), \(expected.output.count)")
    }
  }

  @Test func startUpIsSaved() throws {
    var command = try Self.command(try #require(Self.programs.last), fuel: 10_000_000)
    let snapshot = try command.capture()
    command.snapshot = snapshot
    let used = try #require(snapshot.fuelUsed)
    // 20,000 rounds of nine instructions.
    #expect(used >= 180_000)
    #expect(try #require(try command.run().fuelUsed) - used < 100)
  }

  @Test func threadsRunOneSnapshotAtOnce() async throws {
    var command = try Self.command(Self.programs[5])
    command.snapshot = try command.capture()
    let warm = command
    command.snapshot = nil
    let expected = try (0..<4).map { Seen(try command.run(input: Array("thread \($0)".utf8))) }.map(\.output)
    try await onThreads(4) { index in
      for _ in 0..<50 { guard try warm.run(input: Array("thread \(index)".utf8)).output == expected[index] else { throw Wrong() } }
    }
  }

  private struct Wrong: Error {}

  @Test func consumersGetWhatTheProgramWroteBefore() throws {
    var parts: [[[UInt8]]] = []
    var command = try Self.command(Self.programs[3])
    let snapshot = try command.capture()
    for snapshot in [nil, snapshot] {
      let seen = Guarded<[[UInt8]]>([])
      command.output = .consumer { bytes in seen.withLock { $0.append(Array("1".utf8) + bytes) } }
      command.errorOutput = .consumer { bytes in seen.withLock { $0.append(Array("2".utf8) + bytes) } }
      command.snapshot = snapshot
      #expect(try command.run(input: Array("abc".utf8)).isWarm == (snapshot != nil))
      parts.append(seen.withLock { $0 })
    }
    #expect(parts[0].count >= 5)
    #expect(parts[0] == parts[1])
  }

  // MARK: As bytes

  @Test("A snapshot that was kept as bytes is as good", arguments: programs, fuels)
  func kept(program: Program, fuel: UInt64?) throws {
    let cold = try Self.command(program, fuel: fuel)
    var warm = try Self.command(program, fuel: fuel)
    warm.snapshot = try CommandSnapshot(encoded: cold.capture().encoded, of: warm)
    for input in [[], Array("input".utf8)] {
      let (expected, found) = (try cold.run(input: input), try warm.run(input: input))
      #expect(found.isWarm)
      let isSame = Seen(found) == Seen(expected)
      #expect(isSame)
    }
  }

  @Test("Bytes that were cut off or changed are refused, or do no harm", arguments: [1, 3, 4])
  func damaged(index: Int) throws {
    var command = try Self.command(Self.programs[index])
    let encoded = try command.capture().encoded
    command.limits.time = .seconds(1)
    let places = Array(0..<300) + Array(stride(from: 300, to: encoded.count - 300, by: 211)) + Array(encoded.count - 300..<encoded.count)
    for place in places {
      #expect(throws: (any Error).self) { try CommandSnapshot(encoded: Array(encoded.prefix(place)), of: command) }
      var bytes = encoded
      bytes[place] ^= 0xFF
      command.snapshot = try? CommandSnapshot(encoded: bytes, of: command)
      if command.snapshot != nil { _ = try? command.run(input: [1]) }
    }
    command.limits.fuel = 1000
    #expect(throws: (any Error).self) { try CommandSnapshot(encoded: encoded, of: command) }
  }

  // MARK: Where a run is cold

  /// Changes of a command after which a snapshot of it would not be the same.
  static let changes: [(String, @Sendable (inout Command) -> Void)] = [
    ("other arguments", { $0.world.arguments = ["other"] }), ("another environment", { $0.world.environment = ["A": "1"] }), ("another seed", { $0.world.seed = 1 }),
    ("another clock", { $0.world.clock = .virtual(startingAt: .zero) }), ("another limit of memory", { $0.limits.memoryBytes = 30 << 16 }),
    ("no limit of memory", { $0.limits.memoryBytes = nil }), ("another limit of calls", { $0.limits.callDepth = 50 }), ("less output than was written", { $0.limits.outputBytes = 17 }),
    ("no fuel", { $0.limits.fuel = nil }), ("less fuel than was used", { $0.limits.fuel = 5 }), ("a profile", { $0.isProfiled = true }),
    ("a descriptor to write to", { $0.output = .descriptor(-1) }), ("another descriptor to write to", { $0.errorOutput = .descriptor(-1) }),
  ]

  @Test("A run that would not be the same starts at the beginning", arguments: changes.indices)
  func cold(index: Int) throws {
    var cold = try Self.command(Self.programs[3], fuel: 10_000_000)
    let snapshot = try cold.capture()
    Self.changes[index].1(&cold)
    var warm = cold
    warm.snapshot = snapshot
    let (expected, found) = (try cold.run(input: [1, 2]), try warm.run(input: [1, 2]))
    #expect(!found.isWarm, "\(Self.changes[index].0)")
    let isSame = Seen(found) == Seen(expected)
    #expect(isSame)
  }

  @Test("A run with other limits that the start keeps is warm", arguments: [18, 1 << 21, nil] as [Int?], [5000, 20_000_000] as [UInt64])
  func warm(outputBytes: Int?, fuel: UInt64) throws {
    var cold = try Self.command(Self.programs[3], fuel: 10_000_000)
    let snapshot = try cold.capture()
    (cold.limits.outputBytes, cold.limits.fuel, cold.limits.time) = (outputBytes, fuel, .seconds(30))
    var warm = cold
    warm.snapshot = snapshot
    let (expected, found) = (try cold.run(input: [1, 2]), try warm.run(input: [1, 2]))
    #expect(found.isWarm)
    let isSame = Seen(found) == Seen(expected)
    #expect(isSame)
  }

  @Test func aSnapshotOfAnotherModuleIsNotUsed() throws {
    var command = try Self.command(Self.programs[0])
    command.snapshot = try Self.command(Self.programs[0]).capture()
    #expect(try !command.run().isWarm)
  }

  @Test func otherFunctionsStartAtTheBeginning() throws {
    var command = try Self.command(Self.programs[0])
    command.snapshot = try command.capture()
    let (outcome, results) = try command.invoke("_start", [])
    #expect(!outcome.isWarm)
    #expect(results?.isEmpty == true)
  }

  // MARK: What is not captured

  static let endings: [(Program, String)] = [
    (Program(testDescription: "never reads", reads: false), "the program ended before it asked for input: exit code 0"),
    (Program(testDescription: "exits before", first: "call proc_exit 3"), "the program ended before it asked for input: exit code 3"),
    (Program(testDescription: "traps before", first: "unreachable"), "the program ended before it asked for input: wasm trap: unreachable"),
    (Program(testDescription: "never gets there", first: "loop br 0 end"), "the program ended before it asked for input: time limit reached"),
    (Program(testDescription: "closes its input", first: "call fd_close 0 drop i32.const 1100 call fd_read 0 0 1 20 i32.store", reads: false, last: "call proc_exit 4"), "the program ended before it asked for input: exit code 4"),
    (Program(testDescription: "writes too much", first: "loop call fd_write 1 48 1 40 drop br 0 end"), "the program wrote more than 1000 bytes before it asked for input"),
  ]

  @Test("Programs that do not ask for input are not captured", arguments: endings.indices)
  func uncaptured(index: Int) throws {
    let (program, reason) = Self.endings[index]
    var command = try Self.command(program)
    (command.limits.time, command.limits.outputBytes) = (reason.hasSuffix("time limit reached") ? .milliseconds(200) : .seconds(300), 1000)
    let error = #expect(throws: CaptureError.self) { try command.capture() }
    #expect(error.map { "\($0)".hasPrefix(reason) } == true, "\(error.map { "\($0)" } ?? "")")
  }

  @Test func whatIsTooLargeIsNotCaptured() throws {
    let error = #expect(throws: SnapshotError.self) { try Self.command(Self.programs[5]).capture(byteLimit: 200_000) }
    #expect(error?.cause == .size)
  }

  @Test func theHostsClockIsReadOnEveryRun() throws {
    var command = try Self.command(Self.programs[0])
    command.world.clock = .host
    command.snapshot = try command.capture()
    let readings = try (0..<2).map { _ in
      let outcome = try command.run()
      #expect(outcome.isWarm)
      return outcome.output.prefix(8)
    }
    #expect(readings[0] != readings[1])
    for program in [Self.programs[1], Self.programs[2]] {
      command = try Self.command(program)
      command.world.clock = .host
      #expect("\(#expect(throws: CaptureError.self) { try command.capture() }.map { "\($0)" } ?? "")" == "the program read the host's clock before it asked for input")
    }
  }
}
