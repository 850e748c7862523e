// Handlers for sequences that begin with instructions of 32-bit integers.
//
// Each executes two instructions, one after the other: the second's operands lie behind those of the first. Every result goes to its slot and to the accumulator, and
// effects and traps come in order, as if they were two handlers; what is saved is a dispatch.

@c(wasmcore_i32_add_ai_then_br) func i32AddAIThenBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.branch() } }
@c(wasmcore_i32_add_ai_then_br_i32_gt_ual) func i32AddAIThenBrI32GtUAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.branchAccumulatorLiteral(UInt32.self, >) }
}
@c(wasmcore_i32_add_ai_then_br_i32_lt_ual) func i32AddAIThenBrI32LtUAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.branchAccumulatorLiteral(UInt32.self, <) }
}
@c(wasmcore_i32_add_ai_then_br_i32_lt_uas) func i32AddAIThenBrI32LtUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.branchAccumulatorSlot(UInt32.self, <) }
}
@c(wasmcore_i32_add_ai_then_copy_call) func i32AddAIThenCopyCall(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.copyCall() } }
@c(wasmcore_i32_add_ai_then_copy_immediate) func i32AddAIThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i32_add_ai_then_copy_slot) func i32AddAIThenCopySlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.execute { $0.finish($0.slot(1, as: UInt64.self)) } }
}
@c(wasmcore_i32_add_ai_then_copy_two) func i32AddAIThenCopyTwo(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.copyTwo() } }
@c(wasmcore_i32_add_ai_then_i32_add_ai) func i32AddAIThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.accumulatorImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_add_ai_then_i32_add_si) func i32AddAIThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_add_ai_then_i32_add_ss) func i32AddAIThenI32AddSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.slotSlot(UInt32.self, &+) }
}
@c(wasmcore_i32_add_ai_then_i32_and_ai) func i32AddAIThenI32AndAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.accumulatorImmediate(UInt32.self, &) }
}
@c(wasmcore_i32_add_ai_then_i32_clz_acc) func i32AddAIThenI32ClzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.unaryAccumulator(UInt32.self) { $0.leadingZeros } }
}
@c(wasmcore_i32_add_ai_then_i32_load_a) func i32AddAIThenI32LoadA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.loadAccumulator(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_add_ai_then_i32_load_l) func i32AddAIThenI32LoadL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.loadLiteral(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_add_ai_then_i32_load_s) func i32AddAIThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_add_ai_then_i32_load_sum_si) func i32AddAIThenI32LoadSumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.loadSumSlotImmediate(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_add_ai_then_i32_shl_ai) func i32AddAIThenI32ShlAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.accumulatorImmediate(UInt32.self, &<<) }
}
@c(wasmcore_i32_add_ai_then_i64_add_ss) func i32AddAIThenI64AddSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.slotSlot(UInt64.self, &+) }
}
@c(wasmcore_i32_add_ai_then_i64_load_a) func i32AddAIThenI64LoadA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.loadAccumulator(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_i32_add_ai_then_i64_load_sum_si) func i32AddAIThenI64LoadSumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.loadSumSlotImmediate(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_i32_add_ai_then_store32_al) func i32AddAIThenStore32AL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.storeAccumulatorLiteral(UInt32.self) }
}
@c(wasmcore_i32_add_ai_then_store32_as) func i32AddAIThenStore32AS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.storeAccumulatorSlot(UInt32.self) }
}
@c(wasmcore_i32_add_ai_then_store32_ls) func i32AddAIThenStore32LS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.storeLiteralSlot(UInt32.self) }
}
@c(wasmcore_i32_add_ai_then_store32_sa) func i32AddAIThenStore32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.storeSlotAccumulator(UInt32.self) }
}
@c(wasmcore_i32_add_ai_then_store64_al) func i32AddAIThenStore64AL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &+) { $0.storeAccumulatorLiteral(UInt64.self) }
}

@c(wasmcore_i32_add_as_then_copy_immediate) func i32AddASThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i32_add_as_then_copy_two) func i32AddASThenCopyTwo(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.copyTwo() } }
@c(wasmcore_i32_add_as_then_i32_add_ai) func i32AddASThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.accumulatorImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_add_as_then_i32_add_as) func i32AddASThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.accumulatorSlot(UInt32.self, &+) }
}
@c(wasmcore_i32_add_as_then_i32_add_si) func i32AddASThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_add_as_then_i32_add_ss) func i32AddASThenI32AddSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.slotSlot(UInt32.self, &+) } }
@c(wasmcore_i32_add_as_then_i32_and_si) func i32AddASThenI32AndSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.slotImmediate(UInt32.self, &) }
}
@c(wasmcore_i32_add_as_then_i32_load8_ua) func i32AddASThenI32Load8UA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.loadAccumulator(Widened<UInt8, UInt32>.self) }
}
@c(wasmcore_i32_add_as_then_i32_load_l) func i32AddASThenI32LoadL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.loadLiteral(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_add_as_then_i32_load_s) func i32AddASThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_add_as_then_i32_load_sum_si) func i32AddASThenI32LoadSumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.loadSumSlotImmediate(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_add_as_then_i32_lt_sas) func i32AddASThenI32LtSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.accumulatorSlot(Int32.self, <) }
}
@c(wasmcore_i32_add_as_then_i32_mul_as) func i32AddASThenI32MulAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.accumulatorSlot(UInt32.self, &*) }
}
@c(wasmcore_i32_add_as_then_i32_mul_ss) func i32AddASThenI32MulSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.slotSlot(UInt32.self, &*) } }
@c(wasmcore_i32_add_as_then_i32_rotl_si) func i32AddASThenI32RotlSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.slotImmediate(UInt32.self, rotateLeft) }
}
@c(wasmcore_i32_add_as_then_i32_shl_ai) func i32AddASThenI32ShlAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.accumulatorImmediate(UInt32.self, &<<) }
}
@c(wasmcore_i32_add_as_then_i32_shl_si) func i32AddASThenI32ShlSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.slotImmediate(UInt32.self, &<<) }
}
@c(wasmcore_i32_add_as_then_i32_wrap_i64_slot) func i32AddASThenI32WrapI64S(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.unarySlot(UInt64.self) { UInt32(truncatingIfNeeded: $0) } }
}
@c(wasmcore_i32_add_as_then_i32_xor_as) func i32AddASThenI32XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.accumulatorSlot(UInt32.self, ^) }
}
@c(wasmcore_i32_add_as_then_i64_shr_usi) func i32AddASThenI64ShrUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.slotImmediate(UInt64.self, &>>) }
}
@c(wasmcore_i32_add_as_then_store32_ls) func i32AddASThenStore32LS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.storeLiteralSlot(UInt32.self) }
}
@c(wasmcore_i32_add_as_then_store32_sa) func i32AddASThenStore32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.storeSlotAccumulator(UInt32.self) }
}
@c(wasmcore_i32_add_as_then_store32_sum_si) func i32AddASThenStore32SumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.storeSumSlotImmediate(UInt32.self) }
}
@c(wasmcore_i32_add_as_then_store8_al) func i32AddASThenStore8AL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.storeAccumulatorLiteral(UInt8.self) }
}
@c(wasmcore_i32_add_as_then_i32_and_ai) func i32AddASThenI32AndAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.accumulatorImmediate(UInt32.self, &) }
}
@c(wasmcore_i32_add_as_then_i32_ne_ss) func i32AddASThenI32NeSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.slotSlot(UInt32.self, !=) }
}
@c(wasmcore_i32_add_as_then_increase_br_i32_gt_ul) func i32AddASThenIncreaseBrI32GtUL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.increaseBranchLiteral(UInt32.self, >) }
}
@c(wasmcore_i32_add_as_then_increase_br_i32_ne_l) func i32AddASThenIncreaseBrI32NeL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &+) { $0.increaseBranchLiteral(UInt32.self, !=) }
}

@c(wasmcore_i32_add_si_then_br) func i32AddSIThenBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.branch() } }
@c(wasmcore_i32_add_si_then_br_i32_eq_sl) func i32AddSIThenBrI32EqSL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.branchSlotLiteral(UInt32.self, ==) }
}
@c(wasmcore_i32_add_si_then_br_i32_eqz_s) func i32AddSIThenBrI32EqzS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.branchSlot(UInt32.self) { $0 == 0 } }
}
@c(wasmcore_i32_add_si_then_br_i32_ge_uas) func i32AddSIThenBrI32GeUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.branchAccumulatorSlot(UInt32.self, >=) }
}
@c(wasmcore_i32_add_si_then_br_i32_gt_ual) func i32AddSIThenBrI32GtUAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.branchAccumulatorLiteral(UInt32.self, >) }
}
@c(wasmcore_i32_add_si_then_br_i32_gt_uas) func i32AddSIThenBrI32GtUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.branchAccumulatorSlot(UInt32.self, >) }
}
@c(wasmcore_i32_add_si_then_br_i32_le_ual) func i32AddSIThenBrI32LeUAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.branchAccumulatorLiteral(UInt32.self, <=) }
}
@c(wasmcore_i32_add_si_then_br_i32_le_uas) func i32AddSIThenBrI32LeUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.branchAccumulatorSlot(UInt32.self, <=) }
}
@c(wasmcore_i32_add_si_then_br_i32_lt_sal) func i32AddSIThenBrI32LtSAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.branchAccumulatorLiteral(Int32.self, <) }
}
@c(wasmcore_i32_add_si_then_br_i32_lt_ual) func i32AddSIThenBrI32LtUAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.branchAccumulatorLiteral(UInt32.self, <) }
}
@c(wasmcore_i32_add_si_then_br_i32_lt_uas) func i32AddSIThenBrI32LtUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.branchAccumulatorSlot(UInt32.self, <) }
}
@c(wasmcore_i32_add_si_then_br_i32_ne_as) func i32AddSIThenBrI32NeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.branchAccumulatorSlot(UInt32.self, !=) }
}
@c(wasmcore_i32_add_si_then_br_i32_nez_a) func i32AddSIThenBrI32NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.branchAccumulator(UInt32.self) { $0 != 0 } }
}
@c(wasmcore_i32_add_si_then_br_i32_nez_s) func i32AddSIThenBrI32NezS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.branchSlot(UInt32.self) { $0 != 0 } }
}
@c(wasmcore_i32_add_si_then_call_own) func i32AddSIThenCallOwn(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.call() } }
@c(wasmcore_i32_add_si_then_copy_accumulator) func i32AddSIThenCopyAccumulator(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.execute { $0.finish($0.accumulated(as: UInt64.self)) } }
}
@c(wasmcore_i32_add_si_then_copy_call) func i32AddSIThenCopyCall(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.copyCall() } }
@c(wasmcore_i32_add_si_then_copy_immediate) func i32AddSIThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i32_add_si_then_copy_literal) func i32AddSIThenCopyLiteral(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.execute { $0.set($0.literal, words: 3) } }
}
@c(wasmcore_i32_add_si_then_copy_slot) func i32AddSIThenCopySlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.execute { $0.finish($0.slot(1, as: UInt64.self)) } }
}
@c(wasmcore_i32_add_si_then_copy_two) func i32AddSIThenCopyTwo(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.copyTwo() } }
@c(wasmcore_i32_add_si_then_f32_load_a) func i32AddSIThenF32LoadA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.loadAccumulator(Whole<Float>.self) }
}
@c(wasmcore_i32_add_si_then_f64_load_a) func i32AddSIThenF64LoadA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.loadAccumulator(Whole<Double>.self) }
}
@c(wasmcore_i32_add_si_then_i32_add_ai) func i32AddSIThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.accumulatorImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_add_si_then_i32_add_as) func i32AddSIThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.accumulatorSlot(UInt32.self, &+) }
}
@c(wasmcore_i32_add_si_then_i32_add_si) func i32AddSIThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_add_si_then_i32_add_ss) func i32AddSIThenI32AddSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.slotSlot(UInt32.self, &+) } }
@c(wasmcore_i32_add_si_then_i32_and_ai) func i32AddSIThenI32AndAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.accumulatorImmediate(UInt32.self, &) }
}
@c(wasmcore_i32_add_si_then_i32_and_as) func i32AddSIThenI32AndAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.accumulatorSlot(UInt32.self, &) }
}
@c(wasmcore_i32_add_si_then_i32_and_si) func i32AddSIThenI32AndSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.slotImmediate(UInt32.self, &) }
}
@c(wasmcore_i32_add_si_then_i32_gt_usi) func i32AddSIThenI32GtUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.slotImmediate(UInt32.self, >) }
}
@c(wasmcore_i32_add_si_then_i32_load8_ua) func i32AddSIThenI32Load8UA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.loadAccumulator(Widened<UInt8, UInt32>.self) }
}
@c(wasmcore_i32_add_si_then_i32_load8_us) func i32AddSIThenI32Load8US(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.loadSlot(Widened<UInt8, UInt32>.self) }
}
@c(wasmcore_i32_add_si_then_i32_load8_usum_as) func i32AddSIThenI32Load8USumAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.loadSumAccumulatorSlot(Widened<UInt8, UInt32>.self) }
}
@c(wasmcore_i32_add_si_then_i32_load8_usum_si) func i32AddSIThenI32Load8USumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.loadSumSlotImmediate(Widened<UInt8, UInt32>.self) }
}
@c(wasmcore_i32_add_si_then_i32_load8_usum_ss) func i32AddSIThenI32Load8USumSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.loadSumSlotSlot(Widened<UInt8, UInt32>.self) }
}
@c(wasmcore_i32_add_si_then_i32_load_a) func i32AddSIThenI32LoadA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.loadAccumulator(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_add_si_then_i32_load_l) func i32AddSIThenI32LoadL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.loadLiteral(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_add_si_then_i32_load_s) func i32AddSIThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_add_si_then_i32_load_sum_as) func i32AddSIThenI32LoadSumAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.loadSumAccumulatorSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_add_si_then_i32_load_sum_si) func i32AddSIThenI32LoadSumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.loadSumSlotImmediate(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_add_si_then_i32_lt_uas) func i32AddSIThenI32LtUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.accumulatorSlot(UInt32.self, <) }
}
@c(wasmcore_i32_add_si_then_i32_mul_as) func i32AddSIThenI32MulAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.accumulatorSlot(UInt32.self, &*) }
}
@c(wasmcore_i32_add_si_then_i32_mul_si) func i32AddSIThenI32MulSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.slotImmediate(UInt32.self, &*) }
}
@c(wasmcore_i32_add_si_then_i32_or_ai) func i32AddSIThenI32OrAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.accumulatorImmediate(UInt32.self, |) }
}
@c(wasmcore_i32_add_si_then_i32_shl_add_a) func i32AddSIThenI32ShlAddA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.execute { $0.shiftAdd($0.accumulated(), &<<) } }
}
@c(wasmcore_i32_add_si_then_i32_shl_add_s) func i32AddSIThenI32ShlAddS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.execute { $0.shiftAdd($0.slot(1), &<<) } }
}
@c(wasmcore_i32_add_si_then_i32_shl_si) func i32AddSIThenI32ShlSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.slotImmediate(UInt32.self, &<<) }
}
@c(wasmcore_i32_add_si_then_i32_shr_uai) func i32AddSIThenI32ShrUAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.accumulatorImmediate(UInt32.self, &>>) }
}
@c(wasmcore_i32_add_si_then_i32_shr_usi) func i32AddSIThenI32ShrUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.slotImmediate(UInt32.self, &>>) }
}
@c(wasmcore_i32_add_si_then_i32_wrap_i64_slot) func i32AddSIThenI32WrapI64S(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.unarySlot(UInt64.self) { UInt32(truncatingIfNeeded: $0) } }
}
@c(wasmcore_i32_add_si_then_i64_add_as) func i32AddSIThenI64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.accumulatorSlot(UInt64.self, &+) }
}
@c(wasmcore_i32_add_si_then_i64_load_a) func i32AddSIThenI64LoadA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.loadAccumulator(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_i32_add_si_then_i64_load_s) func i32AddSIThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.loadSlot(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_i32_add_si_then_i64_load_sum_si) func i32AddSIThenI64LoadSumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.loadSumSlotImmediate(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_i32_add_si_then_i64_mul_si) func i32AddSIThenI64MulSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.slotImmediate(UInt64.self, &*) }
}
@c(wasmcore_i32_add_si_then_i64_shr_usi) func i32AddSIThenI64ShrUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.slotImmediate(UInt64.self, &>>) }
}
@c(wasmcore_i32_add_si_then_return_accumulator) func i32AddSIThenReturnAccumulator(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.execute { $0.returnToCaller(with: $0.accumulator) } }
}
@c(wasmcore_i32_add_si_then_store32_al) func i32AddSIThenStore32AL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.storeAccumulatorLiteral(UInt32.self) }
}
@c(wasmcore_i32_add_si_then_store32_ls) func i32AddSIThenStore32LS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.storeLiteralSlot(UInt32.self) }
}
@c(wasmcore_i32_add_si_then_store32_sa) func i32AddSIThenStore32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.storeSlotAccumulator(UInt32.self) }
}
@c(wasmcore_i32_add_si_then_store64_al) func i32AddSIThenStore64AL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.storeAccumulatorLiteral(UInt64.self) }
}
@c(wasmcore_i32_add_si_then_store8_sa) func i32AddSIThenStore8SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.storeSlotAccumulator(UInt8.self) }
}
@c(wasmcore_i32_add_si_then_store8_sum_ss) func i32AddSIThenStore8SumSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &+) { $0.storeSumSlotSlot(UInt8.self) }
}

@c(wasmcore_i32_add_ss_then_br) func i32AddSSThenBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.branch() } }
@c(wasmcore_i32_add_ss_then_br_i32_eq_as) func i32AddSSThenBrI32EqAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.branchAccumulatorSlot(UInt32.self, ==) }
}
@c(wasmcore_i32_add_ss_then_br_i32_eqz_a) func i32AddSSThenBrI32EqzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.branchAccumulator(UInt32.self) { $0 == 0 } }
}
@c(wasmcore_i32_add_ss_then_br_i32_eqz_s) func i32AddSSThenBrI32EqzS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.branchSlot(UInt32.self) { $0 == 0 } }
}
@c(wasmcore_i32_add_ss_then_br_i32_lt_uas) func i32AddSSThenBrI32LtUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.branchAccumulatorSlot(UInt32.self, <) }
}
@c(wasmcore_i32_add_ss_then_copy_immediate) func i32AddSSThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i32_add_ss_then_copy_slot) func i32AddSSThenCopySlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.execute { $0.finish($0.slot(1, as: UInt64.self)) } }
}
@c(wasmcore_i32_add_ss_then_copy_two) func i32AddSSThenCopyTwo(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.copyTwo() } }
@c(wasmcore_i32_add_ss_then_i32_add_ai) func i32AddSSThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.accumulatorImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_add_ss_then_i32_add_si) func i32AddSSThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.slotImmediate(UInt32.self, &+) } }
@c(wasmcore_i32_add_ss_then_i32_add_ss) func i32AddSSThenI32AddSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.slotSlot(UInt32.self, &+) } }
@c(wasmcore_i32_add_ss_then_i32_and_as) func i32AddSSThenI32AndAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.accumulatorSlot(UInt32.self, &) } }
@c(wasmcore_i32_add_ss_then_i32_load8_ua) func i32AddSSThenI32Load8UA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.loadAccumulator(Widened<UInt8, UInt32>.self) }
}
@c(wasmcore_i32_add_ss_then_i32_load8_us) func i32AddSSThenI32Load8US(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.loadSlot(Widened<UInt8, UInt32>.self) }
}
@c(wasmcore_i32_add_ss_then_i32_load8_usum_ai) func i32AddSSThenI32Load8USumAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.loadSumAccumulatorImmediate(Widened<UInt8, UInt32>.self) }
}
@c(wasmcore_i32_add_ss_then_i32_load8_usum_ss) func i32AddSSThenI32Load8USumSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.loadSumSlotSlot(Widened<UInt8, UInt32>.self) }
}
@c(wasmcore_i32_add_ss_then_i32_load_a) func i32AddSSThenI32LoadA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.loadAccumulator(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_add_ss_then_i32_load_s) func i32AddSSThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_add_ss_then_i32_load_sum_ai) func i32AddSSThenI32LoadSumAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.loadSumAccumulatorImmediate(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_add_ss_then_i32_lt_sas) func i32AddSSThenI32LtSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.accumulatorSlot(Int32.self, <) } }
@c(wasmcore_i32_add_ss_then_i32_mul_si) func i32AddSSThenI32MulSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.slotImmediate(UInt32.self, &*) } }
@c(wasmcore_i32_add_ss_then_i32_sub_ss) func i32AddSSThenI32SubSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.slotSlot(UInt32.self, &-) } }
@c(wasmcore_i32_add_ss_then_i64_load_s) func i32AddSSThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.loadSlot(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_i32_add_ss_then_i64_load_sum_ai) func i32AddSSThenI64LoadSumAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.loadSumAccumulatorImmediate(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_i32_add_ss_then_i64_mul_si) func i32AddSSThenI64MulSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.slotImmediate(UInt64.self, &*) } }
@c(wasmcore_i32_add_ss_then_increase_br_i32_ne_s) func i32AddSSThenIncreaseBrI32NeS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.increaseBranchSlot(UInt32.self, !=) }
}
@c(wasmcore_i32_add_ss_then_store32_sa) func i32AddSSThenStore32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.storeSlotAccumulator(UInt32.self) }
}
@c(wasmcore_i32_add_ss_then_store8_al) func i32AddSSThenStore8AL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.storeAccumulatorLiteral(UInt8.self) }
}
@c(wasmcore_i32_add_ss_then_store8_sum_si) func i32AddSSThenStore8SumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.storeSumSlotImmediate(UInt8.self) }
}
@c(wasmcore_i32_add_ss_then_br_i32_lt_ual) func i32AddSSThenBrI32LtUAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &+) { $0.branchAccumulatorLiteral(UInt32.self, <) }
}

@c(wasmcore_i32_and_ai_then_br_i32_eq_al) func i32AndAIThenBrI32EqAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &) { $0.branchAccumulatorLiteral(UInt32.self, ==) }
}
@c(wasmcore_i32_and_ai_then_br_i32_eqz_a) func i32AndAIThenBrI32EqzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &) { $0.branchAccumulator(UInt32.self) { $0 == 0 } }
}
@c(wasmcore_i32_and_ai_then_br_i32_gt_ual) func i32AndAIThenBrI32GtUAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &) { $0.branchAccumulatorLiteral(UInt32.self, >) }
}
@c(wasmcore_i32_and_ai_then_br_i32_le_ual) func i32AndAIThenBrI32LeUAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &) { $0.branchAccumulatorLiteral(UInt32.self, <=) }
}
@c(wasmcore_i32_and_ai_then_br_i32_lt_ual) func i32AndAIThenBrI32LtUAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &) { $0.branchAccumulatorLiteral(UInt32.self, <) }
}
@c(wasmcore_i32_and_ai_then_br_i32_ne_al) func i32AndAIThenBrI32NeAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &) { $0.branchAccumulatorLiteral(UInt32.self, !=) }
}
@c(wasmcore_i32_and_ai_then_br_i32_nez_a) func i32AndAIThenBrI32NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &) { $0.branchAccumulator(UInt32.self) { $0 != 0 } }
}
@c(wasmcore_i32_and_ai_then_br_table_a) func i32AndAIThenBrTableA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &) { $0.execute { $0.branchTable($0.accumulated()) } }
}
@c(wasmcore_i32_and_ai_then_br_table_sum_a) func i32AndAIThenBrTableSumA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &) { $0.execute { $0.branchTableSum($0.accumulated()) } }
}
@c(wasmcore_i32_and_ai_then_copy_immediate) func i32AndAIThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i32_and_ai_then_copy_two) func i32AndAIThenCopyTwo(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &) { $0.copyTwo() } }
@c(wasmcore_i32_and_ai_then_i32_add_ai) func i32AndAIThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &) { $0.accumulatorImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_and_ai_then_i32_add_as) func i32AndAIThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &) { $0.accumulatorSlot(UInt32.self, &+) }
}
@c(wasmcore_i32_and_ai_then_i32_and_si) func i32AndAIThenI32AndSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &) { $0.slotImmediate(UInt32.self, &) }
}
@c(wasmcore_i32_and_ai_then_i32_eq_ai) func i32AndAIThenI32EqAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &) { $0.accumulatorImmediate(UInt32.self, ==) }
}
@c(wasmcore_i32_and_ai_then_i32_lt_usi) func i32AndAIThenI32LtUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &) { $0.slotImmediate(UInt32.self, <) }
}
@c(wasmcore_i32_and_ai_then_i32_sub_sa) func i32AndAIThenI32SubSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &) { $0.slotAccumulator(UInt32.self, &-) }
}
@c(wasmcore_i32_and_ai_then_i32_xor_ai) func i32AndAIThenI32XorAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &) { $0.accumulatorImmediate(UInt32.self, ^) }
}
@c(wasmcore_i32_and_ai_then_i64_shr_usi) func i32AndAIThenI64ShrUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &) { $0.slotImmediate(UInt64.self, &>>) }
}
@c(wasmcore_i32_and_ai_then_return_accumulator) func i32AndAIThenReturnAccumulator(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &) { $0.execute { $0.returnToCaller(with: $0.accumulator) } }
}
@c(wasmcore_i32_and_ai_then_store32_sa) func i32AndAIThenStore32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &) { $0.storeSlotAccumulator(UInt32.self) }
}

@c(wasmcore_i32_and_as_then_br_i32_eqz_a) func i32AndASThenBrI32EqzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &) { $0.branchAccumulator(UInt32.self) { $0 == 0 } }
}
@c(wasmcore_i32_and_as_then_br_i32_nez_a) func i32AndASThenBrI32NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &) { $0.branchAccumulator(UInt32.self) { $0 != 0 } }
}
@c(wasmcore_i32_and_as_then_copy_immediate) func i32AndASThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i32_and_as_then_i32_add_as) func i32AndASThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &) { $0.accumulatorSlot(UInt32.self, &+) }
}
@c(wasmcore_i32_and_as_then_i32_and_ai) func i32AndASThenI32AndAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &) { $0.accumulatorImmediate(UInt32.self, &) }
}
@c(wasmcore_i32_and_as_then_i32_shl_ai) func i32AndASThenI32ShlAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &) { $0.accumulatorImmediate(UInt32.self, &<<) }
}
@c(wasmcore_i32_and_as_then_store32_sa) func i32AndASThenStore32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &) { $0.storeSlotAccumulator(UInt32.self) }
}
@c(wasmcore_i32_and_as_then_i32_or_as) func i32AndASThenI32OrAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &) { $0.accumulatorSlot(UInt32.self, |) }
}
@c(wasmcore_i32_and_as_then_i32_and_ss) func i32AndASThenI32AndSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &) { $0.slotSlot(UInt32.self, &) }
}

@c(wasmcore_i32_and_si_then_br) func i32AndSIThenBr(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &) { $0.branch() } }
@c(wasmcore_i32_and_si_then_br_i32_eq_as) func i32AndSIThenBrI32EqAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &) { $0.branchAccumulatorSlot(UInt32.self, ==) }
}
@c(wasmcore_i32_and_si_then_br_i32_eqz_a) func i32AndSIThenBrI32EqzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &) { $0.branchAccumulator(UInt32.self) { $0 == 0 } }
}
@c(wasmcore_i32_and_si_then_br_i32_ne_al) func i32AndSIThenBrI32NeAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &) { $0.branchAccumulatorLiteral(UInt32.self, !=) }
}
@c(wasmcore_i32_and_si_then_br_i32_ne_as) func i32AndSIThenBrI32NeAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &) { $0.branchAccumulatorSlot(UInt32.self, !=) }
}
@c(wasmcore_i32_and_si_then_br_i32_nez_a) func i32AndSIThenBrI32NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &) { $0.branchAccumulator(UInt32.self) { $0 != 0 } }
}
@c(wasmcore_i32_and_si_then_br_table_a) func i32AndSIThenBrTableA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &) { $0.execute { $0.branchTable($0.accumulated()) } }
}
@c(wasmcore_i32_and_si_then_br_table_sum_a) func i32AndSIThenBrTableSumA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &) { $0.execute { $0.branchTableSum($0.accumulated()) } }
}
@c(wasmcore_i32_and_si_then_copy_immediate) func i32AndSIThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i32_and_si_then_i32_add_ai) func i32AndSIThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &) { $0.accumulatorImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_and_si_then_i32_add_as) func i32AndSIThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &) { $0.accumulatorSlot(UInt32.self, &+) }
}
@c(wasmcore_i32_and_si_then_i32_and_si) func i32AndSIThenI32AndSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &) { $0.slotImmediate(UInt32.self, &) }
}
@c(wasmcore_i32_and_si_then_i32_mul_ai) func i32AndSIThenI32MulAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &) { $0.accumulatorImmediate(UInt32.self, &*) }
}
@c(wasmcore_i32_and_si_then_i32_or_ai) func i32AndSIThenI32OrAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &) { $0.accumulatorImmediate(UInt32.self, |) }
}
@c(wasmcore_i32_and_si_then_i32_shl_ai) func i32AndSIThenI32ShlAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &) { $0.accumulatorImmediate(UInt32.self, &<<) }
}
@c(wasmcore_i32_and_si_then_store32_sa) func i32AndSIThenStore32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &) { $0.storeSlotAccumulator(UInt32.self) }
}
@c(wasmcore_i32_and_si_then_i32_eq_ai) func i32AndSIThenI32EqAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &) { $0.accumulatorImmediate(UInt32.self, ==) }
}

@c(wasmcore_i32_and_ss_then_copy_immediate) func i32AndSSThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i32_and_ss_then_i32_mul_as) func i32AndSSThenI32MulAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &) { $0.accumulatorSlot(UInt32.self, &*) } }

@c(wasmcore_i32_clz_acc_then_br_i32_nez_a) func i32ClzAThenBrI32NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).unaryAccumulator(UInt32.self, { $0.leadingZeros }) { $0.branchAccumulator(UInt32.self) { $0 != 0 } }
}

@c(wasmcore_i32_eq_ai_then_br_i32_nez_a) func i32EqAIThenBrI32NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, ==) { $0.branchAccumulator(UInt32.self) { $0 != 0 } }
}
@c(wasmcore_i32_eq_ai_then_copy_immediate) func i32EqAIThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, ==) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i32_eq_ai_then_i32_load_s) func i32EqAIThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, ==) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}

@c(wasmcore_i32_eq_as_then_copy_immediate) func i32EqASThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, ==) { $0.execute { $0.set(UInt64($0.immediate)) } }
}

@c(wasmcore_i32_eq_si_then_i32_ne_si) func i32EqSIThenI32NeSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, ==) { $0.slotImmediate(UInt32.self, !=) } }

@c(wasmcore_i32_gt_sas_then_select_a) func i32GtSASThenSelectA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(Int32.self, >) { $0.execute { $0.select(if: $0.accumulated()) } }
}

@c(wasmcore_i32_gt_uas_then_copy_immediate) func i32GtUASThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, >) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i32_gt_uas_then_select_a) func i32GtUASThenSelectA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, >) { $0.execute { $0.select(if: $0.accumulated()) } }
}

@c(wasmcore_i32_gt_usi_then_copy_slot) func i32GtUSIThenCopySlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, >) { $0.execute { $0.finish($0.slot(1, as: UInt64.self)) } }
}

@c(wasmcore_i32_lt_sas_then_i32_xor_as) func i32LtSASThenI32XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(Int32.self, <) { $0.accumulatorSlot(UInt32.self, ^) }
}
@c(wasmcore_i32_lt_sas_then_select_a) func i32LtSASThenSelectA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(Int32.self, <) { $0.execute { $0.select(if: $0.accumulated()) } }
}

@c(wasmcore_i32_lt_sss_then_select_a) func i32LtSSSThenSelectA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(Int32.self, <) { $0.execute { $0.select(if: $0.accumulated()) } }
}

@c(wasmcore_i32_lt_uai_then_copy_immediate) func i32LtUAIThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, <) { $0.execute { $0.set(UInt64($0.immediate)) } }
}

@c(wasmcore_i32_lt_uas_then_copy_immediate) func i32LtUASThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, <) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i32_lt_uas_then_select_a) func i32LtUASThenSelectA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, <) { $0.execute { $0.select(if: $0.accumulated()) } }
}
@c(wasmcore_i32_lt_uas_then_i32_lt_uss) func i32LtUASThenI32LtUSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, <) { $0.slotSlot(UInt32.self, <) }
}

@c(wasmcore_i32_lt_usi_then_copy_immediate) func i32LtUSIThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, <) { $0.execute { $0.set(UInt64($0.immediate)) } }
}

@c(wasmcore_i32_lt_uss_then_select_a) func i32LtUSSThenSelectA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, <) { $0.execute { $0.select(if: $0.accumulated()) } }
}

@c(wasmcore_i32_mul_ai_then_i32_sub_sa) func i32MulAIThenI32SubSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &*) { $0.slotAccumulator(UInt32.self, &-) }
}
@c(wasmcore_i32_mul_ai_then_store32_ls) func i32MulAIThenStore32LS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &*) { $0.storeLiteralSlot(UInt32.self) }
}
@c(wasmcore_i32_mul_ai_then_store32_sa) func i32MulAIThenStore32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &*) { $0.storeSlotAccumulator(UInt32.self) }
}

@c(wasmcore_i32_mul_as_then_copy_immediate) func i32MulASThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &*) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i32_mul_as_then_i32_add_as) func i32MulASThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &*) { $0.accumulatorSlot(UInt32.self, &+) }
}
@c(wasmcore_i32_mul_as_then_i32_load8_usum_ss) func i32MulASThenI32Load8USumSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &*) { $0.loadSumSlotSlot(Widened<UInt8, UInt32>.self) }
}

@c(wasmcore_i32_mul_si_then_i32_add_ai) func i32MulSIThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &*) { $0.accumulatorImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_mul_si_then_i32_add_as) func i32MulSIThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &*) { $0.accumulatorSlot(UInt32.self, &+) }
}

@c(wasmcore_i32_mul_ss_then_i32_add_as) func i32MulSSThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &*) { $0.accumulatorSlot(UInt32.self, &+) } }

@c(wasmcore_i32_ne_as_then_i32_add_as) func i32NeASThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, !=) { $0.accumulatorSlot(UInt32.self, &+) }
}

@c(wasmcore_i32_ne_si_then_i32_and_as) func i32NeSIThenI32AndAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, !=) { $0.accumulatorSlot(UInt32.self, &) }
}
@c(wasmcore_i32_ne_si_then_return_accumulator) func i32NeSIThenReturnAccumulator(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, !=) { $0.execute { $0.returnToCaller(with: $0.accumulator) } }
}

@c(wasmcore_i32_or_ai_then_i32_add_si) func i32OrAIThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, |) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_or_ai_then_store32_sa) func i32OrAIThenStore32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, |) { $0.storeSlotAccumulator(UInt32.self) }
}
@c(wasmcore_i32_or_ai_then_store8_sa) func i32OrAIThenStore8SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, |) { $0.storeSlotAccumulator(UInt8.self) }
}

@c(wasmcore_i32_or_as_then_br_i32_nez_a) func i32OrASThenBrI32NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, |) { $0.branchAccumulator(UInt32.self) { $0 != 0 } }
}
@c(wasmcore_i32_or_as_then_i32_xor_as) func i32OrASThenI32XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, |) { $0.accumulatorSlot(UInt32.self, ^) }
}
@c(wasmcore_i32_or_as_then_store32_sa) func i32OrASThenStore32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, |) { $0.storeSlotAccumulator(UInt32.self) }
}
@c(wasmcore_i32_or_as_then_store8_sa) func i32OrASThenStore8SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, |) { $0.storeSlotAccumulator(UInt8.self) }
}
@c(wasmcore_i32_or_as_then_i32_xor_ai) func i32OrASThenI32XorAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, |) { $0.accumulatorImmediate(UInt32.self, ^) }
}
@c(wasmcore_i32_or_as_then_i32_or_ss) func i32OrASThenI32OrSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, |) { $0.slotSlot(UInt32.self, |) }
}

@c(wasmcore_i32_or_si_then_store32_sa) func i32OrSIThenStore32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, |) { $0.storeSlotAccumulator(UInt32.self) }
}

@c(wasmcore_i32_or_ss_then_i32_shl_ai) func i32OrSSThenI32ShlAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, |) { $0.accumulatorImmediate(UInt32.self, &<<) }
}
@c(wasmcore_i32_or_ss_then_i32_shr_uai) func i32OrSSThenI32ShrUAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, |) { $0.accumulatorImmediate(UInt32.self, &>>) }
}

@c(wasmcore_i32_rotl_ai_then_i32_add_as) func i32RotlAIThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, rotateLeft) { $0.accumulatorSlot(UInt32.self, &+) }
}
@c(wasmcore_i32_rotl_ai_then_i32_add_ss) func i32RotlAIThenI32AddSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, rotateLeft) { $0.slotSlot(UInt32.self, &+) }
}
@c(wasmcore_i32_rotl_ai_then_i32_rotl_si) func i32RotlAIThenI32RotlSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, rotateLeft) { $0.slotImmediate(UInt32.self, rotateLeft) }
}
@c(wasmcore_i32_rotl_ai_then_i32_xor_as) func i32RotlAIThenI32XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, rotateLeft) { $0.accumulatorSlot(UInt32.self, ^) }
}

@c(wasmcore_i32_rotl_si_then_i32_xor_as) func i32RotlSIThenI32XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, rotateLeft) { $0.accumulatorSlot(UInt32.self, ^) }
}

@c(wasmcore_i32_rotl_ss_then_i32_and_as) func i32RotlSSThenI32AndAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, rotateLeft) { $0.accumulatorSlot(UInt32.self, &) }
}

@c(wasmcore_i32_shl_ai_then_i32_add_ai) func i32ShlAIThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &<<) { $0.accumulatorImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_shl_ai_then_i32_add_as) func i32ShlAIThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &<<) { $0.accumulatorSlot(UInt32.self, &+) }
}
@c(wasmcore_i32_shl_ai_then_i32_load16_usum_ai) func i32ShlAIThenI32Load16USumAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &<<) { $0.loadSumAccumulatorImmediate(Widened<UInt16, UInt32>.self) }
}
@c(wasmcore_i32_shl_ai_then_i32_load_a) func i32ShlAIThenI32LoadA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &<<) { $0.loadAccumulator(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_shl_ai_then_i32_load_sum_ai) func i32ShlAIThenI32LoadSumAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &<<) { $0.loadSumAccumulatorImmediate(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_shl_ai_then_i32_or_as) func i32ShlAIThenI32OrAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &<<) { $0.accumulatorSlot(UInt32.self, |) }
}
@c(wasmcore_i32_shl_ai_then_i32_xor_as) func i32ShlAIThenI32XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &<<) { $0.accumulatorSlot(UInt32.self, ^) }
}
@c(wasmcore_i32_shl_ai_then_i64_load_sum_ai) func i32ShlAIThenI64LoadSumAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &<<) { $0.loadSumAccumulatorImmediate(Widened<UInt64, UInt64>.self) }
}

@c(wasmcore_i32_shl_add_a_then_i32_load_a) func i32ShlAddAThenI32LoadA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.shiftAdd($0.accumulated(), &<<) { $0.loadAccumulator(Widened<UInt32, UInt32>.self) } }
}
@c(wasmcore_i32_shl_add_a_then_i64_load_a) func i32ShlAddAThenI64LoadA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.shiftAdd($0.accumulated(), &<<) { $0.loadAccumulator(Widened<UInt64, UInt64>.self) } }
}

@c(wasmcore_i32_shl_add_s_then_copy_immediate) func i32ShlAddSThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.shiftAdd($0.slot(1), &<<) { $0.execute { $0.set(UInt64($0.immediate)) } } }
}
@c(wasmcore_i32_shl_add_s_then_i32_add_si) func i32ShlAddSThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.shiftAdd($0.slot(1), &<<) { $0.slotImmediate(UInt32.self, &+) } }
}
@c(wasmcore_i32_shl_add_s_then_i32_load_a) func i32ShlAddSThenI32LoadA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.shiftAdd($0.slot(1), &<<) { $0.loadAccumulator(Widened<UInt32, UInt32>.self) } }
}
@c(wasmcore_i32_shl_add_s_then_i32_load_sum_ai) func i32ShlAddSThenI32LoadSumAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.shiftAdd($0.slot(1), &<<) { $0.loadSumAccumulatorImmediate(Widened<UInt32, UInt32>.self) } }
}
@c(wasmcore_i32_shl_add_s_then_i32_shl_si) func i32ShlAddSThenI32ShlSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.shiftAdd($0.slot(1), &<<) { $0.slotImmediate(UInt32.self, &<<) } }
}
@c(wasmcore_i32_shl_add_s_then_i64_load_a) func i32ShlAddSThenI64LoadA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.shiftAdd($0.slot(1), &<<) { $0.loadAccumulator(Widened<UInt64, UInt64>.self) } }
}
@c(wasmcore_i32_shl_add_s_then_i64_load_sum_ai) func i32ShlAddSThenI64LoadSumAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.shiftAdd($0.slot(1), &<<) { $0.loadSumAccumulatorImmediate(Widened<UInt64, UInt64>.self) } }
}
@c(wasmcore_i32_shl_add_s_then_store32_as) func i32ShlAddSThenStore32AS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.shiftAdd($0.slot(1), &<<) { $0.storeAccumulatorSlot(UInt32.self) } }
}
@c(wasmcore_i32_shl_add_s_then_store64_as) func i32ShlAddSThenStore64AS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.shiftAdd($0.slot(1), &<<) { $0.storeAccumulatorSlot(UInt64.self) } }
}

@c(wasmcore_i32_shl_and_s_then_i32_shl_sa) func i32ShlAndSThenI32ShlSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.shiftAnd($0.slot(1), &<<) { $0.slotAccumulator(UInt32.self, &<<) } }
}
@c(wasmcore_i32_shl_and_s_then_i64_shl_sa) func i32ShlAndSThenI64ShlSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.shiftAnd($0.slot(1), &<<) { $0.slotAccumulator(UInt64.self, &<<) } }
}

@c(wasmcore_i32_shl_sa_then_br_i32_and_nez_a) func i32ShlSAThenBrI32AndNezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotAccumulator(UInt32.self, &<<) { $0.execute { $0.branchMasked($0.accumulated(), !=) } }
}
@c(wasmcore_i32_shl_sa_then_i32_or_as) func i32ShlSAThenI32OrAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotAccumulator(UInt32.self, &<<) { $0.accumulatorSlot(UInt32.self, |) }
}

@c(wasmcore_i32_shl_si_then_copy_immediate) func i32ShlSIThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &<<) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i32_shl_si_then_i32_add_ai) func i32ShlSIThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &<<) { $0.accumulatorImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_shl_si_then_i32_add_as) func i32ShlSIThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &<<) { $0.accumulatorSlot(UInt32.self, &+) }
}
@c(wasmcore_i32_shl_si_then_i32_load_a) func i32ShlSIThenI32LoadA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &<<) { $0.loadAccumulator(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_shl_si_then_i32_or_ai) func i32ShlSIThenI32OrAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &<<) { $0.accumulatorImmediate(UInt32.self, |) }
}
@c(wasmcore_i32_shl_si_then_i32_or_as) func i32ShlSIThenI32OrAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &<<) { $0.accumulatorSlot(UInt32.self, |) }
}
@c(wasmcore_i32_shl_si_then_i32_shr_sai) func i32ShlSIThenI32ShrSAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &<<) { $0.accumulatorImmediate(Int32.self, &>>) }
}
@c(wasmcore_i32_shl_si_then_i32_sub_sa) func i32ShlSIThenI32SubSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &<<) { $0.slotAccumulator(UInt32.self, &-) }
}
@c(wasmcore_i32_shl_si_then_i32_xor_as) func i32ShlSIThenI32XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &<<) { $0.accumulatorSlot(UInt32.self, ^) }
}

@c(wasmcore_i32_shl_ss_then_i32_and_as) func i32ShlSSThenI32AndAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &<<) { $0.accumulatorSlot(UInt32.self, &) } }
@c(wasmcore_i32_shl_ss_then_i32_lt_uas) func i32ShlSSThenI32LtUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &<<) { $0.accumulatorSlot(UInt32.self, <) } }
@c(wasmcore_i32_shl_ss_then_i32_or_as) func i32ShlSSThenI32OrAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &<<) { $0.accumulatorSlot(UInt32.self, |) } }

@c(wasmcore_i32_shr_uai_then_i32_add_as) func i32ShrUAIThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &>>) { $0.accumulatorSlot(UInt32.self, &+) }
}
@c(wasmcore_i32_shr_uai_then_i32_xor_as) func i32ShrUAIThenI32XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &>>) { $0.accumulatorSlot(UInt32.self, ^) }
}
@c(wasmcore_i32_shr_uai_then_i64_add_as) func i32ShrUAIThenI64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, &>>) { $0.accumulatorSlot(UInt64.self, &+) }
}

@c(wasmcore_i32_shr_uadd_a_then_i32_add_as) func i32ShrUAddAThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.shiftAdd($0.accumulated(), &>>) { $0.accumulatorSlot(UInt32.self, &+) } }
}
@c(wasmcore_i32_shr_uadd_a_then_i32_add_ss) func i32ShrUAddAThenI32AddSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.shiftAdd($0.accumulated(), &>>) { $0.slotSlot(UInt32.self, &+) } }
}

@c(wasmcore_i32_shr_uadd_s_then_i32_load8_ua) func i32ShrUAddSThenI32Load8UA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).execute { $0.shiftAdd($0.slot(1), &>>) { $0.loadAccumulator(Widened<UInt8, UInt32>.self) } }
}

@c(wasmcore_i32_shr_usa_then_i32_and_ai) func i32ShrUSAThenI32AndAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotAccumulator(UInt32.self, &>>) { $0.accumulatorImmediate(UInt32.self, &) }
}

@c(wasmcore_i32_shr_usi_then_copy_immediate) func i32ShrUSIThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &>>) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i32_shr_usi_then_copy_slot) func i32ShrUSIThenCopySlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &>>) { $0.execute { $0.finish($0.slot(1, as: UInt64.self)) } }
}
@c(wasmcore_i32_shr_usi_then_i32_and_si) func i32ShrUSIThenI32AndSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &>>) { $0.slotImmediate(UInt32.self, &) }
}
@c(wasmcore_i32_shr_usi_then_i32_shr_usi) func i32ShrUSIThenI32ShrUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &>>) { $0.slotImmediate(UInt32.self, &>>) }
}
@c(wasmcore_i32_shr_usi_then_store8_sa) func i32ShrUSIThenStore8SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &>>) { $0.storeSlotAccumulator(UInt8.self) }
}
@c(wasmcore_i32_shr_usi_then_i32_xor_as) func i32ShrUSIThenI32XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, &>>) { $0.accumulatorSlot(UInt32.self, ^) }
}

@c(wasmcore_i32_sub_as_then_copy_slot) func i32SubASThenCopySlot(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, &-) { $0.execute { $0.finish($0.slot(1, as: UInt64.self)) } }
}

@c(wasmcore_i32_sub_sa_then_br_i32_ge_uas) func i32SubSAThenBrI32GeUAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotAccumulator(UInt32.self, &-) { $0.branchAccumulatorSlot(UInt32.self, >=) }
}
@c(wasmcore_i32_sub_sa_then_i32_add_ai) func i32SubSAThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotAccumulator(UInt32.self, &-) { $0.accumulatorImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_sub_sa_then_i32_and_ai) func i32SubSAThenI32AndAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotAccumulator(UInt32.self, &-) { $0.accumulatorImmediate(UInt32.self, &) }
}
@c(wasmcore_i32_sub_sa_then_i32_load_a) func i32SubSAThenI32LoadA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotAccumulator(UInt32.self, &-) { $0.loadAccumulator(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_sub_sa_then_i32_load_s) func i32SubSAThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotAccumulator(UInt32.self, &-) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_sub_sa_then_i32_mul_as) func i32SubSAThenI32MulAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotAccumulator(UInt32.self, &-) { $0.accumulatorSlot(UInt32.self, &*) }
}
@c(wasmcore_i32_sub_sa_then_i32_or_ai) func i32SubSAThenI32OrAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotAccumulator(UInt32.self, &-) { $0.accumulatorImmediate(UInt32.self, |) }
}
@c(wasmcore_i32_sub_sa_then_i32_shl_ai) func i32SubSAThenI32ShlAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotAccumulator(UInt32.self, &-) { $0.accumulatorImmediate(UInt32.self, &<<) }
}
@c(wasmcore_i32_sub_sa_then_i64_and_ai) func i32SubSAThenI64AndAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotAccumulator(UInt32.self, &-) { $0.accumulatorImmediate(UInt64.self, &) }
}
@c(wasmcore_i32_sub_sa_then_i64_shl_ai) func i32SubSAThenI64ShlAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotAccumulator(UInt32.self, &-) { $0.accumulatorImmediate(UInt64.self, &<<) }
}
@c(wasmcore_i32_sub_sa_then_return_accumulator) func i32SubSAThenReturnAccumulator(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotAccumulator(UInt32.self, &-) { $0.execute { $0.returnToCaller(with: $0.accumulator) } }
}
@c(wasmcore_i32_sub_sa_then_store32_sa) func i32SubSAThenStore32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotAccumulator(UInt32.self, &-) { $0.storeSlotAccumulator(UInt32.self) }
}

@c(wasmcore_i32_sub_ss_then_br_i32_lt_ual) func i32SubSSThenBrI32LtUAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &-) { $0.branchAccumulatorLiteral(UInt32.self, <) }
}
@c(wasmcore_i32_sub_ss_then_copy_immediate) func i32SubSSThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &-) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i32_sub_ss_then_i32_add_ai) func i32SubSSThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &-) { $0.accumulatorImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_sub_ss_then_i32_add_as) func i32SubSSThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &-) { $0.accumulatorSlot(UInt32.self, &+) } }
@c(wasmcore_i32_sub_ss_then_i32_add_si) func i32SubSSThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &-) { $0.slotImmediate(UInt32.self, &+) } }
@c(wasmcore_i32_sub_ss_then_i32_add_ss) func i32SubSSThenI32AddSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &-) { $0.slotSlot(UInt32.self, &+) } }
@c(wasmcore_i32_sub_ss_then_i32_and_ai) func i32SubSSThenI32AndAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &-) { $0.accumulatorImmediate(UInt32.self, &) }
}
@c(wasmcore_i32_sub_ss_then_i32_and_as) func i32SubSSThenI32AndAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &-) { $0.accumulatorSlot(UInt32.self, &) } }
@c(wasmcore_i32_sub_ss_then_i32_eq_si) func i32SubSSThenI32EqSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &-) { $0.slotImmediate(UInt32.self, ==) } }
@c(wasmcore_i32_sub_ss_then_i32_lt_sas) func i32SubSSThenI32LtSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &-) { $0.accumulatorSlot(Int32.self, <) } }
@c(wasmcore_i32_sub_ss_then_i32_mul_ss) func i32SubSSThenI32MulSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &-) { $0.slotSlot(UInt32.self, &*) } }
@c(wasmcore_i32_sub_ss_then_i32_sub_ss) func i32SubSSThenI32SubSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &-) { $0.slotSlot(UInt32.self, &-) } }
@c(wasmcore_i32_sub_ss_then_i32_xor_si) func i32SubSSThenI32XorSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &-) { $0.slotImmediate(UInt32.self, ^) } }
@c(wasmcore_i32_sub_ss_then_i64_and_ai) func i32SubSSThenI64AndAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &-) { $0.accumulatorImmediate(UInt64.self, &) }
}
@c(wasmcore_i32_sub_ss_then_i64_eq_si) func i32SubSSThenI64EqSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &-) { $0.slotImmediate(UInt64.self, ==) } }
@c(wasmcore_i32_sub_ss_then_store32_sa) func i32SubSSThenStore32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &-) { $0.storeSlotAccumulator(UInt32.self) }
}
@c(wasmcore_i32_sub_ss_then_br_i32_lt_sal) func i32SubSSThenBrI32LtSAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &-) { $0.branchAccumulatorLiteral(Int32.self, <) }
}
@c(wasmcore_i32_sub_ss_then_br_i32_gt_sal) func i32SubSSThenBrI32GtSAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, &-) { $0.branchAccumulatorLiteral(Int32.self, >) }
}

@c(wasmcore_i32_wrap_i64_acc_then_br_i32_eqz_a) func i32WrapI64AThenBrI32EqzA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).unaryAccumulator(UInt64.self, { UInt32(truncatingIfNeeded: $0) }) { $0.branchAccumulator(UInt32.self) { $0 == 0 } }
}
@c(wasmcore_i32_wrap_i64_acc_then_br_i32_nez_a) func i32WrapI64AThenBrI32NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).unaryAccumulator(UInt64.self, { UInt32(truncatingIfNeeded: $0) }) { $0.branchAccumulator(UInt32.self) { $0 != 0 } }
}
@c(wasmcore_i32_wrap_i64_acc_then_copy_immediate) func i32WrapI64AThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).unaryAccumulator(UInt64.self, { UInt32(truncatingIfNeeded: $0) }) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i32_wrap_i64_acc_then_i32_add_as) func i32WrapI64AThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).unaryAccumulator(UInt64.self, { UInt32(truncatingIfNeeded: $0) }) { $0.accumulatorSlot(UInt32.self, &+) }
}
@c(wasmcore_i32_wrap_i64_acc_then_i32_add_si) func i32WrapI64AThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).unaryAccumulator(UInt64.self, { UInt32(truncatingIfNeeded: $0) }) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_wrap_i64_acc_then_i32_and_ai) func i32WrapI64AThenI32AndAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).unaryAccumulator(UInt64.self, { UInt32(truncatingIfNeeded: $0) }) { $0.accumulatorImmediate(UInt32.self, &) }
}
@c(wasmcore_i32_wrap_i64_acc_then_i32_load_a) func i32WrapI64AThenI32LoadA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).unaryAccumulator(UInt64.self, { UInt32(truncatingIfNeeded: $0) }) { $0.loadAccumulator(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_wrap_i64_acc_then_i32_load_s) func i32WrapI64AThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).unaryAccumulator(UInt64.self, { UInt32(truncatingIfNeeded: $0) }) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_wrap_i64_acc_then_i32_shl_si) func i32WrapI64AThenI32ShlSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).unaryAccumulator(UInt64.self, { UInt32(truncatingIfNeeded: $0) }) { $0.slotImmediate(UInt32.self, &<<) }
}
@c(wasmcore_i32_wrap_i64_acc_then_i32_wrap_i64_slot) func i32WrapI64AThenI32WrapI64S(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).unaryAccumulator(UInt64.self, { UInt32(truncatingIfNeeded: $0) }) { $0.unarySlot(UInt64.self) { UInt32(truncatingIfNeeded: $0) } }
}
@c(wasmcore_i32_wrap_i64_acc_then_i64_add_si) func i32WrapI64AThenI64AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).unaryAccumulator(UInt64.self, { UInt32(truncatingIfNeeded: $0) }) { $0.slotImmediate(UInt64.self, &+) }
}
@c(wasmcore_i32_wrap_i64_acc_then_i64_load_a) func i32WrapI64AThenI64LoadA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).unaryAccumulator(UInt64.self, { UInt32(truncatingIfNeeded: $0) }) { $0.loadAccumulator(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_i32_wrap_i64_acc_then_i64_load_s) func i32WrapI64AThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).unaryAccumulator(UInt64.self, { UInt32(truncatingIfNeeded: $0) }) { $0.loadSlot(Widened<UInt64, UInt64>.self) }
}
@c(wasmcore_i32_wrap_i64_acc_then_i64_shl_si) func i32WrapI64AThenI64ShlSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).unaryAccumulator(UInt64.self, { UInt32(truncatingIfNeeded: $0) }) { $0.slotImmediate(UInt64.self, &<<) }
}
@c(wasmcore_i32_wrap_i64_acc_then_i64_shr_usi) func i32WrapI64AThenI64ShrUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).unaryAccumulator(UInt64.self, { UInt32(truncatingIfNeeded: $0) }) { $0.slotImmediate(UInt64.self, &>>) }
}

@c(wasmcore_i32_wrap_i64_slot_then_copy_immediate) func i32WrapI64SThenCopyImmediate(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).unarySlot(UInt64.self, { UInt32(truncatingIfNeeded: $0) }) { $0.execute { $0.set(UInt64($0.immediate)) } }
}
@c(wasmcore_i32_wrap_i64_slot_then_i32_add_ai) func i32WrapI64SThenI32AddAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).unarySlot(UInt64.self, { UInt32(truncatingIfNeeded: $0) }) { $0.accumulatorImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_wrap_i64_slot_then_i32_and_ai) func i32WrapI64SThenI32AndAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).unarySlot(UInt64.self, { UInt32(truncatingIfNeeded: $0) }) { $0.accumulatorImmediate(UInt32.self, &) }
}
@c(wasmcore_i32_wrap_i64_slot_then_i32_load_s) func i32WrapI64SThenI32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).unarySlot(UInt64.self, { UInt32(truncatingIfNeeded: $0) }) { $0.loadSlot(Widened<UInt32, UInt32>.self) }
}
@c(wasmcore_i32_wrap_i64_slot_then_i32_wrap_i64_slot) func i32WrapI64SThenI32WrapI64S(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).unarySlot(UInt64.self, { UInt32(truncatingIfNeeded: $0) }) { $0.unarySlot(UInt64.self) { UInt32(truncatingIfNeeded: $0) } }
}
@c(wasmcore_i32_wrap_i64_slot_then_i64_load_s) func i32WrapI64SThenI64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).unarySlot(UInt64.self, { UInt32(truncatingIfNeeded: $0) }) { $0.loadSlot(Widened<UInt64, UInt64>.self) }
}

@c(wasmcore_i32_xor_ai_then_i32_add_si) func i32XorAIThenI32AddSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, ^) { $0.slotImmediate(UInt32.self, &+) }
}
@c(wasmcore_i32_xor_ai_then_i32_shr_uadd_a) func i32XorAIThenI32ShrUAddA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorImmediate(UInt32.self, ^) { $0.execute { $0.shiftAdd($0.accumulated(), &>>) } }
}

@c(wasmcore_i32_xor_as_then_br_i32_nez_a) func i32XorASThenBrI32NezA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, ^) { $0.branchAccumulator(UInt32.self) { $0 != 0 } }
}
@c(wasmcore_i32_xor_as_then_copy_two) func i32XorASThenCopyTwo(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, ^) { $0.copyTwo() } }
@c(wasmcore_i32_xor_as_then_i32_add_as) func i32XorASThenI32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, ^) { $0.accumulatorSlot(UInt32.self, &+) }
}
@c(wasmcore_i32_xor_as_then_i32_mul_ai) func i32XorASThenI32MulAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, ^) { $0.accumulatorImmediate(UInt32.self, &*) }
}
@c(wasmcore_i32_xor_as_then_i32_rotl_ai) func i32XorASThenI32RotlAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, ^) { $0.accumulatorImmediate(UInt32.self, rotateLeft) }
}
@c(wasmcore_i32_xor_as_then_i32_rotl_si) func i32XorASThenI32RotlSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, ^) { $0.slotImmediate(UInt32.self, rotateLeft) }
}
@c(wasmcore_i32_xor_as_then_i32_shl_ai) func i32XorASThenI32ShlAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, ^) { $0.accumulatorImmediate(UInt32.self, &<<) }
}
@c(wasmcore_i32_xor_as_then_i32_shr_uai) func i32XorASThenI32ShrUAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, ^) { $0.accumulatorImmediate(UInt32.self, &>>) }
}
@c(wasmcore_i32_xor_as_then_i32_sub_as) func i32XorASThenI32SubAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, ^) { $0.accumulatorSlot(UInt32.self, &-) }
}
@c(wasmcore_i32_xor_as_then_i32_xor_ai) func i32XorASThenI32XorAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, ^) { $0.accumulatorImmediate(UInt32.self, ^) }
}
@c(wasmcore_i32_xor_as_then_store32_sa) func i32XorASThenStore32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, ^) { $0.storeSlotAccumulator(UInt32.self) }
}
@c(wasmcore_i32_xor_as_then_i32_and_ai) func i32XorASThenI32AndAI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, ^) { $0.accumulatorImmediate(UInt32.self, &) }
}
@c(wasmcore_i32_xor_as_then_i32_xor_as) func i32XorASThenI32XorAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, ^) { $0.accumulatorSlot(UInt32.self, ^) }
}
@c(wasmcore_i32_xor_as_then_i32_and_as) func i32XorASThenI32AndAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, ^) { $0.accumulatorSlot(UInt32.self, &) }
}
@c(wasmcore_i32_xor_as_then_i32_shr_usi) func i32XorASThenI32ShrUSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, ^) { $0.slotImmediate(UInt32.self, &>>) }
}
@c(wasmcore_i32_xor_as_then_increase_br_i32_ne_l) func i32XorASThenIncreaseBrI32NeL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(UInt32.self, ^) { $0.increaseBranchLiteral(UInt32.self, !=) }
}

@c(wasmcore_i32_xor_si_then_br_i32_lt_sas) func i32XorSIThenBrI32LtSAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotImmediate(UInt32.self, ^) { $0.branchAccumulatorSlot(Int32.self, <) }
}

@c(wasmcore_i32_xor_ss_then_br_i32_nez_s) func i32XorSSThenBrI32NezS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotSlot(UInt32.self, ^) { $0.branchSlot(UInt32.self) { $0 != 0 } }
}
