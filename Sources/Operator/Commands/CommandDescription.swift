/// One command of `wasm-module`: `exec`, `inspect` and so on.
protocol Subcommand {
  /// The name, the options and what `--help` says.
  static var description: CommandDescription { get }

  /// Does the work.
  ///
  /// - Throws: `CommandFailure` for what the user can mend.
  static func run(_ arguments: ParsedArguments, _ terminal: Terminal) throws -> ExitStatus
}

/// What the argument parser and the help text need to know of a command.
struct CommandDescription: Sendable {
  /// Whether options may stand among the operands.
  enum OperandStyle: Sendable {
    /// Options and operands in any order; `--` ends the options.
    case mixed
    /// The first operand ends the options: what follows belongs to the guest.
    case guest
  }

  /// The word after `wasm-module`.
  var name: String
  /// One line for the list of commands.
  var summary: String
  /// The operands as the usage line shows them: `MODULE [ARGUMENTS…]`.
  var operands: String
  var operandStyle = OperandStyle.mixed
  var options: [Option]
  /// How it ends when its command line is not understood.
  var usageStatus = ExitStatus.usage
  /// Paragraphs after the list of options: exit statuses, examples.
  var discussion: [String] = []
}

/// An option of a command: `--name` or `--name VALUE`.
struct Option: Hashable, Sendable {
  /// The name without its dashes.
  var name: String
  /// A letter that stands for the name, after one dash.
  var letter: Character?
  /// The value as the help text shows it; an option without one is a flag.
  var placeholder: String?
  /// Whether each occurrence counts; of other options the last one does.
  var isRepeatable: Bool
  var help: String

  init(_ name: String, _ placeholder: String? = nil, letter: Character? = nil, isRepeatable: Bool = false, help: String) {
    (self.name, self.placeholder, self.letter, self.isRepeatable, self.help) = (name, placeholder, letter, isRepeatable, help)
  }

  /// Every command has it.
  static let help = Option("help", letter: "h", help: "Show this help.")

  /// How the help text shows it.
  var usage: String { (letter.map { "-\($0), " } ?? "") + "--" + name + (placeholder.map { " " + $0 } ?? "") }

  /// Whether a word of the command line, without what stands after its equals sign, names it.
  func isNamed(by word: Substring) -> Bool { word == "--" + name || letter.map { word == "-\($0)" } ?? false }
}
