/// Follows the calls of a store's guests and notes what each of them costs.
///
/// It needs no count of its own: what is gone of the fuel since the last call or return is what the function executed that ran meanwhile.
final class Profiler {
  /// Where the guest is among its calls.
  struct Position {
    fileprivate var node = 0
    /// How many of the innermost calls have no node.
    fileprivate var hidden = 0
    /// Whether these are beyond the tree, and not just too deep in it.
    fileprivate var isBeyond = false
  }

  private struct Callee: Hashable, Sendable {
    let module: ObjectIdentifier
    let function: Int
  }

  private(set) var position = Position()
  private var tree = CallTree<Callee>()
  /// What was left of the fuel when it was last looked at.
  private var fuel: Int64

  init(fuel: Int64) { self.fuel = fuel }

  /// A function is called.
  func enter(_ module: Module, _ function: Int, fuel: Int64) {
    settle(fuel)
    guard position.hidden == 0 else {
      position.hidden += 1
      return
    }
    switch tree.child(of: position.node, Callee(module: ObjectIdentifier(module), function: function)) {
    case .found(let node): position.node = node
    case .tooDeep: position.hidden = 1
    case .full: (position.hidden, position.isBeyond) = (1, true)
    }
  }

  /// The innermost call ends.
  func leave(fuel: Int64) {
    settle(fuel)
    if position.hidden == 0 {
      position.node = tree.nodes[position.node].parent
    } else {
      position.hidden -= 1
      if position.hidden == 0 { position.isBeyond = false }
    }
  }

  /// A run ends, perhaps in the middle of calls: the guest is again where it was before.
  func goBack(to position: Position, fuel: Int64) {
    settle(fuel)
    self.position = position
  }

  /// Charges what is gone of the fuel to the call that ran.
  func settle(_ fuel: Int64) {
    let used = UInt64(max(0, self.fuel - fuel))
    self.fuel = fuel
    if position.isBeyond { tree.addBeyond(used) } else { tree.add(used, to: position.node) }
  }

  /// Somebody else changes the fuel, which is nobody's work.
  func refuel(from old: Int64, to new: Int64) {
    settle(old)
    fuel = new
  }

  /// What was noted so far, with the names that modules give to their functions.
  func profile(of modules: [Module]) -> Profile {
    var byIdentifier: [ObjectIdentifier: Module] = [:]
    for module in modules { byIdentifier[ObjectIdentifier(module)] = module }
    let names = byIdentifier.mapValues { $0.names.functions() }
    return Profile(tree) { callee in
      names[callee.module]?[UInt32(callee.function)]?.printable ?? "function \(callee.function)"
    }
  }
}
