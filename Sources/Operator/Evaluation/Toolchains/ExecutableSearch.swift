import Foundation

/// A compiler as it is called on this machine.
package struct FoundTool: Sendable, Hashable {
  /// The path of the program.
  package var path: String
  /// Arguments that come before all others: `-m ziglang`.
  package var leadingArguments: [String] = []
}

/// Finds programs as a shell would.
package struct ExecutableSearch: Sendable {
  package var environment: [String: String]

  /// A search in the directories that an environment names.
  package init(environment: [String: String]) {
    self.environment = environment
  }

  /// Where programs are looked for; the usual places when nothing is said.
  var path: String { environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin" }

  /// A toolchain's compiler: what its variable names, or what is in PATH.
  ///
  /// A link is not followed: programs that stand for several tools tell by their name which is meant.
  package func compiler(of toolchain: Toolchain) throws(CompileError) -> FoundTool {
    let named = (environment[toolchain.overrideVariable] ?? "").split(separator: " ").map(String.init)
    let name = named.first ?? toolchain.executable
    guard let path = find(name) else {
      throw .toolchainMissing(
        title: toolchain.title, executable: name, variable: toolchain.overrideVariable, installation: toolchain.installation)
    }
    return FoundTool(path: path, leadingArguments: Array(named.dropFirst()))
  }

  /// The path of a program.
  func find(_ name: String) -> String? {
    if name.contains("/") { return isExecutable(name) ? URL(filePath: name).path(percentEncoded: false) : nil }
    for directory in path.split(separator: ":", omittingEmptySubsequences: true) where directory.hasPrefix("/") {
      let candidate = "\(directory)/\(name)"
      if isExecutable(candidate) { return candidate }
    }
    return nil
  }

  private func isExecutable(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && !isDirectory.boolValue
      && FileManager.default.isExecutableFile(atPath: path)
  }
}
