// Handlers for sequences that begin with instructions of 64-bit integers.
//
// Each executes two instructions, one after the other: the second's operands lie behind those of the first. Every result goes to its slot and to the accumulator, and
// effects and traps come in order, as if they were two handlers; what is saved is a dispatch.

@c(wasmcore_i64_add_ai_then_br_i64_lt_ual) func i64AddAIThenBrI64LtUAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &+) { $0.branchAccumulatorLiteral(UInt64.self, <) }
}
@c(wasmcore_i64_add_ai_then_copy_immediate) func i64AddAIThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &+) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i64_add_ai_then_i64_add_si) func i64AddAIThenI64AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &+) { $0.slotImmediate(UInt64.self, &+) }
}
@c(wasmcore_i64_add_ai_then_i64_and_as) func i64AddAIThenI64AndAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &+) { $0.accumulatorSlot(UInt64.self, &) }
}
@c(wasmcore_i64_add_ai_then_i64_load_s) func i64AddAIThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &+) { $0.loadSlot(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_i64_add_ai_then_store64_ls) func i64AddAIThenStore64LS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &+) { $0.storeLiteralSlot(UInt64.self) }
}
@c(wasmcore_i64_add_ai_then_store64_sa) func i64AddAIThenStore64SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &+) { $0.storeSlotAccumulator(UInt64.self) }
}

@c(wasmcore_i64_add_as_then_copy_immediate) func i64AddASThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &+) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i64_add_as_then_i32_add_si) func i64AddASThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &+) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_i64_add_as_then_i32_add_ss) func i64AddASThenI32AddSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &+) { $0.slotSlot(UInt32.self, &+) } }
@c(wasmcore_i64_add_as_then_i32_load_s) func i64AddASThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &+) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i64_add_as_then_i32_load_sum_si) func i64AddASThenI32LoadSumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &+) { $0.loadSumSlotImmediate(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i64_add_as_then_i32_wrap_i64_acc) func i64AddASThenI32WrapI64A(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &+) { $0.unaryAccumulator(UInt64.self) { UInt32(truncatingIfNeeded: $0) } }
}
@c(wasmcore_i64_add_as_then_i32_wrap_i64_slot) func i64AddASThenI32WrapI64S(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &+) { $0.unarySlot(UInt64.self) { UInt32(truncatingIfNeeded: $0) } }
}
@c(wasmcore_i64_add_as_then_i64_add_ai) func i64AddASThenI64AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &+) { $0.accumulatorImmediate(UInt64.self, &+) }
}
@c(wasmcore_i64_add_as_then_i64_add_as) func i64AddASThenI64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &+) { $0.accumulatorSlot(UInt64.self, &+) }
}
@c(wasmcore_i64_add_as_then_i64_load_l) func i64AddASThenI64LoadL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &+) { $0.loadLiteral(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_i64_add_as_then_i64_load_s) func i64AddASThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &+) { $0.loadSlot(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_i64_add_as_then_i64_mul_ss) func i64AddASThenI64MulSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &+) { $0.slotSlot(UInt64.self, &*) } }
@c(wasmcore_i64_add_as_then_i64_rotl_si) func i64AddASThenI64RotlSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &+) { $0.slotImmediate(UInt64.self, rotateLeft) }
}
@c(wasmcore_i64_add_as_then_i64_shl_ai) func i64AddASThenI64ShlAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &+) { $0.accumulatorImmediate(UInt64.self, &<<) }
}
@c(wasmcore_i64_add_as_then_i64_shr_uai) func i64AddASThenI64ShrUAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &+) { $0.accumulatorImmediate(UInt64.self, &>>) }
}
@c(wasmcore_i64_add_as_then_i64_shr_usi) func i64AddASThenI64ShrUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &+) { $0.slotImmediate(UInt64.self, &>>) }
}
@c(wasmcore_i64_add_as_then_i64_xor_as) func i64AddASThenI64XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &+) { $0.accumulatorSlot(UInt64.self, ^) }
}
@c(wasmcore_i64_add_as_then_store32_sa) func i64AddASThenStore32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &+) { $0.storeSlotAccumulator(UInt32.self) }
}
@c(wasmcore_i64_add_as_then_store64_ls) func i64AddASThenStore64LS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &+) { $0.storeLiteralSlot(UInt64.self) }
}
@c(wasmcore_i64_add_as_then_store64_sa) func i64AddASThenStore64SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &+) { $0.storeSlotAccumulator(UInt64.self) }
}
@c(wasmcore_i64_add_as_then_i64_and_ai) func i64AddASThenI64AndAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &+) { $0.accumulatorImmediate(UInt64.self, &) }
}
@c(wasmcore_i64_add_as_then_i64_ne_ss) func i64AddASThenI64NeSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &+) { $0.slotSlot(UInt64.self, !=) }
}

@c(wasmcore_i64_add_si_then_br_i64_ge_uas) func i64AddSIThenBrI64GeUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &+) { $0.branchAccumulatorSlot(UInt64.self, >=) }
}
@c(wasmcore_i64_add_si_then_br_i64_le_uas) func i64AddSIThenBrI64LeUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &+) { $0.branchAccumulatorSlot(UInt64.self, <=) }
}
@c(wasmcore_i64_add_si_then_br_i64_ne_as) func i64AddSIThenBrI64NeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &+) { $0.branchAccumulatorSlot(UInt64.self, !=) }
}
@c(wasmcore_i64_add_si_then_copy_slot) func i64AddSIThenCopySlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &+) { $0.execute { $0.finish($0.slot(1, as: UInt64.self)) } }
}
@c(wasmcore_i64_add_si_then_i32_wrap_i64_slot) func i64AddSIThenI32WrapI64S(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &+) { $0.unarySlot(UInt64.self) { UInt32(truncatingIfNeeded: $0) } }
}
@c(wasmcore_i64_add_si_then_i64_add_as) func i64AddSIThenI64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &+) { $0.accumulatorSlot(UInt64.self, &+) }
}
@c(wasmcore_i64_add_si_then_i64_add_si) func i64AddSIThenI64AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &+) { $0.slotImmediate(UInt64.self, &+) }
}
@c(wasmcore_i64_add_si_then_i64_and_ai) func i64AddSIThenI64AndAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &+) { $0.accumulatorImmediate(UInt64.self, &) }
}
@c(wasmcore_i64_add_si_then_i64_and_as) func i64AddSIThenI64AndAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &+) { $0.accumulatorSlot(UInt64.self, &) }
}
@c(wasmcore_i64_add_si_then_i64_mul_si) func i64AddSIThenI64MulSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &+) { $0.slotImmediate(UInt64.self, &*) }
}
@c(wasmcore_i64_add_si_then_i64_shl_si) func i64AddSIThenI64ShlSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &+) { $0.slotImmediate(UInt64.self, &<<) }
}
@c(wasmcore_i64_add_si_then_i64_shr_usi) func i64AddSIThenI64ShrUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &+) { $0.slotImmediate(UInt64.self, &>>) }
}
@c(wasmcore_i64_add_si_then_store64_sa) func i64AddSIThenStore64SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &+) { $0.storeSlotAccumulator(UInt64.self) }
}
@c(wasmcore_i64_add_si_then_store8_sa) func i64AddSIThenStore8SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &+) { $0.storeSlotAccumulator(UInt8.self) }
}

@c(wasmcore_i64_add_ss_then_br_i64_eqz_s) func i64AddSSThenBrI64EqzS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &+) { $0.branchSlot(UInt64.self) { $0 == 0 } }
}
@c(wasmcore_i64_add_ss_then_i64_add_ss) func i64AddSSThenI64AddSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &+) { $0.slotSlot(UInt64.self, &+) } }
@c(wasmcore_i64_add_ss_then_i64_and_as) func i64AddSSThenI64AndAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &+) { $0.accumulatorSlot(UInt64.self, &) } }
@c(wasmcore_i64_add_ss_then_i64_lt_sas) func i64AddSSThenI64LtSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &+) { $0.accumulatorSlot(Int64.self, <) } }
@c(wasmcore_i64_add_ss_then_i64_xor_as) func i64AddSSThenI64XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &+) { $0.accumulatorSlot(UInt64.self, ^) } }
@c(wasmcore_i64_add_ss_then_store64_sa) func i64AddSSThenStore64SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &+) { $0.storeSlotAccumulator(UInt64.self) }
}
@c(wasmcore_i64_add_ss_then_br_i64_lt_ual) func i64AddSSThenBrI64LtUAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &+) { $0.branchAccumulatorLiteral(UInt64.self, <) }
}

@c(wasmcore_i64_and_ai_then_br_i64_eqz_a) func i64AndAIThenBrI64EqzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &) { $0.branchAccumulator(UInt64.self) { $0 == 0 } }
}
@c(wasmcore_i64_and_ai_then_br_i64_gt_ual) func i64AndAIThenBrI64GtUAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &) { $0.branchAccumulatorLiteral(UInt64.self, >) }
}
@c(wasmcore_i64_and_ai_then_br_i64_nez_a) func i64AndAIThenBrI64NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &) { $0.branchAccumulator(UInt64.self) { $0 != 0 } }
}
@c(wasmcore_i64_and_ai_then_copy_immediate) func i64AndAIThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i64_and_ai_then_i64_add_as) func i64AndAIThenI64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &) { $0.accumulatorSlot(UInt64.self, &+) }
}
@c(wasmcore_i64_and_ai_then_i64_eq_ai) func i64AndAIThenI64EqAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &) { $0.accumulatorImmediate(UInt64.self, ==) }
}
@c(wasmcore_i64_and_ai_then_store64_sa) func i64AndAIThenStore64SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &) { $0.storeSlotAccumulator(UInt64.self) }
}

@c(wasmcore_i64_and_as_then_br_i64_eqz_a) func i64AndASThenBrI64EqzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &) { $0.branchAccumulator(UInt64.self) { $0 == 0 } }
}
@c(wasmcore_i64_and_as_then_br_i64_nez_a) func i64AndASThenBrI64NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &) { $0.branchAccumulator(UInt64.self) { $0 != 0 } }
}
@c(wasmcore_i64_and_as_then_copy_immediate) func i64AndASThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i64_and_as_then_copy_literal) func i64AndASThenCopyLiteral(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &) { $0.execute { $0.set($0.literal, words: 3) } }
}
@c(wasmcore_i64_and_as_then_i64_add_as) func i64AndASThenI64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &) { $0.accumulatorSlot(UInt64.self, &+) }
}
@c(wasmcore_i64_and_as_then_i64_and_ai) func i64AndASThenI64AndAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &) { $0.accumulatorImmediate(UInt64.self, &) }
}
@c(wasmcore_i64_and_as_then_i64_eq_ai) func i64AndASThenI64EqAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &) { $0.accumulatorImmediate(UInt64.self, ==) }
}
@c(wasmcore_i64_and_as_then_i64_or_as) func i64AndASThenI64OrAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &) { $0.accumulatorSlot(UInt64.self, |) }
}
@c(wasmcore_i64_and_as_then_i64_shl_ai) func i64AndASThenI64ShlAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &) { $0.accumulatorImmediate(UInt64.self, &<<) }
}
@c(wasmcore_i64_and_as_then_store64_sa) func i64AndASThenStore64SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &) { $0.storeSlotAccumulator(UInt64.self) }
}
@c(wasmcore_i64_and_as_then_i64_and_ss) func i64AndASThenI64AndSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &) { $0.slotSlot(UInt64.self, &) }
}

@c(wasmcore_i64_and_si_then_br_i64_eqz_a) func i64AndSIThenBrI64EqzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &) { $0.branchAccumulator(UInt64.self) { $0 == 0 } }
}
@c(wasmcore_i64_and_si_then_br_i64_nez_a) func i64AndSIThenBrI64NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &) { $0.branchAccumulator(UInt64.self) { $0 != 0 } }
}
@c(wasmcore_i64_and_si_then_copy_immediate) func i64AndSIThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i64_and_si_then_i64_add_as) func i64AndSIThenI64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &) { $0.accumulatorSlot(UInt64.self, &+) }
}
@c(wasmcore_i64_and_si_then_i64_and_si) func i64AndSIThenI64AndSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &) { $0.slotImmediate(UInt64.self, &) }
}
@c(wasmcore_i64_and_si_then_i64_lt_sai) func i64AndSIThenI64LtSAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &) { $0.accumulatorImmediate(Int64.self, <) }
}
@c(wasmcore_i64_and_si_then_i64_shl_ai) func i64AndSIThenI64ShlAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &) { $0.accumulatorImmediate(UInt64.self, &<<) }
}
@c(wasmcore_i64_and_si_then_i64_eq_ai) func i64AndSIThenI64EqAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &) { $0.accumulatorImmediate(UInt64.self, ==) }
}

@c(wasmcore_i64_and_ss_then_copy_immediate) func i64AndSSThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i64_and_ss_then_copy_literal) func i64AndSSThenCopyLiteral(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &) { $0.execute { $0.set($0.literal, words: 3) } }
}
@c(wasmcore_i64_and_ss_then_i64_add_as) func i64AndSSThenI64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &) { $0.accumulatorSlot(UInt64.self, &+) } }
@c(wasmcore_i64_and_ss_then_i64_eq_ai) func i64AndSSThenI64EqAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &) { $0.accumulatorImmediate(UInt64.self, ==) }
}
@c(wasmcore_i64_and_ss_then_i64_mul_as) func i64AndSSThenI64MulAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &) { $0.accumulatorSlot(UInt64.self, &*) } }
@c(wasmcore_i64_and_ss_then_i64_mul_ss) func i64AndSSThenI64MulSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &) { $0.slotSlot(UInt64.self, &*) } }
@c(wasmcore_i64_and_ss_then_i64_or_as) func i64AndSSThenI64OrAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &) { $0.accumulatorSlot(UInt64.self, |) } }
@c(wasmcore_i64_and_ss_then_i64_shl_si) func i64AndSSThenI64ShlSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &) { $0.slotImmediate(UInt64.self, &<<) } }

@c(wasmcore_i64_eq_ai_then_br_i32_nez_a) func i64EqAIThenBrI32NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, ==) { $0.branchAccumulator(UInt32.self) { $0 != 0 } }
}
@c(wasmcore_i64_eq_ai_then_br_i64_nez_a) func i64EqAIThenBrI64NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, ==) { $0.branchAccumulator(UInt64.self) { $0 != 0 } }
}
@c(wasmcore_i64_eq_ai_then_copy_immediate) func i64EqAIThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, ==) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i64_eq_ai_then_i64_load_s) func i64EqAIThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, ==) { $0.loadSlot(Widened<UInt64, UInt64>.self) }
}

@c(wasmcore_i64_eq_si_then_select_a) func i64EqSIThenSelectA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, ==) { $0.execute { $0.select(if: $0.accumulated()) } }
}

@c(wasmcore_i64_eq_ss_then_select_a) func i64EqSSThenSelectA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, ==) { $0.execute { $0.select(if: $0.accumulated()) } }
}

@c(wasmcore_i64_gt_sas_then_select_a) func i64GtSASThenSelectA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(Int64.self, >) { $0.execute { $0.select(if: $0.accumulated()) } }
}

@c(wasmcore_i64_gt_uas_then_select_a) func i64GtUASThenSelectA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, >) { $0.execute { $0.select(if: $0.accumulated()) } }
}

@c(wasmcore_i64_lt_sai_then_i64_add_ss) func i64LtSAIThenI64AddSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(Int64.self, <) { $0.slotSlot(UInt64.self, &+) }
}

@c(wasmcore_i64_lt_sas_then_i32_xor_as) func i64LtSASThenI32XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(Int64.self, <) { $0.accumulatorSlot(UInt32.self, ^) }
}

@c(wasmcore_i64_lt_uas_then_select_a) func i64LtUASThenSelectA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, <) { $0.execute { $0.select(if: $0.accumulated()) } }
}
@c(wasmcore_i64_lt_uas_then_i64_lt_uss) func i64LtUASThenI64LtUSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, <) { $0.slotSlot(UInt64.self, <) }
}
@c(wasmcore_i64_lt_uas_then_i64_add_as) func i64LtUASThenI64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, <) { $0.accumulatorSlot(UInt64.self, &+) }
}

@c(wasmcore_i64_lt_usi_then_copy_immediate) func i64LtUSIThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, <) { $0.execute { $0.set(UInt64($0.immediate)) } }
}

@c(wasmcore_i64_lt_uss_then_select_a) func i64LtUSSThenSelectA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, <) { $0.execute { $0.select(if: $0.accumulated()) } }
}

@c(wasmcore_i64_mul_ai_then_i64_sub_sa) func i64MulAIThenI64SubSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &*) { $0.slotAccumulator(UInt64.self, &-) }
}

@c(wasmcore_i64_mul_as_then_copy_immediate) func i64MulASThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &*) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i64_mul_as_then_i64_add_as) func i64MulASThenI64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &*) { $0.accumulatorSlot(UInt64.self, &+) }
}
@c(wasmcore_i64_mul_as_then_i64_shr_uai) func i64MulASThenI64ShrUAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &*) { $0.accumulatorImmediate(UInt64.self, &>>) }
}

@c(wasmcore_i64_mul_si_then_i64_add_as) func i64MulSIThenI64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &*) { $0.accumulatorSlot(UInt64.self, &+) }
}

@c(wasmcore_i64_mul_ss_then_copy_immediate) func i64MulSSThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &*) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i64_mul_ss_then_i64_add_as) func i64MulSSThenI64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &*) { $0.accumulatorSlot(UInt64.self, &+) } }
@c(wasmcore_i64_mul_ss_then_i64_mul_ss) func i64MulSSThenI64MulSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &*) { $0.slotSlot(UInt64.self, &*) } }
@c(wasmcore_i64_mul_ss_then_i64_shr_uai) func i64MulSSThenI64ShrUAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &*) { $0.accumulatorImmediate(UInt64.self, &>>) }
}
@c(wasmcore_i64_mul_ss_then_i64_shr_usi) func i64MulSSThenI64ShrUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &*) { $0.slotImmediate(UInt64.self, &>>) }
}

@c(wasmcore_i64_ne_as_then_i32_add_as) func i64NeASThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, !=) { $0.accumulatorSlot(UInt32.self, &+) }
}

@c(wasmcore_i64_or_ai_then_store64_sa) func i64OrAIThenStore64SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, |) { $0.storeSlotAccumulator(UInt64.self) }
}

@c(wasmcore_i64_or_as_then_br_i64_nez_a) func i64OrASThenBrI64NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, |) { $0.branchAccumulator(UInt64.self) { $0 != 0 } }
}
@c(wasmcore_i64_or_as_then_copy_immediate) func i64OrASThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, |) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i64_or_as_then_copy_literal) func i64OrASThenCopyLiteral(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, |) { $0.execute { $0.set($0.literal, words: 3) } }
}
@c(wasmcore_i64_or_as_then_i64_or_as) func i64OrASThenI64OrAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, |) { $0.accumulatorSlot(UInt64.self, |) }
}
@c(wasmcore_i64_or_as_then_i64_shl_si) func i64OrASThenI64ShlSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, |) { $0.slotImmediate(UInt64.self, &<<) }
}
@c(wasmcore_i64_or_as_then_i64_shr_uai) func i64OrASThenI64ShrUAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, |) { $0.accumulatorImmediate(UInt64.self, &>>) }
}
@c(wasmcore_i64_or_as_then_i64_shr_usi) func i64OrASThenI64ShrUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, |) { $0.slotImmediate(UInt64.self, &>>) }
}
@c(wasmcore_i64_or_as_then_i64_xor_as) func i64OrASThenI64XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, |) { $0.accumulatorSlot(UInt64.self, ^) }
}
@c(wasmcore_i64_or_as_then_store64_sa) func i64OrASThenStore64SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, |) { $0.storeSlotAccumulator(UInt64.self) }
}
@c(wasmcore_i64_or_as_then_i64_xor_ai) func i64OrASThenI64XorAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, |) { $0.accumulatorImmediate(UInt64.self, ^) }
}
@c(wasmcore_i64_or_as_then_i64_or_ss) func i64OrASThenI64OrSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, |) { $0.slotSlot(UInt64.self, |) }
}

@c(wasmcore_i64_or_ss_then_i64_or_as) func i64OrSSThenI64OrAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, |) { $0.accumulatorSlot(UInt64.self, |) } }

@c(wasmcore_i64_or_ss_then_i64_shl_ai) func i64OrSSThenI64ShlAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, |) { $0.accumulatorImmediate(UInt64.self, &<<) }
}
@c(wasmcore_i64_or_ss_then_i64_shr_uai) func i64OrSSThenI64ShrUAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, |) { $0.accumulatorImmediate(UInt64.self, &>>) }
}
@c(wasmcore_i64_popcnt_slot_then_i64_add_as) func i64PopcntSThenI64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).unarySlot(UInt64.self, { $0.ones }) { $0.accumulatorSlot(UInt64.self, &+) }
}

@c(wasmcore_i64_rotl_ai_then_i64_add_as) func i64RotlAIThenI64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, rotateLeft) { $0.accumulatorSlot(UInt64.self, &+) }
}
@c(wasmcore_i64_rotl_ai_then_i64_add_ss) func i64RotlAIThenI64AddSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, rotateLeft) { $0.slotSlot(UInt64.self, &+) }
}
@c(wasmcore_i64_rotl_ai_then_i64_rotl_si) func i64RotlAIThenI64RotlSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, rotateLeft) { $0.slotImmediate(UInt64.self, rotateLeft) }
}
@c(wasmcore_i64_rotl_ai_then_i64_xor_as) func i64RotlAIThenI64XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, rotateLeft) { $0.accumulatorSlot(UInt64.self, ^) }
}

@c(wasmcore_i64_rotl_si_then_i64_xor_as) func i64RotlSIThenI64XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, rotateLeft) { $0.accumulatorSlot(UInt64.self, ^) }
}

@c(wasmcore_i64_rotl_ss_then_i64_and_as) func i64RotlSSThenI64AndAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, rotateLeft) { $0.accumulatorSlot(UInt64.self, &) }
}

@c(wasmcore_i64_shl_ai_then_i64_add_ai) func i64ShlAIThenI64AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &<<) { $0.accumulatorImmediate(UInt64.self, &+) }
}
@c(wasmcore_i64_shl_ai_then_i64_add_as) func i64ShlAIThenI64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &<<) { $0.accumulatorSlot(UInt64.self, &+) }
}
@c(wasmcore_i64_shl_ai_then_i64_or_as) func i64ShlAIThenI64OrAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &<<) { $0.accumulatorSlot(UInt64.self, |) }
}

@c(wasmcore_i64_shl_as_then_i64_or_as) func i64ShlASThenI64OrAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &<<) { $0.accumulatorSlot(UInt64.self, |) }
}

@c(wasmcore_i64_shl_sa_then_i32_wrap_i64_acc) func i64ShlSAThenI32WrapI64A(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotAccumulator(UInt64.self, &<<) { $0.unaryAccumulator(UInt64.self) { UInt32(truncatingIfNeeded: $0) } }
}
@c(wasmcore_i64_shl_sa_then_i64_or_as) func i64ShlSAThenI64OrAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotAccumulator(UInt64.self, &<<) { $0.accumulatorSlot(UInt64.self, |) }
}

@c(wasmcore_i64_shl_si_then_copy_immediate) func i64ShlSIThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &<<) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i64_shl_si_then_copy_literal) func i64ShlSIThenCopyLiteral(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &<<) { $0.execute { $0.set($0.literal, words: 3) } }
}
@c(wasmcore_i64_shl_si_then_i64_add_ai) func i64ShlSIThenI64AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &<<) { $0.accumulatorImmediate(UInt64.self, &+) }
}
@c(wasmcore_i64_shl_si_then_i64_add_as) func i64ShlSIThenI64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &<<) { $0.accumulatorSlot(UInt64.self, &+) }
}
@c(wasmcore_i64_shl_si_then_i64_or_ai) func i64ShlSIThenI64OrAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &<<) { $0.accumulatorImmediate(UInt64.self, |) }
}
@c(wasmcore_i64_shl_si_then_i64_or_as) func i64ShlSIThenI64OrAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &<<) { $0.accumulatorSlot(UInt64.self, |) }
}

@c(wasmcore_i64_shl_ss_then_i64_and_as) func i64ShlSSThenI64AndAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &<<) { $0.accumulatorSlot(UInt64.self, &) } }
@c(wasmcore_i64_shl_ss_then_i64_or_as) func i64ShlSSThenI64OrAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &<<) { $0.accumulatorSlot(UInt64.self, |) } }

@c(wasmcore_i64_shr_sai_then_br_i64_eq_as) func i64ShrSAIThenBrI64EqAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(Int64.self, &>>) { $0.branchAccumulatorSlot(UInt64.self, ==) }
}

@c(wasmcore_i64_shr_ssi_then_copy_immediate) func i64ShrSSIThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(Int64.self, &>>) { $0.execute { $0.set(UInt64($0.immediate)) } }
}

@c(wasmcore_i64_shr_uai_then_i32_wrap_i64_acc) func i64ShrUAIThenI32WrapI64A(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &>>) { $0.unaryAccumulator(UInt64.self) { UInt32(truncatingIfNeeded: $0) } }
}
@c(wasmcore_i64_shr_uai_then_i64_add_as) func i64ShrUAIThenI64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &>>) { $0.accumulatorSlot(UInt64.self, &+) }
}
@c(wasmcore_i64_shr_uai_then_i64_mul_ss) func i64ShrUAIThenI64MulSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &>>) { $0.slotSlot(UInt64.self, &*) }
}
@c(wasmcore_i64_shr_uai_then_i64_shr_usi) func i64ShrUAIThenI64ShrUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &>>) { $0.slotImmediate(UInt64.self, &>>) }
}
@c(wasmcore_i64_shr_uai_then_i64_xor_as) func i64ShrUAIThenI64XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt64.self, &>>) { $0.accumulatorSlot(UInt64.self, ^) }
}

@c(wasmcore_i64_shr_usi_then_copy_immediate) func i64ShrUSIThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &>>) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i64_shr_usi_then_copy_slot) func i64ShrUSIThenCopySlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &>>) { $0.execute { $0.finish($0.slot(1, as: UInt64.self)) } }
}
@c(wasmcore_i64_shr_usi_then_i32_add_si) func i64ShrUSIThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &>>) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_i64_shr_usi_then_i32_wrap_i64_acc) func i64ShrUSIThenI32WrapI64A(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &>>) { $0.unaryAccumulator(UInt64.self) { UInt32(truncatingIfNeeded: $0) } }
}
@c(wasmcore_i64_shr_usi_then_i64_add_si) func i64ShrUSIThenI64AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &>>) { $0.slotImmediate(UInt64.self, &+) }
}
@c(wasmcore_i64_shr_usi_then_i64_and_si) func i64ShrUSIThenI64AndSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &>>) { $0.slotImmediate(UInt64.self, &) }
}
@c(wasmcore_i64_shr_usi_then_i64_mul_as) func i64ShrUSIThenI64MulAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &>>) { $0.accumulatorSlot(UInt64.self, &*) }
}
@c(wasmcore_i64_shr_usi_then_i64_shr_usi) func i64ShrUSIThenI64ShrUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &>>) { $0.slotImmediate(UInt64.self, &>>) }
}
@c(wasmcore_i64_shr_usi_then_store8_sa) func i64ShrUSIThenStore8SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &>>) { $0.storeSlotAccumulator(UInt8.self) }
}
@c(wasmcore_i64_shr_usi_then_i64_xor_as) func i64ShrUSIThenI64XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt64.self, &>>) { $0.accumulatorSlot(UInt64.self, ^) }
}

@c(wasmcore_i64_sub_as_then_copy_slot) func i64SubASThenCopySlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, &-) { $0.execute { $0.finish($0.slot(1, as: UInt64.self)) } }
}

@c(wasmcore_i64_sub_sa_then_i64_add_ai) func i64SubSAThenI64AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotAccumulator(UInt64.self, &-) { $0.accumulatorImmediate(UInt64.self, &+) }
}
@c(wasmcore_i64_sub_sa_then_i64_load_s) func i64SubSAThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotAccumulator(UInt64.self, &-) { $0.loadSlot(Widened<UInt64, UInt64>.self) }
}

@c(wasmcore_i64_sub_ss_then_copy_immediate) func i64SubSSThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &-) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i64_sub_ss_then_i64_add_ai) func i64SubSSThenI64AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &-) { $0.accumulatorImmediate(UInt64.self, &+) }
}
@c(wasmcore_i64_sub_ss_then_i64_and_as) func i64SubSSThenI64AndAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &-) { $0.accumulatorSlot(UInt64.self, &) } }
@c(wasmcore_i64_sub_ss_then_i64_sub_ss) func i64SubSSThenI64SubSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &-) { $0.slotSlot(UInt64.self, &-) } }

@c(wasmcore_i64_sub_ss_then_br_i64_lt_sal) func i64SubSSThenBrI64LtSAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &-) { $0.branchAccumulatorLiteral(Int64.self, <) }
}
@c(wasmcore_i64_sub_ss_then_br_i64_gt_sal) func i64SubSSThenBrI64GtSAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, &-) { $0.branchAccumulatorLiteral(Int64.self, >) }
}
@c(wasmcore_i64_xor_as_then_copy_immediate) func i64XorASThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, ^) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i64_xor_as_then_i32_wrap_i64_acc) func i64XorASThenI32WrapI64A(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, ^) { $0.unaryAccumulator(UInt64.self) { UInt32(truncatingIfNeeded: $0) } }
}
@c(wasmcore_i64_xor_as_then_i64_add_as) func i64XorASThenI64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, ^) { $0.accumulatorSlot(UInt64.self, &+) }
}
@c(wasmcore_i64_xor_as_then_i64_rotl_ai) func i64XorASThenI64RotlAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, ^) { $0.accumulatorImmediate(UInt64.self, rotateLeft) }
}
@c(wasmcore_i64_xor_as_then_i64_rotl_si) func i64XorASThenI64RotlSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, ^) { $0.slotImmediate(UInt64.self, rotateLeft) }
}
@c(wasmcore_i64_xor_as_then_i64_sub_as) func i64XorASThenI64SubAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, ^) { $0.accumulatorSlot(UInt64.self, &-) }
}
@c(wasmcore_i64_xor_as_then_i64_xor_ai) func i64XorASThenI64XorAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, ^) { $0.accumulatorImmediate(UInt64.self, ^) }
}
@c(wasmcore_i64_xor_as_then_store64_sa) func i64XorASThenStore64SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, ^) { $0.storeSlotAccumulator(UInt64.self) }
}
@c(wasmcore_i64_xor_as_then_i64_and_ai) func i64XorASThenI64AndAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, ^) { $0.accumulatorImmediate(UInt64.self, &) }
}
@c(wasmcore_i64_xor_as_then_i64_xor_as) func i64XorASThenI64XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, ^) { $0.accumulatorSlot(UInt64.self, ^) }
}
@c(wasmcore_i64_xor_as_then_i64_and_as) func i64XorASThenI64AndAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, ^) { $0.accumulatorSlot(UInt64.self, &) }
}
@c(wasmcore_i64_xor_as_then_i64_shr_usi) func i64XorASThenI64ShrUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt64.self, ^) { $0.slotImmediate(UInt64.self, &>>) }
}

@c(wasmcore_i64_xor_ss_then_i64_xor_ss) func i64XorSSThenI64XorSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, ^) { $0.slotSlot(UInt64.self, ^) } }
@c(wasmcore_i64_xor_ss_then_br_i64_nez_s) func i64XorSSThenBrI64NezS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt64.self, ^) { $0.branchSlot(UInt64.self) { $0 != 0 } }
}
