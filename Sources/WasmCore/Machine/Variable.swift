// Global variables. Field 0 is the result's or operand's slot; the immediate is a global's place behind the instance's block, or its index among the imported ones.

@c(wasmcore_global_get) func globalGet(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).getOwn(UInt64.self) }
@c(wasmcore_global_get_float) func globalGetFloat(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).getOwn(Double.self) }
@c(wasmcore_global_get_imported) func globalGetImported(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).getImported(UInt64.self) }
@c(wasmcore_global_get_imported_float) func globalGetImportedFloat(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).getImported(Double.self) }
@c(wasmcore_global_set_s) func globalSetS(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.set($0.ownGlobal, $0.slot(0)) } }
@c(wasmcore_global_set_a) func globalSetA(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.set($0.ownGlobal, $0.accumulator) } }
@c(wasmcore_global_set_imported) func globalSetImported(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).execute { $0.set($0.importedGlobal, $0.slot(0)) } }

extension Registers {
  @inline(__always) var ownGlobal: UnsafeMutablePointer<UInt64> {
    (UnsafeMutableRawPointer(instance) + Int(immediate)).assumingMemoryBound(to: UInt64.self)
  }
  @inline(__always) var importedGlobal: UnsafeMutablePointer<UInt64> { instance.pointee.importedGlobals[Int(immediate)] }

  @inline(__always) func getOwn<Value: SlotValue>(_ type: Value.Type, then rest: Continuation = Registers.dispatch) -> Outcome { finish(Value(slot: ownGlobal.pointee), then: rest) }
  @inline(__always) func getImported<Value: SlotValue>(_ type: Value.Type) -> Outcome { finish(Value(slot: importedGlobal.pointee)) }

  @inline(__always) func set(_ global: UnsafeMutablePointer<UInt64>, _ bits: UInt64, then rest: Continuation = Registers.dispatch) -> Outcome {
    global.pointee = bits
    return goOn(with: rest)
  }
}
