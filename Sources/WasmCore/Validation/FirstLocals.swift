/// Some of the first locals that a function declares. Parameters are not among them.
struct FirstLocals: OptionSet, Sendable {
  /// How many count as the first.
  static let count = UInt64.bitWidth

  let rawValue: UInt64

  @inline(__always)
  init(rawValue: UInt64) { self.rawValue = rawValue }

  /// A local, by its index behind so many parameters; none, if it is not among the first.
  @inline(__always)
  init(_ index: UInt32, behind parameters: Int) {
    let declared = UInt(index) &- UInt(bitPattern: parameters)
    rawValue = declared < UInt(Self.count) ? 1 &<< UInt64(declared) : 0
  }
}
