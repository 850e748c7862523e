import Evaluation
import Foundation

/// The metrics of the module: what became of compiles and requests, and how the process is.
package final class Metrics: EvaluationObserver {
  /// What is looked at when somebody asks.
  package struct Sources: Sendable {
    /// Whether this process is the leader; nil where there is none to be.
    package var isLeader: (@Sendable () async -> Bool)?
    /// Whether there is a connection to the message bus; nil where there is no bus.
    package var isBusConnected: (@Sendable () async -> Bool)?
    /// How many nodes there are.
    package var nodeCount: @Sendable () async -> Int

    /// What is looked at.
    package init(isLeader: (@Sendable () async -> Bool)? = nil, isBusConnected: (@Sendable () async -> Bool)? = nil, nodeCount: @escaping @Sendable () async -> Int) {
      (self.isLeader, self.isBusConnected, self.nodeCount) = (isLeader, isBusConnected, nodeCount)
    }
  }

  /// Where the metrics are, and where others can be added.
  package let registry = MetricsRegistry()
  private let requests: Counter
  private let failures: Counter
  private let requestSeconds: Histogram
  private let instantiationSeconds: Histogram
  private let runSeconds: Histogram
  private let memoryBytes: Histogram
  private let compiles: Counter
  private let compileSeconds: Histogram
  private let cacheLookups: Counter
  private let runs: Counter
  private let captures: Counter
  private let captureSeconds: Histogram

  /// The metrics of a module that is called this.
  package init(module: String, version: String) {
    requests = registry.counter("wasm_module_requests_total", "Requests to programs, by what came of them.", labels: ["outcome"], combinations: [["success"], ["failure"]])
    failures = registry.counter(
      "wasm_module_request_failures_total", "Requests without an answer of their program, by the reason.", labels: ["kind"],
      combinations: RequestReport.Failure.allCases.map { [Self.label($0)] })
    requestSeconds = registry.histogram("wasm_module_request_seconds", "The time of a request, waiting for a thread included.", bounds: Histogram.seconds)
    instantiationSeconds = registry.histogram("wasm_module_instantiate_seconds", "The time to make the instance for a request.", bounds: Histogram.seconds)
    runSeconds = registry.histogram("wasm_module_run_seconds", "The time that the program of a request ran.", bounds: Histogram.seconds)
    memoryBytes = registry.histogram("wasm_module_guest_memory_bytes", "The most memory that the program of a request had.", bounds: Histogram.bytes)
    compiles = registry.counter(
      "wasm_module_compiles_total", "Compiles, by what came of them.", labels: ["result"], combinations: CompileReport.Result.allCases.map { [$0.rawValue] })
    compileSeconds = registry.histogram("wasm_module_compile_seconds", "The time of a compile that was not spared by the cache, waiting for others included.", bounds: Histogram.seconds)
    cacheLookups = registry.counter(
      "wasm_module_cache_lookups_total", "Programs that were looked for in the cache.", labels: ["result"], combinations: [["hit"], ["miss"]])
    runs = registry.counter(
      "wasm_module_runs_total", "Runs of programs, by where they started: where the program first asks for input, or at the beginning.", labels: ["start"],
      combinations: [["warm"], ["cold"]])
    captures = registry.counter(
      "wasm_module_snapshots_total", "Attempts to have a program's state where it first asks for input, by what came of them.", labels: ["result"],
      combinations: CaptureReport.Result.allCases.map { [$0.rawValue] })
    captureSeconds = registry.histogram("wasm_module_snapshot_seconds", "The time to run a program until it asks for input, and to capture its state.", bounds: Histogram.seconds)
    registry.gauge("wasm_module_build_info", "Always 1; the labels say what runs.", labels: ["version": Release.version, "module": module, "module_version": version]) { 1 }
    addProcess()
  }

  private func addProcess() {
    let start = Date.now.timeIntervalSince1970
    registry.gauge("process_start_time_seconds", "When the process started, in seconds since 1970.") { start }
    registry.gauge("process_resident_memory_bytes", "The memory that the process uses.") { ProcessFigures.residentBytes }
    registry.gauge("process_open_fds", "The descriptors that are open.") { ProcessFigures.openDescriptors }
    registry.counter("process_cpu_seconds_total", "The processor time that the process has used.") { ProcessFigures.processorSeconds }
  }

  /// Adds what is looked at when somebody asks.
  package func add(_ host: EvaluationHost, _ sources: Sources) {
    registry.gauge("wasm_module_queue_length", "Requests that wait for a thread.") { Double(host.pool.queueLength) }
    registry.gauge("wasm_module_running_guests", "Programs that run.") { Double(host.pool.runningCount) }
    registry.gauge("wasm_module_compiles_in_progress", "Compiles that run or wait.") { Double(host.compiles.compiling) }
    registry.gauge("wasm_module_snapshot_bytes", "The bytes of all snapshots of programs.") { Double(host.snapshots?.byteCount ?? 0) }
    registry.gauge("wasm_module_nodes", "Nodes that this process serves.") { Double(await sources.nodeCount()) }
    if let isLeader = sources.isLeader { registry.gauge("wasm_module_leader", "Whether this process is the leader.") { await isLeader() ? 1 : 0 } }
    if let isConnected = sources.isBusConnected {
      registry.gauge("wasm_module_bus_connected", "Whether there is a connection to the message bus.") { await isConnected() ? 1 : 0 }
    }
  }

  // MARK: What the component reports

  package func hasCompiled(_ report: CompileReport) {
    compiles.add(1, report.result.rawValue)
    switch report.result {
    case .cached: cacheLookups.add(1, "hit")
    case .compiled, .rejected:
      cacheLookups.add(1, "miss")
      compileSeconds.observe(report.duration)
    case .failed: compileSeconds.observe(report.duration)
    case .cancelled: break
    }
  }

  package func hasAnswered(_ report: RequestReport) {
    requests.add(1, report.failure == nil ? "success" : "failure")
    if let failure = report.failure { failures.add(1, Self.label(failure)) }
    requestSeconds.observe(report.duration)
    guard let run = report.run else { return }
    instantiationSeconds.observe(run.instantiation)
    runSeconds.observe(run.execution)
    memoryBytes.observe(Double(run.memoryBytes))
    runs.add(1, run.isWarm ? "warm" : "cold")
  }

  package func hasCaptured(_ report: CaptureReport) {
    captures.add(1, report.result.rawValue)
    if report.result == .captured, let duration = report.duration { captureSeconds.observe(duration) }
  }

  /// Labels are written with lower-case words.
  static func label(_ failure: RequestReport.Failure) -> String {
    failure.rawValue.reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : String($1) }
  }
}
