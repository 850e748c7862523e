/// Why settings are refused: a field, and what is wrong with it.
public struct SettingsError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path of the field, `source.content`; empty for the settings as a whole.
  public var field: String
  /// What is wrong: `is a number, it has to be a string`.
  public var reason: String

  /// `settings: source.content is a number, it has to be a string`.
  public var description: String { field.isEmpty ? "settings \(reason)" : "settings: \(field) \(reason)" }
}
