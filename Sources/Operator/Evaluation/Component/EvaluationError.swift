/// Why a request has no answer, in the words that flows match on.
public enum EvaluationError: Error, Hashable, Sendable {
  /// There is no program: the settings have no source.
  case noProgram
  /// The program is being compiled.
  case compiling(elapsed: Duration, message: String)
  /// The last settings have a program that does not compile.
  case compileFailed(String)
  /// The program did not come to a good end; one line that says how.
  case exited(String)
  /// What the program wrote is not one JSON value.
  case output(stdout: [UInt8], JSONError)
  /// As many requests wait as may.
  case refused(GuestPool.Full)
  /// The request was cancelled, or the instance of the component was stopped.
  case cancelled
  /// The message is no object.
  case message(String)
  /// No port of the component that takes messages has this name.
  case unknownPort(String)
}

extension EvaluationError: CustomStringConvertible {
  /// What flows see.
  public var description: String {
    switch self {
    case .noProgram: "no compiled module — provide Settings.Source.Content"
    case .compiling(let elapsed, let message): "still compiling (\(elapsed.text(roundedTo: .seconds(1))) elapsed): \(message)"
    case .compileFailed(let message): "last compile failed: \(message)"
    case .exited(let text): "wasm exited: \(text)"
    case .output(let stdout, let error): "decode output (stdout=\(QuotedBytes(stdout, limit: 200))): \(error)"
    case .refused(let full): "\(full)"
    case .cancelled: "the request was cancelled"
    case .message(let reason): reason
    case .unknownPort(let port): "unknown port: \(port)"
    }
  }
}
