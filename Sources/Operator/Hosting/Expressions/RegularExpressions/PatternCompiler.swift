/// Makes the program of a regular expression, whose size is bounded.
struct PatternCompiler {
  private(set) var instructions: [RegularExpression.Instruction] = []
  private(set) var sets: [ScalarSet] = []
  /// Repetitions of what is empty take work too, but no instructions.
  private var work = 0

  mutating func emit(_ node: PatternNode) throws(ExpressionFailure) {
    work += 1
    guard work <= ExpressionLimits.patternInstructions, instructions.count <= ExpressionLimits.patternInstructions else {
      throw ExpressionFailure("the regular expression is too large")
    }
    switch node {
    case .set(let set):
      sets.append(set)
      instructions.append(.set(sets.count - 1))
    case .assertion(let assertion): instructions.append(.assertion(assertion))
    case .sequence(let nodes): for node in nodes { try emit(node) }
    case .alternatives(let nodes): try emitAlternatives(nodes[...])
    case .repetition(let node, let minimum, let maximum): try emitRepetition(node, minimum, maximum)
    }
  }

  private mutating func emitAlternatives(_ nodes: ArraySlice<PatternNode>) throws(ExpressionFailure) {
    var jumps: [Int] = []
    for node in nodes.dropLast() {
      let split = reserve()
      try emit(node)
      jumps.append(reserve())
      instructions[split] = .split(split + 1, instructions.count)
    }
    if let last = nodes.last { try emit(last) }
    for jump in jumps { instructions[jump] = .jump(instructions.count) }
  }

  private mutating func emitRepetition(_ node: PatternNode, _ minimum: Int, _ maximum: Int?) throws(ExpressionFailure) {
    for _ in 0..<minimum { try emit(node) }
    guard let maximum else {
      let split = reserve()
      try emit(node)
      instructions.append(.jump(split))
      instructions[split] = .split(split + 1, instructions.count)
      return
    }
    var splits: [Int] = []
    for _ in minimum..<max(minimum, maximum) {
      splits.append(reserve())
      try emit(node)
    }
    for split in splits { instructions[split] = .split(split + 1, instructions.count) }
  }

  /// Makes room for an instruction whose target is not known yet.
  private mutating func reserve() -> Int {
    instructions.append(.match)
    return instructions.count - 1
  }
}
