import WasmCore

/// Types of functions in the tests' modules.
enum FunctionTypes {
  static let none = FunctionType()
  static let pair = FunctionType(parameters: [.i32, .i32], results: [.i32])
  static let quadruple = FunctionType(parameters: [.i32, .i32, .i32, .i32], results: [.i32])
  static let addition = pair
  static let half = FunctionType(parameters: [.f64], results: [.f64])
  static let swap = FunctionType(parameters: [.i32, .i64], results: [.i64, .i32])
}
