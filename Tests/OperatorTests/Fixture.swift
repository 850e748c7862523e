import Foundation
import Testing
import WASI
import WasmCore

@testable import Operator

/// A golden program of the directory `Fixtures`: one source a language, and cases of input and what must come of it.
struct Fixture: Sendable {
  /// A case: files of one name whose extensions say what they hold.
  struct Case: Sendable {
    var name: String
    /// `.input`: standard input.
    var input: [UInt8]
    /// `.expected`: standard output; not compared if there is no such file.
    var output: [UInt8]?
    /// `.ending`: how the run ends, `exit 0` if there is no such file.
    var ending: String
    /// `.message`: what standard error contains, if there is such a file.
    var message: String?
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Fixtures").standardizedFileURL

  var name: String

  var directory: URL { Self.root.appending(path: name) }

  static var all: [Fixture] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: root.path).sorted().map(Fixture.init(name:)) }
  }

  var cases: [Case] {
    get throws {
      let cases = directory.appending(path: "cases")
      let names = try FileManager.default.contentsOfDirectory(atPath: cases.path).filter { $0.hasSuffix(".input") }.map { String($0.dropLast(6)) }
      return try names.sorted().map { name in
        let file = cases.appending(path: name)
        return Case(
          name: name, input: [UInt8](try Data(contentsOf: file.appendingPathExtension("input"))), output: Self.bytes(file, "expected"),
          ending: Self.bytes(file, "ending").map(Self.line) ?? "exit 0", message: Self.bytes(file, "message").map(Self.line))
      }
    }
  }

  /// The source in a language.
  func source(_ toolchain: Toolchain) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: directory.appending(path: toolchain.sourceFile)))
  }

  /// What the compiler's message must contain, for a program that does not compile.
  func compileErrors(_ toolchain: Toolchain) -> [String]? {
    Self.bytes(directory.appending(path: toolchain.sourceFile), "message").map { Self.line($0).split(separator: "\n").map(String.init) }
  }

  private static func bytes(_ file: URL, _ pathExtension: String) -> [UInt8]? {
    (try? Data(contentsOf: file.appendingPathExtension(pathExtension))).map { [UInt8]($0) }
  }

  private static func line(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .newlines)
  }
}

/// A fixture in one of its languages.
struct FixtureProgram: Sendable, CustomTestStringConvertible {
  var fixture: Fixture
  var toolchain: Toolchain

  var testDescription: String { "\(fixture.name) in \(toolchain.title)" }

  static let all: [FixtureProgram] = ((try? Fixture.all) ?? []).flatMap { fixture in
    Toolchain.all.filter { (try? fixture.source($0)) != nil }.map { FixtureProgram(fixture: fixture, toolchain: $0) }
  }

  /// Compiles it. When the toolchain is not there the test is cancelled, unless the environment says that it must be.
  func compile() async throws -> [UInt8] {
    do {
      return try await Compiler().compile(fixture.source(toolchain), with: toolchain)
    } catch let error as CompileError {
      guard let hint = error.hint, !Self.required.contains(toolchain.language) else { throw error }
      Self.saySkipped(toolchain, "\(error)\n  \(hint)")
      try Test.cancel("\(error)")
    }
  }

  private static let said = Guarded<Set<String>>([])

  /// Says it once a language: the test runner keeps cancellations to itself.
  private static func saySkipped(_ toolchain: Toolchain, _ reason: String) {
    guard said.withLock({ $0.insert(toolchain.language).inserted }) else { return }
    print("Fixtures in \(toolchain.title) are skipped: \(reason)")
  }

  /// The languages whose tests may not be skipped: that of the toolchain which builds this and, where all tools are required, those
  /// whose compilers CI can install.
  private static let required: Set = ProcessInfo.processInfo.environment["WASM_REQUIRE_TOOLS"] == nil ? ["swift"] : ["swift", "go", "zig", "c"]
}

extension Outcome {
  /// How the run ended, as fixtures say it.
  var endingText: String {
    switch ending {
    case .exited(let code): "exit \(code)"
    case .trapped(let trap): "trap: \(trap.reason)"
    case .timeLimit: "time limit"
    case .outputLimit: "output limit"
    default: "\(ending)"
    }
  }
}
