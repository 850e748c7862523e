import Testing

@testable import WasmCore

@Suite struct ModuleDecoderTests {
  typealias Bytes = ModuleBytes

  private func decode(_ bytes: [UInt8], features: Features = .supported) throws(ModuleError) -> ModuleSyntax {
    try ModuleDecoder.decode(bytes, features: features).module
  }

  // MARK: What is read

  @Test func everySection() throws {
    let module = try decode(Bytes.everything)
    #expect(module.types.count == 3)
    #expect(module.types[1].function == FunctionType(parameters: [.i32, .i64], results: [.f32]))
    #expect(module.imports.map(\.name) == ["log", "table", "limit"])
    #expect(module.functions == [0, 0, 1])
    #expect(module.importedFunctionCount == 1)
    #expect(module.tables.map(\.type.element.heapType) == [.func, .extern])
    #expect(module.tables[1].type.limits == Limits(minimum: 2, maximum: 8))
    #expect(module.memories == [MemoryType(limits: Limits(minimum: 1, maximum: 16))])
    #expect(module.globals.map(\.type) == [GlobalType(.i32), GlobalType(.i32), GlobalType(.i64, isMutable: true), GlobalType(.funcref)])
    #expect(module.exports.map(\.name) == ["run", "memory", "count"])
    #expect(module.start?.function == 1)
    #expect(module.elements.count == 8)
    #expect(module.dataCount == 3)
    #expect(module.data.map { Array(Bytes.everything[$0.bytes]) } == [[1, 2, 3], [4, 5], [6]])
    #expect(module.bodies.count == 2)
    #expect(module.bodies[1].locals.map(\.count) == [3, 1])
    #expect(module.customSections.map(\.name) == ["before", "after"])
    #expect(Array(Bytes.everything[module.customSections[0].contents]) == [1, 2, 3])
    #expect(module.sections.count == 14)
  }

  @Test func elementSegmentsOfAllKinds() throws {
    let segments = try decode(Bytes.everything).elements
    let function = ReferenceType(isNullable: false, heapType: .func)
    let funcref = ReferenceType(isNullable: true, heapType: .func)
    let externref = ReferenceType(isNullable: true, heapType: .extern)
    #expect(segments.map(\.type) == [function, function, function, function, funcref, externref, externref, funcref])
    #expect(
      segments.map {
        switch $0.mode {
        case .passive: "passive"
        case .declarative: "declarative"
        case .active(let table, _): "active \(table)"
        }
      } == ["active 0", "passive", "active 0", "declarative", "active 0", "passive", "active 1", "declarative"])
    guard case .functions(let functions) = segments[0].items, case .expressions(let expressions) = segments[7].items else {
      Issue.record("wrong items")
      return
    }
    #expect(functions == [0, 1])
    #expect(Array(Bytes.everything[expressions[0].range]) == [0xD2, 2, 0x0B])
  }

  @Test func validationSaysHeights() throws {
    let bodies = try ValidatedModule(Bytes.everything).bodies
    #expect(try [0, 1].map { try bodies.facts(of: $0).maximumStackHeight } == [1, 1])
  }

  @Test func formsToCome() throws {
    let bytes = Bytes.module(
      Bytes.section(1, [2, 0x4E, 2, 0x50, 0, 0x5F, 2, 0x78, 1, 0x64, 1, 0, 0x4F, 1, 0, 0x5F, 3, 0x78, 1, 0x64, 1, 0, 0x7E, 0, 0x60, 1, 0x7F, 0]),
      Bytes.section(4, [1, 0x40, 0, 0x63, 2, 0x05, 1, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01, 0xD0, 2, 0x0B]),
      Bytes.section(5, [2, 0x04, 1, 0x03, 1, 2]),
      Bytes.section(13, [1, 0, 2]))
    let module = try ValidatedModule(bytes, features: Features(rawValue: .max)).syntax
    #expect(module.recursiveGroups == [0..<2, 2..<3])
    #expect(module.types[1].supertypes == [0])
    #expect(module.types[1].isFinal)
    #expect(module.tables[0].type.limits.maximum == 1 << 35)
    #expect(module.tables[0].type.addressType == .i64)
    #expect(module.tables[0].initializer != nil)
    #expect(module.memories.map(\.addressType) == [.i64, .i32])
    #expect(module.memories.map(\.isShared) == [false, true])
    #expect(module.tags == [2])
  }

  // MARK: What is refused

  @Test(
    arguments: [
      ([], "unexpected end", 0),
      ([0x00, 0x61, 0x73], "unexpected end", 3),
      ([0x00, 0x61, 0x73, 0x6E, 1, 0, 0, 0], "magic header not detected", 0),
      ([0x00, 0x61, 0x73, 0x6D, 2, 0, 0, 0], "unknown binary version", 4),
      ([0x00, 0x61, 0x73, 0x6D, 1, 0], "unexpected end", 6),
    ] as [([UInt8], String, Int)])
  func headers(_ bytes: [UInt8], _ message: String, _ offset: Int) {
    #expect(loadError(bytes) == ModuleError(.malformed, message, offset: offset))
  }

  /// What follows the header, and the error's message and offset from there.
  @Test(
    arguments: [
      ([14, 1, 0], "malformed section id", 0),
      ([1], "unexpected end", 1),
      ([1, 5, 0], "length out of bounds", 1),
      ([1, 2, 0, 0], "section size mismatch", 3),
      ([3, 1, 0, 1, 1, 0], "unexpected content after last section", 3),
      ([3, 1, 0, 3, 1, 0], "unexpected content after last section", 3),
      ([0, 0], "unexpected end of section or function", 2),
      ([0, 2, 1, 0xFF], "malformed UTF-8 encoding", 3),
      ([1, 2, 1, 0x61], "malformed definition type", 3),
      ([1, 4, 1, 0x60, 1, 0x40], "malformed value type", 5),
      ([1, 3, 1, 0x60, 1], "unexpected end of section or function", 5),
      ([2, 4, 1, 0, 0, 5], "malformed import kind", 5),
      ([2, 6, 1, 0, 0, 3, 0x7F, 2], "malformed mutability", 7),
      ([4, 4, 1, 0x7F, 0, 0], "malformed reference type", 3),
      ([4, 4, 1, 0x70, 8, 0], "malformed limits flags", 4),
      ([4, 5, 1, 0x70, 3, 0, 0], "malformed limits flags", 4),
      ([5, 4, 1, 2, 0, 0], "shared memory must have maximum", 3),
      ([5, 7, 1, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], "unexpected end of section or function", 9),
      ([6, 4, 1, 0x7F, 0, 0xFF], "illegal opcode ff", 5),
      ([6, 5, 1, 0x7F, 0, 0x41, 0], "unexpected end of section or function", 7),
      ([7, 4, 1, 0, 5, 0], "malformed export kind", 4),
      ([9, 2, 1, 8], "malformed elements segment kind", 3),
      ([9, 4, 1, 1, 1, 0], "malformed element kind", 4),
      ([11, 3, 1, 3, 0], "malformed data segment kind", 3),
      ([11, 4, 1, 1, 2, 0], "unexpected end of section or function", 6),
      ([12, 1, 1], "data count and data section have inconsistent lengths", 3),
      ([3, 2, 1, 0], "function and code section have inconsistent lengths", 4),
      ([10, 4, 1, 2, 0, 0x0B], "function and code section have inconsistent lengths", 6),
    ] as [([UInt8], String, Int)])
  func sections(_ bytes: [UInt8], _ message: String, _ offset: Int) throws {
    let error = try #require(loadError(Bytes.header + bytes, features: .supported.union(.threads)))
    #expect(error.message == message)
    #expect(error.offset == 8 + offset)
  }

  @Test(
    arguments: [
      ([[0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0x7F], [2, 0x7E]], ModuleError.Kind.malformed, "too many locals"),
      ([[0xD1, 0x86, 0x03, 0x7F]], .limit, "function has more than 50000 locals"),
      ([[1, 0x7F], [0xD0, 0x86, 0x03, 0x7F]], .limit, "function has more than 50000 locals"),
    ] as [([[UInt8]], ModuleError.Kind, String)])
  func locals(_ runs: [[UInt8]], _ kind: ModuleError.Kind, _ message: String) throws {
    let error = try #require(loadError(Bytes.function([0x0B], locals: runs)))
    #expect(error.kind == kind)
    #expect(error.message == message)
    #expect(error.function == 0)
  }

  @Test(
    arguments: [
      ([0x0B, 0x01], "section size mismatch", 1), ([0x01], "unexpected end of section or function", 1), ([0x05, 0x0B], "END opcode expected", 0),
      ([0x28, 0x80, 0x01, 0x00, 0x0B], "malformed memop flags", 1), ([0x41, 0x80], "unexpected end of section or function", 2),
      ([0x02, 0x7A, 0x0B, 0x0B], "malformed value type", 1), ([0xFC, 0x09, 0x00, 0x0B], "data count section required", 0),
      ([0xD0, 0x7F, 0x1A, 0x0B], "malformed heap type", 1), ([0x02, 0xC0, 0x7F, 0x0B, 0x0B], "malformed block type", 1),
    ] as [([UInt8], String, Int)])
  func bodies(_ instructions: [UInt8], _ message: String, _ offset: Int) throws {
    let bytes = Bytes.function(instructions)
    let error = try #require(loadError(bytes))
    #expect(error == ModuleError(.malformed, message, offset: bytes.count - instructions.count + offset, function: 0))
  }

  @Test func errorsReadAsSentences() {
    let error = ModuleError(.malformed, "unexpected end", offset: 31, function: 2)
    #expect(error.description == "malformed module: unexpected end in function 2 at offset 0x1f")
  }
}
