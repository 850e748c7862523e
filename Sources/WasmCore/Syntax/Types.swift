/// The type of a value: a number, a vector or a reference.
///
/// Specification: *Structure › Types › Value Types*.
public struct ValueType: Hashable, Sendable {
  /// The kind in the low byte; for references the heap type above it.
  ///
  /// FAST: validation compares types all the time; packed, a comparison is one instruction.
  let bits: UInt32

  init(bits: UInt32) { self.bits = bits }

  /// A 32-bit integer.
  public static let i32 = ValueType(bits: 0x7F)
  /// A 64-bit integer.
  public static let i64 = ValueType(bits: 0x7E)
  /// A 32-bit IEEE 754 number.
  public static let f32 = ValueType(bits: 0x7D)
  /// A 64-bit IEEE 754 number.
  public static let f64 = ValueType(bits: 0x7C)
  /// A 128-bit vector.
  public static let v128 = ValueType(bits: 0x7B)
  /// A reference to any function, or null.
  public static let funcref = ValueType(ReferenceType(isNullable: true, heapType: .func))
  /// A reference to an object of the host, or null.
  public static let externref = ValueType(ReferenceType(isNullable: true, heapType: .extern))
  /// The type of an operand that unreachable code produces: it matches every type.
  static let bottom = ValueType(bits: 0)

  private static let nullableKind: UInt32 = 0x63
  private static let nonNullKind: UInt32 = 0x64

  /// The value type of a reference.
  public init(_ reference: ReferenceType) {
    bits = (reference.isNullable ? Self.nullableKind : Self.nonNullKind) | reference.heapType.bits << 8
  }

  /// The reference type, when this is one.
  public var reference: ReferenceType? {
    guard isReference else { return nil }
    return ReferenceType(isNullable: bits & 0xFF == Self.nullableKind, heapType: HeapType(bits: bits >> 8))
  }

  /// Whether values of this type are references.
  public var isReference: Bool { bits & 0xFF == Self.nullableKind || bits & 0xFF == Self.nonNullKind }

  /// Whether values of this type are integers or floating-point numbers.
  public var isNumber: Bool { bits >= 0x7C && bits <= 0x7F }

  /// Whether a local of this type has a value before it is set: everything but a non-null reference.
  public var isDefaultable: Bool { bits & 0xFF != Self.nonNullKind }

  /// Whether this is the type of operands in unreachable code.
  var isBottom: Bool { bits == 0 }
}

/// A reference type: what is referred to, and whether null is a value of the type.
///
/// Specification: *Structure › Types › Reference Types*.
public struct ReferenceType: Hashable, Sendable {
  /// Whether null is a value of the type.
  public var isNullable: Bool
  /// What is referred to.
  public var heapType: HeapType

  /// A reference type.
  public init(isNullable: Bool, heapType: HeapType) {
    (self.isNullable, self.heapType) = (isNullable, heapType)
  }
}

/// What a reference refers to: an abstract class of objects, or a type that a module defines.
///
/// Specification: *Structure › Types › Heap Types*.
public enum HeapType: Hashable, Sendable {
  /// Functions of any type.
  case `func`
  /// Objects of the host.
  case extern
  /// Everything that is neither a function nor an object of the host or an exception.
  case any
  /// What can be compared for identity: small integers, structures and arrays.
  case eq
  /// Integers of 31 bits.
  case i31
  /// Structures of any type.
  case `struct`
  /// Arrays of any type.
  case array
  /// Exceptions.
  case exn
  /// No function: only null is such a reference.
  case nofunc
  /// No object of the host: only null is such a reference.
  case noextern
  /// Nothing below `any`: only null is such a reference.
  case none
  /// No exception: only null is such a reference.
  case noexn
  /// The type with this index among the module's types.
  case type(UInt32)

  /// The abstract heap types and their bytes in the binary format.
  static let abstractCodes: [(heapType: HeapType, code: UInt32)] = [
    (.noexn, 0x74), (.nofunc, 0x73), (.noextern, 0x72), (.none, 0x71), (.func, 0x70), (.extern, 0x6F),
    (.any, 0x6E), (.eq, 0x6D), (.i31, 0x6C), (.struct, 0x6B), (.array, 0x6A), (.exn, 0x69),
  ]

  private static let firstIndex: UInt32 = 0x80

  /// An abstract type's byte, or an index from `firstIndex` on: 24 bits, since a module has at most a million types.
  var bits: UInt32 {
    if case .type(let index) = self { return Self.firstIndex + index }
    return Self.abstractCodes.first { $0.heapType == self }?.code ?? 0
  }

  init(bits: UInt32) {
    self = bits >= Self.firstIndex ? .type(bits - Self.firstIndex) : HeapType(code: bits) ?? .any
  }

  /// The abstract heap type that this byte stands for in the binary format.
  init?(code: UInt32) {
    guard let row = Self.abstractCodes.first(where: { $0.code == code }) else { return nil }
    self = row.heapType
  }
}

/// What a function takes and returns.
///
/// Specification: *Structure › Types › Composite Types*.
public struct FunctionType: Hashable, Sendable {
  /// The types of the parameters, first to last.
  public var parameters: [ValueType]
  /// The types of the results, first to last.
  public var results: [ValueType]

  /// A function type.
  public init(parameters: [ValueType] = [], results: [ValueType] = []) {
    (self.parameters, self.results) = (parameters, results)
  }
}

/// What a field of a structure or an element of an array stores.
public enum StorageType: Hashable, Sendable {
  /// A value as it is.
  case value(ValueType)
  /// The low 8 bits of an `i32`.
  case i8
  /// The low 16 bits of an `i32`.
  case i16

  /// The type of the field's value on the operand stack.
  public var unpacked: ValueType { if case .value(let type) = self { type } else { .i32 } }
}

/// A field of a structure, or the elements of an array.
public struct FieldType: Hashable, Sendable {
  /// What is stored.
  public var storage: StorageType
  /// Whether it can be written after its creation.
  public var isMutable: Bool
}

/// A type that a module defines.
///
/// Specification: *Structure › Types › Composite Types*.
public enum CompositeType: Hashable, Sendable {
  /// A function.
  case function(FunctionType)
  /// A structure with these fields, first to last.
  case structure([FieldType])
  /// An array with such elements.
  case array(FieldType)
}

/// A composite type with its place in the hierarchy of types.
///
/// Specification: *Structure › Types › Recursive Types*.
public struct SubType: Hashable, Sendable {
  /// Whether no other type can be declared below it.
  public var isFinal: Bool
  /// The type that it is declared below; the format allows a list, validation at most one.
  public var supertypes: [UInt32]
  /// What it is.
  public var composite: CompositeType

  /// The function type, when it is one.
  public var function: FunctionType? { if case .function(let type) = composite { type } else { nil } }
}

/// The smallest and the largest size of a memory (in pages) or of a table (in elements).
///
/// Specification: *Structure › Types › Limits*.
public struct Limits: Hashable, Sendable {
  /// The size to begin with.
  public var minimum: UInt64
  /// The size that it can't grow past, if there is one.
  public var maximum: UInt64?

  /// Limits.
  public init(minimum: UInt64, maximum: UInt64? = nil) { (self.minimum, self.maximum) = (minimum, maximum) }
}

/// The type that addresses of a memory or indices of a table have.
public enum AddressType: Hashable, Sendable {
  /// 32 bits.
  case i32
  /// 64 bits.
  case i64

  /// As a type of values.
  public var valueType: ValueType { self == .i32 ? .i32 : .i64 }
}

/// The type of a linear memory.
///
/// Specification: *Structure › Types › Memory Types*.
public struct MemoryType: Hashable, Sendable {
  /// The size, in pages of 64 KiB.
  public var limits: Limits
  /// The type of its addresses.
  public var addressType: AddressType
  /// Whether threads can share it.
  public var isShared: Bool

  /// The type of a linear memory, with limits in pages of 64 KiB.
  public init(limits: Limits, addressType: AddressType = .i32, isShared: Bool = false) {
    (self.limits, self.addressType, self.isShared) = (limits, addressType, isShared)
  }

  /// Bytes in a page.
  public static let pageSize: UInt64 = 65_536
}

/// The type of a table.
///
/// Specification: *Structure › Types › Table Types*.
public struct TableType: Hashable, Sendable {
  /// What its elements are.
  public var element: ReferenceType
  /// The size, in elements.
  public var limits: Limits
  /// The type of its indices.
  public var addressType: AddressType

  /// The type of a table, with limits in elements.
  public init(element: ReferenceType, limits: Limits, addressType: AddressType = .i32) {
    (self.element, self.limits, self.addressType) = (element, limits, addressType)
  }
}

/// The type of a global variable.
///
/// Specification: *Structure › Types › Global Types*.
public struct GlobalType: Hashable, Sendable {
  /// The type of its value.
  public var value: ValueType
  /// Whether it can be set.
  public var isMutable: Bool

  /// The type of a global variable.
  public init(_ value: ValueType, isMutable: Bool = false) { (self.value, self.isMutable) = (value, isMutable) }
}

/// The type of something that a module imports or exports.
///
/// Specification: *Structure › Types › External Types*.
public enum ExternalType: Hashable, Sendable {
  /// A function.
  case function(FunctionType)
  /// A table of references.
  case table(TableType)
  /// A linear memory.
  case memory(MemoryType)
  /// A global variable.
  case global(GlobalType)
  /// An exception's tag, with the types of what it carries.
  case tag(FunctionType)
}

// MARK: - Descriptions, as the text format writes them

extension ValueType: CustomStringConvertible {
  /// What it says to people.
  public var description: String {
    switch self {
    case .i32: "i32"
    case .i64: "i64"
    case .f32: "f32"
    case .f64: "f64"
    case .v128: "v128"
    case .bottom: "any type"
    default: reference?.description ?? "unknown type"
    }
  }
}

extension ReferenceType: CustomStringConvertible {
  /// What it says to people.
  public var description: String {
    switch (isNullable, heapType) {
    case (true, .none): "nullref"
    case (true, .nofunc), (true, .noextern), (true, .noexn): "null\(heapType.description.dropFirst(2))ref"
    case (true, .type): "(ref null \(heapType))"
    case (true, _): "\(heapType)ref"
    case (false, _): "(ref \(heapType))"
    }
  }
}

extension HeapType: CustomStringConvertible {
  /// What it says to people.
  public var description: String {
    switch self {
    case .func: "func"
    case .extern: "extern"
    case .any: "any"
    case .eq: "eq"
    case .i31: "i31"
    case .struct: "struct"
    case .array: "array"
    case .exn: "exn"
    case .nofunc: "nofunc"
    case .noextern: "noextern"
    case .none: "none"
    case .noexn: "noexn"
    case .type(let index): "\(index)"
    }
  }
}

extension FunctionType: CustomStringConvertible {
  /// What it says to people.
  public var description: String {
    "(\(parameters.map(\.description).joined(separator: ", "))) -> (\(results.map(\.description).joined(separator: ", ")))"
  }
}

extension Limits: CustomStringConvertible {
  /// What it says to people.
  public var description: String { maximum.map { "\(minimum) \($0)" } ?? "\(minimum)" }
}

extension MemoryType: CustomStringConvertible {
  /// What it says to people.
  public var description: String { "memory \(addressType == .i64 ? "i64 " : "")\(limits)\(isShared ? " shared" : "")" }
}

extension TableType: CustomStringConvertible {
  /// What it says to people.
  public var description: String { "table \(addressType == .i64 ? "i64 " : "")\(limits) \(element)" }
}

extension GlobalType: CustomStringConvertible {
  /// What it says to people.
  public var description: String { isMutable ? "global (mut \(value))" : "global \(value)" }
}

extension ExternalType: CustomStringConvertible {
  /// What it says to people.
  public var description: String {
    switch self {
    case .function(let type): "func \(type)"
    case .table(let type): type.description
    case .memory(let type): type.description
    case .global(let type): type.description
    case .tag(let type): "tag \(type)"
    }
  }
}
