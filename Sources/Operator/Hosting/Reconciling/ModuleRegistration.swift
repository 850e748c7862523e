import Evaluation

/// Makes the module known to the platform: creates its object, and as the leader writes the object's status.
struct ModuleRegistration: Sendable {
  let client: KubernetesClient
  let namespace: String
  let status: ModuleStatus
  let log: Log
  let isLeader: @Sendable () -> Bool

  /// How often this looks whether the object is as it should be.
  private static let pace = Duration.seconds(5)
  private static let retries = Duration.milliseconds(500)...Duration.seconds(30)

  private var path: ResourcePath { ResourcePath(.tinyModules, namespace: namespace, name: status.module.sanitizedName) }

  /// Goes on until the task is cancelled.
  func run() async {
    var (pause, isWritten) = (Self.retries.lowerBound, false)
    while !Task.isCancelled {
      do throws(KubernetesError) {
        // Somebody may have deleted the object; the status of another release may have been written over ours.
        if try await object().status.member("version")?.string != status.module.version { isWritten = false }
        if isLeader(), !isWritten {
          try await writeStatus()
          isWritten = true
          log.info("the module is registered", ["module": status.module.sanitizedName, "version": status.module.version])
        }
        isWritten = isWritten && isLeader()
        pause = Self.retries.lowerBound
        guard (try? await Task.sleep(for: Self.pace)) != nil else { return }
      } catch {
        if Task.isCancelled { return }
        log.warning("the module is not registered yet", ["error": "\(error)"])
        guard (try? await Task.sleep(for: max(pause, error.retryAfter ?? .zero))) != nil else { return }
        pause = min(pause * 2, Self.retries.upperBound)
      }
    }
  }

  /// The object, which is created when there is none.
  private func object() async throws(KubernetesError) -> KubernetesObject {
    do {
      return try await client.get(path)
    } catch {
      guard error.isNotFound else { throw error }
    }
    let module = status.module
    let object: JSONText = [
      "apiVersion": "operator.tinysystems.io/v1alpha1", "kind": "TinyModule",
      "metadata": ["name": JSONText(string: module.sanitizedName), "namespace": JSONText(string: namespace)],
      "spec": ["image": JSONText(string: "\(module.name):\(module.version)")],
    ]
    do {
      return try await client.create(object, at: ResourcePath(.tinyModules, namespace: namespace))
    } catch {
      // Another pod was faster.
      guard error.isAlreadyExists else { throw error }
      return try await client.get(path)
    }
  }

  private func writeStatus() async throws(KubernetesError) {
    _ = try await client.update(path.status) { [status, isLeader] (object) throws(KubernetesError) in isLeader() ? object.setting(["status"], to: status.json) : nil }
  }
}
