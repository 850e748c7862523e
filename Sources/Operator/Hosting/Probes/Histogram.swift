/// How many of what was measured were how large.
package final class Histogram: MetricFamily {
  private struct State: Sendable {
    /// How many were in each bucket, and not in a smaller one; the last is for what is larger than all bounds.
    var counts: [Int]
    var sum = 0.0
  }

  let name: String
  let help: String
  let kind = MetricKind.histogram
  private let bounds: [Double]
  private let series: MetricSeries<State>

  /// - Parameter bounds: The largest value of each bucket, growing.
  init(_ name: String, _ help: String, bounds: [Double], labels: [String], combinations: [[String]]) {
    (self.name, self.help, self.bounds) = (name, help, bounds)
    series = MetricSeries(labels: labels, initial: State(counts: [Int](repeating: 0, count: bounds.count + 1)), combinations: combinations)
  }

  /// Counts a value in the series with these values of the labels.
  package func observe(_ value: Double, _ values: String...) { observe(value, values) }

  /// Counts a time in seconds.
  package func observe(_ duration: Duration, _ values: String...) { observe(duration / .seconds(1), values) }

  private func observe(_ value: Double, _ values: [String]) {
    let bucket = bounds.firstIndex { value <= $0 } ?? bounds.count
    series.update(values) {
      $0.counts[bucket] += 1
      $0.sum += value
    }
  }

  func samples() -> [MetricSample] {
    series.all().flatMap { labels, state in
      var total = 0
      let buckets = zip(bounds.map(MetricsText.number) + ["+Inf"], state.counts).map { bound, count in
        total += count
        return MetricSample(suffix: "_bucket", labels: labels + [MetricSample.Label(name: "le", value: bound)], value: Double(total))
      }
      return buckets + [MetricSample(suffix: "_sum", labels: labels, value: state.sum), MetricSample(suffix: "_count", labels: labels, value: Double(total))]
    }
  }

  /// Times of what takes from some microseconds to some minutes, in seconds.
  static let seconds: [Double] = [0.00001, 0.000025, 0.0001, 0.00025, 0.001, 0.0025, 0.01, 0.025, 0.1, 0.25, 1, 2.5, 10, 30, 60, 300]

  /// Sizes of memories, from one page to the largest.
  static let bytes: [Double] = (16...32).map { Double(1 << $0) }
}
