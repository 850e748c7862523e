/// A value of a YAML text, and the line where it begins.
struct YAMLNode: Hashable, Sendable {
  indirect enum Value: Hashable, Sendable {
    case null
    /// Text in whatever quotes: what type a plain one has is for the reader to say.
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([Member])
  }

  struct Member: Hashable, Sendable {
    var key: String
    var value: YAMLNode
  }

  var line: Int
  var value: Value
}

/// Why text is not YAML, or not the part of it that kubeconfigs are written in. No reason quotes the text, in which there may be secrets.
struct YAMLError: Error, Hashable, Sendable {
  /// Counted from 1.
  var line: Int
  var reason: String
}
