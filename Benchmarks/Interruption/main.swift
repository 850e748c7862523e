// How long it takes until a guest has stopped that another thread interrupts, for loops of several kinds, each interrupted at random moments: by the clock, and in
// processor time of the guest's thread alone, which does not count what it waits for a processor on a busy machine.
//
//   swift run -c release Interruption [ROUNDS]

import Foundation
import Synchronization
import TestSupport
import WasmCore

/// A function without end, and what it needs besides.
struct Work {
  let name: String
  let code: String
  var prepare: (inout ModuleBuilder) -> Void = { _ in }
}

/// 1 GiB and a page, so that there are two overlapping ranges.
let pages: UInt64 = 16_385
let works = [
  Work(name: "an empty loop", code: "loop br 0 end"),
  Work(name: "a loop of loads and stores", code: "loop i32.const 64 i32.const 64 i32.load i32.const 1 i32.add i32.store br 0 end", prepare: { $0.memory(1) }),
  Work(
    name: "recursive calls", code: "loop call 1 br 0 end",
    prepare: { builder in
      // Twenty levels of two calls each: as good as without end.
      builder.function(nil, "", "i32.const 20 call 2")
      builder.function(nil, "i32 ->", "local.get 0 if local.get 0 i32.const 1 i32.sub call 2 local.get 0 i32.const 1 i32.sub call 2 end")
    }),
  Work(name: "tail calls", code: "return_call 0"),
  Work(
    name: "indirect calls", code: "loop i32.const 0 call_indirect 0 br 0 end",
    prepare: { builder in
      builder.table(1)
      builder.elements(at: "i32.const 0", [builder.function(nil, "", "nop")])
    }),
  Work(name: "a loop of br_table", code: "loop i32.const 1 br_table 0 0 0 end"),
  Work(name: "memory.fill of 1 GiB", code: "loop i32.const 0 i32.const 1 i32.const 1073741824 memory.fill br 0 end", prepare: { $0.memory(pages) }),
  Work(name: "memory.copy of 1 GiB", code: "loop i32.const 0 i32.const 65536 i32.const 1073741824 memory.copy br 0 end", prepare: { $0.memory(pages) }),
  Work(name: "memory.copy of 256 KiB without a branch", code: "loop \(String(repeating: "i32.const 0 i32.const 65536 i32.const 262144 memory.copy ", count: 2_000)) br 0 end", prepare: { $0.memory(5) }),
  Work(name: "table.fill of 9 million", code: "loop i32.const 0 ref.null func i32.const 9000000 table.fill br 0 end", prepare: { $0.table(9_000_000) }),
  Work(name: "table.copy of 9 million", code: "loop i32.const 0 i32.const 1 i32.const 8999999 table.copy br 0 end", prepare: { $0.table(9_000_000) }),
  Work(name: "memory.grow by nothing", code: "loop i32.const 0 memory.grow drop br 0 end", prepare: { $0.memory(1) }),
  Work(name: "calls of the host", code: "loop call 0 br 0 end"),
]

func instance(of work: Work, in store: Store) throws -> Instance {
  var imports = Imports()
  imports.define("host", "nothing") { (_: Caller) in }
  let bytes = ModuleBuilder.bytes { builder in
    if work.name == "calls of the host" { builder.importFunction("host", "nothing") }
    builder.function("run", "", work.code)
    work.prepare(&builder)
  }
  return try store.instantiate(try Module(bytes), imports)
}

/// A moment by the clock and by the processor time of the guest's thread.
struct Moment {
  let time = nanoseconds(CLOCK_MONOTONIC) / 1e3
  let processorTime: Double

  /// - Parameter clock: The processor clock of the guest's thread.
  init(_ clock: clockid_t) { processorTime = nanoseconds(clock) / 1e3 }
}

/// The times from a request to stop until the call has thrown its trap, each list sorted.
func latencies(_ work: Work, rounds: Int) throws -> (times: [Double], processorTimes: [Double]) {
  let store = Store(limits: ResourceLimits(memoryBytes: 2 << 30))
  let run = try instance(of: work, in: store).function("run")
  let interruption = store.interruption
  var clock = clockid_t()
  pthread_getcpuclockid(pthread_self(), &clock)
  var (times, processorTimes): ([Double], [Double]) = ([], [])
  for _ in 0..<rounds {
    let (guestClock, delay) = (clock, UInt32.random(in: 500...20_000))
    let request = Mutex<Moment?>(nil)
    let isDone = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      usleep(delay)
      request.withLock { $0 = Moment(guestClock) }
      interruption.interrupt()
      isDone.signal()
    }
    do {
      _ = try run()
    } catch let trap as Trap where trap.reason == .interrupted {
    }
    let end = Moment(clock)
    isDone.wait()
    interruption.reset()
    guard let request = request.withLock({ $0 }) else { continue }
    times.append(end.time - request.time)
    processorTimes.append(end.processorTime - request.processorTime)
  }
  return (times.sorted(), processorTimes.sorted())
}

func text(_ microseconds: Double) -> String { "\((microseconds * 10).rounded() / 10)" }

/// Median, the one that a hundredth exceeds, and the largest of sorted numbers.
func summary(_ numbers: [Double]) -> String {
  [numbers[numbers.count / 2], numbers[numbers.count * 99 / 100 - 1], numbers[numbers.count - 1]].map(text).joined(separator: " | ")
}

let rounds = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100
print("| loop | processor µs: median | p99 | max | clock µs: median | p99 | max |\n| --- | --- | --- | --- | --- | --- | --- |")
for work in works {
  let (times, processorTimes) = try latencies(work, rounds: rounds)
  print("| \(work.name) | \(summary(processorTimes)) | \(summary(times)) |")
}
