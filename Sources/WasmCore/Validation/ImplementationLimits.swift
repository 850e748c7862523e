/// How large a module may be: what this implementation promises to take, and what it refuses with an error of kind `.limit`.
///
/// Most are those of the WebAssembly JavaScript API, which compilers keep to. The nesting of blocks and everything else that the input controls costs
/// memory in proportion to the input, never native stack.
enum ImplementationLimits {
  static let types: UInt32 = 1_000_000
  static let imports: UInt32 = 1_000_000
  static let functions: UInt32 = 1_000_000
  static let tables: UInt32 = 100_000
  static let memories: UInt32 = 100_000
  static let tags: UInt32 = 1_000_000
  static let globals: UInt32 = 1_000_000
  static let exports: UInt32 = 1_000_000
  static let elementSegments: UInt32 = 10_000_000
  static let dataSegments: UInt32 = 100_000
  /// The elements of one segment.
  static let elementsOfSegment: UInt32 = 10_000_000

  static let parameters: UInt32 = 1_000
  static let results: UInt32 = 1_000
  static let fields: UInt32 = 10_000
  /// How many declared types lie between a type and the top of its hierarchy.
  static let subtypingDepth: UInt32 = 63

  /// The bytes of one function's body.
  static let functionBody = 7_864_320
  /// The parameters and locals of one function.
  static let locals: UInt64 = 50_000
  /// The slots of a function's frame: two for the link, one for each parameter (or result, if these are more), local and operand that can be on the stack at once, and eight
  /// to spare. Instructions name slots in 16 bits.
  static let frameSlots = 65_535
  /// The labels of one `br_table`, without its default.
  static let labelsOfTable: UInt32 = 65_520
  static let catchClauses: UInt32 = 10_000
  /// The blocks that are open at once.
  static let nesting = 1_000_000
  /// The operands that lie on the stack at once.
  static let operands = 1_000_000

  /// The operands that all calls, branches and blocks of a module of so many bytes may move: ten million, and 16 for each byte.
  ///
  /// An instruction of two bytes can move a thousand operands, so without this bound validation and translation would not be linear in the module's size.
  static func moves(ofBytes count: Int) -> Int { min(count, 1 << 40) * 16 + 10_000_000 }
}
