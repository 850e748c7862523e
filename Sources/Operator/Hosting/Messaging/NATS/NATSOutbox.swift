/// What waits to be sent, in its order and up to a limit.
struct NATSOutbox {
  let limit: Int
  private var frames: [NATSFrame] = []
  /// The bytes that wait, with those that have been taken and not been written yet.
  private(set) var byteCount = 0

  init(limit: Int) {
    self.limit = limit
  }

  var isEmpty: Bool { frames.isEmpty }

  /// Whether so many bytes fit in. When nothing waits a connection takes more than the limit, for else the largest messages never went.
  func hasRoom(for count: Int, isConnected: Bool) -> Bool { byteCount + count <= limit || isConnected && byteCount == 0 }

  mutating func append(_ frame: NATSFrame) {
    frames.append(frame)
    byteCount += frame.weight
  }

  /// Takes everything out, to be written.
  mutating func takeAll() -> [NATSFrame] {
    defer { frames = [] }
    return frames
  }

  /// Makes room for what was taken and has been written, or will never be.
  mutating func release(_ count: Int) { byteCount -= count }

  /// Puts back what was taken and could not be written, before everything else, but not what held for that connection only.
  mutating func putBack(_ unsent: [NATSFrame]) {
    frames = unsent.filter { $0.weight > 0 } + frames
    byteCount = frames.weight
  }

  /// Gives up what holds for one connection only.
  mutating func dropControl() { frames.removeAll { $0.weight == 0 } }
}

extension [NATSFrame] {
  var weight: Int { reduce(0) { $0 + $1.weight } }
}
