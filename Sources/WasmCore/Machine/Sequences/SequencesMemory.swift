// Handlers for sequences that begin with instructions that read or write memory.
//
// Each executes two instructions, one after the other: the second's operands lie behind those of the first. Every result goes to its slot and to the accumulator, and
// effects and traps come in order, as if they were two handlers; what is saved is a dispatch.

@c(wasmcore_f32_load_s_then_f32_load_s) func f32LoadSThenF32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSlot(Whole<Float>.self) { $0.loadSlot(Whole<Float>.self) } }
@c(wasmcore_f32_load_s_then_f32_mul_as) func f32LoadSThenF32MulAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSlot(Whole<Float>.self) { $0.accumulatorSlot(Float.self, *) } }
@c(wasmcore_f32_load_s_then_i64_load_s) func f32LoadSThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Whole<Float>.self) { $0.loadSlot(Widened<UInt64, UInt64>.self) }
}

@c(wasmcore_f32_load_sum_si_then_f32_mul_as) func f32LoadSumSIThenF32MulAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumSlotImmediate(Whole<Float>.self) { $0.accumulatorSlot(Float.self, *) }
}

@c(wasmcore_f32_store_sa_then_f32_load_s) func f32StoreSAThenF32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotFloat(Float.self) { $0.loadSlot(Whole<Float>.self) } }

@c(wasmcore_f64_load_s_then_f64_load_s) func f64LoadSThenF64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSlot(Whole<Double>.self) { $0.loadSlot(Whole<Double>.self) } }
@c(wasmcore_f64_load_s_then_f64_mul_as) func f64LoadSThenF64MulAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Whole<Double>.self) { $0.accumulatorSlot(Double.self, *) }
}
@c(wasmcore_f64_load_s_then_i32_load_s) func f64LoadSThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Whole<Double>.self) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}

@c(wasmcore_f64_load_sum_si_then_f64_mul_as) func f64LoadSumSIThenF64MulAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumSlotImmediate(Whole<Double>.self) { $0.accumulatorSlot(Double.self, *) }
}

@c(wasmcore_f64_store_sa_then_f64_load_s) func f64StoreSAThenF64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotFloat(Double.self) { $0.loadSlot(Whole<Double>.self) }
}

@c(wasmcore_i32_load16_ua_then_store16_sa) func i32Load16UAThenStore16SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt16, UInt32>.self) { $0.storeSlotAccumulator(UInt16.self) }
}

@c(wasmcore_i32_load16_us_then_br_i32_nez_a) func i32Load16USThenBrI32NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt16, UInt32>.self) { $0.branchAccumulator(UInt32.self) { $0 != 0 } }
}
@c(wasmcore_i32_load16_us_then_copy_two) func i32Load16USThenCopyTwo(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt16, UInt32>.self) { $0.copyTwo() } }
@c(wasmcore_i32_load16_us_then_i32_load_s) func i32Load16USThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt16, UInt32>.self) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_load16_us_then_i64_load_s) func i32Load16USThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt16, UInt32>.self) { $0.loadSlot(Widened<UInt64, UInt64>.self) }
}

@c(wasmcore_i32_load8_ss_then_i32_add_ai) func i32Load8SSThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<Int8, Int32>.self) { $0.accumulatorImmediate(UInt32.self, &+) }
}

@c(wasmcore_i32_load8_ua_then_br) func i32Load8UAThenBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt8, UInt32>.self) { $0.branch() } }
@c(wasmcore_i32_load8_ua_then_br_i32_eq_al) func i32Load8UAThenBrI32EqAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt8, UInt32>.self) { $0.branchAccumulatorLiteral(UInt32.self, ==) }
}
@c(wasmcore_i32_load8_ua_then_br_i32_eqz_a) func i32Load8UAThenBrI32EqzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt8, UInt32>.self) { $0.branchAccumulator(UInt32.self) { $0 == 0 } }
}
@c(wasmcore_i32_load8_ua_then_br_i32_ne_al) func i32Load8UAThenBrI32NeAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt8, UInt32>.self) { $0.branchAccumulatorLiteral(UInt32.self, !=) }
}
@c(wasmcore_i32_load8_ua_then_br_i64_eq_al) func i32Load8UAThenBrI64EqAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt8, UInt32>.self) { $0.branchAccumulatorLiteral(UInt64.self, ==) }
}
@c(wasmcore_i32_load8_ua_then_i32_add_ai) func i32Load8UAThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt8, UInt32>.self) { $0.accumulatorImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_load8_ua_then_i32_add_si) func i32Load8UAThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt8, UInt32>.self) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_load8_ua_then_i32_add_ss) func i32Load8UAThenI32AddSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt8, UInt32>.self) { $0.slotSlot(UInt32.self, &+) }
}
@c(wasmcore_i32_load8_ua_then_store8_sa) func i32Load8UAThenStore8SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt8, UInt32>.self) { $0.storeSlotAccumulator(UInt8.self) }
}

@c(wasmcore_i32_load8_ul_then_store8_sa) func i32Load8ULThenStore8SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadLiteral(Widened<UInt8, UInt32>.self) { $0.storeSlotAccumulator(UInt8.self) }
}

@c(wasmcore_i32_load8_us_then_br_i32_and_nez_a) func i32Load8USThenBrI32AndNezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt8, UInt32>.self) { $0.execute { $0.branchMasked($0.accumulated(), !=) } }
}
@c(wasmcore_i32_load8_us_then_br_i32_eq_al) func i32Load8USThenBrI32EqAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt8, UInt32>.self) { $0.branchAccumulatorLiteral(UInt32.self, ==) }
}
@c(wasmcore_i32_load8_us_then_br_i32_eqz_a) func i32Load8USThenBrI32EqzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt8, UInt32>.self) { $0.branchAccumulator(UInt32.self) { $0 == 0 } }
}
@c(wasmcore_i32_load8_us_then_br_i32_ne_al) func i32Load8USThenBrI32NeAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt8, UInt32>.self) { $0.branchAccumulatorLiteral(UInt32.self, !=) }
}
@c(wasmcore_i32_load8_us_then_br_i32_ne_as) func i32Load8USThenBrI32NeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt8, UInt32>.self) { $0.branchAccumulatorSlot(UInt32.self, !=) }
}
@c(wasmcore_i32_load8_us_then_br_i32_nez_a) func i32Load8USThenBrI32NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt8, UInt32>.self) { $0.branchAccumulator(UInt32.self) { $0 != 0 } }
}
@c(wasmcore_i32_load8_us_then_br_table_a) func i32Load8USThenBrTableA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt8, UInt32>.self) { $0.execute { $0.branchTable($0.accumulated()) } }
}
@c(wasmcore_i32_load8_us_then_br_table_sum_a) func i32Load8USThenBrTableSumA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt8, UInt32>.self) { $0.execute { $0.branchTableSum($0.accumulated()) } }
}
@c(wasmcore_i32_load8_us_then_call_own) func i32Load8USThenCallOwn(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt8, UInt32>.self) { $0.call() } }
@c(wasmcore_i32_load8_us_then_i32_add_ai) func i32Load8USThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt8, UInt32>.self) { $0.accumulatorImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_load8_us_then_i32_add_si) func i32Load8USThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt8, UInt32>.self) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_load8_us_then_i32_and_ai) func i32Load8USThenI32AndAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt8, UInt32>.self) { $0.accumulatorImmediate(UInt32.self, &) }
}
@c(wasmcore_i32_load8_us_then_i32_eq_ai) func i32Load8USThenI32EqAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt8, UInt32>.self) { $0.accumulatorImmediate(UInt32.self, ==) }
}
@c(wasmcore_i32_load8_us_then_i32_load8_us) func i32Load8USThenI32Load8US(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt8, UInt32>.self) { $0.loadSlot(Widened<UInt8, UInt32>.self) }
}
@c(wasmcore_i32_load8_us_then_i32_load_s) func i32Load8USThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt8, UInt32>.self) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_load8_us_then_i64_and_ai) func i32Load8USThenI64AndAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt8, UInt32>.self) { $0.accumulatorImmediate(UInt64.self, &) }
}
@c(wasmcore_i32_load8_us_then_increase_br) func i32Load8USThenIncreaseBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt8, UInt32>.self) { $0.increaseBranch() }
}
@c(wasmcore_i32_load8_us_then_store8_sa) func i32Load8USThenStore8SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt8, UInt32>.self) { $0.storeSlotAccumulator(UInt8.self) }
}
@c(wasmcore_i32_load8_us_then_i32_xor_as) func i32Load8USThenI32XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt8, UInt32>.self) { $0.accumulatorSlot(UInt32.self, ^) }
}
@c(wasmcore_i32_load8_us_then_i32_add_as) func i32Load8USThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt8, UInt32>.self) { $0.accumulatorSlot(UInt32.self, &+) }
}

@c(wasmcore_i32_load8_usum_as_then_br_i32_nez_a) func i32Load8USumASThenBrI32NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumAccumulatorSlot(Widened<UInt8, UInt32>.self) { $0.branchAccumulator(UInt32.self) { $0 != 0 } }
}

@c(wasmcore_i32_load8_usum_si_then_br_i32_eqz_a) func i32Load8USumSIThenBrI32EqzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumSlotImmediate(Widened<UInt8, UInt32>.self) { $0.branchAccumulator(UInt32.self) { $0 == 0 } }
}
@c(wasmcore_i32_load8_usum_si_then_br_i32_ne_al) func i32Load8USumSIThenBrI32NeAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumSlotImmediate(Widened<UInt8, UInt32>.self) { $0.branchAccumulatorLiteral(UInt32.self, !=) }
}
@c(wasmcore_i32_load8_usum_si_then_store8_sa) func i32Load8USumSIThenStore8SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumSlotImmediate(Widened<UInt8, UInt32>.self) { $0.storeSlotAccumulator(UInt8.self) }
}

@c(wasmcore_i32_load8_usum_ss_then_br_i32_ne_as) func i32Load8USumSSThenBrI32NeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumSlotSlot(Widened<UInt8, UInt32>.self) { $0.branchAccumulatorSlot(UInt32.self, !=) }
}
@c(wasmcore_i32_load8_usum_ss_then_i32_add_ai) func i32Load8USumSSThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumSlotSlot(Widened<UInt8, UInt32>.self) { $0.accumulatorImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_load8_usum_ss_then_i32_add_as) func i32Load8USumSSThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumSlotSlot(Widened<UInt8, UInt32>.self) { $0.accumulatorSlot(UInt32.self, &+) }
}
@c(wasmcore_i32_load8_usum_ss_then_i32_sub_sa) func i32Load8USumSSThenI32SubSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumSlotSlot(Widened<UInt8, UInt32>.self) { $0.slotAccumulator(UInt32.self, &-) }
}
@c(wasmcore_i32_load8_usum_ss_then_store8_sa) func i32Load8USumSSThenStore8SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumSlotSlot(Widened<UInt8, UInt32>.self) { $0.storeSlotAccumulator(UInt8.self) }
}

@c(wasmcore_i32_load_a_then_br) func i32LoadAThenBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt32, UInt32>.self) { $0.branch() } }
@c(wasmcore_i32_load_a_then_br_i32_eq_as) func i32LoadAThenBrI32EqAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt32, UInt32>.self) { $0.branchAccumulatorSlot(UInt32.self, ==) }
}
@c(wasmcore_i32_load_a_then_br_i32_eqz_a) func i32LoadAThenBrI32EqzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt32, UInt32>.self) { $0.branchAccumulator(UInt32.self) { $0 == 0 } }
}
@c(wasmcore_i32_load_a_then_br_i32_le_sas) func i32LoadAThenBrI32LeSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt32, UInt32>.self) { $0.branchAccumulatorSlot(Int32.self, <=) }
}
@c(wasmcore_i32_load_a_then_br_i32_ne_al) func i32LoadAThenBrI32NeAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt32, UInt32>.self) { $0.branchAccumulatorLiteral(UInt32.self, !=) }
}
@c(wasmcore_i32_load_a_then_br_i32_nez_a) func i32LoadAThenBrI32NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt32, UInt32>.self) { $0.branchAccumulator(UInt32.self) { $0 != 0 } }
}
@c(wasmcore_i32_load_a_then_br_i64_eq_as) func i32LoadAThenBrI64EqAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt32, UInt32>.self) { $0.branchAccumulatorSlot(UInt64.self, ==) }
}
@c(wasmcore_i32_load_a_then_br_i64_nez_a) func i32LoadAThenBrI64NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt32, UInt32>.self) { $0.branchAccumulator(UInt64.self) { $0 != 0 } }
}
@c(wasmcore_i32_load_a_then_copy_immediate) func i32LoadAThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt32, UInt32>.self) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i32_load_a_then_copy_slot) func i32LoadAThenCopySlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt32, UInt32>.self) { $0.execute { $0.finish($0.slot(1, as: UInt64.self)) } }
}
@c(wasmcore_i32_load_a_then_copy_two) func i32LoadAThenCopyTwo(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt32, UInt32>.self) { $0.copyTwo() } }
@c(wasmcore_i32_load_a_then_i32_add_ai) func i32LoadAThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt32, UInt32>.self) { $0.accumulatorImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_load_a_then_i32_add_as) func i32LoadAThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt32, UInt32>.self) { $0.accumulatorSlot(UInt32.self, &+) }
}
@c(wasmcore_i32_load_a_then_i32_add_si) func i32LoadAThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt32, UInt32>.self) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_load_a_then_i32_gt_sas) func i32LoadAThenI32GtSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt32, UInt32>.self) { $0.accumulatorSlot(Int32.self, >) }
}
@c(wasmcore_i32_load_a_then_i32_load_a) func i32LoadAThenI32LoadA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt32, UInt32>.self) { $0.loadAccumulator(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_load_a_then_i32_load_s) func i32LoadAThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt32, UInt32>.self) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_load_a_then_i32_shl_add_s) func i32LoadAThenI32ShlAddS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt32, UInt32>.self) { $0.execute { $0.shiftAdd($0.slot(1), &<<) } }
}
@c(wasmcore_i32_load_a_then_i32_sub_sa) func i32LoadAThenI32SubSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt32, UInt32>.self) { $0.slotAccumulator(UInt32.self, &-) }
}
@c(wasmcore_i32_load_a_then_i64_add_as) func i32LoadAThenI64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt32, UInt32>.self) { $0.accumulatorSlot(UInt64.self, &+) }
}
@c(wasmcore_i32_load_a_then_i64_add_si) func i32LoadAThenI64AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt32, UInt32>.self) { $0.slotImmediate(UInt64.self, &+) }
}
@c(wasmcore_i32_load_a_then_i64_load_s) func i32LoadAThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt32, UInt32>.self) { $0.loadSlot(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_i32_load_a_then_store32_sa) func i32LoadAThenStore32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt32, UInt32>.self) { $0.storeSlotAccumulator(UInt32.self) }
}
@c(wasmcore_i32_load_a_then_store32_sl) func i32LoadAThenStore32SL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt32, UInt32>.self) { $0.storeSlotLiteral(UInt32.self) }
}

@c(wasmcore_i32_load_l_then_br_i32_eq_al) func i32LoadLThenBrI32EqAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadLiteral(Widened<UInt32, UInt32>.self) { $0.branchAccumulatorLiteral(UInt32.self, ==) }
}
@c(wasmcore_i32_load_l_then_br_i32_eq_as) func i32LoadLThenBrI32EqAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadLiteral(Widened<UInt32, UInt32>.self) { $0.branchAccumulatorSlot(UInt32.self, ==) }
}
@c(wasmcore_i32_load_l_then_br_i32_eqz_a) func i32LoadLThenBrI32EqzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadLiteral(Widened<UInt32, UInt32>.self) { $0.branchAccumulator(UInt32.self) { $0 == 0 } }
}
@c(wasmcore_i32_load_l_then_br_i32_ge_uas) func i32LoadLThenBrI32GeUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadLiteral(Widened<UInt32, UInt32>.self) { $0.branchAccumulatorSlot(UInt32.self, >=) }
}
@c(wasmcore_i32_load_l_then_br_i32_ne_al) func i32LoadLThenBrI32NeAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadLiteral(Widened<UInt32, UInt32>.self) { $0.branchAccumulatorLiteral(UInt32.self, !=) }
}
@c(wasmcore_i32_load_l_then_br_i32_ne_as) func i32LoadLThenBrI32NeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadLiteral(Widened<UInt32, UInt32>.self) { $0.branchAccumulatorSlot(UInt32.self, !=) }
}
@c(wasmcore_i32_load_l_then_br_i32_nez_a) func i32LoadLThenBrI32NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadLiteral(Widened<UInt32, UInt32>.self) { $0.branchAccumulator(UInt32.self) { $0 != 0 } }
}
@c(wasmcore_i32_load_l_then_copy_immediate) func i32LoadLThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadLiteral(Widened<UInt32, UInt32>.self) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i32_load_l_then_i32_add_ai) func i32LoadLThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadLiteral(Widened<UInt32, UInt32>.self) { $0.accumulatorImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_load_l_then_i32_add_as) func i32LoadLThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadLiteral(Widened<UInt32, UInt32>.self) { $0.accumulatorSlot(UInt32.self, &+) }
}
@c(wasmcore_i32_load_l_then_i32_add_si) func i32LoadLThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadLiteral(Widened<UInt32, UInt32>.self) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_load_l_then_i32_shl_ai) func i32LoadLThenI32ShlAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadLiteral(Widened<UInt32, UInt32>.self) { $0.accumulatorImmediate(UInt32.self, &<<) }
}
@c(wasmcore_i32_load_l_then_store32_sa) func i32LoadLThenStore32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadLiteral(Widened<UInt32, UInt32>.self) { $0.storeSlotAccumulator(UInt32.self) }
}

@c(wasmcore_i32_load_s_then_br) func i32LoadSThenBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.branch() } }
@c(wasmcore_i32_load_s_then_br_i32_and_eqz_a) func i32LoadSThenBrI32AndEqzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.execute { $0.branchMasked($0.accumulated(), ==) } }
}
@c(wasmcore_i32_load_s_then_br_i32_and_nez_a) func i32LoadSThenBrI32AndNezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.execute { $0.branchMasked($0.accumulated(), !=) } }
}
@c(wasmcore_i32_load_s_then_br_i32_eq_al) func i32LoadSThenBrI32EqAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.branchAccumulatorLiteral(UInt32.self, ==) }
}
@c(wasmcore_i32_load_s_then_br_i32_eq_as) func i32LoadSThenBrI32EqAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.branchAccumulatorSlot(UInt32.self, ==) }
}
@c(wasmcore_i32_load_s_then_br_i32_eqz_a) func i32LoadSThenBrI32EqzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.branchAccumulator(UInt32.self) { $0 == 0 } }
}
@c(wasmcore_i32_load_s_then_br_i32_eqz_s) func i32LoadSThenBrI32EqzS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.branchSlot(UInt32.self) { $0 == 0 } }
}
@c(wasmcore_i32_load_s_then_br_i32_gt_sas) func i32LoadSThenBrI32GtSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.branchAccumulatorSlot(Int32.self, >) }
}
@c(wasmcore_i32_load_s_then_br_i32_le_uas) func i32LoadSThenBrI32LeUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.branchAccumulatorSlot(UInt32.self, <=) }
}
@c(wasmcore_i32_load_s_then_br_i32_lt_sal) func i32LoadSThenBrI32LtSAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.branchAccumulatorLiteral(Int32.self, <) }
}
@c(wasmcore_i32_load_s_then_br_i32_lt_uas) func i32LoadSThenBrI32LtUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.branchAccumulatorSlot(UInt32.self, <) }
}
@c(wasmcore_i32_load_s_then_br_i32_ne_al) func i32LoadSThenBrI32NeAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.branchAccumulatorLiteral(UInt32.self, !=) }
}
@c(wasmcore_i32_load_s_then_br_i32_ne_as) func i32LoadSThenBrI32NeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.branchAccumulatorSlot(UInt32.self, !=) }
}
@c(wasmcore_i32_load_s_then_br_i32_nez_a) func i32LoadSThenBrI32NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.branchAccumulator(UInt32.self) { $0 != 0 } }
}
@c(wasmcore_i32_load_s_then_br_i64_eqz_s) func i32LoadSThenBrI64EqzS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.branchSlot(UInt64.self) { $0 == 0 } }
}
@c(wasmcore_i32_load_s_then_call_own) func i32LoadSThenCallOwn(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.call() } }
@c(wasmcore_i32_load_s_then_copy_call) func i32LoadSThenCopyCall(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.copyCall() } }
@c(wasmcore_i32_load_s_then_copy_immediate) func i32LoadSThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i32_load_s_then_copy_slot) func i32LoadSThenCopySlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.execute { $0.finish($0.slot(1, as: UInt64.self)) } }
}
@c(wasmcore_i32_load_s_then_copy_two) func i32LoadSThenCopyTwo(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.copyTwo() } }
@c(wasmcore_i32_load_s_then_i32_add_ai) func i32LoadSThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.accumulatorImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_load_s_then_i32_add_as) func i32LoadSThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.accumulatorSlot(UInt32.self, &+) }
}
@c(wasmcore_i32_load_s_then_i32_add_si) func i32LoadSThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_load_s_then_i32_and_ai) func i32LoadSThenI32AndAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.accumulatorImmediate(UInt32.self, &) }
}
@c(wasmcore_i32_load_s_then_i32_eq_ai) func i32LoadSThenI32EqAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.accumulatorImmediate(UInt32.self, ==) }
}
@c(wasmcore_i32_load_s_then_i32_eq_as) func i32LoadSThenI32EqAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.accumulatorSlot(UInt32.self, ==) }
}
@c(wasmcore_i32_load_s_then_i32_gt_uas) func i32LoadSThenI32GtUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.accumulatorSlot(UInt32.self, >) }
}
@c(wasmcore_i32_load_s_then_i32_load16_us) func i32LoadSThenI32Load16US(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.loadSlot(Widened<UInt16, UInt32>.self) }
}
@c(wasmcore_i32_load_s_then_i32_load8_us) func i32LoadSThenI32Load8US(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.loadSlot(Widened<UInt8, UInt32>.self) }
}
@c(wasmcore_i32_load_s_then_i32_load_a) func i32LoadSThenI32LoadA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.loadAccumulator(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_load_s_then_i32_load_s) func i32LoadSThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_load_s_then_i32_load_sum_si) func i32LoadSThenI32LoadSumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.loadSumSlotImmediate(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_load_s_then_i32_mul_ai) func i32LoadSThenI32MulAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.accumulatorImmediate(UInt32.self, &*) }
}
@c(wasmcore_i32_load_s_then_i32_mul_as) func i32LoadSThenI32MulAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.accumulatorSlot(UInt32.self, &*) }
}
@c(wasmcore_i32_load_s_then_i32_shl_ai) func i32LoadSThenI32ShlAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.accumulatorImmediate(UInt32.self, &<<) }
}
@c(wasmcore_i32_load_s_then_i32_shl_add_s) func i32LoadSThenI32ShlAddS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.execute { $0.shiftAdd($0.slot(1), &<<) } }
}
@c(wasmcore_i32_load_s_then_i32_shr_uai) func i32LoadSThenI32ShrUAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.accumulatorImmediate(UInt32.self, &>>) }
}
@c(wasmcore_i32_load_s_then_i32_shr_usi) func i32LoadSThenI32ShrUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.slotImmediate(UInt32.self, &>>) }
}
@c(wasmcore_i32_load_s_then_i32_sub_as) func i32LoadSThenI32SubAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.accumulatorSlot(UInt32.self, &-) }
}
@c(wasmcore_i32_load_s_then_i32_sub_sa) func i32LoadSThenI32SubSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.slotAccumulator(UInt32.self, &-) }
}
@c(wasmcore_i32_load_s_then_i32_wrap_i64_slot) func i32LoadSThenI32WrapI64S(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.unarySlot(UInt64.self) { UInt32(truncatingIfNeeded: $0) } }
}
@c(wasmcore_i32_load_s_then_i32_xor_as) func i32LoadSThenI32XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.accumulatorSlot(UInt32.self, ^) }
}
@c(wasmcore_i32_load_s_then_i64_add_as) func i32LoadSThenI64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.accumulatorSlot(UInt64.self, &+) }
}
@c(wasmcore_i32_load_s_then_i64_add_si) func i32LoadSThenI64AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.slotImmediate(UInt64.self, &+) }
}
@c(wasmcore_i32_load_s_then_i64_load_s) func i32LoadSThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.loadSlot(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_i32_load_s_then_i64_shl_ai) func i32LoadSThenI64ShlAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.accumulatorImmediate(UInt64.self, &<<) }
}
@c(wasmcore_i32_load_s_then_i64_shr_usi) func i32LoadSThenI64ShrUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.slotImmediate(UInt64.self, &>>) }
}
@c(wasmcore_i32_load_s_then_store32_ls) func i32LoadSThenStore32LS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.storeLiteralSlot(UInt32.self) }
}
@c(wasmcore_i32_load_s_then_store32_sa) func i32LoadSThenStore32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.storeSlotAccumulator(UInt32.self) }
}
@c(wasmcore_i32_load_s_then_store32_ss) func i32LoadSThenStore32SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) { $0.storeSlotSlot(UInt32.self) }
}

@c(wasmcore_i32_load_sum_ai_then_store32_sa) func i32LoadSumAIThenStore32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumAccumulatorImmediate(Widened<UInt32, UInt32>.self) { $0.storeSlotAccumulator(UInt32.self) }
}

@c(wasmcore_i32_load_sum_si_then_br_i32_eqz_a) func i32LoadSumSIThenBrI32EqzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumSlotImmediate(Widened<UInt32, UInt32>.self) { $0.branchAccumulator(UInt32.self) { $0 == 0 } }
}
@c(wasmcore_i32_load_sum_si_then_copy_immediate) func i32LoadSumSIThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumSlotImmediate(Widened<UInt32, UInt32>.self) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i32_load_sum_si_then_i32_add_as) func i32LoadSumSIThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumSlotImmediate(Widened<UInt32, UInt32>.self) { $0.accumulatorSlot(UInt32.self, &+) }
}
@c(wasmcore_i32_load_sum_si_then_i32_and_ai) func i32LoadSumSIThenI32AndAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumSlotImmediate(Widened<UInt32, UInt32>.self) { $0.accumulatorImmediate(UInt32.self, &) }
}
@c(wasmcore_i32_load_sum_si_then_i32_load_s) func i32LoadSumSIThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumSlotImmediate(Widened<UInt32, UInt32>.self) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_load_sum_si_then_i32_load_sum_si) func i32LoadSumSIThenI32LoadSumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumSlotImmediate(Widened<UInt32, UInt32>.self) { $0.loadSumSlotImmediate(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_load_sum_si_then_i32_mul_ai) func i32LoadSumSIThenI32MulAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumSlotImmediate(Widened<UInt32, UInt32>.self) { $0.accumulatorImmediate(UInt32.self, &*) }
}
@c(wasmcore_i32_load_sum_si_then_i64_add_as) func i32LoadSumSIThenI64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumSlotImmediate(Widened<UInt32, UInt32>.self) { $0.accumulatorSlot(UInt64.self, &+) }
}
@c(wasmcore_i32_load_sum_si_then_i64_load_s) func i32LoadSumSIThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumSlotImmediate(Widened<UInt32, UInt32>.self) { $0.loadSlot(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_i32_load_sum_si_then_store32_sa) func i32LoadSumSIThenStore32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumSlotImmediate(Widened<UInt32, UInt32>.self) { $0.storeSlotAccumulator(UInt32.self) }
}

@c(wasmcore_i32_load_sum_ss_then_i32_xor_as) func i32LoadSumSSThenI32XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumSlotSlot(Widened<UInt32, UInt32>.self) { $0.accumulatorSlot(UInt32.self, ^) }
}

@c(wasmcore_i64_load_a_then_br) func i64LoadAThenBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt64, UInt64>.self) { $0.branch() } }
@c(wasmcore_i64_load_a_then_br_i64_eqz_a) func i64LoadAThenBrI64EqzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt64, UInt64>.self) { $0.branchAccumulator(UInt64.self) { $0 == 0 } }
}
@c(wasmcore_i64_load_a_then_br_i64_le_sas) func i64LoadAThenBrI64LeSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt64, UInt64>.self) { $0.branchAccumulatorSlot(Int64.self, <=) }
}
@c(wasmcore_i64_load_a_then_br_i64_ne_al) func i64LoadAThenBrI64NeAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt64, UInt64>.self) { $0.branchAccumulatorLiteral(UInt64.self, !=) }
}
@c(wasmcore_i64_load_a_then_br_i64_nez_a) func i64LoadAThenBrI64NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt64, UInt64>.self) { $0.branchAccumulator(UInt64.self) { $0 != 0 } }
}
@c(wasmcore_i64_load_a_then_copy_immediate) func i64LoadAThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt64, UInt64>.self) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i64_load_a_then_copy_literal) func i64LoadAThenCopyLiteral(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt64, UInt64>.self) { $0.execute { $0.set($0.literal, words: 3) } }
}
@c(wasmcore_i64_load_a_then_copy_two) func i64LoadAThenCopyTwo(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt64, UInt64>.self) { $0.copyTwo() } }
@c(wasmcore_i64_load_a_then_i32_shl_add_s) func i64LoadAThenI32ShlAddS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt64, UInt64>.self) { $0.execute { $0.shiftAdd($0.slot(1), &<<) } }
}
@c(wasmcore_i64_load_a_then_i64_add_ai) func i64LoadAThenI64AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt64, UInt64>.self) { $0.accumulatorImmediate(UInt64.self, &+) }
}
@c(wasmcore_i64_load_a_then_i64_add_as) func i64LoadAThenI64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt64, UInt64>.self) { $0.accumulatorSlot(UInt64.self, &+) }
}
@c(wasmcore_i64_load_a_then_i64_add_si) func i64LoadAThenI64AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt64, UInt64>.self) { $0.slotImmediate(UInt64.self, &+) }
}
@c(wasmcore_i64_load_a_then_i64_gt_sas) func i64LoadAThenI64GtSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt64, UInt64>.self) { $0.accumulatorSlot(Int64.self, >) }
}
@c(wasmcore_i64_load_a_then_i64_load_s) func i64LoadAThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt64, UInt64>.self) { $0.loadSlot(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_i64_load_a_then_i64_sub_sa) func i64LoadAThenI64SubSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt64, UInt64>.self) { $0.slotAccumulator(UInt64.self, &-) }
}
@c(wasmcore_i64_load_a_then_store64_sa) func i64LoadAThenStore64SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt64, UInt64>.self) { $0.storeSlotAccumulator(UInt64.self) }
}

@c(wasmcore_i64_load_l_then_br_i64_eq_al) func i64LoadLThenBrI64EqAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadLiteral(Widened<UInt64, UInt64>.self) { $0.branchAccumulatorLiteral(UInt64.self, ==) }
}
@c(wasmcore_i64_load_l_then_br_i64_nez_a) func i64LoadLThenBrI64NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadLiteral(Widened<UInt64, UInt64>.self) { $0.branchAccumulator(UInt64.self) { $0 != 0 } }
}
@c(wasmcore_i64_load_l_then_copy_immediate) func i64LoadLThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadLiteral(Widened<UInt64, UInt64>.self) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i64_load_l_then_i32_add_si) func i64LoadLThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadLiteral(Widened<UInt64, UInt64>.self) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_i64_load_l_then_i64_add_ai) func i64LoadLThenI64AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadLiteral(Widened<UInt64, UInt64>.self) { $0.accumulatorImmediate(UInt64.self, &+) }
}
@c(wasmcore_i64_load_l_then_i64_add_as) func i64LoadLThenI64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadLiteral(Widened<UInt64, UInt64>.self) { $0.accumulatorSlot(UInt64.self, &+) }
}
@c(wasmcore_i64_load_l_then_store64_sa) func i64LoadLThenStore64SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadLiteral(Widened<UInt64, UInt64>.self) { $0.storeSlotAccumulator(UInt64.self) }
}

@c(wasmcore_i64_load_s_then_br_i64_eq_al) func i64LoadSThenBrI64EqAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.branchAccumulatorLiteral(UInt64.self, ==) }
}
@c(wasmcore_i64_load_s_then_br_i64_eqz_a) func i64LoadSThenBrI64EqzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.branchAccumulator(UInt64.self) { $0 == 0 } }
}
@c(wasmcore_i64_load_s_then_br_i64_gt_sas) func i64LoadSThenBrI64GtSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.branchAccumulatorSlot(Int64.self, >) }
}
@c(wasmcore_i64_load_s_then_br_i64_lt_sal) func i64LoadSThenBrI64LtSAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.branchAccumulatorLiteral(Int64.self, <) }
}
@c(wasmcore_i64_load_s_then_br_i64_lt_uas) func i64LoadSThenBrI64LtUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.branchAccumulatorSlot(UInt64.self, <) }
}
@c(wasmcore_i64_load_s_then_br_i64_nez_a) func i64LoadSThenBrI64NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.branchAccumulator(UInt64.self) { $0 != 0 } }
}
@c(wasmcore_i64_load_s_then_copy_immediate) func i64LoadSThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i64_load_s_then_copy_literal) func i64LoadSThenCopyLiteral(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.execute { $0.set($0.literal, words: 3) } }
}
@c(wasmcore_i64_load_s_then_copy_slot) func i64LoadSThenCopySlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.execute { $0.finish($0.slot(1, as: UInt64.self)) } }
}
@c(wasmcore_i64_load_s_then_copy_two) func i64LoadSThenCopyTwo(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.copyTwo() } }
@c(wasmcore_i64_load_s_then_global_leave) func i64LoadSThenGlobalLeave(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.leaveGlobal() } }
@c(wasmcore_i64_load_s_then_i32_add_si) func i64LoadSThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_i64_load_s_then_i32_load8_us) func i64LoadSThenI32Load8US(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.loadSlot(Widened<UInt8, UInt32>.self) }
}
@c(wasmcore_i64_load_s_then_i32_load_s) func i64LoadSThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i64_load_s_then_i32_wrap_i64_acc) func i64LoadSThenI32WrapI64A(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.unaryAccumulator(UInt64.self) { UInt32(truncatingIfNeeded: $0) } }
}
@c(wasmcore_i64_load_s_then_i32_wrap_i64_slot) func i64LoadSThenI32WrapI64S(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.unarySlot(UInt64.self) { UInt32(truncatingIfNeeded: $0) } }
}
@c(wasmcore_i64_load_s_then_i64_add_ai) func i64LoadSThenI64AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.accumulatorImmediate(UInt64.self, &+) }
}
@c(wasmcore_i64_load_s_then_i64_add_as) func i64LoadSThenI64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.accumulatorSlot(UInt64.self, &+) }
}
@c(wasmcore_i64_load_s_then_i64_add_si) func i64LoadSThenI64AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.slotImmediate(UInt64.self, &+) }
}
@c(wasmcore_i64_load_s_then_i64_eq_ai) func i64LoadSThenI64EqAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.accumulatorImmediate(UInt64.self, ==) }
}
@c(wasmcore_i64_load_s_then_i64_gt_sas) func i64LoadSThenI64GtSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.accumulatorSlot(Int64.self, >) }
}
@c(wasmcore_i64_load_s_then_i64_load_s) func i64LoadSThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.loadSlot(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_i64_load_s_then_i64_shl_ai) func i64LoadSThenI64ShlAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.accumulatorImmediate(UInt64.self, &<<) }
}
@c(wasmcore_i64_load_s_then_i64_shr_sai) func i64LoadSThenI64ShrSAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.accumulatorImmediate(Int64.self, &>>) }
}
@c(wasmcore_i64_load_s_then_i64_shr_uai) func i64LoadSThenI64ShrUAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.accumulatorImmediate(UInt64.self, &>>) }
}
@c(wasmcore_i64_load_s_then_i64_sub_as) func i64LoadSThenI64SubAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.accumulatorSlot(UInt64.self, &-) }
}
@c(wasmcore_i64_load_s_then_i64_xor_as) func i64LoadSThenI64XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.accumulatorSlot(UInt64.self, ^) }
}
@c(wasmcore_i64_load_s_then_store64_sa) func i64LoadSThenStore64SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) { $0.storeSlotAccumulator(UInt64.self) }
}

@c(wasmcore_i64_load_sum_ai_then_store64_sa) func i64LoadSumAIThenStore64SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumAccumulatorImmediate(Widened<UInt64, UInt64>.self) { $0.storeSlotAccumulator(UInt64.self) }
}

@c(wasmcore_i64_load_sum_si_then_store64_sa) func i64LoadSumSIThenStore64SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumSlotImmediate(Widened<UInt64, UInt64>.self) { $0.storeSlotAccumulator(UInt64.self) }
}

@c(wasmcore_i64_load_sum_ss_then_i64_xor_as) func i64LoadSumSSThenI64XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).loadSumSlotSlot(Widened<UInt64, UInt64>.self) { $0.accumulatorSlot(UInt64.self, ^) }
}

@c(wasmcore_store16_sa_then_br_i32_gt_usl) func store16SAThenBrI32GtUSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt16.self) { $0.branchSlotLiteral(UInt32.self, >) }
}
@c(wasmcore_store16_sa_then_br_i64_gt_usl) func store16SAThenBrI64GtUSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt16.self) { $0.branchSlotLiteral(UInt64.self, >) }
}

@c(wasmcore_store16_sl_then_return_nothing) func store16SLThenReturnNothing(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt16.self) { $0.returnToCaller() } }

@c(wasmcore_store32_al_then_copy_immediate) func store32ALThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorLiteral(UInt32.self) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_store32_al_then_i32_add_ai) func store32ALThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorLiteral(UInt32.self) { $0.accumulatorImmediate(UInt32.self, &+) }
}
@c(wasmcore_store32_al_then_i32_add_si) func store32ALThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorLiteral(UInt32.self) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_store32_al_then_i32_load_s) func store32ALThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorLiteral(UInt32.self) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_store32_al_then_store32_al) func store32ALThenStore32AL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorLiteral(UInt32.self) { $0.storeAccumulatorLiteral(UInt32.self) }
}
@c(wasmcore_store32_al_then_store32_as) func store32ALThenStore32AS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorLiteral(UInt32.self) { $0.storeAccumulatorSlot(UInt32.self) }
}
@c(wasmcore_store32_al_then_store32_sl) func store32ALThenStore32SL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorLiteral(UInt32.self) { $0.storeSlotLiteral(UInt32.self) }
}
@c(wasmcore_store32_al_then_store64_al) func store32ALThenStore64AL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorLiteral(UInt32.self) { $0.storeAccumulatorLiteral(UInt64.self) }
}
@c(wasmcore_store32_al_then_store64_sl) func store32ALThenStore64SL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorLiteral(UInt32.self) { $0.storeSlotLiteral(UInt64.self) }
}

@c(wasmcore_store32_as_then_copy_immediate) func store32ASThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorSlot(UInt32.self) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_store32_as_then_i32_add_ai) func store32ASThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorSlot(UInt32.self) { $0.accumulatorImmediate(UInt32.self, &+) }
}
@c(wasmcore_store32_as_then_i32_add_si) func store32ASThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorSlot(UInt32.self) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_store32_as_then_i32_load_l) func store32ASThenI32LoadL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorSlot(UInt32.self) { $0.loadLiteral(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_store32_as_then_i32_load_s) func store32ASThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorSlot(UInt32.self) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_store32_as_then_i32_shl_add_s) func store32ASThenI32ShlAddS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorSlot(UInt32.self) { $0.execute { $0.shiftAdd($0.slot(1), &<<) } }
}
@c(wasmcore_store32_as_then_i64_add_si) func store32ASThenI64AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorSlot(UInt32.self) { $0.slotImmediate(UInt64.self, &+) }
}
@c(wasmcore_store32_as_then_i64_load_l) func store32ASThenI64LoadL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorSlot(UInt32.self) { $0.loadLiteral(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_store32_as_then_store32_al) func store32ASThenStore32AL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorSlot(UInt32.self) { $0.storeAccumulatorLiteral(UInt32.self) }
}
@c(wasmcore_store32_as_then_store32_as) func store32ASThenStore32AS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorSlot(UInt32.self) { $0.storeAccumulatorSlot(UInt32.self) }
}
@c(wasmcore_store32_as_then_store64_al) func store32ASThenStore64AL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorSlot(UInt32.self) { $0.storeAccumulatorLiteral(UInt64.self) }
}

@c(wasmcore_store32_ls_then_br) func store32LSThenBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeLiteralSlot(UInt32.self) { $0.branch() } }
@c(wasmcore_store32_ls_then_call_own) func store32LSThenCallOwn(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeLiteralSlot(UInt32.self) { $0.call() } }
@c(wasmcore_store32_ls_then_copy_slot) func store32LSThenCopySlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeLiteralSlot(UInt32.self) { $0.execute { $0.finish($0.slot(1, as: UInt64.self)) } }
}
@c(wasmcore_store32_ls_then_global_leave) func store32LSThenGlobalLeave(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeLiteralSlot(UInt32.self) { $0.leaveGlobal() } }
@c(wasmcore_store32_ls_then_i32_add_si) func store32LSThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeLiteralSlot(UInt32.self) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_store32_ls_then_i32_load_l) func store32LSThenI32LoadL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeLiteralSlot(UInt32.self) { $0.loadLiteral(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_store32_ls_then_i32_load_s) func store32LSThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeLiteralSlot(UInt32.self) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_store32_ls_then_increase_br_i32_ne_l) func store32LSThenIncreaseBrI32NeL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeLiteralSlot(UInt32.self) { $0.increaseBranchLiteral(UInt32.self, !=) }
}
@c(wasmcore_store32_ls_then_return_nothing) func store32LSThenReturnNothing(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeLiteralSlot(UInt32.self) { $0.returnToCaller() } }
@c(wasmcore_store32_ls_then_return_slot) func store32LSThenReturnSlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeLiteralSlot(UInt32.self) { $0.execute { $0.returnToCaller(with: $0.slot(1, as: UInt64.self)) } }
}
@c(wasmcore_store32_ls_then_store32_ss) func store32LSThenStore32SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeLiteralSlot(UInt32.self) { $0.storeSlotSlot(UInt32.self) } }

@c(wasmcore_store32_sa_then_br) func store32SAThenBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.branch() } }
@c(wasmcore_store32_sa_then_copy_immediate) func store32SAThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_store32_sa_then_copy_slot) func store32SAThenCopySlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.execute { $0.finish($0.slot(1, as: UInt64.self)) } }
}
@c(wasmcore_store32_sa_then_copy_two) func store32SAThenCopyTwo(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.copyTwo() } }
@c(wasmcore_store32_sa_then_global_leave) func store32SAThenGlobalLeave(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.leaveGlobal() } }
@c(wasmcore_store32_sa_then_i32_add_si) func store32SAThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_store32_sa_then_i32_add_ss) func store32SAThenI32AddSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.slotSlot(UInt32.self, &+) }
}
@c(wasmcore_store32_sa_then_i32_and_si) func store32SAThenI32AndSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.slotImmediate(UInt32.self, &) }
}
@c(wasmcore_store32_sa_then_i32_load8_us) func store32SAThenI32Load8US(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.loadSlot(Widened<UInt8, UInt32>.self) }
}
@c(wasmcore_store32_sa_then_i32_load_l) func store32SAThenI32LoadL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.loadLiteral(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_store32_sa_then_i32_load_s) func store32SAThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_store32_sa_then_i32_load_sum_si) func store32SAThenI32LoadSumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.loadSumSlotImmediate(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_store32_sa_then_i32_shl_add_s) func store32SAThenI32ShlAddS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.execute { $0.shiftAdd($0.slot(1), &<<) } }
}
@c(wasmcore_store32_sa_then_i32_shl_si) func store32SAThenI32ShlSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.slotImmediate(UInt32.self, &<<) }
}
@c(wasmcore_store32_sa_then_i32_sub_ss) func store32SAThenI32SubSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.slotSlot(UInt32.self, &-) }
}
@c(wasmcore_store32_sa_then_i64_load_l) func store32SAThenI64LoadL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.loadLiteral(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_store32_sa_then_i64_load_s) func store32SAThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.loadSlot(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_store32_sa_then_increase_br) func store32SAThenIncreaseBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.increaseBranch() } }
@c(wasmcore_store32_sa_then_increase_br_i32_ne_l) func store32SAThenIncreaseBrI32NeL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.increaseBranchLiteral(UInt32.self, !=) }
}
@c(wasmcore_store32_sa_then_increase_two) func store32SAThenIncreaseTwo(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.increaseTwo() } }
@c(wasmcore_store32_sa_then_return_immediate) func store32SAThenReturnImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.execute { $0.returnToCaller(with: UInt64($0.immediate)) } }
}
@c(wasmcore_store32_sa_then_return_nothing) func store32SAThenReturnNothing(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.returnToCaller() }
}
@c(wasmcore_store32_sa_then_return_slot) func store32SAThenReturnSlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.execute { $0.returnToCaller(with: $0.slot(1, as: UInt64.self)) } }
}
@c(wasmcore_store32_sa_then_store16_sl) func store32SAThenStore16SL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.storeSlotLiteral(UInt16.self) }
}
@c(wasmcore_store32_sa_then_store32_sa) func store32SAThenStore32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.storeSlotAccumulator(UInt32.self) }
}
@c(wasmcore_store32_sa_then_store32_sl) func store32SAThenStore32SL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.storeSlotLiteral(UInt32.self) }
}
@c(wasmcore_store32_sa_then_store32_ss) func store32SAThenStore32SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) { $0.storeSlotSlot(UInt32.self) }
}

@c(wasmcore_store32_sl_then_br) func store32SLThenBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt32.self) { $0.branch() } }
@c(wasmcore_store32_sl_then_br_i32_eqz_a) func store32SLThenBrI32EqzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt32.self) { $0.branchAccumulator(UInt32.self) { $0 == 0 } }
}
@c(wasmcore_store32_sl_then_copy_immediate) func store32SLThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt32.self) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_store32_sl_then_i32_add_si) func store32SLThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt32.self) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_store32_sl_then_i32_load_s) func store32SLThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt32.self) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_store32_sl_then_i64_load_s) func store32SLThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt32.self) { $0.loadSlot(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_store32_sl_then_store32_sl) func store32SLThenStore32SL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt32.self) { $0.storeSlotLiteral(UInt32.self) }
}
@c(wasmcore_store32_sl_then_store32_ss) func store32SLThenStore32SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt32.self) { $0.storeSlotSlot(UInt32.self) } }
@c(wasmcore_store32_sl_then_store64_sl) func store32SLThenStore64SL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt32.self) { $0.storeSlotLiteral(UInt64.self) }
}
@c(wasmcore_store32_sl_then_store64_ss) func store32SLThenStore64SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt32.self) { $0.storeSlotSlot(UInt64.self) } }

@c(wasmcore_store32_ss_then_br) func store32SSThenBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt32.self) { $0.branch() } }
@c(wasmcore_store32_ss_then_copy_immediate) func store32SSThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt32.self) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_store32_ss_then_copy_literal) func store32SSThenCopyLiteral(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt32.self) { $0.execute { $0.set($0.literal, words: 3) } }
}
@c(wasmcore_store32_ss_then_copy_slot) func store32SSThenCopySlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt32.self) { $0.execute { $0.finish($0.slot(1, as: UInt64.self)) } }
}
@c(wasmcore_store32_ss_then_global_leave) func store32SSThenGlobalLeave(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt32.self) { $0.leaveGlobal() } }
@c(wasmcore_store32_ss_then_i32_add_ai) func store32SSThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt32.self) { $0.accumulatorImmediate(UInt32.self, &+) }
}
@c(wasmcore_store32_ss_then_i32_add_si) func store32SSThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt32.self) { $0.slotImmediate(UInt32.self, &+) } }
@c(wasmcore_store32_ss_then_i32_add_ss) func store32SSThenI32AddSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt32.self) { $0.slotSlot(UInt32.self, &+) } }
@c(wasmcore_store32_ss_then_i32_load_s) func store32SSThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt32.self) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_store32_ss_then_increase_two) func store32SSThenIncreaseTwo(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt32.self) { $0.increaseTwo() } }
@c(wasmcore_store32_ss_then_return_nothing) func store32SSThenReturnNothing(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt32.self) { $0.returnToCaller() } }
@c(wasmcore_store32_ss_then_store32_sa) func store32SSThenStore32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt32.self) { $0.storeSlotAccumulator(UInt32.self) }
}
@c(wasmcore_store32_ss_then_store32_sl) func store32SSThenStore32SL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt32.self) { $0.storeSlotLiteral(UInt32.self) } }
@c(wasmcore_store32_ss_then_store32_ss) func store32SSThenStore32SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt32.self) { $0.storeSlotSlot(UInt32.self) } }
@c(wasmcore_store32_ss_then_store32_sum_si) func store32SSThenStore32SumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt32.self) { $0.storeSumSlotImmediate(UInt32.self) }
}
@c(wasmcore_store32_ss_then_store64_sa) func store32SSThenStore64SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt32.self) { $0.storeSlotAccumulator(UInt64.self) }
}
@c(wasmcore_store32_ss_then_store8_ss) func store32SSThenStore8SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt32.self) { $0.storeSlotSlot(UInt8.self) } }

@c(wasmcore_store32_sum_si_then_br) func store32SumSIThenBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSumSlotImmediate(UInt32.self) { $0.branch() } }
@c(wasmcore_store32_sum_si_then_br_i32_lt_usl) func store32SumSIThenBrI32LtUSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSumSlotImmediate(UInt32.self) { $0.branchSlotLiteral(UInt32.self, <) }
}
@c(wasmcore_store32_sum_si_then_copy_immediate) func store32SumSIThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSumSlotImmediate(UInt32.self) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_store32_sum_si_then_i32_add_si) func store32SumSIThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSumSlotImmediate(UInt32.self) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_store32_sum_si_then_store32_sum_si) func store32SumSIThenStore32SumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSumSlotImmediate(UInt32.self) { $0.storeSumSlotImmediate(UInt32.self) }
}

@c(wasmcore_store32_sum_ss_then_i32_add_si) func store32SumSSThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSumSlotSlot(UInt32.self) { $0.slotImmediate(UInt32.self, &+) }
}

@c(wasmcore_store64_al_then_copy_immediate) func store64ALThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorLiteral(UInt64.self) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_store64_al_then_i32_add_si) func store64ALThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorLiteral(UInt64.self) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_store64_al_then_i64_add_si) func store64ALThenI64AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorLiteral(UInt64.self) { $0.slotImmediate(UInt64.self, &+) }
}
@c(wasmcore_store64_al_then_i64_load_s) func store64ALThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorLiteral(UInt64.self) { $0.loadSlot(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_store64_al_then_store32_as) func store64ALThenStore32AS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorLiteral(UInt64.self) { $0.storeAccumulatorSlot(UInt32.self) }
}
@c(wasmcore_store64_al_then_store64_al) func store64ALThenStore64AL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorLiteral(UInt64.self) { $0.storeAccumulatorLiteral(UInt64.self) }
}
@c(wasmcore_store64_al_then_store64_sl) func store64ALThenStore64SL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorLiteral(UInt64.self) { $0.storeSlotLiteral(UInt64.self) }
}

@c(wasmcore_store64_as_then_copy_immediate) func store64ASThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorSlot(UInt64.self) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_store64_as_then_i32_add_si) func store64ASThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorSlot(UInt64.self) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_store64_as_then_i64_add_si) func store64ASThenI64AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorSlot(UInt64.self) { $0.slotImmediate(UInt64.self, &+) }
}
@c(wasmcore_store64_as_then_i64_load_s) func store64ASThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorSlot(UInt64.self) { $0.loadSlot(Widened<UInt64, UInt64>.self) }
}

@c(wasmcore_store64_ls_then_i32_add_si) func store64LSThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeLiteralSlot(UInt64.self) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_store64_ls_then_i32_load_l) func store64LSThenI32LoadL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeLiteralSlot(UInt64.self) { $0.loadLiteral(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_store64_ls_then_i64_load_l) func store64LSThenI64LoadL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeLiteralSlot(UInt64.self) { $0.loadLiteral(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_store64_ls_then_increase_br_i32_ne_l) func store64LSThenIncreaseBrI32NeL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeLiteralSlot(UInt64.self) { $0.increaseBranchLiteral(UInt32.self, !=) }
}
@c(wasmcore_store64_ls_then_return_nothing) func store64LSThenReturnNothing(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeLiteralSlot(UInt64.self) { $0.returnToCaller() } }

@c(wasmcore_store64_sa_then_br) func store64SAThenBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt64.self) { $0.branch() } }
@c(wasmcore_store64_sa_then_br_i32_lt_uss) func store64SAThenBrI32LtUSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt64.self) { $0.branchSlotSlot(UInt32.self, <) }
}
@c(wasmcore_store64_sa_then_br_i64_lt_uss) func store64SAThenBrI64LtUSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt64.self) { $0.branchSlotSlot(UInt64.self, <) }
}
@c(wasmcore_store64_sa_then_copy_immediate) func store64SAThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt64.self) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_store64_sa_then_copy_slot) func store64SAThenCopySlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt64.self) { $0.execute { $0.finish($0.slot(1, as: UInt64.self)) } }
}
@c(wasmcore_store64_sa_then_global_leave) func store64SAThenGlobalLeave(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt64.self) { $0.leaveGlobal() } }
@c(wasmcore_store64_sa_then_i32_add_si) func store64SAThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt64.self) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_store64_sa_then_i32_load_s) func store64SAThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt64.self) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_store64_sa_then_i64_add_si) func store64SAThenI64AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt64.self) { $0.slotImmediate(UInt64.self, &+) }
}
@c(wasmcore_store64_sa_then_i64_load_l) func store64SAThenI64LoadL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt64.self) { $0.loadLiteral(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_store64_sa_then_i64_load_s) func store64SAThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt64.self) { $0.loadSlot(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_store64_sa_then_i64_shl_si) func store64SAThenI64ShlSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt64.self) { $0.slotImmediate(UInt64.self, &<<) }
}
@c(wasmcore_store64_sa_then_increase_two) func store64SAThenIncreaseTwo(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt64.self) { $0.increaseTwo() } }
@c(wasmcore_store64_sa_then_return_nothing) func store64SAThenReturnNothing(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt64.self) { $0.returnToCaller() }
}
@c(wasmcore_store64_sa_then_store32_sl) func store64SAThenStore32SL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt64.self) { $0.storeSlotLiteral(UInt32.self) }
}
@c(wasmcore_store64_sa_then_store32_ss) func store64SAThenStore32SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt64.self) { $0.storeSlotSlot(UInt32.self) }
}
@c(wasmcore_store64_sa_then_store64_sa) func store64SAThenStore64SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt64.self) { $0.storeSlotAccumulator(UInt64.self) }
}
@c(wasmcore_store64_sa_then_store64_sl) func store64SAThenStore64SL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt64.self) { $0.storeSlotLiteral(UInt64.self) }
}
@c(wasmcore_store64_sa_then_store64_ss) func store64SAThenStore64SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt64.self) { $0.storeSlotSlot(UInt64.self) }
}

@c(wasmcore_store64_sl_then_copy_immediate) func store64SLThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt64.self) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_store64_sl_then_i32_add_si) func store64SLThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt64.self) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_store64_sl_then_i32_load_s) func store64SLThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt64.self) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_store64_sl_then_i64_add_si) func store64SLThenI64AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt64.self) { $0.slotImmediate(UInt64.self, &+) }
}
@c(wasmcore_store64_sl_then_i64_load_s) func store64SLThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt64.self) { $0.loadSlot(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_store64_sl_then_increase_br_i32_ne_s) func store64SLThenIncreaseBrI32NeS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt64.self) { $0.increaseBranchSlot(UInt32.self, !=) }
}
@c(wasmcore_store64_sl_then_store32_sl) func store64SLThenStore32SL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt64.self) { $0.storeSlotLiteral(UInt32.self) }
}
@c(wasmcore_store64_sl_then_store32_ss) func store64SLThenStore32SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt64.self) { $0.storeSlotSlot(UInt32.self) } }
@c(wasmcore_store64_sl_then_store64_sl) func store64SLThenStore64SL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt64.self) { $0.storeSlotLiteral(UInt64.self) }
}
@c(wasmcore_store64_sl_then_store64_ss) func store64SLThenStore64SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt64.self) { $0.storeSlotSlot(UInt64.self) } }

@c(wasmcore_store64_ss_then_br) func store64SSThenBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt64.self) { $0.branch() } }
@c(wasmcore_store64_ss_then_copy_immediate) func store64SSThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt64.self) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_store64_ss_then_copy_literal) func store64SSThenCopyLiteral(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt64.self) { $0.execute { $0.set($0.literal, words: 3) } }
}
@c(wasmcore_store64_ss_then_global_leave) func store64SSThenGlobalLeave(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt64.self) { $0.leaveGlobal() } }
@c(wasmcore_store64_ss_then_i32_add_ai) func store64SSThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt64.self) { $0.accumulatorImmediate(UInt32.self, &+) }
}
@c(wasmcore_store64_ss_then_i32_add_si) func store64SSThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt64.self) { $0.slotImmediate(UInt32.self, &+) } }
@c(wasmcore_store64_ss_then_i32_add_ss) func store64SSThenI32AddSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt64.self) { $0.slotSlot(UInt32.self, &+) } }
@c(wasmcore_store64_ss_then_i32_load_s) func store64SSThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt64.self) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_store64_ss_then_i64_add_si) func store64SSThenI64AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt64.self) { $0.slotImmediate(UInt64.self, &+) } }
@c(wasmcore_store64_ss_then_i64_load_s) func store64SSThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt64.self) { $0.loadSlot(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_store64_ss_then_increase_two) func store64SSThenIncreaseTwo(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt64.self) { $0.increaseTwo() } }
@c(wasmcore_store64_ss_then_return_nothing) func store64SSThenReturnNothing(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt64.self) { $0.returnToCaller() } }
@c(wasmcore_store64_ss_then_store32_sl) func store64SSThenStore32SL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt64.self) { $0.storeSlotLiteral(UInt32.self) } }
@c(wasmcore_store64_ss_then_store32_ss) func store64SSThenStore32SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt64.self) { $0.storeSlotSlot(UInt32.self) } }
@c(wasmcore_store64_ss_then_store64_sl) func store64SSThenStore64SL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt64.self) { $0.storeSlotLiteral(UInt64.self) } }
@c(wasmcore_store64_ss_then_store64_ss) func store64SSThenStore64SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt64.self) { $0.storeSlotSlot(UInt64.self) } }
@c(wasmcore_store64_ss_then_store64_sum_si) func store64SSThenStore64SumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt64.self) { $0.storeSumSlotImmediate(UInt64.self) }
}
@c(wasmcore_store64_ss_then_store8_ss) func store64SSThenStore8SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt64.self) { $0.storeSlotSlot(UInt8.self) } }

@c(wasmcore_store64_sum_si_then_copy_immediate) func store64SumSIThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSumSlotImmediate(UInt64.self) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_store64_sum_si_then_store64_sum_si) func store64SumSIThenStore64SumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSumSlotImmediate(UInt64.self) { $0.storeSumSlotImmediate(UInt64.self) }
}

@c(wasmcore_store64_sum_ss_then_i32_add_si) func store64SumSSThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSumSlotSlot(UInt64.self) { $0.slotImmediate(UInt32.self, &+) }
}

@c(wasmcore_store8_al_then_i32_load_s) func store8ALThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeAccumulatorLiteral(UInt8.self) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}

@c(wasmcore_store8_sa_then_copy_slot) func store8SAThenCopySlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt8.self) { $0.execute { $0.finish($0.slot(1, as: UInt64.self)) } }
}
@c(wasmcore_store8_sa_then_i32_add_si) func store8SAThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt8.self) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_store8_sa_then_i32_add_ss) func store8SAThenI32AddSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt8.self) { $0.slotSlot(UInt32.self, &+) } }
@c(wasmcore_store8_sa_then_i32_gt_usi) func store8SAThenI32GtUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt8.self) { $0.slotImmediate(UInt32.self, >) }
}
@c(wasmcore_store8_sa_then_i32_load_s) func store8SAThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt8.self) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_store8_sa_then_increase_br_i32_lt_us) func store8SAThenIncreaseBrI32LtUS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt8.self) { $0.increaseBranchSlot(UInt32.self, <) }
}
@c(wasmcore_store8_sa_then_increase_br_i32_ne_s) func store8SAThenIncreaseBrI32NeS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt8.self) { $0.increaseBranchSlot(UInt32.self, !=) }
}
@c(wasmcore_store8_sa_then_increase_two) func store8SAThenIncreaseTwo(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt8.self) { $0.increaseTwo() } }
@c(wasmcore_store8_sa_then_store8_ss) func store8SAThenStore8SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt8.self) { $0.storeSlotSlot(UInt8.self) } }

@c(wasmcore_store8_sl_then_i32_add_si) func store8SLThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt8.self) { $0.slotImmediate(UInt32.self, &+) } }

@c(wasmcore_store8_ss_then_i32_add_si) func store8SSThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt8.self) { $0.slotImmediate(UInt32.self, &+) } }
@c(wasmcore_store8_ss_then_i32_add_ss) func store8SSThenI32AddSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt8.self) { $0.slotSlot(UInt32.self, &+) } }
@c(wasmcore_store8_ss_then_i32_load_s) func store8SSThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt8.self) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_store8_ss_then_i64_load_s) func store8SSThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt8.self) { $0.loadSlot(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_store8_ss_then_increase_br_i32_ne_s) func store8SSThenIncreaseBrI32NeS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt8.self) { $0.increaseBranchSlot(UInt32.self, !=) }
}
@c(wasmcore_store8_ss_then_store8_ss) func store8SSThenStore8SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt8.self) { $0.storeSlotSlot(UInt8.self) } }
@c(wasmcore_store8_ss_then_store8_sum_si) func store8SSThenStore8SumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt8.self) { $0.storeSumSlotImmediate(UInt8.self) }
}

@c(wasmcore_store8_sum_si_then_br_i32_lt_usl) func store8SumSIThenBrI32LtUSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSumSlotImmediate(UInt8.self) { $0.branchSlotLiteral(UInt32.self, <) }
}
@c(wasmcore_store8_sum_si_then_store8_sum_si) func store8SumSIThenStore8SumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSumSlotImmediate(UInt8.self) { $0.storeSumSlotImmediate(UInt8.self) }
}

@c(wasmcore_store8_sum_ss_then_i32_add_si) func store8SumSSThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).storeSumSlotSlot(UInt8.self) { $0.slotImmediate(UInt32.self, &+) }
}
