// `i64` arithmetic and comparisons.
//
// Suffixes name the operands: S a slot, A the accumulator, I a 32-bit immediate. Commutative operations have the accumulator on the left only.

// Operations that can not trap

@c(wasmcore_i64_add_ss) func i64AddSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &+) }
@c(wasmcore_i64_add_as) func i64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &+) }
@c(wasmcore_i64_add_si) func i64AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &+) }
@c(wasmcore_i64_add_ai) func i64AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &+) }

@c(wasmcore_i64_mul_ss) func i64MulSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &*) }
@c(wasmcore_i64_mul_as) func i64MulAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &*) }
@c(wasmcore_i64_mul_si) func i64MulSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &*) }
@c(wasmcore_i64_mul_ai) func i64MulAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &*) }

@c(wasmcore_i64_and_ss) func i64AndSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &) }
@c(wasmcore_i64_and_as) func i64AndAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &) }
@c(wasmcore_i64_and_si) func i64AndSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &) }
@c(wasmcore_i64_and_ai) func i64AndAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &) }

@c(wasmcore_i64_or_ss) func i64OrSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, |) }
@c(wasmcore_i64_or_as) func i64OrAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, |) }
@c(wasmcore_i64_or_si) func i64OrSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, |) }
@c(wasmcore_i64_or_ai) func i64OrAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, |) }

@c(wasmcore_i64_xor_ss) func i64XorSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, ^) }
@c(wasmcore_i64_xor_as) func i64XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, ^) }
@c(wasmcore_i64_xor_si) func i64XorSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, ^) }
@c(wasmcore_i64_xor_ai) func i64XorAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, ^) }

@c(wasmcore_i64_sub_ss) func i64SubSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &-) }
@c(wasmcore_i64_sub_as) func i64SubAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &-) }
@c(wasmcore_i64_sub_sa) func i64SubSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(UInt64.self, &-) }

@c(wasmcore_i64_shl_ss) func i64ShlSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &<<) }
@c(wasmcore_i64_shl_as) func i64ShlAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &<<) }
@c(wasmcore_i64_shl_sa) func i64ShlSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(UInt64.self, &<<) }
@c(wasmcore_i64_shl_si) func i64ShlSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &<<) }
@c(wasmcore_i64_shl_ai) func i64ShlAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &<<) }

@c(wasmcore_i64_shr_sss) func i64ShrSSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Int64.self, &>>) }
@c(wasmcore_i64_shr_sas) func i64ShrSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Int64.self, &>>) }
@c(wasmcore_i64_shr_ssa) func i64ShrSSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(Int64.self, &>>) }
@c(wasmcore_i64_shr_ssi) func i64ShrSSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(Int64.self, &>>) }
@c(wasmcore_i64_shr_sai) func i64ShrSAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(Int64.self, &>>) }

@c(wasmcore_i64_shr_uss) func i64ShrUSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &>>) }
@c(wasmcore_i64_shr_uas) func i64ShrUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &>>) }
@c(wasmcore_i64_shr_usa) func i64ShrUSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(UInt64.self, &>>) }
@c(wasmcore_i64_shr_usi) func i64ShrUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &>>) }
@c(wasmcore_i64_shr_uai) func i64ShrUAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &>>) }

@c(wasmcore_i64_rotl_ss) func i64RotlSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, rotateLeft) }
@c(wasmcore_i64_rotl_as) func i64RotlAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, rotateLeft) }
@c(wasmcore_i64_rotl_sa) func i64RotlSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(UInt64.self, rotateLeft) }
@c(wasmcore_i64_rotl_si) func i64RotlSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, rotateLeft) }
@c(wasmcore_i64_rotl_ai) func i64RotlAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, rotateLeft) }

@c(wasmcore_i64_rotr_ss) func i64RotrSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, rotateRight) }
@c(wasmcore_i64_rotr_as) func i64RotrAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, rotateRight) }
@c(wasmcore_i64_rotr_sa) func i64RotrSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(UInt64.self, rotateRight) }
@c(wasmcore_i64_rotr_si) func i64RotrSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, rotateRight) }
@c(wasmcore_i64_rotr_ai) func i64RotrAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, rotateRight) }

// Division

@c(wasmcore_i64_div_sss) func i64DivSSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialSlotSlot(Int64.self, divide) }
@c(wasmcore_i64_div_sas) func i64DivSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialAccumulatorSlot(Int64.self, divide) }
@c(wasmcore_i64_div_ssa) func i64DivSSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialSlotAccumulator(Int64.self, divide) }
@c(wasmcore_i64_div_ssi) func i64DivSSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialSlotImmediate(Int64.self, divide) }
@c(wasmcore_i64_div_sai) func i64DivSAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialAccumulatorImmediate(Int64.self, divide) }

@c(wasmcore_i64_div_uss) func i64DivUSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialSlotSlot(UInt64.self, divide) }
@c(wasmcore_i64_div_uas) func i64DivUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialAccumulatorSlot(UInt64.self, divide) }
@c(wasmcore_i64_div_usa) func i64DivUSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialSlotAccumulator(UInt64.self, divide) }
@c(wasmcore_i64_div_usi) func i64DivUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialSlotImmediate(UInt64.self, divide) }
@c(wasmcore_i64_div_uai) func i64DivUAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialAccumulatorImmediate(UInt64.self, divide) }

@c(wasmcore_i64_rem_sss) func i64RemSSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialSlotSlot(Int64.self, remainder) }
@c(wasmcore_i64_rem_sas) func i64RemSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialAccumulatorSlot(Int64.self, remainder) }
@c(wasmcore_i64_rem_ssa) func i64RemSSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialSlotAccumulator(Int64.self, remainder) }
@c(wasmcore_i64_rem_ssi) func i64RemSSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialSlotImmediate(Int64.self, remainder) }
@c(wasmcore_i64_rem_sai) func i64RemSAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialAccumulatorImmediate(Int64.self, remainder) }

@c(wasmcore_i64_rem_uss) func i64RemUSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialSlotSlot(UInt64.self, remainder) }
@c(wasmcore_i64_rem_uas) func i64RemUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialAccumulatorSlot(UInt64.self, remainder) }
@c(wasmcore_i64_rem_usa) func i64RemUSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialSlotAccumulator(UInt64.self, remainder) }
@c(wasmcore_i64_rem_usi) func i64RemUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialSlotImmediate(UInt64.self, remainder) }
@c(wasmcore_i64_rem_uai) func i64RemUAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialAccumulatorImmediate(UInt64.self, remainder) }

// Comparisons: of the ordered ones only `lt` and `le` on two slots, the others swap them

@c(wasmcore_i64_eq_ss) func i64EqSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, ==) }
@c(wasmcore_i64_eq_as) func i64EqAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, ==) }
@c(wasmcore_i64_eq_si) func i64EqSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, ==) }
@c(wasmcore_i64_eq_ai) func i64EqAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, ==) }

@c(wasmcore_i64_ne_ss) func i64NeSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, !=) }
@c(wasmcore_i64_ne_as) func i64NeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, !=) }
@c(wasmcore_i64_ne_si) func i64NeSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, !=) }
@c(wasmcore_i64_ne_ai) func i64NeAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, !=) }

@c(wasmcore_i64_lt_sss) func i64LtSSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Int64.self, <) }
@c(wasmcore_i64_lt_sas) func i64LtSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Int64.self, <) }
@c(wasmcore_i64_lt_ssi) func i64LtSSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(Int64.self, <) }
@c(wasmcore_i64_lt_sai) func i64LtSAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(Int64.self, <) }

@c(wasmcore_i64_lt_uss) func i64LtUSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, <) }
@c(wasmcore_i64_lt_uas) func i64LtUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, <) }
@c(wasmcore_i64_lt_usi) func i64LtUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, <) }
@c(wasmcore_i64_lt_uai) func i64LtUAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, <) }

@c(wasmcore_i64_le_sss) func i64LeSSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Int64.self, <=) }
@c(wasmcore_i64_le_sas) func i64LeSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Int64.self, <=) }
@c(wasmcore_i64_le_ssi) func i64LeSSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(Int64.self, <=) }
@c(wasmcore_i64_le_sai) func i64LeSAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(Int64.self, <=) }

@c(wasmcore_i64_le_uss) func i64LeUSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, <=) }
@c(wasmcore_i64_le_uas) func i64LeUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, <=) }
@c(wasmcore_i64_le_usi) func i64LeUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, <=) }
@c(wasmcore_i64_le_uai) func i64LeUAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, <=) }

@c(wasmcore_i64_gt_sas) func i64GtSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Int64.self, >) }
@c(wasmcore_i64_gt_ssi) func i64GtSSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(Int64.self, >) }
@c(wasmcore_i64_gt_sai) func i64GtSAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(Int64.self, >) }

@c(wasmcore_i64_gt_uas) func i64GtUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, >) }
@c(wasmcore_i64_gt_usi) func i64GtUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, >) }
@c(wasmcore_i64_gt_uai) func i64GtUAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, >) }

@c(wasmcore_i64_ge_sas) func i64GeSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Int64.self, >=) }
@c(wasmcore_i64_ge_ssi) func i64GeSSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(Int64.self, >=) }
@c(wasmcore_i64_ge_sai) func i64GeSAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(Int64.self, >=) }

@c(wasmcore_i64_ge_uas) func i64GeUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, >=) }
@c(wasmcore_i64_ge_usi) func i64GeUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, >=) }
@c(wasmcore_i64_ge_uai) func i64GeUAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, >=) }

// One operand

@c(wasmcore_i64_clz_slot) func i64ClzS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unarySlot(UInt64.self) { $0.leadingZeros } }
@c(wasmcore_i64_clz_acc) func i64ClzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unaryAccumulator(UInt64.self) { $0.leadingZeros } }
@c(wasmcore_i64_ctz_slot) func i64CtzS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unarySlot(UInt64.self) { $0.trailingZeros } }
@c(wasmcore_i64_ctz_acc) func i64CtzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unaryAccumulator(UInt64.self) { $0.trailingZeros } }
@c(wasmcore_i64_popcnt_slot) func i64PopcntS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unarySlot(UInt64.self) { $0.ones } }
@c(wasmcore_i64_popcnt_acc) func i64PopcntA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unaryAccumulator(UInt64.self) { $0.ones } }
@c(wasmcore_i64_extend8_s_slot) func i64Extend8SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unarySlot(Int64.self) { $0.extended(from: Int8.self) } }
@c(wasmcore_i64_extend8_s_acc) func i64Extend8SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unaryAccumulator(Int64.self) { $0.extended(from: Int8.self) } }
@c(wasmcore_i64_extend16_s_slot) func i64Extend16SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unarySlot(Int64.self) { $0.extended(from: Int16.self) } }
@c(wasmcore_i64_extend16_s_acc) func i64Extend16SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unaryAccumulator(Int64.self) { $0.extended(from: Int16.self) } }
@c(wasmcore_i64_extend32_s_slot) func i64Extend32SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unarySlot(Int64.self) { $0.extended(from: Int32.self) } }
@c(wasmcore_i64_extend32_s_acc) func i64Extend32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unaryAccumulator(Int64.self) { $0.extended(from: Int32.self) } }
