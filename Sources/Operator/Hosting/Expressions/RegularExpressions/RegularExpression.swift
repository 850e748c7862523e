/// A regular expression in the syntax of RE2, as Go reads it, that tells whether a text contains a match.
///
/// All ways to match are followed at once, a step a character (Thompson's construction, Pike's simulation): no pattern makes it go back, so
/// that the time is bounded by pattern and text. Of the syntax it has everything but scripts as classes (`\p{Greek}`; general categories
/// are there). Without case, letters match whose simple upper or lower case is the same.
struct RegularExpression {
  enum Instruction {
    /// Takes one character of a set.
    case set(Int)
    /// Goes on in both places.
    case split(Int, Int)
    case jump(Int)
    case assertion(PatternAssertion)
    case match
  }

  private let sets: [ScalarSet]
  private let instructions: [Instruction]

  init(_ pattern: String) throws(ExpressionFailure) {
    var parser = PatternParser(pattern)
    var compiler = PatternCompiler()
    try compiler.emit(try parser.parse())
    instructions = compiler.instructions + [.match]
    sets = compiler.sets
  }

  /// Whether a part of the text matches.
  func matches(_ text: String, _ budget: inout ExpressionBudget) throws(ExpressionFailure) -> Bool {
    var threads = ThreadList(count: instructions.count)
    var next = ThreadList(count: instructions.count)
    try budget.read(instructions.count * 16)
    var previous: Unicode.Scalar?
    var rest = text.unicodeScalars.makeIterator()
    var current = rest.next()
    while true {
      // A match may begin at every character.
      if add(0, to: &threads, previous, current) { return true }
      guard let scalar = current else { return false }
      let following = rest.next()
      var work = 1
      for thread in threads.waiting {
        guard case .set(let set) = instructions[thread] else { continue }
        work += sets[set].cost
        if sets[set].contains(scalar), add(thread + 1, to: &next, scalar, following) { return true }
      }
      try budget.spend(1 + (work + threads.count + next.count) / 2)
      swap(&threads, &next)
      next.removeAll()
      (previous, current) = (scalar, following)
    }
  }

  /// Follows what takes no character; whether that is a match.
  private func add(_ start: Int, to threads: inout ThreadList, _ previous: Unicode.Scalar?, _ next: Unicode.Scalar?) -> Bool {
    var pending = [start]
    while let index = pending.popLast() {
      guard threads.visit(index) else { continue }
      switch instructions[index] {
      case .set: threads.waiting.append(index)
      case .split(let first, let second): pending += [second, first]
      case .jump(let target): pending.append(target)
      case .assertion(let assertion): if assertion.holds(between: previous, next) { pending.append(index + 1) }
      case .match: return true
      }
    }
    return false
  }
}

/// The instructions that a match may be at.
private struct ThreadList {
  /// Those that wait for a character.
  var waiting: [Int] = []
  private(set) var count = 0
  /// In which round each instruction was visited last.
  private var visits: [Int]
  private var round = 1

  init(count: Int) {
    visits = [Int](repeating: 0, count: count)
  }

  /// Whether it is the first time in this round.
  mutating func visit(_ index: Int) -> Bool {
    if visits[index] == round { return false }
    visits[index] = round
    count += 1
    return true
  }

  mutating func removeAll() {
    waiting.removeAll(keepingCapacity: true)
    count = 0
    round += 1
  }
}

/// The pattern that was used last: filters use one for many values.
struct PatternCache {
  private var last: (text: String, pattern: RegularExpression)?

  mutating func compiled(_ text: String, _ budget: inout ExpressionBudget) throws(ExpressionFailure) -> RegularExpression {
    if let last, last.text.isSame(as: text) { return last.pattern }
    guard text.utf8.count <= ExpressionLimits.expressionBytes else { throw ExpressionFailure("the regular expression is longer than \(ExpressionLimits.expressionBytes) bytes") }
    try budget.spend(text.utf8.count + ExpressionLimits.patternInstructions / 16)
    let pattern = try RegularExpression(text)
    last = (text, pattern)
    return pattern
  }
}
