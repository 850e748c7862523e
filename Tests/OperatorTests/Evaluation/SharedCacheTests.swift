import Foundation
import TestSupport
import Testing
import WASI

@testable import Evaluation

/// Several processes with one cache.
@Suite(.timeLimit(.minutes(20))) struct SharedCacheTests {
  /// A program with a custom section of 8 MiB, so that its entry takes a while to be written.
  private static func module(_ round: Int) -> [UInt8] {
    let contents = [1, UInt8(ascii: "x")] + [UInt8](repeating: UInt8(round), count: 8 << 20)
    return ModuleBuilder.writing("[\(round)]") + [0] + Assembler.unsigned(UInt64(contents.count)) + contents
  }

  /// Two processes compile the same program, and one of them is killed at a random moment.
  @Test func aKilledProcessLeavesNothingWrong() async throws {
    let rounds = 50
    let standIn = try StandIn("echo x >> $HERE/calls; sleep 0.02; cp $HERE/module-$(cat main.go) out.wasm")
    defer { standIn.remove() }
    let environment = standIn.environment.merging(["WASM_MODULE_CACHE": standIn.directory.path + "/cache"]) { $1 }
    func start(_ round: Int) throws -> RunningCommand {
      let source = standIn.directory.appending(path: "program-\(round).go")
      try Data("\(round)\n".utf8).write(to: source)
      try Data(Self.module(round)).write(to: standIn.directory.appending(path: "module-\(round)"))
      return try RunningCommand(arguments: ["eval", source.path, "--input", "0"], environment: environment)
    }
    let clock = ContinuousClock()
    var shortest = Duration.seconds(10)
    var kills = 0
    for round in 0..<rounds {
      let begin = clock.now
      let (victim, survivor) = (try start(round), try start(round))
      // The first is not killed: it shows how long two such processes take.
      if round > 0 { try await Task.sleep(for: shortest * Double.random(in: 0..<1)) }
      if round > 0 { victim.send(SIGKILL) }
      let run = try await survivor.end()
      #expect(run.output == "[\(round)]\n", "\(run.errorOutput)")
      #expect(run.errorOutput == "")
      #expect(run.status == 0)
      if try await victim.end().isSignalled { kills += 1 }
      shortest = min(shortest, clock.now - begin)
    }
    #expect(kills > 0)
    let cache = CompileCache(environment: environment)
    let names = try FileManager.default.contentsOfDirectory(atPath: cache.directory)
    #expect(names.count { CacheKey.isFileName($0) } == rounds)
    #expect(names.allSatisfy { CacheKey.isFileName($0) || $0.hasPrefix(".writing-") })
    let service = CompileService(compiler: standIn.compiler(), cache: cache)
    let calls = standIn.note("calls")
    for round in 0..<rounds {
      let program = try await service.compile(Array("\(round)\n".utf8), with: .tinygo)
      #expect(program.origin == .cached)
      #expect(program.notice == nil)
      #expect(program.bytes == Self.module(round))
    }
    #expect(standIn.note("calls") == calls)
  }

  /// Many threads as if they were processes: one cache that is too small for all.
  @Test func manyAtOnceInACacheThatIsTooSmall() async throws {
    let place = try TemporaryDirectory()
    let cache = CompileCache(directory: place.path("compiled"), byteLimit: 40 << 10)
    await withTaskGroup(of: Void.self) { group in
      for worker in 0..<8 {
        group.addTask {
          for step in 0..<60 {
            let number = (worker * 7 + step) % 9
            let key = CacheKey(.program, FieldList(["\(number)"]))
            let value = [UInt8](repeating: UInt8(number), count: 3000 * (number % 3 + 1))
            let lookup = cache.value(for: key)
            #expect(lookup.notice == nil)
            #expect(lookup.value == nil || lookup.value == value)
            #expect(cache.store(value, for: key) == nil)
          }
        }
      }
    }
    let key = CacheKey(.program, FieldList(["last"]))
    _ = cache.store([1], for: key)
    let files = try FileManager.default.contentsOfDirectory(atPath: cache.directory)
    let sizes = try files.map { try FileManager.default.attributesOfItem(atPath: "\(cache.directory)/\($0)")[.size] as? Int ?? 0 }
    #expect(sizes.reduce(0) { $0 + CacheDirectory.diskSize($1) } <= cache.byteLimit)
    #expect(files.allSatisfy(CacheKey.isFileName))
  }

  /// A disk that is full, in the form of a limit on the size of files: the module fits, its entry does not.
  @Test func aFullDiskIsSaidAndNothingMore() async throws {
    let standIn = try StandIn("cp $HERE/module out.wasm")
    defer { standIn.remove() }
    let output = "\"\(String(repeating: "x", count: 1500))\""
    try Data(ModuleBuilder.writing(output)).write(to: standIn.directory.appending(path: "module"))
    let source = standIn.directory.path + "/program.go"
    try Data(String(repeating: "/", count: 1500).utf8).write(to: URL(filePath: source))
    let run = try await CommandLineRun.shell(
      """
      trap '' XFSZ
      ulimit -f 4
      export PATH='\(standIn.environment["PATH"] ?? "")' TMPDIR='\(standIn.scratch.path)' WASM_MODULE_CACHE='\(standIn.directory.path)/cache'
      "$wasm_module" eval '\(source)' --input 0
      """)
    #expect(run.output == output + "\n")
    #expect(run.errorOutput == "wasm-module: the compile cache is not used: \(standIn.directory.path)/cache/compiled cannot be written: File too large\n")
    #expect(run.status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: standIn.directory.path + "/cache/compiled") == [])
    #expect(standIn.leftovers.isEmpty)
  }
}
