import Testing

@testable import WasmCore

/// Memories that can't have all the addresses that they may grow to: they begin with few and move when they grow past those.
@Suite struct ScarceAddressesTests {
  private static let page = Int(MemoryType.pageSize)
  /// More than any machine has.
  private static let largest = 1 << 60

  private static func byte(_ memory: borrowing LinearMemory, _ address: Int) -> UInt8? { memory.bytes(UInt64(address), 1)?.buffer[0] }

  @Test func contentsMoveAndWhatIsNewIsZero() throws {
    guard var memory = LinearMemory(size: 3 * Self.page, largest: Self.largest) else {
      Issue.record("no memory")
      return
    }
    memory.bytes(0, UInt64(memory.size))?.fill(0..<memory.size, with: 7)
    var (size, moves) = (memory.size, 0)
    for pages in [4, 5, 40, 41, 500, 2_000] {
      let hasGrown = memory.grow(to: pages * Self.page, largest: Self.largest) { count, move in
        moves += 1
        for start in stride(from: 0, to: count, by: Self.page) { move(start..<start + Self.page) }
        return true
      }
      #expect(hasGrown)
      #expect(memory.size == pages * Self.page)
      #expect(Self.byte(memory, 0) == 7)
      #expect(Self.byte(memory, size - 1) == 7)
      #expect(Self.byte(memory, size) == 0)
      #expect(Self.byte(memory, memory.size - 1) == 0)
      #expect(Self.byte(memory, memory.size) == nil)
      memory.bytes(0, UInt64(memory.size))?.fill(0..<memory.size, with: 7)
      size = memory.size
    }
    #expect(moves >= 2)
    #expect(moves < 6, "growth by single pages does not move each time")
  }

  @Test func aMoveThatIsGivenUpChangesNothing() throws {
    guard var memory = LinearMemory(size: Self.page, largest: Self.largest) else {
      Issue.record("no memory")
      return
    }
    memory.bytes(0, UInt64(memory.size))?.fill(0..<memory.size, with: 7)
    let hasGrown = memory.grow(to: 500 * Self.page, largest: Self.largest) { _, move in
      move(0..<100)
      return false
    }
    #expect(!hasGrown)
    #expect(memory.size == Self.page)
    #expect(Self.byte(memory, Self.page - 1) == 7)
    // What was copied already must not be found by who gets that range next.
    guard let other = LinearMemory(size: 500 * Self.page, largest: 500 * Self.page) else { return }
    #expect(Self.byte(other, 0) == 0)
  }

  @Test func whatCanNotBeHadAtAll() {
    var isThere = false
    if LinearMemory(size: Self.largest, largest: Self.largest) != nil { isThere = true }
    #expect(!isThere)
  }

  @Test func memoriesOfTheHost() throws {
    let store = Store(limits: ResourceLimits(memoryBytes: 1 << 60))
    let memory = try Memory(store, MemoryType(limits: Limits(minimum: 1), addressType: .i64))
    try memory.write([1, 2, 3], at: 65_533)
    #expect(memory.grow(by: 1_000) == 1)
    #expect(try memory.read(at: 65_533, count: 4) == [1, 2, 3, 0])
    #expect(memory.grow(by: 1 << 31) == nil)
    #expect(memory.pageCount == 1_001)
    #expect(store.memoryByteCount == 1_001 * 65_536)
  }
}
