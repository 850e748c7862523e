import TestSupport
import Testing

@testable import WasmCore

/// Modules whose bodies are validated when they are first called.
///
/// That verdicts are those of eager validation is what `loadError` looks at in all tests of validation.
@Suite struct LazyValidationTests {
  /// Function 2 leaves nothing where it has to leave a number; the others call it in each way that there is, or do not.
  private static let bytes = ModuleBuilder.bytes { builder in
    builder.importFunction("host", "call", "-> i32")
    builder.table(1)
    builder.function("good", "-> i32", "i32.const 7")
    builder.function("bad", "-> i32", "")
    builder.function("calls", "-> i32", "i32.const 1 call 2 i32.add")
    builder.function("returns", "-> i32", "return_call 2")
    builder.function("indirect", "-> i32", "i32.const 0 call_indirect \(builder.type("-> i32")) 0")
    builder.function("through the host", "-> i32", "call 0")
    builder.elements(at: "i32.const 0", [2])
  }

  private static let error = ModuleError(.invalid, "type mismatch: end expects i32 but found nothing", offset: offsetOfBad, function: 2)

  /// Where the body of function 2 ends: behind the only body of two bytes.
  private static let offsetOfBad = bytes.indices.first { Array(bytes[$0...].prefix(3)) == [2, 0, 0x0B] }.map { $0 + 2 } ?? 0

  private static func instance(_ store: Store) throws -> Instance {
    var imports = Imports()
    imports.define("host", "call") { (caller: Caller) -> Int32 in
      try #require(caller.instance).function("bad")()[0].i32
    }
    return try store.instantiate(try Module(bytes, validation: .lazy), imports)
  }

  @Test func eagerValidationRefusesTheModule() {
    #expect(throws: Self.error) { try Module(Self.bytes) }
  }

  @Test(arguments: ["bad", "calls", "returns", "indirect", "through the host"], [nil, 1_000_000] as [UInt64?])
  func everyCallThrowsWhatLoadingWouldHave(name: String, fuel: UInt64?) throws {
    for isProfiled in [false, true] {
      let instance = try Self.instance(Store(fuel: fuel, isProfiled: isProfiled))
      for _ in 0..<2 { #expect(throws: Self.error) { try instance.function(name)() } }
      #expect(try instance.function("good")()[0].i32 == 7)
    }
  }

  @Test func aStartFunctionThatIsNotValidEndsInstantiation() throws {
    let bytes = ModuleBuilder.bytes { builder in
      builder.start(builder.function(nil, "", "i32.const 1"))
    }
    let module = try Module(bytes, validation: .lazy)
    let error = #expect(throws: ModuleError.self) { try Store().instantiate(module) }
    #expect(error?.function == 0)
  }

  @Test func aFrameThatIsTooLargeIsRefusedAtTheCall() throws {
    let bytes = ModuleBuilder.bytes { builder in
      builder.function("f", FunctionType(), locals: Array(repeating: .i64, count: 50_000), [[UInt8]](repeating: [0x41, 0], count: 16_000).flatMap(\.self) + [UInt8](repeating: 0x1A, count: 16_000))
    }
    let eager = #expect(throws: ModuleError.self) { try Module(bytes) }
    let instance = try Store().instantiate(try Module(bytes, validation: .lazy))
    let lazy = #expect(throws: ModuleError.self) { try instance.function("f")() }
    #expect(lazy == eager)
    #expect(lazy?.kind == .limit)
  }

  @Test func whatIsOutsideOfBodiesIsValidatedAtOnce() {
    let bytes = ModuleBuilder.bytes { builder in
      builder.function("f", "", "")
      builder.export("g", .function, 1)
    }
    #expect(throws: ModuleError.self) { try Module(bytes, validation: .lazy) }
  }

  @Test func bodiesHaveToFitTheirSection() {
    #expect(throws: ModuleError.self) { try Module(Array(Self.bytes.dropLast(1)), validation: .lazy) }
  }

  // MARK: What was not looked at

  private static let usesFeatures = ModuleBuilder.bytes { builder in
    builder.function("extends", "i32 -> i32", "local.get 0 i32.extend8_s")
    builder.function("tail", "-> i32", "i32.const 1 return_call 0")
  }

  @Test func featuresAreThoseOfWhatWasValidated() throws {
    let module = try Module(Self.usesFeatures, validation: .lazy)
    #expect(module.validation == .lazy)
    #expect(module.featuresUsed == [])
    _ = try Store().instantiate(module).function("extends")(.i32(1))
    #expect(module.featuresUsed == [.signExtension])
    try module.validateBodies()
    #expect(try module.featuresUsed == Module(Self.usesFeatures).featuresUsed)
  }

  @Test func bodiesCanBeValidatedBeforeTheyAreCalled() throws {
    #expect(throws: Self.error) { try Module(Self.bytes, validation: .lazy).validateBodies() }
  }

  @Test func codeOfAFunctionThatIsNotValidIsNotShown() throws {
    let module = try Module(Self.bytes, validation: .lazy)
    #expect(throws: Self.error) { try module.codeListing(ofFunction: 2) }
    #expect(try module.codeListing(ofFunction: 1) != nil)
  }

  // MARK: Threads

  /// Every thread gets the same verdict of each of many functions, whoever asked first.
  @Test func manyThreadsCallTheSameFunctions() async throws {
    let bytes = ModuleBuilder.bytes { builder in
      for index in 0..<200 { builder.function("\(index)", "-> i32", index % 3 == 0 ? "" : "i32.const \(index)") }
    }
    let module = try Module(bytes, validation: .lazy)
    let verdicts = await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 {
        group.addTask {
          await withCheckedContinuation { continuation in
            let isStarted = NativeThread.start(stackBytes: 1 << 20) { continuation.resume(returning: Self.verdicts(of: module)) }
            if !isStarted { continuation.resume(returning: []) }
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(verdicts.count == 8)
    #expect(Set(verdicts).count == 1)
    let expected = (0..<200).map { index in index % 3 == 0 ? "type mismatch: end expects i32 but found nothing in function \(index)" : "\(index)" }
    #expect(zip(try #require(verdicts.first), expected).allSatisfy { $0.contains($1) })
    #expect(verdicts.first?.count == 200)
  }

  private static func verdicts(of module: Module) -> [String] {
    guard let instance = try? Store().instantiate(module) else { return [] }
    return module.exports.map { export in
      do {
        return "\(try instance.function(export.name)()[0].i32)"
      } catch {
        return "\(error)"
      }
    }
  }
}
