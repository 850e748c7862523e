import Foundation
import Testing

@testable import Evaluation

/// The ports that the platform is told of: their schemas and values, as flows know them from the component that came before this one.
@Suite struct ComponentPortTests {
  private static func settings(_ text: String) throws -> Settings { try Settings(JSONText(checking: Array(text.utf8))) }

  private static let everyPort = Settings(enableErrorPort: true, enableStatusPort: true)

  @Test(
    arguments: [
      ("{}", ["request", "response", "_settings"]), (#"{"enableErrorPort":true}"#, ["request", "response", "_settings", "error"]),
      (#"{"enableStatusPort":true}"#, ["request", "response", "_settings", "status"]),
      (#"{"enableErrorPort":true,"enableStatusPort":true}"#, ["request", "response", "_settings", "error", "status"]),
    ])
  func portsAreThereWhenTheyAreEnabled(text: String, names: [String]) throws {
    #expect(try Self.settings(text).ports.map(\.name) == names)
  }

  @Test func labelsAndPlaces() {
    let ports = Self.everyPort.ports
    #expect(ports.map(\.label) == ["Request", "Response", "Settings", "Error", "Status"])
    #expect(ports.map(\.position) == [.left, .right, .top, .bottom, .bottom])
    #expect(ports.map(\.position.rawValue) == [3, 1, 0, 2, 2])
    #expect(ports.map(\.isSource) == [false, true, false, true, true])
  }

  // MARK: Published values

  @Test(arguments: PublishedValues.beforeSettings) func valuesBeforeSettings(port: String, value: String) throws {
    try expectEqual(Self.everyPort.port(port).configuration, value)
  }

  @Test func settingsArePublishedAsTheyAreUnderstood() throws {
    let text = #"{"enableErrorPort":true,"enableStatusPort":false,"inputData":{"n":1},"outputData":"x","source":{"language":"go","content":"a"},"limits":{"timeoutMs":5,"memoryMB":6,"outputMB":7},"enableWarmStart":false}"#
    try expectEqual(Self.settings(text).port("_settings").configuration, text)
    let partial = #"{"source":{"content":"a"},"unknown":1}"#
    try expectEqual(
      Self.settings(partial).port("_settings").configuration,
      #"{"enableErrorPort":false,"enableStatusPort":false,"inputData":null,"outputData":null,"source":{"language":"","content":"a"},"limits":{"timeoutMs":10000,"memoryMB":64,"outputMB":8},"enableWarmStart":true}"#)
  }

  @Test func examplesArePublishedToTheByte() throws {
    let settings = try Self.settings(#"{"inputData":{"b" : 12345678901234567890, "b":"\ud800"},"outputData":[ 1.0 ]}"#)
    #expect(settings.port("request").configuration.text == #"{"inputData":{"b" : 12345678901234567890, "b":"\ud800"}}"#)
    #expect(settings.port("response").configuration.text == #"{"context":null,"outputData":[ 1.0 ]}"#)
    #expect(settings.port("_settings").configuration.member("inputData") == settings.inputData)
  }

  // MARK: Schemas

  @Test(arguments: ["request", "response", "error", "status"]) func schemasOfThePlatform(port: String) throws {
    try expectEqual(Self.everyPort.port(port).schema, #require(PublishedSchemas.literal[port]))
  }

  /// The schema of the settings is that of the component before, and what is ours in it: more languages, limits, and where requests start.
  @Test func schemaOfTheSettings() throws {
    let literal = try #require(PublishedSchemas.literal["_settings"])
    var schema = try #require(PublishedSchemas.value(literal) as? [String: Any])
    var definitions = try #require(schema["$defs"] as? [String: [String: Any]])
    definitions.merge(try #require(PublishedSchemas.value(PublishedSchemas.limits) as? [String: [String: Any]])) { $1 }

    var properties = try #require(definitions["Settings"]?["properties"] as? [String: Any])
    properties["limits"] = ["$ref": "#/$defs/Limits", "propertyOrder": 6] as [String: Any]
    properties["enableWarmStart"] = try PublishedSchemas.value(PublishedSchemas.warmStart)
    definitions["Settings"]?["properties"] = properties

    var source = try #require(definitions["Source"]?["properties"] as? [String: [String: Any]])
    source["language"]?["enum"] = ["tinygo", "go", "swift", "zig", "c", "rust"]
    source["language"]?["enumTitles"] = ["TinyGo", "Go", "Swift", "Zig", "C (zig cc)", "Rust"]
    definitions["Source"]?["properties"] = source

    schema["$defs"] = definitions
    let ours = try PublishedSchemas.value(Settings().port("_settings").schema.text)
    #expect(try PublishedSchemas.text(ours) == PublishedSchemas.text(schema))
  }

  @Test(arguments: ExampleShapes.rows) func examplesBecomeSchemas(_ row: ExampleShapes.Row) throws {
    let settings = try Self.settings(#"{"inputData":\#(row.example),"outputData":\#(row.example)}"#)
    let titled = #"{"title":"Input data","description":"The program's standard input.","configurable":true}"#
    try expectDefinitions(settings.port("request"), "inputData", "Inputdata", row, titled, isConfigurable: true)
    let input = #"{"title":"Input example","description":"An example of the JSON that the program reads; its shape becomes the schema.","configurable":true,"tab":"Settings"}"#
    try expectDefinitions(settings.port("_settings"), "inputData", "Inputdata", row, input, isConfigurable: true)
    let output = #"{"title":"Output example","description":"An example of the JSON that the program writes; its shape becomes the schema.","configurable":true,"tab":"Settings"}"#
    try expectDefinitions(settings.port("_settings"), "outputData", "Outputdata", row, output, isConfigurable: true)
    try expectDefinitions(settings.port("response"), "outputData", "Outputdata", row, "{}", isConfigurable: false)
  }

  /// The field's property and its definitions are those of the row; everything else is as it is without an example.
  private func expectDefinitions(_ port: ComponentPort, _ field: String, _ name: String, _ row: ExampleShapes.Row, _ titles: String, isConfigurable: Bool) throws {
    let root = try #require(port.schema.member("$ref")?.string?.split(separator: "/").last)
    let definitions = try #require(port.schema.member("$defs"))
    let property = try #require(definitions.member(String(root))?.member("properties")?.member(field))
    let order = try #require(property.member("propertyOrder")?.integer)
    let item = definitions.member(name + "Item")
    if row.isScalar, !isConfigurable {
      try expectEqual(property, try merged(row.shape, #"{"propertyOrder":\#(order)}"#))
      #expect(definitions.member(name) == nil)
      #expect(item == nil)
      return
    }
    try expectEqual(property, ##"{"$ref":"#/$defs/\##(name)","propertyOrder":\##(order)}"##)
    let path = row.item == nil ? "$.\(field)" : "$"
    let shape = row.shape.replacing("NAME", with: name)
    try expectEqual(#require(definitions.member(name)), try merged(titles, shape, #"{"path":"\#(path)"}"#))
    guard let itemShape = row.item else {
      #expect(item == nil)
      return
    }
    let flag = isConfigurable ? #"{"configurable":true}"# : "{}"
    try expectEqual(#require(item), try merged(flag, itemShape, #"{"path":"$.\#(field)[0]"}"#))
  }

  @Test func examplesChangeTheirOwnDefinitionsOnly() throws {
    func definitions(_ settings: Settings, _ port: String) throws -> [String: String] {
      let members = try #require(settings.port(port).schema.member("$defs")).members()
      return Dictionary(members.map { ($0.name, $0.value.text) }) { $1 }
    }
    let settings = Settings(inputData: ["name": "Ada"], outputData: ["greeting": ""])
    for (port, changed) in [("request", ["Inputdata"]), ("response", ["Outputdata"]), ("_settings", ["Inputdata", "Outputdata"])] as [(String, Set<String>)] {
      let (before, after) = (try definitions(Settings(), port), try definitions(settings, port))
      #expect(before.keys == after.keys)
      #expect(Set(before.keys.filter { before[$0] != after[$0] }) == changed)
    }
  }

  /// An author's example can be nested or large without end; its schema is not.
  @Test func schemasOfDeepAndLargeExamplesAreBounded() throws {
    let deep = String(repeating: #"{"a":["#, count: 10_000) + "1" + String(repeating: "]}", count: 10_000)
    let schemas = try Self.settings(#"{"inputData":\#(deep),"outputData":[\#(deep)]}"#).ports.map(\.schema)
    for schema in schemas { _ = try JSONText(checking: Array(schema.bytes)) }
    #expect(schemas.allSatisfy { $0.bytes.count < 20_000 })

    let long = JSONText(string: String(repeating: "x", count: 70_000))
    let schema = Settings(inputData: ["long": long, "short": "x"]).port("request").schema.member("$defs")?.member("Inputdata")?.member("properties")
    try expectEqual(#require(schema), #"{"long":{"type":"string","propertyOrder":1},"short":{"type":"string","default":"x","propertyOrder":2}}"#)
  }

  // MARK: Comparing

  private func merged(_ objects: String...) throws -> String {
    try JSONText(object: objects.flatMap { try JSONText(checking: Array($0.utf8)).members().map { ($0.name, $0.value) } }).text
  }

  /// Compares as JSON values: the order of members means nothing.
  private func expectEqual(_ actual: JSONText, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let (ours, theirs) = (try PublishedSchemas.value(actual.text), try PublishedSchemas.value(expected))
    #expect(try PublishedSchemas.text(ours) == PublishedSchemas.text(theirs), sourceLocation: sourceLocation)
  }
}

extension Settings {
  /// A port that is known to be there.
  fileprivate func port(_ name: String) -> ComponentPort {
    ports.first { $0.name == name } ?? ComponentPort(name: "missing: \(name)", label: "", position: .top, isSource: false, schema: .null, configuration: .null)
  }
}
