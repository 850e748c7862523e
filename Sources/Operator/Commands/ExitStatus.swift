/// How a command ends, as the shell sees it.
///
/// 64 and 65 are those of `sysexits.h`, 124 is that of `timeout`, 134 that of a process that aborted.
struct ExitStatus: RawRepresentable, Hashable, Sendable {
  let rawValue: Int32

  init(rawValue: Int32) { self.rawValue = rawValue }

  /// That of a program that ended itself with an exit code. The system keeps the lower eight bits, of which nothing may be left that looks like a success.
  init(ofProgram code: UInt32) {
    let kept = Int32(truncatingIfNeeded: code & 0xFF)
    rawValue = kept == 0 && code != 0 ? 255 : kept
  }

  /// Everything went well.
  static let success = ExitStatus(rawValue: 0)
  /// The command did its work and the answer is no: a compile error, a file that can't be written.
  static let failure = ExitStatus(rawValue: 1)
  /// The command line is not understood.
  static let usage = ExitStatus(rawValue: 64)
  /// A module does not load or does not link, or a file to read, whether a module or not, is not there.
  static let badModule = ExitStatus(rawValue: 65)
  /// The limit of time or fuel was reached.
  static let limit = ExitStatus(rawValue: 124)
  /// The limit of output was reached.
  static let outputLimit = ExitStatus(rawValue: 125)
  /// The program trapped.
  static let trap = ExitStatus(rawValue: 134)
}

/// Why a command can't go on, worded for the person at the terminal.
struct CommandFailure: Error, Equatable {
  /// What is wrong, naming the option or the file.
  var message: String
  /// What to do next.
  var hint: String?
  var status: ExitStatus

  init(_ message: String, hint: String? = nil, status: ExitStatus = .usage) {
    (self.message, self.hint, self.status) = (message, hint, status)
  }
}
