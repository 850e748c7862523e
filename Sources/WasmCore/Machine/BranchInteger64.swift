// Branches on a comparison of `i64` values.
//
// L is a literal in the third word. Two slots need only six of the ten predicates: the others swap them.

@c(wasmcore_br_i64_eq_ss) func brI64EqSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotSlot(UInt64.self, ==) }
@c(wasmcore_br_i64_eq_as) func brI64EqAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(UInt64.self, ==) }
@c(wasmcore_br_i64_eq_sl) func brI64EqSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(UInt64.self, ==) }
@c(wasmcore_br_i64_eq_al) func brI64EqAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(UInt64.self, ==) }

@c(wasmcore_br_i64_ne_ss) func brI64NeSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotSlot(UInt64.self, !=) }
@c(wasmcore_br_i64_ne_as) func brI64NeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(UInt64.self, !=) }
@c(wasmcore_br_i64_ne_sl) func brI64NeSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(UInt64.self, !=) }
@c(wasmcore_br_i64_ne_al) func brI64NeAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(UInt64.self, !=) }

@c(wasmcore_br_i64_lt_sss) func brI64LtSSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotSlot(Int64.self, <) }
@c(wasmcore_br_i64_lt_sas) func brI64LtSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Int64.self, <) }
@c(wasmcore_br_i64_lt_ssl) func brI64LtSSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Int64.self, <) }
@c(wasmcore_br_i64_lt_sal) func brI64LtSAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Int64.self, <) }

@c(wasmcore_br_i64_lt_uss) func brI64LtUSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotSlot(UInt64.self, <) }
@c(wasmcore_br_i64_lt_uas) func brI64LtUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(UInt64.self, <) }
@c(wasmcore_br_i64_lt_usl) func brI64LtUSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(UInt64.self, <) }
@c(wasmcore_br_i64_lt_ual) func brI64LtUAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(UInt64.self, <) }

@c(wasmcore_br_i64_le_sss) func brI64LeSSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotSlot(Int64.self, <=) }
@c(wasmcore_br_i64_le_sas) func brI64LeSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Int64.self, <=) }
@c(wasmcore_br_i64_le_ssl) func brI64LeSSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Int64.self, <=) }
@c(wasmcore_br_i64_le_sal) func brI64LeSAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Int64.self, <=) }

@c(wasmcore_br_i64_le_uss) func brI64LeUSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotSlot(UInt64.self, <=) }
@c(wasmcore_br_i64_le_uas) func brI64LeUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(UInt64.self, <=) }
@c(wasmcore_br_i64_le_usl) func brI64LeUSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(UInt64.self, <=) }
@c(wasmcore_br_i64_le_ual) func brI64LeUAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(UInt64.self, <=) }

@c(wasmcore_br_i64_gt_sas) func brI64GtSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Int64.self, >) }
@c(wasmcore_br_i64_gt_ssl) func brI64GtSSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Int64.self, >) }
@c(wasmcore_br_i64_gt_sal) func brI64GtSAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Int64.self, >) }

@c(wasmcore_br_i64_gt_uas) func brI64GtUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(UInt64.self, >) }
@c(wasmcore_br_i64_gt_usl) func brI64GtUSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(UInt64.self, >) }
@c(wasmcore_br_i64_gt_ual) func brI64GtUAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(UInt64.self, >) }

@c(wasmcore_br_i64_ge_sas) func brI64GeSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Int64.self, >=) }
@c(wasmcore_br_i64_ge_ssl) func brI64GeSSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Int64.self, >=) }
@c(wasmcore_br_i64_ge_sal) func brI64GeSAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Int64.self, >=) }

@c(wasmcore_br_i64_ge_uas) func brI64GeUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(UInt64.self, >=) }
@c(wasmcore_br_i64_ge_usl) func brI64GeUSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(UInt64.self, >=) }
@c(wasmcore_br_i64_ge_ual) func brI64GeUAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(UInt64.self, >=) }

// Comparisons with zero

@c(wasmcore_br_i64_nez_s) func brI64NezS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlot(UInt64.self) { $0 != 0 } }
@c(wasmcore_br_i64_nez_a) func brI64NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulator(UInt64.self) { $0 != 0 } }
@c(wasmcore_br_i64_eqz_s) func brI64EqzS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlot(UInt64.self) { $0 == 0 } }
@c(wasmcore_br_i64_eqz_a) func brI64EqzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulator(UInt64.self) { $0 == 0 } }
