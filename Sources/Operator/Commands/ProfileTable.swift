import WasmCore

/// A profile for terminals: the functions that executed most.
struct ProfileTable {
  private struct Row {
    let name: String
    var own: UInt64 = 0
    var total: UInt64 = 0
  }

  private let rows: [Row]
  private let total: UInt64

  init(_ profile: Profile) {
    var sums: [String: Row] = [:]
    var active: Set<String> = []
    for call in profile.calls { Self.add(call, to: &sums, &active) }
    rows = sums.values.sorted { ($1.own, $1.total, $0.name) < ($0.own, $0.total, $1.name) }
    total = profile.total
  }

  /// Within a call of the same function a call adds nothing to that one's total.
  private static func add(_ call: Profile.Call, to sums: inout [String: Row], _ active: inout Set<String>) {
    var row = sums[call.name] ?? Row(name: call.name)
    row.own += call.own
    let isOutermost = active.insert(call.name).inserted
    if isOutermost { row.total += call.total }
    sums[call.name] = row
    for callee in call.callees { add(callee, to: &sums, &active) }
    if isOutermost { active.remove(call.name) }
  }

  /// So many functions are shown; a person reads no more.
  private static let longest = 40

  var text: String {
    let shown = rows.prefix(Self.longest)
    let cells = [["own", "%", "total", "%"]] + shown.map { [$0.own.grouped, $0.own.percent(of: total), $0.total.grouped, $0.total.percent(of: total)] }
    let widths = (0..<4).map { column in cells.map { $0[column].count }.max() ?? 0 }
    let lines = zip(cells, ["function"] + shown.map(\.name)).map { cells, name in
      zip(cells, widths).map { String(repeating: " ", count: $1 - $0.count) + $0 }.joined(separator: "  ") + "  \(name)\n"
    }
    let rest = rows.dropFirst(Self.longest)
    let more = rest.isEmpty ? "" : "and \(rest.count) more functions with \(rest.reduce(0) { $0 + $1.own }.grouped) instructions of their own\n"
    return "\(total.grouped) instructions in \(rows.count) functions\n\n\(lines.joined())\(more)"
  }
}

/// Figures of a profile as people read them.
extension UInt64 {
  /// The number with a comma before every three digits.
  var grouped: String {
    let digits = Array(String(self))
    return digits.enumerated().map { place, digit in place > 0 && (digits.count - place) % 3 == 0 ? ",\(digit)" : "\(digit)" }.joined()
  }

  /// How much it is of another number, in percent to a tenth.
  func percent(of whole: UInt64) -> String {
    let tenths = whole == 0 ? 0 : Int((Double(self) / Double(whole) * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
