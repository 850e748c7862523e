import WasmCore

/// The metrics of a process, in the order in which they were made.
package final class MetricsRegistry: Sendable {
  private let families = Guarded<[any MetricFamily]>([])

  /// A registry without metrics.
  package init() {}

  /// Makes a metric of something that only grows.
  ///
  /// - Parameters:
  ///   - name: By convention it ends with `_total`.
  ///   - labels: What distinguishes its series.
  ///   - combinations: Values of the labels that are there from the beginning.
  package func counter(_ name: String, _ help: String, labels: [String] = [], combinations: [[String]] = []) -> Counter {
    add(Counter(name, help, labels: labels, combinations: combinations))
  }

  /// Makes a metric of something that goes up and down. It is looked at when somebody asks; nil leaves it out.
  package func gauge(_ name: String, _ help: String, labels: KeyValuePairs<String, String> = [:], _ value: @escaping @Sendable () async -> Double?) {
    _ = add(Gauge(name: name, help: help, labels: labels.map { MetricSample.Label(name: $0.key, value: $0.value) }, value: value))
  }

  /// Makes a metric of something that only grows, and that somebody else counts.
  package func counter(_ name: String, _ help: String, _ value: @escaping @Sendable () async -> Double?) {
    _ = add(Gauge(name: name, help: help, kind: .counter, value: value))
  }

  /// Makes a metric of how often a value was in which of some ranges.
  ///
  /// - Parameter bounds: The largest value of each range, growing.
  package func histogram(_ name: String, _ help: String, bounds: [Double], labels: [String] = [], combinations: [[String]] = []) -> Histogram {
    add(Histogram(name, help, bounds: bounds, labels: labels, combinations: combinations))
  }

  private func add<Family: MetricFamily>(_ family: Family) -> Family {
    families.withLock { $0.append(family) }
    return family
  }

  /// All metrics as Prometheus reads them.
  package func text() async -> String {
    var text = ""
    for family in families.withLock({ $0 }) { text += await MetricsText.text(family) }
    return text
  }
}
