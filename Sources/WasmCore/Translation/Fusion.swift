/// What an instruction does that the next one may take in.
enum Operation {
  case sum(Operand, Operand)
  case shiftLeft(Operand, count: Int)
  case shiftRight(Operand, count: Int)
  case masked(Operand, mask: UInt32)
  case globalGet(place: UInt32)
  /// A constant added to a local.
  case increase(slot: Int, by: UInt32)
  /// A local set to a global plus a constant.
  case globalSum(place: UInt32, addend: UInt32)
  case copy(from: Int)

  /// What an instruction with two operands does, if it is of use to the next one.
  init?(_ opcode: Opcode, _ left: Operand, _ right: Operand) {
    if left.isConstant { return nil }
    switch (opcode, right.location) {
    case (.i32Add, _): self = .sum(left, right)
    case (.i32Shl, .constant(let count)): self = .shiftLeft(left, count: Int(count & 31))
    case (.i32ShrU, .constant(let count)): self = .shiftRight(left, count: Int(count & 31))
    case (.i32And, .constant(let mask)): self = .masked(left, mask: UInt32(truncatingIfNeeded: mask))
    default: return nil
    }
  }
}

/// Instructions that take in the one before: each of these looks at `last`, and where it fits takes it back and emits one handler for both.
///
/// An instruction can be taken in if nothing can come between the two (`last` is nil after a label or a call), and if its result is the operand that was just popped,
/// which nobody else can read. The accumulators are what they were before it.
extension Translator {
  /// What the last instruction does, if its result is this operand, which was just popped.
  private func taken(_ operand: Operand) -> Operation? {
    guard let last, last.end == code.count, operand.location == .home, last.target == home(operand.place) else { return nil }
    return last.operation
  }

  private mutating func takeBackLast() { if let last { takeBack(last) } }

  /// Two slots, that of the accumulator first.
  private func heldFirst(_ first: Int, _ second: Int) -> (Int, Int) { second == integerAccumulator ? (second, first) : (first, second) }

  // MARK: Addresses

  /// `i32.add` and a load from the sum.
  mutating func fuseLoad(_ forms: LoadForms, _ type: ValueType, _ address: Operand, _ offset: UInt64) -> Bool {
    guard let fused = forms.sums, case .sum(let left, let right) = taken(address) else { return false }
    if !right.isConstant, offset > UInt64(UInt16.max) { return false }
    takeBackLast()
    let (start, before, target) = (code.count, (integerAccumulator, floatAccumulator), nextHome)
    let instruction: Int
    if case .constant(let addend) = right.location {
      let slot = slot(of: left)
      instruction = code.emit(slot == integerAccumulator ? fused.accumulatorImmediate : fused.slotImmediate, target, slot, immediate: UInt32(truncatingIfNeeded: addend))
      code.append(offset)
    } else {
      let (first, second) = heldFirst(slot(of: left), slot(of: right))
      instruction = code.emit(first == integerAccumulator ? fused.accumulatorSlot : fused.slotSlot, target, first, second, Int(offset))
    }
    finish(start: start, instruction: instruction, type, before)
    return true
  }

  /// `i32.add`, and a store of a local at the sum.
  mutating func fuseStore(_ forms: StoreForms, _ address: Operand, _ value: Operand, _ offset: UInt64) -> Bool {
    guard case .local = value.location, case .sum(let left, let right) = taken(address) else { return false }
    takeBackLast()
    let (base, valueSlot) = (slot(of: left), slot(of: value))
    if case .constant(let addend) = right.location {
      code.emit(forms.sumSlotImmediate, valueSlot, base, immediate: UInt32(truncatingIfNeeded: addend))
    } else {
      let index = slot(of: right)
      code.emit(forms.sumSlotSlot, valueSlot, base, index)
    }
    code.append(offset)
    last = nil
    return true
  }

  // MARK: Increased locals

  /// Called when the last instruction's result has gone to a local. If it is a sum with a constant, others may take it in; or it takes in the increase of another local.
  mutating func noteLocalSum() {
    guard let last, case .sum(let left, let right) = last.operation, case .constant(let bits) = right.location else { return }
    let addend = UInt32(truncatingIfNeeded: bits)
    if case .local(let index) = left.location, localSlot(index) == last.target {
      self.last?.operation = .increase(slot: last.target, by: addend)
      fuseIncreases()
    } else if let previous, previous.end == last.start, case .globalGet(let place) = previous.operation, left.location == .home, previous.target == home(left.place) {
      self.last?.operation = .globalSum(place: place, addend: addend)
    }
  }

  /// Two locals that are increased one after the other.
  private mutating func fuseIncreases() {
    guard let last, let previous, previous.end == last.start, case .increase(let first, let firstAmount) = previous.operation else { return }
    guard case .increase(let second, let secondAmount) = last.operation, first != second else { return }
    takeBack(previous)
    let start = code.count
    let instruction = code.emit(address(of: increaseTwo), first, second, immediate: firstAmount)
    code.append(UInt64(secondAmount))
    wroteSlotOnly(first)
    wrote(second, .i32)
    note(Emission(start: start, instruction: instruction, end: code.count, target: second, accumulators: previous.accumulators))
  }

  /// A local that is increased, and a branch on its comparison with a slot or constant. Returns the word that waits for the distance.
  mutating func fuseIncrease(_ comparison: Comparison) -> Int? {
    guard let last, last.end == code.count, case .increase(let slot, let amount) = last.operation, case .local(let index) = comparison.left.location else { return nil }
    let forms = comparison.isNegated ? comparison.forms.increasedOppositeBranch : comparison.forms.increasedBranch
    guard localSlot(index) == slot, let forms else { return nil }
    if case .constant(let bits) = comparison.right.location {
      takeBack(last)
      code.emit(forms.literal, slot, immediate: 0)
      code.append(UInt64(amount) | bits << 32)
    } else {
      let right = self.slot(of: comparison.right)
      takeBack(last)
      code.emit(forms.slot, slot, right, immediate: 0)
      code.append(UInt64(amount))
    }
    wrote(slot, .i32)
    return code.count - 2
  }

  /// A local that is increased, and a branch.
  mutating func fuseBranch(to label: Int) -> Bool {
    guard let last, last.end == code.count, case .increase(let slot, let amount) = last.operation else { return false }
    takeBack(last)
    emitBranch(address(of: increaseBr), slot, to: label)
    code.append(UInt64(amount))
    return true
  }

  // MARK: Bits

  /// A shift by a constant, and an addition or a mask.
  mutating func fuseShift(_ opcode: Opcode, _ left: Operand, _ right: Operand) -> Bool {
    switch opcode {
    case .i32Add: fuseShiftAdd(right, left) || fuseShiftAdd(left, right)
    case .i32And: fuseShiftAnd(left, right)
    default: false
    }
  }

  private mutating func fuseShiftAdd(_ shifted: Operand, _ addend: Operand) -> Bool {
    guard !addend.isConstant, let (operand, count, isLeft) = takenShift(shifted) else { return false }
    takeBackLast()
    let (start, before, target) = (code.count, (integerAccumulator, floatAccumulator), nextHome)
    let (slot, addendSlot) = (slot(of: operand), slot(of: addend))
    let forms = isLeft ? UnaryForms(i32ShlAddS, i32ShlAddA) : UnaryForms(i32ShrUAddS, i32ShrUAddA)
    let instruction = code.emit(slot == integerAccumulator ? forms.accumulator : forms.slot, target, slot, addendSlot, count)
    finish(start: start, instruction: instruction, .i32, before)
    return true
  }

  private mutating func fuseShiftAnd(_ shifted: Operand, _ mask: Operand) -> Bool {
    guard case .constant(let bits) = mask.location, let (operand, count, isLeft) = takenShift(shifted) else { return false }
    takeBackLast()
    let (start, before, target) = (code.count, (integerAccumulator, floatAccumulator), nextHome)
    let slot = slot(of: operand)
    let forms = isLeft ? UnaryForms(i32ShlAndS, i32ShlAndA) : UnaryForms(i32ShrUAndS, i32ShrUAndA)
    let instruction = code.emit(slot == integerAccumulator ? forms.accumulator : forms.slot, target, slot, 0, count)
    code.append(bits)
    finish(start: start, instruction: instruction, .i32, before)
    return true
  }

  private func takenShift(_ operand: Operand) -> (operand: Operand, count: Int, isLeft: Bool)? {
    switch taken(operand) {
    case .shiftLeft(let operand, let count): (operand, count, true)
    case .shiftRight(let operand, let count): (operand, count, false)
    default: nil
    }
  }

  /// A comparison of masked bits with zero, and a branch.
  mutating func fuseMask(_ comparison: Comparison) -> Int? {
    guard case .constant(0) = comparison.right.location, comparison.left.type == .i32, let isEqual = equality(comparison.forms) else { return nil }
    return fuseMask(comparison.left, isZero: isEqual != comparison.isNegated)
  }

  /// `i32.and` with a constant, and a branch on its result. Returns the word that waits for the distance.
  mutating func fuseMask(_ operand: Operand, isZero: Bool) -> Int? {
    guard case .masked(let bits, let mask) = taken(operand) else { return nil }
    takeBackLast()
    let slot = slot(of: bits)
    let forms = isZero ? UnaryForms(brI32AndEqzS, brI32AndEqzA) : UnaryForms(brI32AndNezS, brI32AndNezA)
    code.emit(slot == integerAccumulator ? forms.accumulator : forms.slot, slot, immediate: 0)
    code.append(UInt64(mask))
    return code.count - 2
  }

  // MARK: Tables, copies, calls

  /// Emits the head of a `br_table`, which may take in the addition of a constant to the index.
  mutating func emitTableHead(_ index: Operand, count: UInt32) {
    if case .sum(let left, let right) = taken(index), case .constant(let addend) = right.location {
      takeBackLast()
      let slot = slot(of: left)
      code.emit(address(of: slot == integerAccumulator ? brTableSumA : brTableSumS), slot, immediate: count)
      code.append(addend)
    } else {
      let slot = slot(of: index)
      code.emit(address(of: slot == integerAccumulator ? brTableA : brTableS), slot, immediate: count)
    }
  }

  /// Emits a copy, or makes one of it and the copy before.
  mutating func emitCopy(from source: Int, to target: Int, isFloat: Bool) {
    if isFloat {
      code.emit(address(of: copyFloat), target, source)
      last = nil
      return
    }
    if let last, last.end == code.count, case .copy(let first) = last.operation {
      takeBack(last)
      code.emit(address(of: copyTwo), last.target, first, target, source)
      wroteSlotOnly(last.target)
      self.last = nil
      return
    }
    let (start, before) = (code.count, (integerAccumulator, floatAccumulator))
    let instruction = code.emit(address(of: source == integerAccumulator ? copyAccumulator : copySlot), target, source)
    note(Emission(start: start, instruction: instruction, end: code.count, target: target, operation: .copy(from: source), accumulators: before))
  }

  /// Emits a call's first two words, with the copy before it if there is one.
  mutating func emitCall(_ frame: Int, linkSlot: Int) {
    if let last, last.end == code.count, case .copy(let source) = last.operation {
      takeBack(last)
      code.emit(address(of: copyCall), frame, linkSlot, last.target, source)
    } else {
      code.emit(address(of: callOwn), frame, linkSlot)
    }
  }

  // MARK: The stack pointer in a global

  /// `global.get`, an added constant, kept in a local, and `global.set` of the same global; or `global.set` of an operand plus a constant.
  mutating func fuseSetGlobal(_ value: Operand, place: UInt32) -> Bool {
    if let last, last.end == code.count, case .globalSum(place, let addend) = last.operation, case .local(let index) = value.location,
      localSlot(index) == last.target, let previous
    {
      takeBack(previous)
      code.emit(address(of: globalEnter), last.target, immediate: addend)
      code.append(UInt64(place))
      wrote(last.target, .i32)
      return true
    }
    guard case .sum(let left, let right) = taken(value), case .constant(let addend) = right.location else { return false }
    takeBackLast()
    let slot = slot(of: left)
    code.emit(address(of: globalLeave), slot, immediate: UInt32(truncatingIfNeeded: addend))
    code.append(UInt64(place))
    return true
  }
}
