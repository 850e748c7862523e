import Evaluation
import WasmCore

/// Where `--profile` puts a profile, and in which form.
struct ProfileOutput: Sendable {
  static let option = Option(
    "profile", "FILE",
    help: "Count the instructions of every function by its callers: a flame graph in FILE.svg, stacks for other tools in FILE.folded, a table in FILE.txt or, with '-', on standard error.")

  private enum Format: String {
    case svg, folded, txt
  }

  /// Nil for standard error.
  private let path: String?
  private let format: Format

  /// What the arguments ask for; nil if for nothing.
  init?(_ arguments: ParsedArguments) throws(CommandFailure) {
    guard let name = arguments.value(of: Self.option) else { return nil }
    if name == "-" {
      (path, format) = (nil, .txt)
      return
    }
    guard let dot = name.lastIndex(of: "."), let format = Format(rawValue: String(name[dot...].dropFirst())) else {
      throw CommandFailure("--\(Self.option.name) wants a name that ends in .svg, .folded or .txt, or '-', not \(name.printable)")
    }
    try HostFile.checkWritable(name)
    (path, self.format) = (name, format)
  }

  /// Writes a profile.
  ///
  /// - Parameter program: What the program is called.
  func write(_ profile: Profile, of program: String, _ terminal: Terminal) throws(CommandFailure) {
    let text = text(readable(profile), program)
    if let path { try HostFile.write(Array(text.utf8), to: path) } else { terminal.errorOutput(text) }
  }

  private func text(_ profile: Profile, _ program: String) -> String {
    switch format {
    case .svg: FlameGraph(profile, title: program).svg
    case .folded: profile.folded
    case .txt: ProfileTable(profile).text
    }
  }

  /// The profile with the names of functions as in their sources.
  private func readable(_ profile: Profile) -> Profile {
    var names: Set<String> = []
    var calls = profile.calls
    while let call = calls.popLast() {
      names.insert(call.name)
      calls += call.callees
    }
    let sourceNames = SourceNames(of: names)
    return profile.renamed { sourceNames[$0] }
  }
}
