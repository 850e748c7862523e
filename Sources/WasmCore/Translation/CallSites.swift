/// A call in a function's code, with what lies in the frame while it is active.
struct CallSite {
  /// The word at which the instruction begins, and the one behind it, to which the call returns.
  let words: Range<Int>
  /// The type of what is called.
  let type: FunctionType
  /// Where the callee's frame begins, at the first argument.
  let frame: Int
  /// Whether the call takes the place of the function's own.
  let isTail: Bool
  /// The parameters and locals that have a value, and the operands in slots that are there when the call has returned.
  let values: [TypedSlot]

  /// The arguments, in their slots.
  var arguments: [TypedSlot] { type.parameters.enumerated().map { TypedSlot(slot: frame + $0.offset, type: $0.element) } }
}

/// A slot of a frame, with the type of the value in it.
struct TypedSlot {
  var slot: Int
  var type: ValueType
}

/// Notes calls of a function while it is translated: those at the words that somebody asks for, since to note the operands of all would take too long.
struct CallSiteRecorder {
  /// The words at which calls begin, or to which they return.
  let wanted: Set<Int>
  fileprivate(set) var sites: [CallSite] = []
  /// The locals that have been set, for each open block.
  private var setLocals: [FirstLocals] = [[]]

  init(_ wanted: Set<Int>) { self.wanted = wanted }

  /// The locals that have been set at this point. To others that don't begin as zero nobody looks before they are set.
  fileprivate var present: FirstLocals { setLocals.last ?? [] }

  /// Follows the instructions of a function with so many parameters. What has been set must be what validation holds to be set, for that says which locals begin as zero.
  mutating func follow(_ instruction: Instruction, behind parameters: Int) {
    switch instruction.opcode {
    case .localSet, .localTee: setLocals[setLocals.count - 1].formUnion(FirstLocals(instruction.index, behind: parameters))
    case .block, .loop, .if, .tryTable: setLocals.append(present)
    case .else: setLocals[setLocals.count - 1] = setLocals[setLocals.count - 2]
    case .end: setLocals.removeLast()
    default: break
    }
  }
}

extension Translator {
  /// Notes a call of so many words that has just been emitted, with its arguments on the operand stack.
  mutating func noteCallSite(_ type: FunctionType, words: Int, isTail: Bool = false) {
    guard let recorder = callSites else { return }
    let range = code.count - words..<code.count
    guard recorder.wanted.contains(range.lowerBound) || recorder.wanted.contains(range.upperBound) else { return }
    let first = stack.count - type.parameters.count
    let locals = localTypes.enumerated().filter { hasValue($0.offset, recorder.present) }.map { TypedSlot(slot: localSlot($0.offset), type: $0.element) }
    // Operands in locals and constants take no slots of their own.
    let operands = (0..<first).map { stack[$0] }.filter { $0.location == .home }.map { TypedSlot(slot: home($0.place), type: $0.type) }
    let site = CallSite(words: range, type: type, frame: home(first), isTail: isTail, values: locals + operands)
    callSites?.sites.append(site)
  }

  /// Whether a parameter or local has a value where some locals have been set.
  private func hasValue(_ index: Int, _ set: FirstLocals) -> Bool {
    guard let zeroedLocals, index >= layout.parameterCount else { return true }
    return zeroedLocals.union(set).contains(FirstLocals(UInt32(index), behind: layout.parameterCount))
  }
}
