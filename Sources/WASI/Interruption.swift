import WasmCore

extension Interruption {
  /// Makes a function of the host answer early when the program is to be stopped.
  ///
  /// The program itself then ends at its next branch or call, with a backtrace that shows where it was.
  func check() throws(Errno) {
    if isInterrupted { throw .interrupted }
  }
}
