/// The way to other modules over NATS.
struct NATSMessageBus: MessageBus {
  let client: NATSClient

  package func request(_ message: Message, to module: String, timeout: Duration) async throws(MessageError) -> [UInt8]? {
    let answer: NATSMessage
    do throws(NATSError) {
      answer = try await client.request(ModuleSubject.messages(of: module), headers: message.headers, body: Array(message.body), timeout: timeout)
    } catch {
      throw MessageError("nats request to \(module): \(error)")
    }
    return try MessageReply(answer).get()
  }
}

/// The subjects of a module.
enum ModuleSubject {
  /// For ports of nodes; one pod gets each message.
  static func messages(of module: String) -> String { "tinymodule.\(module).msg" }
  /// For system ports; every pod gets each message.
  static func systemMessages(of module: String) -> String { "tinymodule.\(module).sysmsg" }
}
