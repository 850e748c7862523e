import WasmCore

extension InspectCommand {
  /// Shows a function's instructions, each beside the threaded code that it became.
  static func show(_ function: String, of module: Module, _ path: String, asJSON: Bool, _ terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let found = try find(function, in: module, path)
    let lines = module.disassemble(function: found.index)
    terminal.output(asJSON ? listing(found, lines).text : text(found, lines))
    return .success
  }

  /// The function with this index or name.
  private static func find(_ text: String, in module: Module, _ path: String) throws(CommandFailure) -> ModuleContents.Function {
    let contents = module.contents
    if let found = contents.functions.first(where: { $0.name == text }) ?? contents.functions.first(where: { "\($0.index)" == text }) { return found }
    if let index = Int(text), contents.importedFunctionCount > index, index >= 0 {
      throw CommandFailure("function \(index) of \(path) is imported and has no code", hint: "its own functions begin at \(contents.importedFunctionCount)")
    }
    let similar = contents.functions.compactMap(\.name).filter { $0.contains(text) }.prefix(5)
    let hint = similar.isEmpty ? "its functions have the indices \(indices(contents))" : "did you mean \(similar.joined(separator: ", "))?"
    throw CommandFailure("\(path) has no function '\(text)'", hint: hint)
  }

  private static func indices(_ contents: ModuleContents) -> String {
    guard let first = contents.functions.first, let last = contents.functions.last else { return "of none: it defines no function" }
    return "\(first.index) to \(last.index)"
  }

  private static func text(_ function: ModuleContents.Function, _ lines: [CodeLine]) -> String {
    let digits = String(lines.last?.offset ?? 0, radix: 16).count
    let width = min(lines.map(\.text.count).max() ?? 0, 48)
    var text = "function \(function.index)\(function.name.map { " \($0)" } ?? ""): \(function.byteCount) bytes\n"
    for line in lines {
      let offset = String(line.offset, radix: 16)
      var head = "\(String(repeating: "0", count: digits - offset.count))\(offset)  \(line.text)"
      let blank = String(repeating: " ", count: digits + 2 + width)
      for (place, threaded) in line.threaded.enumerated() {
        let left = place == 0 ? head + String(repeating: " ", count: max(0, blank.count - head.count)) : blank
        head = ""
        text += "\(left)  │ \(threaded)\n"
      }
      if line.threaded.isEmpty { text += head + "\n" }
    }
    return text
  }

  private static func listing(_ function: ModuleContents.Function, _ lines: [CodeLine]) -> JSONValue {
    .object([
      ("function", .number(function.index)), ("name", function.name.map(JSONValue.string) ?? .null), ("bytes", .number(function.byteCount)),
      (
        "code",
        .array(lines.map { .object([("offset", .number($0.offset)), ("instruction", .string($0.text)), ("threaded", .array($0.threaded.map(JSONValue.string)))]) })
      ),
    ])
  }
}
