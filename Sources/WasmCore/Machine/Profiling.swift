// What tells a profile where calls begin and end, and what counts straight lines. Only code that is translated for that has it.

import Synchronization

@c(wasmcore_profile_enter) func profileEnter(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).profileEnter() }
@c(wasmcore_profile_leave) func profileLeave(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).profileLeave() }

@c(wasmcore_count_line) func countLine(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).countLine() }

extension Registers {
  /// A straight line begins. Literal: how often it did.
  @inline(__always) func countLine() -> Outcome {
    code.counter(at: 16).pointee.wrappingAdd(1, ordering: .relaxed)
    return next(3)
  }

  /// A call begins. Immediate: the function's index in its module.
  @inline(__always) func profileEnter() -> Outcome {
    noteEntry(context, Int(immediate))
    return next()
  }

  /// The innermost call ends.
  @inline(__always) func profileLeave() -> Outcome {
    noteExit(context)
    return next()
  }
}

extension Code {
  /// A word of code as a counter, which threads that share the code may count on at once.
  @inline(__always) func counter(at offset: Int) -> UnsafeMutablePointer<Atomic<UInt64>> {
    UnsafeMutableRawPointer(mutating: self + offset).assumingMemoryBound(to: Atomic<UInt64>.self)
  }
}

// Out of line, so that the handlers have nothing to clean up when they jump on.

@inline(never) private func noteEntry(_ context: Context, _ function: Int) {
  let execution = context.execution
  guard let profiler = execution.pointee.store?.profiler, let instance = execution.pointee.instance else { return }
  profiler.enter(instance.pointee.owner.module, function, fuel: execution.pointee.fuel)
}

@inline(never) private func noteExit(_ context: Context) {
  let execution = context.execution
  execution.pointee.store?.profiler?.leave(fuel: execution.pointee.fuel)
}
