// Branches on a comparison of `f64` values.
//
// The opposite of `<` is not `>=` where a NaN is compared, so each ordered predicate has a negated twin. Two slots swap for `gt` and `ge`.

@c(wasmcore_br_f64_eq_ss) func brF64EqSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotSlot(Double.self, ==) }
@c(wasmcore_br_f64_eq_as) func brF64EqAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Double.self, ==) }
@c(wasmcore_br_f64_eq_sl) func brF64EqSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Double.self, ==) }
@c(wasmcore_br_f64_eq_al) func brF64EqAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Double.self, ==) }

@c(wasmcore_br_f64_ne_ss) func brF64NeSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotSlot(Double.self, !=) }
@c(wasmcore_br_f64_ne_as) func brF64NeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Double.self, !=) }
@c(wasmcore_br_f64_ne_sl) func brF64NeSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Double.self, !=) }
@c(wasmcore_br_f64_ne_al) func brF64NeAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Double.self, !=) }

@c(wasmcore_br_f64_lt_ss) func brF64LtSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotSlot(Double.self, <) }
@c(wasmcore_br_f64_lt_as) func brF64LtAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Double.self, <) }
@c(wasmcore_br_f64_lt_sl) func brF64LtSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Double.self, <) }
@c(wasmcore_br_f64_lt_al) func brF64LtAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Double.self, <) }

@c(wasmcore_br_f64_le_ss) func brF64LeSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotSlot(Double.self, <=) }
@c(wasmcore_br_f64_le_as) func brF64LeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Double.self, <=) }
@c(wasmcore_br_f64_le_sl) func brF64LeSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Double.self, <=) }
@c(wasmcore_br_f64_le_al) func brF64LeAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Double.self, <=) }

@c(wasmcore_br_f64_gt_as) func brF64GtAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Double.self, >) }
@c(wasmcore_br_f64_gt_sl) func brF64GtSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Double.self, >) }
@c(wasmcore_br_f64_gt_al) func brF64GtAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Double.self, >) }

@c(wasmcore_br_f64_ge_as) func brF64GeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Double.self, >=) }
@c(wasmcore_br_f64_ge_sl) func brF64GeSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Double.self, >=) }
@c(wasmcore_br_f64_ge_al) func brF64GeAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Double.self, >=) }

@c(wasmcore_br_f64_not_lt_ss) func brF64NotLtSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotSlot(Double.self) { !($0 < $1) } }
@c(wasmcore_br_f64_not_lt_as) func brF64NotLtAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Double.self) { !($0 < $1) } }
@c(wasmcore_br_f64_not_lt_sl) func brF64NotLtSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Double.self) { !($0 < $1) } }
@c(wasmcore_br_f64_not_lt_al) func brF64NotLtAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Double.self) { !($0 < $1) } }

@c(wasmcore_br_f64_not_le_ss) func brF64NotLeSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotSlot(Double.self) { !($0 <= $1) } }
@c(wasmcore_br_f64_not_le_as) func brF64NotLeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Double.self) { !($0 <= $1) } }
@c(wasmcore_br_f64_not_le_sl) func brF64NotLeSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Double.self) { !($0 <= $1) } }
@c(wasmcore_br_f64_not_le_al) func brF64NotLeAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Double.self) { !($0 <= $1) } }

@c(wasmcore_br_f64_not_gt_as) func brF64NotGtAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Double.self) { !($0 > $1) } }
@c(wasmcore_br_f64_not_gt_sl) func brF64NotGtSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Double.self) { !($0 > $1) } }
@c(wasmcore_br_f64_not_gt_al) func brF64NotGtAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Double.self) { !($0 > $1) } }

@c(wasmcore_br_f64_not_ge_as) func brF64NotGeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Double.self) { !($0 >= $1) } }
@c(wasmcore_br_f64_not_ge_sl) func brF64NotGeSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Double.self) { !($0 >= $1) } }
@c(wasmcore_br_f64_not_ge_al) func brF64NotGeAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Double.self) { !($0 >= $1) } }
