#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What expressions know besides their data: the time and chance.
struct ExpressionEnvironment: Sendable {
  /// Seconds since 1970.
  var now: @Sendable () -> Int
  /// By how many seconds the local time is ahead of UTC at a moment, in seconds since 1970.
  var secondsFromUTC: @Sendable (Int) -> Int
  /// A number from 0 up to, but not including, 1.
  var random: @Sendable () -> Double

  /// The system's clock, the process's time zone and the system's generator.
  static let system = ExpressionEnvironment(now: { time(nil) }, secondsFromUTC: localOffset, random: { Double.random(in: 0..<1) })

  @Sendable
  private static func localOffset(at moment: Int) -> Int {
    var moment = time_t(moment)
    var local = tm()
    return localtime_r(&moment, &local) == nil ? 0 : local.tm_gmtoff
  }
}
