extension Store {
  /// The calls that are active where the machine stopped, innermost first, down to the outermost of this run.
  ///
  /// - Parameter crossings: How many calls between instances were active before the run.
  func backtrace(crossings: Int) -> [Trap.Frame] {
    guard var code = context.pointee.stoppedCode, var slots = context.pointee.stoppedSlots else { return [] }
    var returns = Array(context.pointee.crossings.innermostFirst.dropLast(crossings))[...]
    var frames: [Trap.Frame] = []
    var names: [ObjectIdentifier: [UInt32: String]] = [:]
    // The stopped instruction itself, then for each caller the instruction before the one to return to.
    var isReturn = false
    while frames.count < Self.longestBacktrace, let place = locate(code, isReturn: isReturn) {
      let key = ObjectIdentifier(place.module)
      let functionNames = names[key] ?? place.module.names.functions()
      names[key] = functionNames
      frames.append(Trap.Frame(function: place.function, name: functionNames[UInt32(place.function)], offset: place.offset))
      let link = slots + place.module.syntax.typeOfFunction(place.function).linkSlot
      guard var target = Code(bitPattern: UInt(link[0])), target != exitCode, let caller = Slots(bitPattern: UInt(link[1])) else { break }
      if target == crossingReturnCode {
        guard let crossing = returns.popFirst() else { break }
        target = crossing.code
      }
      (code, slots, isReturn) = (target, caller, true)
    }
    return frames
  }

  private static var longestBacktrace: Int { 100 }

  private func locate(_ code: Code, isReturn: Bool) -> (module: Module, function: Int, offset: Int?)? {
    for instance in instances {
      guard let place = instance.code.locate(code, isReturn: isReturn) else { continue }
      return (instance.module, place.function + instance.module.syntax.importedFunctionCount, place.offset)
    }
    return nil
  }
}
