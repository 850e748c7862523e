/// The type section and the types of tables, memories, globals and tags.
///
/// Specification: *Binary Format › Types*.
extension ModuleDecoder {
  mutating func types(_ reader: inout ByteReader) throws(ModuleError) {
    let count = try Self.count(&reader, limit: ImplementationLimits.types, of: "types")
    module.types.reserveCapacity(reader.reservation(count, itemSize: 3))
    module.recursiveGroups.reserveCapacity(reader.reservation(count, itemSize: 3))
    for _ in 0..<count {
      let first = module.types.count
      if reader.peek() == 0x4E {
        try gate.require(.garbageCollection, "recursive types", offset: reader.position)
        _ = try reader.byte()
        let size = try Self.count(&reader, limit: ImplementationLimits.types, existing: first, of: "types")
        for _ in 0..<size { module.types.append(try subType(&reader)) }
      } else {
        guard first < Int(ImplementationLimits.types) else {
          throw ModuleError(.limit, "module has more than \(ImplementationLimits.types) types", offset: reader.position)
        }
        module.types.append(try subType(&reader))
      }
      module.recursiveGroups.append(first..<module.types.count)
    }
  }

  private mutating func subType(_ reader: inout ByteReader) throws(ModuleError) -> SubType {
    let start = reader.position
    module.typeOffsets.append(start)
    switch try reader.byte() {
    case let code where code == 0x50 || code == 0x4F:
      try gate.require(.garbageCollection, "sub types", offset: start)
      var supertypes: [UInt32] = []
      for _ in 0..<(try reader.u32()) { supertypes.append(try reader.u32()) }
      let compositeStart = reader.position
      let composite = try compositeType(try reader.byte(), &reader, at: compositeStart)
      return SubType(isFinal: code == 0x4F, supertypes: supertypes, composite: composite)
    case let code:
      return SubType(isFinal: true, supertypes: [], composite: try compositeType(code, &reader, at: start))
    }
  }

  private mutating func compositeType(_ code: UInt8, _ reader: inout ByteReader, at start: Int) throws(ModuleError) -> CompositeType {
    switch code {
    case 0x60:
      return .function(try functionType(&reader, at: start))
    case 0x5F:
      try gate.require(.garbageCollection, "struct types", offset: start)
      let count = try reader.u32()
      guard count <= ImplementationLimits.fields else {
        throw ModuleError(.limit, "struct has more than \(ImplementationLimits.fields) fields", offset: start)
      }
      var fields: [FieldType] = []
      fields.reserveCapacity(reader.reservation(count, itemSize: 2))
      for _ in 0..<count { fields.append(try fieldType(&reader)) }
      return .structure(fields)
    case 0x5E:
      try gate.require(.garbageCollection, "array types", offset: start)
      return .array(try fieldType(&reader))
    default:
      throw ModuleError(.malformed, code & 0x80 == 0 ? "malformed definition type" : "integer representation too long", offset: start)
    }
  }

  private mutating func functionType(_ reader: inout ByteReader, at start: Int) throws(ModuleError) -> FunctionType {
    let parameters = try valueTypes(&reader, limit: ImplementationLimits.parameters, of: "parameters")
    let results = try valueTypes(&reader, limit: ImplementationLimits.results, of: "results")
    if results.count > 1 { try gate.require(.multiValue, "function type with several results", offset: start) }
    return FunctionType(parameters: parameters, results: results)
  }

  private mutating func valueTypes(_ reader: inout ByteReader, limit: UInt32, of things: String) throws(ModuleError) -> [ValueType] {
    let start = reader.position
    let count = try reader.u32()
    guard count <= limit else { throw ModuleError(.limit, "function type has more than \(limit) \(things)", offset: start) }
    var types: [ValueType] = []
    types.reserveCapacity(reader.reservation(count))
    for _ in 0..<count { types.append(try reader.valueType(&gate)) }
    return types
  }

  private mutating func fieldType(_ reader: inout ByteReader) throws(ModuleError) -> FieldType {
    let storage: StorageType
    switch reader.peek() {
    case 0x78:
      _ = try reader.byte()
      storage = .i8
    case 0x77:
      _ = try reader.byte()
      storage = .i16
    default:
      storage = .value(try reader.valueType(&gate))
    }
    return FieldType(storage: storage, isMutable: try mutability(&reader))
  }

  private func mutability(_ reader: inout ByteReader) throws(ModuleError) -> Bool {
    let start = reader.position
    switch try reader.byte() {
    case 0: return false
    case 1: return true
    default: throw ModuleError(.malformed, "malformed mutability", offset: start)
    }
  }

  mutating func globalType(_ reader: inout ByteReader) throws(ModuleError) -> GlobalType {
    let value = try reader.valueType(&gate)
    return GlobalType(value, isMutable: try mutability(&reader))
  }

  mutating func tagType(_ reader: inout ByteReader) throws(ModuleError) -> UInt32 {
    let start = reader.position
    guard try reader.byte() == 0 else { throw ModuleError(.malformed, "malformed tag attribute", offset: start) }
    return try reader.u32()
  }

  mutating func tableType(_ reader: inout ByteReader) throws(ModuleError) -> TableType {
    let element = try reader.referenceType(&gate)
    let (limits, addressType, _) = try limits(&reader, canBeShared: false)
    return TableType(element: element, limits: limits, addressType: addressType)
  }

  mutating func memoryType(_ reader: inout ByteReader) throws(ModuleError) -> MemoryType {
    let (limits, addressType, isShared) = try limits(&reader, canBeShared: true)
    return MemoryType(limits: limits, addressType: addressType, isShared: isShared)
  }

  private mutating func limits(_ reader: inout ByteReader, canBeShared: Bool) throws(ModuleError) -> (Limits, AddressType, isShared: Bool) {
    let start = reader.position
    let flags = try reader.byte()
    let (hasMaximum, isShared, is64Bit) = (flags & 1 != 0, flags & 2 != 0, flags & 4 != 0)
    guard flags < 8, !isShared || canBeShared else { throw ModuleError(.malformed, "malformed limits flags", offset: start) }
    if isShared {
      try gate.require(.threads, "shared memory", offset: start)
      guard hasMaximum else { throw ModuleError(.invalid, "shared memory must have maximum", offset: start) }
    }
    if is64Bit { try gate.require(.memory64, canBeShared ? "memory with 64-bit addresses" : "table with 64-bit indices", offset: start) }
    let minimum = try reader.u64()
    let maximum = hasMaximum ? try reader.u64() : nil
    return (Limits(minimum: minimum, maximum: maximum), is64Bit ? .i64 : .i32, isShared)
  }
}
