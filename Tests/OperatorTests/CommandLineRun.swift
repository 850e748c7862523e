import Foundation
import TestSupport
import Testing
import WasmCore

@testable import Evaluation
@testable import Operator

/// A run of the command line, in this process or in one of its own, and what it left.
struct CommandLineRun {
  var status: Int32
  var output: String
  var errorOutput: String
  /// Whether a signal ended the process; the status is its number then.
  var isSignalled = false

  /// Runs a command in this process. What a guest writes goes to the process's own descriptors.
  static func inProcess(_ arguments: String..., hasColour: Bool = false) -> CommandLineRun { inProcess(arguments: arguments, hasColour: hasColour) }

  static func inProcess(arguments: [String], hasColour: Bool = false) -> CommandLineRun {
    let written = Guarded((output: [UInt8](), errorOutput: [UInt8]()))
    let terminal = Terminal(
      writeOutput: { bytes in written.withLock { $0.output += bytes } }, writeError: { bytes in written.withLock { $0.errorOutput += bytes } }, hasColour: hasColour)
    let status = App.run({ arguments }, terminal)
    let (output, errorOutput) = written.withLock { $0 }
    return CommandLineRun(status: status.rawValue, output: String(decoding: output, as: UTF8.self), errorOutput: String(decoding: errorOutput, as: UTF8.self))
  }

  /// Runs a command in this process whose work is asynchronous: it waits for that on a thread of its own, as the main thread does.
  static func onItsOwnThread(_ arguments: [String]) async throws -> CommandLineRun { try await onThread { inProcess(arguments: arguments) } }

  /// Runs the executable.
  static func process(_ arguments: String..., input: [UInt8] = [], environment: [String: String] = [:]) async throws -> CommandLineRun {
    try await process(arguments: arguments, input: input, environment: environment)
  }

  static func process(arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]) async throws -> CommandLineRun {
    try await RunningCommand(arguments: arguments, input: input, environment: environment).end()
  }

  /// Runs a line of shell in which `$wasm_module` is the executable.
  static func shell(_ line: String) async throws -> CommandLineRun {
    let environment = ["wasm_module": RunningCommand.executable.path(percentEncoded: false), "PATH": "/usr/bin:/bin"]
    return try await RunningCommand(URL(filePath: "/bin/sh"), arguments: ["-c", line], environment: environment).end()
  }
}

/// A process, as a rule of the executable, and what it has written so far.
final class RunningCommand: Sendable {
  /// The executable, which the build puts beside the tests.
  static var executable: URL { URL(filePath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent().appending(path: "wasm-module") }

  private let process = Process()
  private let ending: EndOfProcess
  private let outputFile = TemporaryFile([])
  private let errorFile = TemporaryFile([])

  init(_ executable: URL = RunningCommand.executable, arguments: [String], input: [UInt8] = [], environment: [String: String]) throws {
    ending = EndOfProcess(of: process)
    (process.executableURL, process.arguments, process.environment) = (executable, arguments, environment)
    let input = try FileHandle(forReadingFrom: TemporaryFile(input).url)
    let (output, errorOutput) = (try FileHandle(forWritingTo: outputFile.url), try FileHandle(forWritingTo: errorFile.url))
    // Foundation keeps them open for as long as it does not know of the end.
    defer { for handle in [input, output, errorOutput] { try? handle.close() } }
    (process.standardInput, process.standardOutput, process.standardError) = (input, output, errorOutput)
    try process.run()
  }

  /// What it has written to standard output.
  var output: String { outputFile.text }
  /// What it has written to standard error.
  var errorOutput: String { errorFile.text }
  var isRunning: Bool { !ending.hasCome(to: process.processIdentifier) }

  /// Sends it a signal, if it has not ended.
  func send(_ signal: Int32) {
    if isRunning { kill(process.processIdentifier, signal) }
  }

  /// Waits for its end.
  func end() async throws -> CommandLineRun {
    try await onThread { [self] in
      while isRunning { usleep(5000) }
      var run = CommandLineRun(status: 0, output: output, errorOutput: errorOutput)
      switch ending.ending {
      case .signalled(let signal): (run.status, run.isSignalled) = (signal, true)
      case .exited(let status): run.status = status
      case .timeLimit, .cancelled: break
      }
      return run
    }
  }
}

/// A file for a test, which is gone when the tests are over.
struct TemporaryFile: Sendable {
  let url: URL

  private static let directory: URL = {
    let url = FileManager.default.temporaryDirectory.appending(path: "wasm-module-tests-\(ProcessInfo.processInfo.processIdentifier)")
    try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    atexit { try? FileManager.default.removeItem(at: TemporaryFile.directory) }
    return url
  }()

  init(_ bytes: [UInt8], suffix: String = "") {
    url = Self.directory.appending(path: UUID().uuidString + suffix)
    _ = FileManager.default.createFile(atPath: url.path(percentEncoded: false), contents: Data(bytes))
  }

  var path: String { url.path(percentEncoded: false) }
  var text: String { (try? String(contentsOf: url, encoding: .utf8)) ?? "" }
}
