/// Something that goes up and down, and is looked at when somebody asks.
package struct Gauge: MetricFamily {
  let name: String
  let help: String
  var kind = MetricKind.gauge
  var labels: [MetricSample.Label] = []
  /// What it is now; nil when it cannot be known.
  let value: @Sendable () async -> Double?

  func samples() async -> [MetricSample] { await value().map { [MetricSample(labels: labels, value: $0)] } ?? [] }
}
