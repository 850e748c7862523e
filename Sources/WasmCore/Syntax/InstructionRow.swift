/// What is known about one instruction without its immediates.
///
/// FAST: some twenty bytes of plain bits, so that reading a row costs a few loads and counts no references.
struct InstructionRow: Sendable {
  let opcode: Opcode
  /// What follows the opcode.
  let immediates: Immediates
  /// The natural alignment of a memory access or the width of a lane, as an exponent of two.
  let alignment: UInt8
  /// The feature that brought the instruction, if WebAssembly 1.0 did not.
  let feature: Features
  /// What is popped and pushed.
  let typing: Typing
  /// What has to be looked at besides.
  let rule: Rule

  /// What decides whether the instruction is valid.
  enum Rule: UInt8, Sendable {
    /// Its typing alone.
    case typing
    /// Its typing and the memory that it accesses.
    case memoryAccess
    /// Its typing and other immediates.
    case indices
    /// A case of its own in the validator.
    case special
  }

  init(opcode: Opcode, immediates: Immediates, alignment: UInt8, feature: Features, typing: Typing) {
    (self.opcode, self.immediates, self.alignment, self.feature, self.typing) = (opcode, immediates, alignment, feature, typing)
    rule =
      switch immediates {
      case _ where !typing.isFixed: .special
      case .none, .i32, .i64, .f32, .f64, .zeroByte: .typing
      case .memoryArgument: .memoryAccess
      default: .indices
      }
  }

  /// The row of an opcode that stands for no instruction.
  static let unassigned = InstructionRow(opcode: .unreachable, immediates: .unassigned, alignment: 0, feature: [], typing: .special)

  /// The name in the text format.
  var name: StaticString { InstructionTable.names[Int(opcode.rawValue)] }

  /// How many lanes of this width a vector has.
  var laneCount: UInt32 { 16 >> UInt32(alignment) }
}

/// The immediates of an instruction, and in which fields of `Instruction` they are handed over.
enum Immediates: UInt8, Sendable {
  /// The opcode stands for no instruction.
  case unassigned
  case none
  /// `type`.
  case blockType
  /// One index in `index`.
  case label, function, type, local, global, table, memory, data, element, tag
  /// The labels of `br_table` in `list`, their number without the default in `index`.
  case labels
  /// The catch clauses of `try_table` in `list`, their number in `index`, the block's type in `type`.
  case catches
  /// The types of a typed `select` in `list`, their number in `index`; a single type in `type`, too.
  case valueTypes
  /// Two indices in `index` and `secondIndex`, in the order of their names.
  case typeAndTable, dataAndMemory, elementAndTable, typeAndField, typeAndCount, typeAndData, typeAndElement
  /// The destination in `index`, the source in `secondIndex`.
  case tables, memories, types
  /// The memory in `index`, the offset in `literal`, the alignment's exponent in `secondLiteral`.
  case memoryArgument
  /// As `memoryArgument`, with the lane in `secondIndex`.
  case memoryArgumentAndLane
  /// The lane in `index`.
  case lane
  /// The bits in `literal`, those of a `v128` in `literal` and `secondLiteral`, lowest byte first.
  case i32, i64, f32, f64, v128
  /// The reference type in `type`.
  case heapType
  /// The label in `index`, the operand's type in `type`, the bits of the target's type in `literal`.
  case castTypes
  /// A byte that must be zero.
  case zeroByte
}

/// What an instruction pops and pushes, when that depends on nothing but a memory's address type.
///
/// FAST: the codes are the bytes of `ValueType.bits`, packed into one word with the last operand in the lowest byte, so that the validator compares
/// all operands at once.
struct Typing: Sendable {
  /// The type of an operand or result.
  enum Code: UInt8 {
    case i32 = 0x7F
    case i64 = 0x7E
    case f32 = 0x7D
    case f64 = 0x7C
    case v128 = 0x7B
    /// The type of addresses of the memory that is named by the immediates.
    case address = 0x01

    /// The code when addresses are `i32`.
    fileprivate var narrow: UInt8 { self == .address ? Code.i32.rawValue : rawValue }
    /// What is to be subtracted from it when they are `i64`.
    fileprivate var widening: UInt8 { self == .address ? 1 : 0 }
  }

  /// Whether the fields below say all; otherwise the validator has a case for the instruction.
  let isFixed: Bool
  let operandCount: UInt8
  private let narrowResult: UInt8
  private let resultWidening: UInt8
  private let narrowOperands: UInt32
  private let operandsWidening: UInt32

  /// The typing depends on the immediates or on the operand stack.
  static let special = Typing(isFixed: false, operands: [], result: nil)

  private init(isFixed: Bool, operands: [Code], result: Code?) {
    self.isFixed = isFixed
    operandCount = UInt8(truncatingIfNeeded: operands.count)
    (narrowResult, resultWidening) = (result?.narrow ?? 0, result?.widening ?? 0)
    narrowOperands = operands.reduce(0) { $0 << 8 | UInt32($1.narrow) }
    operandsWidening = operands.reduce(0) { $0 << 8 | UInt32($1.widening) }
  }

  static func fixed(_ operands: [Code], _ result: Code? = nil) -> Typing { Typing(isFixed: true, operands: operands, result: result) }
  static func constant(_ type: Code) -> Typing { fixed([], type) }
  static func unary(_ type: Code) -> Typing { fixed([type], type) }
  static func binary(_ type: Code) -> Typing { fixed([type, type], type) }
  static func ternary(_ type: Code) -> Typing { fixed([type, type, type], type) }
  static func test(_ type: Code) -> Typing { fixed([type], .i32) }
  static func compare(_ type: Code) -> Typing { fixed([type, type], .i32) }
  static func convert(_ source: Code, _ target: Code) -> Typing { fixed([source], target) }
  static func load(_ type: Code) -> Typing { fixed([.address], type) }
  static func store(_ type: Code) -> Typing { fixed([.address, type]) }
  static func readModifyWrite(_ type: Code) -> Typing { fixed([.address, type], type) }
  static func compareExchange(_ type: Code) -> Typing { fixed([.address, type, type], type) }

  /// The bits of the operands' types, a byte each.
  @inline(__always)
  func operands(_ addressType: AddressType) -> UInt32 { addressType == .i32 ? narrowOperands : narrowOperands - operandsWidening }

  /// The bits of the result's type, 0 when there is none.
  @inline(__always)
  func result(_ addressType: AddressType) -> UInt32 { UInt32(addressType == .i32 ? narrowResult : narrowResult - resultWidening) }

  /// The type of the result, if there is one.
  func resultType(_ addressType: AddressType) -> ValueType? {
    let bits = result(addressType)
    return bits == 0 ? nil : ValueType(bits: bits)
  }
}
