import Foundation
import TestSupport
import Testing

@testable import Evaluation

/// How toolchains are called, with scripts in their place.
@Suite struct CompilerTests {
  private let source = Array("package main\n".utf8)

  @Test func callsTinyGoAsTheContractSays() async throws {
    let standIn = try StandIn(
      """
      for argument in "$@"; do echo "$argument"; done > $HERE/arguments
      pwd > $HERE/directory
      stat -c %a . > $HERE/mode
      cat main.go > $HERE/source
      env | cut -d= -f1 > $HERE/environment
      echo "$TMPDIR" > $HERE/temporary
      if read line; then echo input; else echo none; fi > $HERE/input
      echo "warning: this is fine" >&2
      printf '\\0asm' > out.wasm
      """)
    defer { standIn.remove() }
    let module = try await standIn.compiler().compile(source, with: .tinygo)
    #expect(module == [0, 0x61, 0x73, 0x6d])
    #expect(standIn.note("arguments") == "build\n-target=wasi\n-no-debug\n-o\nout.wasm\nmain.go\n")
    #expect(standIn.note("mode") == "700\n")
    #expect(standIn.note("source") == "package main\n")
    #expect(standIn.note("input") == "none\n")
    let directory = try #require(standIn.note("directory")).trimmingCharacters(in: .newlines)
    #expect(directory.hasPrefix(standIn.scratch.resolvingSymlinksInPath().path + "/"))
    #expect(standIn.note("temporary") == directory + "/tmp\n")
    // The shell adds some of its own.
    let names = Set(try #require(standIn.note("environment")).split(separator: "\n").map(String.init)).subtracting(["PWD", "OLDPWD", "SHLVL", "_"])
    #expect(names == ["PATH", "HOME", "TMPDIR", "GOPATH"])
    #expect(standIn.leftovers.isEmpty)
  }

  @Test(arguments: TinyGoTranscript.all) func passesMessagesOn(_ transcript: TinyGoTranscript) async throws {
    let standIn = try StandIn("cat >&2 <<'END'\n\(transcript.text)\nEND\nexit \(transcript.status)")
    defer { standIn.remove() }
    await #expect(throws: CompileError.rejected(transcript.text)) { try await standIn.compiler().compile(source, with: .tinygo) }
    #expect(standIn.leftovers.isEmpty)
  }

  @Test func namesFilesAsTheAuthorDoes() async throws {
    let standIn = try StandIn("echo \"$(pwd)/main.go:1:2: no\nin $TMPDIR/x.o\" >&2; exit 1")
    defer { standIn.remove() }
    await #expect(throws: CompileError.rejected("main.go:1:2: no\nin tmp/x.o")) { try await standIn.compiler().compile(source, with: .tinygo) }
  }

  @Test func saysSomethingWhenTheCompilerDoesNot() async throws {
    let standIn = try StandIn("exit 3")
    defer { standIn.remove() }
    await #expect(throws: CompileError.rejected("the compiler for TinyGo failed with exit status 3 and said nothing")) {
      try await standIn.compiler().compile(source, with: .tinygo)
    }
  }

  @Test func doesNotBelieveSuccessWithoutAModule() async throws {
    let standIn = try StandIn("exit 0")
    defer { standIn.remove() }
    let error = await #expect(throws: CompileError.self) { try await standIn.compiler().compile(source, with: .tinygo) }
    #expect("\(try #require(error))" == "the toolchain for TinyGo cannot be used: it reports success but has written no module")
  }

  @Test func boundsTheMessage() async throws {
    let standIn = try StandIn("head -c 100000000 /dev/zero | tr '\\0' x >&2; exit 1")
    defer { standIn.remove() }
    let error = await #expect(throws: CompileError.self) { try await standIn.compiler().compile(source, with: .tinygo) }
    guard case .rejected(let message)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(message == String(repeating: "x", count: 64 << 10) + "\n… (cut)")
  }

  @Test func takesBothOutputsAsTheyCome() async throws {
    let standIn = try StandIn("echo one; echo two >&2; echo three; exit 1")
    defer { standIn.remove() }
    await #expect(throws: CompileError.rejected("one\ntwo\nthree")) { try await standIn.compiler().compile(source, with: .tinygo) }
  }

  @Test func aFloodOfWarningsKeepsNothingFromBeingCompiled() async throws {
    let standIn = try StandIn("head -c 100000000 /dev/zero >&2; printf '\\0asm' > out.wasm")
    defer { standIn.remove() }
    #expect(try await standIn.compiler().compile(source, with: .tinygo).count == 4)
  }

  @Test func removesWhatTheCompilerHasProtected() async throws {
    let standIn = try StandIn("mkdir -p a/b; touch a/b/c; chmod 500 a/b; chmod 0 a; exit 1")
    defer { standIn.remove() }
    await #expect(throws: CompileError.self) { try await standIn.compiler().compile(source, with: .tinygo) }
    #expect(standIn.leftovers.isEmpty)
  }

  @Test func reportsADiskThatIsFull() async throws {
    let standIn = try StandIn("echo 'write main.o: no space left on device' >&2; exit 1")
    defer { standIn.remove() }
    await #expect(throws: CompileError.system("the disk is full\nwrite main.o: no space left on device")) {
      try await standIn.compiler().compile(source, with: .tinygo)
    }
    let elsewhere = Compiler(environment: standIn.environment.merging(["TMPDIR": "/nowhere"]) { $1 })
    let error = await #expect(throws: CompileError.self) { try await elsewhere.compile(source, with: .tinygo) }
    #expect("\(try #require(error))" == "cannot compile: no directory can be made in /nowhere: No such file or directory")
  }

  // MARK: Ends

  @Test func reportsASignal() async throws {
    let standIn = try StandIn("echo dying >&2; kill -SEGV $$")
    defer { standIn.remove() }
    await #expect(throws: CompileError.killed(title: "TinyGo", signal: 11, output: "dying")) { try await standIn.compiler().compile(source, with: .tinygo) }
  }

  @Test func killsAllItsProcessesAtTheTimeLimit() async throws {
    let standIn = try StandIn("echo $$ > $HERE/leader; sleep 1000 & echo $! > $HERE/child; echo started >&2; wait")
    defer { standIn.remove() }
    await #expect(throws: CompileError.timeLimit(title: "TinyGo", limit: .seconds(30), output: "started")) {
      try await onThread { [source] in try standIn.compiler(timeLimit: .seconds(30)).compile(source, with: .tinygo, Cancellation()) }
    }
    #expect(await eventually { !processExists(standIn.process("leader")) })
    #expect(await eventually { !processExists(standIn.process("child")) })
    #expect(standIn.leftovers.isEmpty)
  }

  @Test(arguments: [
    "exec >&- 2>&-; sleep 1000", "trap '' TERM INT HUP; while true; do sleep 1; done", "while true; do echo warning; done", "kill -STOP $$",
    "(trap '' TERM; sleep 1000) & exec sleep 1000",
  ]) func stopsWhateverHangs(_ body: String) async throws {
    let standIn = try StandIn("echo $$ > $HERE/leader; \(body)")
    defer { standIn.remove() }
    let error = await #expect(throws: CompileError.self) {
      try await onThread { [source] in try standIn.compiler(timeLimit: .seconds(1)).compile(source, with: .tinygo, Cancellation()) }
    }
    #expect("\(try #require(error))".hasPrefix("the compiler for TinyGo was stopped: time limit of 1 s exceeded"))
    #expect(await eventually { !processExists(standIn.process("leader")) })
    #expect(standIn.leftovers.isEmpty)
  }

  @Test func killsAllItsProcessesWhenCancelled() async throws {
    let standIn = try StandIn("echo $$ > $HERE/leader; sleep 1000 & echo $! > $HERE/child; wait")
    defer { standIn.remove() }
    let task = Task { () throws(CompileError) in try await standIn.compiler().compile(source, with: .tinygo) }
    #expect(await eventually { standIn.process("child") != nil })
    task.cancel()
    await #expect(throws: CompileError.cancelled) { try await task.value }
    #expect(await eventually { !processExists(standIn.process("leader")) })
    #expect(await eventually { !processExists(standIn.process("child")) })
    #expect(standIn.leftovers.isEmpty)
  }

  @Test func manyAtOnceLeaveNothingBehind() async throws {
    let standIn = try StandIn("echo $$ >> $HERE/leaders; if grep -q slow main.go; then sleep 1000; fi; cp main.go out.wasm")
    defer { standIn.remove() }
    let compiler = standIn.compiler()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<24 {
        group.addTask {
          let text = number.isMultiple(of: 2) ? "quick \(number)" : "slow \(number)"
          let task = Task { () async throws(CompileError) in try await compiler.compile(Array(text.utf8), with: .tinygo) }
          if number.isMultiple(of: 2) {
            #expect(try await task.value == Array(text.utf8))
          } else {
            try await Task.sleep(for: .milliseconds(number * 10))
            task.cancel()
            await #expect(throws: CompileError.cancelled) { try await task.value }
          }
        }
      }
      try await group.waitForAll()
    }
    let leaders = (standIn.note("leaders") ?? "").split(separator: "\n").compactMap { Int32($0) }
    #expect(await eventually { !leaders.contains(where: processExists) })
    #expect(standIn.leftovers.isEmpty)
  }

  @Test func doesNotStartWhenCancelledBefore() throws {
    let standIn = try StandIn("touch $HERE/started; exit 1")
    defer { standIn.remove() }
    let cancellation = Cancellation()
    cancellation.cancel()
    #expect(throws: CompileError.cancelled) { try standIn.compiler().compile(source, with: .tinygo, cancellation) }
    #expect(standIn.note("started") == nil)
  }

  @Test func aCancellationThatComesBetweenStartAndAttachmentKillsAsWell() async throws {
    let process = Process()
    (process.executableURL, process.arguments) = (URL(filePath: "/bin/sleep"), ["1000"])
    try process.run()
    defer { process.terminate() }
    let cancellation = Cancellation()
    cancellation.cancel()
    cancellation.attach(process.processIdentifier)
    #expect(await eventually { !processExists(process.processIdentifier) })
  }

  @Test func doesNotWaitForDescendantsThatHoldTheOutput() async throws {
    let standIn = try StandIn("sleep 1000 & echo $! > $HERE/child; echo no >&2; exit 1")
    defer { standIn.remove() }
    let start = ContinuousClock.now
    await #expect(throws: CompileError.rejected("no")) { try await standIn.compiler().compile(source, with: .tinygo) }
    #expect(ContinuousClock.now - start < .seconds(300))
    #expect(await eventually { !processExists(standIn.process("child")) })
  }

  @Test func doesNotWaitForDescendantsThatHaveLeftTheGroup() async throws {
    let standIn = try StandIn(
      """
      setsid sh -c "echo \\$\\$ > '$HERE/child'; exec sleep 1000" &
      while [ ! -s $HERE/child ]; do sleep 0.05; done
      echo no >&2
      exit 1
      """)
    defer { standIn.remove() }
    await #expect(throws: CompileError.rejected("no")) { try await standIn.compiler().compile(source, with: .tinygo) }
    let child = try #require(standIn.process("child"))
    #expect(processExists(child))
    kill(child, SIGKILL)
  }

  @Test func waitsForAProcessThatClosesItsOutput() async throws {
    let standIn = try StandIn("exec >&- 2>&-; sleep 0.3; printf '\\0asm' > out.wasm")
    defer { standIn.remove() }
    #expect(try await standIn.compiler().compile(source, with: .tinygo).count == 4)
  }

  #if os(Linux)
    @Test func keepsNoDescriptor() async throws {
      let standIn = try StandIn("printf '\\0asm' > out.wasm")
      defer { standIn.remove() }
      func descriptors() throws -> Int { try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count }
      _ = try await standIn.compiler().compile(source, with: .tinygo)
      let before = try descriptors()
      for _ in 0..<30 { _ = try await standIn.compiler().compile(source, with: .tinygo) }
      // Other tests that run at the same time have many open now and then, but not for ever.
      #expect(await eventually { (try? descriptors()).map { $0 - before < 30 } ?? false })
    }
  #endif

  // MARK: Finding toolchains

  @Test func saysWhatToInstall() async throws {
    let compiler = Compiler(environment: ["PATH": "/nowhere:relative", "HOME": "/"])
    for toolchain in Toolchain.all {
      let error = await #expect(throws: CompileError.self) { try await compiler.compile(source, with: toolchain) }
      let missing = try #require(error)
      #expect("\(missing)" == "the compiler for \(toolchain.title) is missing: there is no '\(toolchain.executable)' in PATH")
      #expect(missing.hint?.contains("https://") == true)
      #expect(missing.hint?.contains("WASM_MODULE_") == true)
    }
  }

  @Test func takesNoDirectoryAndNothingFromARelativePath() throws {
    let standIn = try StandIn("")
    defer { standIn.remove() }
    let directory = standIn.directory.resolvingSymlinksInPath().path
    let compiler = directory + "/tinygo"
    func found(_ path: String) -> String? { ExecutableSearch(environment: ["PATH": path]).find("tinygo") }
    #expect(found("/nowhere::\(directory)") == compiler)
    try FileManager.default.createDirectory(atPath: directory + "/before/tinygo", withIntermediateDirectories: true)
    #expect(found("\(directory)/before:\(directory)") == compiler)
    let here = FileManager.default.currentDirectoryPath.split(separator: "/")
    let relative = String(repeating: "../", count: here.count) + directory.dropFirst()
    try #require(FileManager.default.isExecutableFile(atPath: relative + "/tinygo"))
    #expect(found(relative) == nil)
  }

  @Test func goesByTheEnvironmentOnlyWhereItSaysSomething() async throws {
    let standIn = try StandIn("echo \"$HOME\" > $HERE/home; pwd > $HERE/directory; printf '\\0asm' > out.wasm")
    defer { standIn.remove() }
    var environment = standIn.environment
    environment["HOME"] = nil
    environment["TMPDIR"] = ""
    _ = try await Compiler(environment: environment).compile(source, with: .tinygo)
    let directory = try #require(standIn.note("directory"))
    #expect(directory.hasPrefix("/tmp/") || directory.hasPrefix("/private/tmp/"))
    #expect(standIn.note("home") == directory, "without a home of its own, a compiler gets what is removed afterwards")
  }

  @Test func takesTheCompilerFromAVariable() async throws {
    let standIn = try StandIn(as: "other", "echo \"$*\" > $HERE/arguments; printf '\\0asm' > out.wasm")
    defer { standIn.remove() }
    let path = standIn.directory.appending(path: "other").path
    var environment = standIn.environment
    environment["WASM_MODULE_TINYGO"] = "sh \(path)"
    _ = try await Compiler(environment: environment).compile(source, with: .tinygo)
    #expect(standIn.note("arguments") == "build -target=wasi -no-debug -o out.wasm main.go\n")
  }

  @Test(arguments: [
    ("rust", "rustc", "error[E0463]: can't find crate for 'std'\n  = note: the 'wasm32-wasip1' target may not be installed", "rustup target add wasm32-wasip1"),
    ("rust", "rustc", "error: Error loading target specification: Could not find specification for target \"wasm32-wasip1\".", "rustup target add wasm32-wasip1"),
    ("go", "go", "go: unsupported GOOS/GOARCH pair wasip1/wasm", "install Go 1.21 or later"),
  ]) func aCompilerWithoutTheTargetIsNoFaultOfTheProgram(language: String, executable: String, message: String, hint: String) async throws {
    let standIn = try StandIn(
      as: executable,
      """
      case "$*" in *version) echo 'some version'; exit 0; esac
      cat >&2 <<'END'
      \(message)
      END
      exit 1
      """)
    defer { standIn.remove() }
    let toolchain = try #require(Toolchain.named(language))
    let error = await #expect(throws: CompileError.self) { try await standIn.compiler().compile(source, with: toolchain) }
    #expect("\(try #require(error))" == "the toolchain for \(toolchain.title) cannot be used: \(message)")
    #expect(error?.hint?.contains(hint) == true)
  }

  @Test func saysWhyAToolchainCannotBeUsed() async throws {
    let standIn = try StandIn(as: "zig", "echo \"No module named ziglang\" >&2; exit 1")
    defer { standIn.remove() }
    var environment = standIn.environment
    environment["WASM_MODULE_ZIG"] = "zig -m"
    let error = await #expect(throws: CompileError.self) { try await Compiler(environment: environment).compile(source, with: .zig) }
    let path = standIn.directory.appending(path: "zig").path
    let message = "the toolchain for Zig cannot be used: '\(path) -m version' fails with exit status 1\nNo module named ziglang"
    #expect("\(try #require(error))" == message)
  }

  /// As programs that choose among several installed toolchains do, and links as packages make them.
  @Test(arguments: [true, false]) func findsTheSwiftToolchainBehindAnotherCommand(isLink: Bool) async throws {
    let environment = ProcessInfo.processInfo.environment
    let compiler = try ExecutableSearch(environment: environment).compiler(of: .swift).path
    let standIn = try StandIn(as: "swiftc", "exec '\(compiler)' \"$@\"")
    defer { standIn.remove() }
    if isLink {
      let link = standIn.directory.appending(path: "swiftc")
      try FileManager.default.removeItem(at: link)
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: URL(filePath: compiler))
    }
    let elsewhere = environment.merging(["PATH": "\(standIn.directory.path):/usr/bin:/bin"]) { $1 }
    let module = try await Compiler(environment: elsewhere).compile(Array("import Guest\nwriteOutput(\"x\")\n".utf8), with: .swift)
    #expect(module.starts(with: [0, 0x61, 0x73, 0x6d]))
  }

  @Test func languagesAreToldApart() {
    #expect(Toolchain.all.map(\.language) == ["tinygo", "go", "swift", "zig", "c", "rust"])
    #expect(Toolchain.named("go")?.sourceFile == "main.go")
    #expect(Toolchain.named("cobol") == nil)
  }
}
