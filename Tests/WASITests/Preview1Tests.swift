import TestSupport
import Testing
import WASI
import WasmCore

/// The answers of the sealed functions.
@Suite struct Preview1Tests {
  @Test("Every function links with the type of the interface's definition", arguments: ["wasi_snapshot_preview1", "wasi_unstable"])
  func linking(version: String) throws {
    _ = try Guest(version)
  }

  @Test func aModuleGetsWhatItAsksFor() throws {
    var builder = ModuleBuilder()
    for version in ["wasi_snapshot_preview1", "wasi_unstable"] { builder.importFunction(version, "fd_close", FunctionType(parameters: [.i32], results: [.i32])) }
    let module = try Module(builder.bytes)
    var imports = Imports()
    Preview1().define(in: &imports, for: module)
    #expect(throws: Never.self) { try Store().instantiate(module, imports) }
  }

  @Test(
    "Functions on the three streams; on other descriptors they answer EBADF",
    arguments: [
      ("fd_advise", ErrorNumber.notSupported), ("fd_allocate", ErrorNumber.notSupported), ("fd_datasync", ErrorNumber.notSupported),
      ("fd_sync", ErrorNumber.notSupported), ("fd_pread", ErrorNumber.notSupported), ("fd_pwrite", ErrorNumber.notSupported),
      ("fd_readdir", ErrorNumber.notSupported), ("fd_renumber", ErrorNumber.notSupported), ("fd_filestat_set_size", ErrorNumber.notSupported),
      ("fd_filestat_set_times", ErrorNumber.notSupported), ("fd_fdstat_set_flags", ErrorNumber.success), ("fd_fdstat_set_rights", ErrorNumber.success),
      ("fd_seek", ErrorNumber.illegalSeek), ("fd_tell", ErrorNumber.illegalSeek), ("fd_fdstat_get", ErrorNumber.success),
      ("fd_filestat_get", ErrorNumber.success), ("fd_close", ErrorNumber.success), ("sock_accept", ErrorNumber.notSocket),
      ("sock_recv", ErrorNumber.notSocket), ("sock_send", ErrorNumber.notSocket), ("sock_shutdown", ErrorNumber.notSocket),
    ])
  func onStreams(name: String, answer: Int32) throws {
    for version in ["wasi_snapshot_preview1", "wasi_unstable"] {
      let guest = try Guest(version)
      for descriptor in 0...2 { #expect(try guest.call(name, descriptor) == answer) }
      for descriptor in [3, 4, -1, Int(Int32.max)] { #expect(try guest.call(name, descriptor) == ErrorNumber.badDescriptor) }
    }
  }

  @Test(
    "There are no directories",
    arguments: [
      "fd_prestat_get", "fd_prestat_dir_name", "path_create_directory", "path_filestat_get", "path_filestat_set_times", "path_link", "path_open",
      "path_readlink", "path_remove_directory", "path_rename", "path_symlink", "path_unlink_file",
    ])
  func withoutDirectories(name: String) throws {
    let guest = try Guest()
    for descriptor in 0...4 { #expect(try guest.call(name, descriptor) == ErrorNumber.badDescriptor) }
  }

  @Test func processes() throws {
    let guest = try Guest()
    #expect(try guest.call("proc_raise", 6) == ErrorNumber.noSystemCall)
    #expect(try guest.call("sched_yield") == ErrorNumber.success)
    #expect(throws: ProcessExit(code: 0)) { try guest.call("proc_exit", 0) }
    #expect(throws: ProcessExit(code: 7)) { try guest.call("proc_exit", 7) }
    #expect(throws: ProcessExit(code: .max)) { try guest.call("proc_exit", -1) }
  }

  @Test func closedDescriptorsAreGone() throws {
    let guest = try Guest(input: .bytes([1, 2, 3]))
    try guest.write([(64, 3)], at: 0)
    for descriptor in 0...2 {
      #expect(try guest.call("fd_close", descriptor) == ErrorNumber.success)
      for name in ["fd_close", "fd_read", "fd_write", "fd_fdstat_get", "fd_seek", "fd_sync", "sock_send"] {
        #expect(try guest.call(name, descriptor, 0, 1, 32) == ErrorNumber.badDescriptor)
      }
    }
  }

  @Test func descriptorStatus() throws {
    for (descriptor, rights) in [(0, UInt64(1 << 1)), (1, 1 << 6), (2, 1 << 6)] {
      let guest = try Guest()
      try guest.memory.write(repeatElement(0xFF, count: 32), at: 100)
      #expect(try guest.call("fd_fdstat_get", descriptor, 100) == ErrorNumber.success)
      #expect(try guest.u64(100) == 0)
      #expect(try guest.u64(108) == rights)
      #expect(try guest.u64(116) == 0)
      #expect(try guest.u64(124) == .max)
    }
  }

  @Test("The structure of a file's status and its size in both snapshots", arguments: [("wasi_snapshot_preview1", 64), ("wasi_unstable", 56)])
  func fileStatus(version: String, size: UInt64) throws {
    let guest = try Guest(version)
    try guest.memory.write(repeatElement(0xFF, count: 100), at: 96)
    #expect(try guest.call("fd_filestat_get", 1, 96) == ErrorNumber.success)
    #expect(try guest.memory.read(at: 96, count: size).allSatisfy { $0 == 0 })
    #expect(try guest.memory.read(at: 96 + size, count: 4) == [0xFF, 0xFF, 0xFF, 0xFF])
  }

  @Test(
    "A result that does not fit in memory is a fault",
    arguments: [
      ("fd_fdstat_get", [1, 65_536 - 23]), ("fd_filestat_get", [1, 65_536 - 63]), ("clock_time_get", [0, 0, 65_536 - 7]), ("clock_res_get", [0, 65_536 - 7]),
      ("args_sizes_get", [65_536 - 3, 0]), ("args_sizes_get", [0, 65_536 - 3]), ("environ_sizes_get", [-1, 0]), ("args_get", [-1, 0]), ("args_get", [0, -1]),
      ("random_get", [65_536 - 3, 4]), ("random_get", [0, -1]), ("random_get", [-1, 2]),
    ])
  func faults(name: String, arguments: [Int]) throws {
    let guest = try Guest(ModuleBuilder.preview1, SealedWorld(arguments: ["a"]))
    let before = try guest.memory.read(at: 0, count: 65_536)
    let answer = try guest.call(name, arguments)
    #expect(answer == ErrorNumber.fault)
    let isUntouched = try guest.memory.read(at: 0, count: 65_536) == before
    #expect(isUntouched)
  }

  @Test func pointersWithoutMemoryAreFaults() throws {
    var builder = ModuleBuilder(pages: nil)
    let type = FunctionType(parameters: [.i32, .i32], results: [.i32])
    let status = builder.importFunction(ModuleBuilder.preview1, "fd_fdstat_get", type)
    builder.function("status", type, ModuleBuilder.Code.local(0) + ModuleBuilder.Code.local(1) + ModuleBuilder.Code.call(status))
    var imports = Imports()
    Preview1().define(in: &imports)
    let instance = try Store().instantiate(try Module(builder.bytes), imports)
    #expect(try instance.function("status")(.i32(1), .i32(0)).first?.i32 == ErrorNumber.fault)
    #expect(try instance.function("status")(.i32(3), .i32(0)).first?.i32 == ErrorNumber.badDescriptor)
  }

  @Test func unknownImportsAreListedTogether() throws {
    var builder = ModuleBuilder()
    builder.importFunction(ModuleBuilder.preview1, "fd_teleport", FunctionType(parameters: [.i32]))
    builder.importFunction("env", "log", FunctionType(parameters: [.i64]))
    builder.importFunction(ModuleBuilder.preview1, "fd_close", FunctionType(parameters: [.i64], results: [.i32]))
    builder.function("_start", [])
    let module = try Module(builder.bytes)
    let error = #expect(throws: LinkError.self) { try Command(module).run() }
    let message = "\(error.map(String.init(describing:)) ?? "")"
    for part in ["fd_teleport", "(i32) -> ()", "env.log", "(i64) -> ()", "fd_close", "(i64) -> (i32)"] { #expect(message.contains(part)) }
  }
}
