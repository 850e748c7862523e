import Evaluation
import WasmCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One event, on one line whatever its texts contain.
package struct LogLine: Sendable {
  /// How lines are written.
  package enum Format: Sendable {
    /// For people: `2026-01-02T03:04:05.678Z warning the connection is lost server=localhost attempt=3`.
    case text
    /// For programs: an object with `level`, `time` and `message`, and then the fields.
    case json
  }

  /// What a field has.
  package enum Value: Sendable, Hashable {
    case string(String)
    /// Text that is JSON already: a number, `true` or `false`.
    case literal(String)
  }

  package typealias Field = (name: String, value: Value)

  let level: Log.Level
  let message: String
  let fields: [Field]
  let time: Duration

  init(level: Log.Level, message: String, fields: [Field], time: Duration = LogLine.now) {
    (self.level, self.message, self.fields, self.time) = (level, message, fields, time)
  }

  /// These fields and then others, which replace those of the same name.
  static func merged(_ fields: [Field], _ others: Log.Fields) -> [Field] {
    others.reduce(into: fields) { fields, other in
      fields.removeAll { $0.name == other.key }
      if let value = other.value.logged { fields.append((other.key, value)) }
    }
  }

  /// The line with its end.
  func text(_ format: Format) -> String {
    switch format {
    case .json:
      let members = [("level", Value.string("\(level)")), ("time", .string(timestamp)), ("message", .string(message))] + fields.map { ($0.name, $0.value) }
      return "{" + members.map { "\(Self.quoted($0)):\(Self.json($1))" }.joined(separator: ",") + "}\n"
    case .text:
      let words = ["\(timestamp) \(level)", Self.shown(message, isPlain: \.isVisible)] + fields.map { "\($0.name)=\(Self.plain($0.value))" }
      return words.joined(separator: " ") + "\n"
    }
  }

  private var timestamp: String { Timestamp.utc(time, fractionDigits: 3) }

  private static func json(_ value: Value) -> String {
    switch value {
    case .string(let text): quoted(shortened(text.withoutUserInfo))
    case .literal(let text): text
    }
  }

  private static func plain(_ value: Value) -> String {
    switch value {
    case .string(let text): shown(text) { $0.isVisible && !" \"=\\".unicodeScalars.contains($0) }
    case .literal(let text): text
    }
  }

  /// The text as it is when all its characters may stand there, and there are some.
  private static func shown(_ text: String, isPlain: (Unicode.Scalar) -> Bool) -> String {
    let text = shortened(text.withoutUserInfo)
    return !text.isEmpty && text.unicodeScalars.allSatisfy(isPlain) ? text : quoted(text)
  }

  private static func quoted(_ text: String) -> String { JSONString.quoted(text) { !$0.isVisible } }

  /// Readers of container logs cut lines at 16 KiB.
  private static let longestText = 8 << 10

  private static func shortened(_ text: String) -> String {
    text.utf8.count <= longestText ? text : String(decoding: text.utf8.prefix(longestText), as: UTF8.self) + "…"
  }

  /// The time since the beginning of 1970.
  static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}

extension String {
  /// The text without the user information of the URLs in it, where tokens and passwords are: `nats://token@host` becomes `nats://host`.
  ///
  /// A password may contain what should have been escaped, so everything up to the last `@` of a URL goes.
  package var withoutUserInfo: String {
    let parts = split(separator: "://", omittingEmptySubsequences: false)
    return parts.dropFirst().reduce(parts.first.map(String.init) ?? "") { text, part in
      let end = part.firstIndex { $0.isWhitespace || "\"'<>".contains($0) } ?? part.endIndex
      let start = part[..<end].lastIndex(of: "@").map(part.index(after:)) ?? part.startIndex
      return text + "://" + part[start...]
    }
  }
}
