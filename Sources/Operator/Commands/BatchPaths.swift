import WASI

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The lines of standard input, as bytes: a path need not be text. Each is there as soon as it has come, for somebody who waits for an answer to it.
struct BatchPaths: Sequence, IteratorProtocol {
  private var read: ArraySlice<UInt8> = []
  private var isAtEnd = false

  /// The next line without its end. What can't be read is the end.
  mutating func next() -> [UInt8]? {
    var line: [UInt8] = []
    while true {
      if let end = read.firstIndex(of: UInt8(ascii: "\n")) {
        line += read[..<end]
        read = read[(end + 1)...]
        return line
      }
      line += read
      read = []
      if isAtEnd { return line.isEmpty ? nil : line }
      fill()
    }
  }

  private mutating func fill() {
    do {
      guard let part = try SystemCalls.read(STDIN_FILENO, atMost: 64 << 10) else { return }
      isAtEnd = part.isEmpty
      read = part[...]
    } catch {
      isAtEnd = true
    }
  }
}
