import Evaluation

/// What became of a node's description: what its status says.
package struct NodeOutcome: Sendable {
  /// What is wrong; nil when nothing is.
  package var failure: String?
  /// The component, if the node has an instance of it.
  var component: ComponentDescription?
  /// The ports that the instance has now.
  var ports: [ComponentPort] = []
}
