/// What the translation of a module's functions reads.
struct CodeSource: Sendable {
  let bytes: [UInt8]
  let syntax: ModuleSyntax
  let bodies: BodyValidation
  /// The number of each type among all types of the process.
  var typeIdentifiers: [UInt32]?
  /// Whether a handler may do the work of several instructions.
  var isFused = true

  /// What stands in code for a type with an index that validation has checked: its number, or in code that nobody executes the index itself.
  func typeIdentifier(_ index: UInt32) -> UInt32 { typeIdentifiers?[Int(index)] ?? index }
}

/// What code does besides its work.
enum Instrumentation: Sendable {
  case none
  /// Pays for each basic block.
  case fuel
  /// Pays, and tells where calls begin and end.
  case profile
  /// Counts how often each straight line runs.
  case lineCounts

  /// Whether it pays for what it does.
  var isMetered: Bool { self == .fuel || self == .profile }
}

/// A function as threaded code.
struct TranslatedFunction {
  var words: [UInt64]
  /// The bytes of value stack that a call needs.
  var frameSize: Int
  /// For each instruction of the code that came from one of the function: the word at which it begins and the offset in the module. Only on demand.
  var places: [(word: Int, offset: Int)]

  /// The offset in the module of the instruction of which a word of the code is part.
  func offset(ofWord word: Int) -> Int? {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle].word <= word { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? places[low - 1].offset : nil
  }
}

/// Translates one function, which is valid, to threaded code in a single pass.
///
/// Every operand has a slot of its own, its home, at its height on the operand stack. `local.get` and constants emit nothing: their operands stay in the local or
/// are immediates, until something forces them home. The translator knows which slot's value each accumulator holds and uses the forms that read it.
struct Translator {
  let source: CodeSource
  let instrumentation: Instrumentation
  /// Gives the entry cell of one of the module's own functions.
  let entryCell: (Int) -> UInt64

  var code: CodeBuffer
  var stack: OperandStack
  var labels: [Label] = []
  /// The index among all functions.
  let function: Int
  let type: FunctionType
  let localTypes: [ValueType]
  let layout: FrameLayout
  /// The locals that are zero at the beginning: those that may be read before they are set; or all, which nil stands for, where more are declared than `FirstLocals` can name.
  let zeroedLocals: FirstLocals?

  /// The slots whose values the accumulators hold; -1 for none.
  var integerAccumulator = -1
  var floatAccumulator = -1
  /// The instruction before, while nothing can come between it and the next one.
  var last: Emission?
  /// The instruction before that, in the same straight line.
  var previous: Emission?
  /// Where the number of instructions is kept for which the present straight line is charged or counted.
  private var openCharge: Int?
  /// How many blocks deep the code that can't be reached is nested.
  private var unreachableDepth: Int?
  private var places: [(word: Int, offset: Int)] = []
  private let recordsPlaces: Bool
  /// The calls that somebody wants to know of.
  var callSites: CallSiteRecorder?

  /// An instruction that later ones may still change.
  struct Emission {
    /// The first word of what it emitted.
    var start: Int
    /// The first word of the instruction itself: constants may have been copied before.
    var instruction: Int
    var end: Int
    /// The slot of its result.
    var target: Int
    /// What it compares, if it is a comparison.
    var comparison: Comparison?
    /// What it does, if another instruction may take it in.
    var operation: Operation?
    /// What the accumulators held before.
    var accumulators: (integer: Int, float: Int)
  }

  /// A block that is open.
  struct Label {
    var kind: Kind
    /// The operands below its parameters.
    var height: Int
    var type: BlockType
    /// The first word of a loop.
    var start = 0
    /// The last branch whose distance waits for the block's end; -1 for none.
    var branches = -1
    /// The branch to the `else` arm; -1 for none.
    var toElse = -1

    enum Kind {
      case function, block, loop, `if`, `else`
    }
  }

  /// - Parameters:
  ///   - function: The index among the module's own functions.
  ///   - recordsPlaces: Whether to note where each instruction came from.
  /// - Throws: What is wrong with the function where it is not validated before.
  init(_ source: CodeSource, function: Int, instrumentation: Instrumentation, recordsPlaces: Bool = false, entryCell: @escaping (Int) -> UInt64) throws(ModuleError) {
    (self.source, self.instrumentation, self.recordsPlaces, self.entryCell) = (source, instrumentation, recordsPlaces, entryCell)
    code = CodeBuffer(source.isFused ? .shared : .none)
    let syntax = source.syntax
    self.function = syntax.importedFunctionCount + function
    type = syntax.typeOfFunction(self.function)
    let facts = try source.bodies.facts(of: function)
    layout = FrameLayout(type, syntax.bodies[function], maximumStackHeight: facts.maximumStackHeight)
    localTypes = type.parameters + syntax.bodies[function].locals.flatMap { repeatElement($0.type, count: Int($0.count)) }
    stack = OperandStack(localCount: localTypes.count)
    zeroedLocals = localTypes.count - type.parameters.count > FirstLocals.count ? nil : facts.localsReadUnset
  }

  /// Translates the function.
  static func translate(_ source: CodeSource, function: Int, instrumentation: Instrumentation, recordsPlaces: Bool = false, entryCell: @escaping (Int) -> UInt64) throws(ModuleError) -> TranslatedFunction {
    var translator = try Translator(source, function: function, instrumentation: instrumentation, recordsPlaces: recordsPlaces, entryCell: entryCell)
    translator.translate(source.syntax.bodies[function])
    return TranslatedFunction(words: translator.code.words, frameSize: 8 * translator.layout.slotCount, places: translator.settledPlaces)
  }

  /// The calls at some words of the function's code.
  static func callSites(
    _ source: CodeSource, function: Int, instrumentation: Instrumentation, words: Set<Int>, entryCell: @escaping (Int) -> UInt64
  ) throws(ModuleError) -> [CallSite] {
    var translator = try Translator(source, function: function, instrumentation: instrumentation, entryCell: entryCell)
    translator.callSites = CallSiteRecorder(words)
    translator.translate(source.syntax.bodies[function])
    return translator.callSites?.sites ?? []
  }

  private mutating func translate(_ body: FunctionBody) {
    labels.append(Label(kind: .function, height: 0, type: .empty))
    noteEntry()
    beginCount()
    zeroLocals()
    var decoder = InstructionDecoder(source.bytes, range: body.instructions, features: .supported)
    var instruction = Instruction(opcode: .nop, offset: 0)
    // Validation has decoded the same bytes, so nothing is thrown here.
    while !decoder.isAtEnd, (try? decoder.decode(&instruction)) != nil {
      if unreachableDepth == nil { beginCount() }
      if recordsPlaces { places.append((code.count, instruction.offset)) }
      callSites?.follow(instruction, behind: layout.parameterCount)
      if unreachableDepth == nil {
        charge(for: instruction.opcode)
        translate(instruction)
      } else {
        skip(instruction)
      }
    }
  }

  /// The places, with those of joined instructions where a trap says that these begin.
  private var settledPlaces: [(word: Int, offset: Int)] {
    var joints = code.joints[...]
    return places.map { place in
      while let joint = joints.first, joint + 1 < place.word { joints.removeFirst() }
      return joints.first == place.word - 1 ? (place.word - 1, place.offset) : place
    }
  }

  private mutating func zeroLocals() {
    let (first, count) = (layout.linkSlot + 2, layout.localCount - layout.parameterCount)
    guard var pending = zeroedLocals?.rawValue else {
      // So many take time in proportion to their number, which metered code has to pay for.
      if instrumentation.isMetered { beginCharge(UInt32(count / 8)) }
      code.emit(address(of: zeroManySlots), first, immediate: UInt32(count))
      return
    }
    while pending != 0 {
      let next = pending.trailingZeroBitCount
      code.emit(address(of: zeroSlots), first + next)
      // It zeroes the slots behind as well.
      pending &= UInt64.max << UInt64(next + FrameLayout.zeroedAtOnce)
    }
  }

  /// Notes an instruction as the last one.
  mutating func note(_ emission: Emission) {
    previous = last?.end == emission.start ? last : nil
    last = emission
    guard !source.isFused else { return }
    last?.comparison = nil
    last?.operation = nil
  }

  /// Takes back an instruction and all after it: the present one takes them in, and stands for them.
  mutating func takeBack(_ emission: Emission) {
    code.truncate(to: emission.start)
    (integerAccumulator, floatAccumulator) = emission.accumulators
    last = previous?.end == emission.start ? previous : nil
    previous = nil
    guard recordsPlaces else { return }
    for index in places.indices.reversed() {
      guard places[index].word > emission.start else { break }
      places[index].word = emission.start
    }
  }

  // MARK: Code that can't be reached

  /// Says that what follows can't be reached, until the block ends.
  mutating func becomeUnreachable() {
    unreachableDepth = 0
    endBasicBlock()
  }

  private mutating func skip(_ instruction: Instruction) {
    guard let depth = unreachableDepth else { return }
    switch instruction.opcode {
    case .block, .loop, .if, .tryTable: unreachableDepth = depth + 1
    case .end where depth > 0: unreachableDepth = depth - 1
    case .end: endBlock(isReachable: false)
    case .else where depth == 0: beginElse(isReachable: false)
    default: break
    }
  }

  // MARK: Fuel

  private mutating func charge(for opcode: Opcode) {
    guard instrumentation != .none else { return }
    switch opcode {
    case .block, .loop, .else, .end, .nop, .drop, .return, .unreachable: return
    default: break
    }
    if let openCharge {
      code.setImmediate(code.immediate(at: openCharge) + 1, at: openCharge)
    } else {
      beginCharge(1)
    }
  }

  /// Begins the charge of a basic block.
  private mutating func beginCharge(_ fuel: UInt32) {
    code.emit(address(of: chargeFuel), 0, immediate: fuel)
    openCharge = code.count - 1
    last = nil
  }

  // MARK: Counts

  /// Begins the count of a straight line, unless it has begun: with the line, before anything is emitted, so that what others take in is the same as without.
  private mutating func beginCount() {
    guard instrumentation == .lineCounts, openCharge == nil else { return }
    code.emit(address(of: countLine), 0, immediate: 0)
    openCharge = code.count - 1
    code.append(0)
  }

  // MARK: Profiles

  /// Tells the profile that a call of the function begins, before anything is charged.
  private mutating func noteEntry() {
    if instrumentation == .profile { code.emit(address(of: profileEnter), 0, immediate: UInt32(function)) }
  }

  /// Tells the profile that the call ends: what follows returns, or calls in its place.
  mutating func noteExit() {
    if instrumentation == .profile { code.emit(address(of: profileLeave), 0) }
  }

  // MARK: Places that code comes to from elsewhere

  /// Ends a straight line of code: another basic block begins.
  mutating func endBasicBlock() {
    openCharge = nil
    last = nil
    code.endLine()
  }

  /// Begins code of its own within an instruction's: a branch leads to it, or around it.
  mutating func beginDetour() {
    endBasicBlock()
    beginCount()
  }

  /// Says that the next instruction can be reached from elsewhere, where the accumulators hold something else.
  private mutating func beginAtLabel() {
    endBasicBlock()
    forgetAccumulators()
    unreachableDepth = nil
  }

  // MARK: Slots

  /// The slot of a local.
  func localSlot(_ index: Int) -> Int { layout.local(index) }

  /// The slot of an operand's own place.
  func home(_ place: Int) -> Int { layout.firstOperandSlot + place }

  /// The home of the next operand to be pushed.
  var nextHome: Int { home(stack.count) }

  func isFloat(_ type: ValueType) -> Bool { type == .f32 || type == .f64 }

  /// Notes that an instruction wrote a value of a type to a slot and to the accumulator of its kind.
  mutating func wrote(_ slot: Int, _ type: ValueType) {
    if isFloat(type) {
      floatAccumulator = slot
      if integerAccumulator == slot { integerAccumulator = -1 }
    } else {
      integerAccumulator = slot
      if floatAccumulator == slot { floatAccumulator = -1 }
    }
  }

  /// Notes that an instruction wrote a slot and left the accumulators alone.
  mutating func wroteSlotOnly(_ slot: Int) {
    if integerAccumulator == slot { integerAccumulator = -1 }
    if floatAccumulator == slot { floatAccumulator = -1 }
  }

  /// Notes that the accumulators may hold anything.
  mutating func forgetAccumulators() { (integerAccumulator, floatAccumulator) = (-1, -1) }

  /// Copies an operand to a slot, unless it is there.
  mutating func copy(_ operand: Operand, to slot: Int) {
    switch operand.location {
    case .constant(let bits):
      if bits <= UInt64(UInt32.max) {
        code.emit(address(of: copyImmediate), slot, immediate: UInt32(bits))
      } else {
        code.emit(address(of: copyLiteral), slot)
        code.append(bits)
      }
      wroteSlotOnly(slot)
    case .home, .local:
      let from = operandSlot(operand)
      guard from != slot else { return }
      emitCopy(from: from, to: slot, isFloat: isFloat(operand.type))
      wrote(slot, operand.type)
      return
    }
    last = nil
  }

  /// The slot in which an operand is that is no constant.
  private func operandSlot(_ operand: Operand) -> Int {
    if case .local(let index) = operand.location { localSlot(index) } else { home(operand.place) }
  }

  /// The slot in which an operand is; a constant is copied to its home first.
  mutating func slot(of operand: Operand) -> Int {
    if case .constant = operand.location {
      copy(operand, to: home(operand.place))
      return home(operand.place)
    }
    return operandSlot(operand)
  }

  /// Copies the topmost operands home.
  mutating func settle(top count: Int) { copyHome { stack, copy in stack.settle(top: count, copy) } }

  /// Copies every operand home that is in a local: inside a block the local may change, on a path that others don't take.
  mutating func settleLocals() { copyHome { stack, copy in stack.settleLocals(copy) } }

  /// Copies home the operands that are in a local which is about to change.
  mutating func settle(local index: Int) {
    guard stack.isPending(local: index) else { return }
    copyHome { stack, copy in stack.settle(local: index, copy) }
  }

  /// Copies the operands home that the stack gives away.
  private mutating func copyHome(_ settle: (inout OperandStack, (Operand) -> Void) -> Void) {
    var pending: [Operand] = []
    settle(&stack) { pending.append($0) }
    for operand in pending { copy(operand, to: home(operand.place)) }
  }

  // MARK: Blocks

  /// The parameters and results of a block's type.
  func blockTypes(_ type: BlockType) -> FunctionType {
    switch type {
    case .empty: FunctionType()
    case .result(let result): FunctionType(results: [result])
    case .function(let index): source.syntax.functionType(index)
    }
  }

  mutating func beginBlock(_ kind: Label.Kind, _ type: BlockType) {
    let parameters = parameterCount(of: type)
    settle(top: parameters)
    settleLocals()
    if kind == .loop { beginAtLabel() }
    labels.append(Label(kind: kind, height: stack.count - parameters, type: type, start: code.count))
  }

  func parameterCount(of type: BlockType) -> Int { if case .function = type { blockTypes(type).parameters.count } else { 0 } }

  mutating func beginIf(_ type: BlockType) {
    let condition = stack.pop()
    let parameters = parameterCount(of: type)
    // Whatever has to go home must do so before the branch, and a fused comparison reads the same operands after that.
    let test = takeTest(condition)
    settle(top: parameters)
    settleLocals()
    labels.append(Label(kind: .if, height: stack.count - parameters, type: type))
    let branch = emitBranch(unless: test)
    labels[labels.count - 1].toElse = branch
    endBasicBlock()
  }

  mutating func beginElse(isReachable: Bool) {
    let index = labels.count - 1
    let types = blockTypes(labels[index].type)
    if isReachable {
      settle(top: types.results.count)
      emitBranch(address(of: br), to: index)
    }
    labels[index].kind = .else
    stack.pop(to: labels[index].height)
    for type in types.parameters { stack.push(type) }
    code.setDistance(at: labels[index].toElse, to: code.count)
    labels[index].toElse = -1
    beginAtLabel()
  }

  mutating func endBlock(isReachable: Bool) {
    guard let label = labels.last else { return }
    if label.kind == .function {
      endFunction(isReachable: isReachable)
      return
    }
    let results = blockTypes(label.type).results
    if isReachable { settle(top: results.count) }
    let isTarget = label.branches >= 0 || label.toElse >= 0
    bindBranches(label)
    labels.removeLast()
    guard isReachable || isTarget else { return }
    stack.pop(to: label.height)
    for type in results { stack.push(type) }
    // A loop's end is no label, nor is a block's to which nobody branches.
    if isTarget { beginAtLabel() }
  }

  private mutating func endFunction(isReachable: Bool) {
    if isReachable { emitReturn() }
    labels.removeLast()
    becomeUnreachable()
  }

  /// Makes the branches to a block's end lead here.
  private mutating func bindBranches(_ label: Label) {
    var branch = label.branches
    while branch >= 0 {
      let next = Int(Int32(bitPattern: code.immediate(at: branch)))
      code.setDistance(at: branch, to: code.count)
      branch = next
    }
    if label.toElse >= 0 { code.setDistance(at: label.toElse, to: code.count) }
  }

  /// Emits an instruction that branches, with its distance to be set now or at the block's end.
  ///
  /// - Returns: The word with the distance.
  @discardableResult
  mutating func emitBranch(_ handler: HandlerAddress, _ a: Int = 0, _ b: Int = 0, to label: Int) -> Int {
    code.emit(handler, a, b, immediate: 0)
    let index = code.count - 1
    link(index, to: label)
    return index
  }

  /// Lets the distance at a place lead to a label.
  mutating func link(_ index: Int, to label: Int) {
    if labels[label].kind == .loop {
      code.setDistance(at: index, to: labels[label].start)
    } else {
      code.setImmediate(UInt32(bitPattern: Int32(labels[label].branches)), at: index)
      labels[label].branches = index
    }
  }

  /// The number of operands that a branch to a label takes along.
  func branchArity(_ label: Int) -> Int {
    switch labels[label].kind {
    case .function: type.results.count
    case .loop: parameterCount(of: labels[label].type)
    default: if case .result = labels[label].type { 1 } else { blockTypes(labels[label].type).results.count }
    }
  }
}
