/// Where an instance of the component is between its settings and its requests.
public enum Phase: Sendable {
  /// There is no source.
  case uninitialized
  /// The source is being compiled, since then.
  case compiling(language: String, since: ContinuousClock.Instant)
  /// Requests are answered.
  case ready(Program)
  /// The source does not become a program.
  case failed(CompileError)

  /// The name on the port `status`; empty before there is a source.
  public var name: String {
    switch self {
    case .uninitialized: ""
    case .compiling: "compiling"
    case .ready: "ready"
    case .failed: "error"
    }
  }

  static func compilingMessage(_ language: String) -> String { "compiling \(language) source" }

  /// The program, or why there is none.
  func program() throws(EvaluationError) -> Program {
    switch self {
    case .uninitialized: throw .noProgram
    case .compiling(let language, let since): throw .compiling(elapsed: since.duration(to: .now), message: Self.compilingMessage(language))
    case .ready(let program): return program
    case .failed(let error): throw .compileFailed("\(error)")
    }
  }
}
