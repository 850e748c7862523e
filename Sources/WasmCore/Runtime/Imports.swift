/// What modules may import, by the two names under which they ask for it.
public struct Imports {
  struct Key: Hashable {
    let module: ExactName
    let name: ExactName

    init(_ module: String, _ name: String) { (self.module, self.name) = (ExactName(module), ExactName(name)) }
  }

  /// Something to import: it belongs to a store already, or is made in the store of each instance.
  enum Definition {
    case external(External)
    case function(FunctionType, body: (Store) -> HostFunction.Body)
  }

  private(set) var definitions: [Key: Definition] = [:]

  /// Nothing.
  public init() {}

  /// Offers something that an instance exports or that the host made. A later definition replaces an earlier one of the same names.
  public mutating func define(_ module: String, _ name: String, _ external: External) {
    definitions[Key(module, name)] = .external(external)
  }

  /// Offers everything that an instance exports.
  public mutating func define(_ module: String, _ instance: Instance) {
    for (name, external) in instance.exports { define(module, name, external) }
  }

  /// Offers a function of the host.
  ///
  /// - Parameters:
  ///   - module: The name of the module that it is imported from.
  ///   - name: Its name there.
  ///   - parameters: The types of its parameters.
  ///   - results: The types of its results.
  ///   - body: Called with arguments of these types; it must return results of these types. An error that it throws ends the guest and is thrown by the outermost call.
  public mutating func define(
    _ module: String, _ name: String, parameters: [ValueType], results: [ValueType] = [], _ body: @escaping (Caller, [Value]) throws -> [Value]
  ) {
    let type = FunctionType(parameters: parameters, results: results)
    definitions[Key(module, name)] = .function(type) { store in HostFunction.body(type, of: "\(module).\(name)", in: store, body) }
  }

  /// Offers a function of the host with parameters and a result of Swift types. Calling it allocates nothing.
  public mutating func define<each Parameter: WasmValue, Result: WasmValue>(
    _ module: String, _ name: String, _ body: @escaping (Caller, repeat each Parameter) throws -> Result
  ) {
    let type = FunctionType(parameters: types(of: repeat (each Parameter).self), results: [Result.valueType])
    definitions[Key(module, name)] = .function(type) { _ in
      { caller, frame in
        var arguments = ArgumentReader(frame)
        frame[0] = try body(caller, repeat arguments.next((each Parameter).self)).wasmBits
      }
    }
  }

  /// Offers a function of the host with parameters of Swift types and no result. Calling it allocates nothing.
  public mutating func define<each Parameter: WasmValue>(_ module: String, _ name: String, _ body: @escaping (Caller, repeat each Parameter) throws -> Void) {
    let type = FunctionType(parameters: types(of: repeat (each Parameter).self))
    definitions[Key(module, name)] = .function(type) { _ in
      { caller, frame in
        var arguments = ArgumentReader(frame)
        try body(caller, repeat arguments.next((each Parameter).self))
      }
    }
  }
}

/// Takes arguments from a frame, first to last.
private struct ArgumentReader {
  private let frame: Frame
  private var index = 0
  init(_ frame: Frame) { self.frame = frame }

  mutating func next<Argument: WasmValue>(_ type: Argument.Type) -> Argument {
    defer { index += 1 }
    return Argument(wasmBits: frame[index])
  }
}

/// Something that instances share: they import it, export it, or both.
public enum External {
  /// A function, of an instance or of the host.
  case function(Function)
  /// A table of references.
  case table(Table)
  /// A linear memory.
  case memory(Memory)
  /// A global variable.
  case global(Global)

  /// What it is, with the present sizes.
  public var type: ExternalType {
    switch self {
    case .function(let function): .function(function.type)
    case .table(let table): .table(table.type)
    case .memory(let memory): .memory(memory.type)
    case .global(let global): .global(global.type)
    }
  }

  var store: Store {
    switch self {
    case .function(let function): function.store
    case .table(let table): table.store
    case .memory(let memory): memory.store
    case .global(let global): global.store
    }
  }
}

/// Imports that are missing or of the wrong type: all of them.
public struct LinkError: Error, Hashable, Sendable, CustomStringConvertible {
  /// An import that could not be satisfied.
  public struct Failure: Hashable, Sendable, CustomStringConvertible {
    /// What the module asks for.
    public let expected: Module.Import
    /// What there is under these names; nil where there is nothing.
    public let found: ExternalType?
    /// Whether what there is belongs to another store than the one to instantiate in.
    public let isOfAnotherStore: Bool

    /// What it says to people.
    public var description: String {
      let name = expected.printableName
      if isOfAnotherStore { return "incompatible import: \(name) belongs to another store" }
      return found.map { "incompatible import type: \(name) must be \(expected.type), but is \($0)" } ?? "unknown import: \(name), \(expected.type)"
    }
  }

  /// Every import that could not be satisfied.
  public let failures: [Failure]

  /// What it says to people.
  public var description: String { failures.map(\.description).joined(separator: "\n") }
}
