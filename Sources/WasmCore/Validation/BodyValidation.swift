/// What validation finds out about the body of a function.
struct BodyFacts: Sendable {
  /// How many operands lie on the stack at most.
  var maximumStackHeight: UInt32
  /// Which locals may be read before they are set. A block forgets what was set in it, as it does for locals without a default value.
  var localsReadUnset: FirstLocals
}

/// What validation finds out about the bodies of a module's functions: about all of them when the module is loaded, or about each when something first needs it.
///
/// Specification: *Appendix › Implementation Limitations › Validation*.
final class BodyValidation: Sendable {
  /// What is known of each body, when all were validated with the module.
  private let facts: [BodyFacts]
  /// What validates bodies that nobody has needed so far.
  private let pending: Guarded<PendingBodies>?

  /// Of bodies that are all valid.
  init(_ facts: [BodyFacts]) { (self.facts, pending) = (facts, nil) }

  /// Of bodies that are validated one by one.
  init(pending: sending PendingBodies) { (facts, self.pending) = ([], Guarded(pending)) }

  /// What is known of a body. It is validated now if nobody has needed it before; other threads that need it wait for the verdict.
  ///
  /// - Parameter function: The index among the module's own functions.
  func facts(of function: Int) throws(ModuleError) -> BodyFacts {
    guard let pending else { return facts[function] }
    return try pending.withLock { pending throws(ModuleError) in try pending.facts(of: function) }
  }

  /// The features that the valid ones among the bodies use, as far as they are validated. Empty where all were validated with the module, which then says it.
  var featuresUsed: Features { pending?.withLock { $0.featuresUsed } ?? [] }
}

/// The bodies of a module with the verdicts that there are so far.
final class PendingBodies {
  private var validator: FunctionValidator
  /// What is known of those that are valid.
  private var facts: [BodyFacts?]
  private var errors: [Int: ModuleError] = [:]

  init(_ validator: consuming FunctionValidator, count: Int) {
    self.validator = validator
    facts = Array(repeating: nil, count: count)
  }

  var featuresUsed: Features { validator.gate.used }

  func facts(of function: Int) throws(ModuleError) -> BodyFacts {
    if let known = facts[function] { return known }
    if let error = errors[function] { throw error }
    do throws(ModuleError) {
      let found = try validator.validateBody(function)
      facts[function] = found
      return found
    } catch {
      errors[function] = error
      throw error
    }
  }
}
