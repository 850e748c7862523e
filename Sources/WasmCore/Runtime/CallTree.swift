/// Calls as a tree: who called whom along which path, and what was executed there. It is bounded, whatever a guest does.
struct CallTree<Callee: Hashable & Sendable>: Sendable {
  /// All calls of one function along one path.
  struct Node: Sendable {
    /// Nil at the root, which stands for the host.
    let callee: Callee?
    let parent: Int
    let depth: Int
    /// The instructions that the function itself executed.
    var own: UInt64 = 0
    /// The child that was asked for last, which often is the next one, too.
    fileprivate var latest = 0
  }

  /// What comes of the search for a child.
  enum Child {
    case found(Int)
    /// Paths do not become so long: what such a call executes counts as its caller's.
    case tooDeep
    /// The tree has no room for another path: what such a call executes is beyond it.
    case full
  }

  private struct Key: Hashable {
    let parent: Int
    let callee: Callee
  }

  /// Each node comes after its parent.
  private(set) var nodes = [Node(callee: nil, parent: 0, depth: 0)]
  /// The instructions of calls that the tree had no room for.
  private(set) var beyond: UInt64 = 0
  private var children: [Key: Int] = [:]
  /// The depths of all nodes together: how many names it takes to write all paths.
  private var size = 0

  static var deepest: Int { 128 }
  static var largest: Int { 1 << 18 }

  /// The node of a function that the function of another node calls, made if there is none.
  mutating func child(of parent: Int, _ callee: Callee) -> Child {
    let latest = nodes[parent].latest
    if latest != 0, nodes[latest].callee == callee { return .found(latest) }
    let key = Key(parent: parent, callee: callee)
    if let node = children[key] {
      nodes[parent].latest = node
      return .found(node)
    }
    let depth = nodes[parent].depth + 1
    guard depth <= Self.deepest else { return .tooDeep }
    guard size + depth <= Self.largest else { return .full }
    size += depth
    nodes.append(Node(callee: callee, parent: parent, depth: depth))
    let node = nodes.count - 1
    children[key] = node
    nodes[parent].latest = node
    return .found(node)
  }

  mutating func add(_ instructions: UInt64, to node: Int) { nodes[node].own += instructions }
  mutating func addBeyond(_ instructions: UInt64) { beyond += instructions }
}
