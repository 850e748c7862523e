import Evaluation
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A compiler that is a shell script: what it is called with is written down, and what it does is up to the test.
package struct StandIn: Sendable {
  package let directory: URL

  /// Makes the script. `$HERE` in its body is a directory in which it may leave things.
  package init(as name: String = "tinygo", _ body: String) throws {
    directory = FileManager.default.temporaryDirectory.appending(path: "stand-in-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    let script = """
      #!/bin/sh
      HERE='\(directory.path)'
      if [ "$*" = version ]; then echo 'version 0.33.0'; exit 0; fi
      \(body)
      """
    let file = directory.appending(path: name)
    try Data(script.utf8).write(to: file)
    try makeExecutable(file.path)
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
  }

  /// Where compiles make their directories.
  package var scratch: URL { directory.appending(path: "scratch") }

  /// An environment in which the script is found.
  package var environment: [String: String] {
    ["PATH": "\(directory.path):/usr/bin:/bin", "HOME": directory.path, "TMPDIR": scratch.path, "WASM_MODULE_CACHE": directory.appending(path: "cache").path, "SECRET": "must not be seen", "GOPATH": "/gopath"]
  }

  /// A compiler that finds the script.
  package func compiler(timeLimit: Duration = .seconds(300)) -> Compiler {
    Compiler(environment: environment, timeLimit: timeLimit)
  }

  /// What the script has left in a file.
  package func note(_ name: String) -> String? {
    (try? Data(contentsOf: directory.appending(path: name))).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The process whose number the script has left in a file.
  package func process(_ name: String) -> Int32? {
    note(name).flatMap { Int32($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
  }

  /// What compiles have left behind.
  package var leftovers: [String] { (try? FileManager.default.contentsOfDirectory(atPath: scratch.path)) ?? [] }

  /// Removes it all.
  package func remove() { try? FileManager.default.removeItem(at: directory) }
}

/// Whether a process exists, but for children of this one that have ended: Foundation reaps them only when all have gone that inherited something from them, other tests' children among them.
package func processExists(_ process: Int32?) -> Bool {
  guard let process else { return false }
  var information = siginfo_t()
  if waitid(P_PID, id_t(process), &information, WEXITED | WNOHANG | WNOWAIT) == 0 { return information.si_signo != SIGCHLD }
  return kill(process, 0) == 0
}
