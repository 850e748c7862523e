/// What a user has set for a node: the program, examples of its input and output, which ports there are, and limits.
public struct Settings: Sendable, Hashable {
  /// A program.
  public struct Source: Sendable, Hashable {
    /// The language as it was set; empty for the default.
    public var language: String
    /// The whole program; empty when there is none yet.
    public var content: String

    /// A program in a language.
    public init(language: String = "", content: String = "") {
      (self.language, self.content) = (language, content)
    }

    /// Whether there is no program.
    public var isEmpty: Bool { content.isEmpty }

    /// The language, the default where none is set.
    public var languageOrDefault: String { language.isEmpty ? Toolchain.tinygo.language : language }
  }

  /// What one request may use.
  public struct Limits: Sendable, Hashable {
    /// How long it may take.
    public var timeout: Duration
    /// How large the program's memory may grow.
    public var memoryBytes: Int
    /// How much the program may write.
    public var outputBytes: Int
    /// The instructions that it may execute; nil for no limit and no counting. Settings do not have it.
    package var fuel: UInt64?

    /// Limits; what is left out is 10 s, 64 MiB of memory and 8 MiB of output.
    public init(timeout: Duration = .seconds(10), memoryBytes: Int = 64 << 20, outputBytes: Int = 8 << 20) {
      (self.timeout, self.memoryBytes, self.outputBytes) = (timeout, memoryBytes, outputBytes)
    }

    /// The highest limits that a user can set unless the operator says otherwise: 5 minutes, 1 GiB of memory and 64 MiB of output.
    public static let defaultCeilings = Limits(timeout: .seconds(300), memoryBytes: 1 << 30, outputBytes: 64 << 20)
  }

  /// The program.
  public var source: Source
  /// An example of what the program reads; `null` when there is none.
  public var inputData: JSONText
  /// An example of what the program writes; `null` when there is none.
  public var outputData: JSONText
  /// Whether failures go to a port of their own instead of failing the request.
  public var enableErrorPort: Bool
  /// Whether changes of phase go to a port.
  public var enableStatusPort: Bool
  /// What one request may use.
  public var limits: Limits
  /// Whether requests start where the program first asks for input. Nobody can tell, except by time.
  public var enableWarmStart: Bool
  /// Whether runs have profiles. Settings as users write them do not have it.
  package var isProfiled = false

  /// Settings; without arguments those that a node has before any are delivered.
  public init(
    source: Source = Source(), inputData: JSONText = .null, outputData: JSONText = .null, enableErrorPort: Bool = false, enableStatusPort: Bool = false, limits: Limits = Limits(),
    enableWarmStart: Bool = true
  ) {
    (self.source, self.inputData, self.outputData) = (source, inputData, outputData)
    (self.enableErrorPort, self.enableStatusPort, self.limits) = (enableErrorPort, enableStatusPort, limits)
    self.enableWarmStart = enableWarmStart
  }

  /// Whether a snapshot of a program that was taken under the one settings is as good under the others.
  func sharesSnapshots(with other: Settings) -> Bool {
    enableWarmStart == other.enableWarmStart && isProfiled == other.isProfiled && limits.memoryBytes == other.limits.memoryBytes
      && (limits.fuel == nil) == (other.limits.fuel == nil)
  }
}

extension Settings.Limits {
  /// The timeout in whole milliseconds, the memory and the output in whole MiB: as settings have them.
  var fields: (timeoutMs: Int, memoryMB: Int, outputMB: Int) {
    (Int(clamping: timeout.attoseconds / 1_000_000_000_000_000), memoryBytes >> 20, outputBytes >> 20)
  }

  /// Limits of whole milliseconds and MiB.
  init(timeoutMs: Int, memoryMB: Int, outputMB: Int) {
    self.init(timeout: .milliseconds(timeoutMs), memoryBytes: memoryMB << 20, outputBytes: outputMB << 20)
  }
}
