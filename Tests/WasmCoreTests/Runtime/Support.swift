import TestSupport
import Testing
import WasmCore

extension Module {
  /// A module that begins without anything.
  convenience init(_ build: (inout ModuleBuilder) -> Void) throws { try self.init(ModuleBuilder.bytes(build), isFused: Fusion.isOn) }
}

/// Whether the modules that tests build have their instructions fused.
enum Fusion {
  @TaskLocal static var isOn = true
}

/// Tests that are run twice: with fusion, and with each instruction in a handler of its own.
struct FusionTrait: TestTrait, SuiteTrait, TestScoping {
  var isRecursive: Bool { true }

  func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void) async throws {
    for isOn in [true, false] { try await Fusion.$isOn.withValue(isOn) { try await function() } }
  }
}

extension Trait where Self == FusionTrait {
  static var withAndWithoutFusion: Self { Self() }
}

extension Store {
  /// An instance of a module that begins without anything.
  func instantiate(_ imports: Imports = Imports(), _ build: (inout ModuleBuilder) -> Void) throws -> Instance {
    try instantiate(try Module(build), imports)
  }
}

extension Instance {
  /// Calls a function that the instance exports.
  @discardableResult
  func call(_ name: String, _ arguments: Value...) throws -> [Value] { try function(name).call(arguments) }
}

extension Value: Equatable {
  /// Whether two values are the same bits; references to functions never are.
  public static func == (left: Value, right: Value) -> Bool {
    switch (left, right) {
    case (.i32(let left), .i32(let right)): left == right
    case (.i64(let left), .i64(let right)): left == right
    case (.f32(let left), .f32(let right)): left.bitPattern == right.bitPattern
    case (.f64(let left), .f64(let right)): left.bitPattern == right.bitPattern
    case (.funcref(nil), .funcref(nil)): true
    case (.externref(let left), .externref(let right)): left === right
    default: false
    }
  }
}

extension Value: ExpressibleByIntegerLiteral {
  /// An `i32`.
  public init(integerLiteral value: Int32) { self = .i32(value) }
}

/// The trap that something ends with, or nil where it ends otherwise.
func trap<Result>(_ body: () throws -> Result) -> Trap? {
  do {
    _ = try body()
    return nil
  } catch {
    return error as? Trap
  }
}

/// Why something traps, or nil where it ends otherwise.
func trapReason<Result>(_ body: () throws -> Result) -> Trap.Reason? { trap(body)?.reason }

/// What the error says that something ends with, or nil where there is none.
func message<Result>(_ body: () throws -> Result) -> String? {
  do {
    _ = try body()
    return nil
  } catch {
    return "\(error)"
  }
}

extension ModuleBuilder {
  /// Adds a function whose frame leaves numbers in so many slots of the stack, where the next call's frame will be; returns its index.
  mutating func soilingFunction(slots: Int) -> UInt32 {
    function(nil, "", locals: Array(repeating: .i32, count: slots), (0..<slots).map { "i32.const \(1000 + $0) local.set \($0)" }.joined(separator: " "))
  }
}
