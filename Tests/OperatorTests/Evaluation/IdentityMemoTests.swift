import Foundation
import TestSupport
import TestTraits
import Testing

@testable import Evaluation

/// When a compiler is asked which one it is, and when that is known.
@Suite(.computing) struct IdentityMemoTests {
  private let place: TemporaryDirectory

  init() throws {
    place = try TemporaryDirectory()
    try place.write(Array("one\n".utf8), to: "answer")
  }

  /// A compiler of machine code whose answer the test can choose: `cat` of a file.
  private func copyNative(as name: String) throws {
    let tool = URL(filePath: "/bin/cat").resolvingSymlinksInPath()
    try place.writeProgram([UInt8](try Data(contentsOf: tool)), to: name)
  }

  private func toolchain(_ sources: [Toolchain.VersionSource] = []) -> Toolchain {
    Toolchain(
      language: "test", title: "Test", sourceFile: "main.t", executable: "compiler", versionArguments: [place.path("answer")], realNames: ["real-compiler"],
      versionSources: sources, steps: [], inheritedVariables: ["ROOT"], installation: "")
  }

  private struct Answer: Equatable {
    var version: String
    var notice: String?

    init(_ version: String, _ notice: String? = nil) {
      (self.version, self.notice) = (version, notice)
    }
  }

  /// What a new process takes the compiler for.
  private func version(
    _ toolchain: Toolchain? = nil, _ environment: [String: String] = [:], cache: CompileCache? = nil, memo: IdentityMemo = IdentityMemo()
  ) throws -> Answer {
    var compiler = Compiler(environment: ["PATH": "\(place.path):/usr/bin:/bin", "TMPDIR": place.path].merging(environment) { $1 })
    compiler.cache = cache ?? self.cache
    compiler.identities = memo
    var notices = Notices()
    let installed = try CompileAttempt(compiler, Cancellation()).find(toolchain ?? self.toolchain(), &notices)
    return Answer(installed.identity.version, notices.text)
  }

  private var cache: CompileCache { CompileCache(directory: place.path("compiled")) }

  private func answer(_ text: String) throws { try place.write(Array("\(text)\n".utf8), to: "answer") }

  @Test func anAnswerIsKnownInOtherProcessesToo() throws {
    try copyNative(as: "compiler")
    #expect(try version() == Answer("one"))
    try answer("two")
    #expect(try version() == Answer("one"))
    #expect(try version(cache: CompileCache(directory: place.path("elsewhere"))) == Answer("two"))
  }

  @Test func aProcessKnowsItWithoutACache() throws {
    try copyNative(as: "compiler")
    let (memo, nowhere) = (IdentityMemo(), CompileCache(directory: "/dev/null/compiled"))
    #expect(try version(cache: nowhere, memo: memo).notice?.hasPrefix("the compile cache is not used: ") == true)
    try answer("two")
    #expect(try version(cache: nowhere, memo: memo) == Answer("one"))
  }

  /// What happens between two questions.
  struct Event: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var environment: [String: String] = [:]
    var happen: @Sendable (TemporaryDirectory) throws -> Void = { _ in }

    static let all = [
      Event(testDescription: "the compiler was touched") { utimes($0.path("compiler"), nil) },
      Event(testDescription: "the compiler is longer") { place in
        try place.writeProgram([UInt8](try Data(contentsOf: place.url.appending(path: "compiler"))) + [0], to: "compiler")
      },
      Event(testDescription: "the compiler is another file of the same content") { place in
        try FileManager.default.copyItem(atPath: place.path("compiler"), toPath: place.path("copy"))
        waitUntilItCanRun(place.path("copy"))
        rename(place.path("copy"), place.path("compiler"))
      },
      Event(testDescription: "a variable is set", environment: ["ROOT": "/root"]),
      Event(testDescription: "another home", environment: ["HOME": "/home"]),
      Event(testDescription: "the program in PATH is another") { utimes($0.path("helper"), nil) },
      Event(testDescription: "the program beside it is another") { utimes($0.path("part"), nil) },
      Event(testDescription: "the program in PATH is a script now") { try $0.writeProgram(Array("#!/bin/sh\n".utf8), to: "helper") },
      Event(testDescription: "the program in PATH is gone") { unlink($0.path("helper")) },
    ]
  }

  @Test(arguments: Event.all) func itIsAskedAgainWhenSomethingIsOther(_ event: Event) throws {
    for name in ["compiler", "helper", "part"] { try copyNative(as: name) }
    let toolchain = toolchain([.inPath("helper"), .beside("part"), .under(variable: "ROOT", "VERSION")])
    #expect(try version(toolchain) == Answer("one"))
    try answer("two")
    #expect(try version(toolchain) == Answer("one"))
    try event.happen(place)
    #expect(try version(toolchain, event.environment) == Answer("two"))
  }

  @Test func itIsAskedAgainWhenTheVersionFileOfADirectoryIsOther() throws {
    try copyNative(as: "compiler")
    let toolchain = toolchain([.under(variable: "ROOT", "VERSION")])
    try place.write([1], to: "VERSION")
    #expect(try version(toolchain, ["ROOT": place.path]).version == "one")
    try answer("two")
    #expect(try version(toolchain, ["ROOT": place.path]).version == "one")
    try place.write([1, 2], to: "VERSION")
    #expect(try version(toolchain, ["ROOT": place.path]).version == "two")
  }

  /// A compiler in PATH, and whether its answer is remembered.
  struct Form: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var isRemembered: Bool
    var environment: @Sendable (TemporaryDirectory) -> [String: String] = { _ in [:] }
    /// Makes it from a program of machine code named `native`.
    var make: @Sendable (TemporaryDirectory) throws -> Void

    private static func link(_ place: TemporaryDirectory, to name: String) throws {
      try FileManager.default.moveItem(atPath: place.path("native"), toPath: place.path(name))
      try FileManager.default.createSymbolicLink(atPath: place.path("compiler"), withDestinationPath: name)
    }

    static let all = [
      Form(testDescription: "a program", isRemembered: true) { rename($0.path("native"), $0.path("compiler")) },
      Form(testDescription: "a link to a name that its row knows", isRemembered: true) { try link($0, to: "real-compiler") },
      Form(testDescription: "a script", isRemembered: false) { try $0.writeProgram(Array("#!/bin/sh\nexec cat \"$@\"\n".utf8), to: "compiler") },
      Form(testDescription: "a link to what chooses among toolchains", isRemembered: false) { try link($0, to: "swiftly") },
      Form(testDescription: "one file under several names", isRemembered: false) { place in
        try FileManager.default.linkItem(atPath: place.path("native"), toPath: place.path("compiler"))
      },
      Form(testDescription: "called through another", isRemembered: false) { place in
        ["WASM_MODULE_COMPILER": "\(place.path("compiler")) \(place.path("empty"))"]
      } make: { place in
        try place.write([], to: "empty")
        rename(place.path("native"), place.path("compiler"))
      },
    ]

    init(
      testDescription: String, isRemembered: Bool, environment: @escaping @Sendable (TemporaryDirectory) -> [String: String] = { _ in [:] },
      make: @escaping @Sendable (TemporaryDirectory) throws -> Void
    ) {
      (self.testDescription, self.isRemembered, self.environment, self.make) = (testDescription, isRemembered, environment, make)
    }
  }

  @Test(arguments: Form.all) func onlyProgramsThatAreWhatTheyAreCalledAreRemembered(_ form: Form) throws {
    try copyNative(as: "native")
    try form.make(place)
    let environment = form.environment(place)
    let memo = IdentityMemo()
    #expect(try version(nil, environment, memo: memo).version == "one")
    try answer("two")
    #expect(try version(nil, environment, memo: memo).version == (form.isRemembered ? "one" : "two"))
    #expect(try version(nil, environment).version == (form.isRemembered ? "one" : "two"))
  }

  @Test func aDamagedAnswerIsAskedForAgain() throws {
    try copyNative(as: "compiler")
    _ = try version()
    try answer("two")
    let name = try #require(try FileManager.default.contentsOfDirectory(atPath: cache.directory).first)
    truncate("\(cache.directory)/\(name)", 40)
    let path = "\(cache.directory)/\(name)"
    #expect(try version() == Answer("two", "the cache entry \(path) is damaged and made anew: it is cut off after 40 bytes"))
    #expect(try version() == Answer("two"))
  }

  @Test func swiftAndTinyGoSayWhatTheirAnswersDependOn() {
    #expect(Toolchain.swift.versionSources == [.beside("swift-frontend")])
    #expect(Toolchain.tinygo.versionSources == [.inPath("go"), .under(variable: "GOROOT", "VERSION")])
  }
}
