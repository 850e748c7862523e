// `f32` arithmetic and comparisons.
//
// Suffixes name the operands: S a slot, A the accumulator, L a literal in the third word.

@c(wasmcore_f32_add_ss) func f32AddSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Float.self, +) }
@c(wasmcore_f32_add_as) func f32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Float.self, +) }
@c(wasmcore_f32_add_sl) func f32AddSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotLiteral(Float.self, +) }
@c(wasmcore_f32_add_al) func f32AddAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorLiteral(Float.self, +) }

@c(wasmcore_f32_mul_ss) func f32MulSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Float.self, *) }
@c(wasmcore_f32_mul_as) func f32MulAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Float.self, *) }
@c(wasmcore_f32_mul_sl) func f32MulSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotLiteral(Float.self, *) }
@c(wasmcore_f32_mul_al) func f32MulAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorLiteral(Float.self, *) }

@c(wasmcore_f32_sub_ss) func f32SubSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Float.self, -) }
@c(wasmcore_f32_sub_as) func f32SubAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Float.self, -) }
@c(wasmcore_f32_sub_sa) func f32SubSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(Float.self, -) }
@c(wasmcore_f32_sub_sl) func f32SubSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotLiteral(Float.self, -) }
@c(wasmcore_f32_sub_al) func f32SubAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorLiteral(Float.self, -) }
@c(wasmcore_f32_sub_ls) func f32SubLS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).literalSlot(Float.self, -) }
@c(wasmcore_f32_sub_la) func f32SubLA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).literalAccumulator(Float.self, -) }

@c(wasmcore_f32_div_ss) func f32DivSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Float.self, /) }
@c(wasmcore_f32_div_as) func f32DivAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Float.self, /) }
@c(wasmcore_f32_div_sa) func f32DivSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(Float.self, /) }
@c(wasmcore_f32_div_sl) func f32DivSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotLiteral(Float.self, /) }
@c(wasmcore_f32_div_al) func f32DivAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorLiteral(Float.self, /) }
@c(wasmcore_f32_div_ls) func f32DivLS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).literalSlot(Float.self, /) }
@c(wasmcore_f32_div_la) func f32DivLA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).literalAccumulator(Float.self, /) }

@c(wasmcore_f32_min_ss) func f32MinSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Float.self, wasmMinimum) }
@c(wasmcore_f32_min_as) func f32MinAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Float.self, wasmMinimum) }
@c(wasmcore_f32_min_sa) func f32MinSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(Float.self, wasmMinimum) }

@c(wasmcore_f32_max_ss) func f32MaxSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Float.self, wasmMaximum) }
@c(wasmcore_f32_max_as) func f32MaxAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Float.self, wasmMaximum) }
@c(wasmcore_f32_max_sa) func f32MaxSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(Float.self, wasmMaximum) }

@c(wasmcore_f32_copysign_ss) func f32CopysignSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Float.self, copySign) }
@c(wasmcore_f32_copysign_as) func f32CopysignAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Float.self, copySign) }
@c(wasmcore_f32_copysign_sa) func f32CopysignSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(Float.self, copySign) }

// Comparisons: `gt` and `ge` swap the operands

@c(wasmcore_f32_eq_ss) func f32EqSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Float.self, ==) }
@c(wasmcore_f32_eq_as) func f32EqAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Float.self, ==) }

@c(wasmcore_f32_ne_ss) func f32NeSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Float.self, !=) }
@c(wasmcore_f32_ne_as) func f32NeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Float.self, !=) }

@c(wasmcore_f32_lt_ss) func f32LtSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Float.self, <) }
@c(wasmcore_f32_lt_as) func f32LtAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Float.self, <) }
@c(wasmcore_f32_lt_sa) func f32LtSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(Float.self, <) }

@c(wasmcore_f32_le_ss) func f32LeSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Float.self, <=) }
@c(wasmcore_f32_le_as) func f32LeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Float.self, <=) }
@c(wasmcore_f32_le_sa) func f32LeSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(Float.self, <=) }

// One operand

@c(wasmcore_f32_abs_slot) func f32AbsS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unarySlot(Float.self) { $0.magnitude } }
@c(wasmcore_f32_abs_acc) func f32AbsA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unaryAccumulator(Float.self) { $0.magnitude } }
@c(wasmcore_f32_neg_slot) func f32NegS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unarySlot(Float.self) { -$0 } }
@c(wasmcore_f32_neg_acc) func f32NegA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unaryAccumulator(Float.self) { -$0 } }
@c(wasmcore_f32_ceil_slot) func f32CeilS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unarySlot(Float.self) { $0.rounded(.up) } }
@c(wasmcore_f32_ceil_acc) func f32CeilA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unaryAccumulator(Float.self) { $0.rounded(.up) } }
@c(wasmcore_f32_floor_slot) func f32FloorS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unarySlot(Float.self) { $0.rounded(.down) } }
@c(wasmcore_f32_floor_acc) func f32FloorA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unaryAccumulator(Float.self) { $0.rounded(.down) } }
@c(wasmcore_f32_trunc_slot) func f32TruncS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unarySlot(Float.self) { $0.rounded(.towardZero) } }
@c(wasmcore_f32_trunc_acc) func f32TruncA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unaryAccumulator(Float.self) { $0.rounded(.towardZero) } }
@c(wasmcore_f32_nearest_slot) func f32NearestS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unarySlot(Float.self) { $0.rounded(.toNearestOrEven) } }
@c(wasmcore_f32_nearest_acc) func f32NearestA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unaryAccumulator(Float.self) { $0.rounded(.toNearestOrEven) } }
@c(wasmcore_f32_sqrt_slot) func f32SqrtS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unarySlot(Float.self) { $0.squareRoot() } }
@c(wasmcore_f32_sqrt_acc) func f32SqrtA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unaryAccumulator(Float.self) { $0.squareRoot() } }
