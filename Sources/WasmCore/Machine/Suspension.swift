// A guest that waits in a call of the host: where it is, and what is on its value stack.

/// Where a guest stopped: at an instruction that calls the host, which makes the call when it is executed again.
struct SuspensionPoint {
  let code: Code
  let slots: Slots
  let callsLeft: Int
}

/// An instruction that calls what may be a function of the host, and can be executed again: its operands are in slots, and it has written nothing.
enum RepeatableCall {
  /// Of an imported function.
  case imported
  /// Through a table, with the index in a slot of the frame and perhaps in the accumulator.
  case indirect(indexSlot: Int)

  /// The kind of the instruction at an address; nil for others.
  init?(at code: CodeAddress) {
    guard let code = Code(bitPattern: code.bits) else { return nil }
    switch code.load(as: UInt64.self) {
    case address(of: callImport), address(of: returnCallImport): self = .imported
    case address(of: callIndirectS), address(of: callIndirectA), address(of: returnCallByIndex):
      self = .indirect(indexSlot: Int(code.load(fromByteOffset: 12, as: UInt16.self)))
    default: return nil
    }
  }
}

extension SuspensionPoint {
  /// What the integer accumulator has to hold for the call to be made again.
  var accumulator: Word {
    guard case .indirect(let slot) = RepeatableCall(at: CodeAddress(code)) else { return 0 }
    return slots[slot]
  }
}

extension Frame {
  /// The slots from this frame's first to another's.
  func distance(to other: Slots) -> Int { other - slots }

  /// The slots of a frame that begins here.
  func read(_ count: Int) -> [UInt64] { Array(UnsafeBufferPointer(start: slots, count: count)) }

  /// Writes slots from the first on.
  func write(_ values: [UInt64]) { values.withUnsafeBufferPointer { if let source = $0.baseAddress { slots.update(from: source, count: $0.count) } } }

  /// Writes a link: where a call returns to, and the frame of its caller.
  func link(at slot: Int, to target: CodeAddress, caller: Int) {
    slots[slot] = UInt64(target.bits)
    slots[slot + 1] = UInt64(UInt(bitPattern: slots + caller))
  }
}

/// The address of an instruction in code that lives as long as its module does.
struct CodeAddress: Hashable, Sendable {
  fileprivate let bits: UInt

  init(_ code: Code) { bits = UInt(bitPattern: code) }

  /// The address so many words later.
  func advanced(words: Int) -> CodeAddress { CodeAddress(bits: bits + UInt(8 * words)) }

  private init(bits: UInt) { self.bits = bits }

  /// Where the outermost call of a run returns to.
  static var exit: CodeAddress { CodeAddress(exitCode) }

  /// A suspension at the address, in a frame that begins so many slots behind another.
  func suspension(in frame: Frame, at slot: Int, callsLeft: Int) -> SuspensionPoint? {
    Code(bitPattern: bits).map { SuspensionPoint(code: $0, slots: frame.slots + slot, callsLeft: callsLeft) }
  }
}
