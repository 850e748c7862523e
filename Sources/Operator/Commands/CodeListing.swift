import WasmCore

extension InspectCommand {
  /// Shows a function's instructions, each beside the threaded code that it became.
  static func show(_ function: String, of module: Module, _ path: String, asJSON: Bool, _ terminal: Terminal) throws(CommandFailure) -> ExitStatus {
    let found = try find(function, in: module, path)
    let listing: CodeListing?
    do throws(ModuleError) {
      listing = try module.codeListing(ofFunction: found.index)
    } catch {
      throw ModuleFile.failure(error, module.bytes, path)
    }
    guard let listing else { return .success }
    if asJSON { terminal.output(json(found, listing)) } else { terminal.output { write(found, listing, to: &$0) } }
    return .success
  }

  /// The function with this index or name.
  private static func find(_ text: String, in module: Module, _ path: String) throws(CommandFailure) -> ModuleContents.Function {
    let contents = module.contents
    if let found = contents.functions.first(where: { $0.name == text }) ?? contents.functions.first(where: { "\($0.index)" == text }) { return found }
    if let index = Int(text), contents.importedFunctionCount > index, index >= 0 {
      throw CommandFailure("function \(index) of \(path.printable) is imported and has no code", hint: "its own functions begin at \(contents.importedFunctionCount)")
    }
    let similar = contents.functions.compactMap(\.name).filter { $0.contains(text) }.prefix(5)
    let hint = similar.isEmpty ? indices(contents) : "did you mean \(similar.map(\.printable).joined(separator: ", "))?"
    throw CommandFailure("\(path.printable) has no function '\(text)'", hint: hint)
  }

  private static func indices(_ contents: ModuleContents) -> String {
    guard let first = contents.functions.first, let last = contents.functions.last else { return "it defines no function" }
    return "its functions have the indices \(first.index) to \(last.index)"
  }

  private static func write(_ function: ModuleContents.Function, _ listing: CodeListing, to stream: inout some TextOutputStream) {
    // Goes through the lines twice: to keep them would take a hundred times the memory of the function.
    let (lastOffset, longestText) = listing.reduce((0, 0)) { ($1.offset, max($0.1, $1.text.count)) }
    let digits = String(lastOffset, radix: 16).count
    let width = min(longestText, 48)
    stream.write("function \(function.index)\(function.name.map { " \($0.printable)" } ?? ""): \(function.byteCount) bytes\n")
    for line in listing {
      let offset = String(line.offset, radix: 16)
      var head = "\(String(repeating: "0", count: digits - offset.count))\(offset)  \(line.text)"
      let blank = String(repeating: " ", count: digits + 2 + width)
      for (place, threaded) in line.threaded.enumerated() {
        let left = place == 0 ? head + String(repeating: " ", count: max(0, blank.count - head.count)) : blank
        head = ""
        stream.write("\(left)  │ \(threaded)\n")
      }
      if line.threaded.isEmpty { stream.write(head + "\n") }
    }
  }

  private static func json(_ function: ModuleContents.Function, _ listing: CodeListing) -> JSONValue {
    .object([
      ("function", .number(function.index)), ("name", function.name.map(JSONValue.string) ?? .null), ("bytes", .number(function.byteCount)),
      (
        "code",
        .array(listing.lazy.map { .object([("offset", .number($0.offset)), ("instruction", .string($0.text)), ("threaded", .array($0.threaded.map(JSONValue.string)))]) })
      ),
    ])
  }
}
