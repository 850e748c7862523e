/// A value of WebAssembly.
///
/// Not `Sendable`: a reference belongs to the store of what it refers to, and a store to one execution at a time.
///
/// Specification: *Execution › Runtime Structure › Values*.
public enum Value {
  /// A 32-bit integer; its sign is what an instruction makes of it.
  case i32(Int32)
  /// A 64-bit integer.
  case i64(Int64)
  /// A 32-bit floating-point number.
  case f32(Float)
  /// A 64-bit floating-point number.
  case f64(Double)
  /// A function, or null.
  case funcref(Function?)
  /// An object of the host, or null.
  case externref(ExternalReference?)

  /// The type of the value.
  public var type: ValueType {
    switch self {
    case .i32: .i32
    case .i64: .i64
    case .f32: .f32
    case .f64: .f64
    case .funcref: .funcref
    case .externref: .externref
    }
  }

  /// The value of an `i32`; 0 for a value of another type.
  public var i32: Int32 { if case .i32(let value) = self { value } else { 0 } }
  /// The value of an `i64`; 0 for a value of another type.
  public var i64: Int64 { if case .i64(let value) = self { value } else { 0 } }
  /// The value of an `f32`; 0 for a value of another type.
  public var f32: Float { if case .f32(let value) = self { value } else { 0 } }
  /// The value of an `f64`; 0 for a value of another type.
  public var f64: Double { if case .f64(let value) = self { value } else { 0 } }
}

extension Value: CustomStringConvertible {
  /// Integers as signed decimals, floating-point numbers in the shortest form that reads back as the same number.
  public var description: String {
    switch self {
    case .i32(let value): "\(value)"
    case .i64(let value): "\(value)"
    case .f32(let value): value.isNaN ? "nan" : "\(value)"
    case .f64(let value): value.isNaN ? "nan" : "\(value)"
    case .funcref(let function): function.map { "function of type \($0.type)" } ?? "null"
    case .externref(let reference): reference.map { "\($0.value)" } ?? "null"
    }
  }
}

/// An object of the host that a guest can hold and hand back, but not look into.
///
/// A store that a reference was passed into keeps it until the store itself is gone.
public final class ExternalReference {
  /// What the host refers to.
  public let value: Any
  /// A reference to something of the host.
  public init(_ value: Any) { self.value = value }
}

/// A Swift type that stands for a WebAssembly type in typed functions: the 32- and 64-bit integers, `Float` and `Double`.
public protocol WasmValue: BitwiseCopyable {
  /// The type that it stands for.
  static var valueType: ValueType { get }
  /// The value whose bits are in the low part of a word.
  init(wasmBits: UInt64)
  /// The value's bits in the low part of a word, zeros above.
  var wasmBits: UInt64 { get }
}

extension Int32: WasmValue {
  /// The WebAssembly type that this type stands for.
  public static var valueType: ValueType { .i32 }
  /// The value whose bits are in the low part of a word.
  public init(wasmBits: UInt64) { self.init(truncatingIfNeeded: wasmBits) }
  /// The value's bits in the low part of a word.
  public var wasmBits: UInt64 { UInt64(UInt32(bitPattern: self)) }
}

extension UInt32: WasmValue {
  /// The WebAssembly type that this type stands for.
  public static var valueType: ValueType { .i32 }
  /// The value whose bits are in the low part of a word.
  public init(wasmBits: UInt64) { self.init(truncatingIfNeeded: wasmBits) }
  /// The value's bits in the low part of a word.
  public var wasmBits: UInt64 { UInt64(self) }
}

extension Int64: WasmValue {
  /// The WebAssembly type that this type stands for.
  public static var valueType: ValueType { .i64 }
  /// The value whose bits are in the low part of a word.
  public init(wasmBits: UInt64) { self.init(bitPattern: wasmBits) }
  /// The value's bits in the low part of a word.
  public var wasmBits: UInt64 { UInt64(bitPattern: self) }
}

extension UInt64: WasmValue {
  /// The WebAssembly type that this type stands for.
  public static var valueType: ValueType { .i64 }
  /// The value whose bits are in the low part of a word.
  public init(wasmBits: UInt64) { self = wasmBits }
  /// The value's bits in the low part of a word.
  public var wasmBits: UInt64 { self }
}

extension Float: WasmValue {
  /// The WebAssembly type that this type stands for.
  public static var valueType: ValueType { .f32 }
  /// The value whose bits are in the low part of a word.
  public init(wasmBits: UInt64) { self.init(bitPattern: UInt32(truncatingIfNeeded: wasmBits)) }
  /// The value's bits in the low part of a word.
  public var wasmBits: UInt64 { UInt64(bitPattern) }
}

extension Double: WasmValue {
  /// The WebAssembly type that this type stands for.
  public static var valueType: ValueType { .f64 }
  /// The value whose bits are in the low part of a word.
  public init(wasmBits: UInt64) { self.init(bitPattern: wasmBits) }
  /// The value's bits in the low part of a word.
  public var wasmBits: UInt64 { bitPattern }
}
