import Evaluation
import WASI

/// What a command line of `eval` asks for, checked before anything is done.
struct EvalPlan: Sendable {
  /// Where the inputs come from.
  enum Input: Sendable {
    /// One request.
    case single(JSONText)
    /// A request a line.
    case lines([UInt8])
  }

  /// The file of the program; nil when the settings have it.
  var source: String?
  /// The file of the settings.
  var settingsFile: String?
  /// The language that the command line names.
  var language: Toolchain?
  var input: Input
  var concurrency: Int
  var keep: String?
  var showsStatistics: Bool
  var profileOutput: ProfileOutput?
  var watches: Bool
  var usesCache: Bool
  var isFused: Bool
  private var startsWarm: Bool
  private var limits: JSONText?
  private var ownLimits: Command.Limits

  init(_ arguments: ParsedArguments) throws(CommandFailure) {
    source = arguments.operands.first
    settingsFile = arguments.value(of: EvalCommand.settings)
    guard arguments.operands.count <= 1, source != nil || settingsFile != nil else {
      throw CommandFailure("eval needs one source file", hint: "wasm-module eval SOURCE --input JSON")
    }
    language = try EvalCommand.named(arguments.value(of: EvalCommand.language))
    ownLimits = try RunOptions.limits(arguments)
    concurrency =
      try arguments.value(of: EvalCommand.concurrency, as: "a whole number from 1 to 1024") { text in
        Int(text).flatMap { (1...1024).contains($0) ? $0 : nil }
      } ?? GuestPool.defaultThreadCount
    if let text = arguments.value(of: EvalCommand.limits) { limits = try Self.json(Array(text.utf8), "--\(EvalCommand.limits.name)", .usage) }
    keep = arguments.value(of: EvalCommand.keep)
    showsStatistics = arguments.contains(EvalCommand.statistics)
    profileOutput = try ProfileOutput(arguments)
    watches = arguments.contains(EvalCommand.watch)
    usesCache = !arguments.contains(EvalCommand.noCache)
    startsWarm = !arguments.contains(EvalCommand.cold)
    isFused = !arguments.contains(RunOptions.noFusion)
    try Self.checkInputs(arguments)
    // Whether the source is there is known before standard input is waited for.
    if let source { _ = try HostFile.contents(at: source) }
    if let keep { try HostFile.checkWritable(keep) }
    input = try Self.input(arguments)
  }

  private static func checkInputs(_ arguments: ParsedArguments) throws(CommandFailure) {
    let options = [EvalCommand.input, EvalCommand.inputFile, EvalCommand.requests].filter(arguments.contains)
    if options.count > 1 { throw CommandFailure("--\(options[0].name) and --\(options[1].name) exclude each other") }
  }

  private static func input(_ arguments: ParsedArguments) throws(CommandFailure) -> Input {
    if let text = arguments.value(of: EvalCommand.input) { return .single(try json(Array(text.utf8), "--\(EvalCommand.input.name)", .usage)) }
    if let file = arguments.value(of: EvalCommand.inputFile) { return .single(try json(try HostFile.contents(at: file), file.printable, .badModule)) }
    if let file = arguments.value(of: EvalCommand.requests) { return .lines(try file == "-" ? HostFile.standardInput() : HostFile.contents(at: file)) }
    let bytes = try HostFile.standardInput()
    return .single(bytes.isEmpty ? .null : try json(bytes, "standard input", .badModule))
  }

  private static func json(_ bytes: [UInt8], _ name: String, _ status: ExitStatus) throws(CommandFailure) -> JSONText {
    do {
      return try JSONText(checking: bytes)
    } catch {
      throw CommandFailure("\(name) is not JSON: \(error)", status: status)
    }
  }

  /// What the program is called.
  var programName: String { watched.first.map(HostFile.name) ?? "program" }

  /// The files that `--watch` looks at.
  var watched: [String] { [source, settingsFile].compactMap { $0 } }

  /// The settings of a node with this program and these limits. Reads the files anew.
  func settings() throws(CommandFailure) -> Settings {
    var settings = try storedSettings()
    if let source {
      let toolchain: Toolchain
      if let language { toolchain = language } else { toolchain = try EvalCommand.toolchain(for: source, Compiler()) }
      settings.source = Settings.Source(language: toolchain.language, content: try Self.text(of: source))
    } else if let language {
      settings.source.language = language.language
    }
    if settings.source.isEmpty { throw CommandFailure("there is no program in \(watched.joined(separator: ", "))", status: .badModule) }
    do throws(SettingsError) {
      if let limits { settings.limits = try Settings.Limits(limits) }
    } catch {
      throw CommandFailure("--\(EvalCommand.limits.name): \(error)")
    }
    if let time = ownLimits.time { settings.limits.timeout = time }
    if let bytes = ownLimits.memoryBytes { settings.limits.memoryBytes = Int(clamping: bytes) }
    if let bytes = ownLimits.outputBytes { settings.limits.outputBytes = bytes }
    settings.limits.fuel = ownLimits.fuel
    settings.isProfiled = profileOutput != nil
    // To capture a program for one request takes longer than to run it.
    if case .single = input { settings.enableWarmStart = false }
    if !startsWarm { settings.enableWarmStart = false }
    return settings
  }

  private func storedSettings() throws(CommandFailure) -> Settings {
    guard let settingsFile else { return Settings() }
    let json = try Self.json(try HostFile.contents(at: settingsFile), settingsFile.printable, .badModule)
    do {
      return try Settings(json)
    } catch {
      throw CommandFailure("\(settingsFile.printable): \(error)", status: .badModule)
    }
  }

  private static func text(of path: String) throws(CommandFailure) -> String {
    guard let text = String(validating: try HostFile.contents(at: path), as: UTF8.self) else {
      throw CommandFailure("\(path.printable) is not UTF-8", hint: "programs are text in settings, and JSON is UTF-8", status: .badModule)
    }
    return text
  }
}
