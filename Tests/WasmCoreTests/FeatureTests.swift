import Testing

@testable import WasmCore

@Suite struct FeatureTests {
  typealias Bytes = ModuleBytes

  /// A module, the feature that it needs, the subject of the error when it may not use it, and the form that is named.
  struct Row: Sendable, CustomTestStringConvertible {
    var feature: Features
    var subject: String
    var form: String
    var bytes: [UInt8]
    var testDescription: String { form }

    init(_ feature: Features, _ subject: String, _ form: String, _ bytes: [UInt8]) {
      (self.feature, self.subject, self.form, self.bytes) = (feature, subject, form, bytes)
    }
  }

  private static let all = Features(rawValue: .max)

  private static let memory: [UInt8] = [5, 3, 1, 0, 1]

  private static func withMemory(_ code: [UInt8]) -> [UInt8] {
    Bytes.module(
      Bytes.section(1, items: [Bytes.functionType([], [])]), Bytes.section(3, [1, 0]), memory, Bytes.section(10, items: [Bytes.body(code)]))
  }

  @Test(arguments: [
    Row(.simd, "SIMD is", "v128.load", withMemory([0x41, 0, 0xFD, 0, 4, 0, 0x1A, 0x0B])),
    Row(.simd, "SIMD is", "v128", Bytes.function([0x0B], locals: [[1, 0x7B]])),
    Row(.relaxedSIMD, "relaxed SIMD is", "f32x4.relaxed_madd", Bytes.function([0x00, 0xFD, 0x85, 0x02, 0x1A, 0x0B])),
    Row(.threads, "threads are", "i32.atomic.load", withMemory([0x41, 0, 0xFE, 0x10, 2, 0, 0x1A, 0x0B])),
    Row(.threads, "threads are", "shared memory", Bytes.module([5, 4, 1, 3, 1, 1])),
    Row(.multiMemory, "multi-memory is", "multiple memories", Bytes.module([5, 5, 2, 0, 1, 0, 1])),
    Row(.multiMemory, "multi-memory is", "a memory index in an access", withMemory([0x41, 0, 0x28, 0x42, 0, 0, 0x1A, 0x0B])),
    Row(.memory64, "64-bit memory is", "memory with 64-bit addresses", Bytes.module([5, 3, 1, 4, 1])),
    Row(.memory64, "64-bit memory is", "table with 64-bit indices", Bytes.module([4, 4, 1, 0x70, 4, 1])),
    Row(
      .functionReferences, "function references are", "references to a type of the module",
      Bytes.module([1, 7, 1, 0x60, 1, 0x63, 0x80, 0x00, 0])),
    Row(.functionReferences, "function references are", "references that are not null", Bytes.module([1, 6, 1, 0x60, 1, 0x64, 0x70, 0])),
    Row(.functionReferences, "function references are", "table with an initialiser", Bytes.module([4, 9, 1, 0x40, 0, 0x70, 0, 1, 0xD0, 0x70, 0x0B])),
    Row(.functionReferences, "function references are", "ref.as_non_null", Bytes.function([0xD0, 0x70, 0xD4, 0x1A, 0x0B])),
    Row(.garbageCollection, "garbage collection is", "recursive types", Bytes.module([1, 6, 1, 0x4E, 1, 0x60, 0, 0])),
    Row(.garbageCollection, "garbage collection is", "sub types", Bytes.module([1, 6, 1, 0x50, 0, 0x60, 0, 0])),
    Row(.garbageCollection, "garbage collection is", "struct types", Bytes.module([1, 3, 1, 0x5F, 0])),
    Row(.garbageCollection, "garbage collection is", "ref.i31", Bytes.function([0x41, 0, 0xFB, 0x1C, 0x1A, 0x0B])),
    Row(.garbageCollection, "garbage collection is", "any", Bytes.module([4, 4, 1, 0x6E, 0, 0])),
    Row(.exceptions, "exception handling is", "tag section", Bytes.module([1, 4, 1, 0x60, 0, 0], [13, 3, 1, 0, 0])),
    Row(.exceptions, "exception handling is", "import of a tag", Bytes.module([1, 4, 1, 0x60, 0, 0], [2, 6, 1, 0, 0, 4, 0, 0])),
    Row(.exceptions, "exception handling is", "try_table", Bytes.function([0x1F, 0x40, 0, 0x0B, 0x0B])),
    Row(.signExtension, "sign extension is", "i32.extend8_s", Bytes.function([0x41, 0, 0xC0, 0x1A, 0x0B])),
    Row(.saturatingConversions, "saturating conversions are", "i32.trunc_sat_f32_s", Bytes.function([0x43, 0, 0, 0, 0, 0xFC, 0, 0x1A, 0x0B])),
    Row(.multiValue, "multi-value is", "function type with several results", Bytes.module([1, 6, 1, 0x60, 0, 2, 0x7F, 0x7F])),
    Row(.referenceTypes, "reference types are", "externref", Bytes.module([1, 5, 1, 0x60, 1, 0x6F, 0])),
    Row(.referenceTypes, "reference types are", "multiple tables", Bytes.module([4, 7, 2, 0x70, 0, 1, 0x70, 0, 1])),
    Row(.bulkMemory, "bulk memory is", "data segment of kind 1", Bytes.module([11, 4, 1, 1, 1, 0])),
    Row(.bulkMemory, "bulk memory is", "memory.fill", withMemory([0x41, 0, 0x41, 0, 0x41, 0, 0xFC, 11, 0, 0x0B])),
    Row(
      .extendedConstantExpressions, "extended constant expressions are", "i32.add in a constant expression",
      Bytes.module([6, 9, 1, 0x7F, 0, 0x41, 1, 0x41, 2, 0x6A, 0x0B])),
    Row(.tailCalls, "tail calls are", "return_call", Bytes.function([0x12, 0, 0x0B])),
  ])
  func refusedByName(_ row: Row) throws {
    #expect(loadError(row.bytes, features: Self.all) == nil)
    #expect(try ValidatedModule(row.bytes, features: Self.all).featuresUsed.contains(row.feature))

    let error = try #require(loadError(row.bytes, features: Self.all.subtracting(row.feature)))
    let state = Features.supported.contains(row.feature) ? "switched off" : "not supported yet"
    #expect(error.kind == .unsupported)
    #expect(error.message == "\(row.subject) \(state): \(row.form)")
    #expect(error.description.hasPrefix("\(error.message) "))
  }

  @Test func onlyWhatIsUsed() throws {
    let bytes = Bytes.function([0x41, 0, 0xC0, 0x1A, 0x12, 0, 0x0B])
    #expect(try ValidatedModule(bytes, features: Self.all).featuresUsed == [.signExtension, .tailCalls])
  }

  @Test func firstVersionUsesNothing() throws {
    let bytes = Bytes.module([1, 4, 1, 0x60, 0, 0], [3, 2, 1, 0], [4, 4, 1, 0x70, 0, 1], [9, 7, 1, 0, 0x41, 0, 0x0B, 1, 0], [10, 4, 1, 2, 0, 0x0B])
    #expect(try ValidatedModule(bytes, features: .wasm1).featuresUsed == [])
  }
}
