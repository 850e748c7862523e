// Branches on a comparison of `i32` values.
//
// L is a literal in the third word. Two slots need only six of the ten predicates: the others swap them.

@c(wasmcore_br_i32_eq_ss) func brI32EqSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotSlot(UInt32.self, ==) }
@c(wasmcore_br_i32_eq_as) func brI32EqAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(UInt32.self, ==) }
@c(wasmcore_br_i32_eq_sl) func brI32EqSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(UInt32.self, ==) }
@c(wasmcore_br_i32_eq_al) func brI32EqAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(UInt32.self, ==) }

@c(wasmcore_br_i32_ne_ss) func brI32NeSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotSlot(UInt32.self, !=) }
@c(wasmcore_br_i32_ne_as) func brI32NeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(UInt32.self, !=) }
@c(wasmcore_br_i32_ne_sl) func brI32NeSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(UInt32.self, !=) }
@c(wasmcore_br_i32_ne_al) func brI32NeAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(UInt32.self, !=) }

@c(wasmcore_br_i32_lt_sss) func brI32LtSSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotSlot(Int32.self, <) }
@c(wasmcore_br_i32_lt_sas) func brI32LtSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Int32.self, <) }
@c(wasmcore_br_i32_lt_ssl) func brI32LtSSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Int32.self, <) }
@c(wasmcore_br_i32_lt_sal) func brI32LtSAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Int32.self, <) }

@c(wasmcore_br_i32_lt_uss) func brI32LtUSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotSlot(UInt32.self, <) }
@c(wasmcore_br_i32_lt_uas) func brI32LtUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(UInt32.self, <) }
@c(wasmcore_br_i32_lt_usl) func brI32LtUSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(UInt32.self, <) }
@c(wasmcore_br_i32_lt_ual) func brI32LtUAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(UInt32.self, <) }

@c(wasmcore_br_i32_le_sss) func brI32LeSSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotSlot(Int32.self, <=) }
@c(wasmcore_br_i32_le_sas) func brI32LeSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Int32.self, <=) }
@c(wasmcore_br_i32_le_ssl) func brI32LeSSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Int32.self, <=) }
@c(wasmcore_br_i32_le_sal) func brI32LeSAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Int32.self, <=) }

@c(wasmcore_br_i32_le_uss) func brI32LeUSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotSlot(UInt32.self, <=) }
@c(wasmcore_br_i32_le_uas) func brI32LeUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(UInt32.self, <=) }
@c(wasmcore_br_i32_le_usl) func brI32LeUSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(UInt32.self, <=) }
@c(wasmcore_br_i32_le_ual) func brI32LeUAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(UInt32.self, <=) }

@c(wasmcore_br_i32_gt_sas) func brI32GtSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Int32.self, >) }
@c(wasmcore_br_i32_gt_ssl) func brI32GtSSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Int32.self, >) }
@c(wasmcore_br_i32_gt_sal) func brI32GtSAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Int32.self, >) }

@c(wasmcore_br_i32_gt_uas) func brI32GtUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(UInt32.self, >) }
@c(wasmcore_br_i32_gt_usl) func brI32GtUSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(UInt32.self, >) }
@c(wasmcore_br_i32_gt_ual) func brI32GtUAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(UInt32.self, >) }

@c(wasmcore_br_i32_ge_sas) func brI32GeSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(Int32.self, >=) }
@c(wasmcore_br_i32_ge_ssl) func brI32GeSSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(Int32.self, >=) }
@c(wasmcore_br_i32_ge_sal) func brI32GeSAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(Int32.self, >=) }

@c(wasmcore_br_i32_ge_uas) func brI32GeUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorSlot(UInt32.self, >=) }
@c(wasmcore_br_i32_ge_usl) func brI32GeUSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlotLiteral(UInt32.self, >=) }
@c(wasmcore_br_i32_ge_ual) func brI32GeUAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulatorLiteral(UInt32.self, >=) }

// Comparisons with zero

@c(wasmcore_br_i32_nez_s) func brI32NezS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlot(UInt32.self) { $0 != 0 } }
@c(wasmcore_br_i32_nez_a) func brI32NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulator(UInt32.self) { $0 != 0 } }
@c(wasmcore_br_i32_eqz_s) func brI32EqzS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchSlot(UInt32.self) { $0 == 0 } }
@c(wasmcore_br_i32_eqz_a) func brI32EqzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).branchAccumulator(UInt32.self) { $0 == 0 } }
