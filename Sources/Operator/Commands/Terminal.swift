import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where a command's own words go: results to standard output, everything else to standard error.
struct Terminal: Sendable {
  /// Writes a result.
  var writeOutput: @Sendable ([UInt8]) -> Void
  /// Writes a message.
  var writeError: @Sendable ([UInt8]) -> Void
  /// Whether messages may be coloured.
  var hasColour: Bool
  /// Whether a person watches the messages, so that a line may be written again and again.
  var isInteractive = false

  func output(_ text: String) { writeOutput(Array(text.utf8)) }
  func errorOutput(_ text: String) { writeError(Array(text.utf8)) }

  /// The process's own descriptors; colour only when a person reads, and not against their wish (<https://no-color.org>).
  static var standard: Terminal {
    let isRefused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
    let isInteractive = isatty(STDERR_FILENO) == 1 && !isDumb
    return Terminal(
      writeOutput: { writeFully($0, to: STDOUT_FILENO) }, writeError: { writeFully($0, to: STDERR_FILENO) }, hasColour: isInteractive && !isRefused,
      isInteractive: isInteractive)
  }

  /// Writes a result from asynchronous work. Its reader may take its time, so this does not wait on Swift's cooperative pool.
  func deliver(_ bytes: [UInt8]) async {
    await withCheckedContinuation { continuation in
      Self.deliveries.async {
        writeOutput(bytes)
        continuation.resume()
      }
    }
  }

  private static let deliveries = DispatchQueue(label: "standard output")

  /// Writes a result that is made piece by piece.
  func output(_ body: (inout PieceByPiece) -> Void) {
    var pieces = PieceByPiece(write: writeOutput)
    body(&pieces)
    pieces.flush()
  }

  /// Writes a result for programs.
  func output(_ value: JSONValue) { output { value.write(to: &$0) } }

  /// Gathers the pieces of a result, so that a long one takes neither a call of the system for each of them nor memory for all.
  struct PieceByPiece: TextOutputStream {
    fileprivate let write: @Sendable ([UInt8]) -> Void
    private var gathered = ""
    private static let size = 64 << 10

    fileprivate init(write: @escaping @Sendable ([UInt8]) -> Void) { self.write = write }

    mutating func write(_ piece: String) {
      gathered += piece
      if gathered.utf8.count >= Self.size { flush() }
    }

    fileprivate mutating func flush() {
      write(Array(gathered.utf8))
      gathered.removeAll(keepingCapacity: true)
    }
  }

  /// Says what went wrong and what to do next.
  func report(_ failure: CommandFailure) {
    var text = "\(styled("wasm-module:", .bold)) \(styled(failure.message, .red))\n"
    if let hint = failure.hint { text += "  \(hint)\n" }
    errorOutput(text)
  }

  /// The styles of messages, as the numbers of their escape sequences.
  enum Style: Int {
    case bold = 1
    case red = 31
  }

  /// The text with a style, where there are styles.
  func styled(_ text: String, _ style: Style) -> String {
    hasColour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

/// Writes all bytes. Standard output that can't be written, for instance to a full disk, ends the process: what the command says about it would be lost.
private func writeFully(_ bytes: [UInt8], to descriptor: Int32) {
  var bytes = bytes[...]
  while !bytes.isEmpty {
    let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    if count < 0 {
      switch errno {
      case EINTR: continue
      case EAGAIN:
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&waiting, 1, -1)
        continue
      case let code where descriptor == STDOUT_FILENO:
        writeFully(Array("wasm-module: cannot write to standard output: \(String(cString: strerror(code)))\n".utf8), to: STDERR_FILENO)
        exit(ExitStatus.failure.rawValue)
      default: return
      }
    }
    bytes = bytes.dropFirst(count)
  }
}
