/// Emits statuses one after the other, in their order, without anybody waiting for it.
struct StatusEmitter: Sendable {
  private let queue: AsyncStream<JSONText>.Continuation

  /// So many statuses wait at most for a receiver that does not answer; the oldest are given up.
  private static let limit = 64

  init(_ emit: @escaping WasmEval.Emit) {
    let (statuses, queue) = AsyncStream.makeStream(of: JSONText.self, bufferingPolicy: .bufferingNewest(Self.limit))
    self.queue = queue
    // What receivers answer, or that there are none, is nothing to the component.
    Task { for await status in statuses { _ = try? await emit(PortName.status, status) } }
  }

  func add(_ status: JSONText) { queue.yield(status) }

  /// Emits what waits, and nothing after.
  func finish() { queue.finish() }
}
