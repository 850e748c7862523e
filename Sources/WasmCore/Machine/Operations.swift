// What the instructions compute, where the standard library has no operator with exactly that meaning.
//
// Specification: *Execution › Numerics*.

@inline(__always) func rotateLeft<Value: FixedWidthInteger>(_ value: Value, _ count: Value) -> Value {
  value &<< count | value &>> (0 &- count)
}

@inline(__always) func rotateRight<Value: FixedWidthInteger>(_ value: Value, _ count: Value) -> Value {
  value &>> count | value &<< (0 &- count)
}

extension FixedWidthInteger {
  @inline(__always) var leadingZeros: Self { Self(truncatingIfNeeded: leadingZeroBitCount) }
  @inline(__always) var trailingZeros: Self { Self(truncatingIfNeeded: trailingZeroBitCount) }
  @inline(__always) var ones: Self { Self(truncatingIfNeeded: nonzeroBitCount) }

  /// The low bits, sign-extended.
  @inline(__always) func extended<Narrow: FixedWidthInteger & SignedInteger>(from type: Narrow.Type) -> Self {
    Self(truncatingIfNeeded: Narrow(truncatingIfNeeded: self))
  }
}

@inline(__always) func divide<Value: FixedWidthInteger>(_ lhs: Value, _ rhs: Value, _ trap: inout TrapCode?) -> Value {
  guard rhs != 0 else {
    trap = .integerDivideByZero
    return 0
  }
  let (quotient, overflow) = lhs.dividedReportingOverflow(by: rhs)
  if overflow { trap = .integerOverflow }
  return quotient
}

@inline(__always) func remainder<Value: FixedWidthInteger>(_ lhs: Value, _ rhs: Value, _ trap: inout TrapCode?) -> Value {
  guard rhs != 0 else {
    trap = .integerDivideByZero
    return 0
  }
  // The smallest number by minus one overflows as a quotient, but its remainder is zero.
  return rhs == 0 &- 1 && Value.isSigned ? 0 : lhs.remainderReportingOverflow(dividingBy: rhs).partialValue
}

/// `min`: a NaN if either operand is one, and −0 below +0.
@inline(__always) func wasmMinimum<Value: BinaryFloatingPoint>(_ lhs: Value, _ rhs: Value) -> Value {
  if lhs < rhs { return lhs }
  if rhs < lhs { return rhs }
  if lhs == rhs { return lhs.sign == .minus ? lhs : rhs }
  return lhs + rhs
}

/// `max`: a NaN if either operand is one, and +0 above −0.
@inline(__always) func wasmMaximum<Value: BinaryFloatingPoint>(_ lhs: Value, _ rhs: Value) -> Value {
  if lhs > rhs { return lhs }
  if rhs > lhs { return rhs }
  if lhs == rhs { return lhs.sign == .plus ? lhs : rhs }
  return lhs + rhs
}

@inline(__always) func copySign<Value: BinaryFloatingPoint>(_ magnitude: Value, _ sign: Value) -> Value {
  Value(signOf: sign, magnitudeOf: magnitude)
}

/// `trunc`: the integer part, or a trap where it is out of range.
@inline(__always) func truncate<Source: BinaryFloatingPoint, Result: FixedWidthInteger>(_ value: Source, _ trap: inout TrapCode?, _ convert: (Source) -> Result) -> Result {
  if isTruncationInRange(value, of: Result.self) { return convert(value) }
  trap = value.isNaN ? .invalidConversionToInteger : .integerOverflow
  return 0
}

/// `trunc_sat`: the integer part, clamped to the type's range; 0 for a NaN.
@inline(__always) func saturate<Source: BinaryFloatingPoint, Result: FixedWidthInteger>(_ value: Source, _ convert: (Source) -> Result) -> Result {
  if isTruncationInRange(value, of: Result.self) { return convert(value) }
  return value.isNaN ? 0 : value < 0 ? .min : .max
}

@inline(__always) private func isTruncationInRange<Source: BinaryFloatingPoint, Result: FixedWidthInteger>(_ value: Source, of type: Result.Type) -> Bool {
  // The first number above the range is a power of two, so it is exact.
  let upper = Source(sign: .plus, exponent: Source.Exponent(Result.bitWidth - (Result.isSigned ? 1 : 0)), significand: 1)
  guard value < upper else { return false }
  guard Result.isSigned else { return value > -1 }
  // One below the range is exact or rounds up to the range's lowest number; then no number lies between the two.
  return -upper - 1 < -upper ? value > -upper - 1 : value >= -upper
}
