// Requests to the component: first many of every kind, checked one by one, with memory and descriptors counted; then the greeting's rate and times,
// of the program alone and as a message to a node, which is what a message bus adds its own cost to.
//
//   swift run -c release Requests [COUNT]
//   swift run -c release Requests --warm MODULE...
//
// The second form runs programs that read a JSON object with a name, from their beginning and from a snapshot in turn.
// Ends with exit status 1 when an answer is wrong, resident memory grows by more than 5 MB after the first tenth, or a descriptor is lost.

import Evaluation
import Foundation
import Hosting
import Synchronization
import TestSupport
import WasmCore

@main
struct Requests {
  static func main() async throws {
    Heap.useFewArenas()
    if CommandLine.arguments.dropFirst().first == "--warm" {
      for path in CommandLine.arguments.dropFirst(2) {
        let file = URL(filePath: path)
        do {
          try WarmStart(name: file.lastPathComponent, module: Module([UInt8](Data(contentsOf: file))), input: Array(#"{"name":"Ada"}"#.utf8)).measure(300)
        } catch {
          try FileHandle.standardError.write(contentsOf: Data("Requests: \(path): \(error.localizedDescription)\n".utf8))
          exit(1)
        }
      }
      return
    }
    let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
    let isSound = try await mixed(count)
    try await greeting(count)
    try await message(count)
    if !isSound { exit(1) }
  }

  // MARK: Every kind

  private static func mixed(_ count: Int) async throws -> Bool {
    let standIn = try StandIn("cp $HERE/module out.wasm")
    defer { standIn.remove() }
    try Data(ModuleBuilder.obeying).write(to: standIn.directory.appending(path: "module"))
    let emissions = RequestLoad.Emissions()
    let component = WasmEval(EvaluationHost(compiles: CompileService(compiler: standIn.compiler(), cache: nil))) { port, message in
      emissions.add(port, message)
      return nil
    }
    try await component.apply(RequestLoad.settings(source: "package main"))

    let first = Guarded<ProcessState?>(nil)
    let start = ContinuousClock.now
    let report = await RequestLoad(count: count, longestInput: 20_000).run(component, emissions) { made in
      if made >= count / 10 { first.withLock { $0 = $0 ?? ProcessState() } }
    }
    let elapsed = start.duration(to: .now) / .seconds(1)
    // What is being handed back by the last requests is not lost.
    try await Task.sleep(for: .milliseconds(200))
    let (before, after) = (first.withLock { $0 } ?? ProcessState(), ProcessState())
    print("mixed: \(count) requests in \(rounded(elapsed)) s: \(report.responses) responses, \(report.errors) failures, \(report.cancellations) cancelled")
    print("mixed: resident memory after a tenth \(before.residentKiB) KiB, at the end \(after.residentKiB) KiB; descriptors \(before.descriptors), \(after.descriptors)")
    print("mixed: from cancelling a request to its end: \(times(report.cancellationTimes))")
    for fault in report.faults { print("wrong: \(fault)") }
    let grows = after.residentKiB - before.residentKiB > 5000
    if grows { print("wrong: memory grows") }
    if after.descriptors > before.descriptors { print("wrong: descriptors are lost") }
    return report.faults.isEmpty && !grows && after.descriptors <= before.descriptors
  }

  /// What the process has at a moment.
  private struct ProcessState {
    var residentKiB: Int
    var descriptors: Int

    init() {
      let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
      residentKiB = (pages ?? 0) * 4
      descriptors = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0
    }
  }

  // MARK: The greeting

  private static func greeting(_ count: Int) async throws {
    let host = EvaluationHost(pool: GuestPool(threadCount: ProcessInfo.processInfo.activeProcessorCount))
    let component = WasmEval(host) { _, _ in nil }
    let source = Settings.Source(language: "swift", content: try greetingSource)
    let input = JSONText(object: [("name", JSONText(string: "Ada"))])
    for (name, isWarm) in [("greeting, cold", false), ("greeting", true)] {
      try await component.apply(Settings(source: source, enableWarmStart: isWarm))
      _ = await component.settledWarmStart()
      await measure(name, count, host) { _ = await component.evaluate(input) }
    }
  }

  /// A message to a node, with a configuration to evaluate, as it comes from another module.
  private static func message(_ count: Int) async throws {
    let host = EvaluationHost(pool: GuestPool(threadCount: ProcessInfo.processInfo.activeProcessorCount))
    let nodes = NodeTable(try ModuleIdentity(name: "m", version: "1"), host: host, bus: NoMessageBus(), log: Log(level: .error) { _ in })
    let settings: JSONText = ["source": ["language": "swift", "content": JSONText(string: try greetingSource)]]
    let configuration: JSONText = ["context": "{{$.context}}", "inputData": ["name": "{{$.body.name}}"]]
    let object: JSONText = [
      "metadata": ["name": "f.m.greet"],
      "spec": [
        "component": "wasm_eval",
        "ports": [["port": "_settings", "configuration": base64(settings)], ["from": "f.h.server:request", "port": "request", "configuration": base64(configuration)]],
      ],
    ]
    if let failure = await nodes.update(try TinyNode(object)).failure { throw Failure(description: failure) }
    let message = Message(target: "f.m.greet:request", source: "f.h.server:request", body: Array(#"{"context":{"rid":7000},"body":{"name":"Ada"}}"#.utf8)[...])
    await measure("message", count, host) { _ = try? await nodes.deliver(message) }
  }

  private struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private static func base64(_ value: JSONText) -> JSONText { JSONText(string: Data(value.bytes).base64EncodedString()) }

  private static var greetingSource: String {
    get throws { try String(contentsOf: URL(filePath: #filePath).appending(path: "../../../Fixtures/greet/main.swift").standardizedFileURL, encoding: .utf8) }
  }

  /// So many requests, twice as many at the same time as there are threads for them.
  private static func measure(_ name: String, _ count: Int, _ host: EvaluationHost, _ request: @escaping @Sendable () async -> Void) async {
    let shared = Shared()
    let start = ContinuousClock.now
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<host.pool.threadCount * 2 {
        group.addTask {
          var own: [Duration] = []
          while shared.next.add(1, ordering: .relaxed).oldValue < count {
            let start = ContinuousClock.now
            await request()
            own.append(start.duration(to: .now))
          }
          shared.times.withLock { [own] in $0 += own }
        }
      }
    }
    let elapsed = start.duration(to: .now) / .seconds(1)
    print("\(name): \(rounded(Double(count) / elapsed)) a second on \(host.pool.threadCount) threads; \(times(shared.times.withLock { $0 }))")
  }

  private final class Shared: Sendable {
    let times = Guarded<[Duration]>([])
    let next = Atomic(0)
  }

  private static func times(_ times: [Duration]) -> String {
    let sorted = times.sorted()
    guard !sorted.isEmpty else { return "none" }
    func microseconds(_ share: Double) -> String { "\(rounded(sorted[Int(Double(sorted.count - 1) * share)] / .microseconds(1))) µs" }
    return "p50 \(microseconds(0.5)), p99 \(microseconds(0.99)), maximum \(microseconds(1))"
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
