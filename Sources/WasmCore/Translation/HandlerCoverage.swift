/// Which handlers the code of modules consists of: so that generated programs can be seen to reach all of them.
package struct HandlerCoverage {
  private var reached: Set<HandlerAddress> = []

  package init() {}

  /// Without those of profiles and counts, whose code is the metered one or that without instrumentation otherwise.
  private static let all = HandlerCatalog.shared.all.filter { ![address(of: profileEnter), address(of: profileLeave), address(of: countLine)].contains($0.address) }

  /// Adds the handlers in the code of all of a module's functions.
  ///
  /// - Throws: What is wrong with one of them where they are not validated before.
  package mutating func add(_ module: Module, isMetered: Bool) throws(ModuleError) {
    let code = isMetered ? module.meteredCode : module.code
    for function in module.syntax.bodies.indices {
      let words = try code.listing(function).words
      for (_, word) in HandlerCatalog.shared.handlers(in: words) { reached.insert(words[word]) }
    }
  }

  /// The number of handlers that the translator can emit.
  package var total: Int { Self.all.count }

  /// The names and operands of those that it has not.
  package var missing: [String] { Self.all.filter { !reached.contains($0.address) }.map(\.signature) }
}
