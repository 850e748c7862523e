extension Settings {
  /// Settings as the platform stores them. Fields that it does not know are ignored, names match as in Go, and `null` is the same as a missing field.
  ///
  /// An unknown language is no error here: it is the compiler that is missing.
  public init(_ json: JSONText, ceilings: Limits = .defaultCeilings) throws(SettingsError) {
    let fields = try SettingsFields(json, "")
    self.init(
      source: try Source(try fields.object("source")),
      inputData: fields.value("inputData") ?? .null,
      outputData: fields.value("outputData") ?? .null,
      enableErrorPort: try fields.bool("enableErrorPort") ?? false,
      enableStatusPort: try fields.bool("enableStatusPort") ?? false,
      limits: try Limits(try fields.object("limits"), ceilings: ceilings),
      enableWarmStart: try fields.bool("enableWarmStart") ?? true)
  }
}

extension Settings.Source {
  fileprivate init(_ fields: SettingsFields) throws(SettingsError) {
    let content = try fields.string("content")
    // Without it other members are a program that somebody has misspelt.
    if content == nil, !fields.isEmpty { throw SettingsError(field: fields.path("content"), reason: "is missing") }
    self.init(language: try fields.string("language") ?? "", content: content ?? "")
  }
}

extension Settings.Limits {
  /// Limits as settings have them: an object with `timeoutMs`, `memoryMB` and `outputMB`.
  package init(_ json: JSONText, ceilings: Self = .defaultCeilings) throws(SettingsError) {
    try self.init(try SettingsFields(json, ""), ceilings: ceilings)
  }

  fileprivate init(_ fields: SettingsFields, ceilings: Self) throws(SettingsError) {
    let (defaults, highest) = (Self().fields, ceilings.fields)
    self.init(
      timeoutMs: try fields.limit("timeoutMs", default: defaults.timeoutMs, ceiling: highest.timeoutMs),
      memoryMB: try fields.limit("memoryMB", default: defaults.memoryMB, ceiling: highest.memoryMB),
      outputMB: try fields.limit("outputMB", default: defaults.outputMB, ceiling: highest.outputMB))
  }
}

/// The fields of an object in settings, by their types.
private struct SettingsFields {
  private let json: JSONText
  private let prefix: String

  init(_ json: JSONText, _ prefix: String) throws(SettingsError) {
    guard json.kind == .object || json.isNull else { throw Self.mistyped(prefix, json, "an object") }
    (self.json, self.prefix) = (json, prefix)
  }

  /// Whether no field has a value, known or not.
  var isEmpty: Bool { json.members().allSatisfy { $0.value.isNull } }

  func path(_ field: String) -> String { prefix.isEmpty ? field : "\(prefix).\(field)" }

  func value(_ field: String) -> JSONText? {
    json.member(field).flatMap { $0.isNull ? nil : $0 }
  }

  func object(_ field: String) throws(SettingsError) -> SettingsFields {
    try SettingsFields(value(field) ?? .null, path(field))
  }

  func bool(_ field: String) throws(SettingsError) -> Bool? {
    guard let value = value(field) else { return nil }
    guard let bool = value.bool else { throw Self.mistyped(path(field), value, "a boolean") }
    return bool
  }

  func string(_ field: String) throws(SettingsError) -> String? {
    guard let value = value(field) else { return nil }
    guard let string = value.string else { throw Self.mistyped(path(field), value, "a string") }
    return string
  }

  /// A whole number from 1 up to what the operator allows, which the default does not exceed either.
  func limit(_ field: String, default: Int, ceiling: Int) throws(SettingsError) -> Int {
    guard let value = value(field) else { return min(`default`, ceiling) }
    guard let double = value.double else { throw Self.mistyped(path(field), value, "a number") }
    func refused(_ reason: String) -> SettingsError { SettingsError(field: path(field), reason: "is \(Self.excerpt(value)), \(reason)") }
    guard double >= 1 else { throw refused("it has to be at least 1") }
    guard double.rounded() == double else { throw refused("it has to be a whole number") }
    guard let limit = value.integer, limit <= ceiling else { throw refused("the operator allows at most \(ceiling)") }
    return limit
  }

  private static func excerpt(_ number: JSONText) -> String {
    number.bytes.count <= 40 ? number.text : String(decoding: number.bytes.prefix(40), as: UTF8.self) + "…"
  }

  private static func mistyped(_ path: String, _ value: JSONText, _ expected: String) -> SettingsError {
    SettingsError(field: path, reason: path.isEmpty ? "are \(value.kind.article), they have to be \(expected)" : "is \(value.kind.article), it has to be \(expected)")
  }
}

extension JSONText.Kind {
  /// The kind as it stands in a sentence.
  fileprivate var article: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
