/// The proposals and versions of WebAssembly that a module may use.
public struct Features: OptionSet, Hashable, Sendable {
  /// One bit a feature.
  public let rawValue: UInt32
  /// The features whose bits are set.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Importing and exporting mutable globals.
  public static let mutableGlobals = Features(rawValue: 1 << 0)
  /// `i32.extend8_s` and its kin.
  public static let signExtension = Features(rawValue: 1 << 1)
  /// `i32.trunc_sat_f32_s` and its kin.
  public static let saturatingConversions = Features(rawValue: 1 << 2)
  /// Several results of functions and blocks, parameters of blocks.
  public static let multiValue = Features(rawValue: 1 << 3)
  /// `funcref`, `externref`, several tables, instructions on tables.
  public static let referenceTypes = Features(rawValue: 1 << 4)
  /// Copying and filling memories and tables, passive segments.
  public static let bulkMemory = Features(rawValue: 1 << 5)
  /// Arithmetic and earlier globals in constant expressions.
  public static let extendedConstantExpressions = Features(rawValue: 1 << 6)
  /// `return_call` and its kin.
  public static let tailCalls = Features(rawValue: 1 << 7)
  /// The type `v128` and its instructions.
  public static let simd = Features(rawValue: 1 << 8)
  /// The vector instructions whose results differ between machines.
  public static let relaxedSIMD = Features(rawValue: 1 << 9)
  /// More than one memory.
  public static let multiMemory = Features(rawValue: 1 << 10)
  /// Memories and tables with 64-bit addresses.
  public static let memory64 = Features(rawValue: 1 << 11)
  /// References to functions of one type, `call_ref`.
  public static let functionReferences = Features(rawValue: 1 << 12)
  /// Structures, arrays, `i31ref`, recursive types.
  public static let garbageCollection = Features(rawValue: 1 << 13)
  /// Tags, `throw`, `try_table`.
  public static let exceptions = Features(rawValue: 1 << 14)
  /// Shared memories and atomic instructions.
  public static let threads = Features(rawValue: 1 << 15)

  /// WebAssembly 1.0.
  public static let wasm1: Features = [.mutableGlobals]
  /// What this engine executes: WebAssembly 2.0 without vectors, and from 3.0 extended constant expressions, tail calls and several memories.
  public static let supported: Features = [
    .wasm1, .signExtension, .saturatingConversions, .multiValue, .referenceTypes, .bulkMemory, .extendedConstantExpressions, .tailCalls, .multiMemory,
  ]

  /// Every feature with its usual name.
  public static let names: [(feature: Features, name: String)] = [
    (.mutableGlobals, "mutable globals"), (.signExtension, "sign extension"), (.saturatingConversions, "saturating conversions"),
    (.multiValue, "multi-value"), (.referenceTypes, "reference types"), (.bulkMemory, "bulk memory"),
    (.extendedConstantExpressions, "extended constant expressions"), (.tailCalls, "tail calls"), (.simd, "SIMD"),
    (.relaxedSIMD, "relaxed SIMD"), (.multiMemory, "multi-memory"), (.memory64, "64-bit memory"),
    (.functionReferences, "function references"), (.garbageCollection, "garbage collection"), (.exceptions, "exception handling"),
    (.threads, "threads"),
  ]
}

extension Features: CustomStringConvertible {
  /// What it says to people.
  public var description: String {
    Self.names.filter { contains($0.feature) }.map(\.name).joined(separator: ", ")
  }
}
