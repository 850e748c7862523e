import WasmCore

/// A program has ended itself through `proc_exit`.
///
/// It unwinds the guest, and whoever called it gets it. `Command` turns it into an outcome.
public struct ProcessExit: Error, Hashable {
  /// The exit code; zero is success.
  public let code: UInt32

  /// The end of a program with an exit code.
  public init(code: UInt32) { self.code = code }
}

/// The WebAssembly System Interface, preview 1, as imports of a module.
///
/// Three functions reach the host: `fd_read`, `fd_write` and `proc_exit`. All others are sealed: they answer from the configuration alone.
/// One value serves one run of one program; make a new one for the next.
///
/// ```swift
/// let system = Preview1(SealedWorld(arguments: ["greet"]), input: .bytes(request))
/// var imports = Imports()
/// system.define(in: &imports, for: module)
/// let instance = try store.instantiate(module, imports)
/// ```
///
/// Specification: <https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md>.
public final class Preview1 {
  let arguments: [[UInt8]]
  let environment: [[UInt8]]
  var clock: WorldClock
  var random: SplitMix64
  let streams: StandardStreams
  /// Whether the program is to wait where its standard input decides how it goes on.
  var suspendsForInput = false

  /// A system with its three streams.
  ///
  /// - Parameter outputLimit: How many bytes the program may write to both outputs together.
  public init(
    _ world: SealedWorld = SealedWorld(), input: StandardInput = .bytes([]), output: StandardOutput = .captured, errorOutput: StandardOutput = .captured,
    outputLimit: Int? = nil
  ) {
    arguments = world.arguments.map { Array($0.utf8) + [0] }
    environment = world.environment.sorted { $0.key < $1.key }.map { Array("\($0.key)=\($0.value)".utf8) + [0] }
    clock = WorldClock(world.clock)
    random = SplitMix64(seed: world.seed)
    streams = StandardStreams(input: input, output: output, errorOutput: errorOutput, outputLimit: outputLimit)
  }

  /// What is remembered of a run in which this was written.
  func state(_ written: [SystemState.Output]) -> SystemState { SystemState(clock: clock, random: random, closed: streams.closed, written: written) }

  /// Takes over what is remembered of another run: what it has written is written again. The host's clock is one that nobody has looked at.
  func restore(_ state: SystemState, _ interruption: Interruption) throws {
    if !clock.isOfHost { clock = state.clock }
    random = state.random
    try streams.restore(state, interruption)
  }

  /// What the program has written so far to a captured standard output.
  public var output: [UInt8] { streams.output.captured }

  /// What the program has written so far to a captured error output.
  public var errorOutput: [UInt8] { streams.errorOutput.captured }

  /// Adds all functions to the imports, for programs of today and for those of the interface's earlier snapshot.
  public func define(in imports: inout Imports) {
    for version in Version.allCases {
      for function in Self.functions { function.define(&imports, version, self) }
    }
  }

  /// Adds those functions to the imports that a module asks for.
  ///
  /// A program imports few of them, and making the others would take longer than everything else before a short run.
  public func define(in imports: inout Imports, for module: Module) {
    for wanted in module.imports {
      guard let version = Version(rawValue: wanted.module) else { continue }
      for function in Self.functionsByName[wanted.name] ?? [] { function.define(&imports, version, self) }
    }
  }

  private static let functionsByName = Dictionary(grouping: functions, by: \.name)

  /// The snapshots of the interface, under the names that modules import them by.
  enum Version: String, CaseIterable {
    case preview1 = "wasi_snapshot_preview1"
    /// Differs in the layout of two structures, and in numbers that a sealed world has no use for.
    case snapshot0 = "wasi_unstable"
  }

  // MARK: - The table

  /// Every function: its name, its parameters as WebAssembly sees them (all but `proc_exit` return an `Errno`), and its answer.
  static let functions: [Function] = [
    Function("args_get") { (call, pointers: UInt32, bytes: UInt32) in try call.copyStrings(call.system.arguments, pointers, bytes) },
    Function("args_sizes_get") { (call, count: UInt32, size: UInt32) in try call.measureStrings(call.system.arguments, count, size) },
    Function("environ_get") { (call, pointers: UInt32, bytes: UInt32) in try call.copyStrings(call.system.environment, pointers, bytes) },
    Function("environ_sizes_get") { (call, count: UInt32, size: UInt32) in try call.measureStrings(call.system.environment, count, size) },

    Function("clock_res_get") { (call, clock: UInt32, result: UInt32) in try call.clockResolution(clock, result) },
    Function("clock_time_get") { (call, clock: UInt32, _: UInt64, result: UInt32) in try call.clockTime(clock, result) },

    Function("fd_advise") { (call, fd: UInt32, _: UInt64, _: UInt64, _: UInt32) in try call.onStream(fd, .notSupported) },
    Function("fd_allocate") { (call, fd: UInt32, _: UInt64, _: UInt64) in try call.onStream(fd, .notSupported) },
    Function("fd_close") { (call, fd: UInt32) in try call.close(fd) },
    Function("fd_datasync") { (call, fd: UInt32) in try call.onStream(fd, .notSupported) },
    Function("fd_fdstat_get") { (call, fd: UInt32, result: UInt32) in try call.descriptorStatus(fd, result) },
    Function("fd_fdstat_set_flags") { (call, fd: UInt32, _: UInt32) in try call.onStream(fd, .success) },
    Function("fd_fdstat_set_rights") { (call, fd: UInt32, _: UInt64, _: UInt64) in try call.onStream(fd, .success) },
    Function("fd_filestat_get", .preview1) { (call, fd: UInt32, result: UInt32) in try call.fileStatus(fd, result, size: 64) },
    Function("fd_filestat_get", .snapshot0) { (call, fd: UInt32, result: UInt32) in try call.fileStatus(fd, result, size: 56) },
    Function("fd_filestat_set_size") { (call, fd: UInt32, _: UInt64) in try call.onStream(fd, .notSupported) },
    Function("fd_filestat_set_times") { (call, fd: UInt32, _: UInt64, _: UInt64, _: UInt32) in try call.onStream(fd, .notSupported) },
    Function("fd_pread") { (call, fd: UInt32, _: UInt32, _: UInt32, _: UInt64, _: UInt32) in try call.onStream(fd, .notSupported) },
    Function("fd_prestat_get") { (_, _: UInt32, _: UInt32) in .badDescriptor },
    Function("fd_prestat_dir_name") { (_, _: UInt32, _: UInt32, _: UInt32) in .badDescriptor },
    Function("fd_pwrite") { (call, fd: UInt32, _: UInt32, _: UInt32, _: UInt64, _: UInt32) in try call.onStream(fd, .notSupported) },
    Function("fd_read") { (call, fd: UInt32, list: UInt32, count: UInt32, result: UInt32) in try call.read(fd, BufferList(at: list, count: count), result) },
    Function("fd_readdir") { (call, fd: UInt32, _: UInt32, _: UInt32, _: UInt64, _: UInt32) in try call.onStream(fd, .notSupported) },
    Function("fd_renumber") { (call, fd: UInt32, _: UInt32) in try call.onStream(fd, .notSupported) },
    Function("fd_seek") { (call, fd: UInt32, _: UInt64, _: UInt32, _: UInt32) in try call.onStream(fd, .illegalSeek) },
    Function("fd_sync") { (call, fd: UInt32) in try call.onStream(fd, .notSupported) },
    Function("fd_tell") { (call, fd: UInt32, _: UInt32) in try call.onStream(fd, .illegalSeek) },
    Function("fd_write") { (call, fd: UInt32, list: UInt32, count: UInt32, result: UInt32) in try call.write(fd, BufferList(at: list, count: count), result) },

    Function("path_create_directory") { (_, _: UInt32, _: UInt32, _: UInt32) in .badDescriptor },
    Function("path_filestat_get") { (_, _: UInt32, _: UInt32, _: UInt32, _: UInt32, _: UInt32) in .badDescriptor },
    Function("path_filestat_set_times") { (_, _: UInt32, _: UInt32, _: UInt32, _: UInt32, _: UInt64, _: UInt64, _: UInt32) in .badDescriptor },
    Function("path_link") { (_, _: UInt32, _: UInt32, _: UInt32, _: UInt32, _: UInt32, _: UInt32, _: UInt32) in .badDescriptor },
    Function("path_open") { (_, _: UInt32, _: UInt32, _: UInt32, _: UInt32, _: UInt32, _: UInt64, _: UInt64, _: UInt32, _: UInt32) in .badDescriptor },
    Function("path_readlink") { (_, _: UInt32, _: UInt32, _: UInt32, _: UInt32, _: UInt32, _: UInt32) in .badDescriptor },
    Function("path_remove_directory") { (_, _: UInt32, _: UInt32, _: UInt32) in .badDescriptor },
    Function("path_rename") { (_, _: UInt32, _: UInt32, _: UInt32, _: UInt32, _: UInt32, _: UInt32) in .badDescriptor },
    Function("path_symlink") { (_, _: UInt32, _: UInt32, _: UInt32, _: UInt32, _: UInt32) in .badDescriptor },
    Function("path_unlink_file") { (_, _: UInt32, _: UInt32, _: UInt32) in .badDescriptor },

    Function("poll_oneoff", .preview1) { (call, list: UInt32, events: UInt32, count: UInt32, result: UInt32) in
      try call.poll(SubscriptionList(at: list, count: count, .preview1), events, result)
    },
    Function("poll_oneoff", .snapshot0) { (call, list: UInt32, events: UInt32, count: UInt32, result: UInt32) in
      try call.poll(SubscriptionList(at: list, count: count, .snapshot0), events, result)
    },
    Function(exit: "proc_exit"),
    Function("proc_raise") { (_, _: UInt32) in .noSystemCall },
    Function("random_get") { (call, buffer: UInt32, count: UInt32) in try call.fillWithRandomNumbers(buffer, count) },
    Function("sched_yield") { _ in .success },

    Function("sock_accept") { (call, fd: UInt32, _: UInt32, _: UInt32) in try call.onStream(fd, .notSocket) },
    Function("sock_recv") { (call, fd: UInt32, _: UInt32, _: UInt32, _: UInt32, _: UInt32, _: UInt32) in try call.onStream(fd, .notSocket) },
    Function("sock_send") { (call, fd: UInt32, _: UInt32, _: UInt32, _: UInt32, _: UInt32) in try call.onStream(fd, .notSocket) },
    Function("sock_shutdown") { (call, fd: UInt32, _: UInt32) in try call.onStream(fd, .notSocket) },
  ]

  /// A row of the table.
  struct Function: Sendable {
    let name: String
    let define: @Sendable (inout Imports, Version, Preview1) -> Void

    /// A function of both snapshots, or of one where they differ.
    init<each Parameter: WasmValue & SendableMetatype>(
      _ name: String, _ only: Version? = nil, _ answer: @escaping @Sendable (GuestCall, repeat each Parameter) throws -> Errno
    ) {
      self.name = name
      define = { imports, version, system in
        guard only == nil || only == version else { return }
        imports.define(version.rawValue, name) { (caller: Caller, parameters: repeat each Parameter) -> UInt32 in
          do {
            return UInt32(try answer(GuestCall(system, caller), repeat each parameters).rawValue)
          } catch let errno as Errno {
            return UInt32(errno.rawValue)
          }
        }
      }
    }

    /// The one function that does not return.
    init(exit name: String) {
      self.name = name
      define = { imports, version, _ in
        imports.define(version.rawValue, name) { (_: Caller, code: UInt32) in throw ProcessExit(code: code) }
      }
    }
  }
}
