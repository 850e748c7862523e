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

  /// The names of the ports, without the work of making their schemas.
  var portNames: [String] {
    [PortName.request, PortName.response, PortName.settings] + (enableErrorPort ? [PortName.error] : []) + (enableStatusPort ? [PortName.status] : [])
  }

  /// The value that is published for a port, and that it gets from a sender for whom nothing is configured; nil for a port that there never is.
  package func configuration(of port: String) -> JSONText? {
    switch port {
    case PortName.request: JSONText(object: inputData.isNull ? [] : [("inputData", inputData)])
    case PortName.response: ["context": .null, "outputData": outputData]
    case PortName.settings: json
    case PortName.error: ["context": .null, "error": ""]
    case PortName.status: ["phase": ""]
    default: nil
    }
  }

  private var requestPort: ComponentPort { port(PortName.request, "Request", .left, isSource: false, requestSchema) }
  private var responsePort: ComponentPort { port(PortName.response, "Response", .right, isSource: true, responseSchema) }
  private var settingsPort: ComponentPort { port(PortName.settings, "Settings", .top, isSource: false, settingsSchema) }
  private var errorPort: ComponentPort { port(PortName.error, "Error", .bottom, isSource: true, Self.errorSchema) }
  private var statusPort: ComponentPort { port(PortName.status, "Status", .bottom, isSource: true, Self.statusSchema) }

  private func port(_ name: String, _ label: String, _ position: ComponentPort.Position, isSource: Bool, _ schema: JSONText) -> ComponentPort {
    ComponentPort(name: name, label: label, position: position, isSource: isSource, schema: schema, configuration: configuration(of: name) ?? .null)
  }

  /// The settings as the platform stores them.
  public var json: JSONText {
    let limits = limits.fields
    return [
      "enableErrorPort": JSONText(enableErrorPort), "enableStatusPort": JSONText(enableStatusPort),
      "inputData": inputData, "outputData": outputData,
      "source": ["language": JSONText(string: source.language), "content": JSONText(string: source.content)],
      "limits": ["timeoutMs": JSONText(limits.timeoutMs), "memoryMB": JSONText(limits.memoryMB), "outputMB": JSONText(limits.outputMB)],
      "enableWarmStart": JSONText(enableWarmStart),
    ]
  }
}
