import Foundation
import TestTraits
import Testing

@testable import WasmCore

private enum SuiteFolder {
  static let path = ProcessInfo.processInfo.environment["WASM_SPEC_TESTS"]
}

/// The validator with every feature, also those that are not executed yet, on all binary modules of the official test suite.
@Suite(.computing, .enabled(if: SuiteFolder.path != nil, "set WASM_SPEC_TESTS to a directory with the suite, as docs/testing.md says, to run these"))
struct SuiteValidationTests {
  private struct Script: Decodable {
    struct Command: Decodable {
      var type: String
      var line: Int
      var filename: String?
      var moduleType: String?
    }
    var commands: [Command]
  }

  @Test func everyVerdictIsTheSuites() throws {
    let root = try #require(SuiteFolder.path)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    var counts = (valid: 0, invalid: 0)
    for name in try FileManager.default.contentsOfDirectory(atPath: root).sorted() {
      let folder = "\(root)/\(name)"
      guard let json = FileManager.default.contents(atPath: "\(folder)/\(name).json") else { continue }
      for command in try decoder.decode(Script.self, from: json).commands where command.moduleType != "text" {
        guard let file = command.filename, let bytes = FileManager.default.contents(atPath: "\(folder)/\(file)") else { continue }
        let failure = loadError([UInt8](bytes), features: Features(rawValue: .max))
        switch command.type {
        case "module", "module_definition", "assert_unlinkable", "assert_uninstantiable", "assert_trap":
          #expect(failure == nil, "\(name), line \(command.line)")
          counts.valid += 1
        case "assert_invalid", "assert_malformed":
          #expect(failure != nil, "\(name), line \(command.line)")
          counts.invalid += 1
        default: Issue.record("\(name), line \(command.line): what is '\(command.type)'?")
        }
      }
    }
    #expect(counts.valid >= 2495 && counts.invalid >= 3417, "\(counts)")
  }
}
