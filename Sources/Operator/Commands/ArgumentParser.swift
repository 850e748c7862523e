/// The options and operands of a command line, checked against the command's description.
struct ParsedArguments: Sendable {
  /// What is not an option, in order.
  fileprivate(set) var operands: [String] = []
  fileprivate var values: [String: [String]] = [:]

  /// Whether the option is given.
  func contains(_ option: Option) -> Bool { values[option.name] != nil }

  /// Its value as text, the last one if it is given several times.
  func value(of option: Option) -> String? { values[option.name]?.last }

  /// All its values, in order.
  func values(of option: Option) -> [String] { values[option.name] ?? [] }

  /// Its value, converted.
  ///
  /// - Parameter expectation: What the value should be, for the error message: `a number of seconds`.
  func value<Value>(of option: Option, as expectation: String, _ convert: (String) -> Value?) throws(CommandFailure) -> Value? {
    guard let text = value(of: option) else { return nil }
    guard let value = convert(text) else {
      throw CommandFailure("--\(option.name) wants \(expectation), not '\(text)'")
    }
    return value
  }
}

extension CommandDescription {
  /// Splits a command's arguments into options and operands.
  ///
  /// Understands `--name value`, `--name=value`, the same after one dash with an option's letter, and `--`. A single dash is an operand, usually standard input.
  func parse(_ arguments: some Sequence<String>) throws(CommandFailure) -> ParsedArguments {
    var parsed = ParsedArguments()
    var rest = Array(arguments)[...]
    while let argument = rest.popFirst() {
      if argument == "--" {
        parsed.operands += rest
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        parsed.operands.append(argument)
        guard operandStyle == .mixed else {
          parsed.operands += rest
          break
        }
        continue
      }
      let (option, attached) = try option(in: argument)
      parsed.values[option.name, default: []].append(try value(of: option, attached: attached, from: &rest))
    }
    return parsed
  }

  /// The option that an argument names, and what stands after its equals sign.
  private func option(in argument: String) throws(CommandFailure) -> (Option, attached: String?) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let option = (options + [.help]).first(where: { $0.isNamed(by: parts[0]) }) else {
      throw CommandFailure("unknown option \(parts[0])", hint: hint(forUnknown: String(parts[0].drop { $0 == "-" })))
    }
    return (option, parts.count > 1 ? String(parts[1]) : nil)
  }

  private func value(of option: Option, attached: String?, from rest: inout ArraySlice<String>) throws(CommandFailure) -> String {
    guard let placeholder = option.placeholder else {
      if attached != nil { throw CommandFailure("--\(option.name) takes no value", hint: helpHint) }
      return ""
    }
    guard let value = attached ?? rest.popFirst() else {
      throw CommandFailure("--\(option.name) needs a value: --\(option.name) \(placeholder)", hint: helpHint)
    }
    return value
  }

  private func hint(forUnknown name: String) -> String {
    let nearest = (options + [.help]).map { (option: $0, distance: editDistance($0.name, name)) }.min { $0.distance < $1.distance }
    if let nearest, nearest.distance <= 2 { return "did you mean --\(nearest.option.name)?" }
    return helpHint
  }

  /// Where to read on.
  var helpHint: String { "run 'wasm-module \(name) --help' for its options" }
}

/// The fewest insertions, deletions and replacements that turn one word into the other.
func editDistance(_ first: String, _ second: String) -> Int {
  var row = Array(0...second.count)
  for (i, a) in first.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, b) in second.enumerated() {
      let replaced = diagonal + (a == b ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[second.count]
}

// MARK: - Help

extension CommandDescription {
  /// The command's help text, made from its options.
  var helpText: String {
    var lines = ["Usage: wasm-module \(name) [OPTIONS]" + (operands.isEmpty ? "" : " " + operands), "", summary, "", "Options:"]
    let rows = (options + [.help]).map { ($0.usage, $0.help) }
    lines += HelpLayout.columns(rows)
    for paragraph in discussion { lines += ["", paragraph] }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Sets help texts in two columns.
enum HelpLayout {
  private static let width = 80
  private static let widestTerm = 26

  /// Terms at the left, their explanations wrapped at the right.
  static func columns(_ rows: [(term: String, text: String)]) -> [String] {
    let indent = min(rows.map(\.term.count).max() ?? 0, widestTerm) + 4
    let margin = String(repeating: " ", count: indent)
    return rows.flatMap { row in
      var lines = wrap(row.text, width: width - indent).map { margin + $0 }
      let term = "  " + row.term
      if term.count + 2 > indent || lines.isEmpty {
        lines.insert(term, at: 0)
      } else {
        lines[0] = term + lines[0].dropFirst(term.count)
      }
      return lines
    }
  }

  private static func wrap(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
