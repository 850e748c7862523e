import WasmCore

/// Loads modules from files, and says what is wrong with those that are none.
enum ModuleFile {
  /// A module that can be used.
  static func module(at path: String, validation: Module.Validation = .eager, isFused: Bool = true) throws(CommandFailure) -> Module {
    let bytes = try bytes(at: path)
    do {
      return try Module(bytes, validation: validation, isFused: isFused)
    } catch {
      throw failure(error, bytes, path)
    }
  }

  /// What is wrong with bytes that are no module, with what they may be instead.
  static func failure(_ error: ModuleError, _ bytes: [UInt8], _ path: String) -> CommandFailure {
    CommandFailure("\(path.printable): \(error)", hint: hint(for: bytes, path), status: .badModule)
  }

  /// The bytes of a file; `-` is standard input.
  static func bytes(at path: String) throws(CommandFailure) -> [UInt8] {
    let bytes = try path == "-" ? HostFile.standardInput() : HostFile.contents(at: path)
    if bytes.isEmpty { throw CommandFailure("\(path.printable) is empty", hint: "was the compiler interrupted?", status: .badModule) }
    return bytes
  }

  /// What a file that is no module may be instead.
  private static func hint(for bytes: [UInt8], _ path: String) -> String? {
    let start = bytes.prefix(64).drop { $0 == 0x20 || ($0 >= 0x09 && $0 <= 0x0D) }
    if start.starts(with: "(module".utf8) || start.starts(with: "(component".utf8) || start.starts(with: ";;".utf8) {
      return "this is the text format; translate it first, for instance with 'wasm-tools parse' or 'wat2wasm'"
    }
    if bytes.starts(with: [0x00, 0x61, 0x73, 0x6D, 0x0D, 0x00, 0x01, 0x00]) {
      return "this is a component, of which only core modules can be run; compile for 'wasip1' or 'wasm32-wasi'"
    }
    if bytes.starts(with: [0x7F, 0x45, 0x4C, 0x46]) { return "this is a program for this machine; compile it for 'wasm32-wasi'" }
    if EvalCommand.isSource(path) { return "this is the source of a program: 'wasm-module eval \(path.printable)' compiles and runs it" }
    return nil
  }
}
