// Whether twice the threads do twice the work, and whether time grows no faster than the work and translation no faster than the size of a function.
//
//   swift run -c release Scaling [threads] [work] [translation]

import Foundation
import TestSupport
import WasmCore

/// How long something takes by the clock, and in processor time of this thread alone, which does not count what it waits for a processor on a busy machine.
struct Time: Sendable {
  var clock: Double
  var processor: Double

  init(_ body: () throws -> Void) rethrows {
    let start = (clock: nanoseconds(CLOCK_MONOTONIC), processor: nanoseconds(CLOCK_THREAD_CPUTIME_ID))
    try body()
    (clock, processor) = (nanoseconds(CLOCK_MONOTONIC) - start.clock, nanoseconds(CLOCK_THREAD_CPUTIME_ID) - start.processor)
  }
}

func median(_ numbers: [Double]) -> Double { numbers.sorted()[numbers.count / 2] }

func text(_ number: Double, digits: Int = 2) -> String { String(format: "%.\(digits)f", number) }

// MARK: Threads

/// What a thread does with a module that it shares with others.
struct Work: Sendable {
  let name: String
  let module: Module
  let body: @Sendable (Module) throws -> Void

  init(_ name: String, _ build: (inout ModuleBuilder) -> Void, body: @escaping @Sendable (Module) throws -> Void) throws {
    (self.name, self.body) = (name, body)
    module = try Module(ModuleBuilder.bytes(build))
  }

  /// One long call in an instance of its own.
  init(_ name: String, rounds: Int32, fuel: UInt64? = nil, code: String, _ build: (inout ModuleBuilder) -> Void = { _ in }) throws {
    try self.init(
      name,
      { builder in
        builder.function("run", "i32", "loop \(code) local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0 end")
        build(&builder)
      },
      body: { module in
        let instance = try Store(fuel: fuel).instantiate(module)
        _ = try instance.function("run").call([.i32(rounds)])
      })
  }
}

/// Lets so many threads do something at once; returns how long it takes until all have done it, and the mean of their processor times.
func time(threads: Int, _ work: Work) -> Time {
  let processorTimes = Guarded<[Double]>([])
  let isDone = DispatchSemaphore(value: 0)
  var whole = Time {
    for _ in 0..<threads {
      let isStarted = NativeThread.start(stackBytes: 1 << 20) {
        let time = try? Time { try work.body(work.module) }
        processorTimes.withLock { $0.append(time?.processor ?? .nan) }
        isDone.signal()
      }
      if !isStarted { isDone.signal() }
    }
    for _ in 0..<threads { isDone.wait() }
  }
  whole.processor = processorTimes.withLock { $0.reduce(0, +) } / Double(threads)
  return whole
}

func measureThreads() throws {
  let works = [
    try Work("a loop of additions", rounds: 300_000_000, code: ""),
    try Work("the same, metered", rounds: 200_000_000, fuel: .max, code: ""),
    try Work("loads and stores", rounds: 60_000_000, code: "local.get 0 i32.const 65532 i32.and local.get 0 i32.const 65532 i32.and i32.load i32.const 1 i32.add i32.store") { $0.memory(1) },
    try Work("calls", rounds: 60_000_000, code: "call 1") { $0.function(nil, "", "nop") },
    try Work("indirect calls", rounds: 60_000_000, code: "i32.const 0 call_indirect 1") { builder in
      _ = builder.type("")
      builder.table(1)
      builder.elements(at: "i32.const 0", [builder.function(nil, "", "nop")])
    },
    try Work("globals", rounds: 100_000_000, code: "global.get 0 i64.const 1 i64.add global.set 0") { $0.global(GlobalType(.i64, isMutable: true), "i64.const 0") },
    try Work(
      "growth of memory",
      { builder in
        builder.memory(1)
        builder.function("run", "", locals: [.i32], "loop i32.const 1 memory.grow drop local.get 0 i32.const 1 i32.add local.tee 0 i32.const 200 i32.ne br_if 0 end")
      }
    ) { module in for _ in 0..<4_000 { _ = try Store().instantiate(module).function("run").call([]) } },
    try Work(
      "instances, each called once",
      { builder in
        builder.memory(1)
        builder.function("run", "", "i32.const 0 i32.const 1 i32.store")
      }
    ) { module in for _ in 0..<100_000 { _ = try Store().instantiate(module).function("run").call([]) } },
  ]
  print("| two threads | throughput of one, by the clock | by processor time |\n| --- | --- | --- |")
  for work in works {
    let pairs = (0..<3).map { _ in (one: time(threads: 1, work), two: time(threads: 2, work)) }
    print("| \(work.name) | \(text(median(pairs.map { 2 * $0.one.clock / $0.two.clock }))) | \(text(median(pairs.map { 2 * $0.one.processor / $0.two.processor }))) |")
  }
}

// MARK: Work

/// Loops of so many instructions a round, for powers of ten of instructions.
func measureWork() throws {
  let loops: [(name: String, instructions: Int, code: String)] = [
    ("a loop of additions", 5, ""), ("loads and stores", 12, "local.get 0 i32.const 65532 i32.and local.get 0 i32.const 65532 i32.and i32.load i32.store"), ("calls", 6, "call 1"),
  ]
  print("| ns an instruction | " + (6...10).map { "10^\($0)" }.joined(separator: " | ") + " |\n| --- " + (6...10).map { _ in "| --- " }.joined() + "|")
  for loop in loops {
    let module = try Module(
      ModuleBuilder.bytes { builder in
        builder.memory(1)
        builder.function("run", "i32", "loop \(loop.code) local.get 0 i32.const 1 i32.sub local.tee 0 br_if 0 end")
        builder.function(nil, "", "nop")
      })
    let run = try Store().instantiate(module).function("run")
    let cells = try (6...10).map { power in
      let instructions = pow(10, Double(power))
      let rounds = UInt32(instructions / Double(loop.instructions))
      let times = try (0..<(power > 9 ? 1 : 5)).map { _ in try Time { _ = try run.call([.i32(Int32(bitPattern: rounds))]) }.processor }
      return text((times.min() ?? .nan) / instructions, digits: 3)
    }
    print("| \(loop.name) | \(cells.joined(separator: " | ")) |")
  }
}

// MARK: Translation

/// Code of some kind of which a function can have as much as it likes.
struct Kind {
  let name: String
  /// What comes again and again.
  let piece: String
  /// A block around all pieces.
  var block = ""
  /// Instead of many pieces one, with so much around it.
  var opening = ""
  var closing = ""
}

let kinds = [
  Kind(name: "a straight line", piece: "local.get 1 local.get 2 i32.add local.set 1 local.get 2 i32.const 7 i32.mul local.set 2"),
  Kind(name: "loads and stores", piece: "local.get 1 local.get 2 i32.load offset=8 i32.store offset=4"),
  Kind(name: "blocks with branches", piece: "block local.get 1 local.get 2 i32.lt_s br_if 0 local.get 2 local.set 1 end"),
  Kind(name: "loops", piece: "loop local.get 1 i32.const 1 i32.add local.tee 1 i32.const 9 i32.lt_u br_if 0 end"),
  Kind(name: "if and else", piece: "local.get 1 if i32.const 1 local.set 2 else i32.const 2 local.set 2 end"),
  Kind(name: "nested blocks, a branch in each", piece: "", opening: "block local.get 1 br_if 0", closing: "end"),
  Kind(name: "nested blocks with results", piece: "i32.const 1", opening: "block i32", closing: "local.get 1 i32.add end"),
  Kind(name: "branches out of one block", piece: "local.get 1 br_if 0", block: "block"),
  Kind(name: "calls", piece: "local.get 1 local.get 2 call 0 local.set 1"),
  Kind(name: "br_table", piece: "block block local.get 1 br_table 0 1 0 1 end end"),
  Kind(name: "operands that wait in locals", piece: "local.get 1 local.get 2 local.get 2 i32.const 1 i32.add local.set 2 i32.const 3 local.set 1 i32.xor local.set 1"),
]

extension Kind {
  /// Functions of about so many bytes each, and together about as many as asked for. Called with 1 they return before all that.
  func module(functionBytes: Int, total: Int) throws -> (bytes: [UInt8], functions: Int) {
    let (pieceCode, openingCode, closingCode) = (Assembler.code(piece), Assembler.code(opening), Assembler.code(closing))
    let blockCode = Assembler.code(block)
    let repetitions = max(1, functionBytes / (pieceCode.count + openingCode.count + closingCode.count))
    func repeated(_ code: [UInt8], _ count: Int) -> [UInt8] { Array(repeatElement(code, count: count).joined()) }
    let isNested = !opening.isEmpty
    let middle = isNested ? repeated(openingCode, repetitions) + pieceCode + repeated(closingCode, repetitions) : repeated(pieceCode, repetitions)
    let results = isNested && opening.hasSuffix("i32") ? Assembler.code("drop") : []
    let code = Assembler.code("local.get 0 if i32.const 0 return end") + blockCode + middle + results + (block.isEmpty ? [] : Assembler.code("end")) + Assembler.code("local.get 1")
    let functions = max(1, total / code.count)
    let bytes = ModuleBuilder.bytes { builder in
      builder.memory(1)
      for number in 0..<functions { builder.function("f\(number)", FunctionType("i32 i32 -> i32"), locals: [.i32], code) }
    }
    return (bytes, functions)
  }
}

func measureTranslation() throws {
  let sizes = [1 << 10, 1 << 14, 1 << 18, 1 << 22]
  print("| ns a byte, to load + to translate | " + sizes.map { $0 < 1 << 20 ? "\($0 >> 10) KiB" : "\($0 >> 20) MiB" }.joined(separator: " | ") + " |")
  print("| --- " + sizes.map { _ in "| --- " }.joined() + "|")
  for kind in kinds {
    let cells = try sizes.map { size in
      let (bytes, functions) = try kind.module(functionBytes: size, total: 1 << 22)
      let times = try (0..<3).map { _ in
        var module: Module?
        let loading = try Time { module = try Module(bytes) }.processor
        guard let module else { return (loading, 0.0) }
        let instance = try Store().instantiate(module)
        let calls = try (0..<functions).map { try instance.function("f\($0)") }
        func callAll() throws { for call in calls { _ = try call.call([.i32(1), .i32(0)]) } }
        // What the calls cost themselves is none of the translation's.
        let first = try Time(callAll).processor
        return try (loading, first - Time(callAll).processor)
      }
      let count = Double(bytes.count)
      return text((times.map(\.0).min() ?? .nan) / count, digits: 1) + " + " + text((times.map(\.1).min() ?? .nan) / count, digits: 1)
    }
    print("| \(kind.name) | \(cells.joined(separator: " | ")) |")
  }
}

let wanted = Set(CommandLine.arguments.dropFirst())
if wanted.isEmpty || wanted.contains("threads") { try measureThreads() }
if wanted.isEmpty { print() }
if wanted.isEmpty || wanted.contains("work") { try measureWork() }
if wanted.isEmpty { print() }
if wanted.isEmpty || wanted.contains("translation") { try measureTranslation() }
