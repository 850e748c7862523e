// Instructions that do the work of two or three that often follow each other.
//
// What the first computes is written nowhere if it was an operand of the second. Effects and traps come in the order of the single instructions.

// Loads at a sum: S and A name the first addend, S and I the second. The static offset is in field 3, or in the third word behind an immediate addend.

@c(wasmcore_i32_load_sum_ss) func i32LoadSumSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumSlotSlot(Widened<UInt32, UInt32>.self) }
@c(wasmcore_i32_load_sum_as) func i32LoadSumAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumAccumulatorSlot(Widened<UInt32, UInt32>.self) }
@c(wasmcore_i32_load_sum_si) func i32LoadSumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumSlotImmediate(Widened<UInt32, UInt32>.self) }
@c(wasmcore_i32_load_sum_ai) func i32LoadSumAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumAccumulatorImmediate(Widened<UInt32, UInt32>.self) }
@c(wasmcore_i64_load_sum_ss) func i64LoadSumSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumSlotSlot(Widened<UInt64, UInt64>.self) }
@c(wasmcore_i64_load_sum_as) func i64LoadSumAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumAccumulatorSlot(Widened<UInt64, UInt64>.self) }
@c(wasmcore_i64_load_sum_si) func i64LoadSumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumSlotImmediate(Widened<UInt64, UInt64>.self) }
@c(wasmcore_i64_load_sum_ai) func i64LoadSumAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumAccumulatorImmediate(Widened<UInt64, UInt64>.self) }
@c(wasmcore_f32_load_sum_ss) func f32LoadSumSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumSlotSlot(Whole<Float>.self) }
@c(wasmcore_f32_load_sum_as) func f32LoadSumAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumAccumulatorSlot(Whole<Float>.self) }
@c(wasmcore_f32_load_sum_si) func f32LoadSumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumSlotImmediate(Whole<Float>.self) }
@c(wasmcore_f32_load_sum_ai) func f32LoadSumAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumAccumulatorImmediate(Whole<Float>.self) }
@c(wasmcore_f64_load_sum_ss) func f64LoadSumSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumSlotSlot(Whole<Double>.self) }
@c(wasmcore_f64_load_sum_as) func f64LoadSumAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumAccumulatorSlot(Whole<Double>.self) }
@c(wasmcore_f64_load_sum_si) func f64LoadSumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumSlotImmediate(Whole<Double>.self) }
@c(wasmcore_f64_load_sum_ai) func f64LoadSumAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumAccumulatorImmediate(Whole<Double>.self) }
@c(wasmcore_i32_load8_ssum_ss) func i32Load8SSumSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumSlotSlot(Widened<Int8, Int32>.self) }
@c(wasmcore_i32_load8_ssum_as) func i32Load8SSumAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumAccumulatorSlot(Widened<Int8, Int32>.self) }
@c(wasmcore_i32_load8_ssum_si) func i32Load8SSumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumSlotImmediate(Widened<Int8, Int32>.self) }
@c(wasmcore_i32_load8_ssum_ai) func i32Load8SSumAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumAccumulatorImmediate(Widened<Int8, Int32>.self) }
@c(wasmcore_i32_load8_usum_ss) func i32Load8USumSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumSlotSlot(Widened<UInt8, UInt32>.self) }
@c(wasmcore_i32_load8_usum_as) func i32Load8USumAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumAccumulatorSlot(Widened<UInt8, UInt32>.self) }
@c(wasmcore_i32_load8_usum_si) func i32Load8USumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumSlotImmediate(Widened<UInt8, UInt32>.self) }
@c(wasmcore_i32_load8_usum_ai) func i32Load8USumAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumAccumulatorImmediate(Widened<UInt8, UInt32>.self) }
@c(wasmcore_i32_load16_ssum_ss) func i32Load16SSumSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumSlotSlot(Widened<Int16, Int32>.self) }
@c(wasmcore_i32_load16_ssum_as) func i32Load16SSumAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumAccumulatorSlot(Widened<Int16, Int32>.self) }
@c(wasmcore_i32_load16_ssum_si) func i32Load16SSumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumSlotImmediate(Widened<Int16, Int32>.self) }
@c(wasmcore_i32_load16_ssum_ai) func i32Load16SSumAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumAccumulatorImmediate(Widened<Int16, Int32>.self) }
@c(wasmcore_i32_load16_usum_ss) func i32Load16USumSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumSlotSlot(Widened<UInt16, UInt32>.self) }
@c(wasmcore_i32_load16_usum_as) func i32Load16USumAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumAccumulatorSlot(Widened<UInt16, UInt32>.self) }
@c(wasmcore_i32_load16_usum_si) func i32Load16USumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumSlotImmediate(Widened<UInt16, UInt32>.self) }
@c(wasmcore_i32_load16_usum_ai) func i32Load16USumAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSumAccumulatorImmediate(Widened<UInt16, UInt32>.self) }

// Stores at a sum of a slot and a slot or immediate; the value is in a slot, the static offset in the third word.

@c(wasmcore_store8_sum_ss) func store8SumSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSumSlotSlot(UInt8.self) }
@c(wasmcore_store8_sum_si) func store8SumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSumSlotImmediate(UInt8.self) }
@c(wasmcore_store16_sum_ss) func store16SumSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSumSlotSlot(UInt16.self) }
@c(wasmcore_store16_sum_si) func store16SumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSumSlotImmediate(UInt16.self) }
@c(wasmcore_store32_sum_ss) func store32SumSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSumSlotSlot(UInt32.self) }
@c(wasmcore_store32_sum_si) func store32SumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSumSlotImmediate(UInt32.self) }
@c(wasmcore_store64_sum_ss) func store64SumSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSumSlotSlot(UInt64.self) }
@c(wasmcore_store64_sum_si) func store64SumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSumSlotImmediate(UInt64.self) }

// A local that is increased, and a branch on its comparison with a slot or literal. The third word: the increase, above it the literal.

@c(wasmcore_increase_br_i32_eq_s) func increaseBrI32EqS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseBranchSlot(UInt32.self, ==) }
@c(wasmcore_increase_br_i32_eq_l) func increaseBrI32EqL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseBranchLiteral(UInt32.self, ==) }
@c(wasmcore_increase_br_i32_ne_s) func increaseBrI32NeS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseBranchSlot(UInt32.self, !=) }
@c(wasmcore_increase_br_i32_ne_l) func increaseBrI32NeL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseBranchLiteral(UInt32.self, !=) }
@c(wasmcore_increase_br_i32_lt_ss) func increaseBrI32LtSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseBranchSlot(Int32.self, <) }
@c(wasmcore_increase_br_i32_lt_sl) func increaseBrI32LtSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseBranchLiteral(Int32.self, <) }
@c(wasmcore_increase_br_i32_lt_us) func increaseBrI32LtUS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseBranchSlot(UInt32.self, <) }
@c(wasmcore_increase_br_i32_lt_ul) func increaseBrI32LtUL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseBranchLiteral(UInt32.self, <) }
@c(wasmcore_increase_br_i32_gt_ss) func increaseBrI32GtSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseBranchSlot(Int32.self, >) }
@c(wasmcore_increase_br_i32_gt_sl) func increaseBrI32GtSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseBranchLiteral(Int32.self, >) }
@c(wasmcore_increase_br_i32_gt_us) func increaseBrI32GtUS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseBranchSlot(UInt32.self, >) }
@c(wasmcore_increase_br_i32_gt_ul) func increaseBrI32GtUL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseBranchLiteral(UInt32.self, >) }
@c(wasmcore_increase_br_i32_le_ss) func increaseBrI32LeSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseBranchSlot(Int32.self, <=) }
@c(wasmcore_increase_br_i32_le_sl) func increaseBrI32LeSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseBranchLiteral(Int32.self, <=) }
@c(wasmcore_increase_br_i32_le_us) func increaseBrI32LeUS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseBranchSlot(UInt32.self, <=) }
@c(wasmcore_increase_br_i32_le_ul) func increaseBrI32LeUL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseBranchLiteral(UInt32.self, <=) }
@c(wasmcore_increase_br_i32_ge_ss) func increaseBrI32GeSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseBranchSlot(Int32.self, >=) }
@c(wasmcore_increase_br_i32_ge_sl) func increaseBrI32GeSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseBranchLiteral(Int32.self, >=) }
@c(wasmcore_increase_br_i32_ge_us) func increaseBrI32GeUS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseBranchSlot(UInt32.self, >=) }
@c(wasmcore_increase_br_i32_ge_ul) func increaseBrI32GeUL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseBranchLiteral(UInt32.self, >=) }

// Locals that are increased: two at once, or one before a branch.

@c(wasmcore_increase_two) func increaseTwo(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseTwo() }
@c(wasmcore_increase_br) func increaseBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseBranch() }

// A shift by a constant and what follows it: the count is in field 3, a mask in the third word.

@c(wasmcore_i32_shl_add_s) func i32ShlAddS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.shiftAdd($0.slot(1), &<<) } }
@c(wasmcore_i32_shl_add_a) func i32ShlAddA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.shiftAdd($0.accumulated(), &<<) } }
@c(wasmcore_i32_shr_uadd_s) func i32ShrUAddS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.shiftAdd($0.slot(1), &>>) } }
@c(wasmcore_i32_shr_uadd_a) func i32ShrUAddA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.shiftAdd($0.accumulated(), &>>) } }
@c(wasmcore_i32_shr_uand_s) func i32ShrUAndS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.shiftAnd($0.slot(1), &>>) } }
@c(wasmcore_i32_shr_uand_a) func i32ShrUAndA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.shiftAnd($0.accumulated(), &>>) } }
@c(wasmcore_i32_shl_and_s) func i32ShlAndS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.shiftAnd($0.slot(1), &<<) } }
@c(wasmcore_i32_shl_and_a) func i32ShlAndA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.shiftAnd($0.accumulated(), &<<) } }

// Branches on bits under a mask, which is in the third word.

@c(wasmcore_br_i32_and_nez_s) func brI32AndNezS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.branchMasked($0.slot(0), !=) } }
@c(wasmcore_br_i32_and_nez_a) func brI32AndNezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.branchMasked($0.accumulated(), !=) } }
@c(wasmcore_br_i32_and_eqz_s) func brI32AndEqzS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.branchMasked($0.slot(0), ==) } }
@c(wasmcore_br_i32_and_eqz_a) func brI32AndEqzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.branchMasked($0.accumulated(), ==) } }

// `br_table` by a sum with a constant, which is in the third word; the targets follow.

@c(wasmcore_br_table_sum_s) func brTableSumS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.branchTableSum($0.slot(0)) } }
@c(wasmcore_br_table_sum_a) func brTableSumA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.branchTableSum($0.accumulated()) } }

// Copies: two, or one before a call.

@c(wasmcore_copy_two) func copyTwo(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).copyTwo() }
@c(wasmcore_copy_call) func copyCall(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).copyCall() }

// The stack pointer that compilers keep in a global. The third word is the global's place; `enter` also keeps the sum in a local.

@c(wasmcore_global_enter) func globalEnter(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).enterGlobal() }
@c(wasmcore_global_leave) func globalLeave(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).leaveGlobal() }

extension Registers {
  // MARK: Sums as addresses. The sum wraps at 32 bits before the static offset is added.

  @inline(__always) private func load<Stored: SlotLoadable>(_ type: Stored.Type, at sum: UInt32, offset: UInt64, words: Int, then rest: Continuation) -> Outcome {
    guard let effective = effective(UInt64(sum), offset: offset, bytes: MemoryLayout<Stored.Memory>.size, of: memorySize) else { return trap(.outOfBoundsMemoryAccess) }
    return finish(Stored.value(memory.loadUnaligned(fromByteOffset: effective, as: Stored.Memory.self)), words: words, then: rest)
  }
  @inline(__always) func loadSumSlotSlot<Stored: SlotLoadable>(_ type: Stored.Type, then rest: Continuation = Registers.dispatch) -> Outcome {
    load(type, at: slot(1) &+ slot(2), offset: UInt64(field(3)), words: 2, then: rest)
  }
  @inline(__always) func loadSumAccumulatorSlot<Stored: SlotLoadable>(_ type: Stored.Type, then rest: Continuation = Registers.dispatch) -> Outcome {
    load(type, at: accumulated() &+ slot(2), offset: UInt64(field(3)), words: 2, then: rest)
  }
  @inline(__always) func loadSumSlotImmediate<Stored: SlotLoadable>(_ type: Stored.Type, then rest: Continuation = Registers.dispatch) -> Outcome {
    load(type, at: slot(1) &+ immediate, offset: literal, words: 3, then: rest)
  }
  @inline(__always) func loadSumAccumulatorImmediate<Stored: SlotLoadable>(_ type: Stored.Type, then rest: Continuation = Registers.dispatch) -> Outcome {
    load(type, at: accumulated() &+ immediate, offset: literal, words: 3, then: rest)
  }

  @inline(__always) private func store<Stored: FixedWidthInteger & BitwiseCopyable>(_ type: Stored.Type, at sum: UInt32, then rest: Continuation) -> Outcome {
    guard let effective = effective(UInt64(sum), offset: literal, bytes: MemoryLayout<Stored>.size, of: memorySize) else { return trap(.outOfBoundsMemoryAccess) }
    memory.storeBytes(of: Stored(truncatingIfNeeded: slot(0, as: UInt64.self)), toByteOffset: effective, as: Stored.self)
    return goOn(3, with: rest)
  }
  @inline(__always) func storeSumSlotSlot<Stored: FixedWidthInteger & BitwiseCopyable>(_ type: Stored.Type, then rest: Continuation = Registers.dispatch) -> Outcome {
    store(type, at: slot(1) &+ slot(2), then: rest)
  }
  @inline(__always) func storeSumSlotImmediate<Stored: FixedWidthInteger & BitwiseCopyable>(_ type: Stored.Type, then rest: Continuation = Registers.dispatch) -> Outcome {
    store(type, at: slot(1) &+ immediate, then: rest)
  }

  // MARK: Increased locals

  /// Adds to the local in a field; the sum is in the accumulator as well.
  @inline(__always) private func increased(_ index: Int, by amount: UInt32) -> Registers {
    let sum = slot(index, as: UInt32.self) &+ amount
    slots[field(index)] = UInt64(sum)
    var registers = self
    registers.accumulator = UInt64(sum)
    return registers
  }
  @inline(__always) func increaseBranchSlot<Value: SlotValue>(_ type: Value.Type, _ condition: (Value, Value) -> Bool) -> Outcome {
    let registers = increased(0, by: lowLiteral)
    return condition(registers.accumulated(), registers.slot(1)) ? registers.branch() : registers.next(3)
  }
  @inline(__always) func increaseBranchLiteral<Value: SlotValue>(_ type: Value.Type, _ condition: (Value, Value) -> Bool) -> Outcome {
    let registers = increased(0, by: lowLiteral)
    return condition(registers.accumulated(), Value(slot: UInt64(highLiteral))) ? registers.branch() : registers.next(3)
  }
  @inline(__always) func increaseTwo(then rest: Continuation = Registers.dispatch) -> Outcome { increased(0, by: immediate).increased(1, by: lowLiteral).goOn(3, with: rest) }
  @inline(__always) func increaseBranch() -> Outcome { increased(0, by: lowLiteral).branch() }

  // MARK: Bits

  @inline(__always) func shiftAdd(_ value: UInt32, _ shift: (UInt32, UInt32) -> UInt32, then rest: Continuation = Registers.dispatch) -> Outcome {
    finish(shift(value, UInt32(field(3))) &+ slot(2), then: rest)
  }
  @inline(__always) func shiftAnd(_ value: UInt32, _ shift: (UInt32, UInt32) -> UInt32, then rest: Continuation = Registers.dispatch) -> Outcome {
    finish(shift(value, UInt32(field(3))) & lowLiteral, words: 3, then: rest)
  }
  @inline(__always) func branchMasked(_ value: UInt32, _ condition: (UInt32, UInt32) -> Bool) -> Outcome {
    condition(value & lowLiteral, 0) ? branch() : next(3)
  }

  @inline(__always) func branchTableSum(_ index: UInt32) -> Outcome {
    guard _fastPath(context.stopRequest.pointee.interruptFlag.load(ordering: .relaxed) == 0) else { return trap(.interrupted) }
    let entry = code + 8 * (2 + Int(min(index &+ lowLiteral, immediate)))
    return jump(to: entry + 8 * Int(entry.load(fromByteOffset: 12, as: Int32.self)))
  }

  // MARK: Copies and globals

  /// Copies one slot, then another: the second may read what the first wrote.
  @inline(__always) func copyTwo(then rest: Continuation = Registers.dispatch) -> Outcome {
    slots[field(0)] = slot(1)
    let bits: UInt64 = slot(3)
    slots[field(2)] = bits
    var registers = self
    registers.accumulator = bits
    return registers.goOn(with: rest)
  }

  /// Copies field 3 to field 2, and calls as `callOwn` does.
  @inline(__always) func copyCall() -> Outcome {
    slots[field(2)] = slot(3)
    return call()
  }

  @inline(__always) private var pinnedGlobal: UnsafeMutablePointer<UInt64> {
    (UnsafeMutableRawPointer(instance) + Int(literal)).assumingMemoryBound(to: UInt64.self)
  }

  /// Adds the immediate to a global, and keeps the sum in the slot of field 0.
  @inline(__always) func enterGlobal(then rest: Continuation = Registers.dispatch) -> Outcome {
    let sum = UInt32(truncatingIfNeeded: pinnedGlobal.pointee) &+ immediate
    pinnedGlobal.pointee = UInt64(sum)
    return finish(sum, words: 3, then: rest)
  }

  /// Sets a global to the sum of the slot of field 0 and the immediate.
  @inline(__always) func leaveGlobal(then rest: Continuation = Registers.dispatch) -> Outcome {
    pinnedGlobal.pointee = UInt64(slot(0, as: UInt32.self) &+ immediate)
    return goOn(3, with: rest)
  }
}
