import Evaluation
import WasmCore

/// The operator in a cluster: nodes from the Kubernetes API, messages from NATS.
package struct ClusterService: Sendable {
  /// What the platform's chart sets.
  package struct Options: Sendable {
    package var module: ModuleIdentity
    package var namespace: String
    /// The file that says how to reach the cluster; nil for where the platform looks.
    package var kubeconfig: String?
    package var metricsAddress: String
    package var probeAddress: String
    package var hosting = HostingOptions()

    /// Options.
    package init(module: ModuleIdentity, namespace: String, kubeconfig: String?, metricsAddress: String, probeAddress: String, hosting: HostingOptions) {
      (self.module, self.namespace, self.kubeconfig) = (module, namespace, kubeconfig)
      (self.metricsAddress, self.probeAddress, self.hosting) = (metricsAddress, probeAddress, hosting)
    }
  }

  private let options: Options
  let log: Log
  let client: KubernetesClient
  let bus: NATSClient?
  let nodes: NodeTable
  let elector: LeaderElector
  private let watch: ListWatch
  let reconciler: NodeReconciler
  let health: Health
  private let metrics: Metrics
  private let isReceiving: Guarded<Bool>

  /// How long messages are left to other pods while this one's programs are still compiled.
  private static let warmUp = Duration.seconds(10)

  /// What every status says when there is no message bus.
  private static let noBus = "TINY_NATS_URL is not set: this node cannot receive messages"

  /// Everything that the service needs, found and checked. Nothing runs yet.
  package init(_ options: Options, environment: [String: String], log: Log) throws(ServiceError) {
    guard let pod = environment["HOSTNAME"], !pod.isEmpty else { throw .noHostName }
    if environment["TINY_NATS_TRANSPORT"] == "jetstream" { throw .unsupportedTransport("jetstream") }
    (self.options, self.log) = (options, log)
    bus = try Self.bus(environment)
    client = try Self.client(kubeconfig: options.kubeconfig, environment, log, userAgent: "wasm-module/\(Release.version) (\(pod))")
    let module = options.module
    let metrics = Metrics(module: module.name, version: module.version)
    let host = options.hosting.host(observer: metrics)
    let nodes = NodeTable(module, host: host, bus: bus.map { NATSMessageBus(client: $0) } ?? NoMessageBus(), log: log)
    let clusterLog = log.with(["part": "cluster"])
    let elector = LeaderElector(client, namespace: options.namespace, name: "\(module.sanitizedName)-lock", identity: ModuleIdentity.dashed(pod), log: clusterLog)
    self.elector = elector
    watch = ListWatch(client, ResourcePath(.tinyNodes, namespace: options.namespace), log: clusterLog)
    (self.metrics, self.nodes) = (metrics, nodes)
    metrics.add(host, Metrics.Sources(isLeader: { elector.isLeader }, isBusConnected: bus.map { bus in { @Sendable in bus.isConnected } }, nodeCount: { nodes.count }))
    let (watch, isReceiving) = (watch, Guarded(false))
    self.isReceiving = isReceiving
    if let bus {
      health = Health([
        "nodes are listed": { watch.hasSynced }, "the message bus is connected": { bus.isConnected }, "messages are received": { isReceiving.withLock(\.self) },
      ])
    } else {
      // There is nothing to wait for that would come.
      health = Health(["nodes are listed": { watch.hasSynced }, "without a message bus nodes receive nothing": { true }])
    }
    reconciler = NodeReconciler(nodes, client, namespace: options.namespace, hindrance: bus == nil ? Self.noBus : nil, log: log) { elector.isLeader }
  }

  private static func bus(_ environment: [String: String]) throws(ServiceError) -> NATSClient? {
    guard let url = environment["TINY_NATS_URL"], !url.isEmpty else { return nil }
    do {
      return try NATSClient(servers: NATSServer.list(url))
    } catch {
      throw .messageBus("\(error)")
    }
  }

  /// A client for the cluster that the configuration names.
  static func client(kubeconfig: String?, _ environment: [String: String], _ log: Log, userAgent: String) throws(ServiceError) -> KubernetesClient {
    if case .failure(let error) = CurlLibrary.shared { throw .cluster("\(error)") }
    let configuration: ClusterConfiguration
    do {
      configuration = try ClusterConfiguration.load(kubeconfig: kubeconfig, environment: environment)
    } catch {
      throw .configuration("\(error)")
    }
    if let notice = configuration.notice { log.warning("a configuration of the cluster is passed over", ["reason": notice]) }
    return KubernetesClient(configuration, userAgent: userAgent)
  }

  // MARK: Running

  /// Serves until the task is cancelled, and then ends in order: what was accepted is answered, and the lease is released.
  package func run() async throws(ServiceError) {
    let servers = try startServers()
    log.info("serving probes and metrics", ["probes": Int(servers[0].port), "metrics": Int(servers[1].port)])
    log.info("starting", ["module": options.module.name, "version": options.module.version, "namespace": options.namespace, "cluster": client.configuration.source])
    if bus == nil { log.error("there is no message bus: nodes cannot receive messages", ["hint": "set TINY_NATS_URL"]) }
    let leading = Task { await elector.run() }
    let background = [
      Task { await watch.run() }, Task { await reconcile() }, Task { await followLeadership() }, Task { await registration.run() },
      Task { await logBusEvents() }, Task { await health.beat() },
    ]
    let messages = Task { await receiveMessages() }
    await untilCancelled()
    // What has to end in order must not be cancelled with the task that waited.
    await Task.detached { await self.stop(leading, background, messages, servers) }.value
  }

  private var registration: ModuleRegistration {
    let status = ModuleStatus(module: options.module, address: "nats://\(ModuleSubject.messages(of: options.module.sanitizedName))")
    return ModuleRegistration(client: client.forLeader(), namespace: options.namespace, status: status, log: log) { elector.isLeader }
  }

  private func startServers() throws(ServiceError) -> [HTTPServer] {
    [
      try Self.server("health-probe-bind-address", options.probeAddress) { [health] in await health.answer($0) },
      try Self.server("metrics-bind-address", options.metricsAddress) { [metrics] in await metrics.registry.answer($0) },
    ]
  }

  private static func server(_ flag: String, _ address: String, _ handler: @escaping HTTPServer.Handler) throws(ServiceError) -> HTTPServer {
    do {
      return try HTTPServer(address, handler: handler)
    } catch {
      throw .address(flag: flag, reason: "\(error)")
    }
  }

  private func reconcile() async {
    for await event in watch.events { await reconciler.take(event) }
  }

  private func followLeadership() async {
    for await isLeader in elector.changes where isLeader { await reconciler.lookAtAll() }
  }

  private func logBusEvents() async {
    guard let bus else { return }
    let log = log.with(["part": "nats"])
    for await event in bus.events {
      switch event {
      case .connected, .lameDuck: log.info("\(event)")
      case .disconnected, .connectionFailed, .error, .slowConsumer: log.warning("\(event)")
      }
    }
  }

  // MARK: Messages

  private func receiveMessages() async {
    guard let bus else { return }
    let receiver = BusReceiver(bus, nodes, log: log)
    // What fails here is in the log as an event, and is tried for ever.
    try? await bus.connect()
    await waitForNodes()
    do {
      if let subscriptions = try begin(receiver) { await receiver.run(subscriptions) }
    } catch {
      log.error("messages cannot be received", ["error": "\(error)"])
    }
  }

  /// Nil when the service ends already.
  private func begin(_ receiver: BusReceiver) throws(NATSError) -> [NATSSubscription]? {
    try isReceiving.withLock { isReceiving throws(NATSError) in
      if Task.isCancelled { return nil }
      let subscriptions = try receiver.subscribe()
      isReceiving = true
      return subscriptions
    }
  }

  /// Takes no messages if none have been taken yet: they would come while the service ends.
  func doNotBegin(_ messages: Task<Void, Never>) {
    isReceiving.withLock { if !$0 { messages.cancel() } }
  }

  /// Lets other pods have the messages until the first list is in and the programs are compiled, but for the latter not long: this may be the only pod.
  private func waitForNodes() async {
    while !watch.hasSynced, (try? await Task.sleep(for: .milliseconds(50))) != nil {}
    let end = ContinuousClock.now + Self.warmUp
    while await !reconciler.isSettled, ContinuousClock.now < end, (try? await Task.sleep(for: .milliseconds(50))) != nil {}
  }
}
