import Evaluation

extension NodeTable {
  /// Delivers a message to a port of a node of this module, and waits for what it leads to.
  ///
  /// A message may come before its node, or before the settings by which its port appears: it waits for both.
  ///
  /// - Returns: The answer for who has sent it; nil when there is none.
  package func deliver(_ message: Message) async throws(MessageError) -> [UInt8]? {
    if message.depth > Message.depthLimit { throw MessageError("max message depth \(Message.depthLimit) exceeded (possible cycle in flow graph)") }
    if message.mode == .remoteProcedureCall { throw Self.refusal(ofCallTo: message.target) }
    let target = PortAddress(message.target)
    if target.port == SystemPort.reconcile { return nil }
    let instance = try await waitForInstance(of: target)
    try await waitForPort(target, of: instance)
    do {
      let input = try await input(of: target.port, for: message, instance)
      let context = MessageContext(depth: message.depth, trace: message.trace)
      return try await MessageContext.$current.withValue(context) { try await instance.component.handle(target.port, input) }
    } catch {
      throw MessageError(error)
    }
  }

  private static func refusal(ofCallTo component: String) -> MessageError {
    if component.isEmpty { return MessageError("rpc: msg.To is empty (need component name)") }
    if component == WasmEval.description.name { return MessageError("rpc: component \"\(component)\" does not opt into AgentTool") }
    return MessageError("rpc: component \"\(component)\" not registered on this module")
  }

  // MARK: Waiting

  private func waitForInstance(of target: PortAddress) async throws(MessageError) -> NodeInstance {
    var pauses = Pauses(first: .milliseconds(10), limit: waitLimit)
    while true {
      if let instance = instance(target.node) { return instance }
      // No node can come by a name that is none.
      guard NodeName(target.node) != nil, await pauses.next() else { throw MessageError("instance \(target.node) not found after retry") }
    }
  }

  private func waitForPort(_ target: PortAddress, of instance: NodeInstance) async throws(MessageError) {
    var pauses = Pauses(first: .milliseconds(10), limit: waitLimit)
    while await !instance.component.hasPort(target.port) {
      if self.instance(target.node) !== instance { throw MessageError("instance \(target.node) no longer exists") }
      guard await pauses.next() else { throw MessageError("port \(target.port) not ready on node \(target.node)") }
    }
  }

  // MARK: Input

  /// What a port gets for a message: what its sender's configuration makes of it, or the port's default.
  private func input(of port: String, for message: Message, _ instance: NodeInstance) async throws(MessageError) -> JSONText {
    if message.source == Message.signal { return try Self.json(message.body) }
    guard let configuration = instance.wiring.input(from: message.source, port: port) else {
      return await instance.component.settings.configuration(of: port) ?? JSONText(object: [])
    }
    return evaluate(try configuration.get(), data: try Self.json(message.body), leaving: port, for: instance)
  }

  private static func json(_ body: ArraySlice<UInt8>) throws(MessageError) -> JSONText {
    do throws(JSONError) {
      return try JSONText(checking: body)
    } catch {
      throw MessageError("ajson parse requestData payload error: \(error)")
    }
  }
}

/// The ports that every node has for the platform.
enum SystemPort {
  static let reconcile = "_reconcile"
}

/// Pauses that grow from the first to a second, up to a limit in all.
struct Pauses {
  private var pause: Duration
  private let end: ContinuousClock.Instant

  init(first: Duration, limit: Duration) { (pause, end) = (first, .now + limit) }

  /// Pauses; false when the time is up or the task is cancelled.
  mutating func next() async -> Bool {
    let left = end - .now
    guard left > .zero else { return false }
    defer { pause = min(pause * 2, .seconds(1)) }
    return (try? await Task.sleep(for: min(pause, left))) != nil
  }
}
