import TestSupport
import Testing

/// Tests that compute for long: they do so beside the cooperative pool.
package struct ComputingTrait: TestTrait, SuiteTrait, TestScoping {
  package var isRecursive: Bool { true }

  package func provideScope(for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void) async throws {
    try await withTaskExecutorPreference(ComputingExecutor.shared, operation: function)
  }
}

extension Trait where Self == ComputingTrait {
  /// For tests that compute for long.
  package static var computing: Self { Self() }
}
