import TestSupport
import Testing

@testable import WasmCore

/// Names that a module chooses, where people read them.
@Suite struct PrintableNameTests {
  @Test("Names of which all can be seen are shown as they are", arguments: ["main", "main.(*T).run", "größe", "函数", "core::fmt<T>", "a b", "😀", "\u{FFFD}"])
  func plain(name: String) {
    #expect(name.printable == name)
    #expect(name.quoted == "\"\(name)\"")
  }

  @Test(
    "All others are quoted, with escapes for what can't be seen",
    arguments: [
      ("", #""""#), (" ", #"" ""#), ("a ", #""a ""#), ("\u{A0}a", "\"\u{A0}a\""), ("a\nb", #""a\nb""#), ("\r\t", #""\r\t""#), ("\0", #""\u{0}""#), ("\u{1B}[31mred", #""\u{1b}[31mred""#),
      ("\u{7F}", #""\u{7f}""#), ("\u{85}", #""\u{85}""#), ("\u{9B}31m", #""\u{9b}31m""#), ("a\u{2028}b\u{2029}c", #""a\u{2028}b\u{2029}c""#),
      ("\u{202E}evil", #""\u{202e}evil""#), ("a\u{2066}b", #""a\u{2066}b""#), ("\u{200B}", #""\u{200b}""#), ("\u{E0041}x", #""\u{e0041}x""#),
      (#"say "hi""#, #""say \"hi\"""#), (#"a\nb"#, #""a\\nb""#),
    ])
  func quoted(name: String, shown: String) {
    #expect(name.printable == shown)
    #expect(name.quoted == shown)
  }

  @Test("No name gets two readings: every scalar that is not shown itself is an escape", arguments: [0...0x2FFF, 0xE000...0xFFFF, 0xE0000...0xE0FFF] as [ClosedRange<UInt32>])
  func everyScalar(range: ClosedRange<UInt32>) {
    for scalar in range.compactMap(Unicode.Scalar.init) {
      let shown = String(scalar).printable.unicodeScalars
      #expect(shown.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0.properties.generalCategory != .format })
    }
  }

  @Test func ofALongNameOnlyTheBeginningIsShown() {
    #expect(String(repeating: "n", count: 1000).printable == String(repeating: "n", count: 1000))
    #expect(String(repeating: "n", count: 1001).printable == "\"\(String(repeating: "n", count: 1000))\"…")
    #expect(String(repeating: "\u{1}", count: 1_000_000).quoted.count == 5003)
  }

  // MARK: - Where they are shown

  private static let hostile = "a\n  0: forged \u{1B}[2J\u{202E}"
  private static let shown = #""a\n  0: forged \u{1b}[2J\u{202e}""#

  @Test func inBacktraces() throws {
    let bytes = ModuleBuilder.bytes { builder in
      let failing = builder.function(nil, "", "unreachable")
      let empty = builder.function(nil, "", "call \(failing)")
      builder.name(failing, Self.hostile)
      builder.name(empty, "")
      builder.function("run", "", "call \(empty)")
    }
    let instance = try Store().instantiate(Module(bytes))
    let trap = try #require(throws: Trap.self) { try instance.function("run")() }
    #expect(trap.backtrace.map(\.name) == [Self.hostile, "", nil])
    let lines = trap.description.split(separator: "\n")
    #expect(lines.count == 4)
    #expect(lines[1].hasPrefix("  0: \(Self.shown) (function 0) at offset 0x"))
    #expect(lines[2].hasPrefix("  1: \"\" (function 1) at offset 0x"))
  }

  @Test func inLinkErrors() throws {
    let module = try Module(
      ModuleBuilder.bytes {
        $0.importFunction(Self.hostile, "")
        $0.importFunction("env", "log")
      })
    let error = try #require(throws: LinkError.self) { try Store().instantiate(module) }
    #expect(error.description == "unknown import: \(Self.shown).\"\", func () -> ()\nunknown import: env.log, func () -> ()")
  }

  @Test func inErrorsOfExports() throws {
    let instance = try Store().instantiate(Module(ModuleBuilder.bytes { $0.function(Self.hostile, "", "") }))
    #expect(throws: ExportError(description: "the module exports \(Self.shown) as func () -> (), not as a memory")) { try instance.memory(Self.hostile) }
    #expect(throws: ExportError(description: "the module exports no function \"\\u{7f}\"; it exports \(Self.shown)")) { try instance.function("\u{7F}") }
  }

  @Test func inErrorsOfValidation() throws {
    let bytes = ModuleBuilder.bytes {
      let function = $0.function(Self.hostile, "", "")
      $0.export(Self.hostile, .function, function)
    }
    let error = try #require(throws: ModuleError.self) { try Module(bytes) }
    #expect(error.message == "duplicate export name \(Self.shown)")
  }
}
