import WasmCore

/// The objects that scripts pass in as `ref.extern N`: one for each number, so that they are told apart as objects are.
final class HostReferences {
  private var objects: [UInt32: ExternalReference] = [:]

  func object(_ number: UInt32) -> ExternalReference {
    let object = objects[number] ?? ExternalReference(number)
    objects[number] = object
    return object
  }
}

extension Argument {
  /// The value to call with.
  func value(_ host: HostReferences) throws -> Value {
    switch self {
    case .number(.i32, let bits): return .i32(Int32(truncatingIfNeeded: bits))
    case .number(.i64, let bits): return .i64(Int64(bitPattern: bits))
    case .number(.f32, let bits): return .f32(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
    case .number(.f64, let bits): return .f64(Double(bitPattern: bits))
    case .reference("externref", let number): return .externref(number.map(host.object))
    case .reference("funcref", nil): return .funcref(nil)
    default: throw ScriptRunner.Failure("there is no way yet to pass \(self)")
    }
  }
}

extension Expectation {
  /// Whether this is the value that was expected.
  func matches(_ value: Value, _ host: HostReferences) -> Bool {
    switch (self, value) {
    case (.number(.i32, let pattern), .i32(let number)): pattern.matches(UInt64(UInt32(bitPattern: number)), as: .i32)
    case (.number(.i64, let pattern), .i64(let number)): pattern.matches(UInt64(bitPattern: number), as: .i64)
    case (.number(.f32, let pattern), .f32(let number)): pattern.matches(UInt64(number.bitPattern), as: .f32)
    case (.number(.f64, let pattern), .f64(let number)): pattern.matches(number.bitPattern, as: .f64)
    case (.null, .funcref(let function)): function == nil
    case (.null, .externref(let object)): object == nil
    case (.host("externref", let number), .externref(let object)): object === host.object(number)
    case (.object("funcref"), .funcref(let function)): function != nil
    case (.object("externref"), .externref(let object)): object != nil
    case (.either(let alternatives), _): alternatives.contains { $0.matches(value, host) }
    default: false
    }
  }
}
