/// How programs in one language become WebAssembly: a row of the table of languages.
package struct Toolchain: Sendable {
  /// The name in settings and on command lines: `tinygo`.
  package var language: String
  /// The name for people: `TinyGo`.
  package var title: String
  /// What the compiler calls the author's program, and so what its messages speak of.
  package var sourceFile: String
  /// The compiler as it is called in PATH.
  var executable: String
  /// The arguments that make the compiler say which one it is.
  var versionArguments = ["version"]
  /// What to make of the answer.
  var identify: @Sendable (String) -> ToolchainIdentity? = ToolchainIdentity.init(firstLineOf:)
  /// What is compiled once and linked with every program.
  var library: Library?
  /// Names that the compiler's file may have besides that in PATH, where the latter is a link.
  var realNames: [String] = []
  /// Files besides the compiler's own on which its answer depends.
  var versionSources: [VersionSource] = []
  /// The calls that turn the source file into `Toolchain.moduleFile`, run in a directory that holds nothing else.
  var steps: [Step]
  /// Environment variables that the calls need.
  var environment: [String: String] = [:]
  /// Environment variables that are passed on: where the toolchain and its caches are.
  var inheritedVariables: [String] = []
  /// What the compiler says when it does not know WebAssembly: because it is too old, or lacks a part that has to be installed separately.
  var incompletenessMarks: [String] = []
  /// What to do when it is not there.
  package var installation: String

  /// The extension of files in this language.
  package var fileExtension: String { sourceFile.split(separator: ".").last.map(String.init) ?? "" }

  /// What the last step writes.
  static let moduleFile = "out.wasm"

  /// The environment variable that names the compiler instead of PATH, with leading arguments if it needs them.
  var overrideVariable: String { "WASM_MODULE_" + executable.uppercased() }

  /// One call of a program.
  struct Step: Sendable {
    /// Which program is called.
    enum Tool: Sendable {
      case compiler
      /// A program that is installed beside the compiler.
      case companion(String)
    }

    var tool: Tool
    var arguments: [Argument]

    /// A call of the compiler.
    init(_ arguments: [Argument]) {
      (tool, self.arguments) = (.compiler, arguments)
    }

    /// A call of a program beside the compiler.
    init(companion: String, _ arguments: [Argument]) {
      (tool, self.arguments) = (.companion(companion), arguments)
    }
  }

  /// An argument of a call: text, or a file of the toolchain whose place is only known on the machine.
  enum Argument: Sendable, Hashable, ExpressibleByStringLiteral {
    case text(String)
    /// A path inside of the toolchain's directory of resources.
    case resource(String)

    init(stringLiteral value: String) { self = .text(value) }
  }

  /// A file that a compiler looks at when it says which one it is.
  enum VersionSource: Sendable, Hashable {
    /// A program in PATH.
    case inPath(String)
    /// A file in the directory of the compiler's own.
    case beside(String)
    /// A file in the directory that a variable names, if it is set.
    case under(variable: String, String)
  }

  /// Sources that ship with this program, compiled once and then given to every compile as files.
  struct Library: Sendable {
    var name: String
    var sources: [(name: String, content: [UInt8])]
    var steps: [Step]
    /// The files that the steps write and programs are compiled with.
    var products: [String]
  }
}

/// Which compiler it is that was found.
struct ToolchainIdentity: Sendable, Hashable {
  /// The line by which it tells itself from other versions.
  var version: String
  /// Where it keeps what belongs to it, for toolchains of which a step needs that.
  var resources: String?

  init(version: String, resources: String? = nil) {
    (self.version, self.resources) = (version, resources)
  }

  /// An answer whose first line is the version.
  init?(firstLineOf answer: String) {
    guard let line = answer.split(whereSeparator: \.isNewline).first else { return nil }
    self.init(version: String(line))
  }
}
