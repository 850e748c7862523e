// Loads from and stores to other memories than the first: address and value in slots, the memory in the third word.

@c(wasmcore_i32_load_other) func i32LoadOther(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadOther(Widened<UInt32, UInt32>.self) }
@c(wasmcore_i64_load_other) func i64LoadOther(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadOther(Widened<UInt64, UInt64>.self) }
@c(wasmcore_f32_load_other) func f32LoadOther(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadOther(Whole<Float>.self) }
@c(wasmcore_f64_load_other) func f64LoadOther(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadOther(Whole<Double>.self) }
@c(wasmcore_i32_load8_sother) func i32Load8SOther(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadOther(Widened<Int8, Int32>.self) }
@c(wasmcore_i32_load8_uother) func i32Load8UOther(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadOther(Widened<UInt8, UInt32>.self) }
@c(wasmcore_i32_load16_sother) func i32Load16SOther(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadOther(Widened<Int16, Int32>.self) }
@c(wasmcore_i32_load16_uother) func i32Load16UOther(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadOther(Widened<UInt16, UInt32>.self) }
@c(wasmcore_i64_load8_sother) func i64Load8SOther(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadOther(Widened<Int8, Int64>.self) }
@c(wasmcore_i64_load16_sother) func i64Load16SOther(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadOther(Widened<Int16, Int64>.self) }
@c(wasmcore_i64_load32_sother) func i64Load32SOther(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).loadOther(Widened<Int32, Int64>.self) }

@c(wasmcore_store8_other) func store8Other(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeOther(UInt8.self) }
@c(wasmcore_store16_other) func store16Other(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeOther(UInt16.self) }
@c(wasmcore_store32_other) func store32Other(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeOther(UInt32.self) }
@c(wasmcore_store64_other) func store64Other(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).storeOther(UInt64.self) }

extension Registers {
  @inline(__always) func loadOther<Stored: SlotLoadable>(_ type: Stored.Type) -> Outcome {
    let memory = instance.pointee.memories[Int(literal)].pointee
    guard let effective = effective(UInt64(slot(1, as: UInt32.self)), bytes: MemoryLayout<Stored.Memory>.size, of: memory.size) else { return trap(.outOfBoundsMemoryAccess) }
    return finish(Stored.value(memory.base.loadUnaligned(fromByteOffset: effective, as: Stored.Memory.self)), words: 3)
  }

  @inline(__always) func storeOther<Stored: FixedWidthInteger & BitwiseCopyable>(_ type: Stored.Type) -> Outcome {
    let memory = instance.pointee.memories[Int(literal)].pointee
    guard let effective = effective(UInt64(slot(0, as: UInt32.self)), bytes: MemoryLayout<Stored>.size, of: memory.size) else { return trap(.outOfBoundsMemoryAccess) }
    memory.base.storeBytes(of: Stored(truncatingIfNeeded: slot(1, as: UInt64.self)), toByteOffset: effective, as: Stored.self)
    return next(3)
  }
}
