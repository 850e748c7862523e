import WasmCore

/// Bounds what is being handled at the same time, most of which waits for others: a sender must not fill this process's memory with messages to nodes that there are not.
final class Admission: Sendable {
  let messageLimit: Int
  private let byteLimit: Int
  private let inside = Guarded((messages: 0, bytes: 0))

  /// - Parameters:
  ///   - messageLimit: How many messages.
  ///   - byteLimit: How many bytes they may have together.
  init(messageLimit: Int = 20_000, byteLimit: Int = 256 << 20) {
    (self.messageLimit, self.byteLimit) = (messageLimit, byteLimit)
  }

  /// Lets a message in if there is room. One that is larger than all room is let in alone.
  func enter(_ message: NATSMessage) -> Bool {
    inside.withLock { inside in
      guard inside.messages < messageLimit, inside.messages == 0 || inside.bytes + message.size <= byteLimit else { return false }
      inside.messages += 1
      inside.bytes += message.size
      return true
    }
  }

  func leave(_ message: NATSMessage) {
    inside.withLock { inside in
      inside.messages -= 1
      inside.bytes -= message.size
    }
  }
}
