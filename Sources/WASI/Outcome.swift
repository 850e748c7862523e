import WasmCore

/// How the run of a program ended and what it left.
public struct Outcome: Sendable {
  /// How a run ended.
  public enum Ending: Sendable {
    /// The program returned from its start function or called `proc_exit`; zero is success.
    case exited(UInt32)
    /// The program did what WebAssembly forbids.
    case trapped(Trap)
    /// The program ran for longer than it may.
    case timeLimit
    /// The program wrote more than it may.
    case outputLimit
    /// The program used up its fuel.
    case fuelExhausted
    /// The task that ran the program was cancelled.
    case cancelled
  }

  /// How the run ended.
  public var ending: Ending
  /// The calls that were active when it trapped or was stopped, innermost first; empty where it ended by itself or in a call of the host.
  public var backtrace: [Trap.Frame]
  /// What the program wrote to its standard output, when that is captured.
  public var output: [UInt8]
  /// What the program wrote to its error output, when that is captured.
  public var errorOutput: [UInt8]
  /// The bytes of all linear memories at the end, which is the most that they were: memories never shrink.
  public var memoryBytes: UInt64
  /// Whether the program asked for more memory than its limit allows and did not get it.
  public var hasMetMemoryLimit: Bool
  /// The time from start to end, as a clock on the wall measures it.
  public var duration: Duration
  /// The part of it that passed before there was an instance to call.
  public var instantiation: Duration
  /// The fuel that the run used, when there is a limit of fuel or a profile.
  public var fuelUsed: UInt64?
  /// Which functions executed how much, when that was asked for; of fuel the sum is what was used.
  public var profile: Profile?
  /// Whether the run started from a snapshot. The fuel and the memory are those of a run from the beginning all the same.
  public var isWarm = false

  /// The outcome of a run that was cancelled before it began.
  package static let cancelledBeforeStart = Outcome(ending: .cancelled, backtrace: [], output: [], errorOutput: [], memoryBytes: 0, hasMetMemoryLimit: false, duration: .zero, instantiation: .zero)

  /// The exit code as C sees it, when the program exited.
  public var exitCode: Int32? {
    guard case .exited(let code) = ending else { return nil }
    return Int32(truncatingIfNeeded: code)
  }

  /// Whether the program exited with code zero.
  public var isSuccess: Bool { exitCode == 0 }
}

extension Outcome.Ending: CustomStringConvertible {
  /// What happened, in words.
  public var description: String {
    switch self {
    case .exited(let code): "exit code \(Int32(truncatingIfNeeded: code))"
    case .trapped(let trap): "wasm trap: \(trap)"
    case .timeLimit: "time limit reached"
    case .outputLimit: "output limit reached"
    case .fuelExhausted: "fuel used up"
    case .cancelled: "cancelled"
    }
  }
}

/// Why a module can't be run as a program.
public enum CommandError: Error, Hashable, CustomStringConvertible {
  /// It does not export the function.
  case missingExport(String)
  /// It exports the function with another type than `() -> ()`.
  case wrongType(String, FunctionType)
  /// The system has no thread to run it on.
  case noThread

  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .missingExport(let name): "the module does not export the function \(name.quoted)"
    case .wrongType(let name, let type): "the module exports \(name.quoted) with the type \(type), not () -> ()"
    case .noThread: "the system has no thread to run the program on"
    }
  }
}
