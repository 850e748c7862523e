extension Store {
  /// The calls that are active where the machine stopped, innermost first, down to the outermost of this run.
  ///
  /// - Parameter crossings: How many calls between instances were active before the run.
  func backtrace(crossings: Int) -> [Trap.Frame] {
    guard var code = context.pointee.stoppedCode, var slots = context.pointee.stoppedSlots else { return [] }
    var returns = Array(context.pointee.crossings.innermostFirst.dropLast(crossings))[...]
    var frames: [Trap.Frame] = []
    // The stopped instruction itself, then for each caller the instruction before the one to return to.
    var isReturn = false
    while frames.count < Self.longestBacktrace, let place = locate(code, isReturn: isReturn) {
      frames.append(place.frame)
      let link = slots + place.linkSlot
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

  private func locate(_ code: Code, isReturn: Bool) -> (frame: Trap.Frame, linkSlot: Int)? {
    for instance in instances {
      guard let place = instance.code.locate(code, isReturn: isReturn) else { continue }
      let index = place.function + instance.module.syntax.importedFunctionCount
      let type = instance.module.syntax.typeOfFunction(index)
      let frame = Trap.Frame(function: index, name: instance.module.names.functionName(index), offset: place.offset)
      return (frame, max(type.parameters.count, type.results.count))
    }
    return nil
  }
}
