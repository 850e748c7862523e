import TestSupport
import TestTraits
import Testing
import WasmCore

/// Modules that are large, deep or wasteful when they run: each gives its result or a clear error, soon.
@Suite(.computing, .withAndWithoutFusion) struct HostileRunTests {
  private let store = Store()

  // MARK: - Slots

  /// Locals and operands of a function share 65,536 slots.
  @Test("A frame that is too large is refused", arguments: [(50_000, 15_000, true), (50_000, 15_600, false), (0, 65_000, true), (0, 70_000, false), (49_000, 1_000, true)])
  func frames(locals: Int, operands: Int, fits: Bool) throws {
    // Operands that have to be in their slots: each is the result of a call.
    let bytes = ModuleBuilder.bytes { builder in
      builder.function(nil, "-> i32", "i32.const 3")
      let calls = [UInt8](repeatElement([0x10, 0x00] as [UInt8], count: operands).joined())
      let sums = [UInt8](repeating: 0x6A, count: operands - 1)
      builder.function("run", FunctionType("-> i32"), locals: Array(repeating: .i64, count: locals), calls + sums)
    }
    guard fits else {
      let error = #expect(throws: ModuleError.self) { try Module(bytes, isFused: Fusion.isOn) }
      #expect(error?.kind == .limit)
      #expect(error?.function == 1)
      #expect(error?.message.contains("slots") == true)
      return
    }
    #expect(try store.instantiate(try Module(bytes, isFused: Fusion.isOn)).call("run") == [.i32(Int32(3 * operands))])
  }

  @Test func fiftyThousandLocals() throws {
    let instance = try store.instantiate { builder in
      builder.function(
        "run", "i64 -> i64", locals: Array(repeating: .i64, count: 49_999),
        "local.get 0 local.set 49999 local.get 49999 local.set 25000 local.get 25000 local.get 49998 i64.add local.get 1 i64.add")
    }
    #expect(try instance.call("run", .i64(77)) == [.i64(77)])
    #expect(try instance.call("run", .i64(78)) == [.i64(78)])
  }

  @Test func recursionWithHugeFrames() throws {
    let instance = try store.instantiate { builder in
      builder.function("run", "", locals: Array(repeating: .f64, count: 50_000), "call 0")
    }
    for _ in 0..<3 { #expect(trapReason { try instance.call("run") } == .callStackExhausted) }
  }

  // MARK: - Code

  @Test func blocksNestAHundredThousandDeep() throws {
    let depth = 100_000
    let (block, end): ([UInt8], [UInt8]) = ([0x02, 0x40], [0x0B])
    let instance = try store.instantiate { builder in
      for (name, opening) in [("block", block), ("loop", [0x03, 0x40])] {
        let code = [UInt8](repeatElement(opening, count: depth).joined()) + Assembler.code("local.get 0 br_if \(name == "block" ? depth - 1 : 0)") + [UInt8](repeatElement(end, count: depth).joined())
        builder.function(name, FunctionType("i32"), name == "block" ? code : Assembler.code("i32.const 0 local.set 0") + code)
      }
      let ifs = [UInt8](repeatElement([0x20, 0x00, 0x04, 0x40], count: depth).joined()) + Assembler.code("i32.const 5 local.set 0") + [UInt8](repeatElement(end, count: depth).joined())
      builder.function("if", FunctionType("i32 -> i32"), ifs + Assembler.code("local.get 0"))
    }
    try instance.call("block", 1)
    try instance.call("block", 0)
    try instance.call("loop", 1)
    #expect(try instance.call("if", 1) == [5])
    #expect(try instance.call("if", 0) == [0])
  }

  @Test func blocksWithResultsNestDeeply() throws {
    let depth = 50_000
    let code = [UInt8](repeatElement([0x02, 0x7F], count: depth).joined()) + Assembler.code("local.get 0 i32.const 9 local.get 0 br_if \(depth - 1) i32.add") + [UInt8](repeating: 0x0B, count: depth)
    let instance = try store.instantiate { $0.function("run", FunctionType("i32 -> i32"), code) }
    #expect(try instance.call("run", 1) == [9])
    #expect(try instance.call("run", 0) == [9])
  }

  @Test func aTableOfManyLabels() throws {
    // Labels 0 to 3 in turn, the default last.
    let count = 65_520
    let labels = (0..<count).map { UInt8($0 % 4) } + [4]
    let instance = try store.instantiate { builder in
      let code = Assembler.code("block block block block block local.get 0") + [0x0E] + Assembler.unsigned(UInt64(count)) + labels
      let arms = Assembler.code("end i32.const 10 return end i32.const 11 return end i32.const 12 return end i32.const 13 return end i32.const 14")
      builder.function("run", FunctionType("i32 -> i32"), code + arms)
      // With a value that each label wants elsewhere.
      let valued = Assembler.code("block i32 block i32 block i32 block i32 block i32 i64.const 1 i32.const 20 local.get 0") + [0x0E] + Assembler.unsigned(UInt64(count)) + labels
      let sums = Assembler.code("end i32.const 0 i32.add return end i32.const 1 i32.add return end i32.const 2 i32.add return end i32.const 3 i32.add return end i32.const 4 i32.add")
      builder.function("valued", FunctionType("i32 -> i32"), valued + sums)
    }
    for index in [0, 1, 2, 3, 4, 65_516, 65_519] as [Int32] {
      #expect(try instance.call("run", .i32(index)) == [.i32(10 + index % 4)])
      #expect(try instance.call("valued", .i32(index)) == [.i32(20 + index % 4)])
    }
    for index in [65_520, .max, -1] as [Int32] {
      #expect(try instance.call("run", .i32(index)) == [14])
      #expect(try instance.call("valued", .i32(index)) == [24])
    }
  }

  @Test func fiveMegabytesInAStraightLine() throws {
    let step = Assembler.code("local.get 0 i32.const 3 i32.mul i32.const 1 i32.add local.set 0")
    #if DEBUG
      let count = (1 << 20) / step.count
    #else
      let count = (5 << 20) / step.count
    #endif
    let instance = try store.instantiate { $0.function("run", FunctionType("i32 -> i32"), [UInt8](repeatElement(step, count: count).joined()) + Assembler.code("local.get 0")) }
    var expected: Int32 = 1
    for _ in 0..<count { expected = expected &* 3 &+ 1 }
    #expect(try instance.call("run", 1) == [.i32(expected)])
  }

  /// Finding the instruction of each frame does not mean translating a large function again for each.
  @Test func aBacktraceThroughALargeFunction() throws {
    let step = Assembler.code("local.get 0 i32.const 3 i32.mul i32.const 1 i32.add local.set 1")
    let count = (1 << 20) / step.count
    let instance = try store.instantiate { builder in
      let code = Assembler.code("local.get 0 if local.get 0 i32.const 1 i32.sub call 0 else unreachable end") + [UInt8](repeatElement(step, count: count).joined())
      builder.function("run", FunctionType("i32"), locals: [.i32], code)
    }
    #expect(trap { try instance.call("run", 99) }?.backtrace.count == 100)
  }

  @Test func manyOperandsOfOneLocal() throws {
    // A local that is named by thirty thousand operands is copied to each before it changes, and each copy is found at once.
    let count = 30_000
    let code = [UInt8](repeatElement([0x20, 0x00] as [UInt8], count: count).joined()) + Assembler.code("i32.const 7 local.set 0") + [UInt8](repeating: 0x6A, count: count - 1)
    let instance = try store.instantiate { $0.function("run", FunctionType("i32 -> i32"), code + Assembler.code("local.get 0 i32.add")) }
    #expect(try instance.call("run", 2) == [.i32(Int32(2 * count + 7))])
  }

  // MARK: - Modules

  @Test func manyFunctions() throws {
    #if DEBUG
      let count = 100_000
    #else
      let count = 999_990
    #endif
    let bytes = ModuleBuilder.bytes { builder in
      builder.functions(count, FunctionType("i32 -> i32"), Assembler.code("local.get 0 i32.const 1 i32.add"))
      builder.function("run", "i32 -> i32", "local.get 0 call 0 call \(count / 2) call \(count - 1)")
      builder.function("fail", "", "unreachable")
    }
    let instance = try store.instantiate(try Module(bytes, isFused: Fusion.isOn))
    #expect(try instance.call("run", 5) == [8])
    #expect(trap { try instance.call("fail") }?.backtrace.map(\.function) == [count + 1])
  }

  @Test func manyInstances() throws {
    let module = try Module { builder in
      builder.memory(0)
      builder.function("run", "i32 -> i32", "local.get 0 i32.const 1 i32.add")
      builder.function("fail", "", "unreachable")
    }
    let instances = try (0..<2_000).map { _ in try store.instantiate(module) }
    for instance in instances { #expect(try instance.call("run", 1) == [2]) }
    #expect(trap { try instances.last?.call("fail") }?.backtrace.map(\.function) == [1])
  }

  // MARK: - Memory

  @Test func aMemoryOfFourGigabytes() throws {
    let instance = try store.instantiate { builder in
      builder.memory(0, 65_536)
      builder.function("grow", "i32 -> i32", "local.get 0 memory.grow")
      builder.function("load", "i32 -> i32", "local.get 0 i32.load8_u")
      builder.function("store", "i32 i32", "local.get 0 local.get 1 i32.store8")
      builder.function("word", "i32 -> i64", "local.get 0 i64.load")
      builder.function("far", "i32 -> i32", "local.get 0 i32.load8_u offset=4294967295")
      builder.function("near", "-> i32", "i32.const -1 i32.load8_u")
      builder.function("sum", "i32 i32 -> i32", "local.get 0 local.get 1 i32.add i32.load8_u offset=1")
      builder.function("fill", "i32 i32", "local.get 0 i32.const 1 local.get 1 memory.fill")
      builder.function("copy", "i32 i32 i32", "local.get 0 local.get 1 local.get 2 memory.copy")
    }
    #expect(try instance.call("grow", 65_537) == [-1])
    #expect(try instance.call("grow", 65_535) == [0])
    #expect(try instance.call("grow", 2) == [-1])
    #expect(trapReason { try instance.call("near") } == .outOfBoundsMemoryAccess)
    #expect(try instance.call("grow", 1) == [65_535])
    #expect(try instance.call("grow", 1) == [-1])
    #expect(try instance.call("grow", 0) == [65_536])
    try instance.call("store", -1, 200)
    #expect(try instance.call("load", -1) == [200])
    #expect(try instance.call("near") == [200])
    #expect(try instance.call("far", 0) == [200])
    // An address does not wrap: neither with the offset nor with the size of the access.
    #expect(trapReason { try instance.call("far", 1) } == .outOfBoundsMemoryAccess)
    #expect(trapReason { try instance.call("far", -1) } == .outOfBoundsMemoryAccess)
    #expect(try instance.call("word", -8) == [.i64(200 << 56)])
    for address in -7 ... -1 { #expect(trapReason { try instance.call("word", .i32(Int32(address))) } == .outOfBoundsMemoryAccess) }
    // But a sum of two numbers does wrap before the offset is added.
    #expect(try instance.call("sum", -1, -1) == [200])
    #expect(try instance.call("sum", -1, 1) == [0])
    #expect(trapReason { try instance.call("sum", -1, 0) } == .outOfBoundsMemoryAccess)
    try instance.call("fill", -2, 2)
    #expect(trapReason { try instance.call("fill", -2, 3) } == .outOfBoundsMemoryAccess)
    #expect(trapReason { try instance.call("fill", -1, -1) } == .outOfBoundsMemoryAccess)
    try instance.call("copy", 0, -4, 4)
    #expect(try instance.call("word", 0) == [.i64(0x0101_0000)])
    #expect(trapReason { try instance.call("copy", 0, -4, 5) } == .outOfBoundsMemoryAccess)
    #expect(trapReason { try instance.call("copy", -4, 0, 5) } == .outOfBoundsMemoryAccess)
  }

  struct Access: CustomTestStringConvertible, Sendable {
    var code: String
    var width: Int
    var testDescription: String { code }
  }

  static let accesses = [
    ("i32.load8_s", 1), ("i32.load8_u", 1), ("i32.load16_s", 2), ("i32.load16_u", 2), ("i32.load", 4), ("i64.load8_s", 1), ("i64.load16_u", 2), ("i64.load32_s", 4),
    ("i64.load", 8), ("f32.load", 4), ("f64.load", 8), ("i32.store8", 1), ("i32.store16", 2), ("i32.store", 4), ("i64.store8", 1), ("i64.store16", 2), ("i64.store32", 4),
    ("i64.store", 8), ("f32.store", 4), ("f64.store", 8),
  ].map { Access(code: $0.0, width: $0.1) }

  /// Every way in which an instruction may find its address.
  @Test("Each access ends where the memory does", arguments: accesses, [0, 1])
  func bounds(access: Access, memory: Int) throws {
    let (offset, size) = (1_000, 65_536)
    let isStore = access.code.contains("store")
    let type = access.code.prefix(3)
    let value = "\(type).const 1"
    let suffix = "\(access.code) memory=\(memory) offset=\(offset)"
    let instance = try store.instantiate { builder in
      builder.memory(memory == 0 ? 1 : 0)
      builder.memory(memory == 1 ? 1 : 0)
      func add(_ name: String, _ address: String) {
        builder.function(name, "i32 i32", isStore ? "\(address) \(value) \(suffix)" : "\(address) \(suffix) drop")
        if isStore { builder.function(name + "-value", "i32 i32", "\(address) \(type == "i32" ? "local.get 1" : "\(value) \(value) \(type).add") \(suffix)") }
      }
      add("slot", "local.get 0")
      add("accumulator", "local.get 0 local.get 1 i32.or")
      add("sum", "local.get 0 local.get 1 i32.add")
      add("sum with a constant", "local.get 0 i32.const 8 i32.sub i32.const 8 i32.add")
      add("shifted", "local.get 0 local.get 1 i32.const 2 i32.shl i32.add")
      add("last", "i32.const \(size - offset - access.width)")
      add("past", "i32.const \(size - offset - access.width + 1)")
      add("highest", "i32.const -1")
    }
    for (name, function) in instance.exports {
      guard case .function(let function) = function else { continue }
      let last = Int32(size - offset - access.width)
      if name.hasPrefix("past") || name.hasPrefix("highest") {
        #expect(trapReason { try function(0, 0) } == .outOfBoundsMemoryAccess, "\(name)")
      } else {
        #expect(throws: Never.self, "\(name)") { try function(.i32(last), 0) }
        if name.hasPrefix("last") { continue }
        for address in [last + 1, Int32(size), .max, .min, -1, -1_000] {
          #expect(trapReason { try function(.i32(address), 0) } == .outOfBoundsMemoryAccess, "\(name) at \(address)")
        }
      }
    }
  }

  // MARK: - Tables

  @Test func aTableOfTenMillionElements() throws {
    let instance = try store.instantiate { builder in
      builder.table(0)
      builder.function("grow", "i32 -> i32", "ref.null func local.get 0 table.grow 0")
      builder.function("call", "i32", "local.get 0 call_indirect \(builder.type(""))")
      builder.function("set", "i32", "local.get 0 ref.func 3 table.set 0")
      builder.function("nothing", "", "")
      builder.function("fill", "i32 i32", "local.get 0 ref.func 3 local.get 1 table.fill 0")
    }
    #expect(try instance.call("grow", 10_000_001) == [-1])
    for step in 0..<1_000 { #expect(try instance.call("grow", 1) == [.i32(Int32(step))]) }
    #expect(try instance.call("grow", 9_999_000) == [1_000])
    #expect(try instance.call("grow", 1) == [-1])
    try instance.call("set", 9_999_999)
    try instance.call("call", 9_999_999)
    #expect(trapReason { try instance.call("call", 9_999_998) } == .uninitializedElement)
    #expect(trapReason { try instance.call("call", 10_000_000) } == .undefinedElement)
    #expect(trapReason { try instance.call("fill", 9_999_999, 2) } == .outOfBoundsTableAccess)
    try instance.call("fill", 0, 10_000_000)
    try instance.call("call", 5_000_000)
    #expect(throws: LimitError.self) { try Store().instantiate { $0.table(10_000_001) } }
    _ = try Store().instantiate { $0.table(10_000_000) }
  }
}
