import WASI
import WasmCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension InspectCommand {
  /// Runs a program and shows which handlers of the machine ran how often. What the program writes goes to standard error, where it is not in the way.
  static func countHandlers(_ path: String, _ arguments: [String], isFused: Bool, asJSON: Bool, _ terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let module = try ModuleFile.module(at: path, isFused: isFused)
    var command = Command(module)
    command.world.arguments = [HostFile.name(path)] + arguments
    (command.input, command.output, command.errorOutput) = (.descriptor(STDIN_FILENO), .descriptor(STDERR_FILENO), .descriptor(STDERR_FILENO))
    command.countsHandlers = true
    let outcome: Outcome
    do {
      outcome = try command.run()
    } catch {
      throw RunOptions.failure(error, running: path, module)
    }
    let status = RunOptions.report(outcome, command.limits, terminal)
    let table = HandlerTable(module.handlerCounts)
    if asJSON { terminal.output(table.json) } else { terminal.output(table.text) }
    return status
  }
}

/// How often handlers of the machine ran, as tables.
struct HandlerTable {
  private let counts: HandlerCounts
  private let parts: [(name: String, title: String, rows: [HandlerCounts.Row])]

  init(_ counts: HandlerCounts) {
    self.counts = counts
    parts = [("handlers", "handler", counts.handlers), ("pairs", "pair", counts.sequences(of: 2)), ("triples", "triple", counts.sequences(of: 3))]
  }

  /// So many rows of each table are shown; a person reads no more.
  private static let longest = 40

  var text: String {
    let ratio = counts.instructions == 0 ? 0 : Double(counts.dispatches) / Double(counts.instructions)
    let hundredths = Int((ratio * 100).rounded())
    let each = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    return "\(counts.dispatches.grouped) handlers ran for \(counts.instructions.grouped) instructions, \(each) for each\n" + parts.map { "\n" + text($0.title, $0.rows) }.joined()
  }

  private func text(_ title: String, _ rows: [HandlerCounts.Row]) -> String {
    let shown = rows.prefix(Self.longest)
    let cells = [("count", "%", title)] + shown.map { ($0.count.grouped, $0.count.percent(of: counts.dispatches), $0.handlers.joined(separator: "; ")) }
    let widths = (cells.map(\.0.count).max() ?? 0, cells.map(\.1.count).max() ?? 0)
    let lines = cells.map { count, percent, name in
      String(repeating: " ", count: widths.0 - count.count) + count + "  " + String(repeating: " ", count: widths.1 - percent.count) + percent + "  \(name)\n"
    }
    return lines.joined() + (rows.count > shown.count ? "and \(rows.count - shown.count) more\n" : "")
  }

  var json: JSONValue {
    .object(
      [("dispatches", Self.number(counts.dispatches)), ("instructions", Self.number(counts.instructions))]
        + parts.map { part in
          (part.name, .array(part.rows.lazy.map { .object([("handlers", .array($0.handlers.map(JSONValue.string))), ("count", Self.number($0.count))]) }))
        })
  }

  private static func number(_ count: UInt64) -> JSONValue { .number(Int(clamping: count)) }
}
