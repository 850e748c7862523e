/// The library that Embedded Swift programs import as `Guest`: what a program needs of its platform (memory, standard input and
/// output) and JSON. It is compiled for WebAssembly together with the program, so its sources travel inside of the executable.
public enum GuestRuntime {
  /// The name that programs import.
  public static let moduleName = "Guest"

  /// The source files by name.
  public static let sources: [(name: String, content: [UInt8])] = [
    ("Allocator.swift", PackageResources.Allocator_swift),
    ("Decimal.swift", PackageResources.Decimal_swift),
    ("JSON.swift", PackageResources.JSON_swift),
    ("JSONObject.swift", PackageResources.JSONObject_swift),
    ("JSONParser.swift", PackageResources.JSONParser_swift),
    ("JSONWriter.swift", PackageResources.JSONWriter_swift),
    ("StandardStreams.swift", PackageResources.StandardStreams_swift),
    ("Symbols.swift", PackageResources.Symbols_swift),
    ("UTF8Text.swift", PackageResources.UTF8Text_swift),
  ]
}
