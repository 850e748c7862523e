// The tables of forms: a row for each instruction.

extension Forms {
  static let integer32: [(Opcode, Forms)] = [
    (.i32Add, .binary(.commutative(i32AddSS, i32AddAS, i32AddSI, i32AddAI))),
    (.i32Mul, .binary(.commutative(i32MulSS, i32MulAS, i32MulSI, i32MulAI))),
    (.i32And, .binary(.commutative(i32AndSS, i32AndAS, i32AndSI, i32AndAI))),
    (.i32Or, .binary(.commutative(i32OrSS, i32OrAS, i32OrSI, i32OrAI))),
    (.i32Xor, .binary(.commutative(i32XorSS, i32XorAS, i32XorSI, i32XorAI))),
    // A constant on the right is added, negated.
    (.i32Sub, .binary(.registers(i32SubSS, i32SubAS, i32SubSA))),
    (.i32Shl, .binary(.integer(i32ShlSS, i32ShlAS, i32ShlSA, i32ShlSI, i32ShlAI))),
    (.i32ShrS, .binary(.integer(i32ShrSSS, i32ShrSAS, i32ShrSSA, i32ShrSSI, i32ShrSAI))),
    (.i32ShrU, .binary(.integer(i32ShrUSS, i32ShrUAS, i32ShrUSA, i32ShrUSI, i32ShrUAI))),
    (.i32Rotl, .binary(.integer(i32RotlSS, i32RotlAS, i32RotlSA, i32RotlSI, i32RotlAI))),
    (.i32Rotr, .binary(.integer(i32RotrSS, i32RotrAS, i32RotrSA, i32RotrSI, i32RotrAI))),
    (.i32DivS, .binary(.integer(i32DivSSS, i32DivSAS, i32DivSSA, i32DivSSI, i32DivSAI))),
    (.i32DivU, .binary(.integer(i32DivUSS, i32DivUAS, i32DivUSA, i32DivUSI, i32DivUAI))),
    (.i32RemS, .binary(.integer(i32RemSSS, i32RemSAS, i32RemSSA, i32RemSSI, i32RemSAI))),
    (.i32RemU, .binary(.integer(i32RemUSS, i32RemUAS, i32RemUSA, i32RemUSI, i32RemUAI))),
    (.i32Eqz, .zeroTest(.i32Eq)),
    (.i32Eq, integerComparison(i32EqForms, opposite: i32NeForms, swapped: .i32Eq)),
    (.i32Ne, integerComparison(i32NeForms, opposite: i32EqForms, swapped: .i32Ne)),
    (.i32LtS, integerComparison(i32LtSForms, opposite: i32GeSForms, swapped: .i32GtS)),
    (.i32LtU, integerComparison(i32LtUForms, opposite: i32GeUForms, swapped: .i32GtU)),
    (.i32GtS, integerComparison(i32GtSForms, opposite: i32LeSForms, swapped: .i32LtS)),
    (.i32GtU, integerComparison(i32GtUForms, opposite: i32LeUForms, swapped: .i32LtU)),
    (.i32LeS, integerComparison(i32LeSForms, opposite: i32GtSForms, swapped: .i32GeS)),
    (.i32LeU, integerComparison(i32LeUForms, opposite: i32GtUForms, swapped: .i32GeU)),
    (.i32GeS, integerComparison(i32GeSForms, opposite: i32LtSForms, swapped: .i32LeS)),
    (.i32GeU, integerComparison(i32GeUForms, opposite: i32LtUForms, swapped: .i32LeU)),
    (.i32Clz, .unary(UnaryForms(i32ClzS, i32ClzA))),
    (.i32Ctz, .unary(UnaryForms(i32CtzS, i32CtzA))),
    (.i32Popcnt, .unary(UnaryForms(i32PopcntS, i32PopcntA))),
    (.i32Extend8S, .unary(UnaryForms(i32Extend8SS, i32Extend8SA))),
    (.i32Extend16S, .unary(UnaryForms(i32Extend16SS, i32Extend16SA))),
  ]

  static let integer64: [(Opcode, Forms)] = [
    (.i64Add, .binary(.commutative(i64AddSS, i64AddAS, i64AddSI, i64AddAI))),
    (.i64Mul, .binary(.commutative(i64MulSS, i64MulAS, i64MulSI, i64MulAI))),
    (.i64And, .binary(.commutative(i64AndSS, i64AndAS, i64AndSI, i64AndAI))),
    (.i64Or, .binary(.commutative(i64OrSS, i64OrAS, i64OrSI, i64OrAI))),
    (.i64Xor, .binary(.commutative(i64XorSS, i64XorAS, i64XorSI, i64XorAI))),
    // A constant on the right is added, negated.
    (.i64Sub, .binary(.registers(i64SubSS, i64SubAS, i64SubSA))),
    (.i64Shl, .binary(.integer(i64ShlSS, i64ShlAS, i64ShlSA, i64ShlSI, i64ShlAI))),
    (.i64ShrS, .binary(.integer(i64ShrSSS, i64ShrSAS, i64ShrSSA, i64ShrSSI, i64ShrSAI))),
    (.i64ShrU, .binary(.integer(i64ShrUSS, i64ShrUAS, i64ShrUSA, i64ShrUSI, i64ShrUAI))),
    (.i64Rotl, .binary(.integer(i64RotlSS, i64RotlAS, i64RotlSA, i64RotlSI, i64RotlAI))),
    (.i64Rotr, .binary(.integer(i64RotrSS, i64RotrAS, i64RotrSA, i64RotrSI, i64RotrAI))),
    (.i64DivS, .binary(.integer(i64DivSSS, i64DivSAS, i64DivSSA, i64DivSSI, i64DivSAI))),
    (.i64DivU, .binary(.integer(i64DivUSS, i64DivUAS, i64DivUSA, i64DivUSI, i64DivUAI))),
    (.i64RemS, .binary(.integer(i64RemSSS, i64RemSAS, i64RemSSA, i64RemSSI, i64RemSAI))),
    (.i64RemU, .binary(.integer(i64RemUSS, i64RemUAS, i64RemUSA, i64RemUSI, i64RemUAI))),
    (.i64Eqz, .zeroTest(.i64Eq)),
    (.refIsNull, .zeroTest(.i64Eq)),
    (.i64Eq, integerComparison(i64EqForms, opposite: i64NeForms, swapped: .i64Eq)),
    (.i64Ne, integerComparison(i64NeForms, opposite: i64EqForms, swapped: .i64Ne)),
    (.i64LtS, integerComparison(i64LtSForms, opposite: i64GeSForms, swapped: .i64GtS)),
    (.i64LtU, integerComparison(i64LtUForms, opposite: i64GeUForms, swapped: .i64GtU)),
    (.i64GtS, integerComparison(i64GtSForms, opposite: i64LeSForms, swapped: .i64LtS)),
    (.i64GtU, integerComparison(i64GtUForms, opposite: i64LeUForms, swapped: .i64LtU)),
    (.i64LeS, integerComparison(i64LeSForms, opposite: i64GtSForms, swapped: .i64GeS)),
    (.i64LeU, integerComparison(i64LeUForms, opposite: i64GtUForms, swapped: .i64GeU)),
    (.i64GeS, integerComparison(i64GeSForms, opposite: i64LtSForms, swapped: .i64LeS)),
    (.i64GeU, integerComparison(i64GeUForms, opposite: i64LtUForms, swapped: .i64LeU)),
    (.i64Clz, .unary(UnaryForms(i64ClzS, i64ClzA))),
    (.i64Ctz, .unary(UnaryForms(i64CtzS, i64CtzA))),
    (.i64Popcnt, .unary(UnaryForms(i64PopcntS, i64PopcntA))),
    (.i64Extend8S, .unary(UnaryForms(i64Extend8SS, i64Extend8SA))),
    (.i64Extend16S, .unary(UnaryForms(i64Extend16SS, i64Extend16SA))),
    (.i64Extend32S, .unary(UnaryForms(i64Extend32SS, i64Extend32SA))),
  ]

  static let float32: [(Opcode, Forms)] = [
    (.f32Add, .binary(.commutativeFloat(f32AddSS, f32AddAS, f32AddSL, f32AddAL))),
    (.f32Mul, .binary(.commutativeFloat(f32MulSS, f32MulAS, f32MulSL, f32MulAL))),
    (.f32Sub, .binary(.float(f32SubSS, f32SubAS, f32SubSA, f32SubSL, f32SubAL, f32SubLS, f32SubLA))),
    (.f32Div, .binary(.float(f32DivSS, f32DivAS, f32DivSA, f32DivSL, f32DivAL, f32DivLS, f32DivLA))),
    (.f32Min, .binary(.registers(f32MinSS, f32MinAS, f32MinSA))),
    (.f32Max, .binary(.registers(f32MaxSS, f32MaxAS, f32MaxSA))),
    (.f32Copysign, .binary(.registers(f32CopysignSS, f32CopysignAS, f32CopysignSA))),
    (.f32Eq, .comparison(f32EqForms)),
    (.f32Ne, .comparison(f32NeForms)),
    (.f32Lt, .comparison(f32LtForms)),
    (.f32Gt, .comparison(f32GtForms)),
    (.f32Le, .comparison(f32LeForms)),
    (.f32Ge, .comparison(f32GeForms)),
    (.f32Abs, .unary(UnaryForms(f32AbsS, f32AbsA))),
    (.f32Neg, .unary(UnaryForms(f32NegS, f32NegA))),
    (.f32Ceil, .unary(UnaryForms(f32CeilS, f32CeilA))),
    (.f32Floor, .unary(UnaryForms(f32FloorS, f32FloorA))),
    (.f32Trunc, .unary(UnaryForms(f32TruncS, f32TruncA))),
    (.f32Nearest, .unary(UnaryForms(f32NearestS, f32NearestA))),
    (.f32Sqrt, .unary(UnaryForms(f32SqrtS, f32SqrtA))),
  ]

  static let float64: [(Opcode, Forms)] = [
    (.f64Add, .binary(.commutativeFloat(f64AddSS, f64AddAS, f64AddSL, f64AddAL))),
    (.f64Mul, .binary(.commutativeFloat(f64MulSS, f64MulAS, f64MulSL, f64MulAL))),
    (.f64Sub, .binary(.float(f64SubSS, f64SubAS, f64SubSA, f64SubSL, f64SubAL, f64SubLS, f64SubLA))),
    (.f64Div, .binary(.float(f64DivSS, f64DivAS, f64DivSA, f64DivSL, f64DivAL, f64DivLS, f64DivLA))),
    (.f64Min, .binary(.registers(f64MinSS, f64MinAS, f64MinSA))),
    (.f64Max, .binary(.registers(f64MaxSS, f64MaxAS, f64MaxSA))),
    (.f64Copysign, .binary(.registers(f64CopysignSS, f64CopysignAS, f64CopysignSA))),
    (.f64Eq, .comparison(f64EqForms)),
    (.f64Ne, .comparison(f64NeForms)),
    (.f64Lt, .comparison(f64LtForms)),
    (.f64Gt, .comparison(f64GtForms)),
    (.f64Le, .comparison(f64LeForms)),
    (.f64Ge, .comparison(f64GeForms)),
    (.f64Abs, .unary(UnaryForms(f64AbsS, f64AbsA))),
    (.f64Neg, .unary(UnaryForms(f64NegS, f64NegA))),
    (.f64Ceil, .unary(UnaryForms(f64CeilS, f64CeilA))),
    (.f64Floor, .unary(UnaryForms(f64FloorS, f64FloorA))),
    (.f64Trunc, .unary(UnaryForms(f64TruncS, f64TruncA))),
    (.f64Nearest, .unary(UnaryForms(f64NearestS, f64NearestA))),
    (.f64Sqrt, .unary(UnaryForms(f64SqrtS, f64SqrtA))),
  ]

  static let conversions: [(Opcode, Forms)] = [
    (.i32WrapI64, .unary(UnaryForms(i32WrapI64S, i32WrapI64A))),
    (.i64ExtendI32S, .unary(UnaryForms(i64ExtendI32SS, i64ExtendI32SA))),
    (.f32DemoteF64, .unary(UnaryForms(f32DemoteF64S, f32DemoteF64A))),
    (.f64PromoteF32, .unary(UnaryForms(f64PromoteF32S, f64PromoteF32A))),
    (.f32ConvertI32S, .unary(UnaryForms(f32ConvertI32SS, f32ConvertI32SA))),
    (.f32ConvertI32U, .unary(UnaryForms(f32ConvertI32US, f32ConvertI32UA))),
    (.f32ConvertI64S, .unary(UnaryForms(f32ConvertI64SS, f32ConvertI64SA))),
    (.f32ConvertI64U, .unary(UnaryForms(f32ConvertI64US, f32ConvertI64UA))),
    (.f64ConvertI32S, .unary(UnaryForms(f64ConvertI32SS, f64ConvertI32SA))),
    (.f64ConvertI32U, .unary(UnaryForms(f64ConvertI32US, f64ConvertI32UA))),
    (.f64ConvertI64S, .unary(UnaryForms(f64ConvertI64SS, f64ConvertI64SA))),
    (.f64ConvertI64U, .unary(UnaryForms(f64ConvertI64US, f64ConvertI64UA))),
    (.i32TruncF32S, .unary(UnaryForms(i32TruncF32SS, i32TruncF32SA))),
    (.i32TruncF32U, .unary(UnaryForms(i32TruncF32US, i32TruncF32UA))),
    (.i32TruncF64S, .unary(UnaryForms(i32TruncF64SS, i32TruncF64SA))),
    (.i32TruncF64U, .unary(UnaryForms(i32TruncF64US, i32TruncF64UA))),
    (.i64TruncF32S, .unary(UnaryForms(i64TruncF32SS, i64TruncF32SA))),
    (.i64TruncF32U, .unary(UnaryForms(i64TruncF32US, i64TruncF32UA))),
    (.i64TruncF64S, .unary(UnaryForms(i64TruncF64SS, i64TruncF64SA))),
    (.i64TruncF64U, .unary(UnaryForms(i64TruncF64US, i64TruncF64UA))),
    (.i32TruncSatF32S, .unary(UnaryForms(i32TruncSatF32SS, i32TruncSatF32SA))),
    (.i32TruncSatF32U, .unary(UnaryForms(i32TruncSatF32US, i32TruncSatF32UA))),
    (.i32TruncSatF64S, .unary(UnaryForms(i32TruncSatF64SS, i32TruncSatF64SA))),
    (.i32TruncSatF64U, .unary(UnaryForms(i32TruncSatF64US, i32TruncSatF64UA))),
    (.i64TruncSatF32S, .unary(UnaryForms(i64TruncSatF32SS, i64TruncSatF32SA))),
    (.i64TruncSatF32U, .unary(UnaryForms(i64TruncSatF32US, i64TruncSatF32UA))),
    (.i64TruncSatF64S, .unary(UnaryForms(i64TruncSatF64SS, i64TruncSatF64SA))),
    (.i64TruncSatF64U, .unary(UnaryForms(i64TruncSatF64US, i64TruncSatF64UA))),
  ]

  static let memory: [(Opcode, Forms)] = [
    (.i32Load, .load(LoadForms(i32LoadS, i32LoadA, i32LoadL, i32LoadOther).with(SumForms(i32LoadSumSS, i32LoadSumAS, i32LoadSumSI, i32LoadSumAI)))),
    (.i64Load, .load(LoadForms(i64LoadS, i64LoadA, i64LoadL, i64LoadOther).with(SumForms(i64LoadSumSS, i64LoadSumAS, i64LoadSumSI, i64LoadSumAI)))),
    (.f32Load, .load(LoadForms(f32LoadS, f32LoadA, f32LoadL, f32LoadOther).with(SumForms(f32LoadSumSS, f32LoadSumAS, f32LoadSumSI, f32LoadSumAI)))),
    (.f64Load, .load(LoadForms(f64LoadS, f64LoadA, f64LoadL, f64LoadOther).with(SumForms(f64LoadSumSS, f64LoadSumAS, f64LoadSumSI, f64LoadSumAI)))),
    (.i32Load8S, .load(LoadForms(i32Load8SS, i32Load8SA, i32Load8SL, i32Load8SOther).with(SumForms(i32Load8SSumSS, i32Load8SSumAS, i32Load8SSumSI, i32Load8SSumAI)))),
    (.i32Load8U, .load(LoadForms(i32Load8US, i32Load8UA, i32Load8UL, i32Load8UOther).with(SumForms(i32Load8USumSS, i32Load8USumAS, i32Load8USumSI, i32Load8USumAI)))),
    (.i32Load16S, .load(LoadForms(i32Load16SS, i32Load16SA, i32Load16SL, i32Load16SOther).with(SumForms(i32Load16SSumSS, i32Load16SSumAS, i32Load16SSumSI, i32Load16SSumAI)))),
    (.i32Load16U, .load(LoadForms(i32Load16US, i32Load16UA, i32Load16UL, i32Load16UOther).with(SumForms(i32Load16USumSS, i32Load16USumAS, i32Load16USumSI, i32Load16USumAI)))),
    (.i64Load8S, .load(LoadForms(i64Load8SS, i64Load8SA, i64Load8SL, i64Load8SOther))),
    (.i64Load8U, .load(LoadForms(i32Load8US, i32Load8UA, i32Load8UL, i32Load8UOther).with(SumForms(i32Load8USumSS, i32Load8USumAS, i32Load8USumSI, i32Load8USumAI)))),
    (.i64Load16S, .load(LoadForms(i64Load16SS, i64Load16SA, i64Load16SL, i64Load16SOther))),
    (.i64Load16U, .load(LoadForms(i32Load16US, i32Load16UA, i32Load16UL, i32Load16UOther).with(SumForms(i32Load16USumSS, i32Load16USumAS, i32Load16USumSI, i32Load16USumAI)))),
    (.i64Load32S, .load(LoadForms(i64Load32SS, i64Load32SA, i64Load32SL, i64Load32SOther))),
    (.i64Load32U, .load(LoadForms(i32LoadS, i32LoadA, i32LoadL, i32LoadOther).with(SumForms(i32LoadSumSS, i32LoadSumAS, i32LoadSumSI, i32LoadSumAI)))),
    (.i32Store, .store(StoreForms(store32SS, store32SA, store32AS, store32SL, store32AL, store32LS, store32Other, store32SumSS, store32SumSI))),
    (.i64Store, .store(StoreForms(store64SS, store64SA, store64AS, store64SL, store64AL, store64LS, store64Other, store64SumSS, store64SumSI))),
    (.f32Store, .store(StoreForms(store32SS, f32StoreSA, store32AS, store32SL, store32AL, store32LS, store32Other, store32SumSS, store32SumSI))),
    (.f64Store, .store(StoreForms(store64SS, f64StoreSA, store64AS, store64SL, store64AL, store64LS, store64Other, store64SumSS, store64SumSI))),
    (.i32Store8, .store(StoreForms(store8SS, store8SA, store8AS, store8SL, store8AL, store8LS, store8Other, store8SumSS, store8SumSI))),
    (.i32Store16, .store(StoreForms(store16SS, store16SA, store16AS, store16SL, store16AL, store16LS, store16Other, store16SumSS, store16SumSI))),
    (.i64Store8, .store(StoreForms(store8SS, store8SA, store8AS, store8SL, store8AL, store8LS, store8Other, store8SumSS, store8SumSI))),
    (.i64Store16, .store(StoreForms(store16SS, store16SA, store16AS, store16SL, store16AL, store16LS, store16Other, store16SumSS, store16SumSI))),
    (.i64Store32, .store(StoreForms(store32SS, store32SA, store32AS, store32SL, store32AL, store32LS, store32Other, store32SumSS, store32SumSI))),
  ]
}

// MARK: - Comparisons

private struct IntegerComparison {
  let value: BinaryForms
  let branch: BranchForms
  var increasedBranch: IncreasedBranchForms?
}

private func integerComparison(_ forms: IntegerComparison, opposite: IntegerComparison, swapped: Opcode) -> Forms {
  .comparison(
    ComparisonForms(
      value: forms.value, branch: forms.branch, oppositeBranch: opposite.branch, swapped: swapped, increasedBranch: forms.increasedBranch,
      increasedOppositeBranch: opposite.increasedBranch))
}

private let i32EqForms = IntegerComparison(
  value: BinaryForms(slotSlot: address(of: i32EqSS), accumulatorSlot: address(of: i32EqAS), slotAccumulator: 0, slotImmediate: address(of: i32EqSI), accumulatorImmediate: address(of: i32EqAI)),
  branch: BranchForms(brI32EqSS, brI32EqAS, brI32EqSL, brI32EqAL),
  increasedBranch: IncreasedBranchForms(increaseBrI32EqS, increaseBrI32EqL))
private let i32NeForms = IntegerComparison(
  value: BinaryForms(slotSlot: address(of: i32NeSS), accumulatorSlot: address(of: i32NeAS), slotAccumulator: 0, slotImmediate: address(of: i32NeSI), accumulatorImmediate: address(of: i32NeAI)),
  branch: BranchForms(brI32NeSS, brI32NeAS, brI32NeSL, brI32NeAL),
  increasedBranch: IncreasedBranchForms(increaseBrI32NeS, increaseBrI32NeL))
private let i32LtSForms = IntegerComparison(
  value: BinaryForms(slotSlot: address(of: i32LtSSS), accumulatorSlot: address(of: i32LtSAS), slotAccumulator: 0, slotImmediate: address(of: i32LtSSI), accumulatorImmediate: address(of: i32LtSAI)),
  branch: BranchForms(brI32LtSSS, brI32LtSAS, brI32LtSSL, brI32LtSAL),
  increasedBranch: IncreasedBranchForms(increaseBrI32LtSS, increaseBrI32LtSL))
private let i32LtUForms = IntegerComparison(
  value: BinaryForms(slotSlot: address(of: i32LtUSS), accumulatorSlot: address(of: i32LtUAS), slotAccumulator: 0, slotImmediate: address(of: i32LtUSI), accumulatorImmediate: address(of: i32LtUAI)),
  branch: BranchForms(brI32LtUSS, brI32LtUAS, brI32LtUSL, brI32LtUAL),
  increasedBranch: IncreasedBranchForms(increaseBrI32LtUS, increaseBrI32LtUL))
private let i32GtSForms = IntegerComparison(
  value: BinaryForms(slotSlot: 0, accumulatorSlot: address(of: i32GtSAS), slotAccumulator: 0, slotImmediate: address(of: i32GtSSI), accumulatorImmediate: address(of: i32GtSAI)),
  branch: BranchForms(nil, brI32GtSAS, brI32GtSSL, brI32GtSAL),
  increasedBranch: IncreasedBranchForms(increaseBrI32GtSS, increaseBrI32GtSL))
private let i32GtUForms = IntegerComparison(
  value: BinaryForms(slotSlot: 0, accumulatorSlot: address(of: i32GtUAS), slotAccumulator: 0, slotImmediate: address(of: i32GtUSI), accumulatorImmediate: address(of: i32GtUAI)),
  branch: BranchForms(nil, brI32GtUAS, brI32GtUSL, brI32GtUAL),
  increasedBranch: IncreasedBranchForms(increaseBrI32GtUS, increaseBrI32GtUL))
private let i32LeSForms = IntegerComparison(
  value: BinaryForms(slotSlot: address(of: i32LeSSS), accumulatorSlot: address(of: i32LeSAS), slotAccumulator: 0, slotImmediate: address(of: i32LeSSI), accumulatorImmediate: address(of: i32LeSAI)),
  branch: BranchForms(brI32LeSSS, brI32LeSAS, brI32LeSSL, brI32LeSAL),
  increasedBranch: IncreasedBranchForms(increaseBrI32LeSS, increaseBrI32LeSL))
private let i32LeUForms = IntegerComparison(
  value: BinaryForms(slotSlot: address(of: i32LeUSS), accumulatorSlot: address(of: i32LeUAS), slotAccumulator: 0, slotImmediate: address(of: i32LeUSI), accumulatorImmediate: address(of: i32LeUAI)),
  branch: BranchForms(brI32LeUSS, brI32LeUAS, brI32LeUSL, brI32LeUAL),
  increasedBranch: IncreasedBranchForms(increaseBrI32LeUS, increaseBrI32LeUL))
private let i32GeSForms = IntegerComparison(
  value: BinaryForms(slotSlot: 0, accumulatorSlot: address(of: i32GeSAS), slotAccumulator: 0, slotImmediate: address(of: i32GeSSI), accumulatorImmediate: address(of: i32GeSAI)),
  branch: BranchForms(nil, brI32GeSAS, brI32GeSSL, brI32GeSAL),
  increasedBranch: IncreasedBranchForms(increaseBrI32GeSS, increaseBrI32GeSL))
private let i32GeUForms = IntegerComparison(
  value: BinaryForms(slotSlot: 0, accumulatorSlot: address(of: i32GeUAS), slotAccumulator: 0, slotImmediate: address(of: i32GeUSI), accumulatorImmediate: address(of: i32GeUAI)),
  branch: BranchForms(nil, brI32GeUAS, brI32GeUSL, brI32GeUAL),
  increasedBranch: IncreasedBranchForms(increaseBrI32GeUS, increaseBrI32GeUL))

private let i64EqForms = IntegerComparison(
  value: BinaryForms(slotSlot: address(of: i64EqSS), accumulatorSlot: address(of: i64EqAS), slotAccumulator: 0, slotImmediate: address(of: i64EqSI), accumulatorImmediate: address(of: i64EqAI)),
  branch: BranchForms(brI64EqSS, brI64EqAS, brI64EqSL, brI64EqAL))
private let i64NeForms = IntegerComparison(
  value: BinaryForms(slotSlot: address(of: i64NeSS), accumulatorSlot: address(of: i64NeAS), slotAccumulator: 0, slotImmediate: address(of: i64NeSI), accumulatorImmediate: address(of: i64NeAI)),
  branch: BranchForms(brI64NeSS, brI64NeAS, brI64NeSL, brI64NeAL))
private let i64LtSForms = IntegerComparison(
  value: BinaryForms(slotSlot: address(of: i64LtSSS), accumulatorSlot: address(of: i64LtSAS), slotAccumulator: 0, slotImmediate: address(of: i64LtSSI), accumulatorImmediate: address(of: i64LtSAI)),
  branch: BranchForms(brI64LtSSS, brI64LtSAS, brI64LtSSL, brI64LtSAL))
private let i64LtUForms = IntegerComparison(
  value: BinaryForms(slotSlot: address(of: i64LtUSS), accumulatorSlot: address(of: i64LtUAS), slotAccumulator: 0, slotImmediate: address(of: i64LtUSI), accumulatorImmediate: address(of: i64LtUAI)),
  branch: BranchForms(brI64LtUSS, brI64LtUAS, brI64LtUSL, brI64LtUAL))
private let i64GtSForms = IntegerComparison(
  value: BinaryForms(slotSlot: 0, accumulatorSlot: address(of: i64GtSAS), slotAccumulator: 0, slotImmediate: address(of: i64GtSSI), accumulatorImmediate: address(of: i64GtSAI)),
  branch: BranchForms(nil, brI64GtSAS, brI64GtSSL, brI64GtSAL))
private let i64GtUForms = IntegerComparison(
  value: BinaryForms(slotSlot: 0, accumulatorSlot: address(of: i64GtUAS), slotAccumulator: 0, slotImmediate: address(of: i64GtUSI), accumulatorImmediate: address(of: i64GtUAI)),
  branch: BranchForms(nil, brI64GtUAS, brI64GtUSL, brI64GtUAL))
private let i64LeSForms = IntegerComparison(
  value: BinaryForms(slotSlot: address(of: i64LeSSS), accumulatorSlot: address(of: i64LeSAS), slotAccumulator: 0, slotImmediate: address(of: i64LeSSI), accumulatorImmediate: address(of: i64LeSAI)),
  branch: BranchForms(brI64LeSSS, brI64LeSAS, brI64LeSSL, brI64LeSAL))
private let i64LeUForms = IntegerComparison(
  value: BinaryForms(slotSlot: address(of: i64LeUSS), accumulatorSlot: address(of: i64LeUAS), slotAccumulator: 0, slotImmediate: address(of: i64LeUSI), accumulatorImmediate: address(of: i64LeUAI)),
  branch: BranchForms(brI64LeUSS, brI64LeUAS, brI64LeUSL, brI64LeUAL))
private let i64GeSForms = IntegerComparison(
  value: BinaryForms(slotSlot: 0, accumulatorSlot: address(of: i64GeSAS), slotAccumulator: 0, slotImmediate: address(of: i64GeSSI), accumulatorImmediate: address(of: i64GeSAI)),
  branch: BranchForms(nil, brI64GeSAS, brI64GeSSL, brI64GeSAL))
private let i64GeUForms = IntegerComparison(
  value: BinaryForms(slotSlot: 0, accumulatorSlot: address(of: i64GeUAS), slotAccumulator: 0, slotImmediate: address(of: i64GeUSI), accumulatorImmediate: address(of: i64GeUAI)),
  branch: BranchForms(nil, brI64GeUAS, brI64GeUSL, brI64GeUAL))

private let f32EqForms = ComparisonForms(
  value: BinaryForms(slotSlot: address(of: f32EqSS), accumulatorSlot: address(of: f32EqAS), slotAccumulator: 0),
  branch: BranchForms(brF32EqSS, brF32EqAS, brF32EqSL, brF32EqAL), oppositeBranch: BranchForms(brF32NeSS, brF32NeAS, brF32NeSL, brF32NeAL), swapped: .f32Eq)
private let f32NeForms = ComparisonForms(
  value: BinaryForms(slotSlot: address(of: f32NeSS), accumulatorSlot: address(of: f32NeAS), slotAccumulator: 0),
  branch: BranchForms(brF32NeSS, brF32NeAS, brF32NeSL, brF32NeAL), oppositeBranch: BranchForms(brF32EqSS, brF32EqAS, brF32EqSL, brF32EqAL), swapped: .f32Ne)
private let f32LtForms = ComparisonForms(
  value: .registers(f32LtSS, f32LtAS, f32LtSA),
  branch: BranchForms(brF32LtSS, brF32LtAS, brF32LtSL, brF32LtAL), oppositeBranch: BranchForms(brF32NotLtSS, brF32NotLtAS, brF32NotLtSL, brF32NotLtAL), swapped: .f32Gt)
private let f32LeForms = ComparisonForms(
  value: .registers(f32LeSS, f32LeAS, f32LeSA),
  branch: BranchForms(brF32LeSS, brF32LeAS, brF32LeSL, brF32LeAL), oppositeBranch: BranchForms(brF32NotLeSS, brF32NotLeAS, brF32NotLeSL, brF32NotLeAL), swapped: .f32Ge)
private let f32GtForms = ComparisonForms(
  value: BinaryForms(slotSlot: 0, accumulatorSlot: address(of: f32LtSA), slotAccumulator: address(of: f32LtAS)),
  branch: BranchForms(nil, brF32GtAS, brF32GtSL, brF32GtAL), oppositeBranch: BranchForms(nil, brF32NotGtAS, brF32NotGtSL, brF32NotGtAL), swapped: .f32Lt)
private let f32GeForms = ComparisonForms(
  value: BinaryForms(slotSlot: 0, accumulatorSlot: address(of: f32LeSA), slotAccumulator: address(of: f32LeAS)),
  branch: BranchForms(nil, brF32GeAS, brF32GeSL, brF32GeAL), oppositeBranch: BranchForms(nil, brF32NotGeAS, brF32NotGeSL, brF32NotGeAL), swapped: .f32Le)

private let f64EqForms = ComparisonForms(
  value: BinaryForms(slotSlot: address(of: f64EqSS), accumulatorSlot: address(of: f64EqAS), slotAccumulator: 0),
  branch: BranchForms(brF64EqSS, brF64EqAS, brF64EqSL, brF64EqAL), oppositeBranch: BranchForms(brF64NeSS, brF64NeAS, brF64NeSL, brF64NeAL), swapped: .f64Eq)
private let f64NeForms = ComparisonForms(
  value: BinaryForms(slotSlot: address(of: f64NeSS), accumulatorSlot: address(of: f64NeAS), slotAccumulator: 0),
  branch: BranchForms(brF64NeSS, brF64NeAS, brF64NeSL, brF64NeAL), oppositeBranch: BranchForms(brF64EqSS, brF64EqAS, brF64EqSL, brF64EqAL), swapped: .f64Ne)
private let f64LtForms = ComparisonForms(
  value: .registers(f64LtSS, f64LtAS, f64LtSA),
  branch: BranchForms(brF64LtSS, brF64LtAS, brF64LtSL, brF64LtAL), oppositeBranch: BranchForms(brF64NotLtSS, brF64NotLtAS, brF64NotLtSL, brF64NotLtAL), swapped: .f64Gt)
private let f64LeForms = ComparisonForms(
  value: .registers(f64LeSS, f64LeAS, f64LeSA),
  branch: BranchForms(brF64LeSS, brF64LeAS, brF64LeSL, brF64LeAL), oppositeBranch: BranchForms(brF64NotLeSS, brF64NotLeAS, brF64NotLeSL, brF64NotLeAL), swapped: .f64Ge)
private let f64GtForms = ComparisonForms(
  value: BinaryForms(slotSlot: 0, accumulatorSlot: address(of: f64LtSA), slotAccumulator: address(of: f64LtAS)),
  branch: BranchForms(nil, brF64GtAS, brF64GtSL, brF64GtAL), oppositeBranch: BranchForms(nil, brF64NotGtAS, brF64NotGtSL, brF64NotGtAL), swapped: .f64Lt)
private let f64GeForms = ComparisonForms(
  value: BinaryForms(slotSlot: 0, accumulatorSlot: address(of: f64LeSA), slotAccumulator: address(of: f64LeAS)),
  branch: BranchForms(nil, brF64GeAS, brF64GeSL, brF64GeAL), oppositeBranch: BranchForms(nil, brF64NotGeAS, brF64NotGeSL, brF64NotGeAL), swapped: .f64Le)
