import WASI

/// Learns what instances of the component do, for figures about the process. Its methods are called on any thread, for each request, so they must be quick.
public protocol EvaluationObserver: Sendable {
  /// A compile has ended, or what it would have made was in the cache.
  func hasCompiled(_ report: CompileReport)
  /// A request has its answer.
  func hasAnswered(_ report: RequestReport)
  /// It is known whether the requests of a program start where it first asks for input.
  func hasCaptured(_ report: CaptureReport)
}

extension EvaluationObserver {
  /// Does nothing.
  public func hasCaptured(_ report: CaptureReport) {}
}

/// What became of an attempt to capture a program where it first asks for input.
public struct CaptureReport: Sendable, Hashable {
  /// How it ended.
  public enum Result: String, Sendable, CaseIterable {
    /// The program was run until there.
    case captured
    /// The state was in the cache.
    case cached
    /// The program never asks for input, or its state can't be captured: its requests start at the beginning.
    case cold
  }

  /// How it ended.
  public var result: Result
  /// How long it took to get there and to capture the state; nil where there is none.
  public var duration: Duration?

  init(_ start: WarmStart) {
    guard case .warm(let snapshot) = start else {
      result = .cold
      return
    }
    (result, duration) = (snapshot.isCached ? .cached : .captured, snapshot.duration)
  }
}

/// What became of a compile.
public struct CompileReport: Sendable, Hashable {
  /// How it ended.
  public enum Result: String, Sendable, CaseIterable {
    /// The compiler made a program.
    case compiled
    /// The program was in the cache.
    case cached
    /// The program is wrong: it would fail in the same way again.
    case rejected
    /// Something else failed: the compiler, the machine or the time.
    case failed
    /// Other settings came, or the instance was stopped.
    case cancelled
  }

  /// How it ended.
  public var result: Result
  /// How long it took, waiting for others included.
  public var duration: Duration

  /// A report.
  public init(result: Result, duration: Duration) { (self.result, self.duration) = (result, duration) }
}

/// What became of a request.
public struct RequestReport: Sendable {
  /// Why a request was not answered by its program.
  public enum Failure: String, Sendable, CaseIterable {
    /// There is no program, or not yet, or it does not compile.
    case notReady
    /// As many requests wait as may.
    case refused
    /// The request was cancelled, or the instance was stopped.
    case cancelled
    /// The program could not be started.
    case notStarted
    /// The program ended with another exit code than 0.
    case exitCode
    /// The program did what WebAssembly forbids.
    case trap
    /// The program did not get the memory that it asked for.
    case memoryLimit
    /// The program ran for longer than it may.
    case timeLimit
    /// The program wrote more than it may.
    case outputLimit
    /// The program used up its fuel.
    case fuel
    /// What the program wrote is not one JSON value.
    case output
  }

  /// Why there is no answer; nil when there is one.
  public var failure: Failure?
  /// How long it took, waiting for a thread included.
  public var duration: Duration
  /// How the program ran; nil when it never did.
  public var run: Run?

  /// A run of the program.
  public struct Run: Sendable, Hashable {
    /// How long it took to make the instance.
    public var instantiation: Duration
    /// How long the program ran.
    public var execution: Duration
    /// The most bytes that its memories had.
    public var memoryBytes: UInt64
    /// Whether it started where the program first asks for input.
    public var isWarm: Bool
  }

  init(_ answer: Program.Answer, duration: Duration) {
    self.duration = duration
    if case .failure(let error) = answer.output { failure = Failure(error, answer.outcome) }
    if let outcome = answer.outcome, outcome.memoryBytes > 0 || outcome.duration > .zero {
      run = Run(instantiation: outcome.instantiation, execution: outcome.duration - outcome.instantiation, memoryBytes: outcome.memoryBytes, isWarm: outcome.isWarm)
    }
  }
}

extension RequestReport.Failure {
  fileprivate init(_ error: EvaluationError, _ outcome: Outcome?) {
    self =
      switch error {
      case .noProgram, .compiling, .compileFailed, .message, .unknownPort: .notReady
      case .refused: .refused
      case .cancelled: .cancelled
      case .output: .output
      case .exited: outcome.map(Self.init) ?? .notStarted
      }
  }

  private init(_ outcome: Outcome) {
    self =
      switch outcome.ending {
      case .timeLimit: .timeLimit
      case .outputLimit: .outputLimit
      case .fuelExhausted: .fuel
      case .cancelled: .cancelled
      // As the text of the failure has it: a program that is refused memory gives up in its language's way.
      case .exited: outcome.hasMetMemoryLimit ? .memoryLimit : .exitCode
      case .trapped: outcome.hasMetMemoryLimit ? .memoryLimit : .trap
      }
  }
}

extension CompileReport.Result {
  init(_ error: CompileError) { self = error == .cancelled ? .cancelled : error.isFaultOfProgram ? .rejected : .failed }
}
