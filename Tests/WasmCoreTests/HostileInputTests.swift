import TestSupport
import TestTraits
import Testing

@testable import WasmCore

/// Modules that are made to crash a decoder, to make it slow, or to make it take memory. What should be linear and is not reaches the time limit.
@Suite(.computing, .timeLimit(.minutes(20))) struct HostileInputTests {
  typealias Bytes = ModuleBytes

  // MARK: Counts

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 13] as [UInt8])
  func countsWithoutContents(_ section: UInt8) {
    for count: [UInt8] in [[0xFF, 0xFF, 0xFF, 0xFF, 0x0F], [0x80, 0x80, 0x80, 0x80, 0x08], [0xC0, 0x84, 0x3D]] {
      let error = loadError(Bytes.module(Bytes.section(section, count)), features: Features(rawValue: .max))
      #expect(error?.kind == .limit || error?.kind == .malformed)
    }
  }

  @Test(
    arguments: [
      [1, 7, 1, 0x60, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F], [1, 8, 1, 0x60, 0, 0xE9, 0x07, 0, 0, 0],
      [6, 9, 1, 0x70, 0, 0x41, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F], [9, 8, 1, 1, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F],
      [11, 7, 1, 1, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F], [0, 6, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0],
    ] as [[UInt8]])
  func countsWithinSections(_ section: [UInt8]) { #expect(loadError(Bytes.header + section) != nil) }

  @Test(
    arguments: [
      [0x0E, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0x0B], [0x0E, 0xF1, 0xFF, 0x03, 0x0B], [0x1C, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0x0B],
      [0x1F, 0x40, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0x0B], [0xFB, 0x08, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 0x0B],
    ] as [[UInt8]])
  func countsWithinBodies(_ code: [UInt8]) { #expect(loadError(Bytes.function(code), features: Features(rawValue: .max)) != nil) }

  // MARK: Size

  @Test func blocksNestDeeply() {
    let depth = 100_000
    let code = [UInt8](repeating: 0, count: 2 * depth).enumerated().map { $0.offset % 2 == 0 ? UInt8(0x02) : 0x40 }
    #expect(loadError(Bytes.function(code + [UInt8](repeating: 0x0B, count: depth + 1))) == nil)
    #expect(loadError(Bytes.function(code))?.message == "unexpected end of section or function")
  }

  @Test func nestingHasABound() {
    let code = [[UInt8]](repeating: [0x02, 0x40], count: ImplementationLimits.nesting).flatMap(\.self)
    let error = loadError(Bytes.function(code))
    #expect(error?.kind == .limit)
    #expect(error?.offset == Bytes.function(code).count - 2)
  }

  @Test func initialisersNestDeeply() {
    let code = [[UInt8]](repeating: [0x02, 0x40], count: 100_000).flatMap(\.self) + [UInt8](repeating: 0x0B, count: 100_001)
    #expect(loadError(Bytes.module(Bytes.section(6, [1, 0x7F, 0] + code)))?.message == "constant expression required")
  }

  @Test(arguments: [(50_000, 0, true), (50_001, 0, false), (49_999, 1, true), (50_000, 1, false)])
  func locals(_ count: UInt64, _ parameters: Int, _ isAccepted: Bool) {
    let run = Bytes.unsigned(count) + [0x7F]
    let last = Bytes.unsigned(count + UInt64(parameters) - 1)
    let bytes = Bytes.function([0x20] + last + [0x1A, 0x0B], parameters: [UInt8](repeating: 0x7F, count: parameters), locals: [run])
    let error = loadError(bytes)
    #expect((error == nil) == isAccepted)
    if let error { #expect(error.kind == .limit) }
  }

  /// Two slots for the link and eight to spare, besides the locals and operands.
  @Test(arguments: [(15_525, nil), (15_526, 65_536)] as [(Int, Int?)])
  func framesHaveABound(_ operands: Int, _ refused: Int?) {
    let code = [[UInt8]](repeating: [0x41, 0], count: operands).flatMap(\.self) + [UInt8](repeating: 0x1A, count: operands) + [0x0B]
    let bytes = Bytes.function(code, locals: [Bytes.unsigned(50_000) + [0x7F]])
    var error: ModuleError?
    do throws(ModuleError) { _ = try Module(bytes) } catch let found { error = found }
    #expect(error?.message == refused.map { "the locals and operands of the function need \($0) slots, more than 65535" })
    #expect(error?.function == (refused == nil ? nil : 0))
  }

  @Test func manyRunsOfLocals() {
    let runs = [[UInt8]](repeating: [1, 0x7F], count: 25_000) + [[UInt8]](repeating: [0, 0x7E], count: 100_000) + [[1, 0x7C]]
    #expect(loadError(Bytes.function([0x20] + Bytes.unsigned(25_000) + [0x9A, 0x1A, 0x0B], locals: runs)) == nil)
    #expect(loadError(Bytes.function([0x20] + Bytes.unsigned(25_001) + [0x1A, 0x0B], locals: runs))?.message == "unknown local 25001")
  }

  @Test func manyFunctions() {
    let count = 200_000
    let body = Bytes.sized([1] + Bytes.unsigned(50_000) + [0x7F, 0x0B])
    let bytes = Bytes.module(
      Bytes.section(1, items: [Bytes.functionType([], [])]), Bytes.section(3, Bytes.unsigned(UInt64(count)) + [UInt8](repeating: 0, count: count)),
      Bytes.section(10, Bytes.unsigned(UInt64(count)) + [[UInt8]](repeating: body, count: count).flatMap(\.self)))
    let error = loadError(bytes)
    #expect(error == nil)
    let tooMany = Bytes.unsigned(1_000_001)
    #expect(loadError(Bytes.module(Bytes.section(3, tooMany)))?.kind == .limit)
  }

  @Test func bodiesHaveABound() {
    let code = [UInt8](repeating: 0x01, count: ImplementationLimits.functionBody)
    #expect(loadError(Bytes.function(code + [0x0B]))?.kind == .limit)
  }

  @Test func operandsHaveABound() {
    let code = [[UInt8]](repeating: [0x41, 0], count: ImplementationLimits.operands + 1).flatMap(\.self)
    #expect(loadError(Bytes.function(code + [0x0B]))?.message == "more than 1000000 operands on the stack")
  }

  // MARK: Work

  /// Two bytes that move two thousand operands, a million times.
  @Test func callsOfManyOperands() {
    let thousand = [UInt8](repeating: 0x7F, count: 1_000)
    let code = [0x00] + [[UInt8]](repeating: [0x10, 0], count: 1_000_000).flatMap(\.self) + [0x0B]
    let bytes = Bytes.function(code, parameters: thousand, results: thousand)
    let error = loadError(bytes)
    #expect(error?.kind == .limit)
    #expect(error?.message == "the calls and branches of the module move more than \(10_000_000 + 16 * bytes.count) operands, the limit for \(bytes.count) bytes")
  }

  /// Each label of a large table takes a thousand operands.
  @Test func tablesOfManyOperands() {
    let thousand = [UInt8](repeating: 0x7F, count: 1_000)
    let labels = [0x0E] + Bytes.unsigned(65_520) + [UInt8](repeating: 0, count: 65_521)
    let code = (0..<1_000).flatMap { _ in [0x41, 0] as [UInt8] } + [0x41, 0] + labels + [0x0B]
    let error = loadError(Bytes.function(code, results: thousand))
    #expect(error?.kind == .limit)
  }

  @Test func largestTableOfLabels() {
    let code = [0x41, 0, 0x0E] + Bytes.unsigned(65_520) + [UInt8](repeating: 0, count: 65_521) + [0x0B]
    #expect(loadError(Bytes.function(code)) == nil)
    #expect(loadError(Bytes.function([0x41, 0, 0x0E] + Bytes.unsigned(65_521) + [UInt8](repeating: 0, count: 65_522) + [0x0B]))?.kind == .limit)
  }

  @Test func exportsOfManyNames() {
    let names = (0..<50_000).map { Bytes.name("name\($0)") + [2, 0] }
    #expect(loadError(Bytes.module([5, 3, 1, 0, 0], Bytes.section(7, items: names))) == nil)
    #expect(loadError(Bytes.module([5, 3, 1, 0, 0], Bytes.section(7, items: names + [names[0]])))?.message == "duplicate export name name0")
  }

  @Test func manyMemories() {
    #expect(loadError(Bytes.module(Bytes.section(5, items: [[UInt8]](repeating: [0, 0], count: 100_000)))) == nil)
  }

  @Test func manyDifferentTypes() {
    let types = (0..<100_000).map { number in Bytes.functionType((0..<17).map { number >> $0 & 1 == 0 ? 0x7F : 0x7E }, []) }
    #expect(loadError(Bytes.module(Bytes.section(1, items: types))) == nil)
  }

  @Test func manyEqualTypes() {
    let types = [[UInt8]](repeating: Bytes.functionType([0x7F], []), count: 100_000)
    let error = loadError(Bytes.module(Bytes.section(1, items: types)))
    #expect(error == nil)
  }

  // MARK: Damage

  /// Loads a module that may have any fault. What is wrong with it has a place in it.
  private func load(_ bytes: [UInt8], _ features: Features) {
    guard let error = loadError(bytes, features: features) else { return }
    if !(0...bytes.count).contains(error.offset) || error.message.isEmpty { Issue.record("\(error) in \(bytes)") }
  }

  @Test func cutOffAnywhere() {
    #expect(loadError(Bytes.everything) == nil)
    for end in 0..<Bytes.everything.count { load(Array(Bytes.everything.prefix(end)), .supported) }
    // Where the last section is cut there is always an error.
    for cut in 1..<8 { #expect(loadError(Bytes.everything.dropLast(cut).map(\.self)) != nil) }
  }

  @Test(arguments: [Features.supported, Features(rawValue: .max)])
  func changedAnywhere(_ features: Features) {
    for place in Bytes.everything.indices {
      for value: UInt8 in [0x00, 0x01, 0x0B, 0x40, 0x63, 0x7F, 0x80, 0xFB, 0xFD, 0xFF] {
        var bytes = Bytes.everything
        bytes[place] = value
        load(bytes, features)
        bytes.insert(value, at: place)
        load(bytes, features)
      }
    }
  }

  /// Random instructions, which mostly fail but may fail anywhere in the validator.
  @Test func randomBodies() {
    var numbers = LinearCongruence()
    for _ in 0..<5_000 {
      let code = (0..<Int.random(in: 1...24, using: &numbers)).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      let prefix: [UInt8] = Bool.random(using: &numbers) ? [0x00] : []
      load(Bytes.function(prefix + code + [0x0B], parameters: [0x7F], results: [0x7F]), Features(rawValue: .max))
    }
  }
}
