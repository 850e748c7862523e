// The JSON Schemas of the ports. The platform knows them from the component that this one replaces: names, nesting, `required`,
// `configurable`, `path` and the order of properties are fixed, titles and descriptions are ours.

extension Settings {
  var settingsSchema: JSONText {
    var root = RootSchema("Settings", required: ["enableErrorPort", "enableStatusPort", "source"])
    root.add("enableErrorPort", Self.flag("Enable Error Port", "Send failures of the program to the Error port; otherwise the request fails."))
    root.add("enableStatusPort", Self.flag("Enable Status Port", "Send each change of phase (compiling, ready, error) to the Status port."))
    root.addExample(
      "inputData", inputData, isConfigurable: true,
      [("title", "Input example"), ("description", "An example of the JSON that the program reads; its shape becomes the schema."), ("tab", "Settings")])
    root.addExample(
      "outputData", outputData, isConfigurable: true,
      [("title", "Output example"), ("description", "An example of the JSON that the program writes; its shape becomes the schema."), ("tab", "Settings")])
    root.addObject("source", [("title", "Source"), ("tab", "Source"), ("required", ["language", "content"])], Self.sourceProperties)
    root.addObject("limits", [("title", "Limits"), ("description", "What one request may use."), ("tab", "Settings")], Self.limitsProperties)
    let warmStart = Self.flag("Enable Warm Start", "Start requests where the program first asks for input, so that its start-up is done once. Nothing else changes.")
    root.add("enableWarmStart", warmStart + [("default", true)])
    return root.json
  }

  var requestSchema: JSONText {
    var root = RootSchema("Request")
    root.addExample("context", .null, isConfigurable: true, [("title", "Context"), ("description", "Handed on to the answer; the program does not see it.")])
    root.addExample("inputData", inputData, isConfigurable: true, [("title", "Input data"), ("description", "The program's standard input.")])
    return root.json
  }

  var responseSchema: JSONText {
    var root = RootSchema("Response")
    root.addExample("context", .null)
    root.addExample("outputData", outputData)
    return root.json
  }

  static var errorSchema: JSONText {
    var root = RootSchema("Error")
    root.addExample("context", .null)
    root.add("error", [("type", "string")])
    return root.json
  }

  static var statusSchema: JSONText {
    var root = RootSchema("Status")
    root.add("phase", [("title", "Phase"), ("description", "compiling, ready or error"), ("type", "string")])
    root.add("message", [("title", "Message"), ("description", "What happened; in the error phase, the compiler's text."), ("type", "string")])
    root.add("elapsedMs", [("title", "Elapsed (ms)"), ("description", "Milliseconds that the phase has taken."), ("type", "integer")])
    return root.json
  }

  private static func flag(_ title: String, _ description: String) -> JSONMembers {
    [("title", JSONText(string: title)), ("description", JSONText(string: description)), ("type", "boolean"), ("tab", "Settings")]
  }

  private static var sourceProperties: [(name: String, schema: JSONMembers)] {
    let languages = Toolchain.all
    return [
      (
        "language",
        [
          ("title", "Language"), ("description", "The language that the source is written in."), ("default", JSONText(string: Toolchain.tinygo.language)),
          ("enum", JSONText(array: languages.map { JSONText(string: $0.language) })), ("type", "string"),
          ("enumTitles", JSONText(array: languages.map { JSONText(string: $0.title) })),
        ]
      ),
      (
        "content",
        [("title", "Source code"), ("description", "A whole program: JSON on standard input, JSON on standard output."), ("type", "string"), ("format", "code")]
      ),
    ]
  }

  private static var limitsProperties: [(name: String, schema: JSONMembers)] {
    let defaults = Limits().fields
    func limit(_ title: String, _ description: String, _ value: Int) -> JSONMembers {
      [("title", JSONText(string: title)), ("description", JSONText(string: description)), ("default", JSONText(value)), ("minimum", 1), ("type", "integer")]
    }
    return [
      ("timeoutMs", limit("Timeout (ms)", "How many milliseconds the program may take.", defaults.timeoutMs)),
      ("memoryMB", limit("Memory (MB)", "How large the program's memory may grow.", defaults.memoryMB)),
      ("outputMB", limit("Output (MB)", "How much the program may write.", defaults.outputMB)),
    ]
  }
}

/// Members of a JSON object in the making.
typealias JSONMembers = [(String, JSONText)]

/// The schema of a port: an object whose properties are scalars, or refer to definitions beside it.
private struct RootSchema {
  private let name: String
  private let required: [String]
  private var properties: JSONMembers = []
  private var definitions: JSONMembers = []

  init(_ name: String, required: [String] = []) {
    (self.name, self.required) = (name, required)
  }

  var json: JSONText {
    var root: JSONMembers = [("type", "object"), ("path", "$"), ("properties", JSONText(object: properties))]
    if !required.isEmpty { root.append(("required", JSONText(array: required.map(JSONText.init(string:))))) }
    return ["$ref": Self.reference(name), "$defs": JSONText(object: [(name, JSONText(object: root))] + definitions)]
  }

  /// Adds a property whose schema is in its place.
  mutating func add(_ field: String, _ schema: JSONMembers) {
    properties.append((field, JSONText(object: schema + [("propertyOrder", JSONText(properties.count + 1))])))
  }

  /// Adds an object whose properties are known.
  mutating func addObject(_ field: String, _ schema: JSONMembers, _ properties: [(name: String, schema: JSONMembers)]) {
    let ordered = properties.enumerated().map { ($1.name, JSONText(object: $1.schema + [("propertyOrder", JSONText($0 + 1))])) }
    addDefinition(field, schema + [("type", "object"), ("path", JSONText(string: "$.\(field)")), ("properties", JSONText(object: ordered))])
  }

  /// Adds a field that takes any JSON, with the shape of an example: in its place if that is a scalar and users cannot change the shape.
  mutating func addExample(_ field: String, _ example: JSONText, isConfigurable: Bool = false, _ schema: JSONMembers = []) {
    let configurable: JSONMembers = isConfigurable ? [("configurable", true)] : []
    var path = "$.\(field)"
    var shape = ExampleSchema(of: example).members
    switch example.kind {
    case .string, .number, .bool:
      if !isConfigurable { return add(field, schema + shape) }
    case .array:
      let item = Self.definitionName(field) + "Item"
      let itemShape = ExampleSchema(ofItemsOf: example).members
      definitions.append((item, JSONText(object: itemShape + configurable + [("path", JSONText(string: path + "[0]"))])))
      shape = [("type", "array"), ("items", ["$ref": Self.reference(item)])]
      path = "$"
    case .null, .object: break
    }
    addDefinition(field, schema + configurable + shape + [("path", JSONText(string: path))])
  }

  private mutating func addDefinition(_ field: String, _ schema: JSONMembers) {
    let name = Self.definitionName(field)
    definitions.append((name, JSONText(object: schema)))
    add(field, [("$ref", Self.reference(name))])
  }

  private static func reference(_ definition: String) -> JSONText { JSONText(string: "#/$defs/\(definition)") }

  /// `inputData` is defined as `Inputdata`.
  private static func definitionName(_ field: String) -> String { field.prefix(1).uppercased() + field.dropFirst().lowercased() }
}
