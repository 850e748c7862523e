import WasmCore

/// Assembles small modules, so that a test needs no file and no assembler.
struct ModuleBuilder {
  /// Instructions that the tests use, as bytes.
  enum Code {
    static let unreachable: [UInt8] = [0x00]
    /// A loop without end.
    static let spin: [UInt8] = [0x03, 0x40, 0x0C, 0x00, 0x0B]
    static let drop: [UInt8] = [0x1A]
    static func i32(_ value: Int32) -> [UInt8] { [0x41] + signed(Int64(value)) }
    static func i64(_ value: Int64) -> [UInt8] { [0x42] + signed(value) }
    static func local(_ index: UInt32) -> [UInt8] { [0x20] + unsigned(UInt64(index)) }
    static func call(_ index: UInt32) -> [UInt8] { [0x10] + unsigned(UInt64(index)) }
    /// An `i32` at an address in memory.
    static func load(_ address: Int32) -> [UInt8] { i32(address) + [0x28, 0x02, 0x00] }
    /// The instructions again and again, as long as the `i32` that they leave is not zero.
    static func loop(_ body: [UInt8]) -> [UInt8] { [0x03, 0x40] + body + [0x0D, 0x00, 0x0B] }

    fileprivate static func unsigned(_ value: UInt64) -> [UInt8] {
      value < 0x80 ? [UInt8(value)] : [UInt8(value & 0x7F) | 0x80] + unsigned(value >> 7)
    }

    fileprivate static func signed(_ value: Int64) -> [UInt8] {
      (-64..<64).contains(value) ? [UInt8(value & 0x7F)] : [UInt8(value & 0x7F) | 0x80] + signed(value >> 7)
    }
  }

  private var types: [[UInt8]] = []
  private var imports: [[UInt8]] = []
  private var functions: [[UInt8]] = []
  private var exports: [[UInt8]] = []
  private var bodies: [[UInt8]] = []
  private var data: [[UInt8]] = []
  private var pages: UInt64

  /// A module that exports a memory of so many pages; none, if that is nil.
  init(pages: UInt64? = 1) {
    self.pages = pages ?? 0
    if pages != nil { exports.append(Self.name("memory") + [0x02, 0x00]) }
    hasMemory = pages != nil
  }

  private let hasMemory: Bool

  /// Imports a function; imports come before functions of its own.
  @discardableResult
  mutating func importFunction(_ module: String, _ name: String, _ type: FunctionType) -> UInt32 {
    imports.append(Self.name(module) + Self.name(name) + [0x00] + index(of: type))
    return UInt32(imports.count - 1)
  }

  /// Adds a function without parameters and results, and exports it.
  @discardableResult
  mutating func function(_ name: String, _ code: [UInt8]) -> UInt32 { function(name, FunctionType(), code) }

  /// Adds a function and exports it.
  @discardableResult
  mutating func function(_ name: String, _ type: FunctionType, _ code: [UInt8]) -> UInt32 {
    let index = UInt32(imports.count + functions.count)
    functions.append(self.index(of: type))
    let body = [0x00] + code + [0x0B]
    bodies.append(Code.unsigned(UInt64(body.count)) + body)
    exports.append(Self.name(name) + [0x00] + Code.unsigned(UInt64(index)))
    return index
  }

  /// Fills memory at the start.
  mutating func data(at address: Int32, _ bytes: some Sequence<UInt8>) {
    let bytes = Array(bytes)
    data.append([0x00] + Code.i32(address) + [0x0B] + Code.unsigned(UInt64(bytes.count)) + bytes)
  }

  /// The module in the binary format.
  var bytes: [UInt8] {
    var bytes: [UInt8] = [0x00, 0x61, 0x73, 0x6D, 0x01, 0x00, 0x00, 0x00]
    let memory: [[UInt8]] = hasMemory ? [[0x00] + Code.unsigned(pages)] : []
    for (identifier, entries) in [(1, types), (2, imports), (3, functions), (5, memory), (7, exports), (10, bodies), (11, data)] where !entries.isEmpty {
      let contents = Code.unsigned(UInt64(entries.count)) + entries.joined()
      bytes += [UInt8(identifier)] + Code.unsigned(UInt64(contents.count)) + contents
    }
    return bytes
  }

  private mutating func index(of type: FunctionType) -> [UInt8] {
    func code(_ type: ValueType) -> UInt8 {
      switch type {
      case .i32: 0x7F
      case .i64: 0x7E
      case .f32: 0x7D
      default: 0x7C
      }
    }
    func list(_ types: [ValueType]) -> [UInt8] { Code.unsigned(UInt64(types.count)) + types.map(code) }
    let entry = [0x60] + list(type.parameters) + list(type.results)
    if let index = types.firstIndex(of: entry) { return Code.unsigned(UInt64(index)) }
    types.append(entry)
    return Code.unsigned(UInt64(types.count - 1))
  }

  private static func name(_ text: String) -> [UInt8] { Code.unsigned(UInt64(text.utf8.count)) + text.utf8 }
}

// MARK: - Programs

extension ModuleBuilder {
  static let preview1 = "wasi_snapshot_preview1"

  /// A program that only does this.
  static func program(_ code: [UInt8]) -> [UInt8] {
    var builder = ModuleBuilder()
    builder.function("_start", code)
    return builder.bytes
  }

  /// A program that ends itself with an exit code.
  static func exiting(with code: Int32) -> [UInt8] {
    var builder = ModuleBuilder()
    let exit = builder.importFunction(preview1, "proc_exit", FunctionType(parameters: [.i32]))
    builder.function("_start", Code.i32(code) + Code.call(exit))
    return builder.bytes
  }

  /// A program that writes a text to a descriptor, once or without end.
  static func writing(_ text: String, to descriptor: Int32 = 1, forever: Bool = false) -> [UInt8] {
    var builder = ModuleBuilder()
    let write = builder.importFunction(preview1, "fd_write", FunctionType(parameters: [.i32, .i32, .i32, .i32], results: [.i32]))
    builder.data(at: 0, [16, 0, 0, 0] + withUnsafeBytes(of: UInt32(text.utf8.count).littleEndian) { Array($0) })
    builder.data(at: 16, text.utf8)
    let call = Code.i32(descriptor) + Code.i32(0) + Code.i32(1) + Code.i32(8) + Code.call(write)
    builder.function("_start", forever ? Code.loop(call + Code.drop + Code.i32(1)) : call + Code.drop)
    return builder.bytes
  }

  /// A program that copies its input to its output, 32 KiB at a time.
  static var copying: [UInt8] {
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
}
