/// Where the bits of a global variable are.
struct GlobalCell {
  let pointer: UnsafeMutablePointer<UInt64>

  var bits: UInt64 {
    get { pointer.pointee }
    nonmutating set { pointer.pointee = newValue }
  }

  /// A cell of its own, which has to be freed.
  static func allocate(_ bits: UInt64) -> GlobalCell {
    let pointer = UnsafeMutablePointer<UInt64>.allocate(capacity: 1)
    pointer.initialize(to: bits)
    return GlobalCell(pointer: pointer)
  }

  func free() { pointer.deallocate() }
}
