extension FunctionType {
  /// Where the two slots with the return address and the caller's frame lie in a callee's frame: behind the parameters or results, whichever are more.
  var linkSlot: Int { max(parameters.count, results.count) }
}

/// Where the parts of a function's frame lie, in slots: parameters or results first, then the link to the caller, the other locals, and a slot for each height of the
/// operand stack.
struct FrameLayout {
  let parameterCount: Int
  /// The parameters and the other locals.
  let localCount: Int
  let linkSlot: Int
  let firstOperandSlot: Int
  /// All slots, with some to spare for instructions that zero several at once.
  let slotCount: Int

  /// How many slots an instruction zeroes; it may reach past the locals.
  static let zeroedAtOnce = 8

  /// - Parameter maximumStackHeight: How many operands lie on the stack at most; validation says.
  init(_ type: FunctionType, _ body: FunctionBody, maximumStackHeight: UInt32) {
    parameterCount = type.parameters.count
    localCount = body.locals.reduce(parameterCount) { $0 + Int($1.count) }
    linkSlot = type.linkSlot
    firstOperandSlot = linkSlot + 2 + localCount - parameterCount
    slotCount = firstOperandSlot + Int(maximumStackHeight) + Self.zeroedAtOnce
  }

  /// The slot of a local.
  func local(_ index: Int) -> Int { index < parameterCount ? index : linkSlot + 2 + index - parameterCount }
}
