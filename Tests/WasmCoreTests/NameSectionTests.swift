import Testing

@testable import WasmCore

@Suite struct NameSectionTests {
  typealias Bytes = ModuleBytes

  /// The names that these contents of the section give.
  private func names(_ contents: [UInt8]) throws -> NameSection {
    let bytes = Bytes.module(Bytes.section(0, Bytes.name("name") + contents))
    return NameSection(bytes, try ValidatedModule(bytes).syntax.customSections)
  }

  private static let module: [UInt8] = [0] + Bytes.sized(Bytes.name("greet"))
  private static let functions: [UInt8] = [1] + Bytes.sized([2, 0] + Bytes.name("main") + [7] + Bytes.name("héllo"))
  private static let locals: [UInt8] = [2] + Bytes.sized([2, 0, 1, 0] + Bytes.name("a") + [7, 2, 1] + Bytes.name("b") + [2] + Bytes.name("c"))

  @Test func allKinds() throws {
    let names = try names(Self.module + Self.functions + Self.locals)
    #expect(names.module == "greet")
    #expect(names.functions() == [0: "main", 7: "héllo"])
    #expect(names.locals(ofFunction: 7) == [1: "b", 2: "c"])
    #expect(names.locals(ofFunction: 3) == [:])
  }

  @Test func noSection() {
    let names = NameSection(ModuleBytes.header, [])
    #expect(names.module == nil)
    #expect(names.functions() == [:])
    #expect(names.locals(ofFunction: 0) == [:])
  }

  @Test func theFirstNameCounts() throws {
    let twice: [UInt8] = [1] + Bytes.sized([2, 0] + Bytes.name("one") + [0] + Bytes.name("two"))
    #expect(try names(twice + Self.functions).functions() == [0: "one"])
  }

  @Test(
    arguments: [
      [], [1], [1, 200], [1, 2, 255, 255], [9, 1, 0], [1, 6, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0], [2, 5, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F],
      [0, 2, 1, 0xFF],
    ] as [[UInt8]])
  func garbageGivesNoNames(_ contents: [UInt8]) throws {
    let names = try names(contents)
    #expect(names.module == nil)
    #expect(names.functions() == [:])
    #expect(names.locals(ofFunction: 0) == [:])
  }

  @Test func whatIsNoTextIsShownAllTheSame() throws {
    #expect(try names([1, 4, 1, 0, 1, 0xFF]).functions() == [0: "\u{FFFD}"])
  }

  @Test func whatCanBeReadIsKept() throws {
    let cut = Array(Self.functions.dropLast(3))
    #expect(try names([1] + Bytes.sized([9, 0] + Bytes.name("main") + [7, 90])).functions() == [0: "main"])
    #expect(try names(Self.module + cut).module == "greet")
  }
}
