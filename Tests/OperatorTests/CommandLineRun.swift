import Foundation
import Synchronization
import Testing

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
    let written = Mutex((output: [UInt8](), errorOutput: [UInt8]()))
    let terminal = Terminal(
      writeOutput: { bytes in written.withLock { $0.output += bytes } }, writeError: { bytes in written.withLock { $0.errorOutput += bytes } }, hasColour: hasColour)
    let status = App.run({ arguments }, terminal)
    let (output, errorOutput) = written.withLock { $0 }
    return CommandLineRun(status: status.rawValue, output: String(decoding: output, as: UTF8.self), errorOutput: String(decoding: errorOutput, as: UTF8.self))
  }

  /// Runs the executable.
  static func process(_ arguments: String..., input: [UInt8] = [], environment: [String: String] = [:]) throws -> CommandLineRun {
    try process(arguments: arguments, input: input, environment: environment)
  }

  static func process(arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]) throws -> CommandLineRun {
    try RunningCommand(arguments: arguments, input: input, environment: environment).wait()
  }

  /// Starts the executable and does not wait for it.
  static func start(_ arguments: [String], output: TemporaryFile, errors: TemporaryFile, environment: [String: String]) throws -> Process {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output.url)
    process.standardError = try FileHandle(forWritingTo: errors.url)
    try process.run()
    return process
  }

  /// Runs a line of shell in which `$wasm_module` is the executable.
  static func shell(_ line: String) throws -> CommandLineRun {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line]
    process.environment = ["wasm_module": executable.path(percentEncoded: false), "PATH": "/usr/bin:/bin"]
    let (outputFile, errorFile) = (TemporaryFile([]), TemporaryFile([]))
    process.standardOutput = try FileHandle(forWritingTo: outputFile.url)
    process.standardError = try FileHandle(forWritingTo: errorFile.url)
    try process.run()
    process.waitUntilExit()
    return CommandLineRun(status: process.terminationStatus, output: outputFile.text, errorOutput: errorFile.text)
  }

  /// The executable, which the build puts beside the tests.
  fileprivate static var executable: URL {
    URL(filePath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent().appending(path: "wasm-module")
  }
}

/// The executable in a process of its own.
struct RunningCommand {
  private let process = Process()
  private let outputFile = TemporaryFile([])
  private let errorFile = TemporaryFile([])

  init(arguments: [String], input: [UInt8] = [], environment: [String: String]) throws {
    process.executableURL = CommandLineRun.executable
    process.arguments = arguments
    process.environment = environment
    process.standardInput = try FileHandle(forReadingFrom: TemporaryFile(input).url)
    process.standardOutput = try FileHandle(forWritingTo: outputFile.url)
    process.standardError = try FileHandle(forWritingTo: errorFile.url)
    try process.run()
  }

  /// Ends it at once, if it has not ended.
  func kill() {
    if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
  }

  func wait() -> CommandLineRun {
    process.waitUntilExit()
    return CommandLineRun(
      status: process.terminationStatus, output: outputFile.text, errorOutput: errorFile.text, isSignalled: process.terminationReason == .uncaughtSignal)
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
