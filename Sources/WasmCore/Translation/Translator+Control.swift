/// Branches, calls and returns.
extension Translator {
  /// What a branch depends on: a comparison that it takes in, or an operand that is not zero.
  enum Test {
    case comparison(Comparison)
    case operand(Operand)
  }

  /// A comparison that a branch may take in, by the slots of its operands.
  struct Comparison {
    /// One of the table, which is there for ever: copies of a comparison need not count it.
    unowned(unsafe) let forms: ComparisonForms
    let left: Operand
    let right: Operand
    /// Whether it is the opposite that counts.
    var isNegated = false
  }

  /// Takes back the comparison whose result was just popped, if it is the instruction before.
  mutating func takeTest(_ condition: Operand) -> Test {
    guard let last, last.end == code.count, condition.location == .home, last.target == home(condition.place), let comparison = last.comparison else {
      return .operand(condition)
    }
    takeBack(last)
    return .comparison(comparison)
  }

  // MARK: Branches

  mutating func branch(to depth: UInt32) {
    let label = labels.count - 1 - Int(depth)
    if labels[label].kind == .function {
      emitReturn()
    } else {
      moveOperands(branchArity(label), to: labels[label].height)
      if !fuseBranch(to: label) { emitBranch(address(of: br), to: label) }
    }
    becomeUnreachable()
  }

  mutating func branchIf(_ depth: UInt32) {
    let label = labels.count - 1 - Int(depth)
    let condition = stack.pop()
    let test = takeTest(condition)
    let arity = branchArity(label)
    settle(top: arity)
    if labels[label].kind != .function, arity == 0 || labels[label].height == stack.count - arity {
      link(emitBranch(if: test), to: label)
    } else {
      let around = emitBranch(unless: test)
      beginDetour()
      if labels[label].kind == .function {
        emitReturn(keepingOperands: true)
      } else {
        copyBlock(arity, to: labels[label].height)
        emitBranch(address(of: br), to: label)
      }
      code.setDistance(at: around, to: code.count)
      forgetAccumulators()
    }
    endBasicBlock()
  }

  /// Emits a branch that is taken if a test holds; returns the word that waits for its distance.
  mutating func emitBranch(if test: Test) -> Int { emitBranch(test, isNegated: false) }

  /// Emits a branch that is taken if a test does not hold; returns the word that waits for its distance.
  mutating func emitBranch(unless test: Test) -> Int { emitBranch(test, isNegated: true) }

  private mutating func emitBranch(_ test: Test, isNegated: Bool) -> Int {
    switch test {
    case .operand(let operand): return emitBranch(on: operand, isNegated: isNegated)
    case .comparison(var comparison):
      comparison.isNegated = comparison.isNegated != isNegated
      return emitBranch(on: comparison)
    }
  }

  private mutating func emitBranch(on operand: Operand, isNegated: Bool) -> Int {
    if let branch = fuseMask(operand, isZero: isNegated) { return branch }
    let slot = slot(of: operand)
    if slot == integerAccumulator {
      code.emit(address(of: isNegated ? brI32EqzA : brI32NezA), 0, immediate: 0)
    } else {
      code.emit(address(of: isNegated ? brI32EqzS : brI32NezS), slot, immediate: 0)
    }
    return code.count - 1
  }

  private mutating func emitBranch(on comparison: Comparison) -> Int {
    if let branch = fuseIncrease(comparison) ?? fuseIncrease(swapped(comparison)) ?? fuseMask(comparison) { return branch }
    let (left, right) = (comparison.left, comparison.right)
    let forms = comparison.isNegated ? comparison.forms.oppositeBranch : comparison.forms.branch
    if case .constant = left.location, !right.isConstant { return emitBranch(on: swapped(comparison)) }
    let leftSlot = slot(of: left)
    if case .constant(let bits) = right.location {
      if let zeroTest = branchOnZero(comparison, bits, leftSlot) { return zeroTest }
      code.emit(holds(leftSlot, left.type) ? forms.accumulatorLiteral : forms.slotLiteral, leftSlot, immediate: 0)
      code.append(bits)
      return code.count - 2
    }
    let rightSlot = slot(of: right)
    if holds(leftSlot, left.type) {
      code.emit(forms.accumulatorSlot, 0, rightSlot, immediate: 0)
    } else if holds(rightSlot, right.type) || forms.slotSlot == 0 {
      return emitBranch(on: swapped(comparison))
    } else {
      code.emit(forms.slotSlot, leftSlot, rightSlot, immediate: 0)
    }
    return code.count - 1
  }

  /// Comparisons of integers with zero for equality have handlers of two words.
  private mutating func branchOnZero(_ comparison: Comparison, _ bits: UInt64, _ slot: Int) -> Int? {
    let type = comparison.left.type
    guard bits == 0, !isFloat(type), let isEqual = equality(comparison.forms) else { return nil }
    let (is64, isZero, isHeld) = (type != .i32, isEqual != comparison.isNegated, slot == integerAccumulator)
    let handler: Handler =
      switch (is64, isZero, isHeld) {
      case (false, false, false): brI32NezS
      case (false, false, true): brI32NezA
      case (false, true, false): brI32EqzS
      case (false, true, true): brI32EqzA
      case (true, false, false): brI64NezS
      case (true, false, true): brI64NezA
      case (true, true, false): brI64EqzS
      case (true, true, true): brI64EqzA
      }
    code.emit(address(of: handler), slot, immediate: 0)
    return code.count - 1
  }

  /// Whether forms are those of `eq` (true) or `ne` (false).
  func equality(_ forms: ComparisonForms) -> Bool? {
    switch forms.swapped {
    case .i32Eq, .i64Eq: true
    case .i32Ne, .i64Ne: false
    default: nil
    }
  }

  /// The comparison that says the same of the operands in the other order.
  func swapped(_ comparison: Comparison) -> Comparison {
    guard case .comparison(let forms) = self.forms(of: comparison.forms.swapped) else { return comparison }
    return Comparison(forms: forms, left: comparison.right, right: comparison.left, isNegated: comparison.isNegated)
  }

  /// Whether the accumulator of a type's kind holds a slot's value.
  func holds(_ slot: Int, _ type: ValueType) -> Bool { slot == (isFloat(type) ? floatAccumulator : integerAccumulator) }

  /// Moves the topmost operands down to a height for a branch that leaves the others behind.
  private mutating func moveOperands(_ count: Int, to height: Int) {
    let first = stack.count - count
    if count > 4 {
      settle(top: count)
      copyBlock(count, to: height)
      return
    }
    for index in 0..<count {
      let operand = stack[first + index]
      if index == count - 1, retargetLast(operand, to: home(height + index)) { continue }
      copy(operand, to: home(height + index))
    }
  }

  /// Copies operands that are at home down to a height.
  private mutating func copyBlock(_ count: Int, to height: Int) {
    let (target, source) = (home(height), home(stack.count - count))
    guard target != source, count > 0 else { return }
    code.emit(address(of: copyMany), target, source, count)
    forgetAccumulators()
  }

  mutating func branchTable(_ instruction: Instruction) {
    let index = stack.pop()
    let top = labels.count - 1
    let targets = instruction.labels(in: source.bytes).map { top - Int($0) }
    let arity = targets.last.map(branchArity) ?? 0
    if arity > 0 { settle(top: arity) }
    emitTableHead(index, count: UInt32(targets.count - 1))
    let table = code.count
    for _ in targets { code.append(0) }
    // Targets that want the operands elsewhere, or are the function itself, get code of their own behind the table.
    var detours: [Int: Int] = [:]
    for (place, target) in targets.enumerated() {
      let isFunction = labels[target].kind == .function
      if !isFunction, arity == 0 || labels[target].height == stack.count - arity {
        link(table + place, to: target)
        continue
      }
      if let detour = detours[target] {
        code.setDistance(at: table + place, to: detour)
        continue
      }
      detours[target] = code.count
      code.setDistance(at: table + place, to: code.count)
      forgetAccumulators()
      beginDetour()
      if isFunction {
        emitReturn(keepingOperands: true)
      } else {
        copyBlock(arity, to: labels[target].height)
        emitBranch(address(of: br), to: target)
      }
    }
    becomeUnreachable()
  }

  // MARK: Returns

  /// Emits what returns the topmost operands.
  ///
  /// - Parameter keepingOperands: Whether other code goes on with the operands where they are.
  mutating func emitReturn(keepingOperands: Bool = false) {
    noteExit()
    switch type.results.count {
    case 0: code.emit(address(of: returnNothing), layout.linkSlot)
    case 1: emitReturn(of: stack[stack.count - 1])
    case let count:
      if !keepingOperands { settle(top: count) }
      code.emit(address(of: returnMany), layout.linkSlot, home(stack.count - count), count)
    }
  }

  private mutating func emitReturn(of operand: Operand) {
    if case .constant(let bits) = operand.location, bits <= UInt64(UInt32.max), !isFloat(operand.type) {
      code.emit(address(of: returnImmediate), layout.linkSlot, immediate: UInt32(bits))
      return
    }
    let slot = slot(of: operand)
    if holds(slot, operand.type) {
      code.emit(address(of: isFloat(operand.type) ? returnFloatAccumulator : returnAccumulator), layout.linkSlot)
    } else {
      code.emit(address(of: returnSlot), layout.linkSlot, slot)
    }
  }

  // MARK: Calls

  mutating func call(_ function: Int) {
    let type = source.syntax.typeOfFunction(function)
    let frame = beginCall(type)
    if function < source.syntax.importedFunctionCount {
      code.emit(address(of: callImport), frame, immediate: UInt32(function))
      noteCallSite(type, words: 2)
    } else {
      emitCall(frame, linkSlot: type.linkSlot)
      code.append(entryCell(function - source.syntax.importedFunctionCount))
      noteCallSite(type, words: 3)
    }
    endCall(type)
  }

  mutating func callIndirect(_ instruction: Instruction) {
    let type = source.syntax.functionType(instruction.index)
    let index = stack.pop()
    let indexSlot = slot(of: index)
    let frame = beginCall(type)
    code.emit(
      address(of: indexSlot == integerAccumulator ? callIndirectA : callIndirectS), frame, type.linkSlot, indexSlot)
    code.append(typeAndTable(instruction))
    noteCallSite(type, words: 3)
    endCall(type)
  }

  private func typeAndTable(_ instruction: Instruction) -> UInt64 {
    UInt64(source.typeIdentifier(instruction.index)) | UInt64(instruction.secondIndex) << 32
  }

  /// Puts the arguments in place; returns where the callee's frame begins.
  private mutating func beginCall(_ type: FunctionType) -> Int {
    settle(top: type.parameters.count)
    return home(stack.count - type.parameters.count)
  }

  private mutating func endCall(_ type: FunctionType) {
    let frame = stack.count - type.parameters.count
    stack.pop(to: frame)
    for result in type.results { stack.push(result) }
    forgetAccumulators()
    if type.results.count == 1 { wrote(home(frame), type.results[0]) }
    endBasicBlock()
  }

  mutating func returnCall(_ function: Int) {
    let type = source.syntax.typeOfFunction(function)
    let frame = beginCall(type)
    noteExit()
    if function < source.syntax.importedFunctionCount {
      code.emit(address(of: returnCallImport), frame, layout.linkSlot, immediate: UInt32(function))
      noteCallSite(type, words: 2, isTail: true)
    } else {
      code.emit(address(of: returnCallOwn), frame, layout.linkSlot, type.parameters.count, type.linkSlot)
      code.append(entryCell(function - source.syntax.importedFunctionCount))
    }
    becomeUnreachable()
  }

  mutating func returnCallIndirect(_ instruction: Instruction) {
    let type = source.syntax.functionType(instruction.index)
    let index = stack.pop()
    let indexSlot = slot(of: index)
    let frame = beginCall(type)
    noteExit()
    code.emit(address(of: returnCallByIndex), frame, layout.linkSlot, indexSlot)
    code.append(typeAndTable(instruction))
    noteCallSite(type, words: 3, isTail: true)
    becomeUnreachable()
  }
}
