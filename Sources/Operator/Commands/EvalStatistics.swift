import Evaluation
import WASI
import WasmCore

/// What `--stats` and `--profile` show of a round of requests.
struct EvalStatistics {
  /// How long it took until there was a program.
  var compile: Duration
  /// Whether the module came out of the cache.
  var isCached: Bool
  private var durations: [Duration] = []
  private var count = 0
  private var failures = 0
  private var fuel: [UInt64] = []
  private var memoryBytes: UInt64 = 0
  private var warmRuns = 0
  /// The profiles of all runs together.
  private(set) var profile = Profile()
  private let start = ContinuousClock.now

  init(compile: Duration, isCached: Bool) { (self.compile, self.isCached) = (compile, isCached) }

  /// Counts an answer.
  mutating func add(_ answer: Program.Answer) {
    count += 1
    if case .failure = answer.output { failures += 1 }
    guard let outcome = answer.outcome else { return }
    durations.append(outcome.duration)
    memoryBytes = max(memoryBytes, outcome.memoryBytes)
    if outcome.isWarm { warmRuns += 1 }
    if let used = outcome.fuelUsed { fuel.append(used) }
    if let profile = outcome.profile { self.profile.add(profile) }
  }

  /// The lines, of now.
  ///
  /// - Parameter warmStart: Where requests start at the end.
  func text(_ warmStart: WarmStart) -> String {
    let elapsed = start.duration(to: .now) / .seconds(1)
    let sorted = durations.sorted()
    var rows = [
      ("compile", Self.milliseconds(compile) + (isCached ? " (cached)" : "")),
      ("requests", "\(count), \(failures) failed, \(Self.rounded(Double(count) / max(elapsed, 1e-9))) a second"),
    ]
    if let slowest = sorted.last {
      rows.append(("time", "p50 \(Self.milliseconds(sorted[percentile: 50])), p99 \(Self.milliseconds(sorted[percentile: 99])), maximum \(Self.milliseconds(slowest))"))
    }
    let sortedFuel = fuel.sorted()
    if let most = sortedFuel.last { rows.append(("instructions", "p50 \(sortedFuel[percentile: 50]), maximum \(most)")) }
    if let text = text(of: warmStart) { rows.append(("warm start", text)) }
    let ofProcess = Self.peakResidentBytes.map { ", \(Self.mebibytes($0)) of this process" } ?? ""
    rows.append(("memory", "\(Self.mebibytes(memoryBytes)) of a program at most\(ofProcess)"))
    return HelpLayout.columns(rows).map { $0 + "\n" }.joined()
  }

  private func text(of start: WarmStart) -> String? {
    switch start {
    case .off: return nil
    case .capturing: return "\(warmRuns) requests, since the program was still on its way to where it asks for input"
    case .cold(let reason): return "none: \(reason)"
    case .warm(let snapshot):
      let origin = snapshot.isCached ? "cached" : "captured in \(Self.milliseconds(snapshot.duration))"
      let saved = snapshot.fuelUsed.map { ", \($0) instructions saved for each" } ?? ""
      return "\(warmRuns) of \(count) requests\(saved); \(Self.mebibytes(UInt64(snapshot.byteCount))) \(origin)"
    }
  }

  private static func milliseconds(_ duration: Duration) -> String { "\(rounded(duration / .milliseconds(1))) ms" }
  private static func mebibytes(_ bytes: UInt64) -> String { "\(rounded(Double(bytes) / 1_048_576)) MiB" }

  /// Three digits are enough to compare by.
  private static func rounded(_ value: Double) -> String {
    guard value < 100 else { return "\(Int(min(value.rounded(), 1e15)))" }
    let scale: Double = value < 1 ? 1000 : value < 10 ? 100 : 10
    return "\((value * scale).rounded() / scale)"
  }

  /// The most memory that this process has had; nil where the system does not say so in a file. What `getrusage` says is also that of the program which became this one.
  private static var peakResidentBytes: UInt64? {
    guard let status = try? HostFile.contents(at: "/proc/self/status") else { return nil }
    let line = String(decoding: status, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split { !$0.isNumber }.first.flatMap { UInt64($0) }.map { $0 << 10 }
  }
}

extension Array {
  /// Of a sorted array with elements, the one that so many of a hundred do not exceed.
  fileprivate subscript(percentile percentile: Int) -> Element { self[(count - 1) * percentile / 100] }
}
