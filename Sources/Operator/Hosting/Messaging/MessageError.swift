import Evaluation

/// Why a message has no answer, as its sender reads it.
package struct MessageError: Error, Hashable, CustomStringConvertible {
  /// What happened, in words that flows match on.
  package let description: String
  /// The code that the error carries, if it carries one; the words begin with it.
  let code: String?

  init(_ description: String, code: String? = nil) { (self.description, self.code) = (description, code) }

  /// The same for what the component throws.
  init(_ error: any Error) {
    switch error {
    case let error as MessageError: self = error
    case let error as SettingsError: self.init("map decode from config map to port input type: \(error)")
    case is CancellationError: self.init("\(EvaluationError.cancelled)")
    default: self.init("\(error)")
    }
  }
}
