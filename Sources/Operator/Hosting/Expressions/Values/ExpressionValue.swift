/// A value that an expression works with.
enum ExpressionValue {
  /// A path that leads nowhere.
  case missing
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  /// A value of the document, by its number there.
  case node(Int)
  /// What a path picked several of, or a string was split into.
  case array([ExpressionValue])

  /// What operators and functions tell values apart by.
  enum Kind: String {
    case missing = "nothing"
    case null = "null"
    case bool = "a boolean"
    case number = "a number"
    case string = "a string"
    case array = "an array"
    case object = "an object"
  }
}
