import Dispatch
import WASI
import WasmCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where lines go: in their order, without anybody waiting for the reader, who may have stalled.
///
/// Lines wait for their turn up to a limit; more are dropped, and it is said how many.
package final class LogOutput: Sendable {
  private struct State {
    var waiting: [UInt8] = []
    var dropped = 0
    var isWriting = false
  }

  private let queue = DispatchQueue(label: "log")
  private let state = Guarded(State())
  private let byteLimit: Int
  private let noticeOfDropped: @Sendable (Int) -> String
  private let write: @Sendable ([UInt8]) -> Void

  /// An output.
  ///
  /// - Parameters:
  ///   - byteLimit: How much may wait for the reader.
  ///   - noticeOfDropped: The line that says how many were dropped.
  ///   - write: Writes whole lines; it may block.
  init(byteLimit: Int = 1 << 20, noticeOfDropped: @escaping @Sendable (Int) -> String, write: @escaping @Sendable ([UInt8]) -> Void) {
    (self.byteLimit, self.noticeOfDropped, self.write) = (byteLimit, noticeOfDropped, write)
  }

  func add(_ line: String) {
    let mustStart = state.withLock { state in
      // What was dropped is said before anything that came later.
      guard state.dropped == 0, state.waiting.count + line.utf8.count <= byteLimit else {
        state.dropped += 1
        return false
      }
      state.waiting += line.utf8
      defer { state.isWriting = true }
      return !state.isWriting
    }
    if mustStart { queue.async { self.drain() } }
  }

  /// Writes until nothing waits.
  private func drain() {
    while true {
      let (lines, dropped) = state.withLock { state in
        defer { (state.waiting, state.dropped) = ([], 0) }
        if state.waiting.isEmpty, state.dropped == 0 { state.isWriting = false }
        return (state.waiting, state.dropped)
      }
      if lines.isEmpty, dropped == 0 { return }
      write(dropped == 0 ? lines : lines + Array(noticeOfDropped(dropped).utf8))
    }
  }

  func flush(within limit: Duration) async {
    await withCheckedContinuation { continuation in
      let waiting = Guarded<CheckedContinuation<Void, Never>?>(continuation)
      let resume: @Sendable () -> Void = {
        waiting.withLock { waiting in
          defer { waiting = nil }
          return waiting
        }?.resume()
      }
      queue.async { resume() }
      DispatchQueue.global().asyncAfter(deadline: .now() + limit / .seconds(1)) { resume() }
    }
  }
}

extension Log {
  /// A log on standard error: in text when a person reads, in JSON otherwise; with details when `DEBUG` is true.
  package static func standard(environment: [String: String]) -> Log {
    Log(level: level(environment: environment), format: isatty(STDERR_FILENO) == 1 ? .text : .json) { writeFully($0, to: STDERR_FILENO) }
  }

  /// A log that writes in this way.
  ///
  /// - Parameter write: Writes whole lines; it may block.
  package init(level: Level = .info, format: LogLine.Format = .json, backlog byteLimit: Int = 1 << 20, write: @escaping @Sendable ([UInt8]) -> Void) {
    let output = LogOutput(
      byteLimit: byteLimit,
      noticeOfDropped: { LogLine(level: .warning, message: "log lines were dropped: they are not read as fast as they are written", fields: [("count", .literal("\($0)"))]).text(format) },
      write: write)
    self.init(output, level: level, format: format)
  }

  /// The words for "true" are those of Go, which the charts' users know.
  static func level(environment: [String: String]) -> Level {
    ["1", "t", "T", "true", "True", "TRUE"].contains(environment["DEBUG"]) ? .debug : .info
  }
}

/// What cannot be written is lost: there is nowhere to say so.
private func writeFully(_ bytes: [UInt8], to descriptor: Int32) {
  var rest = bytes[...]
  while !rest.isEmpty {
    _ = SystemCalls.wait(for: .writable, descriptor, milliseconds: -1)
    guard let count = try? SystemCalls.write(descriptor, rest, isFile: false) else { return }
    rest = rest.dropFirst(count)
  }
}
