/// Takes the messages for this module's nodes from NATS, and answers each exactly once.
///
/// Every message is handled in a task of its own, also those for the same node: a flow may come back to this module while an earlier hop still waits.
struct BusReceiver: Sendable {
  private let client: NATSClient
  private let nodes: NodeTable
  private let log: Log
  private let admission: Admission

  /// - Parameter admission: How many messages may be handled at the same time; more are answered with an error.
  init(_ client: NATSClient, _ nodes: NodeTable, admission: Admission = Admission(), log: Log) {
    (self.client, self.nodes, self.admission, self.log) = (client, nodes, admission, log)
  }

  /// Subscribes to the module's subjects.
  func subscribe() throws(NATSError) -> [NATSSubscription] {
    let name = nodes.module.sanitizedName
    return [
      try client.subscribe(ModuleSubject.messages(of: name), queue: name),
      try client.subscribe(ModuleSubject.systemMessages(of: name)),
    ]
  }

  /// Handles what comes until the subscriptions have ended and everything is answered. When the task is cancelled, what is still being handled is stopped, and its senders are told.
  func run(_ subscriptions: [NATSSubscription]) async {
    await withDiscardingTaskGroup { group in
      for subscription in subscriptions { group.addTask { await serve(subscription) } }
    }
  }

  private func serve(_ subscription: NATSSubscription) async {
    await withDiscardingTaskGroup { group in
      for await message in subscription { group.addTask { await handle(message) } }
    }
  }

  private func handle(_ message: NATSMessage) async {
    let reply = await reply(to: message)
    if case .failure(let error) = reply { log.debug("a message failed", ["to": message.headers["x-to"] ?? "", "error": error.description]) }
    guard let subject = message.replySubject else { return }
    do throws(NATSError) {
      try await send(reply, to: subject)
    } catch {
      // A reply that the bus does not take is a failure that the sender can be told of.
      do throws(NATSError) {
        try await send(.failure(MessageError("the answer cannot be sent: \(error)")), to: subject)
      } catch {
        log.warning("an answer was lost", ["to": message.headers["x-to"] ?? "", "error": "\(error)"])
      }
    }
  }

  private func reply(to message: NATSMessage) async -> MessageReply {
    if let defect = message.headerDefect { return .failure(MessageError("the headers of the message are malformed: \(defect)")) }
    guard admission.enter(message) else { return .failure(MessageError("too many messages: \(admission.messageLimit) are being handled already")) }
    defer { admission.leave(message) }
    return await .catching { () async throws(MessageError) in try await nodes.deliver(Message(message)) }
  }

  private func send(_ reply: MessageReply, to subject: String) async throws(NATSError) {
    let frame = reply.frame
    try await client.publish(subject, headers: frame.headers, body: frame.body)
  }
}
