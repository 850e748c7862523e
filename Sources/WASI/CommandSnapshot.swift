import WasmCore

/// A program that has started and is about to look at its standard input for the first time: whoever runs it from here saves its start-up.
///
/// It is not observable except by time. The program's output, its readings of clocks and random numbers, and the fuel that it uses are those of a run from the beginning.
///
/// ```swift
/// var command = Command(module)
/// command.snapshot = try command.capture()
/// let outcome = try command.run(input: request)  // any number of times, on any thread
/// ```
public struct CommandSnapshot: Sendable {
  /// The state of its instance.
  let instance: Snapshot
  /// What the system remembers.
  let system: SystemState
  /// The world and the limits that it has met so far.
  let world: SealedWorld
  let limits: Command.Limits
  /// How long it took to get there and to capture it.
  public let duration: Duration

  /// What a cache needs to know besides the bytes is the command that was captured: its module, its world and its limits.
  package var encoded: [UInt8] {
    var writer = WordWriter()
    writer.write(instance.encoded)
    writer.write(system.encoded)
    writer.write(UInt64(max(0, duration / .nanoseconds(1))))
    return writer.bytes
  }

  /// Reads a snapshot of a command that was kept by the same build.
  ///
  /// - Throws: `SnapshotError` or `WordReader.Malformed` for bytes that can't be one.
  package init(encoded bytes: [UInt8], of command: Command) throws {
    var reader = WordReader(bytes)
    let instance = try Snapshot(encoded: try reader.bytes(), of: command.module)
    let system = try SystemState(encoded: try reader.bytes(), command.world)
    let nanoseconds = try reader.number(upTo: Int.max)
    guard reader.isAtEnd, (instance.fuelUsed == nil) == (command.limits.fuel == nil) else { throw WordReader.Malformed() }
    (self.instance, self.system, world, limits, duration) = (instance, system, command.world, command.limits, .nanoseconds(nanoseconds))
  }

  fileprivate init(instance: Snapshot, system: SystemState, world: SealedWorld, limits: Command.Limits, duration: Duration) {
    (self.instance, self.system, self.world, self.limits, self.duration) = (instance, system, world, limits, duration)
  }

  /// The bytes that it takes.
  public var byteCount: Int { instance.byteCount + system.byteCount }
  /// The fuel that was used until then, which runs are charged for as well; nil where none was counted.
  public var fuelUsed: UInt64? { instance.fuelUsed }
}

/// Why there is no state of a program to capture.
public enum CaptureError: Error, CustomStringConvertible {
  /// It ended before it asked for input.
  case ended(Outcome.Ending)
  /// It wrote more than so many bytes before it asked for input.
  case output(limit: Int)
  /// It has read the host's clock, which no other run would read in the same way.
  case clock

  /// What happened, in words.
  public var description: String {
    switch self {
    case .ended(let ending): "the program ended before it asked for input: \(ending)"
    case .output(let limit): "the program wrote more than \(limit) bytes before it asked for input"
    case .clock: "the program read the host's clock before it asked for input"
    }
  }
}

extension Command {
  /// What a program may write before it asks for input, if it is to be captured.
  private static let mostOutput = 64 << 10
  /// What a snapshot takes at most, if nothing else is said.
  public static let snapshotBytes = 64 << 20

  /// Runs the program on the current thread until it first asks for its standard input, and captures its state there.
  ///
  /// - Parameter byteLimit: How many bytes the snapshot may take.
  /// - Throws: `CaptureError` for a program that does not get there, `SnapshotError` for one whose state can't be captured, and what `run` throws.
  public func capture(byteLimit: Int = snapshotBytes) throws -> CommandSnapshot { try capture(StopSwitch(), byteLimit: byteLimit) }

  /// Captures the program on the current thread, unless the switch stops it before.
  package func capture(_ stop: StopSwitch, byteLimit: Int = snapshotBytes) throws -> CommandSnapshot {
    let start = ContinuousClock.now
    let written = Guarded<[SystemState.Output]>([])
    var command = self
    (command.snapshot, command.isProfiled, command.countsHandlers) = (nil, false, false)
    command.output = .consumer { bytes in written.withLock { SystemState.append(bytes, isError: false, to: &$0) } }
    command.errorOutput = .consumer { bytes in written.withLock { SystemState.append(bytes, isError: true, to: &$0) } }
    command.limits.outputBytes = min(limits.outputBytes ?? .max, Self.mostOutput)
    let run = CommandRun(command)
    run.system.suspendsForInput = true
    var captured: Snapshot?
    let ending = try run.perform(stop) {
      let instance = try run.store.instantiate(module, run.imports)
      do {
        try Self.procedure(Self.start, of: instance)()
      } catch is Suspension {
        captured = try instance.snapshot(byteLimit: byteLimit)
      }
    }.ending
    guard let captured else {
      if case .outputLimit = ending { throw CaptureError.output(limit: command.limits.outputBytes ?? Self.mostOutput) }
      throw CaptureError.ended(ending)
    }
    if world.clock == .host, run.system.clock.wasUsed { throw CaptureError.clock }
    let system = run.system.state(written.withLock { $0 })
    return CommandSnapshot(instance: captured, system: system, world: world, limits: limits, duration: start.duration(to: .now))
  }

  /// The snapshot to start from, if a run from it is the same as one from the beginning.
  var usableSnapshot: CommandSnapshot? {
    guard let snapshot, snapshot.instance.module === module, snapshot.world == world, !isProfiled, !countsHandlers else { return nil }
    guard snapshot.limits.memoryBytes == limits.memoryBytes, snapshot.limits.callDepth == limits.callDepth else { return nil }
    guard (snapshot.fuelUsed == nil) == (limits.fuel == nil), snapshot.fuelUsed ?? 0 <= limits.fuel ?? .max else { return nil }
    let written = snapshot.system.bytesWritten
    guard written <= limits.outputBytes ?? .max else { return nil }
    // What the host answers to writing decides how a program goes on, so it has to write by itself.
    guard written == 0 || !output.isDescriptor && !errorOutput.isDescriptor else { return nil }
    return snapshot
  }
}

/// What the system remembers of a run that was captured.
struct SystemState: Sendable {
  /// Bytes that the program wrote to one stream before it wrote to the other.
  struct Output: Sendable {
    var isError: Bool
    var bytes: [UInt8]
  }

  static func append(_ bytes: [UInt8], isError: Bool, to written: inout [Output]) {
    if let last = written.last, last.isError == isError { written[written.count - 1].bytes += bytes } else { written.append(Output(isError: isError, bytes: bytes)) }
  }

  var clock: WorldClock
  var random: SplitMix64
  var closed: Set<StandardStreams.Descriptor>
  var written: [Output]

  var bytesWritten: Int { written.reduce(0) { $0 + $1.bytes.count } }
  /// With what an array takes for each part.
  var byteCount: Int { bytesWritten + 64 * written.count }

  /// The state as bytes.
  var encoded: [UInt8] {
    var writer = WordWriter()
    writer.write(clock.elapsed)
    writer.write(random.state)
    writer.write(closed.map { UInt64($0.rawValue) }.sorted())
    writer.write(written.count)
    for part in written {
      writer.write(part.isError ? 1 : 0)
      writer.write(part.bytes)
    }
    return writer.bytes
  }

  /// Reads a state in a world.
  init(encoded bytes: [UInt8], _ world: SealedWorld) throws(WordReader.Malformed) {
    var reader = WordReader(bytes)
    clock = WorldClock(world.clock, elapsed: try reader.word())
    random = SplitMix64(seed: try reader.word())
    closed = []
    for number in try reader.words() {
      guard let descriptor = UInt32(exactly: number).flatMap(StandardStreams.Descriptor.init) else { throw WordReader.Malformed() }
      closed.insert(descriptor)
    }
    written = []
    for _ in 0..<(try reader.number(upTo: bytes.count)) {
      let isError = try reader.number(upTo: 1) == 1
      written.append(Output(isError: isError, bytes: try reader.bytes()))
    }
    guard reader.isAtEnd else { throw WordReader.Malformed() }
  }

  init(clock: WorldClock, random: SplitMix64, closed: Set<StandardStreams.Descriptor>, written: [Output]) {
    (self.clock, self.random, self.closed, self.written) = (clock, random, closed, written)
  }
}

extension StandardOutput {
  var isDescriptor: Bool { if case .descriptor = self { true } else { false } }
}
