/// What arrives of an answer, while it does.
final class CurlTransfer {
  private(set) var response = CurlResponse()
  /// Why this side has ended the transfer, when it has.
  private(set) var failure: CurlError?
  /// Whether the receiver of the lines has had enough.
  private(set) var isSatisfied = false

  private let receiver: (any CurlLineReceiver)?
  private let sizeLimit: Int
  private let isCancelled: () -> Bool
  /// The beginning of a line whose end has not come.
  private var partialLine: [UInt8] = []

  init(_ receiver: (any CurlLineReceiver)?, sizeLimit: Int, isCancelled: @escaping () -> Bool) {
    (self.receiver, self.sizeLimit, self.isCancelled) = (receiver, sizeLimit, isCancelled)
  }

  /// Whether the transfer is to end early.
  func endsEarly() -> Bool {
    if isCancelled() { failure = .cancelled }
    return failure != nil || isSatisfied
  }

  /// Takes a line of the head. There may be several heads, of which the last counts: 100 comes before the others.
  func takeHeader(_ line: UnsafeRawBufferPointer) {
    let text = String(decoding: line.prefix(Self.longestHeader), as: UTF8.self)
    if text.hasPrefix("HTTP/") {
      let fields = text.split(separator: " ", maxSplits: 2)
      response = CurlResponse(status: fields.count > 1 ? Int(fields[1].prefix { $0.isNumber }) ?? 0 : 0)
    } else if let colon = text.firstIndex(of: ":"), text[..<colon].lowercased() == "retry-after" {
      let value = text[text.index(after: colon)...]
      response.retryAfter = String(value.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    } else if line.allSatisfy({ $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }), isLinewise {
      receiver?.begin()
    }
  }

  private static let longestHeader = 1024

  /// Takes a part of the body; false when the transfer ends early.
  func takeBody(_ part: UnsafeRawBufferPointer) -> Bool {
    if endsEarly() { return false }
    if isLinewise { takeLines(part) } else { takeWhole(part) }
    return !endsEarly()
  }

  /// Errors are one text, whatever was asked for.
  private var isLinewise: Bool { receiver != nil && 200..<300 ~= response.status }

  private func takeWhole(_ part: UnsafeRawBufferPointer) {
    guard response.body.count + part.count <= sizeLimit else {
      failure = .responseTooLarge(limit: sizeLimit)
      return
    }
    response.body += part
  }

  private func takeLines(_ part: UnsafeRawBufferPointer) {
    var rest = part[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      guard extendLine(rest[..<end]) else { return }
      rest = rest[(end + 1)...]
      let line = partialLine
      partialLine = []
      if !line.isEmpty, receiver?.receive(line[...]) == false {
        isSatisfied = true
        return
      }
    }
    _ = extendLine(rest)
  }

  private func extendLine(_ part: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard partialLine.count + part.count <= sizeLimit else {
      failure = .lineTooLong(limit: sizeLimit)
      return false
    }
    partialLine += part
    return true
  }
}
