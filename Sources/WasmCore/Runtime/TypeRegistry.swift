/// The types of all modules in the process, each with a number: types are equal when their numbers are.
///
/// A recursive group is entered as a whole, with references to its own members made relative, as the specification says
/// that types are equal. Entries live as long as a registration that holds them.
///
/// Specification: *Validation › Conventions › Types › Rolling and Unrolling*.
final class TypeRegistration: Sendable {
  /// The number of each type of the module, or of the single type that was registered.
  let identifiers: [UInt32]
  private let groups: [[SubType]]

  /// Registers a module's types. `groups` are ranges of `types`, in order. Nil where the process has too many types alive.
  init?(types: [SubType], groups: [Range<Int>]) {
    var identifiers: [UInt32] = []
    identifiers.reserveCapacity(types.count)
    var keys: [[SubType]] = []
    let complete = Self.registry.withLock { registry in
      for range in groups {
        let key = types[range].map { type in
          type.mapIndices { index in
            Int(index) >= range.lowerBound ? Registry.relativeBase + index - UInt32(range.lowerBound) : identifiers[Int(index)]
          }
        }
        guard let first = registry.retain(key) else {
          for group in keys { registry.release(group) }
          return false
        }
        identifiers.append(contentsOf: first..<first + UInt32(key.count))
        keys.append(key)
      }
      return true
    }
    guard complete else { return nil }
    (self.identifiers, self.groups) = (identifiers, keys)
  }

  /// Registers a function type that refers to no type of a module.
  convenience init?(_ type: FunctionType) {
    self.init(types: [SubType(isFinal: true, supertypes: [], composite: .function(type))], groups: [0..<1])
  }

  deinit {
    Self.registry.withLock { registry in
      for group in groups { registry.release(group) }
    }
  }

  private struct Registry {
    /// Indices from here on mean members of the group itself.
    static let relativeBase: UInt32 = 1 << 23

    private var entries: [[SubType]: (first: UInt32, uses: Int)] = [:]
    /// The first numbers of groups that nobody uses any more, by the group's size.
    private var free: [Int: [UInt32]] = [:]
    private var next: UInt32 = 1

    mutating func retain(_ group: [SubType]) -> UInt32? {
      if let entry = entries[group] {
        entries[group]?.uses += 1
        return entry.first
      }
      guard let first = free[group.count]?.popLast() ?? fresh(group.count) else { return nil }
      entries[group] = (first, 1)
      return first
    }

    private mutating func fresh(_ count: Int) -> UInt32? {
      guard Int(next) + count <= Int(Self.relativeBase) else { return nil }
      defer { next += UInt32(count) }
      return next
    }

    mutating func release(_ group: [SubType]) {
      guard let entry = entries[group] else { return }
      if entry.uses > 1 {
        entries[group]?.uses -= 1
      } else {
        entries[group] = nil
        free[group.count, default: []].append(entry.first)
      }
    }
  }

  private static let registry = Guarded(Registry())
}

extension SubType {
  /// The type with each type index in it replaced.
  fileprivate func mapIndices(_ transform: (UInt32) -> UInt32) -> SubType {
    func map(_ type: ValueType) -> ValueType {
      guard let reference = type.reference, case .type(let index) = reference.heapType else { return type }
      return ValueType(ReferenceType(isNullable: reference.isNullable, heapType: .type(transform(index))))
    }
    func map(_ field: FieldType) -> FieldType {
      guard case .value(let type) = field.storage else { return field }
      return FieldType(storage: .value(map(type)), isMutable: field.isMutable)
    }
    let mapped: CompositeType =
      switch composite {
      case .function(let type): .function(FunctionType(parameters: type.parameters.map(map), results: type.results.map(map)))
      case .structure(let fields): .structure(fields.map(map))
      case .array(let field): .array(map(field))
      }
    return SubType(isFinal: isFinal, supertypes: supertypes.map(transform), composite: mapped)
  }
}
