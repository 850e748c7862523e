import WasmCore

/// A fixture in one of its languages, or as a module.
public struct FixtureProgram: Sendable, Hashable {
  /// What the program is there as.
  public enum Form: Sendable, Hashable {
    /// A source in a language of the component.
    case source(language: String)
    /// A module that was compiled before.
    case module
  }

  /// What it belongs to.
  public let fixture: Fixture
  /// What it is there as.
  public let form: Form

  /// The programs of all fixtures of a directory.
  public static func all(in path: String) throws(FixtureError) -> [FixtureProgram] { try Fixture.all(in: path).flatMap(\.programs) }

  /// Runs all cases, for a test that stands for all fixtures:
  ///
  /// ```swift
  /// @Test(arguments: try FixtureProgram.all(in: "Fixtures")) func behavesAsItsFilesSay(_ program: FixtureProgram) async throws {
  ///   try await program.check()
  /// }
  /// ```
  ///
  /// A program whose compiler is not installed passes: what cannot be compiled here cannot be checked here.
  /// - Throws: `FixtureFailure` with everything that is not as the files say; `FixtureError` for files that cannot be read.
  public func check(_ runner: FixtureRunner = FixtureRunner()) async throws {
    let report = try await runner.run(self)
    if !report.failures.isEmpty { throw FixtureFailure(program: self, failures: report.failures) }
  }

  /// The name of its file in the fixture's directory.
  var fileName: String { toolchain?.sourceFile ?? "module.wasm" }

  var toolchain: Toolchain? {
    switch form {
    case .source(let language): Toolchain.named(language)
    case .module: nil
    }
  }
}

extension FixtureProgram: CustomStringConvertible {
  /// The fixture and the language: `greet in Go`.
  public var description: String { toolchain.map { "\(fixture.name) in \($0.title)" } ?? "\(fixture.name), module" }
}

/// A program that does not behave as the files of its fixture say.
public struct FixtureFailure: Error, CustomStringConvertible {
  /// The program.
  public let program: FixtureProgram
  /// The cases that failed, and how.
  public let failures: [(name: String, reason: String)]

  /// All of it, a paragraph a case.
  public var description: String {
    "\(program):\n" + failures.map { "  \($0.name): " + $0.reason.replacing("\n", with: "\n    ") }.joined(separator: "\n")
  }
}
