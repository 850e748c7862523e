/// Says on a terminal that a compile runs, and for how long already.
struct CompileProgress {
  let terminal: Terminal

  /// A compile that is over before that is not worth a word.
  private static let patience = Duration.milliseconds(300)

  /// Does the work, with a line on the terminal that is gone afterwards.
  func showing<Value: Sendable>(_ message: String, _ work: () async throws -> Value) async throws -> Value {
    guard terminal.isInteractive else { return try await work() }
    let display = Task { [terminal] in
      let start = ContinuousClock.now
      try await Task.sleep(for: Self.patience)
      while true {
        let seconds = Int(start.duration(to: .now) / .seconds(1))
        terminal.errorOutput("\r\u{1B}[K\(message)… \(seconds) s")
        try await Task.sleep(for: .milliseconds(500))
      }
    }
    defer { terminal.errorOutput("\r\u{1B}[K") }
    let result: Result<Value, any Error>
    do {
      result = .success(try await work())
    } catch {
      result = .failure(error)
    }
    display.cancel()
    _ = await display.result
    return try result.get()
  }
}
