import Evaluation
import Foundation
import Hosting

/// `wasm-module run`: the operator, in a cluster or with the nodes of a directory.
enum RunCommand: Subcommand {
  static let local = Option("local", "DIRECTORY", help: "No cluster and no message bus: nodes from the JSON files of a directory, requests over HTTP.")
  static let listen = Option("listen", "ADDRESS", help: "Where --local takes requests; 127.0.0.1:8080 if nothing is said.")
  static let metrics = Option("metrics-bind-address", "ADDRESS", letter: "m", help: "Where metrics are served; :0 is any free port.")
  static let probes = Option("health-probe-bind-address", "ADDRESS", letter: "t", help: "Where /healthz and /readyz are served; :0 is any free port.")
  static let grpc = Option("grpc-server-bind-address", "ADDRESS", letter: "g", help: "Taken for the chart's sake: there is no gRPC mode.")
  static let maximumTimeout = Option("max-timeout", "SECONDS", help: "The longest time that a node's settings may allow a request; 300 if nothing is said.")
  static let maximumMemory = Option("max-memory", "MIB", help: "The most memory that they may allow; 1024.")
  static let maximumOutput = Option("max-output", "MIB", help: "The most output that they may allow; 64.")
  static let threads = Option("guest-threads", "N", help: "Run so many programs at the same time; four for each processor, at least 16.")
  static let queue = Option("guest-queue", "N", help: "Let so many requests wait for them, and refuse more; 256.")
  static let compiles = Option("compiles", "N", help: "Run so many compilers at the same time; 1.")
  static let cold = EvalCommand.cold

  static let description = CommandDescription(
    name: "run", summary: "Serve nodes: the operator of the module in a cluster, or of a directory.", operands: "",
    options: [ClusterOptions.name, ClusterOptions.version, ClusterOptions.namespace, ClusterOptions.kubeconfig, metrics, probes, grpc, local, listen]
      + [maximumTimeout, maximumMemory, maximumOutput, threads, queue, compiles, cold],
    usageStatus: ClusterOptions.usageStatus,
    discussion: [
      """
      In a cluster --name and --version are needed, and the environment says the rest:
      HOSTNAME, TINY_NATS_URL, KUBECONFIG, WASM_MODULE_CACHE, DEBUG.
      """,
      """
      With --local every JSON file of the directory is a node, as 'kubectl get
      tinynode -o json' prints it or in a plain form. GET /nodes lists them, and
      POST /nodes/NAME/request runs one. Files that change are taken over.
      """,
      ClusterOptions.exitStatus,
      """
      Examples:
        wasm-module run --local Fixtures/nodes
        wasm-module run --name tinysystems/wasm-module-v0 --version 1.0.0
      """,
    ])

  static func run(_ arguments: ParsedArguments, _ terminal: Terminal) throws -> ExitStatus {
    Heap.useFewArenas()
    // Who reads the log may go away; the service stays.
    signal(SIGPIPE, SIG_IGN)
    try ClusterOptions.refuseOperands(arguments)
    if arguments.contains(listen), !arguments.contains(local) { throw CommandFailure("--listen goes with --local only") }
    let options = try hostingOptions(arguments)
    let environment = ProcessInfo.processInfo.environment
    let log = Log.standard(environment: environment)
    do {
      if let directory = arguments.value(of: local) {
        try serve(directory, arguments, options, log, terminal)
      } else {
        try serveCluster(arguments, options, environment, log)
      }
    } catch let error as ServiceError {
      throw CommandFailure("\(error)", status: .failure)
    }
    return .success
  }

  private static func serveCluster(_ arguments: ParsedArguments, _ options: HostingOptions, _ environment: [String: String], _ log: Log) throws {
    let module = try ClusterOptions.module(arguments)
    let service = try ClusterService(
      ClusterService.Options(
        module: module, namespace: arguments.value(of: ClusterOptions.namespace) ?? ClusterOptions.defaultNamespace, kubeconfig: arguments.value(of: ClusterOptions.kubeconfig),
        metricsAddress: arguments.value(of: metrics) ?? ":0", probeAddress: arguments.value(of: probes) ?? ":0", hosting: options),
      environment: environment, log: log)
    if arguments.contains(grpc) { log.debug("there is no gRPC mode: --grpc-server-bind-address has no effect") }
    try untilEnded { try await service.run() }
  }

  private static func serve(_ directory: String, _ arguments: ParsedArguments, _ options: HostingOptions, _ log: Log, _ terminal: Terminal) throws {
    let address = arguments.value(of: listen) ?? "127.0.0.1:8080"
    let service = LocalService(directory: directory, address: address, module: try ClusterOptions.localModule(arguments), options: options, log: log)
    try untilEnded {
      try await service.run { port in
        let host = address[..<(address.lastIndex(of: ":") ?? address.endIndex)]
        terminal.output("serving \(directory) at http://\(host.isEmpty ? "localhost" : host):\(port): GET /nodes, POST /nodes/NAME/request\n")
      }
    }
  }

  // MARK: Options

  private static func hostingOptions(_ arguments: ParsedArguments) throws(CommandFailure) -> HostingOptions {
    var options = HostingOptions()
    if let seconds = try count(maximumTimeout, arguments) { options.ceilings.timeout = .seconds(seconds) }
    if let mebibytes = try count(maximumMemory, arguments) { options.ceilings.memoryBytes = mebibytes << 20 }
    if let mebibytes = try count(maximumOutput, arguments) { options.ceilings.outputBytes = mebibytes << 20 }
    if let threads = try count(threads, arguments) { options.guestThreads = threads }
    if let places = try count(queue, arguments) { options.queueLimit = places }
    if let compiles = try count(compiles, arguments) { options.simultaneousCompiles = compiles }
    options.startsWarm = !arguments.contains(cold)
    return options
  }

  private static func count(_ option: Option, _ arguments: ParsedArguments) throws(CommandFailure) -> Int? {
    try arguments.value(of: option, as: "a whole number from 1 to a million") { text in Int(text).flatMap { 1...1_000_000 ~= $0 ? $0 : nil } }
  }
}
