import Evaluation
import Foundation
import TestSupport
import Testing
import WasmCore

@testable import Hosting

@Suite struct MetricsTests {
  @Test func `Metrics are written with their explanation, kind and series`() async {
    let registry = MetricsRegistry()
    let counter = registry.counter("apples_total", "Apples\nand \\ \"pears\".", labels: ["colour", "size"], combinations: [["red", "big"]])
    registry.gauge("level", "The level.") { 1.5 }
    registry.gauge("unknown", "Not to be had.") { nil }
    registry.gauge("info", "Always 1.", labels: ["version": "1\"2\\3\n4"]) { 1 }
    registry.counter("seconds_total", "Seconds.") { 12.25 }
    let plain = registry.counter("plain_total", "Plain.")
    counter.add(2, "green", "small")
    counter.add(1, "green", "small")
    plain.add(0.5)
    #expect(
      await registry.text() == """
        # HELP apples_total Apples\\nand \\\\ "pears".
        # TYPE apples_total counter
        apples_total{colour="green",size="small"} 3
        apples_total{colour="red",size="big"} 0
        # HELP level The level.
        # TYPE level gauge
        level 1.5
        # HELP info Always 1.
        # TYPE info gauge
        info{version="1\\"2\\\\3\\n4"} 1
        # HELP seconds_total Seconds.
        # TYPE seconds_total counter
        seconds_total 12.25
        # HELP plain_total Plain.
        # TYPE plain_total counter
        plain_total 0.5

        """)
  }

  @Test func `A histogram counts what is at most as large as each bound, all, and their sum`() async {
    let registry = MetricsRegistry()
    let times = registry.histogram("t_seconds", "Times.", bounds: [0.1, 1, 10], labels: ["kind"], combinations: [["a"]])
    for value in [0.05, 0.1, 0.2, 10, 11] { times.observe(value, "b") }
    times.observe(.milliseconds(1500), "b")
    #expect(
      await registry.text() == """
        # HELP t_seconds Times.
        # TYPE t_seconds histogram
        t_seconds_bucket{kind="a",le="0.1"} 0
        t_seconds_bucket{kind="a",le="1"} 0
        t_seconds_bucket{kind="a",le="10"} 0
        t_seconds_bucket{kind="a",le="+Inf"} 0
        t_seconds_sum{kind="a"} 0
        t_seconds_count{kind="a"} 0
        t_seconds_bucket{kind="b",le="0.1"} 2
        t_seconds_bucket{kind="b",le="1"} 3
        t_seconds_bucket{kind="b",le="10"} 5
        t_seconds_bucket{kind="b",le="+Inf"} 6
        t_seconds_sum{kind="b"} 22.85
        t_seconds_count{kind="b"} 6

        """)
  }

  @Test(arguments: [(0, "0"), (-3, "-3"), (1e16, "1e+16"), (0.00001, "1e-05"), (1.0 / 3, "0.3333333333333333"), (.infinity, "+Inf"), (-.infinity, "-Inf"), (.nan, "NaN"), (1e300, "1e+300")] as [(Double, String)])
  func `Numbers are such as Go reads them`(value: Double, text: String) { #expect(MetricsText.number(value) == text) }

  @Test func `More values of labels than a reader can keep are counted together`() async {
    let registry = MetricsRegistry()
    let counter = registry.counter("c_total", "C.", labels: ["name"], combinations: [["first"]])
    for number in 0..<1000 { counter.add(1, "n\(number)") }
    counter.add(1, "first")
    let lines = await registry.text().split(separator: "\n")
    #expect(lines.count == 2 + 101)
    #expect(lines.contains(#"c_total{name="other"} 901"#))
    #expect(lines.contains(#"c_total{name="first"} 1"#))
  }

  @Test func `Counting from many threads loses nothing`() async throws {
    let registry = MetricsRegistry()
    let (counter, histogram) = (registry.counter("c_total", "C."), registry.histogram("h", "H.", bounds: [1]))
    try await onThreads(8) { _ in
      for _ in 0..<1000 {
        counter.add()
        histogram.observe(2)
      }
    }
    let text = await registry.text()
    #expect(text.contains("c_total 8000\n") && text.contains("h_count 8000\n") && text.contains("h_sum 16000\n"))
  }

  // MARK: The module's

  /// The numbers by the names of the series.
  private static func numbers(_ metrics: Metrics) async -> [String: Double] {
    let lines = await metrics.registry.text().split(separator: "\n").filter { !$0.hasPrefix("#") }
    return Dictionary(uniqueKeysWithValues: lines.compactMap { line in line.lastIndex(of: " ").flatMap { end in Double(line[line.index(after: end)...]).map { (String(line[..<end]), $0) } } })
  }

  /// A component whose program obeys its input, and what is measured of it.
  private static func component(_ metrics: Metrics, _ standIn: StandIn, cache: CompileCache? = nil) throws -> (WasmEval, EvaluationHost) {
    try Data(ModuleBuilder.obeying).write(to: standIn.directory.appending(path: "module"))
    let host = EvaluationHost(compiles: CompileService(compiler: standIn.compiler(), cache: cache), pool: GuestPool(threadCount: 2, queueLimit: 4), observer: metrics)
    return (WasmEval(host) { _, _ in nil }, host)
  }

  private static func settings(_ source: String, timeoutMs: Int = 60_000) -> JSONText {
    let limits: JSONText = ["timeoutMs": JSONText(timeoutMs), "outputMB": 1, "memoryMB": 2]
    return ["source": ["language": "tinygo", "content": JSONText(string: source)], "limits": limits]
  }

  private static let standIn = "grep -q wrong main.go && { echo wrong >&2; exit 1; }; cp $HERE/module out.wasm"

  /// What the program is told to do, and how the request is counted.
  @Test(
    arguments: [
      ("0", nil), ("1", "trap"), ("2", "exit_code"), ("9", "output"), ("4", "output_limit"), ("5", "memory_limit"), ("3", "time_limit"),
    ] as [(String, String?)]) func `A request is counted by what came of it`(order: String, failure: String?) async throws
  {
    let metrics = Metrics(module: "m", version: "1.2.3")
    let standIn = try StandIn(Self.standIn)
    defer { standIn.remove() }
    let (component, host) = try Self.component(metrics, standIn)
    metrics.add(host, Metrics.Sources { 3 })
    try await component.apply(Self.settings("package main", timeoutMs: order == "3" ? 5000 : 300_000))
    _ = await component.settledWarmStart()
    let before = await Self.numbers(metrics)
    _ = try? await component.handle("request", ["inputData": JSONText(Int(order) ?? 0)])
    let after = await Self.numbers(metrics)
    let changed = Set(after.filter { before[$0.key] != $0.value && $0.key.hasSuffix("}") && !$0.key.contains("le=") && !$0.key.contains("process_") }.keys)
    var expected: Set = [#"wasm_module_requests_total{outcome="\#(failure == nil ? "success" : "failure")"}"#]
    expected.insert(#"wasm_module_runs_total{start="warm"}"#)
    if let failure { expected.insert(#"wasm_module_request_failures_total{kind="\#(failure)"}"#) }
    #expect(changed == expected)
    for name in ["request_seconds", "instantiate_seconds", "run_seconds", "guest_memory_bytes"] {
      #expect(after["wasm_module_\(name)_count"] == 1, "\(name)")
      #expect(after["wasm_module_\(name)_sum"] ?? 0 > 0, "\(name)")
    }
    #expect(after["wasm_module_request_seconds_sum"] ?? 0 >= after["wasm_module_run_seconds_sum"] ?? 0)
  }

  @Test func `Compiles are counted by what came of them, and what is in the cache`() async throws {
    let metrics = Metrics(module: "m", version: "1.2.3")
    let standIn = try StandIn(Self.standIn)
    defer { standIn.remove() }
    let directory = try TemporaryDirectory()
    let (component, _) = try Self.component(metrics, standIn, cache: CompileCache(directory: directory.path("cache")))
    let numbers = await Self.numbers(metrics)
    #expect(numbers[#"wasm_module_compiles_total{result="compiled"}"#] == 0)
    try await component.apply(Self.settings("package main"))
    await #expect(throws: SettingsFailure.self) { try await component.apply(Self.settings("wrong")) }
    try await component.apply(Self.settings("package main"))
    _ = try? await component.handle("request", [:])
    let after = await Self.numbers(metrics)
    let results = CompileReport.Result.allCases.map { "\($0.rawValue) \(Int(after["wasm_module_compiles_total{result=\"\($0.rawValue)\"}"] ?? -1))" }
    #expect(results == ["compiled 1", "cached 1", "rejected 1", "failed 0", "cancelled 0"])
    #expect(after[#"wasm_module_cache_lookups_total{result="hit"}"#] == 1)
    #expect(after[#"wasm_module_cache_lookups_total{result="miss"}"#] == 2)
    #expect(after["wasm_module_compile_seconds_count"] == 2)
  }

  /// What settings say of warm starts, and what becomes of the program and of a request.
  @Test(arguments: [(true, ["captured 1", "cached 0", "cold 0"], "warm"), (false, ["captured 0", "cached 0", "cold 0"], "cold")])
  func `Runs are counted by where they start, and snapshots by what came of them`(isEnabled: Bool, results: [String], start: String) async throws {
    let metrics = Metrics(module: "m", version: "1.2.3")
    let standIn = try StandIn(Self.standIn)
    defer { standIn.remove() }
    let (component, host) = try Self.component(metrics, standIn)
    metrics.add(host, Metrics.Sources { 3 })
    try await component.apply(["source": ["content": "package main"], "enableWarmStart": JSONText(isEnabled)])
    _ = await component.settledWarmStart()
    _ = try await component.handle("request", [:])
    let after = await Self.numbers(metrics)
    #expect(CaptureReport.Result.allCases.map { "\($0.rawValue) \(Int(after["wasm_module_snapshots_total{result=\"\($0.rawValue)\"}"] ?? -1))" } == results)
    #expect(after[#"wasm_module_runs_total{start="\#(start)"}"#] == 1)
    #expect(after["wasm_module_snapshot_seconds_count"] == (isEnabled ? 1 : 0))
    #expect((after["wasm_module_snapshot_bytes"] ?? -1 > 0) == isEnabled)
  }

  @Test func `A request without a program is not ready, and never ran`() async throws {
    let metrics = Metrics(module: "m", version: "1.2.3")
    let standIn = try StandIn(Self.standIn)
    defer { standIn.remove() }
    let (component, _) = try Self.component(metrics, standIn)
    await #expect(throws: EvaluationError.noProgram) { try await component.handle("request", [:]) }
    let numbers = await Self.numbers(metrics)
    #expect(numbers[#"wasm_module_request_failures_total{kind="not_ready"}"#] == 1)
    #expect(numbers["wasm_module_request_seconds_count"] == 1 && numbers["wasm_module_run_seconds_count"] == 0)
  }

  @Test func `What runs and waits is seen, and what was cancelled before it began never ran`() async throws {
    let metrics = Metrics(module: "m", version: "1.2.3")
    let standIn = try StandIn(Self.standIn)
    defer { standIn.remove() }
    let (component, host) = try Self.component(metrics, standIn)
    metrics.add(host, Metrics.Sources(isLeader: { true }, isBusConnected: { false }) { 3 })
    try await component.apply(Self.settings("package main"))
    let requests = (0..<5).map { _ in Task { _ = try await component.handle("request", ["inputData": 3]) } }
    #expect(
      await eventually {
        let numbers = await Self.numbers(metrics)
        return numbers["wasm_module_queue_length"] == 3 && numbers["wasm_module_running_guests"] == 2
      })
    let busy = await Self.numbers(metrics)
    #expect(busy["wasm_module_leader"] == 1 && busy["wasm_module_bus_connected"] == 0 && busy["wasm_module_nodes"] == 3)
    for request in requests { request.cancel() }
    for request in requests { _ = await request.result }
    #expect(
      await eventually {
        let numbers = await Self.numbers(metrics)
        return numbers["wasm_module_running_guests"] == 0 && numbers["wasm_module_run_seconds_count"] == 2
      })
    let after = await Self.numbers(metrics)
    #expect(after[#"wasm_module_request_failures_total{kind="cancelled"}"#] == 5)
    #expect(after["wasm_module_queue_length"] == 0)
  }

  @Test func `Every metric is in the documentation`() async throws {
    let metrics = Metrics(module: "m", version: "1")
    metrics.add(EvaluationHost(cache: .off), Metrics.Sources(isLeader: { true }, isBusConnected: { true }) { 0 })
    let documentation = try String(contentsOfFile: Repository.path("docs/deploy.md"), encoding: .utf8)
    let names = await metrics.registry.text().split(separator: "\n").filter { $0.hasPrefix("# TYPE ") }.map { $0.split(separator: " ")[2] }
    #expect(names.count > 15)
    for name in names { #expect(documentation.contains("`\(name)`")) }
    for kind in RequestReport.Failure.allCases.map(Metrics.label) + CompileReport.Result.allCases.map(\.rawValue) + CaptureReport.Result.allCases.map(\.rawValue) { #expect(documentation.contains("`\(kind)`")) }
  }

  @Test func `The process and its release are described; what there is not is left out`() async {
    let metrics = Metrics(module: "a/b", version: "1.2.3")
    let numbers = await Self.numbers(metrics)
    #expect(numbers[#"wasm_module_build_info{version="\#(Release.version)",module="a/b",module_version="1.2.3"}"#] == 1)
    #expect(abs((numbers["process_start_time_seconds"] ?? 0) - Date.now.timeIntervalSince1970) < 600)
    #expect(numbers["process_cpu_seconds_total"] ?? 0 > 0)
    #expect(numbers["wasm_module_leader"] == nil)
    #if os(Linux)
      #expect((numbers["process_resident_memory_bytes"] ?? 0) > Double(1 << 20))
      #expect(numbers["process_open_fds"] ?? 0 > 2)
    #endif
  }
}
