import WasmCore

/// The arguments of this process.
enum ProcessArguments {
  /// All of them but the program's own name. `CommandLine.arguments` would change what is not UTF-8, and so name another file than the person meant.
  static func text() throws(CommandFailure) -> [String] {
    var texts: [String] = []
    for place in 1..<max(Int(CommandLine.argc), 1) {
      guard let bytes = CommandLine.unsafeArgv[place] else { break }
      guard let text = String(validatingCString: bytes) else {
        throw CommandFailure("argument \(place) is not UTF-8: \(String(cString: bytes).quoted)", hint: "paths and the arguments of programs have to be text")
      }
      texts.append(text)
    }
    return texts
  }
}
