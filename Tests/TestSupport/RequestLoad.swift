import Evaluation
import Synchronization
import WasmCore

/// Many requests of every kind at once, with a check that each gets its own answer, and one.
///
/// The program is `ModuleBuilder.obeying`.
package struct RequestLoad: Sendable {
  /// What the load found.
  package struct Report: Sendable {
    /// What is not as it should be, the first few.
    package var faults: [String] = []
    /// How often a request was answered by a response, and by an error.
    package var responses = 0
    package var errors = 0
    package var cancellations = 0
    /// How long it took from cancelling a request to its end.
    package var cancellationTimes: [Duration] = []
  }

  /// How many requests there are.
  package var count: Int
  /// How many are on their way at the same time.
  package var clients: Int
  /// The longest input in bytes.
  package var longestInput: Int

  package init(count: Int, clients: Int = 8, longestInput: Int = 4096) { (self.count, self.clients, self.longestInput) = (count, clients, longestInput) }

  /// The settings under which the requests are made.
  package static func settings(source: String) -> JSONText {
    let source = JSONText(object: [("language", JSONText(string: "tinygo")), ("content", JSONText(string: source))])
    let limits = JSONText(object: [("timeoutMs", JSONText(300_000)), ("outputMB", JSONText(1)), ("memoryMB", JSONText(2))])
    return JSONText(object: [("source", source), ("enableErrorPort", JSONText(true)), ("limits", limits)])
  }

  /// What has been emitted for requests that are on their way, by their numbers.
  package final class Emissions: Sendable {
    fileprivate let byRequest = Guarded<[Int: [(port: String, message: JSONText)]]>([:])

    package init() {}

    /// The receiver of what the component emits.
    package func add(_ port: String, _ message: JSONText) {
      guard let id = message.member("context").flatMap({ Int($0.text) }) else { return }
      byRequest.withLock { $0[id, default: []].append((port, message)) }
    }
  }

  /// Makes the requests.
  ///
  /// - Parameter checkpoint: Called with the number of requests made so far, now and then.
  package func run(_ component: WasmEval, _ emissions: Emissions, checkpoint: @escaping @Sendable (Int) -> Void = { _ in }) async -> Report {
    let progress = Progress()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<clients {
        group.addTask {
          while true {
            let id = progress.next.add(1, ordering: .relaxed).oldValue
            guard id < count else { return }
            if id % 1000 == 0 { checkpoint(id) }
            await request(id, component, emissions, progress)
          }
        }
      }
    }
    checkpoint(count)
    let late = emissions.byRequest.withLock { $0.count }
    if late > 0 { progress.report.withLock { $0.faults.append("\(late) requests were answered again later") } }
    return progress.report.withLock { $0 }
  }

  private final class Progress: Sendable {
    let report = Guarded(Report())
    let next = Atomic(0)
  }

  /// What a request asks for.
  private enum Order {
    /// Its input back.
    case echo
    /// To fail; how the error begins.
    case failure(digit: Int, String)
    /// Never to end; the request is cancelled.
    case endless

    init(_ id: Int) {
      switch id % 100 {
      case 1: self = .failure(digit: 1, "wasm exited: trap: unreachable")
      case 12: self = .failure(digit: 2, "wasm exited: exit code 3")
      case 23: self = .failure(digit: 9, "decode output (stdout=\"nope!\"): ")
      case 34 where id % 1000 < 100: self = .failure(digit: 4, "wasm exited: output limit of 1 MB exceeded")
      case 45: self = .failure(digit: 5, "wasm exited: memory limit of 2 MB exceeded")
      case 56: self = .endless
      default: self = .echo
      }
    }
  }

  private func request(_ id: Int, _ component: WasmEval, _ emissions: Emissions, _ progress: Progress) async {
    let order = Order(id)
    let input = input(id, order)
    let message = JSONText(object: [("context", JSONText(id)), ("inputData", input)])
    let task = Task { try await component.handle("request", message) }
    var cancelled: ContinuousClock.Instant?
    if case .endless = order {
      try? await Task.sleep(for: .microseconds(500))
      cancelled = .now
      task.cancel()
    }
    let isThrown = await task.result.isFailure
    let cancellationTime = cancelled.map { $0.duration(to: .now) }
    let emitted = emissions.byRequest.withLock { $0.removeValue(forKey: id) ?? [] }
    let fault = fault(order, input, emitted, isThrown)
    progress.report.withLock { report in
      if let fault, report.faults.count < 10 { report.faults.append("request \(id): \(fault)") }
      switch order {
      case .echo: report.responses += 1
      case .failure: report.errors += 1
      case .endless:
        report.cancellations += 1
        if let cancellationTime { report.cancellationTimes.append(cancellationTime) }
      }
    }
  }

  private func input(_ id: Int, _ order: Order) -> JSONText {
    switch order {
    case .failure(let digit, _): return JSONText(digit)
    case .endless: return JSONText(3)
    case .echo:
      // Lengths that look random, and content that is nobody else's.
      let length = Int((UInt64(id) &* 0x9E37_79B9_7F4A_7C15) >> 32) % max(longestInput, 1)
      let unit = "\(id)-"
      return JSONText(string: String(repeating: unit, count: 1 + length / unit.utf8.count))
    }
  }

  private func fault(_ order: Order, _ input: JSONText, _ emitted: [(port: String, message: JSONText)], _ isThrown: Bool) -> String? {
    guard emitted.count == 1, let (port, message) = emitted.first, !isThrown else {
      return "\(emitted.count) emissions\(isThrown ? " and an error" : "")"
    }
    switch order {
    case .echo:
      guard port == "response", message.member("outputData") == input else { return "input and answer differ: \(message.text.prefix(200))" }
    case .failure(_, let text):
      guard port == "error", message.member("error")?.string?.hasPrefix(text) == true else { return "expected \(text), got \(message.text.prefix(200))" }
    case .endless:
      guard port == "error", message.member("error")?.string == "\(EvaluationError.cancelled)" else { return "not cancelled: \(message.text.prefix(200))" }
    }
    return nil
  }
}

extension Result {
  fileprivate var isFailure: Bool { if case .failure = self { true } else { false } }
}
