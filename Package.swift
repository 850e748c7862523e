// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "wasm-module",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "WasmCore", targets: ["WasmCore"]),
    .library(name: "WASI", targets: ["WASI"]),
    .library(name: "Evaluation", targets: ["Evaluation"]),
    .executable(name: "wasm-module", targets: ["Operator"]),
  ],
  targets: [
    .target(name: "WasmCore"),
    .target(name: "WASI", dependencies: ["WasmCore"]),
    // Swift sources that are not compiled here: they go into the executable as they are, and are compiled with users' programs.
    .target(name: "GuestRuntime", path: "Sources/Operator/GuestRuntime", resources: [.embedInCode("Guest")]),
    // The component without a network: what compiles programs and runs their requests. The executable and authors' own tests import it.
    .target(name: "Evaluation", dependencies: ["WasmCore", "WASI", "GuestRuntime"], path: "Sources/Operator/Evaluation"),
    // The component in a cluster: the Kubernetes API, the message bus, and what goes between them and the component.
    .target(name: "Hosting", dependencies: ["WasmCore", "WASI", "Evaluation"], path: "Sources/Operator/Hosting"),
    .executableTarget(name: "Operator", dependencies: ["WasmCore", "WASI", "Evaluation", "Hosting"], exclude: ["Evaluation", "GuestRuntime", "Hosting"]),
    .target(name: "TestSupport", dependencies: ["WasmCore", "Evaluation"], path: "Tests/TestSupport"),
    // What the tests of all targets have in common and needs the testing library, which benchmarks do without.
    .target(name: "TestTraits", dependencies: ["TestSupport"], path: "Tests/TestTraits"),
    .executableTarget(name: "Instantiation", dependencies: ["WasmCore"], path: "Benchmarks/Instantiation"),
    .executableTarget(name: "Requests", dependencies: ["Evaluation", "Hosting", "TestSupport", "WASI", "WasmCore"], path: "Benchmarks/Requests"),
    .executableTarget(name: "Loading", dependencies: ["WasmCore", "TestSupport"], path: "Benchmarks/Loading"),
    .executableTarget(name: "Interruption", dependencies: ["WasmCore", "TestSupport"], path: "Benchmarks/Interruption"),
    .executableTarget(name: "Scaling", dependencies: ["WasmCore", "TestSupport"], path: "Benchmarks/Scaling"),
    .testTarget(name: "WasmCoreTests", dependencies: ["WasmCore", "TestSupport", "TestTraits"]),
    .testTarget(name: "WASITests", dependencies: ["WasmCore", "WASI", "TestSupport", "TestTraits"]),
    .testTarget(name: "OperatorTests", dependencies: ["Operator", "Hosting", "Evaluation", "WasmCore", "WASI", "TestSupport", "TestTraits"]),
    .testTarget(name: "HostingTests", dependencies: ["Hosting", "Evaluation", "WasmCore", "WASI", "TestSupport", "TestTraits"]),
    .testTarget(name: "Conformance", dependencies: ["WasmCore", "TestSupport", "TestTraits"]),
    // No product: what scripts/differential.py compares with another engine.
    .executableTarget(name: "DifferentialRunner", dependencies: ["WasmCore"], path: "Tests/DifferentialRunner"),
  ],
  swiftLanguageModes: [.v6]
)
