/// A function: of an instance, or of the host.
///
/// Not `Sendable`: it belongs to its store's execution.
///
/// Specification: *Execution › Runtime Structure › Function Instances*.
public struct Function {
  let store: Store
  let reference: FunctionReference

  init(store: Store, reference: FunctionReference) { (self.store, self.reference) = (store, reference) }

  /// A function of the host.
  ///
  /// - Parameters:
  ///   - store: The store to which it will belong.
  ///   - type: What it takes and returns.
  ///   - body: Called with as many arguments as the type has parameters, of these types. It must return what the type says; an error that it throws ends
  ///     the guest and is thrown by the outermost call.
  public init(_ store: Store, _ type: FunctionType, _ body: @escaping (Caller, [Value]) throws -> [Value]) {
    self.init(store, type, body: HostFunction.body(type, of: "a function of the host", in: store, body))
  }

  /// - Parameter typeID: The type's number, where an instance of the store registers it; nil where nobody does.
  init(_ store: Store, _ type: FunctionType, typeID: UInt32? = nil, body: @escaping HostFunction.Body) {
    let function = HostFunction(index: store.hostFunctions.count, type: type, typeID: typeID, body: body)
    store.add(function)
    self.init(store: store, reference: function.reference)
  }

  /// What the function takes and returns.
  public var type: FunctionType {
    guard let instance = reference.owner else { return store.hostFunctions[reference.index].type }
    return instance.module.syntax.typeOfFunction(reference.index)
  }

  /// Calls the function.
  ///
  /// - Throws: `TypeError` where the arguments don't fit the type, `Trap`, the error of a function of the host, or, where bodies are validated lazily, the `ModuleError` of one that is not
  ///   valid.
  public func callAsFunction(_ arguments: Value...) throws -> [Value] { try call(arguments) }

  /// Calls the function.
  ///
  /// - Throws: `TypeError` where the arguments don't fit the type, `Trap`, the error of a function of the host, or, where bodies are validated lazily, the `ModuleError` of one that is not
  ///   valid.
  public func call(_ arguments: [Value]) throws -> [Value] {
    let type = type
    guard arguments.count == type.parameters.count else {
      throw TypeError(description: "the function takes \(type.parameters.count) arguments, but got \(arguments.count)")
    }
    return try store.call(
      reference,
      fill: { frame in
        for (index, argument) in arguments.enumerated() { frame[index] = try store.checkedBits(of: argument, type: type.parameters[index]) }
      },
      read: { frame in type.results.enumerated().map { store.value(frame[$0.offset], type: $0.element) } })
  }

  /// The function as a closure of Swift types, whose types are checked once.
  ///
  /// - Throws: `TypeError` where they aren't the function's.
  public func typed<each Parameter: WasmValue, Result: WasmValue>(
    as type: ((repeat each Parameter) -> Result).Type
  ) throws(TypeError) -> (repeat each Parameter) throws -> Result {
    try check(parameters: types(of: repeat (each Parameter).self), results: [Result.valueType])
    return { [self] (arguments: repeat each Parameter) in
      try store.call(reference, fill: { write(repeat each arguments, to: $0) }, read: { Result(wasmBits: $0[0]) })
    }
  }

  /// The function as a closure of Swift types without a result, whose types are checked once.
  ///
  /// - Throws: `TypeError` where they aren't the function's.
  public func typed<each Parameter: WasmValue>(as type: ((repeat each Parameter) -> Void).Type) throws(TypeError) -> (repeat each Parameter) throws -> Void {
    try check(parameters: types(of: repeat (each Parameter).self), results: [])
    return { [self] (arguments: repeat each Parameter) in
      try store.call(reference, fill: { write(repeat each arguments, to: $0) }, read: { _ in })
    }
  }

  private func check(parameters: [ValueType], results: [ValueType]) throws(TypeError) {
    let expected = FunctionType(parameters: parameters, results: results)
    guard expected == type else { throw TypeError(description: "the function has the type \(type), not \(expected)") }
  }
}

func types<each Parameter: WasmValue>(of parameters: repeat (each Parameter).Type) -> [ValueType] {
  var types: [ValueType] = []
  for parameter in repeat each parameters { types.append(parameter.valueType) }
  return types
}

private func write<each Argument: WasmValue>(_ arguments: repeat each Argument, to frame: Frame) {
  var index = 0
  for argument in repeat each arguments {
    frame[index] = argument.wasmBits
    index += 1
  }
}

/// A function of the host, as its store owns it.
final class HostFunction {
  /// Takes its arguments from the first slots of the frame and leaves its results there.
  typealias Body = (Caller, Frame) throws -> Void

  /// Makes such a body from one that takes and returns values, whose number and types it checks.
  static func body(_ type: FunctionType, of name: String, in store: Store, _ body: @escaping (Caller, [Value]) throws -> [Value]) -> Body {
    { [unowned(unsafe) store] caller, frame in
      let results = try body(caller, type.parameters.enumerated().map { store.value(frame[$0.offset], type: $0.element) })
      guard results.count == type.results.count else {
        throw TypeError(description: "\(name.printable) returned \(results.count) results where its type has \(type.results.count)")
      }
      for (index, result) in results.enumerated() { frame[index] = try store.checkedBits(of: result, type: type.results[index]) }
    }
  }

  let type: FunctionType
  let body: Body
  let reference: FunctionReference
  private let registration: TypeRegistration?

  init(index: Int, type: FunctionType, typeID: UInt32?, body: @escaping Body) {
    registration = typeID == nil ? TypeRegistration(type) : nil
    (self.type, self.body) = (type, body)
    reference = .allocate(type, typeID: typeID ?? registration?.identifiers.first ?? 0, index: index)
  }

  deinit { reference.free() }
}

/// Who calls a function of the host.
public struct Caller {
  /// The store in which the call happens.
  public let store: Store
  let state: InstanceState?

  /// The instance whose code calls; nil where the host itself does.
  public var instance: Instance? { state.map { Instance(store: store, state: $0) } }

  /// A memory that the calling instance exports.
  ///
  /// - Throws: `ExportError` where it exports no memory of that name.
  public func memory(_ name: String) throws(ExportError) -> Memory {
    guard let instance else { throw ExportError(description: "no instance is calling, so there is no memory \(name.quoted)") }
    return try instance.memory(name)
  }
}
