import Foundation
import GuestRuntime

extension Toolchain {
  /// The languages, the default first.
  package static let all = [tinygo, go, swift, zig, c, rust]

  /// The row of a language.
  package static func named(_ language: String) -> Toolchain? { all.first { $0.language == language } }

  static let tinygo = Toolchain(
    language: "tinygo", title: "TinyGo", sourceFile: "main.go", executable: "tinygo",
    // It says which Go it uses.
    versionSources: [.inPath("go"), .under(variable: "GOROOT", "VERSION")],
    steps: [Step(["build", "-target=wasi", "-no-debug", "-o", "out.wasm", "main.go"])],
    inheritedVariables: ["TINYGOROOT", "GOROOT", "GOPATH", "GOCACHE", "GOMODCACHE", "XDG_CACHE_HOME"],
    installation: "install TinyGo, and the Go that it needs: https://tinygo.org/getting-started/install")

  static let go = Toolchain(
    language: "go", title: "Go", sourceFile: "main.go", executable: "go",
    steps: [Step(["build", "-trimpath", "-o", "out.wasm", "main.go"])],
    environment: ["GOOS": "wasip1", "GOARCH": "wasm", "GOTOOLCHAIN": "local"],
    inheritedVariables: ["GOROOT", "GOPATH", "GOCACHE", "GOMODCACHE", "XDG_CACHE_HOME"],
    incompletenessMarks: ["unsupported GOOS/GOARCH pair"],
    installation: "install Go 1.21 or later: https://go.dev/doc/install")

  static let swift = Toolchain(
    language: "swift", title: "Swift", sourceFile: "main.swift", executable: "swiftc",
    versionArguments: ["-print-target-info"], identify: ToolchainIdentity.init(swiftTargetInfo:),
    library: Library(
      name: GuestRuntime.moduleName, sources: GuestRuntime.sources,
      steps: [
        Step(
          embeddedSwift + ["-suppress-warnings", "-parse-as-library", "-module-name", "Guest", "-emit-module", "-emit-module-path", "Guest.swiftmodule"]
            + ["-c", "-o", "Guest.o"] + GuestRuntime.sources.map { .text($0.name) })
      ],
      products: ["Guest.swiftmodule", "Guest.o"]),
    realNames: ["swift-driver", "swift-frontend"], versionSources: [.beside("swift-frontend")],
    steps: [
      Step(embeddedSwift + ["-module-name", "Program", "-I", ".", "-c", "main.swift", "-o", "main.o"]),
      // The stack comes first in memory, so that running out of it is a trap and not damage to the data.
      Step(
        companion: "wasm-ld",
        ["--stack-first", "-z", "stack-size=1048576", "main.o", "Guest.o"]
          + [.resource("embedded/wasm32-unknown-none-wasm/libswiftUnicodeDataTables.a"), "-o", "out.wasm"]),
    ],
    inheritedVariables: ["SWIFTLY_HOME_DIR", "SWIFTLY_BIN_DIR", "SWIFTLY_TOOLCHAINS_DIR", "DEVELOPER_DIR", "TOOLCHAINS", "XDG_CACHE_HOME"],
    installation: "install Swift 6.3 or later from https://swift.org/install (Apple's own toolchains lack the WebAssembly part)")

  static let zig = Toolchain(
    language: "zig", title: "Zig", sourceFile: "main.zig", executable: "zig",
    steps: [Step(["build-exe", "main.zig", "-target", "wasm32-wasi", "-O", "ReleaseFast", "-femit-bin=out.wasm"])],
    inheritedVariables: zigCaches, installation: zigInstallation)

  static let c = Toolchain(
    language: "c", title: "C (zig cc)", sourceFile: "main.c", executable: "zig",
    steps: [Step(["cc", "-target", "wasm32-wasi", "-O2", "-o", "out.wasm", "main.c"])],
    inheritedVariables: zigCaches, installation: zigInstallation)

  static let rust = Toolchain(
    language: "rust", title: "Rust", sourceFile: "main.rs", executable: "rustc", versionArguments: ["--version"],
    steps: [Step(["--target", "wasm32-wasip1", "--edition", "2021", "-O", "-o", "out.wasm", "main.rs"])],
    inheritedVariables: ["RUSTUP_HOME", "RUSTUP_TOOLCHAIN", "CARGO_HOME"],
    incompletenessMarks: ["target may not be installed", "Could not find specification for target"],
    installation: "install Rust (https://rustup.rs) and its target: rustup target add wasm32-wasip1")

  private static let embeddedSwift: [Argument] = [
    "-target", "wasm32-unknown-none-wasm", "-enable-experimental-feature", "Embedded", "-enable-experimental-feature", "Extern",
    "-wmo", "-O", "-Xfrontend", "-disable-stack-protector",
  ]

  private static let zigCaches = ["ZIG_GLOBAL_CACHE_DIR", "ZIG_LIB_DIR", "XDG_CACHE_HOME"]
  private static let zigInstallation = "install Zig (https://ziglang.org/download), or 'pip install ziglang' and set WASM_MODULE_ZIG='python3 -m ziglang'"
}

extension ToolchainIdentity {
  /// The answer of `swiftc -print-target-info`, which also says where the toolchain really is: the compiler that PATH leads to
  /// may be a link, or one that picks a toolchain.
  init?(swiftTargetInfo answer: String) {
    struct TargetInfo: Decodable {
      struct Paths: Decodable { var runtimeResourcePath: String }
      var compilerVersion: String
      var paths: Paths
    }
    guard let info = try? JSONDecoder().decode(TargetInfo.self, from: Data(answer.utf8)) else { return nil }
    self.init(version: info.compilerVersion, resources: info.paths.runtimeResourcePath)
  }
}
