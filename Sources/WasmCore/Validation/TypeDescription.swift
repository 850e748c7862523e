/// A recursive group of types as bytes: two groups are equal when their bytes are.
///
/// References to members of the group are written by their places in it, others by a number that equal types have in common.
///
/// Specification: *Validation › Conventions › Types › Rolling and Unrolling*.
struct TypeDescription {
  private(set) var bytes: [UInt8] = []
  private var group = 0..<0

  /// The hash of the bytes, the same all through the process.
  var hash: Int {
    var hasher = Hasher()
    hasher.combine(contiguous: bytes)
    return hasher.finalize()
  }

  /// Replaces the description by that of another group.
  ///
  /// - Parameters:
  ///   - types: All types of the module.
  ///   - numbers: For each type before the group the number that stands for it, at most `largestNumber`.
  mutating func describe(_ types: [SubType], _ group: Range<Int>, numbers: [UInt32]) {
    self.group = group
    bytes.removeAll(keepingCapacity: true)
    for index in group { describe(types[index], numbers) }
  }

  /// One bit of a number tells members of the group from other types.
  static let largestNumber = UInt32.max >> 1

  /// Writes a number with as few bytes as it needs, like the binary format. No number's bytes begin another's.
  private mutating func append(_ number: UInt32) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  private mutating func describe(_ type: SubType, _ numbers: [UInt32]) {
    append(type.isFinal ? 1 : 0)
    append(UInt32(truncatingIfNeeded: type.supertypes.count))
    for supertype in type.supertypes { describe(index: supertype, numbers) }
    switch type.composite {
    case .function(let function):
      append(0)
      describe(function.parameters, numbers)
      describe(function.results, numbers)
    case .structure(let fields):
      append(1)
      append(UInt32(truncatingIfNeeded: fields.count))
      for field in fields { describe(field, numbers) }
    case .array(let field):
      append(2)
      describe(field, numbers)
    }
  }

  private mutating func describe(_ types: [ValueType], _ numbers: [UInt32]) {
    append(UInt32(truncatingIfNeeded: types.count))
    for type in types { describe(type, numbers) }
  }

  private mutating func describe(_ field: FieldType, _ numbers: [UInt32]) {
    append(field.isMutable ? 1 : 0)
    switch field.storage {
    case .i8: append(1)
    case .i16: append(2)
    case .value(let type): describe(type, numbers)
    }
  }

  private mutating func describe(_ type: ValueType, _ numbers: [UInt32]) {
    guard !type.isNumber, let reference = type.reference, case .type(let index) = reference.heapType else {
      append(type.bits)
      return
    }
    // The low byte tells a reference that can be null from one that can't, the rest would be the index.
    append(type.bits & 0xFF)
    describe(index: index, numbers)
  }

  /// Within the group by place, outside by number; the lowest bit tells which.
  private mutating func describe(index: UInt32, _ numbers: [UInt32]) {
    let place = Int(index)
    append(group.contains(place) ? UInt32(truncatingIfNeeded: place - group.lowerBound) << 1 | 1 : numbers[place] << 1)
  }
}
