/// An instance of a module: its functions with the memories, tables and globals that they work on.
///
/// Not `Sendable`: it belongs to its store's execution.
///
/// Specification: *Execution › Runtime Structure › Module Instances*.
public struct Instance {
  /// The store that it lives in.
  public let store: Store
  let state: InstanceState

  init(store: Store, state: InstanceState) { (self.store, self.state) = (store, state) }

  /// The module that it is an instance of.
  public var module: Module { state.module }

  /// Everything that it exports, in the module's order.
  public var exports: [(name: String, value: External)] {
    module.syntax.exports.compactMap { export in external(export).map { (export.name, $0) } }
  }

  /// What it exports under a name, if it does.
  public func export(_ name: String) -> External? {
    module.syntax.exportIndices[ExactName(name)].flatMap { external(module.syntax.exports[$0]) }
  }

  /// A function that it exports.
  ///
  /// - Throws: `ExportError` where it exports no function of that name.
  public func function(_ name: String) throws(ExportError) -> Function {
    guard case .function(let function) = export(name) else { throw missing(name, "function") }
    return function
  }

  /// A function that it exports, as a closure of Swift types, which are checked here and not when it is called.
  ///
  /// - Throws: `ExportError` where it exports no function of that name, `TypeError` where its type is another.
  public func function<each Parameter: WasmValue, Result: WasmValue>(
    _ name: String, as type: ((repeat each Parameter) -> Result).Type
  ) throws -> (repeat each Parameter) throws -> Result {
    try function(name).typed(as: type)
  }

  /// A function without a result that it exports, as a closure of Swift types, which are checked here and not when it is called.
  ///
  /// - Throws: `ExportError` where it exports no function of that name, `TypeError` where its type is another.
  public func function<each Parameter: WasmValue>(_ name: String, as type: ((repeat each Parameter) -> Void).Type) throws -> (repeat each Parameter) throws -> Void {
    try function(name).typed(as: type)
  }

  /// A memory that it exports.
  ///
  /// - Throws: `ExportError` where it exports no memory of that name.
  public func memory(_ name: String) throws(ExportError) -> Memory {
    guard case .memory(let memory) = export(name) else { throw missing(name, "memory") }
    return memory
  }

  /// A table that it exports.
  ///
  /// - Throws: `ExportError` where it exports no table of that name.
  public func table(_ name: String) throws(ExportError) -> Table {
    guard case .table(let table) = export(name) else { throw missing(name, "table") }
    return table
  }

  /// A global that it exports.
  ///
  /// - Throws: `ExportError` where it exports no global of that name.
  public func global(_ name: String) throws(ExportError) -> Global {
    guard case .global(let global) = export(name) else { throw missing(name, "global") }
    return global
  }

  private func missing(_ name: String, _ kind: String) -> ExportError {
    if let index = module.syntax.exportIndices[ExactName(name)] {
      return ExportError(description: "the module exports \(name.quoted) as \(module.exports[index].type), not as a \(kind)")
    }
    let names = module.exports.prefix(20).map(\.name.quoted).joined(separator: ", ")
    return ExportError(description: "the module exports no \(kind) \(name.quoted)\(names.isEmpty ? "" : "; it exports \(names)")")
  }

  private func external(_ export: ExportSyntax) -> External? {
    let index = Int(export.index)
    return switch export.kind {
    case .function: .function(Function(store: store, reference: state.function(index)))
    case .table: .table(Table(store: store, state: state.tables[index]))
    case .memory: .memory(Memory(store: store, state: state.memories[index]))
    case .global: .global(Global(store: store, type: module.syntax.globals[index].type, cell: state.globalCell(index)))
    case .tag: nil
    }
  }
}

/// An export that an instance does not have, or has as something else.
public struct ExportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was asked for, and what there is.
  public let description: String
}
