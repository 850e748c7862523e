import TestSupport
import Testing
import WASI
import WasmCore

/// Arguments, environment, clocks, sleeping and random numbers.
@Suite struct WorldTests {
  static let startOf2022: UInt64 = 1_640_995_200_000_000_000

  @Test(
    "Strings and the pointers to them",
    arguments: [
      ("args", ["prog", "", "größe"], "prog\0\0größe\0"), ("args", [], ""), ("environ", [], "A=1\0B=x=y\0LANG=\0"),
    ])
  func strings(kind: String, arguments: [String], expected: String) throws {
    let environment = kind == "environ" ? ["LANG": "", "B": "x=y", "A": "1"] : [:]
    let guest = try Guest(ModuleBuilder.preview1, SealedWorld(arguments: arguments, environment: environment))
    let count = kind == "environ" ? 3 : arguments.count
    #expect(try guest.call("\(kind)_sizes_get", 0, 4) == ErrorNumber.success)
    #expect(try guest.u32(0) == count)
    #expect(try guest.u32(4) == expected.utf8.count)
    #expect(try guest.call("\(kind)_get", 16, 1000) == ErrorNumber.success)
    #expect(try guest.text(1000, UInt64(expected.utf8.count)) == expected)
    var place: UInt32 = 1000
    for (index, string) in expected.split(separator: "\0", omittingEmptySubsequences: false).dropLast().enumerated() {
      #expect(try guest.u32(16 + UInt64(index) * 4) == place)
      place += UInt32(string.utf8.count) + 1
    }
  }

  @Test func theVirtualClocksMoveByAMicrosecondAReading() throws {
    let guest = try Guest()
    for reading in 0..<3 as Range<UInt64> {
      #expect(try guest.call("clock_time_get", 0, 0, 64) == ErrorNumber.success)
      #expect(try guest.u64(64) == Self.startOf2022 + reading * 2000)
      #expect(try guest.call("clock_time_get", 1, 0, 64) == ErrorNumber.success)
      #expect(try guest.u64(64) == reading * 2000 + 1000)
    }
  }

  @Test(
    "The virtual clock starts where it is told, within its range",
    arguments: [(.seconds(1), 1_000_000_000), (.milliseconds(1500), 1_500_000_000), (.seconds(-5), 0), (.seconds(Int64.max), .max)] as [(Duration, UInt64)])
  func startOfTheVirtualClock(start: Duration, reading: UInt64) throws {
    let guest = try Guest(ModuleBuilder.preview1, SealedWorld(clock: .virtual(startingAt: start)))
    try guest.call("clock_time_get", 0, 0, 64)
    #expect(try guest.u64(64) == reading)
  }

  @Test("There are two clocks", arguments: [2, 3, 4, -1])
  func unknownClocks(identifier: Int) throws {
    let guest = try Guest()
    #expect(try guest.call("clock_time_get", identifier, 0, 64) == ErrorNumber.invalid)
    #expect(try guest.call("clock_res_get", identifier, 64) == ErrorNumber.invalid)
  }

  @Test func resolution() throws {
    let guest = try Guest()
    for identifier in 0...1 {
      #expect(try guest.call("clock_res_get", identifier, 64) == ErrorNumber.success)
      #expect(try guest.u64(64) == 1000)
    }
  }

  @Test func theHostsClocksAreReal() throws {
    let guest = try Guest(ModuleBuilder.preview1, SealedWorld(clock: .host))
    try guest.call("clock_time_get", 0, 0, 64)
    #expect(try guest.u64(64) > Self.startOf2022)
    try guest.call("clock_time_get", 1, 0, 64)
    let first = try guest.u64(64)
    try guest.call("clock_time_get", 1, 0, 64)
    #expect(try guest.u64(64) >= first)
  }

  // MARK: - Random numbers

  @Test func randomBytesAreSplitMix64() throws {
    let guest = try Guest(ModuleBuilder.preview1, SealedWorld(seed: 1_234_567))
    // The first numbers that the authors' C program makes from this seed.
    let numbers: [UInt64] = [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]
    #expect(try guest.call("random_get", 0, 16) == ErrorNumber.success)
    #expect(try [guest.u64(0), guest.u64(8), guest.u64(16)] == [numbers[0], numbers[1], 0])
    #expect(try guest.call("random_get", 100, 3) == ErrorNumber.success)
    #expect(try guest.u64(100) == numbers[2] & 0xFF_FFFF)
  }

  @Test func randomBytesAreTheSameOnEveryRun() throws {
    let guests = [try Guest(pages: 40), try Guest(pages: 40)]
    for guest in guests { #expect(try guest.call("random_get", 5, 2_000_000) == ErrorNumber.success) }
    let bytes = try guests.map { try $0.memory.read(at: 0, count: 2_100_000) }
    let areEqual = bytes[0] == bytes[1]
    #expect(areEqual)
    #expect(bytes[0][5..<2_000_005].reduce(into: Set()) { $0.insert($1) }.count == 256)
    #expect(bytes[0][..<5].allSatisfy { $0 == 0 } && bytes[0][2_000_005...].allSatisfy { $0 == 0 })
  }

  // MARK: - Polling

  private struct Subscription {
    var mark: UInt64 = 0
    var kind: UInt8 = 0
    var number: UInt32 = 1
    var timeout: UInt64 = 0
    var isAbsolute = false
  }

  private func write(_ subscriptions: [Subscription], _ guest: Guest, _ version: String) throws {
    let (stride, offset): (UInt64, UInt64) = version == "wasi_unstable" ? (56, 24) : (48, 16)
    for (index, subscription) in subscriptions.enumerated() {
      let base = UInt64(index) * stride
      try guest.memory.store(subscription.mark, at: base)
      try guest.memory.store(subscription.kind, at: base + 8)
      try guest.memory.store(subscription.number, at: base + (subscription.kind == 0 ? offset : 16))
      try guest.memory.store(subscription.timeout, at: base + offset + 8)
      try guest.memory.store(UInt16(subscription.isAbsolute ? 1 : 0), at: base + offset + 24)
    }
  }

  /// Polls; returns the events as their marks, errors and kinds.
  private func poll(_ subscriptions: [Subscription], _ guest: Guest, _ version: String) throws -> [[UInt64]] {
    try write(subscriptions, guest, version)
    #expect(try guest.call("poll_oneoff", 0, 4096, subscriptions.count, 2048) == ErrorNumber.success)
    return try (0..<UInt64(try guest.u32(2048))).map { index in
      let base = 4096 + index * 32
      return [try guest.u64(base), UInt64(try guest.memory.load(UInt16.self, at: base + 8)), UInt64(try guest.memory.load(UInt8.self, at: base + 10))]
    }
  }

  @Test("Sleeping takes no time and moves the clock", arguments: ["wasi_snapshot_preview1", "wasi_unstable"])
  func sleeping(version: String) throws {
    let guest = try Guest(version)
    let hour: UInt64 = 3_600_000_000_000
    let events = try poll([Subscription(mark: 5, timeout: 2 * hour), Subscription(mark: 6, timeout: hour), Subscription(mark: 7, timeout: hour)], guest, version)
    #expect(events == [[6, 0, 0], [7, 0, 0]])
    try guest.call("clock_time_get", 1, 0, 64)
    #expect(try guest.u64(64) == hour)
  }

  @Test("Times on a clock's face", arguments: ["wasi_snapshot_preview1", "wasi_unstable"])
  func absoluteTimes(version: String) throws {
    let guest = try Guest(version)
    let second: UInt64 = 1_000_000_000
    let subscriptions = [
      Subscription(mark: 1, number: 0, timeout: Self.startOf2022 + second, isAbsolute: true), Subscription(mark: 2, number: 1, timeout: 2 * second, isAbsolute: true),
    ]
    #expect(try poll(subscriptions, guest, version) == [[1, 0, 0]])
    #expect(try poll(subscriptions, guest, version) == [[1, 0, 0]])
    #expect(try poll([subscriptions[1]], guest, version) == [[2, 0, 0]])
    try guest.call("clock_time_get", 1, 0, 64)
    #expect(try guest.u64(64) == 2 * second)
  }

  @Test("Streams are ready at once; what there is not is an error", arguments: ["wasi_snapshot_preview1", "wasi_unstable"])
  func streams(version: String) throws {
    let guest = try Guest(version, input: .bytes([1, 2, 3]))
    let events = try poll(
      [
        Subscription(mark: 1, kind: 1, number: 0), Subscription(mark: 2, timeout: 1000), Subscription(mark: 3, kind: 2, number: 1),
        Subscription(mark: 4, kind: 1, number: 9), Subscription(mark: 5, number: 7), Subscription(mark: 6, kind: 9),
      ], guest, version)
    #expect(events == [[1, 0, 1], [3, 0, 2], [4, 8, 1], [5, 28, 0], [6, 28, 9]])
    // How much there is to read, and how much can be written.
    #expect(try guest.u64(4096 + 16) == 3)
    #expect(try guest.u64(4096 + 32 + 16) == 65_536)
    try guest.call("clock_time_get", 1, 0, 64)
    #expect(try guest.u64(64) == 0)
  }

  @Test func anInputOfUnknownLengthIsReadyForAByte() throws {
    let guest = try Guest(input: .provider { _ in [] })
    #expect(try poll([Subscription(mark: 1, kind: 1, number: 0)], guest, ModuleBuilder.preview1) == [[1, 0, 1]])
    #expect(try guest.u64(4096 + 16) == 1)
  }

  @Test func pollingForNothingIsInvalid() throws {
    #expect(try Guest().call("poll_oneoff", 0, 4096, 0, 2048) == ErrorNumber.invalid)
  }

  @Test("Lists outside of memory are faults", arguments: [(65_536 - 47, 0, 1, 0), (0, 65_536 - 31, 1, 0), (0, 0, 1, 65_536 - 3), (0, 0, -1, 0), (0, 0, 1366, 0)])
  func pollingBadPointers(list: Int, events: Int, count: Int, result: Int) throws {
    #expect(try Guest().call("poll_oneoff", list, events, count, result) == ErrorNumber.fault)
  }

  @Test func sleepingForeverEndsVirtualTime() throws {
    let guest = try Guest()
    #expect(try poll([Subscription(mark: 1, timeout: .max)], guest, ModuleBuilder.preview1) == [[1, 0, 0]])
    #expect(try poll([Subscription(mark: 2, timeout: .max)], guest, ModuleBuilder.preview1) == [[2, 0, 0]])
    for identifier in 0...1 {
      try guest.call("clock_time_get", identifier, 0, 64)
      #expect(try guest.u64(64) == .max)
    }
  }

  @Test func sleepingByTheHostsClockTakesItsTime() async throws {
    let start = ContinuousClock.now
    let events = try await onThread {
      try poll([Subscription(mark: 1, timeout: 30_000_000)], try Guest(ModuleBuilder.preview1, SealedWorld(clock: .host)), ModuleBuilder.preview1)
    }
    #expect(events == [[1, 0, 0]])
    #expect(ContinuousClock.now - start >= .milliseconds(30))
  }
}
