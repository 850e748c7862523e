import Foundation
import TestSupport
import Testing
import WasmCore

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
    let texts = Guarded((output: "", errorOutput: ""))
    let terminal = Terminal(
      output: { text in texts.withLock { $0.output += text } }, errorOutput: { text in texts.withLock { $0.errorOutput += text } }, hasColour: hasColour)
    let status = App.run({ arguments }, terminal)
    let (output, errorOutput) = texts.withLock { $0 }
    return CommandLineRun(status: status.rawValue, output: output, errorOutput: errorOutput)
  }

  /// Runs the executable.
  static func process(_ arguments: String..., input: [UInt8] = [], environment: [String: String] = [:]) async throws -> CommandLineRun {
    try await process(arguments: arguments, input: input, environment: environment)
  }

  static func process(arguments: [String], input: [UInt8] = [], environment: [String: String] = [:]) async throws -> CommandLineRun {
    try await onThread {
      let inputFile = TemporaryFile(input)
      return try run(executable, arguments, environment, input: try FileHandle(forReadingFrom: inputFile.url))
    }
  }

  /// Runs a line of shell in which `$wasm_module` is the executable.
  static func shell(_ line: String) async throws -> CommandLineRun {
    let environment = ["wasm_module": executable.path(percentEncoded: false), "PATH": "/usr/bin:/bin"]
    return try await onThread { try run(URL(filePath: "/bin/sh"), ["-c", line], environment, input: .nullDevice) }
  }

  private static func run(_ executable: URL, _ arguments: [String], _ environment: [String: String], input: FileHandle) throws -> CommandLineRun {
    let process = Process()
    (process.executableURL, process.arguments, process.environment) = (executable, arguments, environment)
    let (outputFile, errorFile) = (TemporaryFile([]), TemporaryFile([]))
    process.standardInput = input
    process.standardOutput = try FileHandle(forWritingTo: outputFile.url)
    process.standardError = try FileHandle(forWritingTo: errorFile.url)
    try process.run()
    process.waitUntilExit()
    return CommandLineRun(
      status: process.terminationStatus, output: outputFile.text, errorOutput: errorFile.text, isSignalled: process.terminationReason == .uncaughtSignal)
  }

  /// The executable, which the build puts beside the tests.
  private static var executable: URL {
    URL(filePath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent().appending(path: "wasm-module")
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
