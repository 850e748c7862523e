import WasmCore

extension ModuleBuilder {
  /// A program that does what the first byte of its input says, and otherwise writes its input back:
  ///
  /// - `1` traps, `2` exits with code 3, `3` never ends, `4` writes without end, `5` asks for memory until it gets none and traps,
  /// - `6` fills its memory with ones and then writes `7`, `8` writes nothing, `9` writes no JSON.
  package static var obeying: [UInt8] {
    var builder = ModuleBuilder()
    let stream = FunctionType(parameters: [.i32, .i32, .i32, .i32], results: [.i32])
    let read = builder.importFunction(preview1, "fd_read", stream)
    let write = builder.importFunction(preview1, "fd_write", stream)
    let exit = builder.importFunction(preview1, "proc_exit", FunctionType(parameters: [.i32]))
    // At 0 the buffer to read into, at 8 that to write from, whose length is where the count of bytes read is put. At 32 and 40 buffers with a word for each order.
    builder.data(at: 0, [0, 1, 0, 0, 0, 128, 0, 0, 0, 1, 0, 0])
    builder.data(at: 32, [48, 0, 0, 0, 1, 0, 0, 0, 49, 0, 0, 0, 5, 0, 0, 0] + Array("7nope!".utf8))
    let step = Code.i32(0) + Code.i32(0) + Code.i32(1) + Code.i32(12) + Code.call(read) + Code.drop
    func put(_ buffer: Int32) -> [UInt8] { Code.i32(1) + Code.i32(buffer) + Code.i32(1) + Code.i32(16) + Code.call(write) + Code.drop }
    func order(_ digit: Int32, _ code: [UInt8]) -> [UInt8] {
      Assembler.code("i32.const 256 i32.load8_u i32.const \(48 + digit) i32.eq if") + code + Assembler.code("end")
    }
    let orders =
      order(1, Code.unreachable) + order(2, Code.i32(3) + Code.call(exit)) + order(3, Code.spin) + order(4, Code.loop(put(40) + Code.i32(1)))
      + order(5, Code.loop(Assembler.code("i32.const 16 memory.grow i32.const -1 i32.ne")) + Code.unreachable)
      + order(6, Assembler.code("i32.const 256 i32.const 255 i32.const 65280 memory.fill") + put(32) + Assembler.code("return"))
      + order(8, Assembler.code("return")) + order(9, put(40) + Assembler.code("return"))
    builder.function("_start", step + orders + Code.loop(put(8) + step + Code.load(12)))
    return builder.bytes
  }
}
