import Foundation
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
    let named = try named(arguments.value(of: language))
    let standardInput = try standardInput(arguments)
    let source = try HostFile.contents(at: path)
    let toolchain = try named ?? toolchain(for: path, Compiler())
    let kept = arguments.value(of: keep)
    if let kept { try HostFile.checkWritable(kept) }
    let bytes: [UInt8]
    do {
      bytes = try compile(source, toolchain)
    } catch CompileError.rejected(let message) {
      terminal.errorOutput(message + "\n")
      return .failure
    }
    if let kept { try HostFile.write(bytes, to: kept) }

    let clock = RunClock(limits)
    var command = Command(try clock.load(path, terminal) { () throws(CommandFailure) in try module(bytes, path) })
    command.world.arguments = ["wasm_eval"]
    (command.input, command.output, command.errorOutput) = (standardInput, .descriptor(STDOUT_FILENO), .descriptor(STDERR_FILENO))
    command.limits = clock.remainingLimits
    // A program whose reader goes away ends silently, as others in a pipeline do.
    signal(SIGPIPE, SIG_DFL)
    do {
      return RunOptions.report(try command.run(), limits, terminal)
    } catch {
      throw RunOptions.failure(error, running: path, command.module)
    }
  }

  // MARK: What to compile

  /// The toolchain that the command line names, if it names one.
  static func named(_ language: String?) throws(CommandFailure) -> Toolchain? {
    guard let language else { return nil }
    if let toolchain = Toolchain.named(language) { return toolchain }
    throw CommandFailure("there is no language '\(language)'", hint: "languages: \(languageNames)")
  }

  /// The toolchain for a file's extension. Of several the first that is installed.
  static func toolchain(for path: String, _ compiler: Compiler) throws(CommandFailure) -> Toolchain {
    let candidates = Toolchain.all.filter { path.hasSuffix("." + $0.fileExtension) }
    guard let first = candidates.first else {
      throw CommandFailure("\(path.printable) has no name by which its language is known", hint: "name it: --language with one of \(languageNames)")
    }
    let search = ExecutableSearch(environment: compiler.environment)
    return candidates.first { (try? search.compiler(of: $0)) != nil } ?? first
  }

  private static func standardInput(_ arguments: ParsedArguments) throws(CommandFailure) -> StandardInput {
    switch (arguments.value(of: input), arguments.value(of: inputFile)) {
    case (_?, _?): throw CommandFailure("--\(input.name) and --\(inputFile.name) exclude each other")
    case (let text?, nil): return .bytes(Array(text.utf8))
    case (nil, let file?): return .bytes(try HostFile.contents(at: file))
    case (nil, nil): return .descriptor(STDIN_FILENO)
    }
  }

  // MARK: Compiling

  /// Compiles; a signal that would end this process ends the toolchain's processes first.
  private static func compile(_ source: [UInt8], _ toolchain: Toolchain) throws -> [UInt8] {
    let cancellation = Cancellation()
    let signals = EndingSignals { cancellation.cancel() }
    defer { signals.release() }
    do {
      return try Compiler().compile(source, with: toolchain, cancellation)
    } catch .rejected(let message) {
      throw CompileError.rejected(message)
    } catch {
      throw CommandFailure("\(error)", hint: error.hint, status: .failure)
    }
  }

  private static func module(_ bytes: [UInt8], _ path: String) throws(CommandFailure) -> Module {
    do {
      return try Module(bytes)
    } catch {
      throw CommandFailure("\(path.printable): the compiled module does not load: \(error)", hint: "--\(keep.name) writes it to a file", status: .badModule)
    }
  }
}

extension Toolchain {
  /// The extension of files in this language.
  var fileExtension: String { sourceFile.split(separator: ".").last.map(String.init) ?? "" }
}
