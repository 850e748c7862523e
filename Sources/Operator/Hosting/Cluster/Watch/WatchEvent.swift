import Evaluation

/// A line of a watch.
enum WatchEvent: Sendable {
  /// The object is there, new or changed.
  case changed(KubernetesObject)
  /// The object is gone; this is how it was at last.
  case deleted(KubernetesObject)
  /// Nothing has happened up to this state.
  case bookmark(resourceVersion: String)
  /// The server cannot go on.
  case error(KubernetesStatus)

  /// Why a line is no event.
  struct Malformed: Error, Hashable, Sendable {
    var reason: String
  }

  init(line: ArraySlice<UInt8>) throws(Malformed) {
    let event: JSONText
    do {
      event = try JSONText(checking: line)
    } catch {
      throw Malformed(reason: "\(error)")
    }
    guard let type = event.member("type")?.string, let object = event.member("object") else { throw Malformed(reason: "it has no type or no object") }
    switch type {
    case "ADDED", "MODIFIED": self = .changed(try Self.named(object))
    case "DELETED": self = .deleted(try Self.named(object))
    case "BOOKMARK":
      guard let version = object.member("metadata")?.member("resourceVersion")?.string else { throw Malformed(reason: "it has no resource version") }
      self = .bookmark(resourceVersion: version)
    case "ERROR": self = .error(KubernetesStatus(object, code: object.member("code")?.integer ?? 0))
    default: throw Malformed(reason: "its type is unknown")
    }
  }

  private static func named(_ text: JSONText) throws(Malformed) -> KubernetesObject {
    guard let object = KubernetesObject(text), !object.resourceVersion.isEmpty else { throw Malformed(reason: "its object has no name or no resource version") }
    return object.detached()
  }
}
