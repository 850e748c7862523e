// `i32` arithmetic and comparisons.
//
// Suffixes name the operands: S a slot, A the accumulator, I a 32-bit immediate. Commutative operations have the accumulator on the left only.

// Operations that can not trap

@c(wasmcore_i32_add_ss) func i32AddSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) }
@c(wasmcore_i32_add_as) func i32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) }
@c(wasmcore_i32_add_si) func i32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) }
@c(wasmcore_i32_add_ai) func i32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) }

@c(wasmcore_i32_mul_ss) func i32MulSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &*) }
@c(wasmcore_i32_mul_as) func i32MulAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &*) }
@c(wasmcore_i32_mul_si) func i32MulSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &*) }
@c(wasmcore_i32_mul_ai) func i32MulAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &*) }

@c(wasmcore_i32_and_ss) func i32AndSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &) }
@c(wasmcore_i32_and_as) func i32AndAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &) }
@c(wasmcore_i32_and_si) func i32AndSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &) }
@c(wasmcore_i32_and_ai) func i32AndAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &) }

@c(wasmcore_i32_or_ss) func i32OrSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, |) }
@c(wasmcore_i32_or_as) func i32OrAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, |) }
@c(wasmcore_i32_or_si) func i32OrSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, |) }
@c(wasmcore_i32_or_ai) func i32OrAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, |) }

@c(wasmcore_i32_xor_ss) func i32XorSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, ^) }
@c(wasmcore_i32_xor_as) func i32XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, ^) }
@c(wasmcore_i32_xor_si) func i32XorSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, ^) }
@c(wasmcore_i32_xor_ai) func i32XorAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, ^) }

@c(wasmcore_i32_sub_ss) func i32SubSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &-) }
@c(wasmcore_i32_sub_as) func i32SubAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &-) }
@c(wasmcore_i32_sub_sa) func i32SubSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(UInt32.self, &-) }

@c(wasmcore_i32_shl_ss) func i32ShlSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &<<) }
@c(wasmcore_i32_shl_as) func i32ShlAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &<<) }
@c(wasmcore_i32_shl_sa) func i32ShlSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(UInt32.self, &<<) }
@c(wasmcore_i32_shl_si) func i32ShlSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &<<) }
@c(wasmcore_i32_shl_ai) func i32ShlAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &<<) }

@c(wasmcore_i32_shr_sss) func i32ShrSSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Int32.self, &>>) }
@c(wasmcore_i32_shr_sas) func i32ShrSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Int32.self, &>>) }
@c(wasmcore_i32_shr_ssa) func i32ShrSSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(Int32.self, &>>) }
@c(wasmcore_i32_shr_ssi) func i32ShrSSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(Int32.self, &>>) }
@c(wasmcore_i32_shr_sai) func i32ShrSAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(Int32.self, &>>) }

@c(wasmcore_i32_shr_uss) func i32ShrUSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &>>) }
@c(wasmcore_i32_shr_uas) func i32ShrUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &>>) }
@c(wasmcore_i32_shr_usa) func i32ShrUSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(UInt32.self, &>>) }
@c(wasmcore_i32_shr_usi) func i32ShrUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &>>) }
@c(wasmcore_i32_shr_uai) func i32ShrUAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &>>) }

@c(wasmcore_i32_rotl_ss) func i32RotlSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, rotateLeft) }
@c(wasmcore_i32_rotl_as) func i32RotlAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, rotateLeft) }
@c(wasmcore_i32_rotl_sa) func i32RotlSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(UInt32.self, rotateLeft) }
@c(wasmcore_i32_rotl_si) func i32RotlSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, rotateLeft) }
@c(wasmcore_i32_rotl_ai) func i32RotlAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, rotateLeft) }

@c(wasmcore_i32_rotr_ss) func i32RotrSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, rotateRight) }
@c(wasmcore_i32_rotr_as) func i32RotrAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, rotateRight) }
@c(wasmcore_i32_rotr_sa) func i32RotrSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(UInt32.self, rotateRight) }
@c(wasmcore_i32_rotr_si) func i32RotrSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, rotateRight) }
@c(wasmcore_i32_rotr_ai) func i32RotrAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, rotateRight) }

// Division

@c(wasmcore_i32_div_sss) func i32DivSSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialSlotSlot(Int32.self, divide) }
@c(wasmcore_i32_div_sas) func i32DivSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialAccumulatorSlot(Int32.self, divide) }
@c(wasmcore_i32_div_ssa) func i32DivSSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialSlotAccumulator(Int32.self, divide) }
@c(wasmcore_i32_div_ssi) func i32DivSSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialSlotImmediate(Int32.self, divide) }
@c(wasmcore_i32_div_sai) func i32DivSAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialAccumulatorImmediate(Int32.self, divide) }

@c(wasmcore_i32_div_uss) func i32DivUSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialSlotSlot(UInt32.self, divide) }
@c(wasmcore_i32_div_uas) func i32DivUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialAccumulatorSlot(UInt32.self, divide) }
@c(wasmcore_i32_div_usa) func i32DivUSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialSlotAccumulator(UInt32.self, divide) }
@c(wasmcore_i32_div_usi) func i32DivUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialSlotImmediate(UInt32.self, divide) }
@c(wasmcore_i32_div_uai) func i32DivUAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialAccumulatorImmediate(UInt32.self, divide) }

@c(wasmcore_i32_rem_sss) func i32RemSSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialSlotSlot(Int32.self, remainder) }
@c(wasmcore_i32_rem_sas) func i32RemSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialAccumulatorSlot(Int32.self, remainder) }
@c(wasmcore_i32_rem_ssa) func i32RemSSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialSlotAccumulator(Int32.self, remainder) }
@c(wasmcore_i32_rem_ssi) func i32RemSSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialSlotImmediate(Int32.self, remainder) }
@c(wasmcore_i32_rem_sai) func i32RemSAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialAccumulatorImmediate(Int32.self, remainder) }

@c(wasmcore_i32_rem_uss) func i32RemUSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialSlotSlot(UInt32.self, remainder) }
@c(wasmcore_i32_rem_uas) func i32RemUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialAccumulatorSlot(UInt32.self, remainder) }
@c(wasmcore_i32_rem_usa) func i32RemUSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialSlotAccumulator(UInt32.self, remainder) }
@c(wasmcore_i32_rem_usi) func i32RemUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialSlotImmediate(UInt32.self, remainder) }
@c(wasmcore_i32_rem_uai) func i32RemUAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).partialAccumulatorImmediate(UInt32.self, remainder) }

// Comparisons: of the ordered ones only `lt` and `le` on two slots, the others swap them

@c(wasmcore_i32_eq_ss) func i32EqSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, ==) }
@c(wasmcore_i32_eq_as) func i32EqAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, ==) }
@c(wasmcore_i32_eq_si) func i32EqSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, ==) }
@c(wasmcore_i32_eq_ai) func i32EqAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, ==) }

@c(wasmcore_i32_ne_ss) func i32NeSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, !=) }
@c(wasmcore_i32_ne_as) func i32NeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, !=) }
@c(wasmcore_i32_ne_si) func i32NeSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, !=) }
@c(wasmcore_i32_ne_ai) func i32NeAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, !=) }

@c(wasmcore_i32_lt_sss) func i32LtSSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Int32.self, <) }
@c(wasmcore_i32_lt_sas) func i32LtSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Int32.self, <) }
@c(wasmcore_i32_lt_ssi) func i32LtSSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(Int32.self, <) }
@c(wasmcore_i32_lt_sai) func i32LtSAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(Int32.self, <) }

@c(wasmcore_i32_lt_uss) func i32LtUSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, <) }
@c(wasmcore_i32_lt_uas) func i32LtUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, <) }
@c(wasmcore_i32_lt_usi) func i32LtUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, <) }
@c(wasmcore_i32_lt_uai) func i32LtUAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, <) }

@c(wasmcore_i32_le_sss) func i32LeSSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Int32.self, <=) }
@c(wasmcore_i32_le_sas) func i32LeSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Int32.self, <=) }
@c(wasmcore_i32_le_ssi) func i32LeSSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(Int32.self, <=) }
@c(wasmcore_i32_le_sai) func i32LeSAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(Int32.self, <=) }

@c(wasmcore_i32_le_uss) func i32LeUSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, <=) }
@c(wasmcore_i32_le_uas) func i32LeUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, <=) }
@c(wasmcore_i32_le_usi) func i32LeUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, <=) }
@c(wasmcore_i32_le_uai) func i32LeUAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, <=) }

@c(wasmcore_i32_gt_sas) func i32GtSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Int32.self, >) }
@c(wasmcore_i32_gt_ssi) func i32GtSSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(Int32.self, >) }
@c(wasmcore_i32_gt_sai) func i32GtSAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(Int32.self, >) }

@c(wasmcore_i32_gt_uas) func i32GtUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, >) }
@c(wasmcore_i32_gt_usi) func i32GtUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, >) }
@c(wasmcore_i32_gt_uai) func i32GtUAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, >) }

@c(wasmcore_i32_ge_sas) func i32GeSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Int32.self, >=) }
@c(wasmcore_i32_ge_ssi) func i32GeSSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(Int32.self, >=) }
@c(wasmcore_i32_ge_sai) func i32GeSAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(Int32.self, >=) }

@c(wasmcore_i32_ge_uas) func i32GeUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, >=) }
@c(wasmcore_i32_ge_usi) func i32GeUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, >=) }
@c(wasmcore_i32_ge_uai) func i32GeUAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, >=) }

// One operand

@c(wasmcore_i32_clz_slot) func i32ClzS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unarySlot(UInt32.self) { $0.leadingZeros } }
@c(wasmcore_i32_clz_acc) func i32ClzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unaryAccumulator(UInt32.self) { $0.leadingZeros } }
@c(wasmcore_i32_ctz_slot) func i32CtzS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unarySlot(UInt32.self) { $0.trailingZeros } }
@c(wasmcore_i32_ctz_acc) func i32CtzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unaryAccumulator(UInt32.self) { $0.trailingZeros } }
@c(wasmcore_i32_popcnt_slot) func i32PopcntS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unarySlot(UInt32.self) { $0.ones } }
@c(wasmcore_i32_popcnt_acc) func i32PopcntA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unaryAccumulator(UInt32.self) { $0.ones } }
@c(wasmcore_i32_extend8_s_slot) func i32Extend8SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unarySlot(Int32.self) { $0.extended(from: Int8.self) } }
@c(wasmcore_i32_extend8_s_acc) func i32Extend8SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unaryAccumulator(Int32.self) { $0.extended(from: Int8.self) } }
@c(wasmcore_i32_extend16_s_slot) func i32Extend16SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unarySlot(Int32.self) { $0.extended(from: Int16.self) } }
@c(wasmcore_i32_extend16_s_acc) func i32Extend16SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unaryAccumulator(Int32.self) { $0.extended(from: Int16.self) } }
