/// The machine's code in this process.
package enum Interpreter {
  /// An address in it.
  package static var codeAddress: UInt { UInt(address(of: exit)) }
}
