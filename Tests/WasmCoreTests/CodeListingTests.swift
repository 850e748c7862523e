import TestSupport
import Testing
import WasmCore

/// Functions beside the threaded code that they became.
@Suite struct CodeListingTests {
  private static func lines(_ function: Int, _ build: (inout ModuleBuilder) -> Void) throws -> [CodeLine] {
    Array(try #require(try Module(ModuleBuilder.bytes(build)).codeListing(ofFunction: function)))
  }

  @Test(
    "A call names the function or the type that it goes to",
    arguments: [
      ("call 0", "call.import r2, function 0 \"the\\u{1b}host\""), ("call 1", "call r2, function 1 callee"), ("call 2", "call r2, function 2"),
      ("return_call 0", "return_call.import r2, function 0 \"the\\u{1b}host\""), ("return_call 1", "return_call r2, function 1 callee"),
      ("i32.const 0 call_indirect 1 1", "type 1, table 1"), ("i32.const 0 return_call_indirect 1 1", "type 1, table 1"),
    ])
  func calls(code: String, threaded: String) throws {
    let lines = try Self.lines(3) { builder in
      // The number of this type in the process is not its index here.
      _ = builder.type("i64 i64 i64 -> f32")
      builder.importFunction("env", "host")
      builder.function(nil, "", "")
      builder.function(nil, "", "")
      builder.table(1)
      builder.table(1)
      builder.name(0, "the\u{1B}host")
      builder.name(1, "callee")
      builder.function("caller", "", code)
    }
    #expect(lines.flatMap(\.threaded).contains { $0.hasSuffix(threaded) }, "\(lines)")
  }

  @Test("The copy that a call takes in leaves its target in sight")
  func copyAndCall() throws {
    let lines = try Self.lines(1) { builder in
      builder.function(nil, "i32", "")
      builder.function("caller", "i32", "local.get 0 call 0")
    }
    #expect(lines.flatMap(\.threaded).contains { $0.contains("copy+call") && $0.hasSuffix("function 0") }, "\(lines)")
  }

  @Test("Every instruction has a line, and every threaded one is in the line of what it came from")
  func lines() throws {
    let lines = try Self.lines(0) { $0.function("add", "i32 i32 -> i32", locals: [.i64], "local.get 0 local.get 1 i32.add block end local.get 2 drop") }
    #expect(lines.map(\.text) == ["local.get 0", "local.get 1", "i32.add", "block", "end", "local.get 2", "drop", "end"])
    #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.offset < $1.offset })
    // What a function begins with, here a local that is made zero, is in its first line.
    #expect(lines.map { $0.threaded.map { $0.split(separator: " ")[1] } } == [["zero"], [], ["i32.add"], [], [], [], [], ["return"]])
  }

  @Test func importedFunctionsHaveNone() throws {
    let module = try Module(ModuleBuilder.bytes { $0.importFunction("env", "host") })
    #expect(try module.codeListing(ofFunction: 0) == nil)
    #expect(try module.codeListing(ofFunction: 1) == nil)
  }
}
