import Foundation
import Testing

/// The official test suite in its converted form: a folder with `NAME/NAME.json` for each script and the script's modules beside it.
///
/// The scripts below `proposals` are of features that are in no version of WebAssembly yet; they are no part of it.
enum Suite {
  /// What the suite has: fewer means that a part of the folder is missing, more that it is another suite.
  static let scriptCount = 257
  static let assertionCount = 61_269

  /// How many of the assertions hold, so that a change can't lose some by listing them as waiting.
  static let leastPassed = 33_046

  static let howToEnable: Comment = "set WASM_SPEC_TESTS to the folder of the converted suite; docs/testing.md says how to make one"

  static let folder: URL? = ProcessInfo.processInfo.environment["WASM_SPEC_TESTS"].map { URL(fileURLWithPath: $0, isDirectory: true) }

  /// Whether there is something to run; where every tool is required, a suite that isn't there fails instead of being skipped.
  static let isEnabled = folder != nil || ProcessInfo.processInfo.environment["WASM_REQUIRE_TOOLS"] != nil

  /// The names of the scripts, in order.
  static let scripts: [String] = {
    guard let folder, let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else { return [] }
    return names.filter { FileManager.default.fileExists(atPath: Suite.scriptFile(of: $0, in: folder).path) }.sorted()
  }()

  static func script(_ name: String) throws -> Script {
    let folder = try #require(Suite.folder)
    return try Script(name: name, file: scriptFile(of: name, in: folder))
  }

  private static func scriptFile(of name: String, in folder: URL) -> URL {
    folder.appendingPathComponent(name).appendingPathComponent("\(name).json")
  }
}

/// What a script is about, as far as progress is counted.
enum Area: String, CaseIterable {
  case simd = "SIMD"
  case relaxedSIMD = "relaxed SIMD"
  case garbageCollection = "garbage collection"
  case exceptions = "exceptions"
  case memory64 = "64-bit memory and tables"
  case everythingElse = "everything else"

  /// The area of a script, by its name: the suite has no other mark.
  init(script name: String) {
    if name.hasPrefix("simd_") {
      self = .simd
    } else if name.contains("relaxed") {
      self = .relaxedSIMD
    } else if Self.exceptionScripts.contains(name) {
      self = .exceptions
    } else if Self.garbageCollectionScripts.contains(name) || Self.garbageCollectionPrefixes.contains(where: name.hasPrefix) {
      self = .garbageCollection
    } else if name.contains("64") && !Self.scriptsOf64BitNumbers.contains(name) {
      self = .memory64
    } else {
      self = .everythingElse
    }
  }

  private static let exceptionScripts: Set = ["tag", "throw", "throw_ref", "try_table"]
  private static let garbageCollectionScripts: Set = ["binary-gc", "extern", "i31", "ref_cast", "ref_eq", "ref_test", "struct"]
  private static let garbageCollectionPrefixes = ["array", "br_on_cast", "type-"]
  private static let scriptsOf64BitNumbers: Set = ["f64", "f64_bitwise", "f64_cmp", "i64"]
}
