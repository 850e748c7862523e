/// One decoded instruction with its immediates, as the decoder hands it to the validator and the translator.
///
/// Which fields mean something is said by the instruction's row in `InstructionTable`, see `Immediates`.
struct Instruction {
  var opcode: Opcode
  /// Where the instruction begins in the module's bytes.
  var offset: Int
  /// The first index: a local, global, function, label, type, table, memory, segment, field or lane.
  var index: UInt32 = 0
  /// The second index: the table of `call_indirect`, the source of a copy, a field.
  var secondIndex: UInt32 = 0
  /// The bits of a constant (an `i32` zero-extended), or the offset of a memory access.
  var literal: UInt64 = 0
  /// The upper half of a `v128` constant or of a shuffle's lanes; the alignment (as an exponent) of a memory access.
  var secondLiteral: UInt64 = 0
  /// The type of a block, of `select`, of a reference.
  var type: BlockType = .empty
  /// Where a list of immediates lies that the consumer reads for itself: labels, types, catch clauses. It begins with the list's length.
  var list: Range<Int> = 0..<0
}

/// The type of a block: nothing, one result, or a function type's parameters and results.
///
/// Specification: *Structure › Instructions › Control Instructions*.
enum BlockType: Hashable {
  case empty
  case result(ValueType)
  case function(UInt32)
}
