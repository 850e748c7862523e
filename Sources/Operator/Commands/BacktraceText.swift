import WasmCore

/// The calls that led to a trap, for people: a line each, the same call again and again in one.
struct BacktraceText {
  let lines: [String]

  init(_ frames: [Trap.Frame]) {
    let names = SourceNames(of: Set(frames.compactMap(\.name)))
    var lines: [String] = []
    var rest = frames[...]
    while var frame = rest.first {
      let start = rest.startIndex
      rest = rest.drop { $0 == frame }
      let last = rest.startIndex - 1
      frame.name = frame.name.map { names[$0] }
      lines.append("\(start): \(frame)")
      if last > start { lines.append("\(start + 1)\(last > start + 1 ? " to \(last)" : ""): the same") }
    }
    self.lines = lines
  }
}
