import TestSupport
import Testing

@testable import WasmCore

/// Makes modules from bytes, section by section.
enum ModuleBytes {
  static let header: [UInt8] = [0x00, 0x61, 0x73, 0x6D, 0x01, 0x00, 0x00, 0x00]

  static func module(_ sections: [UInt8]...) -> [UInt8] { header + sections.flatMap(\.self) }

  static func section(_ number: UInt8, _ contents: [UInt8]) -> [UInt8] { [number] + sized(contents) }

  /// A section that is a list of items.
  static func section(_ number: UInt8, items: [[UInt8]]) -> [UInt8] { section(number, list(items)) }

  static func list(_ items: [[UInt8]]) -> [UInt8] { unsigned(UInt64(items.count)) + items.flatMap(\.self) }

  /// A function body: runs of locals, then the instructions with their `end`.
  static func body(_ instructions: [UInt8], locals: [[UInt8]] = []) -> [UInt8] { sized(list(locals) + instructions) }

  static func sized(_ contents: [UInt8]) -> [UInt8] { unsigned(UInt64(contents.count)) + contents }

  static func name(_ name: String) -> [UInt8] { sized(Array(name.utf8)) }

  static func unsigned(_ value: UInt64) -> [UInt8] { Assembler.unsigned(value) }

  static func functionType(_ parameters: [UInt8], _ results: [UInt8]) -> [UInt8] { [0x60] + sized(parameters) + sized(results) }

  /// A module with one function of this type, and nothing else.
  static func function(_ instructions: [UInt8], parameters: [UInt8] = [], results: [UInt8] = [], locals: [[UInt8]] = []) -> [UInt8] {
    module(
      section(1, items: [functionType(parameters, results)]), section(3, [1, 0]),
      section(10, items: [body(instructions, locals: locals)]))
  }

  /// A module that has something in every section but tags.
  static let everything = module(
    section(0, name("before") + [1, 2, 3]),
    section(1, items: [functionType([], []), functionType([0x7F, 0x7E], [0x7D]), functionType([], [0x7F, 0x7F])]),
    section(
      2,
      items: [
        name("env") + name("log") + [0, 0], name("env") + name("table") + [1, 0x70, 0, 1], name("env") + name("limit") + [3, 0x7F, 0],
      ]),
    section(3, [2, 0, 1]),
    section(4, [1, 0x6F, 1, 2, 8]),
    section(5, [1, 1, 1, 16]),
    section(6, items: [[0x7F, 0, 0x41, 5, 0x0B], [0x7E, 1, 0x42, 0x7F, 0x0B], [0x70, 0, 0xD2, 1, 0x0B]]),
    section(7, items: [name("run") + [0, 1], name("memory") + [2, 0], name("count") + [3, 2]]),
    section(8, [1]),
    section(
      9,
      items: [
        [0, 0x41, 0, 0x0B, 2, 0, 1], [1, 0, 1, 2], [2, 0, 0x41, 1, 0x0B, 0, 1, 1], [3, 0, 1, 1], [4, 0x41, 0, 0x0B, 1, 0xD0, 0x70, 0x0B],
        [5, 0x6F, 1, 0xD0, 0x6F, 0x0B], [6, 1, 0x41, 0, 0x0B, 0x6F, 1, 0xD0, 0x6F, 0x0B], [7, 0x70, 1, 0xD2, 2, 0x0B],
      ]),
    section(12, [3]),
    section(
      10,
      items: [
        body([0x02, 0x40, 0x03, 0x40, 0x41, 1, 0x0E, 2, 0, 1, 0, 0x0B, 0x0B, 0x0B]),
        body(
          [0x20, 0, 0x28, 2, 16, 0x1A, 0x23, 0, 0x04, 0x7D, 0x43, 0, 0, 0, 0, 0x05, 0x43, 0, 0, 0x80, 0x3F, 0x0B, 0x0B],
          locals: [[3, 0x7F], [1, 0x70]]),
      ]),
    section(11, items: [[0, 0x41, 0, 0x0B, 3, 1, 2, 3], [1, 2, 4, 5], [2, 0, 0x41, 8, 0x0B, 1, 6]]),
    section(0, name("after")))
}

/// The error of loading a module, or nil when it is valid. The verdict has to be the same where bodies are validated later.
func loadError(_ bytes: [UInt8], features: Features = .supported) -> ModuleError? {
  let (eager, lazy) = (Verdict(bytes, features, .eager), Verdict(bytes, features, .lazy))
  if eager != lazy { Issue.record("\(eager), but validated lazily \(lazy)") }
  return eager.error
}

/// What validation says of a module.
struct Verdict: Hashable {
  private(set) var error: ModuleError?
  private(set) var featuresUsed: Features?

  init(_ bytes: [UInt8], _ features: Features, _ validation: Module.Validation) {
    do throws(ModuleError) {
      let module = try ValidatedModule(bytes, features: features, validation: validation)
      for own in module.syntax.bodies.indices { _ = try module.bodies.facts(of: own) }
      featuresUsed = module.featuresUsed.union(module.bodies.featuresUsed)
    } catch {
      self.error = error
    }
  }
}
