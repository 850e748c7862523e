/// Why the machine stopped, as handlers return it.
enum TrapCode: Int {
  case unreachable = 1
  case integerDivideByZero, integerOverflow, invalidConversionToInteger
  case outOfBoundsMemoryAccess, outOfBoundsTableAccess
  case undefinedElement, uninitializedElement, indirectCallTypeMismatch
  case callStackExhausted
  case interrupted, fuelExhausted
  /// A function of the host threw an error, which the store keeps.
  case hostError
}
