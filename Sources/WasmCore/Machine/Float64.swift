// `f64` arithmetic and comparisons.
//
// Suffixes name the operands: S a slot, A the accumulator, L a literal in the third word.

@c(wasmcore_f64_add_ss) func f64AddSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Double.self, +) }
@c(wasmcore_f64_add_as) func f64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Double.self, +) }
@c(wasmcore_f64_add_sl) func f64AddSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotLiteral(Double.self, +) }
@c(wasmcore_f64_add_al) func f64AddAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorLiteral(Double.self, +) }

@c(wasmcore_f64_mul_ss) func f64MulSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Double.self, *) }
@c(wasmcore_f64_mul_as) func f64MulAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Double.self, *) }
@c(wasmcore_f64_mul_sl) func f64MulSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotLiteral(Double.self, *) }
@c(wasmcore_f64_mul_al) func f64MulAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorLiteral(Double.self, *) }

@c(wasmcore_f64_sub_ss) func f64SubSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Double.self, -) }
@c(wasmcore_f64_sub_as) func f64SubAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Double.self, -) }
@c(wasmcore_f64_sub_sa) func f64SubSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(Double.self, -) }
@c(wasmcore_f64_sub_sl) func f64SubSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotLiteral(Double.self, -) }
@c(wasmcore_f64_sub_al) func f64SubAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorLiteral(Double.self, -) }
@c(wasmcore_f64_sub_ls) func f64SubLS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).literalSlot(Double.self, -) }
@c(wasmcore_f64_sub_la) func f64SubLA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).literalAccumulator(Double.self, -) }

@c(wasmcore_f64_div_ss) func f64DivSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Double.self, /) }
@c(wasmcore_f64_div_as) func f64DivAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Double.self, /) }
@c(wasmcore_f64_div_sa) func f64DivSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(Double.self, /) }
@c(wasmcore_f64_div_sl) func f64DivSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotLiteral(Double.self, /) }
@c(wasmcore_f64_div_al) func f64DivAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorLiteral(Double.self, /) }
@c(wasmcore_f64_div_ls) func f64DivLS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).literalSlot(Double.self, /) }
@c(wasmcore_f64_div_la) func f64DivLA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).literalAccumulator(Double.self, /) }

@c(wasmcore_f64_min_ss) func f64MinSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Double.self, wasmMinimum) }
@c(wasmcore_f64_min_as) func f64MinAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Double.self, wasmMinimum) }
@c(wasmcore_f64_min_sa) func f64MinSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(Double.self, wasmMinimum) }

@c(wasmcore_f64_max_ss) func f64MaxSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Double.self, wasmMaximum) }
@c(wasmcore_f64_max_as) func f64MaxAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Double.self, wasmMaximum) }
@c(wasmcore_f64_max_sa) func f64MaxSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(Double.self, wasmMaximum) }

@c(wasmcore_f64_copysign_ss) func f64CopysignSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Double.self, copySign) }
@c(wasmcore_f64_copysign_as) func f64CopysignAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Double.self, copySign) }
@c(wasmcore_f64_copysign_sa) func f64CopysignSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(Double.self, copySign) }

// Comparisons: `gt` and `ge` swap the operands

@c(wasmcore_f64_eq_ss) func f64EqSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Double.self, ==) }
@c(wasmcore_f64_eq_as) func f64EqAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Double.self, ==) }

@c(wasmcore_f64_ne_ss) func f64NeSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Double.self, !=) }
@c(wasmcore_f64_ne_as) func f64NeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Double.self, !=) }

@c(wasmcore_f64_lt_ss) func f64LtSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Double.self, <) }
@c(wasmcore_f64_lt_as) func f64LtAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Double.self, <) }
@c(wasmcore_f64_lt_sa) func f64LtSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(Double.self, <) }

@c(wasmcore_f64_le_ss) func f64LeSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Double.self, <=) }
@c(wasmcore_f64_le_as) func f64LeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(Double.self, <=) }
@c(wasmcore_f64_le_sa) func f64LeSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotAccumulator(Double.self, <=) }

// One operand

@c(wasmcore_f64_abs_slot) func f64AbsS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unarySlot(Double.self) { $0.magnitude } }
@c(wasmcore_f64_abs_acc) func f64AbsA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unaryAccumulator(Double.self) { $0.magnitude } }
@c(wasmcore_f64_neg_slot) func f64NegS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unarySlot(Double.self) { -$0 } }
@c(wasmcore_f64_neg_acc) func f64NegA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unaryAccumulator(Double.self) { -$0 } }
@c(wasmcore_f64_ceil_slot) func f64CeilS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unarySlot(Double.self) { $0.rounded(.up) } }
@c(wasmcore_f64_ceil_acc) func f64CeilA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unaryAccumulator(Double.self) { $0.rounded(.up) } }
@c(wasmcore_f64_floor_slot) func f64FloorS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unarySlot(Double.self) { $0.rounded(.down) } }
@c(wasmcore_f64_floor_acc) func f64FloorA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unaryAccumulator(Double.self) { $0.rounded(.down) } }
@c(wasmcore_f64_trunc_slot) func f64TruncS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unarySlot(Double.self) { $0.rounded(.towardZero) } }
@c(wasmcore_f64_trunc_acc) func f64TruncA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unaryAccumulator(Double.self) { $0.rounded(.towardZero) } }
@c(wasmcore_f64_nearest_slot) func f64NearestS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unarySlot(Double.self) { $0.rounded(.toNearestOrEven) } }
@c(wasmcore_f64_nearest_acc) func f64NearestA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unaryAccumulator(Double.self) { $0.rounded(.toNearestOrEven) } }
@c(wasmcore_f64_sqrt_slot) func f64SqrtS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unarySlot(Double.self) { $0.squareRoot() } }
@c(wasmcore_f64_sqrt_acc) func f64SqrtA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).unaryAccumulator(Double.self) { $0.squareRoot() } }
