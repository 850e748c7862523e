import WasmCore

/// What `inspect` says of a valid module.
struct ModuleReport {
  let path: String
  let byteCount: Int
  let module: Module

  private static let largestCount = 10

  private var contents: ModuleContents { module.contents }

  // MARK: - For people

  var text: String {
    let contents = contents
    var lines = ["valid \(path.printable): \(byteCount) bytes\(module.name.map { ", named \($0.printable)" } ?? "")"]
    lines.append("features: \(module.featuresUsed.isEmpty ? "those of WebAssembly 1.0" : module.featuresUsed.description)")
    lines += table("imports", module.imports.map { ($0.printableName, "\($0.type)") })
    lines += table("exports", module.exports.map { ($0.name.printable, "\($0.type)") })
    lines += table("sections", contents.sections.map { ($0.isCustom ? "custom \($0.name.quoted)" : $0.name, "\($0.byteCount) bytes") })
    lines.append("functions: \(contents.functions.count) defined, \(contents.importedFunctionCount) imported")
    lines += table("largest functions", largest(contents).map { ("\($0.byteCount) bytes", "function \($0.index)\($0.name.map { " \($0.printable)" } ?? "")") })
    lines += table("memories", contents.memories.enumerated().map { ("\($0.offset)", Self.pages($0.element.limits)) })
    lines += table("tables", contents.tables.enumerated().map { ("\($0.offset)", "\($0.element)") })
    return lines.joined(separator: "\n") + "\n"
  }

  /// A heading with the number of rows, then the rows in two columns; nothing for no rows.
  private func table(_ heading: String, _ rows: [(String, String)]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let width = rows.map(\.0.count).max() ?? 0
    return ["\(heading): \(rows.count)"] + rows.map { "  \($0.0)\(String(repeating: " ", count: width - $0.0.count))  \($0.1)" }
  }

  private static func pages(_ limits: Limits) -> String {
    "\(limits.minimum) pages of 64 KiB" + (limits.maximum.map { ", at most \($0)" } ?? "")
  }

  private func largest(_ contents: ModuleContents) -> [ModuleContents.Function] {
    Array(contents.functions.sorted { ($1.byteCount, $0.index) < ($0.byteCount, $1.index) }.prefix(Self.largestCount))
  }

  // MARK: - For programs

  var json: JSONValue {
    let contents = contents
    return .object([
      ("path", .string(path)), ("valid", .bool(true)), ("bytes", .number(byteCount)),
      ("name", module.name.map(JSONValue.string) ?? .null),
      ("features", .array(Features.names.filter { module.featuresUsed.contains($0.feature) }.map { .string($0.name) })),
      ("imports", .array(module.imports.map { .object([("module", .string($0.module)), ("name", .string($0.name)), ("type", .string("\($0.type)"))]) })),
      ("exports", .array(module.exports.map { .object([("name", .string($0.name)), ("type", .string("\($0.type)"))]) })),
      ("sections", .array(contents.sections.map { .object([("name", .string($0.name)), ("custom", .bool($0.isCustom)), ("bytes", .number($0.byteCount))]) })),
      ("functions", .object([("defined", .number(contents.functions.count)), ("imported", .number(contents.importedFunctionCount))])),
      (
        "largestFunctions",
        .array(
          largest(contents).map {
            .object([("index", .number($0.index)), ("name", $0.name.map(JSONValue.string) ?? .null), ("bytes", .number($0.byteCount))])
          })
      ),
      ("memories", .array(contents.memories.map { Self.json($0.limits) })),
      ("tables", .array(contents.tables.map { Self.json($0.limits) })),
    ])
  }

  private static func json(_ limits: Limits) -> JSONValue {
    .object([("minimum", .number(Int(clamping: limits.minimum))), ("maximum", limits.maximum.map { .number(Int(clamping: $0)) } ?? .null)])
  }
}
