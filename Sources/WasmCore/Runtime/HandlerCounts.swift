/// How often each handler of the machine ran, and each sequence of two or three of them within a straight line of code: for the development of the translator.
///
/// The counts are exact, and the same on every run. They come from how often each straight line ran; one that a trap cut short counts as a whole.
package struct HandlerCounts: Sendable {
  /// A handler, or handlers one after the other, and how often they ran.
  package struct Row: Sendable, Equatable {
    package let handlers: [String]
    package let count: UInt64
  }

  /// The handlers that ran, all together. Those are left out that only count.
  package private(set) var dispatches: UInt64 = 0
  /// The instructions that were executed, as `Store.fuel` counts them, but for what operations cost more for their size.
  package private(set) var instructions: UInt64 = 0

  private var singles: [Int: UInt64] = [:]
  private var sequences: [[Int]: UInt64] = [:]

  /// Adds the straight lines of a function's code.
  fileprivate mutating func add(_ words: [UInt64]) {
    var count: UInt64 = 0
    var line: [Int] = []
    for (index, word) in HandlerCatalog.shared.handlers(in: words) {
      if words[word] == address(of: countLine) {
        add(line, count)
        line.removeAll(keepingCapacity: true)
        count = words[word + 2]
        instructions += count * (words[word + 1] >> 32)
      } else {
        line.append(index)
      }
    }
    add(line, count)
  }

  private mutating func add(_ line: [Int], _ count: UInt64) {
    guard count > 0 else { return }
    dispatches += count * UInt64(line.count)
    for (place, handler) in line.enumerated() {
      singles[handler, default: 0] += count
      for length in 2...3 where place + length <= line.count { sequences[Array(line[place..<place + length]), default: 0] += count }
    }
  }

  /// The handlers that ran, the most frequent first.
  package var handlers: [Row] { rows(singles.map { ([$0.key], $0.value) }) }

  /// The sequences of so many handlers, two or three, the most frequent first.
  package func sequences(of length: Int) -> [Row] { rows(sequences.filter { $0.key.count == length }.map { ($0.key, $0.value) }) }

  private func rows(_ counts: [(handlers: [Int], count: UInt64)]) -> [Row] {
    // The catalog has the same order on every run.
    let sorted = counts.sorted { $0.count != $1.count ? $0.count > $1.count : $0.handlers.lexicographicallyPrecedes($1.handlers) }
    return sorted.map { row in Row(handlers: row.handlers.map { HandlerCatalog.shared.all[$0].signature }, count: row.count) }
  }
}

extension Module {
  /// What ran so far in all stores together that count handlers.
  package var handlerCounts: HandlerCounts {
    var counts = HandlerCounts()
    for words in countedCode.words() { counts.add(words) }
    return counts
  }
}
