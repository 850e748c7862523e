import Testing

@testable import WasmCore

/// The numbers by which types of different modules are compared.
struct TypeRegistryTests {
  private static func registration(_ types: [SubType], _ groups: [Range<Int>]) -> TypeRegistration? {
    let registration = TypeRegistration(capacity: types.count)
    for group in groups where !registration.add(types, group) { return nil }
    return registration
  }

  private static func function(_ parameters: ValueType..., isFinal: Bool = true) -> SubType {
    SubType(isFinal: isFinal, supertypes: [], composite: .function(FunctionType(parameters: parameters)))
  }

  private static func reference(to index: UInt32) -> ValueType { ValueType(ReferenceType(isNullable: true, heapType: .type(index))) }

  @Test func equalTypesOfDifferentModulesHaveOneNumber() throws {
    let first = try #require(Self.registration([Self.function(.i32), Self.function(.i64), Self.function(.i32)], [0..<1, 1..<2, 2..<3]))
    let second = try #require(Self.registration([Self.function(.i64), Self.function(.f32)], [0..<1, 1..<2]))
    #expect(first.identifiers[0] == first.identifiers[2])
    #expect(first.identifiers[1] == second.identifiers[0])
    #expect(Set(first.identifiers + second.identifiers).count == 3)
    #expect(TypeRegistration(FunctionType(parameters: [.i64]))?.identifiers == [first.identifiers[1]])
  }

  @Test func typesThatDifferInSmallThingsAreDifferent() throws {
    let types = [
      Self.function(.i32), Self.function(.i32, isFinal: false), SubType(isFinal: true, supertypes: [], composite: .function(FunctionType(results: [.i32]))),
      SubType(isFinal: true, supertypes: [], composite: .array(FieldType(storage: .i8, isMutable: false))),
      SubType(isFinal: true, supertypes: [], composite: .array(FieldType(storage: .i8, isMutable: true))),
      SubType(isFinal: true, supertypes: [], composite: .structure([FieldType(storage: .i8, isMutable: true)])),
    ]
    let registration = try #require(Self.registration(types, types.indices.map { $0..<$0 + 1 }))
    #expect(Set(registration.identifiers).count == types.count)
  }

  @Test func groupsAreComparedByPlaceWithinAndByNumberWithout() throws {
    // The same group at another index: its reference is to its own first member both times.
    let alone = try #require(Self.registration([Self.function(Self.reference(to: 0)), Self.function()], [0..<2]))
    let moved = try #require(Self.registration([Self.function(.f64), Self.function(Self.reference(to: 1)), Self.function()], [0..<1, 1..<3]))
    #expect(Array(moved.identifiers.dropFirst()) == alone.identifiers)
    // A reference to a type before the group is another thing, even if that has the same index.
    let outside = try #require(Self.registration([Self.function(.f64), Self.function(Self.reference(to: 0)), Self.function()], [0..<1, 1..<3]))
    #expect(Set(outside.identifiers.dropFirst()).isDisjoint(with: alone.identifiers))
  }

  @Test func aNumberStaysWhileAnybodyHoldsIt() throws {
    let type = FunctionType(parameters: [.i64, .f32, .i64, .f64])
    let outer = try #require(TypeRegistration(type))
    for _ in 0..<3 { #expect(TypeRegistration(type)?.identifiers == outer.identifiers) }
    let others = (0..<100).compactMap { TypeRegistration(FunctionType(parameters: Array(repeating: .i32, count: 100 + $0))) }
    #expect(!others.flatMap(\.identifiers).contains(outer.identifiers[0]))
  }

  /// Against a dictionary, with so many entries coming and going that buckets run over and removed words are cleared away.
  @Test func theTableKeepsEachDescriptionOnce() {
    var numbers = SystemRandomNumberGenerator()
    var table = DescriptionTable()
    var model: [Int: Int] = [:]
    var description = TypeDescription()
    for round in 0..<20_000 {
      // It grows, then shrinks to nothing, then grows again.
      let mayAdd = round % 10_000 < 6_000 || Int.random(in: 0..<8, using: &numbers) == 0
      let parameters = Int.random(in: 0..<600, using: &numbers)
      if mayAdd || model.isEmpty {
        description.describe([SubType(isFinal: true, supertypes: [], composite: .function(FunctionType(parameters: Array(repeating: .i32, count: parameters))))], 0..<1, numbers: [])
        // Few different hashes, so that descriptions meet in buckets.
        let (number, isNew) = table.insert(description, hash: description.hash & 0xFF)
        #expect(isNew == (model[parameters] == nil))
        #expect(number == model[parameters] ?? number)
        model[parameters] = number
      } else if let (parameters, number) = model.randomElement(using: &numbers) {
        table.remove(number)
        model[parameters] = nil
      }
      #expect(table.count == model.count)
      #expect(Set(model.values).count == model.count)
    }
  }
}
