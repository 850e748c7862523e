import Foundation

/// Calls of a toolchain's programs in a directory.
struct ToolchainCall {
  let attempt: CompileAttempt
  let toolchain: Toolchain
  let tool: FoundTool
  let directory: PrivateDirectory

  /// Where the toolchain puts its own temporary files: they go when the directory goes.
  private static let scratch = "tmp"

  /// Runs the body with a directory for its calls that is gone afterwards.
  static func with<Result>(
    _ attempt: CompileAttempt, _ toolchain: Toolchain, _ tool: FoundTool, _ body: (ToolchainCall) throws -> Result
  ) throws(CompileError) -> Result {
    do {
      return try PrivateDirectory.with(in: attempt.compiler.temporaryDirectory) { directory in
        try FileManager.default.createDirectory(atPath: directory.path(scratch), withIntermediateDirectories: false)
        return try body(ToolchainCall(attempt: attempt, toolchain: toolchain, tool: tool, directory: directory))
      }
    } catch let error as CompileError {
      throw error
    } catch {
      throw .system("\(error)")
    }
  }

  /// Compiles a program together with a library's products.
  func compile(_ source: [UInt8], _ identity: ToolchainIdentity, _ products: [LibraryCache.Product]) throws -> [UInt8] {
    try checkResources(of: identity)
    for (name, content) in products { try directory.write(content, to: name) }
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

  /// Compiles a library.
  func build(_ library: Toolchain.Library, _ identity: ToolchainIdentity) throws -> [LibraryCache.Product] {
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

  // MARK: Steps

  /// Asks the compiler which one it is.
  func identify() throws -> ToolchainIdentity {
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
      executable: path, arguments: arguments, directory: directory.path, environment: environment, deadline: attempt.deadline,
      outputLimit: attempt.compiler.messageLimit)
    do {
      return try child.run(attempt.cancellation)
    } catch {
      throw CompileError.system("'\(path)' does not start: \(SystemError.text(error))")
    }
  }

  private var environment: [String: String] {
    var environment = toolchain.environment
    for name in toolchain.inheritedVariables { environment[name] = attempt.compiler.environment[name] }
    environment["PATH"] = ExecutableSearch(environment: attempt.compiler.environment).path
    environment["HOME"] = attempt.compiler.environment["HOME"] ?? directory.path
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
    if let found = ExecutableSearch(environment: attempt.compiler.environment).find(beside) { return found }
    throw unusable("it has no \(beside)")
  }

  // MARK: Failures

  private func failure(_ outcome: ChildProcess.Outcome) -> CompileError {
    let message = message(outcome)
    switch outcome.ending {
    case .cancelled: return .cancelled
    case .timeLimit: return .timeLimit(title: toolchain.title, limit: attempt.compiler.timeLimit, output: message)
    case .signalled(let signal): return .killed(title: toolchain.title, signal: signal, output: message)
    case .exited(let status):
      if toolchain.incompletenessMarks.contains(where: message.contains) { return unusable(message) }
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
    return outcome.output.utf8.count < attempt.compiler.messageLimit ? message : message + "\n… (cut)"
  }
}
