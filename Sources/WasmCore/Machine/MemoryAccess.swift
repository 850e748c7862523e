// Loads from and stores to memory 0 with 32-bit addresses.
//
// Suffixes name the address and the stored value: S a slot, A the accumulator of its kind, L a literal (of an address: zero, since the static offset has it all).

@c(wasmcore_i32_load_s) func i32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt32, UInt32>.self) }
@c(wasmcore_i32_load_a) func i32LoadA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt32, UInt32>.self) }
@c(wasmcore_i32_load_l) func i32LoadL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadLiteral(Widened<UInt32, UInt32>.self) }
@c(wasmcore_i64_load_s) func i64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt64, UInt64>.self) }
@c(wasmcore_i64_load_a) func i64LoadA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt64, UInt64>.self) }
@c(wasmcore_i64_load_l) func i64LoadL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadLiteral(Widened<UInt64, UInt64>.self) }
@c(wasmcore_f32_load_s) func f32LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSlot(Whole<Float>.self) }
@c(wasmcore_f32_load_a) func f32LoadA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadAccumulator(Whole<Float>.self) }
@c(wasmcore_f32_load_l) func f32LoadL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadLiteral(Whole<Float>.self) }
@c(wasmcore_f64_load_s) func f64LoadS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSlot(Whole<Double>.self) }
@c(wasmcore_f64_load_a) func f64LoadA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadAccumulator(Whole<Double>.self) }
@c(wasmcore_f64_load_l) func f64LoadL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadLiteral(Whole<Double>.self) }
@c(wasmcore_i32_load8_ss) func i32Load8SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSlot(Widened<Int8, Int32>.self) }
@c(wasmcore_i32_load8_sa) func i32Load8SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<Int8, Int32>.self) }
@c(wasmcore_i32_load8_sl) func i32Load8SL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadLiteral(Widened<Int8, Int32>.self) }
@c(wasmcore_i32_load8_us) func i32Load8US(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt8, UInt32>.self) }
@c(wasmcore_i32_load8_ua) func i32Load8UA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt8, UInt32>.self) }
@c(wasmcore_i32_load8_ul) func i32Load8UL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadLiteral(Widened<UInt8, UInt32>.self) }
@c(wasmcore_i32_load16_ss) func i32Load16SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSlot(Widened<Int16, Int32>.self) }
@c(wasmcore_i32_load16_sa) func i32Load16SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<Int16, Int32>.self) }
@c(wasmcore_i32_load16_sl) func i32Load16SL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadLiteral(Widened<Int16, Int32>.self) }
@c(wasmcore_i32_load16_us) func i32Load16US(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSlot(Widened<UInt16, UInt32>.self) }
@c(wasmcore_i32_load16_ua) func i32Load16UA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<UInt16, UInt32>.self) }
@c(wasmcore_i32_load16_ul) func i32Load16UL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadLiteral(Widened<UInt16, UInt32>.self) }
@c(wasmcore_i64_load8_ss) func i64Load8SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSlot(Widened<Int8, Int64>.self) }
@c(wasmcore_i64_load8_sa) func i64Load8SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<Int8, Int64>.self) }
@c(wasmcore_i64_load8_sl) func i64Load8SL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadLiteral(Widened<Int8, Int64>.self) }
@c(wasmcore_i64_load16_ss) func i64Load16SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSlot(Widened<Int16, Int64>.self) }
@c(wasmcore_i64_load16_sa) func i64Load16SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<Int16, Int64>.self) }
@c(wasmcore_i64_load16_sl) func i64Load16SL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadLiteral(Widened<Int16, Int64>.self) }
@c(wasmcore_i64_load32_ss) func i64Load32SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadSlot(Widened<Int32, Int64>.self) }
@c(wasmcore_i64_load32_sa) func i64Load32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadAccumulator(Widened<Int32, Int64>.self) }
@c(wasmcore_i64_load32_sl) func i64Load32SL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadLiteral(Widened<Int32, Int64>.self) }

// Zero-extended to 64 bits a slot looks as it does to 32, so `i64.load8_u` and its kin are the `i32` instructions; likewise stores only see bits.

@c(wasmcore_store8_ss) func store8SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt8.self) }
@c(wasmcore_store8_sa) func store8SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt8.self) }
@c(wasmcore_store8_as) func store8AS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeAccumulatorSlot(UInt8.self) }
@c(wasmcore_store8_sl) func store8SL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt8.self) }
@c(wasmcore_store8_al) func store8AL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeAccumulatorLiteral(UInt8.self) }
@c(wasmcore_store8_ls) func store8LS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeLiteralSlot(UInt8.self) }
@c(wasmcore_store16_ss) func store16SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt16.self) }
@c(wasmcore_store16_sa) func store16SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt16.self) }
@c(wasmcore_store16_as) func store16AS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeAccumulatorSlot(UInt16.self) }
@c(wasmcore_store16_sl) func store16SL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt16.self) }
@c(wasmcore_store16_al) func store16AL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeAccumulatorLiteral(UInt16.self) }
@c(wasmcore_store16_ls) func store16LS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeLiteralSlot(UInt16.self) }
@c(wasmcore_store32_ss) func store32SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt32.self) }
@c(wasmcore_store32_sa) func store32SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt32.self) }
@c(wasmcore_store32_as) func store32AS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeAccumulatorSlot(UInt32.self) }
@c(wasmcore_store32_sl) func store32SL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt32.self) }
@c(wasmcore_store32_al) func store32AL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeAccumulatorLiteral(UInt32.self) }
@c(wasmcore_store32_ls) func store32LS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeLiteralSlot(UInt32.self) }
@c(wasmcore_store64_ss) func store64SS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotSlot(UInt64.self) }
@c(wasmcore_store64_sa) func store64SA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotAccumulator(UInt64.self) }
@c(wasmcore_store64_as) func store64AS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeAccumulatorSlot(UInt64.self) }
@c(wasmcore_store64_sl) func store64SL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotLiteral(UInt64.self) }
@c(wasmcore_store64_al) func store64AL(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeAccumulatorLiteral(UInt64.self) }
@c(wasmcore_store64_ls) func store64LS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeLiteralSlot(UInt64.self) }
@c(wasmcore_f32_store_sa) func f32StoreSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotFloat(Float.self) }
@c(wasmcore_f64_store_sa) func f64StoreSA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeSlotFloat(Double.self) }
