import Foundation
import TestSupport
import Testing
import WASI
import WasmCore

@testable import Evaluation

/// Compiling through the cache, a few at once.
@Suite(.timeLimit(.minutes(20))) struct CompileServiceTests {
  /// A stand-in for TinyGo whose program's exit code is the first line of its source.
  private struct Workshop {
    let standIn: StandIn

    /// - Parameter script: What it does before it writes the module.
    init(_ script: String = ":") throws {
      standIn = try StandIn(
        """
        cat main.go >> $HERE/calls
        \(script)
        cp $HERE/module-$(head -n 1 main.go) out.wasm
        """)
      for code in 0..<10 { try Data(ModuleBuilder.exiting(with: Int32(code))).write(to: standIn.directory.appending(path: "module-\(code)")) }
    }

    var cache: CompileCache { CompileCache(directory: standIn.directory.path + "/cache/compiled") }

    func service(_ simultaneousCompiles: Int = 1) -> CompileService {
      CompileService(compiler: standIn.compiler(), cache: cache, simultaneousCompiles: simultaneousCompiles)
    }

    /// The sources that the stand-in was called for.
    var calls: [String] { (standIn.note("calls") ?? "").split(separator: "\n").map(String.init) }

    /// The processes whose numbers the script has left in `leaders`.
    var leaders: [Int32] { (standIn.note("leaders") ?? "").split(separator: "\n").compactMap { Int32($0) } }

    func key(_ text: String) -> CacheKey {
      let tool = FoundTool(path: standIn.directory.path + "/tinygo")
      let identity = ToolchainIdentity(version: "version 0.33.0")
      return .program(source(text), InstalledToolchain(toolchain: .tinygo, tool: tool, identity: identity))
    }

    func path(_ key: CacheKey) -> String { "\(cache.directory)/\(key.fileName)" }
  }

  private static func source(_ text: String) -> [UInt8] { Array("\(text)\n".utf8) }

  private func exitCode(_ program: CompiledProgram) throws -> Int32? { try Command(program.module).run(input: []).exitCode }

  // MARK: The cache

  @Test func theSameIsNotCompiledTwice() async throws {
    let workshop = try Workshop()
    defer { workshop.standIn.remove() }
    let first = try await workshop.service().compile(Self.source("3"), with: .tinygo)
    let second = try await workshop.service().compile(Self.source("3"), with: .tinygo)
    #expect([first.origin, second.origin] == [.compiled, .cached])
    #expect(try exitCode(first) == 3)
    #expect(try exitCode(second) == 3)
    #expect(second.bytes == ModuleBuilder.exiting(with: 3))
    #expect([first.notice, second.notice] == [nil, nil])
    let other = try await workshop.service().compile(Self.source("4"), with: .tinygo)
    #expect(try exitCode(other) == 4)
    #expect(workshop.calls == ["3", "4"])
    #expect(workshop.standIn.leftovers.isEmpty)
  }

  @Test func withoutACacheEverythingIsCompiled() async throws {
    let workshop = try Workshop()
    defer { workshop.standIn.remove() }
    let service = CompileService(compiler: workshop.standIn.compiler(), cache: nil)
    for _ in 0..<2 { #expect(try await service.compile(Self.source("3"), with: .tinygo).origin == .compiled) }
    #expect(workshop.calls == ["3", "3"])
  }

  @Test func failuresAreNotKept() async throws {
    let workshop = try Workshop("echo no >&2; exit 1")
    defer { workshop.standIn.remove() }
    for _ in 0..<2 { await #expect(throws: CompileError.rejected("no")) { try await workshop.service().compile(Self.source("3"), with: .tinygo) } }
    #expect(workshop.calls == ["3", "3"])
    #expect((try? FileManager.default.contentsOfDirectory(atPath: workshop.cache.directory)) ?? [] == [])
  }

  @Test func whatTheEngineDoesNotTakeIsAnErrorAndNotKept() async throws {
    let workshop = try Workshop("printf '\\0asm\\2\\0\\0\\0' > $HERE/module-3")
    defer { workshop.standIn.remove() }
    for _ in 0..<2 {
      let error = await #expect(throws: CompileError.self) { try await workshop.service().compile(Self.source("3"), with: .tinygo) }
      #expect("\(try #require(error))".hasPrefix("compile wasm: malformed module: unknown binary version"))
    }
    #expect(workshop.calls == ["3", "3"])
  }

  @Test func aDamagedEntryIsCompiledAnewAndSaid() async throws {
    let workshop = try Workshop()
    defer { workshop.standIn.remove() }
    _ = try await workshop.service().compile(Self.source("3"), with: .tinygo)
    let path = workshop.path(workshop.key("3"))
    truncate(path, 100)
    let again = try await workshop.service().compile(Self.source("3"), with: .tinygo)
    #expect(again.origin == .compiled)
    #expect(again.notice == "the cache entry \(path) is damaged and made anew: it has not the length that it names")
    let last = try await workshop.service().compile(Self.source("3"), with: .tinygo)
    #expect(last.origin == .cached)
    #expect(last.notice == nil)
  }

  @Test func anEntryThatDoesNotLoadIsCompiledAnewAndSaid() async throws {
    let workshop = try Workshop()
    defer { workshop.standIn.remove() }
    _ = workshop.cache.store([0, 1, 2], for: workshop.key("3"))
    let again = try await workshop.service().compile(Self.source("3"), with: .tinygo)
    #expect(again.origin == .compiled)
    #expect(again.notice?.hasPrefix("the cache entry \(workshop.path(workshop.key("3"))) is damaged and made anew: compile wasm: ") == true)
    #expect(try await workshop.service().compile(Self.source("3"), with: .tinygo).origin == .cached)
  }

  @Test func aCacheThatCannotBeUsedKeepsNothingFromBeingCompiled() async throws {
    let workshop = try Workshop()
    defer { workshop.standIn.remove() }
    let service = CompileService(compiler: workshop.standIn.compiler(), cache: CompileCache(directory: "/dev/null/compiled"))
    let program = try await service.compile(Self.source("3"), with: .tinygo)
    #expect(try exitCode(program) == 3)
    #expect(program.notice == "the compile cache is not used: /dev/null/compiled cannot be made: Not a directory")
  }

  @Test func aLibraryIsCompiledOnceForAllProcesses() async throws {
    let standIn = try StandIn("if [ \"$1\" = library ]; then echo library >> $HERE/calls; cp code product; else cat product program > $HERE/seen; cp $HERE/module out.wasm; fi")
    defer { standIn.remove() }
    try Data(ModuleBuilder.exiting(with: 0)).write(to: standIn.directory.appending(path: "module"))
    var toolchain = Toolchain.tinygo
    toolchain.sourceFile = "program"
    toolchain.library = Toolchain.Library(name: "L", sources: [("code", Self.source("code"))], steps: [.init(["library"])], products: ["product"])
    let cache = CompileCache(directory: standIn.directory.path + "/compiled")
    /// What a new process does.
    func compile(_ text: String, _ toolchain: Toolchain) async throws -> CompiledProgram {
      var compiler = standIn.compiler()
      compiler.libraries = LibraryCache()
      return try await CompileService(compiler: compiler, cache: cache).compile(Self.source(text), with: toolchain)
    }
    for text in ["a", "b"] {
      #expect(try await compile(text, toolchain).origin == .compiled)
      #expect(standIn.note("seen") == "code\n\(text)\n")
    }
    #expect(standIn.note("calls") == "library\n")

    let file = try #require(try FileManager.default.contentsOfDirectory(atPath: cache.directory).first { $0.hasSuffix(".library") })
    truncate("\(cache.directory)/\(file)", 70)
    #expect(try await compile("c", toolchain).notice?.contains("\(file) is damaged and made anew: ") == true)
    #expect(try await compile("d", toolchain).notice == nil)
    #expect(standIn.note("calls") == "library\nlibrary\n")
    toolchain.library?.sources[0].content = Self.source("other")
    #expect(try await compile("e", toolchain).origin == .compiled)
    #expect(standIn.note("seen") == "other\ne\n")
  }

  // MARK: The queue

  @Test func programsWaitInTheOrderInWhichTheyCame() async throws {
    let workshop = try Workshop("while [ ! -e $HERE/go ]; do sleep 0.01; done")
    defer { workshop.standIn.remove() }
    let service = workshop.service()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for code in 0..<5 {
        group.addTask {
          let program = try await service.compile(Self.source("\(code)"), with: .tinygo)
          #expect(program.origin == .compiled)
        }
        // The next comes when this one has its place.
        let hasCome = await eventually { service.compiling == code + 1 }
        #expect(hasCome)
      }
      #expect(await eventually { workshop.calls == ["0"] })
      try Data().write(to: workshop.standIn.directory.appending(path: "go"))
      try await group.waitForAll()
    }
    #expect(workshop.calls == ["0", "1", "2", "3", "4"])
  }

  @Test func theSameAtOnceIsCompiledOnce() async throws {
    let workshop = try Workshop("sleep 0.2")
    defer { workshop.standIn.remove() }
    let service = workshop.service()
    let origins = try await withThrowingTaskGroup(of: CompiledProgram.Origin.self) { group in
      for _ in 0..<4 { group.addTask { try await service.compile(Self.source("3"), with: .tinygo).origin } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(origins.count { $0 == .compiled } == 1)
    #expect(workshop.calls == ["3"])
  }

  @Test func noMoreRunAtOnceThanAllowed() async throws {
    let workshop = try Workshop("mkdir $HERE/running-$$; ls -d $HERE/running-* | wc -l >> $HERE/counts; while [ ! -e $HERE/go ]; do sleep 0.01; done; rmdir $HERE/running-$$")
    defer { workshop.standIn.remove() }
    let service = workshop.service(3)
    var counts: [Int] { (workshop.standIn.note("counts") ?? "").split(whereSeparator: \.isWhitespace).compactMap { Int($0) } }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for code in 0..<10 { group.addTask { _ = try await service.compile(Self.source("\(code)"), with: .tinygo) } }
      #expect(await eventually { counts.count == 3 })
      try Data().write(to: workshop.standIn.directory.appending(path: "go"))
      try await group.waitForAll()
    }
    #expect(counts.count == 10)
    #expect(counts.max() == 3)
  }

  @Test func whatIsKnownDoesNotWaitForCompiles() async throws {
    let workshop = try Workshop("if grep -q slow main.go; then echo $$ > $HERE/leaders; sleep 1000; fi")
    defer { workshop.standIn.remove() }
    let service = workshop.service()
    _ = try await service.compile(Self.source("3"), with: .tinygo)
    let slow = Task { try? await service.compile(Self.source("1\nslow"), with: .tinygo) }
    #expect(await eventually { !workshop.leaders.isEmpty })
    #expect(try await service.compile(Self.source("3"), with: .tinygo).origin == .cached)
    #expect(processExists(workshop.leaders.first))
    slow.cancel()
    #expect(await slow.value == nil)
  }

  @Test func compilesDoNotOccupyTheCooperativePool() async throws {
    let workshop = try Workshop("echo $$ >> $HERE/leaders; while [ ! -e $HERE/go ]; do sleep 0.05; done")
    defer { workshop.standIn.remove() }
    let count = ProcessInfo.processInfo.activeProcessorCount * 2
    let service = workshop.service(count)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<count { group.addTask { _ = try await service.compile(Self.source("1\n\(number)"), with: .tinygo) } }
      // This goes on only if a thread of the pool is free.
      #expect(await eventually { workshop.leaders.count == count })
      try Data().write(to: workshop.standIn.directory.appending(path: "go"))
      try await group.waitForAll()
    }
  }

  @Test func whoeverShowsProgressHearsWhenTheCompilerStarts() async throws {
    let workshop = try Workshop()
    defer { workshop.standIn.remove() }
    let starts = Guarded(0)
    let service = workshop.service()
    for _ in 0..<2 { _ = try await service.compile(Self.source("3"), with: .tinygo) { starts.withLock { $0 += 1 } } }
    #expect(starts.withLock { $0 } == 1)
  }

  // MARK: Cancelling

  @Test func theQueueIsLeftAtOnce() async throws {
    let workshop = try Workshop("echo $$ >> $HERE/leaders; sleep 1000")
    defer { workshop.standIn.remove() }
    let service = workshop.service()
    let running = Task { try? await service.compile(Self.source("1"), with: .tinygo) }
    #expect(await eventually { !workshop.leaders.isEmpty })
    let waiting = Task { () async -> CompileError? in
      do throws(CompileError) {
        _ = try await service.compile(Self.source("2"), with: .tinygo)
        return nil
      } catch {
        return error
      }
    }
    #expect(await eventually { service.compiling == 2 })
    waiting.cancel()
    #expect(await waiting.value == .cancelled)
    // The other is still at work, so that nothing was waited for.
    #expect(processExists(workshop.leaders.first))
    #expect(service.compiling == 1)
    running.cancel()
    _ = await running.value
    #expect(service.compiling == 0)
    #expect(workshop.calls == ["1"])
  }

  @Test func aTaskThatIsCancelledAlreadyStartsNothing() async throws {
    let workshop = try Workshop()
    defer { workshop.standIn.remove() }
    let service = workshop.service()
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      await #expect(throws: CompileError.cancelled) { try await service.compile(Self.source("1"), with: .tinygo) }
    }
    task.cancel()
    await task.value
    #expect(workshop.calls == [])
  }

  /// As when settings change a hundred times while a slow compiler runs.
  @Test(arguments: [1, 3]) func aHundredThatAreCancelledLeaveNothing(simultaneousCompiles: Int) async throws {
    let workshop = try Workshop("echo $$ >> $HERE/leaders; if grep -q slow main.go; then sleep 1000 & echo $! >> $HERE/leaders; wait; fi")
    defer { workshop.standIn.remove() }
    let service = workshop.service(simultaneousCompiles)
    var previous: Task<CompiledProgram?, Never>?
    var all: [Task<CompiledProgram?, Never>] = []
    for number in 0..<100 {
      previous?.cancel()
      let task = Task { try? await service.compile(Self.source("1\nslow \(number)"), with: .tinygo) }
      all.append(task)
      previous = task
      if number.isMultiple(of: 3) { try await Task.sleep(for: .milliseconds(number % 20)) }
    }
    previous?.cancel()
    let last = try await service.compile(Self.source("7"), with: .tinygo)
    #expect(try exitCode(last) == 7)
    for task in all { #expect(await task.value == nil) }
    #expect(service.compiling == 0)
    #expect(workshop.standIn.leftovers.isEmpty)
    #expect(await eventually { !workshop.leaders.contains(where: processExists) })
    let kept = try FileManager.default.contentsOfDirectory(atPath: workshop.cache.directory)
    #expect(kept == [workshop.key("7").fileName])
  }
}
