import Evaluation
import WasmCore

/// `wasm-module eval`: compiles a program as a node would, and answers requests with it.
enum EvalCommand: Subcommand {
  static let language = Option("language", "NAME", help: "The language, where the file's name does not say it: \(languageNames).")
  static let input = Option("input", "JSON", help: "What the program reads from standard input.")
  static let inputFile = Option("input-file", "FILE", help: "The same, from a file.")
  static let requests = Option("requests", "FILE", help: "Run the program for every line of a file, a JSON text each, and print an answer a line, in order; '-' is standard input.")
  static let concurrency = Option("concurrency", "N", help: "Run so many requests at the same time; 16 or more, if nothing is said.")
  static let settings = Option("settings", "FILE", help: "A node's settings as JSON. SOURCE, if it is given too, is taken instead of their source.")
  static let limits = Option("limits", "JSON", help: "Limits as in settings: {\"timeoutMs\":10000,\"memoryMB\":64,\"outputMB\":8}.")
  static let statistics = Option("stats", help: "Show times, counts and memory at the end, on standard error.")
  static let watch = Option("watch", help: "Compile and run again whenever the source changes.")
  static let keep = Option("keep", "MODULE", help: "Write the compiled module to this file.")
  static let cold = Option("cold", help: "Start every request at the program's beginning, not where it first asks for input.")
  static let noCache = Option("no-cache", help: "Compile, even if the module is in the cache, and with it what every program of the language is linked with.")

  static let description = CommandDescription(
    name: "eval", summary: "Compile a program to WebAssembly and answer requests with it.", operands: "SOURCE",
    options: [language, input, inputFile, requests, concurrency, settings, limits] + RunOptions.limits + [ProfileOutput.option, statistics, watch, keep, noCache, cold, RunOptions.noFusion],
    discussion: [
      """
      SOURCE is a complete program that reads JSON from standard input and writes JSON
      to standard output. Without --input, --input-file and --requests its input is
      that of this command. Each request gets a fresh instance. An answer that failed
      is the line {"error":"…"} among those of --requests.
      """,
      languageList,
      """
      Compiled modules are kept in a cache: WASM_MODULE_CACHE names its directory.
      """,
      RunOptions.exitStatus,
      """
      Exit status 1: the program does not compile, and the compiler's message is on
      standard error; or it needs more memory to begin than its limit; or its output
      is no JSON; or one of --requests failed.
      """,
      """
      Examples:
        wasm-module eval greet.swift --input '{"name":"Ada"}'
        wasm-module eval --language go --keep sort.wasm sort.go < numbers.json
        wasm-module eval greet.swift --requests names.jsonl --stats
      """,
    ])

  private static let languageNames = Toolchain.all.map(\.language).joined(separator: ", ")

  private static var languageList: String {
    let rows = HelpLayout.columns(Toolchain.all.map { ($0.language, "\($0.title), *.\($0.fileExtension)") })
    return (["Languages:"] + rows + ["Of two for the same files the first that is installed is taken."]).joined(separator: "\n")
  }

  static func run(_ arguments: ParsedArguments, _ terminal: Terminal) throws -> ExitStatus {
    let plan = try EvalPlan(arguments)
    let session = EvalSession(plan: plan, terminal: terminal)
    return try untilSignalled { try await session.run() }
  }

  // MARK: What to compile

  /// The toolchain that the command line names, if it names one.
  static func named(_ language: String?) throws(CommandFailure) -> Toolchain? {
    guard let language else { return nil }
    if let toolchain = Toolchain.named(language) { return toolchain }
    throw CommandFailure("there is no language '\(language)'", hint: "languages: \(languageNames)")
  }

  /// Whether a file has the name of a program in one of the languages.
  static func isSource(_ path: String) -> Bool { !toolchains(for: path).isEmpty }

  private static func toolchains(for path: String) -> [Toolchain] { Toolchain.all.filter { path.hasSuffix("." + $0.fileExtension) } }

  /// The toolchain for a file's extension. Of several the first that is installed.
  static func toolchain(for path: String, _ compiler: Compiler) throws(CommandFailure) -> Toolchain {
    let candidates = toolchains(for: path)
    guard let first = candidates.first else {
      if path.hasSuffix(".wasm") {
        throw CommandFailure("\(path.printable) has the name of a module, which is compiled already", hint: "'wasm-module exec \(path.printable)' runs it")
      }
      throw CommandFailure("\(path.printable) has no name by which its language is known", hint: "name it: --language with one of \(languageNames)")
    }
    let search = ExecutableSearch(environment: compiler.environment)
    if let installed = candidates.first(where: { (try? search.compiler(of: $0)) != nil }) { return installed }
    guard candidates.count > 1 else { return first }
    throw CommandFailure(
      "no compiler for \(path.printable) is installed", hint: candidates.map { "\($0.title): \($0.installation)" }.joined(separator: "\n  "), status: .failure)
  }
}
