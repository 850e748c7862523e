import Evaluation

/// Requests in a file, one a line, and their answers in the same order.
struct RequestLines {
  let bytes: [UInt8]
  /// How many run at the same time.
  let concurrency: Int

  /// For each that runs so many may be on their way, so that a slow one does not keep the others waiting.
  static let window = 16

  /// Answers them all.
  ///
  /// - Returns: Whether all went well.
  func answer(with component: WasmEval, _ terminal: Terminal, _ statistics: inout EvalStatistics) async -> Bool {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
    // The last line's end begins no other.
    if lines.last?.isEmpty == true { lines.removeLast() }
    var pending: [Task<Program.Answer, Never>] = []
    var isSuccess = true
    while true {
      while pending.count < concurrency * Self.window, !Task.isCancelled, let line = lines.popFirst() {
        pending.append(Task { await Self.answer(line, component) })
      }
      guard !pending.isEmpty else { return isSuccess }
      let first = pending.removeFirst()
      let answer = await withTaskCancellationHandler {
        await first.value
      } onCancel: { [pending] in
        for task in [first] + pending { task.cancel() }
      }
      if Task.isCancelled { return false }
      statistics.add(answer)
      if case .failure = answer.output { isSuccess = false }
      await terminal.deliver(Self.line(answer.output))
    }
  }

  private static func answer(_ line: ArraySlice<UInt8>, _ component: WasmEval) async -> Program.Answer {
    do {
      return await component.evaluate(try JSONText(checking: line))
    } catch {
      return Program.Answer(output: .failure(.message("the request is not JSON: \(error)")))
    }
  }

  /// An answer on a line of its own: line breaks between tokens, which mean nothing, become spaces.
  private static func line(_ output: Result<JSONText, EvaluationError>) -> [UInt8] {
    let text: JSONText =
      switch output {
      case .success(let output): output
      case .failure(let error): JSONText(object: [("error", JSONText(string: "\(error)"))])
      }
    // In strings there are none: JSON wants them escaped there.
    return text.bytes.map { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") ? UInt8(ascii: " ") : $0 } + [UInt8(ascii: "\n")]
  }
}
