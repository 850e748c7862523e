import Hosting

/// The options that the platform's chart gives to the commands of a cluster.
enum ClusterOptions {
  static let name = Option("name", "NAME", letter: "n", help: "The module's name, for instance tinysystems/wasm-module-v0.")
  static let version = Option("version", "VERSION", letter: "v", help: "The module's version, without a 'v'.")
  static let namespace = Option("namespace", "NAME", help: "The namespace of the module's objects; \(defaultNamespace) if nothing is said.")
  static let kubeconfig = Option("kubeconfig", "FILE", letter: "k", help: "How to reach the cluster; else KUBECONFIG, ~/.kube/config, or the pod's own access.")

  static let defaultNamespace = "tinysystems"

  /// The platform's own modules end so when their command line is not understood, and its chart calls the hooks without the options that they need.
  static let usageStatus = ExitStatus.success

  static let exitStatus = """
    Exit status 0: ended by a signal; also when the command line is not understood,
    as with the platform's other modules: charts call it so. 1: it cannot begin, and
    the reason is on standard error.
    """

  /// Words that are no options.
  static func refuseOperands(_ arguments: ParsedArguments) throws(CommandFailure) {
    if let operand = arguments.operands.first { throw CommandFailure("unexpected argument '\(operand)'") }
  }

  /// The module that a hook's arguments name, whose version is nothing to a hook.
  static func hookModule(_ arguments: ParsedArguments) throws(CommandFailure) -> ModuleIdentity {
    try refuseOperands(arguments)
    guard let name = arguments.value(of: name) else { throw CommandFailure("--name is not given: nothing was done") }
    return try module(name, Release.version)
  }

  /// The module that the arguments name.
  static func module(_ arguments: ParsedArguments) throws(CommandFailure) -> ModuleIdentity {
    guard let name = arguments.value(of: name) else { throw CommandFailure("--name is needed", hint: name.help) }
    guard let version = arguments.value(of: version) else { throw CommandFailure("--version is needed", hint: version.help) }
    return try module(name, version)
  }

  /// The module of a directory, which needs no name.
  static func localModule(_ arguments: ParsedArguments) throws(CommandFailure) -> ModuleIdentity {
    try module(arguments.value(of: name) ?? "wasm-module", arguments.value(of: version) ?? Release.version)
  }

  private static func module(_ name: String, _ version: String) throws(CommandFailure) -> ModuleIdentity {
    do {
      return try ModuleIdentity(name: name, version: version)
    } catch {
      throw CommandFailure("\(error)", status: .failure)
    }
  }
}
