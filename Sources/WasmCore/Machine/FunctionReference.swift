/// A function, by the address of its block, which is also what a reference's bits are.
struct FunctionReference {
  let block: UnsafeMutablePointer<FunctionBlock>

  init(_ block: UnsafeMutablePointer<FunctionBlock>) { self.block = block }

  /// What a reference's bits refer to; nil for null.
  init?(bits: UInt64) {
    guard let block = UnsafeMutablePointer<FunctionBlock>(bitPattern: UInt(bits)) else { return nil }
    self.block = block
  }

  /// A function of the host, which has to be freed.
  static func allocate(_ type: FunctionType, typeID: UInt32, index: Int) -> FunctionReference {
    let block = UnsafeMutablePointer<FunctionBlock>.allocate(capacity: 1)
    block.initialize(to: FunctionBlock(type, entry: nil, typeID: typeID, instance: nil, index: index))
    return FunctionReference(block)
  }

  func free() { block.deallocate() }

  /// A reference's bits.
  var bits: UInt64 { UInt64(UInt(bitPattern: block)) }
  /// The index among the module's functions, or among the store's host functions.
  var index: Int { block.pointee.index }
  /// The instance whose function it is; nil for a function of the host.
  var owner: InstanceState? { block.pointee.instance?.pointee.owner }
  var isOfHost: Bool { block.pointee.entry == nil }
  /// Where the link lies in its frame, behind arguments and results.
  var linkSlot: Int { Int(block.pointee.linkSlot) }
}

extension FunctionBlock {
  init(_ type: FunctionType, entry: EntryCell?, typeID: UInt32, instance: UnsafeMutablePointer<InstanceBlock>?, index: Int) {
    (self.entry, self.typeID, self.instance, self.index) = (entry, typeID, instance, index)
    (parameterCount, resultCount) = (UInt32(type.parameters.count), UInt32(type.results.count))
    linkSlot = UInt32(type.linkSlot)
  }
}

/// The slots of a frame, or of an instruction's operands: first what goes in, then in the same places what comes out.
struct Frame {
  let slots: Slots

  init(_ slots: Slots) { self.slots = slots }

  /// The frame that begins so many slots later.
  func advanced(by count: Int) -> Frame { Frame(slots + count) }

  subscript(index: Int) -> UInt64 {
    get { slots[index] }
    nonmutating set { slots[index] = newValue }
  }
}
