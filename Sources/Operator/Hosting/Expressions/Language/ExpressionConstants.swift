/// The words that stand for values.
enum ExpressionConstants {
  static func value(_ word: String) -> ExpressionValue? {
    switch word {
    case "true": .bool(true)
    case "false": .bool(false)
    case "null": .null
    default: number(word).map(ExpressionValue.number)
    }
  }

  private static func number(_ word: String) -> Double? {
    switch word {
    case "e": 2.718281828459045
    case "pi": 3.141592653589793
    case "phi": 1.618033988749895
    case "sqrt2": 1.4142135623730951
    case "sqrte": 1.6487212707001282
    case "sqrtpi": 1.772453850905516
    case "sqrtphi": 1.272019649514069
    case "ln2": 0.6931471805599453
    case "log2e": 1.4426950408889634
    case "ln10": 2.302585092994046
    case "log10e": 0.4342944819032518
    default: nil
    }
  }
}
