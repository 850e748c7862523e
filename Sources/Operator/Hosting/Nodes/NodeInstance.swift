import Evaluation
import WasmCore

/// A node's instance of the component, with the wiring that is in force.
final class NodeInstance: Sendable {
  let name: String
  let component: WasmEval
  private let state: Guarded<State>

  private struct State {
    /// Without edges and inputs until a description is installed.
    var wiring: Wiring
    /// Tells each change of the wiring from those before; the first is 1.
    var version = 0
    /// The settings that were delivered last out of a description.
    var delivered: JSONText?
    /// The expressions that have failed since the last change, so that each is reported once.
    var reported: Set<String> = []
    /// The messages on their way along edges, and what stops them.
    var flights: [Int: (edge: String, cancel: @Sendable () -> Void)] = [:]
    var flightCount = 0
  }

  /// An instance that no description has been installed for.
  init(_ name: String, _ component: WasmEval) {
    (self.name, self.component) = (name, component)
    state = Guarded(State(wiring: Wiring()))
  }

  /// The wiring that is in force.
  var wiring: Wiring { state.withLock { $0.wiring } }

  // MARK: Changes of the description

  /// What is there to go back to.
  struct Replaced {
    fileprivate var wiring: Wiring
    /// That of what has replaced it.
    fileprivate var version: Int

    /// Whether it is the wiring of a description, not that of an instance which had none yet.
    var isOfDescription: Bool { version > 1 }
  }

  /// Puts a new wiring in force. What is on its way along edges that are gone is stopped.
  func install(_ wiring: Wiring) -> Replaced {
    let (replaced, stopped) = state.withLock { state in
      let replaced = Replaced(wiring: state.wiring, version: state.version + 1)
      (state.wiring, state.version, state.reported) = (wiring, replaced.version, [])
      return (replaced, state.flights.values.filter { !wiring.edgeIDs.contains($0.edge) })
    }
    for flight in stopped { flight.cancel() }
    return replaced
  }

  /// Puts the wiring from before in force again, if it is not another by now.
  func goBack(to replaced: Replaced) {
    state.withLock { state in
      if state.version == replaced.version { state.wiring = replaced.wiring }
    }
  }

  /// Notes the settings that are about to be delivered. Returns whether they are others than the last.
  func note(_ settings: JSONText) -> Bool {
    state.withLock { state in
      defer { state.delivered = settings }
      return state.delivered != settings
    }
  }

  /// Those of the failures that are to be reported: each expression once for every description, and not without end.
  func unreported(_ errors: [ExpressionError]) -> [ExpressionError] {
    if errors.isEmpty { return [] }
    return state.withLock { state in
      errors.filter { state.reported.count < ExpressionLimits.errors && state.reported.insert("\($0.member) \($0.expression)").inserted }
    }
  }

  // MARK: Messages on their way

  /// Notes a message that goes along an edge, and what stops it. It is stopped at once when the edge is gone already.
  func begin(_ edge: TinyNode.Edge, cancel: @escaping @Sendable () -> Void) -> Int {
    let (number, isGone) = state.withLock { state in
      state.flightCount += 1
      state.flights[state.flightCount] = (edge.id, cancel)
      return (state.flightCount, !state.wiring.edgeIDs.contains(edge.id))
    }
    if isGone { cancel() }
    return number
  }

  func end(_ flight: Int) { state.withLock { _ = $0.flights.removeValue(forKey: flight) } }

  /// Stops what runs and what is on its way. Nothing is handled afterwards.
  func stop() async {
    for flight in state.withLock({ Array($0.flights.values) }) { flight.cancel() }
    await component.stop()
  }
}
