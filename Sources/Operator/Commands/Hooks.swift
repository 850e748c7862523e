import Foundation
import Hosting

/// `wasm-module pre-install`: the chart's check that a namespace may host modules.
enum PreInstallCommand: Subcommand {
  static let description = CommandDescription(
    name: "pre-install", summary: "Check that a namespace may host modules; called by the chart.", operands: "",
    options: [ClusterOptions.name, ClusterOptions.namespace, ClusterOptions.kubeconfig], usageStatus: ClusterOptions.usageStatus,
    discussion: ["The namespace is that of RELEASE_NAMESPACE, else that of --namespace.", "Exit status 0: it may, or --name is not given and nothing was checked.\n1: it may not, or that cannot be found out."])

  static func run(_ arguments: ParsedArguments, _ terminal: Terminal) throws -> ExitStatus {
    _ = try ClusterOptions.hookModule(arguments)
    let environment = ProcessInfo.processInfo.environment
    let released = environment["RELEASE_NAMESPACE"].flatMap { $0.isEmpty ? nil : $0 }
    let namespace = released ?? arguments.value(of: ClusterOptions.namespace) ?? ClusterOptions.defaultNamespace
    let hooks = try ClusterHooks.make(arguments, environment)
    do {
      try untilEnded { try await hooks.checkNamespace(namespace) }
    } catch let error as ServiceError {
      throw CommandFailure("\(error)", status: .failure)
    }
    return .success
  }
}

/// `wasm-module pre-delete`: the chart's removal of the module's object.
enum PreDeleteCommand: Subcommand {
  static let description = CommandDescription(
    name: "pre-delete", summary: "Delete the module's object; called by the chart.", operands: "",
    options: [ClusterOptions.name, ClusterOptions.namespace, ClusterOptions.kubeconfig], usageStatus: ClusterOptions.usageStatus,
    discussion: ["Without --name it does nothing.", "Exit status 0, whatever comes of it: an object that stays is no reason\nnot to remove the module."])

  static func run(_ arguments: ParsedArguments, _ terminal: Terminal) throws -> ExitStatus {
    do {
      let module = try ClusterOptions.hookModule(arguments)
      let hooks = try ClusterHooks.make(arguments, ProcessInfo.processInfo.environment)
      let namespace = arguments.value(of: ClusterOptions.namespace) ?? ClusterOptions.defaultNamespace
      try untilEnded { try await hooks.deleteModule(module, namespace: namespace) }
    } catch {
      terminal.report((error as? CommandFailure) ?? CommandFailure("\(error)"))
    }
    return .success
  }
}

extension ClusterHooks {
  fileprivate static func make(_ arguments: ParsedArguments, _ environment: [String: String]) throws -> ClusterHooks {
    do {
      return try ClusterHooks(kubeconfig: arguments.value(of: ClusterOptions.kubeconfig), environment: environment, log: .standard(environment: environment))
    } catch {
      throw CommandFailure("\(error)", status: .failure)
    }
  }
}
