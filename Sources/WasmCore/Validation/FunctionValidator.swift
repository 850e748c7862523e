/// Validates function bodies, one after another with the same stacks.
///
/// It is the algorithm of the specification's appendix: an operand stack of types and a stack of open blocks.
/// FAST: methods that only read are `mutating`, too: for others the compiler copies the whole struct to the stack.
/// FAST: an instruction with a fixed typing is compared with the top of the stack in one go; where that fails, the slow path finds out why.
///
/// Specification: *Appendix › Validation Algorithm*.
struct FunctionValidator: ~Copyable {
  private(set) var context: ModuleContext
  let features: Features
  private(set) var gate: FeatureGate
  private(set) var decoder: InstructionDecoder

  /// The types of the operands; only the first `height` count.
  private var operands: [ValueType] = []
  private(set) var height = 0
  private(set) var maximumHeight = 0

  var frames: [ControlFrame] = []
  /// FAST: what the innermost frame says.
  private(set) var base = 0
  private(set) var isUnreachable = false

  var locals = LocalTypes()
  /// The instruction that is validated.
  private(set) var instruction = Instruction(opcode: .nop, offset: 0)

  /// How many operands may still be moved in long lists.
  private var remainingMoves: Int

  init(_ context: ModuleContext, features: Features) {
    (self.context, self.features) = (context, features)
    gate = FeatureGate(features)
    decoder = InstructionDecoder(context.bytes, range: 0..<0, features: features)
    remainingMoves = ImplementationLimits.moves(ofBytes: context.bytes.count)
  }

  // MARK: Expressions

  /// Validates the body of a function by its index among the module's own.
  mutating func validateBody(_ own: Int) throws(ModuleError) -> BodyFacts {
    let function = context.module.importedFunctionCount + own
    let body = context.module.bodies[own]
    do throws(ModuleError) {
      try validate(body, try functionType(ofFunction: UInt32(truncatingIfNeeded: function)))
      let height = UInt32(truncatingIfNeeded: maximumHeight)
      try checkFrame(FrameLayout(context.module.typeOfFunction(function), body, maximumStackHeight: height), body)
      return BodyFacts(maximumStackHeight: height, localsReadUnset: locals.readUnset)
    } catch {
      var error = error
      error.function = function
      throw error
    }
  }

  /// Makes sure that the slots of the function's frame can be named in the code that it becomes.
  private mutating func checkFrame(_ layout: FrameLayout, _ body: FunctionBody) throws(ModuleError) {
    let slots = layout.slotCount
    guard slots <= ImplementationLimits.frameSlots else {
      let message = "the locals and operands of the function need \(slots) slots, more than \(ImplementationLimits.frameSlots)"
      throw ModuleError(.limit, message, offset: body.instructions.lowerBound)
    }
  }

  /// Validates the body of a function with this signature.
  private mutating func validate(_ body: FunctionBody, _ signature: Signature) throws(ModuleError) {
    begin(body.instructions)
    try locals.begin(signature.parameters, body, context.types)
    try pushFrame(.function, parameters: .empty, results: signature.results)
    while !frames.isEmpty { try step() }
    guard decoder.isAtEnd else { throw ModuleError(.malformed, "section size mismatch", offset: decoder.position) }
    finish()
  }

  /// Starts to read the instructions of an expression with empty stacks.
  mutating func begin(_ range: Range<Int>) {
    decoder = InstructionDecoder(context.bytes, range: range, features: features)
    frames.removeAll(keepingCapacity: true)
    (height, maximumHeight, base, isUnreachable) = (0, 0, 0, false)
  }

  /// Keeps what the expression that is at its end used.
  mutating func finish() { gate.merge(decoder.gate) }

  @inline(__always)
  private mutating func step() throws(ModuleError) {
    let row = try next()
    if row.rule == .special { try special() } else { try fixed(row) }
  }

  /// Reads the next instruction.
  @inline(__always)
  mutating func next() throws(ModuleError) -> InstructionRow {
    try decoder.decode(&instruction)
  }

  /// Notes that bodies can refer to a function, when there is one with this index.
  mutating func declare(function index: UInt32) {
    if Int(index) < context.declaredFunctions.count { context.declaredFunctions[Int(index)] = true }
  }

  /// Notes that the expression needs a feature by what it is, not by its instructions alone.
  mutating func require(_ feature: Features, _ form: @autoclosure () -> String) throws(ModuleError) {
    try gate.require(feature, form(), offset: instruction.offset)
  }

  // MARK: Instructions with a fixed typing

  @inline(__always)
  mutating func fixed(_ row: InstructionRow) throws(ModuleError) {
    var addressType = AddressType.i32
    if row.rule == .memoryAccess {
      // FAST: nearly every module has one memory.
      if instruction.index != 0 || !context.hasNarrowFirstMemory || instruction.secondLiteral > row.alignment || instruction.literal > UInt32.max
        || row.feature == .threads
      {
        addressType = try memoryAccess(row)
      }
    } else if row.rule != .typing {
      addressType = try checkIndices(row)
    }
    let typing = row.typing
    let count = Int(typing.operandCount)
    guard height - base >= count, operandsMatch(typing.operands(addressType), count) else {
      return try apply(typing, addressType)
    }
    let result = typing.result(addressType)
    if count == 0 {
      if result != 0 { try push(ValueType(bits: result)) }
      return
    }
    height -= count
    if result != 0 {
      operands[height] = ValueType(bits: result)
      height += 1
    }
  }

  /// Whether the topmost operands have the types with these bits, a byte each; references have more bits and never do.
  @inline(__always)
  private mutating func operandsMatch(_ bits: UInt32, _ count: Int) -> Bool {
    switch count {
    case 0: true
    case 1: operands[height - 1].bits == bits
    case 2: operands[height - 1].bits | operands[height - 2].bits << 8 == bits
    case 3: operands[height - 1].bits | operands[height - 2].bits << 8 | operands[height - 3].bits << 16 == bits
    default: false
    }
  }

  @inline(never)
  private mutating func apply(_ typing: Typing, _ addressType: AddressType) throws(ModuleError) {
    var bits = typing.operands(addressType)
    while bits != 0 {
      try pop(ValueType(bits: bits & 0xFF))
      bits >>= 8
    }
    if let result = typing.resultType(addressType) { try push(result) }
  }

  // MARK: Operands

  @inline(__always)
  mutating func push(_ type: ValueType) throws(ModuleError) {
    if height < operands.count {
      operands[height] = type
    } else {
      try grow(type)
    }
    height += 1
    if height > maximumHeight { maximumHeight = height }
  }

  @inline(never)
  private mutating func grow(_ type: ValueType) throws(ModuleError) {
    guard height < ImplementationLimits.operands else {
      throw error(.limit, "more than \(ImplementationLimits.operands) operands on the stack")
    }
    operands.append(type)
  }

  /// Pops an operand that has to match this type.
  @inline(__always)
  mutating func pop(_ expected: ValueType) throws(ModuleError) {
    if height > base {
      if context.types.matches(operands[height - 1], expected) {
        height -= 1
        return
      }
    } else if isUnreachable {
      return
    }
    throw mismatch(expected)
  }

  /// Pops an operand of whatever type.
  mutating func popAny() throws(ModuleError) -> ValueType {
    if height > base {
      height -= 1
      return operands[height]
    }
    if isUnreachable { return .bottom }
    throw mismatch("an operand", found: nil)
  }

  mutating func push(_ list: TypeList) throws(ModuleError) {
    if list.count == 1 { return try push(list.single) }
    try move(list.count)
    for index in 0..<list.count { try push(context.types[list, index]) }
  }

  mutating func pop(_ list: TypeList) throws(ModuleError) {
    if list.count == 1 { return try pop(list.single) }
    try move(list.count)
    for index in (0..<list.count).reversed() { try pop(context.types[list, index]) }
  }

  /// Pops operands of these types and pushes the types, as a branch that is not taken does.
  ///
  /// FAST: what is on the stack stays there unless its types change.
  mutating func replace(_ list: TypeList) throws(ModuleError) {
    if list.count == 0 { return }
    try pop(list)
    try push(list)
  }

  /// Checks that operands of these types lie on the stack.
  mutating func check(_ list: TypeList) throws(ModuleError) {
    try move(list.count)
    for depth in 0..<list.count {
      let expected = context.types[list, list.count - 1 - depth]
      guard height - depth > base else {
        if isUnreachable { return }
        throw mismatch(expected, below: depth)
      }
      guard context.types.matches(operands[height - 1 - depth], expected) else { throw mismatch(expected, below: depth) }
    }
  }

  /// Pays for moving operands, so that all of validation stays linear in the module's size.
  @inline(__always)
  mutating func move(_ count: Int) throws(ModuleError) {
    remainingMoves -= count
    if remainingMoves < 0 { throw tooManyMoves() }
  }

  @inline(never)
  private mutating func tooManyMoves() -> ModuleError {
    let count = context.bytes.count
    return error(.limit, "the calls and branches of the module move more than \(ImplementationLimits.moves(ofBytes: count)) operands, the limit for \(count) bytes")
  }

  // MARK: Blocks

  mutating func pushFrame(_ kind: ControlFrame.Kind, parameters: TypeList, results: TypeList) throws(ModuleError) {
    guard frames.count < ImplementationLimits.nesting else {
      throw error(.limit, "more than \(ImplementationLimits.nesting) blocks are open")
    }
    frames.append(
      ControlFrame(
        kind: kind, base: UInt32(truncatingIfNeeded: height), initializedCount: UInt32(truncatingIfNeeded: locals.initializedCount), setLocals: locals.setLocals,
        parameters: parameters, results: results))
    (base, isUnreachable) = (height, false)
    try push(parameters)
  }

  /// Closes the innermost block, whose results have to be all that is on its stack.
  mutating func popFrame() throws(ModuleError) -> ControlFrame {
    guard let frame = frames.last else { throw error(.malformed, "END opcode expected") }
    try pop(frame.results)
    guard height == base else { throw mismatch("nothing more on the stack at the end of a block", found: operands[height - 1]) }
    locals.leave(frame)
    frames.removeLast()
    if let outer = frames.last { (base, isUnreachable) = (Int(outer.base), outer.isUnreachable) }
    return frame
  }

  /// Notes that what follows in the innermost block can't be reached.
  mutating func markUnreachable() {
    height = base
    isUnreachable = true
    if !frames.isEmpty { frames[frames.count - 1].isUnreachable = true }
  }

  /// The operands that a branch to this label takes along.
  @inline(__always)
  mutating func labelTypes(_ label: UInt32) throws(ModuleError) -> TypeList {
    let depth = Int(label)
    guard depth < frames.count else { throw unknown("label", label) }
    return frames[frames.count - 1 - depth].labelTypes
  }

  /// What a block takes and leaves.
  @inline(__always)
  mutating func signature(of type: BlockType) throws(ModuleError) -> Signature {
    switch type {
    case .empty: return Signature(parameters: .empty, results: .empty)
    case .result(let type):
      if let index = type.unknownIndex(limit: context.types.entries.count) { throw unknown("type", index) }
      return Signature(parameters: .empty, results: TypeList(type))
    case .function(let index): return try functionType(index)
    }
  }

  // MARK: Errors

  @inline(never)
  mutating func error(_ kind: ModuleError.Kind, _ message: String) -> ModuleError { ModuleError(kind, message, offset: instruction.offset) }

  @inline(never)
  mutating func unknown(_ thing: String, _ index: UInt32) -> ModuleError { error(.invalid, "unknown \(thing) \(index)") }

  /// The error when an operand, this far below the top, is not there or has the wrong type.
  @inline(never)
  private mutating func mismatch(_ expected: ValueType, below depth: Int = 0) -> ModuleError {
    mismatch(expected.description, found: height - depth > base ? operands[height - 1 - depth] : nil)
  }

  @inline(never)
  mutating func mismatch(_ expected: String, found: ValueType?) -> ModuleError {
    let name = InstructionTable.shared[instruction.opcode].name
    return error(.invalid, "type mismatch: \(name) expects \(expected) but found \(found?.description ?? "nothing")")
  }
}
