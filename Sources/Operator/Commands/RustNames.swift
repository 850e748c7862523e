/// The names of Rust's functions in modules as its sources have them: those of its older ("legacy") mangling, which its compiler still uses unless it is told otherwise.
enum RustNames {
  /// The path that a name stands for, without the hash at its end; nil for other names.
  static func demangled(_ name: String) -> String? {
    guard name.hasPrefix("_ZN"), name.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    var rest = name.utf8.dropFirst(3)
    var parts: [Substring] = []
    while let first = rest.first, first != UInt8(ascii: "E") {
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      guard let count = Int(Substring(digits)), count > 0, rest.count - digits.count >= count else { return nil }
      rest = rest.dropFirst(digits.count)
      parts.append(Substring(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    // What C++ mangles looks the same but for the hash.
    guard rest.first != nil, let hash = parts.popLast(), hash.count == 17, hash.hasPrefix("h"), hash.dropFirst().allSatisfy(\.isHexDigit), !parts.isEmpty else { return nil }
    return parts.map(unescaped).joined(separator: "::")
  }

  private static func unescaped(_ part: Substring) -> String {
    // An identifier begins with a letter or underscore, so one goes before an escape.
    var rest = part.hasPrefix("_$") ? part.dropFirst() : part
    var text = ""
    while let first = rest.first {
      if rest.hasPrefix("..") {
        text += "::"
        rest = rest.dropFirst(2)
      } else if first == "$", let end = rest.dropFirst().firstIndex(of: "$"), let sign = sign(rest[rest.index(after: rest.startIndex)..<end]) {
        text += sign
        rest = rest[rest.index(after: end)...]
      } else {
        text.append(first)
        rest = rest.dropFirst()
      }
    }
    return text
  }

  private static let signs: [Substring: String] = ["SP": "@", "BP": "*", "RF": "&", "LT": "<", "GT": ">", "LP": "(", "RP": ")", "C": ","]

  /// What is escaped between two dollar signs.
  private static func sign(_ escape: Substring) -> String? {
    if let sign = signs[escape] { return sign }
    guard escape.hasPrefix("u"), let scalar = UInt32(escape.dropFirst(), radix: 16).flatMap(Unicode.Scalar.init), scalar.isVisible else { return nil }
    return String(Character(scalar))
  }
}
