// Handlers for sequences that begin with instructions of floating-point numbers.
//
// Each executes two instructions, one after the other: the second's operands lie behind those of the first. Every result goes to its slot and to the accumulator, and
// effects and traps come in order, as if they were two handlers; what is saved is a dispatch.

@c(wasmcore_f32_add_al_then_f32_sqrt_acc) func f32AddALThenF32SqrtA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorLiteral(Float.self, +) { $0.unaryAccumulator(Float.self) { $0.squareRoot() } }
}
@c(wasmcore_f32_add_al_then_f32_store_sa) func f32AddALThenF32StoreSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorLiteral(Float.self, +) { $0.storeSlotFloat(Float.self) }
}

@c(wasmcore_f32_add_as_then_f32_add_al) func f32AddASThenF32AddAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(Float.self, +) { $0.accumulatorLiteral(Float.self, +) }
}
@c(wasmcore_f32_add_as_then_f32_add_as) func f32AddASThenF32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(Float.self, +) { $0.accumulatorSlot(Float.self, +) }
}
@c(wasmcore_f32_add_as_then_f32_mul_as) func f32AddASThenF32MulAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(Float.self, +) { $0.accumulatorSlot(Float.self, *) }
}
@c(wasmcore_f32_add_as_then_f32_store_sa) func f32AddASThenF32StoreSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(Float.self, +) { $0.storeSlotFloat(Float.self) }
}

@c(wasmcore_f32_div_la_then_f32_mul_as) func f32DivLAThenF32MulAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).literalAccumulator(Float.self, /) { $0.accumulatorSlot(Float.self, *) }
}

@c(wasmcore_f32_mul_al_then_f32_add_as) func f32MulALThenF32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorLiteral(Float.self, *) { $0.accumulatorSlot(Float.self, +) }
}

@c(wasmcore_f32_mul_as_then_f32_add_as) func f32MulASThenF32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(Float.self, *) { $0.accumulatorSlot(Float.self, +) }
}
@c(wasmcore_f32_mul_as_then_f32_load_sum_si) func f32MulASThenF32LoadSumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(Float.self, *) { $0.loadSumSlotImmediate(Whole<Float>.self) }
}
@c(wasmcore_f32_mul_as_then_f32_sub_sa) func f32MulASThenF32SubSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(Float.self, *) { $0.slotAccumulator(Float.self, -) }
}

@c(wasmcore_f32_mul_ss_then_f32_add_as) func f32MulSSThenF32AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Float.self, *) { $0.accumulatorSlot(Float.self, +) } }
@c(wasmcore_f32_mul_ss_then_f32_mul_ss) func f32MulSSThenF32MulSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Float.self, *) { $0.slotSlot(Float.self, *) } }

@c(wasmcore_f32_sub_sa_then_f32_load_sum_si) func f32SubSAThenF32LoadSumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotAccumulator(Float.self, -) { $0.loadSumSlotImmediate(Whole<Float>.self) }
}
@c(wasmcore_f32_sub_sa_then_f32_mul_as) func f32SubSAThenF32MulAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotAccumulator(Float.self, -) { $0.accumulatorSlot(Float.self, *) }
}
@c(wasmcore_f32_sub_sa_then_f32_store_sa) func f32SubSAThenF32StoreSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotAccumulator(Float.self, -) { $0.storeSlotFloat(Float.self) }
}

@c(wasmcore_f64_add_al_then_f64_sqrt_acc) func f64AddALThenF64SqrtA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorLiteral(Double.self, +) { $0.unaryAccumulator(Double.self) { $0.squareRoot() } }
}
@c(wasmcore_f64_add_al_then_f64_store_sa) func f64AddALThenF64StoreSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorLiteral(Double.self, +) { $0.storeSlotFloat(Double.self) }
}

@c(wasmcore_f64_add_as_then_f64_add_al) func f64AddASThenF64AddAL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(Double.self, +) { $0.accumulatorLiteral(Double.self, +) }
}
@c(wasmcore_f64_add_as_then_f64_add_as) func f64AddASThenF64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(Double.self, +) { $0.accumulatorSlot(Double.self, +) }
}
@c(wasmcore_f64_add_as_then_f64_mul_as) func f64AddASThenF64MulAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(Double.self, +) { $0.accumulatorSlot(Double.self, *) }
}
@c(wasmcore_f64_add_as_then_f64_store_sa) func f64AddASThenF64StoreSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(Double.self, +) { $0.storeSlotFloat(Double.self) }
}

@c(wasmcore_f64_div_la_then_f64_mul_as) func f64DivLAThenF64MulAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).literalAccumulator(Double.self, /) { $0.accumulatorSlot(Double.self, *) }
}

@c(wasmcore_f64_mul_al_then_f64_add_as) func f64MulALThenF64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorLiteral(Double.self, *) { $0.accumulatorSlot(Double.self, +) }
}

@c(wasmcore_f64_mul_as_then_f64_add_as) func f64MulASThenF64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(Double.self, *) { $0.accumulatorSlot(Double.self, +) }
}
@c(wasmcore_f64_mul_as_then_f64_load_a) func f64MulASThenF64LoadA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(Double.self, *) { $0.loadAccumulator(Whole<Double>.self) }
}
@c(wasmcore_f64_mul_as_then_f64_load_sum_si) func f64MulASThenF64LoadSumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(Double.self, *) { $0.loadSumSlotImmediate(Whole<Double>.self) }
}
@c(wasmcore_f64_mul_as_then_f64_sub_sa) func f64MulASThenF64SubSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).accumulatorSlot(Double.self, *) { $0.slotAccumulator(Double.self, -) }
}

@c(wasmcore_f64_mul_ss_then_f64_add_as) func f64MulSSThenF64AddAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Double.self, *) { $0.accumulatorSlot(Double.self, +) } }
@c(wasmcore_f64_mul_ss_then_f64_mul_ss) func f64MulSSThenF64MulSS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).slotSlot(Double.self, *) { $0.slotSlot(Double.self, *) } }

@c(wasmcore_f64_sub_sa_then_f64_load_sum_si) func f64SubSAThenF64LoadSumSI(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotAccumulator(Double.self, -) { $0.loadSumSlotImmediate(Whole<Double>.self) }
}
@c(wasmcore_f64_sub_sa_then_f64_mul_as) func f64SubSAThenF64MulAS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotAccumulator(Double.self, -) { $0.accumulatorSlot(Double.self, *) }
}
@c(wasmcore_f64_sub_sa_then_f64_store_sa) func f64SubSAThenF64StoreSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome {
  Registers(c, s, m, a, n, x, f).slotAccumulator(Double.self, -) { $0.storeSlotFloat(Double.self) }
}
