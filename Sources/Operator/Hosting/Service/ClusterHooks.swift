/// What the platform's chart lets a module do before it is installed and before it is removed.
package struct ClusterHooks: Sendable {
  private let client: KubernetesClient

  /// A hook may take 30 seconds: for two attempts, and a pause between them when the server asks for one.
  private static let limits = KubernetesClient.Limits(request: .seconds(10), attempts: 2, longestPause: .seconds(10))
  /// The cluster's own namespaces.
  private static let refusedNamespaces: Set<String> = ["default", "kube-system", "kube-public", "kube-node-lease"]
  /// The label by which an installer says that modules may be here.
  private static let label = "tinysystems.io/managed"

  /// Hooks for the cluster that the configuration names.
  package init(kubeconfig: String?, environment: [String: String], log: Log) throws(ServiceError) {
    client = try ClusterService.client(kubeconfig: kubeconfig, environment, log, userAgent: "wasm-module/\(Release.version) (hook)").separate(limits: Self.limits)
  }

  /// Checks that a namespace is there for modules.
  package func checkNamespace(_ name: String) async throws(ServiceError) {
    if Self.refusedNamespaces.contains(name) { throw .namespace(name, reason: "it belongs to the cluster; install the module into a namespace of its own") }
    let namespace: KubernetesObject
    do {
      namespace = try await client.get(ResourcePath(.namespaces, name: name))
    } catch {
      let reason = error.isNotFound ? "there is none of this name" : error.isForbidden ? "this account may not read it, so its label cannot be checked" : "\(error)"
      throw .namespace(name, reason: reason)
    }
    guard namespace.labels[Self.label] == "true" else {
      throw .namespace(name, reason: "it has no label \(Self.label)=true; kubectl label namespace \(name) \(Self.label)=true")
    }
  }

  /// Deletes the module's object. That there is none is fine.
  package func deleteModule(_ module: ModuleIdentity, namespace: String) async throws {
    do {
      try await client.delete(ResourcePath(.tinyModules, namespace: namespace, name: module.sanitizedName))
    } catch {
      if !error.isNotFound { throw error }
    }
  }
}
