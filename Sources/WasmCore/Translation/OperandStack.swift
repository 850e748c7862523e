/// Where the translator finds an operand.
struct Operand {
  enum Location: Equatable {
    /// In the slot of its own place on the operand stack.
    case home
    /// Still in a local: `local.get` emits nothing.
    case local(Int)
    /// Nowhere: a constant's bits.
    case constant(UInt64)
  }
  var type: ValueType
  var location: Location
  /// Its place on the operand stack.
  var place: Int
  var isConstant: Bool { if case .constant = location { true } else { false } }

  /// For an operand in a local, the next lower one in the same local; -1 for none.
  fileprivate var lower: Int32 = -1
}

/// The operands of a function at a point of its translation, with those found quickly that a change of a local concerns.
struct OperandStack {
  private var operands: [Operand] = []
  /// For each local the topmost operand that is still in it; -1 for none.
  private var topmost: [Int32]
  /// No operand below this place is in a local.
  private var settledBelow = 0

  init(localCount: Int) { topmost = Array(repeating: -1, count: localCount) }

  var count: Int { operands.count }
  subscript(place: Int) -> Operand { operands[place] }

  mutating func push(_ type: ValueType) { operands.append(Operand(type: type, location: .home, place: count)) }

  mutating func push(constant bits: UInt64, _ type: ValueType) { operands.append(Operand(type: type, location: .constant(bits), place: count)) }

  mutating func push(local index: Int, _ type: ValueType) {
    operands.append(Operand(type: type, location: .local(index), place: count, lower: topmost[index]))
    topmost[index] = Int32(count - 1)
  }

  mutating func pop() -> Operand {
    let operand = operands.removeLast()
    if case .local(let index) = operand.location { topmost[index] = operand.lower }
    settledBelow = min(settledBelow, count)
    return operand
  }

  mutating func pop(to height: Int) { while count > height { _ = pop() } }

  /// Gives the top operand another type: the instruction changes no bits.
  mutating func retype(_ type: ValueType) { operands[count - 1].type = type }

  /// Whether any operand is still in a local.
  func isPending(local index: Int) -> Bool { topmost[index] >= 0 }

  /// Takes the operands that are still in a local, top down; the caller copies them to their homes.
  mutating func settle(local index: Int, _ copy: (Operand) -> Void) {
    var place = topmost[index]
    topmost[index] = -1
    while place >= 0 {
      let operand = operands[Int(place)]
      operands[Int(place)].location = .home
      copy(operand)
      place = operand.lower
    }
  }

  /// Takes the topmost operands that are not at home, top down; the caller copies them there.
  mutating func settle(top number: Int, _ copy: (Operand) -> Void) {
    for place in stride(from: count - 1, through: count - number, by: -1) { settle(place, constants: true, copy) }
  }

  /// Takes every operand that is in a local, top down; the caller copies them to their homes.
  mutating func settleLocals(_ copy: (Operand) -> Void) {
    for place in stride(from: count - 1, through: settledBelow, by: -1) { settle(place, constants: false, copy) }
    settledBelow = count
  }

  private mutating func settle(_ place: Int, constants: Bool, _ copy: (Operand) -> Void) {
    let operand = operands[place]
    switch operand.location {
    case .home: return
    case .constant: if !constants { return }
    // Every operand above is settled, so this is the topmost one in its local.
    case .local(let index): topmost[index] = operand.lower
    }
    operands[place].location = .home
    copy(operand)
  }
}
