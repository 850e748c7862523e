/// A port of the component as the platform shows it.
public struct ComponentPort: Sendable, Hashable {
  /// At which side of a node it is.
  public enum Position: Int, Sendable, Hashable {
    /// Above.
    case top
    /// At the right.
    case right
    /// Below.
    case bottom
    /// At the left.
    case left
  }

  /// The name by which edges and messages address it.
  public var name: String
  /// The name for people.
  public var label: String
  /// Where it is.
  public var position: Position
  /// Whether messages leave here.
  public var isSource: Bool
  /// The JSON Schema of its messages.
  public var schema: JSONText
  /// The value that is published for it.
  public var configuration: JSONText
}

extension Settings {
  /// The ports that a node with these settings has, in the order of their declaration.
  public var ports: [ComponentPort] {
    var ports = [requestPort, responsePort, settingsPort]
    if enableErrorPort { ports.append(errorPort) }
    if enableStatusPort { ports.append(statusPort) }
    return ports
  }

  private var requestPort: ComponentPort {
    ComponentPort(
      name: "request", label: "Request", position: .left, isSource: false, schema: requestSchema,
      configuration: JSONText(object: inputData.isNull ? [] : [("inputData", inputData)]))
  }

  private var responsePort: ComponentPort {
    ComponentPort(
      name: "response", label: "Response", position: .right, isSource: true, schema: responseSchema,
      configuration: ["context": .null, "outputData": outputData])
  }

  private var settingsPort: ComponentPort {
    ComponentPort(name: "_settings", label: "Settings", position: .top, isSource: false, schema: settingsSchema, configuration: json)
  }

  private var errorPort: ComponentPort {
    ComponentPort(name: "error", label: "Error", position: .bottom, isSource: true, schema: Self.errorSchema, configuration: ["context": .null, "error": ""])
  }

  private var statusPort: ComponentPort {
    ComponentPort(name: "status", label: "Status", position: .bottom, isSource: true, schema: Self.statusSchema, configuration: ["phase": ""])
  }

  /// The settings as the platform stores them.
  public var json: JSONText {
    let limits = limits.fields
    return [
      "enableErrorPort": JSONText(enableErrorPort), "enableStatusPort": JSONText(enableStatusPort),
      "inputData": inputData, "outputData": outputData,
      "source": ["language": JSONText(string: source.language), "content": JSONText(string: source.content)],
      "limits": ["timeoutMs": JSONText(limits.timeoutMs), "memoryMB": JSONText(limits.memoryMB), "outputMB": JSONText(limits.outputMB)],
    ]
  }
}
