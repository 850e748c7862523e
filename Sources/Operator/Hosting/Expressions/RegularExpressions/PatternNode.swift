/// What a regular expression consists of.
indirect enum PatternNode {
  case set(ScalarSet)
  case assertion(PatternAssertion)
  case sequence([PatternNode])
  case alternatives([PatternNode])
  /// As often as this; without an upper bound when there is none.
  case repetition(PatternNode, minimum: Int, maximum: Int?)
}

/// What has to be so between two characters.
enum PatternAssertion {
  case textStart, textEnd, lineStart, lineEnd, wordBoundary, noWordBoundary

  func holds(between previous: Unicode.Scalar?, _ next: Unicode.Scalar?) -> Bool {
    switch self {
    case .textStart: previous == nil
    case .textEnd: next == nil
    case .lineStart: previous == nil || previous == "\n"
    case .lineEnd: next == nil || next == "\n"
    case .wordBoundary: Self.isWord(previous) != Self.isWord(next)
    case .noWordBoundary: Self.isWord(previous) == Self.isWord(next)
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool { scalar.map(ScalarSet.word.contains) ?? false }
}

/// A set of characters.
struct ScalarSet: Sendable {
  indirect enum Item: Sendable {
    case range(ClosedRange<UInt32>)
    case category(Set<Unicode.GeneralCategory>)
    case set(ScalarSet)
  }

  var items: [Item]
  var isNegated = false
  /// Whether upper and lower case are the same.
  var ignoresCase = false

  /// What it takes to look into it, compared with one character.
  var cost: Int { 1 + items.count / 4 + (ignoresCase ? 4 : 0) }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let isListed = includes(scalar) || ignoresCase && [scalar.simpleLowercase, scalar.simpleUppercase, scalar.simpleUppercase.simpleLowercase].contains(where: includes)
    return isListed != isNegated
  }

  private func includes(_ scalar: Unicode.Scalar) -> Bool {
    items.contains { item in
      switch item {
      case .range(let range): range.contains(scalar.value)
      case .category(let categories): categories.contains(scalar.properties.generalCategory)
      case .set(let set): set.contains(scalar)
      }
    }
  }

  init(_ items: [Item]) {
    self.items = items
  }

  /// Ranges by their ends: `azAZ` has two.
  init(ranges: String) {
    let ends = ranges.unicodeScalars.map(\.value)
    items = stride(from: 0, to: ends.count - 1, by: 2).map { .range(ends[$0]...max(ends[$0], ends[$0 + 1])) }
  }

  static func one(_ scalar: Unicode.Scalar) -> ScalarSet { ScalarSet([.range(scalar.value...scalar.value)]) }

  var negated: ScalarSet {
    var set = self
    set.isNegated.toggle()
    return set
  }

  static let all = ScalarSet([.range(0...0x10FFFF)])
  static let digit = ScalarSet(ranges: "09")
  static let word = ScalarSet(ranges: "09AZaz__")
  static let space = ScalarSet(ranges: "\t\n\u{C}\r  ")

  /// The classes that a letter behind a backslash stands for.
  static func perl(_ letter: Unicode.Scalar) -> ScalarSet? {
    switch letter {
    case "d": digit
    case "D": digit.negated
    case "w": word
    case "W": word.negated
    case "s": space
    case "S": space.negated
    default: nil
    }
  }

  /// The classes in `[[:…:]]`.
  static func posix(_ name: String) -> ScalarSet? {
    switch name {
    case "alnum": ScalarSet(ranges: "09AZaz")
    case "alpha": ScalarSet(ranges: "AZaz")
    case "ascii": ScalarSet(ranges: "\0\u{7F}")
    case "blank": ScalarSet(ranges: "\t\t  ")
    case "cntrl": ScalarSet(ranges: "\0\u{1F}\u{7F}\u{7F}")
    case "digit": digit
    case "graph": ScalarSet(ranges: "!~")
    case "lower": ScalarSet(ranges: "az")
    case "print": ScalarSet(ranges: " ~")
    case "punct": ScalarSet(ranges: "!/:@[`{~")
    case "space": ScalarSet(ranges: "\t\r  ")
    case "upper": ScalarSet(ranges: "AZ")
    case "word": word
    case "xdigit": ScalarSet(ranges: "09AFaf")
    default: nil
    }
  }

  /// The classes in `\p{…}`.
  static func unicode(_ name: String) -> ScalarSet? {
    if name == "Any" { return all }
    let categories = Set(allCategories.filter { 1...2 ~= name.utf8.count && $0.key.hasPrefix(name) }.values)
    return categories.isEmpty ? nil : ScalarSet([.category(categories)])
  }

  private static let allCategories: [String: Unicode.GeneralCategory] = [
    "Lu": .uppercaseLetter, "Ll": .lowercaseLetter, "Lt": .titlecaseLetter, "Lm": .modifierLetter, "Lo": .otherLetter,
    "Mn": .nonspacingMark, "Mc": .spacingMark, "Me": .enclosingMark,
    "Nd": .decimalNumber, "Nl": .letterNumber, "No": .otherNumber,
    "Pc": .connectorPunctuation, "Pd": .dashPunctuation, "Ps": .openPunctuation, "Pe": .closePunctuation, "Pi": .initialPunctuation, "Pf": .finalPunctuation,
    "Po": .otherPunctuation,
    "Sm": .mathSymbol, "Sc": .currencySymbol, "Sk": .modifierSymbol, "So": .otherSymbol,
    "Zs": .spaceSeparator, "Zl": .lineSeparator, "Zp": .paragraphSeparator,
    "Cc": .control, "Cf": .format, "Cs": .surrogate, "Co": .privateUse,
  ]
}
