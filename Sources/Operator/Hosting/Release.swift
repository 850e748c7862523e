/// This release of the program.
package enum Release {
  /// Its number, as `--version` shows it and the message bus's operators see it.
  package static let version = "0.1.0"
}
