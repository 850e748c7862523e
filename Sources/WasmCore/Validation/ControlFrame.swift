/// An open block of the function that is validated.
struct ControlFrame {
  enum Kind: UInt8 {
    case function, block, loop, `if`, `else`, tryTable, constant
  }

  let kind: Kind
  /// Whether the rest of the block can't be reached, so that its operand stack produces whatever is wanted.
  var isUnreachable = false
  /// The height of the operand stack below the block's parameters.
  let base: UInt32
  /// How many locals were set before the block that have no value at the start of the function.
  let initializedCount: UInt32
  /// The locals of any type that were set before the block.
  let setLocals: FirstLocals
  let parameters: TypeList
  let results: TypeList

  /// The operands that a branch to the block takes along.
  var labelTypes: TypeList { kind == .loop ? parameters : results }
}
