/// Reading types. Each form that a feature brought passes the gate.
///
/// Specification: *Binary Format › Types*.
extension ByteReader {
  /// The type of a value.
  mutating func valueType(_ gate: inout FeatureGate) throws(ModuleError) -> ValueType {
    let start = position
    switch try byte() {
    case 0x7F: return .i32
    case 0x7E: return .i64
    case 0x7D: return .f32
    case 0x7C: return .f64
    case 0x7B:
      try gate.require(.simd, "v128", offset: start)
      return .v128
    case let code:
      guard let reference = try referenceType(code, &gate, at: start) else {
        throw Self.malformed(code, "malformed value type", offset: start)
      }
      return ValueType(reference)
    }
  }

  /// The type of a reference.
  mutating func referenceType(_ gate: inout FeatureGate) throws(ModuleError) -> ReferenceType {
    let start = position
    let code = try byte()
    guard let type = try referenceType(code, &gate, at: start) else {
      throw Self.malformed(code, "malformed reference type", offset: start)
    }
    return type
  }

  /// The reference type that begins with a byte that is already read, or nil when none does.
  private mutating func referenceType(_ code: UInt8, _ gate: inout FeatureGate, at start: Int) throws(ModuleError) -> ReferenceType? {
    switch code {
    case 0x63:
      return ReferenceType(isNullable: true, heapType: try heapType(&gate))
    case 0x64:
      try gate.require(.functionReferences, "references that are not null", offset: start)
      return ReferenceType(isNullable: false, heapType: try heapType(&gate))
    default:
      guard let heapType = HeapType(code: UInt32(code)) else { return nil }
      try Self.require(heapType, &gate, offset: start)
      return ReferenceType(isNullable: true, heapType: heapType)
    }
  }

  /// What a reference refers to.
  mutating func heapType(_ gate: inout FeatureGate) throws(ModuleError) -> HeapType {
    let start = position
    let code = try s33()
    if code >= 0 {
      try gate.require(.functionReferences, "references to a type of the module", offset: start)
      return .type(UInt32(truncatingIfNeeded: code))
    }
    // An abstract type is one byte, a negative number of seven bits.
    guard position == start + 1, let type = HeapType(code: UInt32(truncatingIfNeeded: code & 0x7F)) else {
      throw ModuleError(.malformed, "malformed heap type", offset: start)
    }
    try Self.require(type, &gate, offset: start)
    return type
  }

  /// The type of a block.
  mutating func blockType(_ gate: inout FeatureGate) throws(ModuleError) -> BlockType {
    switch peek() {
    case 0x40:
      _ = try byte()
      return .empty
    case .some(let code) where code & 0xC0 == 0x40:
      return .result(try valueType(&gate))
    default:
      let start = position
      let index = try s33()
      guard index >= 0 else { throw ModuleError(.malformed, "malformed block type", offset: start) }
      try gate.require(.multiValue, "block types with an index", offset: start)
      return .function(UInt32(truncatingIfNeeded: index))
    }
  }

  private static func require(_ type: HeapType, _ gate: inout FeatureGate, offset: Int) throws(ModuleError) {
    switch type {
    // In WebAssembly 1.0 `funcref` was there, as the element type of tables.
    case .func: return
    case .extern: try gate.require(.referenceTypes, "externref", offset: offset)
    case .exn, .noexn: try gate.require(.exceptions, "\(type)", offset: offset)
    default: try gate.require(.garbageCollection, "\(type)", offset: offset)
    }
  }

  /// The error for a byte that begins no type of the wanted sort; such bytes are numbers of seven bits, hence the second wording.
  private static func malformed(_ code: UInt8, _ message: String, offset: Int) -> ModuleError {
    ModuleError(.malformed, code & 0x80 == 0 ? message : "integer representation too long", offset: offset)
  }
}
