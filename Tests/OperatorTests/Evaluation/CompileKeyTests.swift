import Testing

@testable import Evaluation

/// What a compiled program depends on: of each part another value makes another key.
@Suite struct CompileKeyTests {
  /// One part of the key.
  struct Part: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// Whether a library depends on it too.
    var isPartOfLibraries: Bool
    var change: @Sendable (inout InstalledToolchain, inout [UInt8]) -> Void

    init(_ description: String, libraries: Bool = true, _ change: @escaping @Sendable (inout InstalledToolchain, inout [UInt8]) -> Void) {
      (testDescription, isPartOfLibraries, self.change) = (description, libraries, change)
    }

    static let all = [
      Part("source", libraries: false) { $1 = Array("other".utf8) },
      Part("no source", libraries: false) { $1 = [] },
      Part("language") { installed, _ in installed.toolchain.language = "other" },
      Part("version") { installed, _ in installed.identity.version = "2" },
      Part("resources") { installed, _ in installed.identity.resources = "/elsewhere" },
      Part("leading arguments") { installed, _ in installed.tool.leadingArguments = ["-g"] },
      Part("a variable") { installed, _ in installed.toolchain.environment["OS"] = "none" },
      Part("another variable") { installed, _ in installed.toolchain.environment["ARCH"] = "wasm" },
      Part("file name", libraries: false) { installed, _ in installed.toolchain.sourceFile = "b.t" },
      Part("an argument", libraries: false) { installed, _ in installed.toolchain.steps[0].arguments[0] = "-O3" },
      Part("arguments in other words", libraries: false) { installed, _ in installed.toolchain.steps[0].arguments = ["-O -o"] },
      Part("an argument that is a file", libraries: false) { installed, _ in installed.toolchain.steps[0].arguments[0] = .resource("-O") },
      Part("another program", libraries: false) { installed, _ in installed.toolchain.steps[0] = .init(companion: "ld", ["-O", "-o"]) },
      Part("another companion", libraries: false) { installed, _ in installed.toolchain.steps[0] = .init(companion: "ar", ["-O", "-o"]) },
      Part("another step", libraries: false) { installed, _ in installed.toolchain.steps.append(.init(["-O", "-o"])) },
      Part("no library", libraries: false) { installed, _ in installed.toolchain.library = nil },
      Part("library's name") { installed, _ in installed.toolchain.library?.name = "Other" },
      Part("library's source") { installed, _ in installed.toolchain.library?.sources[0].content = [9] },
      Part("library's file name") { installed, _ in installed.toolchain.library?.sources[0].name = "y" },
      Part("library's step") { installed, _ in installed.toolchain.library?.steps[0].arguments = ["-g"] },
      Part("library's product") { installed, _ in installed.toolchain.library?.products = ["p"] },
    ]
  }

  private static let base: (installed: InstalledToolchain, source: [UInt8]) = {
    let library = Toolchain.Library(name: "L", sources: [("x", [1])], steps: [.init(["-c"])], products: ["o"])
    let toolchain = Toolchain(
      language: "test", title: "Test", sourceFile: "a.t", executable: "t", library: library, steps: [.init(["-O", "-o"])], environment: ["OS": "wasi"], installation: "")
    let identity = ToolchainIdentity(version: "1", resources: "/lib")
    return (InstalledToolchain(toolchain: toolchain, tool: FoundTool(path: "/bin/t"), identity: identity), Array("source".utf8))
  }()

  private static func keys(_ part: Part? = nil) -> (program: CacheKey, library: CacheKey?) {
    var (installed, source) = base
    part?.change(&installed, &source)
    return (.program(source, installed), installed.toolchain.library.map { .library($0, installed) })
  }

  @Test(arguments: Part.all) func anotherValueIsAnotherKey(_ part: Part) {
    #expect(Self.keys(part).program != Self.keys().program)
    #expect(Self.keys(part).program.fileName != Self.keys().program.fileName)
    if let library = Self.keys(part).library { #expect((library != Self.keys().library) == part.isPartOfLibraries) }
  }

  @Test func noTwoAreTheSame() {
    #expect(Set(Part.all.map { Self.keys($0).program }).count == Part.all.count)
  }

  @Test func theSameIsTheSameKey() {
    #expect(Self.keys().program == Self.keys().program)
    var (installed, source) = Self.base
    // Where the compiler is does not matter, nor what people are told.
    installed.tool.path = "/opt/t"
    installed.toolchain.title = "T"
    source = Array("source".utf8)
    #expect(CacheKey.program(source, installed) == Self.keys().program)
  }
}
