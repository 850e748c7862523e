// Executes modules for `scripts/differential.py`: a job in JSON on each line of standard input, what came of it on a line of standard output.
// On an empty line it says which of the machine's handlers were in none of the modules so far.

import Foundation
import WasmCore

/// A module and the calls of its exports that are to be made in one instance.
struct Job: Decodable {
  struct Call: Decodable {
    let function: String
    /// As `Number` writes them.
    let arguments: [String]
    /// Whether to say what the instance's state is after it.
    let inspects: Bool
    /// Whether to make it in a new instance.
    let renews: Bool
  }
  /// The path of the module.
  let module: String
  /// The path of another module, from whose instance it may import under the name `library`.
  let library: String
  /// Whether the code counts instructions.
  let metered: Bool
  /// Whether handlers may do the work of several instructions.
  let fused: Bool
  let calls: [Call]
  /// How long each call may take.
  let seconds: Double
}

/// What a call, or the instantiation before all calls, came to.
struct Step: Encodable {
  /// `ok`, the reason of a trap, or an error.
  var outcome: String
  var results: [String] = []
  /// Everything that the instance exports and that changes, by its name.
  var state: [String: String] = [:]
}

struct Coverage: Encodable {
  let handlers: Int
  let missing: [String]
}

let decoder = JSONDecoder()
let encoder = JSONEncoder()
encoder.outputFormatting = .sortedKeys
var coverage = HandlerCoverage()
while let line = readLine() {
  var answer: Data
  if line.isEmpty {
    answer = try encoder.encode(Coverage(handlers: coverage.total, missing: coverage.missing))
  } else {
    answer = try encoder.encode(run(try decoder.decode(Job.self, from: Data(line.utf8))))
  }
  answer.append(UInt8(ascii: "\n"))
  try FileHandle.standardOutput.write(contentsOf: answer)
}

/// Instantiates the module and makes the calls; ends early where there is no instance, or where a limit of this engine was met.
@MainActor func run(_ job: Job) -> [Step] {
  var steps: [Step] = []
  do {
    let module = try load(job.module, isFused: job.fused)
    try coverage.add(module, isMetered: job.metered)
    let library = module.imports.isEmpty ? nil : try load(job.library, isFused: job.fused)
    var instance = try instantiate(module, library, isMetered: job.metered)
    steps.append(Step(outcome: "ok", state: state(of: instance)))
    for call in job.calls {
      if call.renews { instance = try instantiate(module, library, isMetered: job.metered) }
      steps.append(step(call, in: instance, seconds: job.seconds))
      if steps.last?.outcome == "interrupted" || steps.last?.outcome == "call stack exhausted" { break }
    }
  } catch {
    steps.append(Step(outcome: outcome(of: error)))
  }
  return steps
}

func load(_ path: String, isFused: Bool) throws -> Module { try Module([UInt8](Data(contentsOf: URL(fileURLWithPath: path))), isFused: isFused) }

/// A new instance in a store of its own, which has a new instance of the library if the module imports anything.
func instantiate(_ module: Module, _ library: Module?, isMetered: Bool) throws -> Instance {
  let store = Store(limits: ResourceLimits(memoryBytes: 16 << 30), fuel: isMetered ? UInt64(Int64.max) : nil)
  var imports = Imports()
  if let library { imports.define("library", try store.instantiate(library)) }
  imports.define("host", "swap", parameters: [.i32, .f64], results: [.f64, .i32]) { _, arguments in [arguments[1], arguments[0]] }
  return try store.instantiate(module, imports)
}

func step(_ call: Job.Call, in instance: Instance, seconds: Double) -> Step {
  let interruption = instance.store.interruption
  let deadline = Deadline.after(.seconds(seconds)) { interruption.interrupt() }
  defer { deadline.cancel() }
  var step = Step(outcome: "ok")
  do {
    let function = try instance.function(call.function)
    step.results = try function.call(call.arguments.map(Number.value)).map(Number.text)
  } catch {
    step.outcome = outcome(of: error)
  }
  if call.inspects { step.state = state(of: instance) }
  return step
}

func outcome(of error: any Error) -> String { (error as? Trap)?.reason.description ?? "\(error)" }

/// The sizes and checksums of memories and tables, and the values of globals.
func state(of instance: Instance) -> [String: String] {
  var state: [String: String] = [:]
  for (name, external) in instance.exports {
    switch external {
    case .memory(let memory):
      let checksum = try? memory.withBytes(at: 0, count: UInt64(memory.byteCount)) { Checksum.of($0) }
      state[name] = "\(memory.pageCount) pages \(checksum ?? 0)"
    case .table(let table):
      // Whether elements are null is what both engines can say.
      let elements = (0..<table.count).map { index in table.element(at: index).map(Number.isNull) == true ? UInt8(0) : 1 }
      state[name] = "\(table.count) elements \(elements.withUnsafeBytes { Checksum.of($0) })"
    case .global(let global): state[name] = Number.text(global.value)
    case .function: break
    }
  }
  return state
}
