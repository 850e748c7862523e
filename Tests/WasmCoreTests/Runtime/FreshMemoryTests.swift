import Foundation
import TestSupport
import TestTraits
import Testing
import WasmCore

/// Memory that stores gave back is used again, but nobody sees what was in it.
@Suite(.computing, .serialized) struct FreshMemoryTests {
  private static let page = MemoryType.pageSize

  private func memory(_ store: Store, _ pages: UInt64, _ maximum: UInt64? = nil) throws -> Memory {
    try Memory(store, MemoryType(limits: Limits(minimum: pages, maximum: maximum)))
  }

  private func isZero(_ memory: Memory) throws -> Bool {
    try memory.withBytes(at: 0, count: UInt64(memory.byteCount)) { bytes in
      guard let first = bytes.baseAddress else { return true }
      // Each byte is like the one before it.
      return bytes[0] == 0 && memcmp(first, first + 1, bytes.count - 1) == 0
    }
  }

  private func soil(_ memory: Memory) throws {
    for address in stride(from: 0, to: UInt64(memory.byteCount), by: 4_096) { try memory.store(UInt64.max, at: address + address % 4_088) }
    try memory.store(UInt8.max, at: UInt64(memory.byteCount) - 1)
  }

  @Test("Memories begin as zeros", arguments: [1, 2, 3, 16, 40, 1_100] as [UInt64])
  func zeros(pages: UInt64) throws {
    for _ in 0..<5 {
      let memory = try memory(Store(), pages)
      #expect(try isZero(memory))
      try soil(memory)
    }
  }

  @Test func whatWasGrownIsZeroAsWell() throws {
    for first in [1, 5, 20] as [UInt64] {
      let grown = try memory(Store(), 1)
      grown.grow(by: first)
      try soil(grown)
    }
    for _ in 0..<3 {
      let memory = try memory(Store(), 1)
      #expect(memory.byteCount == 65_536)
      #expect(memory.grow(by: 30) == 1)
      #expect(try isZero(memory))
      try soil(memory)
    }
  }

  @Test func memoriesThatAreAliveAreApart() throws {
    let memories = try (0..<100).map { index in
      let memory = try memory(Store(), 1, index % 2 == 0 ? nil : 4)
      try memory.store(UInt32(index), at: 100)
      return memory
    }
    for (index, memory) in memories.enumerated() {
      #expect(try memory.load(UInt32.self, at: 100) == UInt32(index))
      #expect(memory.grow(by: 4) == (index % 2 == 0 ? 1 : nil), "each has the limit of its own type")
    }
  }

  @Test func aSmallerLimitHoldsInMemoryThatWasLargerBefore() throws {
    do {
      let memory = try memory(Store(), 1, 64)
      memory.grow(by: 63)
      try soil(memory)
    }
    let store = Store(limits: ResourceLimits(memoryBytes: 2 * Self.page))
    let instance = try store.instantiate { builder in
      builder.memory(1, 64)
      builder.function("grow", "i32 -> i32", "local.get 0 memory.grow")
      builder.function("load", "i32 -> i32", "local.get 0 i32.load8_u")
    }
    #expect(try instance.call("grow", 2) == [-1])
    #expect(trapReason { try instance.call("load", 65_536) } == .outOfBoundsMemoryAccess)
    #expect(try instance.call("grow", 1) == [1])
    #expect(try instance.call("load", 131_071) == [0])
    #expect(trapReason { try instance.call("load", 131_072) } == .outOfBoundsMemoryAccess)
  }

  /// A module whose function fills its frame with ones.
  private static let soiling = Result {
    try Module { builder in
      let code = (1...45_000).map { "i64.const -1 local.set \($0)" }.joined(separator: " ")
      builder.function("soil", "i32", locals: Array(repeating: .i64, count: 45_000), code)
    }
  }

  @Test("Locals begin as zeros", arguments: [1, 7, 8, 9, 64, 65, 1_000, 40_000])
  func locals(count: Int) throws {
    let locals = Array(repeating: ValueType.i64, count: count)
    let soiling = try Self.soiling.get()
    let summing = try Module { builder in
      builder.function("sum", "-> i64", locals: locals, "i64.const 0 " + (0..<count).map { "local.get \($0) i64.or" }.joined(separator: " "))
    }
    for _ in 0..<3 {
      let store = Store()
      try store.instantiate(soiling).call("soil", 0)
      #expect(try store.instantiate(summing).call("sum") == [.i64(0)])
      #expect(try Store().instantiate(summing).call("sum") == [.i64(0)])
    }
  }
}
