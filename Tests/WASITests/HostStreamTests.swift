import TestSupport
import Testing
import WASI
import WasmCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Programs whose streams are descriptors of the host.
@Suite struct HostStreamTests {
  /// A pipe. Close it with `defer`: it would not live on for the sake of a descriptor's number alone.
  private final class Pipe: @unchecked Sendable {
    private(set) var readEnd: Int32
    private(set) var writeEnd: Int32

    init() throws {
      var ends: [Int32] = [-1, -1]
      try #require(pipe(&ends) == 0)
      (readEnd, writeEnd) = (ends[0], ends[1])
    }

    func closeBothEnds() {
      closeReadEnd()
      closeWriteEnd()
    }

    func closeReadEnd() {
      if readEnd >= 0 { close(readEnd) }
      readEnd = -1
    }

    func closeWriteEnd() {
      if writeEnd >= 0 { close(writeEnd) }
      writeEnd = -1
    }

    func send(_ bytes: [UInt8]) {
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(writeEnd, $0.baseAddress, $0.count) }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }

    /// All that comes until the other end is closed.
    func receive() -> [UInt8] {
      var received: [UInt8] = []
      while true {
        let part = receive(atMost: 1 << 16)
        if part.isEmpty { return received }
        received += part
      }
    }

    /// The next that comes; nothing when the other end is closed.
    func receive(atMost count: Int) -> [UInt8] {
      var buffer = [UInt8](repeating: 0, count: count)
      let received = read(readEnd, &buffer, count)
      return Array(buffer.prefix(max(received, 0)))
    }
  }

  private static func command(_ bytes: [UInt8], input: Pipe? = nil, output: Pipe? = nil) throws -> Command {
    var command = Command(try Module(bytes))
    if let input { command.input = .descriptor(input.readEnd) }
    if let output { command.output = .descriptor(output.writeEnd) }
    return command
  }

  @Test func aLargeStreamPassesThroughPipes() async throws {
    let (input, output) = (try Pipe(), try Pipe())
    defer { for pipe in [input, output] { pipe.closeBothEnds() } }
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 131 >> 5) }
    let command = try Self.command(ModuleBuilder.copying, input: input, output: output)
    async let received = onThread { output.receive() }
    async let sent: Void = onThread {
      input.send(bytes)
      input.closeWriteEnd()
    }
    let outcome = try await command.run()
    output.closeWriteEnd()
    try await sent
    #expect(outcome.exitCode == 0)
    let isCopied = try await received == bytes
    #expect(isCopied)
  }

  @Test func aProgramReadsNoMoreThanItAsksFor() async throws {
    let input = try Pipe()
    defer { input.closeBothEnds() }
    input.send(Array("abcdef".utf8))
    var builder = ModuleBuilder()
    let read = builder.importFunction(ModuleBuilder.preview1, "fd_read", FunctionType(parameters: [.i32, .i32, .i32, .i32], results: [.i32]))
    builder.data(at: 0, [16, 0, 0, 0, 4, 0, 0, 0])
    typealias Code = ModuleBuilder.Code
    builder.function("_start", Code.i32(0) + Code.i32(0) + Code.i32(1) + Code.i32(8) + Code.call(read) + Code.drop)
    let command = try Self.command(builder.bytes, input: input)
    #expect(try await command.run().exitCode == 0)
    input.closeWriteEnd()
    #expect(try await onThread { input.receive() } == Array("ef".utf8))
  }

  @Test func timeLimitEndsAReaderThatWaits() async throws {
    let input = try Pipe()
    defer { input.closeBothEnds() }
    var command = try Self.command(ModuleBuilder.copying, input: input)
    command.limits.time = .milliseconds(50)
    guard case .timeLimit = try await command.run().ending else {
      Issue.record("ended otherwise")
      return
    }
  }

  /// Writes of which many fit into the pipe, and such as fit into it only once.
  @Test("The time limit ends a writer that waits", arguments: [10, 60_000])
  func timeLimitEndsAWriter(count: Int) async throws {
    signal(SIGPIPE, SIG_IGN)
    let output = try Pipe()
    defer { output.closeBothEnds() }
    var command = try Self.command(ModuleBuilder.writing(String(repeating: "x", count: count), forever: true), output: output)
    command.limits.time = .milliseconds(100)
    let (ending, isFreed) = try await onThread { [command] in
      // A write that blocks would never end but with the pipe.
      let isFreed = Guarded(false)
      let rescue = Deadline.after(.seconds(30)) {
        isFreed.withLock { $0 = true }
        output.closeReadEnd()
      }
      let ending = try command.run().ending
      rescue.cancel()
      return (ending, isFreed.withLock { $0 })
    }
    guard case .timeLimit = ending else {
      Issue.record("ended otherwise")
      return
    }
    #expect(!isFreed)
  }

  @Test func cancellingEndsAReaderThatWaits() async throws {
    let input = try Pipe()
    defer { input.closeBothEnds() }
    let command = try Self.command(ModuleBuilder.copying, input: input)
    let task = Task { try await command.run(limits: .init(time: .seconds(300))) }
    try await Task.sleep(for: .milliseconds(30))
    task.cancel()
    guard case .cancelled = try await task.value.ending else {
      Issue.record("ended otherwise")
      return
    }
  }

  @Test func descriptorsThatDoNotBlockAreWaitedFor() async throws {
    let (input, output) = (try Pipe(), try Pipe())
    defer { for pipe in [input, output] { pipe.closeBothEnds() } }
    for descriptor in [input.readEnd, output.writeEnd] { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
    let bytes = [UInt8](repeating: 1, count: 500_000)
    let command = try Self.command(ModuleBuilder.copying, input: input, output: output)
    async let received = onThread { output.receive() }
    async let sent: Void = onThread {
      usleep(30_000)
      input.send(bytes)
      input.closeWriteEnd()
    }
    let outcome = try await command.run()
    output.closeWriteEnd()
    try await sent
    #expect(outcome.exitCode == 0)
    let isCopied = try await received == bytes
    #expect(isCopied)
  }

  @Test func anAbsentReaderIsABrokenPipe() throws {
    // Where the host ignores the signal, as servers do, the guest gets the error.
    signal(SIGPIPE, SIG_IGN)
    let output = try Pipe()
    defer { output.closeBothEnds() }
    output.closeReadEnd()
    let guest = try Guest(output: .descriptor(output.writeEnd))
    try guest.write([(100, 3)], at: 0)
    #expect(try guest.call("fd_write", 1, 0, 1, 64) == ErrorNumber.brokenPipe)
  }

  @Test func whatWasWrittenBeforeAFailureIsTheAnswerAndTheFailureIsTheNextOne() async throws {
    signal(SIGPIPE, SIG_IGN)
    let output = try Pipe()
    defer { output.closeBothEnds() }
    async let received: Void = onThread {
      var rest = 65_536
      while rest > 0 { rest -= output.receive(atMost: rest).count }
      output.closeReadEnd()
    }
    let answers = try await onThread {
      let guest = try Guest(output: .descriptor(output.writeEnd), pages: 20)
      try guest.write([(65_536, 1_000_000)], at: 0)
      return (first: try guest.call("fd_write", 1, 0, 1, 64), count: try guest.u32(64), second: try guest.call("fd_write", 1, 0, 1, 64))
    }
    try await received
    #expect(answers.first == ErrorNumber.success)
    #expect((65_536..<1_000_000).contains(answers.count))
    #expect(answers.second == ErrorNumber.brokenPipe)
  }

  #if os(Linux)
    @Test func aFullDiskIsNoSpace() throws {
      let disk = open("/dev/full", O_WRONLY)
      try #require(disk >= 0)
      defer { close(disk) }
      let guest = try Guest(output: .descriptor(disk))
      try guest.write([(100, 3)], at: 0)
      #expect(try guest.call("fd_write", 1, 0, 1, 64) == ErrorNumber.noSpace)
    }
  #endif

  @Test func aClosedDescriptorOfTheHostIsABadDescriptor() throws {
    let guest = try Guest(input: .descriptor(-1), output: .descriptor(-1))
    try guest.write([(100, 3)], at: 0)
    #expect(try guest.call("fd_read", 0, 0, 1, 64) == ErrorNumber.badDescriptor)
    #expect(try guest.call("fd_write", 1, 0, 1, 64) == ErrorNumber.badDescriptor)
  }
}
