/// Takes what happens to the connection with the cluster, in lines for people.
struct ClusterLog: Sendable {
  /// How much a line matters.
  enum Level: Sendable, Hashable {
    case debug, info, warning, error
  }

  private let write: @Sendable (Level, String) -> Void

  init(_ write: @escaping @Sendable (Level, String) -> Void) {
    self.write = write
  }

  /// Drops everything.
  static let none = ClusterLog { _, _ in }

  func debug(_ message: String) { write(.debug, message) }
  func info(_ message: String) { write(.info, message) }
  func warning(_ message: String) { write(.warning, message) }
  func error(_ message: String) { write(.error, message) }
}
