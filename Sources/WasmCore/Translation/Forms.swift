// Which handlers execute an instruction, by where its operands are.

/// The handlers of an instruction with two operands and a result.
struct BinaryForms: Sendable {
  let slotSlot: HandlerAddress
  let accumulatorSlot: HandlerAddress
  /// 0 where the operands can be swapped.
  let slotAccumulator: HandlerAddress
  /// With a 32-bit immediate on the right; 0 for floating-point numbers.
  var slotImmediate: HandlerAddress = 0
  var accumulatorImmediate: HandlerAddress = 0
  /// With a literal on the right, or on the left; 0 where there is no such form.
  var slotLiteral: HandlerAddress = 0
  var accumulatorLiteral: HandlerAddress = 0
  var literalSlot: HandlerAddress = 0
  var literalAccumulator: HandlerAddress = 0

  static func commutative(_ ss: Handler, _ held: Handler, _ si: Handler, _ ai: Handler) -> BinaryForms {
    BinaryForms(slotSlot: address(of: ss), accumulatorSlot: address(of: held), slotAccumulator: 0, slotImmediate: address(of: si), accumulatorImmediate: address(of: ai))
  }

  static func integer(_ ss: Handler, _ held: Handler, _ sa: Handler, _ si: Handler, _ ai: Handler) -> BinaryForms {
    BinaryForms(
      slotSlot: address(of: ss), accumulatorSlot: address(of: held), slotAccumulator: address(of: sa), slotImmediate: address(of: si), accumulatorImmediate: address(of: ai))
  }

  static func registers(_ ss: Handler, _ held: Handler, _ sa: Handler) -> BinaryForms {
    BinaryForms(slotSlot: address(of: ss), accumulatorSlot: address(of: held), slotAccumulator: address(of: sa))
  }

  static func commutativeFloat(_ ss: Handler, _ held: Handler, _ sl: Handler, _ al: Handler) -> BinaryForms {
    BinaryForms(slotSlot: address(of: ss), accumulatorSlot: address(of: held), slotAccumulator: 0, slotLiteral: address(of: sl), accumulatorLiteral: address(of: al))
  }

  static func float(_ ss: Handler, _ held: Handler, _ sa: Handler, _ sl: Handler, _ al: Handler, _ ls: Handler, _ la: Handler) -> BinaryForms {
    BinaryForms(
      slotSlot: address(of: ss), accumulatorSlot: address(of: held), slotAccumulator: address(of: sa), slotLiteral: address(of: sl), accumulatorLiteral: address(of: al),
      literalSlot: address(of: ls), literalAccumulator: address(of: la))
  }
}

/// The handlers that branch on a comparison.
struct BranchForms: Sendable {
  /// 0 where the operands are to be swapped.
  let slotSlot: HandlerAddress
  let accumulatorSlot: HandlerAddress
  let slotLiteral: HandlerAddress
  let accumulatorLiteral: HandlerAddress

  init(_ ss: Handler?, _ held: Handler, _ sl: Handler, _ al: Handler) {
    (slotSlot, accumulatorSlot) = (ss.map(address) ?? 0, address(of: held))
    (slotLiteral, accumulatorLiteral) = (address(of: sl), address(of: al))
  }
}

/// The handlers of a comparison: for its value, and for branches taken where it holds or where it does not.
///
/// FAST: a class, since the translator hands it on all the time and two hundred bytes are a lot to copy.
final class ComparisonForms: Sendable {
  /// With `slotSlot` 0 where the operands are to be swapped.
  let value: BinaryForms
  let branch: BranchForms
  let oppositeBranch: BranchForms
  /// The comparison that says the same of the swapped operands.
  let swapped: Opcode
  /// With a local on the left that is increased before; nil where such loops are rare.
  let increasedBranch: IncreasedBranchForms?
  let increasedOppositeBranch: IncreasedBranchForms?

  init(
    value: BinaryForms, branch: BranchForms, oppositeBranch: BranchForms, swapped: Opcode, increasedBranch: IncreasedBranchForms? = nil,
    increasedOppositeBranch: IncreasedBranchForms? = nil
  ) {
    (self.value, self.branch, self.oppositeBranch, self.swapped) = (value, branch, oppositeBranch, swapped)
    (self.increasedBranch, self.increasedOppositeBranch) = (increasedBranch, increasedOppositeBranch)
  }
}

/// The handlers of an instruction with one operand and a result.
struct UnaryForms: Sendable {
  let slot: HandlerAddress
  let accumulator: HandlerAddress

  init(_ slot: Handler, _ accumulator: Handler) { (self.slot, self.accumulator) = (address(of: slot), address(of: accumulator)) }
}

/// The handlers of a load, by the place of its address.
struct LoadForms: Sendable {
  let slot: HandlerAddress
  let accumulator: HandlerAddress
  let literal: HandlerAddress
  /// From another memory than the first.
  let other: HandlerAddress
  /// From a sum, where such loads are frequent.
  var sums: SumForms?

  /// This with handlers for sums.
  func with(_ sums: SumForms) -> LoadForms {
    var forms = self
    forms.sums = sums
    return forms
  }

  init(_ slot: Handler, _ accumulator: Handler, _ literal: Handler, _ other: Handler) {
    (self.slot, self.accumulator, self.literal, self.other) = (address(of: slot), address(of: accumulator), address(of: literal), address(of: other))
  }
}

/// The handlers of a load from a sum, by the places of its addends.
struct SumForms: Sendable {
  let slotSlot: HandlerAddress
  let accumulatorSlot: HandlerAddress
  let slotImmediate: HandlerAddress
  let accumulatorImmediate: HandlerAddress

  init(_ ss: Handler, _ held: Handler, _ si: Handler, _ heldImmediate: Handler) {
    (slotSlot, accumulatorSlot) = (address(of: ss), address(of: held))
    (slotImmediate, accumulatorImmediate) = (address(of: si), address(of: heldImmediate))
  }
}

/// The handlers that increase a local and branch on its comparison.
struct IncreasedBranchForms: Sendable {
  let slot: HandlerAddress
  let literal: HandlerAddress

  init(_ slot: Handler, _ literal: Handler) { (self.slot, self.literal) = (address(of: slot), address(of: literal)) }
}

/// The handlers of a store, by the places of its address and its value.
struct StoreForms: Sendable {
  let slotSlot: HandlerAddress
  /// With the value in the accumulator of its kind.
  let slotAccumulator: HandlerAddress
  let accumulatorSlot: HandlerAddress
  let slotLiteral: HandlerAddress
  let accumulatorLiteral: HandlerAddress
  let literalSlot: HandlerAddress
  /// To another memory than the first.
  let other: HandlerAddress
  /// At a sum, with the value in a slot.
  let sumSlotSlot: HandlerAddress
  let sumSlotImmediate: HandlerAddress

  init(_ ss: Handler, _ sa: Handler, _ held: Handler, _ sl: Handler, _ al: Handler, _ ls: Handler, _ other: Handler, _ sumSS: Handler, _ sumSI: Handler) {
    (self.other, sumSlotSlot, sumSlotImmediate) = (address(of: other), address(of: sumSS), address(of: sumSI))
    (slotSlot, slotAccumulator, accumulatorSlot) = (address(of: ss), address(of: sa), address(of: held))
    (slotLiteral, accumulatorLiteral, literalSlot) = (address(of: sl), address(of: al), address(of: ls))
  }
}

/// What translates an instruction that has no case of its own in the translator.
///
/// FAST: indirect, so that a table with a row for each opcode is small and a row is copied at once.
indirect enum Forms: Sendable {
  case none
  case binary(BinaryForms)
  case comparison(ComparisonForms)
  /// A comparison of one operand with zero.
  case zeroTest(Opcode)
  case unary(UnaryForms)
  case load(LoadForms)
  case store(StoreForms)
  /// Nothing: the slot's bits are those of the result.
  case sameBits

  /// The forms of each instruction, by its opcode.
  static let byOpcode: [Forms] = {
    var forms = [Forms](repeating: .none, count: 0x600)
    for table in [integer32, integer64, float32, float64, conversions, memory] {
      for (opcode, row) in table { forms[Int(opcode.rawValue)] = row }
    }
    for opcode in [Opcode.i64ExtendI32U, .i32ReinterpretF32, .i64ReinterpretF64, .f32ReinterpretI32, .f64ReinterpretI64] {
      forms[Int(opcode.rawValue)] = .sameBits
    }
    return forms
  }()
}
