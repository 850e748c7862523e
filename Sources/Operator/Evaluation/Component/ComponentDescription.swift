/// How the component presents itself to the platform.
public struct ComponentDescription: Sendable, Hashable {
  /// The name by which nodes choose it.
  public var name: String
  /// The name for people.
  public var description: String
  /// What it is for, and when another component is the better choice.
  public var info: String
  /// Words by which it is found.
  public var tags: [String]
}

extension WasmEval {
  /// The component as it is listed among those of the module.
  public static let description = ComponentDescription(
    name: "wasm_eval", description: "WASM Eval",
    info: """
      Runs a program of your own in a sandbox, for logic that no ready component fits. The program is compiled to WebAssembly once, which may take minutes the first time; a request \
      then takes microseconds to milliseconds, in a fresh instance each. For a short script the JavaScript component is quicker to change. The program reads JSON from standard input \
      and writes JSON to standard output, and sees nothing else of the world. Give examples of its input and output, so that edges can be checked. Compile errors are shown in the node's \
      status, failures of a request go to the Error port if it is enabled, and the Status port tells what the compiler does. The context is handed through and the program never sees it.
      """,
    tags: ["wasm", "wasi", "tinygo", "eval", "engine"])
}
