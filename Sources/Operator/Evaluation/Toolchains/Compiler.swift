import Foundation

/// Compiles programs to WebAssembly with the toolchains of this machine.
///
/// Every compile has a directory of its own that is gone afterwards, an environment with nothing of this process's but the way to
/// the toolchain and its caches, no input, and a time limit at which all its processes are killed.
package struct Compiler: Sendable {
  /// The environment in which toolchains are looked for.
  package var environment: [String: String]
  /// How long one compile may take.
  package var timeLimit: Duration
  /// How many bytes of a toolchain's messages are kept.
  package var messageLimit = 64 << 10

  /// A compiler that looks for toolchains in an environment.
  package init(environment: [String: String] = ProcessInfo.processInfo.environment, timeLimit: Duration = .seconds(300)) {
    (self.environment, self.timeLimit) = (environment, timeLimit)
  }

  /// Compiles a program on the current thread.
  ///
  /// - Returns: The module's bytes. Warnings are dropped.
  package func compile(_ source: [UInt8], with toolchain: Toolchain, _ cancellation: Cancellation) throws(CompileError) -> [UInt8] {
    let deadline = ContinuousClock.now + timeLimit
    let tool = try ExecutableSearch(environment: environment).compiler(of: toolchain)
    do {
      return try PrivateDirectory.with(in: temporaryDirectory) { directory in
        let call = ToolchainCall(
          compiler: self, toolchain: toolchain, tool: tool, directory: directory, deadline: deadline, cancellation: cancellation)
        return try call.compile(source)
      }
    } catch let error as CompileError {
      throw error
    } catch {
      throw .system("\(error)")
    }
  }

  /// Compiles a program on a thread of its own, so that it never occupies Swift's cooperative pool. When the task is cancelled,
  /// the toolchain's processes are killed.
  package func compile(_ source: [UInt8], with toolchain: Toolchain) async throws(CompileError) -> [UInt8] {
    let cancellation = Cancellation()
    let result: Result<[UInt8], CompileError> = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        Thread.detachNewThread {
          continuation.resume(returning: Result { () throws(CompileError) in try compile(source, with: toolchain, cancellation) })
        }
      }
    } onCancel: {
      cancellation.cancel()
    }
    return try result.get()
  }

  var temporaryDirectory: String { environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp" }
}

/// One compile in its directory.
struct ToolchainCall {
  let compiler: Compiler
  let toolchain: Toolchain
  let tool: FoundTool
  var directory: PrivateDirectory
  let deadline: ContinuousClock.Instant
  let cancellation: Cancellation

  /// Where the toolchain puts its own temporary files: they go when the directory goes.
  private static let scratch = "tmp"

  func compile(_ source: [UInt8]) throws -> [UInt8] {
    try FileManager.default.createDirectory(atPath: directory.path(Self.scratch), withIntermediateDirectories: false)
    let identity = try identify()
    try checkResources(of: identity)
    if let library = toolchain.library {
      for (name, content) in try products(of: library, identity) { try directory.write(content, to: name) }
    }
    try directory.write(source, to: toolchain.sourceFile)
    for step in toolchain.steps {
      let outcome = try run(step, identity)
      if outcome.ending != .exited(0) { throw failure(outcome) }
    }
    guard let module = try directory.contents(of: Toolchain.moduleFile) else {
      throw unusable("it reports success but has written no module")
    }
    return module
  }

  // MARK: Steps

  /// Asks the compiler which one it is.
  private func identify() throws -> ToolchainIdentity {
    let outcome = try run(tool.path, tool.leadingArguments + toolchain.versionArguments)
    switch outcome.ending {
    case .exited(0):
      guard let identity = toolchain.identify(outcome.output) else { throw unusable("its answer to '\(versionCommand)' is not understood") }
      return identity
    case .exited(let status):
      throw unusable("'\(versionCommand)' fails with exit status \(status)\n\(message(outcome))")
    default: throw failure(outcome)
    }
  }

  private var versionCommand: String { ([tool.path] + tool.leadingArguments + toolchain.versionArguments).joined(separator: " ") }

  private func run(_ step: Toolchain.Step, _ identity: ToolchainIdentity) throws -> ChildProcess.Outcome {
    let arguments = step.arguments.map { argument in
      switch argument {
      case .text(let text): text
      case .resource(let path): resource(path, of: identity)
      }
    }
    switch step.tool {
    case .compiler: return try run(tool.path, tool.leadingArguments + arguments)
    case .companion(let name): return try run(companion(name, of: identity), arguments)
    }
  }

  private func run(_ path: String, _ arguments: [String]) throws -> ChildProcess.Outcome {
    let child = ChildProcess(
      executable: path, arguments: arguments, directory: directory.path, environment: environment, deadline: deadline,
      outputLimit: compiler.messageLimit)
    do {
      return try child.run(cancellation)
    } catch {
      throw CompileError.system("'\(path)' does not start: \(error.localizedDescription)")
    }
  }

  private var environment: [String: String] {
    var environment = toolchain.environment
    for name in toolchain.inheritedVariables { environment[name] = compiler.environment[name] }
    environment["PATH"] = ExecutableSearch(environment: compiler.environment).path
    environment["HOME"] = compiler.environment["HOME"] ?? directory.path
    environment["TMPDIR"] = directory.path(Self.scratch)
    return environment
  }

  // MARK: What belongs to the toolchain

  private func resource(_ path: String, of identity: ToolchainIdentity) -> String { "\(identity.resources ?? "")/\(path)" }

  private func checkResources(of identity: ToolchainIdentity) throws {
    for case .resource(let path) in toolchain.steps.flatMap(\.arguments) {
      let file = resource(path, of: identity)
      if !FileManager.default.fileExists(atPath: file) { throw unusable("it has no \(file)") }
    }
  }

  /// A program beside the compiler. The directory of resources says where that is: `usr/bin` to `usr/lib/swift`.
  private func companion(_ name: String, of identity: ToolchainIdentity) throws -> String {
    let prefix = (identity.resources ?? "").split(separator: "/").dropLast(2).map { "/" + $0 }.joined()
    let beside = "\(prefix)/bin/\(name)"
    if let found = ExecutableSearch(environment: compiler.environment).find(beside) { return found }
    throw unusable("it has no \(beside)")
  }

  private func products(of library: Toolchain.Library, _ identity: ToolchainIdentity) throws -> [LibraryCache.Product] {
    let key = LibraryCache.Key(library: library.name, toolchain: identity)
    return try LibraryCache.shared.products(key, wait: waitForAnother) {
      try PrivateDirectory.with(in: compiler.temporaryDirectory) { directory in
        var call = self
        call.directory = directory
        return try call.build(library, identity)
      }
    }
  }

  private func waitForAnother() throws {
    if cancellation.isCancelled { throw CompileError.cancelled }
    if ContinuousClock.now >= deadline { throw CompileError.timeLimit(title: toolchain.title, limit: compiler.timeLimit, output: "") }
    Thread.sleep(forTimeInterval: 0.02)
  }

  private func build(_ library: Toolchain.Library, _ identity: ToolchainIdentity) throws -> [LibraryCache.Product] {
    try FileManager.default.createDirectory(atPath: directory.path(Self.scratch), withIntermediateDirectories: false)
    for source in library.sources { try directory.write(source.content, to: source.name) }
    for step in library.steps {
      let outcome = try run(step, identity)
      if case .exited(let status) = outcome.ending, status != 0 {
        throw unusable("it does not compile the library \(library.name)\n\(message(outcome))")
      }
      if outcome.ending != .exited(0) { throw failure(outcome) }
    }
    return try library.products.map { name in
      guard let content = try directory.contents(of: name) else { throw unusable("it has written no \(name)") }
      return (name, content)
    }
  }

  // MARK: Failures

  private func failure(_ outcome: ChildProcess.Outcome) -> CompileError {
    let message = message(outcome)
    switch outcome.ending {
    case .cancelled: return .cancelled
    case .timeLimit: return .timeLimit(title: toolchain.title, limit: compiler.timeLimit, output: message)
    case .signalled(let signal): return .killed(title: toolchain.title, signal: signal, output: message)
    case .exited(let status):
      if let mark = toolchain.incompletenessMark, message.contains(mark) { return unusable(message) }
      if message.lowercased().contains("no space left on device") { return .system("the disk is full\n\(message)") }
      return .rejected(message.isEmpty ? "the compiler for \(toolchain.title) failed with exit status \(status) and said nothing" : message)
    }
  }

  private func unusable(_ reason: String) -> CompileError {
    .toolchainUnusable(title: toolchain.title, reason: reason, installation: toolchain.installation)
  }

  /// What the toolchain has said, in which files have the names that the author knows.
  private func message(_ outcome: ChildProcess.Outcome) -> String {
    var message = outcome.output.replacing(directory.path + "/", with: "")
    while message.last?.isNewline == true { message.removeLast() }
    return outcome.output.utf8.count < compiler.messageLimit ? message : message + "\n… (cut)"
  }
}
