import Testing

@testable import Evaluation

/// Durations as Go writes them.
@Suite struct DurationTextTests {
  private static let rows: [(Duration, unit: Duration, text: String)] = [
    (.zero, .milliseconds(1), "0s"), (.microseconds(400), .milliseconds(1), "0s"), (.microseconds(500), .milliseconds(1), "1ms"),
    (.milliseconds(850), .milliseconds(1), "850ms"), (.milliseconds(12_300), .milliseconds(1), "12.3s"), (.milliseconds(62_003), .milliseconds(1), "1m2.003s"),
    (.seconds(3600), .milliseconds(1), "1h0m0s"), (.milliseconds(1001), .milliseconds(1), "1.001s"), (.seconds(1), .milliseconds(1), "1s"),
    (.milliseconds(400), .seconds(1), "0s"), (.milliseconds(500), .seconds(1), "1s"), (.milliseconds(65_400), .seconds(1), "1m5s"), (.seconds(7325), .seconds(1), "2h2m5s"),
    (.seconds(-1), .seconds(1), "0s"),
  ]

  @Test(arguments: rows) func text(_ duration: Duration, unit: Duration, text: String) { #expect(duration.text(roundedTo: unit) == text) }
}
