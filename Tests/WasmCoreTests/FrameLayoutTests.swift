import Testing

@testable import WasmCore

/// Slots are named in 16 bits: a function whose frame has more is refused, and one just below works.
@Suite struct FrameLayoutTests {
  typealias Bytes = ModuleBytes

  /// Pushes so many ones and adds them up.
  private func sum(of count: Int) -> [UInt8] {
    [UInt8]([[UInt8]](repeating: [0x41, 0x01], count: count).joined()) + [UInt8](repeating: 0x6A, count: count - 1) + [0x0B]
  }

  private func module(_ code: [UInt8], locals: UInt64) -> [UInt8] {
    let body = Bytes.sized([1] + Bytes.unsigned(locals) + [0x7F] + code)
    return Bytes.module(
      Bytes.section(1, [1, 0x60, 0, 1, 0x7F]), Bytes.section(3, [1, 0]), Bytes.section(7, [1, 1, 0x66, 0, 0]), Bytes.section(10, [1] + body))
  }

  @Test(arguments: [(1, 1), (65_000, 0), (15_000, 50_000)])
  func frameFits(operands: Int, locals: UInt64) throws {
    let instance = try Store().instantiate(Module(module(sum(of: operands), locals: locals)))
    #expect(try instance.function("f")()[0].i32 == Int32(operands))
  }

  @Test(arguments: [(65_600, 0), (16_000, 50_000)])
  func frameIsTooLarge(operands: Int, locals: UInt64) throws {
    let error = #expect(throws: ModuleError.self) { try Module(module(sum(of: operands), locals: locals)) }
    #expect(error?.kind == .limit)
    #expect(error?.function == 0)
    #expect(error?.message.contains("slots") == true)
  }
}
