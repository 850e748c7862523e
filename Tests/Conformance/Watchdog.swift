import Foundation
import WasmCore

/// Stops the guests of commands that take too long.
///
/// It has a thread of its own: where every worker of the pool runs a guest that hangs, nothing else gets a turn there.
final class Watchdog: Sendable {
  static let shared = Watchdog()

  private let watches = Locked<[ObjectIdentifier: Watch]>([:])

  private init() {
    Thread.detachNewThread { [self] in
      while true {
        Thread.sleep(forTimeInterval: 0.05)
        for watch in watches.withLock({ Array($0.values) }) { watch.check() }
      }
    }
  }

  /// Watches commands for as long as `body` runs.
  func watching<Result>(_ watch: Watch, _ body: () throws -> Result) rethrows -> Result {
    watches.withLock { $0[ObjectIdentifier(watch)] = watch }
    defer { _ = watches.withLock { $0.removeValue(forKey: ObjectIdentifier(watch)) } }
    return try body()
  }
}

/// The time that a script's commands have, each for itself.
final class Watch: Sendable {
  /// What may pass between the interruption of a guest and its end.
  private static let grace = Duration.seconds(30)

  private struct Current {
    var line = 0
    var start = ContinuousClock.now
  }

  private let script: String
  private let limit: Duration
  private let interruption: Interruption
  private let current = Locked(Current())

  init(_ script: String, limit: Duration, _ interruption: Interruption) {
    (self.script, self.limit, self.interruption) = (script, limit, interruption)
  }

  /// The command on this line begins.
  func begin(line: Int) {
    current.withLock { $0 = Current(line: line) }
  }

  fileprivate func check() {
    let (line, time) = current.withLock { ($0.line, $0.start.duration(to: .now)) }
    if time > limit { interruption.interrupt() }
    guard time > limit + Self.grace else { return }
    // Outside the machine nothing can be stopped but the process, and without its end nobody would learn which line it was.
    FileHandle.standardError.write(Data("\(script), line \(line): neither ended nor let itself be interrupted\n".utf8))
    exit(1)
  }
}

/// A value that one thread uses at a time.
///
/// Not a `Mutex`: ThreadSanitizer does not see into one that threads wait for, and reports what it protects.
private final class Locked<Value>: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Value

  init(_ value: Value) { self.value = value }

  func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    try lock.withLock { try body(&value) }
  }
}
