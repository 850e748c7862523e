/// The types of a module, or a single one, among all types in the process: each has a number, and types are equal when their numbers are.
///
/// A recursive group is entered as a whole. Entries live as long as a registration that holds them.
///
/// Specification: *Validation › Conventions › Types › Rolling and Unrolling*.
final class TypeRegistration: @unchecked Sendable {
  // It changes only while the one who made it adds to it, before anybody else has it.

  /// The numbers of the types, in their order.
  private(set) var identifiers: [UInt32] = []
  /// The groups that it holds, by their numbers in the registry.
  private var groups: [Int] = []
  private var description = TypeDescription()

  /// A registration to which groups will be added.
  ///
  /// - Parameter capacity: How many types there will be.
  init(capacity: Int) { identifiers.reserveCapacity(capacity) }

  /// Registers a function type that refers to no type of a module. Nil where the process has too many types alive.
  init?(_ type: FunctionType) {
    guard add([SubType(isFinal: true, supertypes: [], composite: .function(type))], 0..<1) else { return nil }
  }

  deinit {
    for group in groups { Self.registry.withLock { $0.release(group) } }
  }

  /// Adds the next group of a module's types, which refer to earlier ones and to themselves. Returns whether the process has numbers left for it.
  func add(_ types: [SubType], _ group: Range<Int>) -> Bool {
    guard !group.isEmpty else { return true }
    description.describe(types, group, numbers: identifiers)
    let hash = description.hash
    // The lock is held for one group at a time: others do not wait for a module of a million types.
    guard let entry = Self.registry.withLock({ $0.retain(description, hash: hash, typeCount: group.count) }) else { return false }
    groups.append(entry.group)
    for place in 0..<UInt32(truncatingIfNeeded: group.count) { identifiers.append(entry.firstIdentifier + place) }
    return true
  }

  private static let registry = Guarded(TypeRegistry())
}

/// The groups of types that are alive, with the number of registrations that hold each, and the numbers of their types.
private struct TypeRegistry {
  private struct Group {
    var uses: Int
    var firstIdentifier: UInt32
    var typeCount: UInt32
  }

  private var descriptions = DescriptionTable()
  /// By the numbers of their descriptions.
  private var groups: [Group] = []
  /// The first identifiers of groups that nobody uses any more, by the group's size.
  private var free: [Int: [UInt32]] = [:]
  private var next: UInt32 = 1

  /// Holds a group of so many types. Nil where there are no more identifiers.
  mutating func retain(_ description: TypeDescription, hash: Int, typeCount: Int) -> (group: Int, firstIdentifier: UInt32)? {
    let (number, isNew) = descriptions.insert(description, hash: hash)
    guard isNew else {
      groups[number].uses += 1
      return (number, groups[number].firstIdentifier)
    }
    guard let first = free[typeCount]?.popLast() ?? fresh(typeCount) else {
      descriptions.remove(number)
      return nil
    }
    let group = Group(uses: 1, firstIdentifier: first, typeCount: UInt32(truncatingIfNeeded: typeCount))
    if number == groups.count { groups.append(group) } else { groups[number] = group }
    return (number, first)
  }

  private mutating func fresh(_ count: Int) -> UInt32? {
    guard Int(next) + count <= Int(TypeDescription.largestNumber) else { return nil }
    defer { next += UInt32(count) }
    return next
  }

  mutating func release(_ number: Int) {
    groups[number].uses -= 1
    guard groups[number].uses == 0 else { return }
    descriptions.remove(number)
    if descriptions.count == 0 {
      self = TypeRegistry()
    } else {
      free[Int(groups[number].typeCount), default: []].append(groups[number].firstIdentifier)
    }
  }
}
