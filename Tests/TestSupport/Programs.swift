import WasmCore

extension ModuleBuilder {
  /// Instructions that tests put together piece by piece.
  package enum Code {
    package static let unreachable: [UInt8] = Assembler.code("unreachable")
    /// A loop without end.
    package static let spin: [UInt8] = Assembler.code("loop br 0 end")
    package static let drop: [UInt8] = Assembler.code("drop")
    package static func i32(_ value: Int32) -> [UInt8] { Assembler.code("i32.const \(value)") }
    package static func i64(_ value: Int64) -> [UInt8] { Assembler.code("i64.const \(value)") }
    package static func local(_ index: UInt32) -> [UInt8] { Assembler.code("local.get \(index)") }
    package static func call(_ index: UInt32) -> [UInt8] { Assembler.code("call \(index)") }
    /// An `i32` at an address in memory.
    package static func load(_ address: Int32) -> [UInt8] { Assembler.code("i32.const \(address) i32.load") }
    /// The instructions again and again, as long as the `i32` that they leave is not zero.
    package static func loop(_ body: [UInt8]) -> [UInt8] { Assembler.code("loop") + body + Assembler.code("br_if 0 end") }
  }
}

// MARK: - Programs

extension ModuleBuilder {
  /// The module that the functions of WASI are imported from.
  package static let preview1 = "wasi_snapshot_preview1"

  /// A program that only does this.
  package static func program(_ code: [UInt8]) -> [UInt8] {
    var builder = ModuleBuilder()
    builder.function("_start", code)
    return builder.bytes
  }

  /// A program that ends itself with an exit code.
  package static func exiting(with code: Int32) -> [UInt8] {
    var builder = ModuleBuilder()
    let exit = builder.importFunction(preview1, "proc_exit", FunctionType(parameters: [.i32]))
    builder.function("_start", Code.i32(code) + Code.call(exit))
    return builder.bytes
  }

  /// A program that writes a text to a descriptor, once or without end.
  package static func writing(_ text: String, to descriptor: Int32 = 1, forever: Bool = false) -> [UInt8] {
    var builder = ModuleBuilder()
    let write = builder.importFunction(preview1, "fd_write", FunctionType(parameters: [.i32, .i32, .i32, .i32], results: [.i32]))
    builder.data(at: 0, [16, 0, 0, 0] + withUnsafeBytes(of: UInt32(text.utf8.count).littleEndian) { Array($0) })
    builder.data(at: 16, text.utf8)
    let call = Code.i32(descriptor) + Code.i32(0) + Code.i32(1) + Code.i32(8) + Code.call(write)
    builder.function("_start", forever ? Code.loop(call + Code.drop + Code.i32(1)) : call + Code.drop)
    return builder.bytes
  }

  /// A program that copies its input to its output, 32 KiB at a time.
  package static var copying: [UInt8] {
    var builder = ModuleBuilder()
    let type = FunctionType(parameters: [.i32, .i32, .i32, .i32], results: [.i32])
    let read = builder.importFunction(preview1, "fd_read", type)
    let write = builder.importFunction(preview1, "fd_write", type)
    // At 0 the buffer to read into, at 8 that to write from, whose length is where the count of bytes read is put.
    builder.data(at: 0, [0, 1, 0, 0, 0, 128, 0, 0, 0, 1, 0, 0])
    let step = Code.i32(0) + Code.i32(0) + Code.i32(1) + Code.i32(12) + Code.call(read) + Code.drop
    let copy = Code.i32(1) + Code.i32(8) + Code.i32(1) + Code.i32(16) + Code.call(write) + Code.drop
    builder.function("_start", Code.loop(step + copy + Code.load(12)))
    return builder.bytes
  }

  /// A program that writes its arguments and its environment as it gets them, each with a zero behind it.
  package static var showingStrings: [UInt8] {
    var builder = ModuleBuilder()
    let functions = ["args_sizes_get", "args_get", "environ_sizes_get", "environ_get"].map { builder.importFunction(preview1, $0, "i32 i32 -> i32") }
    let write = builder.importFunction(preview1, "fd_write", "i32 i32 i32 i32 -> i32")
    var code: [UInt8] = []
    for place in [0, 2] {
      // At 0 the buffer: its length is where the size of the strings is put.
      code += Code.i32(8) + Code.i32(4) + Code.call(functions[place]) + Code.drop
      code += Code.i32(64) + Code.i32(1024) + Code.call(functions[place + 1]) + Code.drop
      code += Code.i32(1) + Code.i32(0) + Code.i32(1) + Code.i32(12) + Code.call(write) + Code.drop
    }
    builder.data(at: 0, [0, 4, 0, 0])
    builder.function("_start", code)
    return builder.bytes
  }
}
