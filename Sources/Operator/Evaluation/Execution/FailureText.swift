import WASI
import WasmCore

/// How a run failed, on one line: what happened, what the program said last, and the calls that were active.
struct FailureText: CustomStringConvertible {
  private let outcome: Outcome
  private let limits: Settings.Limits

  init(_ outcome: Outcome, _ limits: Settings.Limits) {
    (self.outcome, self.limits) = (outcome, limits)
  }

  /// The bytes of what the program said that are shown: the last ones, where panics are.
  private static let wordsShown = 4 << 10
  /// The calls that are shown, innermost first.
  private static let callsShown = 20

  var description: String { reason + words + calls }

  private var reason: String {
    switch outcome.ending {
    case .timeLimit: "time limit of \(Self.number(limits.timeout / .seconds(1))) s exceeded"
    case .outputLimit: "output limit of \(Self.mebibytes(limits.outputBytes)) MB exceeded"
    case .fuelExhausted: "fuel used up"
    case .cancelled: "cancelled"
    // A program that is refused memory gives up in its language's way; the limit is the reason that helps.
    case .exited, .trapped: outcome.hasMetMemoryLimit ? "\(Self.memoryLimit(limits)) (\(ownEnd))" : ownEnd
    }
  }

  /// What is said of a program that did not get the memory that it asked for.
  static func memoryLimit(_ limits: Settings.Limits) -> String { "memory limit of \(mebibytes(limits.memoryBytes)) MB exceeded" }

  private var ownEnd: String {
    guard case .trapped(let trap) = outcome.ending else { return "\(outcome.ending)" }
    return trap.reason == .callStackExhausted ? "\(trap.reason)" : "trap: \(trap.reason)"
  }

  /// What it said on standard error or, if nothing, on standard output: TinyGo's panics are there.
  private var words: String {
    let (name, bytes) = outcome.errorOutput.isEmpty ? ("stdout", outcome.output) : ("stderr", outcome.errorOutput)
    // Output that ran over its limit is no message.
    if case .outputLimit = outcome.ending, outcome.errorOutput.isEmpty { return "" }
    let text = String(decoding: bytes.suffix(Self.wordsShown), as: UTF8.self).onOneLine
    return text.isEmpty ? "" : " (\(name): \(text))"
  }

  private var calls: String {
    if outcome.backtrace.isEmpty { return "" }
    let names = outcome.backtrace.prefix(Self.callsShown).map { ($0.name ?? "function \($0.function)").onOneLine }
    return " (in \(names.joined(separator: ", "))\(outcome.backtrace.count > Self.callsShown ? ", …" : ""))"
  }

  private static func mebibytes(_ bytes: Int) -> String { number(Double(bytes) / 1_048_576) }

  /// Without decimals where there are none.
  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }
}

extension String {
  /// The text on one line that cannot pretend to be anything else: runs of line breaks and of characters that are not printable become a space.
  var onOneLine: String {
    var text = ""
    var isAfterGap = true
    for scalar in unicodeScalars {
      if scalar.isVisible {
        text.unicodeScalars.append(scalar)
        isAfterGap = false
      } else if !isAfterGap {
        text += " "
        isAfterGap = true
      }
    }
    if isAfterGap, text.last == " " { text.removeLast() }
    return text
  }
}
