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
  /// The operands in slots that are there when the call has returned.
  let operands: [TypedSlot]

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

  init(_ wanted: Set<Int>) { self.wanted = wanted }
}

extension Translator {
  /// Notes a call of so many words that has just been emitted, with its arguments on the operand stack.
  mutating func noteCallSite(_ type: FunctionType, words: Int, isTail: Bool = false) {
    guard let recorder = callSites else { return }
    let range = code.count - words..<code.count
    guard recorder.wanted.contains(range.lowerBound) || recorder.wanted.contains(range.upperBound) else { return }
    let first = stack.count - type.parameters.count
    // Operands in locals and constants take no slots of their own.
    let operands = (0..<first).map { stack[$0] }.filter { $0.location == .home }.map { TypedSlot(slot: home($0.place), type: $0.type) }
    let site = CallSite(words: range, type: type, frame: home(first), isTail: isTail, operands: operands)
    callSites?.sites.append(site)
  }

  /// The parameters and locals in their slots.
  var typedLocals: [TypedSlot] { localTypes.enumerated().map { TypedSlot(slot: localSlot($0.offset), type: $0.element) } }
}
