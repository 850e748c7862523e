// Handlers for sequences that begin with instructions that copy, select, increase or reach globals.
//
// Each executes two instructions, one after the other: the second's operands lie behind those of the first. Every result goes to its slot and to the accumulator, and
// effects and traps come in order, as if they were two handlers; what is saved is a dispatch.

@c(wasmcore_copy_accumulator_then_br) func copyAccumulatorThenBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.accumulated(as: UInt64.self)) { $0.branch() } }
}
@c(wasmcore_copy_accumulator_then_br_i32_eq_al) func copyAccumulatorThenBrI32EqAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.accumulated(as: UInt64.self)) { $0.branchAccumulatorLiteral(UInt32.self, ==) } }
}
@c(wasmcore_copy_accumulator_then_br_i32_eqz_a) func copyAccumulatorThenBrI32EqzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.accumulated(as: UInt64.self)) { $0.branchAccumulator(UInt32.self) { $0 == 0 } } }
}
@c(wasmcore_copy_accumulator_then_br_i32_ne_al) func copyAccumulatorThenBrI32NeAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.accumulated(as: UInt64.self)) { $0.branchAccumulatorLiteral(UInt32.self, !=) } }
}
@c(wasmcore_copy_accumulator_then_br_i32_nez_a) func copyAccumulatorThenBrI32NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.accumulated(as: UInt64.self)) { $0.branchAccumulator(UInt32.self) { $0 != 0 } } }
}
@c(wasmcore_copy_accumulator_then_copy_immediate) func copyAccumulatorThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.accumulated(as: UInt64.self)) { $0.execute { $0.set(UInt64($0.immediate)) } } }
}
@c(wasmcore_copy_accumulator_then_global_leave) func copyAccumulatorThenGlobalLeave(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.accumulated(as: UInt64.self)) { $0.leaveGlobal() } }
}
@c(wasmcore_copy_accumulator_then_i32_add_si) func copyAccumulatorThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.accumulated(as: UInt64.self)) { $0.slotImmediate(UInt32.self, &+) } }
}
@c(wasmcore_copy_accumulator_then_i32_and_si) func copyAccumulatorThenI32AndSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.accumulated(as: UInt64.self)) { $0.slotImmediate(UInt32.self, &) } }
}
@c(wasmcore_copy_accumulator_then_i32_load8_us) func copyAccumulatorThenI32Load8US(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.accumulated(as: UInt64.self)) { $0.loadSlot(Widened<UInt8, UInt32>.self) } }
}
@c(wasmcore_copy_accumulator_then_i32_load_l) func copyAccumulatorThenI32LoadL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.accumulated(as: UInt64.self)) { $0.loadLiteral(Widened<UInt32, UInt32>.self) } }
}
@c(wasmcore_copy_accumulator_then_i32_load_s) func copyAccumulatorThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.accumulated(as: UInt64.self)) { $0.loadSlot(Widened<UInt32, UInt32>.self) } }
}
@c(wasmcore_copy_accumulator_then_i64_load_s) func copyAccumulatorThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.accumulated(as: UInt64.self)) { $0.loadSlot(Widened<UInt64, UInt64>.self) } }
}
@c(wasmcore_copy_accumulator_then_store32_as) func copyAccumulatorThenStore32AS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.accumulated(as: UInt64.self)) { $0.storeAccumulatorSlot(UInt32.self) } }
}
@c(wasmcore_copy_accumulator_then_store32_sa) func copyAccumulatorThenStore32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.accumulated(as: UInt64.self)) { $0.storeSlotAccumulator(UInt32.self) } }
}
@c(wasmcore_copy_accumulator_then_store64_sa) func copyAccumulatorThenStore64SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.accumulated(as: UInt64.self)) { $0.storeSlotAccumulator(UInt64.self) } }
}

@c(wasmcore_copy_immediate_then_br) func copyImmediateThenBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.branch() } } }
@c(wasmcore_copy_immediate_then_br_i32_eq_sl) func copyImmediateThenBrI32EqSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.branchSlotLiteral(UInt32.self, ==) } }
}
@c(wasmcore_copy_immediate_then_br_i32_eqz_s) func copyImmediateThenBrI32EqzS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.branchSlot(UInt32.self) { $0 == 0 } } }
}
@c(wasmcore_copy_immediate_then_br_i32_ge_usl) func copyImmediateThenBrI32GeUSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.branchSlotLiteral(UInt32.self, >=) } }
}
@c(wasmcore_copy_immediate_then_br_i32_lt_ssl) func copyImmediateThenBrI32LtSSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.branchSlotLiteral(Int32.self, <) } }
}
@c(wasmcore_copy_immediate_then_br_i32_lt_usl) func copyImmediateThenBrI32LtUSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.branchSlotLiteral(UInt32.self, <) } }
}
@c(wasmcore_copy_immediate_then_br_i32_nez_s) func copyImmediateThenBrI32NezS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.branchSlot(UInt32.self) { $0 != 0 } } }
}
@c(wasmcore_copy_immediate_then_br_i64_ge_usl) func copyImmediateThenBrI64GeUSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.branchSlotLiteral(UInt64.self, >=) } }
}
@c(wasmcore_copy_immediate_then_call_own) func copyImmediateThenCallOwn(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.call() } } }
@c(wasmcore_copy_immediate_then_copy_call) func copyImmediateThenCopyCall(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.copyCall() } }
}
@c(wasmcore_copy_immediate_then_copy_immediate) func copyImmediateThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.execute { $0.set(UInt64($0.immediate)) } } }
}
@c(wasmcore_copy_immediate_then_copy_slot) func copyImmediateThenCopySlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.execute { $0.finish($0.slot(1, as: UInt64.self)) } } }
}
@c(wasmcore_copy_immediate_then_copy_two) func copyImmediateThenCopyTwo(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.copyTwo() } } }
@c(wasmcore_copy_immediate_then_i32_add_as) func copyImmediateThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.accumulatorSlot(UInt32.self, &+) } }
}
@c(wasmcore_copy_immediate_then_i32_add_si) func copyImmediateThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.slotImmediate(UInt32.self, &+) } }
}
@c(wasmcore_copy_immediate_then_i32_add_ss) func copyImmediateThenI32AddSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.slotSlot(UInt32.self, &+) } }
}
@c(wasmcore_copy_immediate_then_i32_and_as) func copyImmediateThenI32AndAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.accumulatorSlot(UInt32.self, &) } }
}
@c(wasmcore_copy_immediate_then_i32_and_si) func copyImmediateThenI32AndSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.slotImmediate(UInt32.self, &) } }
}
@c(wasmcore_copy_immediate_then_i32_and_ss) func copyImmediateThenI32AndSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.slotSlot(UInt32.self, &) } }
}
@c(wasmcore_copy_immediate_then_i32_load8_ss) func copyImmediateThenI32Load8SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.loadSlot(Widened<Int8, Int32>.self) } }
}
@c(wasmcore_copy_immediate_then_i32_load8_us) func copyImmediateThenI32Load8US(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.loadSlot(Widened<UInt8, UInt32>.self) } }
}
@c(wasmcore_copy_immediate_then_i32_load_l) func copyImmediateThenI32LoadL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.loadLiteral(Widened<UInt32, UInt32>.self) } }
}
@c(wasmcore_copy_immediate_then_i32_load_s) func copyImmediateThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.loadSlot(Widened<UInt32, UInt32>.self) } }
}
@c(wasmcore_copy_immediate_then_i32_shl_sa) func copyImmediateThenI32ShlSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.slotAccumulator(UInt32.self, &<<) } }
}
@c(wasmcore_copy_immediate_then_i32_shl_si) func copyImmediateThenI32ShlSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.slotImmediate(UInt32.self, &<<) } }
}
@c(wasmcore_copy_immediate_then_i32_shl_ss) func copyImmediateThenI32ShlSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.slotSlot(UInt32.self, &<<) } }
}
@c(wasmcore_copy_immediate_then_i32_sub_sa) func copyImmediateThenI32SubSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.slotAccumulator(UInt32.self, &-) } }
}
@c(wasmcore_copy_immediate_then_i32_sub_ss) func copyImmediateThenI32SubSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.slotSlot(UInt32.self, &-) } }
}
@c(wasmcore_copy_immediate_then_i32_wrap_i64_slot) func copyImmediateThenI32WrapI64S(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.unarySlot(UInt64.self) { UInt32(truncatingIfNeeded: $0) } } }
}
@c(wasmcore_copy_immediate_then_i64_add_as) func copyImmediateThenI64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.accumulatorSlot(UInt64.self, &+) } }
}
@c(wasmcore_copy_immediate_then_i64_and_as) func copyImmediateThenI64AndAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.accumulatorSlot(UInt64.self, &) } }
}
@c(wasmcore_copy_immediate_then_i64_and_ss) func copyImmediateThenI64AndSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.slotSlot(UInt64.self, &) } }
}
@c(wasmcore_copy_immediate_then_i64_load_l) func copyImmediateThenI64LoadL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.loadLiteral(Widened<UInt64, UInt64>.self) } }
}
@c(wasmcore_copy_immediate_then_i64_load_s) func copyImmediateThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.loadSlot(Widened<UInt64, UInt64>.self) } }
}
@c(wasmcore_copy_immediate_then_i64_shl_sa) func copyImmediateThenI64ShlSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.slotAccumulator(UInt64.self, &<<) } }
}
@c(wasmcore_copy_immediate_then_i64_shl_si) func copyImmediateThenI64ShlSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.slotImmediate(UInt64.self, &<<) } }
}
@c(wasmcore_copy_immediate_then_i64_shl_ss) func copyImmediateThenI64ShlSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.slotSlot(UInt64.self, &<<) } }
}
@c(wasmcore_copy_immediate_then_i64_sub_sa) func copyImmediateThenI64SubSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.slotAccumulator(UInt64.self, &-) } }
}
@c(wasmcore_copy_immediate_then_i64_sub_ss) func copyImmediateThenI64SubSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.slotSlot(UInt64.self, &-) } }
}
@c(wasmcore_copy_immediate_then_select_a) func copyImmediateThenSelectA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.execute { $0.select(if: $0.accumulated()) } } }
}
@c(wasmcore_copy_immediate_then_select_s) func copyImmediateThenSelectS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.execute { $0.select(if: $0.slot(3)) } } }
}
@c(wasmcore_copy_immediate_then_store32_ls) func copyImmediateThenStore32LS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.storeLiteralSlot(UInt32.self) } }
}
@c(wasmcore_copy_immediate_then_store64_ls) func copyImmediateThenStore64LS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set(UInt64($0.immediate)) { $0.storeLiteralSlot(UInt64.self) } }
}

@c(wasmcore_copy_literal_then_copy_immediate) func copyLiteralThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set($0.literal, words: 3) { $0.execute { $0.set(UInt64($0.immediate)) } } }
}
@c(wasmcore_copy_literal_then_i64_add_ss) func copyLiteralThenI64AddSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set($0.literal, words: 3) { $0.slotSlot(UInt64.self, &+) } }
}
@c(wasmcore_copy_literal_then_i64_and_as) func copyLiteralThenI64AndAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set($0.literal, words: 3) { $0.accumulatorSlot(UInt64.self, &) } }
}
@c(wasmcore_copy_literal_then_i64_and_ss) func copyLiteralThenI64AndSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set($0.literal, words: 3) { $0.slotSlot(UInt64.self, &) } }
}
@c(wasmcore_copy_literal_then_i64_eq_ss) func copyLiteralThenI64EqSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set($0.literal, words: 3) { $0.slotSlot(UInt64.self, ==) } }
}
@c(wasmcore_copy_literal_then_i64_lt_uas) func copyLiteralThenI64LtUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set($0.literal, words: 3) { $0.accumulatorSlot(UInt64.self, <) } }
}
@c(wasmcore_copy_literal_then_i64_or_as) func copyLiteralThenI64OrAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set($0.literal, words: 3) { $0.accumulatorSlot(UInt64.self, |) } }
}
@c(wasmcore_copy_literal_then_i64_or_ss) func copyLiteralThenI64OrSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set($0.literal, words: 3) { $0.slotSlot(UInt64.self, |) } }
}
@c(wasmcore_copy_literal_then_i64_xor_as) func copyLiteralThenI64XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set($0.literal, words: 3) { $0.accumulatorSlot(UInt64.self, ^) } }
}
@c(wasmcore_copy_literal_then_i64_xor_ss) func copyLiteralThenI64XorSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.set($0.literal, words: 3) { $0.slotSlot(UInt64.self, ^) } }
}

@c(wasmcore_copy_slot_then_br) func copySlotThenBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.finish($0.slot(1, as: UInt64.self)) { $0.branch() } } }
@c(wasmcore_copy_slot_then_br_i32_and_nez_s) func copySlotThenBrI32AndNezS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.slot(1, as: UInt64.self)) { $0.execute { $0.branchMasked($0.slot(0), !=) } } }
}
@c(wasmcore_copy_slot_then_br_i32_gt_usl) func copySlotThenBrI32GtUSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.slot(1, as: UInt64.self)) { $0.branchSlotLiteral(UInt32.self, >) } }
}
@c(wasmcore_copy_slot_then_br_i32_le_uss) func copySlotThenBrI32LeUSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.slot(1, as: UInt64.self)) { $0.branchSlotSlot(UInt32.self, <=) } }
}
@c(wasmcore_copy_slot_then_br_i32_ne_ss) func copySlotThenBrI32NeSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.slot(1, as: UInt64.self)) { $0.branchSlotSlot(UInt32.self, !=) } }
}
@c(wasmcore_copy_slot_then_br_i32_nez_s) func copySlotThenBrI32NezS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.slot(1, as: UInt64.self)) { $0.branchSlot(UInt32.self) { $0 != 0 } } }
}
@c(wasmcore_copy_slot_then_copy_immediate) func copySlotThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.slot(1, as: UInt64.self)) { $0.execute { $0.set(UInt64($0.immediate)) } } }
}
@c(wasmcore_copy_slot_then_i32_add_ai) func copySlotThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.slot(1, as: UInt64.self)) { $0.accumulatorImmediate(UInt32.self, &+) } }
}
@c(wasmcore_copy_slot_then_i32_and_as) func copySlotThenI32AndAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.slot(1, as: UInt64.self)) { $0.accumulatorSlot(UInt32.self, &) } }
}
@c(wasmcore_copy_slot_then_i32_and_si) func copySlotThenI32AndSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.slot(1, as: UInt64.self)) { $0.slotImmediate(UInt32.self, &) } }
}
@c(wasmcore_copy_slot_then_i32_load_s) func copySlotThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.slot(1, as: UInt64.self)) { $0.loadSlot(Widened<UInt32, UInt32>.self) } }
}
@c(wasmcore_copy_slot_then_i32_xor_si) func copySlotThenI32XorSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.slot(1, as: UInt64.self)) { $0.slotImmediate(UInt32.self, ^) } }
}
@c(wasmcore_copy_slot_then_i64_and_as) func copySlotThenI64AndAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.slot(1, as: UInt64.self)) { $0.accumulatorSlot(UInt64.self, &) } }
}
@c(wasmcore_copy_slot_then_i64_and_si) func copySlotThenI64AndSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.slot(1, as: UInt64.self)) { $0.slotImmediate(UInt64.self, &) } }
}
@c(wasmcore_copy_slot_then_i64_load_s) func copySlotThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.finish($0.slot(1, as: UInt64.self)) { $0.loadSlot(Widened<UInt64, UInt64>.self) } }
}

@c(wasmcore_copy_two_then_br) func copyTwoThenBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).copyTwo { $0.branch() } }
@c(wasmcore_copy_two_then_call_own) func copyTwoThenCallOwn(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).copyTwo { $0.call() } }
@c(wasmcore_copy_two_then_copy_call) func copyTwoThenCopyCall(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).copyTwo { $0.copyCall() } }
@c(wasmcore_copy_two_then_copy_immediate) func copyTwoThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).copyTwo { $0.execute { $0.set(UInt64($0.immediate)) } } }
@c(wasmcore_copy_two_then_copy_slot) func copyTwoThenCopySlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).copyTwo { $0.execute { $0.finish($0.slot(1, as: UInt64.self)) } } }
@c(wasmcore_copy_two_then_copy_two) func copyTwoThenCopyTwo(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).copyTwo { $0.copyTwo() } }
@c(wasmcore_copy_two_then_i32_add_ai) func copyTwoThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).copyTwo { $0.accumulatorImmediate(UInt32.self, &+) } }
@c(wasmcore_copy_two_then_i32_mul_as) func copyTwoThenI32MulAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).copyTwo { $0.accumulatorSlot(UInt32.self, &*) } }
@c(wasmcore_copy_two_then_i32_xor_as) func copyTwoThenI32XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).copyTwo { $0.accumulatorSlot(UInt32.self, ^) } }

@c(wasmcore_global_enter_then_br_i32_gt_usl) func globalEnterThenBrI32GtUSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).enterGlobal { $0.branchSlotLiteral(UInt32.self, >) } }
@c(wasmcore_global_enter_then_br_i32_nez_s) func globalEnterThenBrI32NezS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).enterGlobal { $0.branchSlot(UInt32.self) { $0 != 0 } } }
@c(wasmcore_global_enter_then_copy_immediate) func globalEnterThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).enterGlobal { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_global_enter_then_copy_literal) func globalEnterThenCopyLiteral(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).enterGlobal { $0.execute { $0.set($0.literal, words: 3) } }
}
@c(wasmcore_global_enter_then_copy_two) func globalEnterThenCopyTwo(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).enterGlobal { $0.copyTwo() } }
@c(wasmcore_global_enter_then_i32_add_ai) func globalEnterThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).enterGlobal { $0.accumulatorImmediate(UInt32.self, &+) } }
@c(wasmcore_global_enter_then_i32_add_si) func globalEnterThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).enterGlobal { $0.slotImmediate(UInt32.self, &+) } }
@c(wasmcore_global_enter_then_i32_add_ss) func globalEnterThenI32AddSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).enterGlobal { $0.slotSlot(UInt32.self, &+) } }
@c(wasmcore_global_enter_then_i32_load8_us) func globalEnterThenI32Load8US(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).enterGlobal { $0.loadSlot(Widened<UInt8, UInt32>.self) } }
@c(wasmcore_global_enter_then_i32_load_l) func globalEnterThenI32LoadL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).enterGlobal { $0.loadLiteral(Widened<UInt32, UInt32>.self) } }
@c(wasmcore_global_enter_then_i32_load_s) func globalEnterThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).enterGlobal { $0.loadSlot(Widened<UInt32, UInt32>.self) } }
@c(wasmcore_global_enter_then_i64_load_s) func globalEnterThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).enterGlobal { $0.loadSlot(Widened<UInt64, UInt64>.self) } }
@c(wasmcore_global_enter_then_store32_al) func globalEnterThenStore32AL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).enterGlobal { $0.storeAccumulatorLiteral(UInt32.self) } }
@c(wasmcore_global_enter_then_store32_as) func globalEnterThenStore32AS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).enterGlobal { $0.storeAccumulatorSlot(UInt32.self) } }
@c(wasmcore_global_enter_then_store64_al) func globalEnterThenStore64AL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).enterGlobal { $0.storeAccumulatorLiteral(UInt64.self) } }

@c(wasmcore_global_get_then_copy_immediate) func globalGetThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).getOwn(UInt64.self) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_global_get_then_i32_load_a) func globalGetThenI32LoadA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).getOwn(UInt64.self) { $0.loadAccumulator(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_global_get_then_i64_load_a) func globalGetThenI64LoadA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).getOwn(UInt64.self) { $0.loadAccumulator(Widened<UInt64, UInt64>.self) }
}

@c(wasmcore_global_leave_then_return_accumulator) func globalLeaveThenReturnAccumulator(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).leaveGlobal { $0.execute { $0.returnToCaller(with: $0.accumulator) } }
}
@c(wasmcore_global_leave_then_return_nothing) func globalLeaveThenReturnNothing(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).leaveGlobal { $0.returnToCaller() } }
@c(wasmcore_global_leave_then_return_slot) func globalLeaveThenReturnSlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).leaveGlobal { $0.execute { $0.returnToCaller(with: $0.slot(1, as: UInt64.self)) } }
}

@c(wasmcore_increase_two_then_br) func increaseTwoThenBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseTwo { $0.branch() } }
@c(wasmcore_increase_two_then_br_i32_gt_ual) func increaseTwoThenBrI32GtUAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).increaseTwo { $0.branchAccumulatorLiteral(UInt32.self, >) }
}
@c(wasmcore_increase_two_then_br_i32_ne_al) func increaseTwoThenBrI32NeAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).increaseTwo { $0.branchAccumulatorLiteral(UInt32.self, !=) }
}
@c(wasmcore_increase_two_then_br_i32_ne_as) func increaseTwoThenBrI32NeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseTwo { $0.branchAccumulatorSlot(UInt32.self, !=) } }
@c(wasmcore_increase_two_then_br_i32_nez_a) func increaseTwoThenBrI32NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).increaseTwo { $0.branchAccumulator(UInt32.self) { $0 != 0 } }
}
@c(wasmcore_increase_two_then_copy_slot) func increaseTwoThenCopySlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).increaseTwo { $0.execute { $0.finish($0.slot(1, as: UInt64.self)) } }
}
@c(wasmcore_increase_two_then_i32_add_as) func increaseTwoThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseTwo { $0.accumulatorSlot(UInt32.self, &+) } }
@c(wasmcore_increase_two_then_i32_add_si) func increaseTwoThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseTwo { $0.slotImmediate(UInt32.self, &+) } }
@c(wasmcore_increase_two_then_i32_load_s) func increaseTwoThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseTwo { $0.loadSlot(Widened<UInt32, UInt32>.self) } }
@c(wasmcore_increase_two_then_i64_load_s) func increaseTwoThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseTwo { $0.loadSlot(Widened<UInt64, UInt64>.self) } }
@c(wasmcore_increase_two_then_increase_br) func increaseTwoThenIncreaseBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).increaseTwo { $0.increaseBranch() } }

@c(wasmcore_select_a_then_br) func selectAThenBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.select(if: $0.accumulated()) { $0.branch() } } }
@c(wasmcore_select_a_then_br_i32_eqz_a) func selectAThenBrI32EqzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.select(if: $0.accumulated()) { $0.branchAccumulator(UInt32.self) { $0 == 0 } } }
}
@c(wasmcore_select_a_then_br_i32_gt_ual) func selectAThenBrI32GtUAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.select(if: $0.accumulated()) { $0.branchAccumulatorLiteral(UInt32.self, >) } }
}
@c(wasmcore_select_a_then_copy_immediate) func selectAThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.select(if: $0.accumulated()) { $0.execute { $0.set(UInt64($0.immediate)) } } }
}
@c(wasmcore_select_a_then_i32_add_ai) func selectAThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.select(if: $0.accumulated()) { $0.accumulatorImmediate(UInt32.self, &+) } }
}
@c(wasmcore_select_a_then_i32_add_as) func selectAThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.select(if: $0.accumulated()) { $0.accumulatorSlot(UInt32.self, &+) } }
}
@c(wasmcore_select_a_then_i32_add_si) func selectAThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.select(if: $0.accumulated()) { $0.slotImmediate(UInt32.self, &+) } }
}
@c(wasmcore_select_a_then_i32_or_as) func selectAThenI32OrAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.select(if: $0.accumulated()) { $0.accumulatorSlot(UInt32.self, |) } }
}
@c(wasmcore_select_a_then_i32_shl_si) func selectAThenI32ShlSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.select(if: $0.accumulated()) { $0.slotImmediate(UInt32.self, &<<) } }
}
@c(wasmcore_select_a_then_i64_add_ai) func selectAThenI64AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.select(if: $0.accumulated()) { $0.accumulatorImmediate(UInt64.self, &+) } }
}
@c(wasmcore_select_a_then_i64_add_si) func selectAThenI64AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.select(if: $0.accumulated()) { $0.slotImmediate(UInt64.self, &+) } }
}
@c(wasmcore_select_a_then_i64_or_as) func selectAThenI64OrAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.select(if: $0.accumulated()) { $0.accumulatorSlot(UInt64.self, |) } }
}
@c(wasmcore_select_a_then_i64_shl_si) func selectAThenI64ShlSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.select(if: $0.accumulated()) { $0.slotImmediate(UInt64.self, &<<) } }
}
@c(wasmcore_select_a_then_return_accumulator) func selectAThenReturnAccumulator(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.select(if: $0.accumulated()) { $0.execute { $0.returnToCaller(with: $0.accumulator) } } }
}
@c(wasmcore_select_a_then_select_s) func selectAThenSelectS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.select(if: $0.accumulated()) { $0.execute { $0.select(if: $0.slot(3)) } } }
}
@c(wasmcore_select_a_then_store32_sa) func selectAThenStore32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.select(if: $0.accumulated()) { $0.storeSlotAccumulator(UInt32.self) } }
}
@c(wasmcore_select_a_then_store64_sa) func selectAThenStore64SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.select(if: $0.accumulated()) { $0.storeSlotAccumulator(UInt64.self) } }
}

@c(wasmcore_select_s_then_br) func selectSThenBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.select(if: $0.slot(3)) { $0.branch() } } }
@c(wasmcore_select_s_then_copy_immediate) func selectSThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.select(if: $0.slot(3)) { $0.execute { $0.set(UInt64($0.immediate)) } } }
}
@c(wasmcore_select_s_then_copy_literal) func selectSThenCopyLiteral(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.select(if: $0.slot(3)) { $0.execute { $0.set($0.literal, words: 3) } } }
}
@c(wasmcore_select_s_then_i32_and_ai) func selectSThenI32AndAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.select(if: $0.slot(3)) { $0.accumulatorImmediate(UInt32.self, &) } }
}
@c(wasmcore_select_s_then_return_accumulator) func selectSThenReturnAccumulator(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.select(if: $0.slot(3)) { $0.execute { $0.returnToCaller(with: $0.accumulator) } } }
}
@c(wasmcore_select_s_then_store32_sa) func selectSThenStore32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.select(if: $0.slot(3)) { $0.storeSlotAccumulator(UInt32.self) } }
}

@c(wasmcore_zero_slots_then_br_i32_and_eqz_s) func zeroSlotsThenBrI32AndEqzS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).zeroSlots { $0.execute { $0.branchMasked($0.slot(0), ==) } }
}
@c(wasmcore_zero_slots_then_br_i32_eqz_s) func zeroSlotsThenBrI32EqzS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).zeroSlots { $0.branchSlot(UInt32.self) { $0 == 0 } } }
@c(wasmcore_zero_slots_then_br_i32_gt_usl) func zeroSlotsThenBrI32GtUSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).zeroSlots { $0.branchSlotLiteral(UInt32.self, >) } }
@c(wasmcore_zero_slots_then_br_i32_nez_s) func zeroSlotsThenBrI32NezS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).zeroSlots { $0.branchSlot(UInt32.self) { $0 != 0 } } }
@c(wasmcore_zero_slots_then_call_own) func zeroSlotsThenCallOwn(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).zeroSlots { $0.call() } }
@c(wasmcore_zero_slots_then_copy_immediate) func zeroSlotsThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).zeroSlots { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_zero_slots_then_copy_slot) func zeroSlotsThenCopySlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).zeroSlots { $0.execute { $0.finish($0.slot(1, as: UInt64.self)) } }
}
@c(wasmcore_zero_slots_then_global_enter) func zeroSlotsThenGlobalEnter(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).zeroSlots { $0.enterGlobal() } }
@c(wasmcore_zero_slots_then_i32_add_si) func zeroSlotsThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).zeroSlots { $0.slotImmediate(UInt32.self, &+) } }
@c(wasmcore_zero_slots_then_i32_load_l) func zeroSlotsThenI32LoadL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).zeroSlots { $0.loadLiteral(Widened<UInt32, UInt32>.self) } }
@c(wasmcore_zero_slots_then_i32_load_s) func zeroSlotsThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).zeroSlots { $0.loadSlot(Widened<UInt32, UInt32>.self) } }
@c(wasmcore_zero_slots_then_i64_load_s) func zeroSlotsThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).zeroSlots { $0.loadSlot(Widened<UInt64, UInt64>.self) } }
@c(wasmcore_zero_slots_then_i64_mul_ss) func zeroSlotsThenI64MulSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).zeroSlots { $0.slotSlot(UInt64.self, &*) } }
@c(wasmcore_zero_slots_then_zero_slots) func zeroSlotsThenZeroSlots(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).zeroSlots { $0.zeroSlots() } }
