/// Which types match which: whether a value of one type can be used where another is expected.
///
/// Specification: *Validation › Matching*.
extension TypeSpace {
  /// Whether a value of the one type is one of the other.
  @inline(__always)
  func matches(_ type: ValueType, _ expected: ValueType) -> Bool {
    type == expected || matchesSlowly(type, expected)
  }

  @inline(never)
  private func matchesSlowly(_ type: ValueType, _ expected: ValueType) -> Bool {
    if type.isBottom { return true }
    if type == .bottomReference { return expected.isReference }
    guard let reference = type.reference, let expected = expected.reference else { return false }
    return matches(reference, expected)
  }

  func matches(_ type: ReferenceType, _ expected: ReferenceType) -> Bool {
    (expected.isNullable || !type.isNullable) && matches(type.heapType, expected.heapType)
  }

  func matches(_ type: HeapType, _ expected: HeapType) -> Bool {
    switch (type, expected) {
    case (.type(let index), .type(let expected)): isBelow(index, expected)
    case (.type(let index), _): matches(kind(index).top, expected)
    case (.none, .type(let index)): kind(index) != .function
    case (.nofunc, .type(let index)): kind(index) == .function
    case (.none, .any), (.none, .eq), (.none, .i31), (.none, .struct), (.none, .array): true
    case (.i31, .eq), (.struct, .eq), (.array, .eq), (.i31, .any), (.struct, .any), (.array, .any), (.eq, .any): true
    case (.nofunc, .func), (.noextern, .extern), (.noexn, .exn): true
    default: type == expected
    }
  }

  private func kind(_ index: UInt32) -> Kind { entries[Int(index)].kind }

  /// Whether a defined type is equal to another or declared below it.
  func isBelow(_ index: UInt32, _ ancestor: UInt32) -> Bool {
    let wanted = entries[Int(ancestor)].identifier
    var index = index
    while entries[Int(index)].identifier != wanted {
      index = entries[Int(index)].supertype
      if index == Entry.none { return false }
    }
    return true
  }

  /// Whether a list of results can be used as another.
  func matches(_ list: TypeList, _ expected: TypeList) -> Bool {
    list.count == expected.count && (0..<list.count).allSatisfy { matches(self[list, $0], self[expected, $0]) }
  }

  // MARK: Composite types

  func matches(_ type: CompositeType, _ expected: CompositeType) -> Bool {
    switch (type, expected) {
    case (.function(let type), .function(let expected)):
      matches(type.results, expected.results) && matches(expected.parameters, type.parameters)
    case (.structure(let fields), .structure(let expected)):
      fields.count >= expected.count && zip(fields, expected).allSatisfy { matches($0, $1) }
    case (.array(let field), .array(let expected)):
      matches(field, expected)
    default: false
    }
  }

  private func matches(_ types: [ValueType], _ expected: [ValueType]) -> Bool {
    types.count == expected.count && zip(types, expected).allSatisfy { matches($0, $1) }
  }

  private func matches(_ field: FieldType, _ expected: FieldType) -> Bool {
    guard field.isMutable == expected.isMutable, matches(field.storage, expected.storage) else { return false }
    // What is read from a field that can be written is also what is written to it.
    return !field.isMutable || matches(expected.storage, field.storage)
  }

  func matches(_ storage: StorageType, _ expected: StorageType) -> Bool {
    if case .value(let type) = storage, case .value(let expected) = expected { return matches(type, expected) }
    return storage == expected
  }
}

extension TypeSpace.Kind {
  /// The abstract type of all types of this kind.
  var top: HeapType {
    switch self {
    case .function: .func
    case .structure: .struct
    case .array: .array
    }
  }
}

extension HeapType {
  /// The type at the top of an abstract type's hierarchy.
  var abstractTop: HeapType {
    switch self {
    case .func, .nofunc: .func
    case .extern, .noextern: .extern
    case .exn, .noexn: .exn
    default: .any
    }
  }
}
