// Branches on a comparison of `f32` values.
//
// The opposite of `<` is not `>=` where a NaN is compared, so each ordered predicate has a negated twin. Two slots swap for `gt` and `ge`.

@c(wasmcore_br_f32_eq_ss) func brF32EqSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotSlot(Float.self, ==) }
@c(wasmcore_br_f32_eq_as) func brF32EqAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Float.self, ==) }
@c(wasmcore_br_f32_eq_sl) func brF32EqSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Float.self, ==) }
@c(wasmcore_br_f32_eq_al) func brF32EqAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Float.self, ==) }

@c(wasmcore_br_f32_ne_ss) func brF32NeSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotSlot(Float.self, !=) }
@c(wasmcore_br_f32_ne_as) func brF32NeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Float.self, !=) }
@c(wasmcore_br_f32_ne_sl) func brF32NeSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Float.self, !=) }
@c(wasmcore_br_f32_ne_al) func brF32NeAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Float.self, !=) }

@c(wasmcore_br_f32_lt_ss) func brF32LtSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotSlot(Float.self, <) }
@c(wasmcore_br_f32_lt_as) func brF32LtAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Float.self, <) }
@c(wasmcore_br_f32_lt_sl) func brF32LtSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Float.self, <) }
@c(wasmcore_br_f32_lt_al) func brF32LtAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Float.self, <) }

@c(wasmcore_br_f32_le_ss) func brF32LeSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotSlot(Float.self, <=) }
@c(wasmcore_br_f32_le_as) func brF32LeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Float.self, <=) }
@c(wasmcore_br_f32_le_sl) func brF32LeSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Float.self, <=) }
@c(wasmcore_br_f32_le_al) func brF32LeAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Float.self, <=) }

@c(wasmcore_br_f32_gt_as) func brF32GtAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Float.self, >) }
@c(wasmcore_br_f32_gt_sl) func brF32GtSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Float.self, >) }
@c(wasmcore_br_f32_gt_al) func brF32GtAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Float.self, >) }

@c(wasmcore_br_f32_ge_as) func brF32GeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Float.self, >=) }
@c(wasmcore_br_f32_ge_sl) func brF32GeSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Float.self, >=) }
@c(wasmcore_br_f32_ge_al) func brF32GeAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Float.self, >=) }

@c(wasmcore_br_f32_not_lt_ss) func brF32NotLtSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotSlot(Float.self) { !($0 < $1) } }
@c(wasmcore_br_f32_not_lt_as) func brF32NotLtAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Float.self) { !($0 < $1) } }
@c(wasmcore_br_f32_not_lt_sl) func brF32NotLtSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Float.self) { !($0 < $1) } }
@c(wasmcore_br_f32_not_lt_al) func brF32NotLtAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Float.self) { !($0 < $1) } }

@c(wasmcore_br_f32_not_le_ss) func brF32NotLeSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotSlot(Float.self) { !($0 <= $1) } }
@c(wasmcore_br_f32_not_le_as) func brF32NotLeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Float.self) { !($0 <= $1) } }
@c(wasmcore_br_f32_not_le_sl) func brF32NotLeSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Float.self) { !($0 <= $1) } }
@c(wasmcore_br_f32_not_le_al) func brF32NotLeAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Float.self) { !($0 <= $1) } }

@c(wasmcore_br_f32_not_gt_as) func brF32NotGtAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Float.self) { !($0 > $1) } }
@c(wasmcore_br_f32_not_gt_sl) func brF32NotGtSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Float.self) { !($0 > $1) } }
@c(wasmcore_br_f32_not_gt_al) func brF32NotGtAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Float.self) { !($0 > $1) } }

@c(wasmcore_br_f32_not_ge_as) func brF32NotGeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Float.self) { !($0 >= $1) } }
@c(wasmcore_br_f32_not_ge_sl) func brF32NotGeSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Float.self) { !($0 >= $1) } }
@c(wasmcore_br_f32_not_ge_al) func brF32NotGeAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Float.self) { !($0 >= $1) } }
