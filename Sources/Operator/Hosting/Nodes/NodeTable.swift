import Evaluation
import WasmCore

/// The nodes of this process: their instances, and the way of messages to them and between them.
///
/// It knows neither a cluster nor where messages come from. Whoever does describes nodes with `update` and `remove`, and delivers messages.
package final class NodeTable: Sendable {
  /// What is around the process.
  package enum Surroundings: Sendable {
    /// Other modules serve other nodes. A message that leaves a port without edges is dropped, and who asked gets an empty answer.
    case cluster
    /// Nothing: every node is here, and what leaves the ports response and error without an edge is the answer to who asked.
    case local
  }

  let module: ModuleIdentity
  let surroundings: Surroundings
  let waitLimit: Duration
  let evaluator = ExpressionEvaluator()
  let log: Log
  private let host: EvaluationHost
  let bus: any MessageBus
  private let instances = Guarded<[String: NodeInstance]>([:])

  /// A table without nodes.
  ///
  /// - Parameters:
  ///   - host: What the instances share.
  ///   - bus: What takes messages to other modules.
  ///   - surroundings: What is around the process.
  ///   - waitLimit: How long a message waits for its node and port to appear.
  package init(
    _ module: ModuleIdentity, host: EvaluationHost, bus: any MessageBus, log: Log, surroundings: Surroundings = .cluster, waitLimit: Duration = .seconds(30)
  ) {
    (self.module, self.host, self.bus, self.log) = (module, host, bus, log)
    (self.surroundings, self.waitLimit) = (surroundings, waitLimit)
  }

  /// The instance of a node, if there is one.
  func instance(_ name: String) -> NodeInstance? { instances.withLock { $0[name] } }

  /// How many nodes there are.
  var count: Int { instances.withLock { $0.count } }

  // MARK: Descriptions

  /// Creates or changes the instance of a node, delivers its settings, and waits until they have led to a program or a failure.
  ///
  /// Messages find the instance at once. A later description ends the wait for the program of an earlier one.
  ///
  /// It takes effect on the caller's actor, without a pause before: of two that a caller begins the second holds.
  nonisolated(nonsending) package func update(_ node: TinyNode) async -> NodeOutcome {
    guard node.component == WasmEval.description.name else { return NodeOutcome(failure: "component \(node.component) is not registered") }
    let (instance, wiring) = (instance(for: node), Wiring(node))
    let replaced = instance.install(wiring)
    var (failure, areNew) = (String?.none, false)
    do {
      if let settings = wiring.settings {
        let value = try settings.get()
        let evaluated = evaluate(value, data: JSONText(object: []), leaving: PortName.settings, for: instance)
        areNew = instance.note(evaluated)
        try await instance.component.apply(evaluated)
        if areNew, let notice = await instance.component.notice { log.warning("the program was compiled, but", ["node": node.name, "notice": notice]) }
      } else {
        failure = await instance.component.settingsFailure
      }
    } catch {
      failure = MessageError(error).description
      // Messages go on as before, until the settings are looked at the next time.
      if areNew, replaced.isOfDescription { instance.goBack(to: replaced) }
    }
    return NodeOutcome(failure: failure, component: WasmEval.description, ports: await instance.component.ports)
  }

  /// Stops and forgets the instance of a node.
  func remove(_ name: String) async { await instances.withLock { $0.removeValue(forKey: name) }?.stop() }

  /// Stops all instances.
  func stop() async {
    for instance in instances.withLock({ Array($0.values) }) { await instance.stop() }
  }

  private func instance(for node: TinyNode) -> NodeInstance {
    instances.withLock { instances in
      if let instance = instances[node.name] { return instance }
      let component = WasmEval(host) { [weak self, name = node.name] port, message in try await self?.emit(message, from: PortAddress(node: name, port: port)) }
      let instance = NodeInstance(node.name, component)
      instances[node.name] = instance
      return instance
    }
  }

  /// Fills data into a configuration. Expressions that fail are reported to the log and do not fail the message.
  func evaluate(_ configuration: JSONText, data: JSONText, leaving port: String, for instance: NodeInstance) -> JSONText {
    let (value, errors) = evaluator.evaluate(configuration, data: data, leaving: port == PortName.settings ? ["source", "content"] : [])
    for error in instance.unreported(errors) { log.warning("an expression has no value", ["node": instance.name, "port": port, "expression": "\(error)"]) }
    return value
  }
}
