/// Names as people are shown them.
///
/// A module chooses its names, of functions for instance, and a path may come from an archive. Shown as they are, they could forge lines of a message, turn the
/// direction of the text around or send a terminal commands.
extension String {
  /// The name as it is, if all of it can be seen; otherwise quoted.
  package var printable: String {
    let scalars = unicodeScalars
    guard let first = scalars.first, let last = scalars.last, !first.properties.isWhitespace, !last.properties.isWhitespace else { return quoted }
    let isPlain = scalars.count <= Self.longestName && scalars.allSatisfy { $0.isVisible && $0 != "\"" && $0 != "\\" }
    return isPlain ? self : quoted
  }

  /// The name in quotes, with everything that can't be seen as in a literal of Swift. Of a very long one only the beginning, with an ellipsis behind the quotes.
  package var quoted: String {
    var text = "\""
    for scalar in unicodeScalars.prefix(Self.longestName) {
      if scalar.isVisible {
        if scalar == "\"" || scalar == "\\" { text += "\\" }
        text.unicodeScalars.append(scalar)
      } else {
        text += scalar.escape
      }
    }
    return text + (unicodeScalars.dropFirst(Self.longestName).isEmpty ? "\"" : "\"…")
  }

  /// The code points of a name that are shown: a backtrace has a hundred names.
  private static var longestName: Int { 1000 }
}

extension Unicode.Scalar {
  /// Whether a terminal shows it where it stands: no control character, no separator of lines, nothing that only changes the text around it.
  package var isVisible: Bool {
    if isASCII { return (0x20..<0x7F).contains(value) }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: false
    default: true
    }
  }

  fileprivate var escape: String {
    switch self {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    default: "\\u{\(String(value, radix: 16))}"
    }
  }
}
