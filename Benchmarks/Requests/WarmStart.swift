import Foundation
import TestSupport
import WASI
import WasmCore

/// Runs of a program from its beginning and from where it first asks for input, in turn on one thread; and what an instance that waits there takes.
struct WarmStart {
  let name: String
  let module: Module
  let input: [UInt8]

  func measure(_ count: Int) throws {
    var cold = Command(module)
    cold.world.arguments = ["wasm_eval"]
    cold.input = .bytes(input)
    cold.limits = Command.Limits(time: .seconds(10), outputBytes: 8 << 20, memoryBytes: 64 << 20)
    var metered = cold
    metered.limits.fuel = .max
    let (all, start) = (try metered.run().fuelUsed ?? 0, try metered.capture().fuelUsed ?? 0)
    var warm = cold
    warm.snapshot = try cold.capture()
    var times = (cold: [Duration](), warm: [Duration]())
    for _ in 0..<count {
      times.cold.append(try cold.run().duration)
      for _ in 0..<10 { times.warm.append(try warm.run().duration) }
    }
    let share = Double(start) / Double(all) * 100
    print("\(name): \(all) instructions, \(rounded(share)) % of them before the first read; image of \(warm.snapshot?.byteCount ?? 0) bytes")
    let (coldTime, warmTime) = (median(times.cold), median(times.warm))
    print("\(name): cold \(coldTime) µs, warm \(warmTime) µs, \(rounded(coldTime / warmTime)) times as fast; \(try parkedKiB(100)) KiB for each instance that waits, of \(try memoryKiB()) KiB")
  }

  private func memoryKiB() throws -> Int { Int(try waiting().memoryByteCount) >> 10 }

  /// What each of so many instances that wait takes of the machine's memory.
  private func parkedKiB(_ count: Int) throws -> Double {
    let snapshot = try waiting()
    let imports = imports()
    // What is made once for all is none of theirs.
    _ = try Store().instantiate(snapshot, imports)
    let before = residentKiB
    let instances = try (0..<count).map { _ in try Store(limits: ResourceLimits(memoryBytes: 64 << 20)).instantiate(snapshot, imports) }
    let after = residentKiB
    return withExtendedLifetime(instances) { rounded(Double(after - before) / Double(count)) }
  }

  /// A snapshot at the first read.
  private func waiting() throws -> Snapshot {
    let instance = try Store(limits: ResourceLimits(memoryBytes: 64 << 20)).instantiate(module, imports())
    do { _ = try instance.function("_start")() } catch is Suspension {}
    return try instance.snapshot()
  }

  private func imports() -> Imports {
    var imports = Imports()
    Preview1(SealedWorld(arguments: ["wasm_eval"])).define(in: &imports, for: module)
    imports.define(ModuleBuilder.preview1, "fd_read") { (_: Caller, _: Int32, _: Int32, _: Int32, _: Int32) -> Int32 in throw Suspension() }
    return imports
  }

  private var residentKiB: Int {
    let lines = (try? String(contentsOfFile: "/proc/self/smaps_rollup", encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.first { $0.hasPrefix("Rss:") }?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  }

  private func median(_ times: [Duration]) -> Double { rounded(times.sorted()[times.count / 2] / .microseconds(1)) }
  private func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
