import WasmCore

/// A program that is ready to run.
package struct CompiledProgram: Sendable {
  /// Where the module came from.
  package enum Origin: Sendable, Hashable {
    case compiled
    case cached
  }

  /// The module, loaded.
  package var module: Module
  /// Its bytes, which are the module's own: they take no memory of their own.
  package var bytes: [UInt8]
  package var origin: Origin
  /// How long it took, waiting for others included.
  package var duration: Duration
  /// What went wrong without keeping the program from being compiled, such as a damaged entry of the cache.
  package var notice: String?
  /// Where what is made from the module can be kept; nil without a cache.
  var place: CachePlace?
}

/// A place in the cache beside a compiled module.
struct CachePlace: Sendable {
  let cache: CompileCache
  /// The key of the module.
  let program: CacheKey
}

/// Compiles programs that are not in the cache, a few at once.
package final class CompileService: Sendable {
  private let compiler: Compiler
  /// Finding out that there is nothing to compile needs not wait for compiles, but is bounded too: a toolchain may have to be asked for its version.
  private let lookups = WorkQueue(limit: 4)
  private let compiles: WorkQueue
  let isFused: Bool

  /// A service that compiles so many programs at once, to modules that are fused or not: see `Module`.
  package init(compiler: Compiler, cache: CompileCache?, simultaneousCompiles: Int = 1, isFused: Bool = true) {
    var compiler = compiler
    compiler.cache = cache
    (self.compiler, self.isFused) = (compiler, isFused)
    compiles = WorkQueue(limit: max(simultaneousCompiles, 1))
  }

  /// The programs that are being compiled or wait for that.
  package var compiling: Int { compiles.count }

  /// Gives the module for a program, from the cache or else from the compiler.
  ///
  /// When the task is cancelled, the compiler's processes are killed; while it waits for others it leaves the queue.
  /// - Parameter willCompile: Called on another thread when the compiler starts: the time to say so and to count the seconds.
  package func compile(
    _ source: [UInt8], with toolchain: Toolchain, willCompile: @escaping @Sendable () -> Void = {}
  ) async throws(CompileError) -> CompiledProgram {
    let start = ContinuousClock.now
    let job = CompileJob(compiler: compiler, source: source, toolchain: toolchain, isFused: isFused)
    let known = try await lookups.run { turn throws(CompileError) in
      var known = CompileJob.Knowledge()
      try job.lookUp(CompileAttempt(job.compiler, turn.cancellation), &known)
      return known
    }
    if let found = known.module { return found.program(.cached, since: start, known) }
    return try await compiles.run { turn throws(CompileError) in
      let attempt = CompileAttempt(job.compiler, turn.cancellation)
      var known = known
      // Whoever was first may have compiled the same, and meanwhile the toolchain may have become another.
      if turn.hasWaited { known.installed = nil }
      let installed = try job.lookUp(attempt, &known)
      if let found = known.module { return found.program(.cached, since: start, known) }
      willCompile()
      return try job.compile(attempt, installed, &known).program(.compiled, since: start, known)
    }
  }
}

/// One program to compile, in steps that block.
private struct CompileJob: Sendable {
  /// What is known before the compiler runs.
  struct Knowledge: Sendable {
    var installed: InstalledToolchain?
    var module: LoadedModule?
    var notices = Notices()
    var place: CachePlace?
  }

  let compiler: Compiler
  let source: [UInt8]
  let toolchain: Toolchain
  let isFused: Bool

  /// Finds the toolchain, if it is not known, and looks for the module.
  @discardableResult func lookUp(_ attempt: CompileAttempt, _ known: inout Knowledge) throws(CompileError) -> InstalledToolchain {
    let installed: InstalledToolchain
    if let found = known.installed { installed = found } else { installed = try attempt.find(toolchain, &known.notices) }
    known.installed = installed
    guard let cache = compiler.cache else { return installed }
    let key = CacheKey.program(source, installed)
    known.place = CachePlace(cache: cache, program: key)
    let found = cache.value(for: key)
    known.notices.add(found.notice)
    guard let bytes = found.value else { return installed }
    do {
      known.module = try LoadedModule(bytes, isFused: isFused)
    } catch {
      known.notices.add(cache.discard(key, "\(error)"))
    }
    return installed
  }

  /// Compiles, and keeps what loads.
  func compile(_ attempt: CompileAttempt, _ installed: InstalledToolchain, _ known: inout Knowledge) throws(CompileError) -> LoadedModule {
    let loaded = try LoadedModule(attempt.compile(source, with: installed, &known.notices), isFused: isFused)
    known.notices.add(compiler.cache?.store(loaded.bytes, for: .program(source, installed)))
    return loaded
  }
}

/// A module that the engine takes.
private struct LoadedModule: Sendable {
  let bytes: [UInt8]
  let module: Module

  init(_ bytes: [UInt8], isFused: Bool) throws(CompileError) {
    self.bytes = bytes
    do {
      module = try Module(bytes, isFused: isFused)
    } catch {
      throw .unloadable("\(error)")
    }
  }

  func program(_ origin: CompiledProgram.Origin, since start: ContinuousClock.Instant, _ known: CompileJob.Knowledge) -> CompiledProgram {
    CompiledProgram(module: module, bytes: bytes, origin: origin, duration: .now - start, notice: known.notices.text, place: known.place)
  }
}
