import WASI
import WasmCore

/// One connection to one server: what is on its way in both directions. Only one thread knows it.
final class NATSLink {
  let server: NATSServer
  let socket: TCPSocket
  /// What the server has said about itself, once it has.
  var info: NATSServerInfo?
  let start = ContinuousClock.now

  private var parser = NATSParser()

  /// Bytes to write, of several frames, of which some have been written.
  private var chunk: [UInt8] = []
  private var written = 0
  /// The frames in the chunk that have not been written whole, and where they end.
  private var chunkFrames: ArraySlice<(end: Int, frame: NATSFrame)> = []
  /// The frames behind the chunk.
  private var waiting: ArraySlice<NATSFrame> = []

  /// For whom the next confirmations are; nobody waits for those of our own signs of life.
  private var pings: [Int?] = []
  private var unansweredPings = 0
  private var unsentPongs = 0
  private var lastPing = ContinuousClock.now

  private static let chunkSize = 64 << 10
  /// The most that is written before the other direction has its turn.
  private static let turnSize = 1 << 20
  private static let mostUnsentPongs = 1000

  init(_ server: NATSServer, _ socket: TCPSocket) {
    (self.server, self.socket) = (server, socket)
  }

  // MARK: Writing

  var hasUnsent: Bool { written < chunk.count || !waiting.isEmpty }

  /// Whether the server has confirmed everything that it was asked to.
  var isConfirmed: Bool { pings.isEmpty && !hasUnsent }

  /// The frames that have not been written whole: the server does not act on parts.
  var unsent: [NATSFrame] { chunkFrames.map(\.frame) + waiting }

  /// Who waits for confirmations that did not come.
  var unconfirmed: [Int] { pings.compactMap(\.self) }

  func send(_ frames: [NATSFrame]) {
    if waiting.isEmpty { waiting = frames[...] } else { waiting += frames }
  }

  /// Answers the server's ping; a server that goes on asking without taking the answers would fill the memory.
  func pong() throws(NATSError) {
    guard unsentPongs < Self.mostUnsentPongs else { throw .protocolViolation(server: "\(server)", reason: "it sends pings and does not take the answers") }
    unsentPongs += 1
    send([.pong])
  }

  /// Writes as much as the system takes now.
  ///
  /// - Returns: The weight of the frames that are written whole.
  func write() throws(NATSError) -> Int {
    var total = 0
    var done = 0
    while hasUnsent, total < Self.turnSize {
      if written == chunk.count { fillChunk() }
      let count = try system { () throws(SystemCalls.Failure) in try socket.send(chunk[written...]) }
      if count == 0 { break }
      written += count
      total += count
      while let first = chunkFrames.first, first.end <= written {
        chunkFrames.removeFirst()
        done += first.frame.weight
        hasWritten(first.frame.purpose)
      }
    }
    return done
  }

  private func hasWritten(_ purpose: NATSFrame.Purpose) {
    switch purpose {
    case .ping: pings.append(nil)
    case .flush(let token): pings.append(token)
    case .pong: unsentPongs -= 1
    case .message, .request, .control: break
    }
  }

  /// Many small frames are written by one call.
  private func fillChunk() {
    chunk.removeAll(keepingCapacity: chunk.capacity <= 4 * Self.chunkSize)
    chunkFrames = []
    written = 0
    while chunk.count < Self.chunkSize, let frame = waiting.popFirst() {
      chunk += frame.bytes
      chunkFrames.append((chunk.count, frame))
    }
    if waiting.isEmpty { waiting = [] }
  }

  // MARK: Reading

  /// Reads what is there.
  func read() throws(NATSError) {
    let bytes = try system { () throws(SystemCalls.Failure) in try SystemCalls.read(socket.descriptor, atMost: Self.chunkSize) }
    guard let bytes else { return }
    guard !bytes.isEmpty else { throw .connectionLost(server: "\(server)") }
    unansweredPings = 0
    parser.append(bytes)
  }

  /// The next thing that the server says.
  func next() throws(NATSError) -> NATSParser.Operation? {
    do {
      let operation = try parser.next()
      if case .info(let info) = operation { self.info = info }
      return operation
    } catch {
      // The server could repeat what it was told: that is looked for in the whole of its words, before they are cut.
      let quotation = error.said.map { ": " + String(server.credentials.redacted($0).prefix(40)).quoted } ?? ""
      throw .protocolViolation(server: "\(server)", reason: error.reason + quotation)
    }
  }

  // MARK: Signs of life

  /// Who waited for the confirmation that has come.
  func takeConfirmation() -> Int? { pings.isEmpty ? nil : pings.removeFirst() }

  func nextPing(every interval: Duration) -> ContinuousClock.Instant { lastPing + interval }

  /// Asks the server for a sign of life when it is time to.
  func ping(every interval: Duration) throws(NATSError) {
    let now = ContinuousClock.now
    guard now >= lastPing + interval else { return }
    guard unansweredPings < 2 else { throw .stalled(server: "\(server)") }
    unansweredPings += 1
    lastPing = now
    send([.ping()])
  }

  private func system<Value>(_ call: () throws(SystemCalls.Failure) -> Value) throws(NATSError) -> Value {
    do {
      return try call()
    } catch {
      throw .unreachable(server: "\(server)", reason: "\(error)")
    }
  }
}
