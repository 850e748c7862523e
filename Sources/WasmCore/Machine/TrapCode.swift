/// Why the machine stopped, as handlers return it.
enum TrapCode: Int {
  case unreachable = 1
  case integerDivideByZero, integerOverflow, invalidConversionToInteger
  case outOfBoundsMemoryAccess, outOfBoundsTableAccess
  case undefinedElement, uninitializedElement, indirectCallTypeMismatch
  case callStackExhausted
  case interrupted, fuelExhausted
  /// An error that is no trap, which the store keeps: a function of the host threw it, or a function that was called is not valid.
  case hostError
}
