import WasmCore

/// `wasm-module inspect`: says whether a module is valid, and what is in it.
enum InspectCommand: Subcommand {
  static let json = Option("json", help: "Write JSON.")
  static let code = Option("code", "FUNCTION", help: "Show a function, by its index or its name: the instructions beside the threaded code that they become.")
  static let profile = Option(
    "profile", help: "Run the program and count which handlers of the machine ran, alone and in sequences of two and three: for the development of the engine. ARGUMENTS are the program's.")
  static let batch = Option("batch", help: "Read the paths of modules from standard input, one a line, and write a verdict for each.")

  static let description = CommandDescription(
    name: "inspect", summary: "Validate modules and show what is in them.", operands: "MODULE… [-- ARGUMENTS…]", options: [json, code, profile, RunOptions.noFusion, batch],
    discussion: [
      """
      For one module: the features that it uses, imports, exports and sizes. For
      several, or with --batch: a line each, 'valid PATH' or 'invalid PATH: REASON'.
      MODULE may be - for a module on standard input.
      """,
      """
      With --profile the program reads standard input, and all that it writes goes to
      standard error. 'exec --profile FILE' makes a flame graph of its functions.
      """,
      """
      The exit status is 0 when all modules are valid, and 65 otherwise; with
      --profile that of 'exec'.
      """,
      """
      Examples:
        wasm-module inspect --json greet.wasm
        wasm-module inspect --code main.main greet.wasm
        wasm-module inspect --profile greet.wasm -- Ada < names.txt
        find . -name '*.wasm' | wasm-module inspect --batch
      """,
    ])

  static func run(_ arguments: ParsedArguments, _ terminal: Terminal) throws -> ExitStatus {
    let paths = arguments.operands
    if arguments.contains(batch) {
      guard paths.isEmpty, !arguments.contains(code), !arguments.contains(profile) else {
        throw CommandFailure("--batch reads the paths from standard input and nothing else", hint: description.helpHint)
      }
      return verdicts(BatchPaths().lazy.filter { !$0.isEmpty }.map(Verdict.init(line:)), asJSON: arguments.contains(json), terminal)
    }
    guard let path = paths.first else {
      throw CommandFailure("inspect needs a module", hint: "wasm-module inspect MODULE")
    }
    let isFused = !arguments.contains(RunOptions.noFusion)
    if arguments.contains(profile) {
      guard !arguments.contains(code) else { throw CommandFailure("--profile runs a program and --code shows a function: not both at once", hint: description.helpHint) }
      return try countHandlers(path, Array(paths.dropFirst()), isFused: isFused, asJSON: arguments.contains(json), terminal)
    }
    if let function = arguments.value(of: code) {
      guard paths.count == 1 else { throw CommandFailure("--code shows a function of one module, not of \(paths.count)") }
      return try show(function, of: try ModuleFile.module(at: path, isFused: isFused), path, asJSON: arguments.contains(json), terminal)
    }
    guard paths.count == 1 else { return verdicts(paths.lazy.map { Verdict($0) }, asJSON: arguments.contains(json), terminal) }
    return report(path, asJSON: arguments.contains(json), terminal)
  }

  // MARK: - Verdicts

  /// A line for each module.
  private static func verdicts(_ verdicts: some Sequence<Verdict>, asJSON: Bool, _ terminal: Terminal) -> ExitStatus {
    var status = ExitStatus.success
    var list: [JSONValue] = []
    for verdict in verdicts {
      if !verdict.isValid { status = .badModule }
      if asJSON { list.append(verdict.json) } else { terminal.output(verdict.line) }
    }
    if asJSON { terminal.output(JSONValue.array(list)) }
    return status
  }

  /// What is known of one module.
  private static func report(_ path: String, asJSON: Bool, _ terminal: Terminal) -> ExitStatus {
    let verdict = Verdict(path)
    if asJSON {
      terminal.output(verdict.json)
    } else if let module = verdict.module {
      terminal.output(ModuleReport(path: path, byteCount: verdict.byteCount, module: module).text)
    } else {
      terminal.output(verdict.line)
      if let hint = verdict.failure?.hint { terminal.errorOutput("  \(hint)\n") }
    }
    return verdict.isValid ? .success : .badModule
  }

  /// A module, or why there is none.
  private struct Verdict {
    let path: String
    var byteCount = 0
    var module: Module?
    /// Why the file can't be read or is no module.
    var failure: CommandFailure?
    /// What is wrong in the file.
    var error: ModuleError?

    init(_ path: String) {
      self.path = path
      do throws(CommandFailure) {
        let bytes = try ModuleFile.bytes(at: path)
        byteCount = bytes.count
        do throws(ModuleError) {
          module = try Module(bytes)
        } catch {
          (self.error, failure) = (error, ModuleFile.failure(error, bytes, path))
        }
      } catch {
        failure = error
      }
    }

    /// That of a module at a path which may not be text.
    init(line: [UInt8]) {
      if let path = String(validating: line, as: UTF8.self) {
        self.init(path)
      } else {
        self.init(String(decoding: line, as: UTF8.self), failure: CommandFailure("the path is not UTF-8", status: .badModule))
      }
    }

    private init(_ path: String, failure: CommandFailure) { (self.path, self.failure) = (path, failure) }

    var isValid: Bool { module != nil }

    /// Why it is not valid.
    private var reason: String { error?.description ?? failure?.message ?? "" }

    var line: String { isValid ? "valid \(path.printable)\n" : "invalid \(path.printable): \(reason)\n" }

    var json: JSONValue {
      if let module { return ModuleReport(path: path, byteCount: byteCount, module: module).json }
      let place: [(String, JSONValue)] = error.map { [("offset", .number($0.offset)), ("function", $0.function.map(JSONValue.number) ?? .null)] } ?? []
      return .object([("path", .string(path)), ("valid", .bool(false)), ("message", .string(reason))] + place)
    }
  }
}
