/// What validation finds out about the bodies of a module's functions: about all of them when the module is loaded, or about each when something first needs it.
///
/// Specification: *Appendix › Implementation Limitations › Validation*.
final class BodyValidation: Sendable {
  /// How many operands lie on the stack of each body at most, when all were validated with the module.
  private let maximumStackHeights: [UInt32]
  /// What validates bodies that nobody has needed so far.
  private let pending: Guarded<PendingBodies>?

  /// Of bodies that are all valid.
  init(maximumStackHeights: [UInt32]) { (self.maximumStackHeights, pending) = (maximumStackHeights, nil) }

  /// Of bodies that are validated one by one.
  init(pending: sending PendingBodies) { (maximumStackHeights, self.pending) = ([], Guarded(pending)) }

  /// How many operands lie on the stack of a body at most. It is validated now if nobody has needed it before; other threads that need it wait for the verdict.
  ///
  /// - Parameter function: The index among the module's own functions.
  func maximumStackHeight(of function: Int) throws(ModuleError) -> UInt32 {
    guard let pending else { return maximumStackHeights[function] }
    return try pending.withLock { pending throws(ModuleError) in try pending.maximumStackHeight(of: function) }
  }

  /// The features that the valid ones among the bodies use, as far as they are validated. Empty where all were validated with the module, which then says it.
  var featuresUsed: Features { pending?.withLock { $0.featuresUsed } ?? [] }
}

/// The bodies of a module with the verdicts that there are so far.
final class PendingBodies {
  private var validator: FunctionValidator
  /// The stack heights of those that are valid.
  private var maximumStackHeights: [UInt32?]
  private var errors: [Int: ModuleError] = [:]

  init(_ validator: consuming FunctionValidator, count: Int) {
    self.validator = validator
    maximumStackHeights = Array(repeating: nil, count: count)
  }

  var featuresUsed: Features { validator.gate.used }

  func maximumStackHeight(of function: Int) throws(ModuleError) -> UInt32 {
    if let height = maximumStackHeights[function] { return height }
    if let error = errors[function] { throw error }
    do throws(ModuleError) {
      let height = try validator.validateBody(function)
      maximumStackHeights[function] = height
      return height
    } catch {
      errors[function] = error
      throw error
    }
  }
}
