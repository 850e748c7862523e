import Foundation

/// A golden program: a directory with sources, one a language, or a module, and cases of what goes in and what must come out.
///
/// ```
/// greet/main.swift  main.go  module.wasm     one program in several languages, or compiled already
/// greet/main.go.message                      the program must not compile: lines that the compiler's message contains
/// greet/limits.json                          limits as in settings: {"timeoutMs": 1000, "memoryMB": 64, "outputMB": 8}
/// greet/cases/ada.input                      standard input, byte for byte
/// greet/cases/ada.expected                   standard output, byte for byte; not compared if there is no such file
/// greet/cases/ada.ending                     how the run ends: "exit 3", "trap: unreachable", "exit 2, memory limit", "time limit", "no JSON" …; "exit 0" if there is no such file
/// greet/cases/ada.message                    what standard error contains, if there is such a file
/// ```
public struct Fixture: Sendable, Hashable {
  /// A case.
  public struct Case: Sendable, Hashable {
    /// Its name: that of its files, without extension.
    public var name: String
    /// What the program reads.
    public var input: [UInt8]
    /// What it writes; nil where that is not compared.
    public var output: [UInt8]?
    /// How its run ends.
    public var ending: String
    /// What it says on standard error.
    public var message: String?

    /// A case.
    public init(name: String, input: [UInt8], output: [UInt8]? = nil, ending: String = Self.success, message: String? = nil) {
      (self.name, self.input, self.output, self.ending, self.message) = (name, input, output, ending, message)
    }

    /// The ending of a program without a fault.
    public static let success = "exit 0"
    /// The ending of a program whose output a node does not take: it is not one JSON value.
    public static let noJSON = "no JSON"
  }

  /// The name of its directory.
  public let name: String
  /// The path of its directory.
  public let path: String

  /// The fixture of a directory.
  public init(path: String) {
    self.path = path
    name = URL(filePath: path).standardizedFileURL.lastPathComponent
  }

  /// The fixtures of a directory, by name: each of its directories that holds a program, or it is one itself.
  ///
  /// - Throws: `FixtureError` when it cannot be read or has none.
  public static func all(in path: String) throws(FixtureError) -> [Fixture] {
    let own = Fixture(path: path)
    if own.isProgram { return [own] }
    let fixtures = try names(in: path).map { Fixture(path: "\(path)/\($0)") }.filter(\.isProgram)
    if fixtures.isEmpty { throw FixtureError("there are no fixtures in \(path)", hint: "a fixture is a directory with a source (main.swift, main.go …) or module.wasm, and cases/NAME.input") }
    return fixtures
  }

  private var isProgram: Bool { !programs.isEmpty }

  /// The program in each of its languages, and the module.
  public var programs: [FixtureProgram] {
    let sources = Toolchain.all.map { FixtureProgram(fixture: self, form: .source(language: $0.language)) }
    return (sources + [FixtureProgram(fixture: self, form: .module)]).filter { FileManager.default.fileExists(atPath: path($0.fileName)) }
  }

  /// Its cases, by name.
  public var cases: [Case] {
    get throws(FixtureError) {
      let directory = path("cases")
      guard FileManager.default.fileExists(atPath: directory) else { return [] }
      let files = try Self.names(in: directory)
      let names = Set(files.compactMap { CaseFile(fileName: $0)?.name })
      return try names.sorted().map { name throws(FixtureError) in
        guard let input = try contents(CaseFile(name: name, part: .input).path) else {
          throw FixtureError("\(directory): case \(name) has no \(name).input", hint: "make an empty file for a program that reads nothing")
        }
        return Case(
          name: name, input: input, output: try contents(CaseFile(name: name, part: .expected).path),
          ending: try line(CaseFile(name: name, part: .ending).path) ?? Case.success, message: try line(CaseFile(name: name, part: .message).path))
      }
    }
  }

  /// The limits of its runs: those of `limits.json`, or those that settings have when they say nothing.
  public var limits: Settings.Limits {
    get throws(FixtureError) {
      guard let json = try contents("limits.json") else { return Settings.Limits() }
      do {
        return try Settings.Limits(JSONText(checking: json))
      } catch {
        throw FixtureError("\(path("limits.json")): \(error)")
      }
    }
  }

  // MARK: Files

  func path(_ file: String) -> String { "\(path)/\(file)" }

  /// The bytes of a file; nil if there is none.
  func contents(_ file: String) throws(FixtureError) -> [UInt8]? {
    guard FileManager.default.fileExists(atPath: path(file)) else { return nil }
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: path(file))))
    } catch {
      throw FixtureError("\(path(file)) cannot be read: \(SystemError.text(error))")
    }
  }

  /// The text of a file without the line's end; nil if there is none.
  func line(_ file: String) throws(FixtureError) -> String? {
    try contents(file).map { String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .newlines) }
  }

  /// Writes a file, or removes it when there is nothing to write.
  func write(_ content: [UInt8]?, to file: String) throws(FixtureError) {
    if let content {
      guard NewFile.write(content, to: path(file), replacing: true) else { throw FixtureError("\(path(file)) cannot be written: \(SystemError.last)") }
    } else if FileManager.default.fileExists(atPath: path(file)) {
      do {
        try FileManager.default.removeItem(atPath: path(file))
      } catch {
        throw FixtureError("\(path(file)) cannot be removed: \(SystemError.text(error))")
      }
    }
  }

  private static func names(in directory: String) throws(FixtureError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
    } catch {
      throw FixtureError("\(directory) cannot be read: \(SystemError.text(error))", hint: "is the path right, seen from here?")
    }
  }
}

/// A file of a case.
struct CaseFile {
  enum Part: String {
    case input, expected, ending, message
  }

  var name: String
  var part: Part

  init(name: String, part: Part) { (self.name, self.part) = (name, part) }

  /// What a file's name says; nil for other files.
  init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: "."), dot != fileName.startIndex, let part = Part(rawValue: String(fileName[dot...].dropFirst())) else { return nil }
    self.init(name: String(fileName[..<dot]), part: part)
  }

  /// Its path in the fixture's directory.
  var path: String { "cases/\(name).\(part.rawValue)" }
}

/// Fixtures that cannot be read or written.
public struct FixtureError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, naming the file.
  public let description: String
  /// What to do about it, where that is known.
  public let hint: String?

  init(_ description: String, hint: String? = nil) { (self.description, self.hint) = (description, hint) }
}
