/// Initialisers: expressions of instructions whose results don't depend on the state of an instance.
///
/// Specification: *Validation › Instructions › Constant Expressions*.
extension FunctionValidator {
  /// Validates an initialiser of this type that can read the first so many globals.
  mutating func validate(_ expression: ConstantExpression, _ type: ValueType, visibleGlobals: Int) throws(ModuleError) {
    if let constant = expression.constant, constant.type == type { return }
    begin(expression.range)
    try pushFrame(.constant, parameters: .empty, results: TypeList(type))
    while !frames.isEmpty {
      let row = try next()
      try checkConstant(row, visibleGlobals: visibleGlobals)
      if row.rule == .special { try special() } else { try fixed(row) }
    }
    finish()
  }

  private mutating func checkConstant(_ row: InstructionRow, visibleGlobals: Int) throws(ModuleError) {
    switch instruction.opcode {
    case .i32Const, .i64Const, .f32Const, .f64Const, .v128Const, .refNull, .end: return
    case .structNew, .structNewDefault, .arrayNew, .arrayNewDefault, .arrayNewFixed, .refI31, .anyConvertExtern, .externConvertAny: return
    case .refFunc: declare(function: instruction.index)
    case .i32Add, .i32Sub, .i32Mul, .i64Add, .i64Sub, .i64Mul:
      try require(.extendedConstantExpressions, "\(row.name) in a constant expression")
    case .globalGet: try checkConstantGlobal(instruction.index, visibleGlobals: visibleGlobals)
    default: throw error(.invalid, "constant expression required")
    }
  }

  private mutating func checkConstantGlobal(_ index: UInt32, visibleGlobals: Int) throws(ModuleError) {
    guard Int(index) < visibleGlobals else { throw unknown("global", index) }
    guard try !globalType(index).isMutable else { throw error(.invalid, "constant expression required") }
    // At first only imported globals could be read; garbage collection and extended constant expressions both lifted that.
    if Int(index) >= context.module.importedGlobalCount, !features.contains(.garbageCollection) {
      try require(.extendedConstantExpressions, "global.get of a defined global in a constant expression")
    }
  }
}
