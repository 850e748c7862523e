import Foundation
import TestSupport
import Testing

@testable import Evaluation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A real server in a process of its own, at a port of its own.
final class NATSServerProcess: @unchecked Sendable {
  static let howToEnable: Comment = "there is no nats-server in PATH; WASM_NATS_SERVER can name it"

  /// The server's executable.
  private static let executable: String? = {
    let environment = ProcessInfo.processInfo.environment
    return environment["WASM_NATS_SERVER"] ?? ExecutableSearch(environment: environment).find("nats-server")
  }()

  /// Whether there is one; where every tool is required, tests without it fail instead of being skipped.
  static let isEnabled = executable != nil || ProcessInfo.processInfo.environment["WASM_REQUIRE_TOOLS"] != nil

  let port: UInt16
  private let arguments: [String]
  private let directory: TemporaryDirectory
  private var process: Process
  private var ending: EndOfProcess

  /// Starts it and waits until it listens.
  init(_ arguments: [String] = [], configuration: String = "", port: UInt16 = TCPTestSocket.freePort()) async throws {
    directory = try TemporaryDirectory()
    let file = try directory.write(Array(configuration.utf8), to: "server.conf")
    self.port = port
    self.arguments = ["--config", file, "--addr", "127.0.0.1", "--port", "\(port)", "--log", directory.path("log")] + arguments
    process = Process()
    ending = EndOfProcess(of: process)
    try await start()
  }

  deinit { end() }

  /// Starts it again, at the same port.
  func start() async throws {
    process = Process()
    ending = EndOfProcess(of: process)
    process.executableURL = URL(filePath: try #require(Self.executable, Self.howToEnable))
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let listens = await eventually { [port] in TCPTestSocket.connected(to: port)?.receiveLine()?.hasPrefix("INFO ") ?? false }
    try #require(listens, "nats-server does not start: \((try? String(contentsOfFile: directory.path("log"), encoding: .utf8)) ?? "")")
  }

  /// Ends it without notice.
  func end() {
    guard process.isRunning else { return }
    kill(process.processIdentifier, SIGKILL)
    while !ending.hasCome(to: process.processIdentifier) { usleep(1000) }
  }

  /// Stops it, so that its sockets stay and nothing moves.
  func pause() { kill(process.processIdentifier, SIGSTOP) }

  func resume() { kill(process.processIdentifier, SIGCONT) }

  /// Tells it to send its clients away and to end.
  func becomeLameDuck() throws {
    let signal = ChildProcess(
      executable: try #require(Self.executable), arguments: ["--signal", "ldm=\(process.processIdentifier)"], directory: directory.path, environment: [:],
      deadline: .now + .seconds(600), outputLimit: 1 << 16)
    let outcome = try signal.run(Cancellation())
    try #require(outcome.ending == .exited(0), "\(outcome.output)")
  }

  /// Its address, with what is shown to it.
  func url(_ credentials: String? = nil) -> String { "nats://\(credentials.map { $0 + "@" } ?? "")127.0.0.1:\(port)" }

  var name: String { "127.0.0.1:\(port)" }
}
