import WasmCore

/// Assembles modules, so that a test needs no file and no other tool.
///
/// Everything is named by the index that the method that adds it returns. Imports come before what is the module's own.
package struct ModuleBuilder {
  private var types = Entries()
  private var typeIndices: [FunctionType: UInt32] = [:]
  private var imports = Entries()
  private var functions = Entries()
  private var tables = Entries()
  private var memories = Entries()
  private var globals = Entries()
  private var exports = Entries()
  private var startFunction: UInt32?
  private var elements = Entries()
  private var bodies = Entries()
  private var data = Entries()
  private var names: [(index: UInt32, name: String)] = []
  private var importedCounts: [Kind: UInt32] = [:]
  /// Whether the number of data segments must be known before the code that names them.
  private var hasPassiveData = false

  /// What can be imported and exported, by its number in the binary format.
  package enum Kind: UInt8 {
    case function, table, memory, global
  }

  /// The items of a section.
  private struct Entries {
    var count: UInt32 = 0
    var bytes: [UInt8] = []
    mutating func append(_ entry: [UInt8]) {
      count += 1
      bytes += entry
    }
    var contents: [UInt8] { Assembler.unsigned(UInt64(count)) + bytes }
  }

  /// A module that exports a memory of so many pages as "memory"; one without a memory, if that is nil.
  package init(pages: UInt64? = 1) { if let pages { memory(pages, export: "memory") } }

  /// The bytes of a module that begins without a memory.
  package static func bytes(_ build: (inout ModuleBuilder) -> Void) -> [UInt8] {
    var builder = ModuleBuilder(pages: nil)
    build(&builder)
    return builder.bytes
  }

  // MARK: Types

  /// The index of a function type.
  package mutating func type(_ type: FunctionType) -> UInt32 {
    if let index = typeIndices[type] { return index }
    let index = types.count
    typeIndices[type] = index
    types.append([0x60] + Self.list(type.parameters) + Self.list(type.results))
    return index
  }

  /// The index of a function type that is written as `i32 i32 -> i64`.
  package mutating func type(_ text: String) -> UInt32 { type(FunctionType(text)) }

  // MARK: Imports

  /// Imports a function.
  @discardableResult
  package mutating func importFunction(_ module: String, _ name: String, _ type: FunctionType) -> UInt32 {
    importItem(module, name, .function, Assembler.unsigned(UInt64(self.type(type))))
  }

  /// Imports a function whose type is written as `i32 i32 -> i64`.
  @discardableResult
  package mutating func importFunction(_ module: String, _ name: String, _ type: String = "") -> UInt32 {
    importFunction(module, name, FunctionType(type))
  }

  /// Imports a memory with limits in pages.
  @discardableResult
  package mutating func importMemory(_ module: String, _ name: String, _ minimum: UInt64, _ maximum: UInt64? = nil) -> UInt32 {
    importItem(module, name, .memory, Self.limits(minimum, maximum))
  }

  /// Imports a table.
  @discardableResult
  package mutating func importTable(_ module: String, _ name: String, _ minimum: UInt64, _ maximum: UInt64? = nil, of type: ValueType = .funcref) -> UInt32 {
    importItem(module, name, .table, Self.code(type) + Self.limits(minimum, maximum))
  }

  /// Imports a global.
  @discardableResult
  package mutating func importGlobal(_ module: String, _ name: String, _ type: GlobalType) -> UInt32 {
    importItem(module, name, .global, Self.code(type.value) + [type.isMutable ? 1 : 0])
  }

  private mutating func importItem(_ module: String, _ name: String, _ kind: Kind, _ type: [UInt8]) -> UInt32 {
    imports.append(Self.name(module) + Self.name(name) + [kind.rawValue] + type)
    defer { importedCounts[kind, default: 0] += 1 }
    return importedCounts[kind, default: 0]
  }

  // MARK: Definitions

  /// Adds a memory with limits in pages.
  @discardableResult
  package mutating func memory(_ minimum: UInt64, _ maximum: UInt64? = nil, export name: String? = nil) -> UInt32 {
    memories.append(Self.limits(minimum, maximum))
    return exported(name, .memory, importedCounts[.memory, default: 0] + memories.count - 1)
  }

  /// Adds a table.
  @discardableResult
  package mutating func table(_ minimum: UInt64, _ maximum: UInt64? = nil, of type: ValueType = .funcref, export name: String? = nil) -> UInt32 {
    tables.append(Self.code(type) + Self.limits(minimum, maximum))
    return exported(name, .table, importedCounts[.table, default: 0] + tables.count - 1)
  }

  /// Adds a global with the instructions that give its first value.
  @discardableResult
  package mutating func global(_ type: GlobalType, _ initializer: String, export name: String? = nil) -> UInt32 {
    globals.append(Self.code(type.value) + [type.isMutable ? 1 : 0] + Assembler.code(initializer) + [0x0B])
    return exported(name, .global, importedCounts[.global, default: 0] + globals.count - 1)
  }

  /// The index that the next function will have, for functions that call it before it is there.
  package var nextFunction: UInt32 { importedCounts[.function, default: 0] + functions.count }

  /// Adds a function and exports it, unless it gets no name.
  @discardableResult
  package mutating func function(_ name: String?, _ type: FunctionType, locals: [ValueType] = [], _ code: [UInt8]) -> UInt32 {
    let index = nextFunction
    functions.append(Assembler.unsigned(UInt64(self.type(type))))
    bodies.append(Self.sized(Self.runs(locals) + code + [0x0B]))
    return exported(name, .function, index)
  }

  /// Adds a function, whose type is written as `i32 i32 -> i64` and whose code is text, and exports it, unless it gets no name.
  @discardableResult
  package mutating func function(_ name: String?, _ type: String, locals: [ValueType] = [], _ code: String) -> UInt32 {
    function(name, FunctionType(type), locals: locals, Assembler.code(code))
  }

  /// Adds a function without parameters and results, and exports it.
  @discardableResult
  package mutating func function(_ name: String, _ code: [UInt8]) -> UInt32 { function(name, FunctionType(), code) }

  /// Adds many functions with the same body, none of them exported.
  package mutating func functions(_ count: Int, _ type: FunctionType, locals: [ValueType] = [], _ code: [UInt8]) {
    let (typeIndex, body) = (Assembler.unsigned(UInt64(self.type(type))), Self.sized(Self.runs(locals) + code + [0x0B]))
    functions.count += UInt32(count)
    bodies.count += UInt32(count)
    functions.bytes.append(contentsOf: repeatElement(typeIndex, count: count).joined())
    bodies.bytes.append(contentsOf: repeatElement(body, count: count).joined())
  }

  /// Exports something under one more name.
  package mutating func export(_ name: String, _ kind: Kind, _ index: UInt32) {
    exports.append(Self.name(name) + [kind.rawValue] + Assembler.unsigned(UInt64(index)))
  }

  /// Lets a function run at instantiation.
  package mutating func start(_ function: UInt32) { startFunction = function }

  /// Writes functions to a table at the start.
  package mutating func elements(table: UInt32 = 0, at offset: String, _ functions: [UInt32]) {
    elements.append([0x02] + Assembler.unsigned(UInt64(table)) + Assembler.code(offset) + [0x0B, 0x00] + Self.indices(functions))
  }

  /// Adds functions that `table.init` writes.
  @discardableResult
  package mutating func passiveElements(_ functions: [UInt32]) -> UInt32 {
    elements.append([0x01, 0x00] + Self.indices(functions))
    return elements.count - 1
  }

  /// Lets `ref.func` refer to functions.
  package mutating func declare(_ functions: UInt32...) { elements.append([0x03, 0x00] + Self.indices(functions)) }

  /// Writes bytes to memory at the start.
  package mutating func data(memory: UInt32 = 0, at address: Int32, _ bytes: some Sequence<UInt8>) { data(memory: memory, at: "i32.const \(address)", bytes) }

  /// Writes bytes to memory at the start.
  package mutating func data(memory: UInt32 = 0, at address: String, _ bytes: some Sequence<UInt8>) {
    data.append([0x02] + Assembler.unsigned(UInt64(memory)) + Assembler.code(address) + [0x0B] + Self.sized(Array(bytes)))
  }

  /// Adds bytes that `memory.init` writes.
  @discardableResult
  package mutating func passiveData(_ bytes: some Sequence<UInt8>) -> UInt32 {
    hasPassiveData = true
    data.append([0x01] + Self.sized(Array(bytes)))
    return data.count - 1
  }

  /// Gives a function a name that backtraces show.
  package mutating func name(_ function: UInt32, _ name: String) { names.append((function, name)) }

  // MARK: The module

  /// The module in the binary format.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = [0x00, 0x61, 0x73, 0x6D, 0x01, 0x00, 0x00, 0x00]
    func append(_ section: UInt8, _ contents: [UInt8]) { bytes += [section] + Self.sized(contents) }
    func append(_ section: UInt8, _ entries: Entries) { if entries.count > 0 { append(section, entries.contents) } }
    append(1, types)
    append(2, imports)
    append(3, functions)
    append(4, tables)
    append(5, memories)
    append(6, globals)
    append(7, exports)
    if let startFunction { append(8, Assembler.unsigned(UInt64(startFunction))) }
    append(9, elements)
    if hasPassiveData { append(12, Assembler.unsigned(UInt64(data.count))) }
    append(10, bodies)
    append(11, data)
    if !names.isEmpty {
      let list = names.sorted { $0.index < $1.index }.map { Assembler.unsigned(UInt64($0.index)) + Self.name($0.name) }
      append(0, Self.name("name") + [0x01] + Self.sized(Assembler.unsigned(UInt64(list.count)) + list.joined()))
    }
    return bytes
  }

  // MARK: Encoding

  private mutating func exported(_ name: String?, _ kind: Kind, _ index: UInt32) -> UInt32 {
    if let name { export(name, kind, index) }
    return index
  }

  private static func sized(_ contents: [UInt8]) -> [UInt8] { Assembler.unsigned(UInt64(contents.count)) + contents }
  private static func name(_ text: String) -> [UInt8] { sized(Array(text.utf8)) }
  private static func list(_ types: [ValueType]) -> [UInt8] { Assembler.unsigned(UInt64(types.count)) + types.flatMap(code) }
  private static func code(_ type: ValueType) -> [UInt8] { [Assembler.types[type.description] ?? 0x7F] }

  private static func indices(_ indices: [UInt32]) -> [UInt8] {
    Assembler.unsigned(UInt64(indices.count)) + indices.flatMap { Assembler.unsigned(UInt64($0)) }
  }

  private static func limits(_ minimum: UInt64, _ maximum: UInt64?) -> [UInt8] {
    [maximum == nil ? 0 : 1] + Assembler.unsigned(minimum) + (maximum.map(Assembler.unsigned) ?? [])
  }

  /// Locals as runs of the same type.
  private static func runs(_ locals: [ValueType]) -> [UInt8] {
    var runs: [(count: UInt64, type: ValueType)] = []
    for type in locals {
      if runs.last?.type == type { runs[runs.count - 1].count += 1 } else { runs.append((1, type)) }
    }
    return Assembler.unsigned(UInt64(runs.count)) + runs.flatMap { Assembler.unsigned($0.count) + code($0.type) }
  }
}

extension FunctionType {
  /// A type that is written as `i32 i32 -> i64`; nothing before or behind the arrow, or no arrow, where there are no parameters or results.
  package init(_ text: String) {
    let names: [String: ValueType] = ["i32": .i32, "i64": .i64, "f32": .f32, "f64": .f64, "funcref": .funcref, "externref": .externref]
    let sides = text.split(separator: "->", omittingEmptySubsequences: false).map { side in
      side.split(separator: " ").map { name in
        guard let type = names[String(name)] else { preconditionFailure("unknown type \(name)") }
        return type
      }
    }
    self.init(parameters: sides.first ?? [], results: sides.count > 1 ? sides[1] : [])
  }
}
