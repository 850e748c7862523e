/// Why there is no module.
public enum CompileError: Error, Hashable, Sendable {
  /// The compiler rejects the program; its own words.
  case rejected(String)
  /// The compiler is not installed.
  case toolchainMissing(title: String, executable: String, variable: String, installation: String)
  /// The compiler is there but cannot do this.
  case toolchainUnusable(title: String, reason: String, installation: String)
  /// The engine does not take what the compiler has made.
  case unloadable(String)
  /// The module is none that could be run as a program.
  case notProgram(String)
  /// There is no row for the language.
  case unknownLanguage(String)
  /// It took too long.
  case timeLimit(title: String, limit: Duration, output: String)
  /// A signal ended the compiler.
  case killed(title: String, signal: Int32, output: String)
  /// The compile was cancelled.
  case cancelled
  /// The machine failed: no space, no process, no file.
  case system(String)
}

extension CompileError: CustomStringConvertible {
  /// The message: of a program that is rejected the compiler's own text, of everything else a line, then what the compiler has said.
  public var description: String {
    switch self {
    case .rejected(let message): message
    case .toolchainMissing(let title, let executable, _, _): "the compiler for \(title) is missing: there is no '\(executable)' in PATH"
    case .toolchainUnusable(let title, let reason, _): "the toolchain for \(title) cannot be used: \(reason)"
    case .unloadable(let reason): "compile wasm: \(reason)"
    case .notProgram(let reason): "instantiate wasi: \(reason)"
    case .unknownLanguage(let language):
      "unsupported language \(QuotedBytes(Array(language.utf8), limit: 100)) (languages: \(Toolchain.all.map(\.language).joined(separator: ", ")))"
    case .timeLimit(let title, let limit, let output): Self.line("the compiler for \(title) was stopped: time limit of \(Self.seconds(limit)) s exceeded", output)
    case .killed(let title, let signal, let output): Self.line("the compiler for \(title) was killed by signal \(signal)\(Self.explanation(signal))", output)
    case .cancelled: "the compile was cancelled"
    case .system(let reason): "cannot compile: \(reason)"
    }
  }

  /// What to do about it, where that is known.
  public var hint: String? {
    switch self {
    case .toolchainMissing(_, _, let variable, let installation): "\(installation)\n  if it is installed elsewhere, name it with \(variable)"
    case .toolchainUnusable(_, _, let installation): installation
    default: nil
    }
  }

  /// Whether the same source will fail in the same way again.
  package var isFaultOfProgram: Bool {
    switch self {
    case .rejected, .unloadable, .notProgram, .unknownLanguage: true
    case .toolchainMissing, .toolchainUnusable, .timeLimit, .killed, .cancelled, .system: false
    }
  }

  /// Whether the compiler has made a module that cannot be used.
  package var isFaultOfModule: Bool {
    switch self {
    case .unloadable, .notProgram: true
    default: false
    }
  }

  private static func line(_ line: String, _ output: String) -> String { output.isEmpty ? line : line + "\n" + output }

  private static func seconds(_ duration: Duration) -> String {
    let seconds = duration / .seconds(1)
    return seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)"
  }

  private static func explanation(_ signal: Int32) -> String {
    switch signal {
    case 6: " (aborted)"
    case 9: " (perhaps memory ran out)"
    case 11: " (segmentation fault)"
    case 15: " (terminated)"
    default: ""
    }
  }
}
