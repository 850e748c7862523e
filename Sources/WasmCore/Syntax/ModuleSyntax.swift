/// A decoded module: what the sections say, before or after validation.
///
/// Function bodies and constant expressions are ranges of the module's bytes; nothing of them is copied.
///
/// Specification: *Structure › Modules*.
struct ModuleSyntax: Sendable {
  /// The defined types of all recursive groups in order; a type index is a place in this list.
  var types: [SubType] = []
  /// The byte at which each of `types` begins.
  var typeOffsets: [Int] = []
  /// Where each recursive group lies in `types`.
  var recursiveGroups: [Range<Int>] = []
  var imports: [ImportSyntax] = []
  /// The type indices of all functions, imported ones first.
  var functions: [UInt32] = []
  /// All tables, imported ones first.
  var tables: [TableSyntax] = []
  /// All memories, imported ones first.
  var memories: [MemoryType] = []
  /// The type indices of all tags, imported ones first.
  var tags: [UInt32] = []
  /// All globals, imported ones first.
  var globals: [GlobalSyntax] = []
  var exports: [ExportSyntax] = []
  /// The place of each of `exports` by its name; validation says.
  var exportIndices: [ExactName: Int] = [:]
  /// The start function and the offset of its index.
  var start: (function: UInt32, offset: Int)?
  var elements: [ElementSegment] = []
  var data: [DataSegment] = []
  /// What the data count section says, if there is one.
  var dataCount: UInt32?
  /// The bodies of the functions that are not imported.
  var bodies: [FunctionBody] = []
  var customSections: [CustomSectionSyntax] = []
  /// All sections in the order of the bytes.
  var sections: [SectionSyntax] = []

  var importedFunctionCount = 0
  var importedTableCount = 0
  var importedMemoryCount = 0
  var importedGlobalCount = 0
  var importedTagCount = 0
}

/// An initialiser: instructions up to and including their `end`, as a range of the module's bytes.
struct ConstantExpression: Sendable {
  var range: Range<Int>
  /// The type and the bits of its value where it is a single constant.
  ///
  /// FAST: so are nearly all of them, and some programs have ten thousands.
  var constant: (type: ValueType, bits: UInt64)?
}

enum ImportDescriptor: Sendable {
  case function(type: UInt32)
  case table(TableType)
  case memory(MemoryType)
  case global(GlobalType)
  case tag(type: UInt32)
}

struct ImportSyntax: Sendable {
  var module: String
  var name: String
  var descriptor: ImportDescriptor
  var offset: Int
}

enum ExternalKind: UInt8, Sendable {
  case function, table, memory, global, tag
}

struct ExportSyntax: Sendable {
  var name: String
  var kind: ExternalKind
  var index: UInt32
  var offset: Int
}

struct TableSyntax: Sendable {
  var type: TableType
  /// The value of its elements at the start; null where there is none.
  var initializer: ConstantExpression?
  var offset: Int
}

struct GlobalSyntax: Sendable {
  var type: GlobalType
  /// Absent only for imported globals.
  var initializer: ConstantExpression?
  var offset: Int
}

/// When a segment is written and where.
enum SegmentMode: Sendable {
  case passive
  case declarative
  /// Written at instantiation to this memory or table.
  case active(target: UInt32, offset: ConstantExpression)
}

struct ElementSegment: Sendable {
  enum Items: Sendable {
    case functions([UInt32])
    case expressions([ConstantExpression])
  }
  var type: ReferenceType
  var mode: SegmentMode
  var items: Items
  var offset: Int
}

struct DataSegment: Sendable {
  var mode: SegmentMode
  /// The contents, as a range of the module's bytes.
  var bytes: Range<Int>
  var offset: Int
}

struct FunctionBody: Sendable {
  /// Runs of locals with the same type, as the body declares them.
  var locals: [(count: UInt32, type: ValueType)]
  /// The instructions up to and including the last `end`.
  var instructions: Range<Int>
}

struct CustomSectionSyntax: Sendable {
  var name: String
  /// What follows the name.
  var contents: Range<Int>
}

/// The sections of the binary format by their numbers.
enum SectionKind: UInt8, Sendable {
  case custom, type, `import`, function, table, memory, global, export, start, element, code, data, dataCount, tag

  /// The place among the sections, which is not that of the numbers: some came later.
  var rank: Int {
    switch self {
    case .custom: 0
    case .type: 1
    case .import: 2
    case .function: 3
    case .table: 4
    case .memory: 5
    case .tag: 6
    case .global: 7
    case .export: 8
    case .start: 9
    case .element: 10
    case .dataCount: 11
    case .code: 12
    case .data: 13
    }
  }
}

struct SectionSyntax: Sendable {
  var kind: SectionKind
  /// What follows the section's number and size.
  var contents: Range<Int>
}
