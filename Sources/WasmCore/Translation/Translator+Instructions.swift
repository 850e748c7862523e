/// The instructions one by one: those with a case of their own, and those that the tables of forms describe.
extension Translator {
  func forms(of opcode: Opcode) -> Forms { Forms.byOpcode[Int(opcode.rawValue)] }

  mutating func translate(_ instruction: Instruction) {
    let index = Int(instruction.index)
    switch instruction.opcode {
    case .localGet: stack.push(local: index, localTypes[index])
    case .localSet: setLocal(index)
    case .localTee: teeLocal(index)
    case .i32Const: stack.push(constant: instruction.literal, .i32)
    case .i64Const: stack.push(constant: instruction.literal, .i64)
    case .f32Const: stack.push(constant: instruction.literal, .f32)
    case .f64Const: stack.push(constant: instruction.literal, .f64)
    case .refNull: if case .result(let type) = instruction.type { stack.push(constant: 0, type) }

    case .nop: break
    case .block: beginBlock(.block, instruction.type)
    case .loop: beginBlock(.loop, instruction.type)
    case .if: beginIf(instruction.type)
    case .else: beginElse(isReachable: true)
    case .end: endBlock(isReachable: true)
    case .br: branch(to: instruction.index)
    case .brIf: branchIf(instruction.index)
    case .brTable: branchTable(instruction)
    case .return:
      emitReturn()
      becomeUnreachable()
    case .unreachable:
      code.emit(address(of: trapUnreachable), 0)
      becomeUnreachable()
    case .call: call(index)
    case .callIndirect: callIndirect(instruction)
    case .returnCall: returnCall(index)
    case .returnCallIndirect: returnCallIndirect(instruction)

    case .drop: _ = stack.pop()
    case .select, .selectTyped: select()
    case .globalGet: getGlobal(index)
    case .globalSet: setGlobal(index)

    case .memorySize: emitBulk(.memorySize, operands: 0, result: .i32, immediate: instruction.index)
    case .memoryGrow: emitBulk(.memoryGrow, operands: 1, result: .i32, immediate: instruction.index)
    case .memoryFill: emitBulk(.memoryFill, operands: 3, immediate: instruction.index)
    case .memoryCopy: emitBulk(.memoryCopy, operands: 3, low: instruction.index, high: instruction.secondIndex)
    case .memoryInit: emitBulk(.memoryInit, operands: 3, low: instruction.secondIndex, high: instruction.index)
    case .dataDrop: emitBulk(.dataDrop, operands: 0, immediate: instruction.index)
    case .tableSize: emitBulk(.tableSize, operands: 0, result: .i32, immediate: instruction.index)
    case .tableGet: getElement(index)
    case .tableSet: setElement(index)
    case .tableGrow: emitBulk(.tableGrow, operands: 2, result: .i32, immediate: instruction.index)
    case .tableFill: emitBulk(.tableFill, operands: 3, immediate: instruction.index)
    case .tableCopy: emitBulk(.tableCopy, operands: 3, low: instruction.index, high: instruction.secondIndex)
    case .tableInit: emitBulk(.tableInit, operands: 3, low: instruction.secondIndex, high: instruction.index)
    case .elemDrop: emitBulk(.elemDrop, operands: 0, immediate: instruction.index)
    case .refFunc: emitBulk(.refFunc, operands: 0, result: .funcref, immediate: instruction.index)
    default: translateByForms(instruction)
    }
  }

  private mutating func translateByForms(_ instruction: Instruction) {
    let row = InstructionTable.shared[instruction.opcode]
    let result = ValueType(bits: row.typing.result(.i32))
    switch forms(of: instruction.opcode) {
    case .none: break
    case .binary(let forms): binary(instruction.opcode, forms, result)
    case .comparison(let forms): compare(forms)
    case .zeroTest(let equal):
      if case .comparison(let forms) = self.forms(of: equal) { testZero(forms) }
    case .unary(let forms): unary(forms, result)
    case .load(let forms) where instruction.index != 0: loadOther(forms, result, instruction)
    case .load(let forms): load(forms, result, offset: instruction.literal)
    case .store(let forms) where instruction.index != 0: storeOther(forms, instruction)
    case .store(let forms): store(forms, offset: instruction.literal)
    case .sameBits: stack.retype(result)
    }
  }

  // MARK: Emitting instructions with a result

  /// Notes the instruction that was just emitted and pushes its result.
  mutating func finish(start: Int, instruction: Int, _ type: ValueType, _ before: (Int, Int), comparison: Comparison? = nil, operation: Operation? = nil) {
    let target = nextHome
    wrote(target, type)
    stack.push(type)
    note(Emission(start: start, instruction: instruction, end: code.count, target: target, comparison: comparison, operation: operation, accumulators: before))
  }

  private mutating func emitResult(_ handler: HandlerAddress, _ type: ValueType, immediate: UInt32, operation: Operation? = nil) {
    let (start, before) = (code.count, (integerAccumulator, floatAccumulator))
    let instruction = code.emit(handler, nextHome, immediate: immediate)
    finish(start: start, instruction: instruction, type, before, operation: operation)
  }

  // MARK: Locals

  /// Lets the instruction before write its result elsewhere, if the operand is that result.
  mutating func retargetLast(_ operand: Operand, to slot: Int) -> Bool {
    guard let last, last.end == code.count, operand.location == .home, last.target == home(operand.place) else { return false }
    code.setTarget(ofInstructionAt: last.instruction, to: slot)
    let isFloatHeld = floatAccumulator == last.target
    let isIntegerHeld = integerAccumulator == last.target
    wroteSlotOnly(slot)
    if isFloatHeld { floatAccumulator = slot }
    if isIntegerHeld { integerAccumulator = slot }
    self.last?.target = slot
    self.last?.comparison = nil
    noteLocalSum()
    return true
  }

  private mutating func setLocal(_ index: Int) {
    let operand = stack.pop()
    assign(operand, toLocal: index)
  }

  private mutating func teeLocal(_ index: Int) {
    let operand = stack.pop()
    assign(operand, toLocal: index)
    if case .constant(let bits) = operand.location {
      stack.push(constant: bits, operand.type)
    } else {
      stack.push(local: index, localTypes[index])
    }
  }

  private mutating func assign(_ operand: Operand, toLocal index: Int) {
    if operand.location == .local(index) { return }
    if stack.isPending(local: index) {
      settle(local: index)
    } else if retargetLast(operand, to: localSlot(index)) {
      return
    }
    copy(operand, to: localSlot(index))
  }

  // MARK: Numeric instructions

  private mutating func binary(_ opcode: Opcode, _ forms: BinaryForms, _ type: ValueType) {
    let right = stack.pop()
    let left = stack.pop()
    if opcode == .i32Sub || opcode == .i64Sub, case .constant(let bits) = right.location, case .binary(let addition) = self.forms(of: opcode == .i32Sub ? .i32Add : .i64Add) {
      let negated = opcode == .i32Sub ? UInt64(0 &- UInt32(truncatingIfNeeded: bits)) : 0 &- bits
      if immediate(negated, right.type) != nil {
        var addend = right
        addend.location = .constant(negated)
        emit(opcode == .i32Sub ? .i32Add : .i64Add, addition, left, addend, type)
        return
      }
    }
    if fuseShift(opcode, left, right) { return }
    emit(opcode, forms, left, right, type)
  }

  private mutating func emit(_ opcode: Opcode, _ forms: BinaryForms, _ left: Operand, _ right: Operand, _ type: ValueType) {
    let (start, before) = (code.count, (integerAccumulator, floatAccumulator))
    let instruction = emit(forms, left, right)
    finish(start: start, instruction: instruction, type, before, operation: Operation(opcode, left, right))
  }

  /// Emits the form for where the operands are; returns where the instruction itself begins.
  private mutating func emit(_ forms: BinaryForms, _ left: Operand, _ right: Operand) -> Int {
    let target = nextHome
    if case .constant(let bits) = left.location {
      if forms.slotAccumulator == 0, !right.isConstant { return emit(forms, right, left) }
      if forms.literalSlot != 0, !right.isConstant {
        let rightSlot = slot(of: right)
        let instruction = code.emit(holds(rightSlot, right.type) ? forms.literalAccumulator : forms.literalSlot, target, rightSlot)
        code.append(bits)
        return instruction
      }
    }
    let leftSlot = slot(of: left)
    if case .constant(let bits) = right.location {
      if forms.slotImmediate != 0, let immediate = immediate(bits, right.type) {
        return code.emit(holds(leftSlot, left.type) ? forms.accumulatorImmediate : forms.slotImmediate, target, leftSlot, immediate: immediate)
      }
      if forms.slotLiteral != 0 {
        let instruction = code.emit(holds(leftSlot, left.type) ? forms.accumulatorLiteral : forms.slotLiteral, target, leftSlot)
        code.append(bits)
        return instruction
      }
    }
    let rightSlot = slot(of: right)
    if holds(leftSlot, left.type) { return code.emit(forms.accumulatorSlot, target, rightSlot) }
    if holds(rightSlot, right.type) { return code.emit(forms.slotAccumulator == 0 ? forms.accumulatorSlot : forms.slotAccumulator, target, leftSlot) }
    return code.emit(forms.slotSlot, target, leftSlot, rightSlot)
  }

  /// A constant as a sign-extended immediate, if it fits.
  private func immediate(_ bits: UInt64, _ type: ValueType) -> UInt32? {
    if type == .i32 { return UInt32(truncatingIfNeeded: bits) }
    return Int32(exactly: Int64(bitPattern: bits)).map { UInt32(bitPattern: $0) }
  }

  private mutating func compare(_ forms: ComparisonForms) {
    let right = stack.pop()
    let left = stack.pop()
    emit(Comparison(forms: forms, left: left, right: right))
  }

  /// Compares with zero for equality. The test of a comparison is its opposite, which a branch can take in as well.
  private mutating func testZero(_ forms: ComparisonForms) {
    let operand = stack.pop()
    var inner = last?.comparison
    let isResult = last?.end == code.count && operand.location == .home && last?.target == home(operand.place)
    let (start, before) = isResult && inner != nil ? (last?.start ?? 0, last?.accumulators ?? (-1, -1)) : (code.count, (integerAccumulator, floatAccumulator))
    var zero = operand
    (zero.location, zero.place) = (.constant(0), operand.place + 1)
    let instruction = emitValue(Comparison(forms: forms, left: operand, right: zero))
    if isResult { inner?.isNegated.toggle() } else { inner = nil }
    // Where the comparison is taken in, what was before it is before this.
    if inner != nil { last = previous }
    finish(start: start, instruction: instruction, .i32, before, comparison: inner ?? Comparison(forms: forms, left: operand, right: zero))
  }

  private mutating func emit(_ comparison: Comparison) {
    let (start, before) = (code.count, (integerAccumulator, floatAccumulator))
    let instruction = emitValue(comparison)
    finish(start: start, instruction: instruction, .i32, before, comparison: comparison)
  }

  /// Emits the form that gives a comparison's value; returns where the instruction itself begins.
  private mutating func emitValue(_ comparison: Comparison) -> Int {
    let (left, right) = (comparison.left, comparison.right)
    if left.isConstant, !right.isConstant { return emitValue(swapped(comparison)) }
    let (forms, target) = (comparison.forms.value, nextHome)
    let leftSlot = slot(of: left)
    if case .constant(let bits) = right.location, forms.slotImmediate != 0, let immediate = immediate(bits, right.type) {
      return code.emit(holds(leftSlot, left.type) ? forms.accumulatorImmediate : forms.slotImmediate, target, leftSlot, immediate: immediate)
    }
    let rightSlot = slot(of: right)
    if holds(leftSlot, left.type) { return code.emit(forms.accumulatorSlot, target, rightSlot) }
    if holds(rightSlot, right.type) { return code.emit(forms.slotAccumulator != 0 ? forms.slotAccumulator : swapped(comparison).forms.value.accumulatorSlot, target, leftSlot) }
    if forms.slotSlot != 0 { return code.emit(forms.slotSlot, target, leftSlot, rightSlot) }
    return code.emit(swapped(comparison).forms.value.slotSlot, target, rightSlot, leftSlot)
  }

  private mutating func unary(_ forms: UnaryForms, _ type: ValueType) {
    let operand = stack.pop()
    let (start, before) = (code.count, (integerAccumulator, floatAccumulator))
    let slot = slot(of: operand)
    let instruction = code.emit(holds(slot, operand.type) ? forms.accumulator : forms.slot, nextHome, slot)
    finish(start: start, instruction: instruction, type, before)
  }

  // MARK: Memory

  private mutating func load(_ forms: LoadForms, _ type: ValueType, offset: UInt64) {
    let address = stack.pop()
    if fuseLoad(forms, type, address, offset) { return }
    let (start, before) = (code.count, (integerAccumulator, floatAccumulator))
    let instruction: Int
    if case .constant(let base) = address.location, let whole = UInt32(exactly: base + offset) {
      instruction = code.emit(forms.literal, nextHome, immediate: whole)
    } else {
      let slot = slot(of: address)
      instruction = code.emit(slot == integerAccumulator ? forms.accumulator : forms.slot, nextHome, slot, immediate: UInt32(truncatingIfNeeded: offset))
    }
    finish(start: start, instruction: instruction, type, before)
  }

  private mutating func store(_ forms: StoreForms, offset: UInt64) {
    let value = stack.pop()
    let address = stack.pop()
    if fuseStore(forms, address, value, offset) { return }
    let immediate = UInt32(truncatingIfNeeded: offset)
    if case .constant(let base) = address.location, let whole = UInt32(exactly: base + offset) {
      let valueSlot = slot(of: value)
      code.emit(forms.literalSlot, 0, valueSlot, immediate: whole)
    } else if case .constant(let bits) = value.location {
      let addressSlot = slot(of: address)
      code.emit(addressSlot == integerAccumulator ? forms.accumulatorLiteral : forms.slotLiteral, addressSlot, immediate: immediate)
      code.append(bits)
    } else {
      let (addressSlot, valueSlot) = (slot(of: address), slot(of: value))
      let handler = holds(valueSlot, value.type) ? forms.slotAccumulator : addressSlot == integerAccumulator ? forms.accumulatorSlot : forms.slotSlot
      code.emit(handler, addressSlot, valueSlot, immediate: immediate)
    }
    last = nil
  }

  private mutating func loadOther(_ forms: LoadForms, _ type: ValueType, _ instruction: Instruction) {
    let address = stack.pop()
    let (start, before) = (code.count, (integerAccumulator, floatAccumulator))
    let slot = slot(of: address)
    let emitted = code.emit(forms.other, nextHome, slot, immediate: UInt32(truncatingIfNeeded: instruction.literal))
    code.append(UInt64(instruction.index))
    finish(start: start, instruction: emitted, type, before)
  }

  private mutating func storeOther(_ forms: StoreForms, _ instruction: Instruction) {
    let value = stack.pop()
    let address = stack.pop()
    let (addressSlot, valueSlot) = (slot(of: address), slot(of: value))
    code.emit(forms.other, addressSlot, valueSlot, immediate: UInt32(truncatingIfNeeded: instruction.literal))
    code.append(UInt64(instruction.index))
    last = nil
  }

  // MARK: Everything else

  private mutating func select() {
    let condition = stack.pop()
    let second = stack.pop()
    let first = stack.pop()
    let type = first.type
    let (start, before) = (code.count, (integerAccumulator, floatAccumulator))
    let (firstSlot, secondSlot, conditionSlot) = (slot(of: first), slot(of: second), slot(of: condition))
    let instruction = code.emit(address(of: conditionSlot == integerAccumulator ? selectA : selectS), nextHome, firstSlot, secondSlot, conditionSlot)
    forgetAccumulators()
    finish(start: start, instruction: instruction, type, before)
  }

  private mutating func getGlobal(_ index: Int) {
    let type = source.syntax.globals[index].type.value
    let own = index - source.syntax.importedGlobalCount
    if own < 0 {
      emitResult(address(of: isFloat(type) ? globalGetImportedFloat : globalGetImported), type, immediate: UInt32(index))
    } else {
      let place = UInt32(InstanceBlock.globalsOffset + 8 * own)
      emitResult(address(of: isFloat(type) ? globalGetFloat : globalGet), type, immediate: place, operation: type == .i32 ? .globalGet(place: place) : nil)
    }
  }

  private mutating func setGlobal(_ index: Int) {
    let value = stack.pop()
    let own = index - source.syntax.importedGlobalCount
    if own >= 0, fuseSetGlobal(value, place: UInt32(InstanceBlock.globalsOffset + 8 * own)) { return }
    let slot = slot(of: value)
    if own < 0 {
      code.emit(address(of: globalSetImported), slot, immediate: UInt32(index))
    } else {
      code.emit(address(of: slot == integerAccumulator ? globalSetA : globalSetS), slot, immediate: UInt32(InstanceBlock.globalsOffset + 8 * own))
    }
    last = nil
  }

  private mutating func getElement(_ table: Int) {
    let index = stack.pop()
    let (start, before) = (code.count, (integerAccumulator, floatAccumulator))
    let slot = slot(of: index)
    let instruction = code.emit(address(of: tableGet), nextHome, slot, immediate: UInt32(table))
    finish(start: start, instruction: instruction, ValueType(source.syntax.tables[table].type.element), before)
  }

  private mutating func setElement(_ table: Int) {
    let value = stack.pop()
    let index = stack.pop()
    let (indexSlot, valueSlot) = (slot(of: index), slot(of: value))
    code.emit(address(of: tableSet), indexSlot, valueSlot, immediate: UInt32(table))
    last = nil
  }

  /// Emits an instruction whose operands lie at home, where its result goes as well.
  private mutating func emitBulk(_ operation: BulkOperation, operands: Int, result: ValueType? = nil, immediate: UInt32) {
    let first = beginBulk(operands)
    let isShort = operation == .memoryFill && immediate == 0 && !instrumentation.isMetered
    code.emit(address(of: isShort ? memoryFill : bulk), first, operation.rawValue, immediate: immediate)
    endBulk(result)
  }

  private mutating func emitBulk(_ operation: BulkOperation, operands: Int, low: UInt32, high: UInt32) {
    let first = beginBulk(operands)
    let isShort = operation == .memoryCopy && low == 0 && high == 0 && !instrumentation.isMetered
    code.emit(address(of: isShort ? memoryCopy : bulkPair), first, operation.rawValue)
    code.append(UInt64(low) | UInt64(high) << 32)
    endBulk(nil)
  }

  private mutating func beginBulk(_ operands: Int) -> Int {
    settle(top: operands)
    stack.pop(to: stack.count - operands)
    return nextHome
  }

  private mutating func endBulk(_ result: ValueType?) {
    if let result {
      wroteSlotOnly(nextHome)
      stack.push(result)
    }
    last = nil
  }
}
