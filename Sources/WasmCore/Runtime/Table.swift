/// A table of references.
///
/// Not `Sendable`: it belongs to its store's execution.
///
/// Specification: *Execution › Runtime Structure › Table Instances*.
public struct Table {
  let store: Store
  let state: TableState

  init(store: Store, state: TableState) { (self.store, self.state) = (store, state) }

  /// A new table of the smallest size that its type allows.
  ///
  /// - Throws: `LimitError` where the store's limit does not allow it, `TypeError` where the value is not of the element type.
  public init(_ store: Store, _ type: TableType, initial: Value) throws {
    let bits = try store.checkedBits(of: initial, type: ValueType(type.element))
    self.init(store: store, state: try TableState(store, type, initial: bits))
  }

  /// The type, with the present size for the smallest.
  public var type: TableType {
    TableType(element: state.type.element, limits: Limits(minimum: UInt64(count), maximum: state.type.limits.maximum), addressType: state.type.addressType)
  }

  /// The number of elements.
  public var count: Int { state.elements.count }

  /// The element at an index, or nil past the end.
  public func element(at index: Int) -> Value? {
    guard index >= 0, index < count else { return nil }
    return store.value(state.elements[index], type: ValueType(state.type.element))
  }

  /// Replaces an element.
  ///
  /// - Throws: `Trap` past the end, `TypeError` where the value is not of the element type.
  public func setElement(_ value: Value, at index: Int) throws {
    guard index >= 0, index < count else { throw Trap(reason: .outOfBoundsTableAccess, backtrace: []) }
    state.elements[index] = try store.checkedBits(of: value, type: ValueType(state.type.element))
  }

  /// Adds elements.
  ///
  /// - Returns: The size before, or nil where the type's maximum or the store's limit does not allow it.
  @discardableResult
  public func grow(by count: Int, with value: Value) throws -> Int? {
    guard count >= 0 else { return nil }
    return state.grow(by: UInt64(count), with: try store.checkedBits(of: value, type: ValueType(state.type.element))).map(Int.init)
  }
}

/// What a table is, as its store owns it.
final class TableState {
  let type: TableType
  private(set) var elements: TableElements
  private unowned(unsafe) let store: Store

  /// - Parameter count: The elements; as few as the type allows, if that is nil.
  init(_ store: Store, _ type: TableType, count: UInt64? = nil, initial: UInt64) throws(LimitError) {
    let count = count ?? type.limits.minimum
    guard store.reserveElements(count) else {
      throw LimitError(.tableElements, "a table of \(count) elements does not fit in the store's limit of \(store.limits.tableElements)")
    }
    guard let elements = TableElements(count: Int(count), repeating: initial) else {
      throw LimitError(.system, "the system has no room for a table of \(count) elements")
    }
    self.elements = elements
    (self.store, self.type) = (store, type)
  }

  /// Where handlers find it.
  var block: TableBlock.Place { elements.block }

  /// Whether a range of elements lies within the table.
  func contains(_ first: UInt64, _ count: UInt64) -> Bool {
    let (end, overflow) = first.addingReportingOverflow(count)
    return !overflow && end <= UInt64(elements.count)
  }

  func grow(by count: UInt64, with bits: UInt64) -> UInt64? {
    guard let first = reserve(count) else { return nil }
    elements.fill(first..<first + Int(count), with: bits)
    return publish(count)
  }

  /// Makes room for more elements, which are not part of the table before `publish`, and returns where it begins, or nil where a limit or the system does not allow it.
  func reserve(_ count: UInt64) -> Int? {
    let before = UInt64(elements.count)
    let largest = min(type.limits.maximum ?? .max, UInt64(UInt32.max))
    guard before <= largest, count <= largest - before, store.hasRoom(forElements: count), elements.reserve(Int(count), largest: Int(largest)) else { return nil }
    return Int(before)
  }

  /// Makes elements part of the table for which there is room. Returns its size before.
  func publish(_ count: UInt64) -> UInt64? {
    guard store.reserveElements(count) else { return nil }
    defer { elements.publish(Int(count)) }
    return UInt64(elements.count)
  }
}
