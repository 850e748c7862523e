import Evaluation
import WasmCore

extension NodeTable {
  /// How long a sender waits when its edge does not say.
  private static let answerLimit = Duration.seconds(300)

  /// Sends what has left a port along all its edges at once, and waits for all.
  ///
  /// - Returns: The first value that came back.
  /// - Throws: The first failure, when no value came back: one good edge hides the failures of the others.
  func emit(_ value: JSONText, from port: PortAddress) async throws(MessageError) -> [UInt8]? {
    guard let instance = instance(port.node) else { return nil }
    let edges = instance.wiring.edges(from: port.port)
    let depth = MessageContext.current.map { $0.depth + 1 } ?? 0
    let messages = edges.map { Message(target: $0.target, source: "\(port)", edgeID: $0.id, depth: depth, body: value.bytes, trace: MessageContext.current?.trace ?? []) }
    switch messages.count {
    case 0: return isAnswer(port.port) ? Array(value.bytes) : nil
    case 1: return try await send(messages[0], along: edges[0], of: instance)
    default: return try await sendAll(zip(messages, edges), of: instance)
    }
  }

  private func isAnswer(_ port: String) -> Bool { surroundings == .local && port != PortName.status }

  private func sendAll(_ messages: Zip2Sequence<[Message], [TinyNode.Edge]>, of instance: NodeInstance) async throws(MessageError) -> [UInt8]? {
    let results = await withTaskGroup(of: MessageReply.self) { group in
      for (message, edge) in messages {
        group.addTask { await .catching { () async throws(MessageError) in try await self.send(message, along: edge, of: instance) } }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    var failure: MessageError?
    for result in results {
      switch result {
      case .success(let value?): return value
      case .success(nil): break
      case .failure(let error): failure = failure ?? error
      }
    }
    if let failure { throw failure }
    return nil
  }

  /// Sends a message, unless its edge is taken away or its time is up meanwhile.
  private func send(_ message: Message, along edge: TinyNode.Edge, of instance: NodeInstance) async throws(MessageError) -> [UInt8]? {
    let task = Task { await Result.catching { () async throws(MessageError) in try await self.transmit(message, timeout: edge.timeout) } }
    let flight = instance.begin(edge) { task.cancel() }
    defer { instance.end(flight) }
    return try await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      task.cancel()
    }.get()
  }

  private func transmit(_ message: Message, timeout: Duration?) async throws(MessageError) -> [UInt8]? {
    let target = PortAddress(message.target)
    guard let node = NodeName(target.node) else { throw MessageError("parse destination error: invalid node name \"\(target.node)\"") }
    guard node.module == module.sanitizedName || surroundings == .local else { return try await bus.request(message, to: String(node.module), timeout: timeout ?? Self.answerLimit) }
    guard let timeout else { return try await deliver(message) }
    return try await within(timeout, MessageError("no answer from \(message.target) within \(timeout.wholeMilliseconds) ms")) { () async throws(MessageError) in
      try await self.deliver(message)
    }
  }
}

/// Cancels work that takes longer than it may, and waits until it has heeded that.
private func within<Value: Sendable>(_ limit: Duration, _ expiry: MessageError, _ work: @escaping @Sendable () async throws(MessageError) -> Value) async throws(MessageError) -> Value {
  let isLate = Guarded(false)
  let task = Task { await Result.catching { () async throws(MessageError) in try await work() } }
  let timer = Task {
    try await Task.sleep(for: limit)
    isLate.withLock { $0 = true }
    task.cancel()
  }
  defer { timer.cancel() }
  let result = await withTaskCancellationHandler {
    await task.value
  } onCancel: {
    task.cancel()
  }
  if case .failure = result, isLate.withLock({ $0 }) { throw expiry }
  return try result.get()
}
