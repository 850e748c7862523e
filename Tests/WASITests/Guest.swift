import TestSupport
import Testing
import WASI
import WasmCore

/// The functions of preview 1 with their types, as the interface's definition has them: `i` is `i32`, `I` is `i64`; all return an `i32` but `proc_exit`.
let preview1Signatures: [(name: String, parameters: String)] = [
  ("args_get", "ii"), ("args_sizes_get", "ii"), ("environ_get", "ii"), ("environ_sizes_get", "ii"), ("clock_res_get", "ii"), ("clock_time_get", "iIi"),
  ("fd_advise", "iIIi"), ("fd_allocate", "iII"), ("fd_close", "i"), ("fd_datasync", "i"), ("fd_fdstat_get", "ii"), ("fd_fdstat_set_flags", "ii"),
  ("fd_fdstat_set_rights", "iII"), ("fd_filestat_get", "ii"), ("fd_filestat_set_size", "iI"), ("fd_filestat_set_times", "iIIi"), ("fd_pread", "iiiIi"),
  ("fd_prestat_get", "ii"), ("fd_prestat_dir_name", "iii"), ("fd_pwrite", "iiiIi"), ("fd_read", "iiii"), ("fd_readdir", "iiiIi"), ("fd_renumber", "ii"),
  ("fd_seek", "iIii"), ("fd_sync", "i"), ("fd_tell", "ii"), ("fd_write", "iiii"), ("path_create_directory", "iii"), ("path_filestat_get", "iiiii"),
  ("path_filestat_set_times", "iiiiIIi"), ("path_link", "iiiiiii"), ("path_open", "iiiiiIIii"), ("path_readlink", "iiiiii"),
  ("path_remove_directory", "iii"), ("path_rename", "iiiiii"), ("path_symlink", "iiiii"), ("path_unlink_file", "iii"), ("poll_oneoff", "iiii"),
  ("proc_exit", "i"), ("proc_raise", "i"), ("random_get", "ii"), ("sched_yield", ""), ("sock_accept", "iii"), ("sock_recv", "iiiiii"),
  ("sock_send", "iiiii"), ("sock_shutdown", "ii"),
]

/// A guest that does nothing but hand calls on to WASI, with a memory to point into.
final class Guest {
  let store: Store
  let system: Preview1
  let memory: Memory
  private let instance: Instance

  init(
    _ version: String = ModuleBuilder.preview1, _ world: SealedWorld = SealedWorld(), input: StandardInput = .bytes([]),
    output: StandardOutput = .captured, errorOutput: StandardOutput = .captured, outputLimit: Int? = nil, pages: UInt64 = 1
  ) throws {
    store = Store()
    system = Preview1(world, input: input, output: output, errorOutput: errorOutput, outputLimit: outputLimit)
    var imports = Imports()
    system.define(in: &imports)
    instance = try store.instantiate(try Module(Self.module(version, pages: pages)), imports)
    memory = try instance.memory("memory")
  }

  /// Imports every function and exports each again, behind a function of its own: so the caller is an instance with a memory.
  private static func module(_ version: String, pages: UInt64) -> [UInt8] {
    var builder = ModuleBuilder(pages: pages)
    let functions = preview1Signatures.map { name, parameters in
      let type = FunctionType(parameters: parameters.map { $0 == "i" ? .i32 : .i64 }, results: name == "proc_exit" ? [] : [.i32])
      return (name: name, type: type, index: builder.importFunction(version, name, type))
    }
    for function in functions {
      let arguments = function.type.parameters.indices.flatMap { ModuleBuilder.Code.local(UInt32($0)) }
      builder.function(function.name, function.type, arguments + ModuleBuilder.Code.call(function.index))
    }
    return builder.bytes
  }

  /// Calls a function with arguments of whatever width it takes; missing ones are zero. Returns its error number.
  @discardableResult
  func call(_ name: String, _ arguments: Int...) throws -> Int32 { try call(name, arguments) }

  @discardableResult
  func call(_ name: String, _ arguments: [Int]) throws -> Int32 {
    let function = try instance.function(name)
    let values = function.type.parameters.enumerated().map { index, type in
      let argument = index < arguments.count ? arguments[index] : 0
      return type == .i32 ? Value.i32(Int32(truncatingIfNeeded: argument)) : .i64(Int64(argument))
    }
    return try function.call(values).first?.i32 ?? 0
  }

  /// Puts a list of buffers into memory.
  func write(_ buffers: [(address: UInt32, count: UInt32)], at address: UInt64) throws {
    for (index, buffer) in buffers.enumerated() {
      try memory.store(buffer.address, at: address + UInt64(index) * 8)
      try memory.store(buffer.count, at: address + UInt64(index) * 8 + 4)
    }
  }

  func u32(_ address: UInt64) throws -> UInt32 { try memory.load(UInt32.self, at: address) }
  func u64(_ address: UInt64) throws -> UInt64 { try memory.load(UInt64.self, at: address) }
  func text(_ address: UInt64, _ count: UInt64) throws -> String { try memory.string(at: address, count: count) }
}

/// Error numbers of the interface.
enum ErrorNumber {
  static let success: Int32 = 0
  static let badDescriptor: Int32 = 8
  static let fault: Int32 = 21
  static let invalid: Int32 = 28
  static let noSystemCall: Int32 = 52
  static let noSpace: Int32 = 51
  static let notSocket: Int32 = 57
  static let notSupported: Int32 = 58
  static let brokenPipe: Int32 = 64
  static let illegalSeek: Int32 = 70
}
