/// What a guest's functions executed along which calls, counted in fuel: exact, and the same on every machine.
///
/// It is bounded: what calls execute that lie deeper than 128 counts as their caller's; where there are too many different paths, what the rest of them execute is
/// summed up under a name that says so.
public struct Profile: Sendable {
  /// All calls of one function along one path of calls.
  public struct Call: Sendable {
    /// The function's name; `function` and its index, where the module has none for it.
    public let name: String
    /// The instructions that the function itself executed.
    public let own: UInt64
    /// The same with all that it called.
    public let total: UInt64
    /// What it called, in the order of the names.
    public let callees: [Call]
  }

  private var tree = CallTree<String>()

  /// A profile of nothing.
  public init() {}

  init<Callee>(_ calls: CallTree<Callee>, name: (Callee) -> String) { add(calls, name: name) }

  /// Adds another profile, as if both were of one run.
  public mutating func add(_ other: Profile) { add(other.tree) { $0 } }

  /// The same profile with other names for functions.
  public func renamed(_ name: (String) -> String) -> Profile { Profile(tree, name: name) }

  private mutating func add<Callee>(_ other: CallTree<Callee>, name: (Callee) -> String) {
    // For each of the other's nodes the one here, and whether there is none that stands for it.
    var places: [(node: Int, isBeyond: Bool)] = []
    places.reserveCapacity(other.nodes.count)
    for node in other.nodes {
      var place = places.isEmpty ? (node: 0, isBeyond: false) : places[node.parent]
      if let callee = node.callee, !place.isBeyond {
        switch tree.child(of: place.node, Self.shortened(name(callee))) {
        case .found(let child): place.node = child
        // The other tree is no deeper than this one may be.
        case .tooDeep: break
        case .full: place.isBeyond = true
        }
      }
      if place.isBeyond { tree.addBeyond(node.own) } else { tree.add(node.own, to: place.node) }
      places.append(place)
    }
    tree.addBeyond(other.beyond)
  }

  /// Names are written once for each path.
  private static func shortened(_ name: String) -> String {
    let rest = name.unicodeScalars.dropFirst(longestName)
    return rest.isEmpty ? name : String(name.unicodeScalars.prefix(longestName)) + "…"
  }

  private static var longestName: Int { 512 }

  // MARK: What it says

  /// The instructions of all functions.
  public var total: UInt64 { tree.nodes.reduce(tree.beyond) { $0 + $1.own } }

  /// The calls that the host made, in the order of their names, with all that they called. What was executed outside of any function, for the segments of
  /// a module, is under `[segments]`; what there was no room for is under `[other calls]`.
  public var calls: [Call] {
    var totals = tree.nodes.map(\.own)
    var callees: [[Call]] = Array(repeating: [], count: totals.count)
    // Children come after their parents, so here they are complete before these.
    for (index, node) in tree.nodes.enumerated().reversed() {
      guard let name = node.callee else { continue }
      totals[node.parent] += totals[index]
      callees[node.parent].append(Call(name: name, own: node.own, total: totals[index], callees: Self.sorted(callees[index])))
      callees[index] = []
    }
    let others = [("[other calls]", tree.beyond), ("[segments]", tree.nodes[0].own)].filter { $0.1 > 0 }
    return Self.sorted(callees[0] + others.map { Call(name: $0.0, own: $0.1, total: $0.1, callees: []) })
  }

  private static func sorted(_ calls: [Call]) -> [Call] { calls.sorted { $0.name.unicodeScalars.lexicographicallyPrecedes($1.name.unicodeScalars) } }

  /// The folded format that other tools read: a line for each path of calls that executed something, its functions separated by semicolons, and the number of
  /// instructions.
  public var folded: String {
    var text = ""
    Self.fold(calls, after: "", to: &text)
    return text
  }

  private static func fold(_ calls: [Call], after path: String, to text: inout String) {
    for call in calls {
      let path = path + call.name.replacing(";", with: ":")
      if call.own > 0 { text += "\(path) \(call.own)\n" }
      fold(call.callees, after: path + ";", to: &text)
    }
  }
}
