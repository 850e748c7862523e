extension Duration {
  /// The duration as Go writes durations: `850ms`, `12.3s`, `1m2.003s`, `1h0m0s`.
  ///
  /// - Parameter unit: What it is rounded to, halves up; a millisecond or more.
  func text(roundedTo unit: Duration) -> String {
    let units = max((self / unit).rounded(), 0)
    // Beyond some thousand years nobody reads it, and the number could overflow.
    let milliseconds = Int(min(units * (unit / .milliseconds(1)), 1e17))
    if milliseconds == 0 { return "0s" }
    if milliseconds < 1000 { return "\(milliseconds)ms" }
    let (minutes, hours) = (milliseconds / 60_000, milliseconds / 3_600_000)
    let seconds = Self.seconds(milliseconds % 60_000)
    return minutes == 0 ? seconds : hours == 0 ? "\(minutes)m\(seconds)" : "\(hours)h\(minutes % 60)m\(seconds)"
  }

  /// Seconds with as many decimals as they need.
  private static func seconds(_ milliseconds: Int) -> String {
    var fraction = String(1000 + milliseconds % 1000).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    return "\(milliseconds / 1000)" + (fraction.isEmpty ? "" : ".\(fraction)") + "s"
  }

  /// Whole milliseconds, rounded down.
  package var wholeMilliseconds: Int { Int(min(max(self / .milliseconds(1), 0), 1e15)) }
}
