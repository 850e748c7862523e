import Evaluation
import Foundation
import Synchronization
import WASI
import WasmCore

/// `wasm-module eval`: compiles a program and runs it once.
enum EvalCommand: Subcommand {
  static let language = Option("language", "NAME", help: "The language, where the file's name does not say it: \(languageNames).")
  static let input = Option("input", "JSON", help: "What the program reads from standard input.")
  static let inputFile = Option("input-file", "FILE", help: "The same, from a file.")
  static let keep = Option("keep", "MODULE", help: "Write the compiled module to this file.")

  static let description = CommandDescription(
    name: "eval", summary: "Compile a program to WebAssembly and run it once.", operands: "SOURCE",
    options: [language, input, inputFile, keep] + RunOptions.limits,
    discussion: [
      """
      SOURCE is a complete program that reads standard input and writes standard
      output, as a rule JSON. Without --input and --input-file it reads that of this
      command.
      """,
      languageList,
      RunOptions.exitStatus,
      """
      A program that does not compile ends with exit status 1 and the compiler's
      message on standard error.
      """,
      """
      Examples:
        wasm-module eval greet.swift --input '{"name":"Ada"}'
        wasm-module eval --language go --keep sort.wasm sort.go < numbers.json
      """,
    ])

  private static let languageNames = Toolchain.all.map(\.language).joined(separator: ", ")

  private static var languageList: String {
    let rows = HelpLayout.columns(Toolchain.all.map { ($0.language, "\($0.title), *.\($0.fileExtension)") })
    return (["Languages:"] + rows + ["Of two for the same files the first that is installed is taken."]).joined(separator: "\n")
  }

  static func run(_ arguments: ParsedArguments, _ terminal: Terminal) throws -> ExitStatus {
    guard let path = arguments.operands.first, arguments.operands.count == 1 else {
      throw CommandFailure("eval needs one source file", hint: "wasm-module eval SOURCE --input JSON")
    }
    let limits = try RunOptions.limits(arguments)
    let toolchain = try toolchain(for: path, arguments.value(of: language), Compiler())
    let standardInput = try standardInput(arguments)
    let source = try read(path)
    let program: CompiledProgram
    do {
      program = try compile(source, toolchain)
    } catch CompileError.rejected(let message) {
      terminal.errorOutput(message + "\n")
      return .failure
    }
    if let notice = program.notice { terminal.errorOutput("wasm-module: \(notice)\n") }
    if let file = arguments.value(of: keep) { try write(program.bytes, to: file) }

    var command = Command(program.module)
    command.world.arguments = ["wasm_eval"]
    (command.input, command.output, command.errorOutput) = (standardInput, .descriptor(STDOUT_FILENO), .descriptor(STDERR_FILENO))
    command.limits = limits
    // A program whose reader goes away ends silently, as others in a pipeline do.
    signal(SIGPIPE, SIG_DFL)
    do {
      return RunOptions.report(try command.run(), limits, terminal)
    } catch {
      throw RunOptions.failure(error, running: path, command.module)
    }
  }

  // MARK: What to compile

  /// The toolchain that is named or, if none is, the one for the file's extension. Of several the first that is installed.
  static func toolchain(for path: String, _ language: String?, _ compiler: Compiler) throws(CommandFailure) -> Toolchain {
    if let language {
      if let toolchain = Toolchain.named(language) { return toolchain }
      throw CommandFailure("there is no language '\(language)'", hint: "languages: \(languageNames)")
    }
    let candidates = Toolchain.all.filter { path.hasSuffix("." + $0.fileExtension) }
    guard let first = candidates.first else {
      throw CommandFailure("\(path) has no name by which its language is known", hint: "name it: --language with one of \(languageNames)")
    }
    let search = ExecutableSearch(environment: compiler.environment)
    return candidates.first { (try? search.compiler(of: $0)) != nil } ?? first
  }

  private static func standardInput(_ arguments: ParsedArguments) throws(CommandFailure) -> StandardInput {
    switch (arguments.value(of: input), arguments.value(of: inputFile)) {
    case (_?, _?): throw CommandFailure("--\(input.name) and --\(inputFile.name) exclude each other")
    case (let text?, nil): return .bytes(Array(text.utf8))
    case (nil, let file?): return .bytes(try read(file))
    case (nil, nil): return .descriptor(STDIN_FILENO)
    }
  }

  private static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
    guard access(path, R_OK) == 0, let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure("cannot read \(path): \(SystemError.last)", hint: "is the path right, seen from here?")
    }
    return [UInt8](data)
  }

  // MARK: Compiling

  /// Compiles, unless it is in the cache; a signal that would end this process ends the toolchain's processes first.
  private static func compile(_ source: [UInt8], _ toolchain: Toolchain) throws -> CompiledProgram {
    let service = CompileService(compiler: Compiler(), cache: CompileCache(environment: ProcessInfo.processInfo.environment))
    let outcome = Mutex(Result<CompiledProgram, CompileError>.failure(.cancelled))
    let isDone = DispatchSemaphore(value: 0)
    let task = Task {
      do throws(CompileError) {
        let program = try await service.compile(source, with: toolchain)
        outcome.withLock { $0 = .success(program) }
      } catch {
        outcome.withLock { $0 = .failure(error) }
      }
      isDone.signal()
    }
    let signals = EndingSignals { task.cancel() }
    defer { signals.release() }
    isDone.wait()
    do {
      return try outcome.withLock { $0 }.get()
    } catch .rejected(let message) {
      throw CompileError.rejected(message)
    } catch .unloadable(let reason) {
      throw CommandFailure(CompileError.unloadable(reason).description, status: .badModule)
    } catch {
      throw CommandFailure("\(error)", hint: error.hint, status: .failure)
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
    do {
      try Data(bytes).write(to: URL(filePath: path))
    } catch {
      throw CommandFailure("cannot write \(path): \(error.localizedDescription)", status: .failure)
    }
  }
}
