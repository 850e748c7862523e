import Foundation

/// Compiles programs to WebAssembly with the toolchains of this machine.
///
/// Every compile has a directory of its own that is gone afterwards, an environment with nothing of this process's but the way to
/// the toolchain and its caches, no input, and a time limit at which all its processes are killed.
package struct Compiler: Sendable {
  /// The environment in which toolchains are looked for.
  package var environment: [String: String]
  /// How long one compile may take.
  package var timeLimit: Duration
  /// How many bytes of a toolchain's messages are kept.
  package var messageLimit = 64 << 10
  /// Where libraries and what compilers say of themselves are kept for other processes.
  var cache: CompileCache?
  /// Where they are kept for this one.
  var libraries = LibraryCache.shared
  var identities = IdentityMemo.shared

  /// A compiler that looks for toolchains in an environment.
  package init(environment: [String: String] = ProcessInfo.processInfo.environment, timeLimit: Duration = .seconds(300)) {
    (self.environment, self.timeLimit) = (environment, timeLimit)
  }

  /// Compiles a program on the current thread.
  ///
  /// - Returns: The module's bytes. Warnings are dropped.
  package func compile(_ source: [UInt8], with toolchain: Toolchain, _ cancellation: Cancellation) throws(CompileError) -> [UInt8] {
    let attempt = CompileAttempt(self, cancellation)
    var notices = Notices()
    return try attempt.compile(source, with: attempt.find(toolchain, &notices), &notices)
  }

  /// Compiles a program on a thread of its own, so that it never occupies Swift's cooperative pool. When the task is cancelled,
  /// the toolchain's processes are killed.
  package func compile(_ source: [UInt8], with toolchain: Toolchain) async throws(CompileError) -> [UInt8] {
    try await WorkQueue(limit: 1).run { turn throws(CompileError) in try compile(source, with: toolchain, turn.cancellation) }
  }

  var temporaryDirectory: String { environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp" }
}
