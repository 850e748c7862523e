/// The end of a guest's execution for a reason that WebAssembly or a limit gives.
///
/// Specification: *Execution › Runtime Structure › Results*.
public struct Trap: Error, Sendable {
  /// Why execution ended.
  public enum Reason: Hashable, Sendable {
    /// The instruction `unreachable`: in most languages an assertion or `abort`.
    case unreachable
    /// An integer division or remainder by zero.
    case integerDivideByZero
    /// The smallest integer divided by -1, or a number outside of the integer type that it is converted to.
    case integerOverflow
    /// Something that is not a number converted to an integer.
    case invalidConversionToInteger
    /// An access to bytes that the memory or the data segment does not have.
    case outOfBoundsMemoryAccess
    /// An access to elements that the table or the element segment does not have.
    case outOfBoundsTableAccess
    /// `call_indirect` with an index past the table's end.
    case undefinedElement
    /// `call_indirect` of a null element.
    case uninitializedElement
    /// `call_indirect` of a function that has another type than the instruction says.
    case indirectCallTypeMismatch
    /// The limit of calls or of the value stack.
    case callStackExhausted
    /// `Interruption.interrupt()` was called.
    case interrupted
    /// The store's fuel is used up.
    case fuelExhausted
  }

  /// A call that was active.
  public struct Frame: Hashable, Sendable {
    /// The function's index in its module.
    public var function: Int
    /// The function's name, if the module has one for it.
    public var name: String?
    /// The offset of the instruction in the module's bytes, if it is known.
    public var offset: Int?
  }

  /// Why execution ended.
  public let reason: Reason
  /// The calls that were active, innermost first.
  public let backtrace: [Frame]
}

extension Trap.Reason: CustomStringConvertible {
  /// The reason, in the words of the specification's tests where they have one.
  public var description: String {
    switch self {
    case .unreachable: "unreachable"
    case .integerDivideByZero: "integer divide by zero"
    case .integerOverflow: "integer overflow"
    case .invalidConversionToInteger: "invalid conversion to integer"
    case .outOfBoundsMemoryAccess: "out of bounds memory access"
    case .outOfBoundsTableAccess: "out of bounds table access"
    case .undefinedElement: "undefined element"
    case .uninitializedElement: "uninitialized element"
    case .indirectCallTypeMismatch: "indirect call type mismatch"
    case .callStackExhausted: "call stack exhausted"
    case .interrupted: "interrupted"
    case .fuelExhausted: "all fuel consumed"
    }
  }
}

extension Trap.Frame: CustomStringConvertible {
  /// What it says to people.
  public var description: String {
    let place = offset.map { " at offset 0x\(String($0, radix: 16))" } ?? ""
    return (name.map { "\($0.printable) (function \(function))" } ?? "function \(function)") + place
  }
}

extension Trap: CustomStringConvertible {
  /// The reason, then a line for each call.
  public var description: String {
    ([reason.description] + backtrace.enumerated().map { "  \($0.offset): \($0.element)" }).joined(separator: "\n")
  }
}

extension Trap.Reason {
  /// What a code of the machine means; nil for an error of the host.
  init?(_ code: TrapCode) {
    switch code {
    case .unreachable: self = .unreachable
    case .integerDivideByZero: self = .integerDivideByZero
    case .integerOverflow: self = .integerOverflow
    case .invalidConversionToInteger: self = .invalidConversionToInteger
    case .outOfBoundsMemoryAccess: self = .outOfBoundsMemoryAccess
    case .outOfBoundsTableAccess: self = .outOfBoundsTableAccess
    case .undefinedElement: self = .undefinedElement
    case .uninitializedElement: self = .uninitializedElement
    case .indirectCallTypeMismatch: self = .indirectCallTypeMismatch
    case .callStackExhausted: self = .callStackExhausted
    case .interrupted: self = .interrupted
    case .fuelExhausted: self = .fuelExhausted
    case .hostError: return nil
    }
  }
}
