/// A global variable.
///
/// Not `Sendable`: it belongs to its store's execution.
///
/// Specification: *Execution › Runtime Structure › Global Instances*.
public struct Global {
  let store: Store
  /// The type of the variable.
  public let type: GlobalType
  let cell: GlobalCell

  init(store: Store, type: GlobalType, cell: GlobalCell) {
    (self.store, self.type, self.cell) = (store, type, cell)
  }

  /// A new variable.
  ///
  /// - Throws: `TypeError` where the value is not of the type.
  public init(_ store: Store, _ type: GlobalType, _ value: Value) throws {
    let state = GlobalState(try store.checkedBits(of: value, type: type.value))
    store.add(state)
    self.init(store: store, type: type, cell: state.cell)
  }

  /// The value at present.
  public var value: Value { store.value(cell.bits, type: type.value) }

  /// Replaces the value.
  ///
  /// - Throws: `TypeError` where the variable is immutable or the value is not of its type.
  public func set(_ value: Value) throws {
    guard type.isMutable else { throw TypeError(description: "an immutable global can not be set") }
    cell.bits = try store.checkedBits(of: value, type: type.value)
  }
}

/// A variable that the host made, as its store owns it.
final class GlobalState {
  let cell: GlobalCell

  init(_ bits: UInt64) { cell = .allocate(bits) }

  deinit { cell.free() }
}

/// A value of the host that does not have the type that is needed, or belongs to another store.
public struct TypeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was needed and what was given.
  public let description: String
}

extension Store {
  /// The slot's bits of a value that must have a type.
  func checkedBits(of value: Value, type: ValueType) throws(TypeError) -> UInt64 {
    guard value.type == type else { throw TypeError(description: "expected a value of type \(type), but got one of type \(value.type)") }
    guard let bits = bits(of: value) else { throw TypeError(description: "a function of another store can not be used here") }
    return bits
  }
}
