/// What the process says about itself: one line for each event, in text for people or in JSON for programs.
///
/// No secret is ever passed to it: not a token, not what a message carries. What stands before an `@` in a URL is left out of every line all the same.
///
/// ```swift
/// let log = Log.standard(environment: environment).with(["component": "nats"])
/// log.warning("the connection is lost", ["server": server, "attempt": 3])
/// ```
package struct Log: Sendable {
  /// How much an event matters.
  package enum Level: Int, Comparable, Sendable, CaseIterable {
    case debug, info, warning, error

    package static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  /// Names and values, in the order in which they are written. A name that is there twice has its last value; a value that is nil is left out.
  package typealias Fields = KeyValuePairs<String, any LogFieldValue>

  /// The least level that is written.
  package let level: Level
  private let output: LogOutput
  private let format: LogLine.Format
  private var fixed: [LogLine.Field] = []

  /// A log that writes to an output.
  package init(_ output: LogOutput, level: Level = .info, format: LogLine.Format = .json) {
    (self.output, self.level, self.format) = (output, level, format)
  }

  /// The same log with fields that all its lines have.
  package func with(_ fields: Fields) -> Log {
    var log = self
    log.fixed = LogLine.merged(fixed, fields)
    return log
  }

  /// For people who look for a fault.
  package func debug(_ message: @autoclosure () -> String, _ fields: @autoclosure () -> Fields = [:]) { write(.debug, message, fields) }
  /// What happens in the course of things.
  package func info(_ message: @autoclosure () -> String, _ fields: @autoclosure () -> Fields = [:]) { write(.info, message, fields) }
  /// What is not as it should be, and from which the process recovers by itself.
  package func warning(_ message: @autoclosure () -> String, _ fields: @autoclosure () -> Fields = [:]) { write(.warning, message, fields) }
  /// What somebody has to see to.
  package func error(_ message: @autoclosure () -> String, _ fields: @autoclosure () -> Fields = [:]) { write(.error, message, fields) }

  private func write(_ level: Level, _ message: () -> String, _ fields: () -> Fields) {
    guard level >= self.level else { return }
    output.add(LogLine(level: level, message: message(), fields: LogLine.merged(fixed, fields())).text(format))
  }

  /// Waits until what was said has been written, but not for longer than this: its reader may have stalled.
  package func flush(within limit: Duration = .seconds(2)) async { await output.flush(within: limit) }
}

/// What a field of a log line can be.
package protocol LogFieldValue: Sendable {
  /// Nil for a field that is left out.
  var logged: LogLine.Value? { get }
}

extension String: LogFieldValue {
  package var logged: LogLine.Value? { .string(self) }
}

extension Int: LogFieldValue {
  package var logged: LogLine.Value? { .literal("\(self)") }
}

extension Double: LogFieldValue {
  /// JSON has no number for what is not finite.
  package var logged: LogLine.Value? { isFinite ? .literal("\(self)") : .string("\(self)") }
}

extension Bool: LogFieldValue {
  package var logged: LogLine.Value? { .literal("\(self)") }
}

extension Optional: LogFieldValue where Wrapped: LogFieldValue {
  package var logged: LogLine.Value? { flatMap(\.logged) }
}
