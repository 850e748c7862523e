/// A list of types within a `TypeSpace`.
///
/// FAST: most lists have at most one type, and that one is here.
struct TypeList {
  // FAST: blocks keep two lists each, so they are kept small.
  private let narrowCount: UInt32
  private let narrowStart: UInt32
  /// The type, when there is just one.
  let single: ValueType

  var count: Int { Int(narrowCount) }
  /// Where it begins in the array of types; not used for a single type.
  fileprivate var start: Int { Int(narrowStart) }

  static let empty = TypeList(count: 0, start: 0)

  init(_ type: ValueType) { (narrowCount, narrowStart, single) = (1, 0, type) }

  fileprivate init(count: Int, start: Int) {
    (narrowCount, narrowStart, single) = (UInt32(truncatingIfNeeded: count), UInt32(truncatingIfNeeded: start), .bottom)
  }
}

/// What a function type says, without arrays of its own.
struct Signature {
  let parameters: TypeList
  let results: TypeList
}

/// The types of a module, laid out for validation: equal types have one number, lists of types lie in one array.
struct TypeSpace: Sendable {
  enum Kind: UInt8 {
    case function, structure, array
  }

  /// What is said about a type.
  struct Entry {
    let kind: Kind
    let isFinal: Bool
    /// The type's number among all in the process: equal types have the same.
    let identifier: UInt32
    /// The type that it is declared below, or `none`.
    let supertype: UInt32
    /// How many types it is declared below, directly or not.
    let depth: UInt32
    /// Parameters and results; both empty when it is no function type.
    let signature: Signature

    static let none = UInt32.max
  }

  private(set) var entries: [Entry] = []
  private var pool: [ValueType] = []
  /// The number of each type in the process.
  let registration: TypeRegistration

  /// Checks the types of a module and lays them out.
  init(_ module: ModuleSyntax) throws(ModuleError) {
    registration = TypeRegistration(capacity: module.types.count)
    entries.reserveCapacity(module.types.count)
    for group in module.recursiveGroups {
      for index in group { try Self.checkIndices(module, index, limit: group.upperBound) }
      guard registration.add(module.types, group) else {
        throw ModuleError(.limit, "too many different types are in use in this process", offset: module.typeOffsets[group.lowerBound])
      }
      for index in group { try append(module, index) }
      for index in group where entries[index].supertype != Entry.none { try checkSupertype(module, index) }
    }
  }

  /// A type of the list, which has to have it.
  @inline(__always)
  subscript(list: TypeList, index: Int) -> ValueType { list.count == 1 ? list.single : pool[list.start + index] }

  /// The function type with this index, if there is one.
  @inline(__always)
  func signature(_ index: UInt32) -> Signature? {
    let index = Int(index)
    guard index < entries.count, entries[index].kind == .function else { return nil }
    return entries[index].signature
  }

  /// The types of the list, for messages.
  func types(_ list: TypeList) -> [ValueType] { (0..<list.count).map { self[list, $0] } }

  // MARK: Layout

  private mutating func append(_ module: ModuleSyntax, _ index: Int) throws(ModuleError) {
    let type = module.types[index]
    let supertype = type.supertypes.first ?? Entry.none
    let depth = supertype == Entry.none ? 0 : entries[Int(supertype)].depth + 1
    guard depth <= ImplementationLimits.subtypingDepth else {
      throw ModuleError(.limit, "type \(index) is more than \(ImplementationLimits.subtypingDepth) types deep", offset: module.typeOffsets[index])
    }
    var signature = Signature(parameters: .empty, results: .empty)
    let kind: Kind
    switch type.composite {
    case .function(let function):
      kind = .function
      signature = Signature(parameters: list(function.parameters), results: list(function.results))
    case .structure: kind = .structure
    case .array: kind = .array
    }
    entries.append(Entry(kind: kind, isFinal: type.isFinal, identifier: registration.identifiers[index], supertype: supertype, depth: depth, signature: signature))
  }

  private mutating func list(_ types: [ValueType]) -> TypeList {
    if types.count == 1 { return TypeList(types[0]) }
    defer { pool.append(contentsOf: types) }
    return TypeList(count: types.count, start: pool.count)
  }

  // MARK: Checks

  /// A type can refer to the types of its own group and of those before it.
  private static func checkIndices(_ module: ModuleSyntax, _ index: Int, limit: Int) throws(ModuleError) {
    let type = module.types[index]
    let offset = module.typeOffsets[index]
    guard type.supertypes.count <= 1 else { throw ModuleError(.invalid, "sub type has more than one supertype", offset: offset) }
    // A supertype comes earlier even within a group, so that no type is below itself.
    if let supertype = type.supertypes.first, supertype >= index {
      throw ModuleError(.invalid, "unknown type \(supertype)", offset: offset)
    }
    switch type.composite {
    case .function(let function):
      for type in function.parameters { try check(type) }
      for type in function.results { try check(type) }
    case .structure(let fields):
      for field in fields { try check(field.storage.unpacked) }
    case .array(let field):
      try check(field.storage.unpacked)
    }
    func check(_ type: ValueType) throws(ModuleError) {
      if let unknown = type.unknownIndex(limit: limit) { throw ModuleError(.invalid, "unknown type \(unknown)", offset: offset) }
    }
  }

  private func checkSupertype(_ module: ModuleSyntax, _ index: Int) throws(ModuleError) {
    let supertype = Int(entries[index].supertype)
    guard !entries[supertype].isFinal, matches(module.types[index].composite, module.types[supertype].composite) else {
      throw ModuleError(.invalid, "sub type \(index) does not match its supertype \(supertype)", offset: module.typeOffsets[index])
    }
  }
}

extension ValueType {
  /// The type index that this type refers to, when that is not below the limit.
  @inline(__always)
  func unknownIndex(limit: Int) -> UInt32? {
    guard !isNumber, case .type(let index)? = reference?.heapType, Int(index) >= limit else { return nil }
    return index
  }
}
