import Evaluation
import Foundation
import WasmCore

/// The operator without a cluster and without a message bus: nodes from files, requests over HTTP on this machine.
package struct LocalService: Sendable {
  /// Where the nodes are described.
  package var directory: String
  /// Where it listens for requests.
  package var address: String
  /// The name of the module that nodes with short names belong to.
  package var module: ModuleIdentity
  package var options: HostingOptions
  package var log: Log

  /// A service that is not running yet.
  package init(directory: String, address: String, module: ModuleIdentity, options: HostingOptions, log: Log) {
    (self.directory, self.address, self.module, self.options, self.log) = (directory, address, module, options, log)
  }

  /// How long a message waits for a node to appear: long enough for one that is being written.
  private static let waitLimit = Duration.seconds(2)
  /// How long requests may take to end when the service does.
  private static let patience = Duration.seconds(5)

  private static let largestBody = 16 << 20
  private static let ownNames: Set = ["localhost", "127.0.0.1", "[::1]", "::1"]

  private var limits: HTTPLimits {
    var limits = HTTPLimits()
    limits.bodyBytes = Self.largestBody
    // Whoever lets others in names the machine as they do.
    if Self.ownNames.contains(where: { address.hasPrefix("\($0):") }) { limits.hosts = Self.ownNames }
    return limits
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameter isListening: Called with the port when requests are taken.
  package func run(isListening: @escaping @Sendable (UInt16) -> Void = { _ in }) async throws(ServiceError) {
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: directory, isDirectory: &isDirectory), isDirectory.boolValue else { throw .directory(directory) }
    let metrics = Metrics(module: module.name, version: module.version)
    let host = options.host(observer: metrics)
    let table = NodeTable(module, host: host, bus: NoMessageBus(), log: log, surroundings: .local, waitLimit: Self.waitLimit)
    metrics.add(host, Metrics.Sources(nodeCount: { table.count }))
    let source = NodeDirectory(path: directory, module: module.sanitizedName)
    let nodes = LocalNodes(source, table, log: log)
    await nodes.refresh()
    let api = LocalAPI(nodes: nodes, table: table, directory: source, metrics: metrics.registry)
    let server: HTTPServer
    do {
      server = try HTTPServer(address, limits: limits) { await api.answer($0) }
    } catch {
      throw ServiceError.address(flag: "listen", reason: "\(error)")
    }
    let watch = Task { await nodes.watch() }
    log.info("listening", ["port": Int(server.port), "directory": directory])
    isListening(server.port)
    await untilCancelled()
    log.info("ending")
    watch.cancel()
    await watch.value
    // What has to end in order must not be cancelled with the task that waited.
    await Task.detached {
      // Programs that do not end by themselves are stopped, and who asked is told.
      let stopping = Task {
        try? await Task.sleep(for: Self.patience)
        await table.stop()
      }
      await server.stop(within: Self.patience * 1.5)
      stopping.cancel()
      await table.stop()
      log.info("ended")
      await log.flush()
    }.value
  }
}
