import WasmCore

/// A profile as a picture: a box for each path of calls, as wide as what was executed there, above the box of its caller.
///
/// The same profile makes the same bytes. Nothing in it comes from elsewhere or runs; browsers show the figures of the box under the pointer.
struct FlameGraph {
  private let profile: Profile
  private let title: String

  init(_ profile: Profile, title: String) { (self.profile, self.title) = (profile, title) }

  private struct Box {
    let name: String
    let own: UInt64
    let total: UInt64
    let level: Int
    /// In pixels.
    let x: Double
    let width: Double
  }

  private enum Measure {
    static let width = 1200
    static let margin = 10
    static let head = 40
    static let row = 17
    /// Boxes that would be narrower are left out: nobody sees them.
    static let narrowest = 0.5
    static let character = 6.65
  }

  /// The boxes that are wide enough, each before those above it.
  private var boxes: [Box] {
    let total = profile.total
    let width = Double(Measure.width - 2 * Measure.margin)
    var boxes = [Box(name: "all", own: 0, total: total, level: 0, x: Double(Measure.margin), width: width)]
    func add(_ calls: [Profile.Call], level: Int, from first: UInt64) {
      var start = first
      for call in calls {
        let box = Box(
          name: call.name, own: call.own, total: call.total, level: level, x: Double(Measure.margin) + Double(start) / Double(total) * width,
          width: Double(call.total) / Double(total) * width)
        if box.width >= Measure.narrowest {
          boxes.append(box)
          add(call.callees, level: level + 1, from: start)
        }
        start += call.total
      }
    }
    if total > 0 { add(profile.calls, level: 1, from: 0) }
    return boxes
  }

  var svg: String {
    let (boxes, width) = (boxes, Measure.width)
    let floor = Measure.head + Measure.row * (boxes.map(\.level).max() ?? 0)
    let height = floor + Measure.row + Measure.margin
    let title = "\(title): \(profile.total.grouped) instructions".escapedForXML
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" role="img" aria-label="\(title)">
      <style>text{font:11px monospace;fill:#000;pointer-events:none}rect:hover{stroke:#000}</style>
      <rect width="\(width)" height="\(height)" fill="#fff" pointer-events="none"/>
      <text x="\(Measure.margin)" y="24">\(title)</text>

      """
    for box in boxes { text += svg(box, y: floor - Measure.row * box.level) }
    return text + "</svg>\n"
  }

  private func svg(_ box: Box, y: Int) -> String {
    let share = "\(box.total.grouped) instructions (\(box.total.percent(of: profile.total)) %)"
    let own = box.own > 0 ? ", \(box.own.grouped) of its own (\(box.own.percent(of: profile.total)) %)" : ""
    let rectangle = "<rect x=\"\(Self.pixels(box.x))\" y=\"\(y)\" width=\"\(Self.pixels(box.width))\" height=\"\(Measure.row - 1)\" rx=\"1\" fill=\"\(Self.colour(box))\">"
    let tooltip = "<title>\("\(box.name): \(share)\(own)".escapedForXML)</title></rect>"
    let label = Self.label(box.name, width: box.width).map { "<text x=\"\(Self.pixels(box.x + 3))\" y=\"\(y + 12)\">\($0.escapedForXML)</text>" } ?? ""
    return "\(rectangle)\(tooltip)\(label)\n"
  }

  /// As much of the name as the box has room for; nil where that says nothing.
  private static func label(_ name: String, width: Double) -> String? {
    let count = Int((width - 6) / Measure.character)
    guard count >= 3 else { return nil }
    return name.count <= count ? name : name.prefix(count - 1) + "…"
  }

  /// A number of pixels with two digits behind the point.
  private static func pixels(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A warm colour that a function has in every picture: the FNV-1a hash of its name chooses it.
  private static func colour(_ box: Box) -> String {
    if box.level == 0 { return "#ddd" }
    let hash = box.name.utf8.reduce(2_166_136_261 as UInt32) { ($0 ^ UInt32($1)) &* 16_777_619 }
    return "rgb(\(205 + hash % 50),\(90 + (hash >> 8) % 120),\(40 + (hash >> 16) % 50))"
  }
}
