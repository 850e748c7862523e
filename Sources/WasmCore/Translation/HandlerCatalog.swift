/// A handler as people read it: its name and where it finds its operands.
struct HandlerDescription: Sendable {
  /// An operand of the machine's instruction, or its result.
  enum Operand: Sendable {
    /// The slot of the result, in field 0.
    case result
    /// A slot, by the field that names it.
    case slot(Int)
    case accumulator
    /// A number in a field.
    case number(Int)
    case immediate
    case literal
    /// A function of the module, by its index in the literal.
    case function
    /// An imported function, by its index in the immediate.
    case importedFunction
    /// The type of a function, by its index in the literal, and above it the table.
    case typeAndTable
    /// The static offset of a memory access, in the immediate.
    case offset
    /// The distance of a branch, in the immediate.
    case distance
    /// A table of distances behind the second word; the immediate counts them without the default.
    case distances
  }

  let address: HandlerAddress
  let name: String
  let operands: [Operand]
  /// The words of the instruction, without a table of distances.
  var words = 2
  /// The handlers of the instructions that it executes, if these are several; name, operands and words are the first's then.
  fileprivate(set) var sequence: [HandlerDescription] = []
  /// The instructions that the handler executes, each with the handler that executes it alone.
  var steps: [HandlerDescription] { sequence.isEmpty ? [self] : sequence }

  init(_ address: HandlerAddress, _ name: String, _ operands: [Operand], words: Int = 2) {
    (self.address, self.name, self.operands, self.words) = (address, name, operands, words)
  }

  init(_ handler: Handler, _ name: String, _ operands: [Operand], words: Int = 2) {
    self.init(WasmCore.address(of: handler), name, operands, words: words)
  }

  /// How many words the instruction takes that begins at a place in the code.
  func wordCount(_ code: [UInt64], at index: Int) -> Int {
    guard let (step, word) = places(from: index).last else { return words }
    if case .distances = step.operands.last { return word - index + step.words + 1 + Int(code[word + 1] >> 32) }
    return word - index + step.words
  }

  /// The steps, each with the word at which it counts as beginning.
  func places(from index: Int) -> [(step: HandlerDescription, word: Int)] {
    var word = index
    return steps.map { step in
      defer { word += step.words - 1 }
      return (step, word)
    }
  }

  /// The name with the kinds of the operands, which tell handlers of one name apart: `i32.add slot, acc`.
  var signature: String { steps.map(\.stepSignature).joined(separator: "; ") }

  private var stepSignature: String {
    let kinds = operands.compactMap { operand in
      switch operand {
      case .slot: "slot"
      case .accumulator: "acc"
      case .immediate: "imm"
      case .literal: "literal"
      case .offset: "+offset"
      case .result, .number, .function, .importedFunction, .typeAndTable, .distance, .distances: nil
      }
    }
    return kinds.isEmpty ? name : "\(name) \(kinds.joined(separator: ", "))"
  }

  /// The instruction at a place in the code of a listing, such as `i32.add r5 = r3, acc`.
  ///
  /// - Parameter names: The names of functions.
  func text(_ code: [UInt64], at index: Int, _ names: [UInt32: String]) -> String {
    places(from: index).map { $0.step.stepText(code, at: $0.word, names) }.joined(separator: "; ")
  }

  private func stepText(_ code: [UInt64], at index: Int, _ names: [UInt32: String]) -> String {
    let fields = code[index + 1]
    func field(_ number: Int) -> UInt64 { fields >> UInt64(16 * number) & 0xFFFF }
    func function(_ index: UInt32) -> String { "function \(index)" + (names[index].map { " \($0.printable)" } ?? "") }
    let immediate = Int32(truncatingIfNeeded: Int64(bitPattern: fields) >> 32)
    var result = ""
    var parts: [String] = []
    for operand in operands {
      switch operand {
      case .result: result = "r\(field(0)) = "
      case .slot(let number): parts.append("r\(field(number))")
      case .accumulator: parts.append("acc")
      case .number(let number): parts.append("\(field(number))")
      case .immediate: parts.append("\(immediate)")
      case .literal: parts.append("0x\(String(code[index + 2], radix: 16))")
      case .function: parts.append(function(UInt32(truncatingIfNeeded: code[index + 2])))
      case .importedFunction: parts.append(function(UInt32(bitPattern: immediate)))
      case .typeAndTable: parts.append("type \(UInt32(truncatingIfNeeded: code[index + 2])), table \(code[index + 2] >> 32)")
      case .offset: parts.append("+\(UInt32(bitPattern: immediate))")
      case .distance: parts.append("-> \(index + Int(immediate))")
      case .distances:
        parts += (0...Int(UInt32(bitPattern: immediate))).map { "-> \(index + words - 1 + $0 + Int(Int32(truncatingIfNeeded: Int64(bitPattern: code[index + words + $0]) >> 32)))" }
      }
    }
    return "\(name) \(result)\(parts.joined(separator: ", "))"
  }
}

/// Every handler that the translator emits, with its description: for the listing of code, and for the test that runs them all.
struct HandlerCatalog: Sendable {
  let all: [HandlerDescription]
  private let byAddress: [HandlerAddress: Int]

  static let shared = HandlerCatalog()

  private init() {
    let fromForms = InstructionTable.assigned.flatMap { row in Forms.byOpcode[Int(row.opcode.rawValue)].descriptions(row.name.description) }
    var all: [HandlerDescription] = []
    var byAddress: [HandlerAddress: Int] = [:]
    // Instructions that see the same bits share handlers; the first one gives the name.
    for description in fromForms + Self.others where byAddress[description.address] == nil {
      byAddress[description.address] = all.count
      all.append(description)
    }
    for row in SequenceTable.shared.rows {
      guard let first = byAddress[row.first], let second = byAddress[row.second], byAddress[row.both] == nil else { continue }
      var both = HandlerDescription(row.both, all[first].name, all[first].operands, words: all[first].words)
      both.sequence = all[first].steps + all[second].steps
      byAddress[row.both] = all.count
      all.append(both)
    }
    (self.all, self.byAddress) = (all, byAddress)
  }

  subscript(address: HandlerAddress) -> HandlerDescription? { byAddress[address].map { all[$0] } }

  /// The handlers in a function's code, in order: each one's place in the catalog, and the word at which its instruction begins. Ends before a word that is no handler.
  func handlers(in words: [UInt64]) -> some Sequence<(index: Int, word: Int)> {
    sequence(state: 0) { word in
      guard word < words.count, let index = byAddress[words[word]] else { return nil }
      defer { word += all[index].wordCount(words, at: word) }
      return (index, word)
    }
  }

  /// The handlers of instructions that have a case of their own in the translator.
  private static let others: [HandlerDescription] = [
    HandlerDescription(trapUnreachable, "unreachable", []),
    HandlerDescription(br, "br", [.distance]),
    HandlerDescription(brTableS, "br_table", [.slot(0), .distances]),
    HandlerDescription(brTableA, "br_table", [.accumulator, .distances]),
    HandlerDescription(brI32NezS, "br_if i32.nez", [.slot(0), .distance]),
    HandlerDescription(brI32NezA, "br_if i32.nez", [.accumulator, .distance]),
    HandlerDescription(brI32EqzS, "br_if i32.eqz", [.slot(0), .distance]),
    HandlerDescription(brI32EqzA, "br_if i32.eqz", [.accumulator, .distance]),
    HandlerDescription(brI64NezS, "br_if i64.nez", [.slot(0), .distance]),
    HandlerDescription(brI64NezA, "br_if i64.nez", [.accumulator, .distance]),
    HandlerDescription(brI64EqzS, "br_if i64.eqz", [.slot(0), .distance]),
    HandlerDescription(brI64EqzA, "br_if i64.eqz", [.accumulator, .distance]),
    HandlerDescription(copySlot, "copy", [.result, .slot(1)]),
    HandlerDescription(copyFloat, "copy.float", [.result, .slot(1)]),
    HandlerDescription(copyAccumulator, "copy", [.result, .accumulator]),
    HandlerDescription(copyImmediate, "copy", [.result, .immediate]),
    HandlerDescription(copyLiteral, "copy", [.result, .literal], words: 3),
    HandlerDescription(copyTwo, "copy.two", [.slot(0), .slot(1), .slot(2), .slot(3)]),
    HandlerDescription(copyCall, "copy+call", [.slot(2), .slot(3), .slot(0), .function], words: 3),
    HandlerDescription(globalEnter, "global.get+i32.add+global.set", [.result, .immediate, .literal], words: 3),
    HandlerDescription(globalLeave, "i32.add+global.set", [.slot(0), .immediate, .literal], words: 3),
    HandlerDescription(increaseTwo, "increase.two", [.slot(0), .immediate, .slot(1), .literal], words: 3),
    HandlerDescription(increaseBr, "increase+br", [.slot(0), .literal, .distance], words: 3),
    HandlerDescription(i32ShlAddS, "i32.shl+i32.add", [.result, .slot(1), .number(3), .slot(2)]),
    HandlerDescription(i32ShlAddA, "i32.shl+i32.add", [.result, .accumulator, .number(3), .slot(2)]),
    HandlerDescription(i32ShrUAddS, "i32.shr_u+i32.add", [.result, .slot(1), .number(3), .slot(2)]),
    HandlerDescription(i32ShrUAddA, "i32.shr_u+i32.add", [.result, .accumulator, .number(3), .slot(2)]),
    HandlerDescription(i32ShlAndS, "i32.shl+i32.and", [.result, .slot(1), .number(3), .literal], words: 3),
    HandlerDescription(i32ShlAndA, "i32.shl+i32.and", [.result, .accumulator, .number(3), .literal], words: 3),
    HandlerDescription(i32ShrUAndS, "i32.shr_u+i32.and", [.result, .slot(1), .number(3), .literal], words: 3),
    HandlerDescription(i32ShrUAndA, "i32.shr_u+i32.and", [.result, .accumulator, .number(3), .literal], words: 3),
    HandlerDescription(brI32AndNezS, "i32.and+br_if", [.slot(0), .literal, .distance], words: 3),
    HandlerDescription(brI32AndNezA, "i32.and+br_if", [.accumulator, .literal, .distance], words: 3),
    HandlerDescription(brI32AndEqzS, "i32.and+br_unless", [.slot(0), .literal, .distance], words: 3),
    HandlerDescription(brI32AndEqzA, "i32.and+br_unless", [.accumulator, .literal, .distance], words: 3),
    HandlerDescription(brTableSumS, "i32.add+br_table", [.slot(0), .literal, .distances], words: 3),
    HandlerDescription(brTableSumA, "i32.add+br_table", [.accumulator, .literal, .distances], words: 3),
    HandlerDescription(copyMany, "copy.many", [.result, .slot(1), .number(2)]),
    HandlerDescription(selectS, "select", [.result, .slot(1), .slot(2), .slot(3)]),
    HandlerDescription(selectA, "select", [.result, .slot(1), .slot(2), .accumulator]),
    HandlerDescription(zeroSlots, "zero", [.slot(0)]),
    HandlerDescription(zeroManySlots, "zero.many", [.slot(0), .immediate]),
    HandlerDescription(chargeFuel, "charge", [.immediate]),
    HandlerDescription(profileEnter, "profile.enter", [.immediate]),
    HandlerDescription(profileLeave, "profile.leave", []),
    HandlerDescription(countLine, "count", [.immediate, .literal], words: 3),
    HandlerDescription(returnNothing, "return", []),
    HandlerDescription(returnSlot, "return", [.slot(1)]),
    HandlerDescription(returnAccumulator, "return", [.accumulator]),
    HandlerDescription(returnFloatAccumulator, "return.float", [.accumulator]),
    HandlerDescription(returnImmediate, "return", [.immediate]),
    HandlerDescription(returnMany, "return.many", [.slot(1), .number(2)]),
    HandlerDescription(callOwn, "call", [.slot(0), .function], words: 3),
    HandlerDescription(callImport, "call.import", [.slot(0), .importedFunction]),
    HandlerDescription(callIndirectS, "call_indirect", [.slot(0), .slot(2), .typeAndTable], words: 3),
    HandlerDescription(callIndirectA, "call_indirect", [.slot(0), .accumulator, .typeAndTable], words: 3),
    HandlerDescription(returnCallOwn, "return_call", [.slot(0), .function], words: 3),
    HandlerDescription(returnCallImport, "return_call.import", [.slot(0), .importedFunction]),
    HandlerDescription(returnCallByIndex, "return_call_indirect", [.slot(0), .slot(2), .typeAndTable], words: 3),
    HandlerDescription(globalGet, "global.get", [.result, .immediate]),
    HandlerDescription(globalGetFloat, "global.get.float", [.result, .immediate]),
    HandlerDescription(globalGetImported, "global.get.import", [.result, .immediate]),
    HandlerDescription(globalGetImportedFloat, "global.get.import.float", [.result, .immediate]),
    HandlerDescription(globalSetS, "global.set", [.slot(0), .immediate]),
    HandlerDescription(globalSetA, "global.set", [.accumulator, .immediate]),
    HandlerDescription(globalSetImported, "global.set.import", [.slot(0), .immediate]),
    HandlerDescription(tableGet, "table.get", [.result, .slot(1), .immediate]),
    HandlerDescription(tableSet, "table.set", [.slot(0), .slot(1), .immediate]),
    HandlerDescription(memoryFill, "memory.fill", [.slot(0)]),
    HandlerDescription(memoryCopy, "memory.copy", [.slot(0)], words: 3),
    HandlerDescription(bulk, "bulk", [.slot(0), .number(1), .immediate]),
    HandlerDescription(bulkPair, "bulk", [.slot(0), .number(1), .literal], words: 3),
  ]
}

extension Forms {
  /// The handlers of an instruction with this name.
  fileprivate func descriptions(_ name: String) -> [HandlerDescription] {
    switch self {
    case .none, .sameBits, .zeroTest: []
    case .binary(let forms): forms.descriptions(name)
    case .comparison(let forms):
      forms.value.descriptions(name) + forms.branch.descriptions("br_if \(name)") + forms.oppositeBranch.descriptions("br_unless \(name)")
        + (forms.increasedBranch?.descriptions("increase+br_if \(name)") ?? [])
    case .unary(let forms): [.init(forms.slot, name, [.result, .slot(1)]), .init(forms.accumulator, name, [.result, .accumulator])]
    case .load(let forms):
      [
        .init(forms.slot, name, [.result, .slot(1), .offset]), .init(forms.accumulator, name, [.result, .accumulator, .offset]),
        .init(forms.literal, name, [.result, .offset]), .init(forms.other, name, [.result, .slot(1), .offset, .literal], words: 3),
      ] + (forms.sums?.descriptions("i32.add+\(name)") ?? [])
    case .store(let forms):
      [
        .init(forms.slotSlot, name, [.slot(0), .offset, .slot(1)]), .init(forms.slotAccumulator, name, [.slot(0), .offset, .accumulator]),
        .init(forms.accumulatorSlot, name, [.accumulator, .offset, .slot(1)]), .init(forms.slotLiteral, name, [.slot(0), .offset, .literal], words: 3),
        .init(forms.accumulatorLiteral, name, [.accumulator, .offset, .literal], words: 3), .init(forms.literalSlot, name, [.offset, .slot(1)]),
        .init(forms.other, name, [.slot(0), .offset, .slot(1), .literal], words: 3),
        .init(forms.sumSlotSlot, "i32.add+\(name)", [.slot(1), .slot(2), .literal, .slot(0)], words: 3),
        .init(forms.sumSlotImmediate, "i32.add+\(name)", [.slot(1), .immediate, .literal, .slot(0)], words: 3),
      ]
    }
  }
}

extension BinaryForms {
  fileprivate func descriptions(_ name: String) -> [HandlerDescription] {
    [
      .init(slotSlot, name, [.result, .slot(1), .slot(2)]), .init(accumulatorSlot, name, [.result, .accumulator, .slot(1)]),
      .init(slotAccumulator, name, [.result, .slot(1), .accumulator]), .init(slotImmediate, name, [.result, .slot(1), .immediate]),
      .init(accumulatorImmediate, name, [.result, .accumulator, .immediate]), .init(slotLiteral, name, [.result, .slot(1), .literal], words: 3),
      .init(accumulatorLiteral, name, [.result, .accumulator, .literal], words: 3), .init(literalSlot, name, [.result, .literal, .slot(1)], words: 3),
      .init(literalAccumulator, name, [.result, .literal, .accumulator], words: 3),
    ].filter { $0.address != 0 }
  }
}

extension BranchForms {
  fileprivate func descriptions(_ name: String) -> [HandlerDescription] {
    [
      .init(slotSlot, name, [.slot(0), .slot(1), .distance]), .init(accumulatorSlot, name, [.accumulator, .slot(1), .distance]),
      .init(slotLiteral, name, [.slot(0), .literal, .distance], words: 3), .init(accumulatorLiteral, name, [.accumulator, .literal, .distance], words: 3),
    ].filter { $0.address != 0 }
  }
}

extension SumForms {
  fileprivate func descriptions(_ name: String) -> [HandlerDescription] {
    [
      .init(slotSlot, name, [.result, .slot(1), .slot(2), .number(3)]), .init(accumulatorSlot, name, [.result, .accumulator, .slot(2), .number(3)]),
      .init(slotImmediate, name, [.result, .slot(1), .immediate, .literal], words: 3),
      .init(accumulatorImmediate, name, [.result, .accumulator, .immediate, .literal], words: 3),
    ]
  }
}

extension IncreasedBranchForms {
  fileprivate func descriptions(_ name: String) -> [HandlerDescription] {
    [
      .init(slot, name, [.slot(0), .literal, .slot(1), .distance], words: 3), .init(literal, name, [.slot(0), .literal, .distance], words: 3),
    ]
  }
}
