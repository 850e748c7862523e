/// What takes messages to other modules.
package protocol MessageBus: Sendable {
  /// Sends a message to the module that serves its target, and waits for the answer.
  ///
  /// - Returns: The bytes of the answer as they came; nil for an answer without a value.
  func request(_ message: Message, to module: String, timeout: Duration) async throws(MessageError) -> [UInt8]?
}

/// No message bus: other modules cannot be reached.
package struct NoMessageBus: MessageBus {
  /// The lack of one.
  package init() {}

  package func request(_ message: Message, to module: String, timeout: Duration) async throws(MessageError) -> [UInt8]? {
    throw MessageError("nats request to \(module): there is no message bus")
  }
}
