import WASI
import WasmCore

/// A compiled program, ready to answer requests: each runs in a fresh instance.
public struct Program: Sendable {
  /// The module.
  public let module: Module
  /// Where its runs start that can; the others start at the beginning.
  var snapshot: ProgramSnapshot?

  /// A program of a module.
  public init(_ module: Module) { self.module = module }

  /// What came of one request.
  public struct Answer: Sendable {
    /// What the program wrote: one JSON value, `null` when it wrote nothing; or why there is none.
    public var output: Result<JSONText, EvaluationError>
    /// How the run ended and what it left; nil when it never began.
    public var outcome: Outcome?

    package init(output: Result<JSONText, EvaluationError>, outcome: Outcome? = nil) { (self.output, self.outcome) = (output, outcome) }
  }

  /// Runs the program once on a thread of the pool. When the task is cancelled it is stopped.
  ///
  /// - Parameters:
  ///   - input: What it reads from standard input.
  ///   - limits: What it may use.
  ///   - isProfiled: Whether the outcome has a profile.
  public func answer(_ input: JSONText, limits: Settings.Limits, on pool: GuestPool, isProfiled: Bool = false) async -> Answer {
    var command = command(limits)
    command.input = .bytes(Array(input.bytes))
    command.snapshot = snapshot?.command
    command.isProfiled = isProfiled
    do {
      return try await pool.run(command) { outcome in
        Answer(output: Result { () throws(EvaluationError) in try Self.output(of: outcome, limits) }, outcome: outcome)
      }
    } catch let full as GuestPool.Full {
      return Answer(output: .failure(.refused(full)))
    } catch let error as LimitError where error.cause == .memoryBytes {
      return Answer(output: .failure(.exited("\(FailureText.memoryLimit(limits)) (\("\(error)".onOneLine))")))
    } catch {
      return Answer(output: .failure(.exited("\(error)".onOneLine)))
    }
  }

  /// What runs, without input.
  func command(_ limits: Settings.Limits) -> Command {
    var command = Command(module)
    command.world.arguments = [Self.argument]
    command.limits = limits.ofCommand
    return command
  }

  /// The only argument that programs get.
  static let argument = "wasm_eval"

  private static func output(of outcome: Outcome, _ limits: Settings.Limits) throws(EvaluationError) -> JSONText {
    if case .cancelled = outcome.ending { throw .cancelled }
    guard outcome.isSuccess else { throw .exited(FailureText(outcome, limits).description) }
    if outcome.output.isEmpty { return .null }
    do {
      return try JSONText(checking: outcome.output)
    } catch {
      throw .output(stdout: outcome.output, error)
    }
  }
}

extension Settings.Limits {
  /// The same limits for a run.
  package var ofCommand: Command.Limits { .init(time: timeout, outputBytes: outputBytes, memoryBytes: UInt64(clamping: memoryBytes), fuel: fuel) }
}
