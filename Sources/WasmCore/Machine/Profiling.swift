// What tells a profile where calls begin and end. Only code that is translated for a profile has it.

@c(wasmcore_profile_enter) func profileEnter(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).profileEnter() }
@c(wasmcore_profile_leave) func profileLeave(_ c: Code, _ s: Slots, _ m: Bytes, _ a: Word, _ n: Int, _ x: Context, _ f: Double) -> Outcome { Registers(c, s, m, a, n, x, f).profileLeave() }

extension Registers {
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
