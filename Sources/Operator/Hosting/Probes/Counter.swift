/// Something that only grows.
package final class Counter: MetricFamily {
  let name: String
  let help: String
  let kind = MetricKind.counter
  private let series: MetricSeries<Double>

  init(_ name: String, _ help: String, labels: [String], combinations: [[String]]) {
    (self.name, self.help) = (name, help)
    series = MetricSeries(labels: labels, initial: 0, combinations: combinations)
  }

  /// Adds to the series with these values of the labels, in the order of the labels.
  package func add(_ amount: Double = 1, _ values: String...) { series.update(values) { $0 += amount } }

  func samples() -> [MetricSample] { series.all().map { MetricSample(labels: $0.labels, value: $0.state) } }
}
