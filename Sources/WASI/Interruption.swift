import WasmCore

extension Interruption {
  /// Makes a function of the host answer early when the program is to be stopped.
  ///
  /// The engine ends the program in place of handing it the answer, with a backtrace that shows where it was.
  func check() throws(Errno) {
    if isInterrupted { throw .interrupted }
  }
}
