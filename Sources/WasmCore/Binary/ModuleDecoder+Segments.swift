/// Element and data segments.
///
/// Specification: *Binary Format › Modules*, the element and data sections.
extension ModuleDecoder {
  mutating func elements(_ reader: inout ByteReader) throws(ModuleError) {
    let count = try Self.count(&reader, limit: ImplementationLimits.elementSegments, of: "element segments")
    module.elements.reserveCapacity(reader.reservation(count, itemSize: 3))
    for _ in 0..<count { module.elements.append(try elementSegment(&reader)) }
  }

  /// The number that begins a segment is three flags: not active, an explicit table (or declarative), items as expressions.
  private mutating func elementSegment(_ reader: inout ByteReader) throws(ModuleError) -> ElementSegment {
    let start = reader.position
    let flags = try reader.u32()
    guard flags < 8 else { throw ModuleError(.malformed, "malformed elements segment kind", offset: start) }
    if flags != 0 { try gate.require(.bulkMemory, "element segment of kind \(flags)", offset: start) }
    let (isActive, isExplicit, hasExpressions) = (flags & 1 == 0, flags & 2 != 0, flags & 4 != 0)

    let mode: SegmentMode
    if isActive {
      let table = isExplicit ? try reader.u32() : 0
      mode = .active(target: table, offset: try constantExpression(&reader))
    } else {
      mode = isExplicit ? .declarative : .passive
    }
    let type = try elementType(&reader, isGiven: !isActive || isExplicit, hasExpressions: hasExpressions)
    return ElementSegment(type: type, mode: mode, items: try elementItems(&reader, hasExpressions: hasExpressions), offset: start)
  }

  private mutating func elementType(_ reader: inout ByteReader, isGiven: Bool, hasExpressions: Bool) throws(ModuleError) -> ReferenceType {
    guard isGiven else { return ReferenceType(isNullable: hasExpressions, heapType: .func) }
    if hasExpressions { return try reader.referenceType(&gate) }
    let start = reader.position
    guard try reader.byte() == 0 else { throw ModuleError(.malformed, "malformed element kind", offset: start) }
    return ReferenceType(isNullable: false, heapType: .func)
  }

  private mutating func elementItems(_ reader: inout ByteReader, hasExpressions: Bool) throws(ModuleError) -> ElementSegment.Items {
    let count = try Self.count(&reader, limit: ImplementationLimits.elementsOfSegment, of: "elements in a segment")
    if hasExpressions {
      var expressions: [ConstantExpression] = []
      expressions.reserveCapacity(reader.reservation(count, itemSize: 2))
      for _ in 0..<count { expressions.append(try constantExpression(&reader)) }
      return .expressions(expressions)
    }
    var functions: [UInt32] = []
    functions.reserveCapacity(reader.reservation(count))
    for _ in 0..<count { functions.append(try reader.u32()) }
    return .functions(functions)
  }

  mutating func data(_ reader: inout ByteReader) throws(ModuleError) {
    let count = try Self.count(&reader, limit: ImplementationLimits.dataSegments, of: "data segments")
    module.data.reserveCapacity(reader.reservation(count, itemSize: 2))
    for _ in 0..<count { module.data.append(try dataSegment(&reader)) }
  }

  private mutating func dataSegment(_ reader: inout ByteReader) throws(ModuleError) -> DataSegment {
    let start = reader.position
    let flags = try reader.u32()
    if flags != 0 { try gate.require(.bulkMemory, "data segment of kind \(flags)", offset: start) }
    let mode: SegmentMode
    switch flags {
    case 0: mode = .active(target: 0, offset: try constantExpression(&reader))
    case 1: mode = .passive
    case 2:
      let memory = try reader.u32()
      mode = .active(target: memory, offset: try constantExpression(&reader))
    default: throw ModuleError(.malformed, "malformed data segment kind", offset: start)
    }
    let length = Int(try reader.u32())
    return DataSegment(mode: mode, bytes: try reader.skip(length), offset: start)
  }
}
