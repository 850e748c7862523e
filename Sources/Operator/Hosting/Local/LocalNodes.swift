import Evaluation
import Foundation

/// Keeps the nodes of this process in line with a directory, and knows what became of each.
actor LocalNodes {
  private struct Known {
    var entry: NodeDirectory.Entry
    var generation = 1
    /// Nil while the settings have not led to anything yet.
    var outcome: NodeOutcome?
  }

  private let directory: NodeDirectory
  private let table: NodeTable
  private let log: Log
  private var known: [String: Known] = [:]
  private var content = NodeDirectory.Content()
  private var isStopped = false

  init(_ directory: NodeDirectory, _ table: NodeTable, log: Log) {
    (self.directory, self.table, self.log) = (directory, table, log)
  }

  /// Looks at the directory a few times a second, until the task is cancelled.
  func watch() async {
    repeat { await refresh() } while (try? await Task.sleep(for: .milliseconds(300))) != nil
    isStopped = true
  }

  /// Takes over what the directory has now. Does not wait for programs to be compiled.
  func refresh() async {
    let new = directory.read(after: content)
    guard new != content else { return }
    for problem in new.problems where !content.problems.contains(problem) { log.error("a file cannot be used", ["file": problem.file, "reason": problem.reason]) }
    for name in known.keys where !new.nodes.contains(where: { $0.node.name == name }) { await remove(name) }
    for entry in new.nodes where known[entry.node.name]?.entry != entry { update(entry) }
    content = new
  }

  private func remove(_ name: String) async {
    known[name] = nil
    await table.remove(name)
    log.info("the node is gone", ["node": name])
  }

  private func update(_ entry: NodeDirectory.Entry) {
    var entry = entry
    let name = entry.node.name
    let generation = (known[name]?.generation ?? 0) + 1
    known[name] = Known(entry: entry, generation: generation, outcome: nil)
    entry.node.generation = generation
    Task { [table, node = entry.node] in await finish(name, generation, await table.update(node)) }
  }

  private func finish(_ name: String, _ generation: Int, _ outcome: NodeOutcome) async {
    guard known[name]?.generation == generation else {
      // The node may have gone while its instance was about to be made.
      if known[name] == nil { await table.remove(name) }
      return
    }
    known[name]?.outcome = outcome
    if isStopped { return }
    if let failure = outcome.failure { log.error("the node is not ready", ["node": name, "error": failure]) } else { log.info("the node is ready", ["node": name]) }
  }

  // MARK: What is known

  /// All nodes with their statuses, and the files that cannot be used.
  var listing: JSONText {
    let nodes = known.sorted { $0.key < $1.key }.map { name, node -> JSONText in
      let status = status(node)
      return [
        "name": JSONText(string: name), "file": JSONText(string: node.entry.file), "status": JSONText(string: status.text), "error": JSONText(status.isError),
        "edges": JSONText(array: node.entry.node.edges.map { ["port": JSONText(string: $0.port), "to": JSONText(string: $0.target)] }),
      ]
    }
    let problems = content.problems.map { problem -> JSONText in ["file": JSONText(string: problem.file), "reason": JSONText(string: problem.reason)] }
    return ["nodes": JSONText(array: nodes), "problems": JSONText(array: problems)]
  }

  private func status(_ node: Known) -> (text: String, isError: Bool) {
    guard let outcome = node.outcome else { return ("its program is being compiled", false) }
    return (outcome.failure ?? NodeStatus.fine, outcome.failure != nil)
  }

  /// The status of a node as a cluster would have it; nil when there is no such node.
  func detail(_ name: String) -> JSONText? {
    guard let node = known[name] else { return nil }
    let metadata: JSONText = ["name": JSONText(string: name), "generation": JSONText(node.generation)]
    guard let outcome = node.outcome else { return ["metadata": metadata, "status": ["status": JSONText(string: status(node).text)]] }
    let status = NodeStatus(module: table.module, outcome: outcome, generation: node.generation, time: Date())
    return ["metadata": metadata, "status": status.json()]
  }

  /// Whether each node's settings have led to a program or a failure.
  var areSettled: Bool { !known.isEmpty && known.values.allSatisfy { $0.outcome != nil } }
}
