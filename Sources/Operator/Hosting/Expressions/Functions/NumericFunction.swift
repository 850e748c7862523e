#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The functions of one number.
enum NumericFunction: String, CaseIterable {
  case abs, acos, acosh, asin, asinh, atan, atanh, cbrt, ceil, cos, cosh, erf, erfc, erfcinv, erfinv, exp, exp2, expm1, floor, gamma
  case j0, j1, log, log10, log1p, log2, logb, round, roundtoeven, sin, sinh, sqrt, tan, tanh, trunc, y0, y1

  func callAsFunction(_ x: Double) -> Double { numericResult(self, x) }
}

// Outside of the type, where the names are those of the C library.
private func numericResult(_ function: NumericFunction, _ x: Double) -> Double {
  switch function {
  case .abs: x.magnitude
  case .acos: acos(x)
  case .acosh: acosh(x)
  case .asin: asin(x)
  case .asinh: asinh(x)
  case .atan: atan(x)
  case .atanh: atanh(x)
  case .cbrt: cbrt(x)
  case .ceil: x.rounded(.up)
  case .cos: cos(x)
  case .cosh: cosh(x)
  case .erf: erf(x)
  case .erfc: erfc(x)
  case .erfcinv: inverseErrorFunction(1 - x)
  case .erfinv: inverseErrorFunction(x)
  case .exp: exp(x)
  case .exp2: exp2(x)
  case .expm1: expm1(x)
  case .floor: x.rounded(.down)
  case .gamma: tgamma(x)
  case .j0: j0(x)
  case .j1: j1(x)
  case .log: log(x)
  case .log10: log10(x)
  case .log1p: log1p(x)
  case .log2: log2(x)
  case .logb: logb(x)
  case .round: x.rounded(.toNearestOrAwayFromZero)
  case .roundtoeven: x.rounded(.toNearestOrEven)
  case .sin: sin(x)
  case .sinh: sinh(x)
  case .sqrt: x.squareRoot()
  case .tan: tan(x)
  case .tanh: tanh(x)
  case .trunc: x.rounded(.towardZero)
  case .y0: y0(x)
  case .y1: y1(x)
  }
}

/// The inverse of `erf`, which the C library doesn't have: Winitzki's approximation, made exact by Halley's method.
private func inverseErrorFunction(_ x: Double) -> Double {
  guard x.magnitude < 1 else { return x.magnitude == 1 ? x * .infinity : .nan }
  guard x != 0 else { return x }
  let target = x.magnitude
  let a = 0.147
  let logarithm = log1p(-target * target)
  let half = 2 / (Double.pi * a) + logarithm / 2
  var y = ((half * half - logarithm / a).squareRoot() - half).squareRoot()
  for _ in 0..<4 {
    // Close to 1 the complement has the digits.
    let error = target > 0.5 ? (1 - target) - erfc(y) : erf(y) - target
    let slope = 2 / Double.pi.squareRoot() * exp(-y * y)
    guard slope > 0 else { break }
    y -= error / (slope + y * error)
  }
  return x < 0 ? -y : y
}
