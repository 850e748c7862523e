import Testing
import WASI
import WasmCore

/// `fd_read` and `fd_write`: the two functions that move bytes between host and guest.
@Suite struct StreamTests {
  // MARK: - Reading

  @Test func readingScattersOverTheBuffers() throws {
    let guest = try Guest(input: .bytes(Array("Hello, world".utf8)))
    try guest.write([(100, 3), (200, 0), (300, 4)], at: 0)
    #expect(try guest.call("fd_read", 0, 0, 3, 64) == ErrorNumber.success)
    #expect(try guest.u32(64) == 7)
    #expect(try guest.text(100, 3) == "Hel")
    #expect(try guest.text(300, 4) == "lo, ")
    #expect(try guest.call("fd_read", 0, 0, 3, 64) == ErrorNumber.success)
    #expect(try guest.u32(64) == 5)
    #expect(try guest.text(300, 2) == "ld")
    #expect(try guest.call("fd_read", 0, 0, 3, 64) == ErrorNumber.success)
    #expect(try guest.u32(64) == 0)
  }

  @Test("Reading nothing takes nothing", arguments: [[(100, 0)], []] as [[(UInt32, UInt32)]])
  func readingNothing(buffers: [(UInt32, UInt32)]) throws {
    let guest = try Guest(input: .bytes([1, 2, 3]))
    try guest.write(buffers.map { (address: $0.0, count: $0.1) }, at: 0)
    try guest.memory.store(UInt32(99), at: 64)
    #expect(try guest.call("fd_read", 0, 0, buffers.count, 64) == ErrorNumber.success)
    #expect(try guest.u32(64) == 0)
  }

  @Test(
    "A bad pointer is a fault, and nothing is read",
    arguments: [
      (65_536 - 4, 1, 64), (-8, 1, 64), (0, -1, 64), (0, 0x2000_0000, 64), (0, 1, 65_536 - 3), (0, 1, -1), (8, 1, 64), (16, 1, 64), (24, 1, 64),
    ])
  func readingToBadPointers(list: Int, count: Int, result: Int) throws {
    let guest = try Guest(input: .bytes(Array("abc".utf8)))
    // One good buffer, then one that begins, one that ends, and one that wraps around outside of the memory.
    try guest.write([(100, 3), (65_536, 1), (65_535, 2), (.max, .max)], at: 0)
    #expect(try guest.call("fd_read", 0, list, count, result) == ErrorNumber.fault)
    #expect(try guest.text(100, 3) == "\0\0\0")
    #expect(try guest.call("fd_read", 0, 0, 1, 64) == ErrorNumber.success)
    #expect(try guest.text(100, 3) == "abc")
  }

  @Test("Reading over the list itself loses nothing", arguments: [true, false])
  func readingOverTheList(fromProvider: Bool) throws {
    let bytes = [UInt8](repeating: 0xFF, count: 8) + Array("rest".utf8)
    let guest = try Guest(input: fromProvider ? .provider { Array(bytes.prefix($0)) } : .bytes(bytes))
    // The first buffer is the place of the second buffer's description, which thereby comes to point nowhere.
    try guest.write([(8, 8), (100, 4)], at: 0)
    #expect(try guest.call("fd_read", 0, 0, 2, 64) == ErrorNumber.success)
    #expect(try guest.u32(64) == 8)
    try guest.write([(100, 4)], at: 0)
    #expect(try guest.call("fd_read", 0, 0, 1, 64) == ErrorNumber.success)
    #expect(try guest.text(100, 4) == "rest")
  }

  @Test func onlyTheInputCanBeRead() throws {
    let guest = try Guest()
    for descriptor in [1, 2, 3, -1] { #expect(try guest.call("fd_read", descriptor, 0, 0, 64) == ErrorNumber.badDescriptor) }
  }

  @Test func providersAreAskedForNoMoreThanTheGuestWants() throws {
    let guest = try Guest(input: .provider { count in Array(repeating: UInt8(count), count: count - 1) })
    try guest.write([(100, 5), (200, 5)], at: 0)
    #expect(try guest.call("fd_read", 0, 0, 2, 64) == ErrorNumber.success)
    #expect(try guest.u32(64) == 9)
    #expect(try guest.memory.read(at: 200, count: 5) == [10, 10, 10, 10, 0])
  }

  @Test func providersAreAskedForNoMoreThanTheHostWantsToKeep() throws {
    let guest = try Guest(input: .provider { count in Array(repeating: 1, count: count) }, pages: 40)
    try guest.write([(65_536, 2_000_000)], at: 0)
    #expect(try guest.call("fd_read", 0, 0, 1, 64) == ErrorNumber.success)
    #expect(try guest.u32(64) == 65_536)
  }

  @Test func errorsOfProvidersEndTheRun() throws {
    struct Torn: Error {}
    let guest = try Guest(input: .provider { _ in throw Torn() })
    try guest.write([(100, 5)], at: 0)
    #expect(throws: Torn.self) { try guest.call("fd_read", 0, 0, 1, 64) }
  }

  // MARK: - Writing

  @Test func writingGathersTheBuffers() throws {
    let guest = try Guest()
    try guest.memory.write("Hello, world".utf8, at: 100)
    try guest.write([(107, 5), (0, 0), (100, 5)], at: 0)
    #expect(try guest.call("fd_write", 1, 0, 3, 64) == ErrorNumber.success)
    #expect(try guest.u32(64) == 10)
    #expect(try guest.call("fd_write", 2, 16, 1, 64) == ErrorNumber.success)
    #expect(String(decoding: guest.system.output, as: UTF8.self) == "worldHello")
    #expect(String(decoding: guest.system.errorOutput, as: UTF8.self) == "Hello")
  }

  @Test(
    "A bad pointer is a fault, and nothing is written",
    arguments: [
      (65_536 - 4, 1, 64), (0, -1, 64), (0, 0x2000_0000, 64), (0, 1, 65_536 - 3), (0, 2, 64), (16, 1, 64), (24, 1, 64),
    ])
  func writingFromBadPointers(list: Int, count: Int, result: Int) throws {
    let guest = try Guest()
    try guest.write([(100, 3), (65_536, 1), (65_535, 2), (.max, .max)], at: 0)
    #expect(try guest.call("fd_write", 1, list, count, result) == ErrorNumber.fault)
    #expect(guest.system.output.isEmpty)
  }

  @Test func onlyTheOutputsCanBeWritten() throws {
    let guest = try Guest()
    for descriptor in [0, 3, -1] { #expect(try guest.call("fd_write", descriptor, 0, 0, 64) == ErrorNumber.badDescriptor) }
  }

  @Test func largeOutputsArriveInPieces() throws {
    let guest = try Guest(pages: 40)
    try guest.memory.write(repeatElement(7, count: 1_000_000), at: 65_536)
    try guest.write([(65_536, 999_999), (65_536, 1)], at: 0)
    #expect(try guest.call("fd_write", 1, 0, 2, 64) == ErrorNumber.success)
    #expect(try guest.u32(64) == 1_000_000)
    let isWhole = guest.system.output == [UInt8](repeating: 7, count: 1_000_000)
    #expect(isWhole)
  }

  @Test func manyBuffersOverTheSameBytes() throws {
    let guest = try Guest(pages: 16)
    let count: UInt32 = 100_000
    try guest.memory.write("ab".utf8, at: 16)
    try guest.write([(address: UInt32, count: UInt32)](repeating: (16, 2), count: Int(count)), at: 64)
    #expect(try guest.call("fd_write", 1, 64, Int(count), 32) == ErrorNumber.success)
    #expect(try guest.u32(32) == 2 * count)
    #expect(guest.system.output.count == 2 * Int(count))
  }

  @Test func moreThanTheAnswerCanSayIsInvalid() throws {
    let guest = try Guest(pages: 16)
    // 2 GiB could never be in this memory, but 5,000 buffers of a megabyte over the same bytes are more than 32 bits can count.
    try guest.write([(address: UInt32, count: UInt32)](repeating: (0, 1 << 20), count: 5000), at: 64)
    #expect(try guest.call("fd_write", 1, 64, 5000, 0) == ErrorNumber.invalid)
    #expect(try guest.call("fd_read", 0, 64, 5000, 0) == ErrorNumber.invalid)
    #expect(guest.system.output.isEmpty)
  }

  @Test("The limit of output counts both streams, and what it leaves is delivered", arguments: [(0, ""), (3, "abc"), (5, "abcab")])
  func outputLimit(limit: Int, delivered: String) throws {
    let guest = try Guest(outputLimit: limit)
    try guest.memory.write("abc".utf8, at: 100)
    try guest.write([(100, 3)], at: 0)
    #expect(throws: OutputLimitExceeded.self) {
      for descriptor in [1, 2, 1] { try guest.call("fd_write", descriptor, 0, 1, 64) }
    }
    #expect(String(decoding: guest.system.output + guest.system.errorOutput, as: UTF8.self) == delivered)
  }

  @Test func aLimitBelowZeroIsZero() throws {
    let guest = try Guest(outputLimit: -5)
    try guest.write([(100, 3)], at: 0)
    #expect(try guest.call("fd_write", 1, 0, 0, 64) == ErrorNumber.success)
    let error = #expect(throws: OutputLimitExceeded.self) { try guest.call("fd_write", 1, 0, 1, 64) }
    #expect(error?.limit == 0)
  }

  @Test func theLimitItselfMayBeReached() throws {
    let guest = try Guest(outputLimit: 6)
    try guest.write([(100, 3)], at: 0)
    for descriptor in [1, 2] { #expect(try guest.call("fd_write", descriptor, 0, 1, 64) == ErrorNumber.success) }
    #expect(try guest.call("fd_write", 1, 0, 0, 64) == ErrorNumber.success)
  }

  @Test func consumersGetTheBytesAsTheyCome() throws {
    struct Full: Error {}
    let guest = try Guest(output: .consumer { if $0 == Array("no".utf8) { throw Full() } })
    try guest.memory.write("yesno".utf8, at: 100)
    try guest.write([(100, 3), (103, 2)], at: 0)
    #expect(try guest.call("fd_write", 1, 0, 1, 64) == ErrorNumber.success)
    #expect(throws: Full.self) { try guest.call("fd_write", 1, 8, 1, 64) }
  }
}
